//! Durations with those counted in that are not over yet.
//!
//! Leaving them out makes a shop look quicker the more stands still. Kaplan and Meier's estimate for a stage, where any exit
//! ends a visit; Aalen and Johansen's for lead time, where cancelling an order keeps it from ever being delivered.

/// How a duration ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// By what is measured.
    Reached,
    /// By something else, after which it cannot come any more.
    Otherwise,
    /// It goes on, or nobody knows: it lasted at least so long.
    Open,
}

/// The duration by which a share of all has reached the end, microseconds; `None` where it is not reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reached {
    /// Durations, those that go on counted in.
    pub n: u64,
    /// Of them, those that go on.
    pub open: u64,
    /// Of them, those that ended otherwise.
    pub otherwise: u64,
    /// Half.
    pub p50: Option<i64>,
    /// 85 of 100.
    pub p85: Option<i64>,
    /// 90 of 100.
    pub p90: Option<i64>,
    /// 95 of 100.
    pub p95: Option<i64>,
}

impl Reached {
    /// The estimate over durations in microseconds. With nothing that ended otherwise it is Kaplan and Meier's.
    ///
    /// A share is reached at the first duration where more than it has come, as SAS and statsmodels have it. Of equal
    /// durations those that go on count as lasting longer.
    pub fn of(durations: Vec<(i64, End)>) -> Self {
        // One number each sorts in a fraction of the time; a quarter of what 64 bits hold is more than any calendar does.
        let key = |(lasted, end): (i64, End)| lasted.saturating_mul(4).saturating_add(end as i64);
        let mut keys: Vec<i64> = durations.into_iter().map(key).collect();
        keys.sort_unstable();
        let ends = [End::Reached, End::Otherwise, End::Open];
        let end =
            |key: &i64| usize::try_from(key.rem_euclid(4)).ok().and_then(|place| ends.get(place).copied());
        let durations: Vec<(i64, End)> =
            keys.iter().filter_map(|key| Some((key.div_euclid(4), end(key)?))).collect();
        let count = |end| durations.iter().filter(|(_, known)| *known == end).count() as u64;
        let mut out = Self {
            n: durations.len() as u64,
            open: count(End::Open),
            otherwise: count(End::Otherwise),
            ..Self::default()
        };
        // In each stretch without an open one, every end takes the same share with it.
        let (mut left, mut come, mut each) = (1.0_f64, 0_u64, 0.0);
        let (mut reached, mut gone) = (0.0_f64, 0_u64);
        let mut at_risk = durations.len() as u64;
        let mut fresh = true;
        for (place, (lasted, end)) in durations.iter().enumerate() {
            if fresh {
                (each, come, gone, fresh) = (left / at_risk as f64, 0, 0, false);
            }
            let base = reached;
            match end {
                End::Reached => (come, gone) = (come + 1, gone + 1),
                End::Otherwise => gone += 1,
                End::Open => {
                    reached = base + each * come as f64;
                    left -= each * gone as f64;
                    fresh = true;
                }
            }
            at_risk -= 1;
            let last_of_its_length = durations.get(place + 1).is_none_or(|(next, _)| next != lasted);
            let so_far = if fresh { reached } else { base + each * come as f64 };
            if last_of_its_length || fresh {
                for (share, quantile) in
                    [(0.5, &mut out.p50), (0.85, &mut out.p85), (0.9, &mut out.p90), (0.95, &mut out.p95)]
                {
                    // What rounding leaves of an equal share is no more than it.
                    if so_far > share + 1e-12 {
                        quantile.get_or_insert(*lasted);
                    }
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use End::{Open, Otherwise, Reached as Here};

    fn shares(durations: &[(i64, End)]) -> [Option<i64>; 4] {
        let found = Reached::of(durations.to_vec());
        [found.p50, found.p85, found.p90, found.p95]
    }

    #[test]
    fn with_nothing_open_it_is_the_plain_share() {
        let all: Vec<_> = (1..=100).rev().map(|lasted| (lasted, Here)).collect();
        assert_eq!(shares(&all), [Some(51), Some(86), Some(91), Some(96)]);
        assert_eq!(shares(&[]), [None; 4]);
    }

    #[test]
    fn kaplan_and_meier_by_hand() {
        // 6-MP group of Freireich (1963): survival falls below one half at 23 weeks (R and SAS agree), below 0.15 never.
        let weeks = [
            (6, Here),
            (6, Here),
            (6, Here),
            (6, Open),
            (7, Here),
            (9, Open),
            (10, Here),
            (10, Open),
            (11, Open),
            (13, Here),
            (16, Here),
            (17, Open),
            (19, Open),
            (20, Open),
            (22, Here),
            (23, Here),
            (25, Open),
            (32, Open),
            (32, Open),
            (34, Open),
            (35, Open),
        ];
        assert_eq!(shares(&weeks), [Some(23), None, None, None]);
    }

    #[test]
    fn aalen_and_johansen_by_hand() {
        // At 1: 1/5 here. At 2: cancelled. One open at 3. At 4: left 3/5 over 2 at risk: 1/5 + 3/10. At 5 the rest: 4/5.
        let mixed = [(1, Here), (2, Otherwise), (3, Open), (4, Here), (5, Here)];
        assert_eq!(shares(&mixed), [Some(5), None, None, None], "exactly half at 4 is not more than half");
        let found = Reached::of(mixed.to_vec());
        assert_eq!((found.n, found.open, found.otherwise), (5, 1, 1));
        let cancelled = [(1, Otherwise), (1, Otherwise), (2, Here)];
        assert_eq!(shares(&cancelled), [None; 4], "two of three can never come");
    }
}
