//! Suppliers, and what is bought from them.

use super::{Amount, StockChangeView};

super::views! {
    /// A supplier.
    struct SupplierView {
        /// The row's number.
        pub id: i64,
        /// The name.
        pub name: String,
        /// The e-mail address.
        pub email: Option<String>,
        /// The phone number.
        pub phone: Option<String>,
        /// Purchases of theirs that are still to come.
        pub open_purchases: u32,
    }

    /// A purchase from a supplier.
    struct PurchaseView {
        /// The row's number.
        pub id: i64,
        /// Who sells it.
        pub supplier: Option<String>,
        /// When it was noted.
        pub noted_at: String,
        /// The day it is due, as 2026-11-28.
        pub due_day: Option<String>,
        /// Whether that day has passed and some of it is still to come.
        pub overdue: bool,
        /// `open`, `received` or `cancelled`.
        pub state: String,
        /// What was bought.
        pub lines: Vec<PurchaseLineView>,
    }

    /// One line of a purchase.
    struct PurchaseLineView {
        /// The product's row.
        pub product_id: i64,
        /// The product's name.
        pub product: String,
        /// The product's SKU.
        pub sku: Option<String>,
        /// How much was bought.
        pub ordered: Amount,
        /// How much of it came.
        pub received: Amount,
        /// How much is still to come.
        pub due_in: Amount,
    }

    /// What a receipt did.
    struct ReceiptView {
        /// The purchase as it stands.
        pub purchase: PurchaseView,
        /// Stock, and the orders that could go on.
        pub change: StockChangeView,
    }
}
