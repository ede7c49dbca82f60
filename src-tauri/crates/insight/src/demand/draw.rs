//! Chance that comes out the same everywhere.

use crate::splitmix::SplitMix64;

/// A stream of random numbers from a seed.
#[derive(Debug, Clone)]
pub struct Draw {
    numbers: SplitMix64,
    /// The half of a number that was not used yet.
    spare: Option<u32>,
}

impl Draw {
    /// The stream of a subject on a day: another day draws anew, the same day draws the same.
    pub fn of(subject: i64, day: i32) -> Self {
        let mixed = SplitMix64(subject as u64).next() ^ u64::from(day as u32);
        Self { numbers: SplitMix64(mixed), spare: None }
    }

    /// A stream of its own for the next future: how much one takes of it shifts no other.
    pub(super) const fn branch(&mut self) -> Self {
        Self { numbers: SplitMix64(self.numbers.next()), spare: None }
    }

    const fn half(&mut self) -> u32 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let next = self.numbers.next();
        self.spare = Some((next >> 32) as u32);
        next as u32
    }

    /// One of the values, each as likely as another but for one part in a million; the default of none.
    pub fn one<T: Copy + Default>(&mut self, of: &[T]) -> T {
        let place = (u64::from(self.half()) * of.len() as u64) >> 32;
        of.get(place as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_and_a_day_have_a_stream_of_their_own() {
        let values: Vec<u32> = (0..1000).collect();
        let first = |subject, day| {
            let mut draw = Draw::of(subject, day);
            [draw.one(&values), draw.one(&values), draw.one(&values)]
        };
        assert_eq!(first(7, 100), first(7, 100));
        assert_ne!(first(7, 100), first(7, 101));
        assert_ne!(first(7, 100), first(8, 100));
    }

    #[test]
    fn every_value_is_drawn_about_as_often() {
        let mut draw = Draw::of(1, 1);
        let mut counts = [0_u32; 7];
        for _ in 0..70_000 {
            counts[draw.one(&[0_usize, 1, 2, 3, 4, 5, 6])] += 1;
        }
        // Five standard deviations of a binomial with n = 70,000 and p = 1/7.
        assert!(counts.iter().all(|n| n.abs_diff(10_000) < 463), "{counts:?}");
        assert_eq!(draw.one::<u8>(&[]), 0);
    }
}
