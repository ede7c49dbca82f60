//! Times as files write them, and the instants they mean.

mod column;
mod parse;
mod style;
mod zone;

pub(crate) use column::TimeReader;
pub(crate) use parse::Written;
pub use style::DateStyle;
pub(crate) use style::Evidence;
