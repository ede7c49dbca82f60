//! What must hold when things go wrong: killed programs, two programs at once, locks, full and read-only
//! disks, tampering, clocks that jump.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod at_commit;
mod clock;
mod damaged;
mod eight_threads;
mod full_disk;
mod killed;
mod killed_steps;
mod lock;
mod migrations;
mod read_only;
mod same_program;
mod tampering;
mod two_programs;
