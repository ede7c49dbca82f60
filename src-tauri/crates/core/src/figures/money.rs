//! Amounts, unit prices and the currency they are in.

use super::{Quantity, divide_rounded, parse_scaled, write_scaled};

/// An amount in minor units of the book's currency.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct Money(pub i64);

/// A price for one unit, in ten-thousandths of the currency's major unit.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct UnitPrice(pub i64);

/// A rate of tax in thousandths of a per cent: 19 % is 19,000.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct TaxRate(pub u32);

/// A currency by its ISO 4217 code, with the places of its minor unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency {
    code: [u8; 3],
    places: u8,
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// What `quantity` units at `price` cost, rounded once, half away from zero.
    /// `None` beyond what an amount can hold.
    pub fn of(price: UnitPrice, quantity: Quantity, currency: Currency) -> Option<Self> {
        // price is in 10^-4, quantity in 10^-3 of a unit; the product is in 10^-7.
        let exact = i128::from(price.0) * i128::from(quantity.0);
        let minor = divide_rounded(exact, 10_i128.pow(7 - u32::from(currency.places)));
        i64::try_from(minor).ok().map(Self)
    }

    /// The sum, or `None` beyond what an amount can hold.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// As much of this as `part` is of `whole`, rounded towards nothing; all of it where the whole is nothing.
    #[must_use]
    pub fn share(self, part: Self, whole: Self) -> Self {
        if whole == Self::ZERO || part == whole {
            return self;
        }
        let share = i128::from(self.0) * i128::from(part.0) / i128::from(whole.0);
        Self(i64::try_from(share).unwrap_or(self.0))
    }

    /// Reads a plain decimal with at most the currency's places.
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        parse_scaled(text, u32::from(currency.places)).map(Self)
    }

    /// A decimal string with the currency's places: `599.99`.
    pub fn decimal(self, currency: Currency) -> String {
        write_scaled(self.0, usize::from(currency.places), usize::from(currency.places))
    }
}

impl std::ops::Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, |a, b| a + b)
    }
}

impl UnitPrice {
    /// Reads a plain decimal with at most four places.
    pub fn parse(text: &str) -> Option<Self> {
        parse_scaled(text, 4).map(Self)
    }

    /// A decimal string with two to four places: `599.99`, `0.0125`.
    pub fn decimal(self) -> String {
        write_scaled(self.0, 4, 2)
    }
}

impl TaxRate {
    /// Nothing is taxed.
    pub const NONE: Self = Self(0);
    /// 100 %, in its own unit; also the most there is.
    pub const WHOLE: u32 = 100_000;

    /// The tax on a net amount, rounded once, half away from zero.
    pub fn on(self, net: Money) -> Money {
        let exact = i128::from(net.0) * i128::from(self.0);
        Money(i64::try_from(divide_rounded(exact, i128::from(Self::WHOLE))).unwrap_or(i64::MAX))
    }

    /// The tax within a gross amount, rounded once, half away from zero.
    pub fn within(self, gross: Money) -> Money {
        let exact = i128::from(gross.0) * i128::from(self.0);
        Money(i64::try_from(divide_rounded(exact, i128::from(Self::WHOLE + self.0))).unwrap_or(i64::MAX))
    }

    /// Reads per cent as a plain decimal with at most three places, from 0 to 100.
    pub fn parse(text: &str) -> Option<Self> {
        let rate = u32::try_from(parse_scaled(text, 3)?).ok()?;
        (rate <= Self::WHOLE).then_some(Self(rate))
    }

    /// Per cent as a decimal: `19`, `8.875`.
    pub fn decimal(self) -> String {
        write_scaled(i64::from(self.0), 3, 0)
    }
}

impl Currency {
    /// What a new book is in unless told.
    pub const EURO: Self = Self { code: *b"EUR", places: 2 };

    /// The currency of an ISO 4217 code, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        let upper = code.trim().to_ascii_uppercase();
        let known = iso_currency::Currency::from_code(&upper)?;
        let places = known.exponent()?;
        let code: [u8; 3] = upper.as_bytes().try_into().ok()?;
        (places <= 4).then_some(Self { code, places: u8::try_from(places).ok()? })
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("XXX")
    }

    /// Decimals of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD.
    pub const fn places(&self) -> u8 {
        self.places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur() -> Currency {
        Currency::from_code("eur").unwrap()
    }

    #[test]
    fn a_line_is_rounded_once_half_away_from_zero() {
        let price = UnitPrice::parse("0.0125").unwrap();
        assert_eq!(Money::of(price, Quantity::units(2), eur()), Some(Money(3)), "0.025 is 0.03");
        assert_eq!(Money::of(price, Quantity::units(-2), eur()), Some(Money(-3)));
        let laptop = UnitPrice::parse("999.99").unwrap();
        assert_eq!(Money::of(laptop, Quantity::units(2), eur()).unwrap().decimal(eur()), "1999.98");
    }

    #[test]
    fn the_currency_says_how_many_decimals() {
        let yen = Currency::from_code("JPY").unwrap();
        let dinar = Currency::from_code("KWD").unwrap();
        assert_eq!((yen.places(), dinar.places()), (0, 3));
        let price = UnitPrice::parse("120.5").unwrap();
        assert_eq!(Money::of(price, Quantity::units(1), yen).unwrap().decimal(yen), "121");
        assert_eq!(Money::of(price, Quantity::units(1), dinar).unwrap().decimal(dinar), "120.500");
        assert_eq!(Currency::from_code("EURO"), None);
    }

    #[test]
    fn what_does_not_fit_is_none_and_never_wraps() {
        let dear = UnitPrice(i64::MAX);
        assert_eq!(Money::of(dear, Quantity::MOST, eur()), None);
    }
}
