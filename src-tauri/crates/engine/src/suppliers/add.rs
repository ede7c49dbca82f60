//! Adds a supplier.

use fivedesk_core::{Code, Desk, Message, Refusal};
use fivedesk_store::{NewEvent, record_book, table};

use crate::kept::Kept;
use crate::views::SupplierView;
use crate::{Answer, Call, Engine};

/// A supplier to add.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AddSupplier {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
}

/// Adds a supplier.
///
/// Errors: `invalid_input` for an empty name; `conflict` for one that is taken.
pub fn add(engine: &Engine, call: &Call, request: &AddSupplier) -> Answer<SupplierView> {
    let (now, actor, asked) = (engine.now(), call.actor.clone(), request.clone());
    engine.act(
        call,
        "suppliers.add",
        request,
        move |tx| {
            let name = asked.name.trim();
            if name.is_empty() {
                return Err(Refusal::invalid(Message::new("supplier-name-empty")).into());
            }
            if table::suppliers::by_name(tx, name)?.is_some() {
                let message = Message::new("supplier-exists").with("supplier", name);
                return Err(Refusal::new(Code::Conflict, message).into());
            }
            let id = table::suppliers::insert(tx, name, asked.email.as_deref(), asked.phone.as_deref(), now)?;
            // A supplier may be a person: the number leads to the name.
            let said = Message::new("event-supplier_added").with("supplier", id.0.to_string());
            let event = NewEvent { at: now, desk: Desk::Warehouse, actor: &actor, said: &said, text: None };
            Kept::Supplier(id).remember(tx, record_book(tx, &event)?, None)?;
            Ok(id)
        },
        |engine, id| super::list::show(engine, *id),
    )
}
