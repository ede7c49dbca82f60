//! What a reader must find in a picture: sharp sizes, text that is whole, points that lie where things are.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod support;

use std::sync::{Arc, LazyLock};

use fivedesk_charts::{
    CHARTS, Chart, ChartError, Filter, Form, Frame, Paper, Size, Theme, png, throughput, time_in_stage, title,
};
use fivedesk_core::{Currency, Message, Status};
use fivedesk_insight::Every;
use resvg::tiny_skia::Pixmap;
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, Node, Options, Rect, Tree};
use support::rows::{self, Rows};
use support::{WEEKS, buckets, draw, paper, say, stages};

/// Every text of a picture with its box in CSS pixels.
fn texts(svg: &str) -> Vec<(String, Rect)> {
    fn walk(group: &Group, found: &mut Vec<(String, Rect)>) {
        for node in group.children() {
            match node {
                Node::Group(group) => walk(group, found),
                Node::Text(text) => {
                    let said = text.chunks().iter().map(|chunk| chunk.text()).collect::<String>();
                    found.push((said.trim().to_owned(), text.abs_bounding_box()));
                }
                _ => {}
            }
        }
    }
    static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut fonts = Database::new();
        fivedesk_charts::fonts().into_iter().for_each(|font| fonts.load_font_data(font.to_vec()));
        Arc::new(fonts)
    });
    let options = Options { fontdb: FONTS.clone(), ..Options::default() };
    let mut found = Vec::new();
    walk(Tree::from_str(svg, &options).unwrap().root(), &mut found);
    found
}

/// No text leaves the picture, none covers another.
fn check_texts(name: &str, chart: &Chart, width: u32, height: u32) {
    let texts = texts(&chart.svg);
    assert!(!texts.is_empty(), "{name}: a picture without a word");
    for (place, (text, at)) in texts.iter().enumerate() {
        assert!(at.left() >= -0.5 && at.right() <= width as f32 + 0.5, "{name}: {text:?} runs out at {at:?}");
        assert!(
            at.top() >= -0.5 && at.bottom() <= height as f32 + 4.0,
            "{name}: {text:?} runs out at {at:?}"
        );
        for (other, there) in &texts[..place] {
            // Boxes reach from ascender to descender; letters need the middle three fifths.
            let (a, b) = (at.height() * 0.2, there.height() * 0.2);
            let beside = at.left() >= there.right() || there.left() >= at.right();
            let apart = at.top() + a >= there.bottom() - b || there.top() + b >= at.bottom() - a;
            assert!(beside || apart, "{name} at {width} x {height}: {text:?} covers {other:?}");
        }
    }
}

#[test]
fn no_text_covers_another_at_any_size_and_for_any_rows() {
    for (width, height) in
        [(240, 120), (300, 160), (380, 200), (420, 180), (560, 220), (760, 300), (1600, 500)]
    {
        for (name, rows) in support::hard_buckets() {
            check_texts(name, &support::bars(&rows, width, height).unwrap(), width, height);
        }
        for (name, rows) in support::hard_stages() {
            check_texts(name, &support::boxes(&rows, width, height).unwrap(), width, height);
        }
    }
    for (count, sizes) in [
        (0, &[(240, 120), (560, 220)][..]),
        (1, &[(240, 120), (560, 220)]),
        (3, &[(240, 120), (560, 220)]),
        (52, &[(240, 120), (300, 160), (420, 180), (560, 220), (760, 300)]),
        (400, &[(560, 220)]),
    ] {
        let rows = if count == 0 { Rows::none() } else { rows::of(count) };
        for (name, (width, height)) in
            CHARTS.iter().flat_map(|name| sizes.iter().map(move |size| (name, *size)))
        {
            let chart = rows.draw(name, &support::screen(width, height)).unwrap();
            check_texts(&format!("{name} of {count}"), &chart, width, height);
        }
    }
    for name in CHARTS {
        let paper = paper();
        check_texts(name, &draw(name, Theme::Light, Some(&paper)), Size::PICTURE.width, Size::PICTURE.height);
    }
}

#[test]
fn an_exported_picture_says_what_it_is_by_itself() {
    let paper = paper();
    for name in CHARTS {
        let chart = draw(name, Theme::Print, Some(&paper));
        let said: Vec<String> = texts(&chart.svg).into_iter().map(|(text, _)| text).collect();
        let filters = paper.filters.clone().unwrap();
        for wanted in [&chart.title, &chart.takeaway, &paper.shop, &paper.period, &filters, &paper.made] {
            assert!(said.contains(wanted), "{name} does not say {wanted:?}, only {said:?}");
        }
        assert!(said.join(" ").contains(chart.subtitle.as_str()), "{name}");
        assert!(chart.subtitle.contains("n = "), "{}", chart.subtitle);
    }
}

