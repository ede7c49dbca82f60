//! Mail's agent: reads an order's text.

use fivedesk_core::agents::{self, Mail};
use fivedesk_core::text::Reading;
use fivedesk_core::{Figure, Line, Message, Order, TaskKind, lifecycle, text};
use fivedesk_store::table::orders::OrderRow;
use fivedesk_store::{Tx, table};

use super::evidence::twin;
use super::step::Work;
use crate::catalogue::Priced;
use crate::fault::Failure;
use crate::orders::{said_of, short_of};

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
        if let Some(question) = taken_for(work.tx, &work.row, &mail.lines)? {
            let held = lifecycle::hold_duplicate(order, mail.lines)?;
            let said = Message::new("event-duplicate_held").with("question", question.clone());
            work.record(&held, &work.agent(), &said)?;
            return work.wait(&question);
        }
        let read = lifecycle::read(order, mail.lines)?;
        work.record(&read, &work.agent(), &lines_said(work.tx, &read)?)?;
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
    let mut mail = agents::mail(reading, &prices);
    for line in &mut mail.lines {
        line.tax_rate = catalogue.tax_rate(line.product);
    }
    mail
}

/// The question of an order that looks like one which came in before; `None` where there is none.
pub(crate) fn taken_for(tx: &Tx<'_>, row: &OrderRow, lines: &[Line]) -> Result<Option<Message>, Failure> {
    let twin = twin(tx, row, lines, &table::policies::current(tx)?)?;
    Ok(twin.map(|(_, number, before)| {
        Message::new("mail-duplicate").with("order", number).with("before", Figure::Span(before))
    }))
}

fn lines_said(tx: &Tx<'_>, order: &Order) -> Result<Message, Failure> {
    let lines = order.lines.len();
    let said = match short_of(tx, &order.by_product(Line::wanted))?.as_slice() {
        [] => Message::new("event-read"),
        short => Message::new("event-read_short").with("short", said_of(tx, short)?),
    };
    Ok(said.with("lines", lines).with("total", order.total().unwrap_or_default()))
}
