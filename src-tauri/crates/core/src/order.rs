//! An order as figures: what was ordered, reserved, shipped and paid, and what was decided.

use crate::{AddressId, Currency, CustomerId, Hold, Money, OrderId, ProductId, Quantity, Seal, UnitPrice};

/// One line of an order. Every quantity counts from the start: what is shipped stays counted as
/// shipped when it is delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Place in the order, from 1.
    pub position: u32,
    /// What.
    pub product: ProductId,
    /// How much was asked for.
    pub ordered: Quantity,
    /// How much of that was taken back before it shipped.
    pub cancelled: Quantity,
    /// Set aside for it and not shipped yet.
    pub reserved: Quantity,
    /// Left the house.
    pub shipped: Quantity,
    /// Arrived.
    pub delivered: Quantity,
    /// Came back.
    pub returned: Quantity,
    /// Lost on the way.
    pub lost: Quantity,
    /// For one unit.
    pub unit_price: UnitPrice,
    /// Taken off the line.
    pub discount: Money,
}

impl Line {
    /// A fresh line.
    pub const fn new(position: u32, product: ProductId, ordered: Quantity, unit_price: UnitPrice) -> Self {
        Self {
            position,
            product,
            ordered,
            cancelled: Quantity::ZERO,
            reserved: Quantity::ZERO,
            shipped: Quantity::ZERO,
            delivered: Quantity::ZERO,
            returned: Quantity::ZERO,
            lost: Quantity::ZERO,
            unit_price,
            discount: Money::ZERO,
        }
    }

    /// Ordered less cancelled.
    pub fn wanted(&self) -> Quantity {
        self.ordered - self.cancelled
    }

    /// Still to ship.
    pub fn to_ship(&self) -> Quantity {
        self.wanted() - self.shipped
    }

    /// Still to ship and not set aside.
    pub fn unreserved(&self) -> Quantity {
        self.to_ship() - self.reserved
    }

    /// On the way.
    pub fn in_transit(&self) -> Quantity {
        self.shipped - self.delivered - self.lost
    }

    /// What `quantity` of this line costs, its discount in proportion; `None` beyond an amount.
    pub fn worth(&self, quantity: Quantity, currency: Currency) -> Option<Money> {
        let gross = Money::of(self.unit_price, quantity, currency)?;
        if self.discount == Money::ZERO || self.ordered.0 == 0 {
            return Some(gross);
        }
        let share = i128::from(self.discount.0) * i128::from(quantity.0) / i128::from(self.ordered.0);
        Some(gross - Money(i64::try_from(share).ok()?))
    }
}

/// When an order is to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Terms {
    /// Before it is shipped.
    #[default]
    PayFirst,
    /// On account, so many days after it is shipped.
    OnAccount(u16),
}

/// An order as figures and decisions; the lifecycle's functions take one and give the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Which order.
    pub id: OrderId,
    /// The book's currency.
    pub currency: Currency,
    /// Who ordered, where known.
    pub customer: Option<CustomerId>,
    /// Where it goes, where known.
    pub address: Option<AddressId>,
    /// When it is to be paid.
    pub terms: Terms,
    /// Why it stands still beside its status.
    pub hold: Option<Hold>,
    /// Every line is understood.
    pub read: bool,
    /// The seal it was approved under.
    pub approved: Option<Seal>,
    /// Refused at Approval.
    pub rejected: bool,
    /// Its lines, by position.
    pub lines: Vec<Line>,
    /// Taken off the whole order.
    pub discount: Money,
    /// Paid in, refunds not taken off.
    pub paid: Money,
    /// Paid back.
    pub refunded: Money,
}

impl Order {
    /// What the lines come to, less the order's discount; `None` beyond an amount.
    pub fn total(&self) -> Option<Money> {
        self.value_of(Line::wanted)
    }

    /// What a part of every line comes to, the order's discount in proportion.
    pub fn value_of(&self, part: impl Fn(&Line) -> Quantity) -> Option<Money> {
        let sum = |of: &dyn Fn(&Line) -> Quantity| {
            self.lines
                .iter()
                .try_fold(Money::ZERO, |sum, line| sum.checked_add(line.worth(of(line), self.currency)?))
        };
        let value = sum(&part)?;
        if self.discount == Money::ZERO {
            return Some(value);
        }
        let whole = sum(&Line::wanted)?;
        if whole == Money::ZERO {
            return Some(value);
        }
        let share = i128::from(self.discount.0) * i128::from(value.0) / i128::from(whole.0);
        Some(value - Money(i64::try_from(share).ok()?))
    }

    /// What is still to be paid for the whole order; never below nothing.
    pub fn due(&self) -> Money {
        let open = self.total().unwrap_or(Money(i64::MAX)) - (self.paid - self.refunded);
        open.max(Money::ZERO)
    }

    /// Whether what has shipped and what is set aside is paid for, or sold on account.
    pub fn is_covered(&self) -> bool {
        match (self.terms, self.value_of(|line| line.shipped + line.reserved)) {
            (Terms::OnAccount(_), _) => true,
            (Terms::PayFirst, Some(value)) => self.paid - self.refunded >= value,
            (Terms::PayFirst, None) => false,
        }
    }

    /// Whether it was approved exactly as it stands now.
    pub fn is_approved(&self) -> bool {
        self.approved.is_some_and(|seal| seal == Seal::of(self))
    }

    /// The sum of a figure over the lines.
    pub fn sum(&self, figure: impl Fn(&Line) -> Quantity) -> Quantity {
        self.lines.iter().map(figure).sum()
    }

    /// A figure by product, summed over lines that share one: 3 + 9 is one need of 12.
    pub fn by_product(
        &self,
        figure: impl Fn(&Line) -> Quantity,
    ) -> std::collections::BTreeMap<ProductId, Quantity> {
        let mut sums = std::collections::BTreeMap::new();
        for line in &self.lines {
            let sum = sums.entry(line.product).or_insert(Quantity::ZERO);
            *sum = *sum + figure(line);
        }
        sums
    }
}

/// A product's stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stock {
    /// In the house.
    pub on_hand: Quantity,
    /// Set aside for orders.
    pub reserved: Quantity,
}

impl Stock {
    /// On hand less reserved.
    pub fn available(self) -> Quantity {
        self.on_hand - self.reserved
    }
}
