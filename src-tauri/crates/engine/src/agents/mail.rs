//! Mail's agent: reads an order's text.

use fivedesk_core::agents::{self, Mail};
use fivedesk_core::text::Reading;
use fivedesk_core::{Message, Order, TaskKind, lifecycle, text};
use fivedesk_store::table;

use super::step::Work;
use crate::catalogue::Priced;
use crate::fault::Failure;

/// Gives the order its lines, or holds it with its questions.
pub(crate) fn read(work: &Work<'_, '_>) -> Result<(), Failure> {
    let order = &work.row.order;
    // Orders that came as data or by form have their lines already.
    let mail = if order.lines.is_empty() {
        let words = table::texts::original(work.tx, order.id)?.unwrap_or_default();
        {
            let catalogue = work.catalogues.of(work.tx)?;
            understood(text::read_order(&words, &catalogue), &catalogue)
        }
    } else {
        Mail { lines: order.lines.clone(), questions: Vec::new() }
    };
    if mail.questions.is_empty() {
        let read = lifecycle::read(order, mail.lines)?;
        work.record(&read, &work.agent(), &lines_said(&read))?;
        return work.hand_on(TaskKind::Decide, None);
    }
    let held = lifecycle::hold_unclear(order, mail.lines)?;
    let said = Message::new("event-unclear").with("count", mail.questions.len());
    work.record(&held, &work.agent(), &said)?;
    table::order_questions::replace(work.tx, order.id, &mail.questions)?;
    work.wait(&Message::new("mail-asks").with("count", mail.questions.len()))
}

/// What Mail makes of a reading at today's prices.
pub(crate) fn understood(reading: Reading, catalogue: &Priced) -> Mail {
    let prices = reading.sure().map(|(_, product, _)| (product, catalogue.price(product))).collect();
    agents::mail(reading, &prices)
}

fn lines_said(order: &Order) -> Message {
    Message::new("event-read")
        .with("lines", order.lines.len())
        .with("total", order.total().unwrap_or_default())
}
