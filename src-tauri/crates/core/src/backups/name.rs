//! A backup's file name: whose it is and when it was taken, for a person and for the program.

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::{Timestamp, file_words};

/// How the instant stands in a name: the owner's day and time, and how far that is from UTC.
const STAMP: &str = "%Y-%m-%d %H%M%S%z";
/// As long as an instant is in a name: `2026-11-25 140512+0100`.
const STAMP_LETTERS: usize = 22;
/// As long as a book's mark is.
const MARK_LETTERS: usize = 8;
const ENDING: &str = ".fivedesk";
const ENCRYPTED: &str = ".age";
/// A backup's name: `Shop 2026-11-25 140512+0100 0f3a91c2.fivedesk`, with `.age` behind it when it is encrypted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupName {
    /// The shop's name, as far as a file's name can hold it.
    pub shop: String,
    /// When it was taken, by the owner's clock; whole seconds.
    pub at: DateTime<FixedOffset>,
    /// The mark of the book it is of.
    pub mark: String,
    /// Whether it is encrypted.
    pub encrypted: bool,
}

impl BackupName {
    /// The name of a backup of `shop`'s book.
    pub fn new(shop: &str, at: DateTime<FixedOffset>, mark: &str, encrypted: bool) -> Self {
        let shop = file_words(shop);
        let shop = if shop.is_empty() { "Book".to_owned() } else { shop };
        Self { shop, at, mark: mark.to_owned(), encrypted }
    }

    /// Reads a file's name; `None` for a file that no backup of ours is called.
    pub fn parse(file: &str) -> Option<Self> {
        let (rest, encrypted) = match file.strip_suffix(ENCRYPTED) {
            Some(rest) => (rest, true),
            None => (file, false),
        };
        let (rest, mark) = rest.strip_suffix(ENDING)?.rsplit_once(' ')?;
        let is_mark =
            mark.len() == MARK_LETTERS && mark.chars().all(|c| c.is_ascii_digit() || matches!(c, 'a'..='f'));
        let (shop, stamp) = rest.split_at_checked(rest.len().checked_sub(STAMP_LETTERS)?)?;
        let at = DateTime::parse_from_str(stamp, STAMP).ok()?;
        let shop = shop.strip_suffix(' ').filter(|shop| !shop.is_empty())?;
        let name = Self { shop: shop.to_owned(), at, mark: mark.to_owned(), encrypted };
        // Only what would be written the same again is ours.
        (is_mark && name.to_string() == file).then_some(name)
    }

    /// The instant.
    pub fn timestamp(&self) -> Timestamp {
        Timestamp(self.at.timestamp_micros())
    }

    /// The name of a backup taken a second later, for when this one is taken already.
    #[must_use]
    pub fn next(&self) -> Self {
        let at = self.at.checked_add_signed(TimeDelta::seconds(1)).unwrap_or(self.at);
        Self { at, ..self.clone() }
    }
}

impl std::fmt::Display for BackupName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ending = if self.encrypted { ENCRYPTED } else { "" };
        write!(f, "{} {} {}{ENDING}{ending}", self.shop, self.at.format(STAMP), self.mark)
    }
}

/// What tells a book's backups from another's: eight letters made of the instant the book was made.
pub fn mark(created_at: Timestamp) -> String {
    let [a, b, c, d, e, f, g, h] = created_at.0.to_be_bytes();
    format!("{:02x}{:02x}{:02x}{:02x}", a ^ e, b ^ f, c ^ g, d ^ h)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_name_reads_as_it_was_written() {
        for shop in
            ["Shop", "Müller & Söhne", "My shop 2026-11-25 140512+0100", "a/b:c*?", "", "...", "日本 店"]
        {
            for encrypted in [false, true] {
                let name = BackupName::new(shop, at("2026-11-25T14:05:12+01:00"), "0f3a91c2", encrypted);
                assert_eq!(BackupName::parse(&name.to_string()), Some(name.clone()), "{name}");
                assert!(!name.to_string().contains(['/', ':', '*', '?']), "{name}");
            }
        }
        let name = BackupName::new("Shop", at("2026-11-25T14:05:12+01:00"), "0f3a91c2", false);
        assert_eq!(name.to_string(), "Shop 2026-11-25 140512+0100 0f3a91c2.fivedesk");
        assert_eq!(name.timestamp().rfc3339(), "2026-11-25T13:05:12Z");
    }

    #[test]
    fn other_files_are_not_ours() {
        for file in [
            "Shop.fivedesk",
            "Shop 2026-11-25.fivedesk",
            "Shop 2026-11-25 140512+0100.fivedesk",
            "Shop 2026-13-25 140512+0100 0f3a91c2.fivedesk",
            "Shop 2026-11-25 140512+0100 0F3A91C2.fivedesk",
            "2026-11-25 140512+0100 0f3a91c2.fivedesk",
            "Shop 2026-11-25 140512+0100 0f3a91c2.fivedesk.part",
            "Shop 2026-11-25 140512+0100 0f3a91c2 before restore.fivedesk",
            "Shop 2026-11-25 140512+0100 0f3a91c2.sqlite",
            "日本日本日本日本日本 0f3a91c2.fivedesk",
            "",
        ] {
            assert_eq!(BackupName::parse(file), None, "{file}");
        }
    }

    #[test]
    fn books_made_at_different_instants_have_different_marks() {
        assert_ne!(mark(Timestamp(1_764_079_512_000_000)), mark(Timestamp(1_764_079_512_000_001)));
        assert_eq!(mark(Timestamp(0)).len(), MARK_LETTERS);
    }
}
