//! The backups in a folder: which are there, and which are dropped as too many.

use std::path::{Path, PathBuf};
use std::time::Duration;

use fivedesk_core::backups::{BackupName, kept};

use super::take::is_passing;
use crate::{Store, StoreError};

/// A draft this much older than the newest backup is nobody's work any more: the program that wrote it was killed.
const LEFT_BEHIND: Duration = Duration::from_hours(24);

/// A backup that is there.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its file.
    pub path: PathBuf,
    /// What its name tells.
    pub name: BackupName,
    /// The file's size.
    pub bytes: u64,
}

/// The backups in a folder, newest first: of the book with this mark, or of any. A folder that is not there has none.
///
/// Errors: `ReadOnly` or `Io` where the folder cannot be read.
pub fn list(folder: &Path, mark: Option<&str>) -> Store<Vec<Found>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io(folder, &error)),
    };
    let mut found: Vec<Found> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let name = BackupName::parse(entry.file_name().to_str()?)?;
            let about = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
            let ours = mark.is_none_or(|mark| mark == name.mark);
            ours.then(|| Found { path: entry.path(), name, bytes: about.len() })
        })
        .collect();
    found.sort_by(|a, b| b.name.at.cmp(&a.name.at).then_with(|| b.path.cmp(&a.path)));
    Ok(found)
}

/// Drops the backups of the book with this mark that are too many. Any other file is left alone.
///
/// Errors: as [`list`]. A file that does not go is told in the log and tried again the next time.
pub fn thin(folder: &Path, mark: &str) -> Store<Vec<PathBuf>> {
    let found = list(folder, Some(mark))?;
    let times: Vec<_> = found.iter().map(|found| found.name.at).collect();
    let kept = kept(&times);
    let mut dropped = Vec::new();
    for (_, found) in found.into_iter().enumerate().filter(|(place, _)| !kept.contains(place)) {
        match std::fs::remove_file(&found.path) {
            Ok(()) => dropped.push(found.path),
            Err(error) => tracing::warn!(%error, "an old backup could not be dropped"),
        }
    }
    Ok(dropped)
}

/// Drops the drafts in a folder that killed programs left behind. `taken` is a backup that has just been taken.
///
/// Errors: as [`list`]. A file that does not go is told in the log and tried again the next time.
pub fn tidy(folder: &Path, taken: &Path) -> Store<()> {
    let written = |path: &Path| std::fs::metadata(path).and_then(|about| about.modified());
    let now = written(taken).map_err(|error| StoreError::io(taken, &error))?;
    let entries = std::fs::read_dir(folder).map_err(|error| StoreError::io(folder, &error))?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| is_passing(path)) {
        let age = written(&path).ok().and_then(|at| now.duration_since(at).ok());
        if age.is_some_and(|age| age > LEFT_BEHIND)
            && let Err(error) = std::fs::remove_file(&path)
        {
            tracing::warn!(%error, "a draft that was left behind could not be dropped");
        }
    }
    Ok(())
}
