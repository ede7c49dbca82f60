//! The machine's own time, for tests that ask the engine directly.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use fivedesk_engine::{Clock, Timestamp};

/// A clock that tells what the machine's tells.
pub fn now() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        Timestamp(i64::try_from(since.as_micros()).unwrap())
    })
}
