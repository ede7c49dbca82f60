//! Merges a duplicate into the customer it is, and takes that back.

use fivedesk_core::{Actor, CustomerId, Desk, Message, OrderId, Refusal, Timestamp, lifecycle};
use fivedesk_store::{Connection, NewEvent, Tx, record_book, reown, table};

use super::edit::decide_again;
use super::fields::{standing, unknown};
use crate::fault::Failure;
use crate::orders::order_for;
use crate::views::CustomerView;
use crate::{Answer, Call, Engine};

/// Makes `duplicate` a row that says it is `kept`: its orders, addresses and returns move, and its name leads
/// there. Orders that were approved as they stand stay approved. A credit hold of either holds.
///
/// Errors: `not_found`; `invalid_input` for one and the same customer; `refused` for a duplicate or an erased one.
pub fn merge(engine: &Engine, call: &Call, kept: i64, duplicate: i64) -> Answer<CustomerView> {
    let (now, actor) = (engine.now(), call.actor.clone());
    let (kept, duplicate) = (CustomerId(kept), CustomerId(duplicate));
    engine.act(
        call,
        "customers.merge",
        &(kept, duplicate),
        move |tx| {
            if kept == duplicate {
                return Err(Refusal::invalid(Message::new("customer-merge-itself")).into());
            }
            join(tx, kept, duplicate, &actor, now, true)?;
            Ok(kept)
        },
        |engine, id| super::show(engine, id.0),
    )
}

/// Takes a merge back: what it moved and is still there goes back. Orders that came since stay.
///
/// Errors: `not_found`; `refused` when the customer was not merged, or when either was erased or merged on since.
pub fn unmerge(engine: &Engine, call: &Call, duplicate: i64) -> Answer<CustomerView> {
    let (now, actor, duplicate) = (engine.now(), call.actor.clone(), CustomerId(duplicate));
    engine.act(
        call,
        "customers.unmerge",
        &duplicate,
        move |tx| {
            part(tx, duplicate, &actor, now, true)?;
            Ok(duplicate)
        },
        |engine, id| super::show(engine, id.0),
    )
}

/// Takes a merge back as a consequence of what is told elsewhere.
///
/// Errors: as [`unmerge`].
pub(crate) fn take_apart(tx: &Tx<'_>, duplicate: CustomerId, now: Timestamp) -> Result<(), Failure> {
    part(tx, duplicate, &Actor::agent(Desk::Mail), now, false)
}

/// Refuses what cannot be merged any more: a customer erased or merged since.
pub(crate) fn may_merge(
    connection: &Connection,
    kept: CustomerId,
    duplicate: CustomerId,
) -> Result<(), Failure> {
    standing(connection, kept)?;
    standing(connection, duplicate).map(|_| ())
}

/// Merges as a consequence of what is told elsewhere.
///
/// Errors: as [`merge`].
pub(crate) fn put_together(
    tx: &Tx<'_>,
    kept: CustomerId,
    duplicate: CustomerId,
    now: Timestamp,
) -> Result<(), Failure> {
    join(tx, kept, duplicate, &Actor::agent(Desk::Mail), now, false)
}

fn join(
    tx: &Tx<'_>,
    kept: CustomerId,
    duplicate: CustomerId,
    actor: &Actor,
    now: Timestamp,
    tell: bool,
) -> Result<(), Failure> {
    let (stays, goes) = (standing(tx, kept)?, standing(tx, duplicate)?);
    let held = goes.credit_hold && !stays.credit_hold;
    let orders = table::customers::order_ids(tx, duplicate)?;
    table::customer_merges::insert(tx, kept, duplicate, held, now)?;
    let said = Message::new("event-customer_merged")
        .with("customer", duplicate.0.to_string())
        .with("kept", kept.0.to_string());
    if tell {
        record_book(tx, &NewEvent { at: now, desk: Desk::Mail, actor, said: &said, text: None })?;
    }
    hand_over(tx, &orders, kept, &said, actor, now)?;
    if held {
        table::customers::set_credit_hold(tx, kept, true)?;
    }
    if held || stays.credit_hold != goes.credit_hold {
        decide_again(tx, kept, now)?;
    }
    Ok(())
}

fn part(
    tx: &Tx<'_>,
    duplicate: CustomerId,
    actor: &Actor,
    now: Timestamp,
    tell: bool,
) -> Result<(), Failure> {
    table::customers::get(tx, duplicate)?.ok_or_else(|| unknown(duplicate.0))?;
    let Some(merge) = table::customer_merges::standing(tx, duplicate)? else {
        let message = Message::new("customer-not-merged").with("customer", duplicate.0.to_string());
        return Err(Refusal::refused(message).into());
    };
    standing(tx, merge.kept)?;
    let orders = table::customer_merges::orders(tx, &merge)?;
    table::customer_merges::undo(tx, &merge, now)?;
    let said = Message::new("event-customer_unmerged")
        .with("customer", duplicate.0.to_string())
        .with("kept", merge.kept.0.to_string());
    if tell {
        record_book(tx, &NewEvent { at: now, desk: Desk::Mail, actor, said: &said, text: None })?;
    }
    hand_over(tx, &orders, duplicate, &said, actor, now)?;
    if merge.held {
        table::customers::set_credit_hold(tx, merge.kept, false)?;
        decide_again(tx, merge.kept, now)?;
    }
    decide_again(tx, duplicate, now)
}

fn hand_over(
    tx: &Tx<'_>,
    orders: &[OrderId],
    to: CustomerId,
    said: &Message,
    actor: &Actor,
    now: Timestamp,
) -> Result<(), Failure> {
    for id in orders {
        let row = order_for(tx, *id)?;
        let after = lifecycle::reown(&row.order, to);
        let event = NewEvent { at: now, desk: Desk::Mail, actor, said, text: None };
        reown(tx, &row, &after, &event)?;
    }
    Ok(())
}
