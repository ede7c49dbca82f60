//! Reports: one PDF of a period with its figures, what holds orders up, the charts and what to do.

mod data;
mod due;
mod figures;
mod gather;
mod goods;
mod make;
mod paper;
mod period;
mod say;
mod schedule;
mod sections;
mod template;

pub use due::{Asked, due};
pub use make::{ReportRequest, file_name, save};
pub use schedule::{ScheduleRequest, schedule, set_schedule};
pub use template::{reset_template, set_template, template};
