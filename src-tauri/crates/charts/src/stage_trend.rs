//! Time in stage over the weeks: a small plot for each stage, the median as a line in the middle half.

use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_core::{Message, Status};
use fivedesk_insight::{STAGES, Slot, Spread, StageTrend};

use crate::page::{Area, Caption, Sheet, page};
use crate::scale::Linear;
use crate::table::{span, whole};
use crate::{Chart, ChartError, Filter, Frame, Point, empty, spell, table, theme, time_axis};

pub(crate) const NAME: &str = "stage_trend";
pub(crate) const TITLE: &str = "chart-trend-title";

/// Between two plots, in pixels.
const GAP: f64 = 18.0;
/// A run is compared with as many before it.
const WINDOW: usize = 4;

/// Draws how long orders stayed in each stage, by when they left it. Stages that nothing left are not shown.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn stage_trend(rows: &[StageTrend], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    let shown: Vec<(Status, Vec<&StageTrend>)> = STAGES
        .into_iter()
        .map(|stage| (stage, rows.iter().filter(|row| row.stage == stage).collect::<Vec<_>>()))
        .filter(|(_, rows)| rows.iter().any(|row| row.spread.is_some()))
        .collect();
    page(frame, caption(rows, &shown, frame), |sheet| {
        if shown.is_empty() {
            empty::nothing_yet(sheet, "chart-stages-empty", empty::Ghosts::Bars)?;
            return Ok(Vec::new());
        }
        draw(&shown, sheet)
    })
}

/// The mean of the medians of a window, where all of it was measured.
fn window(spreads: &[Spread]) -> Option<f64> {
    let sum: f64 = spreads.iter().map(|spread| spread.median).sum();
    (spreads.len() == WINDOW).then(|| sum / WINDOW as f64)
}

/// How a stage moved: the mean median of the last four complete slots that were measured, and of the four before.
fn moved(rows: &[&StageTrend]) -> Option<(f64, f64)> {
    let spreads: Vec<Spread> =
        rows.iter().filter(|row| row.slot.complete).filter_map(|row| row.spread).collect();
    let (before, last) = spreads.split_at(spreads.len().saturating_sub(WINDOW));
    let before = before.get(before.len().saturating_sub(WINDOW)..)?;
    window(before).zip(window(last))
}

