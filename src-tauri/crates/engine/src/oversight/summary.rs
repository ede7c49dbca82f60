//! The whole of Oversight in one answer.

use std::collections::BTreeMap;

use fivedesk_core::{Currency, Status, Timestamp};
use fivedesk_insight::demand::Sales;
use fivedesk_insight::{self as insight, Bottleneck, Durations, StageShare, Visit};
use fivedesk_store::{Connection, table};

use super::measure::{OversightQuery, lens};
use crate::advice::Low;
use crate::call::{count, large};
use crate::fault::Failure;
use crate::views::{BottleneckView, LowStockView, OversightView, StageView, ThroughputView};
use crate::{Answer, Engine, advice, agents};

/// Throughput, time in stage, the bottleneck, low stock, recommendations and the agents' work, for a period.
///
/// Errors: `invalid_input` for a date, zone or word that is none, or a period that ends before it begins.
pub fn summary(engine: &Engine, query: &OversightQuery) -> Answer<OversightView> {
    engine.read_with_flow(|connection, flow, sales: &Sales| {
        let currency = table::book::get(connection)?.currency;
        let lens = lens(engine, connection, query)?;
        let seen = flow.through(&lens);
        let (buckets, stages, lead_time) = (seen.throughput(), seen.time_in_stage(), seen.lead_time());
        let shares = seen.shares();
        let visits: Vec<Visit> = seen.open_visits().collect();
        let bottleneck = insight::bottleneck(&shares, stages, &visits);
        let low = advice::low_stock(connection)?;
        let basis = advice::basis_of(engine, connection, flow, sales)?;
        let totals = seen.totals();
        let before = lens.before().map(|before| flow.through(&before).finished());
        Ok(OversightView {
            from: Some(lens.period.from().rfc3339()),
            to: lens.period.to().rfc3339(),
            tz: lens.period.zone().name().to_owned(),
            orders: counts(connection)?,
            throughput: buckets
                .iter()
                .map(|bucket| ThroughputView {
                    period: bucket.label(),
                    delivered: large(bucket.count),
                    complete: bucket.complete,
                })
                .collect(),
            stages: stages
                .iter()
                .map(|stage| stage_view(stage.stage.word(), &stage.durations, share(&shares, stage.stage)))
                .collect(),
            lead_time: stage_view("lead_time", lead_time, None),
            bottleneck: bottleneck.as_ref().map(|found| bottleneck_view(engine, currency, found)),
            low_stock: low.iter().map(low_view).collect(),
            recommendations: advice::open(engine, connection, &basis, &low)?,
            service_level: engine.say(currency, &insight::service_level(lead_time.spread.as_ref())),
            agents: agents::all(connection)?,
            delivered: large(totals.finished),
            delivered_before: before.map(large),
            open: large(totals.open.n),
            oldest_open: totals.open.oldest.map(Timestamp::rfc3339),
            revenue: totals.revenue.decimal(currency),
        })
    })
}

fn counts(connection: &Connection) -> Result<BTreeMap<String, u32>, Failure> {
    let counts = table::status_counts::all(connection)?;
    Ok(Status::ALL
        .iter()
        .map(|status| (status.word().to_owned(), count(counts.get(status).copied().unwrap_or_default())))
        .collect())
}

pub(super) fn share(shares: &[StageShare], stage: Status) -> Option<f64> {
    shares.iter().find(|row| row.stage == stage).map(|row| row.share)
}

/// So many orders whose times run backwards are named for a stage; all of them are counted.
const FAULTS_SHOWN: usize = 200;

pub(super) fn stage_view(stage: &str, durations: &Durations, share: Option<f64>) -> StageView {
    let spread = durations.spread.as_ref();
    let hours = |of: fn(&insight::Spread) -> f64| spread.map(|spread| insight::hours(of(spread)));
    StageView {
        stage: stage.to_owned(),
        n: large(spread.map_or(0, |spread| spread.n)),
        mean_hours: hours(|s| s.mean),
        median_hours: hours(|s| s.median),
        p85_hours: hours(|s| s.p85),
        p90_hours: hours(|s| s.p90),
        p95_hours: hours(|s| s.p95),
        open: large(durations.open.n),
        oldest_since: durations.open.oldest.map(Timestamp::rfc3339),
        faults: large(durations.faults.len()),
        fault_orders: durations.faults.iter().take(FAULTS_SHOWN).map(|order| order.0).collect(),
        share,
    }
}

fn bottleneck_view(engine: &Engine, currency: Currency, found: &Bottleneck) -> BottleneckView {
    let spread = found.spread.as_ref();
    BottleneckView {
        stage: found.stage.word().to_owned(),
        desk: found.stage.desk().map(|desk| desk.word().to_owned()).unwrap_or_default(),
        share: found.share,
        median_hours: spread.map(|spread| insight::hours(spread.median)),
        p90_hours: spread.map(|spread| insight::hours(spread.p90)),
        n: large(spread.map_or(0, |spread| spread.n)),
        waited_share: spread.map(insight::Spread::waited_share),
        waited_median_hours: waited_median(spread),
        sentence: engine.say(currency, &found.sentence()),
        evidence: engine.say(currency, &found.evidence()),
        now: found.now.iter().map(|id| id.0).collect(),
        constraint: found.constraint.map(|(stage, _)| stage.word().to_owned()),
        constraint_share: found.constraint.map(|(_, share)| share),
    }
}

/// Half of those that waited took less, hours.
pub(super) fn waited_median(spread: Option<&insight::Spread>) -> Option<f64> {
    Some(insight::hours(spread?.waited?.median))
}

fn low_view(low: &Low) -> LowStockView {
    LowStockView {
        product_id: low.row.id.0,
        product: low.row.name.clone(),
        sku: low.row.sku.clone(),
        available: low.row.stock.available().into(),
        low_at: low.row.low_at.unwrap_or_default().into(),
        waiting: low.waiting.into(),
    }
}
