//! The lifecycle's table, walked and refused.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::{
    Currency, CustomerId, Hold, Line, Money, OrderId, ProductId, Quantity, Status, Stock, Terms, UnitPrice,
};

const P: ProductId = ProductId(1);
const Q: ProductId = ProductId(2);

fn fresh() -> Order {
    Order {
        id: OrderId(7),
        currency: Currency::from_code("EUR").unwrap(),
        customer: None,
        address: None,
        terms: Terms::PayFirst,
        hold: None,
        read: false,
        approved: None,
        rejected: false,
        lines: Vec::new(),
        discount: Money::ZERO,
        shipping: Money::ZERO,
        tax_included: false,
        due_at: None,
        note: None,
        withdrawn: false,
        paid: Money::ZERO,
        refunded: Money::ZERO,
    }
}

fn lines(rows: &[(ProductId, i64)]) -> Vec<Line> {
    rows.iter()
        .zip(1..)
        .map(|((product, units), position)| {
            Line::new(position, *product, Quantity::units(*units), UnitPrice(999_900))
        })
        .collect()
}

fn stock(rows: &[(ProductId, i64)]) -> BTreeMap<ProductId, Stock> {
    rows.iter().map(|(p, n)| (*p, Stock { on_hand: Quantity::units(*n), reserved: Quantity::ZERO })).collect()
}

fn approved(rows: &[(ProductId, i64)]) -> Order {
    approve(&read(&fresh(), lines(rows)).unwrap()).unwrap()
}

#[test]
fn the_main_walk_passes_every_status_in_order() {
    let order = fresh();
    assert_eq!(status(&order), Status::Received);
    let order = read(&order, lines(&[(P, 2), (Q, 1)])).unwrap();
    assert_eq!(status(&order), Status::AwaitingApproval);
    let order = approve(&order).unwrap();
    assert_eq!(status(&order), Status::Approved);
    let order = reserve(&order, &stock(&[(P, 2), (Q, 1)]), &BTreeMap::new()).unwrap();
    assert_eq!(status(&order), Status::AwaitingPayment);
    let (order, paid) = pay(&order, Some(Money(10_000)), false).unwrap();
    assert_eq!((paid, status(&order)), (Money(10_000), Status::AwaitingPayment), "a part is not all");
    let (order, paid) = pay(&order, None, false).unwrap();
    assert_eq!((paid, status(&order)), (Money(19_997), Status::AwaitingDelivery));
    let order = fulfil(&order, None).unwrap();
    assert_eq!(status(&order), Status::InTransit);
    assert_eq!(order.sum(|l| l.reserved), Quantity::ZERO, "shipping takes the reservation with it");
    let order = deliver(&order).unwrap();
    assert_eq!(status(&order), Status::Delivered);
}

#[test]
fn a_step_out_of_turn_is_refused_by_its_own_reason() {
    let unread = fresh();
    let waiting = read(&fresh(), lines(&[(P, 1)])).unwrap();
    let sealed = approve(&waiting).unwrap();
    let reserved = reserve(&sealed, &stock(&[(P, 1)]), &BTreeMap::new()).unwrap();
    let packed = pay(&reserved, None, false).unwrap().0;
    let shipped = fulfil(&packed, None).unwrap();
    let arrived = deliver(&shipped).unwrap();
    let rejected = reject(&waiting).unwrap();
    let cases: Vec<(Result<Order, crate::Refusal>, &str)> = vec![
        (approve(&unread), "approve-not-read"),
        (approve(&sealed), "approve-already"),
        (approve(&rejected), "approve-ended"),
        (reject(&sealed), "reject-approved"),
        (reject(&rejected), "reject-ended"),
        (fulfil(&sealed, None), "fulfil-not-reserved"),
        (fulfil(&reserved, None), "fulfil-unpaid"),
        (fulfil(&shipped, None), "fulfil-shipped"),
        (fulfil(&rejected, None), "fulfil-ended"),
        (deliver(&packed), "deliver-not-shipped"),
        (deliver(&arrived), "deliver-already"),
        (deliver(&rejected), "deliver-ended"),
        (pay(&waiting, None, false).map(|(o, _)| o), "pay-not-approved"),
        (pay(&packed, None, false).map(|(o, _)| o), "pay-nothing-due"),
        (pay(&reserved, Some(Money(9_999_999)), false).map(|(o, _)| o), "pay-too-much"),
        (pay(&reserved, Some(Money(0)), false).map(|(o, _)| o), "pay-no-amount"),
        (reserve(&waiting, &stock(&[(P, 1)]), &BTreeMap::new()), "reserve-not-approved"),
        (read(&waiting, lines(&[(P, 1)])), "order-already-read"),
    ];
    for (result, key) in cases {
        assert_eq!(result.unwrap_err().message.key, key);
    }
}

