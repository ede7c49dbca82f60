//! The invariants: what the derived figures say against what the log and the ledger say. A file for each of them.

mod chains;
mod counts;
mod orders;
mod repair;
mod stock;
mod structure;

use std::collections::BTreeSet;

use fivedesk_core::{Message, OrderId};
use rusqlite::Connection;

pub use repair::{Repaired, repair};

use crate::Store;
use crate::table::checked::{self, End};
use crate::table::{listed_orders, order_events};

/// One thing that is wrong.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What a repair is asked for by: the invariant and the row, such as `stock:3`.
    pub id: String,
    /// The invariant that broke.
    pub invariant: &'static str,
    /// Where and how.
    pub message: Message,
    /// The last event that touched what drifted.
    pub event: Option<i64>,
    /// What a repair would do, or why there is none.
    pub advice: Message,
    /// Whether there is a repair.
    pub repairable: bool,
}

/// What was checked and what was found.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// What was checked, and over how many rows.
    pub checked: Vec<Message>,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What the check cannot see.
    pub blind: Vec<Message>,
    /// How far the log and the ledger were gone through.
    pub end: End,
}

impl Checked {
    /// Notes what is wrong and has no repair.
    fn note(
        &mut self,
        invariant: &'static str,
        row: impl std::fmt::Display,
        message: Message,
        event: Option<i64>,
    ) {
        let advice = Message::new(match invariant {
            "chain" => "doctor-no-repair-chain",
            "structure" | "references" => "doctor-no-repair-structure",
            _ => "doctor-no-repair",
        });
        let id = format!("{invariant}:{row}");
        self.findings.push(Finding { id, invariant, message, event, advice, repairable: false });
    }

    /// Notes what is wrong and can be rebuilt, as `advice` says.
    fn note_repairable(
        &mut self,
        invariant: &'static str,
        row: impl std::fmt::Display,
        message: Message,
        event: Option<i64>,
        advice: Message,
    ) {
        let id = format!("{invariant}:{row}");
        self.findings.push(Finding { id, invariant, message, event, advice, repairable: true });
    }

    fn did(&mut self, message: Message) {
        self.checked.push(message);
    }
}

/// What no check of this book alone can tell.
const BLIND: [&str; 3] = ["doctor-blind-copy", "doctor-blind-clock", "doctor-blind-entered"];

/// Goes through the whole book.
///
/// Errors: the store's; a row that does not read is `Damaged`.
pub fn examine(connection: &Connection) -> Store<Checked> {
    let mut found = Checked { end: End::of(connection)?, ..Checked::default() };
    structure::check(connection, &mut found)?;
    chains::whole(connection, &mut found)?;
    stock::whole(connection, &mut found)?;
    let ids = crate::table::orders::all_ids(connection)?;
    found.did(Message::new("doctor-checked-orders").with("count", ids.len()));
    for id in ids {
        orders::check(connection, id, &mut found)?;
    }
    counts::whole(connection, &mut found)?;
    found.blind = BLIND.into_iter().map(Message::new).collect();
    Ok(found)
}

/// Goes through what is open, and what changed since the last check that found nothing: work that does not grow with
/// the book. A book that was never checked is taken as right up to a little before its end.
///
/// Errors: as [`examine`].
pub fn examine_open(connection: &Connection) -> Store<Checked> {
    let mut found = Checked { end: End::of(connection)?, ..Checked::default() };
    let from = match checked::get(connection)? {
        Some(row) => row.end,
        None => End::before(connection, &found.end)?,
    };
    chains::since(connection, &from, &mut found)?;
    stock::ends(connection, &mut found)?;
    let mut ids: BTreeSet<OrderId> = listed_orders::open_ids(connection)?.into_iter().collect();
    ids.extend(order_events::orders_since(connection, from.event)?);
    found.did(Message::new("doctor-checked-orders").with("count", ids.len()));
    for id in ids {
        orders::check(connection, id, &mut found)?;
    }
    counts::open(connection, &mut found)?;
    found.blind = ["doctor-blind-unchanged"].into_iter().chain(BLIND).map(Message::new).collect();
    Ok(found)
}
