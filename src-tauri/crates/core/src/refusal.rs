//! Why something was not done: a code to branch on and a sentence to act on.

use crate::Message;
use crate::desk::words;

words! {
    /// What a caller branches on.
    Code {
        /// There is no such thing.
        NotFound = "not_found",
        /// What was handed in is not of the form needed.
        InvalidInput = "invalid_input",
        /// The business's rules do not allow it now.
        Refused = "refused",
        /// It contradicts something done before.
        Conflict = "conflict",
        /// Stock does not cover it.
        InsufficientStock = "insufficient_stock",
        /// Another program holds the book.
        Busy = "busy",
        /// A newer program made the book.
        NewerBook = "newer_book",
        /// The book's file is damaged.
        DamagedBook = "damaged_book",
        /// A file could not be read or written.
        Io = "io",
        /// A fault of the program's own.
        Internal = "internal",
    }
}

/// A refusal. Nothing was changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// What a caller branches on.
    pub code: Code,
    /// The sentence the owner can act on.
    pub message: Message,
    /// The line, field, file or figures concerned.
    pub details: serde_json::Value,
}

impl Refusal {
    /// A refusal without details.
    pub const fn new(code: Code, message: Message) -> Self {
        Self { code, message, details: serde_json::Value::Null }
    }

    /// The rules do not allow it now.
    pub const fn refused(message: Message) -> Self {
        Self::new(Code::Refused, message)
    }

    /// What was handed in is not of the form needed.
    pub const fn invalid(message: Message) -> Self {
        Self::new(Code::InvalidInput, message)
    }

    /// There is no such thing.
    pub const fn not_found(message: Message) -> Self {
        Self::new(Code::NotFound, message)
    }

    /// Adds what it concerns.
    #[must_use]
    pub fn about(mut self, details: serde_json::Value) -> Self {
        self.details = details;
        self
    }
}

/// An answer, or the reason why there is none.
pub type Decided<T> = Result<T, Refusal>;
