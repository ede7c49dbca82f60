//! The board: the desks side by side, and what each asks the owner.

mod show;

pub use show::show;
