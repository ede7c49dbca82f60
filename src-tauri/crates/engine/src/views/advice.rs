//! Recommendations and what became of them.

super::views! {
    /// Something to do, with its evidence.
    struct RecommendationView {
        /// The same finding keeps the same id.
        pub id: String,
        /// The desk it concerns.
        pub desk: String,
        /// The finding in one sentence.
        pub finding: String,
        /// The figures it rests on.
        pub evidence: String,
        /// What acting on it is worth.
        pub effect: EffectView,
        /// The figure now against the four weeks before, in a sentence.
        pub compared: Option<String>,
        /// `act` or `watch`.
        pub strength: String,
        /// Orders behind it.
        pub orders: Vec<i64>,
        /// Products behind it.
        pub products: Vec<i64>,
        /// The customer it is about.
        pub customer: Option<i64>,
        /// What the button does: `reorder`, `raise_low`, `raise_limit`, `approve`, `chase`, `ship`, `count`, `follow`.
        pub action: String,
        /// What it is filled in with: the quantity, the limit as a decimal.
        pub value: Option<String>,
        /// The button's words.
        pub label: String,
        /// So many days after it was applied it is looked at again.
        pub review_days: u32,
        /// `open`, `applied`, `reviewed`, `dismissed`, `snoozed` or `undone`.
        pub state: String,
        /// When that was decided.
        pub decided_at: Option<String>,
        /// When what was applied is looked at again, or what was put off comes back.
        pub until: Option<String>,
        /// Whether it worked, once it was looked at again.
        pub review: Option<ReviewView>,
        /// Reminders drafted by applying it.
        pub drafts: Vec<DraftView>,
    }

    /// What acting on a recommendation is worth. Values are decimals, of hours or of the book's currency.
    struct EffectView {
        /// `hours` or `money`.
        pub unit: String,
        /// The estimate.
        pub value: String,
        /// Where the truth lies, from; with too few behind it that is not known.
        pub low: Option<String>,
        /// And to.
        pub high: Option<String>,
        /// How many it rests on.
        pub n: u32,
        /// The figure in the last four weeks.
        pub now: Option<String>,
        /// The figure in the four weeks before.
        pub before: Option<String>,
        /// All of it in a sentence.
        pub sentence: String,
    }

    /// Whether what was applied worked.
    struct ReviewView {
        /// `worked`, `did_not` or `cannot_tell`.
        pub verdict: String,
        /// In a sentence, with the figures.
        pub sentence: String,
        /// How many the figure since rests on.
        pub n: u32,
    }

    /// A reminder that was drafted, to be sent by the owner.
    struct DraftView {
        /// The order's row.
        pub order: i64,
        /// The number people say.
        pub number: String,
        /// Who is reminded.
        pub customer: Option<String>,
        /// Their e-mail address.
        pub email: Option<String>,
        /// The words.
        pub text: String,
    }

    /// Something Oversight warns of.
    struct AlertView {
        /// `low_stock`, `stock_out`, `late`, `signal_throughput`, `signal_lead_time` or `doctor`.
        pub kind: String,
        /// The row of what it is about: an order, a product; a day for a signal.
        pub subject: i64,
        /// Since when it stands.
        pub since: String,
        /// What it says.
        pub sentence: String,
        /// Orders it is about.
        pub orders: Vec<i64>,
        /// Products it is about.
        pub products: Vec<i64>,
    }
}
