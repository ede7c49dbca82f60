//! Whether the window has a lock.

use fivedesk_store::table::window_lock;

use crate::views::LockView;
use crate::{Answer, Engine};

/// The lock as it is set.
pub fn show(engine: &Engine) -> Answer<LockView> {
    let lock = engine.read(|c| Ok(window_lock::get(c)?))?;
    Ok(LockView { on: lock.hash.is_some(), idle_minutes: lock.idle_minutes })
}
