//! An order changes hands between the rows of one customer: nothing else of it changes.

use fivedesk_core::{EventSeq, Order};

use crate::record::NewEvent;
use crate::table::order_events;
use crate::table::orders::{self, OrderRow};
use crate::{Store, Tx};

/// Writes an order's customer and seal as `after` has them, and the event that tells it.
pub fn reown(tx: &Tx<'_>, before: &OrderRow, after: &Order, event: &NewEvent<'_>) -> Store<EventSeq> {
    let data = event.data()?;
    let columns = order_events::Columns {
        order: Some(after.id.0),
        from: Some(before.status.word()),
        to: Some(before.status.word()),
        ..event.columns(data.as_deref())
    };
    let seq = order_events::append(tx, &mut order_events::last(tx)?, &columns)?;
    orders::set_customer(tx, after)?;
    Ok(seq)
}
