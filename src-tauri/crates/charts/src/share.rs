//! How the time that orders take divides over the stages, as lying bars.

use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_core::{Message, OrderId};
use fivedesk_insight::{StageShare, hours};

use crate::page::{Area, Caption, Sheet, page};
use crate::scale::Linear;
use crate::table::{span, whole};
use crate::{Chart, ChartError, Filter, Frame, Point, bars, empty, spell, table};

pub(crate) const NAME: &str = "share";
pub(crate) const TITLE: &str = "chart-share-title";

/// Draws each stage's share of order-time.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn share(rows: &[StageShare], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| {
        if rows.iter().all(|row| row.time <= 0) {
            empty::nothing_yet(sheet, "chart-share-empty", empty::Ghosts::Boxes)?;
            return Ok(Vec::new());
        }
        draw(rows, sheet)
    })
}

fn largest(rows: &[StageShare]) -> Option<&StageShare> {
    rows.iter().rev().max_by_key(|row| row.time).filter(|row| row.time > 0)
}

fn caption(rows: &[StageShare], frame: &Frame<'_>) -> Caption {
    let faults: std::collections::BTreeSet<OrderId> =
        rows.iter().flat_map(|row| row.faults.iter().copied()).collect();
    let whole_time: i128 = rows.iter().map(|row| row.time).sum();
    let subtitle = Message::new("chart-share-subtitle")
        .with("n", whole((whole_time / i128::from(fivedesk_insight::HOUR)).max(0)))
        .with("faults", whole(faults.len()));
    let takeaway = match largest(rows) {
        Some(row) => Message::new("chart-share-largest")
            .with("stage", row.stage.word())
            .with("share", table::share(row.share)),
        None => Message::new("chart-share-none"),
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &[StageShare], frame: &Frame<'_>) -> Table {
    let columns = [
        ("stage", Kind::Text),
        ("order_hours", Kind::Hours),
        ("share", Kind::Share),
        ("faults", Kind::Count),
    ];
    let mut table = table::new(frame, TITLE, columns);
    table.rows.extend(rows.iter().map(|row| {
        vec![
            table::stage(frame.say, row.stage).into(),
            Cell::Hours(hours(row.time as f64)),
            Cell::Share(row.share),
            Cell::Count(whole(row.faults.len())),
        ]
    }));
    table
}

fn draw(rows: &[StageShare], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let size = sheet.label.size;
    let names: Vec<String> = rows.iter().map(|row| sheet.stage(row.stage)).collect();
    let figures: Vec<String> = rows.iter().map(|row| sheet.share(row.share)).collect();
    let most = sheet.area.width() / 4.0;
    let left = sheet.canvas.widest(names.iter().map(String::as_str), &sheet.name)?.min(most);
    let right = sheet.canvas.widest(figures.iter().map(String::as_str), &sheet.name.bold())?;
    let area = Area {
        left: sheet.area.left + left + size * 0.8,
        right: sheet.area.right - right - size * 0.8,
        ..sheet.area
    };
    let longest = rows.iter().map(|row| row.share).fold(0.0, f64::max);
    let along = Linear::new(longest.max(0.01), area.left, area.right);
    let height = area.height() / rows.len().max(1) as f64;
    let first = largest(rows).map(|row| row.stage);
    let mut points = Vec::new();
    for ((place, row), (name, figure)) in rows.iter().enumerate().zip(names.iter().zip(&figures)) {
        let middle = area.top + height * (place as f64 + 0.5);
        let half = (height * 0.33).clamp(2.0, 16.0);
        let base = middle + size * 0.36;
        let end = along.at(row.share).max(area.left + if row.time > 0 { 1.0 } else { 0.0 });
        let shown = spell::fit(sheet.canvas, name, &sheet.name, most)?;
        sheet.canvas.text((area.left - size * 0.8, base), &shown, &sheet.name.right())?;
        if row.time > 0 {
            let ends = (area.left, end);
            bars::lying(sheet.canvas, ends, (middle - half, middle + half), sheet.theme.stage(row.stage))?;
        }
        let pen = if first == Some(row.stage) { sheet.name.bold() } else { sheet.label };
        sheet.canvas.text((end + size * 0.6, base), figure, &pen)?;
        let value = Message::new("chart-share-point")
            .with("share", table::share(row.share))
            .with("time", span(row.time as f64));
        points.push(Point {
            x: end,
            y: middle,
            label: name.clone(),
            value: sheet.say(&value),
            filter: Some(Filter::Stood(row.stage, None)),
        });
    }
    Ok(points)
}
