//! The owner's policy and what it would do.

super::views! {
    /// A policy as it is filled in; a rule that is `None` is off.
    struct PolicyForm {
        /// Orders up to this total are approved without asking; a decimal.
        pub approve_up_to: Option<String>,
        /// Asked about: more than so many times what past orders of the product took.
        pub unusual_quantity: Option<u16>,
        /// Past orders of a product that make a usual.
        pub min_orders: u16,
        /// Asked about: a price further from the catalogue's than this, in percent.
        pub unusual_price: Option<u16>,
        /// The same customer and lines within so many hours are held as a duplicate.
        pub duplicates_within: Option<u16>,
        /// `warn` or `block`: what becomes of an order that stock does not cover, when it comes in.
        pub short_stock: String,
        /// `whole` or `what_there_is`: how much of a short order is set aside.
        pub reserve: String,
        /// So many days after it was shipped an order counts as delivered.
        pub auto_deliver_after: Option<u16>,
        /// Orders are paid before they are shipped.
        pub pay_first: bool,
        /// Days to pay in, where orders are not paid first.
        pub days_to_pay: u16,
    }

    /// The policy in force.
    struct PolicyView {
        /// Its version; 0 before the owner sets one.
        pub version: i64,
        /// Since when it holds.
        pub at: Option<String>,
        /// Who set it.
        pub actor: Option<String>,
        /// The currency of its limit.
        pub currency: String,
        /// What is filled in.
        pub form: PolicyForm,
        /// What each rule says.
        pub rules: Vec<PolicyRule>,
    }

    /// One rule of a policy in one sentence.
    struct PolicyRule {
        /// The form's field.
        pub field: String,
        /// What it says.
        pub sentence: String,
    }

    /// A version the policy has had.
    struct PolicyVersion {
        /// Counts from 1; 0 is what a new book starts with.
        pub version: i64,
        /// Since when it held.
        pub at: Option<String>,
        /// Who set it.
        pub actor: Option<String>,
        /// What it changed.
        pub changes: Vec<String>,
        /// Whether it is in force.
        pub current: bool,
        /// What was filled in.
        pub form: PolicyForm,
    }

    /// What a policy would change, before it is set.
    struct PolicyPreview {
        /// The rules that differ from the policy in force.
        pub changes: Vec<String>,
        /// What it would have decided: over the last 30 days, then over the whole time asked for.
        pub trials: Vec<PolicyTrial>,
    }

    /// What a policy would have decided on the orders of some days.
    struct PolicyTrial {
        /// The days up to now.
        pub days: u32,
        /// Orders tried.
        pub orders: u32,
        /// Whether more came in, of which these are the newest.
        pub cut: bool,
        /// Of those, the ones it would have approved.
        pub approved: u32,
        /// Of those, the ones it would have asked about.
        pub asked: u32,
        /// The ones the policy in force would have approved.
        pub approved_now: u32,
        /// The ones it would have approved and the owner rejected.
        pub rejected: u32,
        /// All this in one sentence or two.
        pub sentence: String,
        /// Why it would have asked, the most frequent first; an order may have several reasons.
        pub reasons: Vec<PolicyReason>,
        /// The newest it would have approved, at most 5.
        pub first_approved: Vec<TriedOrder>,
        /// The newest it would have asked about, at most 5.
        pub first_asked: Vec<TriedOrder>,
    }

    /// A reason to ask, and how often.
    struct PolicyReason {
        /// The rule.
        pub rule: String,
        /// How many orders.
        pub count: u32,
        /// Said in a few words.
        pub sentence: String,
    }

    /// An order a policy was tried on.
    struct TriedOrder {
        /// The order.
        pub id: i64,
        /// The number people say.
        pub number: String,
        /// Its total.
        pub total: String,
        /// What the policy would have said.
        pub said: String,
    }
}
