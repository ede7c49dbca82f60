//! Each rule alone, all of them together, and what holds whatever the order.

use proptest::prelude::*;

use super::super::unusual::usual;
use super::*;
use crate::{Currency, CustomerId, Figure, Line, Money, OrderId, Seal, Terms, UnusualQuantity, lifecycle};

const P: ProductId = ProductId(1);
const Q: ProductId = ProductId(2);

/// A read order of so many units of each product at 10.00.
fn order(rows: &[(ProductId, i64)]) -> Order {
    let lines = rows
        .iter()
        .zip(1..)
        .map(|((product, units), at)| Line::new(at, *product, Quantity::units(*units), UnitPrice(100_000)))
        .collect();
    let blank = Order {
        id: OrderId(7),
        currency: Currency::EURO,
        customer: Some(CustomerId(1)),
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
    };
    lifecycle::read(&blank, lines).unwrap()
}

/// Both products at 10.00, with past orders of so many units.
fn evidence(past: &[i64]) -> Evidence {
    let known = |name: &str| Known {
        name: name.into(),
        price: UnitPrice(100_000),
        past: past.iter().map(|units| Quantity::units(*units)).collect(),
    };
    Evidence { products: [(P, known("Laptop")), (Q, known("Phone"))].into(), ..Evidence::default() }
}

fn limit(units: i64) -> Policy {
    Policy { approve_up_to: Some(Money(units * 100)), ..Policy::default() }
}

fn rules(approval: &Approval) -> Vec<&str> {
    match approval {
        Approval::Approve(_) => Vec::new(),
        Approval::Ask(asks) => asks.iter().map(|ask| ask.rule.word()).collect(),
    }
}

#[test]
fn the_default_asks_for_everything() {
    let got = approval(&order(&[(P, 1)]), &Policy::default(), &evidence(&[]));
    assert_eq!(rules(&got), ["every_order"]);
}

#[test]
fn an_order_up_to_the_limit_is_approved_with_its_numbers() {
    let got = approval(&order(&[(P, 20)]), &limit(200), &evidence(&[]));
    let Approval::Approve(rule) = got else { panic!("200 is within 200: {got:?}") };
    assert_eq!(rule.figures["total"], Money(20_000).into());
    assert_eq!(rule.figures["limit"], Money(20_000).into());
    assert_eq!(rules(&approval(&order(&[(P, 21)]), &limit(200), &evidence(&[]))), ["over_limit"]);
}

#[test]
fn more_than_thrice_the_usual_of_a_product_is_asked_about() {
    let past = [1, 1, 2, 2, 2, 2, 2, 3, 4, 90];
    assert_eq!(usual(&evidence(&past).products[&P].past, 10), Some(Quantity::units(4)), "90 is left aside");
    assert_eq!(rules(&approval(&order(&[(P, 12)]), &limit(900), &evidence(&past))), Vec::<&str>::new());
    assert_eq!(rules(&approval(&order(&[(P, 13)]), &limit(900), &evidence(&past))), ["unusual_quantity"]);
    let split = approval(&order(&[(P, 7), (P, 6)]), &limit(900), &evidence(&past));
    assert_eq!(rules(&split), ["unusual_quantity"], "7 + 6 is one need of 13");
    assert_eq!(rules(&approval(&order(&[(P, 99)]), &limit(990), &evidence(&past[..9]))), Vec::<&str>::new());
}

#[test]
fn the_product_furthest_beyond_is_named() {
    let got = approval(&order(&[(P, 4), (Q, 40)]), &limit(900), &evidence(&[1; 10]));
    let Approval::Ask(asks) = got else { panic!("both are beyond 3") };
    assert_eq!(asks[0].said.figures["product"], "Phone".into());
    assert_eq!(asks[0].said.figures["more"], 1_usize.into());
}

#[test]
fn a_price_off_the_catalogues_is_asked_about_both_ways() {
    let priced = |ten_thousandths: i64, discount: i64| {
        let mut order = order(&[(P, 2)]);
        order.lines[0].unit_price = UnitPrice(ten_thousandths);
        order.lines[0].discount = Money(discount);
        rules(&approval(&order, &limit(900), &evidence(&[]))).len()
    };
    assert_eq!((priced(120_000, 0), priced(80_000, 0)), (0, 0), "20 % is allowed");
    assert_eq!((priced(120_100, 0), priced(79_900, 0)), (1, 1));
    assert_eq!((priced(100_000, 400), priced(100_000, 401)), (0, 1), "a discount counts as price");
    assert_eq!(priced(0, 0), 1, "a line for nothing");
}

