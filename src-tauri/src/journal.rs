//! The log file: what the program did, nothing about persons.

use file_rotate::{ContentLimit, FileRotate, compression::Compression, suffix::AppendCount};
use std::path::Path;
use std::sync::Mutex;
use std::{fs, io, panic};
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
    let file = Mutex::new(rotating(folder, FULL)?);
    let told = EnvFilter::try_from_env("FIVEDESK_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(told).with_ansi(false).with_writer(file);
    log.try_init().map_err(io::Error::other)?;
    log_panics();
    Ok(())
}

fn rotating(folder: &Path, full: usize) -> io::Result<FileRotate<AppendCount>> {
    // The rotation itself would panic over a folder that cannot be made.
    fs::create_dir_all(folder)?;
    let limit = ContentLimit::BytesSurpassed(full);
    Ok(FileRotate::new(folder.join("fivedesk.log"), AppendCount::new(KEPT), limit, Compression::None, None))
}

/// Notes where a panic happened. Its words may quote a customer, so they go to standard error alone.
fn log_panics() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        let place = panicked.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic");
        before(panicked);
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn full_logs_are_put_aside_and_three_are_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut log = rotating(folder.path(), 100).expect("a log");
        for line in 0..60 {
            writeln!(log, "line {line}, long enough to fill a log of a hundred bytes soon").expect("room");
        }
        let mut names: Vec<_> = fs::read_dir(folder.path())
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name"))
            .collect();
        names.sort();
        assert_eq!(names, ["fivedesk.log", "fivedesk.log.1", "fivedesk.log.2", "fivedesk.log.3"]);
    }
}
