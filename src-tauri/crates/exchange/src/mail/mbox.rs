//! A mailbox: messages one after the other, each behind a line that starts with `From `.

use std::io::{BufRead, Read};

use super::{Letter, LetterError, MOST_BYTES, letter};

/// Hands out the letters of a mailbox. A message that is too large is passed over without being held.
pub(super) fn each<E: From<LetterError>>(
    mut mailbox: impl BufRead,
    each: &mut dyn FnMut(Result<Letter, LetterError>) -> Result<(), E>,
) -> Result<(), E> {
    let mut message = Vec::new();
    let mut too_large = false;
    let (mut begun, mut after_blank) = (false, true);
    let mut hand_out = |message: &mut Vec<u8>, too_large: bool| {
        let bytes = std::mem::take(message);
        each(if too_large { Err(LetterError::TooLarge) } else { letter(bytes) })
    };
    loop {
        let mut line = Vec::new();
        let read = mailbox
            .by_ref()
            .take(MOST_BYTES)
            .read_until(b'\n', &mut line)
            .map_err(|error| E::from(error.into()))?;
        let parts = read == 0 || (after_blank && line.starts_with(b"From "));
        if parts && begun {
            hand_out(&mut message, too_large)?;
        }
        if read == 0 {
            return Ok(());
        }
        if parts {
            (begun, too_large) = (true, false);
        } else if message.len() as u64 + line.len() as u64 > MOST_BYTES {
            (message, too_large) = (Vec::new(), true);
        } else if !too_large {
            message.extend_from_slice(unquoted(&line));
        }
        after_blank = matches!(line.as_slice(), b"\n" | b"\r\n");
    }
}

/// A line of a message that started with `From `, after any `>`, was written with one more before it.
fn unquoted(line: &[u8]) -> &[u8] {
    match line.strip_prefix(b">") {
        Some(rest) if without(rest, b'>').starts_with(b"From ") => rest,
        _ => line,
    }
}

fn without(line: &[u8], lead: u8) -> &[u8] {
    let from = line.iter().position(|byte| *byte != lead).unwrap_or(line.len());
    line.get(from..).unwrap_or_default()
}