fn caption(rows: &[StageTrend], shown: &[(Status, Vec<&StageTrend>)], frame: &Frame<'_>) -> Caption {
    let n: u64 = rows.iter().filter_map(|row| row.spread).map(|spread| spread.n).sum();
    let every = rows.first().map_or("week", |row| row.slot.every.word());
    let subtitle = Message::new("chart-trend-subtitle").with("every", every).with("n", whole(n));
    let change =
        |(stage, rows): &(Status, Vec<&StageTrend>)| moved(rows).map(|(before, now)| (*stage, before, now));
    // The stage that moved by most time is told.
    let most =
        shown.iter().rev().filter_map(change).max_by(|a, b| (a.1 - a.2).abs().total_cmp(&(b.1 - b.2).abs()));
    let takeaway = match most {
        _ if shown.is_empty() => Message::new("chart-stages-none"),
        None => Message::new("chart-trend-short").with("n", whole(n)),
        Some((stage, before, now)) => {
            let key = if (now - before).abs() < 0.15 * before.max(now) {
                "chart-trend-steady"
            } else if now > before {
                "chart-trend-longer"
            } else {
                "chart-trend-shorter"
            };
            Message::new(key).with("stage", stage.word()).with("before", span(before)).with("now", span(now))
        }
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &[StageTrend], frame: &Frame<'_>) -> Table {
    let columns: Vec<(&str, Kind)> =
        [("stage", Kind::Text), ("n", Kind::Count)].into_iter().chain(table::SPREAD).collect();
    let cells = |row: &StageTrend| {
        let mut cells: Vec<Cell> =
            vec![table::stage(frame.say, row.stage).into(), row.spread.map_or(0, |spread| spread.n).into()];
        cells.extend(table::spread(row.spread.as_ref()));
        (row.slot, cells)
    };
    table::by_slot(frame, TITLE, &columns, rows.iter().map(cells))
}

fn draw(shown: &[(Status, Vec<&StageTrend>)], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let across = match (shown.len(), sheet.area.width()) {
        (0..=1, _) => 1,
        (2, _) | (4, _) => 2,
        (_, width) if width < 420.0 => 2,
        _ => 3,
    };
    let down = shown.len().div_ceil(across).max(1);
    let width = (sheet.area.width() - GAP * (across - 1) as f64) / across as f64;
    let height = (sheet.area.height() - 8.0 * (down - 1) as f64) / down as f64;
    let mut points = Vec::new();
    for (place, (stage, rows)) in shown.iter().enumerate() {
        let left = sheet.area.left + (width + GAP) * (place % across) as f64;
        let top = sheet.area.top + (height + 8.0) * (place / across) as f64;
        let cell = Area { left, top, right: left + width, bottom: top + height };
        small(
            sheet,
            *stage,
            rows,
            cell,
            place / across + 1 == down || place + across >= shown.len(),
            &mut points,
        )?;
    }
    Ok(points)
}

/// One stage's plot: its name and latest median on top, the highest value of its own scale at the left.
fn small(
    sheet: &Sheet<'_, '_>,
    stage: Status,
    rows: &[&StageTrend],
    cell: Area,
    dated: bool,
    points: &mut Vec<Point>,
) -> Result<(), ChartError> {
    let size = sheet.label.size;
    let name = sheet.stage(stage);
    let head = cell.top + size;
    let latest = rows.iter().rev().find_map(|row| row.spread);
    let told = latest.map(|spread| sheet.span(spread.median)).unwrap_or_default();
    let room = cell.width() - sheet.canvas.width(&told, &sheet.name.bold())? - size * 0.6;
    let shown = spell::fit(sheet.canvas, &name, &sheet.label, room)?;
    sheet.canvas.text((cell.left, head), &shown, &sheet.label)?;
    sheet.canvas.text((cell.right, head), &told, &sheet.name.bold().right())?;
    let line = if dated { size * 1.5 } else { 2.0 };
    let plot = Area { top: cell.top + size * 1.6, bottom: cell.bottom - line, ..cell };
    if plot.height() < 6.0 {
        return Ok(());
    }
    let most = rows.iter().filter_map(|row| row.spread).map(|spread| spread.p75).fold(1.0, f64::max);
    let up = Linear::new(most, plot.bottom, plot.top);
    let step = plot.width() / rows.len().max(1) as f64;
    let x = |place: usize| plot.left + step * (place as f64 + 0.5);
    sheet.canvas.line(&[(plot.left, plot.bottom), (plot.right, plot.bottom)], sheet.colours.grid, 1.0)?;
    let colour = sheet.theme.desk(stage.desk().unwrap_or(fivedesk_core::Desk::Oversight));
    let pale = theme::faded(colour, sheet.colours.paper, 25);
    let measured: Vec<(usize, Spread)> =
        rows.iter().enumerate().filter_map(|(place, row)| Some((place, row.spread?))).collect();
    for run in measured.chunk_by(|(a, _), (b, _)| a + 1 == *b) {
        let of = |value: fn(&Spread) -> f64| {
            run.iter().map(|(place, spread)| (x(*place), up.at(value(spread)))).collect::<Vec<_>>()
        };
        let line = of(|spread| spread.median);
        if let [one] = line.as_slice() {
            sheet.canvas.dot(*one, 1.8, colour)?;
            continue;
        }
        let mut band = of(|spread| spread.p75);
        band.extend(of(|spread| spread.p25).into_iter().rev());
        sheet.canvas.polygon(&band, pale)?;
        sheet.canvas.line(&line, colour, sheet.stroke)?;
    }
    if dated {
        ends(sheet, rows, plot)?;
    }
    points.extend(measured.iter().map(|(place, spread)| {
        let value = Message::new("chart-trend-point")
            .with("median", span(spread.median))
            .with("p90", span(spread.p90))
            .with("n", whole(spread.n));
        let slot = rows.get(*place).map(|row| row.slot);
        let told = slot.map(|slot| time_axis::told(sheet, &slot)).unwrap_or_default();
        Point {
            x: x(*place),
            y: up.at(spread.median),
            label: sheet
                .say(&Message::new("chart-trend-label").with("stage", stage.word()).with("when", told)),
            value: sheet.say(&value),
            filter: slot.map(|slot| Filter::Left(stage, Some((slot.from, slot.to)))),
        }
    }));
    Ok(())
}

/// The first and the last slot under a plot.
fn ends(sheet: &Sheet<'_, '_>, rows: &[&StageTrend], plot: Area) -> Result<(), ChartError> {
    let base = plot.bottom + sheet.label.size * 1.2;
    let told = |slot: &Slot| time_axis::short(sheet, slot);
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(()) };
    let (first, last) = (told(&first.slot), told(&last.slot));
    let (a, b) = (sheet.canvas.width(&first, &sheet.label)?, sheet.canvas.width(&last, &sheet.label)?);
    sheet.canvas.text((plot.left, base), &first, &sheet.label)?;
    if rows.len() > 1 && a + b + 8.0 < plot.width() {
        sheet.canvas.text((plot.right, base), &last, &sheet.label.right())?;
    }
    Ok(())
}
