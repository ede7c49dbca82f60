//! Charts saved as files: SVG and PNG by the name's ending, in three themes.

use fivedesk_tests::Shop;

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
    assert_eq!(names, ["throughput", "time_in_stage"]);
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
    assert_eq!(left.len(), 5, "the book and four pictures, and no half-written file: {left:?}");
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
