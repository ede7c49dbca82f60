//! Brings what is derived late from the log (words to search by, counts of blocks) up to date.

use fivedesk_core::Timestamp;
use fivedesk_store::derived;

use crate::fault::Failure;
use crate::{Answer, Engine};

/// Events taken in one transaction, so that others get the lock in between.
const SLICE: i64 = 2_000;

impl Engine {
    /// Catches up with the whole log, slice by slice; `on` is told how many events are left and answers whether to go
    /// on. Nothing is lost by stopping: the next call goes on there.
    ///
    /// Errors: the store's.
    pub fn catch_up(&self, on: &mut dyn FnMut(i64) -> bool) -> Answer<()> {
        loop {
            let left = self.read(|connection| Ok(derived::behind(connection)?))?;
            if left == 0 || !on(left) {
                return Ok(());
            }
            self.write(|tx| -> Result<_, Failure> { Ok(derived::catch_up(tx, SLICE)?) })
                .map_err(|failure| self.fault(failure))?;
        }
    }

    /// An instant a query names.
    ///
    /// Errors: `invalid_input` for what is no RFC 3339 time.
    pub(crate) fn instant(&self, text: &str) -> Answer<Timestamp> {
        Timestamp::parse(text).ok_or_else(|| {
            let message = fivedesk_core::Message::new("time-invalid").with("text", text);
            self.fault(fivedesk_core::Refusal::invalid(message))
        })
    }
}
