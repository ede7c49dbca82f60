//! Words, numbers and marks of one line.

use unicode_normalization::char::is_combining_mark;

use super::normalise::{Folded, fold};
use super::words::Roles;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with apostrophes inside.
    Word,
    /// Digits and other number signs, without points and commas.
    Number,
    /// Any other single character.
    Mark,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// In the compared form.
    pub(super) text: String,
    pub(super) roles: Roles,
    /// White space, or nothing at all, stands before it.
    pub(super) spaced: bool,
    /// A number in other signs than 0 to 9.
    pub(super) odd: bool,
    /// Where it stands in the source, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Token {
    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark && self.text.starts_with(mark)
    }

    pub(super) fn is_any_mark(&self, marks: &str) -> bool {
        self.kind == Kind::Mark && self.text.chars().all(|ch| marks.contains(ch))
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text == word
    }

    pub(super) fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }

    /// A word or a number: what runs together when no space stands between.
    pub(super) fn is_solid(&self) -> bool {
        self.kind != Kind::Mark
    }

    pub(super) fn has(&self, role: Roles) -> bool {
        self.roles.has(role)
    }
}

/// Cuts a line into tokens. `offset` is where the line starts in the whole text.
pub(super) fn tokens(line: &str, offset: usize) -> Vec<Token> {
    let mut cutter = Cutter { line, offset, tokens: Vec::new(), spaced: true };
    let folded = fold(line);
    let mut rest = folded.as_slice();
    while let Some(first) = rest.first() {
        let taken = match first.ch {
            ' ' => {
                cutter.spaced = true;
                1
            }
            ch if ch.is_numeric() => cutter.push(Kind::Number, rest, |ch, _| ch.is_numeric()),
            ch if ch.is_alphabetic() => cutter.push_word(rest),
            _ => cutter.push(Kind::Mark, rest, |_, _| false),
        };
        rest = rest.get(taken.max(1)..).unwrap_or_default();
    }
    cutter.tokens
}

struct Cutter<'a> {
    line: &'a str,
    offset: usize,
    tokens: Vec<Token>,
    spaced: bool,
}

impl Cutter<'_> {
    /// Takes the first character and all that `goes_on`; tells how many.
    fn push(&mut self, kind: Kind, rest: &[Folded], goes_on: impl Fn(char, Option<char>) -> bool) -> usize {
        let follows = |at: usize| rest.get(at).map(|next| next.ch);
        let mut taken = 1;
        while follows(taken).is_some_and(|ch| goes_on(ch, follows(taken + 1))) {
            taken += 1;
        }
        let run = rest.get(..taken).unwrap_or_default();
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return 1 };
        let text: String = run.iter().map(|folded| folded.ch).collect();
        let source = self.line.get(first.start..last.end).unwrap_or_default();
        self.tokens.push(Token {
            kind,
            roles: if kind == Kind::Word { Roles::of(&text) } else { Roles::NONE },
            odd: kind == Kind::Number && (source != text || !text.is_ascii()),
            spaced: std::mem::take(&mut self.spaced),
            start: self.offset + first.start,
            end: self.offset + last.end,
            text,
        });
        taken
    }

    /// A word; the `x` of `5xLaptop` is one of its own, but not that of `5XL`, and `×` always is.
    fn push_word(&mut self, rest: &[Folded]) -> usize {
        let after_number = !self.spaced && self.tokens.last().is_some_and(Token::is_number);
        let letters = rest.iter().take_while(|folded| folded.ch.is_alphabetic()).count();
        let first = rest.first().filter(|first| first.ch == 'x');
        let sign =
            first.is_some_and(|first| !self.line.get(first.start..first.end).is_some_and(str::is_ascii));
        if sign || (after_number && first.is_some() && letters > 3) {
            return self.push(Kind::Word, rest, |_, _| false);
        }
        self.push(Kind::Word, rest, |ch, next| {
            ch.is_alphabetic()
                || is_combining_mark(ch)
                || (ch == '\'' && next.is_some_and(char::is_alphabetic))
        })
    }
}

/// Where tokens begin and end in the squeezed form.
pub(super) struct Squeezed {
    /// The tokens without the white space between them; two numbers keep one space, or they would be another.
    pub(super) text: String,
    /// `(byte where it begins, byte where it ends)` of each token.
    pub(super) places: Vec<(usize, usize)>,
}

/// Takes the white space out, so that `LapTop`, `lap top` and `Laptop` are one.
pub(super) fn squeeze(tokens: &[Token]) -> Squeezed {
    let mut text = String::new();
    let mut places = Vec::with_capacity(tokens.len());
    let mut after_number = false;
    for token in tokens {
        if after_number && token.is_number() {
            text.push(' ');
        }
        let begins = text.len();
        text.push_str(&token.text);
        places.push((begins, text.len()));
        after_number = token.is_number();
    }
    Squeezed { text, places }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> Vec<String> {
        tokens(line, 0).iter().map(|token| token.text.clone()).collect()
    }

    #[test]
    fn lines_are_cut_at_spaces_and_between_letters_and_digits() {
        assert_eq!(shown("5xLaptop, 3D B’draw"), ["5", "x", "laptop", ",", "3", "d", "b'draw"]);
        assert_eq!(shown("5XL 85123A -5"), ["5", "xl", "85123", "a", "-", "5"]);
        assert_eq!(shown("'quoted'"), ["'", "quoted", "'"]);
        let glued: Vec<bool> = tokens("5 x5", 0).iter().map(|token| token.spaced).collect();
        assert_eq!(glued, [true, true, false]);
    }

    #[test]
    fn numbers_in_other_signs_are_known_as_odd() {
        for odd in ["²", "½", "５", "٣", "①"] {
            assert!(tokens(odd, 0).first().is_some_and(|token| token.odd), "{odd} is not a plain number");
        }
        assert!(tokens("5", 0).iter().all(|token| !token.odd));
    }

    #[test]
    fn squeezing_keeps_two_numbers_apart() {
        assert_eq!(squeeze(&tokens("Set of 10 7", 0)).text, "setof10 7");
        assert_eq!(squeeze(&tokens("Lap  Top 15", 0)).text, "laptop15");
        let squeezed = squeeze(&tokens("a 1 2", 0));
        assert_eq!(squeezed.places, [(0, 1), (1, 2), (3, 4)]);
    }
}
