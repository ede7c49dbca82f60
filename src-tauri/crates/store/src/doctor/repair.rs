//! Rebuilds a derived figure from the log and the ledger, and writes an event that records both values.

use fivedesk_core::{
    Actor, Desk, EventSeq, Line, Message, OrderId, ProductId, Quantity, Status, Stock, Timestamp, lifecycle,
};
use rusqlite::Connection;

use super::{Checked, counts, orders, stock};
use crate::record::NewEvent;
use crate::table::orders::OrderRow;
use crate::table::{order_events, order_lines, products, stage_visits, status_counts, stock_movements};
use crate::{Store, Tx, derived, record_book, table};

/// What a repair did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repaired {
    /// This event tells of it.
    Done(EventSeq),
    /// Nothing of that name is wrong.
    Nothing,
    /// It is wrong, and there is no repair for it.
    None,
}

/// Repairs the finding of an id, as it stands now.
///
/// Errors: the store's.
pub fn repair(tx: &Tx<'_>, id: &str, actor: &Actor, at: Timestamp) -> Store<Repaired> {
    let Some((invariant, row)) = id.split_once(':') else { return Ok(Repaired::Nothing) };
    let mut found = Checked::default();
    let number = row.parse::<i64>().ok();
    match (invariant, number) {
        ("stock" | "stock-reserved", Some(_)) => stock::whole(tx, &mut found)?,
        ("status" | "visits" | "reserved" | "events" | "tasks", Some(order)) => {
            orders::check(tx, OrderId(order), &mut found)?;
        }
        ("counts" | "blocks", None) => counts::whole(tx, &mut found)?,
        // What cannot be repaired is not looked for again.
        ("chain" | "structure" | "references" | "movement", _) => return Ok(Repaired::None),
        _ => return Ok(Repaired::Nothing),
    }
    let Some(finding) = found.findings.iter().find(|finding| finding.id == id) else {
        return Ok(Repaired::Nothing);
    };
    if !finding.repairable {
        return Ok(Repaired::None);
    }
    let bench = Bench { tx, actor, at };
    let done = match (invariant, number) {
        ("stock" | "stock-reserved", Some(product)) => bench.stock(ProductId(product))?,
        ("status", Some(order)) => bench.status(OrderId(order))?,
        ("visits", Some(order)) => bench.visit(OrderId(order))?,
        ("reserved", Some(order)) => bench.reserved(OrderId(order))?,
        ("counts", None) => bench.count(row)?,
        _ => bench.blocks()?,
    };
    Ok(done.map_or(Repaired::None, Repaired::Done))
}

/// An order's lines with reserved as the ledger tells it; `None` where that does not fit the lines.
pub(super) fn reserved_lines(connection: &Connection, row: &OrderRow) -> Store<Option<Vec<Line>>> {
    let mut ledger = stock_movements::reserved_for(connection, row.order.id)?;
    let mut lines = row.order.lines.clone();
    for line in &mut lines {
        let left = ledger.get(&line.product).copied().unwrap_or_default();
        let part = left.min(line.to_ship()).max(Quantity::ZERO);
        line.reserved = part;
        ledger.insert(line.product, left - part);
    }
    Ok(ledger.values().all(|left| *left == Quantity::ZERO).then_some(lines))
}

struct Bench<'a, 'c> {
    tx: &'a Tx<'c>,
    actor: &'a Actor,
    at: Timestamp,
}

impl Bench<'_, '_> {
    fn tell(&self, order: Option<&OrderRow>, status: Option<Status>, said: &Message) -> Store<EventSeq> {
        let event = NewEvent { at: self.at, desk: Desk::Oversight, actor: self.actor, said, text: None };
        match (order, status) {
            (Some(row), Some(status)) => crate::record::record_beside(self.tx, row.order.id, status, &event),
            _ => record_book(self.tx, &event),
        }
    }

