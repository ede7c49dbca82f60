//! A picture by itself, to be put into a bank's or an accountant's mail as it is.

use std::time::Duration;

use fivedesk_core::Timestamp;

use crate::PaperError;
use crate::paper::{Paper, paper};

/// CSS pixels are 96 to the inch, PDF's points 72.
const POINTS_PER_PIXEL: f32 = 0.75;
/// A picture takes a fraction of a second, on a slow machine some.
const MOST: Duration = Duration::from_secs(60);

/// One page as large as the picture, its text searchable and its fonts within. `fonts` are the only ones used.
///
/// The same picture made at the same instant gives the same bytes.
///
/// Errors: `Picture` for a text that is no SVG; `Pdf` when the page cannot be written.
pub fn picture_page(
    svg: &str,
    title: &str,
    fonts: &[&'static [u8]],
    made: Timestamp,
) -> Result<Vec<u8>, PaperError> {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default())
        .map_err(|error| PaperError::Picture(error.to_string()))?;
    let data = serde_json::json!({
        "title": title,
        "width": tree.size().width() * POINTS_PER_PIXEL,
        "height": tree.size().height() * POINTS_PER_PIXEL,
    });
    paper(&Paper {
        template: include_str!("../templates/picture.typ"),
        data: &data.to_string(),
        pictures: &[("picture".to_owned(), svg.to_owned())],
        fonts,
        made,
        most: MOST,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200">
        <rect width="400" height="200" fill="white"/><text x="10" y="40" font-family="Noto Sans">118 a week</text>
        </svg>"#;

    fn page(svg: &str) -> Result<Vec<u8>, PaperError> {
        let made = Timestamp::parse("2026-11-25T10:00:00Z").unwrap();
        picture_page(svg, "Orders", &[ttf_noto_sans::REGULAR], made)
    }

    #[test]
    fn a_picture_becomes_a_page_of_its_size_with_its_font_within() {
        let pdf = page(SVG).unwrap();
        assert!(pdf.starts_with(b"%PDF-"), "it is no PDF");
        let read = pdf_extract::Document::load_mem(&pdf).unwrap();
        let page = read.get_pages().into_values().next().unwrap();
        let sides = read.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        let sides: Vec<f32> = sides.iter().map(|side| side.as_float().unwrap()).collect();
        assert_eq!(sides, [0.0, 0.0, 300.0, 150.0], "400 x 200 pixels are 300 x 150 points");
        assert_eq!(read.get_pages().len(), 1, "one page");
        // The letters are placed one by one, which this reader takes for words of one letter.
        let letters: String = pdf_extract::extract_text_from_mem(&pdf).unwrap().split_whitespace().collect();
        assert!(letters.contains("118aweek"), "the words can be searched: {letters}");
        let fonts = read.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"FontName").ok());
        let names: Vec<_> =
            fonts.map(|name| String::from_utf8_lossy(name.as_name().unwrap()).into_owned()).collect();
        assert!(names.iter().any(|name| name.contains("NotoSans")), "the font is not within: {names:?}");
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
