//! A book of a million orders (`FIVEDESK_BENCH_ORDERS` names another number): opening it, its lists and searches, and
//! an operation against the same in an empty book. `FIVEDESK_BENCH_BOOK` names a file to keep it in for the next run.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fivedesk_engine::books::{self, NewBook};
use fivedesk_engine::log::{self, LogQuery};
use fivedesk_engine::orders::{self, OrderQuery, Parcel, Payment, SubmitText};
use fivedesk_engine::{Call, Engine, OrderId, board};

use crate::shop;
use crate::timed::{Bound, Times, time};
use fivedesk_tests::now;

const ORDERS: i64 = 1_000_000;
/// Orders entered on top, that are still open.
const OPEN: u64 = 300;
const ROUNDS: u64 = 25;
const WALKS: u32 = 10;
/// Reads of each kind.
const READS: u32 = 40;

/// How many orders the large book holds.
pub(crate) fn count() -> i64 {
    std::env::var("FIVEDESK_BENCH_ORDERS").ok().and_then(|count| count.parse().ok()).unwrap_or(ORDERS)
}

/// The large book, made where it is not there yet.
pub(crate) fn large(folder: &tempfile::TempDir) -> PathBuf {
    let kept = std::env::var_os("FIVEDESK_BENCH_BOOK").map(PathBuf::from);
    let large = kept.unwrap_or_else(|| shop::book(folder, "large"));
    if !large.exists() {
        let count = count();
        println!("large: {count} orders made in {:.0} s", time(|| make(&large, count)).as_secs_f64());
        let engine = open(&large);
        let took = time(|| engine.catch_up(&mut |_| true).unwrap());
        println!("large: index made in {:.1} s", took.as_secs_f64());
        enter_open(&engine);
    }
    large
}

/// A book of another size.
pub(crate) fn of(folder: &tempfile::TempDir, orders: i64) -> PathBuf {
    let path = shop::book(folder, &format!("of-{orders}"));
    make(&path, orders);
    path
}

pub(crate) fn run(folder: &tempfile::TempDir) -> Vec<Bound> {
    let count = count();
    let (large, empty) = (large(folder), shop::book(folder, "empty"));
    make(&empty, 0);
    let size = std::fs::metadata(&large).unwrap().len();
    println!("large: {:.2} GB on disk", size as f64 / 1e9);

    opening(&large);
    let engine = open(&large);
    lists(&engine, count);
    logs(&engine);
    println!("doctor at start: {:?}", time(|| assert!(books::doctor_at_start(&engine).unwrap().healthy)));
    println!(
        "doctor at start again: {:?}",
        time(|| assert!(books::doctor_at_start(&engine).unwrap().healthy))
    );
    operation(&engine, &open(&empty))
}

fn make(path: &Path, orders: i64) {
    let new = NewBook { name: "Bench".into(), currency: "EUR".into(), time_zone: "UTC".into() };
    drop(books::create(path, now(), &Call::by("bench"), &new).unwrap());
    fivedesk_tests::large::fill(path, orders, now()().0);
}

fn open(path: &Path) -> Engine {
    Engine::open(path, now()).unwrap()
}

/// A few hundred orders on every desk, entered as they would be.
fn enter_open(engine: &Engine) {
    let call = Call::by("bench");
    for turn in 0..OPEN {
        let request = SubmitText {
            text: format!("SKU-{:04}:1, SKU-{:04}:2", turn % 400 + 1, (turn * 7 + 3) % 400 + 1),
            customer: Some("Ada Marsh 1".into()),
            address: None,
        };
        let id = OrderId(orders::submit(engine, &call, &request).unwrap().id);
        if turn % 4 > 0 {
            orders::approve(engine, &call, id, None).unwrap();
        }
        if turn % 4 > 1 {
            orders::pay(engine, &call, id, &Payment::default()).unwrap();
        }
        if turn % 4 > 2 {
            orders::fulfil(engine, &call, id, &Parcel::default()).unwrap();
        }
    }
}

/// The book, the engine over it, and the first board.
fn opening(path: &Path) {
    let mut times = Vec::new();
    for _ in 0..5 {
        let started = Instant::now();
        let engine = open(path);
        let opened = started.elapsed();
        board::show(&engine).unwrap();
        times.push((started.elapsed(), opened));
        books::info(&engine).unwrap();
    }
    times.sort();
    println!(
        "opening: {:.1?} to the first board, of that {:.1?} opening (goal 300 ms)",
        times[2].0, times[2].1
    );
}

fn told(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    println!("{name:<44} p50 {:>7.2} ms   p99 {:>7.2} ms   (goal 20 ms)", at(0.5), at(0.99));
}

