//! Every sentence of what the five agents and `fivedeskctl` promise, tried on the real program.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod advice;
mod alerts;
mod answers;
mod backups;
mod books;
mod changes;
mod charts;
mod clarify;
mod counts;
mod crowd;
mod customers;
mod doctor;
mod files;
mod flow;
mod forecast;
mod imports;
mod keys;
mod letters;
mod lists;
mod log;
mod oversight;
mod policy;
mod products;
mod purchases;
mod quotes;
mod random;
mod refusals;
mod reports;
mod sample;
mod shopify;
mod shortage;
mod stock;
mod story;
mod text;
mod time;
mod undo;
mod walk;
