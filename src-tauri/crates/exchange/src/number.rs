//! Quantities and prices as files write them: plain decimals alone, and a reason for every other form.

use fivedesk_core::{Message, Quantity, UnitPrice};

use crate::reason;

/// Reads a quantity of either sign.
pub(crate) fn quantity(text: &str) -> Result<Quantity, Message> {
    if text.is_empty() {
        return Err(reason::blank());
    }
    match Quantity::parse(text) {
        Some(quantity) if quantity.0.unsigned_abs() > Quantity::MOST.0.unsigned_abs() => {
            Err(reason::quantity_too_large(text))
        }
        Some(quantity) => Ok(quantity),
        None if is_large(text, 9) => Err(reason::quantity_too_large(text)),
        None => Err(reason::quantity_unreadable(text)),
    }
}

/// Reads a unit price of either sign.
pub(crate) fn unit_price(text: &str) -> Result<UnitPrice, Message> {
    if text.is_empty() {
        return Err(reason::blank());
    }
    UnitPrice::parse(text).ok_or_else(|| {
        if is_large(text, 14) {
            reason::price_too_large(text)
        } else if is_plain(text) {
            reason::price_too_fine(text)
        } else {
            reason::price_unreadable(text)
        }
    })
}

/// How many decimals a quantity has, 0 to 3.
pub(crate) const fn decimals(quantity: Quantity) -> u8 {
    let mut decimals = 0;
    while decimals < 3 && !quantity.fits_decimals(decimals) {
        decimals += 1;
    }
    decimals
}

/// Whether the line's worth can be held as an amount in any currency (at most four decimals).
pub(crate) fn has_worth(price: UnitPrice, quantity: Quantity) -> bool {
    i64::try_from(i128::from(price.0) * i128::from(quantity.0) / 1000).is_ok()
}

fn is_plain(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

fn is_large(text: &str, digits: usize) -> bool {
    let whole = text.strip_prefix('-').unwrap_or(text).split('.').next().unwrap_or_default();
    is_plain(text) && whole.trim_start_matches('0').len() > digits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity_reason(text: &str) -> String {
        quantity(text).unwrap_err().key.into_owned()
    }

    fn price_reason(text: &str) -> String {
        unit_price(text).unwrap_err().key.into_owned()
    }

    #[test]
    fn every_form_that_is_no_quantity_has_its_reason() {
        assert_eq!(quantity("-12"), Ok(Quantity::units(-12)));
        assert_eq!(quantity("2.50"), Ok(Quantity(2_500)));
        assert_eq!(quantity_reason(""), "import-cell-blank");
        for text in ["1e3", "1,000", "²", "six", "2.5555", "+5", "0x10", "--1", "٣"] {
            assert_eq!(quantity_reason(text), "import-quantity-unreadable", "{text}");
        }
        for text in ["1000000000000", "1000000001", "-1000000000000", "99999999999999999999999"] {
            assert_eq!(quantity_reason(text), "import-quantity-too-large", "{text}");
        }
    }

    #[test]
    fn every_form_that_is_no_price_has_its_reason() {
        assert_eq!(unit_price("0.0125"), Ok(UnitPrice(125)));
        assert_eq!(price_reason(""), "import-cell-blank");
        assert_eq!(price_reason("0.12345"), "import-price-too-fine");
        for text in ["2,55", "£2.55", "1e2", "free", ".5"] {
            assert_eq!(price_reason(text), "import-price-unreadable", "{text}");
        }
        assert_eq!(price_reason("9999999999999999.99"), "import-price-too-large");
    }

    #[test]
    fn a_line_worth_more_than_an_amount_holds_is_seen() {
        assert!(has_worth(UnitPrice(i64::MAX), Quantity::units(1)));
        assert!(!has_worth(UnitPrice(i64::MAX), Quantity::units(2)));
    }

    #[test]
    fn decimals_are_counted_without_needless_zeros() {
        let counted = |text| decimals(quantity(text).unwrap());
        assert_eq!([counted("6"), counted("2.50"), counted("0.25"), counted("0.125")], [0, 1, 2, 3]);
    }
}
