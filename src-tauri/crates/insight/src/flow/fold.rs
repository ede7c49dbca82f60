//! One pass over the orders in sight, on two threads where that pays.

use std::sync::Arc;

use super::segment::{Segment, Way};
use super::{Flow, Lens};

/// Orders below which a second thread costs more than it brings.
const MANY: usize = 32_768;

impl Flow {
    /// Looks at every order that the lens shows. `join` puts what two threads found into one, the earlier orders first.
    pub(super) fn fold<T: Send>(
        &self,
        lens: &Lens,
        begin: impl Fn() -> T + Sync,
        each: impl Fn(&mut T, Way<'_>) + Sync,
        join: impl FnOnce(&mut T, T),
    ) -> T {
        let segments: Vec<&Arc<Segment>> = self.segments.values().collect();
        let only = self.sighted(&lens.only);
        let work = |segments: &[&Arc<Segment>]| {
            let mut found = begin();
            for way in segments.iter().flat_map(|segment| segment.ways()) {
                if only.shows(way) {
                    each(&mut found, way);
                }
            }
            found
        };
        if self.len() < MANY {
            return work(&segments);
        }
        let (early, late) = segments.split_at(segments.len() / 2);
        std::thread::scope(|scope| {
            let other = scope.spawn(|| work(late));
            let mut found = work(early);
            match other.join() {
                Ok(more) => join(&mut found, more),
                // What made the other thread stop stops this one too.
                Err(stopped) => std::panic::resume_unwind(stopped),
            }
            found
        })
    }
}
