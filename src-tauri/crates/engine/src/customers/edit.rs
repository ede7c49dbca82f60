//! Changes a customer's fields: contact, notes, terms, credit hold.

use fivedesk_core::{Actor, CustomerId, Desk, Hold, Message, Order, Refusal, TaskKind, Timestamp};
use fivedesk_store::table::customers::CustomerFields;
use fivedesk_store::{NewEvent, Tx, record, record_book, table};

use super::fields::{email, given, standing, terms};
use crate::fault::Failure;
use crate::orders::order_for;
use crate::views::CustomerView;
use crate::{Answer, Call, Engine};

/// What to change of a customer. What is not given stays; an empty text takes the field's value away.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct EditCustomer {
    /// The name.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
    /// What the owner keeps in mind of them.
    pub notes: Option<String>,
    /// Whether their orders stop at Approval.
    pub credit_hold: Option<bool>,
    /// `policy`, `pay_first`, or the days on account. New orders take them.
    pub terms: Option<String>,
}

/// Changes a customer. A credit hold stops what stands at Approval; taking it away lets that go on.
///
/// Errors: `not_found`; `invalid_input` for an empty name, bad e-mail address or bad terms; `refused` for a
/// duplicate or an erased customer.
pub fn edit(engine: &Engine, call: &Call, id: i64, request: &EditCustomer) -> Answer<CustomerView> {
    let (now, actor, asked) = (engine.now(), call.actor.clone(), request.clone());
    let id = CustomerId(id);
    engine.act(
        call,
        "customers.edit",
        &(id, request),
        move |tx| {
            let (before, known) = (standing(tx, id)?, super::fields_of(tx, id)?);
            let text = |asked: &Option<String>, before: &Option<String>| match asked {
                Some(text) => given(Some(text)).map(str::to_owned),
                None => before.clone(),
            };
            let (mail, phone) = (text(&asked.email, &before.email), text(&asked.phone, &before.phone));
            let notes = text(&asked.notes, &before.notes);
            if let Some(mail) = mail.as_deref().filter(|_| mail != before.email) {
                email(mail)?;
            }
            let name = asked.name.as_deref().map_or(before.name.as_str(), str::trim);
            if name.is_empty() {
                return Err(Refusal::invalid(Message::new("customer-name-empty")).into());
            }
            let credit_hold = asked.credit_hold.unwrap_or(before.credit_hold);
            let fields = CustomerFields {
                name,
                email: mail.as_deref(),
                phone: phone.as_deref(),
                notes: notes.as_deref(),
                credit_hold,
                terms: asked.terms.as_deref().map_or(Ok(before.terms), terms)?,
            };
            table::customers::update(tx, id, &fields)?;
            if name != before.name {
                table::order_words::renew_customer(tx, id, false)?;
            }
            let key = match (before.credit_hold, credit_hold) {
                (false, true) => "event-customer_held",
                (true, false) => "event-customer_freed",
                _ => "event-customer_edited",
            };
            // The log names no person: the number leads to the name, which can be erased.
            let said = Message::new(key).with("customer", id.0.to_string());
            let event = NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None };
            let event = record_book(tx, &event)?;
            super::state::keep_change(tx, event, id, Some(known))?;
            if credit_hold != before.credit_hold {
                decide_again(tx, id, now)?;
            }
            Ok(id)
        },
        |engine, id| super::show(engine, id.0),
    )
}

/// Lets Approval look again at what stands there, now that the hold is another. A consequence, and no act of the owner's on
/// these orders.
pub(super) fn decide_again(tx: &Tx<'_>, id: CustomerId, now: Timestamp) -> Result<(), Failure> {
    let agent = Actor::agent(Desk::Approval);
    for order in table::customers::at_approval(tx, id)? {
        let row = order_for(tx, order)?;
        if row.order.hold == Some(Hold::Customer) {
            let freed = Order { hold: None, ..row.order.clone() };
            let said = Message::new("event-hold_lifted");
            let event = NewEvent { at: now, desk: Desk::Approval, actor: &agent, said: &said, text: None };
            record(tx, &row, &freed, &event)?;
        }
        table::tasks::open(tx, TaskKind::Decide, order, None, now)?;
    }
    Ok(())
}
