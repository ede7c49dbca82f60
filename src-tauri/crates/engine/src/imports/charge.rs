//! What an imported order is charged, so that the book's sums are the file's.
//!
//! A shop's file says what the whole came to, but not always of what: discounts of lines may stand in the order's too,
//! and whether prices hold their tax follows only from the sums. What is settled here is checked against the file's
//! total, and an order that comes to another one is told.

use fivedesk_core::{
    Currency, Line, Money, Order, OrderId, ProductId, Quantity, Status, TaxRate, Terms, UnitPrice,
};
use fivedesk_exchange::{Amounts, ImportedOrder, Payment};

/// What an order is charged besides its lines' prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Charge {
    /// By line: what is taken off it, and how it is taxed.
    pub(crate) lines: Vec<(Money, TaxRate)>,
    pub(crate) discount: Money,
    pub(crate) shipping: Money,
    pub(crate) tax_included: bool,
    /// What the order comes to.
    pub(crate) total: Money,
    /// What was paid of it and not paid back; `None` where the file leaves that to its times.
    pub(crate) paid: Option<Money>,
    /// What was paid back.
    pub(crate) refunded: Money,
    /// The file's total, where it is another.
    pub(crate) differs: Option<Money>,
}

impl Charge {
    /// What of its payments the shop kept: one that was sent stays paid, though some was paid back, since the file does
    /// not say what for; of one that was not sent what was paid back is gone. `None` where its times tell.
    pub(crate) fn kept(&self, status: Status) -> Option<Money> {
        let sent = matches!(status, Status::Delivered | Status::InTransit);
        self.paid.map(|paid| if sent { paid } else { (paid - self.refunded).max(Money::ZERO) })
    }
}

/// Settles it; `None` for an order of which the file knows no more than lines, or where sums are beyond an amount.
pub(crate) fn charge(order: &ImportedOrder, currency: Currency, book_includes: bool) -> Option<Charge> {
    let Amounts { subtotal, discount, shipping, tax, total, outstanding, refunded } = order.amounts;
    let plain = order.lines.iter().all(|line| line.discount.0 == 0);
    if plain && order.amounts == Amounts::default() && order.payment.is_none() {
        return None;
    }
    let money = |amount: Option<UnitPrice>| {
        amount.map(|amount| Money::of(amount, Quantity::units(1), currency).unwrap_or_default())
    };
    let [subtotal, discount, shipping, tax, total, outstanding, refunded] =
        [subtotal, discount, shipping, tax, total, outstanding, refunded].map(money);
    let mut settled = bare(order, currency, book_includes);
    settled.shipping = shipping.unwrap_or_default();
    settle_discounts(&mut settled, order, subtotal, discount)?;
    settle_tax(&mut settled, tax.unwrap_or_default(), total, book_includes)?;
    let comes_to = settled.total()?;
    let refunded = match order.payment {
        Some(Payment::Returned) => refunded.or(total).unwrap_or(comes_to),
        _ => refunded.unwrap_or_default(),
    };
    let paid = order.payment.map(|payment| match payment {
        Payment::None => Money::ZERO,
        Payment::Part => total.unwrap_or(comes_to) - outstanding.unwrap_or_default(),
        Payment::Whole | Payment::Returned => comes_to,
    });
    Some(Charge {
        lines: settled.lines.iter().map(|line| (line.discount, line.tax_rate)).collect(),
        discount: settled.discount,
        shipping: settled.shipping,
        tax_included: settled.tax_included,
        total: comes_to,
        paid,
        refunded,
        differs: total.filter(|total| *total != comes_to),
    })
}

