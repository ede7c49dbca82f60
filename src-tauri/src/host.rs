//! What the window works on: the open book, or why there is none.

use crate::call::aside;
use crate::keep;
use fivedesk_engine::backups::Occasion;
use fivedesk_engine::{Answer, Clock, Engine, Timestamp};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::sync::{Notify, OnceCell, RwLock};

/// The shell's only state.
pub(crate) struct Host {
    place: PathBuf,
    book: OnceCell<RwLock<Answer<Engine>>>,
    /// Rung when the window acted, so that it need not wait for the next look at the book.
    pub(crate) bell: Notify,
}

impl Host {
    /// A host of the book at `place`, which is opened when it is first needed.
    pub(crate) fn at(place: PathBuf) -> Self {
        Self { place, book: OnceCell::new(), bell: Notify::new() }
    }

    /// Where a book goes unless told otherwise.
    pub(crate) fn place(&self) -> &Path {
        &self.place
    }

    /// The open book.
    ///
    /// Errors: why it does not open; `not_found` where there is none yet.
    pub(crate) async fn engine(&self) -> Answer<Engine> {
        self.book().await.read().await.clone()
    }

    /// The open book's file, or that of the one that does not open.
    pub(crate) async fn path(&self) -> PathBuf {
        match self.book().await.read().await.as_ref() {
            Ok(engine) => engine.path().to_path_buf(),
            Err(_) => self.place.clone(),
        }
    }

    /// Works on another book from now on; the one so far is backed up as if the window had closed.
    pub(crate) async fn change_to(&self, engine: Engine) {
        let moved = std::mem::replace(&mut *self.book().await.write().await, Ok(engine.clone()));
        self.bell.notify_one();
        if let Ok(before) = moved
            && before.path() != engine.path()
        {
            tauri::async_runtime::spawn(keep::take(before, Occasion::Closing));
        }
    }

    async fn book(&self) -> &RwLock<Answer<Engine>> {
        let open = || async {
            let place = self.place.clone();
            let opened = aside(move || Engine::open(&place, clock())).await;
            if let Err(fault) = &opened {
                tracing::info!(code = fault.code.word(), "no book is open");
            }
            RwLock::new(opened)
        };
        self.book.get_or_init(open).await
    }
}

/// The system's clock, in UTC.
pub(crate) fn clock() -> Clock {
    Arc::new(|| Timestamp(chrono::Utc::now().timestamp_micros()))
}
