//! An order's story: what each event changed, stock before and after it, and what differs from what was approved.

use std::collections::BTreeMap;

use fivedesk_core::lifecycle::{self, Past};
use fivedesk_core::{Change, Currency, Message, Order};
use fivedesk_store::Connection;
use fivedesk_store::table::order_events::EventRow;
use fivedesk_store::table::stock_movements::{self, Moved};

use crate::Engine;
use crate::differs::{Differs, Read, differs, history};
use crate::fault::Failure;
use crate::views::{ChangedView, EventView};

/// Events that change what an order is, told figure by figure. What others change, their own sentence tells.
const TOLD: [&str; 5] = ["edited", "edited_total", "substituted", "cancelled", "undone"];
/// What a list of events tells of one: a count may have moved every product of the shop.
const MOST_MOVED: u32 = 20;

impl Engine {
    /// An order's events with what each changed and moved.
    pub(crate) fn story(
        &self,
        c: &Connection,
        order: &Order,
        past: &[EventRow],
    ) -> Result<Vec<EventView>, Failure> {
        let moving = ["\"reserved\"", "\"shipped\"", "\"restocked\""];
        let moves = |event: &EventRow| {
            event.change.as_ref().is_some_and(|change| moving.iter().any(|figure| change.contains(figure)))
        };
        // Most orders that come in have moved nothing yet, and are spared the look.
        let mut moved: BTreeMap<_, Vec<Moved>> = BTreeMap::new();
        if past.iter().any(moves) {
            for one in stock_movements::moved_for(c, order.id)? {
                moved.entry(one.event).or_default().push(one);
            }
        }
        let mut views = Vec::with_capacity(past.len());
        for event in past {
            let mut view = self.event_view(order.currency, event);
            if TOLD.contains(&event.kind.as_str())
                && let Some(change) =
                    event.change.as_deref().and_then(|json| serde_json::from_str::<Change>(json).ok())
            {
                let changed = self.changed(c, order, &change)?;
                view.details.extend(changed.into_iter().map(|changed| changed.told));
            }
            let moved = moved.get(&event.seq).map(Vec::as_slice).unwrap_or_default();
            view.details.extend(moved.iter().map(|one| self.moved(order.currency, one)));
            views.push(view);
        }
        Ok(views)
    }

    /// An event of a list, with stock before and after it.
    pub(crate) fn event_with_stock(
        &self,
        c: &Connection,
        currency: Currency,
        event: &EventRow,
    ) -> Result<EventView, Failure> {
        let mut view = self.event_view(currency, event);
        let moved = stock_movements::moved_by(c, event.seq, event.order, MOST_MOVED)?;
        view.details.extend(moved.iter().map(|one| self.moved(currency, one)));
        Ok(view)
    }

    /// What differs from what was approved, with who changed it last; nothing where the approval stands.
    pub(crate) fn since_approval(
        &self,
        c: &Connection,
        order: &Order,
        past: &[EventRow],
    ) -> Result<Vec<ChangedView>, Failure> {
        if order.approved.is_none() || order.is_approved() {
            return Ok(Vec::new());
        }
        let history = history(c, past)?;
        let Some((change, later)) = lifecycle::since_approval(order, &history) else { return Ok(Vec::new()) };
        let mut changed = self.changed(c, order, &change)?;
        for one in &mut changed {
            let by = later.iter().rev().find(|event| touches(event, one));
            if let Some(event) = by.and_then(|by| past.iter().find(|event| event.seq == by.seq)) {
                (one.at, one.by) = (Some(event.at.rfc3339()), Some(event.actor.clone()));
            }
        }
        Ok(changed)
    }

    fn moved(&self, currency: Currency, moved: &Moved) -> String {
        let key = match (
            moved.before.on_hand == moved.after.on_hand,
            moved.before.reserved == moved.after.reserved,
        ) {
            (false, true) => "stock-moved_on_hand",
            (true, _) => "stock-moved_reserved",
            (false, false) => "stock-moved_both",
        };
        let said = Message::new(key)
            .with("product", moved.product.as_str())
            .with("on_hand_before", moved.before.on_hand)
            .with("on_hand", moved.after.on_hand)
            .with("reserved_before", moved.before.reserved)
            .with("reserved", moved.after.reserved);
        self.say(currency, &said)
    }

    /// The figures of a change as people read them: the order's own first, then line by line.
    fn changed(&self, c: &Connection, order: &Order, change: &Change) -> Result<Vec<ChangedView>, Failure> {
        let read = |read: Option<Read>| {
            read.map(|read| match read {
                Read::Said(said) => self.say(order.currency, &said),
                Read::Plain(text) => text,
            })
        };
        let view = |one: Differs| ChangedView {
            told: self.say(order.currency, &one.said()),
            line: one.line.as_ref().map(|(line, _)| *line),
            product: one.line.map(|(_, product)| product),
            field: one.field.to_owned(),
            before: read(one.before),
            after: read(one.after),
            at: None,
            by: None,
        };
        Ok(differs(c, order, change)?.into_iter().map(view).collect())
    }
}

/// Whether an event changed the figure.
fn touches(event: &Past, changed: &ChangedView) -> bool {
    let Some(change) = &event.change else { return false };
    match changed.line {
        None => change.order.contains_key(&changed.field),
        Some(line) => change.lines.get(&line).is_some_and(|figures| figures.contains_key(&changed.field)),
    }
}
