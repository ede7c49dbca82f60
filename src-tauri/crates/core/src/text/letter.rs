//! Which lines of a pasted message are its own text, and which are headers, signature or somebody's reply.

use std::ops::Range;

use super::normalise::key;
use super::token::{Token, tokens};
use super::words::Roles;

/// What a line of a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The message itself.
    Body,
    /// Around it: headers and signature. An item there is asked about, not ordered.
    Around,
    /// An earlier message.
    Quoted,
}

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextLine {
    /// Where it stands in the text, without white space at its ends; of a header what stands behind its name.
    pub(super) bytes: Range<usize>,
    pub(super) part: Part,
    /// A blank line stands before it, or nothing.
    pub(super) after_gap: bool,
}

/// The lines of a text that are not blank, all taken for the message itself.
pub(super) fn lines(text: &str) -> Vec<TextLine> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut after_gap = true;
    for line in text.split_inclusive(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let blank = |ch: char| ch.is_whitespace() || ch.is_control() || ch == '\u{feff}';
        let trimmed = line.trim_matches(blank);
        let from = start + (line.len() - line.trim_start_matches(blank).len());
        // Of CR LF the second is no line.
        let half = line == "\n" && text.get(..start).is_some_and(|before| before.ends_with('\r'));
        start += line.len();
        if trimmed.is_empty() {
            after_gap |= !half;
            continue;
        }
        lines.push(TextLine { bytes: from..from + trimmed.len(), part: Part::Body, after_gap });
        after_gap = false;
    }
    lines
}

/// The lines of a message that are not blank, each with the part it plays.
pub(super) fn message_lines(text: &str) -> Vec<TextLine> {
    let mut lines = lines(text);
    let keys: Vec<String> =
        lines.iter().map(|line| key(text.get(line.bytes.clone()).unwrap_or_default())).collect();
    let mut reader = Reader { keys: &keys, mode: Mode::Top, had_number: false };
    let parts: Vec<Part> = (0..keys.len()).map(|at| reader.part(at)).collect();
    for (line, part) in lines.iter_mut().zip(parts) {
        line.part = part;
        let source = text.get(line.bytes.clone()).unwrap_or_default();
        let is_header = part == Part::Around && header(&key(source)).is_some();
        if let Some((_, value)) = source.split_once(':').filter(|_| is_header) {
            line.bytes.start = line.bytes.end - value.trim_start().len();
        }
    }
    lines
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Before the first line of the message itself: headers may stand here.
    Top,
    Body,
    Signature,
    /// Everything from here on is an earlier message.
    Earlier,
}

struct Reader<'a> {
    keys: &'a [String],
    mode: Mode,
    /// Something with a number was said, so that thanks may now close the letter.
    had_number: bool,
}

impl Reader<'_> {
    fn line(&self, at: usize) -> &str {
        self.keys.get(at).map_or("", String::as_str)
    }

    fn part(&mut self, at: usize) -> Part {
        let keys = self.keys;
        let line = keys.get(at).map_or("", String::as_str);
        if self.mode == Mode::Earlier || line.starts_with('>') {
            return Part::Quoted;
        }
        if is_forward(line) {
            // What somebody forwards is what they want read.
            self.mode = Mode::Top;
            return Part::Around;
        }
        if self.opens_earlier(at) {
            let only_marked = (at + 1..at + 3).any(|next| self.line(next).starts_with('>'));
            if !only_marked {
                self.mode = Mode::Earlier;
            }
            return Part::Quoted;
        }
        if self.mode == Mode::Top {
            if header(line).is_some() && self.in_header_block(at) {
                return Part::Around;
            }
            self.mode = Mode::Body;
        }
        let signed = ["sent from my ", "von meinem iphone"].iter().any(|start| line.starts_with(start));
        if line == "--" || signed || (self.had_number && closes(line)) {
            self.mode = Mode::Signature;
        }
        self.had_number |= line.chars().any(char::is_numeric);
        if self.mode == Mode::Signature { Part::Around } else { Part::Body }
    }

    /// `On Mon, 3 Nov 2026 Jane wrote:`, a divider, or the headers of the message answered to.
    fn opens_earlier(&self, at: usize) -> bool {
        let line = self.line(at);
        let two = format!("{line} {}", self.line(at + 1));
        let dated = |text: &str| text.contains(char::is_numeric) || text.contains('@');
        let introduced =
            [("on ", "wrote:"), ("am ", "schrieb:"), ("le ", "a écrit :")].iter().any(|(on, wrote)| {
                line.starts_with(on)
                    && [line, two.as_str()].iter().any(|text| text.ends_with(wrote) && dated(text))
            }) || (line.starts_with("am ")
                && line.contains(" schrieb ")
                && line.ends_with(':')
                && dated(line));
        let divided = line.starts_with("--")
            && ["original message", "ursprüngliche nachricht", "original-nachricht"]
                .iter()
                .any(|divider| line.contains(divider));
        let headed = self.mode != Mode::Top
            && matches!(header(line), Some("from" | "von"))
            && (at + 1..at + 4)
                .filter(|next| {
                    matches!(
                        header(self.line(*next)),
                        Some("sent" | "gesendet" | "date" | "datum" | "to" | "an")
                    )
                })
                .count()
                > 0;
        introduced || divided || headed
    }

    /// Whether a sender or subject stands among the headers around a line.
    fn in_header_block(&self, at: usize) -> bool {
        let is_header = |place: &usize| header(self.line(*place)).is_some();
        let above = (0..at).rev().take_while(is_header);
        let below = (at..self.keys.len()).take_while(is_header).take(12);
        above
            .take(12)
            .chain(below)
            .any(|place| matches!(header(self.line(place)), Some("from" | "von" | "subject" | "betreff")))
    }
}

/// The header a line is, if it has the form of one.
fn header(line: &str) -> Option<&str> {
    const HEADERS: &[&str] = &[
        "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "von", "an", "betreff", "gesendet",
        "datum", "kopie",
    ];
    let (name, _) = line.split_once(':')?;
    HEADERS.contains(&name.trim()).then(|| name.trim())
}

fn is_forward(line: &str) -> bool {
    let divider = line.starts_with("--") && line.ends_with("--");
    line.starts_with("begin forwarded message")
        || (divider && (line.contains("forwarded message") || line.contains("weitergeleitete nachricht")))
}

/// Whether a line closes a letter: nothing in it but the words of such lines, and perhaps a name behind a comma.
fn closes(line: &str) -> bool {
    const MOST_WORDS: usize = 7;
    let tokens = tokens(line, 0);
    let mut parts = tokens.split(|token| token.is_any_mark(",!.-"));
    let first = parts.next().unwrap_or_default();
    let words = tokens.iter().filter(|token| token.is_solid()).count();
    let closing = |token: &Token| token.has(Roles::CLOSING) || token.has(Roles::CLOSES);
    let name: Vec<&Token> = parts.flatten().collect();
    first.iter().any(|token| token.has(Roles::CLOSES))
        && first.iter().all(closing)
        && words <= MOST_WORDS
        && !tokens.iter().any(Token::is_number)
        && (name.len() <= 3
            && name.iter().all(|token| token.is_solid() && (closing(token) || token.roles == Roles::NONE)))
}
