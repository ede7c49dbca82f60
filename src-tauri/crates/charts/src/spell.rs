//! Texts made safe for a picture and short enough for their place.

use crate::ChartError;
use crate::canvas::{Canvas, Pen};

/// Longer texts are cut before anything is measured: nobody reads them in a picture.
const LONGEST: usize = 400;

/// A text without characters that XML cannot hold, on one line and of a sane length.
pub(crate) fn clean(text: &str) -> String {
    let bad = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().take(LONGEST).map(|c| if bad(c) { ' ' } else { c }).collect()
}

/// A text escaped for the body of an XML element.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A text cut with an ellipsis to a width in pixels.
pub(crate) fn fit(canvas: &Canvas<'_>, text: &str, pen: &Pen, width: f64) -> Result<String, ChartError> {
    let text = clean(text);
    if canvas.width(&text, pen)? <= width {
        return Ok(text);
    }
    // The longest beginning that leaves room for the ellipsis, by halving.
    let letters: Vec<char> = text.chars().collect();
    let cut = |count: usize| -> String {
        let kept: String = letters.iter().take(count).collect();
        format!("{}…", kept.trim_end())
    };
    let (mut fits, mut over) = (0, letters.len());
    while fits + 1 < over {
        let middle = (fits + over) / 2;
        if canvas.width(&cut(middle), pen)? <= width { fits = middle } else { over = middle }
    }
    Ok(cut(fits))
}

/// A text broken between words into at most `lines` lines; what does not fit ends in an ellipsis.
pub(crate) fn wrap(
    canvas: &Canvas<'_>,
    text: &str,
    pen: &Pen,
    width: f64,
    lines: usize,
) -> Result<Vec<String>, ChartError> {
    let text = clean(text);
    let mut broken: Vec<String> = Vec::new();
    let mut line = String::new();
    // Not where words are to stay together: at a no-break space.
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        // The last line takes all the rest and is cut as a whole.
        let last = broken.len() + 1 >= lines;
        if last || line.is_empty() || canvas.width(&longer, pen)? <= width {
            line = longer;
        } else {
            broken.push(std::mem::replace(&mut line, word.to_owned()));
        }
    }
    if !line.is_empty() {
        broken.push(line);
    }
    broken.iter().map(|line| fit(canvas, line, pen, width)).collect()
}
