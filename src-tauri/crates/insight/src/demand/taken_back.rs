//! Which demand a return takes back: goods of the same customer, product and quantity ordered within 14 days.

use std::collections::HashMap;

use fivedesk_core::{OrderId, ProductId, Quantity, Timestamp};

use super::CameBack;
use crate::DAY;

/// A return later than this is one of goods that were wanted.
const WITHIN: i64 = 14 * DAY;

/// A line of an order that a return may take back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) order: OrderId,
    pub(super) received: Timestamp,
    pub(super) product: ProductId,
    pub(super) quantity: Quantity,
    /// Where it stands: its chunk, and its place in it.
    pub(super) place: (i64, usize),
}

/// The places of the lines that the returns of one customer take back. Each takes one line at most: of its own order
/// where it names one, else the newest ordered before it came, oldest return first.
pub(super) fn taken_back(mut lines: Vec<Candidate>, returns: &[&CameBack]) -> Vec<(i64, usize)> {
    lines.sort_by_key(|line| (line.received, line.order, line.place));
    let mut open: HashMap<(ProductId, Quantity), Vec<Candidate>> = HashMap::new();
    for line in lines {
        open.entry((line.product, line.quantity)).or_default().push(line);
    }
    let mut returns = returns.to_vec();
    returns.sort_by_key(|came| came.at);
    let mut taken = Vec::new();
    for came in returns {
        for back in &came.lines {
            let Some(lines) = open.get_mut(&(back.product, back.quantity)) else { continue };
            let fits = |line: &Candidate| (0..=WITHIN).contains(&came.at.since(line.received));
            let own = |line: &Candidate| came.order.is_some_and(|order| order == line.order);
            let place = lines.iter().rposition(|line| own(line) && fits(line));
            let place = place.or_else(|| lines.iter().rposition(fits));
            taken.extend(place.map(|place| lines.remove(place).place));
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demand::Sold;
    use fivedesk_core::Money;

    fn line(place: usize, day: i64, product: i64, units: i64) -> Candidate {
        Candidate {
            order: OrderId(place as i64 + 1),
            received: Timestamp(day * DAY),
            product: ProductId(product),
            quantity: Quantity::units(units),
            place: (0, place),
        }
    }

    fn back(order: Option<i64>, day: i64, lines: &[(i64, i64)]) -> CameBack {
        let sold = |(product, units): &(i64, i64)| Sold {
            product: ProductId(*product),
            quantity: Quantity::units(*units),
            worth: Money::ZERO,
        };
        let lines = lines.iter().map(sold).collect();
        CameBack {
            order: order.map(OrderId),
            customer: None,
            at: Timestamp(day * DAY),
            total: Money::ZERO,
            lines,
        }
    }

    fn places(taken: Vec<(i64, usize)>) -> Vec<usize> {
        taken.into_iter().map(|(_, place)| place).collect()
    }

    #[test]
    fn product_quantity_and_time_must_fit() {
        let lines = vec![line(0, 0, 1, 5), line(1, 10, 1, 5), line(2, 10, 2, 5), line(3, 20, 1, 5)];
        let taken = |came: &CameBack| places(taken_back(lines.clone(), &[came]));
        assert_eq!(taken(&back(None, 12, &[(1, 5)])), [1], "the newest before it");
        assert_eq!(taken(&back(None, 12, &[(1, 4)])), Vec::<usize>::new(), "another quantity");
        assert_eq!(taken(&back(None, 12, &[(3, 5)])), Vec::<usize>::new(), "another product");
        assert_eq!(taken(&back(None, 34, &[(1, 5)])), [3], "14 days to the moment");
        assert_eq!(taken(&back(None, 35, &[(1, 5)])), Vec::<usize>::new(), "too late");
        assert_eq!(taken(&back(Some(1), 12, &[(1, 5)])), [0], "its own order before a newer one");
    }

    #[test]
    fn each_return_takes_one_line_and_none_is_taken_twice() {
        let lines = vec![line(0, 0, 1, 5), line(1, 1, 1, 5)];
        let (first, second, third) =
            (back(None, 1, &[(1, 5)]), back(None, 2, &[(1, 5)]), back(None, 3, &[(1, 5)]));
        let mut taken = places(taken_back(lines, &[&third, &second, &first]));
        taken.sort_unstable();
        assert_eq!(taken, [0, 1]);
    }
}
