//! The rows that Oversight's figures rest on, as plain tables for other programs: nobody's name, no text of a person.

use std::ops::ControlFlow;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::Store;

/// A table that is given out: its name, and what asks for its rows.
#[derive(Debug, Clone, Copy)]
pub struct PlainTable {
    /// Its name.
    pub name: &'static str,
    sql: &'static str,
}

/// All of them. Times are microseconds since 1970 in UTC, money minor units, unit prices ten-thousandths of the major
/// unit, quantities thousandths of a product's unit.
pub const ALL: [PlainTable; 7] = [
    PlainTable {
        name: "orders",
        sql: "SELECT id AS \"order\", status, received_at AS received, finished_at AS finished,
                     delivered_at AS delivered, since, hold, total, discount, customer_id AS customer, source
              FROM orders ORDER BY id",
    },
    PlainTable {
        name: "visits",
        sql: "SELECT order_id AS \"order\", stage, entered_at AS entered, entered_seq, left_at AS \"left\", left_seq
              FROM stage_visits ORDER BY order_id, id",
    },
    PlainTable {
        name: "lines",
        sql: "SELECT order_id AS \"order\", position, product_id AS product, ordered, cancelled, unit_price, discount
              FROM order_lines ORDER BY order_id, position",
    },
    PlainTable {
        name: "returns",
        sql: "SELECT id AS \"return\", order_id AS \"order\", customer_id AS customer, at, total
              FROM returns WHERE undone_seq IS NULL ORDER BY id",
    },
    PlainTable {
        name: "return_lines",
        sql: "SELECT return_id AS \"return\", position, product_id AS product, quantity, unit_price
              FROM return_lines ORDER BY return_id, position",
    },
    PlainTable {
        name: "products",
        sql: "SELECT p.id AS product, sku, name, archived_at AS archived, ifnull(on_hand, 0) AS on_hand,
                     ifnull(reserved, 0) AS reserved
              FROM products p LEFT JOIN stock s ON s.product_id = p.id ORDER BY p.id",
    },
    PlainTable {
        name: "purchases",
        sql: "SELECT purchase_id AS purchase, position, product_id AS product, state, noted_at AS noted, due_day,
                     ordered, received
              FROM purchase_lines JOIN purchases ON purchases.id = purchase_id ORDER BY purchase_id, position",
    },
];

impl PlainTable {
    /// The names of its columns.
    ///
    /// Errors: the store's.
    pub fn columns(&self, connection: &Connection) -> Store<Vec<String>> {
        let statement = connection.prepare(self.sql)?;
        Ok(statement.column_names().into_iter().map(str::to_owned).collect())
    }

    /// Gives its rows one by one, each as its cells, until `each` breaks off; a cell that is empty holds no value.
    ///
    /// Errors: the store's.
    pub fn each<B>(
        &self,
        connection: &Connection,
        mut each: impl FnMut(&[String]) -> ControlFlow<B>,
    ) -> Store<Option<B>> {
        let mut statement = connection.prepare(self.sql)?;
        let mut cells = vec![String::new(); statement.column_count()];
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for (place, cell) in cells.iter_mut().enumerate() {
                *cell = text(row.get_ref(place)?);
            }
            if let ControlFlow::Break(why) = each(&cells) {
                return Ok(Some(why));
            }
        }
        Ok(None)
    }
}

fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null | ValueRef::Blob(_) => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
    }
}
