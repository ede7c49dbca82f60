//! Orders that stand in a stage longer than orders usually do.

use fivedesk_core::{Message, Status, Timestamp};

use super::{Action, ENOUGH, Findings, Recommendation, Strength};
use crate::{DAY, HOUR, STAGES, Spread, Visit, evidence, standing_now};

/// Nobody is hurried about a wait shorter than this, however quick the rest were.
const fn shortest(stage: Status) -> i64 {
    if matches!(stage, Status::AwaitingPayment) { DAY } else { HOUR }
}

/// One recommendation per stage where orders stand too long. Payments and approvals are always looked at, the
/// other stages when they are the bottleneck or the constraint.
pub(super) fn standing<'a>(findings: &'a Findings<'a>) -> impl Iterator<Item = Recommendation> + 'a {
    STAGES
        .into_iter()
        .filter(|stage| concerns(*stage, findings))
        .filter_map(|stage| of_stage(stage, findings))
}

fn concerns(stage: Status, findings: &Findings<'_>) -> bool {
    let slow = findings
        .bottleneck
        .is_some_and(|b| b.stage == stage || b.constraint.is_some_and(|(constraint, _)| constraint == stage));
    // Orders that wait for stock are the reorder's business: no work on them makes the goods come sooner.
    let always = matches!(stage, Status::AwaitingPayment | Status::AwaitingApproval);
    always || (slow && stage != Status::Approved)
}

fn of_stage(stage: Status, findings: &Findings<'_>) -> Option<Recommendation> {
    let spread = findings.stages.iter().find(|s| s.stage == stage).and_then(|s| s.durations.spread);
    let patience = match stage {
        Status::AwaitingPayment => Some(findings.patience.payment),
        Status::AwaitingApproval => Some(findings.patience.approval),
        _ => None,
    };
    let limit = limit(spread.as_ref(), shortest(stage), patience)?;
    let late: Vec<Visit> = standing_now(findings.visits, stage)
        .into_iter()
        .filter(|visit| findings.now.since(visit.entered.at) > limit)
        .collect();
    let oldest: Timestamp = late.first()?.entered.at;
    // Beyond what the owner named is a fact; beyond p90 is a comparison.
    let fact = patience.is_some_and(|patience| findings.now.since(oldest) > patience);
    let enough = spread.is_some_and(|spread| spread.n >= ENOUGH);
    let finding = Message::new("oversight-standing")
        .with("stage", stage.word())
        .with("orders", late.len())
        .with("longer", fivedesk_core::Figure::Span(limit))
        .with("oldest", fivedesk_core::Figure::Span(findings.now.since(oldest)));
    Some(Recommendation {
        id: format!("standing:{stage}"),
        desk: stage.desk()?,
        finding,
        evidence: evidence(spread.as_ref()),
        strength: if fact || enough { Strength::Act } else { Strength::Watch },
        orders: late.iter().map(|visit| visit.order).collect(),
        products: Vec::new(),
        action: action(stage),
    })
}

/// From when on an order stands too long: p90 of the stage, the owner's patience, or the shorter of both; `None` with
/// neither. Where patience is known, p90 must rest on enough visits to overrule it.
fn limit(spread: Option<&Spread>, shortest: i64, patience: Option<i64>) -> Option<i64> {
    let p90 = spread.map(|spread| (spread.n, (spread.p90.round() as i64).max(shortest)));
    match (p90, patience) {
        (Some((n, p90)), Some(patience)) if n >= ENOUGH => Some(p90.min(patience)),
        (_, Some(patience)) => Some(patience),
        (Some((_, p90)), None) => Some(p90),
        (None, None) => None,
    }
}

const fn action(stage: Status) -> Action {
    match stage {
        Status::AwaitingApproval => Action::Approve,
        Status::AwaitingPayment => Action::ReceivePayment,
        Status::AwaitingDelivery => Action::Ship,
        _ => Action::OpenOrders,
    }
}
