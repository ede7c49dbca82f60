//! Which orders' sales are looked at.

use fivedesk_core::{CustomerId, OrderId};

use super::CameBack;
use crate::{Flow, Only, OrderSet};

/// Narrows what was sold to the orders that the flow is narrowed to. As made by default: all.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    orders: Option<OrderSet>,
    /// Whose returns without an order belong to them.
    customer: Option<CustomerId>,
}

impl Shown {
    /// The orders that conditions hold for. A return belongs where its order does. One without an order meets no
    /// condition on orders, so that it is shown only where nothing but its customer was asked for.
    pub fn of(flow: &Flow, only: &Only) -> Self {
        if *only == Only::default() {
            return Self::default();
        }
        let alone = Only { customer: only.customer, ..Only::default() };
        Self { orders: Some(flow.orders(only)), customer: only.customer.filter(|_| *only == alone) }
    }

    pub(super) fn order(&self, order: OrderId) -> bool {
        self.orders.as_ref().is_none_or(|orders| orders.contains(order))
    }

    pub(super) fn came(&self, came: &CameBack) -> bool {
        match came.order {
            _ if self.orders.is_none() => true,
            Some(order) => self.order(order),
            None => self.customer.is_some() && came.customer == self.customer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{OrderRows, OrderTimes};
    use fivedesk_core::{Money, Timestamp};

    fn flow() -> Flow {
        let mut flow = Flow::default();
        flow.renew([(1, 7, "mail"), (2, 7, "shop"), (3, 8, "mail")].map(|(id, customer, source)| {
            OrderRows {
                times: OrderTimes {
                    order: OrderId(id),
                    received: Timestamp(0),
                    finished: None,
                    delivered: None,
                    ended_otherwise: None,
                    total: Money(100 * id),
                },
                customer: Some(CustomerId(customer)),
                source: source.into(),
                visits: Vec::new(),
            }
        }));
        flow
    }

    fn came(order: Option<i64>, customer: i64) -> CameBack {
        CameBack {
            order: order.map(OrderId),
            customer: Some(CustomerId(customer)),
            at: Timestamp(0),
            total: Money::ZERO,
            lines: Vec::new(),
        }
    }

    #[test]
    fn returns_follow_their_orders_and_else_their_customer_alone() {
        let flow = flow();
        let orders = |shown: &Shown| (1..=3).filter(|id| shown.order(OrderId(*id))).collect::<Vec<_>>();
        let all = Shown::of(&flow, &Only::default());
        assert_eq!(orders(&all), [1, 2, 3]);
        assert!(all.came(&came(None, 9)) && all.came(&came(Some(99), 9)));

        let customer = Only { customer: Some(CustomerId(7)), ..Only::default() };
        let theirs = Shown::of(&flow, &customer);
        assert_eq!(orders(&theirs), [1, 2]);
        assert!(theirs.came(&came(Some(2), 7)) && theirs.came(&came(None, 7)));
        assert!(!theirs.came(&came(Some(3), 8)) && !theirs.came(&came(None, 8)));

        let mailed = Shown::of(&flow, &Only { source: Some("mail".into()), ..customer });
        assert_eq!(orders(&mailed), [1]);
        assert!(mailed.came(&came(Some(1), 7)) && !mailed.came(&came(None, 7)));
    }
}
