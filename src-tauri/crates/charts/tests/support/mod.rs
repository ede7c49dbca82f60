//! Rows and words that the charts' tests draw from.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "each user takes a part; a test may panic"
)]

#[path = "rows.rs"]
pub mod rows;

use std::sync::LazyLock;

use chrono_tz::Tz;
use fivedesk_charts::{Chart, ChartError, Form, Frame, Paper, Size, Theme, throughput, time_in_stage};
use fivedesk_core::{Currency, EventSeq, Figure, Message, OrderId, Status, Timestamp};
use fivedesk_insight::{Bucket, Every, HOUR, Moment, OrderTimes, Period, STAGES, StageDurations, Visit};
use fivedesk_words::{Value, Words};

/// The shipped English catalogue.
pub fn say(message: &Message) -> String {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::english(Tz::UTC));
    let value = |figure: &Figure| match figure {
        Figure::Text(text) => Value::Text(text.clone()),
        Figure::Number(number) => Value::Number(*number),
        Figure::Quantity(quantity) => Value::Decimal(quantity.to_string()),
        Figure::Money(money) => Value::Money(money.decimal(Currency::EURO), "EUR".to_owned()),
        Figure::Time(time) => Value::Time(time.0),
        Figure::Share(share) => Value::Share(*share),
        Figure::Span(span) => Value::Span(*span),
        Figure::Said(message) => Value::Text(say(message)),
    };
    let figures: Vec<_> = message.figures.iter().map(|(name, f)| (name.as_ref(), value(f))).collect();
    WORDS.say(&message.key, &figures)
}

pub fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

/// Buckets with these counts, the last one running.
pub fn buckets(every: Every, counts: &[u64]) -> Vec<Bucket> {
    let now = at("2026-11-20T12:00:00Z");
    let period = Period::last(u32::try_from(counts.len()).unwrap(), every, now, Tz::Europe__London);
    let Some(period) = period else { return Vec::new() };
    let mut buckets = throughput_of(&[], &period, every, now);
    for (bucket, count) in buckets.iter_mut().zip(counts) {
        bucket.count = *count;
    }
    buckets
}

fn throughput_of(orders: &[OrderTimes], period: &Period, every: Every, now: Timestamp) -> Vec<Bucket> {
    fivedesk_insight::throughput(orders, period, every, now)
}

/// The 26 weeks of the drawing in the design.
pub const WEEKS: [u64; 26] = [
    65, 75, 78, 105, 101, 108, 100, 100, 99, 94, 102, 102, 89, 98, 69, 70, 75, 73, 66, 64, 83, 68, 72, 85,
    91, 94,
];

/// Visits of a shop whose stock is slow, the carrier even, and the rest quick.
pub fn stages() -> Vec<StageDurations> {
    let mut visits = Vec::new();
    for (place, stage) in STAGES.into_iter().enumerate() {
        for n in 0..200_i64 {
            let minutes = match stage {
                Status::Received => 5 + n / 3,
                Status::AwaitingApproval => 20 + n * 3,
                Status::Approved => 60 + n * n / 5,
                Status::AwaitingPayment => 120 + n * 14,
                Status::AwaitingDelivery => 200 + n * 8,
                _ => 1400 + n * 18,
            };
            let entered = n * HOUR + place as i64;
            visits.push(visit(n, stage, entered, Some(entered + minutes * HOUR / 60)));
        }
        visits.push(visit(900, stage, 0, None));
    }
    visits.push(visit(901, Status::Approved, 10, Some(5)));
    measured(&visits)
}

pub fn visit(order: i64, stage: Status, entered: i64, left: Option<i64>) -> Visit {
    let moment = |at, seq| Moment { at: Timestamp(at), seq: EventSeq(seq) };
    Visit { order: OrderId(order), stage, entered: moment(entered, 1), left: left.map(|at| moment(at, 2)) }
}

pub fn measured(visits: &[Visit]) -> Vec<StageDurations> {
    let period = Period::new(Timestamp(0), at("2026-11-20T12:00:00Z"), Tz::UTC).unwrap();
    fivedesk_insight::time_in_stage(visits, &period)
}

pub fn paper() -> Paper {
    Paper {
        shop: "The gift shop".into(),
        period: "25 May – 22 Nov 2026".into(),
        filters: Some("all orders".into()),
        made: "Made on 20 Nov 2026 with Fivedesk".into(),
    }
}

/// One chart by its name, on the screen or by itself.
pub fn draw(name: &str, theme: Theme, paper: Option<&Paper>) -> Chart {
    let (form, size) = match paper {
        Some(paper) => (Form::Export(paper), Size::PICTURE),
        None => (Form::Screen, Size::PANEL),
    };
    let frame = Frame { theme, size, form, currency: Currency::EURO, say: &say };
    let mut rows = rows::of(12);
    rows.buckets = buckets(Every::Week, &WEEKS);
    rows.draw(name, &frame).unwrap()
}

/// Throughput on the screen, for rows and a size of one's own.
pub fn bars(rows: &[Bucket], width: u32, height: u32) -> Result<Chart, ChartError> {
    throughput(rows, &screen(width, height))
}

/// Time in stage on the screen, for rows and a size of one's own.
pub fn boxes(rows: &[StageDurations], width: u32, height: u32) -> Result<Chart, ChartError> {
    time_in_stage(rows, &screen(width, height))
}

pub fn screen(width: u32, height: u32) -> Frame<'static> {
    Frame {
        theme: Theme::Light,
        size: Size { width, height },
        form: Form::Screen,
        currency: Currency::EURO,
        say: &say,
    }
}

/// Rows that are hard to draw: few, many, none, all zero, huge.
pub fn hard_buckets() -> Vec<(&'static str, Vec<Bucket>)> {
    let some = |n: u64| (0..n).map(|i| (i * 7919) % 40 + i / 10).collect::<Vec<_>>();
    vec![
        ("none", Vec::new()),
        ("one", buckets(Every::Week, &[12])),
        ("two", buckets(Every::Month, &[12, 3])),
        ("days7", buckets(Every::Day, &some(7))),
        ("days31", buckets(Every::Day, &some(31))),
        ("days90", buckets(Every::Day, &some(90))),
        ("days400", buckets(Every::Day, &some(400))),
        ("days1500", buckets(Every::Day, &some(1500))),
        ("weeks53", buckets(Every::Week, &some(53))),
        ("months12", buckets(Every::Month, &some(12))),
        ("months300", buckets(Every::Month, &some(300))),
        ("zeros", buckets(Every::Week, &[0; 26])),
        ("huge", buckets(Every::Week, &[1, 123_456_789, 999_999_999, 55, 4_000_000_000_000_000_000])),
    ]
}

/// Stages that are hard to draw: empty, one visit, no time at all, one stage far beyond the rest, 90 years.
pub fn hard_stages() -> Vec<(&'static str, Vec<StageDurations>)> {
    let one = |lasted| measured(&[visit(1, Status::Approved, 0, Some(lasted))]);
    let skewed: Vec<Visit> = (0..50)
        .flat_map(|n| {
            let long = visit(n, Status::InTransit, 0, Some(n * 144 * HOUR));
            [long, visit(n, Status::Received, 0, Some(n * 60_000_000))]
        })
        .collect();
    vec![
        ("none", measured(&[])),
        ("no-rows", Vec::new()),
        ("one", one(50 * HOUR / 60)),
        ("zero", one(0)),
        ("skewed", measured(&skewed)),
        ("years", one(56 * 365 * 24 * HOUR)),
    ]
}
