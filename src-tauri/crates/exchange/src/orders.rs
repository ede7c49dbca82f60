//! The second pass: hands out each good order whole.

use std::collections::HashMap;
use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::ops::ControlFlow;
use std::path::Path;

use fivedesk_core::Timestamp;

use crate::formats::{Text, Time};
use crate::imported::{ImportedLine, ImportedOrder, Times};
use crate::row::Row;
use crate::rows::{Rows, Told};
use crate::survey::{Fate, Survey, customer_key, product_key};
use crate::time::Written;
use crate::{OrdersError, ReadError};

/// Reads a surveyed file again and hands out its good orders and returns, each when its last line has gone by.
/// An order whose lines stand apart is gathered until then.
///
/// `each` may end the pass early by `Break`, which is no error.
///
/// Errors: `Changed` when the file is no longer the one that was surveyed, which may show only at its end;
/// whatever `each` answers. After an error nothing that was handed out may be kept.
pub fn orders<E>(
    path: &Path,
    survey: &Survey,
    told: Told<'_>,
    each: &mut dyn FnMut(ImportedOrder) -> Result<ControlFlow<()>, E>,
) -> Result<(), OrdersError<E>> {
    let mut rows = Rows::open(path, Some(survey.format), |_| survey.time_zone, survey.dates)?;
    if rows.source().differs_from(&survey.file) {
        return Err(ReadError::Changed.into());
    }
    let mut gathered: HashMap<usize, ImportedOrder> = HashMap::new();
    let mut current = None;
    let mut key = String::new();
    while let Some(entry) = rows.next(told)? {
        if !entry.follows {
            current = survey.fate(entry.reference);
        }
        let Some((place, Fate::In { lines, .. })) = current else { continue };
        let Ok(row) = entry.row else { return Err(ReadError::Changed.into()) };
        product_key(row.code, row.name, &mut key);
        let product = survey.product(&key).ok_or(ReadError::Changed)?;
        let line =
            ImportedLine { product, quantity: row.quantity, unit_price: row.unit_price, line: entry.line };
        let mut order = match gathered.entry(place) {
            Occupied(order) => order,
            Vacant(none) => none.insert_entry(begun(place, lines, &row, survey)?),
        };
        if let Some(at) = instant(&row, Time::Received) {
            let received = &mut order.get_mut().times.received;
            *received = at.min(*received);
        }
        order.get_mut().lines.push(line);
        if order.get().lines.len() == lines as usize
            && each(order.remove()).map_err(OrdersError::Each)?.is_break()
        {
            return Ok(());
        }
    }
    if !gathered.is_empty() || rows.stamp() != survey.file {
        return Err(ReadError::Changed.into());
    }
    Ok(())
}

/// An order as its first line tells it, without a line.
fn begun(place: usize, lines: u32, row: &Row<'_>, survey: &Survey) -> Result<ImportedOrder, ReadError> {
    let customer = match customer_key(row) {
        Some(key) => Some(survey.customer(&key).ok_or(ReadError::Changed)?),
        None => None,
    };
    let text = |text| Some(row.text(text)).filter(|text| !text.is_empty()).map(str::to_owned);
    Ok(ImportedOrder {
        place,
        customer,
        address: text(Text::Address),
        country: text(Text::Country),
        status: row.status,
        note: text(Text::Note),
        times: Times {
            received: instant(row, Time::Received).ok_or(ReadError::Changed)?,
            approved: instant(row, Time::Approved),
            paid: instant(row, Time::Paid),
            shipped: instant(row, Time::Shipped),
            delivered: instant(row, Time::Delivered),
            cancelled: instant(row, Time::Cancelled),
        },
        lines: Vec::with_capacity(lines as usize),
    })
}

fn instant(row: &Row<'_>, time: Time) -> Option<Timestamp> {
    match row.times.get(time as usize) {
        Some(Some(Written::At(at))) => Some(*at),
        _ => None,
    }
}
