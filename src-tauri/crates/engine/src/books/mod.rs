//! Books: made, opened, told of and examined.

mod close;
mod create;
mod demo;
mod doctor;
mod info;
mod location;
mod prices;
mod repair;

pub use close::close;
pub use create::{NewBook, create};
pub use demo::{SampleStep, demo, sample_day};
pub use doctor::{doctor, doctor_at_start};
pub use info::info;
pub use location::default_path;
pub use prices::prices_include_tax;
pub use repair::repair;
