//! The shapes charts are made of: bars with a softened end.

use plotters::style::RGBColor;

use crate::ChartError;
use crate::canvas::Canvas;

/// How far a corner is cut, in pixels.
const RADIUS: f64 = 1.75;
/// Where the middle of a quarter circle lies from its corner, in radii: `1 - sqrt(1/2)`.
const ARC: f64 = 0.292_893_2;

/// A bar standing on `base`; narrow or low ones stay square.
pub(crate) fn upright(
    canvas: &Canvas<'_>,
    (left, right): (f64, f64),
    (top, base): (f64, f64),
    colour: RGBColor,
) -> Result<(), ChartError> {
    if right - left < 4.0 * RADIUS || base - top < 2.0 * RADIUS {
        return canvas.rectangle((left, top), (right, base), colour);
    }
    let near = ARC * RADIUS;
    let corners = [
        (left, base),
        (left, top + RADIUS),
        (left + near, top + near),
        (left + RADIUS, top),
        (right - RADIUS, top),
        (right - near, top + near),
        (right, top + RADIUS),
        (right, base),
    ];
    canvas.polygon(&corners, colour)
}

/// A lying box with four softened corners; narrow ones stay square.
pub(crate) fn lying(
    canvas: &Canvas<'_>,
    (left, right): (f64, f64),
    (top, bottom): (f64, f64),
    colour: RGBColor,
) -> Result<(), ChartError> {
    if right - left < 4.0 * RADIUS {
        return canvas.rectangle((left, top), (right, bottom), colour);
    }
    let near = ARC * RADIUS;
    let corners = [
        (left, top + RADIUS),
        (left + near, top + near),
        (left + RADIUS, top),
        (right - RADIUS, top),
        (right - near, top + near),
        (right, top + RADIUS),
        (right, bottom - RADIUS),
        (right - near, bottom - near),
        (right - RADIUS, bottom),
        (left + RADIUS, bottom),
        (left + near, bottom - near),
        (left, bottom - RADIUS),
    ];
    canvas.polygon(&corners, colour)
}
