//! How order-time was shared in each week, as a heat map: stages by weeks, the largest of each week framed.

use fivedesk_core::Message;
use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_insight::{STAGES, Slot, WeekShares};

use crate::page::{Area, Caption, Sheet, page};
use crate::table::whole;
use crate::time_axis::Row;
use crate::{Chart, ChartError, Filter, Frame, Point, empty, spell, table, theme, time_axis};

pub(crate) const NAME: &str = "bottleneck";
pub(crate) const TITLE: &str = "chart-bottleneck-title";

/// Draws each stage's share of order-time, week by week.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn bottleneck(rows: &[WeekShares], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| {
        if rows.iter().all(|row| row.bottleneck.is_none()) {
            empty::nothing_yet(sheet, "chart-share-empty", empty::Ghosts::Boxes)?;
            return Ok(Vec::new());
        }
        draw(rows, sheet)
    })
}

fn caption(rows: &[WeekShares], frame: &Frame<'_>) -> Caption {
    let weeks = rows.iter().filter(|row| row.bottleneck.is_some()).count();
    let subtitle = Message::new("chart-bottleneck-subtitle").with("n", whole(weeks));
    let times = |stage| rows.iter().filter(|row| row.bottleneck == Some(stage)).count();
    let most = STAGES.into_iter().rev().map(|stage| (stage, times(stage))).max_by_key(|(_, n)| *n);
    let takeaway = match most.filter(|(_, n)| *n > 0) {
        Some((stage, n)) => Message::new("chart-bottleneck-most")
            .with("stage", stage.word())
            .with("n", whole(n))
            .with("weeks", whole(weeks)),
        None => Message::new("chart-share-none"),
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &[WeekShares], frame: &Frame<'_>) -> Table {
    let columns: Vec<(&str, Kind)> =
        STAGES.iter().map(|stage| (stage.word(), Kind::Share)).chain([("bottleneck", Kind::Text)]).collect();
    let cells = |row: &WeekShares| {
        let named = row.bottleneck.map_or(Cell::Empty, |stage| table::stage(frame.say, stage).into());
        (row.slot, row.shares.into_iter().map(Cell::Share).chain([named]).collect())
    };
    table::by_slot(frame, TITLE, &columns, rows.iter().map(cells))
}

fn draw(rows: &[WeekShares], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let size = sheet.label.size;
    let names: Vec<String> = STAGES.iter().map(|stage| sheet.stage(*stage)).collect();
    let most = sheet.area.width() / 4.0;
    let left = sheet.canvas.widest(names.iter().map(String::as_str), &sheet.name)?.min(most);
    let area = Area {
        left: sheet.area.left + left + size * 0.8,
        bottom: sheet.area.bottom - time_axis::height(&sheet.label),
        ..sheet.area
    };
    let step = (area.width() / rows.len().max(1) as f64).min(90.0);
    let height = area.height() / STAGES.len() as f64;
    let slots: Vec<Slot> = rows.iter().map(|row| row.slot).collect();
    time_axis::draw(sheet, &slots, Row { left: area.left, step, right: sheet.area.right }, area.bottom)?;
    let strongest = rows.iter().flat_map(|row| row.shares).fold(0.01, f64::max);
    // A gap between the squares, unless it would take more than the squares themselves.
    let gap = if step > 4.0 { 1.0 } else { 0.0 };
    let widest = sheet.canvas.width(&sheet.share(1.0), &sheet.label)?;
    let told = step - gap > widest + 4.0 && height > size * 1.5;
    let mut points = Vec::new();
    for (at, (stage, name)) in STAGES.into_iter().zip(&names).enumerate() {
        let top = area.top + height * at as f64;
        let base = top + height / 2.0 + size * 0.36;
        let shown = spell::fit(sheet.canvas, name, &sheet.name, most)?;
        sheet.canvas.text((area.left - size * 0.8, base), &shown, &sheet.name.right())?;
        for (place, row) in rows.iter().enumerate() {
            let share = row.shares.get(at).copied().unwrap_or_default();
            let from = (area.left + step * place as f64, top);
            let to = (from.0 + step - gap, top + height - 1.0);
            let strength = (share / strongest).clamp(0.0, 1.0).mul_add(94.0, 6.0);
            let ground = theme::faded(sheet.theme.heat(), sheet.colours.paper, strength as u16);
            sheet.canvas.rectangle(from, to, ground)?;
            if row.bottleneck == Some(stage) {
                let frame = sheet.theme.frame(ground);
                match step {
                    // Too narrow for a frame: a mark on its upper edge.
                    ..5.0 => sheet.canvas.rectangle(from, (to.0, top + 2.0), frame)?,
                    ..12.0 => sheet.canvas.outline(from, to, frame, 1.25)?,
                    _ => sheet.canvas.outline(from, to, frame, 2.0)?,
                }
            }
            if told && share > 0.0 {
                let pen = crate::canvas::Pen::new(size, theme::on(ground)).centre();
                sheet.canvas.text(((from.0 + to.0) / 2.0, base), &sheet.share(share), &pen)?;
            }
        }
    }
    for (place, row) in rows.iter().enumerate() {
        for (at, (stage, share)) in STAGES.into_iter().zip(row.shares).enumerate() {
            let value = Message::new("chart-bottleneck-point")
                .with("share", table::share(share))
                .with("largest", if row.bottleneck == Some(stage) { "yes" } else { "no" });
            let told = time_axis::told(sheet, &row.slot);
            let label = Message::new("chart-trend-label").with("stage", stage.word()).with("when", told);
            points.push(Point {
                x: area.left + step * (place as f64 + 0.5),
                y: area.top + height * (at as f64 + 0.5),
                label: sheet.say(&label),
                value: sheet.say(&value),
                filter: (share > 0.0).then_some(Filter::Stood(stage, Some((row.slot.from, row.slot.to)))),
            });
        }
    }
    Ok(points)
}
