//! What each desk's agent did by itself.

use fivedesk_core::Desk;

/// A desk's steps, as counted from its tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgentSteps {
    /// The desk.
    pub desk: Desk,
    /// Steps done.
    pub done: u64,
    /// Steps given up after the last try.
    pub failed: u64,
    /// Tries beyond the first.
    pub retried: u64,
    /// Microseconds the done steps took, summed.
    pub total_us: i64,
    /// Done steps that asked no person.
    pub untouched: u64,
}

/// A desk's figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AgentFigures {
    /// What they rest on.
    pub steps: AgentSteps,
    /// Milliseconds a done step took on average.
    pub mean_ms: Option<f64>,
    /// Share of done steps that asked no person, 0 to 1.
    pub untouched_share: Option<f64>,
}

/// Means and shares; `None` where a desk has done nothing.
pub fn agent_figures(steps: AgentSteps) -> AgentFigures {
    let per_step = |sum: f64| (steps.done > 0).then(|| sum / steps.done as f64);
    AgentFigures {
        steps,
        mean_ms: per_step(steps.total_us as f64 / 1000.0),
        untouched_share: per_step(steps.untouched as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_without_steps_has_no_mean_rather_than_zero() {
        let none = AgentSteps { desk: Desk::Mail, done: 0, failed: 2, retried: 4, total_us: 0, untouched: 0 };
        assert_eq!(agent_figures(none).mean_ms, None);
        assert_eq!(agent_figures(none).untouched_share, None);
        let some = AgentSteps { done: 4, total_us: 5_000, untouched: 3, ..none };
        assert_eq!(agent_figures(some).mean_ms, Some(1.25));
        assert_eq!(agent_figures(some).untouched_share, Some(0.75));
    }
}
