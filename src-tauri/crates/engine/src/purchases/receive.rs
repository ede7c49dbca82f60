//! Receives a purchase, all of it or a part: stock rises, and orders that waited go on.

use std::collections::BTreeMap;

use fivedesk_core::text::StockChange;
use fivedesk_core::{Message, ProductId, PurchaseId, Quantity, Refusal};
use fivedesk_store::table::purchase_lines::{self, PurchaseLine};
use fivedesk_store::{Tx, table};

use super::list::open_row;
use crate::fault::Failure;
use crate::stock::{self, Posting};
use crate::views::ReceiptView;
use crate::{Answer, Call, Engine};

/// Receives what `text` says of a purchase, or all that is still to come. More than was bought is taken as it came.
///
/// Errors: `not_found`; `refused` when it is closed; `invalid_input` for lines that are not clear, or a product the
/// purchase does not have.
pub fn receive(engine: &Engine, call: &Call, id: i64, text: Option<&str>) -> Answer<ReceiptView> {
    let (now, actor, id) = (engine.now(), call.actor.clone(), PurchaseId(id));
    let words = text.map(str::to_owned);
    let (catalogues, currency, sentences) = (engine.catalogues(), engine.currency(), engine.sentences());
    engine.act(
        call,
        "purchases.receive",
        &(id, text),
        move |tx| {
            open_row(tx, id)?;
            let lines = purchase_lines::of_purchase(tx, id)?;
            let came = match &words {
                None => rest(&lines),
                Some(words) => {
                    let say = |message: &Message| sentences(currency, message);
                    came(tx, id, &lines, &stock::read_lines(words, &*catalogues.of(tx)?, &say)?)?
                }
            };
            for (position, quantity) in shared(&lines, &came) {
                purchase_lines::receive(tx, id, position, quantity)?;
            }
            let changes: Vec<_> =
                came.iter().map(|(product, quantity)| (*product, StockChange::Receive(*quantity))).collect();
            let after = purchase_lines::of_purchase(tx, id)?;
            if after.iter().all(|line| line.due_in() == Quantity::ZERO) {
                table::purchases::set_state(tx, id, "received")?;
            }
            let said = Message::new("event-purchase_received").with("purchase", id.0.to_string());
            let posted = Posting { tx, now, actor: &actor }.post(&changes, said)?;
            table::purchases::insert_receipt(tx, posted.event, id)?;
            Ok((id, posted.products, posted.woken))
        },
        |engine, (id, products, woken)| {
            Ok(ReceiptView {
                purchase: super::show(engine, id.0)?,
                change: stock::changed(engine, products, woken)?,
            })
        },
    )
}

/// All that is still to come, by product.
fn rest(lines: &[PurchaseLine]) -> BTreeMap<ProductId, Quantity> {
    let mut rest = BTreeMap::new();
    for line in lines.iter().filter(|line| line.due_in().is_positive()) {
        let sum = rest.entry(line.product).or_insert(Quantity::ZERO);
        *sum = *sum + line.due_in();
    }
    rest
}

/// What a text says came, by product.
fn came(
    tx: &Tx<'_>,
    id: PurchaseId,
    lines: &[PurchaseLine],
    read: &[(ProductId, StockChange)],
) -> Result<BTreeMap<ProductId, Quantity>, Failure> {
    let mut came = BTreeMap::new();
    for (product, change) in read {
        let (StockChange::Set(quantity) | StockChange::Receive(quantity)) = *change;
        if !lines.iter().any(|line| line.product == *product) {
            let message = Message::new("purchase-no-product")
                .with("purchase", id.0.to_string())
                .with("product", crate::show::product_name(tx, *product)?);
            return Err(Refusal::invalid(message).into());
        }
        if !quantity.is_positive() {
            return Err(Refusal::invalid(Message::new("purchase-nothing")).into());
        }
        let sum = came.entry(*product).or_insert(Quantity::ZERO);
        *sum = *sum + quantity;
    }
    Ok(came)
}

/// What came, shared over the lines that wait for it; what is more than they wait for falls to the last.
fn shared(lines: &[PurchaseLine], came: &BTreeMap<ProductId, Quantity>) -> Vec<(u32, Quantity)> {
    let mut shares = Vec::new();
    for (product, quantity) in came {
        let mut left = *quantity;
        let mut of = lines.iter().filter(|line| line.product == *product).peekable();
        while let Some(line) = of.next() {
            let share = if of.peek().is_none() { left } else { left.min(line.due_in()) };
            if share.is_positive() {
                shares.push((line.position, share));
                left = left - share;
            }
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_is_shared_over_the_lines_and_the_surplus_falls_to_the_last() {
        let line = |position, units| PurchaseLine {
            position,
            product: ProductId(1),
            ordered: Quantity::units(units),
            received: Quantity::ZERO,
        };
        let lines = [line(1, 3), line(2, 5)];
        let shares = |units| shared(&lines, &BTreeMap::from([(ProductId(1), Quantity::units(units))]));
        assert_eq!(shares(2), [(1, Quantity::units(2))]);
        assert_eq!(shares(4), [(1, Quantity::units(3)), (2, Quantity::units(1))]);
        assert_eq!(shares(9), [(1, Quantity::units(3)), (2, Quantity::units(6))]);
    }
}
