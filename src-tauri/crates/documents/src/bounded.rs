//! Work with an end: in a thread of its own, waited for until a deadline.
//!
//! Typst cannot be told to stop. What ends most mistakes is its own: a loop of more than 10,000 turns, a call or a
//! layout too deep are errors. For the rest, a thread that is late is left behind, and while one is, no other starts:
//! the worst a template takes is one thread until the program ends. Its memory has no bound but the machine's, so a
//! template is proven in `fivedeskctl`, whose end takes nothing with it, before the book holds it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

use crate::PaperError;

/// Layout goes deep, and deeper in a program made for debugging.
const STACK: usize = 64 << 20;

/// Whether a thread was left behind and has not ended yet.
static LEFT_BEHIND: AtomicBool = AtomicBool::new(false);

/// Does `work` within `most`.
///
/// Errors: `Late`; `Busy` while earlier work that was late goes on; `Pdf` where it panicked or no thread could start.
pub(crate) fn within<T: Send + 'static>(
    most: Duration,
    work: impl FnOnce() -> Result<T, PaperError> + Send + 'static,
) -> Result<T, PaperError> {
    if LEFT_BEHIND.load(Ordering::SeqCst) {
        return Err(PaperError::Busy);
    }
    let (done, wait) = sync_channel(1);
    let worker = move || {
        let answer = catch_unwind(AssertUnwindSafe(work))
            .unwrap_or_else(|_| Err(PaperError::Pdf("the compiler gave up".to_owned())));
        // Nobody waits any more once the deadline has passed.
        if done.send(answer).is_err() {
            LEFT_BEHIND.store(false, Ordering::SeqCst);
        }
    };
    std::thread::Builder::new()
        .name("paper".to_owned())
        .stack_size(STACK)
        .spawn(worker)
        .map_err(|error| PaperError::Pdf(error.to_string()))?;
    match wait.recv_timeout(most) {
        Ok(answer) => answer,
        Err(RecvTimeoutError::Disconnected) => Err(PaperError::Pdf("the compiler went away".to_owned())),
        Err(RecvTimeoutError::Timeout) => {
            LEFT_BEHIND.store(true, Ordering::SeqCst);
            // It may have ended at this very moment: then its answer is here, and it is not behind.
            if wait.try_recv().is_ok() {
                LEFT_BEHIND.store(false, Ordering::SeqCst);
            }
            Err(PaperError::Late(most.as_secs()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // One test, since what it leaves behind is seen by all.
    #[test]
    fn late_work_is_left_behind_alone_and_forgotten_when_it_ends() {
        let (go_on, wait) = sync_channel::<()>(1);
        let late = within(Duration::from_millis(50), move || {
            let _ = wait.recv();
            Ok(())
        });
        assert_eq!(late, Err(PaperError::Late(0)));
        assert_eq!(
            within(Duration::from_secs(5), || Ok(1)),
            Err(PaperError::Busy),
            "one at most is left behind"
        );
        go_on.send(()).unwrap();
        let answer = (0..500).find_map(|_| {
            std::thread::sleep(Duration::from_millis(10));
            within(Duration::from_secs(5), || Ok(1)).ok()
        });
        assert_eq!(answer, Some(1), "the next one starts once it ended");
        let panicked = within(Duration::from_secs(5), || -> Result<(), PaperError> { panic!("on purpose") });
        assert!(matches!(panicked, Err(PaperError::Pdf(_))), "a panic is an error");
    }
}
