//! One file per table: its SQL, row, reads and writes. Reads take a connection, writes a transaction.

pub mod agent_counts;
pub mod alerts;
pub mod book;
pub mod bulk;
pub mod customers;
pub mod evidence;
pub mod keys;
pub mod order_events;
pub mod order_lines;
pub mod order_questions;
pub mod orders;
pub mod payments;
pub mod policies;
pub mod products;
pub mod quotes;
pub mod refs;
pub mod returns;
pub mod shipments;
pub mod stage_visits;
pub mod status_counts;
pub mod stock;
pub mod stock_movements;
pub mod tasks;
pub mod texts;
