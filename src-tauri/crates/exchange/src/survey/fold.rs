//! Texts made alike that people take for the same: case and spacing do not count.

use std::borrow::Cow;

/// Adds `text` to `key` in lower case, with one space for every run of blanks.
pub(super) fn fold(text: &str, key: &mut String) {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        key.extend(text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        return;
    }
    for (place, word) in text.split_whitespace().enumerate() {
        if place > 0 {
            key.push(' ');
        }
        key.extend(word.chars().flat_map(char::to_lowercase));
    }
}

/// A name with one space for every run of blanks.
pub(super) fn tidy(name: &str) -> Cow<'_, str> {
    let apart = |pair: &[u8]| matches!(pair, [a, b] if a.is_ascii_whitespace() && b.is_ascii_whitespace());
    let plain = name.is_ascii()
        && !name.bytes().any(|byte| byte.is_ascii_whitespace() && byte != b' ')
        && !name.as_bytes().windows(2).any(apart);
    if plain {
        return Cow::Borrowed(name);
    }
    let mut tidied = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !tidied.is_empty() {
            tidied.push(' ');
        }
        tidied.push_str(word);
    }
    Cow::Owned(tidied)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_spacing_do_not_count() {
        let folded = |text: &str| {
            let mut key = String::new();
            fold(text, &mut key);
            key
        };
        assert_eq!(folded("85123A"), "85123a");
        assert_eq!(folded("Tee \u{a0} Größe  L"), "tee größe l");
        assert_eq!(tidy("WOOD  BLACK\tBOARD"), "WOOD BLACK BOARD");
        assert!(matches!(tidy("WOOD BLACK BOARD"), Cow::Borrowed(_)));
    }
}
