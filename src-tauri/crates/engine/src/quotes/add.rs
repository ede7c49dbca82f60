//! A quote is made of what somebody asks for, at today's prices.

use fivedesk_core::text::read_order;
use fivedesk_core::{Desk, Message, Money, Refusal, Timestamp};
use fivedesk_insight::DAY;
use fivedesk_store::{NewEvent, record_book, table};

use crate::orders::{address_of, customer_of, payable, unclear};
use crate::views::QuoteView;
use crate::{Answer, Call, Engine, agents};

/// What a quote is made of.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct NewQuote {
    /// What is asked for, as order text.
    pub text: String,
    /// The customer's name.
    pub customer: Option<String>,
    /// Where it would go.
    pub address: Option<String>,
    /// Days it holds; without end unless given.
    pub days: Option<u16>,
    /// Taken off the whole, as a decimal.
    pub discount: Option<String>,
    /// Charged for the shipping, as a decimal.
    pub shipping: Option<String>,
}

/// Makes a quote. It is no order and no part of the work.
///
/// Errors: `invalid_input` naming each line that is not clear, or an amount that is none.
pub fn add(engine: &Engine, call: &Call, new: &NewQuote) -> Answer<QuoteView> {
    let (now, actor, catalogues) = (engine.now(), call.actor.clone(), engine.catalogues());
    let amount = |text: &Option<String>| match text {
        None => Ok(Money::ZERO),
        Some(text) => {
            Money::parse(text, engine.currency()).filter(|amount| *amount >= Money::ZERO).ok_or_else(|| {
                engine.fault(Refusal::invalid(Message::new("amount-invalid").with("text", text.as_str())))
            })
        }
    };
    let (discount, shipping) = (amount(&new.discount)?, amount(&new.shipping)?);
    let (asked, sentences) = (new.clone(), engine.sentences());
    engine.act(
        call,
        "quotes.add",
        new,
        move |tx| {
            let catalogue = catalogues.of(tx)?;
            let mail = agents::understood(read_order(&asked.text, &catalogue), &catalogue);
            if !mail.questions.is_empty() || mail.lines.is_empty() {
                let nothing = Message::new("quote-no-line");
                return Err(unclear(&mail, nothing, catalogue.currency, &sentences).into());
            }
            payable(&mail.lines, catalogue.currency)?;
            let name = asked.customer.as_deref().map(str::trim).filter(|name| !name.is_empty());
            let customer = name.map(|name| customer_of(tx, name, now)).transpose()?;
            let new = table::quotes::NewQuote {
                customer,
                address: address_of(tx, customer, asked.address.as_deref())?,
                text: table::texts::insert(tx, None, table::texts::ORIGINAL, &asked.text)?,
                valid_until: asked.days.map(|days| Timestamp(now.0.saturating_add(i64::from(days) * DAY))),
                discount,
                shipping,
                tax_included: table::book::get(tx)?.prices_include_tax,
                lines: &mail.lines,
                at: now,
            };
            let id = table::quotes::insert(tx, &new)?;
            let said = Message::new("event-quote_made").with("quote", format!("Q-{id}"));
            let event = NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None };
            record_book(tx, &event)?;
            Ok(id)
        },
        |engine, id| super::show(engine, *id),
    )
}