#[test]
fn on_the_screen_the_window_says_title_and_takeaway_and_the_picture_tells_readers() {
    for name in CHARTS {
        let chart = draw(name, Theme::Dark, None);
        assert!(texts(&chart.svg).iter().all(|(text, _)| *text != chart.title && *text != chart.takeaway));
        assert!(chart.svg.contains("role=\"img\""));
        assert!(chart.svg.contains(&format!("<title>{}</title>", chart.title)));
        assert!(chart.svg.contains(&format!("<desc>{}</desc>", chart.takeaway)));
        assert_eq!(title(name, &say), Some(chart.title));
    }
    assert_eq!(title("pie", &say), None);
}

#[test]
fn a_png_has_the_size_asked_for_and_ink_on_it() {
    // Each chart once, one of them at every scale: drawing pixels is slow in a debug build.
    for (name, scales) in CHARTS.iter().map(|name| (*name, 1..=if *name == "share" { 3_u8 } else { 1 })) {
        let svg = draw(name, Theme::Light, None).svg;
        for scale in scales {
            let picture = Pixmap::decode_png(&png(&svg, scale).unwrap()).unwrap();
            let factor = u32::from(scale);
            assert_eq!((picture.width(), picture.height()), (560 * factor, 220 * factor));
            let inked = picture.pixels().iter().filter(|pixel| pixel.alpha() == 255).count();
            let share = inked as f64 / picture.pixels().len() as f64;
            assert!((0.01..0.95).contains(&share), "{name} is inked by {share}");
        }
    }
    assert!(matches!(png("<svg", 1), Err(ChartError::Picture(_))));
    assert!(matches!(png("<svg xmlns='http://www.w3.org/2000/svg'/>", 4), Err(ChartError::Scale(4))));
    assert!(matches!(png("<svg xmlns='http://www.w3.org/2000/svg'/>", 0), Err(ChartError::Scale(0))));
}

#[test]
fn points_lie_on_their_bars_and_lead_to_their_orders() {
    let rows = buckets(Every::Week, &WEEKS);
    let chart = support::bars(&rows, 560, 220).unwrap();
    assert_eq!(chart.points.len(), rows.len());
    for (point, row) in chart.points.iter().zip(&rows) {
        assert!(point.x > 0.0 && point.x < 560.0 && point.y > 0.0 && point.y < 220.0, "{point:?}");
        assert_eq!(point.filter, Some(Filter::Finished(row.from, row.to)));
    }
    assert!(chart.points.windows(2).all(|pair| pair[0].x < pair[1].x), "from left to right");
    let highest = chart.points.iter().min_by(|a, b| a.y.total_cmp(&b.y)).unwrap();
    assert_eq!(
        (highest.label.as_str(), highest.value.as_str()),
        ("Week 27, from 29 Jun 2026", "108 orders finished")
    );
    assert_eq!(chart.points.last().unwrap().value, "94 orders finished so far");

    let chart = support::boxes(&stages(), 560, 220).unwrap();
    assert_eq!(chart.points.len(), 6);
    assert_eq!(chart.points[2].label, "Stock");
    assert_eq!(chart.points[2].filter, Some(Filter::Left(Status::Approved, None)));
    assert!(chart.points.windows(2).all(|pair| pair[0].y < pair[1].y), "from top to bottom");
}

#[test]
fn a_week_that_is_not_over_is_paler_than_the_others() {
    let svg = draw("throughput", Theme::Light, None).svg;
    let bars = |colour: &str| svg.matches(&format!("<polygon opacity=\"1\" fill=\"{colour}\"")).count();
    assert_eq!((bars("#009E73"), bars("#8CD3C0")), (25, 1));
}

#[test]
fn hostile_words_stay_words() {
    let bad = "</text><script>alert('x')</script>&\"\u{0}\u{8}]]>\u{ffff} ".repeat(40);
    let hostile = |message: &Message| format!("{bad}{}", say(message));
    let paper =
        Paper { shop: bad.clone(), period: bad.clone(), filters: Some(bad.clone()), made: bad.clone() };
    for form in [Form::Screen, Form::Export(&paper)] {
        let frame =
            Frame { theme: Theme::Light, size: Size::PICTURE, form, currency: Currency::EURO, say: &hostile };
        for chart in [
            throughput(&buckets(Every::Week, &WEEKS), &frame).unwrap(),
            throughput(&[], &frame).unwrap(),
            time_in_stage(&stages(), &frame).unwrap(),
        ] {
            assert!(!chart.svg.contains("<script"), "a name became an element");
            assert!(!chart.svg.contains(['\u{0}', '\u{8}', '\u{ffff}']), "XML cannot hold these");
            assert!(png(&chart.svg, 1).is_ok(), "it is still well-formed");
        }
    }
}

#[test]
fn sizes_out_of_bounds_are_refused() {
    for (width, height) in [(239, 200), (560, 119), (4001, 200), (560, u32::MAX), (0, 0)] {
        assert!(matches!(support::bars(&[], width, height), Err(ChartError::Size(..))), "{width} x {height}");
    }
    let paper = paper();
    let size = Size { width: 300, height: 200 };
    let frame =
        Frame { theme: Theme::Light, size, form: Form::Export(&paper), currency: Currency::EURO, say: &say };
    assert!(
        matches!(throughput(&[], &frame), Err(ChartError::Size(300, 200))),
        "too small for head and foot"
    );
}

