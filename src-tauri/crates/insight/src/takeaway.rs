//! What a chart says, in one sentence that follows from its rows.

use fivedesk_core::Message;

use crate::{Bucket, Spread, StageDurations, span};

/// Buckets in the window compared, and in the one before it.
const WINDOW: usize = 4;

/// What throughput does: rises, falls, stays, or too little to tell.
///
/// The last four complete buckets stand against the four before. Their counts differ if they lie more than two
/// standard deviations of a Poisson difference apart: `(a - b)^2 > 4 (a + b)`.
/// Figures: `every`, `n` (finished in all), and `mean` per bucket in the last window where a trend is named.
pub fn throughput_takeaway(buckets: &[Bucket]) -> Message {
    let total: u64 = buckets.iter().map(|bucket| bucket.count).sum();
    let every = buckets.first().map_or("week", |bucket| bucket.every.word());
    let with = |key: &'static str| Message::new(key).with("every", every).with("n", count(total));
    if total == 0 {
        return with("chart-throughput-none");
    }
    let mut complete = buckets.iter().rev().filter(|bucket| bucket.complete).map(|bucket| bucket.count);
    let recent: Vec<u64> = complete.by_ref().take(WINDOW).collect();
    let before: Vec<u64> = complete.take(WINDOW).collect();
    let (a, b): (u64, u64) = (recent.iter().sum(), before.iter().sum());
    // Below ten orders in both windows together nothing can be told, and a mean below one says nothing.
    if before.len() < WINDOW || a + b < 10 || a < WINDOW as u64 {
        return with("chart-throughput-total");
    }
    let apart = u128::from(a.abs_diff(b)).pow(2) > 4 * u128::from(a + b);
    let key = match (apart, a > b) {
        (false, _) => "chart-throughput-steady",
        (true, true) => "chart-throughput-rising",
        (true, false) => "chart-throughput-falling",
    };
    with(key).with("mean", count((a + WINDOW as u64 / 2) / WINDOW as u64))
}

/// Which stage takes longest and whether it is even: uneven where p90 is three medians or more.
///
/// The stage meant is the one whose finished visits took the most time together. Figures: `stage`, `median`, `p90`.
pub fn stages_takeaway(stages: &[StageDurations]) -> Message {
    let weight = |spread: &Spread| spread.mean * spread.n as f64;
    let found = stages
        .iter()
        .rev()
        .filter_map(|stage| stage.durations.spread.map(|spread| (stage.stage, spread)))
        .max_by(|(_, a), (_, b)| weight(a).total_cmp(&weight(b)));
    let Some((stage, spread)) = found else {
        return Message::new("chart-stages-none");
    };
    let uneven = spread.p90 >= 3.0 * spread.median && spread.p90 > 0.0;
    Message::new(if uneven { "chart-stages-uneven" } else { "chart-stages-even" })
        .with("stage", stage.word())
        .with("median", span(spread.median))
        .with("p90", span(spread.p90))
}

/// The figures a finding rests on: `n`, `median`, `p90`; another sentence where nothing has been measured. Where half or
/// more were over at once, their median says nothing: then how many waited (`share`), and the median of those.
pub fn evidence(spread: Option<&Spread>) -> Message {
    let Some(spread) = spread else { return Message::new("oversight-evidence-none") };
    let said = |key: &'static str, median: f64| {
        Message::new(key)
            .with("n", count(spread.n))
            .with("median", span(median))
            .with("p90", span(spread.p90))
    };
    match spread.waited {
        None => said("oversight-evidence-at-once", spread.median),
        Some(waited) if waited.n * 2 <= spread.n => said("oversight-evidence-few", waited.median)
            .with("share", crate::share_figure(spread.waited_share())),
        Some(_) => said("oversight-evidence", spread.median),
    }
}

/// How soon 85 of 100 orders arrive. Figures: `n`, `p85`.
pub fn service_level(lead_time: Option<&Spread>) -> Message {
    let (n, p85) = lead_time.map_or((0, 0.0), |spread| (spread.n, spread.p85));
    Message::new("oversight-service").with("n", count(n)).with("p85", span(p85))
}

fn count(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
