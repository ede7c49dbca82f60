//! An order is changed: whom it is for, where it goes, what is on it and what it costs.

use super::{not_now, status};
use crate::{
    AddressId, CustomerId, Decided, Hold, Line, Message, Money, Order, ProductId, Quantity, Refusal, Status,
    TaxRate, Terms, TextId, Timestamp, UnitPrice,
};

/// A line as it is to be. What shipped of a line stays with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineDraft {
    /// The line it changes; a new one unless given.
    pub position: Option<u32>,
    /// What.
    pub product: ProductId,
    /// How much in all, what shipped included.
    pub quantity: Quantity,
    /// For one unit.
    pub unit_price: UnitPrice,
    /// Taken off the line.
    pub discount: Money,
    /// The product's tax.
    pub tax_rate: TaxRate,
}

/// What an order is to be; what is not given stays.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Who ordered.
    pub customer: Option<Option<CustomerId>>,
    /// Where it goes.
    pub address: Option<Option<AddressId>>,
    /// When it is to be paid.
    pub terms: Option<Terms>,
    /// Taken off the whole order.
    pub discount: Option<Money>,
    /// Charged for the shipping.
    pub shipping: Option<Money>,
    /// When the customer wants it.
    pub due_at: Option<Option<Timestamp>>,
    /// The owner's note.
    pub note: Option<Option<TextId>>,
    /// All its lines; one that is left out is taken off.
    pub lines: Option<Vec<LineDraft>>,
}

/// Changes an order. What was approved and differs now goes back to Approval by its broken seal; what is set aside
/// and paid stays, as far as the lines still need it. Lines given to an order that is not read answer Mail for it.
///
/// Errors: `refused` when it has ended or nothing differs; `invalid_input` for a line below what has shipped, a
/// discount beyond its worth, no line at all, or a total beyond an amount.
pub fn edit(order: &Order, draft: &Draft) -> Decided<Order> {
    if matches!(status(order), Status::Rejected | Status::Cancelled) {
        return Err(not_now("edit-ended", order));
    }
    let mut next = Order {
        customer: draft.customer.unwrap_or(order.customer),
        address: draft.address.unwrap_or(order.address),
        terms: draft.terms.unwrap_or(order.terms),
        discount: draft.discount.unwrap_or(order.discount),
        shipping: draft.shipping.unwrap_or(order.shipping),
        due_at: draft.due_at.unwrap_or(order.due_at),
        note: draft.note.unwrap_or(order.note),
        ..order.clone()
    };
    if let Some(lines) = &draft.lines {
        next.lines = redrawn(order, lines)?;
        if !order.read {
            next.read = true;
            next.hold = next.hold.filter(|hold| !matches!(hold, Hold::Unclear | Hold::Duplicate));
        }
    }
    if next == *order {
        return Err(not_now("edit-nothing", order));
    }
    sound(&next)?;
    Ok(next)
}

fn redrawn(order: &Order, drafts: &[LineDraft]) -> Decided<Vec<Line>> {
    if drafts.is_empty() {
        return Err(Refusal::invalid(Message::new("edit-no-line").with("order", order.id.0)));
    }
    let mut lines = Vec::with_capacity(drafts.len());
    let mut free = order.lines.iter().map(|line| line.position).max().unwrap_or(0);
    for draft in drafts {
        let old = match draft.position {
            None => None,
            Some(position) => Some(
                order
                    .lines
                    .iter()
                    .find(|line| line.position == position)
                    .ok_or_else(|| Refusal::invalid(part(order, "part-no-line", position)))?,
            ),
        };
        lines.push(match old {
            None => {
                free = free.saturating_add(1);
                fresh(free, draft)
            }
            Some(old) => changed(order, old, draft)?,
        });
    }
    let gone = |line: &&Line| lines.iter().all(|kept| kept.position != line.position);
    if let Some(shipped) = order.lines.iter().filter(gone).find(|line| line.shipped.is_positive()) {
        return Err(Refusal::invalid(
            part(order, "edit-line-shipped", shipped.position).with("shipped", shipped.shipped),
        ));
    }
    lines.sort_by_key(|line| line.position);
    if lines.iter().zip(lines.iter().skip(1)).any(|(a, b)| a.position == b.position) {
        return Err(Refusal::invalid(Message::new("edit-line-twice").with("order", order.id.0)));
    }
    Ok(lines)
}

fn part(order: &Order, key: &'static str, position: u32) -> Message {
    Message::new(key).with("order", order.id.0).with("line", i64::from(position))
}

fn fresh(position: u32, draft: &LineDraft) -> Line {
    Line {
        discount: draft.discount,
        tax_rate: draft.tax_rate,
        ..Line::new(position, draft.product, draft.quantity, draft.unit_price)
    }
}

fn changed(order: &Order, old: &Line, draft: &LineDraft) -> Decided<Line> {
    if draft.quantity < old.shipped || (draft.product != old.product && old.shipped.is_positive()) {
        return Err(Refusal::invalid(
            part(order, "edit-line-shipped", old.position).with("shipped", old.shipped),
        ));
    }
    let kept = Line {
        ordered: draft.quantity + old.cancelled,
        unit_price: draft.unit_price,
        discount: draft.discount,
        tax_rate: draft.tax_rate,
        ..old.clone()
    };
    // Another product was never set aside.
    let most = if draft.product == old.product { kept.to_ship() } else { Quantity::ZERO };
    Ok(Line { product: draft.product, reserved: old.reserved.min(most), ..kept })
}

/// Whether an order's figures can stand: each line worth no less than nothing, the whole within an amount.
pub(super) fn sound(order: &Order) -> Decided<()> {
    for line in &order.lines {
        let worth = line.worth(line.wanted(), order.currency);
        let whole = line.wanted().is_positive() && line.wanted() <= Quantity::MOST;
        if line.unit_price.0 < 0 || line.discount < Money::ZERO || !(whole || line.wanted() == Quantity::ZERO)
        {
            return Err(Refusal::invalid(part(order, "edit-line-figures", line.position)));
        }
        if worth.is_some_and(|worth| worth < Money::ZERO) {
            return Err(Refusal::invalid(part(order, "edit-line-discount", line.position)));
        }
    }
    if order.discount < Money::ZERO || order.shipping < Money::ZERO {
        return Err(Refusal::invalid(Message::new("edit-below-nothing").with("order", order.id.0)));
    }
    match order.total() {
        None => Err(Refusal::invalid(Message::new("order-total-too-large"))),
        Some(total) if total < Money::ZERO => {
            Err(Refusal::invalid(Message::new("edit-discount").with("order", order.id.0)))
        }
        Some(_) => Ok(()),
    }
}
