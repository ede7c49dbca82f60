//! The five desks, the statuses an order goes through, and the reasons it may be held.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),* }

        impl $name {
            /// Every one, in the order of the flow.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word used in the book, in JSON and in the catalogue's keys.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The one that `word` names.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }
    };
}
pub(crate) use words;

words! {
    /// A desk of the order book, run by its agent.
    Desk {
        /// Reads orders.
        Mail = "mail",
        /// Decides by the owner's policy.
        Approval = "approval",
        /// Keeps stock and its ledger.
        Warehouse = "warehouse",
        /// Takes payment, ships, confirms.
        Delivery = "delivery",
        /// Measures the flow.
        Oversight = "oversight",
    }
}

words! {
    /// What an order is waiting for; derived from its quantities, money and decisions, never set.
    Status {
        /// Not read, or a line unclear.
        Received = "received",
        /// Read, not approved, or changed since.
        AwaitingApproval = "awaiting_approval",
        /// Something open is not reserved: it waits for stock.
        Approved = "approved",
        /// Reserved, and neither payments nor terms cover it.
        AwaitingPayment = "awaiting_payment",
        /// Reserved and covered: to be packed.
        AwaitingDelivery = "awaiting_delivery",
        /// Shipped, not arrived.
        InTransit = "in_transit",
        /// Arrived.
        Delivered = "delivered",
        /// Everything came back.
        Returned = "returned",
        /// Refused at Approval.
        Rejected = "rejected",
        /// Nothing left to ship and nothing shipped.
        Cancelled = "cancelled",
    }
}

impl Status {
    /// The desk where an order of this status stands; `None` once it has ended.
    pub const fn desk(self) -> Option<Desk> {
        match self {
            Self::Received => Some(Desk::Mail),
            Self::AwaitingApproval => Some(Desk::Approval),
            Self::Approved => Some(Desk::Warehouse),
            Self::AwaitingPayment | Self::AwaitingDelivery | Self::InTransit => Some(Desk::Delivery),
            Self::Delivered | Self::Returned | Self::Rejected | Self::Cancelled => None,
        }
    }

    /// Whether work remains on the order.
    pub const fn is_open(self) -> bool {
        self.desk().is_some()
    }
}

words! {
    /// Why an order stands still beside its status.
    Hold {
        /// A line or the customer is not understood.
        Unclear = "unclear",
        /// It looks like an order already entered.
        Duplicate = "duplicate",
        /// Stock is short.
        Shortage = "shortage",
        /// The customer is on credit hold.
        Customer = "customer",
        /// The owner put it aside.
        Manual = "manual",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_names_its_variant_alone() {
        for s in Status::ALL {
            assert_eq!(Status::from_word(s.word()), Some(*s));
            assert_eq!(serde_json::to_string(s).unwrap(), format!("\"{}\"", s.word()));
        }
        assert_eq!(Status::from_word("shipped"), None);
    }

    #[test]
    fn ended_orders_stand_on_no_desk() {
        let ended: Vec<_> = Status::ALL.iter().filter(|s| !s.is_open()).map(|s| s.word()).collect();
        assert_eq!(ended, ["delivered", "returned", "rejected", "cancelled"]);
    }
}
