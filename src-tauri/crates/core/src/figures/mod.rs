//! Money, prices and quantities: whole numbers of a fixed small unit, never floating point.

mod money;
mod quantity;

pub use money::{Currency, Money, TaxRate, UnitPrice};
pub use quantity::Quantity;

/// Reads a plain decimal (`-?digits[.digits]`, ASCII) as a whole number of `10^-places`.
/// `None` for any other form, for more decimals than `places` holds, and where it does not fit.
fn parse_scaled(text: &str, places: u32) -> Option<i64> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(fraction) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let missing = places.checked_sub(u32::try_from(fraction.len()).ok()?)?;
    let whole: i64 = whole.parse().ok()?;
    let fraction: i64 = if fraction.is_empty() { 0 } else { fraction.parse().ok()? };
    let scaled = whole
        .checked_mul(10_i64.checked_pow(places)?)?
        .checked_add(fraction.checked_mul(10_i64.checked_pow(missing)?)?)?;
    Some(if negative { -scaled } else { scaled })
}

/// Writes a whole number of `10^-places` with at least `least` decimals and no needless zeros beyond.
fn write_scaled(value: i64, places: usize, least: usize) -> String {
    let digits = format!("{:0width$}", value.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let kept = fraction.trim_end_matches('0').len().max(least.min(places));
    let sign = if value < 0 { "-" } else { "" };
    match fraction.get(..kept) {
        Some(shown) if !shown.is_empty() => format!("{sign}{whole}.{shown}"),
        _ => format!("{sign}{whole}"),
    }
}

/// Divides, rounding half away from zero.
fn divide_rounded(value: i128, by: i128) -> i128 {
    let half = by / 2;
    if value < 0 { (value - half) / by } else { (value + half) / by }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_decimals_alone_are_read() {
        assert_eq!(parse_scaled("599.99", 2), Some(59_999));
        assert_eq!(parse_scaled("0.0125", 4), Some(125));
        assert_eq!(parse_scaled("-3", 2), Some(-300));
        assert_eq!(parse_scaled("1.500", 2), Some(150), "zeros beyond the last place change nothing");
        for bad in ["", "-", ".5", "5.", "1e3", "1,5", "+5", "²", "٣", "1.234", "99999999999999999999"] {
            assert_eq!(parse_scaled(bad, 2), None, "{bad:?}");
        }
    }

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(divide_rounded(5, 10), 1);
        assert_eq!(divide_rounded(-5, 10), -1);
        assert_eq!(divide_rounded(4, 10), 0);
        assert_eq!(write_scaled(-5, 2, 2), "-0.05");
        assert_eq!(write_scaled(125, 4, 2), "0.0125");
        assert_eq!(write_scaled(5_999_900, 4, 2), "599.99");
    }
}
