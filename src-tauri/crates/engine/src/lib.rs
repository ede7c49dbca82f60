//! Every operation of Fivedesk, one file each, and the agents that call them.
//!
//! A host (the window, `fivedeskctl`, later others) opens an [`Engine`] and calls operations: typed request,
//! typed answer, typed refusal. An operation is one transaction; afterwards the agents work until nothing is due.

pub mod advice;
pub mod agents;
pub mod alerts;
pub mod backups;
pub mod board;
pub mod books;
pub mod counts;
pub mod customers;
pub mod files;
pub mod imports;
pub mod letters;
pub mod lock;
pub mod log;
pub mod orders;
pub mod oversight;
pub mod policy;
pub mod products;
pub mod purchases;
pub mod quotes;
#[cfg(feature = "documents")]
pub mod reports;
pub mod stock;
pub mod suppliers;
pub mod undo;
pub mod views;

mod call;
mod catalogue;
mod changes;
mod derive;
mod differs;
mod engine;
mod fault;
mod kept;
mod say;
mod show;
mod story;
#[cfg(feature = "documents")]
mod table_pages;
mod times;

pub use call::{Call, PageQuery};
pub use changes::Seen;
pub use engine::{Clock, Engine};
pub use fault::{Answer, Fault};
pub use fivedesk_core::{
    Actor, ActorKind, Code, Desk, EventSeq, LetterId, OrderId, ProductId, QuoteId, Status, Timestamp,
};
