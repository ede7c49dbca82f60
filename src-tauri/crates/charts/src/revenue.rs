//! Revenue upwards and what was returned downwards, with the money left named.

use fivedesk_core::table::{Kind, Table};
use fivedesk_core::{Desk, Message, Money};
use fivedesk_insight::{Revenue, Slot};

use crate::page::{Caption, Sheet, page};
use crate::plot::{self, Plot, Unit};
use crate::{Chart, ChartError, Filter, Frame, Point, bars, empty, table, time_axis};

pub(crate) const NAME: &str = "revenue";
pub(crate) const TITLE: &str = "chart-revenue-title";

/// Draws revenue and returns.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn revenue(rows: &[Revenue], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| {
        if rows.iter().all(|row| row.revenue.0 == 0 && row.returned.0 == 0) {
            empty::nothing_yet(sheet, "chart-revenue-empty", empty::Ghosts::Bars)?;
            return Ok(Vec::new());
        }
        draw(rows, sheet)
    })
}

/// Sums in minor units, none beyond what an amount holds.
fn sum(rows: &[Revenue], of: fn(&Revenue) -> Money) -> Money {
    let sum: i128 = rows.iter().map(|row| i128::from(of(row).0)).sum();
    Money(i64::try_from(sum).unwrap_or(i64::MAX))
}

fn caption(rows: &[Revenue], frame: &Frame<'_>) -> Caption {
    let (revenue, returned) = (sum(rows, |row| row.revenue), sum(rows, |row| row.returned));
    let subtitle = Message::new("chart-revenue-subtitle")
        .with("every", rows.first().map_or("week", |row| row.slot.every.word()))
        .with("currency", frame.currency.code().to_owned())
        .with("n", table::whole(rows.len()));
    let share = if revenue.0 > 0 { returned.0 as f64 / revenue.0 as f64 } else { 0.0 };
    let takeaway = if revenue.0 == 0 && returned.0 == 0 {
        Message::new("chart-revenue-none")
    } else if returned.0 == 0 {
        Message::new("chart-revenue-clean").with("revenue", revenue)
    } else {
        Message::new("chart-revenue-returns")
            .with("revenue", revenue)
            .with("returned", returned)
            .with("share", table::share(share))
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &[Revenue], frame: &Frame<'_>) -> Table {
    const COLUMNS: &[(&str, Kind)] =
        &[("revenue", Kind::Money), ("returned", Kind::Money), ("net", Kind::Money)];
    let cells = |row: &Revenue| {
        let net = Money(row.revenue.0.saturating_sub(row.returned.0));
        (row.slot, vec![row.revenue.into(), row.returned.into(), net.into()])
    };
    table::by_slot(frame, TITLE, COLUMNS, rows.iter().map(cells))
}

fn draw(rows: &[Revenue], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let slots: Vec<Slot> = rows.iter().map(|row| row.slot).collect();
    let high = rows.iter().map(|row| row.revenue.0).max().unwrap_or(0).max(0) as f64;
    let most = rows.iter().map(|row| row.returned.0).max().unwrap_or(0) as f64;
    // Below the line as much as returns need, with room for their name.
    let low = if most > 0.0 { -(most.max(high * 0.06)) } else { 0.0 };
    let plot = Plot::new(sheet, &slots, Unit::Money, (low, high), 2.0)?;
    let (taken, back) = (sheet.theme.desk(Desk::Delivery), sheet.theme.returned());
    let zero = plot.up.at(0.0);
    for (place, row) in rows.iter().enumerate() {
        let ends = plot.bar(place);
        let shade = |colour| if row.slot.complete { colour } else { plot::unfinished(sheet, colour) };
        if row.revenue.0 > 0 {
            let top = plot.up.at(row.revenue.0 as f64).min(zero - 0.75);
            bars::upright(sheet.canvas, ends, (top, zero), shade(taken))?;
        }
        if row.returned.0 > 0 {
            let bottom = plot.up.at(-(row.returned.0 as f64)).max(zero + 0.75);
            sheet.canvas.rectangle((ends.0, zero), (ends.1, bottom), shade(back))?;
        }
    }
    let line = [(plot.area.left, zero), (plot.area.right, zero)];
    sheet.canvas.line(&line, sheet.colours.soft, 1.0)?;
    name_largest(rows, sheet, &plot)?;
    let point = |(place, row): (usize, &Revenue)| {
        let value =
            Message::new("chart-revenue-point").with("revenue", row.revenue).with("returned", row.returned);
        let told = if row.returned.0 > 0 { "yes" } else { "no" };
        Point {
            x: plot.middle(place),
            y: plot.up.at(row.revenue.0 as f64),
            label: time_axis::told(sheet, &row.slot),
            value: sheet.say(&value.with("any", told)),
            filter: Some(Filter::Finished(row.slot.from, row.slot.to)),
        }
    };
    Ok(rows.iter().enumerate().map(point).collect())
}

/// Writes the highest revenue above its bar.
fn name_largest(rows: &[Revenue], sheet: &Sheet<'_, '_>, plot: &Plot) -> Result<(), ChartError> {
    let Some((place, row)) = rows.iter().enumerate().max_by_key(|(_, row)| row.revenue) else {
        return Ok(());
    };
    if row.revenue.0 <= 0 {
        return Ok(());
    }
    let pen = sheet.name.bold();
    let text = sheet.money(row.revenue.0 as f64);
    let half = sheet.canvas.width(&text, &pen)? / 2.0;
    if half * 2.0 > plot.area.width() {
        return Ok(());
    }
    let x = plot.middle(place).min(plot.area.right - half).max(plot.area.left + half);
    let y = plot.up.at(row.revenue.0 as f64) - pen.size * 0.45;
    sheet.canvas.text((x, y), &text, &pen.centre())
}
