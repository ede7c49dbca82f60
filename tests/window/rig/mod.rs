//! What the tests drive the window with: a screen, a driver, the window itself and fivedeskctl beside it.

mod driver;
mod group;
mod programs;
mod screen;
mod shop;
mod window;

pub(crate) use shop::{on_hand, sample};
pub(crate) use window::{Start, Window};

use std::future::Future;
use std::time::Duration;

/// How long one test may take, from the first program to the last.
const WHOLE_TEST: Duration = Duration::from_secs(180);

/// Runs one test to its end, or fails it when it takes too long.
pub(crate) fn drive(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime
        .block_on(async { tokio::time::timeout(WHOLE_TEST, test).await.expect("the test takes too long") });
}
