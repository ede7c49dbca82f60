//! Oversight over a million orders: the screen's figures warm, what they hold in memory, what a new order costs, and the
//! same figures by DuckDB and pandas.

mod flow;
mod screen;

use std::hint::black_box;
use std::sync::Arc;

use chrono_tz::Tz;
use fivedesk_core::{CustomerId, OrderId, Status, Timestamp};
use fivedesk_insight::{Clock, DAY, Every, Flow, Hours, Lens, Only, Opening, Period};

use crate::million;
use crate::timed::{Bound, median, time};
use fivedesk_tests::now;

/// How often each figure is asked for.
const ROUNDS: usize = 7;

pub(crate) fn run(folder: &tempfile::TempDir) -> Vec<Bound> {
    let path = million::large(folder);
    let mut bounds = Vec::new();
    let (flow, took) = flow::read(&path);
    println!("oversight: {} orders read into memory in {:.1} s", flow.len(), took.as_secs_f64());
    println!("oversight: flow {:.0} MB", flow.bytes() as f64 / 1e6);
    for (name, lens) in lenses(&flow::with_product(&path, 7)) {
        let times = (0..ROUNDS).map(|_| time(|| drop(black_box(screen::all(&flow, &lens)))).as_secs_f64());
        let also = (0..3).map(|_| time(|| drop(black_box(screen::beside(&flow, &lens)))).as_secs_f64());
        println!(
            "{name:<44} screen {:>8.2} ms   beside it {:>8.2} ms",
            median(times.collect()) * 1e3,
            median(also.collect()) * 1e3
        );
    }
    bounds.extend(flow::grown(&path, &flow));
    bounds
}

/// What is asked for: some periods, and each kind of narrowing over all of them.
fn lenses(product: &Arc<fivedesk_insight::OrderSet>) -> Vec<(String, Lens)> {
    let now = now()();
    let period = |days: i64| {
        let end = fivedesk_insight::Period::last(1, Every::Day, now, Tz::UTC).unwrap().to();
        Period::new(Timestamp(end.0 - days * DAY), end, Tz::UTC).unwrap()
    };
    let hours = Hours {
        openings: (0..5).map(|weekday| Opening { weekday, from: 9 * 60, to: 17 * 60 }).collect(),
        holidays: Vec::new(),
    };
    let every = |days| if days < 60 { Every::Day } else { Every::Week };
    let mut all = Vec::new();
    for (name, days) in [("a week", 7), ("90 days", 90), ("a year", 365), ("all of it", 4 * 365)] {
        let lens = Lens::new(period(days), every(days), now);
        let only = |only: Only| Lens { only, ..lens.clone() };
        let clock = Arc::new(Clock::business(&hours, period(4 * 365).from(), now, Tz::UTC));
        let narrowed = [
            ("all orders", lens.clone()),
            ("a product", only(Only { orders: Some(Arc::clone(product)), ..Only::default() })),
            ("a customer", only(Only { customer: Some(CustomerId(17)), ..Only::default() })),
            (
                "a desk",
                only(Only {
                    stages: Some(vec![Status::AwaitingDelivery, Status::InTransit]),
                    ..Only::default()
                }),
            ),
            ("business hours", Lens { clock, ..lens.clone() }),
        ];
        all.extend(narrowed.map(|(what, lens)| (format!("{name}, {what}"), lens)));
    }
    all
}

fn _keep(flow: &Flow, order: OrderId) -> bool {
    flow.times(order).is_some()
}
