//! Row numbers that cannot be mistaken for one another.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A product of the catalogue.
    ProductId,
    /// A customer.
    CustomerId,
    /// One who sells to the owner.
    SupplierId,
    /// A purchase from a supplier.
    PurchaseId,
    /// A stock count.
    CountId,
    /// One address of a customer or an order.
    AddressId,
    /// An order.
    OrderId,
    /// A letter as it came in.
    LetterId,
    /// A quote.
    QuoteId,
    /// A shipment of an order.
    ShipmentId,
    /// A return of goods.
    ReturnId,
    /// One piece of work on a desk.
    TaskId,
    /// A text written by a person, kept apart from the log so that it can be erased.
    TextId,
    /// The place of an event in the book's log.
    EventSeq,
}
