//! Reading files: those that work, those that hold bad lines, and those that are none.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod dates;
mod encodings;
mod files;
mod fivedesk;
mod lines;
mod noise;
mod passes;
mod sentences;
mod support;
