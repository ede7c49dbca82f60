//! The figures against counting naively, on random small shops.

use chrono_tz::Tz;
use fivedesk_core::{CustomerId, EventSeq, Money, OrderId, Status, Timestamp};
use proptest::prelude::*;

use super::*;
use crate::{Every, HOUR, Moment, Period, STAGES, lead_time, shares, throughput, time_in_stage, totals};

/// A way: received, then stays that end each when the next begins; hours, which may run backwards.
fn order(id: i64) -> impl Strategy<Value = OrderRows> {
    let step = prop_oneof![8 => 0..90_i64, 1 => Just(0), 1 => -5..0_i64];
    let way = prop::collection::vec((0..6_usize, step), 0..7);
    (0..24 * 40_i64, way, 0..4_u8, 0..5_i64).prop_map(move |(received, way, fate, customer)| {
        let time = |hours: i64| Timestamp(hours * HOUR);
        let mut at = received;
        let mut visits = Vec::new();
        for (seq, (stage, lasts)) in (0_i64..).zip(&way) {
            let entered = Moment { at: time(at), seq: EventSeq(id * 100 + seq) };
            at += lasts;
            let left = Moment { at: time(at), seq: EventSeq(id * 100 + seq + 1) };
            visits.push(Visit { order: OrderId(id), stage: STAGES[*stage], entered, left: Some(left) });
        }
        if fate == 0
            && let Some(last) = visits.last_mut()
        {
            last.left = None;
        }
        let ended = Some(time(at));
        let times = OrderTimes {
            order: OrderId(id),
            received: time(received),
            finished: ended.filter(|_| fate == 1 || fate == 2),
            delivered: ended.filter(|_| fate == 1),
            ended_otherwise: ended.filter(|_| fate == 3),
            total: Money(100 * id),
        };
        let source = if id % 2 == 0 { "text" } else { "import" };
        OrderRows { times, customer: Some(CustomerId(customer)), source: source.into(), visits }
    })
}

fn shop() -> impl Strategy<Value = Vec<OrderRows>> {
    // Some row numbers fall into another segment.
    (0..25_i64).prop_flat_map(|n| (0..n).map(|id| order(1 + id * 700)).collect::<Vec<_>>())
}

fn zone() -> impl Strategy<Value = Tz> {
    prop::sample::select(vec![Tz::UTC, Tz::Europe__Berlin, Tz::Asia__Kolkata])
}

fn lens() -> impl Strategy<Value = Lens> {
    let every = prop::sample::select(Every::ALL.to_vec());
    (0..24 * 60_i64, 0..24 * 40_i64, every, zone(), 0..24 * 90_i64).prop_map(
        |(from, long, every, zone, now)| {
            let period = Period::new(Timestamp(from * HOUR), Timestamp((from + long) * HOUR), zone).unwrap();
            Lens::new(period, every, Timestamp(now * HOUR))
        },
    )
}

/// A lens over whole days.
fn days() -> impl Strategy<Value = Lens> {
    (lens(), 0..60_u64, 0..40_u64).prop_map(|(lens, from, long)| {
        let day = |days| chrono::NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + chrono::Days::new(days);
        let period = Period::of_days(day(from), day(from + long), lens.period.zone()).unwrap();
        Lens { period, ..lens }
    })
}

/// Asserts that the index tells what looking at every order does.
fn agree(flow: &Flow, lens: &Lens) -> Result<(), TestCaseError> {
    let (one, other) = (flow.through(lens), Seen::one_by_one(flow, lens));
    prop_assert_eq!(one.time_in_stage(), other.time_in_stage());
    prop_assert_eq!(one.lead_time(), other.lead_time());
    prop_assert_eq!(one.tally(), other.tally());
    prop_assert_eq!(one.aging(), other.aging());
    prop_assert_eq!(one.stage_trend(), other.stage_trend());
    prop_assert_eq!(one.histogram(7), other.histogram(7));
    prop_assert_eq!(one.shares(), other.shares());
    Ok(())
}

fn flow(rows: &[OrderRows]) -> Flow {
    let mut flow = Flow::default();
    flow.renew(rows.to_vec());
    flow
}

