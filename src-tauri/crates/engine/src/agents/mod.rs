//! The agents: they take tasks from the book, one transaction a step, until nothing is due.

mod approval;
mod delivery;
mod evidence;
mod mail;
mod oversight;
mod status;
mod step;
mod warehouse;

pub(crate) use delivery::{expect, expect_all, pack};
pub(crate) use evidence::{customer_hold, known};
pub(crate) use mail::{taken_for, understood};
pub(crate) use status::all;
pub use status::status;
pub(crate) use step::work_on;
pub use step::{run_once, work};
