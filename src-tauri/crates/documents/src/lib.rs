//! Papers: a picture and its fonts in, PDF out.
//!
//! The first paper is a chart's page, to be put into a bank's or an accountant's mail as it is.

use std::sync::Arc;

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt, SvgSettings};
use usvg::{Options, Tree, fontdb};

/// Why no paper was made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The picture is no SVG.
    #[error("the picture does not read: {0}")]
    Picture(String),
    /// The pages could not be written as PDF.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
}

/// CSS pixels are 96 to the inch, PDF's points 72.
const POINTS_PER_PIXEL: f32 = 0.75;

/// One page as large as the picture, its text searchable and its fonts within. `fonts` are the only ones used,
/// `family` the one for text that names none.
///
/// The same picture gives the same bytes.
///
/// Errors: `Picture` for a text that is no SVG; `Pdf` when the page cannot be written.
pub fn picture_page(
    svg: &str,
    title: &str,
    fonts: &[&'static [u8]],
    family: &str,
) -> Result<Vec<u8>, PaperError> {
    let mut known = fontdb::Database::new();
    for font in fonts {
        known.load_font_source(fontdb::Source::Binary(Arc::new(*font)));
    }
    let options = Options { fontdb: Arc::new(known), font_family: family.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| PaperError::Picture(error.to_string()))?;
    let points = |pixels: f32| pixels * POINTS_PER_PIXEL;
    let (width, height) = (points(tree.size().width()), points(tree.size().height()));
    let unfit = || PaperError::Picture("its size is no page's".to_owned());
    let size = Size::from_wh(width, height).ok_or_else(unfit)?;

    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(title.to_owned()));
    let mut page = document.start_page_with(PageSettings::from_wh(width, height).ok_or_else(unfit)?);
    let mut surface = page.surface();
    surface.draw_svg(&tree, size, SvgSettings::default()).ok_or_else(unfit)?;
    surface.finish();
    page.finish();
    document.finish().map_err(|error| PaperError::Pdf(format!("{error:?}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200">
        <rect width="400" height="200" fill="white"/><text x="10" y="40" font-family="Noto Sans">118 a week</text>
        </svg>"#;

    fn page(svg: &str) -> Result<Vec<u8>, PaperError> {
        picture_page(svg, "Orders", &[ttf_noto_sans::REGULAR], "Noto Sans")
    }

    #[test]
    fn a_picture_becomes_a_page_of_its_size_with_its_font_within() {
        let pdf = page(SVG).unwrap();
        let text = String::from_utf8_lossy(&pdf);
        assert!(pdf.starts_with(b"%PDF-"), "it is no PDF");
        let media = text.split("MediaBox").nth(1).and_then(|rest| rest.split(']').next()).unwrap_or("none");
        let sides: Vec<f32> = media.split([' ', '[', '\n']).filter_map(|side| side.parse().ok()).collect();
        assert_eq!(sides, [0.0, 0.0, 300.0, 150.0], "400 x 200 pixels are 300 x 150 points: {media}");
        assert!(text.contains("NotoSans"), "the font is not within");
    }

    #[test]
    fn the_same_picture_gives_the_same_bytes() {
        assert_eq!(page(SVG).unwrap(), page(SVG).unwrap());
    }

    #[test]
    fn what_is_no_picture_is_refused_and_never_a_panic() {
        for svg in ["", "<html/>", "<svg", "\0"] {
            assert!(matches!(page(svg), Err(PaperError::Picture(_))), "{svg:?}");
        }
    }
}
