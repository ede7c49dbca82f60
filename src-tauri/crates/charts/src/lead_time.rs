//! Lead time as a histogram, with the times within which 50, 85 and 95 of 100 orders arrive.

use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_core::{Desk, Message};
use fivedesk_insight::{Histogram, HistogramBin, hours};

use crate::canvas::sharp;
use crate::page::{Area, Caption, Sheet, page};
use crate::plot::{self, Unit};
use crate::scale::Linear;
use crate::table::{span, whole};
use crate::{Chart, ChartError, Filter, Frame, Point, bars, empty, span_axis, table, theme};

pub(crate) const NAME: &str = "lead_time";
pub(crate) const TITLE: &str = "chart-lead-title";

/// Draws how lead times spread.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn lead_time(rows: &Histogram, frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| {
        if rows.spread.is_none() || rows.bins.iter().all(|bin| bin.n == 0) {
            empty::nothing_yet(sheet, "chart-lead-empty", empty::Ghosts::Bars)?;
            return Ok(Vec::new());
        }
        draw(rows, sheet)
    })
}

fn caption(rows: &Histogram, frame: &Frame<'_>) -> Caption {
    let n = rows.spread.map_or(0, |spread| spread.n);
    let subtitle = Message::new("chart-lead-subtitle").with("n", whole(n));
    let takeaway = match &rows.spread {
        Some(spread) => Message::new("chart-lead-service")
            .with("p85", span(spread.p85))
            .with("median", span(spread.median)),
        None => Message::new("chart-lead-none"),
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &Histogram, frame: &Frame<'_>) -> Table {
    let columns =
        [("from_hours", Kind::Hours), ("to_hours", Kind::Hours), ("n", Kind::Count), ("share", Kind::Share)];
    let mut table = table::new(frame, TITLE, columns);
    let all = rows.bins.iter().map(|bin| bin.n).sum::<u64>().max(1) as f64;
    table.rows.extend(rows.bins.iter().map(|bin| {
        let hours = |at: i64| Cell::Hours(hours(at as f64));
        vec![hours(bin.from), hours(bin.to), bin.n.into(), Cell::Share(bin.n as f64 / all)]
    }));
    table
}

fn draw(rows: &Histogram, sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let size = sheet.label.size;
    let most = rows.bins.iter().map(|bin| bin.n).max().unwrap_or(0) as f64;
    let ticks = plot::ticks(sheet, Unit::Count, (0.0, most), sheet.area.height());
    let left = sheet.canvas.widest(ticks.iter().map(|tick| tick.text.as_str()), &sheet.label)? + size * 0.7;
    let area = Area {
        left: sheet.area.left + left,
        // Room for two lines of service levels.
        top: sheet.area.top + size * 3.1,
        right: sheet.area.right - size * 1.4,
        bottom: sharp(sheet.area.bottom - size * 1.9),
    };
    let end = rows.bins.last().map_or(1, |bin| bin.to).max(1) as f64;
    let along = Linear::new(end, area.left, area.right);
    let up = Linear::new(most, area.bottom, area.top);
    for tick in &ticks {
        let y = sharp(up.at(tick.at));
        sheet.canvas.line(&[(area.left, y), (area.right, y)], sheet.colours.grid, 1.0)?;
        sheet.canvas.text((area.left - size * 0.7, y + size * 0.36), &tick.text, &sheet.label.right())?;
    }
    for tick in span_axis::ticks(sheet, end, (area.width() / (size * 5.0)).clamp(1.0, 10.0) as u32) {
        let at = (along.at(tick.at), area.bottom + size * 1.35);
        sheet.canvas.text(at, &tick.text, &sheet.label.centre())?;
    }
    let colour = sheet.theme.desk(Desk::Delivery);
    let beyond = theme::faded(colour, sheet.colours.paper, 55);
    let level = rows.spread.map_or(f64::INFINITY, |spread| spread.p85);
    for bin in rows.bins.iter().filter(|bin| bin.n > 0) {
        let (left, right) = (along.at(bin.from as f64), along.at(bin.to as f64));
        let gap = if right - left > 3.0 { 0.5 } else { 0.0 };
        let top = up.at(bin.n as f64).min(area.bottom - 0.75);
        // What took longer than 85 of 100 is paler.
        let shade = if bin.from as f64 >= level { beyond } else { colour };
        bars::upright(sheet.canvas, (left + gap, right - gap), (top, area.bottom), shade)?;
    }
    levels(rows, sheet, area, &along)?;
    let all = rows.bins.iter().map(|bin| bin.n).sum::<u64>().max(1) as f64;
    let point = |bin: &HistogramBin| {
        let (from, to) = (span(bin.from as f64), span(bin.to as f64));
        let value = Message::new("chart-lead-point")
            .with("n", whole(bin.n))
            .with("share", table::share(bin.n as f64 / all));
        Point {
            x: along.at((bin.from + bin.to) as f64 / 2.0),
            y: up.at(bin.n as f64),
            label: sheet.say(&Message::new("chart-lead-bin").with("from", from).with("to", to)),
            value: sheet.say(&value),
            filter: (bin.n > 0).then_some(Filter::Lead(bin.from, bin.to)),
        }
    };
    Ok(rows.bins.iter().map(point).collect())
}

/// Marks the service levels; one whose words have no room beside the one before is left to the takeaway.
fn levels(rows: &Histogram, sheet: &Sheet<'_, '_>, area: Area, along: &Linear) -> Result<(), ChartError> {
    let Some(spread) = &rows.spread else { return Ok(()) };
    let size = sheet.label.size;
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for (level, at) in [(85_i64, spread.p85), (50, spread.median), (95, spread.p95)] {
        let x = along.at(at).min(area.right);
        let bold = if level == 85 { sheet.name.bold() } else { sheet.name };
        let lines = [
            (sheet.say(&Message::new("chart-lead-level").with("level", level)), sheet.label),
            (sheet.span(at), bold),
        ];
        let mut width = 0.0_f64;
        for (text, pen) in &lines {
            width = width.max(sheet.canvas.width(text, pen)?);
        }
        // To the right of its line where there is room, else to the left.
        let from = if x + 4.0 + width <= sheet.area.right { x + 4.0 } else { x - 4.0 - width };
        let clear = |(left, right): &(f64, f64)| from > right + 8.0 || from + width < left - 8.0;
        if from < area.left
            || !taken.iter().all(clear)
            || taken.iter().any(|(left, right)| (left - 5.0..right + 4.0).contains(&x))
        {
            continue;
        }
        plot::dashed(
            sheet,
            &[(sharp(x), area.top - size * 2.6), (sharp(x), area.bottom)],
            sheet.colours.ink,
            1.0,
        )?;
        for (place, (text, pen)) in lines.iter().enumerate() {
            sheet.canvas.text((from, area.top - size * 1.8 + place as f64 * size * 1.3), text, pen)?;
        }
        taken.push((from.min(x), (from + width).max(x)));
    }
    Ok(())
}
