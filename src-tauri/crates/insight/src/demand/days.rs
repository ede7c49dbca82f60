//! Demand by calendar day: the days before today, and each product's demand on them.

use chrono::{Datelike, Days as Step, NaiveDate};
use chrono_tz::Tz;
use fivedesk_core::{ProductId, Quantity, Timestamp};

use super::{Ended, Sales};
use crate::calendar::day_start;

/// Days that are over, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    /// The day after them.
    pub today: NaiveDate,
    /// Their first instants and, at the end, today's.
    starts: Vec<i64>,
}

impl Days {
    /// The `count` days before `today` in a zone; `None` beyond the years that have days.
    pub fn before(today: NaiveDate, count: u16, zone: Tz) -> Option<Self> {
        let start = |back: u16| {
            let day = today.checked_sub_days(Step::new(u64::from(back)))?;
            day_start(day, zone).map(|at| at.0)
        };
        let starts = (0..=count).rev().map(start).collect::<Option<Vec<_>>>()?;
        Some(Self { today, starts })
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The calendar day at a place, counted from the first.
    pub fn day(&self, place: usize) -> NaiveDate {
        let back = u64::try_from(self.len().saturating_sub(place)).unwrap_or_default();
        self.today.checked_sub_days(Step::new(back)).unwrap_or(self.today)
    }

    /// Today's number, which chance is drawn from.
    pub fn number(&self) -> i32 {
        self.today.num_days_from_ce()
    }

    /// Which of them an instant lies in.
    fn place(&self, at: Timestamp) -> Where {
        match self.starts.partition_point(|start| *start <= at.0) {
            0 => Where::Before,
            place if place < self.starts.len() => Where::In(place - 1),
            _ => Where::After,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    Before,
    In(usize),
    After,
}

/// A product's demand on the days since it was first sold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The product.
    pub product: ProductId,
    /// The first of the days it counts from: the first of all where it was sold before them.
    pub since: usize,
    /// Days with demand, in order, and how much; other days are 0.
    demand: Vec<(u16, Quantity)>,
}

impl History {
    /// Demand day by day from [`since`](Self::since) to the last of the days.
    pub fn daily(&self, days: &Days) -> Vec<Quantity> {
        let mut daily = vec![Quantity::ZERO; days.len().saturating_sub(self.since)];
        for (day, quantity) in &self.demand {
            if let Some(cell) =
                usize::from(*day).checked_sub(self.since).and_then(|place| daily.get_mut(place))
            {
                *cell = *quantity;
            }
        }
        daily
    }

    /// Demand of weeks of seven days, the last ending with the last of the days; days that fill none are left out.
    pub fn weekly(&self, days: &Days) -> Vec<Quantity> {
        let daily = self.daily(days);
        daily.rchunks_exact(7).rev().map(|week| week.iter().copied().sum()).collect()
    }

    /// On how many days there was demand.
    pub fn demands(&self) -> usize {
        self.demand.len()
    }
}

/// Every product's demand over the days: ordered less cancelled, less what a return took back. Products without
/// demand on any day until today are left out.
pub fn histories(sales: &Sales, days: &Days) -> Vec<History> {
    let mut demand: Vec<Vec<(u16, Quantity)>> = vec![Vec::new(); sales.products().len()];
    let mut before = vec![false; demand.len()];
    for (head, lines) in sales.orders() {
        let place = days.place(head.received);
        if place == Where::After {
            continue;
        }
        for line in lines.filter(|line| !line.undone && line.quantity.is_positive()) {
            match place {
                Where::In(day) => {
                    let day = u16::try_from(day).unwrap_or(u16::MAX);
                    if let Some(cells) = demand.get_mut(line.product as usize) {
                        // Orders come nearly in the order of their days, so most add to the last one.
                        match cells.last_mut() {
                            Some((last, sum)) if *last == day => *sum = *sum + line.quantity,
                            _ => cells.push((day, line.quantity)),
                        }
                    }
                }
                _ => {
                    if let Some(sold) = before.get_mut(line.product as usize) {
                        *sold = true;
                    }
                }
            }
        }
    }
    let rows = sales.products().iter().zip(demand).zip(before);
    rows.filter_map(|((product, cells), before)| {
        let cells = merged(cells);
        let first = cells.first().map(|(day, _)| usize::from(*day));
        let since = if before { Some(0) } else { first }?;
        Some(History { product: *product, since, demand: cells })
    })
    .collect()
}

/// How many orders were finished on each of the days since the first was, at most on all of them.
pub fn finished(sales: &Sales, days: &Days) -> Vec<u64> {
    let mut counts = vec![0_u64; days.len()];
    let mut before = false;
    for head in sales.heads() {
        let Ended::Finished(at) = head.ended else { continue };
        match days.place(at) {
            Where::In(day) => {
                if let Some(count) = counts.get_mut(day) {
                    *count += 1;
                }
            }
            Where::Before => before = true,
            Where::After => {}
        }
    }
    let first = if before { 0 } else { counts.iter().position(|count| *count > 0).unwrap_or(counts.len()) };
    counts.split_off(first)
}

fn merged(mut cells: Vec<(u16, Quantity)>) -> Vec<(u16, Quantity)> {
    cells.sort_by_key(|(day, _)| *day);
    cells.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 = kept.1 + next.1;
        }
        same
    });
    cells
}