#[test]
fn every_rule_that_asks_is_said_and_in_one_question() {
    let mut changed = order(&[(P, 50)]);
    changed.approved = Some(Seal([0; 32]));
    changed.lines[0].unit_price = UnitPrice(500_000);
    let evidence = Evidence { customer_hold: true, ..evidence(&[1; 10]) };
    let got = approval(&changed, &limit(100), &evidence);
    assert_eq!(rules(&got), ["changed", "customer_hold", "over_limit", "unusual_quantity", "unusual_price"]);
    let Approval::Ask(asks) = got else { panic!("it asks") };
    let said = question(&asks).unwrap();
    assert_eq!((said.key.as_ref(), &said.figures["first"]), ("policy-and", &asks[0].said.clone().into()));
    assert_eq!(question(&asks[..1]), Some(asks[0].said.clone()), "one is said alone");
    assert_eq!(question(&[]), None);
}

#[test]
fn a_change_is_told_by_its_first_differences_and_how_many_more_there_are() {
    let differs: Vec<Message> = ["a", "b", "c", "d"].map(Message::new).into();
    assert_eq!(changed(&[]), Message::new("approval-changed"));
    let told = changed(&differs[..1]);
    assert_eq!((&told.figures["what"], &told.figures["more"]), (&differs[0].clone().into(), &0_i64.into()));
    let told = changed(&differs);
    assert_eq!(told.figures["more"], 1_i64.into());
    let Figure::Said(first) = &told.figures["what"] else { panic!("{told:?}") };
    assert_eq!(first.figures["first"], differs[0].clone().into());
}

proptest! {
    #[test]
    fn what_is_usual_is_one_of_the_past_and_at_most_a_tenth_lies_above(
        past in prop::collection::vec(1_i64..10_000, 0..80),
        least in 5_u16..60,
    ) {
        let past: Vec<_> = past.into_iter().map(Quantity).collect();
        match usual(&past, least) {
            None => prop_assert!(past.len() < usize::from(least)),
            Some(usual) => {
                prop_assert!(past.contains(&usual));
                prop_assert!(past.iter().filter(|one| **one > usual).count() * 10 <= past.len());
            }
        }
    }

    #[test]
    fn a_few_orders_that_allow_a_quantity_settle_it_whatever_the_others_took(
        past in prop::collection::vec(1_i64..40, 0..=usize::from(UnusualQuantity::LOOKED_AT)),
        wanted in 1_i64..100,
        times in 2_u16..5,
        least in 5_u16..60,
    ) {
        let rule = UnusualQuantity { times, min_orders: least };
        let policy = Policy { unusual_quantity: Some(rule), ..limit(9_000) };
        let wanted_units = Quantity::units(wanted);
        let settling = |units: &&i64| rule.allows(wanted_units, Quantity::units(**units));
        let decided = |past: &[i64]| approval(&order(&[(P, wanted)]), &policy, &evidence(past));
        let all = decided(&past);
        if past.iter().filter(settling).count() >= UnusualQuantity::SETTLED {
            prop_assert_eq!(rules(&all), Vec::<&str>::new());
            // As far as one has to read them.
            let enough = past.iter().enumerate().filter(|(_, units)| settling(units));
            let read = enough.map(|(place, _)| place + 1).nth(UnusualQuantity::SETTLED - 1).unwrap();
            prop_assert_eq!(decided(&past[..read]), all);
        }
    }

    #[test]
    fn a_higher_limit_never_asks_about_more(units in 1_i64..500, low in 0_i64..5_000, more in 0_i64..5_000) {
        let one = order(&[(P, units)]);
        let (tight, loose) = (limit(low), limit(low + more));
        let evidence = evidence(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        let asked = |policy| rules(&approval(&one, policy, &evidence)).len();
        prop_assert!(asked(&loose) <= asked(&tight));
    }

    #[test]
    fn what_is_approved_breaks_no_rule(units in 1_i64..500, top in 0_i64..5_000, times in 1_u16..9) {
        let rule = UnusualQuantity { times, min_orders: 10 };
        let policy = Policy { unusual_quantity: Some(rule), ..limit(top) };
        let one = order(&[(P, units)]);
        let decided = approval(&one, &policy, &evidence(&[5; 12]));
        let allowed = units * 10 <= top && units <= i64::from(times) * 5;
        prop_assert_eq!(matches!(decided, Approval::Approve(_)), allowed);
    }
}
