//! The design's rules about the code itself: who imports whom, where SQL stands, which words are said.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod catalogue;
mod clocks;
mod crates;
mod files;
mod licences;
mod locked;
mod rust;
mod sql;
