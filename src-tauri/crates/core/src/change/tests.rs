//! What was changed can be taken back, whatever it was.

use proptest::prelude::*;

use super::*;
use crate::{Currency, OrderId};

fn order(lines: Vec<Line>) -> Order {
    Order {
        id: OrderId(1),
        currency: Currency::EURO,
        customer: Some(CustomerId(4)),
        address: None,
        terms: Terms::OnAccount(14),
        hold: None,
        read: true,
        approved: None,
        rejected: false,
        lines,
        discount: Money::ZERO,
        shipping: Money(499),
        tax_included: true,
        due_at: None,
        note: None,
        withdrawn: false,
        paid: Money::ZERO,
        refunded: Money::ZERO,
    }
}

fn any_line() -> impl Strategy<Value = Line> {
    (1_u32..6, 1_i64..4, 1_i64..50, 0_i64..9_999, 0_u32..30_000).prop_map(
        |(position, product, units, price, rate)| Line {
            reserved: Quantity::units(units / 2),
            tax_rate: TaxRate(rate),
            ..Line::new(position, ProductId(product), Quantity::units(units), UnitPrice(price))
        },
    )
}

fn any_order() -> impl Strategy<Value = Order> {
    (
        proptest::collection::vec(any_line(), 0..5),
        proptest::option::of(1_i64..9),
        proptest::option::of(0_usize..Hold::ALL.len()),
        any::<(bool, bool, i64)>(),
    )
        .prop_map(|(mut lines, customer, hold, (sealed, withdrawn, paid))| {
            lines.sort_by_key(|line| line.position);
            lines.dedup_by_key(|line| line.position);
            let plain = order(lines);
            Order {
                customer: customer.map(CustomerId),
                hold: hold.and_then(|at| Hold::ALL.get(at).copied()),
                approved: sealed.then(|| Seal::of(&plain)),
                withdrawn,
                paid: Money(paid),
                due_at: customer.map(Timestamp),
                ..plain
            }
        })
}

proptest! {
    /// Through JSON, as the log keeps it, and back.
    #[test]
    fn whatever_changed_is_taken_back_whole(before in any_order(), after in any_order()) {
        let change = Change::between(&before, &after);
        let kept = serde_json::to_string(&change).unwrap();
        let change: Change = serde_json::from_str(&kept).unwrap();
        prop_assert_eq!(change.taken_back(&after).unwrap(), before);
    }

    /// A figure that moved on since is never overwritten.
    #[test]
    fn what_moved_on_since_is_refused(before in any_order(), after in any_order(), more in 1_i64..100) {
        prop_assume!(before.paid != after.paid);
        let change = Change::between(&before, &after);
        let moved = Order { paid: after.paid + Money(more), ..after };
        prop_assume!(moved.paid != before.paid || moved.paid == Money(i64::MAX));
        prop_assume!(moved.paid != Money(i64::MAX));
        let refused = change.taken_back(&moved).unwrap_err();
        prop_assert_eq!(refused.message.key, "undo-moved-on");
    }
}

#[test]
fn equal_orders_have_no_change() {
    let one = order(vec![Line::new(1, ProductId(1), Quantity::units(2), UnitPrice(100))]);
    assert!(Change::between(&one, &one.clone()).is_empty());
    assert_eq!(serde_json::to_string(&Change::between(&one, &one)).unwrap(), "{}");
}
