//! Orders finished per day, week or month as bars, with their moving mean as a line.

mod mean;

use fivedesk_core::table::{Kind, Table};
use fivedesk_core::{Desk, Message, Quantity};
use fivedesk_insight::{Bucket, Slot, moving_mean, throughput_takeaway};
use plotters::style::RGBColor;

use crate::canvas::sharp;
use crate::page::{Area, Caption, Sheet, page};
use crate::scale::{self, Linear};
use crate::time_axis::{self, Row};
use crate::{Chart, ChartError, Filter, Frame, Point, bars, empty, table, theme};

pub(crate) const NAME: &str = "throughput";
pub(crate) const TITLE: &str = "chart-throughput-title";

/// Height for each horizontal grid line, in pixels, at the least.
const LINE: f64 = 44.0;
/// A bar not over yet is this strong, in hundredths.
const UNFINISHED: u16 = 45;
/// Bars closer than this touch, in pixels: gaps between them would only shimmer.
const APART: f64 = 3.0;

/// Draws throughput. A bucket that is not complete is faded, and the mean leaves it out.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn throughput(rows: &[Bucket], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    let means = moving_mean(rows, rows.first().map_or(1, |row| mean::span(row.every)));
    page(frame, caption(rows, &means, frame), |sheet| {
        if rows.is_empty() {
            empty::nothing_yet(sheet, "chart-throughput-empty", empty::Ghosts::Bars)?;
            return Ok(Vec::new());
        }
        draw(rows, &means, sheet)
    })
}

fn caption(rows: &[Bucket], means: &[Option<f64>], frame: &Frame<'_>) -> Caption {
    let say = frame.say;
    let n: u64 = rows.iter().map(|row| row.count).sum();
    let unfinished = rows.last().filter(|row| !row.complete).map_or("no", |row| row.every.word());
    let subtitle = Message::new("chart-throughput-subtitle")
        .with("every", rows.first().map_or("week", |row| row.every.word()))
        .with("n", i64::try_from(n).unwrap_or(i64::MAX))
        .with("mean", if means.iter().any(Option::is_some) { "yes" } else { "no" })
        .with("unfinished", unfinished);
    Caption {
        title: say(&Message::new(TITLE)),
        subtitle: say(&subtitle),
        takeaway: say(&throughput_takeaway(rows)),
        table: table(rows, means, frame),
    }
}

fn table(rows: &[Bucket], means: &[Option<f64>], frame: &Frame<'_>) -> Table {
    const COLUMNS: &[(&str, Kind)] = &[("finished", Kind::Count), ("mean", Kind::Quantity)];
    let cells = |(row, mean): (&Bucket, &Option<f64>)| {
        let mean = mean.map(|mean| Quantity((mean * 1000.0).round() as i64));
        (row.slot(), vec![row.count.into(), mean.into()])
    };
    table::by_slot(frame, TITLE, COLUMNS, rows.iter().zip(means).map(cells))
}

/// Where things stand once the labels have taken their room.
struct Plot {
    area: Area,
    up: Linear,
    row: Row,
}

impl Plot {
    /// Where a bar ends; what is not nothing is seen, however small beside the rest.
    fn top(&self, row: &Bucket) -> f64 {
        let least = if row.count > 0 { 0.75 } else { 0.0 };
        self.up.at(row.count as f64).min(self.area.bottom - least)
    }

    fn middle(&self, place: usize) -> f64 {
        self.row.left + self.row.step * (place as f64 + 0.5)
    }
}

fn draw(rows: &[Bucket], means: &[Option<f64>], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let most = rows.iter().map(|row| row.count).max().unwrap_or(0);
    let every = rows.first().map_or("week", |row| row.every.word());
    let mean = means.iter().rev().copied().find_map(|mean| mean).filter(|_| most > 0);
    let named = match mean.filter(|_| sheet.area.width() >= mean::WIDE) {
        Some(mean) => Some(mean::Name::new(mean, every, sheet)?),
        None => None,
    };
    let plot = grid(rows, sheet, most, named.as_ref().map_or(2.0, |name| name.width))?;
    columns(rows, sheet, &plot)?;
    if mean.is_some() {
        mean::line(means, sheet, &plot)?;
    }
    if let Some(name) = named {
        name.draw(sheet, &plot)?;
    }
    if most == 0 {
        empty::words(sheet, "chart-throughput-empty", sheet.area.top + sheet.area.height() * 0.35)?;
    } else {
        name_peak(rows, most, sheet, &plot)?;
    }
    let slots: Vec<Slot> = rows.iter().map(Bucket::slot).collect();
    time_axis::draw(sheet, &slots, plot.row, plot.area.bottom)?;
    Ok(points(rows, sheet, &plot))
}

