//! Figures as a reader of the language expects them.

use fluent_bundle::FluentValue;

/// A figure of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words as somebody wrote them.
    Text(String),
    /// A count; it also chooses the plural.
    Number(i64),
    /// A decimal number as digits: `12.5`.
    Decimal(String),
    /// An amount as digits, with its currency's code.
    Money(String, String),
    /// An instant, in microseconds since 1970.
    Time(i64),
    /// A share in ten-thousandths.
    Share(i64),
    /// A length of time in microseconds.
    Span(i64),
}

impl Value {
    pub(crate) fn to_fluent(&self, zone: chrono_tz::Tz) -> FluentValue<'static> {
        match self {
            Self::Text(text) => FluentValue::from(text.clone()),
            Self::Number(number) => FluentValue::from(*number as f64),
            Self::Decimal(digits) => match digits.parse::<i64>() {
                Ok(whole) => FluentValue::from(whole as f64),
                Err(_) => FluentValue::from(group(digits)),
            },
            Self::Money(digits, currency) => FluentValue::from(format!("{} {currency}", group(digits))),
            Self::Time(micros) => FluentValue::from(crate::local(*micros, zone)),
            Self::Share(share) => FluentValue::from(percent(*share)),
            Self::Span(micros) => FluentValue::from(span(*micros)),
        }
    }
}

/// Puts the thousands separator into a decimal's whole part.
pub(crate) fn group(digits: &str) -> String {
    let (sign, rest) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(w, f)| (w, Some(f)));
    let mut grouped = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(fraction) = fraction {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

/// A share as per cent, with a decimal only below ten. No line breaks before its sign.
fn percent(share: i64) -> String {
    let tenths = (share + if share < 0 { -5 } else { 5 }) / 10;
    if tenths.abs() < 100 && tenths % 10 != 0 {
        format!("{}.{}\u{a0}%", tenths / 10, (tenths % 10).abs())
    } else {
        format!("{}\u{a0}%", (share + if share < 0 { -50 } else { 50 }) / 100)
    }
}

/// A length of time in the two units a person would say it in.
fn span(micros: i64) -> String {
    const UNITS: [(i64, &str); 4] = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")];
    let sign = if micros < 0 { "-" } else { "" };
    let tenths = (micros.unsigned_abs() + 50_000) / 100_000;
    for (seconds, unit) in UNITS {
        let unit_tenths = seconds.unsigned_abs() * 10;
        if tenths >= unit_tenths || seconds == 1 {
            let shown = (tenths * 10 + unit_tenths / 2) / unit_tenths;
            return match (shown / 10, shown % 10) {
                (whole, 0) => format!("{sign}{whole} {unit}"),
                (whole, _) if whole >= 10 => format!("{sign}{} {unit}", (shown + 5) / 10),
                (whole, tenth) => format!("{sign}{whole}.{tenth} {unit}"),
            };
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_and_decimals_left_alone() {
        assert_eq!(group("1240.00"), "1,240.00");
        assert_eq!(group("-1234567"), "-1,234,567");
        assert_eq!(group("999"), "999");
    }

    #[test]
    fn a_span_is_told_in_the_unit_that_fits() {
        let hour = 3_600_000_000;
        assert_eq!(span(43 * hour), "1.8 d");
        assert_eq!(span(hour * 5 / 2), "2.5 h");
        assert_eq!(span(12 * 60_000_000), "12 min");
        assert_eq!(span(400_000), "0.4 s");
        assert_eq!(span(-hour), "-1 h");
        assert_eq!(span(0), "0 s");
        assert_eq!(span(240 * hour), "10 d");
    }

    #[test]
    fn a_share_is_told_in_per_cent() {
        assert_eq!(percent(5_800), "58\u{a0}%");
        assert_eq!(percent(125), "1.3\u{a0}%");
        assert_eq!(percent(10_000), "100\u{a0}%");
    }
}
