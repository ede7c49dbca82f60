//! The list of orders: any filter, any page, newest first.
//!
//! A filter that leaves few orders is answered from those. Status, source and time alone are answered by adding up
//! blocks. Words are asked of the index, and orders that changed since it was written are looked at themselves.

mod narrow;

use std::collections::{BTreeMap, BTreeSet};

use fivedesk_core::{CustomerId, Hold, Money, OrderId, ProductId, Status, Timestamp};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::block_counts::{self, ORDERS};
use super::listed_orders::{self, ListedOrder};
use super::order_words::{self, Renamed, Wanted};
use super::status_counts;
use crate::Store;
use crate::derived::{self, Since};
use crate::paging::{self, Found};

/// What a list of orders is narrowed to; each given one holds.
#[derive(Debug, Clone, Default)]
pub struct OrderFilter {
    /// Of this status.
    pub status: Option<Status>,
    /// Its number.
    pub number: Option<i64>,
    /// Words in its number, reference, customer, products and texts begin so.
    pub search: Option<String>,
    /// Of this customer.
    pub customer: Option<CustomerId>,
    /// With a line of this product.
    pub product: Option<ProductId>,
    /// Came in this way.
    pub source: Option<String>,
    /// Held for this reason.
    pub hold: Option<Hold>,
    /// Came in from one instant to another, which is not in it.
    pub received: Option<(Timestamp, Timestamp)>,
    /// Finished from one instant to another, which is not in it.
    pub finished: Option<(Timestamp, Timestamp)>,
    /// Comes to at least this.
    pub least: Option<Money>,
    /// Comes to at most this.
    pub most: Option<Money>,
    /// One of these, by ascending rows.
    pub among: Option<Vec<i64>>,
}

/// A page of orders, newest first.
#[derive(Debug, Clone)]
pub struct OrderPage {
    /// Its rows.
    pub rows: Vec<ListedOrder>,
    /// How many orders there are in all.
    pub total: i64,
    /// There are that many at the least: beyond 10,000 they are not counted where that would take long.
    pub at_least: bool,
}

/// So many open orders of a status are held in memory beside the index.
const SOME: i64 = 20_000;

/// A condition on an order's row, with what it is compared to.
type Condition = (&'static str, Value);

/// A page of the orders a filter leaves.
///
/// Errors: the store's.
pub fn list(connection: &Connection, filter: &OrderFilter, limit: u32, offset: u64) -> Store<OrderPage> {
    let ask = Ask::of(connection, filter)?;
    let window = (limit, offset);
    let found = match ask.few()? {
        _ if ask.impossible => Found::default(),
        Some(ids) => paging::of_rows(ids.into_iter().map(Ok), window)?,
        None if filter.among.is_some() => ask.among(filter.among.iter().flatten(), window)?,
        None if ask.by_index() => ask.indexed(window)?,
        None if ask.by_blocks() => ask.blocks(window)?,
        None => match ask.finished()? {
            Some(ids) => ask.among(ids.iter(), window)?,
            None => ask.exactly(ask.walked(window)?)?,
        },
    };
    let rows = found.ids.iter().map(|id| listed_orders::one(connection, *id)).collect::<Store<_>>()?;
    Ok(OrderPage { rows, total: found.total, at_least: found.at_least })
}

/// Whether a search has to wait for the index to catch up first.
///
/// Errors: the store's.
pub fn waits_for_index(connection: &Connection, filter: &OrderFilter) -> Store<bool> {
    Ok(filter.search.is_some() && derived::behind(connection)? > derived::READ)
}

struct Ask<'a> {
    connection: &'a Connection,
    filter: &'a OrderFilter,
    wanted: Option<Wanted>,
    /// A search without a word in it finds nothing.
    impossible: bool,
    conditions: Vec<Condition>,
    since: Option<Since>,
}

