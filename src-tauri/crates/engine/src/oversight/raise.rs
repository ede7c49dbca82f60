//! Whether the owner approves by hand what the policy could, with the replay that shows it.

use fivedesk_core::{Policy, Timestamp};
use fivedesk_insight::DAY;
use fivedesk_insight::recommend::{Decision, Raise, limit};
use fivedesk_store::{Connection, table};

use crate::fault::Failure;
use crate::policy::{is_approved, replay};

/// The days looked back on.
const DAYS: i64 = 90;
/// The most orders the replay takes, since a summary is asked for often.
const MOST: u32 = 1_000;

/// The limit that could be raised, tried on the orders of the last days; `None` where none could.
pub(super) fn raise(c: &Connection, now: Timestamp) -> Result<Option<Raise>, Failure> {
    let since = Timestamp(now.0.saturating_sub(DAYS * DAY));
    let decisions: Vec<Decision> = table::evidence::decided_by_hand(c, since)?
        .into_iter()
        .map(|(total, rejected)| Decision { total, rejected })
        .collect();
    let policy = table::policies::current(c)?;
    let Some((limit, covered, by_hand)) = limit(&decisions, policy.approve_up_to) else { return Ok(None) };
    let proposed = Policy { approve_up_to: Some(limit), ..policy };
    let (tried, _) = replay(c, since, MOST, &[&proposed])?;
    let would = tried.iter().filter(|one| is_approved(one, 0)).count();
    Ok(Some(Raise { limit, covered, by_hand, days: DAYS, would, of: tried.len() }))
}
