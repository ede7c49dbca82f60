//! An order as figures: what was ordered, reserved, shipped and paid, and what was decided.

use std::collections::BTreeMap;

use crate::{
    AddressId, Currency, CustomerId, Hold, Money, OrderId, ProductId, Quantity, Seal, TaxRate, TextId,
    Timestamp, UnitPrice,
};

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
    /// Came back, whether it had arrived or not.
    pub returned: Quantity,
    /// Came back without having arrived: refused, or not to be delivered.
    pub refused: Quantity,
    /// Of what came back, what is in stock again; the rest was written off.
    pub restocked: Quantity,
    /// Lost on the way.
    pub lost: Quantity,
    /// For one unit.
    pub unit_price: UnitPrice,
    /// Taken off the line.
    pub discount: Money,
    /// The product's tax when the line was entered.
    pub tax_rate: TaxRate,
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
            refused: Quantity::ZERO,
            restocked: Quantity::ZERO,
            lost: Quantity::ZERO,
            unit_price,
            discount: Money::ZERO,
            tax_rate: TaxRate::NONE,
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
        self.shipped - self.delivered - self.lost - self.refused
    }

    /// Arrived and was kept.
    pub fn kept(&self) -> Quantity {
        self.delivered - (self.returned - self.refused)
    }

    /// What the customer is charged for: neither cancelled, nor lost, nor come back.
    pub fn charged(&self) -> Quantity {
        self.wanted() - self.lost - self.returned
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

impl Terms {
    /// Days to pay in; `None` where it is paid before it ships.
    pub const fn days(self) -> Option<u16> {
        match self {
            Self::PayFirst => None,
            Self::OnAccount(days) => Some(days),
        }
    }
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
    /// Charged for the shipping.
    pub shipping: Money,
    /// Whether prices, discounts and the shipping charge hold their tax already.
    pub tax_included: bool,
    /// When the customer wants it.
    pub due_at: Option<Timestamp>,
    /// The owner's note on it.
    pub note: Option<TextId>,
    /// Entered by mistake and taken back whole.
    pub withdrawn: bool,
    /// Paid in, refunds not taken off.
    pub paid: Money,
    /// Paid back.
    pub refunded: Money,
}

impl Order {
    /// What is charged for what was ordered and not cancelled: lines less discounts, shipping, tax; `None` beyond
    /// an amount.
    pub fn total(&self) -> Option<Money> {
        self.value_of(Line::wanted)
    }

    /// What a part of every line comes to, the order's discount in proportion, with the whole shipping charge as
    /// soon as there is a part, and with tax.
    pub fn value_of(&self, part: impl Fn(&Line) -> Quantity) -> Option<Money> {
        let bases = self.bases(part)?;
        let net = bases.values().try_fold(Money::ZERO, |sum, base| sum.checked_add(*base))?;
        if self.tax_included {
            return Some(net);
        }
        bases.iter().try_fold(net, |sum, (rate, base)| sum.checked_add(rate.on(*base)))
    }

    /// The tax within [`value_of`](Self::value_of), by rate: rounded once a rate, on the order's sum.
    pub fn tax_of(&self, part: impl Fn(&Line) -> Quantity) -> Option<BTreeMap<TaxRate, Money>> {
        let tax = |rate: TaxRate, base| if self.tax_included { rate.within(base) } else { rate.on(base) };
        let taxed = self.bases(part)?.into_iter().filter(|(rate, _)| *rate != TaxRate::NONE);
        Some(taxed.map(|(rate, base)| (rate, tax(rate, base))).collect())
    }

    /// What is taxed at each rate: the lines' worth less the order's discount, and the shipping charge, which
    /// shares the goods' rates in proportion.
    fn bases(&self, part: impl Fn(&Line) -> Quantity) -> Option<BTreeMap<TaxRate, Money>> {
        let goods = |of: &dyn Fn(&Line) -> Quantity| -> Option<BTreeMap<TaxRate, Money>> {
            let mut sums = BTreeMap::new();
            for line in &self.lines {
                let sum = sums.entry(line.tax_rate).or_insert(Money::ZERO);
                *sum = sum.checked_add(line.worth(of(line), self.currency)?)?;
            }
            Some(sums)
        };
        let mut bases = goods(&part)?;
        let value: Money = bases.values().copied().sum();
        let mut beside = Money::ZERO;
        if self.discount != Money::ZERO {
            let whole: Money = goods(&Line::wanted)?.values().copied().sum();
            beside = beside - self.discount.share(value, whole);
        }
        if self.shipping != Money::ZERO && self.lines.iter().any(|line| part(line).is_positive()) {
            beside = beside.checked_add(self.shipping)?;
        }
        // In proportion, so that the parts add up: each rate takes what is left in its turn.
        let mut left = value;
        for base in bases.values_mut() {
            let share = beside.share(*base, left);
            (left, beside) = (left - *base, beside - share);
            *base = base.checked_add(share)?;
        }
        Some(bases)
    }

    /// What is charged in the end: what was ordered, less what was cancelled, lost or came back.
    pub fn charged(&self) -> Money {
        self.value_of(Line::charged).unwrap_or(Money(i64::MAX))
    }

    /// What was paid in and not paid back.
    pub fn balance(&self) -> Money {
        self.paid - self.refunded
    }

    /// What is still to be paid for the whole order; never below nothing.
    pub fn due(&self) -> Money {
        (self.charged() - self.balance()).max(Money::ZERO)
    }

    /// What was paid beyond what is charged, to be paid back; never below nothing.
    pub fn refund_due(&self) -> Money {
        let ended = self.rejected || self.withdrawn;
        let charged = if ended { Money::ZERO } else { self.charged() };
        (self.balance() - charged).max(Money::ZERO)
    }

    /// Whether what has shipped and what is set aside is paid for, or sold on account.
    pub fn is_covered(&self) -> bool {
        matches!(self.terms, Terms::OnAccount(_)) || self.due_to_ship() == Money::ZERO
    }

    /// What is still to be paid for what has shipped and what is set aside; never below nothing. Less than
    /// [`due`](Self::due) while a part waits for stock.
    pub fn due_to_ship(&self) -> Money {
        let taken = |line: &Line| line.shipped + line.reserved - line.lost - line.returned;
        let value = self.value_of(taken).unwrap_or(Money(i64::MAX));
        (value - self.balance()).max(Money::ZERO)
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
    pub fn by_product(&self, figure: impl Fn(&Line) -> Quantity) -> BTreeMap<ProductId, Quantity> {
        let mut sums = BTreeMap::new();
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
