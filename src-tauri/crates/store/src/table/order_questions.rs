//! What Mail could not read for sure, until the owner answers.

use fivedesk_core::text::ReadLine;
use fivedesk_core::{Message, OrderId, ProductId, Quantity};
use rusqlite::Connection;

use crate::{Store, StoreError, Tx};

/// An order's open questions, by line from 0.
pub fn of_order(connection: &Connection, order: OrderId) -> Store<Vec<ReadLine>> {
    let mut statement = connection.prepare_cached(
        "SELECT text, quantity, product_id, question, suggestions FROM order_questions
         WHERE order_id = ?1 ORDER BY line",
    )?;
    let mut rows = statement.query([order.0])?;
    let mut questions = Vec::new();
    while let Some(row) = rows.next()? {
        let (question, suggestions): (String, String) = (row.get(3)?, row.get(4)?);
        questions.push(ReadLine {
            text: row.get(0)?,
            quantity: row.get::<_, Option<i64>>(1)?.map(Quantity),
            product: row.get::<_, Option<i64>>(2)?.map(ProductId),
            question: Some(parsed::<Message>(&question)?),
            suggestions: parsed(&suggestions)?,
        });
    }
    Ok(questions)
}

fn parsed<T: serde::de::DeserializeOwned>(json: &str) -> Store<T> {
    serde_json::from_str(json).map_err(|e| StoreError::Damaged(format!("a question does not read: {e}")))
}

/// Replaces an order's open questions.
pub fn replace(tx: &Tx<'_>, order: OrderId, questions: &[ReadLine]) -> Store<()> {
    tx.prepare_cached("DELETE FROM order_questions WHERE order_id = ?1")?.execute([order.0])?;
    for (line, question) in questions.iter().enumerate() {
        let json = |value: serde_json::Result<String>| value.map_err(|e| StoreError::Fault(e.to_string()));
        tx.prepare_cached(
            "INSERT INTO order_questions (order_id, line, text, quantity, product_id, question, suggestions)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            order.0,
            line as i64,
            &question.text,
            question.quantity.map(|quantity| quantity.0),
            question.product.map(|id| id.0),
            json(serde_json::to_string(
                &question.question.clone().unwrap_or_else(|| Message::new("mail-unclear-words")),
            ))?,
            json(serde_json::to_string(&question.suggestions))?,
        ))?;
    }
    Ok(())
}
