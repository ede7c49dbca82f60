//! What a chart shows while there is nothing to show.

use fivedesk_core::Message;

use crate::canvas::sharp;
use crate::page::{Area, Sheet};
use crate::{ChartError, bars};

/// What stands in the background: a quiet hint at what will be here.
pub(crate) enum Ghosts {
    /// Upright bars.
    Bars,
    /// Lying boxes.
    Boxes,
}

/// Heights of bars, in hundredths of theirs.
const BARS: [f64; 16] =
    [22.0, 30.0, 26.0, 38.0, 46.0, 40.0, 52.0, 48.0, 60.0, 54.0, 66.0, 58.0, 72.0, 78.0, 70.0, 84.0];
/// From where to where boxes lie, in hundredths of the width.
const BOXES: [(f64, f64); 4] = [(4.0, 12.0), (8.0, 22.0), (24.0, 66.0), (40.0, 88.0)];

/// Says that there is nothing yet and when there will be.
pub(crate) fn nothing_yet(
    sheet: &Sheet<'_, '_>,
    key: &'static str,
    ghosts: Ghosts,
) -> Result<(), ChartError> {
    let Area { left, right, bottom, .. } = sheet.area;
    let base = sharp(bottom - 2.0);
    let (width, height) = (sheet.area.width() / 100.0, sheet.area.height() * 0.45);
    let grid = sheet.colours.grid;
    match ghosts {
        Ghosts::Bars => {
            let step = sheet.area.width() / BARS.len() as f64;
            for (place, tall) in BARS.into_iter().enumerate() {
                let x = left + step * place as f64;
                let top = base - height * tall / 100.0;
                bars::upright(sheet.canvas, (x + step * 0.15, x + step * 0.85), (top, base), grid)?;
            }
            sheet.canvas.line(&[(left, base), (right, base)], grid, 1.0)?;
        }
        Ghosts::Boxes => {
            let step = height / BOXES.len() as f64;
            for (place, (from, to)) in BOXES.into_iter().enumerate() {
                let top = base - height + step * (place as f64 + 0.25);
                let ends = (left + width * from, left + width * to);
                bars::lying(sheet.canvas, ends, (top, top + step * 0.55), grid)?;
            }
        }
    }
    words(sheet, key, sheet.area.top + sheet.area.height() * 0.3)
}

/// Two lines in the middle of the area: what is missing, and when it will be there.
pub(crate) fn words(sheet: &Sheet<'_, '_>, key: &'static str, y: f64) -> Result<(), ChartError> {
    let middle = (sheet.area.left + sheet.area.right) / 2.0;
    let width = sheet.area.width() - 16.0;
    let lines = [
        ("missing", sheet.name.bold().centre(), 0.0),
        ("hint", sheet.label.centre(), sheet.label.size * 1.6),
    ];
    for (part, pen, below) in lines {
        let text = sheet.say(&Message::new(key).with("part", part));
        let text = crate::spell::fit(sheet.canvas, &text, &pen, width)?;
        sheet.canvas.text((middle, y + below), &text, &pen)?;
    }
    Ok(())
}