#[test]
fn what_changed_after_approval_goes_back_and_cannot_be_reserved() {
    let mut order = approved(&[(P, 2)]);
    order.lines[0].ordered = Quantity::units(3);
    assert_eq!(status(&order), Status::AwaitingApproval, "the seal is broken");
    let refused = reserve(&order, &stock(&[(P, 9)]), &BTreeMap::new()).unwrap_err();
    assert_eq!(refused.message.key, "reserve-not-approved");
    order.lines[0].ordered = Quantity::units(2);
    order.lines[0].unit_price = UnitPrice(1);
    assert!(!order.is_approved(), "a price is part of what was approved");
}

#[test]
fn two_lines_of_one_product_are_one_need() {
    let order = approved(&[(P, 3), (P, 9)]);
    let refused = reserve(&order, &stock(&[(P, 11)]), &BTreeMap::new()).unwrap_err();
    assert_eq!(refused.code, crate::Code::InsufficientStock);
    assert!(reserve(&order, &stock(&[(P, 12)]), &BTreeMap::new()).is_ok());
}

#[test]
fn a_new_order_never_overtakes_an_older_short_one() {
    let order = approved(&[(P, 2)]);
    let ahead = BTreeMap::from([(P, Quantity::units(5))]);
    assert!(reserve(&order, &stock(&[(P, 6)]), &ahead).is_err());
    assert!(reserve(&order, &stock(&[(P, 7)]), &ahead).is_ok());
}

#[test]
fn released_stock_leaves_the_order_waiting_with_its_approval() {
    let order = approved(&[(P, 2)]);
    let order = reserve(&order, &stock(&[(P, 2)]), &BTreeMap::new()).unwrap();
    let order = release(&order).unwrap();
    assert_eq!((status(&order), order.hold), (Status::Approved, Some(Hold::Shortage)));
    assert!(order.is_approved(), "what happens in the house is no part of the seal");
}

#[test]
fn an_order_of_nothing_to_pay_is_packed_at_once() {
    let mut free = lines(&[(P, 1)]);
    free[0].unit_price = UnitPrice(0);
    let order = approve(&read(&fresh(), free).unwrap()).unwrap();
    let order = reserve(&order, &stock(&[(P, 1)]), &BTreeMap::new()).unwrap();
    assert_eq!(status(&order), Status::AwaitingDelivery);
}

proptest! {
    /// Whatever is tried in whatever order, quantities stay within what was ordered, nothing ships
    /// unapproved or unpaid, and a refusal changes nothing (it gives no order back at all).
    #[test]
    fn no_sequence_of_steps_bends_the_figures(
        wanted in proptest::collection::vec((1_i64..3, 1_i64..50), 1..5),
        have in 0_i64..120,
        steps in proptest::collection::vec(0_u8..8, 1..40),
    ) {
        let rows: Vec<_> = wanted.iter().map(|(p, n)| (ProductId(*p), *n)).collect();
        let mut order = read(&fresh(), lines(&rows)).unwrap();
        let shelf = stock(&[(P, have), (Q, have)]);
        for step in steps {
            let next = match step {
                0 => approve(&order),
                1 => reject(&order),
                2 => reserve(&order, &shelf, &BTreeMap::new()),
                3 => pay(&order, None, false).map(|(o, _)| o),
                4 => pay(&order, Some(Money(100)), false).map(|(o, _)| o),
                5 => fulfil(&order, None),
                6 => deliver(&order),
                _ => release(&order),
            };
            if let Ok(next) = next {
                order = next;
            }
            for line in &order.lines {
                prop_assert!(line.reserved.0 >= 0 && line.delivered.0 >= 0);
                prop_assert!(line.shipped + line.reserved <= line.wanted());
                prop_assert!(line.delivered <= line.shipped);
            }
            if order.sum(|l| l.shipped).is_positive() {
                prop_assert!(order.is_approved() && order.paid >= order.total().unwrap());
            }
            prop_assert!(order.paid <= order.total().unwrap(), "more was taken than was due");
        }
    }
}

#[test]
fn what_there_is_of_an_order_is_set_aside_and_the_rest_waits() {
    let order = approved(&[(P, 10), (Q, 1), (P, 2)]);
    let part = reserve_part(&order, &stock(&[(P, 11)]), &BTreeMap::new()).unwrap().unwrap();
    let reserved: Vec<_> = part.lines.iter().map(|line| line.reserved.0 / 1000).collect();
    assert_eq!((reserved, part.hold), (vec![10, 0, 1], Some(Hold::Shortage)));
    assert_eq!(status(&part), Status::AwaitingPayment, "what is set aside can be paid and shipped");
    let shipped = fulfil(&pay(&part, None, false).unwrap().0, None).unwrap();
    assert_eq!((status(&shipped), shipped.hold), (Status::Approved, Some(Hold::Shortage)));
    let whole = reserve(&shipped, &stock(&[(P, 1), (Q, 1)]), &BTreeMap::new()).unwrap();
    assert_eq!((status(&whole), whole.hold), (Status::AwaitingDelivery, None));
}

