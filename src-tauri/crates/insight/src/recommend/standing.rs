//! Orders that stand in a stage longer than orders usually do: ship these first, chase these payments.

use fivedesk_core::{CustomerId, Figure, Message, Money, OrderId, Status, Timestamp};

use super::bootstrap::{Chance, at_share};
use super::compare::{ERROR, STANDING};
use super::effect::{Effect, What};
use super::{Action, FEW, Findings, Measure, PERIOD, Recommendation};
use crate::{DAY, HOUR, Spread, evidence};

/// So many times it is drawn how old the oldest would be by chance.
const DRAWS: usize = 2_000;
/// The most open orders that are drawn for; of more, each stands for several.
const DRAWN: usize = 50;

/// An order that stands in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The order.
    pub order: OrderId,
    /// Whose it is.
    pub customer: Option<CustomerId>,
    /// Where.
    pub stage: Status,
    /// Since when.
    pub since: Timestamp,
}

/// Payments that are late by their terms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Late {
    /// Orders on account whose days to pay are over, the oldest first.
    pub orders: Vec<OrderId>,
    /// Since when the first of them is late.
    pub since: Option<Timestamp>,
    /// What is due on them and on orders that wait for payment first, by order.
    pub due: Vec<(OrderId, Money)>,
}

/// Nobody is hurried about a wait shorter than this, however quick the rest were.
pub const fn shortest(stage: Status) -> i64 {
    if matches!(stage, Status::AwaitingPayment) { DAY } else { HOUR }
}

/// The stages looked at. Orders that wait for stock are the reorder's business: no work on them makes the goods come
/// sooner.
const LOOKED_AT: [Status; STANDING] = [
    Status::Received,
    Status::AwaitingApproval,
    Status::AwaitingPayment,
    Status::AwaitingDelivery,
    Status::InTransit,
];

/// One recommendation per stage where orders stand too long.
pub(super) fn standing<'a>(findings: &'a Findings<'a>) -> impl Iterator<Item = Recommendation> + 'a {
    LOOKED_AT.into_iter().filter_map(|stage| of_stage(stage, findings))
}

fn of_stage(stage: Status, findings: &Findings<'_>) -> Option<Recommendation> {
    let durations = durations(stage, findings);
    let spread = Spread::of(durations.clone());
    let patience = match stage {
        Status::AwaitingPayment => Some(findings.patience.payment),
        Status::AwaitingApproval => Some(findings.patience.approval),
        _ => None,
    };
    let ages: Vec<(OrderId, i64)> = findings
        .standing
        .iter()
        .filter(|one| one.stage == stage)
        .map(|one| (one.order, findings.now.since(one.since)))
        .collect();
    let limit = limit(spread.as_ref(), shortest(stage), patience);
    let mut late: Vec<(OrderId, i64)> =
        ages.iter().copied().filter(|(_, age)| limit.is_some_and(|limit| *age > limit)).collect();
    late.sort_by_key(|(order, age)| (std::cmp::Reverse(*age), *order));
    let [now, before] = periods(stage, findings);
    let effect = effect(&late, ages.len(), &durations, limit.unwrap_or_default()).against(now, before);
    let on_account = if stage == Status::AwaitingPayment { findings.late.orders.as_slice() } else { &[] };
    // Beyond what the owner or the terms allow is a fact; beyond what is usual must be beyond chance.
    let oldest = late.first().map(|(_, age)| *age);
    let fact = !on_account.is_empty() || patience.is_some_and(|limit| oldest.is_some_and(|age| age > limit));
    let beyond = effect.sure.is_some_and(|(low, _)| low > 0.0) && effect.n >= FEW;
    if !fact && !beyond {
        return None;
    }
    let mut orders: Vec<OrderId> = on_account.to_vec();
    orders.extend(late.iter().map(|(order, _)| *order).filter(|order| !on_account.contains(order)));
    let finding = finding(stage, findings, &orders, limit.unwrap_or_default(), oldest);
    let known = evidence(spread.as_ref());
    Some(Recommendation {
        id: if stage == Status::AwaitingPayment { "chase".into() } else { format!("standing:{stage}") },
        desk: stage.desk()?,
        finding,
        evidence: known,
        strength: effect.strength(),
        said: effect.sentence(),
        effect,
        weight: i64::try_from(orders.len()).unwrap_or(i64::MAX),
        orders,
        products: Vec::new(),
        customer: None,
        action: action(stage),
        measure: Measure::stage(stage),
        days: if stage == Status::AwaitingPayment { 14 } else { 7 },
    })
}

