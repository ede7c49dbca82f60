//! Lists suppliers.

use fivedesk_core::{Message, Refusal, SupplierId};
use fivedesk_store::table::{self, suppliers::SupplierRow};
use fivedesk_store::{Connection, Store};

use crate::call::count;
use crate::views::SupplierView;
use crate::{Answer, Engine};

/// Every supplier, by name.
pub fn list(engine: &Engine) -> Answer<Vec<SupplierView>> {
    engine.read(|connection| {
        let rows = table::suppliers::all(connection)?;
        Ok(rows.iter().map(|row| view(connection, row)).collect::<Store<_>>()?)
    })
}

pub(super) fn show(engine: &Engine, id: SupplierId) -> Answer<SupplierView> {
    engine.read(|connection| match table::suppliers::get(connection, id)? {
        Some(row) => Ok(view(connection, &row)?),
        None => {
            let message = Message::new("supplier-not-found").with("supplier", id.0.to_string());
            Err(Refusal::not_found(message).into())
        }
    })
}

fn view(connection: &Connection, row: &SupplierRow) -> Store<SupplierView> {
    Ok(SupplierView {
        id: row.id.0,
        name: row.name.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        open_purchases: count(table::purchases::open_of(connection, row.id)?),
    })
}
