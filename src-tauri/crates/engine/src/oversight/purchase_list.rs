//! What to order of suppliers, so that nothing runs out before it comes.

use std::path::Path;

use fivedesk_core::table::{Cell, Column, Kind, Table};
use fivedesk_core::{Message, Money};
use fivedesk_insight::demand::Sales;

use super::forecast::{Basis, ForecastQuery, Told, told};
use super::forecast_words::sentence;
use crate::call::count;
use crate::views::{PurchaseListLine, PurchaseListView};
use crate::{Answer, Engine, files};

/// The products to order now, by supplier and name.
pub fn purchase_list(engine: &Engine) -> Answer<PurchaseListView> {
    let (basis, lines) = lines(engine)?;
    let costs: Vec<Option<Money>> = lines.iter().map(|line| cost(&basis, line)).collect();
    let rows = lines.iter().zip(&costs).map(|(line, cost)| PurchaseListLine {
        product_id: line.row.id.0,
        product: line.row.name.clone(),
        sku: line.row.sku.clone(),
        supplier: basis.shelf.supplier(&line.row),
        quantity: line.forecast.suggested.into(),
        unit: line.row.unit.clone(),
        pack_size: line.row.pack_size.map(Into::into),
        unit_cost: line.row.cost.map(|cost| cost.decimal()),
        cost: cost.map(|cost| cost.decimal(basis.currency)),
        available: line.standing.available().into(),
        due_in: basis.shelf.due_in(line.row.id).into(),
        waiting: line.standing.waiting.into(),
        reorder_point: line.forecast.reorder.map(|reorder| reorder.point.into()),
        out_from: line.forecast.out.map(|out| out.p10.to_string()),
        lead_days: line.standing.lead.days,
        sentence: engine.say(basis.currency, &sentence(line)),
    });
    Ok(PurchaseListView {
        today: basis.days.today.to_string(),
        cost: costs.iter().flatten().copied().sum::<Money>().decimal(basis.currency),
        without_cost: count(costs.iter().filter(|cost| cost.is_none()).count() as i64),
        lines: rows.collect(),
    })
}

/// Writes the purchase list as a table by the file's ending.
///
/// Errors: `invalid_input` for another ending; `io` when the file cannot be written.
pub fn save_purchase_list(engine: &Engine, path: &Path) -> Answer<()> {
    let (basis, lines) = lines(engine)?;
    files::write_table(engine, &table(engine, &basis, &lines), path)
}

fn table(engine: &Engine, basis: &Basis, lines: &[Told]) -> Table {
    let word = |key: &'static str| engine.say(basis.currency, &Message::new(key));
    let column = |key: &'static str, kind| Column::new(word(key), kind);
    let columns = vec![
        column("purchase-list-supplier", Kind::Text),
        column("purchase-list-sku", Kind::Text),
        column("purchase-list-product", Kind::Text),
        column("purchase-list-quantity", Kind::Quantity),
        column("purchase-list-unit", Kind::Text),
        column("purchase-list-pack", Kind::Quantity),
        column("purchase-list-cost", Kind::Money),
        column("purchase-list-available", Kind::Quantity),
        column("purchase-list-due-in", Kind::Quantity),
        column("purchase-list-waiting", Kind::Quantity),
        column("purchase-list-reorder-point", Kind::Quantity),
        column("purchase-list-out-from", Kind::Day),
    ];
    let mut table = Table::new(word("purchase-list-title"), basis.currency, columns);
    table.rows = lines
        .iter()
        .map(|line| {
            vec![
                basis.shelf.supplier(&line.row).into(),
                line.row.sku.clone().into(),
                line.row.name.clone().into(),
                line.forecast.suggested.into(),
                line.row.unit.clone().into(),
                line.row.pack_size.into(),
                cost(basis, line).into(),
                line.standing.available().into(),
                basis.shelf.due_in(line.row.id).into(),
                line.standing.waiting.into(),
                line.forecast.reorder.map_or(Cell::Empty, |reorder| reorder.point.into()),
                line.forecast.out.map_or(Cell::Empty, |out| out.p10.into()),
            ]
        })
        .collect();
    table
}

/// What a line costs, where that is known.
fn cost(basis: &Basis, line: &Told) -> Option<Money> {
    Money::of(line.row.cost?, line.forecast.suggested, basis.currency)
}

fn lines(engine: &Engine) -> Answer<(Basis, Vec<Told>)> {
    engine.read_held(|connection, sales: &Sales| {
        let basis = Basis::of(engine, connection, &ForecastQuery::default())?;
        let mut lines = told(engine, connection, sales, &basis)?;
        lines.retain(|line| line.forecast.suggested.is_positive());
        lines.sort_by_cached_key(|line| {
            let supplier = basis.shelf.supplier(&line.row).map(|name| name.to_lowercase());
            (supplier.is_none(), supplier, line.row.name.to_lowercase(), line.row.id)
        });
        Ok((basis, lines))
    })
}
