//! Files in and out: a shop's own exports, read as orders.
//!
//! Reading takes two passes. [`survey`] reads the whole file, decides how its dates are written, refuses what
//! it must and tells what is in it; it keeps something per order and nothing per line. [`orders`] reads it
//! again and hands out each good order whole; it keeps the lines of those alone that are not whole yet.
//! Between the two the host compares the survey with the book and asks the owner.
//!
//! A new format is one more file in `formats`, with a row in its table.
//!
//! Letters are read by [`mail`], one at a time. Out go tables of figures, as CSV and XLSX.

mod csv_out;
mod error;
mod formats;
mod imported;
pub mod mail;
mod number;
mod options;
mod orders;
mod reason;
mod refused_lines;
mod row;
mod rows;
mod source;
mod survey;
mod table;
mod table_out;
mod time;

pub use csv_out::csv_row;
pub use error::{OrdersError, ReadError};
pub use formats::Format;
pub use imported::{
    Amounts, ContentHash, ImportedCustomer, ImportedLine, ImportedOrder, ImportedProduct, Kind, NamedBy,
    OrderSummary, Payment, Times,
};
pub use options::{Options, Progress};
pub use orders::orders;
pub use refused_lines::{REASON, refused_lines};
pub use source::FileStamp;
pub use survey::{Refusals, Refused, SetAside, Survey, survey};
pub use table_out::{Made, TableError, csv_table, xlsx_table};
pub use time::DateStyle;
