//! Posts a count's differences as one event, and takes that back.

use fivedesk_core::text::StockChange;
use fivedesk_core::{CountId, Message, ProductId, Quantity, Refusal};
use fivedesk_store::Tx;
use fivedesk_store::table::{self, count_lines};

use super::list::{closed, open_row, unknown};
use crate::fault::Failure;
use crate::stock::{self, Posting};
use crate::views::CountPostedView;
use crate::{Answer, Call, Engine};

/// Posts what was counted: each difference to what was expected when its figure was entered is applied to what is
/// on hand now, so that what moved in between stays moved. Products that were not counted are left alone. Where
/// less is left than is set aside, the newest orders become short.
///
/// Errors: `not_found`; `refused` when it is closed or nothing was counted, or when less than nothing would be left.
pub fn post(engine: &Engine, call: &Call, id: i64) -> Answer<CountPostedView> {
    let (now, actor, id) = (engine.now(), call.actor.clone(), CountId(id));
    engine.act(
        call,
        "counts.post",
        &id,
        move |tx| {
            open_row(tx, id)?;
            let lines = count_lines::of_count(tx, id)?;
            if lines.iter().all(|line| line.counted.is_none()) {
                let message = Message::new("count-nothing-counted").with("sheet", id.0.to_string());
                return Err(Refusal::refused(message).into());
            }
            let changes = applied(tx, &lines, |difference| difference)?;
            let said = Message::new("event-count_posted").with("sheet", id.0.to_string());
            let posted = Posting { tx, now, actor: &actor }.post(&changes, said)?;
            table::counts::close(tx, id, "posted", posted.event, now)?;
            Ok((id, posted.products, posted.woken))
        },
        |engine, (id, products, woken)| answer(engine, *id, products, woken),
    )
}

/// Takes a posting back by movements the other way.
///
/// Errors: `not_found`; `refused` when it is not posted, when a product was counted again since, or when less than
/// nothing would be left.
pub fn undo_post(engine: &Engine, call: &Call, id: i64) -> Answer<CountPostedView> {
    let (now, actor, id) = (engine.now(), call.actor.clone(), CountId(id));
    engine.act(
        call,
        "counts.undo_post",
        &id,
        move |tx| {
            let row = table::counts::get(tx, id)?.ok_or_else(|| unknown(id.0))?;
            let Some(event) = row.event.filter(|_| row.state == "posted") else {
                return Err(closed(&row, "count-not-posted").into());
            };
            if let Some(product) = count_lines::counted_again(tx, id, event)? {
                let message = Message::new("count-counted-again")
                    .with("product", crate::show::product_name(tx, product)?);
                return Err(Refusal::refused(message).into());
            }
            let changes = applied(tx, &count_lines::of_count(tx, id)?, |difference| -difference)?;
            let said = Message::new("event-count_undone").with("sheet", id.0.to_string());
            let posted = Posting { tx, now, actor: &actor }.post(&changes, said)?;
            table::counts::close(tx, id, "undone", posted.event, now)?;
            Ok((id, posted.products, posted.woken))
        },
        |engine, (id, products, woken)| answer(engine, *id, products, woken),
    )
}

/// What is on hand after the differences, by product; those that do not differ are left out.
fn applied(
    tx: &Tx<'_>,
    lines: &[count_lines::CountLine],
    way: fn(Quantity) -> Quantity,
) -> Result<Vec<(ProductId, StockChange)>, Failure> {
    let mut changes = Vec::new();
    for line in lines {
        let Some(difference) = line.difference().filter(|difference| *difference != Quantity::ZERO) else {
            continue;
        };
        let now = table::stock::get(tx, line.product)?.on_hand;
        let after = now + way(difference);
        if after < Quantity::ZERO {
            let message = Message::new("count-below-nothing")
                .with("product", line.name.as_str())
                .with("on_hand", now)
                .with("difference", way(difference));
            return Err(Refusal::refused(message).into());
        }
        changes.push((line.product, StockChange::Set(after)));
    }
    Ok(changes)
}

fn answer(
    engine: &Engine,
    id: CountId,
    products: &[ProductId],
    woken: &[fivedesk_core::OrderId],
) -> Answer<CountPostedView> {
    Ok(CountPostedView {
        count: super::show(engine, id.0)?,
        change: stock::changed(engine, products, woken)?,
    })
}
