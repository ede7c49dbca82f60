//! How much of a product.

/// Thousandths of a product's unit. In JSON a plain number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Quantity(pub i64);

impl Quantity {
    /// None of it.
    pub const ZERO: Self = Self(0);
    /// The most one line, or one stock figure, may hold: a thousand million units.
    pub const MOST: Self = Self(1_000_000_000_000);

    /// So many whole units.
    pub const fn units(units: i64) -> Self {
        Self(units.saturating_mul(1000))
    }

    /// Reads a plain decimal with at most three places; any other form is `None`.
    pub fn parse(text: &str) -> Option<Self> {
        super::parse_scaled(text, 3).map(Self)
    }

    /// Whether it has no more decimals than a product sells in.
    pub const fn fits_decimals(self, decimals: u8) -> bool {
        let step = match decimals {
            0 => 1000,
            1 => 100,
            2 => 10,
            _ => 1,
        };
        self.0 % step == 0
    }

    /// The sum, or `None` beyond what an integer holds.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// Greater than none.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }
}

impl std::ops::Add for Quantity {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Quantity {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::Neg for Quantity {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl std::iter::Sum for Quantity {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, |a, b| a + b)
    }
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&super::write_scaled(self.0, 3, 0))
    }
}

impl serde::Serialize for Quantity {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1000 == 0 {
            serializer.serialize_i64(self.0 / 1000)
        } else {
            // Three decimals of at most 10^9 units are exact in a double's 53 bits.
            serializer.serialize_f64(self.0 as f64 / 1000.0)
        }
    }
}

impl<'de> serde::Deserialize<'de> for Quantity {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        Self::parse(&number.to_string()).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "{number} is no quantity: a number with at most three decimals is needed"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_a_plain_number_in_json() {
        assert_eq!(serde_json::to_string(&Quantity::units(12)).unwrap(), "12");
        assert_eq!(serde_json::to_string(&Quantity(2_500)).unwrap(), "2.5");
        assert_eq!(serde_json::from_str::<Quantity>("0.125").unwrap(), Quantity(125));
        assert!(serde_json::from_str::<Quantity>("0.1255").is_err());
        assert!(serde_json::from_str::<Quantity>("\"12\"").is_err());
        assert!(serde_json::from_str::<Quantity>("1e300").is_err());
    }

    #[test]
    fn decimals_beyond_what_a_product_sells_in_are_seen() {
        assert!(Quantity(2_500).fits_decimals(1));
        assert!(!Quantity(2_500).fits_decimals(0));
        assert!(Quantity(2_505).fits_decimals(3));
        assert!(!Quantity(2_505).fits_decimals(2));
    }
}
