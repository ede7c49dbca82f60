//! Customers, and what of them is personal.

use super::LetterView;

super::views! {
    /// A customer.
    struct CustomerView {
        /// The row's number.
        pub id: i64,
        /// The name.
        pub name: String,
        /// The e-mail address.
        pub email: Option<String>,
        /// The phone number.
        pub phone: Option<String>,
        /// Where orders go unless told otherwise.
        pub address: Option<String>,
        /// How many orders.
        pub orders: u32,
        /// When the last order came in.
        pub last_order_at: Option<String>,
        /// The worth of all of them.
        pub total: String,
        /// What they owe: their approved orders less what was paid. Negative where they are owed.
        pub balance: String,
        /// What the owner keeps in mind of them.
        pub notes: Option<String>,
        /// Whether their orders stop at Approval.
        pub credit_hold: bool,
        /// `policy`, `pay_first` or `on_account`.
        pub terms: String,
        /// The days on account.
        pub days_to_pay: Option<u16>,
        /// All addresses, the one used next first, those no longer offered last.
        pub addresses: Vec<AddressView>,
        /// Duplicates that were merged into this customer.
        pub merged: Vec<MergedView>,
        /// The customer this duplicate was merged into.
        pub merged_into: Option<i64>,
        /// Whether their personal data was erased.
        pub erased: bool,
    }

    /// An address of a customer.
    struct AddressView {
        /// The row's number.
        pub id: i64,
        /// Its words.
        pub text: String,
        /// Whether it was chosen for new orders.
        pub default: bool,
        /// Whether it is offered no longer.
        pub retired: bool,
    }

    /// A duplicate that was merged.
    struct MergedView {
        /// The row's number.
        pub id: i64,
        /// The name.
        pub name: String,
        /// The e-mail address.
        pub email: Option<String>,
        /// The phone number.
        pub phone: Option<String>,
        /// When it was merged.
        pub merged_at: String,
    }

    /// Everything the book holds that names a customer, or that they wrote.
    struct PersonalData {
        /// When it was read.
        pub exported_at: String,
        /// The customer, with addresses and merged duplicates.
        pub customer: CustomerView,
        /// What was changed of it: each field with what it was before, oldest first.
        pub former: Vec<PersonalText>,
        /// Their orders, oldest first.
        pub orders: Vec<PersonalOrder>,
        /// Their quotes, oldest first.
        pub quotes: Vec<PersonalQuote>,
        /// Their letters, oldest first.
        pub letters: Vec<LetterView>,
    }

    /// An order as far as it tells of the customer.
    struct PersonalOrder {
        /// The number people say.
        pub number: String,
        /// What another system calls it.
        pub reference: Option<String>,
        /// When it came in.
        pub received_at: String,
        /// Its status.
        pub status: String,
        /// What it comes to.
        pub total: String,
        /// Where it went.
        pub address: Option<String>,
        /// What they and the owner wrote.
        pub texts: Vec<PersonalText>,
    }

    /// A quote as far as it tells of the customer.
    struct PersonalQuote {
        /// The number people say.
        pub number: String,
        /// When it was made.
        pub made_at: String,
        /// What it comes to.
        pub total: String,
        /// Where it would go.
        pub address: Option<String>,
        /// What was asked for, as it was written.
        pub text: Option<String>,
    }

    /// A text of an order, or a field of the customer as it was.
    struct PersonalText {
        /// `original` as it came in, `reason` for a note; or the field.
        pub kind: String,
        /// Its words.
        pub text: String,
    }
}
