//! A process behaviour chart: orders finished, their mean and limits, and what is out of the ordinary.

use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_core::{Desk, Message, Quantity};
use fivedesk_insight::{ControlChart, ControlPoint, Signal, Slot};

use crate::page::{Caption, Sheet, page};
use crate::plot::{self, Plot, Unit};
use crate::side::{Name, Side};
use crate::table::whole;
use crate::{Chart, ChartError, Filter, Frame, Point, empty, table, time_axis};

pub(crate) const NAME: &str = "process_behaviour";
pub(crate) const TITLE: &str = "chart-process-title";

/// Draws a process behaviour chart of throughput; `None` where there are too few values for limits.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn process_behaviour(rows: Option<&ControlChart>, frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| match rows {
        Some(rows) if !rows.points.is_empty() => draw(rows, sheet),
        _ => {
            empty::nothing_yet(sheet, "chart-process-empty", empty::Ghosts::Bars)?;
            Ok(Vec::new())
        }
    })
}

fn tenths(value: f64) -> Quantity {
    let step = if value.abs() < 10.0 { 100.0 } else { 1000.0 };
    Quantity((value * 1000.0 / step).round() as i64 * step as i64)
}

fn word(signal: Option<Signal>) -> &'static str {
    match signal {
        Some(Signal::Outside) => "outside",
        Some(Signal::TwoOfThree) => "two_of_three",
        Some(Signal::EightOnOneSide) => "eight",
        None => "none",
    }
}

fn caption(rows: Option<&ControlChart>, frame: &Frame<'_>) -> Caption {
    let points = rows.map_or(&[][..], |rows| &rows.points);
    let subtitle = Message::new("chart-process-subtitle")
        .with("every", points.first().map_or("week", |point| point.slot.every.word()))
        .with("n", whole(points.len()));
    let signals = points.iter().filter(|point| point.signal.is_some()).count();
    let takeaway = match rows {
        None => Message::new("chart-process-none"),
        Some(rows) => {
            Message::new(if signals == 0 { "chart-process-steady" } else { "chart-process-signals" })
                .with("n", whole(signals))
                .with("lower", tenths(rows.lower))
                .with("upper", tenths(rows.upper))
                .with("every", points.first().map_or("week", |point| point.slot.every.word()))
        }
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: Option<&ControlChart>, frame: &Frame<'_>) -> Table {
    const COLUMNS: &[(&str, Kind)] = &[
        ("value", Kind::Quantity),
        ("mean", Kind::Quantity),
        ("lower", Kind::Quantity),
        ("upper", Kind::Quantity),
        ("signal", Kind::Text),
    ];
    let exact = |value: f64| Cell::Quantity(Quantity((value * 1000.0).round() as i64));
    let cells = rows.into_iter().flat_map(|rows| {
        rows.points.iter().map(move |point| {
            let told = Message::new("chart-process-signal").with("signal", word(point.signal));
            let signal = point.signal.map_or(Cell::Empty, |_| (frame.say)(&told).into());
            let figures = [point.value, rows.mean, rows.lower, rows.upper].map(exact);
            (point.slot, figures.into_iter().chain([signal]).collect())
        })
    });
    table::by_slot(frame, TITLE, COLUMNS, cells)
}

fn draw(rows: &ControlChart, sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let slots: Vec<Slot> = rows.points.iter().map(|point| point.slot).collect();
    let values: Vec<f64> = rows.points.iter().map(|point| point.value).collect();
    let high = values.iter().copied().fold(rows.upper, f64::max);
    let low = values.iter().copied().fold(rows.lower, f64::min);
    // From nothing, unless that would press the values into a corner.
    let low = if low > 0.4 * high { (low - 0.25 * (high - low)).max(0.0) } else { low.min(0.0) };
    let name = |level: &'static str, value: f64, colour| Name {
        value: sheet.figure(tenths(value)),
        text: sheet.say(&Message::new("chart-process-level").with("level", level)),
        colour,
    };
    let (ink, soft) = (sheet.colours.ink, sheet.colours.soft);
    let levels = [("upper", rows.upper, soft), ("mean", rows.mean, ink), ("lower", rows.lower, soft)];
    let side = Side::new(sheet, levels.map(|(level, value, colour)| name(level, value, colour)).into())?;
    let plot = Plot::new(sheet, &slots, Unit::Count, (low, high), side.width)?;
    let ends = |value: f64| ((plot.area.left, plot.up.at(value)), (plot.area.right, plot.up.at(value)));
    for (level, value, colour) in levels {
        let (from, to) = ends(value);
        if level == "mean" {
            sheet.canvas.line(&[from, to], colour, 1.0)?;
        } else {
            plot::dashed(sheet, &[from, to], colour, 1.0)?;
        }
    }
    let colour = sheet.theme.desk(Desk::Delivery);
    plot.line(sheet, &values, false, colour, sheet.stroke)?;
    let radius = (plot.row.step * 0.35).clamp(1.5, 3.0);
    for (place, point) in rows.points.iter().enumerate() {
        let at = plot.at(place, point.value);
        match point.signal {
            // A signal is larger and square, so that it is seen without colour too.
            Some(_) => {
                let half = (radius + 1.5).min(4.0);
                let (from, to) = ((at.0 - half, at.1 - half), (at.0 + half, at.1 + half));
                sheet.canvas.rectangle(from, to, sheet.theme.warning())?;
            }
            None => sheet.canvas.dot(at, radius, colour)?,
        }
    }
    let heights = levels.map(|(_, value, _)| plot.up.at(value));
    side.draw(sheet, plot.area.right, &heights, (plot.area.top, plot.area.bottom))?;
    let point = |(place, point): (usize, &ControlPoint)| {
        let (x, y) = plot.at(place, point.value);
        let value = Message::new("chart-process-point")
            .with("n", tenths(point.value))
            .with("signal", word(point.signal));
        Point {
            x,
            y,
            label: time_axis::told(sheet, &point.slot),
            value: sheet.say(&value),
            filter: Some(Filter::Finished(point.slot.from, point.slot.to)),
        }
    };
    Ok(rows.points.iter().enumerate().map(point).collect())
}
