//! A sheet in CSS pixels over plotters' SVG backend, which knows whole numbers alone: four of its units are a pixel.

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, DrawingArea, IntoDrawingArea, PathElement, Polygon, Rectangle, SVGBackend, ShapeStyle, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};

use crate::{ChartError, Size, fonts, spell};

/// Units of the backend in a pixel.
pub(crate) const UNITS: u32 = 4;
/// The same for reckoning.
const SCALE: f64 = UNITS as f64;
/// The backend writes a font's size divided by this.
const BACKEND_EM: f64 = 1.24;
/// How high Noto Sans stands from descender to ascender, in em; plotters measures text by that height.
const LINE_EM: f64 = 2789.0 / 2048.0;
/// The backend hangs text that is anchored at its top this far below the point, in em.
const TOP_EM: f64 = 0.76;

/// How a text is written.
#[derive(Clone, Copy)]
pub(crate) struct Pen {
    /// Font size in pixels.
    pub(crate) size: f64,
    pub(crate) bold: bool,
    pub(crate) colour: RGBColor,
    pub(crate) align: HPos,
}

impl Pen {
    pub(crate) const fn new(size: f64, colour: RGBColor) -> Self {
        Self { size, bold: false, colour, align: HPos::Left }
    }

    pub(crate) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(crate) const fn align(self, align: HPos) -> Self {
        Self { align, ..self }
    }

    pub(crate) const fn right(self) -> Self {
        self.align(HPos::Right)
    }

    pub(crate) const fn centre(self) -> Self {
        self.align(HPos::Center)
    }
}

/// The sheet.
pub(crate) struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
    regular: FontDesc<'static>,
    bold: FontDesc<'static>,
}

impl<'a> Canvas<'a> {
    pub(crate) fn new(svg: &'a mut String, size: Size) -> Result<Self, ChartError> {
        fonts::register()?;
        let font = |style| FontDesc::new(FontFamily::Name(fonts::FAMILY), 1.0, style);
        let units =
            (units(f64::from(size.width)).unsigned_abs(), units(f64::from(size.height)).unsigned_abs());
        Ok(Self {
            area: SVGBackend::with_string(svg, units).into_drawing_area(),
            regular: font(FontStyle::Normal),
            bold: font(FontStyle::Bold),
        })
    }

    /// Ends the drawing; only then is the text complete.
    pub(crate) fn finish(self) -> Result<(), ChartError> {
        self.area.present().map_err(drawing)
    }

    pub(crate) fn rectangle(
        &self,
        from: (f64, f64),
        to: (f64, f64),
        colour: RGBColor,
    ) -> Result<(), ChartError> {
        let filled = ShapeStyle::from(&colour).filled();
        self.area.draw(&Rectangle::new([point(from), point(to)], filled)).map_err(drawing)
    }

    pub(crate) fn polygon(&self, corners: &[(f64, f64)], colour: RGBColor) -> Result<(), ChartError> {
        let corners: Vec<_> = corners.iter().copied().map(point).collect();
        self.area.draw(&Polygon::new(corners, ShapeStyle::from(&colour).filled())).map_err(drawing)
    }

    /// A line through points; `width` in pixels.
    pub(crate) fn line(
        &self,
        through: &[(f64, f64)],
        colour: RGBColor,
        width: f64,
    ) -> Result<(), ChartError> {
        let style = ShapeStyle::from(&colour).stroke_width(units(width).unsigned_abs());
        let points: Vec<_> = through.iter().copied().map(point).collect();
        self.area.draw(&PathElement::new(points, style)).map_err(drawing)
    }

    /// A filled circle; `radius` in pixels.
    pub(crate) fn dot(&self, at: (f64, f64), radius: f64, colour: RGBColor) -> Result<(), ChartError> {
        let filled = ShapeStyle::from(&colour).filled();
        self.area.draw(&Circle::new(point(at), units(radius), filled)).map_err(drawing)
    }

    /// The outline of a rectangle, drawn inside it.
    pub(crate) fn outline(
        &self,
        from: (f64, f64),
        to: (f64, f64),
        colour: RGBColor,
        width: f64,
    ) -> Result<(), ChartError> {
        let half = width / 2.0;
        let (left, top, right, bottom) = (from.0 + half, from.1 + half, to.0 - half, to.1 - half);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top - half)];
        self.line(&corners, colour, width)
    }

    /// A text whose letters stand on `at`.
    pub(crate) fn text(&self, at: (f64, f64), text: &str, pen: &Pen) -> Result<(), ChartError> {
        let font = self.font(pen).resize(pen.size * SCALE * BACKEND_EM);
        let anchored = TextStyle::from(font).pos(Pos::new(pen.align, VPos::Top));
        let top = (at.0, at.1 - TOP_EM * pen.size);
        let text = Text::new(spell::clean(text), point(top), anchored.color(&pen.colour));
        self.area.draw(&text).map_err(drawing)
    }

    /// How wide a text will be, in pixels.
    pub(crate) fn width(&self, text: &str, pen: &Pen) -> Result<f64, ChartError> {
        let font = self.font(pen).resize(pen.size * SCALE * LINE_EM);
        let ((left, _), (right, _)) = font.layout_box(text).map_err(|_| ChartError::Fonts)?;
        Ok(f64::from(right - left) / SCALE)
    }

    /// The widest of some texts, in pixels.
    pub(crate) fn widest<'t>(
        &self,
        texts: impl IntoIterator<Item = &'t str>,
        pen: &Pen,
    ) -> Result<f64, ChartError> {
        texts.into_iter().try_fold(0.0_f64, |most, text| Ok(most.max(self.width(text, pen)?)))
    }

    fn font(&self, pen: &Pen) -> &FontDesc<'static> {
        if pen.bold { &self.bold } else { &self.regular }
    }
}

/// A pixel's middle: where a line one pixel wide is sharp.
pub(crate) fn sharp(pixel: f64) -> f64 {
    pixel.floor() + 0.5
}

fn units(pixels: f64) -> i32 {
    (pixels * SCALE).round() as i32
}

fn point((x, y): (f64, f64)) -> (i32, i32) {
    (units(x), units(y))
}

fn drawing(error: impl std::fmt::Display) -> ChartError {
    ChartError::Drawing(error.to_string())
}
