//! The import of a year's orders against a bare loop of prepared statements that inserts the same rows into the
//! same tables, with the same indexes, in one transaction.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, SamplingMode};
use fivedesk_engine::books::{self, NewBook};
use fivedesk_engine::imports::{self, ImportRequest};
use fivedesk_engine::{Call, Engine};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::timed::{Bound, Times, time};
use crate::{raw, shop};

/// Tables an import writes, parents first.
const TABLES: [&str; 11] = [
    "products",
    "customers",
    "addresses",
    "orders",
    "order_lines",
    "order_events",
    "stage_visits",
    "returns",
    "return_lines",
    "status_counts",
    "refs",
];

pub(crate) fn run(criterion: &mut Criterion) -> Vec<Bound> {
    let folder = shop::folder();
    let file = fivedesk_tests::year::file(folder.path());
    let copy = shop::book(&folder, "imported");
    import(&empty(&copy), &file);
    let rows = Rows::of(&copy);
    println!("import: {} rows into {} tables", rows.count(), TABLES.len());

    let (ours, bare) = (Times::default(), Times::default());
    let mut group = criterion.benchmark_group("import");
    group.sampling_mode(SamplingMode::Flat).measurement_time(Duration::from_secs(1));
    group.bench_function("engine", |b| {
        b.iter_custom(|times| {
            ours.each(times, || {
                let path = shop::book(&folder, "next");
                let engine = empty(&path);
                let took = time(|| import(&engine, &file));
                drop(engine);
                std::fs::remove_file(path).unwrap();
                took
            })
        });
    });
    group.bench_function("raw", |b| {
        b.iter_custom(|times| {
            bare.each(times, || {
                let path = shop::book(&folder, "bare");
                drop(empty(&path));
                let connection = raw::connect(&path);
                let took = time(|| rows.insert(&connection));
                drop(connection);
                std::fs::remove_file(path).unwrap();
                took
            })
        });
    });
    group.finish();
    vec![Bound::at_least(
        "import: engine's rate / raw prepared statements' rate",
        bare.median() / ours.median(),
        1.0 / 3.0,
    )]
}

fn empty(path: &Path) -> Engine {
    let new = NewBook { name: "Bench".into(), currency: "GBP".into(), time_zone: "UTC".into() };
    books::create(path, fivedesk_tests::now(), &Call::by("bench"), &new).unwrap()
}

fn import(engine: &Engine, file: &Path) {
    let request = ImportRequest {
        path: PathBuf::from(file),
        format: None,
        tz: None,
        dates: None,
        currency: None,
        accept_approvals: false,
    };
    let on: imports::OnProgress = Arc::new(|_, _, _| true);
    let report = imports::run(engine, &Call::by("bench"), &request, &on).unwrap();
    assert!(report.orders.new > 0, "nothing was imported");
}

/// The rows of an imported book, in memory.
struct Rows(Vec<(String, Vec<Vec<Value>>)>);

impl Rows {
    fn of(path: &Path) -> Self {
        let connection = Connection::open(path).unwrap();
        let tables = TABLES.iter().map(|table| {
            // The log begins after the event that the new book has already.
            let whose = if *table == "order_events" { "WHERE order_id IS NOT NULL" } else { "" };
            let mut statement = connection.prepare(&format!("SELECT * FROM {table} {whose}")).unwrap();
            let columns = statement.column_count();
            let rows = statement
                .query_map([], |row| (0..columns).map(|at| row.get(at)).collect())
                .unwrap()
                .collect::<Result<Vec<Vec<Value>>, _>>()
                .unwrap();
            let marks = vec!["?"; columns].join(", ");
            (format!("INSERT INTO {table} VALUES ({marks})"), rows)
        });
        Self(tables.collect())
    }

    fn count(&self) -> usize {
        self.0.iter().map(|(_, rows)| rows.len()).sum()
    }

    fn insert(&self, connection: &Connection) {
        raw::begin(connection);
        for (sql, rows) in &self.0 {
            let mut statement = connection.prepare_cached(sql).unwrap();
            for row in rows {
                statement.execute(params_from_iter(row)).unwrap();
            }
        }
        raw::commit(connection);
    }
}
