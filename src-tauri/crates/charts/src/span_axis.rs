//! Round lengths of time along an axis, in seconds, minutes, hours or days.

use fivedesk_core::Message;
use fivedesk_insight::{DAY, HOUR};

use crate::page::Sheet;
use crate::scale;

const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;

/// A unit with the catalogue's key, up to which length it is used, and its round steps; without any, those of counts.
struct Unit {
    key: &'static str,
    length: i64,
    until: i64,
    steps: &'static [i64],
}

const UNITS: [Unit; 4] = [
    Unit { key: "second", length: SECOND, until: 2 * MINUTE, steps: &[1, 2, 5, 10, 15, 30] },
    Unit { key: "minute", length: MINUTE, until: 2 * HOUR, steps: &[1, 2, 5, 10, 15, 20, 30] },
    Unit { key: "hour", length: HOUR, until: 2 * DAY, steps: &[1, 2, 3, 6, 12] },
    Unit { key: "day", length: DAY, until: i64::MAX, steps: &[] },
];

/// Places along the axis: microseconds and what stands under them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tick {
    pub(crate) at: f64,
    pub(crate) text: String,
}

/// Zero and the round lengths up to `most` microseconds, at most `count` beside zero; the first names the unit.
pub(crate) fn ticks(sheet: &Sheet<'_, '_>, most: f64, count: u32) -> Vec<Tick> {
    let (unit, step) = step(most, count);
    (0..=i64::from(count))
        .map(|place| (place, place * step))
        .take_while(|(_, n)| *n as f64 * unit.length as f64 <= most)
        .map(|(place, n)| {
            let message = match place {
                1 => Message::new("chart-tick").with("unit", unit.key),
                _ => Message::new("chart-number"),
            };
            Tick { at: n as f64 * unit.length as f64, text: sheet.say(&message.with("n", n)) }
        })
        .collect()
}

/// The unit that suits `most`, and how many of it lie between two ticks.
fn step(most: f64, count: u32) -> (&'static Unit, i64) {
    let [.., longest] = &UNITS;
    let unit = UNITS.iter().find(|unit| most < unit.until as f64).unwrap_or(longest);
    let reach = |step: i64| unit.length as f64 * step as f64 * f64::from(count.max(1));
    let listed = unit.steps.iter().copied().find(|step| most <= reach(*step));
    let round = || scale::step((most / unit.length as f64).ceil() as u64, u64::from(count));
    let step = listed.unwrap_or_else(|| i64::try_from(round()).unwrap_or(i64::MAX));
    (unit, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(most: i64, count: u32) -> (&'static str, i64) {
        let (unit, step) = step(most as f64, count);
        (unit.key, step)
    }

    #[test]
    fn the_unit_follows_the_length() {
        assert_eq!(names(0, 5), ("second", 1));
        assert_eq!(names(90 * SECOND, 5), ("second", 30));
        assert_eq!(names(2 * MINUTE, 5), ("minute", 1));
        assert_eq!(names(100 * MINUTE, 5), ("minute", 20));
        assert_eq!(names(43 * HOUR, 5), ("hour", 12));
        assert_eq!(names(5 * DAY, 5), ("day", 1));
        assert_eq!(names(41 * DAY, 5), ("day", 10));
        assert_eq!(names(6 * DAY, 5), ("day", 2));
        assert_eq!(names(400 * DAY, 5), ("day", 100));
        assert_eq!(names(i64::MAX, 5), ("day", 20_000_000), "where time itself ends");
    }
}
