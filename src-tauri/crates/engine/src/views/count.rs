//! Stock counts.

use super::{Amount, StockChangeView};

super::views! {
    /// A stock count.
    struct CountView {
        /// The row's number.
        pub id: i64,
        /// When it was started.
        pub started_at: String,
        /// `open`, `posted`, `dropped` or `undone`.
        pub state: String,
        /// When it was closed.
        pub closed_at: Option<String>,
        /// How many products are on the sheet.
        pub products: u32,
        /// How many of them were counted.
        pub counted: u32,
        /// How many of those differ from what was expected.
        pub differences: u32,
        /// What the differences are worth at cost; products without a cost are left out.
        pub value: String,
        /// The sheet, by name; empty in a list.
        pub lines: Vec<CountLineView>,
    }

    /// One product on a count's sheet.
    struct CountLineView {
        /// The product's row.
        pub product_id: i64,
        /// The product's name.
        pub product: String,
        /// The product's SKU.
        pub sku: Option<String>,
        /// What a unit of it is called.
        pub unit: Option<String>,
        /// Decimals it is counted in.
        pub decimals: u8,
        /// On hand when the figure was entered; now, where none was.
        pub expected: Amount,
        /// What was counted.
        pub counted: Option<Amount>,
        /// Counted less expected.
        pub difference: Option<Amount>,
        /// What the difference is worth at cost, where the product has one.
        pub value: Option<String>,
    }

    /// What the posting of a count did.
    struct CountPostedView {
        /// The count as it stands.
        pub count: CountView,
        /// Stock, and the orders that could go on.
        pub change: StockChangeView,
    }

    /// One figure of a count.
    struct CountEntry {
        /// The product's row.
        pub product_id: i64,
        /// What was counted, as a decimal; nothing takes the figure away.
        pub counted: String,
    }
}
