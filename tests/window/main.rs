//! The real window under Xvfb, driven through tauri-driver and WebKitWebDriver.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what broke by panicking")]

mod rig;
mod screens;