/// The mean time in the stage in the last four weeks, and in the four before.
fn periods(stage: Status, findings: &Findings<'_>) -> [Option<f64>; 2] {
    let back = |by: i64| Timestamp(findings.now.0.saturating_sub(by));
    [(PERIOD, 0), (2 * PERIOD, PERIOD)].map(|(from, to)| {
        findings.evidence.sample(Measure::stage(stage), back(from), back(to), findings.zone).mean()
    })
}

fn durations(stage: Status, findings: &Findings<'_>) -> Vec<i64> {
    let of = findings.evidence.stays.iter().filter(|stay| stay.stage == stage);
    of.map(|stay| stay.left.since(stay.entered)).filter(|length| *length >= 0).collect()
}

fn finding(
    stage: Status,
    findings: &Findings<'_>,
    orders: &[OrderId],
    longer: i64,
    oldest: Option<i64>,
) -> Message {
    if stage != Status::AwaitingPayment {
        return Message::new("oversight-standing")
            .with("stage", stage.word())
            .with("orders", orders.len())
            .with("longer", Figure::Span(longer))
            .with("oldest", Figure::Span(oldest.unwrap_or_default()));
    }
    let due = findings.late.due.iter().filter(|(order, _)| orders.contains(order));
    let late = findings.late.since.map(|since| findings.now.since(since));
    Message::new("advice-chase")
        .with("orders", orders.len())
        .with("due", due.map(|(_, due)| *due).sum::<Money>())
        .with("oldest", Figure::Span(oldest.max(late).unwrap_or_default()))
}

/// By how much the late ones stand longer than as many of the oldest would by chance, were the stage as it was: an
/// order met at any moment is met more likely in a long stay than in a short one, and anywhere within it.
fn effect(late: &[(OrderId, i64)], open: usize, durations: &[i64], limit: i64) -> Effect {
    let n = durations.len().try_into().unwrap_or(u64::MAX);
    let age = late.iter().map(|(_, age)| *age as f64).sum::<f64>() / late.len().max(1) as f64;
    let lengths: Vec<f64> = durations.iter().map(|length| *length as f64).collect();
    let total: f64 = lengths.iter().sum();
    if late.is_empty() || total <= 0.0 {
        // Nothing is usual yet: they are held against what is allowed.
        return Effect::new(What::Longer, age - limit as f64, n);
    }
    let drawn = open.min(DRAWN);
    let oldest = (late.len() * drawn).div_ceil(open.max(1));
    let sums: Vec<f64> = lengths
        .iter()
        .scan(0.0, |sum, length| {
            *sum += length;
            Some(*sum)
        })
        .collect();
    let mut chance = Chance::new();
    let mut apart: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let mut ages: Vec<f64> = (0..drawn)
                .map(|_| {
                    let at = chance.share() * total;
                    let place = sums.partition_point(|sum| *sum <= at);
                    lengths.get(place).copied().unwrap_or_default() * chance.share()
                })
                .collect();
            ages.sort_by(|a, b| b.total_cmp(a));
            age - ages.iter().take(oldest).sum::<f64>() / oldest.max(1) as f64
        })
        .collect();
    apart.sort_by(f64::total_cmp);
    let error = ERROR / (2 * STANDING) as f64;
    let value = apart.iter().sum::<f64>() / apart.len() as f64;
    let sure = at_share(&apart, error / 2.0).zip(at_share(&apart, 1.0 - error / 2.0));
    Effect { sure, ..Effect::new(What::Longer, value, n) }
}

/// From when on an order stands too long: p90 of the stage, the owner's patience, or the shorter of both; `None` with
/// neither. Where patience is known, p90 must rest on enough visits to overrule it.
fn limit(spread: Option<&Spread>, shortest: i64, patience: Option<i64>) -> Option<i64> {
    let p90 = spread.map(|spread| (spread.n, (spread.p90.round() as i64).max(shortest)));
    match (p90, patience) {
        (Some((n, p90)), Some(patience)) if n >= super::ENOUGH => Some(p90.min(patience)),
        (_, Some(patience)) => Some(patience),
        (Some((_, p90)), None) => Some(p90),
        (None, None) => None,
    }
}

const fn action(stage: Status) -> Action {
    match stage {
        Status::AwaitingApproval => Action::Approve,
        Status::AwaitingPayment => Action::Chase,
        Status::AwaitingDelivery => Action::Ship,
        _ => Action::Follow,
    }
}
