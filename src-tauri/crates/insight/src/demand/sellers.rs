//! Best sellers: what each product brought, before and after returns, and its class by share of revenue.

use fivedesk_core::{Money, ProductId, Quantity};

use super::{Sales, Shown};
use crate::{AbcClass, Period, Seller};

/// Products before this share of revenue are A.
const A: f64 = 0.80;
/// And those before this one B.
const B: f64 = 0.95;

/// Products ordered or brought back in a period, largest net revenue first: orders count by when they came in, returns
/// by when they came back. `name` gives a product's name.
pub fn sellers(
    sales: &Sales,
    shown: &Shown,
    period: &Period,
    name: &dyn Fn(ProductId) -> String,
) -> Vec<Seller> {
    #[derive(Clone, Copy, Default)]
    struct Sum {
        met: bool,
        gross: Money,
        back: Money,
        units: Quantity,
    }
    let mut sums = vec![Sum::default(); sales.products().len()];
    let orders = sales.orders().filter(|(head, _)| period.contains(head.received) && shown.order(head.order));
    for (_, lines) in orders {
        for line in lines.filter(|line| line.quantity.is_positive()) {
            if let Some(sum) = sums.get_mut(line.product as usize) {
                sum.met = true;
                sum.gross = sum.gross + line.worth;
                sum.units = sum.units + line.quantity;
            }
        }
    }
    let returns = sales.returns().filter(|came| period.contains(came.at) && shown.came(came));
    for line in returns.flat_map(|came| &came.lines) {
        if let Some(sum) = sales.place(line.product).and_then(|place| sums.get_mut(place)) {
            sum.met = true;
            sum.back = sum.back + line.worth;
            sum.units = sum.units - line.quantity;
        }
    }
    let rows = sales.products().iter().zip(sums).filter(|(_, sum)| sum.met);
    let mut rows: Vec<Seller> = rows
        .map(|(product, sum)| Seller {
            product: *product,
            name: name(*product),
            gross: sum.gross,
            net: sum.gross - sum.back,
            units: sum.units,
            cumulative: 0.0,
            class: AbcClass::C,
        })
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.net), row.product));
    rank(&mut rows);
    rows
}

/// Gives each its share and class. A product of which more came back than was sold brings nothing: what it lost is
/// taken off nobody's share.
fn rank(rows: &mut [Seller]) {
    let brought = |row: &Seller| i128::from(row.net.0.max(0));
    let whole: i128 = rows.iter().map(brought).sum();
    let mut sum = 0;
    for row in rows {
        let before = if whole > 0 { sum as f64 / whole as f64 } else { 1.0 };
        sum += brought(row);
        row.cumulative = if whole > 0 { sum as f64 / whole as f64 } else { 0.0 };
        row.class = match before {
            _ if row.net.0 <= 0 => AbcClass::C,
            share if share < A => AbcClass::A,
            share if share < B => AbcClass::B,
            _ => AbcClass::C,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CameBack, Ended, Sold, SoldOrder};
    use super::*;
    use chrono_tz::Tz;
    use fivedesk_core::{CustomerId, OrderId, Timestamp};

    fn sold(product: i64, units: i64, worth: i64) -> Sold {
        Sold { product: ProductId(product), quantity: Quantity::units(units), worth: Money(worth) }
    }

    fn at(day: &str) -> Timestamp {
        Timestamp::parse(&format!("{day}T12:00:00Z")).unwrap()
    }

    fn listed(orders: &[(&str, &[Sold])], returns: &[(&str, Sold)]) -> Vec<(i64, i64, i64, i64, AbcClass)> {
        let mut sales = Sales::default();
        for (id, (day, lines)) in (1..).zip(orders) {
            let customer = Some(CustomerId(1));
            sales.put_order(&SoldOrder {
                order: OrderId(id),
                customer,
                received: at(day),
                ended: Ended::Open,
                total: Money::ZERO,
                lines,
            });
        }
        for (row, (day, line)) in (1..).zip(returns) {
            let customer = Some(CustomerId(1));
            let total = line.worth;
            sales.put_return(row, CameBack { order: None, customer, at: at(day), total, lines: vec![*line] });
        }
        sales.settle();
        let day = |text: &str| text.parse().unwrap();
        let period = Period::of_days(day("2026-01-01"), day("2026-02-01"), Tz::UTC).unwrap();
        sellers(&sales, &Shown::default(), &period, &|id| id.to_string())
            .iter()
            .map(|s| (s.product.0, s.gross.0, s.net.0, s.units.0 / 1000, s.class))
            .collect()
    }

    #[test]
    fn what_was_undone_within_minutes_sells_nothing_net() {
        let found = listed(
            &[
                ("2026-01-05", &[sold(1, 80_995, 16_846_960), sold(2, 4, 1_000)]),
                ("2025-12-31", &[sold(2, 9, 9)]),
            ],
            &[("2026-01-05", sold(1, 80_995, 16_846_960))],
        );
        assert_eq!(found, [(2, 1_000, 1_000, 4, AbcClass::A), (1, 16_846_960, 0, 0, AbcClass::C)]);
    }

    #[test]
    fn classes_follow_the_share_before_each() {
        let lines = [sold(1, 1, 60), sold(2, 1, 25), sold(3, 1, 10), sold(4, 1, 5)];
        let found = listed(&[("2026-01-05", &lines)], &[]);
        let classes: Vec<_> = found.iter().map(|row| row.4).collect();
        assert_eq!(
            classes,
            [AbcClass::A, AbcClass::A, AbcClass::B, AbcClass::C],
            "0, 60, 85 and 95 % before"
        );
        let alone = listed(&[("2026-01-05", &[sold(1, 1, 60)])], &[]);
        assert_eq!(alone[0].4, AbcClass::A, "the only one is the best");
    }

    #[test]
    fn more_back_than_sold_is_below_nothing_and_takes_no_share() {
        let found = listed(
            &[("2026-01-05", &[sold(1, 1, 60), sold(2, 1, 40)])],
            &[("2026-01-20", sold(3, 5, 500)), ("2026-02-01", sold(1, 1, 60))],
        );
        assert_eq!(
            found,
            [(1, 60, 60, 1, AbcClass::A), (2, 40, 40, 1, AbcClass::A), (3, 0, -500, -5, AbcClass::C)]
        );
    }
}
