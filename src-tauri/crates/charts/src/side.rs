//! Names beside the ends of lines and bands, pushed apart so that each can be read.

use plotters::style::RGBColor;

use crate::page::Sheet;
use crate::{ChartError, spell};

/// The mark before a name, in pixels.
const MARK: f64 = 8.0;
/// Between a plot and its names.
const GAP: f64 = 8.0;

/// A name and the figure before it.
pub(crate) struct Name {
    pub(crate) value: String,
    pub(crate) text: String,
    pub(crate) colour: RGBColor,
}

/// Names that stand to the right of a plot.
pub(crate) struct Side {
    names: Vec<(Name, f64)>,
    /// The room they take with the gap before them, in pixels.
    pub(crate) width: f64,
}

impl Side {
    /// Measures names; they get three tenths of the sheet at most.
    pub(crate) fn new(sheet: &Sheet<'_, '_>, names: Vec<Name>) -> Result<Self, ChartError> {
        let most = sheet.area.width() * 0.3;
        let mut measured = Vec::new();
        let mut width = 0.0_f64;
        for name in names {
            let value = sheet.canvas.width(&name.value, &sheet.name.bold())?;
            let before = MARK + 5.0 + if name.value.is_empty() { 0.0 } else { value + 5.0 };
            let room = (most - GAP - before).max(0.0);
            let text = spell::fit(sheet.canvas, &name.text, &sheet.label, room)?;
            let text = if text.chars().count() < 3 && text != name.text { String::new() } else { text };
            let end = before + sheet.canvas.width(&text, &sheet.label)?;
            width = width.max(end);
            measured.push((Name { text, ..name }, before));
        }
        let width = if measured.is_empty() { 0.0 } else { width + GAP + 1.0 };
        Ok(Self { names: measured, width })
    }

    /// Draws each as near to its height in `at` as the others let it; what has no room is left out from the end.
    pub(crate) fn draw(
        &self,
        sheet: &Sheet<'_, '_>,
        x: f64,
        at: &[f64],
        (top, bottom): (f64, f64),
    ) -> Result<(), ChartError> {
        let size = sheet.label.size;
        let line = size * 1.3;
        let room = (((bottom - top) / line).floor() as usize + 1).min(self.names.len());
        let mut order: Vec<usize> = (0..self.names.len().min(at.len())).take(room).collect();
        let height = |place: usize| at.get(place).copied().unwrap_or(bottom);
        order.sort_by(|a, b| height(*a).total_cmp(&height(*b)));
        let wanted: Vec<f64> = order.iter().map(|place| height(*place)).collect();
        for (place, y) in order.iter().zip(apart(&wanted, line, (top, bottom))) {
            let Some((name, before)) = self.names.get(*place) else { continue };
            let left = x + GAP;
            let mark = ((left, y - MARK / 2.0), (left + MARK, y + MARK / 2.0));
            sheet.canvas.rectangle(mark.0, mark.1, name.colour)?;
            let base = y + size * 0.36;
            if !name.value.is_empty() {
                sheet.canvas.text((left + MARK + 5.0, base), &name.value, &sheet.name.bold())?;
            }
            if !name.text.is_empty() {
                sheet.canvas.text((left + before, base), &name.text, &sheet.label)?;
            }
        }
        Ok(())
    }
}

/// Sorted heights moved so that each is `line` below the one before and all lie between top and bottom.
fn apart(wanted: &[f64], line: f64, (top, bottom): (f64, f64)) -> Vec<f64> {
    let mut placed: Vec<f64> = Vec::with_capacity(wanted.len());
    for y in wanted {
        let least = placed.last().map_or(top, |before| before + line);
        placed.push(y.max(least));
    }
    let mut most = bottom;
    for y in placed.iter_mut().rev() {
        *y = y.min(most);
        most = *y - line;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_apart_and_inside() {
        assert_eq!(apart(&[5.0, 6.0, 50.0], 10.0, (0.0, 100.0)), [5.0, 15.0, 50.0]);
        assert_eq!(apart(&[98.0, 99.0, 120.0], 10.0, (0.0, 100.0)), [80.0, 90.0, 100.0]);
        assert_eq!(apart(&[-4.0], 10.0, (0.0, 100.0)), [0.0]);
        assert!(apart(&[], 10.0, (0.0, 1.0)).is_empty());
    }
}
