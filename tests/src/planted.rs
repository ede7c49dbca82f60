//! Weeks of a shop in which one desk is slow for three of them, and which desk and weeks those are.
//!
//! Orders come by chance, fewer on weekends and more in some weeks. Each desk is one person who takes what came first, from
//! nine to five on weekdays, some weeks faster and some slower; money, stock and carrier take their own time. In the
//! planted weeks one desk takes several times as long. After them others lend a hand until its queue is gone.

use crate::dice::Dice;

const HOUR: i64 = 3_600_000_000;
const DAY: i64 = 24 * HOUR;

/// How many weeks the desk is slow for.
pub const SLOW: usize = 3;

/// The desks that work on orders, in the order of the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlowDesk {
    /// Reads orders.
    Mail,
    /// Approves them.
    Approval,
    /// Packs them.
    Delivery,
}

/// When an order passed each step, microseconds.
#[derive(Debug, Clone, Copy)]
pub struct Passed {
    /// It came.
    pub received: i64,
    /// Mail had read it.
    pub read: i64,
    /// Approval had approved it.
    pub approved: i64,
    /// Its stock was set aside; at once for most.
    pub stocked: i64,
    /// Its payment was there; at once on account.
    pub paid: i64,
    /// It was packed and sent.
    pub shipped: i64,
    /// It arrived.
    pub delivered: i64,
}

/// What to make.
#[derive(Debug, Clone, Copy)]
pub struct Planting {
    /// Midnight of its first Monday, microseconds.
    pub monday: i64,
    /// How many weeks.
    pub weeks: usize,
    /// Orders on an ordinary weekday.
    pub daily: f64,
    /// The desk that is slow, unless chance names it.
    pub desk: Option<SlowDesk>,
}

/// A shop's weeks.
pub struct Planted {
    /// Its orders, by when they came.
    pub orders: Vec<Passed>,
    /// The slow desk.
    pub desk: SlowDesk,
    /// The first of its slow weeks, counted from 0.
    pub week: usize,
}

/// Makes the weeks of a seed.
pub fn plant(plan: &Planting, seed: u64) -> Planted {
    let mut dice = Dice::new(seed);
    let desk =
        plan.desk.unwrap_or_else(|| *dice.one(&[SlowDesk::Mail, SlowDesk::Approval, SlowDesk::Delivery]));
    let week = 3 + dice.below((plan.weeks - SLOW - 5) as i64) as usize;
    let received = arrivals(plan, &mut dice);
    let mut queue = |at: &[i64], of: SlowDesk| {
        // At its usual speed the desk is busy for about half of its time.
        let usual = 8.0 * (0.45 + 0.2 * dice.share()) / plan.daily;
        let slow = if of == desk { Some(week) } else { None };
        worked(at, &Pace { monday: plan.monday, usual, slow, speeds: speeds(plan, &mut dice) }, &mut dice)
    };
    let read = queue(&received, SlowDesk::Mail);
    let approved = queue(&read, SlowDesk::Approval);
    let mut dice = Dice::new(seed ^ 0xd1ce);
    let hours = |dice: &mut Dice, mean: f64| (dice.wait(mean) * HOUR as f64) as i64;
    let stocked: Vec<i64> =
        approved.iter().map(|at| if dice.of_100(8) { at + hours(&mut dice, 30.0) } else { *at }).collect();
    let paid: Vec<i64> =
        stocked.iter().map(|at| if dice.of_100(60) { at + hours(&mut dice, 9.0) } else { *at }).collect();
    let mut dice = Dice::new(seed ^ 0xde5c);
    let usual = 8.0 * (0.45 + 0.2 * dice.share()) / plan.daily;
    let slow = if desk == SlowDesk::Delivery { Some(week) } else { None };
    let pace = Pace { monday: plan.monday, usual, slow, speeds: speeds(plan, &mut dice) };
    let shipped = worked(&paid, &pace, &mut dice);
    let orders = (0..received.len())
        .map(|at| Passed {
            received: received[at],
            read: read[at],
            approved: approved[at],
            stocked: stocked[at],
            paid: paid[at],
            shipped: shipped[at],
            delivered: shipped[at] + 8 * HOUR + hours(&mut dice, 22.0),
        })
        .collect();
    Planted { orders, desk, week }
}

fn arrivals(plan: &Planting, dice: &mut Dice) -> Vec<i64> {
    let mut received = Vec::new();
    let mut trade = 1.0_f64;
    for day in 0..plan.weeks as i64 * 7 {
        if day % 7 == 0 {
            trade = (trade * (0.8 + 0.4 * dice.share())).clamp(0.75, 1.25);
        }
        let weekday = if day % 7 < 5 { 1.0 } else { 0.4 };
        for _ in 0..dice.count(plan.daily * trade * weekday) {
            // Most come by day.
            let hour = if dice.of_100(80) { 7.0 + 13.0 * dice.share() } else { 24.0 * dice.share() };
            received.push(plan.monday + day * DAY + (hour * HOUR as f64) as i64);
        }
    }
    received.sort_unstable();
    received
}

/// How fast each week is, beside the usual.
fn speeds(plan: &Planting, dice: &mut Dice) -> Vec<f64> {
    (0..plan.weeks + 9).map(|_| 0.8 + 0.4 * dice.share()).collect()
}

struct Pace {
    monday: i64,
    /// Hours that an order takes on average.
    usual: f64,
    /// The first slow week.
    slow: Option<usize>,
    speeds: Vec<f64>,
}

/// One person takes what came first, in opening hours; when each is done.
fn worked(came: &[i64], pace: &Pace, dice: &mut Dice) -> Vec<i64> {
    let mut order: Vec<usize> = (0..came.len()).collect();
    order.sort_by_key(|at| (came[*at], *at));
    let mut done = vec![0; came.len()];
    let (mut free, mut behind) = (pace.monday, false);
    for place in order {
        let begins = open(free.max(came[place]), pace.monday);
        let week = ((begins - pace.monday) / (7 * DAY)) as usize;
        let slow = pace.slow.is_some_and(|first| (first..first + SLOW).contains(&week));
        // What piled up is worked off with help.
        behind = slow || (behind && free > came[place]);
        let speed = pace.speeds.get(week).copied().unwrap_or(1.0);
        let factor = if slow {
            4.5
        } else if behind {
            0.3
        } else {
            1.0
        };
        // No order takes no time at all.
        let takes = pace.usual * speed * factor * (0.4 + 0.6 * dice.wait(1.0));
        free = after(begins, (takes * HOUR as f64) as i64, pace.monday);
        done[place] = free;
    }
    done
}

const OPENS: i64 = 9 * HOUR;
const CLOSES: i64 = 17 * HOUR;

/// The instant itself, or the next at which the shop is open.
fn open(at: i64, monday: i64) -> i64 {
    let day = (at - monday).div_euclid(DAY);
    let time = (at - monday).rem_euclid(DAY);
    let next = |day: i64| if day.rem_euclid(7) < 5 { day } else { day + 7 - day.rem_euclid(7) };
    match time {
        _ if next(day) != day => monday + next(day) * DAY + OPENS,
        _ if time < OPENS => monday + day * DAY + OPENS,
        _ if time >= CLOSES => monday + next(day + 1) * DAY + OPENS,
        _ => at,
    }
}

/// So much open time later.
fn after(mut at: i64, mut takes: i64, monday: i64) -> i64 {
    loop {
        let left = CLOSES - (at - monday).rem_euclid(DAY);
        if takes < left {
            return at + takes;
        }
        takes -= left;
        at = open(at + left, monday);
    }
}
