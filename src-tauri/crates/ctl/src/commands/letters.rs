//! Letters.

use std::io::Read;
use std::path::Path;

use fivedesk_engine::files;
use fivedesk_engine::letters::{self, LettersQuery, TakeLetters};
use fivedesk_engine::views::{LetterFolderView, LetterView, LettersTaken};
use fivedesk_engine::{Engine, LetterId, PageQuery};

use crate::args::Mail;
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Mail) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Mail::Add { files } => {
            let mut taken = LettersTaken::default();
            for file in &files {
                taken.add(add(host, &engine, file)?);
            }
            output::answer(host.json, &taken, taken_text);
        }
        Mail::List { all, page, per_page } => {
            let query = LettersQuery { all, page: PageQuery { page, per_page } };
            output::answer(host.json, &letters::list(&engine, query)?, |page| letter_table(&page.items));
        }
        Mail::Show { letter } => {
            output::answer(host.json, &letters::show(&engine, LetterId(letter))?, letter_text);
        }
        Mail::Enter { letter } => {
            let order = letters::enter(&engine, &host.call, LetterId(letter))?;
            output::answer(host.json, &order, |order| format!("order {} ({})", order.number, order.status));
        }
        Mail::Done { letter } => {
            output::answer(host.json, &letters::settle(&engine, &host.call, LetterId(letter))?, letter_text);
        }
        Mail::Save { letter, out } => {
            let bytes = letters::original(&engine, LetterId(letter))?;
            files::write(&engine, &out, &bytes)?;
            let saved = serde_json::json!({ "file": out, "bytes": bytes.len() });
            output::answer(host.json, &saved, |_| format!("{} bytes in {}", bytes.len(), out.display()));
        }
        Mail::Folder { folder: None, off: false } => {
            output::answer(host.json, &letters::folder(&engine)?, folder_text);
        }
        Mail::Folder { folder, .. } => {
            let view = letters::set_folder(&engine, &host.call, folder.as_deref())?;
            output::answer(host.json, &view, folder_text);
        }
        Mail::Read => output::answer(host.json, &letters::read_folder(&engine)?, taken_text),
    }
    Ok(())
}

fn add(host: &Host, engine: &Engine, file: &Path) -> Result<LettersTaken, Stop> {
    let request = if file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin()
            .read_to_string(&mut text)
            .map_err(|error| files::unreadable(engine, file, &error))?;
        TakeLetters { text: Some(text), path: None }
    } else {
        TakeLetters { path: Some(file.to_owned()), text: None }
    };
    Ok(letters::take(engine, &host.call, &request)?)
}

fn taken_text(taken: &LettersTaken) -> String {
    let mut lines = Vec::new();
    for letter in &taken.orders {
        lines.push(format!("order {}: {}", letter.number.as_deref().unwrap_or("?"), head(letter)));
    }
    for letter in &taken.aside {
        lines.push(format!("aside {}: {}. {}", letter.id, head(letter), letter.why.as_deref().unwrap_or("")));
    }
    for letter in &taken.before {
        lines.push(format!("already here: {}", head(letter)));
    }
    for one in &taken.refused {
        lines.push(format!("message {}: {}", one.place, one.reason));
    }
    if lines.is_empty() { "nothing new".to_owned() } else { lines.join("\n") }
}

fn head(letter: &LetterView) -> String {
    let from = letter.address.as_deref().or(letter.name.as_deref()).or(letter.file.as_deref());
    match (from, letter.subject.as_deref()) {
        (Some(from), Some(subject)) => format!("{from}, {subject}"),
        (one, other) => one.or(other).unwrap_or("pasted").to_owned(),
    }
}

fn letter_table(letters: &[LetterView]) -> String {
    let row = |letter: &LetterView| {
        let became = match (&letter.number, letter.settled) {
            (Some(number), _) => format!("order {number}"),
            (None, true) => "done".to_owned(),
            (None, false) => letter.why.clone().unwrap_or_default(),
        };
        vec![letter.id.to_string(), letter.at.clone(), head(letter), became]
    };
    table(&["id", "came", "letter", ""], &letters.iter().map(row).collect::<Vec<_>>())
}

fn letter_text(letter: &LetterView) -> String {
    let mut text = format!("{}\ncame {}\n", head(letter), letter.at);
    if let Some(number) = &letter.number {
        text.push_str(&format!("order {number}\n"));
    }
    if let Some(why) = &letter.why {
        text.push_str(&format!("{why}\n"));
    }
    for attached in &letter.attachments {
        text.push_str(&format!("attached: {} ({} bytes)\n", attached.name, attached.bytes));
    }
    text.push('\n');
    text.push_str(&letter.words);
    text
}

fn folder_text(view: &LetterFolderView) -> String {
    let mut lines = vec![view.folder.clone().unwrap_or_else(|| "no folder is watched".to_owned())];
    lines.extend(view.problems.iter().map(|one| format!("{}: {}", one.path, one.problem)));
    lines.join("\n")
}
