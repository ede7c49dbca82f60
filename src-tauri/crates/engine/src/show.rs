//! Rows of the book as views.

use fivedesk_core::text::ReadLine;
use fivedesk_core::{
    Currency, Hold, Line, Message, Money, Order, ProductId, Quantity, Status, TaskKind, Timestamp,
};
use fivedesk_store::Connection;
use fivedesk_store::table::listed_orders::ListedOrder;
use fivedesk_store::table::order_events::EventRow;
use fivedesk_store::table::orders::OrderRow;
use fivedesk_store::table::tasks::TaskRow;
use fivedesk_store::table::{self, products::ProductRow};

use crate::Engine;
use crate::call::count;
use crate::fault::Failure;
use crate::views::{
    Coverage, EventView, LineView, NextStep, OrderRow as OrderRowView, OrderView, PaymentView, ReadLineView,
    ShipmentView, Suggestion, TaxView,
};

impl Engine {
    /// An order, whole.
    pub(crate) fn order_view(&self, c: &Connection, row: &OrderRow) -> Result<OrderView, Failure> {
        let order = &row.order;
        let money = |amount: Money| amount.decimal(order.currency);
        let tasks = table::tasks::open_of(c, order.id)?;
        let question = asked(&tasks, row.status).map(|message| self.say(order.currency, message));
        let mut lines = Vec::with_capacity(order.lines.len());
        for line in &order.lines {
            lines.push(self.line_view(c, order, line)?);
        }
        let mut unclear = Vec::new();
        // Only what waits to be read has questions, only what was paid has payments; others are spared the look.
        if tasks.iter().any(|task| task.kind == TaskKind::Read && task.question.is_some()) {
            for read in table::order_questions::of_order(c, order.id)? {
                unclear.push(self.read_line_view(c, order.currency, &read, None)?);
            }
        }
        let was_paid = order.paid != Money::ZERO || order.refunded != Money::ZERO;
        let paid = if was_paid { table::payments::of_order(c, order.id)? } else { Vec::new() };
        let payments = paid
            .into_iter()
            .map(|p| PaymentView {
                at: p.at.rfc3339(),
                amount: money(p.amount),
                method: p.method,
                reversed: p.reversed,
            })
            .collect();
        let was_shipped = order.sum(|line| line.shipped).is_positive();
        let shipments = if was_shipped { table::shipments::of_order(c, order.id)? } else { Vec::new() }
            .into_iter()
            .map(|s| ShipmentView {
                shipped_at: s.shipped_at.rfc3339(),
                delivered_at: s.delivered_at.map(Timestamp::rfc3339),
                carrier: s.carrier,
                tracking: s.tracking,
                units: s.lines.iter().map(|(_, quantity)| *quantity).sum::<Quantity>().into(),
            })
            .collect();
        let past = table::order_events::of_order(c, order.id)?;
        let since_approval = self.since_approval(c, order, &past)?;
        let events = self.story(c, order, &past)?;
        Ok(OrderView {
            id: order.id.0,
            number: row.number.to_string(),
            status: row.status.word().to_owned(),
            desk: row.status.desk().map(|desk| desk.word().to_owned()),
            hold: order.hold.map(|hold| hold.word().to_owned()),
            question,
            text: table::texts::original(c, order.id)?,
            customer: order.customer.map(|id| table::customers::name(c, id)).transpose()?.flatten(),
            customer_id: order.customer.map(|id| id.0),
            address: order.address.map(|id| table::customers::address_body(c, id)).transpose()?.flatten(),
            currency: order.currency.code().to_owned(),
            total: money(order.total().unwrap_or_default()),
            paid: money(order.paid - order.refunded),
            due: money(if row.status.is_open() || was_shipped { order.due() } else { Money::ZERO }),
            refund_due: money(order.refund_due()),
            discount: money(order.discount),
            shipping: money(order.shipping),
            tax_included: order.tax_included,
            tax: order
                .tax_of(Line::wanted)
                .unwrap_or_default()
                .into_iter()
                .map(|(rate, amount)| TaxView { rate: rate.decimal(), amount: money(amount) })
                .collect(),
            days_to_pay: order.terms.days(),
            due_at: order.due_at.map(Timestamp::rfc3339),
            note: order.note.map(|id| table::texts::get(c, id)).transpose()?.flatten(),
            reference: row.reference.clone(),
            source: row.source.clone(),
            received_at: row.received_at.rfc3339(),
            delivered_at: row.delivered_at.map(Timestamp::rfc3339),
            since: row.since.rfc3339(),
            next: self.next_steps(order, row.status),
            lines,
            unclear,
            payments,
            shipments,
            since_approval,
            events,
        })
    }

