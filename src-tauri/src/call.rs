//! How a command reaches the engine: off the main thread, and never through a panic.

use crate::host::Host;
use fivedesk_engine::{Answer, Call, Code, Engine, Fault};
use serde_json::Value;
use tauri::async_runtime::spawn_blocking;

/// A call by the person at the window.
pub(crate) fn owner() -> Call {
    Call::by("owner")
}

/// Runs blocking work on a thread of its own; a panic in it is a fault of ours, and the program goes on.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    match spawn_blocking(work).await {
        Ok(answer) => answer,
        Err(error) => {
            tracing::error!(%error, "a command panicked");
            Err(Fault { code: Code::Internal, message: error.to_string(), details: Value::Null })
        }
    }
}

/// Reads the open book.
pub(crate) async fn ask<T: Send + 'static>(
    host: &Host,
    read: impl FnOnce(&Engine) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let engine = host.engine().await?;
    aside(move || read(&engine)).await
}

/// Acts on the open book as its owner; the window is told what changed right after.
pub(crate) async fn act<T: Send + 'static>(
    host: &Host,
    act: impl FnOnce(&Engine, &Call) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    act_once(host, None, act).await
}

/// The same under a key, so that it counts once however often it is sent.
pub(crate) async fn act_once<T: Send + 'static>(
    host: &Host,
    key: Option<String>,
    act: impl FnOnce(&Engine, &Call) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let engine = host.engine().await?;
    let answer = aside(move || act(&engine, &Call { key, ..owner() })).await;
    host.bell.notify_one();
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_fault() {
        let answer: Answer<()> = tauri::async_runtime::block_on(aside(|| panic!("as a test")));
        assert_eq!(answer.expect_err("a fault").code, Code::Internal);
    }
}