impl<'a> Ask<'a> {
    fn of(connection: &'a Connection, filter: &'a OrderFilter) -> Store<Self> {
        let wanted = filter.search.as_deref().and_then(Wanted::of);
        let mut conditions: Vec<Condition> = Vec::new();
        let mut put = |sql, value: Option<Value>| conditions.extend(value.map(|value| (sql, value)));
        put("o.status = ?", filter.status.map(|status| status.word().to_owned().into()));
        put("o.number = ?", filter.number.map(Value::from));
        put("o.customer_id = ?", filter.customer.map(|id| id.0.into()));
        put("o.source = ?", filter.source.clone().map(Value::from));
        put("o.total >= ?", filter.least.map(|total| total.0.into()));
        put("o.total <= ?", filter.most.map(|total| total.0.into()));
        put("o.hold = ?", filter.hold.map(|hold| hold.word().to_owned().into()));
        for (range, from, to) in [
            (filter.received, "o.received_at >= ?", "o.received_at < ?"),
            (filter.finished, "o.finished_at >= ?", "o.finished_at < ?"),
        ] {
            put(from, range.map(|(from, _)| from.0.into()));
            put(to, range.map(|(_, to)| to.0.into()));
        }
        put(
            "EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id AND l.product_id = ?)",
            filter.product.map(|id| id.0.into()),
        );
        Ok(Self {
            impossible: filter.search.is_some() && wanted.is_none(),
            since: derived::since(connection)?,
            connection,
            filter,
            wanted,
            conditions,
        })
    }

    /// The row numbers that a statement gives.
    fn ids(&self, sql: &str, values: impl IntoIterator<Item = Value>) -> Store<Vec<i64>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn conditions_sql(&self) -> String {
        self.conditions.iter().map(|(sql, _)| format!(" AND {sql}")).collect()
    }