    fn line_view(&self, c: &Connection, order: &Order, line: &Line) -> Result<LineView, Failure> {
        let product = table::products::get(c, line.product)?;
        let available = product.as_ref().map(|p| p.stock.available()).unwrap_or_default();
        let (name, sku) = product.map_or_else(Default::default, |p| (p.name, p.sku));
        Ok(LineView {
            position: line.position,
            product_id: line.product.0,
            product: name,
            sku,
            quantity: line.wanted().into(),
            reserved: line.reserved.into(),
            shipped: line.shipped.into(),
            delivered: line.delivered.into(),
            returned: line.returned.into(),
            kept: line.kept().into(),
            cancelled: line.cancelled.into(),
            lost: line.lost.into(),
            open: line.to_ship().into(),
            in_transit: line.in_transit().into(),
            short: (line.unreserved() - available.max(Quantity::ZERO)).max(Quantity::ZERO).into(),
            available: available.into(),
            discount: line.discount.decimal(order.currency),
            tax_rate: line.tax_rate.decimal(),
            unit_price: line.unit_price.decimal(),
            total: line.worth(line.wanted(), order.currency).unwrap_or_default().decimal(order.currency),
        })
    }

    /// What the owner can do with an order of a status, the main step first.
    pub(crate) fn next_steps(&self, order: &Order, status: Status) -> Vec<NextStep> {
        let steps: &[(&str, bool)] = match status {
            _ if order.hold == Some(Hold::Manual) && status.is_open() => &[("resume", true)],
            _ if order.refund_due() > Money::ZERO => &[("refund", true)],
            Status::Received if order.hold == Some(Hold::Unclear) => &[("clarify", true), ("reject", false)],
            Status::Received if order.hold == Some(Hold::Duplicate) => {
                &[("not_duplicate", true), ("reject", false)]
            }
            Status::Received => &[("reject", false)],
            Status::AwaitingApproval => &[("approve", true), ("reject", false)],
            Status::Approved if order.due() > Money::ZERO => &[("pay", false)],
            Status::AwaitingPayment => &[("pay", true)],
            Status::AwaitingDelivery => &[("fulfil", true)],
            Status::InTransit => &[("deliver", true)],
            _ => &[],
        };
        steps
            .iter()
            .map(|(step, main)| NextStep {
                step: (*step).to_owned(),
                label: self.step_label(order, step),
                main: *main,
            })
            .collect()
    }

    /// A button's words.
    pub(crate) fn step_label(&self, order: &Order, step: &str) -> String {
        let key = match step {
            "approve" => "step-approve",
            "reject" => "step-reject",
            "pay" => "step-pay",
            "fulfil" => "step-fulfil",
            "deliver" => "step-deliver",
            "clarify" => "step-clarify",
            "resume" => "step-resume",
            "refund" => "step-refund",
            "not_duplicate" => "step-not_duplicate",
            "drop" => "step-drop",
            _ => "step-open",
        };
        self.say(
            order.currency,
            &Message::new(key).with("due", order.due()).with("refund", order.refund_due()),
        )
    }

