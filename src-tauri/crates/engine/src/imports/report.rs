//! What an import found and did.

use fivedesk_core::{Currency, Message, Money, Status};
use fivedesk_exchange::{ImportedOrder, Survey};

use super::approvals;
use super::charge::Charge;
use crate::Engine;
use crate::call::large;

crate::views::views! {
    /// What an import found and did.
    struct ImportReport {
        /// The import's number, by which it can be taken back; none where nothing came in.
        pub id: Option<i64>,
        /// The format's word.
        pub format: String,
        /// By what it was recognised.
        pub why: String,
        /// Orders.
        pub orders: Counted,
        /// Returns that stand alone.
        pub returns: Counted,
        /// Products.
        pub products: Counted,
        /// Customers.
        pub customers: Counted,
        /// Lines refused, with where and why; the first 1,000.
        pub refused: Vec<RefusedLine>,
        /// How many lines were refused in all.
        pub refused_lines: u32,
        /// Open orders that the file says were agreed to; they come in to be approved unless that is taken over.
        pub approvals: u32,
        /// What does not come in just as the file has it.
        pub notes: Vec<String>,
        /// What was left out on purpose, with why.
        pub set_aside: Vec<SetAsideView>,
        /// Columns that are not used.
        pub unknown_columns: Vec<String>,
        /// Lines of data in the file.
        pub lines: u32,
        /// Lines of its good orders.
        pub order_lines: u32,
        /// What the good orders come to.
        pub value: String,
        /// Lines of its good returns.
        pub return_lines: u32,
        /// What the good returns come to.
        pub returned_value: String,
        /// ISO 4217.
        pub currency: String,
        /// Nothing was written.
        pub dry_run: bool,
    }

    /// An import that was taken in.
    struct ImportView {
        /// Its number.
        pub id: i64,
        /// The event that tells it.
        pub event: i64,
        /// When.
        pub at: String,
        /// The format's word.
        pub source: String,
        /// Orders it made.
        pub orders: u32,
        /// Returns it made.
        pub returns: u32,
        /// Products it made.
        pub products: u32,
        /// Customers it made.
        pub customers: u32,
        /// The sentence that tells it.
        pub told: String,
        /// When it was taken back.
        pub undone_at: Option<String>,
    }

    /// How many of a kind are new to the book, differ from it, equal it, or were refused.
    #[derive(Copy, Default, Eq)]
    struct Counted {
        /// Not in the book yet.
        pub new: u32,
        /// In the book with other content; left as the book has them.
        pub changed: u32,
        /// In the book already.
        pub same: u32,
        /// Refused.
        pub refused: u32,
    }

    /// A line that was refused.
    struct RefusedLine {
        /// Its number in the file, from 1.
        pub line: u32,
        /// The column at fault.
        pub column: Option<String>,
        /// Why.
        pub reason: String,
    }

    /// What was left out on purpose.
    struct SetAsideView {
        /// Why.
        pub reason: String,
        /// How many orders or invoices.
        pub orders: u32,
        /// How many lines.
        pub lines: u32,
    }
}

/// What good orders and returns come to.
#[derive(Debug, Clone, Copy, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct Sums {
    pub(crate) order_lines: u64,
    pub(crate) value: Money,
    pub(crate) return_lines: u64,
    pub(crate) returned: Money,
}

/// What the owner is told of orders that do not come in just as the file has them.
#[derive(Debug, Clone, Copy, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct Told {
    /// Orders that come to another total than the file says.
    differs: u32,
    /// The first of them by its place, the file's total and the book's.
    first: Option<(usize, Money, Money)>,
    /// Sent orders of which some was paid back.
    refunds: u32,
    refunded: Money,
    /// Orders that are done although nothing says when they arrived.
    arrived: u32,
    /// Orders that are still to be worked on and that the file says were agreed to.
    approvals: u32,
}

impl Told {
    pub(crate) fn count(&mut self, order: &ImportedOrder, charge: Option<&Charge>, status: Option<Status>) {
        self.approvals += u32::from(status.is_none() && approvals::told(order));
        let Some(charge) = charge else { return };
        if let Some(file) = charge.differs {
            self.differs += 1;
            self.first.get_or_insert((order.place, file, charge.total));
        }
        let sent = status == Some(Status::Delivered);
        if sent && charge.refunded > Money::ZERO {
            self.refunds += 1;
            self.refunded = self.refunded + charge.refunded;
        }
        self.arrived += u32::from(sent && order.times.delivered.is_none());
    }

    fn sentences(&self, survey: &Survey) -> Vec<Message> {
        let mut said = Vec::new();
        if let Some((place, file, book)) = self.first {
            let reference = survey.order(place).map(|order| order.reference.to_owned()).unwrap_or_default();
            said.push(
                Message::new("import-total-differs")
                    .with("count", i64::from(self.differs))
                    .with("reference", reference)
                    .with("file", file)
                    .with("book", book),
            );
        }
        if self.refunds > 0 {
            let count = i64::from(self.refunds);
            said.push(Message::new("import-refunds").with("count", count).with("amount", self.refunded));
        }
        if self.arrived > 0 {
            said.push(Message::new("import-arrived").with("count", i64::from(self.arrived)));
        }
        said
    }
}

/// The counts of an import.
#[derive(Debug, Clone, Copy, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct Tally {
    pub(crate) orders: Counted,
    pub(crate) returns: Counted,
    pub(crate) products: Counted,
    pub(crate) customers: Counted,
    pub(crate) sums: Sums,
    #[serde(default)]
    pub(crate) told: Told,
}

pub(crate) fn report(
    engine: &Engine,
    survey: &Survey,
    tally: Tally,
    currency: Currency,
    dry_run: bool,
) -> ImportReport {
    let mut orders = tally.orders;
    orders.refused = large(survey.refused.orders);
    ImportReport {
        id: None,
        format: survey.format.word().to_owned(),
        why: engine.say(currency, &survey.why),
        orders,
        returns: tally.returns,
        products: tally.products,
        customers: tally.customers,
        refused: survey
            .refused
            .listed
            .iter()
            .map(|refused| RefusedLine {
                line: large(refused.line),
                column: refused.column.map(str::to_owned),
                reason: engine.say(currency, &refused.reason),
            })
            .collect(),
        refused_lines: large(survey.refused.lines),
        approvals: tally.told.approvals,
        notes: tally.told.sentences(survey).iter().map(|message| engine.say(currency, message)).collect(),
        set_aside: survey
            .set_aside
            .iter()
            .map(|aside| SetAsideView {
                reason: engine.say(currency, &aside.reason),
                orders: large(aside.orders),
                lines: large(aside.lines),
            })
            .collect(),
        unknown_columns: survey.unknown_columns.clone(),
        lines: large(survey.lines),
        order_lines: large(tally.sums.order_lines),
        value: tally.sums.value.decimal(currency),
        return_lines: large(tally.sums.return_lines),
        returned_value: tally.sums.returned.decimal(currency),
        currency: currency.code().to_owned(),
        dry_run,
    }
}
