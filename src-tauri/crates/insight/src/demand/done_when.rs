//! When the orders that are open today will be done: days to come drawn from days that were.

use chrono::{Datelike, Days as Step, NaiveDate};

use super::Draw;

/// Futures that are tried.
const RUNS: usize = 1_000;
/// Days of history without which nothing is said, and orders finished in them.
const DAYS: usize = 28;
const FINISHED: u64 = 20;
/// What takes longer is not foretold.
const AHEAD: u32 = 730;

/// When all orders open today will be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoneWhen {
    /// Orders open today.
    pub open: u64,
    /// In half of the futures they are done by then.
    pub p50: NaiveDate,
    /// In 85 of 100.
    pub p85: NaiveDate,
    /// Orders finished on the days drawn from.
    pub n: u64,
    /// Those days.
    pub days: usize,
}

/// Foretells it from how many orders were finished on each day until yesterday, oldest first. Each day from tomorrow on
/// is drawn from the same day of the week, since shops close on some. `None` with nothing open, with too little
/// history, or beyond two years.
pub fn done_when(finished: &[u64], open: u64, today: NaiveDate) -> Option<DoneWhen> {
    let n = finished.iter().sum();
    if open == 0 || finished.len() < DAYS || n < FINISHED {
        return None;
    }
    let mut week: [Vec<u64>; 7] = Default::default();
    for (back, count) in (1_u64..).zip(finished.iter().rev()) {
        let weekday = today.checked_sub_days(Step::new(back))?.weekday();
        week.get_mut(weekday.num_days_from_monday() as usize)?.push(*count);
    }
    let mut draw = Draw::of(0, today.num_days_from_ce());
    let first = today.weekday().num_days_from_monday();
    let mut runs: Vec<u32> = (0..RUNS)
        .map(|_| {
            let mut left = open;
            for ahead in 1..=AHEAD {
                let day = week.get(((first + ahead) % 7) as usize).map(Vec::as_slice).unwrap_or_default();
                left = left.saturating_sub(draw.one(day));
                if left == 0 {
                    return ahead;
                }
            }
            u32::MAX
        })
        .collect();
    runs.sort_unstable();
    let on = |place: usize| {
        let ahead = runs.get(place).copied().filter(|ahead| *ahead <= AHEAD)?;
        today.checked_add_days(Step::new(u64::from(ahead)))
    };
    Some(DoneWhen { open, p50: on(RUNS / 2)?, p85: on(RUNS * 85 / 100)?, n, days: finished.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Monday.
    fn today() -> NaiveDate {
        "2026-03-16".parse().unwrap()
    }

    /// Weeks of `count` a day, Saturdays and Sundays closed, until yesterday, a Sunday.
    fn weeks(count: u64, weeks: usize) -> Vec<u64> {
        [count, count, count, count, count, 0, 0].repeat(weeks)
    }

    #[test]
    fn an_even_shop_is_done_on_one_day_and_rests_on_its_own() {
        let found = done_when(&weeks(2, 12), 8, today()).unwrap();
        assert_eq!((found.n, found.days, found.open), (120, 84, 8));
        let friday: NaiveDate = "2026-03-20".parse().unwrap();
        assert_eq!((found.p50, found.p85), (friday, friday), "two a day from tomorrow on");
        let more = done_when(&weeks(2, 12), 9, today()).unwrap();
        assert_eq!(more.p50, "2026-03-23".parse().unwrap(), "nothing is done over the weekend");
    }

    #[test]
    fn too_little_says_nothing() {
        assert_eq!(done_when(&weeks(2, 12), 0, today()), None, "nothing is open");
        assert_eq!(done_when(&weeks(2, 3), 5, today()), None, "three weeks");
        assert_eq!(done_when(&[0; 84], 5, today()), None);
        assert_eq!(done_when(&weeks(2, 4), 1_000_000, today()), None, "more than two years");
    }

    #[test]
    fn an_uneven_shop_takes_longer_to_be_surer_of() {
        let history: Vec<u64> = (0..84).map(|day| if day % 4 == 0 { 8 } else { 0 }).collect();
        let found = done_when(&history, 20, today()).unwrap();
        assert!(found.p50 < found.p85, "{found:?}");
        assert_eq!(done_when(&history, 20, today()), Some(found), "the same rows, the same answer");
    }
}
