//! The stays that imported times tell of.

use fivedesk_core::{Status, Timestamp};
use fivedesk_exchange::Times;

/// One visit for each stage whose end is known; a missing time closes the gap, so that the next stage begins
/// where the last known one ended. With one time only there is no visit, never one of 0 h.
pub(crate) fn visits(times: &Times) -> Vec<(Status, Timestamp, Timestamp)> {
    let ends = [
        (Status::AwaitingApproval, times.approved),
        (Status::AwaitingPayment, times.paid),
        (Status::AwaitingDelivery, times.shipped),
        (Status::InTransit, times.delivered),
    ];
    let mut visits = Vec::new();
    let mut entered = times.received;
    for (stage, left) in ends {
        if let Some(left) = left {
            visits.push((stage, entered, left));
            entered = left;
        }
    }
    visits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(
        approved: Option<i64>,
        paid: Option<i64>,
        shipped: Option<i64>,
        delivered: Option<i64>,
    ) -> Times {
        Times {
            received: Timestamp(0),
            approved: approved.map(Timestamp),
            paid: paid.map(Timestamp),
            shipped: shipped.map(Timestamp),
            delivered: delivered.map(Timestamp),
            cancelled: None,
        }
    }

    #[test]
    fn a_missing_time_closes_the_gap() {
        let told = visits(&times(Some(10), None, Some(30), Some(60)));
        assert_eq!(
            told,
            [
                (Status::AwaitingApproval, Timestamp(0), Timestamp(10)),
                (Status::AwaitingDelivery, Timestamp(10), Timestamp(30)),
                (Status::InTransit, Timestamp(30), Timestamp(60)),
            ]
        );
    }

    #[test]
    fn one_time_alone_is_no_visit() {
        assert!(visits(&times(None, None, None, None)).is_empty());
    }

    #[test]
    fn times_that_run_backwards_are_kept_for_the_measure_to_name() {
        let told = visits(&times(None, None, Some(30), Some(20)));
        assert_eq!(told.last(), Some(&(Status::InTransit, Timestamp(30), Timestamp(20))));
    }
}
