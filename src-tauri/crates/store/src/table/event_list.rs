//! The log as a list: any filter, any page, newest first; and the whole of it, streamed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use fivedesk_core::{OrderId, ProductId, Timestamp};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::block_counts::{self, EVENTS};
use super::order_events::{self, COLUMNS, EventRow, read};
use crate::paging::{self, EXACT, Found};
use crate::{Store, derived};

/// What the log is narrowed to; each given one holds.
#[derive(Debug, Clone, Default)]
pub struct EventFilter {
    /// Of this desk.
    pub desk: Option<String>,
    /// By this name.
    pub actor: Option<String>,
    /// Of this order.
    pub order: Option<OrderId>,
    /// Of orders with a line of this product, and of its own stock.
    pub product: Option<ProductId>,
    /// This happened, one word.
    pub kind: Option<String>,
    /// From one instant to another, which is not in it.
    pub time: Option<(Timestamp, Timestamp)>,
}

/// A page of the log, newest first.
#[derive(Debug, Clone)]
pub struct EventPage {
    /// Its rows.
    pub rows: Vec<EventRow>,
    /// How many there are in all.
    pub total: i64,
    /// There are that many at the least.
    pub at_least: bool,
}

/// The words a filter can be chosen from.
#[derive(Debug, Clone, Default)]
pub struct EventFacets {
    /// Names that acted.
    pub actors: Vec<String>,
    /// What happened.
    pub kinds: Vec<String>,
}

/// Orders of a product whose events are gathered.
const SOME: i64 = 2_000;

/// A page of the events a filter leaves.
///
/// Errors: the store's.
pub fn list(connection: &Connection, filter: &EventFilter, limit: u32, offset: u64) -> Store<EventPage> {
    let ask = Ask::of(connection, filter);
    let found = ask.found((limit, offset))?;
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} WHERE e.seq = ?1"))?;
    let rows = found.ids.iter().map(|seq| Ok(statement.query_row([seq], read)?)).collect::<Store<_>>()?;
    Ok(EventPage { rows, total: found.total, at_least: found.at_least })
}

/// Gives all events a filter leaves, oldest first, one by one, until `each` breaks off.
///
/// Errors: the store's.
pub fn each<B>(
    connection: &Connection,
    filter: &EventFilter,
    mut each: impl FnMut(&EventRow) -> ControlFlow<B>,
) -> Store<Option<B>> {
    let ask = Ask::of(connection, filter);
    let order = filter.order.map(|_| " AND e.order_id = ?").unwrap_or_default();
    let mut statement = connection.prepare(&format!(
        "SELECT {COLUMNS} WHERE 1{order}{}{} ORDER BY e.seq",
        ask.sql(),
        if filter.product.is_some() { PRODUCT } else { "" }
    ))?;
    let values =
        filter.order.map(|id| id.0.into()).into_iter().chain(ask.values()).chain(ask.product_values());
    let mut rows = statement.query(params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        if let ControlFlow::Break(why) = each(&read(row)?) {
            return Ok(Some(why));
        }
    }
    Ok(None)
}

/// What there is to choose from.
///
/// Errors: the store's.
pub fn facets(connection: &Connection) -> Store<EventFacets> {
    Ok(EventFacets {
        actors: block_counts::values(connection, EVENTS, "actor")?,
        kinds: block_counts::values(connection, EVENTS, "kind")?,
    })
}

const PRODUCT: &str = " AND (e.order_id IN (SELECT order_id FROM order_lines WHERE product_id = ?)
    OR e.seq IN (SELECT event_seq FROM stock_movements WHERE product_id = ? AND order_id IS NULL))";

struct Ask<'a> {
    connection: &'a Connection,
    filter: &'a EventFilter,
    conditions: Vec<(&'static str, Value)>,
}

impl<'a> Ask<'a> {
    fn of(connection: &'a Connection, filter: &'a EventFilter) -> Self {
        let mut conditions = Vec::new();
        let mut put = |sql, value: Option<Value>| conditions.extend(value.map(|value| (sql, value)));
        put("e.desk = ?", filter.desk.clone().map(Value::from));
        put("e.actor = ?", filter.actor.clone().map(Value::from));
        put("e.kind = ?", filter.kind.clone().map(Value::from));
        put("e.at >= ?", filter.time.map(|(from, _)| from.0.into()));
        put("e.at < ?", filter.time.map(|(_, to)| to.0.into()));
        Self { connection, filter, conditions }
    }

    fn sql(&self) -> String {
        self.conditions.iter().map(|(sql, _)| format!(" AND {sql}")).collect()
    }

