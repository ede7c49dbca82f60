//! What can go wrong with a picture.

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The size asked for is too small to read or too large to draw.
    #[error(
        "a chart is at least 240 x 120 pixels, an exported one 480 x 320, and at most 4000 x 4000, not {0} x {1}"
    )]
    Size(u32, u32),
    /// The scale asked for is not 1, 2 or 3.
    #[error("a PNG is 1, 2 or 3 times the chart's size, not {0} times")]
    Scale(u8),
    /// The embedded fonts could not be read.
    #[error("the embedded fonts cannot be read")]
    Fonts,
    /// Plotters refused a step.
    #[error("the chart cannot be drawn: {0}")]
    Drawing(String),
    /// The SVG could not be turned into a PNG.
    #[error("the picture cannot be made: {0}")]
    Picture(String),
}
