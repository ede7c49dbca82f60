//! Stock and its ledger.

use super::Amount;

super::views! {
    /// A product's stock.
    struct StockView {
        /// The product's row.
        pub product_id: i64,
        /// The product's name.
        pub product: String,
        /// The product's SKU.
        pub sku: Option<String>,
        /// In the house.
        pub on_hand: Amount,
        /// Set aside for orders.
        pub reserved: Amount,
        /// On hand less reserved.
        pub available: Amount,
        /// Whether available is at or below the product's limit.
        pub low: bool,
        /// That limit.
        pub low_at: Option<Amount>,
        /// What open orders still wait for.
        pub waiting: Amount,
        /// What is still to come from suppliers.
        pub due_in: Amount,
        /// The first day any of it is due, as 2026-11-28.
        pub due_day: Option<String>,
    }

    /// One row of the stock ledger.
    struct MovementView {
        /// Its place in the ledger.
        pub seq: i64,
        /// When.
        pub at: String,
        /// `set`, `receive`, `reserve`, `release`, `ship`.
        pub kind: String,
        /// The product's name.
        pub product: String,
        /// The product's SKU.
        pub sku: Option<String>,
        /// By how much on hand changed.
        pub change: Amount,
        /// By how much reserved changed.
        pub reserved_change: Amount,
        /// On hand after it.
        pub on_hand: Amount,
        /// Reserved after it.
        pub reserved: Amount,
        /// The order it was for.
        pub order: Option<i64>,
        /// Who acted.
        pub actor: String,
        /// Why, as a sentence.
        pub reason: String,
    }

    /// What a stock text did.
    struct StockChangeView {
        /// The products it touched, as they stand.
        pub stock: Vec<StockView>,
        /// Orders that could go on because of it.
        pub resumed: Vec<i64>,
    }
}
