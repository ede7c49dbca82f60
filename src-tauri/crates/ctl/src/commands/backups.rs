//! Backups, restoring, salvage.

use std::path::Path;

use fivedesk_engine::backups::{self, RestoreFile};
use fivedesk_engine::lock;
use fivedesk_engine::views::{BackupView, BackupsView, RestoreView, SalvageView};

use crate::args::{Backups, Passphrase, Restore};
use crate::host::Host;
use crate::output::{self, Stop, table};

/// Holds the backups' passphrase where no file is named.
const PASSPHRASE: &str = "FIVEDESK_PASSPHRASE";

pub(crate) fn take(host: &Host, dir: Option<&Path>) -> Result<(), Stop> {
    output::answer(host.json, &backups::take(&host.open()?, dir)?, |taken| {
        format!("{}\nIt was read again and holds {}.", taken.path, held(taken))
    });
    Ok(())
}

pub(crate) fn list(host: &Host, asked: &Backups) -> Result<(), Stop> {
    let engine = host.open()?;
    if asked.folder.is_some() || asked.usual_folder {
        let folder = asked.folder.as_deref().map(std::path::absolute).transpose();
        let folder = folder.map_err(|error| Stop::usage(error.to_string()))?;
        backups::set_folder(&engine, &host.call, folder.as_deref())?;
    }
    if asked.plain {
        backups::encrypt(&engine, &host.call, None)?;
    }
    if asked.encrypt {
        let Some(passphrase) = passphrase(&asked.secret)? else {
            return Err(Stop::usage(format!(
                "--encrypt needs a passphrase: name a file with --passphrase-file, or set {PASSPHRASE}"
            )));
        };
        backups::encrypt(&engine, &host.call, Some(&passphrase))?;
    }
    output::answer(host.json, &backups::list(&engine)?, told);
    Ok(())
}

pub(crate) fn verify(host: &Host, file: &Path, secret: &Passphrase) -> Result<(), Stop> {
    let verified = backups::verify(file, passphrase(secret)?.as_deref())?;
    output::answer(host.json, &verified, |book| {
        let figures = [
            ("shop", book.name.clone()),
            ("orders", book.orders.to_string()),
            ("products", book.products.to_string()),
            ("customers", book.customers.to_string()),
            ("events", book.events.to_string()),
            ("movements", book.movements.to_string()),
            ("last event", book.last_event_at.clone().unwrap_or_default()),
        ];
        let rows: Vec<Vec<String>> =
            figures.into_iter().map(|(name, figure)| vec![name.to_owned(), figure]).collect();
        format!("{} is sound.\n{}", book.path, table(&["", ""], &rows).trim_start())
    });
    Ok(())
}

pub(crate) fn restore(host: &Host, asked: &Restore) -> Result<(), Stop> {
    let Some(file) = &asked.file else {
        output::answer(host.json, &backups::undo(&host.open()?, &host.call)?, done);
        return Ok(());
    };
    let file = std::path::absolute(file).map_err(|error| Stop::usage(error.to_string()))?;
    let request = RestoreFile { file: file.display().to_string(), passphrase: passphrase(&asked.secret)? };
    if asked.dry_run {
        let view = backups::recover_preview(&host.book, host.clock.clone(), &request)?;
        output::answer(host.json, &view, |view| format!("{}\nNothing was changed.", lost(view)));
    } else {
        let (_, view) = backups::recover(&host.book, host.clock.clone(), &host.call, &request)?;
        output::answer(host.json, &view, done);
    }
    Ok(())
}

pub(crate) fn salvage(host: &Host, file: &Path, out: &Path) -> Result<(), Stop> {
    let (_, view) = backups::salvage(file, out, host.clock.clone(), &host.call)?;
    output::answer(host.json, &view, salvaged);
    Ok(())
}

pub(crate) fn unlock(host: &Host) -> Result<(), Stop> {
    output::answer(host.json, &lock::remove(&host.open()?, &host.call)?, |_| {
        "The window has no lock now.".to_owned()
    });
    Ok(())
}

/// The passphrase: a file's first line, or what the environment holds.
fn passphrase(secret: &Passphrase) -> Result<Option<String>, Stop> {
    let Some(file) = &secret.passphrase_file else {
        return Ok(std::env::var(PASSPHRASE).ok().filter(|passphrase| !passphrase.is_empty()));
    };
    let text = std::fs::read_to_string(file)
        .map_err(|error| Stop::usage(format!("{} cannot be read: {error}", file.display())))?;
    Ok(Some(text.lines().next().unwrap_or_default().to_owned()))
}

fn held(backup: &BackupView) -> String {
    let (orders, events) = (backup.orders.unwrap_or_default(), backup.events.unwrap_or_default());
    format!("{orders} orders and {events} events")
}

fn told(view: &BackupsView) -> String {
    let mut text = format!("folder: {}\n", view.folder);
    text.push_str(if view.encrypted {
        "new backups are encrypted\n"
    } else {
        "new backups are in the clear\n"
    });
    if let Some(last) = &view.last {
        text.push_str(&format!("last: {}, proven to hold {}\n", last.at, held(last)));
    }
    if let Some(failed) = &view.failed {
        text.push_str(&format!("failed: {}, {}\n", failed.at, failed.problem));
    }
    if let Some(kept) = &view.kept {
        text.push_str(&format!("before the last restore: {kept}\n"));
    }
    let rows: Vec<Vec<String>> = view
        .backups
        .iter()
        .map(|backup| vec![backup.at.clone(), format!("{:.0}", backup.bytes), backup.name.clone()])
        .collect();
    if rows.is_empty() { text + "No backups yet." } else { text + &table(&["at", "bytes", "file"], &rows) }
}

fn lost(view: &RestoreView) -> String {
    let lines = [Some(&view.loses), view.regains.as_ref(), view.gap.as_ref()];
    lines.into_iter().flatten().cloned().collect::<Vec<_>>().join("\n")
}

fn done(view: &RestoreView) -> String {
    let kept =
        view.kept.as_ref().map(|kept| format!("\nThe book as it was is kept: {kept}")).unwrap_or_default();
    format!("{} was restored. {}{kept}", view.file, lost(view))
}

fn salvaged(view: &SalvageView) -> String {
    let rows: Vec<Vec<String>> = view
        .tables
        .iter()
        .filter(|table| table.read + table.lost > 0)
        .map(|table| {
            vec![
                table.table.clone(),
                table.read.to_string(),
                if table.more { format!("{} or more", table.lost) } else { table.lost.to_string() },
            ]
        })
        .collect();
    let mut text = format!("{}: {}\n{}", view.path, view.summary, table(&["table", "read", "lost"], &rows));
    for finding in &view.findings {
        text.push_str(&format!("{finding}\n"));
    }
    text
}
