//! Time in stage as lying boxes: the middle half, the median in white, p5 to p95 as a line.

use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_core::{Figure, Message};
use fivedesk_insight::{Spread, StageDurations, stages_takeaway};
use plotters::style::RGBColor;

use crate::canvas::sharp;
use crate::page::{Area, Caption, Sheet, page};
use crate::scale::Linear;
use crate::theme::WHITE;
use crate::{Chart, ChartError, Filter, Frame, Point, bars, empty, span_axis, spell, table};

pub(crate) const NAME: &str = "time_in_stage";
pub(crate) const TITLE: &str = "chart-stages-title";

/// A box is at least this wide, in pixels, so that its colour is seen.
const THINNEST: f64 = 3.0;
/// Boxes narrower than this are their own mark: white would cover them.
const MARKED: f64 = 7.0;

/// Draws how long orders stay in each stage, in the order of `rows`.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn time_in_stage(rows: &[StageDurations], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| {
        if rows.iter().all(|row| row.durations.spread.is_none()) {
            empty::nothing_yet(sheet, "chart-stages-empty", empty::Ghosts::Boxes)?;
            return Ok(Vec::new());
        }
        draw(rows, sheet)
    })
}

fn caption(rows: &[StageDurations], frame: &Frame<'_>) -> Caption {
    let say = frame.say;
    let sum = |of: &dyn Fn(&StageDurations) -> u64| -> i64 {
        i64::try_from(rows.iter().map(of).sum::<u64>()).unwrap_or(i64::MAX)
    };
    let subtitle = Message::new("chart-stages-subtitle")
        .with("n", sum(&|row| row.durations.spread.map_or(0, |spread| spread.n)))
        .with("open", sum(&|row| row.durations.open.n))
        .with("faults", sum(&|row| u64::try_from(row.durations.faults.len()).unwrap_or(u64::MAX)));
    Caption {
        title: say(&Message::new(TITLE)),
        subtitle: say(&subtitle),
        takeaway: say(&stages_takeaway(rows)),
        table: table(rows, frame),
    }
}

fn table(rows: &[StageDurations], frame: &Frame<'_>) -> Table {
    let columns = [("stage", Kind::Text), ("n", Kind::Count)].into_iter().chain(table::SPREAD);
    let tail = [("open", Kind::Count), ("faults", Kind::Count)];
    let mut table = table::new(frame, TITLE, columns.chain(tail));
    table.rows.extend(rows.iter().map(|row| {
        let spread = row.durations.spread.as_ref();
        let mut cells =
            vec![table::stage(frame.say, row.stage).into(), spread.map_or(0, |spread| spread.n).into()];
        cells.extend(table::spread(spread));
        cells.extend([row.durations.open.n.into(), Cell::Count(table::whole(row.durations.faults.len()))]);
        cells
    }));
    table
}

/// A column of figures beside the boxes.
struct Column {
    head: String,
    cells: Vec<String>,
    width: f64,
}

fn columns(rows: &[StageDurations], sheet: &Sheet<'_, '_>) -> Result<Vec<Column>, ChartError> {
    // A narrow picture keeps the median, one that stands by itself says n too.
    let shown: &[&str] = match (sheet.export, sheet.area.width()) {
        (true, _) => &["median", "p90", "n"],
        (false, width) if width < 420.0 => &["median"],
        _ => &["median", "p90"],
    };
    let figure = |name: &str, spread: &Spread| match name {
        "median" => span(spread.median),
        "p90" => span(spread.p90),
        _ => Figure::Number(i64::try_from(spread.n).unwrap_or(i64::MAX)),
    };
    let mut columns = Vec::new();
    for name in shown {
        let head = sheet.say(&Message::new("chart-column").with("column", *name));
        let cell = |row: &StageDurations| match &row.durations.spread {
            Some(spread) => sheet.say(&Message::new("chart-number").with("n", figure(name, spread))),
            None => "–".to_owned(),
        };
        let cells: Vec<String> = rows.iter().map(cell).collect();
        let widest = sheet.canvas.widest(cells.iter().map(String::as_str), &sheet.name.bold())?;
        let width = widest.max(sheet.canvas.width(&head, &sheet.label)?) + sheet.label.size * 1.4;
        columns.push(Column { head, cells, width });
    }
    Ok(columns)
}

