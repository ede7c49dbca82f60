//! Random sequences of every operation against a simple model of the shop: what it says an operation does is what
//! the book holds afterwards, undo brings the figures back, and a key never acts twice.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod figures;
mod op;
mod shop;

use op::{Op, any_op};
use proptest::prelude::*;
use proptest::test_runner::Config;
use shop::Shop;

/// Sequences tried; a soak asks for more.
fn sequences() -> u32 {
    std::env::var("FIVEDESK_SEQUENCES").ok().and_then(|count| count.parse().ok()).unwrap_or(150)
}

proptest! {
    #![proptest_config(Config { cases: sequences(), failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_book_does_what_the_model_says(ops in proptest::collection::vec(any_op(), 1..30)) {
        let mut shop = Shop::open();
        for (place, op) in ops.iter().enumerate() {
            shop.take(op);
            shop.check(&format!("after {place}: {op:?}"));
        }
        shop.end();
    }
}

/// The sequence that every step of must be possible, so that the model is known to be tried at all.
#[test]
fn the_model_walks_an_order_to_its_return() {
    let mut shop = Shop::open();
    let walk = [
        Op::Submit(0, 3, 1, 2),
        Op::Approve(0),
        Op::Pay(0, false),
        Op::Fulfil(0, true),
        Op::Undo(0),
        Op::Fulfil(0, false),
        Op::Deliver(0),
        Op::Return(0, true, false),
        Op::Refund(0),
        Op::UndoLast,
        Op::Return(0, false, true),
        Op::Copy(0),
        Op::Edit(1, 5),
        Op::Substitute(1),
        Op::Hold(1),
        Op::Resume(1),
        Op::Cancel(1, true),
        Op::Cancel(1, false),
        Op::Undo(1),
        Op::Receive(0, 4),
        Op::UndoLast,
        Op::Count(1, 7),
    ];
    for (place, op) in walk.iter().enumerate() {
        let refused = shop.take(op);
        assert_eq!(refused, None, "step {place}: {op:?}");
        shop.check(&format!("after {place}: {op:?}"));
    }
    shop.end();
}

/// A count that makes an order short is no act on that order: what is taken back is the payment before it.
#[test]
fn a_count_takes_nothing_back_of_an_order() {
    let mut shop = Shop::open();
    let walk = [
        Op::Submit(0, 1, 0, 1),
        Op::Edit(0, 2),
        Op::Approve(0),
        Op::Pay(0, false),
        Op::Count(0, 0),
        Op::Undo(0),
    ];
    for (place, op) in walk.iter().enumerate() {
        assert_eq!(shop.take(op), None, "step {place}: {op:?}");
        shop.check(&format!("after {place}: {op:?}"));
    }
    shop.end();
}
