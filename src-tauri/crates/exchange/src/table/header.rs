//! A file's first line, under each delimiter it might have.

use csv_core::{ReadRecordResult, ReaderBuilder};
use encoding_rs::WINDOWS_1252;

/// What stands between cells.
pub(crate) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The first line's cells, trimmed, if `delimiter` parts them. `whole` says that the block is all there is;
/// `None` when the line does not end within it.
pub(crate) fn first_record(block: &[u8], whole: bool, delimiter: u8) -> Option<Vec<String>> {
    let mut parser = ReaderBuilder::new().delimiter(delimiter).build();
    let mut text = vec![0; block.len() + 1];
    let mut ends = vec![0; super::MOST_CELLS];
    let (mut result, read, mut written, mut cells) = parser.read_record(block, &mut text, &mut ends);
    if result == ReadRecordResult::InputEmpty && read == block.len() && whole {
        // No line end after the only line: the end of the input ends it.
        let (end, _, more, last) = parser.read_record(&[], text.get_mut(written..)?, ends.get_mut(cells..)?);
        (result, written, cells) = (end, written + more, cells + last);
    }
    if result != ReadRecordResult::Record {
        return None;
    }
    let mut start = 0;
    let cells = ends.get(..cells)?.iter().map(|end| {
        let cell = text.get(start..*end.min(&written)).unwrap_or_default();
        start = *end;
        let cell = match std::str::from_utf8(cell) {
            Ok(cell) => cell.into(),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(cell).0,
        };
        cell.trim().to_owned()
    });
    Some(cells.collect())
}
