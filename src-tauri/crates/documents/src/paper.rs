//! One paper: a template, its data and pictures, and the instant it is made at.

use std::time::Duration;

use fivedesk_core::Timestamp;
use typst::World as _;
use typst::WorldExt as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_pdf::PdfOptions;

use crate::PaperError;
use crate::bounded::within;
use crate::world::Surroundings;

/// What a paper is made of.
#[derive(Debug, Clone)]
pub struct Paper<'a> {
    /// Typst's markup. It reads its data by `json("data.json")` and a picture by `image("NAME.svg")`.
    pub template: &'a str,
    /// A JSON value.
    pub data: &'a str,
    /// SVG by its name, without the ending.
    pub pictures: &'a [(String, String)],
    /// The only fonts there are, as TrueType.
    pub fonts: &'a [&'static [u8]],
    /// When it is made; what the template takes for today.
    pub made: Timestamp,
    /// How long it may take.
    pub most: Duration,
}

/// The paper as PDF, its text searchable and its fonts within.
///
/// Errors: `Template` with the line and column of what is wrong; `Late` and `Busy` for one that does not end;
/// `Pdf` when the pages cannot be made.
pub fn paper(paper: &Paper<'_>) -> Result<Vec<u8>, PaperError> {
    let data = ("data.json".to_owned(), Bytes::from_string(paper.data.to_owned()));
    let pictures =
        paper.pictures.iter().map(|(name, svg)| (format!("{name}.svg"), Bytes::from_string(svg.clone())));
    let made = datetime(paper.made);
    let around = Surroundings::new(paper.template, pictures.chain([data]), paper.fonts, made)?;
    within(paper.most, move || compile(&around, made))
}

fn compile(around: &Surroundings, made: Option<Datetime>) -> Result<Vec<u8>, PaperError> {
    let options = PdfOptions {
        creator: Smart::Custom(Some("Fivedesk".to_owned())),
        timestamp: made.map(typst_pdf::Timestamp::new_utc),
        ..PdfOptions::default()
    };
    let made = typst::compile(around).output.and_then(|document| typst_pdf::pdf(&document, &options));
    // What was remembered for a next, similar paper would be kept until the program ends.
    typst::comemo::evict(0);
    made.map_err(|problems| problems.first().map_or_else(nothing, |problem| told(around, problem)))
}

fn nothing() -> PaperError {
    PaperError::Pdf("no reason was given".to_owned())
}

/// The first problem, at its place in the template.
fn told(around: &Surroundings, problem: &SourceDiagnostic) -> PaperError {
    // A problem within a file of data or a picture is told where the template reads it, which the trace knows.
    let spans = std::iter::once(problem.span).chain(problem.trace.iter().map(|point| point.span.into()));
    let place = spans
        .filter(|span| span.id() == Some(around.main()))
        .find_map(|span| around.template().lines().byte_to_line_column(around.range(span)?.start))
        .map_or((0, 0), |(line, column)| (line + 1, column + 1));
    PaperError::Template {
        line: place.0,
        column: place.1,
        problem: problem.message.to_string(),
        hint: problem.hints.first().map(|hint| hint.v.to_string()),
    }
}

fn datetime(at: Timestamp) -> Option<Datetime> {
    use chrono::{Datelike, Timelike};
    let at = at.to_utc()?;
    let part = |value: u32| u8::try_from(value).ok();
    Datetime::from_ymd_hms(
        at.year(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONTS: [&[u8]; 2] = [ttf_noto_sans::REGULAR, ttf_noto_sans::BOLD];
    const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200">
        <rect width="400" height="200" fill="white"/><text x="10" y="40" font-family="Noto Sans">118 a week</text>
        </svg>"#;

    fn made(template: &str) -> Result<Vec<u8>, PaperError> {
        paper(&Paper {
            template,
            data: r#"{"shop": "Nook & Sons"}"#,
            pictures: &[("throughput".to_owned(), SVG.to_owned())],
            fonts: &FONTS,
            made: Timestamp::parse("2026-11-25T10:00:00Z").unwrap(),
            most: Duration::from_secs(60),
        })
    }

    fn text(pdf: &[u8]) -> String {
        pdf_extract::extract_text_from_mem(pdf).unwrap()
    }

    #[test]
    fn a_template_reads_its_data_and_pictures() {
        let pdf = made(
            r#"#set text(font: "Noto Sans")
            #let data = json("data.json")
            Report of #data.shop, #datetime.today().display()
            #image("throughput.svg", width: 100%)"#,
        )
        .unwrap();
        let text = text(&pdf);
        assert!(text.contains("Nook & Sons") && text.contains("2026-11-25"), "{text}");
        // A picture's letters are placed one by one, which this reader takes for words of one letter.
        let letters: String = text.split_whitespace().collect();
        assert!(letters.contains("118aweek"), "a picture's words can be searched: {text}");
    }

    #[test]
    fn the_same_paper_gives_the_same_bytes() {
        let template = "#set text(font: \"Noto Sans\")\nHello #image(\"throughput.svg\")";
        assert_eq!(made(template).unwrap(), made(template).unwrap());
    }

    #[test]
    fn a_broken_template_names_its_line_and_what_would_be_right() {
        let broken = |template: &str| match made(template) {
            Err(PaperError::Template { line, column, problem, hint }) => (line, column, problem, hint),
            other => panic!("{other:?}"),
        };
        let (line, column, problem, _) = broken("= Report\n\n  #nobody.knows\n");
        assert_eq!((line, column), (3, 4));
        assert!(problem.contains("unknown variable: nobody"), "{problem}");
        let (line, _, problem, _) = broken("Hello\n#text(fil: red)[x]\n");
        assert_eq!(line, 2);
        assert!(problem.contains("unexpected argument: fil"), "{problem}");
        let (line, _, _, _) = broken("a\n#let x = (1, 2\n");
        assert_eq!(line, 2);
        let (line, _, problem, _) = broken("\n#json(\"data.json\").owner");
        assert_eq!((line, problem.contains("owner")), (2, true), "{problem}");
    }

    #[test]
    fn a_template_reaches_no_file_and_no_package() {
        for reach in [
            "#read(\"/etc/passwd\")",
            "#read(\"../../../etc/passwd\")",
            "#image(\"/etc/passwd\")",
            "#import \"@preview/cetz:0.3.4\"",
            "#include \"other.typ\"",
        ] {
            assert!(matches!(made(reach), Err(PaperError::Template { line: 1, .. })), "{reach}");
        }
    }

    #[test]
    fn a_template_that_loops_or_goes_deep_comes_to_an_end() {
        for endless in [
            "#while true { [x] }",
            "#let f(n) = f(n + 1)\n#f(0)",
            "#let c = context c\n#c",
            "#show \"a\": [aa]\na",
        ] {
            let ended = made(endless);
            assert!(matches!(ended, Err(PaperError::Template { .. }) | Ok(_)), "{endless}: {ended:?}");
        }
    }
}
