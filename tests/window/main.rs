//! The real window under Xvfb, driven through tauri-driver and WebKitWebDriver.
// The window can be driven on Linux alone.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what broke by panicking")]

mod backups;
mod changes;
mod charts;
mod confinement;
mod dialogs;
mod doctor;
mod first_run;
mod imports;
mod letters;
mod order_walk;
mod other_program;
mod oversight;
mod policy;
mod quotes;
mod rig;
mod screens;
