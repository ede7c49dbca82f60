//! Orders, their lines, events and the catalogue they draw on.

use super::Amount;

super::views! {
    /// An order as it stands, whole.
    struct OrderView {
        /// The row's number; what other operations take.
        pub id: i64,
        /// The number people say.
        pub number: String,
        /// The derived status word.
        pub status: String,
        /// The desk it stands on; `None` once it has ended.
        pub desk: Option<String>,
        /// Why it stands still: `unclear`, `duplicate`, `shortage`, `customer`, `manual`.
        pub hold: Option<String>,
        /// The hold's reason, or the desk's question, as a sentence.
        pub question: Option<String>,
        /// The order as it came in.
        pub text: Option<String>,
        /// The customer's name.
        pub customer: Option<String>,
        /// The customer's row.
        pub customer_id: Option<i64>,
        /// Where it goes.
        pub address: Option<String>,
        /// ISO 4217.
        pub currency: String,
        /// The order's total.
        pub total: String,
        /// What payments cover so far.
        pub paid: String,
        /// What is still to be paid.
        pub due: String,
        /// What was paid beyond what is charged and is to be paid back.
        pub refund_due: String,
        /// Taken off the whole order.
        pub discount: String,
        /// Charged for the shipping.
        pub shipping: String,
        /// Whether prices hold their tax already.
        pub tax_included: bool,
        /// The tax within the total, by rate.
        pub tax: Vec<TaxView>,
        /// Days to pay in; nothing where it is paid before it ships.
        pub days_to_pay: Option<u16>,
        /// When the customer wants it.
        pub due_at: Option<String>,
        /// The owner's note.
        pub note: Option<String>,
        /// The reference another system gave it, such as a shop's order name.
        pub reference: Option<String>,
        /// Where it came from: `text`, `form`, `file`, or an import's format.
        pub source: String,
        /// When it came in.
        pub received_at: String,
        /// When it was delivered, if that is known.
        pub delivered_at: Option<String>,
        /// Since when it stands at its status.
        pub since: String,
        /// What the owner can do next, the main one first.
        pub next: Vec<NextStep>,
        /// Its lines.
        pub lines: Vec<LineView>,
        /// Parts of its text that no line was made of, still to be answered.
        pub unclear: Vec<super::ReadLineView>,
        /// Its payments and refunds.
        pub payments: Vec<PaymentView>,
        /// What was shipped.
        pub shipments: Vec<ShipmentView>,
        /// What differs from what was approved, where that is why it is asked about again.
        pub since_approval: Vec<ChangedView>,
        /// Its story, oldest first.
        pub events: Vec<EventView>,
    }

    /// A figure of an order that changed.
    struct ChangedView {
        /// The line it belongs to, from 1; none for the order's own.
        pub line: Option<u32>,
        /// The line's product.
        pub product: Option<String>,
        /// Which figure: `customer`, `address`, `discount`, `product`, `ordered`, `unit_price` and so on.
        pub field: String,
        /// As it was, as people read it; nothing where there was none.
        pub before: Option<String>,
        /// As it is now.
        pub after: Option<String>,
        /// The sentence that tells it.
        pub told: String,
        /// When it changed last.
        pub at: Option<String>,
        /// Who changed it last.
        pub by: Option<String>,
    }

    /// What taking something back does.
    struct UndoView {
        /// The event that is taken back.
        pub event: i64,
        /// The order it belongs to.
        pub order: Option<i64>,
        /// That order's number.
        pub number: Option<String>,
        /// What was done, as a sentence.
        pub what: String,
        /// What agents did in consequence and goes back with it, as sentences.
        pub also: Vec<String>,
        /// The order's status afterwards.
        pub status: String,
    }

    /// A payment on account that is late.
    struct LateView {
        /// The order's row.
        pub order: i64,
        /// The number people say.
        pub number: String,
        /// Who owes it.
        pub customer: Option<String>,
        /// Their e-mail address.
        pub email: Option<String>,
        /// What is due.
        pub due: String,
        /// When it was to be paid.
        pub due_on: String,
        /// Whole days since.
        pub days_late: u32,
        /// A reminder, drafted.
        pub reminder: String,
    }

    /// What left the house together.
    struct ShipmentView {
        /// When it left.
        pub shipped_at: String,
        /// When it arrived.
        pub delivered_at: Option<String>,
        /// Who carries it.
        pub carrier: Option<String>,
        /// The carrier's number for it.
        pub tracking: Option<String>,
        /// How much is in it.
        pub units: Amount,
    }

    /// Tax at one rate.
    struct TaxView {
        /// Per cent.
        pub rate: String,
        /// How much tax.
        pub amount: String,
    }

    /// A step that the owner can take now.
    struct NextStep {
        /// `approve`, `reject`, `pay`, `fulfil`, `deliver`, `clarify`, `resume`, `refund`.
        pub step: String,
        /// The button's words.
        pub label: String,
        /// Whether it is the main one.
        pub main: bool,
    }

    /// One line of an order.
    struct LineView {
        /// Its place in the order, from 1.
        pub position: u32,
        /// The product's row.
        pub product_id: i64,
        /// The product's name.
        pub product: String,
        /// The product's SKU.
        pub sku: Option<String>,
        /// Ordered, less what was cancelled.
        pub quantity: Amount,
        /// Set aside for it.
        pub reserved: Amount,
        /// Left the house.
        pub shipped: Amount,
        /// Arrived.
        pub delivered: Amount,
        /// Came back.
        pub returned: Amount,
        /// Arrived and not come back.
        pub kept: Amount,
        /// Taken off before it shipped.
        pub cancelled: Amount,
        /// Lost on the way.
        pub lost: Amount,
        /// Still to be shipped.
        pub open: Amount,
        /// On its way.
        pub in_transit: Amount,
        /// What it lacks: open, not set aside, and not available either.
        pub short: Amount,
        /// What is available now beyond every reservation.
        pub available: Amount,
        /// For one unit.
        pub unit_price: String,
        /// Taken off the line.
        pub discount: String,
        /// The line's tax, per cent.
        pub tax_rate: String,
        /// For the line.
        pub total: String,
    }

    /// A payment or refund.
    struct PaymentView {
        /// When.
        pub at: String,
        /// How much; a refund is negative.
        pub amount: String,
        /// How it was paid, where that was said.
        pub method: Option<String>,
        /// It was taken back, or takes one back.
        pub reversed: bool,
    }

    /// One event of the log.
    struct EventView {
        /// Its place in the book's log.
        pub seq: i64,
        /// When.
        pub at: String,
        /// The desk it belongs to.
        pub agent: String,
        /// Who acted: a person's name, or the desk's agent.
        pub actor: String,
        /// `person`, `agent`, `rule`, `import` or `host`.
        pub actor_kind: String,
        /// What happened, one word.
        pub kind: String,
        /// The status before.
        pub from: Option<String>,
        /// The status after.
        pub to: Option<String>,
        /// The sentence that tells it.
        pub note: String,
        /// What it changed line by line, and stock before and after it, as sentences.
        pub details: Vec<String>,
        /// Whether it was taken back.
        pub undone: bool,
        /// The order it belongs to.
        pub order: Option<i64>,
        /// That order's number.
        pub number: Option<String>,
    }

    /// An order in a list.
    struct OrderRow {
        /// The row's number.
        pub id: i64,
        /// The number people say.
        pub number: String,
        /// The derived status word.
        pub status: String,
        /// Why it stands still.
        pub hold: Option<String>,
        /// The customer's name.
        pub customer: Option<String>,
        /// Its first products and how many more.
        pub summary: String,
        /// How many lines it has.
        pub lines: u32,
        /// The order's total.
        pub total: String,
        /// When it came in.
        pub received_at: String,
        /// Since when it stands at its status.
        pub since: String,
    }

    /// How many orders have a status.
    struct StatusCount {
        /// The status word.
        pub status: String,
        /// How many orders.
        pub count: u32,
    }

    /// What became of the orders of one submission.
    struct SubmitReport {
        /// One for each order, in the order they came.
        pub orders: Vec<SubmittedOrder>,
        /// How many were entered.
        pub entered: u32,
        /// How many were refused.
        pub refused: u32,
    }

    /// One order of a submission: entered, or refused with the reason.
    struct SubmittedOrder {
        /// Its place in the submission, from 1.
        pub place: u32,
        /// The order, where it was entered.
        pub order: Option<OrderView>,
        /// Why it was refused.
        pub error: Option<crate::Fault>,
    }

    /// A product of the catalogue.
    struct ProductView {
        /// The row's number.
        pub id: i64,
        /// Its name.
        pub name: String,
        /// Its SKU.
        pub sku: Option<String>,
        /// For one unit.
        pub price: String,
        /// What a unit costs the owner.
        pub cost: Option<String>,
        /// Decimals it sells in.
        pub decimals: u8,
        /// Available at or below this is low.
        pub low_at: Option<Amount>,
        /// In the house.
        pub on_hand: Amount,
        /// Set aside for orders.
        pub reserved: Amount,
        /// On hand less reserved.
        pub available: Amount,
        /// The code on its packaging.
        pub barcode: Option<String>,
        /// What a unit of it is called.
        pub unit: Option<String>,
        /// Its tax in per cent.
        pub tax_rate: Option<String>,
        /// How many come in a pack.
        pub pack_size: Option<Amount>,
        /// The name of who sells it to the owner.
        pub supplier: Option<String>,
        /// Whether it is offered no longer.
        pub archived: bool,
        /// What is still to come from suppliers.
        pub due_in: Amount,
        /// Names learned for it from corrected order lines.
        pub aliases: Vec<String>,
    }
}
