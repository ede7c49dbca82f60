//! Filters that leave orders to be looked at one by one.

use rusqlite::types::Value;

use super::{Ask, SOME};
use crate::Store;
use crate::paging::{self, Found};

/// So few orders are looked at one by one.
const FEW: i64 = 300;

impl Ask<'_> {
    /// The orders left, when one of the filter's parts leaves but a few to look at.
    pub(super) fn few(&self) -> Store<Option<Vec<i64>>> {
        let filter = self.filter;
        let mut ways: Vec<(&str, Value)> = Vec::new();
        let mut put = |sql, value: Option<Value>| ways.extend(value.map(|value| (sql, value)));
        put("SELECT id FROM orders WHERE number = ? LIMIT ?", filter.number.map(Value::from));
        put(
            "SELECT id FROM orders WHERE hold = ? ORDER BY id DESC LIMIT ?",
            filter.hold.map(|hold| hold.word().to_owned().into()),
        );
        if filter.status.is_some() && (self.conditions.len() > 1 || self.wanted.is_some()) {
            put(
                "SELECT id FROM orders WHERE status = ? ORDER BY id DESC LIMIT ?",
                filter.status.map(|status| status.word().to_owned().into()),
            );
        }
        put(
            "SELECT id FROM orders WHERE customer_id = ? ORDER BY id DESC LIMIT ?",
            filter.customer.map(|id| id.0.into()),
        );
        put(
            "SELECT DISTINCT order_id FROM order_lines WHERE product_id = ? ORDER BY order_id DESC LIMIT ?",
            filter.product.map(|id| id.0.into()),
        );
        for (sql, value) in ways {
            let ids = self.ids(sql, [value, (FEW + 1).into()])?;
            if ids.len() as i64 <= FEW {
                let row = self.row_sql();
                let mut left = Vec::new();
                for id in ids {
                    if self.is_among(id) && self.holds(&row, id)? {
                        left.push(id);
                    }
                }
                return Ok(Some(left));
            }
        }
        Ok(None)
    }

    /// The orders finished in the time asked for, by ascending rows, where they are not very many.
    pub(super) fn finished(&self) -> Store<Option<Vec<i64>>> {
        let Some((from, to)) = self.filter.finished else { return Ok(None) };
        let sql = "SELECT id FROM orders WHERE finished_at >= ? AND finished_at < ? LIMIT ?";
        let mut ids = self.ids(sql, [from.0.into(), to.0.into(), (SOME + 1).into()])?;
        ids.sort_unstable();
        Ok((ids.len() as i64 <= SOME).then_some(ids))
    }

    /// Looks at each of the orders that something else found, given by ascending rows.
    pub(super) fn among<'b>(
        &self,
        ids: impl DoubleEndedIterator<Item = &'b i64>,
        window: (u32, u64),
    ) -> Store<Found> {
        let row = self.row_sql();
        let plain = self.conditions.is_empty() && self.wanted.is_none();
        let kept = ids.rev().filter_map(|id| match plain {
            true => Some(Ok(*id)),
            false => self.holds(&row, *id).map(|holds| holds.then_some(*id)).transpose(),
        });
        paging::of_rows(kept, window)
    }

    /// Whether it is one of those that something else found.
    fn is_among(&self, id: i64) -> bool {
        self.filter.among.as_ref().is_none_or(|ids| ids.binary_search(&id).is_ok())
    }
}
