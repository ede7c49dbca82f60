//! What a customer's fields may hold: read from what was typed, refused with what would be right.

use fivedesk_core::{CustomerId, Message, Refusal, Terms};
use fivedesk_store::Connection;
use fivedesk_store::table::{self, customers::CustomerRow};

use crate::fault::Failure;

/// Terms are given as this where the policy's hold.
pub(super) const POLICY: &str = "policy";
/// Terms are given as this where a customer pays before it is shipped.
pub(super) const PAY_FIRST: &str = "pay_first";
/// The longest time to pay in, in days.
const MOST_DAYS: u16 = 3_650;

/// A customer that can be worked on. Errors: `not_found`; `refused` for a duplicate or one that was erased.
pub(super) fn standing(connection: &Connection, id: CustomerId) -> Result<CustomerRow, Failure> {
    let row = table::customers::get(connection, id)?.ok_or_else(|| unknown(id.0))?;
    if let Some(kept) = row.merged_into {
        let message = Message::new("customer-is-merged")
            .with("customer", id.0.to_string())
            .with("kept", kept.0.to_string());
        return Err(Refusal::refused(message).into());
    }
    if row.erased_at.is_some() {
        let message = Message::new("customer-is-erased").with("customer", id.0.to_string());
        return Err(Refusal::refused(message).into());
    }
    Ok(row)
}

/// There is no such customer.
pub(super) fn unknown(id: i64) -> Refusal {
    Refusal::not_found(Message::new("customer-not-found").with("customer", id.to_string()))
}

/// Terms of a customer's own: `policy` for none, `pay_first`, or the days on account.
pub(super) fn terms(text: &str) -> Result<Option<Terms>, Refusal> {
    match text.trim() {
        POLICY | "" => Ok(None),
        PAY_FIRST => Ok(Some(Terms::PayFirst)),
        days => match days.parse().ok().filter(|days| *days <= MOST_DAYS) {
            Some(days) => Ok(Some(Terms::OnAccount(days))),
            None => Err(Refusal::invalid(Message::new("terms-invalid").with("text", text))),
        },
    }
}

/// An e-mail address has an `@` with something on either side.
pub(super) fn email(text: &str) -> Result<&str, Refusal> {
    let good = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.is_empty() && !text.contains(char::is_whitespace)
    });
    if good { Ok(text) } else { Err(Refusal::invalid(Message::new("email-invalid").with("text", text))) }
}

/// What was typed, without the spaces around it; nothing where nothing is left.
pub(super) fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_read_as_they_are_shown() {
        assert_eq!(terms("policy"), Ok(None));
        assert_eq!(terms("pay_first"), Ok(Some(Terms::PayFirst)));
        assert_eq!(terms(" 14 "), Ok(Some(Terms::OnAccount(14))));
        for wrong in ["-1", "99999", "soon", "1.5"] {
            assert!(terms(wrong).is_err(), "{wrong} is no terms");
        }
    }

    #[test]
    fn an_email_address_is_one_word_around_an_at() {
        assert!(email("jane@example.com").is_ok());
        for wrong in ["jane", "@example.com", "jane@", "jane doe@example.com"] {
            assert!(email(wrong).is_err(), "{wrong} is no e-mail address");
        }
    }
}
