//! What Oversight measures and draws.

use super::Amount;
use std::collections::BTreeMap;

super::views! {
    /// The flow of a period.
    struct OversightView {
        /// The period's start.
        pub from: Option<String>,
        /// The period's end, not in it.
        pub to: String,
        /// The time zone of its days and weeks.
        pub tz: String,
        /// How many orders have each status now.
        pub orders: BTreeMap<String, u32>,
        /// Orders finished per day, week or month; empty periods are 0.
        pub throughput: Vec<ThroughputView>,
        /// Time in stage.
        pub stages: Vec<StageView>,
        /// From received to delivered.
        pub lead_time: StageView,
        /// The stage that holds orders longest.
        pub bottleneck: Option<BottleneckView>,
        /// Products at or below their limit.
        pub low_stock: Vec<LowStockView>,
        /// What to do about it.
        pub recommendations: Vec<super::RecommendationView>,
        /// How soon most orders arrive, in one sentence: what could be promised.
        pub service_level: String,
        /// The agents' work.
        pub agents: Vec<super::AgentStatus>,
        /// Orders finished in the period.
        pub delivered: u32,
        /// Orders finished in the period before of the same length, where the book reaches that far.
        pub delivered_before: Option<u32>,
        /// Orders open now.
        pub open: u32,
        /// Since when the oldest of them is open.
        pub oldest_open: Option<String>,
        /// Revenue of orders finished in the period.
        pub revenue: String,
    }

    /// Orders finished in one period.
    struct ThroughputView {
        /// `2011-11-14`, `2011-W46` or `2011-11`.
        pub period: String,
        /// How many.
        pub delivered: u32,
        /// Whether the period is over.
        pub complete: bool,
    }

    /// Time in a stage, over visits that ended in the period.
    struct StageView {
        /// The stage, a status word; `lead_time` for the whole way.
        pub stage: String,
        /// Visits measured.
        pub n: u32,
        /// Arithmetic mean, hours.
        pub mean_hours: Option<f64>,
        /// Half took less.
        pub median_hours: Option<f64>,
        /// 85 of 100 took less.
        pub p85_hours: Option<f64>,
        /// 90 of 100 took less.
        pub p90_hours: Option<f64>,
        /// 95 of 100 took less.
        pub p95_hours: Option<f64>,
        /// Visits not ended, left out of the above.
        pub open: u32,
        /// Since when the oldest of those lasts.
        pub oldest_since: Option<String>,
        /// Visits whose times run backwards, left out of the above.
        pub faults: u32,
        /// Their orders, at most 200.
        pub fault_orders: Vec<i64>,
        /// Share of all order-hours in the period spent here, 0 to 1.
        pub share: Option<f64>,
    }

    /// The stage that holds orders longest, with its evidence.
    struct BottleneckView {
        /// The stage, a status word.
        pub stage: String,
        /// The desk it belongs to.
        pub desk: String,
        /// Its share of all order-hours, 0 to 1.
        pub share: f64,
        /// Half of its visits took less.
        pub median_hours: Option<f64>,
        /// 90 of 100 took less.
        pub p90_hours: Option<f64>,
        /// Visits measured.
        pub n: u32,
        /// How many of them waited, 0 to 1: others were over within a second.
        pub waited_share: Option<f64>,
        /// Half of those that waited took less.
        pub waited_median_hours: Option<f64>,
        /// Said in one sentence.
        pub sentence: String,
        /// The figures it rests on, in one sentence.
        pub evidence: String,
        /// Orders standing in it now, oldest first.
        pub now: Vec<i64>,
        /// The worked stage with the largest share, and that share.
        pub constraint: Option<String>,
        /// Its share, 0 to 1.
        pub constraint_share: Option<f64>,
    }

    /// When the shop is open.
    struct HoursView {
        /// Such as `mon-fri 09:00-17:00; sat 09:00-12:00`; empty where no times are set.
        pub openings: String,
        /// Days it is closed whatever the weekday, `YYYY-MM-DD`.
        pub holidays: Vec<String>,
    }

    /// A product at or below its limit.
    struct LowStockView {
        /// The product's row.
        pub product_id: i64,
        /// The product's name.
        pub product: String,
        /// The product's SKU.
        pub sku: Option<String>,
        /// Available now.
        pub available: Amount,
        /// The limit.
        pub low_at: Amount,
        /// What open orders still wait for.
        pub waiting: Amount,
    }

    /// A chart that can be drawn.
    struct ChartInfo {
        /// Its name in commands.
        pub name: String,
        /// What it shows.
        pub title: String,
    }

    /// A chart, drawn.
    struct ChartView {
        /// Its name in commands.
        pub name: String,
        /// The picture.
        pub svg: String,
        /// What it shows.
        pub title: String,
        /// What it says.
        pub takeaway: String,
        /// Definition, period and n.
        pub subtitle: String,
        /// The points to read and to click.
        pub points: Vec<PointView>,
        /// The rows it was drawn from.
        pub table: ChartTable,
    }

    /// A chart's rows, written by the locale.
    struct ChartTable {
        /// From left to right.
        pub columns: Vec<TableColumn>,
        /// From top to bottom, each with a cell a column.
        pub rows: Vec<Vec<String>>,
    }

    /// One column of a table.
    struct TableColumn {
        /// Its heading.
        pub name: String,
        /// Whether figures stand in it, to be set to the right.
        pub numeric: bool,
    }

    /// One point of a chart, in the picture's pixels.
    struct PointView {
        /// From the left.
        pub x: f64,
        /// From the top.
        pub y: f64,
        /// What it is.
        pub label: String,
        /// What it says.
        pub value: String,
        /// The orders behind it, as a filter of the order list.
        pub filter: Option<String>,
    }

    /// The rows behind the figures, written into files.
    struct RowsView {
        /// The folder they are in.
        pub folder: String,
        /// The files, one for each table.
        pub files: Vec<RowsFile>,
    }

    /// One table's rows.
    struct RowsFile {
        /// The file.
        pub file: String,
        /// How many rows it holds.
        pub rows: u32,
    }
}
