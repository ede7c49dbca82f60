//! When stock runs out, as a range: daily demand drawn from the days that were.

use chrono::{Days as Step, NaiveDate};
use fivedesk_core::Quantity;

use super::Draw;
use crate::FanDay;

/// Futures that are tried.
const RUNS: usize = 500;
/// Days looked ahead.
pub(super) const AHEAD: usize = 90;

/// Between which days stock runs out; `None` is beyond the days looked ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StockOut {
    /// In 10 of 100 futures it is out by then.
    pub p10: NaiveDate,
    /// In half of them.
    pub p50: Option<NaiveDate>,
    /// In 90 of them.
    pub p90: Option<NaiveDate>,
}

/// What is to come in: how many days from today, and how much. What was due before today is due today.
pub(super) type Arrival = (usize, Quantity);

fn arriving(arrivals: &[Arrival]) -> Vec<Quantity> {
    let mut days = vec![Quantity::ZERO; AHEAD];
    for (day, quantity) in arrivals {
        if let Some(sum) = days.get_mut(*day) {
            *sum = *sum + *quantity;
        }
    }
    days
}

/// When what is `available` runs out; `None` where less than 10 of 100 futures see it within the days looked ahead.
pub(super) fn stock_out(
    daily: &[Quantity],
    available: Quantity,
    arrivals: &[Arrival],
    today: NaiveDate,
    draw: &mut Draw,
) -> Option<StockOut> {
    if daily.iter().all(|demand| !demand.is_positive()) {
        return None;
    }
    let arriving = arriving(arrivals);
    let mut runs: Vec<usize> = (0..RUNS)
        .map(|_| {
            // However soon it runs out, the next future draws the same: more stock never runs out earlier.
            let (mut left, mut draw) = (available, draw.branch());
            let out = arriving.iter().position(|comes| {
                left = left + *comes - draw.one(daily);
                !left.is_positive()
            });
            out.unwrap_or(AHEAD)
        })
        .collect();
    runs.sort_unstable();
    let on = |place: usize| {
        let day = runs.get(place).copied().filter(|day| *day < AHEAD)?;
        today.checked_add_days(Step::new(day as u64))
    };
    Some(StockOut { p10: on(RUNS / 10)?, p50: on(RUNS / 2), p90: on(RUNS * 9 / 10) })
}

/// What will be on hand at the end of today and of each day to come, what is missing being sent on first when more
/// comes in; nothing where nothing was ever sold.
pub fn fan(
    daily: &[Quantity],
    available: Quantity,
    arrivals: &[(usize, Quantity)],
    today: NaiveDate,
    mut draw: Draw,
) -> Vec<FanDay> {
    if daily.iter().all(|demand| !demand.is_positive()) {
        return Vec::new();
    }
    let arriving = arriving(arrivals);
    let mut levels: Vec<Quantity> = vec![available; RUNS];
    let mut fan = Vec::with_capacity(AHEAD);
    for (ahead, comes) in (0_u64..).zip(&arriving) {
        for left in &mut levels {
            *left = *left + *comes - draw.one(daily);
        }
        let mut sorted = levels.clone();
        sorted.sort_unstable();
        let at = |place: usize| sorted.get(place).copied().unwrap_or_default().max(Quantity::ZERO);
        if let Some(day) = today.checked_add_days(Step::new(ahead)) {
            fan.push(FanDay { day, p10: at(RUNS / 10), p50: at(RUNS / 2), p90: at(RUNS * 9 / 10) });
        }
    }
    fan
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-03-10".parse().unwrap()
    }

    fn out(daily: &[i64], available: i64, arrivals: &[Arrival]) -> Option<StockOut> {
        let daily: Vec<_> = daily.iter().map(|one| Quantity::units(*one)).collect();
        stock_out(&daily, Quantity::units(available), arrivals, today(), &mut Draw::of(1, 1))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn even_demand_runs_out_on_one_day() {
        let found = out(&[2, 2, 2], 10, &[]).unwrap();
        let fifth = day("2026-03-14");
        assert_eq!(found, StockOut { p10: fifth, p50: Some(fifth), p90: Some(fifth) });
        assert_eq!(out(&[2, 2], 0, &[]).unwrap().p90, Some(today()), "nothing left is out today");
        let later = out(&[2, 2, 2], 10, &[(3, Quantity::units(4))]).unwrap();
        assert_eq!(later.p10, day("2026-03-16"), "what comes in lasts two days more");
        assert_eq!(out(&[2, 2, 2], 10, &[(5, Quantity::units(4))]).unwrap().p10, fifth, "too late");
    }

    #[test]
    fn no_demand_and_much_stock_run_out_never() {
        assert_eq!(out(&[0, 0], 5, &[]), None);
        assert_eq!(out(&[], 5, &[]), None);
        assert_eq!(out(&[1, 1], 1_000, &[]), None, "beyond the days looked ahead");
    }

    #[test]
    fn the_range_holds_four_of_five_futures() {
        // A demand of 1 on half of the days: 10 units last a negative binomial time, p10 15 days, p90 26 days.
        let found = out(&[0, 1], 10, &[]).unwrap();
        let days = |end: NaiveDate| end.signed_duration_since(today()).num_days() + 1;
        let (low, high) = (days(found.p10), days(found.p90.unwrap()));
        assert!((14..=16).contains(&low) && (24..=28).contains(&high), "{low} to {high}");
    }

    #[test]
    fn the_fan_opens_downwards_and_stops_at_nothing() {
        let daily = [Quantity::ZERO, Quantity::units(2)];
        let fan = fan(&daily, Quantity::units(20), &[(10, Quantity::units(6))], today(), Draw::of(1, 1));
        assert_eq!((fan.len(), fan[0].day), (AHEAD, today()));
        assert!(fan.iter().all(|d| Quantity::ZERO <= d.p10 && d.p10 <= d.p50 && d.p50 <= d.p90));
        assert_eq!(fan[AHEAD - 1].p90, Quantity::ZERO);
        assert!(fan[10].p50 > fan[9].p50, "6 come in");
    }

    proptest::proptest! {
        #[test]
        fn more_stock_never_runs_out_earlier(
            daily in proptest::collection::vec(0_i64..9, 1..40),
            available in 0_i64..200,
            more in 0_i64..50,
        ) {
            let far = day("9999-12-31");
            let p10 = |available| out(&daily, available, &[]).map_or(far, |found| found.p10);
            proptest::prop_assert!(p10(available) <= p10(available + more));
        }
    }
}
