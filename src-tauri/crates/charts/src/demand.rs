//! What was ordered on each day, as a calendar: a column a week, a row a weekday.

use chrono::{Datelike, NaiveDate, Weekday};
use fivedesk_core::Message;
use fivedesk_core::table::{Kind, Table};
use fivedesk_insight::DemandDay;

use crate::page::{Area, Caption, Sheet, page};
use crate::table::whole;
use crate::{Chart, ChartError, Filter, Frame, Point, empty, table, theme, time_axis};

pub(crate) const NAME: &str = "demand";
pub(crate) const TITLE: &str = "chart-demand-title";

/// Draws orders received by day, over the last weeks that can be read.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn demand(rows: &[DemandDay], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| {
        if rows.iter().all(|row| row.orders == 0) {
            empty::nothing_yet(sheet, "chart-demand-empty", empty::Ghosts::Bars)?;
            return Ok(Vec::new());
        }
        draw(rows, sheet)
    })
}

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

fn caption(rows: &[DemandDay], frame: &Frame<'_>) -> Caption {
    let n: u64 = rows.iter().map(|row| row.orders).sum();
    let subtitle = Message::new("chart-demand-subtitle").with("n", whole(n));
    let sum =
        |day: Weekday| rows.iter().filter(|row| row.day.weekday() == day).map(|row| row.orders).sum::<u64>();
    let busiest = WEEK.into_iter().rev().map(|day| (day, sum(day))).max_by_key(|(_, orders)| *orders);
    let takeaway = match busiest.filter(|(_, orders)| *orders > 0) {
        // Under four weeks a weekday says nothing.
        Some((day, orders)) if rows.len() >= 28 => Message::new("chart-demand-busiest")
            .with("day", i64::from(day.number_from_monday()))
            .with("share", table::share(orders as f64 / n.max(1) as f64)),
        Some(_) => Message::new("chart-demand-total").with("n", whole(n)),
        None => Message::new("chart-demand-none"),
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &[DemandDay], frame: &Frame<'_>) -> Table {
    let mut table =
        table::new(frame, TITLE, [("day", Kind::Day), ("orders", Kind::Count), ("value", Kind::Money)]);
    table.rows.extend(rows.iter().map(|row| vec![row.day.into(), row.orders.into(), row.value.into()]));
    table
}

/// The Monday of a day's week as a count of weeks.
fn week(day: NaiveDate) -> i32 {
    (day.num_days_from_ce() - day.weekday().num_days_from_monday() as i32).div_euclid(7)
}

fn draw(rows: &[DemandDay], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let size = sheet.label.size;
    let names: Vec<String> = WEEK
        .iter()
        .map(|day| sheet.say(&Message::new("chart-weekday").with("day", i64::from(day.number_from_monday()))))
        .collect();
    let left = sheet.canvas.widest(names.iter().map(String::as_str), &sheet.label)? + size * 0.8;
    let head = size * 1.7;
    let area = Area { left: sheet.area.left + left, top: sheet.area.top + head, ..sheet.area };
    let last = rows.iter().map(|row| week(row.day)).max().unwrap_or_default();
    let first = rows.iter().map(|row| week(row.day)).min().unwrap_or_default();
    // Squares narrower than this are no squares; the last weeks are shown.
    let most = (area.width() / 6.0).floor().max(1.0) as i32;
    let first = first.max(last - most + 1);
    let foot = size * 2.2;
    let weeks = f64::from(last - first + 1);
    let height = ((area.height() - foot) / 7.0).min(34.0);
    let step = (area.width() / weeks).min(height * 1.6);
    let gap = if step > 6.0 && height > 6.0 { 1.0 } else { 0.5 };
    let strongest = rows.iter().map(|row| row.orders).max().unwrap_or(1).max(1);
    for (place, name) in names.iter().enumerate() {
        let base = area.top + height * (place as f64 + 0.5) + size * 0.36;
        // Where rows are low every other weekday is named.
        if height >= size * 1.05 || place % 2 == 0 {
            sheet.canvas.text((sheet.area.left, base), name, &sheet.label)?;
        }
    }
    months(rows, sheet, area, (first, step))?;
    let mut points = Vec::new();
    for row in rows.iter().filter(|row| week(row.day) >= first) {
        let column = f64::from(week(row.day) - first);
        let place = f64::from(row.day.weekday().num_days_from_monday());
        let from = (area.left + step * column, area.top + height * place);
        let to = (from.0 + step - gap, from.1 + height - gap);
        sheet.canvas.rectangle(from, to, shade(sheet, row.orders, strongest))?;
        let value = Message::new("chart-demand-point").with("n", whole(row.orders)).with("value", row.value);
        points.push(Point {
            x: (from.0 + to.0) / 2.0,
            y: (from.1 + to.1) / 2.0,
            label: time_axis::day(sheet, row.day),
            value: sheet.say(&value),
            filter: Some(Filter::ReceivedOn(row.day)),
        });
    }
    scale(sheet, area, area.top + height * 7.0, strongest)?;
    Ok(points)
}

/// A day without an order is nearly the ground; the root keeps quiet days apart from one another.
fn shade(sheet: &Sheet<'_, '_>, orders: u64, strongest: u64) -> plotters::style::RGBColor {
    let strength =
        if orders == 0 { 7.0 } else { (orders as f64 / strongest as f64).sqrt().mul_add(82.0, 18.0) };
    theme::faded(sheet.theme.heat(), sheet.colours.paper, strength as u16)
}

/// Months above the weeks they begin in, as many as can be read.
fn months(
    rows: &[DemandDay],
    sheet: &Sheet<'_, '_>,
    area: Area,
    (first, step): (i32, f64),
) -> Result<(), ChartError> {
    let size = sheet.label.size;
    let mut end = area.left - 1.0;
    let mut before = None;
    let mut year = None;
    for row in rows.iter().filter(|row| week(row.day) >= first) {
        let month = (row.day.year(), row.day.month());
        if before == Some(month) {
            continue;
        }
        // A month is named where its first day lies, the first one shown where it begins with most of itself.
        let partial = before.is_none() && row.day.day() > 20;
        before = Some(month);
        if partial {
            continue;
        }
        let x = area.left + step * f64::from(week(row.day) - first);
        let text = sheet.say(&time_axis::month(row.day));
        let named = if year == Some(month.0) {
            text
        } else {
            sheet.say(
                &Message::new("chart-month-year")
                    .with("month", time_axis::month(row.day))
                    .with("year", month.0.to_string()),
            )
        };
        let width = sheet.canvas.width(&named, &sheet.label)?;
        if x > end && x + width <= sheet.area.right {
            sheet.canvas.text((x, area.top - size * 0.6), &named, &sheet.label)?;
            end = x + width + 8.0;
            year = Some(month.0);
        }
    }
    Ok(())
}

/// What the shades mean, under the calendar: none, and the busiest day.
fn scale(sheet: &Sheet<'_, '_>, area: Area, below: f64, strongest: u64) -> Result<(), ChartError> {
    let size = sheet.label.size;
    let base = below + size * 1.6;
    let most = sheet.say(&Message::new("chart-demand-most").with("n", whole(strongest)));
    let mut x = area.left;
    sheet.canvas.text((x, base), &sheet.number(0), &sheet.label)?;
    x += sheet.canvas.width(&sheet.number(0), &sheet.label)? + 5.0;
    for place in 0..5_u32 {
        let orders = (f64::from(place) / 4.0).powi(2) * strongest as f64;
        let colour = if place == 0 {
            shade(sheet, 0, strongest)
        } else {
            shade(sheet, orders.round() as u64, strongest)
        };
        sheet.canvas.rectangle((x, base - size * 0.8), (x + size * 1.1, base + size * 0.1), colour)?;
        x += size * 1.2;
    }
    sheet.canvas.text((x + 5.0, base), &most, &sheet.label)
}
