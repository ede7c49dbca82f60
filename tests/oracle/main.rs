//! Every figure against programs that are not ours, and bottlenecks that were planted.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod cases;
mod planted;
