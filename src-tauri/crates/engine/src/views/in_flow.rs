//! The flow slot by slot, what is in it, and Little's law.

super::views! {
    /// The flow of a period.
    struct FlowView {
        /// The period's start.
        pub from: String,
        /// The period's end, not in it.
        pub to: String,
        /// The time zone of its days.
        pub tz: String,
        /// Its days, weeks or months.
        pub slots: Vec<FlowSlotView>,
        /// Orders whose times run backwards; running counts leave them out.
        pub backwards: Vec<i64>,
        /// Open orders, by stage, then oldest first.
        pub aged: Vec<AgedView>,
        /// How old orders were when they left each stage in the period; stages that none left are left out.
        pub bands: Vec<AgeBandView>,
        /// Lead times of orders delivered in the period, in bins of one width, the last open to the longest.
        pub lead_times: Vec<LeadBinView>,
        /// The process behaviour of throughput over the slots that are complete; nothing below 6.
        pub control: Option<ControlView>,
        /// Little's law over the part of the period that is past; nothing where none is.
        pub little: Option<LittleView>,
    }

    /// A day, week or month.
    struct FlowSlotView {
        /// `2026-11-16`, `2026-W47` or `2026-11`.
        pub period: String,
        /// Whether all of it lies in the period and is over.
        pub complete: bool,
        /// Orders received in it.
        pub arrived: u32,
        /// Orders finished in it.
        pub finished: u32,
        /// Orders cancelled or rejected in it.
        pub cancelled: u32,
        /// Stage by stage, in the order of the flow.
        pub stages: Vec<FlowStageView>,
        /// Open orders at its end that stood in no known stage; nothing of what is to come.
        pub elsewhere: Option<u32>,
        /// Orders that had left the flow by its end, by whichever exit.
        pub left: Option<u32>,
    }

    /// A stage at the end of a slot; of the running one, now.
    struct FlowStageView {
        /// A status word.
        pub stage: String,
        /// Orders that stood there; nothing of what is to come.
        pub standing: Option<u32>,
        /// Orders that had come to it or a later stage.
        pub entered: Option<u32>,
    }

    /// An open order and how old it is.
    struct AgedView {
        /// Its row.
        pub order: i64,
        /// Where it stands, a status word.
        pub stage: String,
        /// Since it was received.
        pub age_hours: f64,
        /// Since it came to its stage.
        pub standing_hours: f64,
    }

    /// How old orders were when they left a stage.
    struct AgeBandView {
        /// The stage, a status word.
        pub stage: String,
        /// Visits that left it.
        pub n: u32,
        /// Half were younger.
        pub p50_hours: f64,
        /// 85 of 100 were younger.
        pub p85_hours: f64,
        /// 95 of 100 were younger.
        pub p95_hours: f64,
    }

    /// Lead times of a length.
    struct LeadBinView {
        /// From.
        pub from_hours: f64,
        /// To, not in it.
        pub to_hours: f64,
        /// How many orders.
        pub n: u32,
    }

    /// A process behaviour chart (XmR) of throughput.
    struct ControlView {
        /// The mean.
        pub mean: f64,
        /// The mean less 2.66 mean moving ranges, never below 0.
        pub lower: f64,
        /// The mean and 2.66 mean moving ranges.
        pub upper: f64,
        /// Its points.
        pub points: Vec<ControlPointView>,
    }

    /// A point of it.
    struct ControlPointView {
        /// Which slot.
        pub period: String,
        /// Orders finished in it.
        pub value: f64,
        /// `outside`, `two_of_three` or `eight_on_one_side`, where it is more than noise.
        pub signal: Option<String>,
    }

    /// Little's law: work in progress = exit rate x time in system.
    struct LittleView {
        /// Orders in the flow, on average.
        pub mean_wip: f64,
        /// Exits of all kinds.
        pub exits: u32,
        /// Exits a day, in time as it is counted.
        pub exits_daily: f64,
        /// From received to exit, on average over the exits.
        pub mean_hours: Option<f64>,
        /// Mean work in progress less exit rate x mean time, orders.
        pub residual: f64,
        /// Orders in the flow when the period began.
        pub at_start: u32,
        /// Orders in the flow when it ended, or now.
        pub at_end: u32,
        /// Why the sides differ by more than a tenth: `grew`, `shrank`, or `ages`.
        pub fails: Option<String>,
        /// The law in a sentence.
        pub sentence: String,
    }
}
