//! The log file: what the program did, nothing about persons.

use file_rotate::{ContentLimit, FileRotate, compression::Compression, suffix::AppendCount};
use std::path::Path;
use std::sync::Mutex;
use std::{fs, io};
use tracing_subscriber::EnvFilter;

/// A log file is put aside when it passes this many bytes.
const FULL: usize = 10_000_000;
/// How many are kept beside the one written to.
const KEPT: usize = 3;

/// Begins the log in `folder`; `FIVEDESK_LOG` says how much is told, `info` unless set.
///
/// # Errors
/// When the folder cannot be made, or a log was begun before.
pub(crate) fn open(folder: &Path) -> io::Result<()> {
    // The rotation itself would panic over a folder that cannot be made.
    fs::create_dir_all(folder)?;
    let limit = ContentLimit::BytesSurpassed(FULL);
    let file =
        FileRotate::new(folder.join("fivedesk.log"), AppendCount::new(KEPT), limit, Compression::None, None);
    let told = EnvFilter::try_from_env("FIVEDESK_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(told).with_ansi(false).with_writer(Mutex::new(file));
    log.try_init().map_err(io::Error::other)
}
