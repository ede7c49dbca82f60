//! The flow of a book, read from its tables as the engine reads it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fivedesk_core::{Currency, OrderId, ProductId};
use fivedesk_insight::demand::{Ended, Sales, Sold, SoldOrder};
use fivedesk_insight::{Flow, Lens, Moment, OrderRows, OrderSet, OrderTimes, Visit};
use fivedesk_store::{Connection, table};
use rusqlite::OpenFlags;

use crate::timed::{Bound, median, time};

/// Orders read at a time.
const CHUNK: i64 = 8_192;

pub(crate) fn open(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

/// The whole flow, and how long taking the rows in took, without the time that SQLite reads them.
pub(crate) fn read(path: &Path) -> (Flow, Duration) {
    let connection = open(path);
    let mut flow = Flow::default();
    let mut took = Duration::ZERO;
    let (first, last) = table::orders::ends(&connection).unwrap().unwrap();
    let mut from = first.0;
    while from <= last.0 {
        let to = from + CHUNK - from.rem_euclid(CHUNK) - 1;
        let all = rows(&connection, OrderId(from), OrderId(to));
        let started = Instant::now();
        flow.renew(all);
        took += started.elapsed();
        from = to + 1;
    }
    (flow, took)
}

/// The orders that hold a product.
pub(crate) fn with_product(path: &Path, product: i64) -> Arc<OrderSet> {
    let orders = table::orders::with_product(&open(path), ProductId(product)).unwrap();
    Arc::new(orders.into_iter().collect())
}

/// The rows of the orders from one row number to another.
pub(crate) fn rows(connection: &Connection, first: OrderId, last: OrderId) -> Vec<OrderRows> {
    let mut visits: BTreeMap<OrderId, Vec<Visit>> = BTreeMap::new();
    for visit in table::stage_visits::of_orders(connection, first, last).unwrap() {
        visits.entry(visit.order).or_default().push(Visit {
            order: visit.order,
            stage: visit.stage,
            entered: Moment { at: visit.entered.0, seq: visit.entered.1 },
            left: visit.left.map(|(at, seq)| Moment { at, seq }),
        });
    }
    let row = |row: table::orders::TimedOrder| OrderRows {
        times: OrderTimes {
            order: row.id,
            received: row.received_at,
            finished: row.finished_at,
            delivered: row.delivered_at,
            ended_otherwise: (!row.status.is_open() && row.finished_at.is_none()).then_some(row.since),
            total: row.total,
        },
        customer: row.customer,
        source: row.source.as_str().into(),
        visits: visits.remove(&row.id).unwrap_or_default(),
    };
    table::orders::timed(connection, first, last).unwrap().into_iter().map(row).collect()
}

/// The last order's row.
pub(crate) fn last(path: &Path) -> i64 {
    table::orders::ends(&open(path)).unwrap().unwrap().1.0
}

/// What the orders sold, as the engine holds it; discounts there are none.
pub(crate) fn sales(path: &Path) -> Sales {
    let connection = open(path);
    let mut sales = Sales::default();
    for from in (1..=last(path)).step_by(CHUNK as usize) {
        let (first, last) = (OrderId(from), OrderId(from + CHUNK - 1));
        let mut lines: BTreeMap<OrderId, Vec<Sold>> = BTreeMap::new();
        for (order, line) in table::order_lines::sold(&connection, first, last).unwrap() {
            let worth = line.worth(line.wanted(), Currency::EURO).unwrap();
            let sold = Sold { product: line.product, quantity: line.wanted(), worth };
            lines.entry(order).or_default().push(sold);
        }
        for head in table::orders::sold(&connection, first, last).unwrap() {
            sales.put_order(&SoldOrder {
                order: head.id,
                customer: head.customer,
                received: head.received_at,
                ended: head.finished_at.map_or(Ended::Open, Ended::Finished),
                total: head.total,
                lines: lines.get(&head.id).map_or(&[][..], Vec::as_slice),
            });
        }
    }
    sales.settle();
    sales
}

/// What one new order costs until the figures hold it, against taking in all: it comes, and one of years ago changes too.
pub(crate) fn grown(path: &Path, flow: &Flow, lens: &Lens, all: f64) -> Bound {
    let connection = open(path);
    let last = last(path);
    let row = |id: i64| rows(&connection, OrderId(id), OrderId(id)).remove(0);
    let (mut new, mut old) = (row(last), row(last / 3));
    new.times.order = OrderId(last + 1);
    old.times.total = fivedesk_core::Money(1);
    let mut held = flow.clone();
    let took = |held: &mut Flow, rows: &OrderRows| {
        let mut times: Vec<f64> = Vec::new();
        for _ in 0..21 {
            let rows = rows.clone();
            times.push(time(|| held.renew([rows])).as_secs_f64());
        }
        median(times)
    };
    let (came, changed) = (took(&mut held, &new), took(&mut held, &old));
    let figures = super::fastest(3, || super::screen::all(&held, lens));
    println!(
        "oversight: a new order is taken in in {:.3} ms, one of years ago in {:.3} ms; all figures then take {:.1} ms",
        came * 1e3,
        changed * 1e3,
        figures * 1e3
    );
    Bound::at_most("oversight: an order taken in / all orders taken in", changed.max(came) / all, 0.01)
}
