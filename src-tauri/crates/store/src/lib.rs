//! The book: one SQLite file, its tables, migrations, reads and grouped writes.
//!
//! All SQL of the program stands in this crate, a table's in the file of its name under [`table`].

pub mod backup;
mod book;
mod chain;
pub mod derived;
pub mod doctor;
mod error;
mod paging;
pub mod personal;
mod record;
mod reown;
mod sql;
pub mod table;

pub use book::{Book, NewBook, Tx, WriteStats};
pub use error::{Store, StoreError};
pub use record::{NewEvent, record, record_book, record_book_undone, record_undone};
pub use reown::reown;
pub use rusqlite::Connection;