fn draw(rows: &[StageDurations], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let size = sheet.label.size;
    let columns = columns(rows, sheet)?;
    let names: Vec<String> = rows.iter().map(|row| stage_name(row, sheet)).collect();
    let names_width =
        sheet.canvas.widest(names.iter().map(String::as_str), &sheet.name)?.min(sheet.area.width() / 4.0);
    let area = Area {
        left: sheet.area.left + names_width + size * 0.8,
        top: sheet.area.top + size * 1.7,
        right: sheet.area.right - columns.iter().map(|column| column.width).sum::<f64>() - size * 0.4,
        bottom: sheet.area.bottom - size * 1.9,
    };
    let longest = rows.iter().filter_map(|row| row.durations.spread).map(|s| s.p95).fold(0.0, f64::max);
    // All at once done still needs an axis: a second.
    let most = longest.max(1_000_000.0) * 1.02;
    let along = Linear::new(most, area.left, area.right);
    grid(sheet, area, &along, most)?;
    let height = area.height() / rows.len().max(1) as f64;
    let middle = |place: usize| area.top + height * (place as f64 + 0.5);
    for (place, (row, name)) in rows.iter().zip(&names).enumerate() {
        let at = (area.left - size * 0.8, middle(place) + size * 0.36);
        let name = spell::fit(sheet.canvas, name, &sheet.name, names_width)?;
        sheet.canvas.text(at, &name, &sheet.name.right())?;
        let colour = row.stage.desk().map_or(sheet.colours.soft, |desk| sheet.theme.desk(desk));
        if let Some(spread) = &row.durations.spread {
            stay(sheet, spread, &along, middle(place), height, colour)?;
        }
    }
    figures(sheet, &columns, area, &middle)?;
    Ok(rows
        .iter()
        .zip(names)
        .enumerate()
        .filter_map(|(place, (row, name))| {
            let spread = row.durations.spread?;
            Some(point(sheet, row, &spread, name, (along.at(spread.median), middle(place))))
        })
        .collect())
}

fn grid(sheet: &Sheet<'_, '_>, area: Area, along: &Linear, most: f64) -> Result<(), ChartError> {
    let size = sheet.label.size;
    let room = (area.width() / (size * 5.0)).clamp(1.0, 8.0) as u32;
    for tick in span_axis::ticks(sheet, most, room) {
        let x = sharp(along.at(tick.at));
        sheet.canvas.line(&[(x, area.top), (x, area.bottom)], sheet.colours.grid, 1.0)?;
        sheet.canvas.text((x, area.bottom + size * 1.35), &tick.text, &sheet.label.centre())?;
    }
    Ok(())
}

/// One stage's line, box and median.
fn stay(
    sheet: &Sheet<'_, '_>,
    spread: &Spread,
    along: &Linear,
    y: f64,
    height: f64,
    colour: RGBColor,
) -> Result<(), ChartError> {
    let half = (height * 0.3).clamp(2.0, 13.0);
    let x = |at: f64| along.at(at);
    sheet.canvas.line(&[(x(spread.p5), y), (x(spread.p95), y)], colour, sheet.stroke)?;
    let left = x(spread.p25);
    let right = x(spread.p75).max(left + THINNEST);
    bars::lying(sheet.canvas, (left, right), (y - half, y + half), colour)?;
    if right - left >= MARKED {
        // Kept within the box, where it can be seen on any ground.
        let at = x(spread.median).clamp(left + 1.5, right - 1.5);
        sheet.canvas.line(&[(at, y - half), (at, y + half)], WHITE, 2.0)?;
    }
    Ok(())
}

fn figures(
    sheet: &Sheet<'_, '_>,
    columns: &[Column],
    area: Area,
    middle: &dyn Fn(usize) -> f64,
) -> Result<(), ChartError> {
    let size = sheet.label.size;
    let mut right = sheet.area.right;
    for (place, column) in columns.iter().enumerate().rev() {
        sheet.canvas.text((right, area.top - size * 0.55), &column.head, &sheet.label.right())?;
        // The median leads; the others stand back.
        let pen = if place == 0 { sheet.name.bold() } else { sheet.label };
        for (place, cell) in column.cells.iter().enumerate() {
            sheet.canvas.text((right, middle(place) + size * 0.36), cell, &pen.right())?;
        }
        right -= column.width;
    }
    Ok(())
}

fn stage_name(row: &StageDurations, sheet: &Sheet<'_, '_>) -> String {
    sheet.stage(row.stage)
}

fn point(
    sheet: &Sheet<'_, '_>,
    row: &StageDurations,
    spread: &Spread,
    label: String,
    (x, y): (f64, f64),
) -> Point {
    let value = Message::new("chart-stages-point")
        .with("median", span(spread.median))
        .with("mean", span(spread.mean))
        .with("p90", span(spread.p90))
        .with("n", i64::try_from(spread.n).unwrap_or(i64::MAX))
        .with("open", i64::try_from(row.durations.open.n).unwrap_or(i64::MAX));
    Point { x, y, label, value: sheet.say(&value), filter: Some(Filter::Left(row.stage, None)) }
}

fn span(microseconds: f64) -> Figure {
    Figure::Span(microseconds.round() as i64)
}
