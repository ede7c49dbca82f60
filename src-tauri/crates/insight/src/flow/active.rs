//! Which worked stage held the flow back at each instant: the active-period method (Roser, Nakano and Tanaka, 2002).
//!
//! A stage is active while its queue is not empty. At each instant the bottleneck is the stage whose unbroken active period is
//! the longest. Where that period and the next bottleneck's overlap, it shifts from one to the other.

use fivedesk_core::Status;

use super::segment::NEVER;
use super::{OrderSet, Seen};
use crate::{STAGES, is_worked};

/// How much of the time a worked stage was the bottleneck.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ActiveShare {
    /// The stage.
    pub stage: Status,
    /// By itself, 0 to 1 of the time counted.
    pub sole: f64,
    /// While it shifted from or to another stage, which counts for both.
    pub shifting: f64,
}

impl Seen<'_> {
    /// Each worked stage's share of the part of the period that is past, by the lens's clock. Periods are cut to it.
    ///
    /// Visits that last of orders `on_hold` now are left out: nobody at that desk could work on them.
    pub fn active_shares(&self, on_hold: &OrderSet) -> Vec<ActiveShare> {
        let (from, horizon) = (self.lens.period.from().0, self.lens.horizon());
        let clock = &self.lens.clock;
        let worked: Vec<(usize, Status)> =
            STAGES.into_iter().enumerate().filter(|(_, stage)| is_worked(*stage)).collect();
        let queues = self.fold(
            // What lasts may have entered long before.
            i64::MIN..horizon,
            || vec![Vec::new(); worked.len()],
            |found: &mut Vec<Vec<(i64, i64)>>, way| {
                for (stage, stay) in way.visits() {
                    let held = stay.left == NEVER && on_hold.contains(way.id);
                    let Some(place) = worked.iter().position(|(place, _)| *place == stage.place()) else {
                        continue;
                    };
                    if stage.is_backwards() || held || stay.left <= from || stay.entered >= horizon {
                        continue;
                    }
                    let span = (clock.at(stay.entered.max(from)), clock.at(stay.left.min(horizon)));
                    found.get_mut(place).into_iter().for_each(|found| add(found, span));
                }
            },
            |found, more| found.iter_mut().zip(more).for_each(|(one, more)| one.extend(more)),
        );
        let periods: Vec<Vec<(i64, i64)>> = queues.into_iter().map(joined).collect();
        let length = (clock.at(horizon.max(from)) - clock.at(from)) as f64;
        let share = |time: i64| if length > 0.0 { time as f64 / length } else { 0.0 };
        let found = times(&periods);
        let row = |((_, stage), (sole, shifting)): (&(usize, Status), (i64, i64))| ActiveShare {
            stage: *stage,
            sole: share(sole),
            shifting: share(shifting),
        };
        worked.iter().zip(found).map(row).collect()
    }
}

/// Adds a span. Most touch the one before, since orders stand by the time they came: they are one at once.
fn add(found: &mut Vec<(i64, i64)>, (from, to): (i64, i64)) {
    match found.last_mut() {
        _ if from >= to => {}
        Some(last) if from <= last.1 && last.0 <= to => *last = (last.0.min(from), last.1.max(to)),
        _ => found.push((from, to)),
    }
}

