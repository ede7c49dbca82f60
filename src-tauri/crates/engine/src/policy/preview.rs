//! Tries a policy before it is set.

use std::collections::BTreeMap;

use fivedesk_core::agents::{Approval, Rule, question};
use fivedesk_core::{Currency, Message, Timestamp};
use fivedesk_insight::DAY;
use fivedesk_store::table;

use super::form;
use super::replay::{Tried, is_approved, replay};
use crate::call::large;
use crate::views::{PolicyForm, PolicyPreview, PolicyReason, PolicyTrial, TriedOrder};
use crate::{Answer, Engine};

/// The days that count as the last month.
const MONTH: u32 = 30;
/// The days looked back on unless told.
const DAYS: u32 = 90;
/// The most orders a policy is tried on, so that the answer comes while the owner types.
const MOST: u32 = 20_000;
/// Orders shown of each kind.
const SHOWN: usize = 5;
/// A policy to try.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Preview {
    /// What is filled in.
    pub form: PolicyForm,
    /// So many days back, at most 366; 90 unless given.
    pub days: Option<u32>,
}

/// What the policy would have decided on the orders of the last 30 days and of the days asked for, beside what the
/// policy in force would have. Writes nothing.
///
/// Errors: `invalid_input` with the field, for a figure or word that cannot be.
pub fn preview(engine: &Engine, request: &Preview) -> Answer<PolicyPreview> {
    let now = engine.now();
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let proposed = form::read(&request.form, currency)?;
        let current = table::policies::current(connection)?;
        let days = request.days.unwrap_or(DAYS).clamp(1, 366);
        let since = |days: u32| Timestamp(now.0.saturating_sub(i64::from(days) * DAY));
        let (tried, cut) = replay(connection, since(days.max(MONTH)), MOST, &[&proposed, &current])?;
        let mut trials = Vec::new();
        for days in [MONTH, days] {
            let of: Vec<&Tried> = tried.iter().filter(|one| one.received >= since(days)).collect();
            trials.push(trial(engine, currency, days, &of, cut && of.len() == tried.len()));
        }
        Ok(PolicyPreview {
            changes: form::changes(&current, &proposed)
                .iter()
                .map(|said| engine.say(currency, said))
                .collect(),
            trials,
        })
    })
}

/// `cut` where more orders came in than were tried.
fn trial(engine: &Engine, currency: Currency, days: u32, tried: &[&Tried], cut: bool) -> PolicyTrial {
    let approved: Vec<&&Tried> = tried.iter().filter(|one| is_approved(one, 0)).collect();
    let asked = tried.len() - approved.len();
    let approved_now = tried.iter().filter(|one| is_approved(one, 1)).count();
    let rejected = approved.iter().filter(|one| one.rejected).count();
    let mut counts: BTreeMap<Rule, usize> = BTreeMap::new();
    for ask in tried.iter().filter_map(|one| one.said.first()).flat_map(asks) {
        *counts.entry(ask).or_default() += 1;
    }
    let mut reasons: Vec<(Rule, usize)> = counts.into_iter().collect();
    reasons.sort_by_key(|(rule, count)| (std::cmp::Reverse(*count), *rule));
    let said = Message::new(if cut { "policy-tried-newest" } else { "policy-tried" })
        .with("days", i64::from(days))
        .with("orders", tried.len())
        .with("approved", approved.len())
        .with("asked", asked)
        .with("now", approved_now)
        .with("rejected", rejected);
    let first = |approve: bool| {
        let of = tried.iter().rev().filter(|one| is_approved(one, 0) == approve);
        of.take(SHOWN).map(|one| shown(engine, currency, one)).collect()
    };
    PolicyTrial {
        days,
        orders: large(tried.len()),
        cut,
        approved: large(approved.len()),
        asked: large(asked),
        approved_now: large(approved_now),
        rejected: large(rejected),
        sentence: engine.say(currency, &said),
        reasons: reasons
            .into_iter()
            .map(|(rule, count)| PolicyReason {
                rule: rule.word().to_owned(),
                count: large(count),
                sentence: engine.say(
                    currency,
                    &Message::new("policy-reason").with("rule", rule.word()).with("count", count),
                ),
            })
            .collect(),
        first_approved: first(true),
        first_asked: first(false),
    }
}

fn asks(said: &Approval) -> Vec<Rule> {
    match said {
        Approval::Approve(_) => Vec::new(),
        Approval::Ask(asks) => asks.iter().map(|ask| ask.rule).collect(),
    }
}

fn shown(engine: &Engine, currency: Currency, one: &Tried) -> TriedOrder {
    let said = match one.said.first() {
        Some(Approval::Approve(rule)) => Some(rule.clone()),
        Some(Approval::Ask(asks)) => question(asks),
        None => None,
    };
    TriedOrder {
        id: one.id.0,
        number: one.number.to_string(),
        total: one.total.decimal(currency),
        said: said.map(|said| engine.say(currency, &said)).unwrap_or_default(),
    }
}