fn lists(engine: &Engine, count: i64) {
    let list = |query: &OrderQuery| orders::list(engine, query).unwrap();
    let some = |text: &str| Some(text.to_owned());
    let all = || OrderQuery { page: 1, per_page: 50, ..OrderQuery::default() };
    let pages = u32::try_from(count / 50).unwrap().max(1);
    let day = |days: i64| some(&fivedesk_engine::Timestamp(now()().0 - days * 86_400_000_000).rfc3339());
    let kinds: Vec<(&str, OrderQuery)> = vec![
        ("all, any page", all()),
        ("delivered, any page", OrderQuery { status: some("delivered"), ..all() }),
        ("rejected", OrderQuery { status: some("rejected"), ..all() }),
        ("in transit", OrderQuery { status: some("in_transit"), ..all() }),
        ("from the shop, any page", OrderQuery { source: some("shop"), ..all() }),
        ("from the shop, cancelled", OrderQuery { source: some("shop"), status: some("cancelled"), ..all() }),
        ("a month two years ago", OrderQuery { from: day(760), to: day(730), ..all() }),
        (
            "two years, delivered",
            OrderQuery { from: day(1_000), to: day(270), status: some("delivered"), ..all() },
        ),
        ("a customer", OrderQuery { customer: Some(17), ..all() }),
        ("a product", OrderQuery { product: Some(1), ..all() }),
        ("a rare product, cancelled", OrderQuery { product: Some(399), status: some("cancelled"), ..all() }),
        ("held", OrderQuery { hold: some("shortage"), ..all() }),
        ("search: a", OrderQuery { search: some("a"), ..all() }),
        ("search: lam", OrderQuery { search: some("lam"), ..all() }),
        ("search: lamp", OrderQuery { search: some("lamp"), ..all() }),
        ("search: blanket", OrderQuery { search: some("blanket"), ..all() }),
        ("search: oak lamp ada", OrderQuery { search: some("oak lamp ada"), ..all() }),
        ("search: marsh", OrderQuery { search: some("marsh"), ..all() }),
        ("search: web-0004", OrderQuery { search: some("web-0004"), ..all() }),
        ("search: #77", OrderQuery { search: some("#77"), ..all() }),
        ("search: door 4711", OrderQuery { search: some("door 4711"), ..all() }),
        ("search: nothing", OrderQuery { search: some("zzzz"), ..all() }),
        ("search: lamp, delivered", OrderQuery { search: some("lamp"), status: some("delivered"), ..all() }),
        ("search: lamp, rejected", OrderQuery { search: some("lamp"), status: some("rejected"), ..all() }),
        (
            "search: lamp, in transit",
            OrderQuery { search: some("lamp"), status: some("in_transit"), ..all() },
        ),
        ("search: lamp, from the shop", OrderQuery { search: some("lamp"), source: some("shop"), ..all() }),
    ];
    let mut every = Vec::new();
    for (name, query) in kinds {
        let mut times = Vec::new();
        let mut found = String::new();
        for turn in 0..READS {
            let deep = if name.ends_with("any page") { pages } else { 4 };
            let page = 1 + turn * 7_919 % deep;
            times.push(time(|| {
                let page = list(&OrderQuery { page, ..query.clone() });
                found = format!("{name}: {}{}", page.total, if page.total_is_at_least { "+" } else { "" });
            }));
        }
        every.extend(times.clone());
        told(&found, times);
    }
    told("any list", every);
}

fn logs(engine: &Engine) {
    let some = |text: &str| Some(text.to_owned());
    let all = || LogQuery { page: 1, per_page: 50, ..LogQuery::default() };
    let kinds: Vec<(&str, LogQuery)> = vec![
        ("log: all, any page", all()),
        ("log: a desk, any page", LogQuery { desk: some("warehouse"), ..all() }),
        ("log: a seldom kind", LogQuery { kind: some("stock_set"), ..all() }),
        ("log: a kind and a desk", LogQuery { kind: some("delivered"), desk: some("delivery"), ..all() }),
        ("log: an actor, any page", LogQuery { actor: some("owner"), ..all() }),
        ("log: an order", LogQuery { order: Some(500), ..all() }),
        ("log: a product", LogQuery { product: Some(1), ..all() }),
        ("log: a rare product", LogQuery { product: Some(400), ..all() }),
    ];
    for (name, query) in kinds {
        let mut times = Vec::new();
        let mut found = String::new();
        for turn in 0..READS {
            let pages = log::list(engine, &query).unwrap().pages;
            let page = if name.ends_with("any page") { 1 + turn * 7_919 % pages } else { 1 };
            times.push(time(|| {
                let page = log::list(engine, &LogQuery { page, ..query.clone() }).unwrap();
                found = format!("{name}: {}{}", page.total, if page.total_is_at_least { "+" } else { "" });
            }));
        }
        told(&found, times);
    }
}

/// An order's whole walk in both books, in turn.
fn operation(large: &Engine, empty: &Engine) -> Vec<Bound> {
    let (ours, theirs) = (Times::default(), Times::default());
    for _ in 0..ROUNDS {
        ours.each(1, || time(|| (0..WALKS).for_each(|turn| walk(large, turn))));
        theirs.each(1, || time(|| (0..WALKS).for_each(|turn| walk(empty, turn))));
    }
    let each = |times: &Times| times.median() / f64::from(WALKS) * 1e3;
    println!("operation: a walk takes {:.2} ms, in an empty book {:.2} ms", each(&ours), each(&theirs));
    let ratio = Times::ratios([&ours, &theirs], |[ours, theirs]| ours / theirs);
    vec![Bound::at_most("million: an operation / the same in an empty book", ratio, 1.3)]
}

fn walk(engine: &Engine, turn: u32) {
    let call = Call::by("bench");
    let text = format!("SKU-{:04}:2, SKU-{:04}:1", turn * 13 % 400 + 1, turn * 29 % 400 + 2);
    let request = SubmitText { text, customer: None, address: None };
    let id = OrderId(orders::submit(engine, &call, &request).unwrap().id);
    orders::approve(engine, &call, id, None).unwrap();
    orders::pay(engine, &call, id, &Payment::default()).unwrap();
    orders::fulfil(engine, &call, id, &Parcel::default()).unwrap();
    let order = orders::deliver(engine, &call, id, None).unwrap();
    assert_eq!(order.status, "delivered");
}
