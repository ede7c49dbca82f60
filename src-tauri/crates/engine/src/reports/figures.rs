//! The large figures at the head of a report, each beside the period before.

use chrono_tz::Tz;
use fivedesk_core::{Figure, Message, Money, Quantity, Timestamp};

use super::data::Tile;
use super::say::{Say, span, ten_thousandths};
use crate::views::OversightView;

/// The tiles of a period; `before` is the period of the same length before, where the book reaches that far.
pub(super) fn tiles(
    say: &Say<'_>,
    now: &OversightView,
    before: Option<&OversightView>,
    days: u32,
    zone: Tz,
) -> Vec<Tile> {
    let amount = |view: &OversightView| Money::parse(&view.revenue, say.currency).unwrap_or_default();
    let finished = before.map(|before| (f64::from(before.delivered), i64::from(before.delivered).into()));
    let revenue = before.map(|before| (amount(before).0 as f64, amount(before).into()));
    let mut tiles = vec![
        tile(say, "finished", say.number(now.delivered), compared(f64::from(now.delivered), finished)),
        tile(say, "revenue", say.money(amount(now)), compared(amount(now).0 as f64, revenue)),
        throughput(say, now, days),
    ];
    // What nobody knows is no figure: it is left out where no delivery time is known.
    tiles.extend(lead_time(say, now));
    tiles.push(open(say, now, zone));
    tiles
}

pub(super) fn tile(say: &Say<'_>, figure: &str, value: String, note: Message) -> Tile {
    let label = say.say(&Message::new("report-label").with("figure", figure));
    Tile { label, value, note: say.say(&note) }
}

/// How a figure stands beside the one before.
fn compared(now: f64, before: Option<(f64, Figure)>) -> Message {
    match before {
        Some((before, told)) if before > 0.0 => {
            let change = now / before - 1.0;
            let said = match change {
                change if change > 0.0005 => Message::new("report-more"),
                change if change < -0.0005 => Message::new("report-less"),
                _ => return Message::new("report-same"),
            };
            said.with("share", ten_thousandths(change.abs())).with("before", told)
        }
        _ => Message::new("report-no-before"),
    }
}

/// A period shorter than this is told by the day.
const WEEKS: u32 = 28;

/// Orders finished a week, over the weeks that are over and whole; of a short period a day.
fn throughput(say: &Say<'_>, now: &OversightView, days: u32) -> Tile {
    if days < WEEKS {
        let tenths = (i64::from(now.delivered) * 10 + i64::from(days / 2)) / i64::from(days.max(1));
        let mean = Message::new("report-decimal").with("n", Quantity(tenths * 100));
        let note = Message::new("report-days").with("n", i64::from(days));
        return tile(say, "throughput_day", say.say(&mean), note);
    }
    let whole: Vec<u32> =
        now.throughput.iter().filter(|week| week.complete).map(|week| week.delivered).collect();
    let sum: u64 = whole.iter().copied().map(u64::from).sum();
    let mean = if whole.is_empty() { 0 } else { (sum as f64 / whole.len() as f64).round() as u32 };
    tile(say, "throughput", say.number(mean), Message::new("report-weeks").with("n", whole.len()))
}

fn lead_time(say: &Say<'_>, now: &OversightView) -> Option<Tile> {
    let of = &now.lead_time;
    let (median, p85, p90) = (of.median_hours?, of.p85_hours?, of.p90_hours?);
    let note = Message::new("report-lead-note")
        .with("median", span(median))
        .with("p90", span(p90))
        .with("n", i64::from(of.n));
    Some(tile(say, "lead_time", say.hours(Some(p85)), note))
}

fn open(say: &Say<'_>, now: &OversightView, zone: Tz) -> Tile {
    let note = match now.oldest_open.as_deref().and_then(Timestamp::parse) {
        Some(oldest) => Message::new("report-open-note").with("day", say.day(oldest, zone)),
        None => Message::new("report-open-none"),
    };
    tile(say, "open", say.number(now.open), note)
}
