//! Warehouse: changes of what is on hand become one event with its movements; orders that waited go on.

use std::collections::{BTreeMap, BTreeSet};

use fivedesk_core::text::StockChange;
use fivedesk_core::{
    Actor, Desk, EventSeq, Line, Message, OrderId, ProductId, Quantity, Refusal, Timestamp, lifecycle,
};
use fivedesk_store::table::stock_movements::{self, NewMovement};
use fivedesk_store::{NewEvent, Tx, record, record_book, record_book_undone, table};

use crate::fault::Failure;
use crate::orders::{self, order_for};

/// Changes of stock on their way into the ledger.
pub(crate) struct Posting<'a, 'c> {
    pub(crate) tx: &'a Tx<'c>,
    pub(crate) now: Timestamp,
    pub(crate) actor: &'a Actor,
}

/// What a posting wrote.
pub(crate) struct Posted {
    /// Its event.
    pub(crate) event: EventSeq,
    /// The products it touched.
    pub(crate) products: Vec<ProductId>,
    /// Orders that waited for them and are looked at again.
    pub(crate) woken: Vec<OrderId>,
}

impl Posting<'_, '_> {
    /// Writes the changes as one event, told by `said` with the number of products added.
    ///
    /// Errors: `invalid_input` beyond what stock can hold.
    pub(crate) fn post(&self, lines: &[(ProductId, StockChange)], said: Message) -> Result<Posted, Failure> {
        let products: BTreeSet<ProductId> = lines.iter().map(|(product, _)| *product).collect();
        let said = said.with("products", products.len());
        // What gives way to a count gives way first, so that reserved never exceeds on hand.
        let targets = self.targets(lines)?;
        for (product, on_hand) in &targets {
            self.make_short(*product, *on_hand)?;
        }
        let event =
            NewEvent { at: self.now, desk: Desk::Warehouse, actor: self.actor, said: &said, text: None };
        let seq = record_book(self.tx, &event)?;
        let mut woken = BTreeSet::new();
        for (product, change) in lines {
            let before = table::stock::get(self.tx, *product)?;
            let (kind, on_hand) = match change {
                StockChange::Set(quantity) => ("set", *quantity - before.on_hand),
                StockChange::Receive(quantity) => ("receive", *quantity),
            };
            let movement = NewMovement {
                at: self.now,
                product: *product,
                kind,
                on_hand,
                reserved: Quantity::ZERO,
                order: None,
                event: seq,
            };
            let after = stock_movements::insert(self.tx, &movement)?;
            if let Some(row) = table::products::get(self.tx, *product)?
                && row.low_at.is_none_or(|low| after.available() > low)
            {
                table::alerts::clear_low_stock(self.tx, *product)?;
            }
            woken.extend(table::tasks::wake_waiting_for(self.tx, *product)?);
        }
        Ok(Posted {
            event: seq,
            products: products.into_iter().collect(),
            woken: woken.into_iter().collect(),
        })
    }

    /// Takes an event's movements back, so much of each product. The newest orders give way first.
    pub(crate) fn take_back(&self, event: EventSeq, back: &[(ProductId, Quantity)]) -> Result<(), Failure> {
        for (product, on_hand) in back {
            let left = table::stock::get(self.tx, *product)?.on_hand + *on_hand;
            self.make_short(*product, left)?;
        }
        let said = Message::new("event-undone").with("what", "stock").with("steps", 1_usize);
        let new =
            NewEvent { at: self.now, desk: Desk::Warehouse, actor: self.actor, said: &said, text: None };
        let seq = record_book_undone(self.tx, &[event], &new)?;
        for (product, on_hand) in back {
            let movement = NewMovement {
                at: self.now,
                product: *product,
                kind: "undo",
                on_hand: *on_hand,
                reserved: Quantity::ZERO,
                order: None,
                event: seq,
            };
            stock_movements::insert(self.tx, &movement)?;
            table::tasks::wake_waiting_for(self.tx, *product)?;
        }
        Ok(())
    }

    /// On hand after all lines, by product. Errors: `invalid_input` beyond what stock can hold.
    fn targets(&self, lines: &[(ProductId, StockChange)]) -> Result<BTreeMap<ProductId, Quantity>, Failure> {
        let mut targets = BTreeMap::new();
        for (product, change) in lines {
            let so_far = match targets.get(product) {
                Some(so_far) => *so_far,
                None => table::stock::get(self.tx, *product)?.on_hand,
            };
            let on_hand = match change {
                StockChange::Set(quantity) => *quantity,
                StockChange::Receive(quantity) => so_far + *quantity,
            };
            if on_hand > Quantity::MOST {
                let name = crate::show::product_name(self.tx, *product)?;
                let message = Message::new("stock-too-large").with("product", name).with("on_hand", on_hand);
                return Err(Refusal::invalid(message).into());
            }
            targets.insert(*product, on_hand);
        }
        Ok(targets)
    }

    /// Takes reservations back from the newest orders until what is left fits a count.
    fn make_short(&self, product: ProductId, on_hand: Quantity) -> Result<(), Failure> {
        let mut reserved = table::stock::get(self.tx, product)?.reserved;
        for id in table::stock::holders(self.tx, product)? {
            if reserved <= on_hand {
                break;
            }
            let row = order_for(self.tx, id)?;
            let held = row.order.by_product(|line: &Line| line.reserved);
            reserved = reserved - held.get(&product).copied().unwrap_or_default();
            let released = lifecycle::release(&row.order)?;
            let said = Message::new("event-released").with("units", row.order.sum(|line| line.reserved));
            // A consequence of the count, and no act of the owner's on that order.
            let agent = Actor::agent(Desk::Warehouse);
            let event =
                NewEvent { at: self.now, desk: Desk::Warehouse, actor: &agent, said: &said, text: None };
            record(self.tx, &row, &released, &event)?;
            orders::follow(self.tx, &released, self.now)?;
            // What else it held is free for orders that wait for that.
            for other in held.keys() {
                table::tasks::wake_waiting_for(self.tx, *other)?;
            }
        }
        Ok(())
    }
}
