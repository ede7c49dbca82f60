//! All charts of a year of weeks as SVG, against matplotlib drawing the same rows.

use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};

use fivedesk_charts::{CHARTS, Chart, Form, Frame, Size, Theme};
use fivedesk_core::Currency;
use fivedesk_core::table::{Cell, Table};
use serde_json::{Value, json};

use crate::oversight::{fastest, python};
use crate::timed::Bound;

#[path = "../../src-tauri/crates/charts/tests/support/mod.rs"]
mod support;

/// Weeks drawn.
const WEEKS: u64 = 52;
/// How often all are drawn.
const ROUNDS: usize = 15;

pub(crate) fn run() -> Vec<Bound> {
    let rows = support::rows::of(WEEKS);
    let frame = Frame {
        theme: Theme::Light,
        size: Size::PANEL,
        form: Form::Screen,
        currency: Currency::EURO,
        say: &support::say,
    };
    let draw = |name: &str| rows.draw(name, &frame).unwrap();
    let all = || CHARTS.iter().map(|name| draw(name)).collect::<Vec<Chart>>();
    let ours = fastest(ROUNDS, all);
    println!("charts: {} as SVG together in {:.2} ms (goal 30)", CHARTS.len(), ours * 1e3);
    for name in CHARTS {
        println!("  {name:<20} {:>6.2} ms", fastest(ROUNDS, || black_box(draw(name))) * 1e3);
    }
    let Some(python) = python() else {
        println!("charts: no Python is named, so nothing is compared with matplotlib: use cargo xtask bench");
        return Vec::new();
    };
    let folder = tempfile::tempdir().unwrap();
    let tables: Vec<Value> = all().iter().zip(CHARTS).map(|(chart, name)| told(name, chart)).collect();
    let file = folder.path().join("charts.json");
    std::fs::write(
        &file,
        json!({ "width": frame.size.width, "height": frame.size.height, "charts": tables }).to_string(),
    )
    .unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/charts.py");
    let output = Command::new(python).arg(script).arg(&file).stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "matplotlib could not draw");
    let theirs: f64 = String::from_utf8(output.stdout).unwrap().trim().parse().unwrap();
    println!("charts: matplotlib draws the same rows in {:.0} ms", theirs * 1e3);
    vec![Bound::at_least("charts: all as SVG, matplotlib / Fivedesk", theirs / ours, 50.0)]
}

/// A chart's rows, its title and its takeaway.
fn told(name: &str, chart: &Chart) -> Value {
    let Table { columns, rows, .. } = &chart.table;
    let cell = |cell: &Cell| match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Count(count) => json!(count),
        Cell::Quantity(quantity) => json!(quantity.0 as f64 / 1e3),
        Cell::Money(money) => json!(money.0 as f64 / 1e2),
        Cell::Hours(number) | Cell::Share(number) => json!(number),
        Cell::Day(day) => json!(day.to_string()),
        Cell::Instant(at) => json!(at.rfc3339()),
    };
    json!({
        "name": name,
        "title": chart.title,
        "takeaway": chart.takeaway,
        "columns": columns.iter().map(|column| &column.name).collect::<Vec<_>>(),
        "rows": rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>()).collect::<Vec<_>>(),
    })
}
