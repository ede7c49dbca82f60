//! Raw SQLite writing the rows that the engine writes, into the same tables with the same settings: what the
//! disk and SQLite cost, without a rule.

use std::path::Path;

use rusqlite::{Connection, params};

const AT: i64 = 1_790_000_000_000_000;
const HASH: [u8; 32] = [7; 32];

/// One row of the log: kind, desk, status before and after, figures.
type Event = (&'static str, &'static str, Option<&'static str>, &'static str, Option<&'static str>);

/// The ten commits of a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Submit,
    Read,
    AskApproval,
    Approve,
    Reserve,
    AskPayment,
    Watch,
    Pay,
    Fulfil,
    Deliver,
}

pub(crate) const WALK: [Step; 10] = [
    Step::Submit,
    Step::Read,
    Step::AskApproval,
    Step::Approve,
    Step::Reserve,
    Step::AskPayment,
    Step::Watch,
    Step::Pay,
    Step::Fulfil,
    Step::Deliver,
];

/// A connection with the book's own settings.
pub(crate) fn connect(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.set_prepared_statement_cache_capacity(256);
    connection
        .execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
             PRAGMA recursive_triggers = ON; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY;",
        )
        .unwrap();
    connection
}

/// The rows of every table that a walk writes, to compare what both sides wrote.
pub(crate) fn rows(connection: &Connection) -> Vec<(String, i64)> {
    [
        "orders",
        "order_lines",
        "order_events",
        "stage_visits",
        "stock_movements",
        "payments",
        "shipments",
        "shipment_lines",
        "tasks",
        "texts",
    ]
    .iter()
    .map(|table| {
        let sql = format!("SELECT count(*) FROM {table}");
        ((*table).to_owned(), connection.query_row(&sql, [], |row| row.get(0)).unwrap())
    })
    .collect()
}

/// A walk in commits of its own.
pub(crate) fn walk(connection: &Connection) {
    let mut order = 0;
    for step in WALK {
        begin(connection);
        order = write(connection, step, order);
        commit(connection);
    }
}

pub(crate) fn begin(connection: &Connection) {
    run(connection, "BEGIN IMMEDIATE", []);
}

pub(crate) fn commit(connection: &Connection) {
    run(connection, "COMMIT", []);
}

/// The rows of one step. Returns the order's row.
pub(crate) fn write(c: &Connection, step: Step, order: i64) -> i64 {
    match step {
        Step::Submit => return submit(c),
        Step::Read => {
            event(c, order, ("read", "mail", Some("received"), "awaiting_approval", Some(FIGURES)));
            for (position, product) in [(1, 1), (2, 3)] {
                run(
                    c,
                    "INSERT INTO order_lines (order_id, position, product_id, ordered, unit_price)
                     VALUES (?1, ?2, ?3, 1000, 9999900)",
                    params![order, position, product],
                );
            }
            moved(c, order, "received", "awaiting_approval");
            finish(c, order, "read", "mail");
            open(c, order, "decide", "approval", "ready");
        }
        Step::AskApproval => {
            event(c, order, ("approval_asked", "approval", None, "awaiting_approval", Some(FIGURES)));
            update(c, order, "awaiting_approval");
            wait(c, order, "decide");
        }
        Step::Approve => {
            event(c, order, ("approved", "approval", Some("awaiting_approval"), "approved", Some(FIGURES)));
            moved(c, order, "awaiting_approval", "approved");
            finish(c, order, "decide", "approval");
            open(c, order, "reserve", "warehouse", "ready");
        }
        Step::Reserve => {
            event(c, order, ("reserved", "warehouse", Some("approved"), "awaiting_payment", Some(FIGURES)));
            stock(c, order, "reserve", 0, 1000);
            moved(c, order, "approved", "awaiting_payment");
            finish(c, order, "reserve", "warehouse");
            open(c, order, "collect", "delivery", "ready");
            open(c, order, "watch", "oversight", "ready");
        }
        Step::AskPayment => {
            event(c, order, ("payment_asked", "delivery", None, "awaiting_payment", Some(FIGURES)));
            update(c, order, "awaiting_payment");
            wait(c, order, "collect");
        }
        Step::Watch => finish(c, order, "watch", "oversight"),
        Step::Pay => {
            let seq = event(
                c,
                order,
                ("paid", "delivery", Some("awaiting_payment"), "awaiting_delivery", Some(FIGURES)),
            );
            run(
                c,
                "INSERT INTO payments (order_id, at, amount, event_seq) VALUES (?1, ?2, 209997, ?3)",
                params![order, AT, seq],
            );
            moved(c, order, "awaiting_payment", "awaiting_delivery");
            finish(c, order, "collect", "delivery");
            open(c, order, "ship", "delivery", "waiting");
        }
        Step::Fulfil => fulfil(c, order),
        Step::Deliver => {
            event(c, order, ("delivered", "delivery", Some("in_transit"), "delivered", None));
            lines(c, order, "delivered = ordered");
            moved(c, order, "in_transit", "delivered");
            run(c, "UPDATE shipments SET delivered_at = ?2 WHERE order_id = ?1", params![order, AT]);
            finish(c, order, "deliver", "delivery");
        }
    }
    order
}

const FIGURES: &str = r#"{"total":{"money":209997},"lines":{"number":2}}"#;

