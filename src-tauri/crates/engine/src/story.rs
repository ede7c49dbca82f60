//! An order's story: what each event changed, stock before and after it, and what differs from what was approved.

use std::collections::BTreeMap;

use fivedesk_core::lifecycle::{self, Past};
use fivedesk_core::{
    AddressId, Change, Currency, CustomerId, Message, Money, Order, ProductId, Quantity, TaxRate, UnitPrice,
};
use fivedesk_store::table::order_events::EventRow;
use fivedesk_store::table::stock_movements::{self, Moved};
use fivedesk_store::{Connection, table};
use serde_json::Value;

use crate::Engine;
use crate::fault::Failure;
use crate::show::product_name;
use crate::undo::past_of;
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
        let changes_from = table::book::get(c)?.changes_from;
        let history = past.iter().map(|event| past_of(event, changes_from)).collect::<Result<Vec<_>, _>>()?;
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
        let mut views = Vec::new();
        for (name, key) in OF_ORDER {
            if let Some((before, after)) = change.order.get(*name) {
                let (before, after) =
                    (self.read_figure(c, order, name, before)?, self.read_figure(c, order, name, after)?);
                views.push(self.changed_view(order.currency, (name, key), None, before, after));
            }
        }
        for (line, figures) in &change.lines {
            let product = match figures.get("product") {
                Some((before, after)) => {
                    Some(if after.is_null() { before } else { after }).and_then(Value::as_i64)
                }
                None => order.lines.iter().find(|one| one.position == *line).map(|one| one.product.0),
            };
            let product = product.map(|id| product_name(c, ProductId(id))).transpose()?.unwrap_or_default();
            // A line that came or went is told as a whole.
            let whole = figures.get("ordered").filter(|(before, after)| before.is_null() || after.is_null());
            for (name, key) in OF_LINE {
                let Some((before, after)) = figures.get(*name) else { continue };
                let key = match whole {
                    Some(_) if *name != "ordered" => continue,
                    Some((before, _)) if before.is_null() => "changed-line_added",
                    Some(_) => "changed-line_gone",
                    None => key,
                };
                let (before, after) =
                    (self.read_figure(c, order, name, before)?, self.read_figure(c, order, name, after)?);
                let of = Some((*line, product.as_str()));
                views.push(self.changed_view(order.currency, (name, key), of, before, after));
            }
        }
        Ok(views)
    }

    fn changed_view(
        &self,
        currency: Currency,
        (field, key): (&'static str, &'static str),
        of: Option<(u32, &str)>,
        before: Option<String>,
        after: Option<String>,
    ) -> ChangedView {
        let none = |text: &Option<String>| match text {
            Some(text) => text.clone(),
            None => self.say(currency, &Message::new("changed-nothing")),
        };
        let (line, product) = of.unwrap_or_default();
        let said = Message::new(key)
            .with("line", i64::from(line))
            .with("product", product)
            .with("before", none(&before))
            .with("after", none(&after));
        ChangedView {
            line: of.map(|(line, _)| line),
            product: of.map(|(_, product)| product.to_owned()),
            field: field.to_owned(),
            told: self.say(currency, &said),
            before,
            after,
            at: None,
            by: None,
        }
    }

    /// A figure of a change as people read it.
    fn read_figure(
        &self,
        c: &Connection,
        order: &Order,
        name: &str,
        value: &Value,
    ) -> Result<Option<String>, Failure> {
        let say = |message: Message| self.say(order.currency, &message);
        let number = value.as_i64();
        Ok(match (name, number) {
            ("terms", None) => Some(say(Message::new("changed-pay_first"))),
            ("terms", Some(days)) => Some(say(Message::new("changed-days").with("days", days))),
            ("tax_included", _) => {
                let key = if value.as_bool() == Some(true) { "changed-yes" } else { "changed-no" };
                Some(say(Message::new(key)))
            }
            (_, None) => None,
            ("customer", Some(id)) => table::customers::name(c, CustomerId(id))?,
            ("address", Some(id)) => table::customers::address_body(c, AddressId(id))?,
            ("product", Some(id)) => Some(product_name(c, ProductId(id))?),
            ("ordered" | "cancelled", Some(quantity)) => Some(Quantity(quantity).to_string()),
            ("unit_price", Some(price)) => Some(UnitPrice(price).decimal()),
            ("tax_rate", Some(rate)) => u32::try_from(rate).ok().map(|rate| TaxRate(rate).decimal()),
            (_, Some(amount)) => Some(Money(amount).decimal(order.currency)),
        })
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

/// The figures of an order that are told, and the sentences that tell them.
const OF_ORDER: &[(&str, &str)] = &[
    ("customer", "changed-customer"),
    ("address", "changed-address"),
    ("terms", "changed-terms"),
    ("discount", "changed-discount"),
    ("shipping", "changed-shipping"),
    ("tax_included", "changed-tax_included"),
];
/// The figures of a line that are told.
const OF_LINE: &[(&str, &str)] = &[
    ("product", "changed-line_product"),
    ("ordered", "changed-line_ordered"),
    ("cancelled", "changed-line_cancelled"),
    ("unit_price", "changed-line_unit_price"),
    ("discount", "changed-line_discount"),
    ("tax_rate", "changed-line_tax_rate"),
];
