//! What is held in memory of the book and brought up to date from its log.
//!
//! A figure over all orders must not read all of them each time it is asked for. What it rests on is read once and kept;
//! from then on the orders that had events since are read again, whichever program wrote them. A restore makes the book
//! another one, and everything is read anew.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fivedesk_core::{EventSeq, OrderId};
use fivedesk_insight::Flow;
use fivedesk_insight::demand::{Memo, Sales};
use fivedesk_store::{Connection, table};

use crate::fault::Failure;

/// Something that can be held. Copies should be cheap: a reader keeps one while the next is brought up to date.
pub(crate) trait Hold: Clone + Send + Sync {
    /// Whether events without an order concern it too: products, stock, purchases, settings.
    const OF_BOOK: bool;

    /// Where it is held.
    fn of(holds: &Holds) -> &Held<Self>;

    /// All of it, from the book.
    fn read(connection: &Connection) -> Result<Self, Failure>;

    /// Takes in what has changed since: these orders, ascending, and what else concerns it.
    fn renew(&mut self, connection: &Connection, orders: &[OrderId]) -> Result<(), Failure>;
}

/// Everything that is held. One field each.
#[derive(Default)]
pub(crate) struct Holds {
    pub(super) flow: Held<Flow>,
    pub(super) sales: Held<Sales>,
    /// Forecasts that were made of it.
    pub(super) forecasts: Arc<Mutex<Memo>>,
}

/// One thing that is held, and as of when.
pub(crate) struct Held<T>(Mutex<Option<AsOf<T>>>);

struct AsOf<T> {
    epoch: i64,
    seq: EventSeq,
    value: Arc<T>,
}

/// One thing that is held, while nobody else brings it up to date.
pub(crate) struct Holding<'a, T>(MutexGuard<'a, Option<AsOf<T>>>);

impl<T> Default for Held<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Held<T> {
    /// Waits until nobody else brings it up to date. Whoever stopped half-way left nothing half done: what is held is
    /// replaced whole.
    pub(crate) fn lock(&self) -> Holding<'_, T> {
        Holding(self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T: Hold> Holding<'_, T> {
    /// Brings it to where the connection's view of the book is, which must be no older than what is held.
    ///
    /// Errors: the store's; what was held stays.
    pub(crate) fn catch_up(&mut self, connection: &Connection) -> Result<Arc<T>, Failure> {
        let epoch = table::book::versions(connection)?.0;
        if let Some(held) = self.0.as_mut().filter(|held| held.epoch == epoch) {
            let (orders, book, seq) = table::order_events::changed_since(connection, held.seq)?;
            if !orders.is_empty() || (T::OF_BOOK && book) {
                let mut value = T::clone(&held.value);
                value.renew(connection, &orders)?;
                held.value = Arc::new(value);
            }
            held.seq = seq;
            return Ok(Arc::clone(&held.value));
        }
        let seq = table::order_events::end(connection)?;
        let value = Arc::new(T::read(connection)?);
        *self.0 = Some(AsOf { epoch, seq, value: Arc::clone(&value) });
        Ok(value)
    }
}
