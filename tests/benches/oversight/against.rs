//! The same figures by DuckDB and pandas, which `cargo xtask bench` installs and names in `FIVEDESK_BENCH_PYTHON`.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use fivedesk_core::OrderId;
use fivedesk_insight::{Flow, Lens, STAGES, Spread};
use fivedesk_store::table;
use serde_json::{Value, json};

use super::{flow, screen};

/// Seconds that each program takes for a case.
pub(crate) type Seconds = BTreeMap<String, BTreeMap<String, f64>>;

/// One question, with the orders it is narrowed to.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) lens: Lens,
    pub(crate) orders: Option<Vec<OrderId>>,
}

/// The Python that has what is compared with.
pub(crate) fn python() -> Option<std::ffi::OsString> {
    std::env::var_os("FIVEDESK_BENCH_PYTHON")
}

/// Has the cases answered by the other programs, which fail where an answer differs, and gives their times.
pub(crate) fn run(path: &Path, flow: &Flow, cases: &[Case], pandas: bool) -> Seconds {
    let Some(python) = python() else { return Seconds::new() };
    let folder = tempfile::tempdir().unwrap();
    write_rows(path, folder.path());
    let cases: Vec<Value> = cases.iter().map(|case| told(flow, case)).collect();
    let asked = json!({ "pandas": pandas, "cases": cases });
    std::fs::write(folder.path().join("cases.json"), asked.to_string()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/oversight/compare.py");
    let mut command = Command::new(python);
    let output = command.arg(script).arg(folder.path()).stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "the figures differ, or could not be computed");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Writes the rows as columns of 64-bit numbers; the least stands for none.
fn write_rows(path: &Path, folder: &Path) {
    let column = |name: &str| BufWriter::new(File::create(folder.join(name)).unwrap());
    let mut orders = ["order", "received", "finished", "delivered", "otherwise", "total"]
        .map(|name| column(&format!("orders.{name}")));
    let mut visits = ["order", "stage", "entered", "entered_seq", "left", "left_seq"]
        .map(|name| column(&format!("visits.{name}")));
    let write = |files: &mut [BufWriter<File>; 6], values: [Option<i64>; 6]| {
        for (file, value) in files.iter_mut().zip(values) {
            file.write_all(&value.unwrap_or(i64::MIN).to_le_bytes()).unwrap();
        }
    };
    let connection = flow::open(path);
    let (first, last) = table::orders::ends(&connection).unwrap().unwrap();
    for from in (first.0..=last.0).step_by(10_000) {
        for row in flow::rows(&connection, OrderId(from), OrderId((from + 9_999).min(last.0))) {
            let times = &row.times;
            let at = |at: Option<fivedesk_core::Timestamp>| at.map(|at| at.0);
            write(
                &mut orders,
                [
                    Some(times.order.0),
                    Some(times.received.0),
                    at(times.finished),
                    at(times.delivered),
                    at(times.ended_otherwise),
                    Some(times.total.0),
                ],
            );
            for visit in &row.visits {
                let stage = STAGES.iter().position(|stage| *stage == visit.stage).unwrap();
                let left = visit.left;
                write(
                    &mut visits,
                    [
                        Some(visit.order.0),
                        Some(stage as i64),
                        Some(visit.entered.at.0),
                        Some(visit.entered.seq.0),
                        left.map(|left| left.at.0),
                        left.map(|left| left.seq.0),
                    ],
                );
            }
        }
    }
}

/// A case as the script reads it, with the answer in rows of plain numbers.
fn told(flow: &Flow, case: &Case) -> Value {
    let (lens, screen) = (&case.lens, screen::all(flow, &case.lens));
    let slots = lens.period.slots(lens.every, lens.now);
    let long = slots.iter().map(|slot| slot.to.0 - slot.from.0).max().unwrap();
    let base = fivedesk_insight::day_start(slots[0].first, lens.period.zone()).unwrap().0;
    let oldest = |open: &fivedesk_insight::Open| open.oldest.map_or(-1, |at| at.0);
    let stages = |spreads: Vec<(Vec<Value>, Option<Spread>)>| -> Vec<Value> {
        let rows = spreads.into_iter().filter_map(|(mut row, spread)| {
            row.extend(spread_row(&spread?));
            Some(row)
        });
        rows.flatten().collect()
    };
    let place = |stage| json!(STAGES.iter().position(|one| *one == stage).unwrap());
    let lead = screen.lead.spread.as_ref().map_or_else(|| vec![json!(0)], spread_row);
    let of_slot =
        |slot: &fivedesk_insight::Slot| json!(slots.iter().position(|one| one.from == slot.from).unwrap());
    let control = screen.control.as_ref().map(|chart| [chart.mean, chart.lower, chart.upper]);
    let expected = json!({
        "throughput": screen.throughput.iter().map(|bucket| bucket.count).collect::<Vec<_>>(),
        "control": flat(control.iter().copied()),
        "bottleneck": screen.bottleneck.iter().map(|found| place(found.stage)).collect::<Vec<_>>(),
        "in_out": flat(screen.in_out.iter().map(|row| [row.arrived, row.finished, row.cancelled])),
        "totals": [
            json!(screen.totals.finished), json!(screen.totals.revenue.0), json!(screen.totals.open.n),
            json!(oldest(&screen.totals.open)), json!(screen.before.unwrap_or_default()),
        ],
        "stages": stages(screen.stages.iter().map(|row| (vec![place(row.stage)], row.durations.spread)).collect()),
        "open": flat(screen.stages.iter().map(|row| {
            [json!(row.durations.open.n), json!(oldest(&row.durations.open))]
        })),
        "lead": lead.into_iter().chain([json!(screen.lead.unknown)]).collect::<Vec<_>>(),
        "trend": stages(screen.trend.iter().map(|row| (vec![of_slot(&row.slot), place(row.stage)], row.spread)).collect()),
        "bands": flat(screen.aging.bands.iter().map(|row| {
            [place(row.stage), json!(row.n), json!(row.p50), json!(row.p85), json!(row.p95)]
        })),
        "aged": flat(screen.aging.open.iter().map(|row| [row.order.0, row.age, row.standing])),
        "in_progress": flat(screen.in_progress.iter().map(|row| {
            row.stages.into_iter().chain([row.elsewhere]).collect::<Vec<_>>()
        })),
        "shares": screen.shares.iter().map(|row| row.time as f64).collect::<Vec<_>>(),
        "weeks": flat(screen.weeks.iter().map(|row| row.shares)),
        "cumulative": flat(screen.cumulative.days.iter().map(|row| {
            row.entered.into_iter().chain([row.left]).collect::<Vec<_>>()
        })),
        "histogram": screen.histogram.bins.iter().map(|bin| bin.n).collect::<Vec<_>>(),
    });
    let bins = &screen.histogram.bins;
    json!({
        "name": case.name,
        "from": lens.period.from().0,
        "to": lens.period.to().0,
        "before": lens.before().unwrap().period.from().0,
        "now": lens.now.0,
        "base": base,
        "slot": long,
        "slots": slots.len(),
        "complete": slots.iter().map(|slot| slot.complete).collect::<Vec<_>>(),
        "width": bins.first().map_or(1, |bin| bin.to - bin.from),
        "bins": bins.len(),
        "orders": case.orders.as_ref().map(|orders| orders.iter().map(|order| order.0).collect::<Vec<_>>()),
        "expected": expected,
    })
}

fn spread_row(spread: &Spread) -> Vec<Value> {
    let Spread { n, mean, p5, p25, median, p75, p85, p90, p95, max, waited: _ } = *spread;
    [json!(n)]
        .into_iter()
        .chain([mean, p5, p25, median, p75, p85, p90, p95, max].map(|value| json!(value)))
        .collect()
}

/// Rows as one list of numbers.
fn flat<R: IntoIterator<Item = T>, T: Into<Value>>(rows: impl Iterator<Item = R>) -> Vec<Value> {
    rows.flat_map(|row| row.into_iter().map(Into::into)).collect()
}