#[test]
fn the_time_axis_names_what_there_is_room_for() {
    let axis = |every, count: usize, width| -> Vec<String> {
        let chart = support::bars(&buckets(every, &vec![5; count]), width, 220).unwrap();
        let below = |at: &Rect| at.top() > 180.0;
        let said = texts(&chart.svg).into_iter().filter(|(_, at)| below(at)).map(|(text, _)| text);
        said.filter(|text| text != "0").collect()
    };
    let week = ["14 Nov", "2026", "15 Nov", "16 Nov", "17 Nov", "18 Nov", "19 Nov", "20 Nov"];
    assert_eq!(axis(Every::Day, 7, 560), week);
    assert_eq!(
        axis(Every::Day, 31, 560),
        ["21 Oct", "2026", "26 Oct", "2 Nov", "9 Nov", "16 Nov"],
        "Mondays"
    );
    assert_eq!(axis(Every::Week, 8, 560).len(), 9, "every week, and the year once");
    let year = axis(Every::Week, 53, 560);
    assert_eq!(year.first().map(String::as_str), Some("Dec"));
    assert_eq!(year.iter().filter(|name| *name == "2026").count(), 1, "{year:?}");
    let quarters = axis(Every::Month, 36, 560);
    assert_eq!(quarters[..4], ["Jan", "2024", "Apr", "Jul"], "{quarters:?}");
    assert_eq!(axis(Every::Month, 144, 560)[..3], ["2015", "2016", "2017"]);
    assert_eq!(axis(Every::Month, 240, 560)[..3], ["2008", "2010", "2012"], "every other year");
    assert_eq!(axis(Every::Month, 240, 240)[..3], ["2010", "2015", "2020"]);
}

#[test]
fn every_chart_lays_its_points_inside_and_brings_its_rows() {
    let rows = rows::of(12);
    for name in CHARTS {
        let chart = rows.draw(name, &support::screen(560, 220)).unwrap();
        assert!(!chart.points.is_empty(), "{name} has nothing to read");
        for point in &chart.points {
            assert!(
                (0.0..=560.0).contains(&point.x) && (0.0..=220.0).contains(&point.y),
                "{name}: {point:?}"
            );
            for text in [&point.label, &point.value] {
                assert!(!text.is_empty() && !text.contains(['{', '}', '_']), "{name}: {point:?}");
            }
        }
        let table = &chart.table;
        assert_eq!(table.title, chart.title);
        assert!(!table.rows.is_empty(), "{name} brings no rows");
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{name}: ragged rows");
        // A heading that is not known would be the last one's.
        let heads: std::collections::BTreeSet<_> = table.columns.iter().map(|column| &column.name).collect();
        assert_eq!(heads.len(), table.columns.len(), "{name}: two columns of one name in {heads:?}");
        for said in [&chart.title, &chart.subtitle, &chart.takeaway] {
            assert!(!said.contains(['{', '}', '_']) && !said.starts_with("chart-"), "{name}: {said}");
        }
    }
}

#[test]
fn nothing_to_show_is_said_in_words_and_has_no_point() {
    for name in CHARTS {
        let chart = Rows::none().draw(name, &support::screen(560, 220)).unwrap();
        assert!(chart.points.is_empty() && texts(&chart.svg).len() >= 2, "{name}");
        assert!(!chart.takeaway.is_empty() && !chart.takeaway.starts_with("chart-"), "{name}");
    }
}

#[test]
fn a_point_leads_to_what_it_shows() {
    let rows = rows::of(12);
    let first = |name: &str| rows.draw(name, &support::screen(560, 220)).unwrap().points[0].filter;
    let slot = rows.in_out[0].slot;
    assert_eq!(first("arrivals"), Some(Filter::Received(slot.from, slot.to)));
    assert_eq!(first("revenue"), Some(Filter::Finished(slot.from, slot.to)));
    assert_eq!(first("share"), Some(Filter::Stood(Status::Received, None)));
    assert_eq!(first("best_sellers"), Some(Filter::Product(rows.sellers[0].product)));
    assert_eq!(first("demand"), Some(Filter::ReceivedOn(rows.demand[0].day)));
    assert!(matches!(first("age"), Some(Filter::Order(_))));
}

#[test]
fn on_paper_there_is_no_colour() {
    for name in CHARTS {
        let svg = draw(name, Theme::Print, None).svg;
        for colour in svg.match_indices('#').filter_map(|(at, _)| svg.get(at + 1..at + 7)) {
            let (red, rest) = colour.split_at(2);
            assert!(rest == format!("{red}{red}"), "{name} is drawn in #{colour}");
        }
    }
}
