//! Where the owner's book and the log lie.

use directories::BaseDirs;
use fivedesk_engine::books;
use std::path::{Path, PathBuf};

/// Names the book to work on, in place of the platform's own.
const BOOK: &str = "FIVEDESK_BOOK";

/// The book that the environment names.
pub(crate) fn named_book() -> Option<PathBuf> {
    std::env::var_os(BOOK).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// The book in the platform's data folder, the same that fivedeskctl takes. Where there is no home, the
/// folder the program was started in.
pub(crate) fn own_book() -> PathBuf {
    books::default_path(&BaseDirs::new().map(|dirs| dirs.data_dir().to_path_buf()).unwrap_or_default())
}

/// The folder of the log, beside the own book.
pub(crate) fn log_folder() -> PathBuf {
    own_book().with_file_name("log")
}

/// Some save dialogs leave the ending to the program.
pub(crate) fn with_ending(path: String, format: &str) -> PathBuf {
    let ends = Path::new(&path).extension().is_some_and(|ending| ending.eq_ignore_ascii_case(format));
    PathBuf::from(if ends { path } else { format!("{path}.{format}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_the_ending_of_its_format_once() {
        assert_eq!(with_ending("a/may.june".into(), "svg"), Path::new("a/may.june.svg"));
        assert_eq!(with_ending("a/may.SVG".into(), "svg"), Path::new("a/may.SVG"));
    }
}
