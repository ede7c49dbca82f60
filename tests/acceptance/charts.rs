//! Charts saved as files: pictures and rows by the name's ending, in three themes.

use fivedesk_tests::Shop;

/// The charts, in the order they are shown.
const NAMES: [&str; 15] = [
    "throughput",
    "arrivals",
    "cumulative_flow",
    "work_in_progress",
    "age",
    "time_in_stage",
    "stage_trend",
    "lead_time",
    "process_behaviour",
    "bottleneck",
    "share",
    "revenue",
    "best_sellers",
    "stock",
    "demand",
];

fn sample() -> Shop {
    let shop = Shop::sample();
    for id in [1, 2] {
        shop.step("deliver", id);
    }
    shop
}

#[test]
fn every_chart_there_is_is_saved_as_svg_and_as_png() {
    let shop = sample();
    let charts = shop.ask(&["chart", "list"]);
    let names: Vec<&str> =
        charts.as_array().unwrap().iter().map(|chart| chart["name"].as_str().unwrap()).collect();
    assert_eq!(names, NAMES);
    for name in names {
        let svg = shop.file(&format!("{name}.svg"));
        let saved = shop.ask(&["chart", name, "--out", svg.to_str().unwrap()]);
        assert_eq!(saved["file"], svg.to_str().unwrap());
        let picture = std::fs::read_to_string(&svg).unwrap();
        assert!(
            picture.starts_with("<svg") && picture.trim_end().ends_with("</svg>"),
            "{name} is a whole SVG"
        );
        for needed in ["role=\"img\"", "<title>", "<desc>", "viewBox"] {
            assert!(picture.contains(needed), "{name}.svg lacks {needed}, which readers of it need");
        }

        let png = shop.file(&format!("{name}.PNG"));
        shop.ask(&["chart", name, "--out", png.to_str().unwrap(), "--theme", "dark"]);
        let bytes = std::fs::read(&png).unwrap();
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n", "{name} carries the signature of a PNG");
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (1920, 960), "twice 960 x 480, for sharp screens");
        assert_eq!(&bytes[bytes.len() - 8..bytes.len() - 4], b"IEND", "{name}.png is whole");
    }
    let left: Vec<_> = std::fs::read_dir(shop.folder()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(
        left.len(),
        1 + 2 * NAMES.len(),
        "the book and two pictures of each, and no half-written file: {left:?}"
    );
}

#[test]
fn the_themes_differ() {
    let shop = sample();
    let draw = |theme: &str| {
        let file = shop.file(&format!("{theme}.svg"));
        shop.ask(&["chart", "throughput", "--out", file.to_str().unwrap(), "--theme", theme]);
        std::fs::read_to_string(file).unwrap()
    };
    let (light, dark, print) = (draw("light"), draw("dark"), draw("print"));
    assert!(light != dark && dark != print && light != print);
    shop.run(&["chart", "throughput", "--out", "x.svg", "--theme", "pink"]).error(2, "usage");
}

#[test]
fn the_same_book_at_the_same_time_gives_the_same_picture() {
    let shop = sample();
    let draw = |name: &str| {
        let file = shop.file(name);
        let words =
            ["chart", "time_in_stage", "--out", file.to_str().unwrap(), "--now", "2030-01-01T00:00:00Z"];
        shop.ask(&words);
        std::fs::read(file).unwrap()
    };
    assert!(draw("a.svg") == draw("b.svg"), "same rows, same bytes");
}

#[test]
fn a_chart_that_cannot_be_saved_leaves_nothing() {
    let shop = sample();
    let gif = shop.file("chart.gif");
    shop.refused(4, "invalid_input", &["chart", "throughput", "--out", gif.to_str().unwrap()]);
    shop.refused(4, "invalid_input", &["chart", "throughput", "--out", shop.file("chart").to_str().unwrap()]);
    let lost = shop.file("no/such/folder/chart.svg");
    shop.refused(1, "io", &["chart", "throughput", "--out", lost.to_str().unwrap()]);
    shop.run(&["chart", "throughput"]).error(2, "usage");
    let left: Vec<_> = std::fs::read_dir(shop.folder()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(left.len(), 1, "the book alone: {left:?}");
}

#[test]
fn an_empty_book_draws_charts_that_say_so() {
    let shop = Shop::empty();
    for name in ["throughput", "time_in_stage"] {
        let file = shop.file("empty.svg");
        shop.ask(&["chart", name, "--out", file.to_str().unwrap()]);
        let picture = std::fs::read_to_string(file).unwrap();
        assert!(picture.contains("No order"), "{name}: an empty picture would look like a fault");
    }
}

#[test]
fn a_charts_rows_are_saved_as_a_table() {
    let shop = sample();
    let file = shop.file("sellers.csv");
    shop.ask(&["chart", "best_sellers", "--out", file.to_str().unwrap()]);
    let rows = std::fs::read_to_string(file).unwrap();
    let head = rows.lines().next().unwrap();
    for column in ["Product", "Class", "Units", "Gross", "Net"] {
        assert!(head.contains(column), "{head}");
    }
    assert!(rows.lines().count() > 1, "a product was ordered: {rows}");
    let sheet = shop.file("sellers.xlsx");
    shop.ask(&["chart", "best_sellers", "--out", sheet.to_str().unwrap()]);
    assert_eq!(&std::fs::read(sheet).unwrap()[..2], b"PK", "a sheet is a packed file");
}

#[test]
fn in_a_folder_a_chart_gets_a_name_that_says_what_it_is() {
    let shop = sample();
    let folder = shop.file("pictures");
    let period = ["--from", "2026-01-01", "--to", "2026-03-31"];
    let mut words = vec!["chart", "all", "--out", folder.to_str().unwrap(), "--format", "csv"];
    words.extend(period);
    let saved = shop.ask(&words);
    let files: Vec<&str> = saved["files"].as_array().unwrap().iter().map(|f| f.as_str().unwrap()).collect();
    assert_eq!(files.len(), NAMES.len());
    assert!(files.iter().all(|file| std::path::Path::new(file).is_file()));
    assert!(files[0].ends_with(" - Throughput - 2026-01 to 2026-03.csv"), "{}", files[0]);

    let saved = shop.ask(&[
        "chart",
        "share",
        "--out",
        folder.to_str().unwrap(),
        "--to",
        "2026-11-20",
        "--from",
        "2026-11-02",
    ]);
    let file = saved["file"].as_str().unwrap();
    assert!(file.ends_with(" - Share of lead time - 2026-11-02 to 2026-11-20.svg"), "{file}");
}

#[test]
fn a_png_is_as_large_as_asked_for() {
    let shop = sample();
    let file = shop.file("large.png");
    shop.ask(&["chart", "share", "--out", file.to_str().unwrap(), "--scale", "3"]);
    let bytes = std::fs::read(file).unwrap();
    assert_eq!(u32::from_be_bytes(bytes[16..20].try_into().unwrap()), 3 * 960);
    shop.run(&["chart", "share", "--out", "x.png", "--scale", "4"]).error(2, "usage");
}