    fn stock(&self, product: ProductId) -> Store<Option<EventSeq>> {
        let before = table::stock::get(self.tx, product)?;
        let after = stock_movements::sums(self.tx, product)?;
        if after.reserved < Quantity::ZERO || after.reserved > after.on_hand {
            return Ok(None);
        }
        let name = products::get(self.tx, product)?.map(|row| row.name).unwrap_or_default();
        table::stock::put(self.tx, product, Stock { on_hand: after.on_hand, reserved: after.reserved })?;
        let said = Message::new("event-repaired_stock")
            .with("product", name)
            .with("on_hand_before", before.on_hand)
            .with("on_hand_after", after.on_hand)
            .with("reserved_before", before.reserved)
            .with("reserved_after", after.reserved);
        self.tell(None, None, &said).map(Some)
    }

    fn status(&self, id: OrderId) -> Store<Option<EventSeq>> {
        let Some(row) = table::orders::get(self.tx, id)? else { return Ok(None) };
        let derived = lifecycle::status(&row.order);
        let since = order_events::entering(self.tx, id, derived)?.map_or(row.since, |(_, at)| at);
        table::orders::update(self.tx, &row.order, derived, row.status, since)?;
        let said = Message::new("event-repaired_status")
            .with("stored", row.status.word())
            .with("derived", derived.word());
        self.tell(Some(&row), Some(derived), &said).map(Some)
    }

    fn visit(&self, id: OrderId) -> Store<Option<EventSeq>> {
        let Some(row) = table::orders::get(self.tx, id)? else { return Ok(None) };
        let before = stage_visits::open_stage(self.tx, id)?;
        let open = row.status.is_open();
        let said = match (&before, open) {
            (Some(before), true) => Message::new("event-repaired_visit")
                .with("stored", before.as_str())
                .with("derived", row.status.word()),
            (Some(before), false) => {
                Message::new("event-repaired_visit_closed").with("stored", before.as_str())
            }
            (None, _) => Message::new("event-repaired_visit_opened").with("derived", row.status.word()),
        };
        let seq = self.tell(Some(&row), Some(row.status), &said)?;
        stage_visits::leave(self.tx, id, self.at, seq)?;
        if open {
            let entered = order_events::entering(self.tx, id, row.status)?;
            let (at, by) = entered.map_or((row.since, seq), |(seq, at)| (at, seq));
            stage_visits::reopen(self.tx, id, row.status, at, by)?;
        }
        Ok(Some(seq))
    }

    fn reserved(&self, id: OrderId) -> Store<Option<EventSeq>> {
        let Some(row) = table::orders::get(self.tx, id)? else { return Ok(None) };
        let Some(lines) = reserved_lines(self.tx, &row)? else { return Ok(None) };
        order_lines::replace(self.tx, id, &row.order.lines, &lines)?;
        let sum = |lines: &[Line]| lines.iter().fold(Quantity::ZERO, |sum, line| sum + line.reserved);
        let said = Message::new("event-repaired_reserved")
            .with("before", sum(&row.order.lines))
            .with("after", sum(&lines));
        self.tell(Some(&row), Some(row.status), &said).map(Some)
    }

    fn count(&self, word: &str) -> Store<Option<EventSeq>> {
        let Some(status) = Status::from_word(word) else { return Ok(None) };
        let before = status_counts::of(self.tx, status)?;
        let after = status_counts::found(self.tx, status)?;
        status_counts::add(self.tx, status, after - before)?;
        let said = Message::new("event-repaired_count")
            .with("status", word)
            .with("before", before)
            .with("after", after);
        self.tell(None, None, &said).map(Some)
    }

    fn blocks(&self) -> Store<Option<EventSeq>> {
        let before = derived::forget(self.tx)?;
        let said = Message::new("event-repaired_blocks").with("before", before).with("after", 0_i64);
        self.tell(None, None, &said).map(Some)
    }
}
