//! Lists stock.

use fivedesk_core::Quantity;
use fivedesk_store::table::{self, products::ProductRow};

use crate::views::StockView;
use crate::{Answer, Engine};

/// Every product's stock, by name.
pub fn list(engine: &Engine) -> Answer<Vec<StockView>> {
    engine.read(|connection| {
        let waiting = table::stock::waited_for(connection)?;
        let rows = table::products::all(connection)?;
        Ok(rows
            .iter()
            .map(|row| stock_view(row, waiting.get(&row.id).copied().unwrap_or_default()))
            .collect())
    })
}

pub(crate) fn stock_view(row: &ProductRow, waiting: Quantity) -> StockView {
    let available = row.stock.available();
    StockView {
        product_id: row.id.0,
        product: row.name.clone(),
        sku: row.sku.clone(),
        on_hand: row.stock.on_hand.into(),
        reserved: row.stock.reserved.into(),
        available: available.into(),
        low: row.low_at.is_some_and(|low| available <= low),
        low_at: row.low_at.map(Into::into),
        waiting: waiting.into(),
    }
}
