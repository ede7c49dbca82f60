//! Books: which one is open, made new, opened and examined.

use super::Shared;
use crate::call::{act, aside, ask, owner};
use crate::host::{Host, clock};
use fivedesk_engine::books::{self, NewBook};
use fivedesk_engine::lock;
use fivedesk_engine::views::{BookInfo, DoctorReport, EventView, LockView};
use fivedesk_engine::{Answer, Code, Engine, Fault};
use std::path::PathBuf;

/// What the window finds when it opens.
#[derive(Debug, Clone, serde::Serialize, specta::Type)]
pub(crate) struct Session {
    /// The open book; `None` asks for the first-run choice, unless there is a problem.
    book: Option<BookInfo>,
    /// Where a book goes unless told otherwise.
    default_path: String,
    /// Why the book that is there does not open.
    problem: Option<Fault>,
    /// The open book's lock on this window.
    lock: LockView,
}

/// Which book is open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn session(host: Shared<'_>) -> Answer<Session> {
    let default_path = host.place().display().to_string();
    let none = LockView { on: false, idle_minutes: None };
    let opened = ask(&host, |engine| Ok((books::info(engine)?, lock::show(engine)?))).await;
    Ok(match opened {
        Ok((book, lock)) => Session { book: Some(book), default_path, problem: None, lock },
        Err(fault) if fault.code == Code::NotFound => {
            Session { book: None, default_path, problem: None, lock: none }
        }
        Err(fault) => Session { book: None, default_path, problem: Some(fault), lock: none },
    })
}

/// Makes an empty book and works on it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn book_new(
    host: Shared<'_>,
    path: Option<String>,
    name: String,
    currency: String,
) -> Answer<BookInfo> {
    let path = chosen(&host, path);
    let new = NewBook { name, currency, time_zone: time_zone() };
    work_on(&host, move || books::create(&path, clock(), &owner(), &new)).await
}

/// Makes the sample shop and works on it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn book_demo(host: Shared<'_>, path: Option<String>) -> Answer<BookInfo> {
    let path = chosen(&host, path);
    work_on(&host, move || books::demo(&path, clock(), &owner(), &time_zone(), &mut |_| {})).await
}

/// Opens a book that is there and works on it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn book_open(host: Shared<'_>, path: String) -> Answer<BookInfo> {
    work_on(&host, move || Engine::open(path.as_ref(), clock())).await
}

/// Examines the whole book; changes nothing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn book_doctor(host: Shared<'_>) -> Answer<DoctorReport> {
    ask(&host, books::doctor).await
}

/// Closes the time before a day, or opens it again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn book_close(host: Shared<'_>, until: Option<String>) -> Answer<BookInfo> {
    act(&host, move |engine, call| books::close(engine, call, until.as_deref())).await
}

/// Says whether the prices of new orders hold their tax.
#[tauri::command]
#[specta::specta]
pub(crate) async fn book_prices(host: Shared<'_>, include_tax: bool) -> Answer<BookInfo> {
    act(&host, move |engine, call| books::prices_include_tax(engine, call, include_tax)).await
}

/// Examines what is open or changed since the last check, as the window does when it opens.
#[tauri::command]
#[specta::specta]
pub(crate) async fn book_check(host: Shared<'_>) -> Answer<DoctorReport> {
    ask(&host, books::doctor_at_start).await
}

/// Repairs a finding of the doctor's. The answer is the event that records both values.
#[tauri::command]
#[specta::specta]
pub(crate) async fn book_repair(host: Shared<'_>, id: String) -> Answer<EventView> {
    act(&host, move |engine, call| books::repair(engine, call, &id)).await
}

async fn work_on(host: &Host, open: impl FnOnce() -> Answer<Engine> + Send + 'static) -> Answer<BookInfo> {
    host.change_to(aside(open).await?).await;
    ask(host, books::info).await
}

fn chosen(host: &Host, path: Option<String>) -> PathBuf {
    path.map_or_else(|| host.place().to_path_buf(), PathBuf::from)
}

/// The system's time zone by its IANA name; UTC where the system does not say.
fn time_zone() -> String {
    iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned())
}
