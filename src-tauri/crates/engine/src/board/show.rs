//! Shows the board.

use fivedesk_core::{Desk, Hold, Message, Order, OrderId, Status, Timestamp};
use fivedesk_store::Connection;
use fivedesk_store::table::{self, listed_orders::ListedOrder};

use crate::call::{count, large};
use crate::fault::Failure;
use crate::orders::order_for;
use crate::show::asked;
use crate::views::{Board, BoardCard, BoardGroup, CardAction, Lane};
use crate::{Answer, Engine};

/// Cards a lane shows; the others are counted.
const CARDS: u32 = 50;
/// From so many alike on, a status is told as one group instead of a card each.
const GROUPED: i64 = 12;

/// The four desks that hold orders, with their cards.
pub fn show(engine: &Engine) -> Answer<Board> {
    let midnight = midnight(engine);
    engine.read(|connection| {
        let book = table::book::get(connection)?;
        let counts = table::status_counts::all(connection)?;
        let done = table::tasks::finished_since(connection, midnight)?;
        let mut lanes = Vec::new();
        for (desk, did) in [
            (Desk::Mail, "did-mail"),
            (Desk::Approval, "did-approval"),
            (Desk::Warehouse, "did-warehouse"),
            (Desk::Delivery, "did-delivery"),
        ] {
            let by_itself = done.get(&desk).copied().unwrap_or_default();
            let did = engine.say(book.currency, &Message::new(did).with("done", by_itself));
            lanes.push(lane(engine, connection, desk, did, &counts)?);
        }
        let asks = lanes.iter().flat_map(|lane| &lane.cards).filter(|card| !card.actions.is_empty()).count();
        let low = table::products::all(connection)?
            .iter()
            .filter(|row| row.low_at.is_some_and(|low| row.stock.available() <= low))
            .count();
        Ok(Board { shop: book.name, asks: large(asks), low_stock: large(low), lanes })
    })
}

/// The start of the owner's today.
fn midnight(engine: &Engine) -> Timestamp {
    let now = engine.now();
    fivedesk_insight::Period::last(1, fivedesk_insight::Every::Day, now, engine.zone())
        .map_or(now, |period| period.from())
}

fn lane(
    engine: &Engine,
    connection: &Connection,
    desk: Desk,
    did: String,
    counts: &std::collections::BTreeMap<Status, i64>,
) -> Result<Lane, Failure> {
    let (mut cards, mut groups, mut total, mut oldest) = (Vec::new(), Vec::new(), 0, None);
    for status in Status::ALL.iter().filter(|status| status.desk() == Some(desk)) {
        let standing = counts.get(status).copied().unwrap_or_default();
        if standing == 0 {
            continue;
        }
        total += standing;
        let (worth, since) = table::orders::standing_sum(connection, *status)?;
        oldest = [oldest, since].into_iter().flatten().min();
        let rows = table::listed_orders::standing(connection, *status, CARDS)?;
        if standing >= GROUPED
            && let Some(first) = rows.first()
        {
            groups.push(BoardGroup {
                status: status.word().to_owned(),
                count: count(standing),
                total: worth.decimal(order_for(connection, first.id)?.order.currency),
                oldest: first.number.to_string(),
                since: first.since.rfc3339(),
            });
        }
        for row in &rows {
            cards.push(card(engine, connection, row)?);
        }
    }
    // Those that ask come first, each kind by its age.
    cards.sort_by(|a, b| (a.actions.is_empty(), &a.since).cmp(&(b.actions.is_empty(), &b.since)));
    cards.truncate(CARDS as usize);
    Ok(Lane {
        desk: desk.word().to_owned(),
        count: count(total),
        oldest_since: oldest.map(Timestamp::rfc3339),
        did,
        more: count(total).saturating_sub(large(cards.len())),
        cards,
        groups,
    })
}

fn card(engine: &Engine, connection: &Connection, row: &ListedOrder) -> Result<BoardCard, Failure> {
    let order = order_for(connection, row.id)?.order;
    let tasks = table::tasks::open_of(connection, row.id)?;
    let question = asked(&tasks, row.status).map(|message| engine.say(order.currency, message));
    let (first, lines) = table::order_lines::summary(connection, row.id)?;
    let (unclear, actions) = actions(engine, connection, row, &order)?;
    Ok(BoardCard {
        id: row.id.0,
        number: row.number.to_string(),
        status: row.status.word().to_owned(),
        customer: row.customer.clone(),
        total: row.total.decimal(order.currency),
        summary: engine.summary(order.currency, first, lines),
        since: row.since.rfc3339(),
        question: unclear.or(question),
        actions,
    })
}

/// The answers a card offers, and for an unclear order the question they answer.
fn actions(
    engine: &Engine,
    connection: &Connection,
    row: &ListedOrder,
    order: &Order,
) -> Result<(Option<String>, Vec<CardAction>), Failure> {
    if row.hold == Some(Hold::Unclear) {
        return unclear(engine, connection, row.id, order);
    }
    let steps: Vec<CardAction> = engine
        .next_steps(order, row.status)
        .into_iter()
        // An order that waits for stock goes on by itself; taking its payment early is no question.
        .filter(|step| row.status != Status::Approved || step.main)
        .map(|step| button(step.step, step.label, step.main))
        .collect();
    Ok((None, steps))
}

fn button(step: String, label: String, main: bool) -> CardAction {
    CardAction { step, label, main, line: None, product_id: None }
}

/// The first open question, its suggestions as buttons where a number is known already.
fn unclear(
    engine: &Engine,
    connection: &Connection,
    id: OrderId,
    order: &Order,
) -> Result<(Option<String>, Vec<CardAction>), Failure> {
    let questions = table::order_questions::of_order(connection, id)?;
    let Some(first) = questions.first() else { return Ok((None, Vec::new())) };
    let said = first.question.as_ref().map(|message| engine.say(order.currency, message));
    let mut actions = Vec::new();
    if first.quantity.is_some() {
        for product in first.suggestions.iter().take(3) {
            actions.push(CardAction {
                line: Some(0),
                product_id: Some(product.0),
                ..button("product".to_owned(), crate::show::product_name(connection, *product)?, false)
            });
        }
    }
    let drop = button("drop".to_owned(), engine.step_label(order, "drop"), false);
    actions.push(CardAction { line: Some(0), ..drop });
    actions.push(button("open".to_owned(), engine.step_label(order, "open"), actions.len() == 1));
    Ok((said, actions))
}
