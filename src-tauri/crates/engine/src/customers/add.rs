//! Adds a customer.

use fivedesk_core::{Desk, Message, Refusal};
use fivedesk_store::{NewEvent, record_book, table};

use super::fields::{email, given};
use crate::views::CustomerView;
use crate::{Answer, Call, Engine};

/// A customer to add.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AddCustomer {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
    /// Where orders go.
    pub address: Option<String>,
}

/// Adds a customer.
///
/// Errors: `invalid_input` for an empty name or a bad e-mail address.
pub fn add(engine: &Engine, call: &Call, request: &AddCustomer) -> Answer<CustomerView> {
    let (now, actor, asked) = (engine.now(), call.actor.clone(), request.clone());
    engine.act(
        call,
        "customers.add",
        request,
        move |tx| {
            let name = asked.name.trim();
            if name.is_empty() {
                return Err(Refusal::invalid(Message::new("customer-name-empty")).into());
            }
            let mail = given(asked.email.as_deref()).map(email).transpose()?;
            let id = table::customers::insert(tx, name, mail, given(asked.phone.as_deref()), now)?;
            if let Some(address) = asked.address.as_deref().map(str::trim).filter(|body| !body.is_empty()) {
                table::customers::address(tx, Some(id), address)?;
            }
            // The log names no person: a name stands with the customer alone and can be erased there.
            let said = Message::new("event-customer_added");
            let event = NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None };
            let event = record_book(tx, &event)?;
            super::state::keep_change(tx, event, id, None)?;
            Ok(id)
        },
        |engine, id| super::show(engine, id.0),
    )
}
