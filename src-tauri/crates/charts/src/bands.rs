//! Bands over one another, one a stage, each named beside its end.

use fivedesk_core::Status;
use fivedesk_insight::{STAGES, Slot};
use plotters::style::RGBColor;

use crate::ChartError;
use crate::page::Sheet;
use crate::plot::{Plot, Unit};
use crate::side::{Name, Side};

/// Slots narrower than this, in pixels, would lose themselves under the lines between bands.
const SEPARATED: f64 = 3.0;

/// Colours and names of the stages' bands.
pub(crate) fn stages(sheet: &Sheet<'_, '_>) -> Vec<(RGBColor, String)> {
    STAGES.iter().map(|stage: &Status| (sheet.theme.stage(*stage), sheet.stage(*stage))).collect()
}

/// Bands from the lowest to the highest: `edges` are the lines between them, one more than there are bands. Bands
/// that have no height at the end are not named.
pub(crate) fn draw(
    sheet: &Sheet<'_, '_>,
    slots: &[Slot],
    edges: &[Vec<f64>],
    bands: &[(RGBColor, String)],
) -> Result<Plot, ChartError> {
    let ends: Vec<f64> = edges.iter().map(|edge| edge.last().copied().unwrap_or_default()).collect();
    let mut names = Vec::new();
    let mut middles = Vec::new();
    for (band, ends) in bands.iter().zip(ends.windows(2)) {
        let [low, high] = ends else { continue };
        if high > low {
            let (colour, text) = band.clone();
            names.push(Name { value: sheet.number((high - low).round() as u64), text, colour });
            middles.push((low + high) / 2.0);
        }
    }
    let side = Side::new(sheet, names)?;
    let all = || edges.iter().flatten().copied();
    let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(0.0, f64::max));
    let low = if low.is_finite() { low } else { 0.0 };
    let plot = Plot::new(sheet, slots, Unit::Count, (low, high), side.width)?;
    for (edges, (colour, _)) in edges.windows(2).zip(bands) {
        let [lower, upper] = edges else { continue };
        if let ([lower], [upper]) = (lower.as_slice(), upper.as_slice()) {
            // A single day has no length: it is a bar.
            let (left, right) = plot.bar(0);
            let (top, bottom) = (plot.up.at(*upper), plot.up.at(*lower));
            sheet.canvas.rectangle((left, top), (right, bottom), *colour)?;
        } else if lower.iter().zip(upper).any(|(lower, upper)| upper > lower) {
            plot.band(sheet, (lower, upper), *colour)?;
        }
    }
    // A line of the ground between neighbours, so that they are told apart without colour.
    if slots.len() > 1 && plot.row.step > SEPARATED {
        for edge in edges.iter().skip(1).take(edges.len().saturating_sub(2)) {
            plot.line(sheet, edge, false, sheet.colours.paper, 0.75)?;
        }
    }
    let heights: Vec<f64> = middles.into_iter().map(|middle| plot.up.at(middle)).collect();
    side.draw(sheet, plot.area.right, &heights, (plot.area.top, plot.area.bottom))?;
    Ok(plot)
}
