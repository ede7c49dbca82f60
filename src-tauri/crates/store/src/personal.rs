//! One customer's personal data, wherever it stands: read whole, or replaced by nothing.
//!
//! Events, movements and figures only refer to it, so that their chains hold when it is gone.

use fivedesk_core::{CustomerId, OrderId, Timestamp};
use rusqlite::Connection;

use crate::table::{customer_merges, order_words};
use crate::{Store, StoreError, Tx};

/// A text that belongs to an order of the customer.
#[derive(Debug, Clone)]
pub struct PersonalText {
    /// The order.
    pub order: OrderId,
    /// `original`, `reason` and what else texts are kept as.
    pub kind: String,
    /// Its words.
    pub body: String,
}

/// The texts of a customer's orders, oldest first.
pub fn texts(connection: &Connection, customer: CustomerId) -> Store<Vec<PersonalText>> {
    let mut statement = connection.prepare_cached(
        "SELECT t.order_id, t.kind, t.body FROM texts t JOIN orders o ON o.id = t.order_id
         WHERE o.customer_id = ?1 AND t.body <> '' ORDER BY t.id",
    )?;
    let rows = statement.query_map([customer.0], |row| {
        Ok(PersonalText { order: OrderId(row.get(0)?), kind: row.get(1)?, body: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was written of a customer before it was changed: the field, and its words then; oldest first.
pub fn former(connection: &Connection, customer: CustomerId) -> Store<Vec<(String, String)>> {
    let mut statement = connection.prepare_cached(
        "SELECT j.key, j.value FROM changed_fields f, json_each(f.before) j
         WHERE f.kind = 'customer' AND f.row_id = ?1 AND j.type = 'text'
           AND j.value IS NOT json_extract(f.after, '$.' || j.key)
         ORDER BY f.event_seq, j.id",
    )?;
    let rows = statement.query_map([customer.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many orders of a customer have not ended.
pub fn open_orders(connection: &Connection, customer: CustomerId) -> Store<i64> {
    Ok(connection
        .prepare_cached(
            "SELECT count(*) FROM orders WHERE customer_id = ?1
             AND status NOT IN ('rejected', 'cancelled', 'delivered', 'returned')",
        )?
        .query_row([customer.0], |row| row.get(0))?)
}

/// Replaces the personal data of a customer, and of the duplicates merged into them, by nothing. The pages it stood
/// on are overwritten too.
pub fn erase(tx: &Tx<'_>, customer: CustomerId, at: Timestamp) -> Store<()> {
    overwriting(tx, true)?;
    let mut whose = vec![customer];
    whose.extend(customer_merges::into(tx, customer)?.iter().map(|row| row.id));
    for id in whose {
        forget_answers(tx, id)?;
        erase_row(tx, id, at)?;
        order_words::renew_customer(tx, id, true)?;
    }
    overwriting(tx, false)
}

/// Whether deleted content is overwritten with zeros.
fn overwriting(tx: &Tx<'_>, on: bool) -> Store<()> {
    let sql = if on { "PRAGMA secure_delete = ON" } else { "PRAGMA secure_delete = OFF" };
    tx.query_row(sql, [], |_| Ok(()))?;
    Ok(())
}

fn erase_row(tx: &Tx<'_>, id: CustomerId, at: Timestamp) -> Store<()> {
    // While the customer's address is still known: one kept aside leads to them by it alone.
    tx.execute(
        "UPDATE letters SET file = NULL, name = NULL, address = NULL, subject = NULL, message_id = NULL, body = '',
             attachments = '[]', original = x'', whole = 0
         WHERE order_id IN (SELECT id FROM orders WHERE customer_id = ?1)
            OR address = (SELECT lower(email) FROM customers WHERE id = ?1)",
        [id.0],
    )?;
    tx.execute(
        "UPDATE customers SET name = '', name_key = '', email = NULL, phone = NULL, notes = NULL, erased_at = ?2
         WHERE id = ?1",
        (id.0, at.0),
    )?;
    const STEPS: &[&str] = &[
        "UPDATE addresses SET body = '' WHERE customer_id = ?1 OR (customer_id IS NULL
             AND id IN (SELECT address_id FROM orders WHERE customer_id = ?1
                        UNION SELECT address_id FROM quotes WHERE customer_id = ?1))",
        "UPDATE texts SET body = '' WHERE order_id IN (SELECT id FROM orders WHERE customer_id = ?1)",
        "UPDATE texts SET body = '' WHERE id IN (SELECT e.text_id FROM returns r
             JOIN order_events e ON e.seq = r.event_seq WHERE r.customer_id = ?1)",
        "UPDATE texts SET body = '' WHERE id IN (SELECT text_id FROM quotes WHERE customer_id = ?1)",
        "DELETE FROM order_questions WHERE order_id IN (SELECT id FROM orders WHERE customer_id = ?1)",
        "DELETE FROM answered_questions WHERE event_seq IN (SELECT seq FROM order_events
             WHERE order_id IN (SELECT id FROM orders WHERE customer_id = ?1))",
        "DELETE FROM changed_fields WHERE kind = 'customer' AND row_id = ?1",
        "UPDATE tasks SET question = NULL, error = NULL
         WHERE order_id IN (SELECT id FROM orders WHERE customer_id = ?1)",
        // Other systems know a customer by e-mail or name.
        "DELETE FROM refs WHERE kind = 'customer' AND row_id = ?1",
    ];
    for sql in STEPS {
        tx.execute(sql, [id.0])?;
    }
    Ok(())
}

/// Keys remember whole answers. Those that hold this customer's orders or card, or any of their words, are left with
/// what the act came to, from which the answer is made anew when it is asked for again.
fn forget_answers(tx: &Tx<'_>, customer: CustomerId) -> Store<()> {
    const LEFT: &str = "UPDATE keys SET answer = json_object('outcome',
             json(coalesce(answer -> '$.outcome', answer -> '$.view.id')))";
    tx.execute(
        &format!(
            "{LEFT} WHERE answer ->> '$.view.customer_id' = ?1
                OR (answer ->> '$.view.id' = ?1 AND json_type(answer, '$.view.credit_hold') IS NOT NULL)"
        ),
        [customer.0],
    )?;
    let mut statement = tx.prepare_cached(
        "SELECT name FROM customers WHERE id = ?1 UNION SELECT email FROM customers WHERE id = ?1
         UNION SELECT phone FROM customers WHERE id = ?1
         UNION SELECT body FROM addresses WHERE customer_id = ?1
         UNION SELECT j.value FROM changed_fields f, json_each(f.before) j
             WHERE f.kind = 'customer' AND f.row_id = ?1 AND j.type = 'text'
         UNION SELECT j.value FROM changed_fields f, json_each(f.after) j
             WHERE f.kind = 'customer' AND f.row_id = ?1 AND j.type = 'text'",
    )?;
    let words = statement.query_map([customer.0], |row| row.get::<_, Option<String>>(0))?;
    for word in words.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().filter(|word| !word.is_empty()) {
        // As JSON writes them, without the quotes around.
        let written = serde_json::to_string(&word).map_err(|e| StoreError::Fault(e.to_string()))?;
        tx.execute(
            &format!("{LEFT} WHERE json_type(answer, '$.view') IS NOT NULL AND instr(answer, ?1) > 0"),
            [written.trim_matches('"')],
        )?;
    }
    Ok(())
}
