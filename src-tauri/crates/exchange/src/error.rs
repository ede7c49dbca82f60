//! Why a whole file cannot be read. What is wrong with single lines is in `Refused`.

use fivedesk_core::Message;

use crate::reason::shown;

/// Why a file was not read at all. Nothing of it may be used.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system would not open or read it.
    #[error("the file cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// A folder, a device or a pipe.
    #[error("not a regular file")]
    NotAFile,
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// A header, and no line of data below it.
    #[error("the file has a header and no lines")]
    NoLines,
    /// Its bytes are not text.
    #[error("the file is not text")]
    NotText,
    /// A spreadsheet program's own file.
    #[error("the file is a workbook or an archive, not CSV")]
    Workbook,
    /// No format has these columns.
    #[error("no known format has the columns {found}")]
    UnknownFormat {
        /// The columns that were found.
        found: String,
    },
    /// A column that the format needs is not there.
    #[error("a {format} file needs the column {column}")]
    MissingColumn {
        /// The format it was taken for.
        format: &'static str,
        /// The column.
        column: &'static str,
    },
    /// The header names a column twice.
    #[error("the header has the column {column} twice")]
    DuplicateColumn {
        /// The column.
        column: &'static str,
    },
    /// Two date styles fit the whole column, and they read it differently.
    #[error("line {line}: the date {example} can be read in two ways")]
    DatesAmbiguous {
        /// Where they differ first.
        line: u64,
        /// The date there.
        example: String,
    },
    /// No date style fits the whole column.
    #[error("lines {first} and {second} write their dates in different styles")]
    DatesMixed {
        /// A line that one style does not fit.
        first: u64,
        /// A line that the other does not fit.
        second: u64,
    },
    /// A line is longer than any order line is.
    #[error("line {line} is longer than {limit} bytes")]
    LineTooLong {
        /// Where it begins.
        line: u64,
        /// The most that is read, in bytes.
        limit: usize,
    },
    /// A line has more cells than any export has.
    #[error("line {line} has more than {limit} cells")]
    TooManyCells {
        /// Where it begins.
        line: u64,
        /// The most that are read.
        limit: usize,
    },
    /// The file is not what it was when it was surveyed.
    #[error("the file changed while it was read")]
    Changed,
    /// The owner stopped it.
    #[error("stopped")]
    Cancelled,
}

impl ReadError {
    /// The sentence for the owner.
    pub fn message(&self) -> Message {
        match self {
            Self::Io(error) => Message::new("import-io").with("cause", error.to_string()),
            Self::NotAFile => Message::new("import-not-a-file"),
            Self::Empty => Message::new("import-empty"),
            Self::NoLines => Message::new("import-no-lines"),
            Self::NotText => Message::new("import-not-text"),
            Self::Workbook => Message::new("import-workbook"),
            Self::UnknownFormat { found } => {
                Message::new("import-format-unknown").with("columns", shown(found))
            }
            Self::MissingColumn { format, column } => {
                Message::new("import-column-missing").with("format", *format).with("column", *column)
            }
            Self::DuplicateColumn { column } => Message::new("import-column-twice").with("column", *column),
            Self::DatesAmbiguous { line, example } => Message::new("import-dates-ambiguous")
                .with("line", number(*line))
                .with("example", shown(example)),
            Self::DatesMixed { first, second } => Message::new("import-dates-mixed")
                .with("first", number(*first))
                .with("second", number(*second)),
            Self::LineTooLong { line, limit } => {
                Message::new("import-line-too-long").with("line", number(*line)).with("limit", *limit)
            }
            Self::TooManyCells { line, limit } => {
                Message::new("import-cells-beyond-limit").with("line", number(*line)).with("limit", *limit)
            }
            Self::Changed => Message::new("import-file-changed"),
            Self::Cancelled => Message::new("import-cancelled"),
        }
    }

    /// The line it is about, where it is about one.
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::DatesAmbiguous { line, .. }
            | Self::DatesMixed { first: line, .. }
            | Self::LineTooLong { line, .. }
            | Self::TooManyCells { line, .. } => Some(*line),
            _ => None,
        }
    }
}

fn number(line: u64) -> i64 {
    i64::try_from(line).unwrap_or(i64::MAX)
}

/// Why the second pass stopped. Whatever it handed out before must not be kept.
#[derive(Debug)]
pub enum OrdersError<E> {
    /// The file.
    Read(ReadError),
    /// Whoever took the orders.
    Each(E),
}

impl<E> From<ReadError> for OrdersError<E> {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}