    fn values(&self) -> impl Iterator<Item = Value> + '_ {
        self.conditions.iter().map(|(_, value)| value.clone())
    }

    /// Whether an order's row is as the filter says, its words left aside.
    fn row_holds(&self, sql: &str, id: i64) -> Store<bool> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.exists(params_from_iter(std::iter::once(Value::from(id)).chain(self.values())))?)
    }

    fn row_sql(&self) -> String {
        format!("SELECT 1 FROM orders o WHERE o.id = ?{}", self.conditions_sql())
    }

    fn holds(&self, sql: &str, id: i64) -> Store<bool> {
        Ok(self.row_holds(sql, id)?
            && match &self.wanted {
                Some(wanted) => order_words::meets(self.connection, OrderId(id), wanted)?,
                None => true,
            })
    }

    /// Whether the index of words is what to ask: for words, a frequent product, or two things it tells of.
    fn by_index(&self) -> bool {
        let filter = self.filter;
        let seldom = filter.status.is_some_and(order_words::tells_end);
        let of_product = filter.product.is_some() && (filter.source.is_some() || filter.status.is_some());
        self.wanted.is_some() || (self.since.is_some() && (of_product || (filter.source.is_some() && seldom)))
    }

    /// Whether status, source and time are all that is asked, and the blocks are known.
    fn by_blocks(&self) -> bool {
        let filter = self.filter;
        let others = [
            filter.search.is_some(),
            filter.customer.is_some(),
            filter.product.is_some(),
            filter.hold.is_some(),
            filter.finished.is_some(),
            filter.number.is_some(),
            filter.least.is_some(),
            filter.most.is_some(),
        ];
        self.since.is_some() && !others.contains(&true)
    }

    fn blocks(&self, window: (u32, u64)) -> Store<Found> {
        let sql = self.conditions_sql();
        let count = format!("SELECT count(*) FROM orders o WHERE o.id BETWEEN ? AND ?{sql}");
        let rows = format!(
            "SELECT o.id FROM orders o WHERE o.id BETWEEN ? AND ?{sql} ORDER BY o.id DESC LIMIT ? OFFSET ?"
        );
        let range = |(first, last): (i64, i64)| [Value::from(first), last.into()].into_iter();
        paging::of_blocks(
            &self.candidates()?,
            window,
            |at| {
                let mut statement = self.connection.prepare_cached(&count)?;
                Ok(statement.query_row(params_from_iter(range(at).chain(self.values())), |row| row.get(0))?)
            },
            |at, limit, skip| {
                self.ids(&rows, range(at).chain(self.values()).chain([limit.into(), skip.into()]))
            },
        )
    }

    /// The blocks that may hold orders of the filter; how many of them, where that is known.
    fn candidates(&self) -> Store<BTreeMap<i64, Option<i64>>> {
        let (connection, filter) = (self.connection, self.filter);
        let since = self.since.as_ref();
        let mut spans = block_counts::spans(connection, ORDERS)?;
        let fresh: BTreeSet<i64> =
            since.iter().flat_map(|since| &since.entered).map(|id| block_counts::block_of(*id)).collect();
        let of_status = match filter.status {
            Some(status) => {
                let mut counts = block_counts::with(connection, ORDERS, "status", status.word())?;
                for ((word, block), rows) in since.iter().flat_map(|since| &since.moved) {
                    if word == status.word() {
                        *counts.entry(*block).or_default() += rows;
                    }
                }
                Some(counts)
            }
            None => None,
        };
        let of_source = match &filter.source {
            Some(source) => Some(block_counts::with(connection, ORDERS, "source", source)?),
            None => None,
        };
        for id in since.iter().flat_map(|since| &since.entered) {
            let span = spans.entry(block_counts::block_of(*id)).or_insert(block_counts::Span {
                rows: 0,
                first: i64::MAX,
                last: i64::MIN,
            });
            span.rows += 1;
        }
        let mut candidates = BTreeMap::new();
        for (block, span) in spans {
            let is_fresh = fresh.contains(&block);
            let within = filter.received.is_none_or(|(from, to)| span.first >= from.0 && span.last < to.0);
            let touches = filter.received.is_none_or(|(from, to)| span.last >= from.0 && span.first < to.0);
            let status = of_status.as_ref().map(|counts| counts.get(&block).copied().unwrap_or_default());
            let source = of_source.as_ref().map(|counts| counts.get(&block).copied().unwrap_or_default());
            let none = status == Some(0) || (source == Some(0) && !is_fresh);
            // An order that came in since has its time and source in its row alone.
            let timed = filter.received.is_some() && is_fresh;
            if none || !(touches || timed) {
                continue;
            }
            let known = match (status, source) {
                _ if !within || timed => None,
                (None, None) => Some(span.rows),
                (Some(rows), None) => Some(rows),
                (None, Some(rows)) if !is_fresh => Some(rows),
                _ => None,
            };
            candidates.insert(block, known);
        }
        Ok(candidates)
    }

    /// Asks the index of words, and the orders that changed since themselves.
    fn indexed(&self, window: (u32, u64)) -> Store<Found> {
        let filter = self.filter;
        let row = self.row_sql();
        let mut changed: Vec<i64> = Vec::new();
        let pending = self.since.as_ref().map(|since| &since.words);
        for id in pending.into_iter().flatten().rev() {
            if self.holds(&row, *id)? {
                changed.push(*id);
            }
        }
        let (inside, outside) = self.open_ids()?;
        // What the index and the open orders tell needs no look at the row.
        let ends = filter.status.is_some_and(order_words::tells_end);
        let told = [
            filter.source.is_some(),
            filter.product.is_some(),
            inside.is_some() || outside.is_some() || ends,
        ];
        let plain = self.conditions.len() == told.iter().filter(|told| **told).count();
        let renamed = match self.wanted {
            Some(_) => Renamed::all(self.connection)?,
            None => Vec::new(),
        };
        let expression = order_words::expression(
            self.wanted.as_ref(),
            &renamed,
            filter.source.as_deref(),
            filter.product,
            filter.status,
        );
        let lowest = inside.as_ref().and_then(|ids| ids.first().copied()).unwrap_or(0);
        let mut statement = self.connection.prepare_cached(
            "SELECT rowid FROM order_words WHERE order_words MATCH ?1 AND rowid >= ?2 ORDER BY rowid DESC",
        )?;
        let rows = statement.query_map((expression, lowest), |row| row.get::<_, i64>(0))?;
        let mut wrong = None;
        let indexed = rows.map_while(|id| id.map_err(|error| wrong = Some(error)).ok()).filter_map(|id| {
            let kept = pending.is_none_or(|ids| !ids.contains(&id))
                && inside.as_ref().is_none_or(|ids| ids.contains(&id))
                && outside.as_ref().is_none_or(|ids| !ids.contains(&id));
            match kept && !plain {
                true => self.row_holds(&row, id).map(|holds| holds.then_some(id)).transpose(),
                false => kept.then_some(Ok(id)),
            }
        });
        let found = paging::of_rows(paging::newest(changed.into_iter().map(Ok), indexed), window)?;
        wrong.map_or(Ok(found), |error| Err(error.into()))
    }

    /// For an open status the orders that have it; for `delivered` the orders of which the index says nothing.
    #[expect(clippy::type_complexity, reason = "one is inside, the other outside")]
    fn open_ids(&self) -> Store<(Option<BTreeSet<i64>>, Option<BTreeSet<i64>>)> {
        let Some(status) = self.filter.status else { return Ok((None, None)) };
        let open: Vec<&str> = match status.desk() {
            Some(_) => vec![status.word()],
            None if status == Status::Delivered => Status::ALL
                .iter()
                .filter(|status| status.desk().is_some())
                .map(|status| status.word())
                .collect(),
            None => return Ok((None, None)),
        };
        let mut ids = BTreeSet::new();
        for word in open {
            let sql = "SELECT id FROM orders WHERE status = ? LIMIT ?";
            ids.extend(self.ids(sql, [word.to_owned().into(), (SOME + 1).into()])?);
            if ids.len() as i64 > SOME {
                return Ok((None, None));
            }
        }
        Ok(if status == Status::Delivered { (None, Some(ids)) } else { (Some(ids), None) })
    }

    /// How many orders there are of a status, or in all, is known however far anybody counted.
    fn exactly(&self, mut found: Found) -> Store<Found> {
        let status = self.filter.status;
        if found.at_least && self.wanted.is_none() && self.conditions.len() == usize::from(status.is_some()) {
            let counts = status_counts::all(self.connection)?;
            found.total = match status {
                Some(status) => counts.get(&status).copied().unwrap_or_default(),
                None => counts.values().sum(),
            };
            found.at_least = false;
        }
        Ok(found)
    }

    /// Walks the index of the narrowest part and looks at each row.
    fn walked(&self, window: (u32, u64)) -> Store<Found> {
        let filter = self.filter;
        let sql = self.conditions_sql();
        let sql = if filter.product.is_some() && self.conditions.len() == 1 {
            "SELECT DISTINCT order_id FROM order_lines WHERE product_id = ? AND ? IS NOT NULL ORDER BY order_id DESC"
                .to_owned()
        } else if filter.product.is_some() {
            format!(
                "SELECT DISTINCT w.order_id FROM order_lines w CROSS JOIN orders o ON o.id = w.order_id
                 WHERE w.product_id = ?{sql} ORDER BY w.order_id DESC"
            )
        } else {
            format!("SELECT o.id FROM orders o WHERE ? IS NULL{sql} ORDER BY o.id DESC")
        };
        let product = filter.product.map_or(Value::Null, |id| id.0.into());
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement
            .query_map(params_from_iter(std::iter::once(product).chain(self.values())), |row| row.get(0))?;
        paging::of_rows(rows.map(|row| row.map_err(Into::into)), window)
    }
}
