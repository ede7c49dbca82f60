//! The business's terms and rules, pure: no clock, no file, no database.
//!
//! What is here decides; it never fetches, stores or asks the time. Everything it needs comes in as a
//! value, and everything it finds goes out as one.

mod desk;
mod figures;
mod ids;
mod message;
mod time;

pub mod text;

pub use desk::{Desk, Hold, Status};
pub use figures::{Currency, Money, Quantity, UnitPrice};
pub use ids::{AddressId, CustomerId, EventSeq, OrderId, ProductId, ReturnId, ShipmentId, TaskId, TextId};
pub use message::{Figure, Message};
pub use time::Timestamp;
