//! Brings what is derived late from the log (words to search by, counts of blocks) up to date.

use fivedesk_store::derived;

use crate::fault::Failure;
use crate::{Answer, Engine};

/// Events taken in one transaction, so that others get the lock in between.
const SLICE: i64 = 2_000;
/// From so far behind on, a host catches up by itself.
const FAR: i64 = 256;
/// And so many slices at a time.
const FEW: u32 = 4;

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

    /// Catches up with a few slices where the log has run far ahead, as after an import; for a host that looks in often.
    ///
    /// Errors: the store's.
    pub fn catch_up_a_little(&self) -> Answer<()> {
        if self.read(|connection| Ok(derived::behind(connection)?))? < FAR {
            return Ok(());
        }
        let mut slices = 0;
        self.catch_up(&mut |_| {
            slices += 1;
            slices <= FEW
        })
    }
}
