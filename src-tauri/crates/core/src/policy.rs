//! The owner's policy: what agents may decide by themselves.

use crate::desk::words;
use crate::{Decided, Message, Money, Quantity, Refusal, Terms, Timestamp};

words! {
    /// What becomes of an order that stock does not cover, when it comes in.
    ShortStock {
        /// It is entered and says what is short.
        Warn = "warn",
        /// It is refused.
        Block = "block",
    }
}

words! {
    /// How much of a short order is set aside.
    Reserve {
        /// All that it needs, or nothing until there is enough.
        Whole = "whole",
        /// What there is; the rest waits.
        WhatThereIs = "what_there_is",
    }
}

/// When a quantity is out of the ordinary: more than `times` what the product's past orders usually take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnusualQuantity {
    /// So many times the usual is still ordinary.
    pub times: u16,
    /// With fewer past orders of the product there is no usual, and the rule says nothing.
    pub min_orders: u16,
}

impl UnusualQuantity {
    /// So many of a product's latest orders are looked at, which is also the most `min_orders` may ask for.
    pub const LOOKED_AT: u16 = 60;

    /// So many past orders that each allow a quantity make it ordinary, whatever the others took: of as many as are
    /// looked at, at most a tenth lie above the usual.
    pub const SETTLED: usize = Self::LOOKED_AT as usize / 10 + 1;

    /// Whether a quantity would be ordinary if what one past order took were the usual.
    pub fn allows(self, wanted: Quantity, past: Quantity) -> bool {
        i128::from(wanted.0) <= i128::from(past.0) * i128::from(self.times)
    }

    /// Three times the usual of at least ten orders: with ten, one outlier does not move the usual.
    pub const USUAL: Self = Self { times: 3, min_orders: 10 };
}

/// What agents may decide. The default asks the owner for everything. A rule that is `None` is off.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// Orders up to this total are approved without asking.
    pub approve_up_to: Option<Money>,
    /// An order with more of a product than this is asked about whatever it comes to.
    pub unusual_quantity: Option<UnusualQuantity>,
    /// So is one with a line whose price is further from the catalogue's than this, in percent.
    pub unusual_price: Option<u16>,
    /// An order of the same customer and lines within so many hours is held as a duplicate.
    pub duplicates_within: Option<u16>,
    /// What becomes of an order that stock does not cover, when it comes in.
    pub short_stock: ShortStock,
    /// How much of a short order is set aside.
    pub reserve: Reserve,
    /// So many days after it was shipped an order counts as delivered.
    pub auto_deliver_after: Option<u16>,
    /// Orders are paid before they are shipped.
    pub pay_first: bool,
    /// Days to pay in, where orders are not paid first.
    pub days_to_pay: u16,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            approve_up_to: None,
            unusual_quantity: Some(UnusualQuantity::USUAL),
            unusual_price: Some(20),
            duplicates_within: Some(1),
            short_stock: ShortStock::Warn,
            reserve: Reserve::Whole,
            auto_deliver_after: None,
            pay_first: true,
            days_to_pay: 14,
        }
    }
}

/// Microseconds in an hour.
const HOUR: i64 = 3_600_000_000;

impl Policy {
    /// The terms a new order gets.
    pub const fn terms(&self) -> Terms {
        if self.pay_first { Terms::PayFirst } else { Terms::OnAccount(self.days_to_pay) }
    }

    /// When an order shipped at `shipped` counts as delivered; `None` where the owner confirms each.
    pub fn arrives_at(&self, shipped: Timestamp) -> Option<Timestamp> {
        let days = i64::from(self.auto_deliver_after?);
        Some(Timestamp(shipped.0.saturating_add(days * 24 * HOUR)))
    }

    /// Since when an order of the same customer and lines makes one received at `received` look like a
    /// duplicate; `None` where duplicates are not looked for.
    pub fn duplicates_since(&self, received: Timestamp) -> Option<Timestamp> {
        let hours = i64::from(self.duplicates_within?);
        Some(Timestamp(received.0.saturating_sub(hours * HOUR)))
    }

    /// Whether every figure makes sense.
    ///
    /// Errors: `invalid_input` with the field, what it may be from and up to.
    pub fn check(&self) -> Decided<()> {
        if self.approve_up_to.is_some_and(|limit| limit < Money::ZERO) {
            return Err(Refusal::invalid(Message::new("policy-limit-negative"))
                .about(serde_json::json!({ "field": "approve_up_to" })));
        }
        let quantity = self.unusual_quantity;
        let figures = [
            ("unusual_quantity", quantity.map(|rule| rule.times), 1, 1000),
            ("min_orders", quantity.map(|rule| rule.min_orders), 5, UnusualQuantity::LOOKED_AT),
            ("unusual_price", self.unusual_price, 0, 1000),
            ("duplicates_within", self.duplicates_within, 1, 8760),
            ("auto_deliver_after", self.auto_deliver_after, 1, 365),
            ("days_to_pay", Some(self.days_to_pay), 0, 365),
        ];
        for (field, value, least, most) in figures {
            if let Some(value) = value
                && !(least..=most).contains(&value)
            {
                let message = Message::new("policy-out-of-range")
                    .with("field", field)
                    .with("value", i64::from(value))
                    .with("least", i64::from(least))
                    .with("most", i64::from(most));
                return Err(Refusal::invalid(message).about(serde_json::json!({ "field": field })));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_of_an_older_program_reads_and_one_of_a_newer_does_not() {
        let old: Policy =
            serde_json::from_str(r#"{"approve_up_to":20000,"pay_first":false,"days_to_pay":30}"#).unwrap();
        let limit = Some(Money(20_000));
        assert_eq!(
            old,
            Policy { approve_up_to: limit, pay_first: false, days_to_pay: 30, ..Policy::default() }
        );
        assert!(serde_json::from_str::<Policy>(r#"{"approve_by_moonlight":true}"#).is_err());
        let whole = Policy { reserve: Reserve::WhatThereIs, unusual_price: None, ..old };
        let body = serde_json::to_string(&whole).unwrap();
        assert_eq!(serde_json::from_str::<Policy>(&body).unwrap(), whole, "a rule that is off stays off");
    }

    #[test]
    fn the_default_approves_nothing_and_is_in_range() {
        let policy = Policy::default();
        assert_eq!((policy.approve_up_to, policy.auto_deliver_after), (None, None));
        assert_eq!(policy.check(), Ok(()));
    }

    #[test]
    fn a_figure_out_of_range_is_named_with_what_it_may_be() {
        let bad = Policy { auto_deliver_after: Some(0), ..Policy::default() };
        let refusal = bad.check().unwrap_err();
        assert_eq!(refusal.details["field"], "auto_deliver_after");
        assert_eq!(refusal.message.figures["most"], 365_i64.into());
        let few = UnusualQuantity { times: 3, min_orders: 4 };
        assert!(Policy { unusual_quantity: Some(few), ..Policy::default() }.check().is_err());
        assert!(Policy { approve_up_to: Some(Money(-1)), ..Policy::default() }.check().is_err());
    }

    #[test]
    fn days_and_hours_are_counted_from_the_moment() {
        let policy = Policy { auto_deliver_after: Some(2), duplicates_within: Some(3), ..Policy::default() };
        assert_eq!(policy.arrives_at(Timestamp(0)), Some(Timestamp(48 * HOUR)));
        assert_eq!(policy.duplicates_since(Timestamp(0)), Some(Timestamp(-3 * HOUR)));
    }
}
