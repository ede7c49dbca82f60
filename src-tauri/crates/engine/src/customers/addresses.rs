//! A customer's addresses: added, chosen, retired. One is never changed, since seals and shipments point at it.

use fivedesk_core::{AddressId, CustomerId, Desk, Message, Refusal};
use fivedesk_store::{NewEvent, Tx, record_book, table};

use crate::fault::Failure;
use crate::views::CustomerView;
use crate::{Answer, Call, Engine};

/// Adds an address; new orders go there when it is the `default`, or the newest and none was chosen.
///
/// Errors: `not_found`; `invalid_input` for an empty address; `refused` for a duplicate or an erased customer.
pub fn add_address(engine: &Engine, call: &Call, id: i64, body: &str, default: bool) -> Answer<CustomerView> {
    let words = body.trim().to_owned();
    change(engine, call, "customers.add_address", id, &(body, default), move |tx, id| {
        if words.is_empty() {
            return Err(Refusal::invalid(Message::new("address-empty")).into());
        }
        let address = table::customers::address(tx, Some(id), &words)?;
        if default {
            table::addresses::set_default(tx, id, Some(address))?;
        }
        Ok("event-address_added")
    })
}

/// Lets new orders go to an address unless told otherwise.
///
/// Errors: `not_found`; `refused` for one that was retired, and as [`add_address`].
pub fn use_address(engine: &Engine, call: &Call, id: i64, address: i64) -> Answer<CustomerView> {
    change(engine, call, "customers.use_address", id, &address, move |tx, id| {
        let address = AddressId(address);
        if is_retired(tx, id, address)? {
            return Err(Refusal::refused(Message::new("address-retired")).into());
        }
        table::addresses::set_default(tx, id, Some(address))?;
        Ok("event-address_chosen")
    })
}

/// Offers an address no longer. Orders that go there still do.
///
/// Errors: `not_found`; `refused` for one that was retired already, and as [`add_address`].
pub fn retire_address(engine: &Engine, call: &Call, id: i64, address: i64) -> Answer<CustomerView> {
    let now = engine.now();
    change(engine, call, "customers.retire_address", id, &address, move |tx, id| {
        let address = AddressId(address);
        if is_retired(tx, id, address)? {
            return Err(Refusal::refused(Message::new("address-retired")).into());
        }
        table::addresses::retire(tx, address, now)?;
        Ok("event-address_retired")
    })
}

fn is_retired(tx: &Tx<'_>, customer: CustomerId, address: AddressId) -> Result<bool, Failure> {
    let known = table::addresses::of_customer(tx, customer)?;
    let Some(row) = known.iter().find(|row| row.id == address) else {
        let message = Message::new("address-not-found")
            .with("address", address.0.to_string())
            .with("customer", customer.0.to_string());
        return Err(Refusal::not_found(message).into());
    };
    Ok(row.retired_at.is_some())
}

fn change(
    engine: &Engine,
    call: &Call,
    name: &'static str,
    id: i64,
    request: &impl serde::Serialize,
    mut take: impl FnMut(&Tx<'_>, CustomerId) -> Result<&'static str, Failure> + Send + 'static,
) -> Answer<CustomerView> {
    let (now, actor, id) = (engine.now(), call.actor.clone(), CustomerId(id));
    engine.act(
        call,
        name,
        &(id, request),
        move |tx| {
            let known = super::fields_of(tx, id)?;
            let key = take(tx, id)?;
            let mut said = Message::new("").with("customer", id.0.to_string());
            said.key = key.into();
            let event = NewEvent { at: now, desk: Desk::Delivery, actor: &actor, said: &said, text: None };
            let event = record_book(tx, &event)?;
            super::state::keep_change(tx, event, id, Some(known))?;
            Ok(id)
        },
        |engine, id| super::show(engine, id.0),
    )
}
