//! One e-mail in the form it travels in (RFC 5322 with MIME).

use fivedesk_core::Timestamp;
use mail_parser::{Address, Message, MessageParser, MimeHeaders, PartType};

use super::{Attachment, Letter, Marks, html};

/// Headers one of which a message starts with.
const FIRST: [&str; 16] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "mime-version",
    "message-id",
    "delivered-to",
    "content-type",
    "reply-to",
    "x-mozilla-status",
    "sender",
    "cc",
    "dkim-signature",
    "authentication-results",
];

/// Whether the bytes start as an e-mail does: with headers, then a blank line or nothing.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut named = 0;
    let mut known = false;
    for line in bytes.split(|byte| *byte == b'\n').take(200) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        if line.first().is_some_and(|first| matches!(first, b' ' | b'\t')) && named > 0 {
            continue;
        }
        let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
        let proper = name.len() < line.len() && !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
        if !proper {
            return false;
        }
        named += 1;
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        known |= FIRST.contains(&name.as_str()) || name.starts_with("x-");
    }
    known && named > 1
}

/// Reads an e-mail. Whatever is wrong in it, what can be read is.
pub(super) fn read(bytes: &[u8]) -> Letter {
    let Some(message) = MessageParser::default().parse(bytes) else { return Letter::default() };
    let letter = of(&message);
    // A part that was cut off before its end is none to the parser.
    match message.content_type().and_then(|kind| kind.attribute("boundary")) {
        Some(boundary) if letter.bodies.is_empty() => {
            let ended = [bytes, b"\r\n--", boundary.as_bytes(), b"--\r\n"].concat();
            MessageParser::default().parse(&ended).map_or(letter, |message| of(&message))
        }
        _ => letter,
    }
}

/// What a parsed message says.
pub(super) fn of(message: &Message<'_>) -> Letter {
    let (name, address) = sender(message);
    Letter {
        name,
        address,
        subject: message.subject().map(tidy).filter(|subject| !subject.is_empty()),
        sent: message.date().and_then(|date| date.to_timestamp().checked_mul(1_000_000)).map(Timestamp),
        message_id: message.message_id().map(str::to_owned),
        bodies: bodies(message),
        attachments: message
            .attachments()
            .map(|part| Attachment {
                name: part.attachment_name().map_or_else(|| "unnamed".to_owned(), tidy),
                bytes: part.len() as u64,
            })
            .collect(),
        marks: marks(message),
        ..Letter::default()
    }
}

/// Whoever is to be answered, else whoever wrote.
fn sender(message: &Message<'_>) -> (Option<String>, Option<String>) {
    let first = |address: Option<&Address<'_>>| {
        let one = address?.first()?;
        let at = one.address()?.trim().to_lowercase();
        at.contains('@').then(|| (one.name().map(tidy).filter(|name| !name.is_empty()), at))
    };
    let from = first(message.from());
    match first(message.reply_to()).or_else(|| from.clone()) {
        Some((name, address)) => {
            (name.or_else(|| from.and_then(|(name, at)| name.filter(|_| at == address))), Some(address))
        }
        None => (None, None),
    }
}

/// The plain words and the page's.
fn bodies(message: &Message<'_>) -> Vec<String> {
    let mut plain = String::new();
    for at in &message.text_body {
        if let Some(PartType::Text(text)) = message.part(*at).map(|part| &part.body) {
            plain.push_str(text);
            plain.push('\n');
        }
    }
    let mut page = String::new();
    for at in &message.html_body {
        if let Some(PartType::Html(source)) = message.part(*at).map(|part| &part.body) {
            page.push_str(&html::words(source));
            page.push('\n');
        }
    }
    let mut bodies: Vec<String> = [plain, page].into_iter().filter(|body| !body.trim().is_empty()).collect();
    bodies.dedup();
    bodies
}

fn marks(message: &Message<'_>) -> Marks {
    let header =
        |name: &str| message.header_raw(name.to_owned()).map(|value| value.trim().to_ascii_lowercase());
    let precedence = header("Precedence").unwrap_or_default();
    let auto = header("Auto-Submitted").unwrap_or_default();
    let kind = message.content_type().map(|kind| (kind.ctype(), kind.subtype().unwrap_or_default()));
    let from = sender(message).1.unwrap_or_default();
    Marks {
        bulk: header("List-Unsubscribe").is_some()
            || header("List-Id").is_some()
            || matches!(precedence.as_str(), "bulk" | "list"),
        auto_reply: auto.starts_with("auto-replied")
            || header("X-Autoreply").is_some()
            || precedence == "auto_reply",
        bounce: matches!(kind, Some(("multipart", "report")))
            || from.starts_with("mailer-daemon@")
            || from.starts_with("postmaster@"),
    }
}

/// Headers and words of a letter whose bytes are too many to keep, as an e-mail of its own.
pub(super) fn cut(letter: &Letter) -> Vec<u8> {
    let mut kept = String::new();
    let mut header = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            kept.push_str(name);
            kept.push_str(": ");
            kept.push_str(&value.replace(['\r', '\n'], " "));
            kept.push_str("\r\n");
        }
    };
    let from = match (&letter.name, &letter.address) {
        (Some(name), Some(address)) => Some(format!("{} <{address}>", name.replace(['<', '>', ','], " "))),
        (_, address) => address.clone(),
    };
    header("From", from.as_deref());
    header("Subject", letter.subject.as_deref());
    header("Message-ID", letter.message_id.as_ref().map(|id| format!("<{id}>")).as_deref());
    for attached in &letter.attachments {
        header("X-Left-Out", Some(&format!("{} ({} bytes)", attached.name, attached.bytes)));
    }
    header("MIME-Version", Some("1.0"));
    header("Content-Type", Some("text/plain; charset=utf-8"));
    kept.push_str("\r\n");
    for body in &letter.bodies {
        kept.push_str(body);
        kept.push_str("\r\n");
    }
    kept.truncate(kept.floor_char_boundary(super::MOST_KEPT));
    kept.into_bytes()
}

/// A header's words without line breaks and what is not printed.
fn tidy(text: &str) -> String {
    let plain: String = text.chars().map(|ch| if ch.is_control() { ' ' } else { ch }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
