//! The owner makes an order of a letter that was kept aside.

use fivedesk_core::text::{FORMS, read_order};
use fivedesk_core::{LetterId, Message, OrderId, Refusal};
use fivedesk_store::table::letters;

use super::list::letter_for;
use super::take_in::Step;
use crate::views::OrderView;
use crate::{Answer, Call, Engine, orders};

/// Enters it as an order of its sender's; Mail asks about what is not clear.
///
/// Errors: `not_found`; `refused` when it is one already; `invalid_input` when nothing in it might be an item.
pub fn enter(engine: &Engine, call: &Call, id: LetterId) -> Answer<OrderView> {
    let (now, actor, catalogues) = (engine.now(), call.actor.clone(), engine.catalogues());
    engine.act(
        call,
        "letters.enter",
        &id,
        move |tx| {
            let row = letter_for(tx, id)?;
            if row.order.is_some() {
                let message = Message::new("letter-entered").with("letter", id.0.to_string());
                return Err(Refusal::refused(message).into());
            }
            let catalogue = catalogues.of(tx)?;
            if read_order(&row.body, &catalogue).lines.is_empty() {
                let nothing = Message::new("mail-nothing-understood").with("forms", FORMS.join(" · "));
                return Err(Refusal::invalid(nothing).into());
            }
            let step = Step { tx, catalogue: &catalogue, actor: &actor, now };
            let order: OrderId = step.order(row.address.as_deref(), row.name.as_deref(), &row.body)?;
            letters::set_order(tx, id, order)?;
            Ok(order)
        },
        |engine, order| orders::show(engine, *order),
    )
}