proptest! {
    #[test]
    fn every_figure_is_what_counting_row_by_row_gives(rows in shop(), lens in lens()) {
        let flow = flow(&rows);
        let seen = flow.through(&lens);
        let times: Vec<OrderTimes> = rows.iter().map(|rows| rows.times).collect();
        let visits: Vec<Visit> = rows.iter().flat_map(|rows| rows.visits.clone()).collect();
        let (period, now) = (&lens.period, lens.now);
        prop_assert_eq!(seen.time_in_stage(), time_in_stage(&visits, period));
        prop_assert_eq!(seen.lead_time(), &lead_time(&times, period));
        prop_assert_eq!(seen.throughput(), throughput(&times, period, lens.every, now));
        prop_assert_eq!(seen.shares(), shares(&visits, period, now));
        prop_assert_eq!(seen.totals(), totals(&times, period));
    }

    #[test]
    fn the_index_tells_what_looking_at_every_order_does(rows in shop(), lens in days()) {
        let flow = flow(&rows);
        prop_assert!(flow.through(&lens).indexed.is_some() || flow.goes_beyond(lens.now.0));
        agree(&flow, &lens)?;
        let times: Vec<OrderTimes> = rows.iter().map(|rows| rows.times).collect();
        prop_assert_eq!(flow.through(&lens).throughput(), throughput(&times, &lens.period, lens.every, lens.now));
    }

    #[test]
    fn an_index_follows_every_change(
        before in shop(), after in prop::collection::vec((0..25_i64, any::<bool>()), 1..12), lens in days(), more in shop(),
    ) {
        let mut flow = flow(&before);
        agree(&flow, &lens)?;
        // Orders come, change, and become again what they were: an undo.
        for (place, back) in after {
            let from = if back { &before } else { &more };
            let Some(rows) = from.iter().find(|rows| rows.times.order.0 == 1 + place * 700) else { continue };
            let held = flow.clone();
            flow.renew([rows.clone()]);
            agree(&flow, &lens)?;
            agree(&held, &lens)?;
        }
        let fresh = Flow { index: OnceLock::new(), ..flow.clone() };
        agree(&fresh, &lens)?;
    }

    #[test]
    fn what_stands_at_the_end_of_a_slot_is_what_entered_and_did_not_leave(rows in shop(), lens in lens()) {
        let flow = flow(&rows);
        for row in flow.through(&lens).work_in_progress() {
            let end = row.slot.to;
            let visits = rows.iter().flat_map(|rows| &rows.visits).filter(|visit| !visit.is_fault());
            let stands = visits.filter(|v| v.entered.at < end && v.left.is_none_or(|left| left.at >= end));
            let mut stages = [0; 6];
            stands.for_each(|visit| stages[crate::rows::place(visit.stage).unwrap()] += 1);
            prop_assert_eq!(row.stages, stages);
        }
    }

    #[test]
    fn as_many_orders_are_behind_a_figure_as_it_counts(rows in shop(), lens in lens()) {
        let flow = flow(&rows);
        let seen = flow.through(&lens);
        let period = lens.period.from()..lens.period.to();
        let behind = |behind: Behind| flow.behind(&behind, &lens.only, &lens.clock);
        let histogram = seen.histogram(12);
        for bin in &histogram.bins {
            let orders = behind(Behind::Lead(period.clone(), bin.from..bin.to));
            prop_assert_eq!(orders.len() as u64, bin.n);
        }
        for row in seen.work_in_progress() {
            let open = behind(Behind::Open(row.slot.to));
            // An order that ended before its last visit did still stands there.
            let standing: u64 = row.stages.iter().sum();
            prop_assert!(open.len() as u64 <= standing + row.elsewhere);
            let sound = rows.iter().map(|rows| rows.times).filter(|t| t.ended().is_none_or(|at| at >= t.received));
            let inside = sound.filter(|t| t.received < row.slot.to && t.ended().is_none_or(|at| at >= row.slot.to));
            prop_assert_eq!(open, inside.map(|times| times.order).collect::<Vec<_>>());
        }
        for stage in STAGES {
            let visits = |holds: &dyn Fn(&Visit) -> bool| {
                let mut orders: Vec<_> = rows
                    .iter()
                    .flat_map(|rows| &rows.visits)
                    .filter(|visit| visit.stage == stage && !visit.is_fault() && holds(visit))
                    .map(|visit| visit.order)
                    .collect();
                orders.dedup();
                orders
            };
            let left = visits(&|visit| visit.left.is_some_and(|left| period.contains(&left.at)));
            prop_assert_eq!(behind(Behind::Left(period.clone(), stage)), left);
            let stood = visits(&|visit| {
                let until = visit.left.map_or(i64::MAX, |left| left.at.0);
                visit.entered.at.0 < until.min(period.end.0) && until > period.start.0
            });
            prop_assert_eq!(behind(Behind::Stood(period.clone(), stage)), stood);
        }
    }

    #[test]
    fn cumulative_curves_never_fall_and_lie_in_the_order_of_the_flow(rows in shop(), lens in lens()) {
        let found = flow(&rows);
        let cumulative = found.through(&lens).cumulative();
        for (day, next) in cumulative.days.iter().zip(cumulative.days.iter().skip(1)) {
            prop_assert!(day.entered.iter().zip(next.entered).all(|(one, next)| *one <= next));
            prop_assert!(day.left <= next.left);
        }
        for day in &cumulative.days {
            prop_assert!(day.entered.windows(2).all(|pair| pair[0] >= pair[1]) && day.entered[5] >= day.left);
            let came = |rows: &&OrderRows| {
                let backwards = rows.visits.iter().any(Visit::is_fault)
                    || rows.times.ended().is_some_and(|ended| ended < rows.times.received);
                !backwards && rows.times.received < day.slot.to
            };
            prop_assert_eq!(day.entered[0], rows.iter().filter(came).count() as u64);
        }
    }

    #[test]
    fn the_integral_of_work_in_progress_is_the_time_in_system_cut_to_the_period(rows in shop(), lens in lens()) {
        let flow = flow(&rows);
        let horizon = lens.period.to().min(lens.now);
        let Some(little) = flow.through(&lens).little() else {
            prop_assert!(lens.period.from() >= horizon || lens.period.from() == lens.period.to());
            return Ok(());
        };
        let sound = rows.iter().map(|rows| rows.times).filter(|t| t.ended().is_none_or(|at| at >= t.received));
        let inside: i128 = sound
            .map(|times| {
                let until = times.ended().unwrap_or(horizon).min(horizon);
                i128::from(until.since(times.received.max(lens.period.from())).max(0))
            })
            .sum();
        prop_assert_eq!(little.inside, inside);
        let law = little.exit_rate * little.mean_time.unwrap_or_default();
        prop_assert!((little.mean_wip - law - little.residual).abs() < 1e-6);
    }

    #[test]
    fn renewed_orders_leave_what_a_fresh_reading_gives(
        before in shop(), after in shop(), times in 1..4_usize, lens in lens(),
    ) {
        let mut renewed = flow(&before);
        for part in after.chunks(after.len().div_ceil(times).max(1)) {
            renewed.renew(part.to_vec());
        }
        let mut rows = after.clone();
        rows.extend(before.into_iter().skip(after.len()));
        let fresh = flow(&rows);
        let (one, other) = (renewed.through(&lens), fresh.through(&lens));
        prop_assert_eq!(one.time_in_stage(), other.time_in_stage());
        prop_assert_eq!(one.cumulative(), other.cumulative());
        prop_assert_eq!(one.aging(), other.aging());
        prop_assert_eq!(one.incidence(), other.incidence());
        prop_assert_eq!(renewed.bytes(), fresh.bytes());
    }

    #[test]
    fn forgotten_orders_leave_what_a_fresh_reading_gives(rows in shop(), lens in lens(), asked in any::<bool>()) {
        let mut left = flow(&rows);
        if asked {
            // With what was made for the first question.
            left.through(&lens).time_in_stage();
        }
        let (gone, stay): (Vec<_>, Vec<_>) = rows.into_iter().partition(|rows| rows.times.order.0 % 3 == 0);
        left.forget(&gone.iter().map(|rows| rows.times.order).collect());
        let fresh = flow(&stay);
        let (one, other) = (left.through(&lens), fresh.through(&lens));
        prop_assert_eq!(one.time_in_stage(), other.time_in_stage());
        prop_assert_eq!(one.lead_time(), other.lead_time());
        prop_assert_eq!(one.throughput(), other.throughput());
        prop_assert_eq!(one.work_in_progress(), other.work_in_progress());
        prop_assert_eq!(one.aging(), other.aging());
        prop_assert_eq!(one.totals(), other.totals());
    }

    #[test]
    fn a_narrowed_flow_is_the_flow_of_those_orders_alone(rows in shop(), lens in lens(), customer in 0..5_i64) {
        let kept = |rows: &&OrderRows| {
            rows.customer == Some(CustomerId(customer)) && &*rows.source == "text" && rows.times.total >= Money(100)
        };
        let alone = flow(&rows.iter().filter(kept).cloned().collect::<Vec<_>>());
        let only = Only {
            customer: Some(CustomerId(customer)),
            source: Some("text".into()),
            from_total: Some(Money(100)),
            ..Only::default()
        };
        let (all, narrowed) = (flow(&rows), Lens { only, ..lens.clone() });
        let (one, other) = (all.through(&narrowed), alone.through(&lens));
        // Nobody ordered is told apart from customer 0, which no row is.
        if customer > 0 {
            prop_assert_eq!(one.time_in_stage(), other.time_in_stage());
            prop_assert_eq!(one.work_in_progress(), other.work_in_progress());
            prop_assert_eq!(one.aging(), other.aging());
        }
    }
}