fn submit(c: &Connection) -> i64 {
    run(
        c,
        "INSERT INTO orders (number, source, status, received_at, since)
         VALUES ((SELECT ifnull(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'orders'), 'text', 'received',
                 ?1, ?1)",
        params![AT],
    );
    let order = c.last_insert_rowid();
    run(
        c,
        "INSERT INTO texts (order_id, kind, body) VALUES (?1, 'original', ?2)",
        params![order, super::shop::ORDER],
    );
    let seq = event(c, order, ("submitted", "mail", None, "received", None));
    update(c, order, "received");
    enter(c, order, "received", seq);
    count(c, "received", 1);
    open(c, order, "read", "mail", "ready");
    order
}

fn fulfil(c: &Connection, order: i64) {
    let seq =
        event(c, order, ("shipped", "delivery", Some("awaiting_delivery"), "in_transit", Some(FIGURES)));
    stock(c, order, "ship", -1000, -1000);
    moved(c, order, "awaiting_delivery", "in_transit");
    run(
        c,
        "INSERT INTO shipments (order_id, shipped_at, event_seq) VALUES (?1, ?2, ?3)",
        params![order, AT, seq],
    );
    let shipment = c.last_insert_rowid();
    for position in [1, 2] {
        run(
            c,
            "INSERT INTO shipment_lines (shipment_id, position, quantity) VALUES (?1, ?2, 1000)",
            params![shipment, position],
        );
    }
    finish(c, order, "ship", "delivery");
    open(c, order, "deliver", "delivery", "waiting");
}

fn run(c: &Connection, sql: &str, with: impl rusqlite::Params) {
    c.prepare_cached(sql).unwrap().execute(with).unwrap();
}

fn event(c: &Connection, order: i64, (kind, desk, from, to, data): Event) -> i64 {
    run(
        c,
        "INSERT INTO order_events (at, order_id, desk, actor_kind, actor, kind, from_status, to_status, data, hash)
         VALUES (?1, ?2, ?3, 'person', 'bench', ?4, ?5, ?6, ?7, ?8)",
        params![AT, order, desk, kind, from, to, data, HASH],
    );
    c.last_insert_rowid()
}

/// Movements and stock of both products, and the lines.
fn stock(c: &Connection, order: i64, kind: &str, on_hand: i64, reserved: i64) {
    for product in [1, 3] {
        run(
            c,
            "INSERT INTO stock_movements (at, product_id, kind, on_hand_change, reserved_change, on_hand_after,
                 reserved_after, order_id, event_seq, hash) VALUES (?1, ?2, ?3, ?4, ?5, 1000, 0, ?6, 1, ?7)",
            params![AT, product, kind, on_hand, reserved, order, HASH],
        );
        run(
            c,
            "INSERT INTO stock (product_id, on_hand, reserved) VALUES (?1, 1000000000, 0)
             ON CONFLICT (product_id) DO UPDATE SET on_hand = on_hand + ?2, reserved = reserved + ?3",
            params![product, on_hand, reserved],
        );
    }
    let set = if kind == "reserve" { "reserved = ordered" } else { "shipped = ordered, reserved = 0" };
    lines(c, order, set);
}

fn lines(c: &Connection, order: i64, set: &str) {
    for position in [1, 2] {
        let sql = format!("UPDATE order_lines SET {set} WHERE order_id = ?1 AND position = ?2");
        run(c, &sql, params![order, position]);
    }
}

fn moved(c: &Connection, order: i64, from: &str, to: &str) {
    update(c, order, to);
    run(
        c,
        "UPDATE stage_visits SET left_at = ?2, left_seq = 1 WHERE order_id = ?1 AND left_seq IS NULL",
        params![order, AT],
    );
    if to != "delivered" {
        enter(c, order, to, 1);
    }
    count(c, from, -1);
    count(c, to, 1);
}

fn update(c: &Connection, order: i64, status: &str) {
    run(
        c,
        "UPDATE orders SET status = ?2, since = ?3, read = 1, approved_seal = ?4, total = 209997, paid = 209997
         WHERE id = ?1",
        params![order, status, AT, HASH],
    );
}

fn enter(c: &Connection, order: i64, stage: &str, seq: i64) {
    run(
        c,
        "INSERT INTO stage_visits (order_id, stage, entered_at, entered_seq) VALUES (?1, ?2, ?3, ?4)",
        params![order, stage, AT, seq],
    );
}

fn count(c: &Connection, status: &str, orders: i64) {
    run(
        c,
        "INSERT INTO status_counts (status, orders) VALUES (?1, ?2)
         ON CONFLICT (status) DO UPDATE SET orders = orders + excluded.orders",
        params![status, orders],
    );
}

fn open(c: &Connection, order: i64, kind: &str, desk: &str, state: &str) {
    run(
        c,
        "INSERT INTO tasks (desk, kind, order_id, state, opened_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![desk, kind, order, state, AT],
    );
}

fn wait(c: &Connection, order: i64, kind: &str) {
    run(
        c,
        "UPDATE tasks SET state = 'waiting', question = ?3 WHERE order_id = ?1 AND kind = ?2",
        params![order, kind, FIGURES],
    );
}

fn finish(c: &Connection, order: i64, kind: &str, desk: &str) {
    run(
        c,
        "UPDATE tasks SET state = 'done', closed_at = ?3 WHERE order_id = ?1 AND kind = ?2",
        params![order, kind, AT],
    );
    run(
        c,
        "INSERT INTO agent_counts (desk, steps, done) VALUES (?1, 1, 1)
         ON CONFLICT (desk) DO UPDATE SET steps = steps + 1, done = done + 1",
        params![desk],
    );
}
