//! The one error type at the engine's border.

use fivedesk_core::{Code, Message, Refusal};
use fivedesk_store::StoreError;

/// An operation's answer.
pub type Answer<T> = Result<T, Fault>;

/// Why an operation did nothing.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Fault {
    /// What a caller branches on.
    #[cfg_attr(feature = "bindings", specta(type = String))]
    pub code: Code,
    /// A sentence the owner can act on.
    pub message: String,
    /// The line, field, file or figures concerned.
    #[cfg_attr(feature = "bindings", specta(type = Option<std::collections::HashMap<String, String>>))]
    pub details: serde_json::Value,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}

/// What stops a job inside the engine, before it is put into words.
#[derive(Debug)]
pub(crate) enum Failure {
    Refused(Refusal),
    Store(StoreError),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Failure {
    /// The refusal that tells it.
    pub(crate) fn refusal(self) -> Refusal {
        match self {
            Self::Refused(refusal) => refusal,
            Self::Store(error) => told(&error),
        }
    }
}

/// A store's error about a file that is not the open book.
pub(crate) fn told_of(error: &StoreError, path: &std::path::Path) -> Refusal {
    let mut refusal = told(error);
    refusal.message.figures.entry("path".into()).or_insert(path.display().to_string().into());
    if refusal.details.is_null() {
        refusal.details = serde_json::json!({ "file": path.display().to_string() });
    }
    refusal
}

/// A store's error as a refusal with its code.
pub(crate) fn told(error: &StoreError) -> Refusal {
    let file = |key, path: &std::path::Path| Message::new(key).with("path", path.display().to_string());
    match error {
        StoreError::Missing(path) => Refusal::new(Code::NotFound, file("book-missing", path)),
        StoreError::Exists(path) => Refusal::new(Code::Conflict, file("book-exists", path)),
        StoreError::NotABook(path) => Refusal::new(Code::DamagedBook, file("book-not-a-book", path)),
        StoreError::Newer { path, found, known } => Refusal::new(
            Code::NewerBook,
            file("book-newer", path).with("found", *found).with("known", *known),
        ),
        StoreError::Damaged(problem) => {
            Refusal::new(Code::DamagedBook, Message::new("book-damaged").with("problem", problem.as_str()))
        }
        StoreError::Passphrase { path, wrong } => {
            let key = if *wrong { "backup-passphrase-wrong" } else { "backup-passphrase-needed" };
            let file = path.display().to_string();
            let about = serde_json::json!({ "field": "passphrase", "file": file.as_str() });
            Refusal::invalid(Message::new(key).with("path", file)).about(about)
        }
        StoreError::Busy => Refusal::new(Code::Busy, Message::new("book-busy")),
        StoreError::Closed(until) => {
            Refusal::refused(Message::new("book-closed-until").with("until", *until))
        }
        StoreError::Full => Refusal::new(Code::Io, Message::new("book-full")),
        StoreError::ReadOnly => Refusal::new(Code::Io, Message::new("book-read-only")),
        StoreError::Io(problem) => {
            Refusal::new(Code::Io, Message::new("book-io").with("problem", problem.as_str()))
        }
        StoreError::Fault(problem) => {
            tracing::error!(%problem, "a fault in the store");
            Refusal::new(Code::Internal, Message::new("internal-fault").with("problem", problem.as_str()))
        }
    }
}
