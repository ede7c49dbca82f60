//! The invariants: what the derived figures say against what the log and the ledger say.

use fivedesk_core::{Hold, Line, Message, Quantity, Status, lifecycle};
use rusqlite::Connection;

use crate::Store;
use crate::table::{order_events, orders, stock_movements, tasks};

/// What was checked and what was found.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// What was checked, and over how many rows.
    pub checked: Vec<Message>,
    /// What is wrong, with the invariant's name.
    pub findings: Vec<(&'static str, Message)>,
}

/// Goes through the whole book.
pub fn examine(connection: &Connection) -> Store<Checked> {
    let mut found = Checked::default();
    structure(connection, &mut found)?;
    chains(connection, &mut found)?;
    stock(connection, &mut found)?;
    all_orders(connection, &mut found)?;
    last_events(connection, &mut found)?;
    counts(connection, &mut found)?;
    Ok(found)
}

fn structure(connection: &Connection, found: &mut Checked) -> Store<()> {
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let rows: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for problem in rows.iter().filter(|row| *row != "ok") {
        found
            .findings
            .push(("structure", Message::new("doctor-integrity").with("problem", problem.as_str())));
    }
    let mut statement =
        connection.prepare("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY \"table\"")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, count): (String, i64) = (row.get(0)?, row.get(1)?);
        let message = Message::new("doctor-foreign-key").with("table", table).with("count", count);
        found.findings.push(("references", message));
    }
    found.checked.push(Message::new("doctor-checked-integrity"));
    Ok(())
}

fn chains(connection: &Connection, found: &mut Checked) -> Store<()> {
    for (table, key, (count, broken)) in [
        ("order_events", "doctor-checked-events", order_events::first_break(connection)?),
        ("stock_movements", "doctor-checked-movements", stock_movements::first_break(connection)?),
    ] {
        if let Some(seq) = broken {
            found
                .findings
                .push(("chain", Message::new("doctor-chain").with("table", table).with("seq", seq)));
        }
        found.checked.push(Message::new(key).with("count", count));
    }
    Ok(())
}

fn stock(connection: &Connection, found: &mut Checked) -> Store<()> {
    let mut statement = connection.prepare(
        "SELECT p.name, ifnull(s.on_hand, 0), ifnull(s.reserved, 0),
                ifnull(sum(m.on_hand_change), 0), ifnull(sum(m.reserved_change), 0)
         FROM products p LEFT JOIN stock s ON s.product_id = p.id
              LEFT JOIN stock_movements m ON m.product_id = p.id
         GROUP BY p.id",
    )?;
    let mut rows = statement.query([])?;
    let mut products = 0_i64;
    while let Some(row) = rows.next()? {
        products += 1;
        let name: String = row.get(0)?;
        for (figure, here, there) in [("on hand", 1, 3), ("reserved", 2, 4)] {
            let (stock, ledger): (i64, i64) = (row.get(here)?, row.get(there)?);
            if stock != ledger {
                let message = Message::new("doctor-stock")
                    .with("product", name.as_str())
                    .with("figure", figure)
                    .with("stock", Quantity(stock))
                    .with("ledger", Quantity(ledger));
                found.findings.push(("stock", message));
            }
        }
    }
    // Each movement carries the stock after it, which must follow from the one before.
    let mut statement = connection.prepare(
        "SELECT seq, name FROM (
             SELECT m.seq, p.name, m.on_hand_after AS on_hand, m.reserved_after AS reserved,
                    sum(m.on_hand_change) OVER so_far AS on_hand_sum,
                    sum(m.reserved_change) OVER so_far AS reserved_sum
             FROM stock_movements m JOIN products p ON p.id = m.product_id
             WINDOW so_far AS (PARTITION BY m.product_id ORDER BY m.seq))
         WHERE on_hand <> on_hand_sum OR reserved <> reserved_sum ORDER BY seq LIMIT 20",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (seq, name): (i64, String) = (row.get(0)?, row.get(1)?);
        found
            .findings
            .push(("stock", Message::new("doctor-movement").with("seq", seq).with("product", name)));
    }
    found.checked.push(Message::new("doctor-checked-stock").with("count", products));
    Ok(())
}

