//! The five desks side by side.

super::views! {
    /// The board.
    struct Board {
        /// The shop's name.
        pub shop: String,
        /// How many cards ask something.
        pub asks: u32,
        /// How many products are low.
        pub low_stock: u32,
        /// Mail, Approval, Warehouse and Delivery; Oversight's lane is drawn from its summary.
        pub lanes: Vec<Lane>,
    }

    /// One desk.
    struct Lane {
        /// The desk.
        pub desk: String,
        /// Open orders on it.
        pub count: u32,
        /// Since when the oldest of them stands there.
        pub oldest_since: Option<String>,
        /// What the agent did by itself today, one soft line.
        pub did: String,
        /// Orders that stand there, those that ask first, then the oldest; at most 50.
        pub cards: Vec<BoardCard>,
        /// Like orders gathered into one card.
        pub groups: Vec<BoardGroup>,
        /// Orders beyond those shown.
        pub more: u32,
    }

    /// One order on the board.
    struct BoardCard {
        /// The order.
        pub id: i64,
        /// The number people say.
        pub number: String,
        /// The status word.
        pub status: String,
        /// The customer, where known.
        pub customer: Option<String>,
        /// Its total.
        pub total: String,
        /// Its first products and how many more.
        pub summary: String,
        /// Since when it stands there.
        pub since: String,
        /// What the owner is asked, in plain words.
        pub question: Option<String>,
        /// The answers.
        pub actions: Vec<CardAction>,
    }

    /// A button on a card.
    struct CardAction {
        /// `approve`, `reject`, `pay`, `fulfil`, `deliver`, `open`, `product`, `drop`, `not_duplicate`.
        pub step: String,
        /// The button's words.
        pub label: String,
        /// Whether it is the main one.
        pub main: bool,
        /// For `product` and `drop`: which unclear line is answered, from 0.
        pub line: Option<u32>,
        /// For `product`: the product meant.
        pub product_id: Option<i64>,
    }

    /// Orders that wait for the same thing, told as one.
    struct BoardGroup {
        /// The status word.
        pub status: String,
        /// How many.
        pub count: u32,
        /// The worth of them.
        pub total: String,
        /// The oldest one's number.
        pub oldest: String,
        /// Since when it stands there.
        pub since: String,
    }
}
