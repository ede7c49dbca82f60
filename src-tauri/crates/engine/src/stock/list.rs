//! Lists stock.

use std::collections::BTreeMap;

use fivedesk_core::{ProductId, Quantity};
use fivedesk_store::table::purchase_lines::DueIn;
use fivedesk_store::table::{self, products::ProductRow};
use fivedesk_store::{Connection, Store};

use crate::views::StockView;
use crate::{Answer, Engine};

/// Every product's stock, by name.
pub fn list(engine: &Engine) -> Answer<Vec<StockView>> {
    engine.read(|connection| {
        let waited = Waited::of(connection)?;
        Ok(table::products::all(connection)?.iter().map(|row| waited.view(row)).collect())
    })
}

/// What is waited for of every product: by orders, and by the owner from suppliers.
pub(crate) struct Waited {
    by_orders: BTreeMap<ProductId, Quantity>,
    due_in: BTreeMap<ProductId, DueIn>,
}

impl Waited {
    pub(crate) fn of(connection: &Connection) -> Store<Self> {
        Ok(Self {
            by_orders: table::stock::waited_for(connection)?,
            due_in: table::purchase_lines::due_in(connection)?,
        })
    }

    pub(crate) fn view(&self, row: &ProductRow) -> StockView {
        let available = row.stock.available();
        let due = self.due_in.get(&row.id);
        StockView {
            product_id: row.id.0,
            product: row.name.clone(),
            sku: row.sku.clone(),
            on_hand: row.stock.on_hand.into(),
            reserved: row.stock.reserved.into(),
            available: available.into(),
            low: row.low_at.is_some_and(|low| available <= low),
            low_at: row.low_at.map(Into::into),
            waiting: self.by_orders.get(&row.id).copied().unwrap_or_default().into(),
            due_in: due.map(|due| due.quantity).unwrap_or_default().into(),
            due_day: due.and_then(|due| due.first_day.clone()),
        }
    }
}