/// Spans that touch or overlap, as one.
fn joined(mut spans: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    spans.sort_unstable();
    let mut joined: Vec<(i64, i64)> = Vec::new();
    for (from, to) in spans.into_iter().filter(|(from, to)| from < to) {
        match joined.last_mut() {
            Some((_, end)) if from <= *end => *end = to.max(*end),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// A stretch of time in which one stage's period was the longest.
#[derive(Clone, Copy)]
struct Turn {
    stage: usize,
    period: (i64, i64),
    from: i64,
    to: i64,
}

/// For each stage the time it was the bottleneck by itself, and while it shifted.
fn times(periods: &[Vec<(i64, i64)>]) -> Vec<(i64, i64)> {
    let mut found = vec![(0, 0); periods.len()];
    let turns = turns(periods);
    for (place, turn) in turns.iter().enumerate() {
        // Where it overlaps the turn before and the one after.
        let before =
            place.checked_sub(1).and_then(|before| turns.get(before)).filter(|one| one.to == turn.from);
        let after = turns.get(place + 1).filter(|one| one.from == turn.to);
        let since = before.map_or(turn.from, |one| one.period.1.clamp(turn.from, turn.to));
        let until = after.map_or(turn.to, |one| one.period.0.clamp(turn.from, turn.to));
        if let Some((sole, shifting)) = found.get_mut(turn.stage) {
            let alone = (until - since).max(0);
            *sole += alone;
            *shifting += turn.to - turn.from - alone;
        }
        // The same overlaps count for the others too.
        for (other, time) in [(before, since - turn.from), (after, turn.to - until)] {
            if let Some((_, shifting)) = other.and_then(|other| found.get_mut(other.stage)) {
                *shifting += time;
            }
        }
    }
    found
}

fn turns(periods: &[Vec<(i64, i64)>]) -> Vec<Turn> {
    let mut instants: Vec<i64> = periods.iter().flatten().flat_map(|(from, to)| [*from, *to]).collect();
    instants.sort_unstable();
    instants.dedup();
    let mut rest: Vec<&[(i64, i64)]> = periods.iter().map(Vec::as_slice).collect();
    let mut turns: Vec<Turn> = Vec::new();
    for (from, to) in instants.iter().copied().zip(instants.iter().copied().skip(1)) {
        let mut longest: Option<(usize, (i64, i64))> = None;
        for (stage, rest) in rest.iter_mut().enumerate() {
            while let Some(((_, end), more)) = rest.split_first()
                && *end <= from
            {
                *rest = more;
            }
            // Of equal ones the earlier stage is meant.
            if let Some(period) = rest.first().filter(|period| period.0 <= from)
                && longest.is_none_or(|(_, known)| period.1 - period.0 > known.1 - known.0)
            {
                longest = Some((stage, *period));
            }
        }
        let Some((stage, period)) = longest else { continue };
        match turns.last_mut() {
            Some(last) if last.stage == stage && last.period == period && last.to == from => last.to = to,
            _ => turns.push(Turn { stage, period, from, to }),
        }
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_alone_is_the_sole_bottleneck_and_an_overlap_shifts() {
        // The first is longer until 10; the second holds on from 6 to 14 and is the longest after it.
        assert_eq!(times(&[vec![(0, 10)], vec![(6, 14)]]), [(6, 4), (4, 4)]);
        // What is swallowed by a longer period is never the bottleneck.
        assert_eq!(times(&[vec![(0, 10)], vec![(3, 5)], vec![]]), [(10, 0), (0, 0), (0, 0)]);
        // With a gap between them nothing shifts.
        assert_eq!(times(&[vec![(0, 4)], vec![(5, 7)]]), [(4, 0), (2, 0)]);
        // A longer one that begins later takes over where it begins.
        assert_eq!(times(&[vec![(0, 4)], vec![(2, 20)]]), [(2, 2), (16, 2)]);
        assert_eq!(times(&[vec![(0, 4)], vec![(0, 4)]]), [(4, 0), (0, 0)], "of equals the earlier stage");
    }

    #[test]
    fn queues_that_touch_are_one() {
        let mut found = Vec::new();
        for span in [(5, 7), (0, 2), (2, 3), (1, 2), (9, 9), (4, 5), (3, 3), (8, 9)] {
            add(&mut found, span);
        }
        assert_eq!(found, [(5, 7), (0, 3), (4, 5), (8, 9)]);
        assert_eq!(joined(found), [(0, 3), (4, 7), (8, 9)]);
        assert_eq!(joined(vec![(5, 7), (0, 2), (2, 3), (1, 2), (9, 9)]), [(0, 3), (5, 7)]);
    }
}
