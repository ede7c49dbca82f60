//! What Mail understands of a text, before anything is written.

use super::Amount;

super::views! {
    /// What Mail would make of a text.
    struct ReadingView {
        /// The lines, as they stand in the text.
        pub lines: Vec<ReadLineView>,
        /// The text that was no line and might have been one; empty when all was understood.
        pub unclear: String,
        /// What the lines understood for sure come to.
        pub total: String,
    }

    /// One line of a text.
    struct ReadLineView {
        /// The words it was read from.
        pub text: String,
        /// The product's row, when it is sure.
        pub product_id: Option<i64>,
        /// The product's name, when it is sure.
        pub product: Option<String>,
        /// The product's SKU, when it is sure.
        pub sku: Option<String>,
        /// How many, when it is sure.
        pub quantity: Option<Amount>,
        /// What must be answered first; `None` for a line understood for sure.
        pub question: Option<String>,
        /// Products that may be meant.
        pub suggestions: Vec<Suggestion>,
        /// Available of the product now.
        pub available: Option<Amount>,
        /// Whether stock covers it, seen over the whole text.
        pub coverage: Option<Coverage>,
        /// For one unit.
        pub unit_price: Option<String>,
        /// For the line.
        pub total: Option<String>,
    }

    /// A product that may be meant.
    struct Suggestion {
        /// The product's row.
        pub product_id: i64,
        /// Its name.
        pub product: String,
        /// Its SKU.
        pub sku: Option<String>,
    }

    /// How far stock covers a product's need, seen over the whole text.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    enum Coverage {
        /// Can be filled, and so can every open order that waits for it.
        Full,
        /// Fills this order but not all open orders.
        Contended,
        /// Cannot be filled now.
        Short,
    }
}
