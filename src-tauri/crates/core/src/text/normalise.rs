//! The one form in which words are compared, and the way back to the place they were read from.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose, decompose_compatible};

/// A character in the compared form, and the bytes of the source it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Folded {
    pub(super) ch: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// More marks than this on one letter are a prank; the letter is cut there, so that work stays bounded.
const MOST_MARKS: usize = 32;

/// The form in which names are compared: NFKC, case folded, typographic quotes and dashes made plain, runs
/// of white space made one space, invisible characters dropped, ends trimmed.
///
/// Two names, SKUs or aliases with one key are the same to a reader. Keys are never shown.
pub fn key(words: &str) -> String {
    let mut key = String::with_capacity(words.len());
    for folded in fold(words) {
        if folded.ch != ' ' {
            key.push(folded.ch);
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// Folds a text character by character. White space of every kind becomes ' ', one for each.
pub(super) fn fold(text: &str) -> Vec<Folded> {
    let mut folded = Vec::with_capacity(text.len());
    let mut chars = text.char_indices().peekable();
    let mut cluster = String::new();
    while let Some((start, first)) = chars.next() {
        let alone = chars.peek().is_none_or(|(_, next)| next.is_ascii());
        if first.is_ascii() && alone {
            let ch = if white(first) { ' ' } else { plain(first).to_ascii_lowercase() };
            folded.push(Folded { ch, start, end: start + 1 });
            continue;
        }
        if ignored(first) {
            continue;
        }
        cluster.clear();
        cluster.push(plain(first));
        let mut end = start + first.len_utf8();
        let mut last = None;
        joins(&mut last, plain(first));
        let mut marks = 0;
        while let Some(&(at, next)) = chars.peek() {
            if ignored(next) {
                chars.next();
                continue;
            }
            if marks == MOST_MARKS || next.is_ascii() || !joins(&mut last, next) {
                break;
            }
            marks += 1;
            cluster.push(next);
            end = at + next.len_utf8();
            chars.next();
        }
        for ch in cluster.nfkc().flat_map(char::to_lowercase).nfkc() {
            push_folded(&mut folded, Folded { ch, start, end });
        }
    }
    folded
}

/// Full case folding where lower case alone keeps apart what upper case makes equal.
fn push_folded(out: &mut Vec<Folded>, folded: Folded) {
    let folded = Folded { ch: plain(folded.ch), ..folded };
    match folded.ch {
        'ß' => out.extend([Folded { ch: 's', ..folded }, Folded { ch: 's', ..folded }]),
        'ς' => out.push(Folded { ch: 'σ', ..folded }),
        // What mail programs put for a plain hyphen.
        '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push(Folded { ch: '-', ..folded }),
        ch if white(ch) => out.push(Folded { ch: ' ', ..folded }),
        ch if ignored(ch) => {}
        _ => out.push(folded),
    }
}

/// What typing programs put in place of plain characters, and NFKC would leave or tear apart.
fn plain(ch: char) -> char {
    match ch {
        '\u{2018}'..='\u{201B}' | '\u{02BC}' | '\u{2032}' | '\u{00B4}' | '`' => '\'',
        '\u{201C}'..='\u{201F}' | '\u{2033}' | '«' | '»' => '"',
        '×' | '✕' | '✖' | '⨯' => 'x',
        _ => ch,
    }
}

fn white(ch: char) -> bool {
    ch.is_whitespace() || ch.is_control()
}

/// Characters that are not seen. The right-to-left override is not among them: it shows digits in another
/// order than they stand, so it stays and makes its line a question.
fn ignored(ch: char) -> bool {
    matches!(ch, '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202D}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Adds a character to what is composed so far. Tells whether it may change what stands before it, so that
/// both must be normalised together.
fn joins(last: &mut Option<char>, next: char) -> bool {
    let mut joins = None;
    decompose_compatible(next, |part| {
        let whole = last.and_then(|last| compose(last, part));
        let mark = canonical_combining_class(part) != 0;
        joins.get_or_insert(whole.is_some() || mark);
        if whole.is_some() || !mark {
            *last = whole.or(Some(part));
        }
    });
    joins.unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_disregard_case_spacing_and_typography() {
        for (one, other) in [
            ("Product A", "  product\u{a0}\t A "),
            ("GROSSE TASSE", "große Tasse"),
            ("ΟΔΟΣ", "οδος"),
            ("Café", "CAFE\u{301}"),
            ("B’DRAW – “X”", "b'draw - \"x\""),
            ("Pad 45×45", "pad 45x45"),
            ("ＡＢＣ１２", "abc12"),
            ("한글", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
            ("zero\u{200b}width\u{feff}", "zerowidth"),
            ("a\0b", "A B"),
            ("ｶﾞ", "ガ"),
            ("ﾡￚ", "그"),
        ] {
            assert_eq!(key(one), key(other), "{one:?} and {other:?} are the same to a reader");
        }
        assert_ne!(key("ProductA"), key("Product A"), "spacing inside is the catalogue's to disregard");
        assert_eq!(key(" \u{200b}\t"), "");
    }

    #[test]
    fn every_folded_character_knows_its_source() {
        let text = "Stück\u{301}\u{feff} ½ ﬁ";
        for folded in fold(text) {
            assert!(text.get(folded.start..folded.end).is_some_and(|source| !source.is_empty()));
        }
        let half: Vec<_> = fold("½").iter().map(|f| (f.ch, f.start, f.end)).collect();
        assert_eq!(half, [('1', 0, 2), ('\u{2044}', 0, 2), ('2', 0, 2)]);
    }
}