    fn values(&self) -> impl Iterator<Item = Value> + '_ {
        self.conditions.iter().map(|(_, value)| value.clone())
    }

    fn product_values(&self) -> impl Iterator<Item = Value> {
        self.filter.product.into_iter().flat_map(|id| [Value::from(id.0), id.0.into()])
    }

    fn seqs(&self, sql: &str, values: impl IntoIterator<Item = Value>) -> Store<Vec<i64>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn found(&self, window: (u32, u64)) -> Store<Found> {
        match (self.filter.order, self.filter.product) {
            (Some(order), _) => self.of_order(order, window),
            (None, Some(product)) => self.of_product(product, window),
            (None, None) => match self.candidates()? {
                Some(blocks) => self.of_blocks(&blocks, window),
                None => {
                    let sql =
                        format!("SELECT e.seq FROM order_events e WHERE 1{} ORDER BY e.seq DESC", self.sql());
                    self.walked(&sql, self.values(), window)
                }
            },
        }
    }

    fn walked(&self, sql: &str, values: impl IntoIterator<Item = Value>, window: (u32, u64)) -> Store<Found> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params_from_iter(values), |row| row.get(0))?;
        paging::of_rows(rows.map(|row| row.map_err(Into::into)), window)
    }

    fn of_order(&self, order: OrderId, window: (u32, u64)) -> Store<Found> {
        let product = if self.filter.product.is_some() { PRODUCT } else { "" };
        let sql = format!(
            "SELECT e.seq FROM order_events e WHERE e.order_id = ?{}{product} ORDER BY e.seq DESC",
            self.sql()
        );
        let values = std::iter::once(order.0.into()).chain(self.values()).chain(self.product_values());
        self.walked(&sql, values, window)
    }

    /// A seldom product's events are gathered from its orders; a frequent one's page is met soon on the way back
    /// through the log, and its orders tell how many there are.
    fn of_product(&self, product: ProductId, window: (u32, u64)) -> Store<Found> {
        let orders = self.seqs(
            "SELECT DISTINCT order_id FROM order_lines WHERE product_id = ? ORDER BY order_id DESC LIMIT ?",
            [product.0.into(), (EXACT + 1).into()],
        )?;
        let sql = self.sql();
        let own = format!(
            "SELECT e.seq FROM order_events e WHERE e.seq IN
                 (SELECT event_seq FROM stock_movements WHERE product_id = ? AND order_id IS NULL){sql}"
        );
        let own = self.seqs(&own, std::iter::once(product.0.into()).chain(self.values()))?;
        if orders.len() as i64 <= SOME {
            let of_order = format!("SELECT e.seq FROM order_events e WHERE e.order_id = ?{sql}");
            let mut all: BTreeSet<i64> = own.into_iter().collect();
            for order in orders {
                all.extend(self.seqs(&of_order, std::iter::once(order.into()).chain(self.values()))?);
            }
            return paging::of_rows(all.into_iter().rev().map(Ok), window);
        }
        let count = format!("SELECT count(*) FROM order_events e WHERE e.order_id = ?{sql}");
        let mut count = self.connection.prepare_cached(&count)?;
        let mut total = own.len() as i64;
        for order in &orders {
            if total > EXACT {
                break;
            }
            total += count.query_row(
                params_from_iter(std::iter::once(Value::from(*order)).chain(self.values())),
                |row| row.get::<_, i64>(0),
            )?;
        }
        let page = format!(
            "SELECT e.seq FROM order_events e WHERE 1{sql} AND (EXISTS
                 (SELECT 1 FROM order_lines l WHERE l.order_id = e.order_id AND l.product_id = ?)
              OR e.seq IN (SELECT event_seq FROM stock_movements WHERE product_id = ? AND order_id IS NULL))
             ORDER BY e.seq DESC LIMIT ? OFFSET ?"
        );
        let (limit, offset) = window;
        let page = self.seqs(
            &page,
            self.values().chain(self.product_values()).chain([limit.into(), (offset as i64).into()]),
        )?;
        let at_least = total > EXACT || orders.len() as i64 > EXACT;
        Ok(Found { ids: page, total: if at_least { total.min(EXACT) } else { total }, at_least })
    }

    fn of_blocks(&self, blocks: &BTreeMap<i64, Option<i64>>, window: (u32, u64)) -> Store<Found> {
        let sql = self.sql();
        let count = format!("SELECT count(*) FROM order_events e WHERE e.seq BETWEEN ? AND ?{sql}");
        let rows = format!(
            "SELECT e.seq FROM order_events e WHERE e.seq BETWEEN ? AND ?{sql} ORDER BY e.seq DESC LIMIT ? OFFSET ?"
        );
        let range = |(first, last): (i64, i64)| [Value::from(first), last.into()].into_iter();
        paging::of_blocks(
            blocks,
            window,
            |at| {
                let mut statement = self.connection.prepare_cached(&count)?;
                Ok(statement.query_row(params_from_iter(range(at).chain(self.values())), |row| row.get(0))?)
            },
            |at, limit, skip| {
                self.seqs(&rows, range(at).chain(self.values()).chain([limit.into(), skip.into()]))
            },
        )
    }

    /// The blocks that may hold events of the filter; `None` while the counts are far behind.
    fn candidates(&self) -> Store<Option<BTreeMap<i64, Option<i64>>>> {
        let (connection, filter) = (self.connection, self.filter);
        let behind = derived::behind(connection)?;
        if behind > derived::READ {
            return Ok(None);
        }
        let last = order_events::last(connection)?.seq;
        // Blocks that hold an event of which nothing is derived yet are counted row by row.
        let fresh = block_counts::block_of(last - behind + 1);
        let mut facets = Vec::new();
        let given = [&filter.desk, &filter.actor, &filter.kind];
        for (facet, value) in block_counts::EVENT_FACETS.into_iter().zip(given) {
            if let Some(value) = value {
                facets.push(block_counts::with(connection, EVENTS, facet, value)?);
            }
        }
        let mut blocks = BTreeMap::new();
        for (block, span) in
            block_counts::spans(connection, EVENTS)?.into_iter().filter(|(at, _)| *at < fresh)
        {
            let within = filter.time.is_none_or(|(from, to)| span.first >= from.0 && span.last < to.0);
            let touches = filter.time.is_none_or(|(from, to)| span.last >= from.0 && span.first < to.0);
            if !touches || facets.iter().any(|facet| !facet.contains_key(&block)) {
                continue;
            }
            let known = match facets.as_slice() {
                _ if !within => None,
                [] => Some(span.rows),
                [only] => only.get(&block).copied(),
                _ => None,
            };
            blocks.insert(block, known);
        }
        blocks.extend((fresh..=block_counts::block_of(last)).map(|block| (block, None)));
        Ok(Some(blocks))
    }
}
