//! Letters: e-mail from a file or pasted, as its sender, its subject and its words.
//!
//! A file is told by what is in it, not by its name: an Outlook message (`.msg`), a mailbox (`.mbox`), one e-mail
//! (`.eml`) or plain text. A message is read whole, a mailbox one message at a time; neither is more than
//! [`MOST_BYTES`] in memory.

mod eml;
mod html;
mod items;
mod mbox;
mod msg;
mod text;

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use fivedesk_core::{Message, Timestamp};

use crate::ReadError;

/// The most one message may be, attachments and all.
pub const MOST_BYTES: u64 = 64 << 20;

/// What is kept of a message to the letter; of a larger one its headers and words are.
const MOST_KEPT: usize = 1 << 20;

/// A letter as it came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letter {
    /// The sender's name, where it has one.
    pub name: Option<String>,
    /// The sender's address, in lower case.
    pub address: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// When it was sent.
    pub sent: Option<Timestamp>,
    /// The number its sender gave it.
    pub message_id: Option<String>,
    /// Its words: as plain text, and as the page shows them with a table's rows as items; one where they are the same.
    pub bodies: Vec<String>,
    /// What was attached; it is not read.
    pub attachments: Vec<Attachment>,
    /// What its headers say of it.
    pub marks: Marks,
    /// Its bytes as they came, up to a mebibyte; of a larger one headers and words.
    pub original: Vec<u8>,
    /// Whether `original` is all of it.
    pub whole: bool,
    /// BLAKE3 of all its bytes.
    pub hash: [u8; 32],
}

/// A file that came with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What headers tell that no words need to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// Sent to a list: it can be unsubscribed from, or says that it is bulk.
    pub bulk: bool,
    /// Sent by a program in answer to something.
    pub auto_reply: bool,
    /// Tells of mail that did not arrive.
    pub bounce: bool,
}

/// Why a message is none that can be read.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// The system would not open or read it, or it is no regular file, or empty, or not text.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It is more than is taken.
    #[error("the message is larger than {MOST_BYTES} bytes")]
    TooLarge,
    /// It looks like an Outlook message and is damaged.
    #[error("the Outlook message is damaged: {0}")]
    Damaged(String),
    /// There are no words in it.
    #[error("the message has no words")]
    NoWords,
}

impl LetterError {
    /// The sentence for the owner.
    pub fn message(&self) -> Message {
        match self {
            Self::Read(error) => error.message(),
            Self::TooLarge => Message::new("letter-too-large").with("most", (MOST_BYTES >> 20) as i64),
            Self::Damaged(_) => Message::new("letter-damaged"),
            Self::NoWords => Message::new("letter-no-words"),
        }
    }
}

impl From<std::io::Error> for LetterError {
    fn from(error: std::io::Error) -> Self {
        Self::Read(ReadError::Io(error))
    }
}

/// Reads the letters of a file, in their order, and hands out each; what cannot be read of a mailbox is handed out as
/// such and the next one follows.
///
/// Errors: the file as a whole cannot be read, or `each` says so.
pub fn letters<E: From<LetterError>>(
    path: &Path,
    each: &mut dyn FnMut(Result<Letter, LetterError>) -> Result<(), E>,
) -> Result<(), E> {
    let fault = |error: LetterError| E::from(error);
    let about = std::fs::metadata(path).map_err(|error| fault(error.into()))?;
    // Asked before opening: to open a pipe waits for whoever writes to it.
    if !about.is_file() {
        return Err(fault(ReadError::NotAFile.into()));
    }
    if about.len() == 0 {
        return Err(fault(ReadError::Empty.into()));
    }
    let mut file = BufReader::new(File::open(path).map_err(|error| fault(error.into()))?);
    let start = file.fill_buf().map_err(|error| fault(error.into()))?;
    if start.starts_with(b"From ") {
        return mbox::each(file, each);
    }
    if about.len() > MOST_BYTES {
        return Err(fault(LetterError::TooLarge));
    }
    let mut bytes = Vec::new();
    // It may have grown since it was measured.
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(|error| fault(error.into()))?;
    each(Ok(letter(bytes).map_err(fault)?))
}

/// Reads one letter from its bytes: an Outlook message, an e-mail, or plain text.
///
/// Errors: [`LetterError`].
pub fn letter(bytes: Vec<u8>) -> Result<Letter, LetterError> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(LetterError::TooLarge);
    }
    let hash = *blake3::hash(&bytes).as_bytes();
    let letter = if msg::is_one(&bytes) {
        msg::read(&bytes)?
    } else if eml::is_one(&bytes) {
        eml::read(&bytes)
    } else {
        text::read(&bytes)?
    };
    if letter.bodies.iter().all(|body| body.trim().is_empty()) {
        return Err(LetterError::NoWords);
    }
    let whole = bytes.len() <= MOST_KEPT;
    let original = if whole { bytes } else { eml::cut(&letter) };
    Ok(Letter { original, whole, hash, ..letter })
}

#[cfg(test)]
mod tests;