/// The order with its lines and nothing else: enough for its sums.
fn bare(order: &ImportedOrder, currency: Currency, tax_included: bool) -> Order {
    let line = |(position, line): (u32, &fivedesk_exchange::ImportedLine)| {
        Line::new(position, ProductId(i64::from(line.product)), line.quantity, line.unit_price)
    };
    Order {
        id: OrderId(0),
        currency,
        customer: None,
        address: None,
        terms: Terms::default(),
        hold: None,
        read: true,
        approved: None,
        rejected: false,
        lines: (1..).zip(&order.lines).map(line).collect(),
        discount: Money::ZERO,
        shipping: Money::ZERO,
        tax_included,
        due_at: None,
        note: None,
        withdrawn: false,
        paid: Money::ZERO,
        refunded: Money::ZERO,
    }
}

/// Takes off each line what the file takes off it and the rest off the whole; where the lines' discounts come to more
/// than there is in all, all of it is the order's.
fn settle_discounts(
    settled: &mut Order,
    order: &ImportedOrder,
    subtotal: Option<Money>,
    discount: Option<Money>,
) -> Option<()> {
    let mut gross = Money::ZERO;
    let mut of_lines = Money::ZERO;
    for (line, imported) in settled.lines.iter_mut().zip(&order.lines) {
        let worth = line.worth(line.ordered, settled.currency)?;
        let off = Money::of(imported.discount, Quantity::units(1), settled.currency)?;
        line.discount = off.min(worth);
        gross = gross.checked_add(worth)?;
        of_lines = of_lines.checked_add(line.discount)?;
    }
    let all = match (subtotal.map(|subtotal| gross - subtotal), discount) {
        (Some(all), _) if all >= Money::ZERO => all,
        // Whether the order's discount holds the lines' is not told: it does where it is no less.
        (_, Some(discount)) => discount.max(of_lines),
        _ => of_lines,
    };
    if all < of_lines {
        settled.lines.iter_mut().for_each(|line| line.discount = Money::ZERO);
        of_lines = Money::ZERO;
    }
    settled.discount = all - of_lines;
    Some(())
}