#[test]
fn a_part_is_never_what_older_orders_wait_for() {
    let order = approved(&[(P, 5)]);
    let ahead = BTreeMap::from([(P, Quantity::units(8))]);
    assert_eq!(reserve_part(&order, &stock(&[(P, 8)]), &ahead).unwrap(), None);
    let part = reserve_part(&order, &stock(&[(P, 10)]), &ahead).unwrap().unwrap();
    assert_eq!(part.sum(|line| line.reserved), Quantity::units(2));
    assert!(reserve_part(&fresh(), &stock(&[]), &BTreeMap::new()).is_err(), "it is not approved");
}

#[test]
fn a_duplicate_keeps_its_lines_and_waits_unread() {
    let held = hold_duplicate(&fresh(), lines(&[(P, 1)])).unwrap();
    assert_eq!((status(&held), held.hold), (Status::Received, Some(Hold::Duplicate)));
    let taken = read(&held, held.lines.clone()).unwrap();
    assert_eq!((status(&taken), taken.hold), (Status::AwaitingApproval, None));
}

proptest! {
    #[test]
    fn a_part_takes_no_more_than_is_free_nor_than_is_wanted(
        wanted in prop::collection::vec(1_i64..40, 1..6),
        on_hand in 0_i64..120,
        waited in 0_i64..40,
    ) {
        let rows: Vec<_> = wanted.iter().map(|units| (P, *units)).collect();
        let order = approved(&rows);
        let ahead = BTreeMap::from([(P, Quantity::units(waited))]);
        let free = (on_hand - waited).max(0);
        let needed: i64 = wanted.iter().sum();
        match reserve_part(&order, &stock(&[(P, on_hand)]), &ahead).unwrap() {
            None => prop_assert_eq!(free, 0),
            Some(part) => {
                prop_assert_eq!(part.sum(|line| line.reserved), Quantity::units(free.min(needed)));
                prop_assert!(part.lines.iter().all(|line| line.unreserved() >= Quantity::ZERO));
                prop_assert_eq!(part.hold.is_some(), free < needed);
            }
        }
    }
}

#[test]
fn an_order_of_a_duplicate_keeps_its_seal_when_it_was_valid_and_only_then() {
    let (was, is) = (CustomerId(1), CustomerId(2));
    let order = Order { customer: Some(was), ..read(&fresh(), lines(&[(P, 2)])).unwrap() };
    assert_eq!(reown(&order, is).approved, None, "what nobody approved is not approved by a merge");
    let sealed = approve(&order).unwrap();
    let kept = reown(&sealed, is);
    assert!(kept.is_approved(), "the same person ordered the same things");
    assert_eq!(reown(&kept, was), sealed, "and taking the merge back gives the order as it was");
    // Changed since it was approved: still to be looked at.
    let mut changed = sealed.clone();
    changed.discount = Money(100);
    assert!(!changed.is_approved());
    assert!(!reown(&changed, is).is_approved(), "a broken seal stays broken");
    assert_eq!(reown(&changed, is).approved, changed.approved, "and can be compared with what was approved");
    // Broken by the customer alone, the old seal must not begin to fit when the change is merged away.
    let moved = Order { customer: Some(is), ..sealed };
    assert!(!moved.is_approved());
    assert!(!reown(&moved, was).is_approved(), "nobody has looked at it since");
}

fn happened(seq: i64, kind: &str, before: &Order, after: &Order) -> Past {
    Past {
        seq: crate::EventSeq(seq),
        at: crate::Timestamp(seq),
        kind: kind.to_owned(),
        actor: crate::ActorKind::Person,
        settled: false,
        change: Some(crate::Change::between(before, after)),
    }
}

#[test]
fn the_difference_since_approval_is_to_what_was_approved_last() {
    let before = read(&fresh(), lines(&[(P, 2)])).unwrap();
    let first = approve(&before).unwrap();
    let wanting = |order: &Order, units| Order { lines: lines(&[(P, units)]), ..order.clone() };
    let (five, seven) = (wanting(&first, 5), wanting(&first, 7));
    let mut history = vec![
        happened(1, "approved", &before, &first),
        happened(2, "edited", &first, &five),
        happened(3, "edited", &five, &seven),
    ];
    assert_eq!(since_approval(&first, &history[..1]), None, "the approval stands");
    let (change, later) = since_approval(&seven, &history).unwrap();
    let figure = |units| serde_json::Value::from(Quantity::units(units).0);
    assert_eq!(change.lines[&1].get("ordered"), Some(&(figure(2), figure(7))));
    assert_eq!(later.len(), 2);

    // Approved anew and that taken back: it is what the first approval was given to that counts.
    let again = approve(&seven).unwrap();
    history.extend([happened(4, "approved", &seven, &again), happened(5, "undone", &again, &seven)]);
    assert_eq!(since_approval(&seven, &history).unwrap().0, change);
}
