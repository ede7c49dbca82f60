//! How long a text may be, so that reading it takes a moment and no more.

use super::letter::lines;
use super::question::quoted;
use crate::Message;

/// The most characters of one text.
pub const MOST_CHARACTERS: usize = 100_000;
/// The most lines of one text, blank ones aside.
pub const MOST_LINES: usize = 5_000;

/// The beginning of a text that is too long, and what to say about it.
pub(super) fn too_long(text: &str) -> Option<(String, Message)> {
    let start = text.get(..text.floor_char_boundary(400)).unwrap_or_default();
    let long = |message: Message| Some((quoted(start), message));
    match () {
        () if text.chars().nth(MOST_CHARACTERS).is_some() => {
            long(Message::new("text-too-long").with("most", MOST_CHARACTERS))
        }
        () if lines(text).len() > MOST_LINES => {
            long(Message::new("text-too-many-lines").with("most", MOST_LINES))
        }
        () => None,
    }
}
