//! PNG from a chart's SVG, with the embedded fonts alone.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::{ChartError, fonts};

/// Draws a chart's SVG at 1, 2 or 3 pixels per CSS pixel.
///
/// Errors: another scale; a text that is no SVG.
pub fn png(svg: &str, scale: u8) -> Result<Vec<u8>, ChartError> {
    if !(1..=3).contains(&scale) {
        return Err(ChartError::Scale(scale));
    }
    let picture = |error: String| ChartError::Picture(error);
    let options =
        Options { fontdb: fonts::database(), font_family: fonts::NAME.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| picture(error.to_string()))?;
    let size = tree.size().to_int_size();
    let side = |side: u32| side.saturating_mul(u32::from(scale));
    let mut pixels = Pixmap::new(side(size.width()), side(size.height()))
        .ok_or_else(|| picture("it is too large".to_owned()))?;
    let factor = f32::from(scale);
    resvg::render(&tree, Transform::from_scale(factor, factor), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| picture(error.to_string()))
}
