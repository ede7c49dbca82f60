//! A file as lines of cells, whatever its delimiter, line ends and quoting.

mod cells;
mod header;
mod lines;

pub(crate) use cells::Cells;
pub(crate) use header::{DELIMITERS, first_record};
pub(crate) use lines::{MOST_BYTES, MOST_CELLS, Table};
