//! What changed in the book, by whichever program: tags for the window to refetch by.

use fivedesk_core::EventSeq;
use fivedesk_store::table;

use crate::{Answer, Engine};

/// How far a watcher has seen the book.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen {
    version: i64,
    seq: i64,
    epoch: i64,
}

impl Engine {
    /// The tags of what was committed since `seen`, which moves on. The first call gives none.
    ///
    /// Errors: the store's.
    pub fn changes(&self, seen: &mut Seen) -> Answer<Vec<String>> {
        let version = self.book().data_version().map_err(|error| self.fault(error))?;
        if version == seen.version {
            return Ok(Vec::new());
        }
        let ((touched, end), epoch) = self.read(|connection| {
            let touched = table::order_events::touched_since(connection, EventSeq(seen.seq))?;
            Ok((touched, table::book::versions(connection)?.0))
        })?;
        let before = *seen;
        *seen = Seen { version, seq: end.0, epoch };
        if before.version == 0 {
            return Ok(Vec::new());
        }
        if before.epoch != epoch {
            // A restore: the log may have grown shorter, and everything shown is of another state.
            return Ok(vec!["book".to_owned()]);
        }
        // Some commits write no event (a task put to wait, a key): the desks are refetched for all.
        let mut tags: Vec<String> = ["tasks", "oversight", "log"].map(str::to_owned).to_vec();
        for order in &touched {
            match order {
                Some(id) => tags.push(format!("order:{id}")),
                None => tags.extend(["products", "customers", "book"].map(str::to_owned)),
            }
        }
        if !touched.is_empty() {
            tags.extend(["orders", "stock"].map(str::to_owned));
        }
        Ok(tags)
    }
}
