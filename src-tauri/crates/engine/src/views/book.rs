//! The book itself.

super::views! {
    /// What a book is and holds.
    struct BookInfo {
        /// Its file.
        pub path: String,
        /// The shop's name.
        pub name: String,
        /// ISO 4217.
        pub currency: String,
        /// The owner's time zone.
        pub time_zone: String,
        /// The schema's version.
        pub version: u32,
        /// When it was made.
        pub created_at: String,
        /// The day its open time begins; what lies before it is closed.
        pub closed_until: Option<String>,
        /// Whether the prices of new orders hold their tax.
        pub prices_include_tax: bool,
        /// Orders in it.
        pub orders: u32,
        /// Products in it.
        pub products: u32,
        /// Customers in it.
        pub customers: u32,
        /// Events in its log.
        pub events: u32,
        /// Movements in its ledger.
        pub movements: u32,
        /// The file's size.
        pub bytes: f64,
        /// When the doctor looked last, as it does at start.
        pub checked_at: Option<String>,
        /// How many things it found wrong then.
        pub findings: u32,
    }

    /// What the ledger doctor found.
    struct DoctorReport {
        /// Nothing is wrong.
        pub healthy: bool,
        /// What was checked, and over how many rows.
        pub checked: Vec<String>,
        /// What is wrong.
        pub findings: Vec<Finding>,
        /// What no such check can tell.
        pub cannot_see: Vec<String>,
    }

    /// One thing that is wrong.
    struct Finding {
        /// What a repair is asked for by.
        pub id: String,
        /// Which invariant broke.
        pub invariant: String,
        /// Where and how.
        pub sentence: String,
        /// The event that touched it last.
        pub event: Option<i64>,
        /// That event in a sentence.
        pub cause: Option<String>,
        /// What a repair would do, or why there is none.
        pub advice: String,
        /// Whether there is a repair.
        pub repairable: bool,
    }
}
