//! The counts of orders by status, kept with every change, and those by block, derived late from the log.

use fivedesk_core::{Message, Status};
use rusqlite::Connection;

use super::Checked;
use crate::table::{block_counts, order_events, status_counts};
use crate::{Store, derived};

/// All statuses, and the blocks.
pub(super) fn whole(connection: &Connection, found: &mut Checked) -> Store<()> {
    for status in Status::ALL {
        compare(connection, *status, found)?;
    }
    let Some(since) = derived::since(connection)? else { return Ok(()) };
    for status in Status::ALL {
        let word = status.word();
        let mut counted: i64 =
            block_counts::with(connection, block_counts::ORDERS, "status", word)?.values().sum();
        counted +=
            since.moved.iter().filter(|((moved, _), _)| moved == word).map(|(_, rows)| rows).sum::<i64>();
        let orders = status_counts::found(connection, *status)?;
        if counted != orders {
            let message = Message::new("doctor-blocks")
                .with("status", word)
                .with("count", counted)
                .with("found", orders);
            found.note_repairable("blocks", word, message, None, Message::new("doctor-repair-blocks"));
        }
    }
    Ok(())
}

/// The statuses of open orders.
pub(super) fn open(connection: &Connection, found: &mut Checked) -> Store<()> {
    for status in Status::ALL.iter().filter(|status| status.is_open()) {
        compare(connection, *status, found)?;
    }
    Ok(())
}

fn compare(connection: &Connection, status: Status, found: &mut Checked) -> Store<()> {
    let (counted, orders) =
        (status_counts::of(connection, status)?, status_counts::found(connection, status)?);
    if counted != orders {
        let message = Message::new("doctor-count")
            .with("status", status.word())
            .with("count", counted)
            .with("found", orders);
        let event = order_events::last_to_or_from(connection, status)?;
        let advice = Message::new("doctor-repair-count").with("status", status.word()).with("found", orders);
        found.note_repairable("counts", status.word(), message, event, advice);
    }
    Ok(())
}
