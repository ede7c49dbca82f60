//! Imports: a file is surveyed, compared with the book, and taken in whole or not at all.

mod approvals;
mod charge;
mod compare;
mod refused;
mod report;
mod run;
mod take;
mod undo;
mod visits;

pub use refused::save_refused;
pub use report::{Counted, ImportReport, ImportView, RefusedLine, SetAsideView};
pub use run::{ImportRequest, OnProgress, Stage, currency_of, preview, run};
pub use undo::{list, preview_undo, undo};
pub(crate) use undo::{take_back, told};
