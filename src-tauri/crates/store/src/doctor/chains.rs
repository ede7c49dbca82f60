//! The hash chains of the log and of the ledger.

use fivedesk_core::Message;
use rusqlite::Connection;

use super::Checked;
use crate::Store;
use crate::table::checked::End;
use crate::table::{order_events, stock_movements};

pub(super) fn whole(connection: &Connection, found: &mut Checked) -> Store<()> {
    since(connection, &End::default(), found)
}

/// The rows after `from`, and whether the row that stood there still does.
pub(super) fn since(connection: &Connection, from: &End, found: &mut Checked) -> Store<()> {
    let events = order_events::first_break(connection, from.event, &from.event_hash)?;
    let movements = stock_movements::first_break(connection, from.movement, &from.movement_hash)?;
    for (table, key, (count, broken)) in [
        ("order_events", "doctor-checked-events", events),
        ("stock_movements", "doctor-checked-movements", movements),
    ] {
        if let Some(seq) = broken {
            let message = Message::new("doctor-chain").with("table", table).with("seq", seq);
            let event = match table {
                "order_events" => Some(seq),
                _ => stock_movements::event_of(connection, seq)?,
            };
            found.note("chain", format!("{table}:{seq}"), message, event);
        }
        found.did(Message::new(key).with("count", count));
    }
    Ok(())
}
