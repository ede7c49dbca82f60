//! A plot over days, weeks or months: its grid, its numbers, and where things stand in it.

use fivedesk_core::Message;
use fivedesk_insight::Slot;
use plotters::style::RGBColor;

use crate::canvas::sharp;
use crate::page::{Area, Sheet};
use crate::scale::{self, Linear};
use crate::span_axis::Tick;
use crate::time_axis::{self, Row};
use crate::{ChartError, theme};

/// Height for each horizontal grid line, in pixels, at the least.
const LINE: f64 = 40.0;
/// What is not over yet is this strong, in hundredths.
const UNFINISHED: u16 = 45;

/// What an axis counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Whole things.
    Count,
    /// Minor units of the currency.
    Money,
    /// Thousandths of a product's unit.
    Quantity,
}

/// Where things stand once the labels have taken their room.
pub(crate) struct Plot {
    pub(crate) area: Area,
    pub(crate) up: Linear,
    pub(crate) row: Row,
}

impl Plot {
    /// Draws grid and names of a plot over `slots`, from `low` to `high`, leaving room for `right` pixels of labels.
    pub(crate) fn new(
        sheet: &Sheet<'_, '_>,
        slots: &[Slot],
        unit: Unit,
        (low, high): (f64, f64),
        right: f64,
    ) -> Result<Self, ChartError> {
        let size = sheet.label.size;
        let ticks = ticks(sheet, unit, (low, high), sheet.area.height());
        let texts = ticks.iter().map(|tick| tick.text.as_str());
        let left = sheet.canvas.widest(texts, &sheet.label)? + size * 0.7;
        let area = Area {
            left: sheet.area.left + left,
            top: sheet.area.top + size * 1.6,
            right: sheet.area.right - right.max(2.0),
            bottom: sharp(sheet.area.bottom - time_axis::height(&sheet.label)),
        };
        let up = Linear::between((low, high.max(low + 1.0)), area.bottom, area.top);
        for tick in &ticks {
            let y = sharp(up.at(tick.at));
            sheet.canvas.line(&[(area.left, y), (area.right, y)], sheet.colours.grid, 1.0)?;
            sheet.canvas.text((area.left - size * 0.7, y + size * 0.36), &tick.text, &sheet.label.right())?;
        }
        let pad = 2.0;
        let step = (area.width() - 2.0 * pad) / slots.len().max(1) as f64;
        let row = Row { left: area.left + pad, step, right: sheet.area.right };
        time_axis::draw(sheet, slots, row, area.bottom)?;
        Ok(Self { area, up, row })
    }

    /// The middle of a place from left to right.
    pub(crate) fn middle(&self, place: usize) -> f64 {
        self.row.left + self.row.step * (place as f64 + 0.5)
    }

    /// Where a value of a place stands.
    pub(crate) fn at(&self, place: usize, value: f64) -> (f64, f64) {
        (self.middle(place), self.up.at(value))
    }

    /// The ends of a bar at a place; bars closer than three pixels touch.
    pub(crate) fn bar(&self, place: usize) -> (f64, f64) {
        let width = if self.row.step < 3.0 { self.row.step } else { (self.row.step * 0.8).min(56.0) };
        (self.middle(place) - width / 2.0, self.middle(place) + width / 2.0)
    }

    /// Draws values as a line; its last piece is broken where `open` says that its end is not over.
    pub(crate) fn line(
        &self,
        sheet: &Sheet<'_, '_>,
        values: &[f64],
        open: bool,
        colour: RGBColor,
        width: f64,
    ) -> Result<(), ChartError> {
        let points: Vec<_> = values.iter().enumerate().map(|(place, value)| self.at(place, *value)).collect();
        let (Some(last), true) = (points.split_last(), open) else {
            return stroke(sheet, &points, colour, width);
        };
        let (end, over) = last;
        let Some(from) = over.last() else {
            return stroke(sheet, &points, colour, width);
        };
        stroke(sheet, over, colour, width)?;
        dashed(sheet, &[*from, *end], colour, width)
    }

    /// Fills between two lines of as many values.
    pub(crate) fn band(
        &self,
        sheet: &Sheet<'_, '_>,
        (lower, upper): (&[f64], &[f64]),
        colour: RGBColor,
    ) -> Result<(), ChartError> {
        let at = |(place, value): (usize, &f64)| self.at(place, *value);
        let mut corners: Vec<_> = upper.iter().enumerate().map(at).collect();
        corners.extend(lower.iter().enumerate().map(at).rev());
        if corners.len() > 2 { sheet.canvas.polygon(&corners, colour) } else { Ok(()) }
    }
}

/// What is not over yet, paler.
pub(crate) fn unfinished(sheet: &Sheet<'_, '_>, colour: RGBColor) -> RGBColor {
    theme::faded(colour, sheet.colours.paper, UNFINISHED)
}

/// A single point is no line; a dot stands for it.
fn stroke(
    sheet: &Sheet<'_, '_>,
    points: &[(f64, f64)],
    colour: RGBColor,
    width: f64,
) -> Result<(), ChartError> {
    match points {
        [] => Ok(()),
        [one] => sheet.canvas.dot(*one, width * 1.5, colour),
        _ => sheet.canvas.line(points, colour, width),
    }
}

/// A broken line through points.
pub(crate) fn dashed(
    sheet: &Sheet<'_, '_>,
    through: &[(f64, f64)],
    colour: RGBColor,
    width: f64,
) -> Result<(), ChartError> {
    const DASH: f64 = 4.0;
    const PERIOD: f64 = 7.0;
    // How far into dash and gap the line is, carried on over its corners.
    let mut phase = 0.0;
    for pair in through.windows(2) {
        let [from, to] = pair else { continue };
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let length = across.hypot(down);
        let place = |along: f64| (from.0 + across * along / length, from.1 + down * along / length);
        let mut along = -phase;
        while along < length {
            let ends = (along.max(0.0), (along + DASH).min(length));
            if ends.1 > ends.0 {
                sheet.canvas.line(&[place(ends.0), place(ends.1)], colour, width)?;
            }
            along += PERIOD;
        }
        phase = (phase + length) % PERIOD;
    }
    Ok(())
}

/// Round values from `low` to `high`, as many as `height` pixels hold.
pub(crate) fn ticks(sheet: &Sheet<'_, '_>, unit: Unit, (low, high): (f64, f64), height: f64) -> Vec<Tick> {
    let lines = (height / LINE).max(1.0);
    let whole = match unit {
        Unit::Count => 1.0,
        Unit::Money => sheet.minor(),
        Unit::Quantity => 1000.0,
    };
    let step = scale::step((((high - low) / whole).max(0.0)) as u64, lines as u64) as f64;
    let (first, last) = ((low / whole / step).ceil() as i64, (high / whole / step).floor() as i64);
    (first..=last)
        .map(|place| {
            let n = place as f64 * step;
            Tick { at: n * whole, text: tick(sheet, n, step) }
        })
        .collect()
}

/// A round number in the largest scale that its step is whole in.
fn tick(sheet: &Sheet<'_, '_>, n: f64, step: f64) -> String {
    const SCALES: [(f64, &str); 3] = [(1e9, "billion"), (1e6, "million"), (1e3, "thousand")];
    match SCALES.into_iter().find(|(over, _)| step >= *over).filter(|_| n != 0.0) {
        Some((over, scale)) => {
            let message = Message::new("chart-short").with("n", (n / over).round() as i64);
            sheet.say(&message.with("scale", scale))
        }
        None => sheet.figure(n.round() as i64),
    }
}
