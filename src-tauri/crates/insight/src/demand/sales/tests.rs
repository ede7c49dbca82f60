//! What is sold, put and put again, against what it should add up to.

use std::collections::BTreeMap;

use fivedesk_core::{Money, Quantity, Timestamp};

use super::super::Sold;
use super::*;
use crate::DAY;

fn sold(product: i64, units: i64) -> Sold {
    Sold { product: ProductId(product), quantity: Quantity::units(units), worth: Money(units * 100) }
}

fn order(sales: &mut Sales, id: i64, customer: i64, received: i64, lines: &[Sold]) {
    let customer = (customer > 0).then_some(CustomerId(customer));
    sales.put_order(&SoldOrder {
        order: OrderId(id),
        customer,
        received: Timestamp(received),
        ended: Ended::Open,
        total: Money::ZERO,
        lines,
    });
}

fn came(customer: i64, at: i64, line: Sold) -> CameBack {
    let customer = (customer > 0).then_some(CustomerId(customer));
    CameBack { order: None, customer, at: Timestamp(at), total: line.worth, lines: vec![line] }
}

fn standing(sales: &Sales) -> Vec<(i64, i64)> {
    let lines = sales.orders().flat_map(|(_, lines)| lines.collect::<Vec<_>>());
    lines
        .filter(|line| !line.undone)
        .map(|line| (sales.products()[line.product as usize].0, line.quantity.0 / 1000))
        .collect()
}

#[test]
fn an_order_put_again_counts_as_it_is_now() {
    let mut sales = Sales::default();
    order(&mut sales, 1, 0, 10, &[sold(1, 2), sold(2, 3)]);
    order(&mut sales, 2, 0, 20, &[sold(1, 5)]);
    order(&mut sales, 1, 0, 10, &[sold(1, 1)]);
    sales.settle();
    assert_eq!(standing(&sales), [(1, 1), (1, 5)]);
    order(&mut sales, 1, 0, 10, &[sold(3, 1), sold(2, 9), sold(1, 4)]);
    order(&mut sales, 2, 0, 20, &[]);
    sales.settle();
    assert_eq!(standing(&sales), [(3, 1), (2, 9), (1, 4)], "rejected orders have no lines");
}

#[test]
fn a_return_takes_back_and_its_undoing_gives_again() {
    let mut sales = Sales::default();
    order(&mut sales, 1, 7, 10, &[sold(1, 2), sold(2, 3)]);
    sales.put_return(1, came(7, 20, sold(2, 3)));
    sales.settle();
    assert_eq!(standing(&sales), [(1, 2)]);
    sales.drop_return(1);
    sales.settle();
    assert_eq!(standing(&sales), [(1, 2), (2, 3)]);
}

#[test]
fn a_return_without_a_customer_takes_back_of_its_order_alone() {
    let mut sales = Sales::default();
    order(&mut sales, 1, 0, 10, &[sold(1, 2)]);
    order(&mut sales, 2, 0, 11, &[sold(1, 2)]);
    sales.put_return(1, CameBack { order: Some(OrderId(1)), ..came(0, 20, sold(1, 2)) });
    sales.put_return(2, came(0, 20, sold(1, 2)));
    sales.settle();
    assert_eq!(standing(&sales), [(1, 2)], "nobody knows whose the second return is");
}

#[test]
fn an_order_that_changed_hands_is_settled_for_both() {
    let mut sales = Sales::default();
    order(&mut sales, 1, 7, 10, &[sold(1, 2)]);
    sales.put_return(1, came(7, 20, sold(1, 2)));
    sales.settle();
    assert_eq!(standing(&sales), []);
    order(&mut sales, 1, 8, 10, &[sold(1, 2)]);
    sales.settle();
    assert_eq!(standing(&sales), [(1, 2)]);
}

use proptest::prop_oneof;

proptest::proptest! {
    #[test]
    fn put_one_by_one_it_is_what_it_would_be_put_at_once(
        puts in proptest::collection::vec(
            (prop_oneof![1_i64..12, 8_190_i64..8_195], 0_i64..3, 0_i64..20, proptest::collection::vec((1_i64..4, 1_i64..4), 0..4)), 0..60),
        backs in proptest::collection::vec((1_i64..6, 0_i64..3, 0_i64..30, 1_i64..4, 1_i64..4), 0..20),
    ) {
        let lines = |of: &[(i64, i64)]| of.iter().map(|(p, q)| sold(*p, *q)).collect::<Vec<_>>();
        let (mut step, mut last) = (Sales::default(), BTreeMap::new());
        let mut kept = BTreeMap::new();
        for place in 0..puts.len().max(backs.len()) {
            if let Some((id, customer, at, of)) = puts.get(place) {
                order(&mut step, *id, *customer, at * DAY, &lines(of));
                last.insert(*id, puts[place].clone());
            }
            if let Some((row, customer, at, p, q)) = backs.get(place) {
                let back = came(*customer, at * DAY, sold(*p, *q));
                step.put_return(*row, back.clone());
                kept.insert(*row, back);
            }
            step.settle();
        }
        let mut whole = Sales::default();
        for (id, customer, at, of) in last.into_values() {
            order(&mut whole, id, customer, at * DAY, &lines(&of));
        }
        for (row, back) in kept {
            whole.put_return(row, back);
        }
        whole.settle();
        proptest::prop_assert_eq!(standing(&step), standing(&whole));
    }
}
