//! Books and what Fivedesk says of them, laid out for the scripts beside this file, which compute every figure anew.
//!
//! They need Python: `cargo xtask oracle` brings it. Without it the comparison is left out.

use std::path::{Path, PathBuf};
use std::process::Command;

use fivedesk_tests::walked::{Walk, walk};
use fivedesk_tests::{Outcome, fivedeskctl, year};
use serde_json::{Value, json};

/// One book, what it is called, and what is asked of it.
struct Case {
    folder: PathBuf,
    asks: Vec<Value>,
}

impl Case {
    fn new(root: &Path, name: &str) -> Self {
        let folder = root.join(name);
        std::fs::create_dir_all(folder.join("answers")).unwrap();
        Self { folder, asks: Vec::new() }
    }

    fn book(&self) -> PathBuf {
        self.folder.join("book.fivedesk")
    }

    fn run(&self, words: &[&str]) -> Value {
        let output = Command::new(fivedeskctl())
            .env_remove("FIVEDESK_BOOK")
            .arg("--book")
            .arg(self.book())
            .args(words)
            .arg("--json")
            .output()
            .unwrap();
        let outcome = Outcome::of(&output);
        assert_eq!(outcome.status, Some(0), "{words:?}: {} {}", outcome.out, outcome.err);
        outcome.json()
    }

    /// Asks `oversight` and keeps the answer beside the question.
    fn ask(&mut self, now: &str, what: &str, words: &[(&str, &str)]) {
        let mut all = vec!["oversight", what, "--now", now];
        all.extend(words.iter().flat_map(|(name, value)| {
            let value = (!value.is_empty()).then_some(*value);
            [Some(*name), value].into_iter().flatten()
        }));
        let answer = self.run(&all);
        let file = format!("answers/{:03}-{what}.json", self.asks.len());
        std::fs::write(self.folder.join(&file), answer.to_string()).unwrap();
        let asked: serde_json::Map<String, Value> = words
            .iter()
            .map(|(name, value)| (name.trim_start_matches('-').to_owned(), json!(value)))
            .collect();
        self.asks.push(json!({ "what": what, "now": now, "words": asked, "file": file }));
    }

    /// Writes the rows behind the answers and the log beside them.
    fn close(self, zone: &str) -> PathBuf {
        let file = |name: &str| self.folder.join(name).to_str().unwrap().to_owned();
        self.run(&["oversight", "rows", "--out", &file("rows")]);
        self.run(&["log", "--out", &file("log.jsonl")]);
        let hours = self.run(&["oversight", "hours"]);
        let case = json!({ "zone": zone, "hours": hours, "asks": self.asks });
        std::fs::write(self.folder.join("case.json"), case.to_string()).unwrap();
        self.folder
    }
}

#[test]
fn programs_that_are_not_ours_come_to_the_same_figures() {
    let asked = ["FIVEDESK_ORACLE_PYTHON", "FIVEDESK_ORACLE_FOLDER"].map(std::env::var_os);
    let [Some(python), Some(root)] = asked else {
        println!("left out: `cargo xtask oracle` runs it, with Python");
        return;
    };
    let root = PathBuf::from(root);
    // What an earlier run left there is of no use to this one.
    let _ = std::fs::remove_dir_all(&root);
    let mut cases = vec![generated(&root), finished(&root)];
    cases.extend((0..12).map(|seed| small(&root, seed)));
    cases.extend(retail(&root));
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle").join("oracle.py");
    let compared = Command::new(python).arg(script).args(&cases).status().unwrap();
    assert!(compared.success(), "a figure differs by more than its bound");
}

const ZONES: [&str; 3] = ["Europe/London", "America/New_York", "Australia/Lord_Howe"];

/// All of it, in the middle of the weeks, odd ends, and weeks over each zone's clock change.
const PERIODS: [(&str, &str); 4] = [
    ("2026-03-01", "2026-05-10"),
    ("2026-03-05", "2026-03-31"),
    ("2026-03-25", "2026-04-08"),
    ("2026-04-14", "2026-04-15"),
];

/// A shop in which everything happens, asked in three zones.
fn generated(root: &Path) -> PathBuf {
    let mut case = Case::new(root, "generated");
    let zone = "Europe/London";
    let plan = Walk { seed: 1, zone, from: "2026-03-01T00:00:00Z", days: 50, orders: 260, smooth: false };
    let done = walk(&case.book(), &plan);
    println!("generated: {} acts, {} refused", done.0, done.1);
    hours(&case);
    let now = "2026-04-22T10:30:00Z";
    for tz in ZONES {
        for (from, to) in PERIODS {
            let asked = [("--tz", tz), ("--from", from), ("--to", to), ("--by", "day")];
            flow(&mut case, now, &asked);
            sold(&mut case, now, &asked);
        }
        let (from, to) = PERIODS[0];
        for by in ["week", "month"] {
            flow(&mut case, now, &[("--tz", tz), ("--from", from), ("--to", to), ("--by", by)]);
        }
        let business =
            [("--tz", tz), ("--from", "2026-03-02"), ("--to", "2026-04-30"), ("--hours", "business")];
        flow(&mut case, now, &business);
    }
    forecast(&mut case, now);
    case.close(zone)
}

