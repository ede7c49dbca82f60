//! A file's bytes, block by block: hashed as they come, and in UTF-8 or near it as they go on.

mod encoding;

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::SystemTime;

use encoding_rs::Decoder;

use crate::ReadError;
use encoding::Encoding;
pub(crate) use encoding::text_of;

/// Bytes read at a time. A header must fit into one block.
const BLOCK: usize = 256 * 1024;

/// What tells whether a file is still the one that was surveyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileStamp {
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was last written, where the system knows.
    pub modified: Option<SystemTime>,
    /// BLAKE3 of its bytes.
    pub hash: [u8; 32],
}

/// A file being read once, from its first byte to its last.
pub(crate) struct Source {
    file: File,
    raw: Vec<u8>,
    /// UTF-8 made from `raw`; in use while `decoder` is.
    decoded: Vec<u8>,
    decoder: Option<Decoder>,
    start: usize,
    end: usize,
    ended: bool,
    hasher: blake3::Hasher,
    read: u64,
    of: u64,
    modified: Option<SystemTime>,
}

impl Source {
    /// Opens a file and tells text from what is none by its first block.
    pub(crate) fn open(path: &Path) -> Result<Self, ReadError> {
        // Asked before opening: to open a pipe waits for whoever writes to it.
        if !std::fs::metadata(path)?.is_file() {
            return Err(ReadError::NotAFile);
        }
        let file = File::open(path)?;
        let about = file.metadata()?;
        let mut source = Self {
            file,
            raw: vec![0; BLOCK],
            decoded: Vec::new(),
            decoder: None,
            start: 0,
            end: 0,
            ended: false,
            hasher: blake3::Hasher::new(),
            read: 0,
            of: about.len(),
            modified: about.modified().ok(),
        };
        let filled = source.read_block()?;
        match encoding::of(source.raw.get(..filled).unwrap_or_default())? {
            Encoding::Utf8 { mark } => (source.start, source.end) = (mark, filled),
            Encoding::Utf16(decoder) => {
                source.decoder = Some(decoder);
                source.decode(filled);
            }
        }
        Ok(source)
    }

    /// The bytes not yet consumed; empty at the end of the file alone.
    pub(crate) fn fill(&mut self) -> Result<&[u8], ReadError> {
        while self.start >= self.end && !self.ended {
            let filled = self.read_block()?;
            if self.decoder.is_some() {
                self.decode(filled);
            } else {
                (self.start, self.end) = (0, filled);
            }
        }
        let block = if self.decoder.is_some() { &self.decoded } else { &self.raw };
        Ok(block.get(self.start..self.end).unwrap_or_default())
    }

    /// Whether the bytes not yet consumed are all there are.
    pub(crate) const fn ended(&self) -> bool {
        self.ended
    }

    pub(crate) fn consume(&mut self, bytes: usize) {
        self.start = self.start.saturating_add(bytes).min(self.end);
    }

    /// Bytes of the file read so far, and in all.
    pub(crate) const fn progress(&self) -> (u64, u64) {
        (self.read, self.of)
    }

    /// What the file was, as far as it has been read.
    pub(crate) fn stamp(&self) -> FileStamp {
        FileStamp { bytes: self.read, modified: self.modified, hash: *self.hasher.finalize().as_bytes() }
    }

    /// Whether the file is, by size and time alone, another than `stamp` tells of.
    pub(crate) fn differs_from(&self, stamp: &FileStamp) -> bool {
        self.of != stamp.bytes || self.modified != stamp.modified
    }

    /// Fills `raw` as far as the file reaches.
    fn read_block(&mut self) -> Result<usize, ReadError> {
        let mut filled = 0;
        while let Some(rest) = self.raw.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match self.file.read(rest) {
                Ok(0) => break,
                Ok(bytes) => filled += bytes,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.ended = filled < self.raw.len();
        self.hasher.update(self.raw.get(..filled).unwrap_or_default());
        self.read += filled as u64;
        Ok(filled)
    }

    fn decode(&mut self, filled: usize) {
        let raw = self.raw.get(..filled).unwrap_or_default();
        let Some(decoder) = &mut self.decoder else { return };
        let room = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(BLOCK * 3);
        if self.decoded.len() < room {
            self.decoded.resize(room, 0);
        }
        let (_, _, written, _) = decoder.decode_to_utf8(raw, &mut self.decoded, self.ended);
        (self.start, self.end) = (0, written);
    }
}
