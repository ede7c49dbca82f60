//! Imported history, many rows at a time: orders that ended elsewhere and returns that stand alone.
//!
//! Such orders move no stock of today, and one on its way alone opens a task. Their visits are those whose times the source knows.

use fivedesk_core::{
    Actor, AddressId, CustomerId, Desk, Message, Money, OrderId, ProductId, Quantity, Status, TaskKind,
    TaxRate, Timestamp, UnitPrice,
};
use rusqlite::params;

use super::{order_events, stage_visits, status_counts, tasks};
use crate::{Store, Tx};

/// An order's line as a source tells it.
#[derive(Debug, Clone, Copy)]
pub struct PastLine {
    /// What.
    pub product: ProductId,
    /// How much.
    pub quantity: Quantity,
    /// For one unit.
    pub unit_price: UnitPrice,
}

/// Discounts, shipping and tax of such an order.
#[derive(Debug)]
pub struct PastCharge<'a> {
    /// Taken off the whole.
    pub discount: Money,
    /// Charged for the shipping.
    pub shipping: Money,
    /// Whether its prices hold their tax.
    pub tax_included: bool,
    /// By line: what is taken off it, and how it is taxed.
    pub lines: &'a [(Money, TaxRate)],
}

/// An order that ended before it came into the book.
#[derive(Debug)]
pub struct PastOrder<'a> {
    /// Who ordered.
    pub customer: Option<CustomerId>,
    /// Where it went.
    pub address: Option<AddressId>,
    /// What the source calls it.
    pub reference: &'a str,
    /// How it ended: `delivered`, `cancelled` or `rejected`; or `in_transit`.
    pub status: Status,
    /// When it came in.
    pub received: Timestamp,
    /// When it counts as finished, or ended otherwise, or was shipped.
    pub finished: Timestamp,
    /// When it was delivered, where the source knows.
    pub delivered: Option<Timestamp>,
    /// Its lines.
    pub lines: &'a [PastLine],
    /// What they come to.
    pub total: Money,
    /// What was paid of it.
    pub paid: Money,
    /// What it is charged besides its lines' prices, where there is more to it.
    pub charge: Option<&'a PastCharge<'a>>,
    /// Its stays in stages: stage, entered, left.
    pub visits: &'a [(Status, Timestamp, Timestamp)],
}

/// Writes imported rows one after the other; the counts are written at the end.
pub struct Importer<'t, 'c> {
    tx: &'t Tx<'c>,
    source: &'t str,
    actor: &'t Actor,
    end: order_events::End,
    entered: std::collections::BTreeMap<Status, i64>,
    at: Timestamp,
}

impl<'t, 'c> Importer<'t, 'c> {
    /// Begins after the log's end. `at` is now: the time of the import's events.
    pub fn begin(tx: &'t Tx<'c>, source: &'t str, actor: &'t Actor, at: Timestamp) -> Store<Self> {
        let end = order_events::last(tx)?;
        Ok(Self { tx, source, actor, end, entered: std::collections::BTreeMap::new(), at })
    }

    /// Writes one order.
    pub fn order(&mut self, order: &PastOrder<'_>) -> Store<OrderId> {
        let delivered = order.status == Status::Delivered;
        let shipped = delivered || order.status == Status::InTransit;
        self.tx
            .prepare_cached(
                "INSERT INTO orders (number, customer_id, address_id, source, reference, status, received_at,
                     since, read, rejected, total, paid, finished_at, delivered_at)
                 VALUES ((SELECT ifnull(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'orders'),
                         ?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                order.customer.map(|id| id.0),
                order.address.map(|id| id.0),
                self.source,
                order.reference,
                order.status.word(),
                order.received.0,
                order.finished.0,
                order.status == Status::Rejected,
                order.total.0,
                order.paid.0,
                delivered.then_some(order.finished.0),
                order.delivered.map(|at| at.0),
            ])?;
        let id = OrderId(self.tx.last_insert_rowid());
        let mut insert = self.tx.prepare_cached(
            "INSERT INTO order_lines (order_id, position, product_id, ordered, cancelled, shipped, delivered,
                 unit_price) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        for (line, position) in order.lines.iter().zip(1_i64..) {
            let part = |whole: bool| if whole { line.quantity.0 } else { 0 };
            insert.execute((
                id.0,
                position,
                line.product.0,
                line.quantity.0,
                part(order.status == Status::Cancelled),
                part(shipped),
                part(delivered),
                line.unit_price.0,
            ))?;
        }
        drop(insert);
        if let Some(charge) = order.charge {
            self.charge(id, charge)?;
        }
        self.event(id, order)?;
        *self.entered.entry(order.status).or_default() += 1;
        Ok(id)
    }

    fn charge(&self, id: OrderId, charge: &PastCharge<'_>) -> Store<()> {
        self.tx
            .prepare_cached(
                "UPDATE orders SET discount = ?2, shipping = ?3, tax_included = ?4 WHERE id = ?1",
            )?
            .execute((id.0, charge.discount.0, charge.shipping.0, charge.tax_included))?;
        let mut update = self.tx.prepare_cached(
            "UPDATE order_lines SET discount = ?3, tax_rate = ?4 WHERE order_id = ?1 AND position = ?2",
        )?;
        for ((discount, rate), position) in charge.lines.iter().zip(1_i64..) {
            if *discount != Money::ZERO || *rate != TaxRate::NONE {
                update.execute((id.0, position, discount.0, rate.0))?;
            }
        }
        Ok(())
    }

    fn event(&mut self, id: OrderId, order: &PastOrder<'_>) -> Store<()> {
        let columns = order_events::Columns {
            at: self.at.0,
            order: Some(id.0),
            desk: Desk::Mail.word(),
            actor_kind: self.actor.kind.word(),
            actor: &self.actor.name,
            kind: "imported",
            from: None,
            to: Some(order.status.word()),
            text: None,
            data: None,
            change: None,
        };
        let seq = order_events::append(self.tx, &mut self.end, &columns)?;
        for (stage, entered, left) in order.visits {
            self.tx
                .prepare_cached(
                    "INSERT INTO stage_visits (order_id, stage, entered_at, entered_seq, left_at, left_seq)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?4)",
                )?
                .execute((id.0, stage.word(), entered.0, seq.0, left.0))?;
        }
        if order.status == Status::InTransit {
            stage_visits::enter(self.tx, id, Status::InTransit, order.finished, seq)?;
            let question = Message::new("delivery-on-the-way");
            tasks::open(self.tx, TaskKind::Deliver, id, Some(&question), self.at)?;
        }
        Ok(())
    }

    /// Writes a return that stands alone.
    pub fn returned(
        &self,
        customer: Option<CustomerId>,
        reference: &str,
        at: Timestamp,
        lines: &[PastLine],
        total: Money,
    ) -> Store<i64> {
        self.tx
            .prepare_cached(
                "INSERT INTO returns (customer_id, source, reference, at, total) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((customer.map(|id| id.0), self.source, reference, at.0, total.0))?;
        let id = self.tx.last_insert_rowid();
        let mut insert = self.tx.prepare_cached(
            "INSERT INTO return_lines (return_id, position, product_id, quantity, unit_price)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for (line, position) in lines.iter().zip(1_i64..) {
            insert.execute((id, position, line.product.0, line.quantity.0, line.unit_price.0))?;
        }
        Ok(id)
    }

    /// Writes the counts.
    pub fn finish(self) -> Store<()> {
        for (status, orders) in self.entered {
            status_counts::add(self.tx, status, orders)?;
        }
        Ok(())
    }
}
