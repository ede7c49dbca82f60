//! How the screen's figures take longer as a book grows: a plot for the documentation.
//!
//! `cargo xtask bench --growth` writes it to `docs/speed/growth.svg`.

use std::path::{Path, PathBuf};

use fivedesk_charts::fonts;
use plotters::prelude::*;
use plotters::style::{FontStyle, register_font};

use super::against::{self, Case};
use super::{PRODUCT, fastest, flow, lenses, screen};
use crate::million;

/// Orders of the books measured.
const SIZES: [i64; 5] = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/// What is asked of each, how it is told, its colour (the desks', safe for colour-blind readers).
const LINES: [(&str, &str, RGBColor); 3] = [
    ("all of it, all orders", "all orders", RGBColor(0x00, 0x72, 0xB2)),
    ("all of it, a product", "orders with one product", RGBColor(0x00, 0x9E, 0x73)),
    ("all of it, business hours", "in business hours", RGBColor(0xE6, 0x9F, 0x00)),
];
const DUCKDB: (&str, RGBColor) = ("all orders, by DuckDB", RGBColor(0x77, 0x77, 0x77));
const FONT: &str = "Noto Sans";
/// The goal that is drawn, in milliseconds.
const GOAL: f64 = 150.0;

/// A line: its name, its colour, and milliseconds by orders.
type Line = (&'static str, RGBColor, Vec<(f64, f64)>);

pub(crate) fn run(folder: &tempfile::TempDir) {
    let mut lines: Vec<Line> = LINES.map(|(_, told, colour)| (told, colour, Vec::new())).into();
    lines.push((DUCKDB.0, DUCKDB.1, Vec::new()));
    for orders in SIZES {
        let path = book(folder, orders);
        let (flow, _) = flow::read(&path);
        let asked = lenses(&flow::with_product(&path, PRODUCT));
        let mut times = Vec::new();
        for (name, ..) in LINES {
            let (_, lens) = asked.iter().find(|(known, _)| known == name).unwrap();
            drop(screen::all(&flow, lens));
            times.push(fastest(9, || screen::all(&flow, lens)) * 1e3);
        }
        let (name, lens) = asked.iter().find(|(known, _)| known == LINES[0].0).unwrap();
        let case = Case { name: name.clone(), lens: lens.clone(), orders: None };
        let theirs = against::run(&path, &flow, &[case], false);
        times.extend(theirs.get(name).map(|times| times["duckdb"] * 1e3));
        println!("growth: {orders:>9} orders: {times:.2?} ms");
        for (line, time) in lines.iter_mut().zip(times) {
            line.2.push((orders as f64, time));
        }
    }
    lines.retain(|(.., points)| !points.is_empty());
    let svg = draw(&lines);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/speed/growth.svg");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, svg).unwrap();
    println!("growth: drawn in {}", file.display());
}

/// A book of so many orders; the largest is the one that other groups read.
fn book(folder: &tempfile::TempDir, orders: i64) -> PathBuf {
    if orders == million::count() { million::large(folder) } else { million::of(folder, orders) }
}

/// Both axes by powers of ten: a straight line is growth in proportion.
fn draw(lines: &[Line]) -> String {
    let [regular, _] = fonts();
    assert!(register_font(FONT, FontStyle::Normal, regular).is_ok());
    let mut svg = String::new();
    draw_on(&SVGBackend::with_string(&mut svg, (900, 520)).into_drawing_area(), lines);
    svg
}

fn draw_on(sheet: &DrawingArea<SVGBackend<'_>, plotters::coord::Shift>, lines: &[Line]) {
    sheet.fill(&WHITE).unwrap();
    let sheet = sheet.margin(16, 16, 16, 24);
    let (first, last) = (SIZES[0] as f64, SIZES[SIZES.len() - 1] as f64);
    let mut chart = ChartBuilder::on(&sheet)
        .caption("All figures of Oversight's screen, over four years", (FONT, 22))
        .x_label_area_size(48)
        .y_label_area_size(72)
        .build_cartesian_2d((first..last * 1.02).log_scale(), (0.1..10_000.0).log_scale())
        .unwrap();
    let thousands = |orders: &f64| {
        if *orders < 1e6 {
            format!("{:.0},000", orders / 1e3)
        } else {
            format!("{:.0},000,000", orders / 1e6)
        }
    };
    let time = |ms: &f64| if *ms < 1_000.0 { format!("{ms} ms") } else { format!("{} s", ms / 1_000.0) };
    chart
        .configure_mesh()
        .label_style((FONT, 14))
        .x_desc("orders in the book")
        .x_label_formatter(&thousands)
        .y_label_formatter(&time)
        .light_line_style(RGBColor(0xF0, 0xF0, 0xF0))
        .draw()
        .unwrap();
    let goal = [(first, GOAL), (last, GOAL)];
    let dashed = DashedLineSeries::new(goal, 6, 4, RGBColor(0xD5, 0x5E, 0x00).stroke_width(1));
    chart
        .draw_series(dashed)
        .unwrap()
        .label("goal: 150 ms")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 22, y)], RGBColor(0xD5, 0x5E, 0x00)));
    for (name, colour, points) in lines {
        let style = colour.stroke_width(3);
        let line = LineSeries::new(points.iter().copied(), style).point_size(4);
        chart
            .draw_series(line)
            .unwrap()
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 22, y)], style));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .label_font((FONT, 15))
        .background_style(WHITE.mix(0.9))
        .border_style(RGBColor(0xCC, 0xCC, 0xCC))
        .draw()
        .unwrap();
    sheet.present().unwrap();
}