/// Draws the grid and its numbers, and with their width settles where the bars stand.
fn grid(rows: &[Bucket], sheet: &Sheet<'_, '_>, most: u64, right: f64) -> Result<Plot, ChartError> {
    let step = scale::step(most, (sheet.area.height() / LINE) as u64);
    let values: Vec<u64> = (0..=most / step).map(|line| line.saturating_mul(step)).collect();
    let numbers: Vec<String> = values.iter().map(|value| sheet.number(*value)).collect();
    let size = sheet.label.size;
    let left = sheet.canvas.widest(numbers.iter().map(String::as_str), &sheet.label)? + size * 0.7;
    let area = Area {
        left: sheet.area.left + left,
        // Room for the number above the highest bar.
        top: sheet.area.top + size * 1.6,
        right: sheet.area.right - right,
        bottom: sharp(sheet.area.bottom - time_axis::height(&sheet.label)),
    };
    let up = Linear::new(most.max(1) as f64, area.bottom, area.top);
    for (value, number) in values.iter().zip(&numbers) {
        let y = sharp(up.at(*value as f64));
        sheet.canvas.line(&[(area.left, y), (area.right, y)], sheet.colours.grid, 1.0)?;
        sheet.canvas.text((area.left - size * 0.7, y + size * 0.36), number, &sheet.label.right())?;
    }
    let pad = 2.0;
    let step = (area.width() - 2.0 * pad) / rows.len() as f64;
    let row = Row { left: area.left + pad, step, right: sheet.area.right };
    Ok(Plot { area, up, row })
}

fn columns(rows: &[Bucket], sheet: &Sheet<'_, '_>, plot: &Plot) -> Result<(), ChartError> {
    let colour = sheet.theme.desk(Desk::Delivery);
    let pale = theme::faded(colour, sheet.colours.paper, UNFINISHED);
    let shade = |complete: bool| if complete { colour } else { pale };
    if plot.row.step < APART {
        return skyline(rows, sheet, plot, &shade);
    }
    // A bar takes four fifths of its place, and never so much that few bars become walls.
    let width = (plot.row.step * 0.8).min(56.0);
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| row.count > 0) {
        let left = plot.middle(place) - width / 2.0;
        let top = plot.top(row);
        bars::upright(sheet.canvas, (left, left + width), (top, plot.area.bottom), shade(row.complete))?;
    }
    Ok(())
}

/// Draws bars that touch as one shape for each run of complete, or incomplete, ones.
fn skyline(
    rows: &[Bucket],
    sheet: &Sheet<'_, '_>,
    plot: &Plot,
    shade: &dyn Fn(bool) -> RGBColor,
) -> Result<(), ChartError> {
    let mut place = 0;
    for run in rows.chunk_by(|a, b| a.complete == b.complete) {
        let x = |place: usize| plot.row.left + plot.row.step * place as f64;
        let mut outline = vec![(x(place), plot.area.bottom)];
        for row in run {
            outline.extend([(x(place), plot.top(row)), (x(place + 1), plot.top(row))]);
            place += 1;
        }
        outline.push((x(place), plot.area.bottom));
        sheet.canvas.polygon(&outline, shade(run.first().is_some_and(|row| row.complete)))?;
    }
    Ok(())
}

/// Writes the highest count above its bar; of equals above the latest.
fn name_peak(rows: &[Bucket], most: u64, sheet: &Sheet<'_, '_>, plot: &Plot) -> Result<(), ChartError> {
    let Some(place) = rows.iter().rposition(|row| row.count == most) else {
        return Ok(());
    };
    let pen = sheet.name.bold();
    let text = sheet.number(most);
    let half = sheet.canvas.width(&text, &pen)? / 2.0;
    if 2.0 * half > plot.area.width() {
        return Ok(());
    }
    let x = plot.middle(place).min(plot.area.right - half).max(plot.area.left + half);
    sheet.canvas.text((x, plot.up.at(most as f64) - pen.size * 0.45), &text, &pen.centre())
}

fn points(rows: &[Bucket], sheet: &Sheet<'_, '_>, plot: &Plot) -> Vec<Point> {
    let point = |(place, row): (usize, &Bucket)| {
        let value = Message::new("chart-throughput-point")
            .with("n", i64::try_from(row.count).unwrap_or(i64::MAX))
            .with("complete", if row.complete { "yes" } else { "no" });
        Point {
            x: plot.middle(place),
            y: plot.up.at(row.count as f64),
            label: time_axis::told(sheet, &row.slot()),
            value: sheet.say(&value),
            filter: Some(Filter::Finished(row.from, row.to)),
        }
    };
    rows.iter().enumerate().map(point).collect()
}
