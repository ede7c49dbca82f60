//! A bar on a terminal for what takes a while; silent elsewhere.

use std::io::IsTerminal;
use std::sync::Arc;

use fivedesk_engine::imports::{OnProgress, Stage};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar over the bytes of a file, and what moves it.
pub(crate) fn over_bytes() -> (ProgressBar, OnProgress) {
    let bar = ProgressBar::new(1);
    if !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template("{msg:8} {wide_bar} {percent:>3} %  {bytes_per_sec}") {
        bar.set_style(style);
    }
    let moved = bar.clone();
    let on: OnProgress = Arc::new(move |stage, done, of| {
        moved.set_length(of.max(1));
        moved.set_position(done);
        moved.set_message(match stage {
            Stage::Reading => "reading",
            Stage::Writing => "writing",
        });
        true
    });
    (bar, on)
}
