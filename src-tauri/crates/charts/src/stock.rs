//! One product's stock: how it went, how it may go on, and where to order again.

use chrono::Days;
use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_core::{Desk, Message, Quantity, Timestamp};
use fivedesk_insight::{Every, FanDay, Slot, StockFan, StockLevel};

use crate::page::{Caption, Sheet, page};
use crate::plot::{self, Plot, Unit};
use crate::side::{Name, Side};
use crate::table::whole;
use crate::{Chart, ChartError, Filter, Frame, Point, empty, table, theme, time_axis};

pub(crate) const NAME: &str = "stock";
pub(crate) const TITLE: &str = "chart-stock-title";

/// Draws a product's stock level and its fan of forecasts; `None` where there is no product to show.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn stock(rows: Option<&StockFan>, frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| match rows {
        Some(rows) if !rows.past.is_empty() => draw(rows, sheet),
        _ => {
            empty::nothing_yet(sheet, "chart-stock-empty", empty::Ghosts::Bars)?;
            Ok(Vec::new())
        }
    })
}

fn caption(rows: Option<&StockFan>, frame: &Frame<'_>) -> Caption {
    let name = rows.map(|rows| rows.name.clone()).unwrap_or_default();
    let subtitle = Message::new("chart-stock-subtitle")
        .with("product", name.clone())
        .with("fan", if rows.is_some_and(|rows| !rows.fan.is_empty()) { "yes" } else { "no" })
        .with("n", whole(rows.map_or(0, |rows| rows.past.len())));
    let now = rows.and_then(|rows| rows.past.last());
    let takeaway = match (rows, now) {
        (Some(rows), Some(now)) => {
            let message = match rows.out {
                Some((_, Some(_))) => Message::new("chart-stock-out"),
                Some((_, None)) => Message::new("chart-stock-may-out"),
                None if rows.fan.is_empty() => Message::new("chart-stock-unknown"),
                None => Message::new("chart-stock-lasts"),
            };
            let from =
                rows.out.map(|(from, _)| spoken(from)).unwrap_or_else(|| Message::new("chart-stock-empty"));
            let to = rows.out.and_then(|(_, to)| to).or(rows.fan.last().map(|day| day.day));
            let to = to.map_or_else(|| from.clone(), spoken);
            message.with("product", name).with("now", now.on_hand).with("from", from).with("to", to)
        }
        _ => Message::new("chart-stock-none"),
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn spoken(day: chrono::NaiveDate) -> Message {
    use chrono::Datelike as _;
    Message::new("chart-day").with("day", day.day().to_string()).with("month", time_axis::month(day))
}

fn table(rows: Option<&StockFan>, frame: &Frame<'_>) -> Table {
    let columns = [
        ("day", Kind::Day),
        ("on_hand", Kind::Quantity),
        ("stock_p10", Kind::Quantity),
        ("stock_p50", Kind::Quantity),
        ("stock_p90", Kind::Quantity),
    ];
    let mut table = table::new(frame, TITLE, columns);
    if let Some(rows) = rows {
        let past = rows
            .past
            .iter()
            .map(|level| vec![level.day.into(), level.on_hand.into(), Cell::Empty, Cell::Empty, Cell::Empty]);
        let fan = rows
            .fan
            .iter()
            .map(|day| vec![day.day.into(), Cell::Empty, day.p10.into(), day.p50.into(), day.p90.into()]);
        table.rows.extend(past.chain(fan));
    }
    table
}

/// A day as a slot, for the axis alone: what is clicked leads to the product.
fn slot(day: chrono::NaiveDate) -> Slot {
    let at =
        |day: chrono::NaiveDate| Timestamp(day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_micros());
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    Slot { every: Every::Day, first: day, from: at(day), to: at(next), complete: true }
}

fn draw(rows: &StockFan, sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let days = rows.past.iter().map(|level| level.day).chain(rows.fan.iter().map(|day| day.day));
    let slots: Vec<Slot> = days.map(slot).collect();
    let quantity = |quantity: Quantity| quantity.0 as f64;
    let past: Vec<f64> = rows.past.iter().map(|level| quantity(level.on_hand)).collect();
    let fan = |of: fn(&FanDay) -> Quantity| -> Vec<f64> {
        // The fan opens where the past ends.
        past.last()
            .copied()
            .into_iter()
            .chain(rows.fan.iter().map(|day| quantity(of(day)).max(0.0)))
            .collect()
    };
    let (p10, p50, p90) = (fan(|day| day.p10), fan(|day| day.p50), fan(|day| day.p90));
    let reorder = rows.reorder_point.map(quantity);
    let all = || past.iter().chain(&p90).copied().chain(reorder);
    let (low, high) = (past.iter().copied().fold(0.0, f64::min), all().fold(0.0, f64::max));
    let colour = sheet.theme.desk(Desk::Warehouse);
    let mut names = Vec::new();
    let mut ends = Vec::new();
    let mut name = |key: &'static str, value: f64, colour, shown: bool| {
        let text = sheet.say(&Message::new("chart-stock-series").with("series", key));
        let value_told = if shown { sheet.short(value / 1000.0) } else { String::new() };
        names.push(Name { value: value_told, text, colour });
        ends.push(value);
    };
    if let Some(reorder) = reorder {
        name("reorder", reorder, sheet.colours.ink, true);
    }
    if rows.fan.is_empty() {
        name("on_hand", past.last().copied().unwrap_or_default(), colour, true);
    } else {
        name("median", p50.last().copied().unwrap_or_default(), colour, true);
    }
    let side = Side::new(sheet, names)?;
    let plot = Plot::new(sheet, &slots, Unit::Quantity, (low, high.max(1000.0)), side.width)?;
    let start = past.len().saturating_sub(1);
    let place = |line: &[f64]| -> Vec<(f64, f64)> {
        line.iter().enumerate().map(|(at, value)| plot.at(start + at, *value)).collect()
    };
    if !rows.fan.is_empty() {
        let mut corners = place(&p90);
        corners.extend(place(&p10).into_iter().rev());
        sheet.canvas.polygon(&corners, theme::faded(colour, sheet.colours.paper, 30))?;
        let now = plot.middle(start);
        sheet.canvas.line(&[(now, plot.area.top), (now, plot.area.bottom)], sheet.colours.grid, 1.0)?;
        plot::dashed(sheet, &place(&p50), colour, sheet.stroke)?;
    }
    steps(&past, sheet, &plot)?;
    if let Some(reorder) = reorder {
        let y = plot.up.at(reorder);
        plot::dashed(sheet, &[(plot.area.left, y), (plot.area.right, y)], sheet.colours.ink, 1.0)?;
    }
    let heights: Vec<f64> = ends.iter().map(|value| plot.up.at(*value)).collect();
    side.draw(sheet, plot.area.right, &heights, (plot.area.top, plot.area.bottom))?;
    let point = |place: usize, day, value: f64, told: &Message| Point {
        x: plot.middle(place),
        y: plot.up.at(value),
        label: time_axis::day(sheet, day),
        value: sheet.say(told),
        filter: Some(Filter::Product(rows.product)),
    };
    let was = |(place, level): (usize, &StockLevel)| {
        let told = Message::new("chart-stock-was").with("n", level.on_hand);
        point(place, level.day, quantity(level.on_hand), &told)
    };
    let will = |(place, day): (usize, &FanDay)| {
        let told =
            Message::new("chart-stock-will").with("p10", day.p10).with("p50", day.p50).with("p90", day.p90);
        point(start + 1 + place, day.day, quantity(day.p50).max(0.0), &told)
    };
    Ok(rows.past.iter().enumerate().map(was).chain(rows.fan.iter().enumerate().map(will)).collect())
}

/// What was on hand, day by day: it stays until it changes.
fn steps(past: &[f64], sheet: &Sheet<'_, '_>, plot: &Plot) -> Result<(), ChartError> {
    let colour = sheet.theme.desk(Desk::Warehouse);
    let mut line: Vec<(f64, f64)> = Vec::new();
    for (place, value) in past.iter().enumerate() {
        let at = plot.at(place, *value);
        if let Some((_, before)) = line.last().copied().filter(|(_, before)| (before - at.1).abs() > 0.01) {
            line.push((at.0, before));
        }
        line.push(at);
    }
    match line.as_slice() {
        [one] => sheet.canvas.dot(*one, 2.0, colour),
        _ => sheet.canvas.line(&line, colour, sheet.stroke + 0.5),
    }
}
