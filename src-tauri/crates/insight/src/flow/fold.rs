//! One pass over the orders in sight, on two threads where that pays.

use std::ops::Range;
use std::sync::OnceLock;

use super::Seen;
use super::segment::{Segment, Way};

/// Orders below which a second thread costs more than it brings.
const MANY: usize = 16_384;

/// For each segment the places of the orders that a lens shows, found when first looked for.
pub(super) type Picked = Vec<OnceLock<Vec<u16>>>;

impl Seen<'_> {
    /// Looks at every order that the lens shows and that anything is told of within a span. `join` puts what two threads
    /// found into one, the earlier orders first.
    pub(super) fn fold<T: Send>(
        &self,
        span: Range<i64>,
        begin: impl Fn() -> T + Sync,
        each: impl Fn(&mut T, Way<'_>) + Sync,
        join: impl FnOnce(&mut T, T),
    ) -> T {
        let only = self.flow.sighted(&self.lens.only);
        let picked =
            self.picked.get_or_init(|| self.flow.segments.values().map(|_| OnceLock::new()).collect());
        let told =
            |segment: &Segment| segment.first_instant() < span.end && segment.last_instant() >= span.start;
        let segments: Vec<(&Segment, &OnceLock<Vec<u16>>)> = self
            .flow
            .segments
            .values()
            .map(|segment| &**segment)
            .zip(picked)
            .filter(|(segment, _)| told(segment))
            .collect();
        let work = |segments: &[(&Segment, &OnceLock<Vec<u16>>)]| {
            let mut found = begin();
            for (segment, picked) in segments {
                if only.is_all() {
                    segment.ways().for_each(|way| each(&mut found, way));
                } else {
                    let places = picked.get_or_init(|| only.places(segment));
                    segment.some(places).for_each(|way| each(&mut found, way));
                }
            }
            found
        };
        if segments.iter().map(|(segment, _)| segment.len()).sum::<usize>() < MANY {
            return work(&segments);
        }
        let (early, late) = segments.split_at(segments.len() / 2);
        let (mut found, more) = both(|| work(early), || work(late));
        join(&mut found, more);
        found
    }
}

/// Does two things at the same time.
pub(super) fn both<A, B: Send>(one: impl FnOnce() -> A, other: impl FnOnce() -> B + Send) -> (A, B) {
    std::thread::scope(|scope| {
        let other = scope.spawn(other);
        let one = one();
        // What made the other thread stop stops this one too.
        (one, other.join().unwrap_or_else(|stopped| std::panic::resume_unwind(stopped)))
    })
}

/// Does the same with every one of some things, on two threads where `many`.
pub(super) fn each_of<T: Send, R: Send>(things: Vec<T>, many: bool, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    if !many {
        return things.into_iter().map(work).collect();
    }
    // In turn, since neighbours are alike: none of the threads gets all that is large.
    let (mut even, mut odd) = (Vec::new(), Vec::new());
    for (place, thing) in things.into_iter().enumerate() {
        if place % 2 == 0 { even.push(thing) } else { odd.push(thing) }
    }
    let done = |things: Vec<T>| things.into_iter().map(&work).collect::<Vec<R>>();
    let (even, odd) = both(|| done(even), || done(odd));
    let (mut even, mut odd) = (even.into_iter(), odd.into_iter());
    std::iter::from_fn(|| {
        std::mem::swap(&mut even, &mut odd);
        odd.next()
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::each_of;

    #[test]
    fn what_two_threads_did_comes_back_in_order() {
        for count in 0..5 {
            let things: Vec<i32> = (0..count).collect();
            assert_eq!(each_of(things.clone(), true, |thing| thing), things);
            assert_eq!(each_of(things.clone(), false, |thing| thing), things);
        }
    }
}
