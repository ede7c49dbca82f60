//! Applies a recommendation: does what it says, keeps the figure as it was, and says when it looks again.

use fivedesk_core::{Code, Desk, EventSeq, Message, Refusal, Timestamp};
use fivedesk_insight::DAY;
use fivedesk_insight::recommend::{LOOKED_BACK, Measure, PERIOD, Recommendation};
use fivedesk_store::table::advice::{self, NewAdvice};
use fivedesk_store::{Connection, NewEvent, Tx, record_book};

use super::done::{Doing, Done};
use super::kept::Kept;
use super::list::is_open;
use super::{Basis, find};
use crate::engine::json;
use crate::fault::Failure;
use crate::views::RecommendationView;
use crate::{Actor, Answer, Call, Engine};

/// What is kept of a decision so that it can be undone: its event, and what was done if anything was.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub(super) struct Decided {
    pub(super) event: EventSeq,
    pub(super) done: Option<Done>,
}

/// Applies the recommendation of a name: one transaction, as the owner's act. Its figure is looked at again on the
/// day it says.
///
/// Errors: `not_found` when nothing of that name is recommended now; `refused` when it is applied already, or with
/// the reason when what it says cannot be done.
pub fn apply(engine: &Engine, call: &Call, name: &str) -> Answer<RecommendationView> {
    let basis = super::basis(engine)?;
    let (now, zone, currency) = (engine.now(), engine.zone(), engine.currency());
    let (caller, asked) = (call.clone(), name.to_owned());
    engine.act(
        call,
        "advice.apply",
        &name,
        move |tx| {
            let found = find_one(tx, &basis, zone, now, &asked)?;
            let before = advice::latest(tx, &asked)?;
            if let Some(row) = before.filter(|row| row.state == "applied")
                && !Kept::read(&row)?.leaves(&found)
            {
                return Err(Refusal::refused(Message::new("advice-applied-already")).into());
            }
            let done = Doing { tx, call: &caller, now }.act(&found)?;
            let said = Message::new("event-advice_applied").with("what", found.action.label());
            let event = tell(tx, now, &caller.actor, &said)?;
            let from = Timestamp(now.0.saturating_sub(looked_back(found.measure)));
            let baseline = basis.evidence.sample(found.measure, from, now, zone);
            Ok(advice::insert(
                tx,
                &NewAdvice {
                    name: &asked,
                    state: "applied",
                    at: now,
                    until: Some(Timestamp(now.0.saturating_add(i64::from(found.days) * DAY))),
                    body: &json(&Kept::of(&found, currency))?,
                    done: Some(&json(&Decided { event, done: Some(done) })?),
                    baseline: Some(&json(&baseline)?),
                },
            )?)
        },
        |engine, id| super::list::of_row(engine, *id),
    )
}

/// How far back the figure before is looked at.
pub(super) const fn looked_back(measure: Measure) -> i64 {
    if matches!(measure, Measure::Supply(_) | Measure::Drift) { LOOKED_BACK } else { PERIOD }
}

/// The one of a name that is recommended now. Errors: `not_found`.
pub(super) fn find_one(
    c: &Connection,
    basis: &Basis,
    zone: chrono_tz::Tz,
    now: Timestamp,
    name: &str,
) -> Result<Recommendation, Failure> {
    let found = find::find(c, basis, zone, now)?.into_iter().find(|one| one.id == name);
    found.ok_or_else(|| unknown(name).into())
}

/// Nothing of that name is recommended.
pub(super) fn unknown(name: &str) -> Refusal {
    Refusal::new(Code::NotFound, Message::new("advice-unknown").with("name", name))
}

/// Writes an event of Oversight about a recommendation.
pub(super) fn tell(tx: &Tx<'_>, now: Timestamp, actor: &Actor, said: &Message) -> Result<EventSeq, Failure> {
    Ok(record_book(tx, &NewEvent { at: now, desk: Desk::Oversight, actor, said, text: None })?)
}

/// Keeps a decision that does nothing but hide the recommendation.
pub(super) fn hide(
    engine: &Engine,
    call: &Call,
    name: &str,
    (state, said): (&'static str, Message),
    until: Option<Timestamp>,
) -> Answer<RecommendationView> {
    let basis = super::basis(engine)?;
    let (now, zone, currency) = (engine.now(), engine.zone(), engine.currency());
    let (actor, asked) = (call.actor.clone(), name.to_owned());
    engine.act(
        call,
        if state == "snoozed" { "advice.snooze" } else { "advice.dismiss" },
        &(name, until),
        move |tx| {
            let found = find_one(tx, &basis, zone, now, &asked)?;
            if !is_open(&found, advice::latest(tx, &asked)?.as_ref(), now)? && state == "dismissed" {
                return Err(Refusal::refused(Message::new("advice-hidden-already")).into());
            }
            let said = said.clone().with("what", found.action.label());
            let event = tell(tx, now, &actor, &said)?;
            Ok(advice::insert(
                tx,
                &NewAdvice {
                    name: &asked,
                    state,
                    at: now,
                    until,
                    body: &json(&Kept::of(&found, currency))?,
                    done: Some(&json(&Decided { event, done: None })?),
                    baseline: None,
                },
            )?)
        },
        |engine, id| super::list::of_row(engine, *id),
    )
}
