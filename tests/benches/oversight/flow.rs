//! The flow of a book, read from its tables as the engine reads it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fivedesk_core::{OrderId, ProductId};
use fivedesk_insight::{Flow, Moment, OrderRows, OrderSet, OrderTimes, Visit};
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

/// What taking in one new order costs against taking in all.
pub(crate) fn grown(path: &Path, flow: &Flow) -> Vec<Bound> {
    let connection = open(path);
    let last = table::orders::ends(&connection).unwrap().unwrap().1;
    let one = rows(&connection, last, last);
    let times = (0..21).map(|_| {
        let mut grown = flow.clone();
        time(|| grown.renew(one.clone())).as_secs_f64()
    });
    println!("oversight: a new order is taken in in {:.3} ms", median(times.collect()) * 1e3);
    Vec::new()
}
