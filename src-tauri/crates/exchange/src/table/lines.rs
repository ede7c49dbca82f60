//! Reads lines of cells one at a time into the same buffers, which have a limit: no line can fill the memory.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use encoding_rs::WINDOWS_1252;

use super::Cells;
use crate::ReadError;
use crate::source::Source;

/// The most bytes one line may have. A quotation mark that is never closed runs into it.
pub(crate) const MOST_BYTES: usize = 1024 * 1024;
/// The most cells one line may have.
pub(crate) const MOST_CELLS: usize = 4096;

/// A file as lines of cells.
pub(crate) struct Table {
    source: Source,
    parser: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    cells: usize,
    breaks: Breaks,
}

impl Table {
    pub(crate) fn new(source: Source, delimiter: u8) -> Self {
        Self {
            source,
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            text: vec![0; 4096],
            ends: vec![0; 128],
            written: 0,
            cells: 0,
            breaks: Breaks { line: 1, after_return: false },
        }
    }

    pub(crate) const fn source(&self) -> &Source {
        &self.source
    }

    /// Goes on to the next line that is not empty and says where it begins, counting from 1; `None` at the
    /// end. A quoted line break belongs to its line and is counted.
    pub(crate) fn advance(&mut self) -> Result<Option<u64>, ReadError> {
        (self.written, self.cells) = (0, 0);
        loop {
            let block = self.source.fill()?;
            let skipped = block.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            let ended = block.is_empty();
            self.breaks.count(block.get(..skipped).unwrap_or_default());
            let stopped = skipped < block.len() || ended;
            self.source.consume(skipped);
            if stopped {
                break;
            }
        }
        let begins = self.breaks.line;
        loop {
            let block = self.source.fill()?;
            let text = self.text.get_mut(self.written..).unwrap_or_default();
            let ends = self.ends.get_mut(self.cells..).unwrap_or_default();
            let (result, read, written, cells) = self.parser.read_record(block, text, ends);
            self.breaks.count(block.get(..read).unwrap_or_default());
            self.source.consume(read);
            self.written += written;
            self.cells += cells;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.text.len() < MOST_BYTES => {
                    self.text.resize(self.text.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() < MOST_CELLS => {
                    self.ends.resize(self.ends.len() * 2, 0);
                }
                ReadRecordResult::OutputFull => {
                    return Err(ReadError::LineTooLong { line: begins, limit: MOST_BYTES });
                }
                ReadRecordResult::OutputEndsFull => {
                    return Err(ReadError::TooManyCells { line: begins, limit: MOST_CELLS });
                }
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(None),
            }
        }
        if std::str::from_utf8(self.text.get(..self.written).unwrap_or_default()).is_err() {
            self.mend();
        }
        Ok(Some(begins))
    }

    /// The cells of the line `advance` went on to.
    pub(crate) fn cells(&self) -> Cells<'_> {
        let text = self.text.get(..self.written).unwrap_or_default();
        let ends = self.ends.get(..self.cells).unwrap_or_default();
        Cells::new(std::str::from_utf8(text).unwrap_or_default(), ends)
    }

    /// Reads the cells that are not UTF-8 as Windows-1252. Per cell, since files pasted together from two
    /// programs hold both, and text of the one is all but never valid in the other.
    fn mend(&mut self) {
        let mut mended = Vec::with_capacity(self.text.len());
        let mut start = 0;
        for end in self.ends.iter_mut().take(self.cells) {
            let cell = self.text.get(start..*end).unwrap_or_default();
            let cell = match std::str::from_utf8(cell) {
                Ok(cell) => cell.into(),
                Err(_) => WINDOWS_1252.decode_without_bom_handling(cell).0,
            };
            mended.extend_from_slice(cell.as_bytes());
            start = std::mem::replace(end, mended.len());
        }
        self.written = mended.len();
        // The buffer keeps its room: what is read into it next needs it.
        mended.resize(self.text.len().max(mended.len()), 0);
        self.text = mended;
    }
}

/// Counts line breaks of all three kinds: LF, CRLF and a lone CR.
struct Breaks {
    line: u64,
    after_return: bool,
}

impl Breaks {
    fn count(&mut self, bytes: &[u8]) {
        let Some(last) = bytes.last() else { return };
        let feeds = count(bytes, b'\n');
        let returns = count(bytes, b'\r');
        // Only a CR within a cell has anything after it here: a line is handed over as far as its own CR.
        let within = returns > usize::from(*last == b'\r');
        let pairs = if within { bytes.windows(2).filter(|pair| *pair == b"\r\n").count() } else { 0 };
        let split = usize::from(self.after_return && bytes.first() == Some(&b'\n'));
        self.line += (feeds + returns - pairs - split) as u64;
        self.after_return = *last == b'\r';
    }
}

/// How often `wanted` stands in `bytes`; added up in bytes, which the machine does sixteen at a time.
fn count(bytes: &[u8], wanted: u8) -> usize {
    let in_part = |part: &[u8]| part.iter().map(|byte| u8::from(*byte == wanted)).sum::<u8>();
    bytes.chunks(255).map(|part| usize::from(in_part(part))).sum()
}
