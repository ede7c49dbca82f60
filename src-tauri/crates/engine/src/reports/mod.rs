//! Reports: one PDF of a period with its figures, what holds orders up, the charts and what to do.

mod data;
mod figures;
mod gather;
mod make;
mod paper;
mod say;
mod sections;
mod template;

pub use make::{ReportRequest, save};
pub use template::{reset_template, set_template, template};
