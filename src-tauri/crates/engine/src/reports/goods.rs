//! What was sold and what to order, as the report's tables.

use fivedesk_core::{Message, Money};

use super::data::{Grid, Head, Tile};
use super::figures::tile;
use super::say::{Say, ten_thousandths};
use crate::oversight::{self, OversightQuery};
use crate::views::RevenueView;
use crate::{Answer, Engine};

/// As many rows of a table fit on a page with room to breathe; the rest is counted.
const MOST_ROWS: usize = 20;

/// What was brought back in a period.
///
/// Errors: as the query's.
pub(super) fn revenue(engine: &Engine, query: &OversightQuery) -> Answer<RevenueView> {
    oversight::revenue(engine, query)
}

/// The tile of what was brought back, and its part of what was sold.
pub(super) fn returned(say: &Say<'_>, view: &RevenueView) -> Tile {
    let amount = |text: &str| Money::parse(text, say.currency).unwrap_or_default();
    let (revenue, returned) = (amount(&view.revenue), amount(&view.returned));
    let note = if revenue.0 > 0 {
        let share = returned.0 as f64 / revenue.0 as f64;
        Message::new("report-returned-note").with("share", ten_thousandths(share))
    } else {
        Message::new("report-returned-alone")
    };
    tile(say, "returned", say.money(returned), note)
}

/// The best sellers of a period; none where nothing was sold.
///
/// Errors: as the query's.
pub(super) fn best_sellers(engine: &Engine, say: &Say<'_>, query: &OversightQuery) -> Answer<Option<Grid>> {
    let view = oversight::sellers(engine, query)?;
    let amount = |text: &str| say.money(Money::parse(text, say.currency).unwrap_or_default());
    let rows: Vec<Vec<String>> = view
        .sellers
        .iter()
        .take(MOST_ROWS)
        .map(|seller| {
            vec![
                seller.product.clone(),
                say.quantity(seller.units.0),
                amount(&seller.gross),
                amount(&seller.net),
                say.share(seller.cumulative),
                seller.class.to_uppercase(),
            ]
        })
        .collect();
    let columns = ["product", "units", "gross", "net", "cumulative", "class"];
    let said = counted(Message::new("report-sellers-note"), rows.len(), view.sellers.len());
    Ok((!rows.is_empty()).then(|| grid(say, "report-sellers", &said, &columns, rows)))
}

/// What to order of suppliers now; none where nothing is to be ordered.
///
/// Errors: as the list's.
pub(super) fn to_order(engine: &Engine, say: &Say<'_>) -> Answer<Option<Grid>> {
    let view = oversight::purchase_list(engine)?;
    let unknown = || say.say(&Message::new("report-unknown"));
    let rows: Vec<Vec<String>> = view
        .lines
        .iter()
        .take(MOST_ROWS)
        .map(|line| {
            let cost = line.cost.as_deref().and_then(|cost| Money::parse(cost, say.currency));
            vec![
                line.product.clone(),
                line.supplier.clone().unwrap_or_default(),
                say.quantity(line.available.0),
                line.out_from.clone().unwrap_or_else(unknown),
                say.quantity(line.quantity.0),
                cost.map_or_else(unknown, |cost| say.money(cost)),
            ]
        })
        .collect();
    let columns = ["product", "supplier", "available", "out_from", "order", "cost"];
    let said = counted(Message::new("report-order-note"), rows.len(), view.lines.len());
    Ok((!rows.is_empty()).then(|| grid(say, "report-order", &said, &columns, rows)))
}

/// How many of all rows are shown.
fn counted(said: Message, shown: usize, all: usize) -> Message {
    said.with("all", if shown == all { "yes" } else { "no" }).with("shown", shown).with("n", all)
}

fn grid(
    say: &Say<'_>,
    title: &'static str,
    note: &Message,
    columns: &[&str],
    rows: Vec<Vec<String>>,
) -> Grid {
    let words = ["product", "supplier"];
    Grid {
        title: say.say(&Message::new(title)),
        note: say.say(note),
        columns: columns
            .iter()
            .map(|column| Head { name: say.column(column), right: !words.contains(column) })
            .collect(),
        rows,
    }
}