#[cfg(test)]
mod tests {
    use super::super::{Ended, Sold, SoldOrder};
    use super::*;
    use fivedesk_core::{Money, OrderId};

    fn sales(rows: &[(&str, i64, i64)]) -> Sales {
        let mut sales = Sales::default();
        for (id, (at, product, units)) in (1..).zip(rows) {
            let line =
                Sold { product: ProductId(*product), quantity: Quantity::units(*units), worth: Money::ZERO };
            sales.put_order(&SoldOrder {
                order: OrderId(id),
                customer: None,
                received: Timestamp::parse(at).unwrap(),
                ended: Ended::Finished(Timestamp::parse(at).unwrap()),
                total: Money::ZERO,
                lines: &[line],
            });
        }
        sales.settle();
        sales
    }

    fn units(of: &[Quantity]) -> Vec<i64> {
        of.iter().map(|quantity| quantity.0 / 1000).collect()
    }

    fn days(today: &str, count: u16) -> Days {
        Days::before(today.parse().unwrap(), count, Tz::Europe__London).unwrap()
    }

    #[test]
    fn demand_falls_on_the_owners_day() {
        // British summer time: 23:30 UTC is half past midnight of the next day.
        let sales = sales(&[
            ("2026-07-01T22:30:00Z", 1, 1),
            ("2026-07-01T23:30:00Z", 1, 2),
            ("2026-07-02T10:00:00Z", 1, 4),
            ("2026-07-01T10:00:00Z", 1, 8),
            ("2026-07-03T10:00:00Z", 1, 16),
        ]);
        let days = days("2026-07-03", 4);
        let history = &histories(&sales, &days)[0];
        assert_eq!((history.since, history.demands()), (2, 2), "first sold on 1 July");
        assert_eq!(units(&history.daily(&days)), [9, 6], "today is not over and counts for nothing");
        assert_eq!(days.day(2), "2026-07-01".parse().unwrap());
    }

    #[test]
    fn what_was_sold_before_the_days_counts_from_the_first() {
        let sales = sales(&[
            ("2026-06-01T10:00:00Z", 1, 1),
            ("2026-07-02T10:00:00Z", 1, 4),
            ("2026-07-03T10:00:00Z", 2, 4),
            ("2026-06-01T10:00:00Z", 3, 4),
        ]);
        let days = days("2026-07-03", 3);
        let all = histories(&sales, &days);
        assert_eq!(
            all.iter().map(|h| (h.product.0, h.since, h.demands())).collect::<Vec<_>>(),
            [(1, 0, 1), (3, 0, 0)]
        );
        assert_eq!(units(&all[0].daily(&days)), [0, 0, 4]);
    }

    #[test]
    fn finished_orders_count_from_the_first_day_on() {
        let few =
            [("2026-07-01T10:00:00Z", 1, 1), ("2026-07-01T12:00:00Z", 1, 1), ("2026-07-03T10:00:00Z", 1, 1)];
        let days = days("2026-07-03", 5);
        assert_eq!(finished(&sales(&few), &days), [2, 0], "today is not over");
        let more: Vec<_> = few.into_iter().chain([("2026-06-01T10:00:00Z", 1, 1)]).collect();
        assert_eq!(finished(&sales(&more), &days), [0, 0, 0, 2, 0]);
        assert_eq!(finished(&Sales::default(), &days), Vec::<u64>::new());
    }

    #[test]
    fn weeks_end_yesterday_and_are_whole() {
        let sales = sales(&[
            ("2026-07-01T10:00:00Z", 1, 1),
            ("2026-07-02T10:00:00Z", 1, 2),
            ("2026-07-10T10:00:00Z", 1, 4),
        ]);
        let days = days("2026-07-16", 20);
        let history = &histories(&sales, &days)[0];
        assert_eq!(history.daily(&days).len(), 15);
        assert_eq!(units(&history.weekly(&days)), [2, 4], "the 1st of July fills no week");
    }

    #[test]
    fn a_clock_change_moves_no_day() {
        let days = days("2026-10-27", 3);
        let place = |at: &str| days.place(Timestamp::parse(at).unwrap());
        assert_eq!(place("2026-10-24T22:59:59Z"), Where::In(0));
        assert_eq!(place("2026-10-24T23:00:00Z"), Where::In(1), "the 25th begins in summer time");
        assert_eq!(place("2026-10-25T23:59:59Z"), Where::In(1), "and lasts 25 hours");
        assert_eq!(place("2026-10-27T00:00:00Z"), Where::After);
        assert_eq!(place("2026-10-23T00:00:00Z"), Where::Before);
    }
}
