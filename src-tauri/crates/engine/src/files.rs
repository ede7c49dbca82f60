//! Faults about files that a host reads or writes by itself.

use std::path::Path;

use fivedesk_core::{Code, Message, Refusal};

use crate::{Engine, Fault};

/// A file that could not be read.
pub fn unreadable(engine: &Engine, path: &Path, error: &std::io::Error) -> Fault {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => Code::NotFound,
        std::io::ErrorKind::InvalidData => Code::InvalidInput,
        _ => Code::Io,
    };
    let message = Message::new("file-unreadable")
        .with("path", path.display().to_string())
        .with("problem", error.to_string());
    engine.fault(Refusal::new(code, message).about(serde_json::json!({ "file": path })))
}
