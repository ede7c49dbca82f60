//! Whether the owner approves by hand what the policy could, with the replay that shows it.

use chrono_tz::Tz;
use fivedesk_core::{Policy, Timestamp};
use fivedesk_insight::DAY;
use fivedesk_insight::recommend::{Decision, PERIOD, Raise, Sample, limit};
use fivedesk_store::table::evidence::ByHand;
use fivedesk_store::{Connection, table};

use crate::fault::Failure;
use crate::policy::{is_approved, replay};

/// The days looked back on.
const DAYS: i64 = 90;
/// The most orders the replay takes, since recommendations are asked for often.
const MOST: u32 = 1_000;

/// The limit that could be raised, tried on the orders of the last days; `None` where none could.
pub(super) fn raise(c: &Connection, zone: Tz, now: Timestamp) -> Result<Option<Raise>, Failure> {
    let back = |by: i64| Timestamp(now.0.saturating_sub(by));
    let since = back(DAYS * DAY);
    let decided = table::evidence::decided_by_hand(c, since)?;
    let decisions: Vec<Decision> =
        decided.iter().map(|one| Decision { total: one.total, rejected: one.rejected }).collect();
    let policy = table::policies::current(c)?;
    let Some((limit, covered, by_hand)) = limit(&decisions, policy.approve_up_to) else { return Ok(None) };
    let proposed = Policy { approve_up_to: Some(limit), ..policy };
    let (tried, _) = replay(c, since, MOST, &[&proposed])?;
    let would = tried.iter().filter(|one| is_approved(one, 0)).count();
    let waited = |from: Timestamp, to: Timestamp| {
        let covers = |one: &&ByHand| !one.rejected && one.total <= limit;
        let within = |one: &&ByHand| from <= one.decided && one.decided < to;
        let of = decided.iter().filter(covers).filter(within);
        Sample::of_lengths(of.map(|one| (one.asked, one.decided)), zone)
    };
    let periods = [waited(back(PERIOD), Timestamp(now.0 + 1)), waited(back(2 * PERIOD), back(PERIOD))];
    Ok(Some(Raise {
        limit,
        covered,
        by_hand,
        days: DAYS,
        would,
        of: tried.len(),
        waits: waited(since, Timestamp(now.0 + 1)),
        periods: periods.map(|sample| sample.mean()),
    }))
}