    /// A line of a text.
    pub(crate) fn read_line_view(
        &self,
        c: &Connection,
        currency: Currency,
        read: &ReadLine,
        coverage: Option<Coverage>,
    ) -> Result<ReadLineView, Failure> {
        let product = read.product.map(|id| table::products::get(c, id)).transpose()?.flatten();
        let mut suggestions = Vec::with_capacity(read.suggestions.len());
        for id in &read.suggestions {
            if let Some(product) = table::products::get(c, *id)? {
                suggestions.push(Suggestion { product_id: id.0, product: product.name, sku: product.sku });
            }
        }
        let sure = product.as_ref().zip(read.quantity).filter(|_| read.question.is_none());
        let total = sure.and_then(|(product, quantity)| Money::of(product.price, quantity, currency));
        let known = |of: fn(&ProductRow) -> String| product.as_ref().map(of);
        Ok(ReadLineView {
            text: read.text.clone(),
            product_id: read.product.map(|id| id.0),
            product: known(|p| p.name.clone()),
            sku: product.as_ref().and_then(|p| p.sku.clone()),
            quantity: read.quantity.map(Into::into),
            question: read.question.as_ref().map(|message| self.say(currency, message)),
            suggestions,
            available: product.as_ref().map(|p| p.stock.available().into()),
            coverage,
            unit_price: known(|p| p.price.decimal()),
            total: total.map(|total| total.decimal(currency)),
        })
    }

    /// An event with the sentence that tells it.
    pub(crate) fn event_view(&self, currency: Currency, event: &EventRow) -> EventView {
        let mut message = Message::new("");
        if let Some(data) = &event.data
            && let Ok(figures) = serde_json::from_str(data)
        {
            message.figures = figures;
        }
        if let Some(text) = &event.text {
            message = message.with("reason", text.as_str());
        }
        let variant = if event.actor_kind == "rule" {
            "-rule"
        } else if event.text.is_some() {
            "-reason"
        } else {
            ""
        };
        let key = format!("event-{}", event.kind);
        let special = format!("{key}{variant}");
        message.key = if self.words().knows(&special) { special } else { key }.into();
        EventView {
            seq: event.seq.0,
            at: event.at.rfc3339(),
            agent: event.desk.clone(),
            actor: event.actor.clone(),
            actor_kind: event.actor_kind.clone(),
            kind: event.kind.clone(),
            from: event.from.clone(),
            to: event.to.clone(),
            note: self.say(currency, &message),
            details: Vec::new(),
            undone: event.undone_by.is_some(),
            order: event.order.map(|id| id.0),
            number: event.number.map(|number| number.to_string()),
        }
    }

    /// An order in a list.
    pub(crate) fn row_view(
        &self,
        c: &Connection,
        currency: Currency,
        row: &ListedOrder,
    ) -> Result<OrderRowView, Failure> {
        let (first, lines) = table::order_lines::summary(c, row.id)?;
        Ok(OrderRowView {
            id: row.id.0,
            number: row.number.to_string(),
            status: row.status.word().to_owned(),
            hold: row.hold.map(|hold| hold.word().to_owned()),
            customer: row.customer.clone(),
            summary: self.summary(currency, first, lines),
            lines: count(lines),
            total: row.total.decimal(currency),
            received_at: row.received_at.rfc3339(),
            since: row.since.rfc3339(),
        })
    }

    /// An order's first product and how many lines follow.
    pub(crate) fn summary(
        &self,
        currency: Currency,
        first: Option<(String, Quantity)>,
        lines: i64,
    ) -> String {
        match first {
            None => String::new(),
            Some((name, quantity)) if lines <= 1 => format!("{quantity} × {name}"),
            Some((name, quantity)) => self.say(
                currency,
                &Message::new("summary-more")
                    .with("first", format!("{quantity} × {name}"))
                    .with("more", lines - 1),
            ),
        }
    }
}

/// What is asked about an order of a status: by its own desk, else by another that waits beside it. A parcel that is
/// on its way may wait while the next is packed.
pub(crate) fn asked(tasks: &[TaskRow], status: Status) -> Option<&Message> {
    let desk = status.desk()?;
    let waits = |kind: TaskKind| kind == TaskKind::Deliver && status != Status::InTransit;
    let questions = tasks.iter().filter_map(|task| Some((task.kind, task.question.as_ref()?)));
    questions.min_by_key(|(kind, _)| (kind.desk() != desk, waits(*kind))).map(|(_, question)| question)
}

/// The names of products for a sentence.
pub(crate) fn product_name(c: &Connection, id: ProductId) -> Result<String, Failure> {
    Ok(table::products::get(c, id)?.map(|product| product.name).unwrap_or_default())
}
