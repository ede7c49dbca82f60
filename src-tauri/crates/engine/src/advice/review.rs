//! Looks again at what was applied, on its day, and states whether it worked.

use fivedesk_core::{Actor, Message, Quantity, Timestamp};
use fivedesk_insight::recommend::{Measure, Review, Sample, Unit, Verdict, review as compare};
use fivedesk_store::table::{self, advice};
use fivedesk_store::{Connection, table::advice::AdviceRow};

use super::Basis;
use super::apply::tell;
use super::kept::Kept;
use crate::engine::{fault_of_ours, json};
use crate::fault::Failure;
use crate::{Answer, Desk, Engine};

/// Looks at everything that is due again, and tells how many there were. With none, nothing is written.
///
/// Errors: the store's.
pub fn review(engine: &Engine) -> Answer<u32> {
    let now = engine.now();
    let due = engine.read(|connection| Ok(advice::due(connection, now)?))?;
    if due.is_empty() {
        return Ok(0);
    }
    let basis = super::basis(engine)?;
    let zone = engine.zone();
    let reviewed = engine.write(move |tx| {
        let mut reviewed = 0;
        // Read anew: another program may have looked at them meanwhile.
        for row in advice::due(tx, now)? {
            let review = of(tx, &basis, &row, zone, now)?;
            advice::set_review(tx, row.id, &json(&review)?)?;
            let said = Message::new("event-advice_reviewed")
                .with("what", Kept::read(&row)?.label)
                .with("outcome", review.sentence());
            tell(tx, now, &Actor::agent(Desk::Oversight), &said)?;
            reviewed += 1;
        }
        Ok(reviewed)
    });
    reviewed.map_err(|failure| engine.fault(failure))
}

/// The figure before, kept when it was applied, against the figure since.
fn of(
    c: &Connection,
    basis: &Basis,
    row: &AdviceRow,
    zone: chrono_tz::Tz,
    now: Timestamp,
) -> Result<Review, Failure> {
    let kept = Kept::read(row)?;
    if let Measure::Shortage(product) = kept.measure {
        let waiting = table::stock::waited_for(c)?.get(&product).copied().unwrap_or_default();
        let stock = table::products::get(c, product)?;
        let low = stock.is_none_or(|row| row.low_at.is_some_and(|low| row.stock.available() <= low));
        return Ok(shortage(waiting, low, kept.effect.n));
    }
    let read = |body: &String| serde_json::from_str::<Sample>(body).map_err(|error| fault_of_ours(&error));
    let before = row.baseline.as_ref().map(read).transpose()?.unwrap_or_default();
    let since = basis.evidence.sample(kept.measure, row.at, Timestamp(now.0.saturating_add(1)), zone);
    Ok(compare(kept.measure, &before, &since))
}

/// A shortage is a fact: it is over, or orders wait still.
fn shortage(waiting: Quantity, low: bool, n: u64) -> Review {
    let verdict = match (waiting.is_positive(), low) {
        (true, _) => Verdict::DidNot,
        (false, false) => Verdict::Worked,
        (false, true) => Verdict::CannotTell,
    };
    Review { verdict, unit: Unit::Money, before: None, since: None, fell: None, n_before: n, n }
}
