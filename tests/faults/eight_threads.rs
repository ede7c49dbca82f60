//! Eight threads at work on one book at once: nothing is lost, nothing is done twice, nobody waits for ever.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use fastrand::Rng;
use fivedesk_engine::orders::{self, ComesBack, Edit, OrderQuery, Parcel, Payment, SubmitText};
use fivedesk_engine::{Answer, Call, Code, Engine, OrderId, books, stock, undo};
use fivedesk_tests::{Shop, now};

const THREADS: u64 = 8;
const PRODUCTS: [&str; 3] = ["Laptop", "Smartphone", "Headphones"];

/// How long they work; a soak asks for more.
fn spell() -> Duration {
    let asked = std::env::var("FIVEDESK_THREAD_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(asked.unwrap_or(5))
}

/// Takes one step at random. A refusal is an answer like another.
fn step(engine: &Engine, rng: &mut Rng, entered: &AtomicU64, received: &[AtomicU64; 3]) -> Answer<()> {
    let call = Call::by("owner");
    let newest = i64::try_from(entered.load(Ordering::Relaxed)).unwrap().max(1);
    // Mostly what is open, which is what came in last.
    let id = OrderId(rng.i64((newest - 40).max(1)..=newest));
    let place = rng.usize(..PRODUCTS.len());
    match rng.u8(..100) {
        0..25 => {
            // Now and then more than there ever is.
            let units = if rng.u8(..20) == 0 { 2_000 } else { rng.u64(1..6) };
            let text = format!("{}:{units}, {}:1", PRODUCTS[place], PRODUCTS[rng.usize(..3)]);
            orders::submit(engine, &call, &SubmitText { text, customer: None, address: None })?;
            entered.fetch_add(1, Ordering::Relaxed);
            Ok(())
        }
        25..45 => orders::approve(engine, &call, id, None).map(drop),
        45..60 => orders::pay(engine, &call, id, &Payment::default()).map(drop),
        60..72 => orders::fulfil(engine, &call, id, &Parcel::default()).map(drop),
        72..80 => orders::deliver(engine, &call, id, None).map(drop),
        80..84 => orders::cancel(engine, &call, id, None, None).map(drop),
        84..87 => orders::take_back(engine, &call, id, &ComesBack::default()).map(drop),
        87..90 => orders::edit(engine, &call, id, &Edit { shipping: Some("1.00".into()), ..Edit::default() })
            .map(drop),
        90..94 => undo::undo_order(engine, &call, id, None, None).map(drop),
        _ => {
            let units = rng.u64(1..20);
            // By an import, so that no undo of a person takes it back and the sum below holds.
            let call = Call { actor: fivedesk_engine::Actor::import("load"), key: None };
            stock::receive(engine, &call, &format!("{}:{units}", PRODUCTS[place]))?;
            received[place].fetch_add(units, Ordering::Relaxed);
            Ok(())
        }
    }
}

#[test]
fn eight_threads_lose_nothing_and_end() {
    work(&Shop::stocked());
}

#[test]
fn eight_threads_sell_nothing_that_is_not_there_where_short_orders_are_blocked() {
    let shop = Shop::stocked();
    shop.ask(&["policy", "set", "--short-stock", "block"]);
    let refused = work(&shop);
    assert!(refused > 0, "no order was too large for the shelf: nothing was tried");
}

/// Lets them work and looks at what they leave; how many orders were refused as too large for the shelf.
fn work(shop: &Shop) -> u64 {
    let engine = Engine::open(&shop.book(), now()).unwrap();
    let (entered, refused, done) = (AtomicU64::new(0), AtomicU64::new(0), AtomicU64::new(0));
    let short = AtomicU64::new(0);
    let received: [AtomicU64; 3] = Default::default();
    let until = Instant::now() + spell();
    let slowest = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|seed| {
                let (engine, entered, received) = (engine.clone(), &entered, &received);
                let (refused, done, short) = (&refused, &done, &short);
                scope.spawn(move || {
                    let mut rng = Rng::with_seed(seed);
                    let mut slowest = Duration::ZERO;
                    while Instant::now() < until {
                        let started = Instant::now();
                        match step(&engine, &mut rng, entered, received) {
                            Ok(()) => done.fetch_add(1, Ordering::Relaxed),
                            Err(fault) => {
                                let known = [
                                    Code::Refused,
                                    Code::InvalidInput,
                                    Code::NotFound,
                                    Code::InsufficientStock,
                                ];
                                assert!(known.contains(&fault.code), "a thread met {fault:?}");
                                let of_stock = fault.code == Code::InsufficientStock;
                                short.fetch_add(u64::from(of_stock), Ordering::Relaxed);
                                refused.fetch_add(1, Ordering::Relaxed)
                            }
                        };
                        slowest = slowest.max(started.elapsed());
                    }
                    slowest
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).max().unwrap()
    });
    let (done, refused) = (done.into_inner(), refused.into_inner());
    println!(
        "{THREADS} threads over {:?}: {done} steps done, {refused} refused, the slowest took {slowest:?}",
        spell()
    );
    assert!(done > 100, "too little was done to try anything");
    let query = OrderQuery { page: 1, per_page: 1, ..OrderQuery::default() };
    let orders = orders::list(&engine, &query).unwrap().total;
    assert_eq!(u64::from(orders), entered.into_inner(), "an acknowledged order is missing, or there twice");
    let rows = stock::list(&engine).unwrap();
    let first = [10, 15, 30];
    for (place, name) in PRODUCTS.iter().enumerate() {
        let row = rows.iter().find(|row| row.product == *name).unwrap();
        let gone = gone(shop, name);
        let had =
            first[place] * 1000 + i64::try_from(received[place].load(Ordering::Relaxed)).unwrap() * 1000;
        assert_eq!(row.on_hand.0.0, had - gone, "{name}: a movement was lost or done twice");
        assert!(row.on_hand.0.0 >= 0 && row.reserved <= row.on_hand, "{name} went below nothing");
    }
    let report = books::doctor(&engine).unwrap();
    assert!(report.healthy, "{:?}", report.findings);
    short.into_inner()
}

/// What left the house for good, by the orders' lines.
fn gone(shop: &Shop, product: &str) -> i64 {
    let sql = format!(
        "SELECT ifnull(sum(l.shipped - l.restocked), 0) FROM order_lines l JOIN products p ON p.id = l.product_id
         WHERE p.name = '{product}'"
    );
    fivedesk_tests::book::number(&shop.book(), &sql)
}
