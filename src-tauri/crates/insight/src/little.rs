//! Little's law: work in progress = exit rate x time in system, and where it does not hold, why.

/// Which of the law's assumptions does not hold in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unsteady {
    /// More came than left: work in progress grew.
    Grew,
    /// More left than came.
    Shrank,
    /// As many left as came, but older or younger ones than those that stay.
    Ages,
}

impl Unsteady {
    /// `grew`, `shrank` or `ages`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Grew => "grew",
            Self::Shrank => "shrank",
            Self::Ages => "ages",
        }
    }
}

/// Mean work in progress against what exits and their time in system make of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Little {
    /// Orders in the flow, on average over the period.
    pub mean_wip: f64,
    /// Exits of all kinds.
    pub exits: u64,
    /// Exits in a microsecond.
    pub exit_rate: f64,
    /// From received to exit, on average over the exits, microseconds; `None` without one.
    pub mean_time: Option<f64>,
    /// Mean work in progress less exit rate x mean time, orders.
    pub residual: f64,
    /// What was in the flow when the period began and when it ended.
    pub ends: (u64, u64),
    /// Why the two sides differ by more than a tenth; `None` where they do not.
    pub fails: Option<Unsteady>,
    /// The time all orders were in the flow within the period, microseconds: the integral of work in progress.
    pub inside: i128,
}

impl Little {
    /// From the integral of work in progress over a period of a length, and the exits with their summed time in system.
    /// `None` of a period without length.
    pub(crate) fn of(inside: i128, length: i128, exits: u64, lasted: i128, ends: (u64, u64)) -> Option<Self> {
        if length <= 0 {
            return None;
        }
        let mean_wip = inside as f64 / length as f64;
        let exit_rate = exits as f64 / length as f64;
        let residual = (inside - lasted) as f64 / length as f64;
        let apart = residual.abs() > 0.1 * mean_wip;
        // A tenth of what is there, and at least one order, is growth and no chance.
        let moved = ends.0.abs_diff(ends.1) as f64 > (0.1 * mean_wip).max(1.0);
        let fails = match (apart, moved) {
            (false, _) => None,
            (true, true) if ends.1 > ends.0 => Some(Unsteady::Grew),
            (true, true) => Some(Unsteady::Shrank),
            (true, false) => Some(Unsteady::Ages),
        };
        let mean_time = (exits > 0).then(|| lasted as f64 / exits as f64);
        Some(Self { mean_wip, exits, exit_rate, mean_time, residual, ends, fails, inside })
    }
}
