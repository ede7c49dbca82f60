//! Orders received and orders that left, side by side: what comes in faster than it leaves piles up.

use fivedesk_core::table::{Kind, Table};
use fivedesk_core::{Desk, Message};
use fivedesk_insight::{InOut, Slot};

use crate::page::{Caption, Sheet, page};
use crate::plot::{Plot, Unit};
use crate::side::{Name, Side};
use crate::table::whole;
use crate::{Chart, ChartError, Filter, Frame, Point, empty, table, time_axis};

pub(crate) const NAME: &str = "arrivals";
pub(crate) const TITLE: &str = "chart-arrivals-title";

/// Draws arrivals and departures; cancelled and rejected orders are departures too.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn arrivals(rows: &[InOut], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    let nothing = rows.iter().all(|row| row.arrived == 0 && left(row) == 0);
    page(frame, caption(rows, frame), |sheet| {
        if nothing {
            empty::nothing_yet(sheet, "chart-arrivals-empty", empty::Ghosts::Bars)?;
            return Ok(Vec::new());
        }
        draw(rows, sheet)
    })
}

fn left(row: &InOut) -> u64 {
    row.finished + row.cancelled
}

fn caption(rows: &[InOut], frame: &Frame<'_>) -> Caption {
    let came: u64 = rows.iter().map(|row| row.arrived).sum();
    let went: u64 = rows.iter().map(left).sum();
    let subtitle = Message::new("chart-arrivals-subtitle")
        .with("every", rows.first().map_or("week", |row| row.slot.every.word()))
        .with("n", whole(came));
    let key = match came.cmp(&went) {
        _ if came + went == 0 => "chart-arrivals-none",
        std::cmp::Ordering::Greater => "chart-arrivals-more",
        std::cmp::Ordering::Less => "chart-arrivals-fewer",
        std::cmp::Ordering::Equal => "chart-arrivals-even",
    };
    let takeaway = Message::new(key)
        .with("came", whole(came))
        .with("went", whole(went))
        .with("apart", whole(came.abs_diff(went)));
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &[InOut], frame: &Frame<'_>) -> Table {
    const COLUMNS: &[(&str, Kind)] =
        &[("received", Kind::Count), ("finished", Kind::Count), ("cancelled", Kind::Count)];
    let cells = |row: &InOut| (row.slot, vec![row.arrived.into(), row.finished.into(), row.cancelled.into()]);
    table::by_slot(frame, TITLE, COLUMNS, rows.iter().map(cells))
}

fn draw(rows: &[InOut], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let slots: Vec<Slot> = rows.iter().map(|row| row.slot).collect();
    let most = rows.iter().map(|row| row.arrived.max(left(row))).max().unwrap_or(0) as f64;
    let name =
        |series: &'static str| sheet.say(&Message::new("chart-arrivals-series").with("series", series));
    let (received, done) = (sheet.theme.desk(Desk::Mail), sheet.theme.series(Desk::Delivery));
    let name = |series, colour| Name { value: String::new(), text: name(series), colour };
    let side = Side::new(sheet, vec![name("received", received), name("left", done)])?;
    let plot = Plot::new(sheet, &slots, Unit::Count, (0.0, most), side.width)?;
    let came: Vec<f64> = rows.iter().map(|row| row.arrived as f64).collect();
    let went: Vec<f64> = rows.iter().map(|row| left(row) as f64).collect();
    let open = slots.last().is_some_and(|slot| !slot.complete);
    plot.line(sheet, &went, open, done, sheet.stroke + 0.5)?;
    plot.line(sheet, &came, open, received, sheet.stroke + 0.5)?;
    let ends = [&came, &went].map(|line| plot.up.at(line.last().copied().unwrap_or_default()));
    side.draw(sheet, plot.area.right, &ends, (plot.area.top, plot.area.bottom))?;
    let point = |(place, row): (usize, &InOut)| {
        let value = Message::new("chart-arrivals-point")
            .with("arrived", whole(row.arrived))
            .with("finished", whole(row.finished))
            .with("cancelled", whole(row.cancelled));
        Point {
            x: plot.middle(place),
            y: plot.up.at(row.arrived as f64),
            label: time_axis::told(sheet, &row.slot),
            value: sheet.say(&value),
            filter: Some(Filter::Received(row.slot.from, row.slot.to)),
        }
    };
    Ok(rows.iter().enumerate().map(point).collect())
}
