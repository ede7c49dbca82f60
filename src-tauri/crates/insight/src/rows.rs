//! The rows measured here, and which stages they can stand in.

use fivedesk_core::{EventSeq, Money, OrderId, Status, Timestamp};

/// The stages an order can stand in, in the order of the flow.
pub const STAGES: [Status; 6] = [
    Status::Received,
    Status::AwaitingApproval,
    Status::Approved,
    Status::AwaitingPayment,
    Status::AwaitingDelivery,
    Status::InTransit,
];

/// Where a stage stands in [`STAGES`].
pub(crate) fn place(stage: Status) -> Option<usize> {
    STAGES.iter().position(|one| *one == stage)
}

/// Whether a stage has a queue and somebody working it; the others are waited out side by side.
pub const fn is_worked(stage: Status) -> bool {
    matches!(stage, Status::Received | Status::AwaitingApproval | Status::AwaitingDelivery)
}

/// When an event happened. Measurements go by time and, for equal times, by place in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The event's time.
    pub at: Timestamp,
    /// Its place in the log.
    pub seq: EventSeq,
}

/// One stay of an order in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// The order.
    pub order: OrderId,
    /// The stage, one of [`STAGES`]; visits to any other status are not measured.
    pub stage: Status,
    /// When it entered.
    pub entered: Moment,
    /// When it left, by whatever exit; `None` while it stands there.
    pub left: Option<Moment>,
}

impl Visit {
    /// Whether its times run backwards.
    pub fn is_fault(&self) -> bool {
        self.left.is_some_and(|left| left < self.entered)
    }
}

/// The times of one order's whole way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderTimes {
    /// The order.
    pub order: OrderId,
    /// When it came in.
    pub received: Timestamp,
    /// When it counts as finished in throughput: delivered or, where no delivery is known, shipped.
    pub finished: Option<Timestamp>,
    /// When it was delivered, where that is known; lead time ends here.
    pub delivered: Option<Timestamp>,
    /// When it was cancelled or rejected.
    pub ended_otherwise: Option<Timestamp>,
    /// What it came to.
    pub total: Money,
}

impl OrderTimes {
    /// When it left the flow, by whichever exit; `None` while it is open.
    pub fn ended(&self) -> Option<Timestamp> {
        self.delivered.or(self.finished).or(self.ended_otherwise)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_equal_time_is_no_fault_unless_the_log_says_so() {
        let moment = |at, seq| Moment { at: Timestamp(at), seq: EventSeq(seq) };
        let visit =
            |entered, left| Visit { order: OrderId(1), stage: Status::Received, entered, left: Some(left) };
        assert!(!visit(moment(5, 1), moment(5, 2)).is_fault());
        assert!(visit(moment(5, 2), moment(5, 1)).is_fault(), "left before it entered, by the log");
        assert!(visit(moment(6, 1), moment(5, 2)).is_fault());
    }

    #[test]
    fn stages_are_exactly_the_open_statuses_in_order() {
        let open: Vec<_> = Status::ALL.iter().copied().filter(|s| s.is_open()).collect();
        assert_eq!(STAGES.to_vec(), open);
    }
}
