//! The business's terms and rules, pure: no clock, no file, no database.
//!
//! What is here decides; it never fetches, stores or asks the time. Everything it needs comes in as a
//! value, and everything it finds goes out as one.

mod actor;
mod change;
mod desk;
mod due;
mod figures;
mod file_words;
mod ids;
mod message;
mod order;
mod policy;
mod refusal;
mod seal;
mod task;
mod time;

pub mod agents;
pub mod backups;
pub mod lifecycle;
pub mod table;

pub mod text;

pub use actor::{Actor, ActorKind};
pub use change::{Change, Figures};
pub use desk::{Desk, Hold, Status};
pub use due::{due_day, split_due};
pub use figures::{Currency, Money, Quantity, TaxRate, UnitPrice};
pub use file_words::file_words;
pub use ids::{
    AddressId, CountId, CustomerId, EventSeq, LetterId, OrderId, ProductId, PurchaseId, QuoteId, ReturnId,
    ShipmentId, SupplierId, TaskId, TextId,
};
pub use message::{Figure, Message};
pub use order::{Line, Order, Stock, Terms};
pub use policy::{Policy, Reserve, ShortStock, UnusualQuantity};
pub use refusal::{Code, Decided, Refusal};
pub use seal::Seal;
pub use task::{TaskKind, TaskState};
pub use time::Timestamp;
