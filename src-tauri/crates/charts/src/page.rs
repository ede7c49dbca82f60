//! The sheet a chart is drawn on: bare for the window, with head and foot where it stands by itself.

use fivedesk_core::table::Table;
use fivedesk_core::{Currency, Figure, Message, Quantity, Status};

use crate::canvas::{Canvas, Pen, UNITS, sharp};
use crate::theme::Colours;
use crate::{Chart, ChartError, Form, Frame, Paper, Point, Say, Size, Theme, spell, table};

/// Space around an exported picture, in pixels.
const MARGIN: f64 = 32.0;
/// Space around a picture in the window, whose own fonts may run a little wider than the embedded ones.
const EDGE: f64 = 3.0;

/// What a chart says in words.
pub(crate) struct Caption {
    pub(crate) title: String,
    pub(crate) subtitle: String,
    pub(crate) takeaway: String,
    pub(crate) table: Table,
}

impl Caption {
    pub(crate) fn new(
        frame: &Frame<'_>,
        title: &'static str,
        subtitle: &Message,
        takeaway: &Message,
        table: Table,
    ) -> Self {
        let say = frame.say;
        Self { title: say(&Message::new(title)), subtitle: say(subtitle), takeaway: say(takeaway), table }
    }
}

/// Where to draw, with what.
pub(crate) struct Sheet<'a, 'svg> {
    pub(crate) canvas: &'a Canvas<'svg>,
    pub(crate) theme: Theme,
    pub(crate) colours: Colours,
    pub(crate) currency: Currency,
    pub(crate) area: Area,
    /// For labels: soft.
    pub(crate) label: Pen,
    /// For names and the figure to be read first.
    pub(crate) name: Pen,
    /// Width of the line to be read first, in pixels.
    pub(crate) stroke: f64,
    pub(crate) export: bool,
    say: Say<'a>,
}

/// A part of the sheet, in pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Area {
    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    fn inset(&self, by: f64) -> Self {
        Self { left: self.left + by, top: self.top + by, right: self.right - by, bottom: self.bottom - by }
    }
}

impl Sheet<'_, '_> {
    pub(crate) fn say(&self, message: &Message) -> String {
        (self.say)(message)
    }

