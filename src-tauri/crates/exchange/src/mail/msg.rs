//! An Outlook message: a compound file of MAPI properties (MS-OXMSG).

use std::io::{Cursor, Read};

use cfb::CompoundFile;
use fivedesk_core::Timestamp;

use super::{Attachment, Letter, LetterError, MOST_BYTES, eml, html};

/// Where each property's number stands in MS-OXPROPS.
mod tag {
    pub(super) const SUBJECT: u16 = 0x0037;
    pub(super) const CLIENT_SUBMIT_TIME: u16 = 0x0039;
    pub(super) const TRANSPORT_HEADERS: u16 = 0x007d;
    pub(super) const SENDER_NAME: u16 = 0x0c1a;
    pub(super) const SENDER_ADDRESS: u16 = 0x0c1f;
    pub(super) const DELIVERY_TIME: u16 = 0x0e06;
    pub(super) const BODY: u16 = 0x1000;
    pub(super) const HTML: u16 = 0x1013;
    pub(super) const MESSAGE_ID: u16 = 0x1035;
    pub(super) const DATA: u16 = 0x3701;
    pub(super) const SHORT_NAME: u16 = 0x3704;
    pub(super) const LONG_NAME: u16 = 0x3707;
    pub(super) const SENDER_SMTP: u16 = 0x5d01;
}

/// The bytes every compound file starts with.
const MAGIC: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// Attachments that are named; more are not looked for.
const MOST_ATTACHED: usize = 200;

/// Whether the bytes are a compound file.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// Reads an Outlook message.
///
/// Errors: [`LetterError::Damaged`] for a compound file that is none, or holds no message.
pub(super) fn read(bytes: &[u8]) -> Result<Letter, LetterError> {
    let damaged = |error: std::io::Error| LetterError::Damaged(error.to_string());
    let mut file = File { inner: CompoundFile::open(Cursor::new(bytes)).map_err(damaged)? };
    if !file.inner.exists("/__properties_version1.0") {
        return Err(LetterError::Damaged("no message in it".to_owned()));
    }
    // What the message travelled with tells more than what Outlook made of it.
    let headers = file.words("", tag::TRANSPORT_HEADERS).unwrap_or_default();
    let travelled = eml::read(format!("{}\r\n\r\n", headers.trim()).as_bytes());
    let address = file
        .words("", tag::SENDER_SMTP)
        .or_else(|| file.words("", tag::SENDER_ADDRESS))
        .map(|address| address.trim().to_lowercase())
        .filter(|address| address.contains('@'));
    let page = file.page().map(|page| html::words(&page));
    let mut bodies: Vec<String> =
        file.words("", tag::BODY).into_iter().chain(page).filter(|body| !body.trim().is_empty()).collect();
    bodies.dedup();
    Ok(Letter {
        name: travelled.name.or_else(|| file.words("", tag::SENDER_NAME)),
        address: travelled.address.or(address),
        subject: file.words("", tag::SUBJECT).or(travelled.subject),
        sent: travelled.sent.or_else(|| file.time()),
        message_id: travelled.message_id.or_else(|| {
            let id = file.words("", tag::MESSAGE_ID)?;
            Some(id.trim_matches(['<', '>', ' ']).to_owned()).filter(|id| !id.is_empty())
        }),
        bodies,
        attachments: file.attached(),
        marks: travelled.marks,
        ..Letter::default()
    })
}

struct File<'a> {
    inner: CompoundFile<Cursor<&'a [u8]>>,
}

impl File<'_> {
    fn bytes(&mut self, path: &str) -> Option<Vec<u8>> {
        let stream = self.inner.open_stream(path).ok()?;
        let mut bytes = Vec::new();
        stream.take(MOST_BYTES).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// A text property of the message, or of what stands in a folder of it.
    fn words(&mut self, folder: &str, property: u16) -> Option<String> {
        let wide = self.bytes(&format!("{folder}/__substg1.0_{property:04X}001F"));
        let words = match wide {
            Some(bytes) => encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes).0.into_owned(),
            None => {
                let bytes = self.bytes(&format!("{folder}/__substg1.0_{property:04X}001E"))?;
                narrow(&bytes)
            }
        };
        let words = words.trim_end_matches('\0').to_owned();
        (!words.trim().is_empty()).then_some(words)
    }

    fn page(&mut self) -> Option<String> {
        let bytes = self.bytes(&format!("/__substg1.0_{:04X}0102", tag::HTML));
        bytes.map(|bytes| narrow(&bytes)).or_else(|| self.words("", tag::HTML))
    }

    /// When it was sent, else when it came.
    fn time(&mut self) -> Option<Timestamp> {
        let properties = self.bytes("/__properties_version1.0")?;
        let of = |wanted: u16| {
            // Behind a head of 32 bytes, 16 for each: type, number, flags, value.
            properties.get(32..)?.as_chunks::<16>().0.iter().find_map(|entry| {
                let property = u16::from_le_bytes([entry[2], entry[3]]);
                let value: [u8; 8] = entry[8..].try_into().ok()?;
                (property == wanted).then(|| u64::from_le_bytes(value))
            })
        };
        let filetime = of(tag::CLIENT_SUBMIT_TIME).or_else(|| of(tag::DELIVERY_TIME))?;
        // Tenths of a microsecond since 1601.
        let micros = i64::try_from(filetime / 10).ok()?.checked_sub(11_644_473_600_000_000)?;
        Some(Timestamp(micros))
    }

    fn attached(&mut self) -> Vec<Attachment> {
        let mut attachments = Vec::new();
        for at in 0..MOST_ATTACHED {
            let folder = format!("/__attach_version1.0_#{at:08X}");
            if !self.inner.exists(&folder) {
                break;
            }
            let name = self.words(&folder, tag::LONG_NAME).or_else(|| self.words(&folder, tag::SHORT_NAME));
            let data = format!("{folder}/__substg1.0_{:04X}0102", tag::DATA);
            let bytes = self.inner.entry(&data).map_or(0, |entry| entry.len());
            attachments.push(Attachment { name: name.unwrap_or_else(|| "unnamed".to_owned()), bytes });
        }
        attachments
    }
}

/// Text in one byte a letter, or UTF-8.
fn narrow(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}
