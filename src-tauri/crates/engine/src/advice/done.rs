//! What applying a recommendation does, by the operations there are, and how each is undone by theirs.

use fivedesk_core::{
    Code, CountId, Desk, EventSeq, Message, Money, OrderId, Policy, ProductId, PurchaseId, Quantity, Refusal,
    Timestamp,
};
use fivedesk_insight::recommend::{Action, Recommendation};
use fivedesk_store::{Tx, table};

use crate::fault::Failure;
use crate::orders::{self, Parcel, Step, order_for};
use crate::products::EditProduct;
use crate::{Actor, Call, counts, policy, products, purchases, undo};

/// So many orders are acted on at once.
const MOST: usize = 200;

/// What was done.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Done {
    /// The limit of approval was set, and what it was before.
    Limit { set: Money, before: Option<Money> },
    /// A product counts as low from this on, and from what it did before.
    Low { product: ProductId, set: Quantity, before: Option<Quantity> },
    /// A purchase was noted.
    Purchase(PurchaseId),
    /// Orders were moved on, each by an event.
    Orders(Vec<(OrderId, EventSeq)>),
    /// Reminders were drafted for these orders.
    Reminded(Vec<OrderId>),
    /// A count was started.
    Count(CountId),
    /// The figure is followed.
    Followed,
}

/// Acts inside a transaction.
pub(super) struct Doing<'a, 'c> {
    pub(super) tx: &'a Tx<'c>,
    pub(super) call: &'a Call,
    pub(super) now: Timestamp,
}

impl Doing<'_, '_> {
    /// Does what the recommendation says.
    ///
    /// Errors: the refusal of the operation; of several orders, only when none of them can be moved on.
    pub(super) fn act(&self, found: &Recommendation) -> Result<Done, Failure> {
        let by = (&self.call.actor, self.now);
        match found.action {
            Action::RaiseLimit(limit) => {
                let current = table::policies::current(self.tx)?;
                let before = current.approve_up_to;
                let raised = Policy { approve_up_to: Some(limit), ..current };
                policy::put(self.tx, &raised, by.0, by.1)?;
                Ok(Done::Limit { set: limit, before })
            }
            Action::RaiseLow(product, set) => {
                let before = products::row(self.tx, product)?.low_at;
                self.set_low(product, Some(set))?;
                Ok(Done::Low { product, set, before })
            }
            Action::Reorder(product, quantity) => {
                let supplier = products::row(self.tx, product)?.supplier;
                let noted = purchases::enter(self.tx, supplier, None, &[(product, quantity)], by)?;
                Ok(Done::Purchase(noted))
            }
            Action::Ship => {
                self.each(found, Desk::Delivery, |step| orders::ship(step, None, &Parcel::default()))
            }
            Action::Approve => self.each(found, Desk::Approval, |step| orders::take_approval(step, None)),
            Action::Chase => Ok(Done::Reminded(found.orders.iter().copied().take(MOST).collect())),
            Action::Count => {
                let rows: Vec<_> = found
                    .products
                    .iter()
                    .map(|product| products::row(self.tx, *product))
                    .collect::<Result<_, _>>()?;
                Ok(Done::Count(counts::begin(self.tx, &rows, by)?))
            }
            Action::Follow => Ok(Done::Followed),
        }
    }

    /// Moves on those orders that can be; the first refusal when none can.
    fn each(
        &self,
        found: &Recommendation,
        desk: Desk,
        take: impl Fn(&Step<'_, '_>) -> Result<EventSeq, Failure>,
    ) -> Result<Done, Failure> {
        let mut moved = Vec::new();
        let mut refused = None;
        for id in found.orders.iter().copied().take(MOST) {
            let row = order_for(self.tx, id)?;
            let step = Step { tx: self.tx, call: self.call, now: self.now, row, desk };
            match take(&step) {
                Ok(event) => moved.push((id, event)),
                // A rule refused before anything was written; other orders are not held up by it.
                Err(Failure::Refused(refusal)) if refusal.code == Code::Refused => {
                    refused.get_or_insert(refusal);
                }
                Err(failure) => return Err(failure),
            }
        }
        match refused {
            Some(refusal) if moved.is_empty() => Err(refusal.into()),
            _ => Ok(Done::Orders(moved)),
        }
    }

    fn set_low(&self, product: ProductId, low: Option<Quantity>) -> Result<(), Failure> {
        let low = Some(low.map(|low| low.to_string()).unwrap_or_default());
        let edit = EditProduct { low, ..EditProduct::default() };
        products::put(self.tx, product, &edit, (&self.call.actor, self.now))
    }

    /// Takes back what was done.
    ///
    /// Errors: `refused` when something was done since that stands on it.
    pub(super) fn take_back(&self, done: &Done) -> Result<(), Failure> {
        // What it comes to is a consequence of the undo, which is told by itself.
        let oversight = Actor::agent(Desk::Oversight);
        let by = (&oversight, self.now);
        match done {
            Done::Limit { set, before } => {
                let current = table::policies::current(self.tx)?;
                if current.approve_up_to != Some(*set) {
                    return Err(moved_on());
                }
                let back = Policy { approve_up_to: *before, ..current };
                policy::put(self.tx, &back, by.0, by.1)
            }
            Done::Low { product, set, before } => {
                if products::row(self.tx, *product)?.low_at != Some(*set) {
                    return Err(moved_on());
                }
                self.set_low(*product, *before)
            }
            Done::Purchase(purchase) => purchases::call_off(self.tx, *purchase, by),
            Done::Orders(moved) => {
                for (order, event) in moved.iter().rev() {
                    undo::take_back_last(self.tx, self.call, self.now, *order, *event)?;
                }
                Ok(())
            }
            Done::Count(count) => counts::abandon(self.tx, *count, by),
            Done::Reminded(_) | Done::Followed => Ok(()),
        }
    }
}

fn moved_on() -> Failure {
    Refusal::refused(Message::new("advice-moved-on")).into()
}
