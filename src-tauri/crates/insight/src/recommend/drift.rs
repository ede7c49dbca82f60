//! Stock records that drift: what counts find to differ from the book.

use fivedesk_core::{Desk, Message, ProductId, Timestamp};

use super::bootstrap::mean;
use super::compare::{ERROR, LOOKED_BACK, STANDING};
use super::effect::{Effect, What};
use super::{Action, Findings, Measure, PERIOD, Recommendation};
use crate::DAY;
use crate::recommend::sample::Counted;

/// Records drift when of so many counted products one differed.
const ONE_IN: usize = 10;
/// With fewer products counted nothing is said.
const COUNTED: usize = 5;
/// What was counted within so many days is not asked for again.
const FRESH: i64 = 7 * DAY;

/// Recommends a count of the products that differed.
pub(super) fn drift(findings: &Findings<'_>) -> Option<Recommendation> {
    let since = Timestamp(findings.now.0.saturating_sub(LOOKED_BACK));
    let counted: Vec<&Counted> = findings.evidence.counted.iter().filter(|one| one.at >= since).collect();
    let differing = counted.iter().filter(|one| one.differs).count();
    if counted.len() < COUNTED || differing == 0 || differing * ONE_IN < counted.len() {
        return None;
    }
    let mut products: Vec<ProductId> = Vec::new();
    for one in counted.iter().filter(|one| one.differs) {
        // It drifts still where its last count differed, and that count is not just over.
        let last = counted.iter().filter(|other| other.product == one.product).max_by_key(|other| other.at);
        let stands = last.is_some_and(|last| last.differs && findings.now.since(last.at) > FRESH);
        if stands && !products.contains(&one.product) {
            products.push(one.product);
        }
    }
    if products.is_empty() {
        return None;
    }
    // What stock lost on the way is a cost; what was found again makes up for it.
    let lost: Vec<f64> = counted.iter().map(|one| -one.difference.0 as f64).collect();
    let n = counted.len().try_into().unwrap_or(u64::MAX);
    let all = counted.len() as f64;
    let effect = match mean(&lost, ERROR / (2 * STANDING) as f64) {
        Some(found) => Effect {
            sure: Some((found.low * all, found.high * all)),
            ..Effect::new(What::Lost, found.value * all, n)
        },
        None => Effect::new(What::Lost, lost.iter().sum(), n),
    };
    let measured = |from: i64, to: i64| {
        let back = |by: i64| Timestamp(findings.now.0.saturating_sub(by));
        findings.evidence.sample(Measure::Drift, back(from), back(to), findings.zone).mean()
    };
    let effect = effect.against(measured(PERIOD, 0), measured(2 * PERIOD, PERIOD));
    let finding = Message::new("advice-drift").with("differing", differing).with("counted", counted.len());
    let evidence = Message::new("advice-drift-evidence").with("products", products.len());
    Some(Recommendation {
        id: "drift".to_owned(),
        desk: Desk::Warehouse,
        finding,
        evidence,
        strength: effect.strength(),
        said: effect.sentence(),
        effect,
        orders: Vec::new(),
        weight: i64::try_from(products.len()).unwrap_or(i64::MAX),
        products,
        customer: None,
        action: Action::Count,
        measure: Measure::Drift,
        days: 28,
    })
}
