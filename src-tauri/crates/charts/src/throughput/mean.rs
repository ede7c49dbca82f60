//! The moving mean over the bars: a line, and its name beside the end.

use fivedesk_core::{Message, Quantity};
use fivedesk_insight::Every;

use super::Plot;
use crate::page::Sheet;
use crate::{ChartError, spell};

/// Narrower pictures leave the mean's name to the subtitle.
pub(super) const WIDE: f64 = 380.0;

/// Buckets the moving mean runs over: seven days, four weeks or three months.
pub(super) const fn span(every: Every) -> usize {
    match every {
        Every::Day => 7,
        Every::Week => 4,
        Every::Month => 3,
    }
}

/// Draws a line through each run of buckets that have a mean.
pub(super) fn line(means: &[Option<f64>], sheet: &Sheet<'_, '_>, plot: &Plot) -> Result<(), ChartError> {
    let mut run: Vec<(f64, f64)> = Vec::new();
    for (place, mean) in means.iter().enumerate() {
        match mean {
            Some(mean) => run.push((plot.middle(place), plot.up.at(*mean))),
            None => stroke(&std::mem::take(&mut run), sheet)?,
        }
    }
    stroke(&run, sheet)
}

/// A single point is no line; it is told by its name alone.
fn stroke(run: &[(f64, f64)], sheet: &Sheet<'_, '_>) -> Result<(), ChartError> {
    if run.len() > 1 { sheet.canvas.line(run, sheet.colours.ink, sheet.stroke) } else { Ok(()) }
}

/// The last mean and what it is, beside the line's end.
pub(super) struct Name {
    mean: f64,
    value: String,
    words: Vec<String>,
    /// The room it takes, in pixels.
    pub(super) width: f64,
}

impl Name {
    pub(super) fn new(mean: f64, every: &'static str, sheet: &Sheet<'_, '_>) -> Result<Self, ChartError> {
        let tenths = (mean * 10.0).round() as i64;
        // Above ten a tenth of an order says nothing.
        let shown = if tenths >= 100 { Quantity::units(mean.round() as i64) } else { Quantity(tenths * 100) };
        let value = sheet.say(&Message::new("chart-number").with("n", shown));
        let name = sheet.say(&Message::new("chart-throughput-mean").with("every", every));
        let room = sheet.label.size * 6.0;
        let value_width = sheet.canvas.width(&value, &sheet.name.bold())?;
        let widest = sheet.canvas.widest(name.split_whitespace(), &sheet.label)?.max(value_width).min(room);
        let words = spell::wrap(sheet.canvas, &name, &sheet.label, widest + 1.0, 2)?;
        Ok(Self { mean, value, words, width: widest + sheet.label.size * 0.8 })
    }

    pub(super) fn draw(&self, sheet: &Sheet<'_, '_>, plot: &Plot) -> Result<(), ChartError> {
        let size = sheet.label.size;
        let line = size * 1.25;
        let x = plot.area.right + size * 0.6;
        let lowest = plot.area.bottom - line * self.words.len() as f64;
        let base = (plot.up.at(self.mean) + size * 0.36).min(lowest).max(plot.area.top + size * 0.36);
        sheet.canvas.text((x, base), &self.value, &sheet.name.bold())?;
        for (place, word) in self.words.iter().enumerate() {
            sheet.canvas.text((x, base + line * (place as f64 + 1.0)), word, &sheet.label)?;
        }
        Ok(())
    }
}