#[test]
fn an_order_sent_back_reached_the_later_stage_once() {
    let moment = |at| Moment { at: Timestamp(at * HOUR), seq: EventSeq(at) };
    let visit = |stage, from, to: i64| Visit {
        order: OrderId(1),
        stage,
        entered: moment(from),
        left: (to > 0).then(|| moment(to)),
    };
    let rows = OrderRows {
        times: OrderTimes {
            order: OrderId(1),
            received: Timestamp(0),
            finished: None,
            delivered: None,
            ended_otherwise: None,
            total: Money(1),
        },
        customer: None,
        source: "text".into(),
        visits: vec![
            visit(Status::AwaitingApproval, 1, 2),
            visit(Status::AwaitingDelivery, 2, 30),
            visit(Status::AwaitingApproval, 30, 0),
        ],
    };
    let period = Period::new(Timestamp(0), Timestamp(48 * HOUR), Tz::UTC).unwrap();
    let lens = Lens::new(period, Every::Day, Timestamp(40 * HOUR));
    let flow = flow(&[rows]);
    let days: Vec<_> = flow.through(&lens).cumulative().days.iter().map(|day| day.entered).collect();
    assert_eq!(days, [[1, 1, 1, 1, 1, 0]; 2]);
    let standing = flow.through(&lens).work_in_progress();
    assert_eq!((standing[0].stages[4], standing[1].stages[1]), (1, 1));
}
