//! On hand and reserved equal the ledger's sums.

use fivedesk_core::{Message, ProductId, Quantity};
use rusqlite::Connection;

use super::Checked;
use crate::Store;
use crate::table::stock_movements;

/// Every product against the sums of its movements, and each movement against the one before.
pub(super) fn whole(connection: &Connection, found: &mut Checked) -> Store<()> {
    compare(
        connection,
        "SELECT p.id, p.name, ifnull(s.on_hand, 0), ifnull(s.reserved, 0),
                ifnull(sum(m.on_hand_change), 0), ifnull(sum(m.reserved_change), 0)
         FROM products p LEFT JOIN stock s ON s.product_id = p.id
              LEFT JOIN stock_movements m ON m.product_id = p.id
         GROUP BY p.id",
        found,
    )?;
    let mut statement = connection.prepare(
        "SELECT seq, name, event_seq FROM (
             SELECT m.seq, p.name, m.event_seq, m.on_hand_after AS on_hand, m.reserved_after AS reserved,
                    sum(m.on_hand_change) OVER so_far AS on_hand_sum,
                    sum(m.reserved_change) OVER so_far AS reserved_sum
             FROM stock_movements m JOIN products p ON p.id = m.product_id
             WINDOW so_far AS (PARTITION BY m.product_id ORDER BY m.seq))
         WHERE on_hand <> on_hand_sum OR reserved <> reserved_sum ORDER BY seq LIMIT 20",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (seq, name): (i64, String) = (row.get(0)?, row.get(1)?);
        let message = Message::new("doctor-movement").with("seq", seq).with("product", name);
        found.note("movement", seq, message, row.get(2)?);
    }
    Ok(())
}

/// Every product against the stock that its last movement left.
pub(super) fn ends(connection: &Connection, found: &mut Checked) -> Store<()> {
    compare(
        connection,
        "SELECT p.id, p.name, ifnull(s.on_hand, 0), ifnull(s.reserved, 0),
                ifnull(m.on_hand_after, 0), ifnull(m.reserved_after, 0)
         FROM products p LEFT JOIN stock s ON s.product_id = p.id
              LEFT JOIN stock_movements m
                  ON m.seq = (SELECT max(seq) FROM stock_movements WHERE product_id = p.id)",
        found,
    )
}

fn compare(connection: &Connection, sql: &str, found: &mut Checked) -> Store<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut products = 0_i64;
    while let Some(row) = rows.next()? {
        products += 1;
        let (id, name): (i64, String) = (row.get(0)?, row.get(1)?);
        for (invariant, key, here, there) in
            [("stock", "doctor-stock-on-hand", 2, 4), ("stock-reserved", "doctor-stock-reserved", 3, 5)]
        {
            let (stock, ledger): (i64, i64) = (row.get(here)?, row.get(there)?);
            if stock != ledger {
                let message = Message::new(key)
                    .with("product", name.as_str())
                    .with("stock", Quantity(stock))
                    .with("ledger", Quantity(ledger));
                let event = stock_movements::last_event(connection, ProductId(id))?;
                let advice = Message::new("doctor-repair-stock").with("product", name.as_str());
                found.note_repairable(invariant, id, message, event, advice);
            }
        }
    }
    found.did(Message::new("doctor-checked-stock").with("count", products));
    Ok(())
}
