//! What Oversight tells of the flow beyond its summary.

use super::StageView;

super::views! {
    /// Time in each stage and lead time.
    struct StagesView {
        /// The period's start.
        pub from: String,
        /// The period's end, not in it.
        pub to: String,
        /// The time zone of its days.
        pub tz: String,
        /// Time in stage.
        pub stages: Vec<StageView>,
        /// From received to delivered.
        pub lead_time: StageView,
        /// Orders finished in the period whose delivery time nobody knows; lead time leaves them out.
        pub unknown: u32,
        /// The same with what is open counted in, stage by stage, and `lead_time` last.
        pub counted_in: Vec<CountedInView>,
        /// Orders whose times run backwards, by stage and `lead_time`.
        pub faults: Vec<FaultsView>,
    }

    /// How long it takes until a share has come through, what is open counted in.
    struct CountedInView {
        /// The stage, a status word; `lead_time` for the whole way.
        pub stage: String,
        /// Visits begun or orders received in the period.
        pub n: u32,
        /// Of them, those that go on.
        pub open: u32,
        /// Of them, those that ended otherwise: cancelled.
        pub otherwise: u32,
        /// Half, hours; nothing where it is not reached.
        pub p50_hours: Option<f64>,
        /// 85 of 100.
        pub p85_hours: Option<f64>,
        /// 90 of 100.
        pub p90_hours: Option<f64>,
        /// 95 of 100.
        pub p95_hours: Option<f64>,
    }

    /// Orders left out of a figure.
    struct FaultsView {
        /// The stage, a status word; `lead_time` for the whole way.
        pub stage: String,
        /// Their rows.
        pub orders: Vec<i64>,
    }

    /// The bottleneck with all its evidence.
    struct BottleneckStory {
        /// The stage, a status word.
        pub stage: String,
        /// The desk it belongs to.
        pub desk: String,
        /// Its share of all order-hours, 0 to 1.
        pub share: f64,
        /// Its share in the period before; nothing where no order stood anywhere.
        pub share_before: Option<f64>,
        /// The worked stage with the largest share.
        pub constraint: Option<ConstraintView>,
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
        /// The bottleneck of each week.
        pub weeks: Vec<WeekView>,
        /// What the worked stages show.
        pub worked: Vec<WorkedView>,
        /// Why how busy a desk is cannot be told.
        pub note: String,
    }

    /// The worked stage with the largest share.
    struct ConstraintView {
        /// The stage, a status word.
        pub stage: String,
        /// Its share of all order-hours, 0 to 1.
        pub share: f64,
        /// Half of its visits took less.
        pub median_hours: Option<f64>,
        /// 90 of 100 took less.
        pub p90_hours: Option<f64>,
        /// Visits measured.
        pub n: u32,
    }

    /// The bottleneck of one week.
    struct WeekView {
        /// `2011-W46`.
        pub week: String,
        /// The stage, a status word; nothing where no order stood anywhere.
        pub stage: Option<String>,
        /// Its share, 0 to 1.
        pub share: f64,
    }

    /// A stage with a queue and somebody working it.
    struct WorkedView {
        /// The stage, a status word.
        pub stage: String,
        /// Visits begun in the period.
        pub arrived: u32,
        /// Visits ended in it.
        pub left: u32,
        /// How much longer its queue has become.
        pub growth: i64,
        /// The share of the time it was the bottleneck by itself, 0 to 1.
        pub sole: f64,
        /// The share of the time the bottleneck shifted from or to it.
        pub shifting: f64,
    }
}
