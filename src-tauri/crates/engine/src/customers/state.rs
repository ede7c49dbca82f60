//! A customer's fields as they are kept with a change of them, so that it can be taken back.

use fivedesk_core::{AddressId, CustomerId, EventSeq, Message, Refusal, Terms, Timestamp};
use fivedesk_store::table::addresses::AddressRow;
use fivedesk_store::table::changed_fields::{self, ChangedRow};
use fivedesk_store::table::customers::{CustomerFields, CustomerRow};
use fivedesk_store::{Connection, Tx, table};

use super::edit::decide_again;
use super::fields::standing;
use crate::engine::fault_of_ours;
use crate::fault::Failure;

/// What a customer is. Terms of their own are days on account, or none where they pay first.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
struct State {
    name: String,
    email: Option<String>,
    phone: Option<String>,
    notes: Option<String>,
    credit_hold: bool,
    pays_first: bool,
    days_to_pay: Option<u16>,
    /// The rows of the addresses that are offered, and the one of their choice.
    addresses: Vec<i64>,
    default_address: Option<i64>,
}

fn state(row: CustomerRow, addresses: &[AddressRow]) -> State {
    let mut offered: Vec<i64> =
        addresses.iter().filter(|one| one.retired_at.is_none()).map(|one| one.id.0).collect();
    offered.sort_unstable();
    State {
        addresses: offered,
        default_address: addresses.iter().find(|one| one.default).map(|one| one.id.0),
        name: row.name,
        email: row.email,
        phone: row.phone,
        notes: row.notes,
        credit_hold: row.credit_hold,
        pays_first: row.terms == Some(Terms::PayFirst),
        days_to_pay: row.terms.and_then(Terms::days),
    }
}

/// A customer's fields as they are now.
///
/// Errors: `refused` for a duplicate or one that was erased.
pub(crate) fn fields_of(connection: &Connection, id: CustomerId) -> Result<serde_json::Value, Failure> {
    let (row, addresses) = (standing(connection, id)?, table::addresses::of_customer(connection, id)?);
    serde_json::to_value(state(row, &addresses)).map_err(|error| fault_of_ours(&error))
}

/// Keeps in mind what an event changed of a customer; nothing `before` where they were added.
pub(crate) fn keep_change(
    tx: &Tx<'_>,
    event: EventSeq,
    id: CustomerId,
    before: Option<serde_json::Value>,
) -> Result<(), Failure> {
    let after = fields_of(tx, id)?;
    let changed = ChangedRow { kind: changed_fields::CUSTOMER.to_owned(), row: id.0, before, after };
    Ok(changed_fields::insert(tx, event, &changed)?)
}

/// Makes a customer what their fields say; Approval looks again at what stands there when a credit hold came or went.
pub(crate) fn put_back(
    tx: &Tx<'_>,
    id: CustomerId,
    fields: serde_json::Value,
    now: Timestamp,
) -> Result<(), Failure> {
    let before = standing(tx, id)?;
    let state: State = serde_json::from_value(fields).map_err(|error| fault_of_ours(&error))?;
    let terms =
        if state.pays_first { Some(Terms::PayFirst) } else { state.days_to_pay.map(Terms::OnAccount) };
    let fields = CustomerFields {
        name: &state.name,
        email: state.email.as_deref(),
        phone: state.phone.as_deref(),
        notes: state.notes.as_deref(),
        credit_hold: state.credit_hold,
        terms,
    };
    table::customers::update(tx, id, &fields)?;
    for address in table::addresses::of_customer(tx, id)? {
        match (address.retired_at, state.addresses.contains(&address.id.0)) {
            (None, false) => table::addresses::retire(tx, address.id, now)?,
            (Some(_), true) => table::addresses::offer(tx, address.id)?,
            _ => {}
        }
    }
    table::addresses::set_default(tx, id, state.default_address.map(AddressId))?;
    if state.name != before.name {
        table::order_words::renew_customer(tx, id, false)?;
    }
    if state.credit_hold != before.credit_hold {
        decide_again(tx, id, now)?;
    }
    Ok(())
}

/// Takes a customer's entry back: they are in no list any more.
///
/// Errors: `refused` when something uses it already.
pub(crate) fn withdraw(tx: &Tx<'_>, id: CustomerId, now: Timestamp) -> Result<(), Failure> {
    unused(tx, id)?;
    Ok(table::customers::set_withdrawn(tx, id, Some(now))?)
}

/// Refuses a customer that something uses.
pub(crate) fn unused(connection: &Connection, id: CustomerId) -> Result<(), Failure> {
    if !table::customers::is_used(connection, id)? {
        return Ok(());
    }
    let message = Message::new("undo-customer-used").with("customer", id.0.to_string());
    Err(Refusal::refused(message).into())
}
