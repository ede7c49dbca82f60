//! Plain text, in whatever encoding it was saved.

use super::{Letter, LetterError};
use crate::ReadError;
use crate::source::text_of;

/// Reads text with nothing around it.
pub(super) fn read(bytes: &[u8]) -> Result<Letter, LetterError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty.into());
    }
    Ok(Letter { bodies: vec![text_of(bytes)?], ..Letter::default() })
}
