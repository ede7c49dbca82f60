//! The second pass: hands out each good order whole.

use std::collections::HashMap;
use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::ops::ControlFlow;
use std::path::Path;

use fivedesk_core::Timestamp;

use crate::formats::{Amount, Text, Time};
use crate::imported::{Amounts, ImportedLine, ImportedOrder, Times};
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
        let line = ImportedLine {
            product,
            quantity: row.quantity,
            unit_price: row.unit_price,
            discount: row.discount,
            line: entry.line,
        };
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
        address: text(Text::Address).or_else(|| address(row)),
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
        payment: row.payment,
        amounts: amounts(row),
        lines: Vec::with_capacity(lines as usize),
    })
}

/// An address whose parts stand in cells of their own, one line.
fn address(row: &Row<'_>) -> Option<String> {
    let text = |text| Some(row.text(text)).filter(|text| !text.is_empty());
    let street = text(Text::Street)?;
    let receiver = text(Text::Receiver).filter(|name| *name != row.text(Text::CustomerName));
    let city = [Text::Zip, Text::City].into_iter().filter_map(text).collect::<Vec<_>>().join(" ");
    let parts = [
        receiver,
        text(Text::Company),
        Some(street),
        Some(city.as_str()),
        text(Text::Province),
        text(Text::Country),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Some(parts.join(", "))
}

fn amounts(row: &Row<'_>) -> Amounts {
    let of = |amount: Amount| row.amounts.get(amount as usize).copied().flatten();
    Amounts {
        subtotal: of(Amount::Subtotal),
        discount: of(Amount::Discount),
        shipping: of(Amount::Shipping),
        tax: of(Amount::Tax),
        total: of(Amount::Total),
        outstanding: of(Amount::Outstanding),
        refunded: of(Amount::Refunded),
    }
}

fn instant(row: &Row<'_>, time: Time) -> Option<Timestamp> {
    match row.times.get(time as usize) {
        Some(Some(Written::At(at))) => Some(*at),
        _ => None,
    }
}