fn all_orders(connection: &Connection, found: &mut Checked) -> Store<()> {
    let ids = orders::all_ids(connection)?;
    found.checked.push(Message::new("doctor-checked-orders").with("count", ids.len()));
    for id in ids {
        let Some(row) = orders::get(connection, id)? else { continue };
        let derived = lifecycle::status(&row.order);
        if derived != row.status {
            let message = Message::new("doctor-status")
                .with("order", row.number)
                .with("stored", row.status.word())
                .with("derived", derived.word());
            found.findings.push(("status", message));
        }
        let reserved = row.order.sum(|line: &Line| line.reserved);
        if row.status.is_open() || reserved != Quantity::ZERO {
            open_order(connection, &row, reserved, found)?;
        }
    }
    Ok(())
}

fn open_order(
    connection: &Connection,
    row: &orders::OrderRow,
    reserved: Quantity,
    found: &mut Checked,
) -> Store<()> {
    let ledger: i64 = connection
        .prepare_cached("SELECT ifnull(sum(reserved_change), 0) FROM stock_movements WHERE order_id = ?1")?
        .query_row([row.order.id.0], |row| row.get(0))?;
    if ledger != reserved.0 {
        let message = Message::new("doctor-reserved")
            .with("order", row.number)
            .with("lines", reserved)
            .with("ledger", Quantity(ledger));
        found.findings.push(("reserved", message));
    }
    if row.order.hold.is_none_or(|hold| hold == Hold::Shortage)
        && tasks::open_of(connection, row.order.id)?.is_empty()
    {
        found.findings.push(("tasks", Message::new("doctor-no-task").with("order", row.number)));
    }
    let stage: Option<String> = {
        use rusqlite::OptionalExtension;
        connection
            .prepare_cached("SELECT stage FROM stage_visits WHERE order_id = ?1 AND left_seq IS NULL")?
            .query_row([row.order.id.0], |row| row.get(0))
            .optional()?
    };
    if stage.as_deref() != Some(row.status.word()) {
        let message =
            Message::new("doctor-visit").with("order", row.number).with("status", row.status.word());
        found.findings.push(("visits", message));
    }
    Ok(())
}

/// Each order stands where its last event left it, and so does its open visit: a log that was cut short tells less.
fn last_events(connection: &Connection, found: &mut Checked) -> Store<()> {
    let mut statement = connection.prepare(
        "SELECT o.number, o.status, e.to_status FROM orders o LEFT JOIN order_events e
             ON e.seq = (SELECT max(seq) FROM order_events WHERE order_id = o.id)
         WHERE e.to_status IS NOT o.status
         UNION
         SELECT o.number, v.stage, e.to_status
         FROM stage_visits v JOIN orders o ON o.id = v.order_id LEFT JOIN order_events e ON e.seq = v.entered_seq
         WHERE v.left_seq IS NULL AND e.to_status IS NOT v.stage",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, stored, told): (i64, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let message = match told {
            Some(told) => Message::new("doctor-event").with("derived", told),
            None => Message::new("doctor-no-event"),
        };
        found.findings.push(("events", message.with("order", number).with("stored", stored)));
    }
    Ok(())
}

fn counts(connection: &Connection, found: &mut Checked) -> Store<()> {
    let mut statement = connection.prepare(
        "SELECT status, sum(counted), sum(found) FROM (
             SELECT status, orders AS counted, 0 AS found FROM status_counts
             UNION ALL SELECT status, 0, count(*) FROM orders GROUP BY status)
         GROUP BY status HAVING sum(counted) <> sum(found)",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let status: String = row.get(0)?;
        let word = Status::from_word(&status).map_or(status, |status| status.word().to_owned());
        let message = Message::new("doctor-count")
            .with("status", word)
            .with("count", row.get::<_, i64>(1)?)
            .with("found", row.get::<_, i64>(2)?);
        found.findings.push(("counts", message));
    }
    Ok(())
}
