//! What each agent decides, from plain values; the engine applies it.

mod approval;
mod delivery;
mod mail;
mod unusual;
mod warehouse;

pub use approval::{Approval, Ask, Evidence, Known, Rule, approval, followed, question};
pub use delivery::{Collection, collection};
pub use mail::{Mail, mail};
pub use warehouse::{Reservation, reservation};