/// Finds out whether the prices hold the tax, and the rate that gives it to the last unit.
fn settle_tax(order: &mut Order, tax: Money, total: Option<Money>, book_includes: bool) -> Option<()> {
    if tax == Money::ZERO {
        return Some(());
    }
    let net = order.total()?;
    let added = match total {
        Some(total) if total == net => false,
        Some(total) if total == net.checked_add(tax)? => true,
        _ => !book_includes,
    };
    order.tax_included = !added;
    // Of rates that give the tax, the one with the fewest places is the law's.
    let base = if added { net } else { net - tax };
    for places in [1_000_u32, 500, 100, 10, 1] {
        let exact = i128::from(tax.0) * i128::from(TaxRate::WHOLE);
        let Some(steps) = exact.checked_div(i128::from(base.0) * i128::from(places)) else { continue };
        for step in [steps, steps + 1] {
            let rate = u32::try_from(step).ok().and_then(|step| step.checked_mul(places)).map(TaxRate);
            let Some(rate) = rate.filter(|rate| rate.0 > 0 && rate.0 <= TaxRate::WHOLE) else { continue };
            let gives = if added { rate.on(net) } else { rate.within(net) };
            if gives == tax {
                order.lines.iter_mut().for_each(|line| line.tax_rate = rate);
                return Some(());
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use fivedesk_core::Timestamp;
    use fivedesk_exchange::{ImportedLine, Times};

    fn price(text: &str) -> UnitPrice {
        UnitPrice::parse(text).unwrap()
    }

    /// Lines as quantity, price, discount.
    fn of(lines: &[(i64, &str, &str)], amounts: Amounts, payment: Option<Payment>) -> Option<Charge> {
        let line = |(quantity, unit, off): &(i64, &str, &str)| ImportedLine {
            product: 0,
            quantity: Quantity::units(*quantity),
            unit_price: price(unit),
            discount: price(off),
            line: 2,
        };
        let order = ImportedOrder {
            place: 0,
            customer: None,
            address: None,
            country: None,
            status: None,
            note: None,
            times: Times {
                received: Timestamp(0),
                approved: None,
                paid: None,
                shipped: None,
                delivered: None,
                cancelled: None,
            },
            payment,
            amounts,
            lines: lines.iter().map(line).collect(),
        };
        charge(&order, Currency::EURO, true)
    }

    fn sums(subtotal: &str, shipping: &str, tax: &str, total: &str) -> Amounts {
        Amounts {
            subtotal: Some(price(subtotal)),
            shipping: Some(price(shipping)),
            tax: Some(price(tax)),
            total: Some(price(total)),
            ..Amounts::default()
        }
    }

    #[test]
    fn lines_alone_are_charged_as_they_stand() {
        assert_eq!(of(&[(2, "5.00", "0")], Amounts::default(), None), None);
    }

    #[test]
    fn tax_upon_the_prices_is_told_from_tax_within_them_by_the_total() {
        let upon = of(&[(2, "50.00", "0")], sums("100.00", "10.00", "8.80", "118.80"), None).unwrap();
        assert_eq!((upon.total, upon.tax_included, upon.differs), (Money(11_880), false, None));
        assert_eq!(upon.lines, [(Money::ZERO, TaxRate::parse("8").unwrap())]);
        let within = of(&[(1, "119.00", "0")], sums("119.00", "0", "19.00", "119.00"), None).unwrap();
        assert_eq!((within.total, within.tax_included, within.differs), (Money(11_900), true, None));
        assert_eq!(within.lines, [(Money::ZERO, TaxRate::parse("19").unwrap())]);
        let odd = of(&[(1, "100.00", "0")], sums("100.00", "0", "8.88", "108.88"), None).unwrap();
        assert_eq!((odd.lines[0].1.decimal().as_str(), odd.total), ("8.88", Money(10_888)));
    }

    #[test]
    fn discounts_come_to_what_the_subtotal_says_whichever_of_them_holds_the_other() {
        let both = of(&[(2, "10.00", "2.00"), (1, "5.00", "0")], sums("20.00", "0", "0", "20.00"), None);
        let both = both.unwrap();
        assert_eq!((both.lines[0].0, both.discount, both.total), (Money(200), Money(300), Money(2_000)));
        let once = of(&[(2, "10.00", "2.00")], sums("18.00", "0", "0", "18.00"), None).unwrap();
        assert_eq!((once.lines[0].0, once.discount, once.total), (Money(200), Money::ZERO, Money(1_800)));
        let repeated = of(&[(1, "10.00", "4.00")], sums("7.00", "0", "0", "7.00"), None).unwrap();
        assert_eq!((repeated.lines[0].0, repeated.discount), (Money::ZERO, Money(300)));
        let amounts = Amounts { discount: Some(price("3.00")), ..Amounts::default() };
        let without = of(&[(1, "10.00", "2.00")], amounts, None).unwrap();
        assert_eq!((without.discount, without.total), (Money(100), Money(700)));
    }

    #[test]
    fn a_total_that_the_lines_do_not_come_to_is_told() {
        let tip = of(&[(1, "10.00", "0")], sums("10.00", "0", "0", "12.00"), None).unwrap();
        assert_eq!((tip.total, tip.differs), (Money(1_000), Some(Money(1_200))));
    }

    #[test]
    fn payments_are_what_the_file_says() {
        let amounts = Amounts { outstanding: Some(price("4.00")), ..sums("10.00", "0", "0", "10.00") };
        let paid = |payment| of(&[(1, "10.00", "0")], amounts, Some(payment)).unwrap();
        assert_eq!(paid(Payment::None).paid, Some(Money::ZERO));
        assert_eq!(paid(Payment::Part).paid, Some(Money(600)));
        assert_eq!(paid(Payment::Whole).paid, Some(Money(1_000)));
        let returned = paid(Payment::Returned);
        assert_eq!((returned.paid, returned.refunded), (Some(Money(1_000)), Money(1_000)));
    }
}
