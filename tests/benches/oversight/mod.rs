//! Oversight over a million orders: the screen's figures warm, what they hold in memory, what a new order costs, and the
//! same figures by DuckDB and pandas.

mod against;
mod flow;
pub(crate) mod growth;
mod screen;

use std::hint::black_box;
use std::sync::Arc;

use chrono_tz::Tz;
use fivedesk_core::{CustomerId, OrderId, Status, Timestamp};
use fivedesk_insight::{Clock, DAY, Every, Flow, Hours, Lens, Only, Opening, Period};

use crate::million;
use crate::timed::{Bound, time};
use against::Case;
pub(crate) use against::python;
use fivedesk_tests::now;

/// How often each figure is asked for.
const ROUNDS: usize = 7;
/// A product that some orders hold.
const PRODUCT: i64 = 7;

pub(crate) fn run(folder: &tempfile::TempDir) -> Vec<Bound> {
    let path = million::large(folder);
    let before = resident();
    let (flow, took) = flow::read(&path);
    let sales = flow::sales(&path);
    let product = flow::with_product(&path, PRODUCT);
    let lenses = lenses(&product);
    let (_, whole) = lenses.iter().find(|(name, _)| name == "all of it, all orders").unwrap();
    let first = time(|| drop(black_box(screen::all(&flow, whole))));
    let (flow_mb, sales_mb) = (flow.bytes() as f64 / 1e6, sales.bytes() as f64 / 1e6);
    println!("oversight: {} orders held in {flow_mb:.0} MB, what they sold in {sales_mb:.0} MB", flow.len());
    println!("oversight: the program grew by {:.0} MB", (resident() - before) as f64 / 1e6);
    println!("oversight: rows taken in in {took:.1?}, the first figures with the index {first:.1?}");

    println!("\n{:<40} the screen's figures   beside them", "");
    for (name, lens) in &lenses {
        let goal = if name.ends_with("all orders") { 150 } else { 450 };
        let (screen, beside) =
            (fastest(ROUNDS, || screen::all(&flow, lens)), fastest(3, || screen::beside(&flow, lens)));
        println!("{name:<40} {:>8.2} ms (goal {goal}) {:>9.2} ms", screen * 1e3, beside * 1e3);
    }
    println!();
    let mut bounds = vec![
        Bound::at_most("oversight: memory of flow and sales, MB", flow_mb + sales_mb, 300.0),
        flow::grown(&path, &flow, whole, (took + first).as_secs_f64()),
    ];
    bounds.extend(compared(&path, &flow, &lenses, &product));
    bounds
}

/// Against DuckDB and pandas, where they are at hand.
fn compared(
    path: &std::path::Path,
    flow: &Flow,
    lenses: &[(String, Lens)],
    product: &fivedesk_insight::OrderSet,
) -> Vec<Bound> {
    if against::python().is_none() {
        println!(
            "oversight: no Python is named, so nothing is compared with DuckDB and pandas: use cargo xtask bench"
        );
        return Vec::new();
    }
    let mut bounds = Vec::new();
    let names = [
        (
            "90 days, all orders",
            ["oversight: 90 days, DuckDB / Fivedesk", "oversight: 90 days, pandas / Fivedesk"],
        ),
        (
            "all of it, all orders",
            ["oversight: all of it, DuckDB / Fivedesk", "oversight: all of it, pandas / Fivedesk"],
        ),
        (
            "all of it, a product",
            ["oversight: a product, DuckDB / Fivedesk", "oversight: a product, pandas / Fivedesk"],
        ),
    ];
    let found: Vec<_> = names
        .iter()
        .map(|(name, bounds)| (lenses.iter().find(|(known, _)| known == name).unwrap(), bounds))
        .collect();
    let held: Vec<OrderId> = (1..=flow::last(path)).map(OrderId).filter(|id| product.contains(*id)).collect();
    let case = |(name, lens): &'_ (String, Lens)| Case {
        name: name.clone(),
        lens: lens.clone(),
        orders: lens.only.orders.is_some().then(|| held.clone()),
    };
    let cases: Vec<Case> = found.iter().map(|(one, _)| case(one)).collect();
    let seconds = against::run(path, flow, &cases, true);
    for ((name, lens), [duckdb, pandas]) in found {
        let (ours, theirs) = (fastest(ROUNDS, || screen::all(flow, lens)), &seconds[name]);
        let (duck, panda) = (theirs["duckdb"], theirs["pandas"]);
        println!(
            "{name:<40} {:>8.2} ms   DuckDB {:>8.1} ms   pandas {:>9.1} ms",
            ours * 1e3,
            duck * 1e3,
            panda * 1e3
        );
        // What is narrowed may take three times as long.
        let share = if lens.only.orders.is_some() { 3.0 } else { 1.0 };
        bounds.push(Bound::at_least(duckdb, duck / ours, 5.0 / share));
        bounds.push(Bound::at_least(pandas, panda / ours, 20.0 / share));
    }
    bounds
}

/// The quickest of some runs, in seconds, as the other programs are timed.
pub(crate) fn fastest<T>(rounds: usize, mut run: impl FnMut() -> T) -> f64 {
    let times = (0..rounds).map(|_| time(|| drop(black_box(run()))).as_secs_f64());
    times.fold(f64::INFINITY, f64::min)
}

/// Bytes of this program in memory; 0 where the system does not tell them.
fn resident() -> i64 {
    let told = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    told.split(' ').nth(1).and_then(|pages| pages.parse::<i64>().ok()).unwrap_or(0) * 4_096
}

/// What is asked for: some periods, and each kind of narrowing over all of them.
fn lenses(product: &Arc<fivedesk_insight::OrderSet>) -> Vec<(String, Lens)> {
    let now = now()();
    let end = Period::last(1, Every::Day, now, Tz::UTC).unwrap().to();
    let period = |days: i64| Period::new(Timestamp(end.0 - days * DAY), end, Tz::UTC).unwrap();
    let hours = Hours {
        openings: (0..5).map(|weekday| Opening { weekday, from: 9 * 60, to: 17 * 60 }).collect(),
        holidays: Vec::new(),
    };
    let clock = Arc::new(Clock::business(&hours, period(4 * 366).from(), end, Tz::UTC));
    let mut all = Vec::new();
    for (name, days) in [("a week", 7), ("90 days", 90), ("a year", 365), ("all of it", 4 * 365)] {
        let every = if days < 60 { Every::Day } else { Every::Week };
        let lens = Lens::new(period(days), every, now);
        let only = |only: Only| Lens { only, ..lens.clone() };
        let desk = vec![Status::AwaitingDelivery, Status::InTransit];
        let narrowed = [
            ("all orders", lens.clone()),
            ("a product", only(Only { orders: Some(Arc::clone(product)), ..Only::default() })),
            ("a customer", only(Only { customer: Some(CustomerId(17)), ..Only::default() })),
            ("a desk", only(Only { stages: Some(desk), ..Only::default() })),
            ("business hours", Lens { clock: Arc::clone(&clock), ..lens.clone() }),
        ];
        all.extend(narrowed.map(|(what, lens)| (format!("{name}, {what}"), lens)));
    }
    all
}
