//! What was sold and what came back, held in memory.

use std::collections::BTreeMap;

use fivedesk_core::{Currency, CustomerId, Line, Money, OrderId, Status};
use fivedesk_insight::demand::{CameBack, Ended, Sales, Sold, SoldOrder};
use fivedesk_store::table::{self, orders::SoldHead, returns::ReturnRow};
use fivedesk_store::{Connection, Store};

use super::held::{Held, Hold, Holds};
use crate::fault::Failure;

/// Orders read at a time.
const CHUNK: i64 = 8_192;
/// Changed orders above which all are read again in their turn, which is quicker than to look up each.
const MANY: usize = 20_000;

impl Hold for Sales {
    // Goods come back without an order, customers are merged.
    const OF_BOOK: bool = true;

    fn of(holds: &Holds) -> &Held<Self> {
        &holds.sales
    }

    fn read(connection: &Connection) -> Result<Self, Failure> {
        let mut sales = Self::default();
        let currency = table::book::get(connection)?.currency;
        if let Some((first, last)) = table::orders::ends(connection)? {
            let mut from = first.0;
            while from <= last.0 {
                let to = from.saturating_add(CHUNK - from.rem_euclid(CHUNK) - 1);
                put_orders(connection, &mut sales, currency, OrderId(from), OrderId(to))?;
                from = to.saturating_add(1);
            }
        }
        put_returns(connection, &mut sales, currency)?;
        sales.settle();
        Ok(sales)
    }

    fn renew(&mut self, connection: &Connection, orders: &[OrderId]) -> Result<(), Failure> {
        if orders.len() > MANY {
            *self = Self::read(connection)?;
            return Ok(());
        }
        let currency = table::book::get(connection)?.currency;
        for order in orders {
            put_orders(connection, self, currency, *order, *order)?;
        }
        put_returns(connection, self, currency)?;
        self.settle();
        Ok(())
    }
}

/// Takes in the orders from one row number to another.
fn put_orders(
    connection: &Connection,
    sales: &mut Sales,
    currency: Currency,
    first: OrderId,
    last: OrderId,
) -> Store<()> {
    let mut lines = table::order_lines::sold(connection, first, last)?.into_iter().peekable();
    let mut own = Vec::new();
    for head in table::orders::sold(connection, first, last)? {
        own.clear();
        while let Some((_, line)) = lines.next_if(|(order, _)| *order <= head.id) {
            own.push(line);
        }
        let never = head.status == Status::Rejected || head.withdrawn;
        let sold = if never { Vec::new() } else { sold(&head, &own, currency) };
        sales.put_order(&SoldOrder {
            order: head.id,
            customer: head.customer,
            received: head.received_at,
            ended: match (head.status, head.finished_at) {
                (Status::Rejected | Status::Cancelled, _) => Ended::Dropped,
                (_, Some(at)) => Ended::Finished(at),
                (_, None) => Ended::Open,
            },
            total: head.total,
            lines: &sold,
        });
    }
    Ok(())
}

/// What an order's lines sold, less what was cancelled, each with its share of the order's discount.
fn sold(head: &SoldHead, lines: &[Line], currency: Currency) -> Vec<Sold> {
    let worth = |line: &Line| line.worth(line.wanted(), currency).unwrap_or(Money(i64::MAX));
    let mut left = if head.discount == Money::ZERO { Money::ZERO } else { lines.iter().map(worth).sum() };
    let mut discount = head.discount;
    let mut sold = Vec::with_capacity(lines.len());
    for line in lines.iter().filter(|line| line.wanted().is_positive()) {
        let worth = worth(line);
        // In proportion, so that the parts add up: each line takes what is left in its turn.
        let share = if discount == Money::ZERO { Money::ZERO } else { discount.share(worth, left) };
        (left, discount) = (left - worth, discount - share);
        sold.push(Sold { product: line.product, quantity: line.wanted(), worth: worth - share });
    }
    sold
}

/// Takes in the returns that are new or changed hands, and forgets those that were taken back. Returns are few beside
/// orders, so whose each is is looked at every time: an import or a merge of customers tells no event for each.
fn put_returns(connection: &Connection, sales: &mut Sales, currency: Currency) -> Result<(), Failure> {
    let held = sales.return_rows();
    let standing: BTreeMap<i64, (Option<OrderId>, Option<CustomerId>)> =
        table::returns::standing(connection)?;
    for row in held.keys().filter(|row| !standing.contains_key(row)) {
        sales.drop_return(*row);
    }
    for row in standing.iter().filter(|(row, whose)| held.get(row) != Some(whose)).map(|(row, _)| *row) {
        if let Some(came) = table::returns::get(connection, row)? {
            sales.put_return(row, came_back(connection, &came, currency)?);
        }
    }
    Ok(())
}

/// A return's lines, worth what the order charged for them where it is of one.
fn came_back(connection: &Connection, came: &ReturnRow, currency: Currency) -> Store<CameBack> {
    let mut of = Vec::new();
    if let Some(order) = came.order {
        let lines = table::order_lines::sold(connection, order, order)?;
        let lines: Vec<Line> = lines.into_iter().map(|(_, line)| line).collect();
        if let Some(head) = table::orders::sold(connection, order, order)?.first() {
            of = sold(head, &lines, currency);
        }
    }
    let lines = came.lines.iter().map(|line| {
        let plain = Money::of(line.unit_price, line.quantity, currency).unwrap_or(Money(i64::MAX));
        let bought = of.iter().find(|sold| sold.product == line.product && sold.quantity >= line.quantity);
        let share = |sold: &Sold| sold.worth.share(Money(line.quantity.0), Money(sold.quantity.0));
        Sold { product: line.product, quantity: line.quantity, worth: bought.map_or(plain, share) }
    });
    let (order, customer, at, total) = (came.order, came.customer, came.at, came.total);
    Ok(CameBack { order, customer, at, total, lines: lines.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use fivedesk_core::{ProductId, Quantity, Timestamp, UnitPrice};

    #[test]
    fn an_orders_discount_is_shared_to_the_last_cent() {
        let line = |position, units, cents: i64| {
            Line::new(
                position,
                ProductId(i64::from(position)),
                Quantity::units(units),
                UnitPrice(cents * 100),
            )
        };
        let cancelled = Line { cancelled: Quantity::units(3), ..line(3, 3, 999) };
        let head = SoldHead {
            id: OrderId(1),
            status: Status::Received,
            customer: None,
            received_at: Timestamp(0),
            finished_at: None,
            discount: Money(100),
            total: Money(233),
            withdrawn: false,
        };
        let found = sold(&head, &[line(1, 1, 111), line(2, 2, 111), cancelled], Currency::EURO);
        let worth: Vec<_> = found.iter().map(|sold| (sold.product.0, sold.worth.0)).collect();
        assert_eq!(worth, [(1, 78), (2, 155)], "333 less 100");
    }
}
