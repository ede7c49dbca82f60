//! The watched folder: letters that are put there are taken in.

use std::path::Path;
use std::time::UNIX_EPOCH;

use fivedesk_core::{Actor, Desk, Message, Refusal};
use fivedesk_store::table::letter_files::{self, LetterFile};
use fivedesk_store::table::settings::{self, Settings};
use fivedesk_store::{NewEvent, record_book};

use super::take::take_file;
use crate::kept::Kept;
use crate::views::{LetterFolderView, LetterProblem, LettersTaken};
use crate::{Answer, Call, Engine, Timestamp};

/// What a file's name must end in to be read.
const ENDINGS: [&str; 4] = ["eml", "msg", "mbox", "txt"];
/// A file is left alone until it has been as it is for so long: its program may still be writing it.
const SETTLED_US: i64 = 2_000_000;
/// Problems that are shown.
const MOST_SHOWN: u32 = 20;

/// The folder, and what could not be read in it.
pub fn folder(engine: &Engine) -> Answer<LetterFolderView> {
    engine.read(|connection| {
        let problems = letter_files::problems(connection, MOST_SHOWN)?;
        Ok(LetterFolderView {
            folder: settings::get(connection)?.mail_folder,
            problems: problems.into_iter().map(|(path, problem)| LetterProblem { path, problem }).collect(),
        })
    })
}

/// Chooses the folder, or none.
///
/// Errors: `invalid_input` for one that is not there.
pub fn set_folder(engine: &Engine, call: &Call, folder: Option<&Path>) -> Answer<LetterFolderView> {
    let chosen = folder.map(|folder| folder.display().to_string());
    if let Some(folder) = folder.filter(|folder| !folder.is_absolute() || !folder.is_dir()) {
        let message = Message::new("letter-folder-missing").with("folder", folder.display().to_string());
        return Err(engine.fault(Refusal::invalid(message).about(serde_json::json!({ "field": "folder" }))));
    }
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "letters.set_folder",
        &chosen.clone(),
        move |tx| {
            let before = settings::get(tx)?;
            if before.mail_folder != chosen {
                let was = Kept::MailFolder.now(tx, [])?;
                settings::set(tx, &Settings { mail_folder: chosen.clone(), ..before })?;
                let said = match &chosen {
                    Some(folder) => Message::new("event-mail_folder_set").with("folder", folder.as_str()),
                    None => Message::new("event-mail_folder_off"),
                };
                let event = NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None };
                Kept::MailFolder.remember(tx, record_book(tx, &event)?, Some(was))?;
            }
            Ok(())
        },
        |engine, ()| self::folder(engine),
    )
}

/// Takes in what is new in the folder, as Mail's own work; files stay where they are. One that cannot be read is named
/// once and read again when it has changed.
///
/// Errors: `refused` when the folder cannot be read.
pub fn read_folder(engine: &Engine) -> Answer<LettersTaken> {
    let mut taken = LettersTaken::default();
    let Some(folder) = engine.read(|connection| Ok(settings::get(connection)?.mail_folder))? else {
        return Ok(taken);
    };
    let unread = |error: std::io::Error| {
        let message = Message::new("letter-folder-unread")
            .with("folder", folder.as_str())
            .with("problem", error.to_string());
        engine.fault(Refusal::refused(message))
    };
    let now = engine.now();
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .map_err(unread)?
        .filter_map(|entry| settled(&entry.ok()?.path(), now))
        .collect();
    // In the order they were written, so that orders are numbered as they came.
    files.sort_by(|a, b| (a.modified, &a.path).cmp(&(b.modified, &b.path)));
    for file in files {
        if engine.read(|connection| Ok(letter_files::is_read(connection, &file)?))? {
            continue;
        }
        let call = Call { actor: Actor::agent(Desk::Mail), key: None };
        let problem = match take_file(engine, &call, Path::new(&file.path)) {
            Ok(more) => {
                let problem = more.refused.first().map(|one| one.reason.clone());
                taken.add(more);
                problem
            }
            Err(fault) => Some(fault.message),
        };
        let at = engine.now();
        engine
            .write(move |tx| Ok(letter_files::set(tx, &file, at, problem.as_deref())?))
            .map_err(|failure| engine.fault(failure))?;
    }
    Ok(taken)
}

/// A file of letters that nobody is writing any more.
fn settled(path: &Path, now: Timestamp) -> Option<LetterFile> {
    let name = path.file_name()?.to_str()?;
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    if name.starts_with('.') || !ENDINGS.contains(&ending.as_str()) {
        return None;
    }
    let about = std::fs::symlink_metadata(path).ok().filter(std::fs::Metadata::is_file)?;
    let modified = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_micros();
    let modified = i64::try_from(modified).ok()?;
    // One from the future is as settled as it will be: a clock was put back.
    let settled = now.0 < modified || now.0 - modified >= SETTLED_US;
    settled.then(|| LetterFile { path: path.display().to_string(), bytes: about.len(), modified })
}
