//! Tells by a file's first block what kind of text it is, or that it is none.

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::ReadError;

/// How a file's bytes make text.
pub(super) enum Encoding {
    /// UTF-8, or a code page that shares its ASCII; `mark` bytes of byte order mark come first.
    Utf8 { mark: usize },
    /// UTF-16, with or without a mark.
    Utf16(Decoder),
}

/// How other programs' files begin that people take for text: ZIP (.xlsx, .ods), OLE (.xls), gzip.
const WORKBOOKS: [&[u8]; 3] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"\x1F\x8B"];

/// What the first block shows. Errors: `Empty`, `Workbook`, `NotText`.
pub(super) fn of(block: &[u8]) -> Result<Encoding, ReadError> {
    if WORKBOOKS.iter().any(|start| block.starts_with(start)) {
        return Err(ReadError::Workbook);
    }
    let encoding = match block {
        [0xEF, 0xBB, 0xBF, ..] => Encoding::Utf8 { mark: 3 },
        [0xFF, 0xFE, ..] => Encoding::Utf16(UTF_16LE.new_decoder_with_bom_removal()),
        [0xFE, 0xFF, ..] => Encoding::Utf16(UTF_16BE.new_decoder_with_bom_removal()),
        _ => unmarked(block)?,
    };
    let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
    let nothing = match &encoding {
        Encoding::Utf8 { mark } => block.iter().skip(*mark).all(blank),
        Encoding::Utf16(_) => block.iter().skip(2).all(blank),
    };
    if nothing { Err(ReadError::Empty) } else { Ok(encoding) }
}

/// A header is ASCII: in UTF-16 every second byte of it is zero, in other text none is.
fn unmarked(block: &[u8]) -> Result<Encoding, ReadError> {
    const HEADER: usize = 64;
    let header = block.get(..HEADER.min(block.len()) & !1).unwrap_or_default();
    let zeros = |odd: usize| header.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), header.len() / 2);
    if pairs > 0 && odd == pairs && even == 0 {
        return Ok(Encoding::Utf16(UTF_16LE.new_decoder_without_bom_handling()));
    }
    if pairs > 0 && even == pairs && odd == 0 {
        return Ok(Encoding::Utf16(UTF_16BE.new_decoder_without_bom_handling()));
    }
    let first_line = block.split(|byte| matches!(byte, b'\n' | b'\r')).find(|line| !line.is_empty());
    let control = |byte: &u8| *byte < 0x20 && *byte != b'\t';
    if first_line.is_some_and(|line| line.iter().any(control)) {
        return Err(ReadError::NotText);
    }
    Ok(Encoding::Utf8 { mark: 0 })
}

/// The whole of a text in memory.
///
/// Errors: `Empty`, `Workbook`, `NotText`.
pub(crate) fn text_of(bytes: &[u8]) -> Result<String, ReadError> {
    match of(bytes)? {
        Encoding::Utf16(mut decoder) => {
            let room = decoder.max_utf8_buffer_length(bytes.len()).ok_or(ReadError::NotText)?;
            let mut text = String::with_capacity(room);
            let _ = decoder.decode_to_string(bytes, &mut text, true);
            Ok(text)
        }
        Encoding::Utf8 { mark } => {
            let bytes = bytes.get(mark..).unwrap_or_default();
            Ok(match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
            })
        }
    }
}
