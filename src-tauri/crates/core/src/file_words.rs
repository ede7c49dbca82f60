//! Words as a file's name on any system can hold them.

/// The longest part of a name that words take.
const MOST_LETTERS: usize = 60;

/// What a file's name can hold of words such as a shop's name, single spaces between them: letters, digits and `-_.&`.
/// Empty where nothing is left.
pub fn file_words(words: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '&') { c } else { ' ' };
    let kept: String = words.chars().map(plain).collect();
    let kept: Vec<&str> = kept.split_whitespace().collect();
    let kept: String = kept.join(" ").trim_matches(['.', ' ']).chars().take(MOST_LETTERS).collect();
    kept.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_system_stumbles_over_the_words() {
        assert_eq!(file_words("Nook & Sons: \"Best\"/Worst\\"), "Nook & Sons Best Worst");
        assert_eq!(file_words("../..  "), "");
        assert_eq!(file_words("Größe\u{0}x"), "Größe x");
        assert_eq!(file_words(&"a".repeat(99)).len(), 60);
    }
}
