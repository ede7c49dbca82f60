//! Quotes.

use super::Amount;

super::views! {
    /// A quote, whole.
    struct QuoteView {
        /// The row's number.
        pub id: i64,
        /// The number people say: `Q-` and the row's.
        pub number: String,
        /// `open`, `accepted`, `declined` or `expired`.
        pub status: String,
        /// For whom.
        pub customer: Option<String>,
        /// Where it would go.
        pub address: Option<String>,
        /// What was asked for, as it was written.
        pub text: Option<String>,
        /// When it was made.
        pub made_at: String,
        /// Until when it holds.
        pub valid_until: Option<String>,
        /// ISO 4217.
        pub currency: String,
        /// Taken off the whole.
        pub discount: String,
        /// Charged for the shipping.
        pub shipping: String,
        /// What the order would come to.
        pub total: String,
        /// The order it became.
        pub order: Option<i64>,
        /// Its lines.
        pub lines: Vec<QuoteLineView>,
    }

    /// One line of a quote.
    struct QuoteLineView {
        /// The product's row.
        pub product_id: i64,
        /// The product's name.
        pub product: String,
        /// How much.
        pub quantity: Amount,
        /// For one unit.
        pub unit_price: String,
        /// For the line.
        pub total: String,
    }
}
