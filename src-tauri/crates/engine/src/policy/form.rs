//! A policy as it is filled in, and each of its rules as a sentence.

use fivedesk_core::agents::followed;
use fivedesk_core::{
    Currency, Figure, Message, Money, Policy, Refusal, Reserve, ShortStock, UnusualQuantity,
};

use crate::views::PolicyForm;

/// The form of a policy.
pub(super) fn filled(policy: &Policy, currency: Currency) -> PolicyForm {
    PolicyForm {
        approve_up_to: policy.approve_up_to.map(|limit| limit.decimal(currency)),
        unusual_quantity: policy.unusual_quantity.map(|rule| rule.times),
        min_orders: policy.unusual_quantity.unwrap_or(UnusualQuantity::USUAL).min_orders,
        unusual_price: policy.unusual_price,
        duplicates_within: policy.duplicates_within,
        short_stock: policy.short_stock.word().to_owned(),
        reserve: policy.reserve.word().to_owned(),
        auto_deliver_after: policy.auto_deliver_after,
        pay_first: policy.pay_first,
        days_to_pay: policy.days_to_pay,
    }
}

/// The policy of a form.
///
/// Errors: `invalid_input` with the field, for a figure or word that cannot be.
pub(super) fn read(form: &PolicyForm, currency: Currency) -> Result<Policy, Refusal> {
    let limit = form.approve_up_to.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let wrong = |field: &str, text: &str, known: String| {
        let message = Message::new("policy-word-unknown").with("text", text).with("known", known);
        Refusal::invalid(message).about(serde_json::json!({ "field": field }))
    };
    let words = |all: &[&str]| all.join(", ");
    let policy = Policy {
        approve_up_to: limit.map(|text| amount(text, currency)).transpose()?,
        unusual_quantity: form
            .unusual_quantity
            .map(|times| UnusualQuantity { times, min_orders: form.min_orders }),
        unusual_price: form.unusual_price,
        duplicates_within: form.duplicates_within,
        short_stock: ShortStock::from_word(&form.short_stock).ok_or_else(|| {
            let known: Vec<_> = ShortStock::ALL.iter().map(|one| one.word()).collect();
            wrong("short_stock", &form.short_stock, words(&known))
        })?,
        reserve: Reserve::from_word(&form.reserve).ok_or_else(|| {
            let known: Vec<_> = Reserve::ALL.iter().map(|one| one.word()).collect();
            wrong("reserve", &form.reserve, words(&known))
        })?,
        auto_deliver_after: form.auto_deliver_after,
        pay_first: form.pay_first,
        days_to_pay: form.days_to_pay,
    };
    policy.check()?;
    Ok(policy)
}

fn amount(text: &str, currency: Currency) -> Result<Money, Refusal> {
    Money::parse(text, currency).ok_or_else(|| {
        Refusal::invalid(Message::new("amount-invalid").with("text", text))
            .about(serde_json::json!({ "field": "approve_up_to" }))
    })
}

/// What each rule says, by the form's field, in the order of the flow.
pub(super) fn rules(policy: &Policy) -> Vec<(&'static str, Message)> {
    let days = |days: u16| Figure::Number(i64::from(days));
    let off = |on: Option<Message>, off| on.unwrap_or_else(|| Message::new(off));
    vec![
        (
            "duplicates_within",
            off(
                policy
                    .duplicates_within
                    .map(|hours| Message::new("policy-duplicates").with("hours", i64::from(hours))),
                "policy-duplicates-off",
            ),
        ),
        (
            "short_stock",
            Message::new(match policy.short_stock {
                ShortStock::Warn => "policy-short-warn",
                ShortStock::Block => "policy-short-block",
            }),
        ),
        (
            "approve_up_to",
            off(
                policy.approve_up_to.map(|limit| Message::new("policy-approve-up-to").with("limit", limit)),
                "policy-approve-none",
            ),
        ),
        (
            "unusual_quantity",
            off(
                policy.unusual_quantity.map(|rule| {
                    Message::new("policy-quantity")
                        .with("times", i64::from(rule.times))
                        .with("orders", i64::from(rule.min_orders))
                }),
                "policy-quantity-off",
            ),
        ),
        (
            "unusual_price",
            off(
                policy
                    .unusual_price
                    .map(|percent| Message::new("policy-price").with("percent", i64::from(percent))),
                "policy-price-off",
            ),
        ),
        (
            "reserve",
            Message::new(match policy.reserve {
                Reserve::Whole => "policy-reserve-whole",
                Reserve::WhatThereIs => "policy-reserve-part",
            }),
        ),
        (
            "pay_first",
            if policy.pay_first {
                Message::new("policy-pay-first")
            } else {
                Message::new("policy-pay-later").with("days", days(policy.days_to_pay))
            },
        ),
        (
            "auto_deliver_after",
            off(
                policy.auto_deliver_after.map(|n| Message::new("policy-arrival").with("days", days(n))),
                "policy-arrival-off",
            ),
        ),
    ]
}

/// What the rules say that differ from those of `before`.
pub(super) fn changes(before: &Policy, after: &Policy) -> Vec<Message> {
    let before = rules(before);
    rules(after).into_iter().zip(before).filter(|(now, was)| now != was).map(|((_, said), _)| said).collect()
}

/// All of them one after the other.
pub(super) fn together(said: Vec<Message>) -> Option<Message> {
    said.into_iter().rev().fold(None, |after, one| Some(followed(one, after)))
}