    /// A count as the locale writes it.
    pub(crate) fn number(&self, n: u64) -> String {
        self.figure(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// A figure by itself.
    pub(crate) fn figure(&self, figure: impl Into<Figure>) -> String {
        self.say(&Message::new("chart-number").with("n", figure))
    }

    /// A length of time in microseconds.
    pub(crate) fn span(&self, microseconds: f64) -> String {
        self.figure(Figure::Span(microseconds.round() as i64))
    }

    /// A part of a whole, 0 to 1.
    pub(crate) fn share(&self, share: f64) -> String {
        self.figure(table::share(share))
    }

    /// A stage's name.
    pub(crate) fn stage(&self, stage: Status) -> String {
        table::stage(self.say, stage)
    }

    /// A large figure in three digits or so: 1,240 or 12.4k. Its unit stands in the subtitle.
    pub(crate) fn short(&self, value: f64) -> String {
        const SCALES: [(f64, &str); 4] =
            [(1e9, "billion"), (1e6, "million"), (1e4, "thousand"), (0.0, "one")];
        let size = value.abs();
        let (from, scale) = SCALES.into_iter().find(|(from, _)| size >= *from).unwrap_or((0.0, "one"));
        let over = if scale == "thousand" { 1e3 } else { from.max(1.0) };
        let shown = value / over;
        // One decimal below a hundred of its scale; whole ones in full.
        let thousandths = if shown.abs() < 100.0 && (scale != "one" || shown.abs() < 10.0) {
            (shown * 10.0).round() * 100.0
        } else {
            shown.round() * 1000.0
        };
        let message = Message::new("chart-short").with("n", Quantity(thousandths as i64));
        self.say(&message.with("scale", scale))
    }

    /// An amount in minor units, shortened.
    pub(crate) fn money(&self, minor: f64) -> String {
        self.short(minor / self.minor())
    }

    /// How many minor units a major one has.
    pub(crate) fn minor(&self) -> f64 {
        10_f64.powi(i32::from(self.currency.places()))
    }
}

/// Draws a chart with its head and foot; `draw` fills the area left and tells its points.
pub(crate) fn page(
    frame: &Frame<'_>,
    caption: Caption,
    draw: impl FnOnce(&Sheet<'_, '_>) -> Result<Vec<Point>, ChartError>,
) -> Result<Chart, ChartError> {
    let export = matches!(frame.form, Form::Export(_));
    let size = frame.size.checked(export)?;
    let colours = frame.theme.colours();
    let mut drawn = String::new();
    let canvas = Canvas::new(&mut drawn, size)?;
    let whole = Area { left: 0.0, top: 0.0, right: f64::from(size.width), bottom: f64::from(size.height) };
    let area = match frame.form {
        Form::Screen => whole.inset(EDGE),
        Form::Export(paper) => surround(&canvas, &colours, whole, &caption, paper)?,
    };
    let text = if export { 12.5 } else { 11.0 };
    let points = draw(&Sheet {
        canvas: &canvas,
        theme: frame.theme,
        colours,
        currency: frame.currency,
        area,
        label: Pen::new(text, colours.soft),
        name: Pen::new(text, colours.ink),
        stroke: if export { 2.0 } else { 1.5 },
        export,
        say: frame.say,
    })?;
    canvas.finish()?;
    let svg = announce(&drawn, size, &caption);
    let Caption { title, subtitle, takeaway, table } = caption;
    Ok(Chart { svg, title, subtitle, takeaway, points, table })
}

/// Draws the ground, the head and the foot; returns what is left between them.
fn surround(
    canvas: &Canvas<'_>,
    colours: &Colours,
    whole: Area,
    caption: &Caption,
    paper: &Paper,
) -> Result<Area, ChartError> {
    canvas.rectangle((whole.left, whole.top), (whole.right, whole.bottom), colours.paper)?;
    let inner = whole.inset(MARGIN);
    let mut y = inner.top - 6.0;
    let head = [
        (&caption.title, Pen::new(12.5, colours.soft).bold(), 18.0, 1),
        (&caption.takeaway, Pen::new(21.0, colours.ink).bold(), 28.0, 2),
        (&caption.subtitle, Pen::new(13.0, colours.soft), 19.0, 2),
    ];
    for (text, pen, height, lines) in head {
        for line in spell::wrap(canvas, text, &pen, inner.width(), lines)? {
            y += height;
            canvas.text((inner.left, y - height * 0.25), &line, &pen)?;
        }
    }
    let rule = sharp(inner.bottom - 18.0);
    canvas.line(&[(inner.left, rule), (inner.right, rule)], colours.grid, 1.0)?;
    foot(canvas, colours, inner, paper)?;
    Ok(Area { top: y + 14.0, bottom: rule - 14.0, ..inner })
}

/// Shop, period and filters on the left, the date on the right.
fn foot(canvas: &Canvas<'_>, colours: &Colours, inner: Area, paper: &Paper) -> Result<(), ChartError> {
    const GAP: f64 = 14.0;
    let pen = Pen::new(12.0, colours.soft);
    let base = inner.bottom + 3.0;
    let made = spell::fit(canvas, &paper.made, &pen, inner.width() / 3.0)?;
    canvas.text((inner.right, base), &made, &pen.right())?;
    let end = inner.right - canvas.width(&made, &pen)? - GAP;
    let parts = [
        (paper.shop.as_str(), Pen::new(12.0, colours.ink).bold()),
        (paper.period.as_str(), pen),
        (paper.filters.as_deref().unwrap_or_default(), pen),
    ];
    let mut x = inner.left;
    for (text, pen) in parts.into_iter().filter(|(text, _)| !text.trim().is_empty()) {
        if end - x < 3.0 * GAP {
            break;
        }
        let shown = spell::fit(canvas, text, &pen, end - x)?;
        canvas.text((x, base), &shown, &pen)?;
        x += canvas.width(&shown, &pen)? + GAP;
    }
    Ok(())
}

/// Puts the size in CSS pixels and the words for a screen reader into the SVG's head.
fn announce(drawn: &str, size: Size, caption: &Caption) -> String {
    let Size { width, height } = size;
    let body = drawn.split_once('\n').map_or(drawn, |(_, body)| body);
    let (title, says) = (spell::escape(&caption.title), spell::escape(&caption.takeaway));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" role=\"img\">\n<title>{title}</title>\n<desc>{says}</desc>\n{body}",
        width * UNITS,
        height * UNITS,
    )
}