fn hours(case: &Case) {
    case.run(&[
        "oversight",
        "hours",
        "--set",
        "mon-fri 09:00-12:30, 13:15-17:00; sat 10:00-14:00",
        "--holiday",
        "2026-04-03",
        "--holiday",
        "2026-04-06",
    ]);
}

/// The figures of the flow.
fn flow(case: &mut Case, now: &str, words: &[(&str, &str)]) {
    for what in ["summary", "stages", "bottleneck", "flow"] {
        case.ask(now, what, words);
    }
}

/// A shop that delivered every order: what pm4py can be asked about.
fn finished(root: &Path) -> PathBuf {
    let mut case = Case::new(root, "finished");
    let zone = "America/New_York";
    let plan = Walk { seed: 2, zone, from: "2026-02-10T00:00:00Z", days: 30, orders: 80, smooth: true };
    let done = walk(&case.book(), &plan);
    println!("finished: {} acts, {} refused", done.0, done.1);
    flow(&mut case, "2026-12-01T00:00:00Z", &[("--from", "2026-01-01"), ("--to", "2026-11-30")]);
    case.close(zone)
}

/// A few orders, asked over a period that begins and ends among them.
fn small(root: &Path, seed: u64) -> PathBuf {
    let zone = ZONES[seed as usize % ZONES.len()];
    let mut case = Case::new(root, &format!("small-{seed}"));
    let orders = 1 + seed as i64 * 2 % 9;
    walk(
        &case.book(),
        &Walk { seed: 100 + seed, zone, from: "2026-03-27T00:00:00Z", days: 4, orders, smooth: false },
    );
    for (from, to) in
        [("2026-03-26", "2026-04-20"), ("2026-03-28", "2026-03-30"), ("2026-04-01", "2026-04-01")]
    {
        flow(&mut case, "2026-04-05T01:30:00Z", &[("--from", from), ("--to", to), ("--by", "day")]);
    }
    case.close(zone)
}

/// The real shop's year, where it is.
fn retail(root: &Path) -> Option<PathBuf> {
    let mut case = Case::new(root, "online-retail");
    let Some(file) = year::real(&case.folder) else {
        println!("left out: the real shop's year is not on this machine (FIVEDESK_ONLINE_RETAIL names it)");
        return None;
    };
    let zone = "Europe/London";
    case.run(&["import", file.to_str().unwrap(), "--tz", zone]);
    std::fs::remove_file(file).unwrap();
    count_some(&case);
    let now = "2011-12-10T09:00:00Z";
    for by in ["day", "week", "month"] {
        let asked = [("--tz", zone), ("--from", "2010-12-01"), ("--to", "2011-12-09"), ("--by", by)];
        flow(&mut case, now, &asked);
        sold(&mut case, now, &asked);
    }
    forecast(&mut case, now);
    for product in ["23843", "85123A", "22423", "47566", "84077", "22111", "20725", "84879"] {
        case.ask(now, "forecast", &[(product, "")]);
        case.ask(now, "forecast", &[(product, ""), ("--by", "day")]);
    }
    Some(case.close(zone))
}

/// Counts what is on hand of two hundred products, much of some and little of others: the year itself knows no stock.
fn count_some(case: &Case) {
    let products = case.run(&["product", "list"]);
    let some: Vec<String> = products
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|product| product["sku"].as_str())
        .filter(|sku| sku.chars().all(|letter| letter.is_ascii_alphanumeric()))
        .zip(0_i64..)
        .filter(|(_, place)| place % 18 == 0)
        .map(|(sku, place)| format!("{sku}:{}", 1 + place * place % 700))
        .chain(["23843:20", "85123A:900", "22423:400", "47566:250", "84077:2000"].map(str::to_owned))
        .collect();
    case.run(&["stock", "set", &some.join(", "), "--now", "2011-12-09T20:00:00Z"]);
}

/// What was sold, and when.
fn sold(case: &mut Case, now: &str, words: &[(&str, &str)]) {
    for what in ["sellers", "revenue", "calendar"] {
        case.ask(now, what, words);
    }
}

/// What will be sold, and when what is open will be done.
fn forecast(case: &mut Case, now: &str) {
    case.ask(now, "forecast", &[]);
    case.ask(now, "forecast", &[("--by", "day"), ("--days", "60")]);
    case.ask(now, "done-when", &[]);
}
