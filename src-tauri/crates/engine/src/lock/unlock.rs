//! Tries a password against the window's lock.

use fivedesk_core::{Message, Refusal, Timestamp};
use fivedesk_store::table::window_lock::{self, WindowLock};

use super::hash;
use crate::fault::Failure;
use crate::{Answer, Engine};

/// So many wrong passwords may follow each other without a pause.
const FREE: u32 = 3;
/// The first pause, in microseconds; each further one is twice as long.
const PAUSE: i64 = 5_000_000;
/// The longest pause.
const LONGEST: i64 = 300_000_000;

/// Tries a password. After three wrong ones each further try has to wait, 5 seconds at first and 5 minutes at most,
/// also after the window was opened anew.
///
/// Errors: `refused` for a wrong password, or one that came before the pause was over, with the seconds to wait.
pub fn unlock(engine: &Engine, password: &str) -> Answer<()> {
    let now = engine.now();
    let lock = engine.read(|c| Ok(window_lock::get(c)?))?;
    let Some(known) = &lock.hash else { return Ok(()) };
    let left = pause_left(&lock, now);
    if left > 0 {
        return Err(engine.fault(wait(Message::new("lock-wait"), left)));
    }
    let right = hash::is(password, known);
    let lock = if right {
        WindowLock { failures: 0, failed_at: None, ..lock }
    } else {
        WindowLock { failures: lock.failures.saturating_add(1), failed_at: Some(now), ..lock }
    };
    let next = pause_left(&lock, now);
    engine
        .write(move |tx| -> Result<_, Failure> { Ok(window_lock::set(tx, &lock)?) })
        .map_err(|failure| engine.fault(failure))?;
    match (right, next) {
        (true, _) => Ok(()),
        (false, 0) => Err(engine.fault(wait(Message::new("lock-wrong"), 0))),
        (false, next) => Err(engine.fault(wait(Message::new("lock-wrong-wait"), next))),
    }
}

fn wait(message: Message, micros: i64) -> Refusal {
    // Told in whole seconds, none of them too few.
    let seconds = (micros + 999_999) / 1_000_000;
    let about = serde_json::json!({ "field": "password", "seconds": seconds.to_string() });
    Refusal::refused(message.with("seconds", seconds)).about(about)
}

/// How long the next try has to wait. A clock that was set back does not make it longer than the whole pause.
fn pause_left(lock: &WindowLock, now: Timestamp) -> i64 {
    let (Some(failed_at), true) = (lock.failed_at, lock.failures >= FREE) else { return 0 };
    let doublings = (lock.failures - FREE).min(16);
    let pause = (PAUSE << doublings).min(LONGEST);
    (pause - now.since(failed_at)).clamp(0, pause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end() {
        let at = Timestamp(1_000_000_000_000);
        let after = |failures| WindowLock { failures, failed_at: Some(at), ..WindowLock::default() };
        let seconds: Vec<i64> =
            (1..=12).map(|failures| pause_left(&after(failures), at) / 1_000_000).collect();
        assert_eq!(seconds, [0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]);
        assert_eq!(pause_left(&after(3), Timestamp(at.0 + 4_000_000)), 1_000_000);
        assert_eq!(pause_left(&after(3), Timestamp(at.0 + 5_000_000)), 0);
        assert_eq!(pause_left(&after(3), Timestamp(0)), 5_000_000, "a clock set back by years");
        assert_eq!(pause_left(&after(u32::MAX), at), LONGEST);
    }
}
