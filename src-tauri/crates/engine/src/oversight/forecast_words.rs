//! What a forecast says, and why, as sentences.

use fivedesk_core::{Figure, Message, Quantity};
use fivedesk_insight::demand::{Forecast, LeadTime, Method};

use super::forecast::Told;

/// A forecast in one sentence.
pub(super) fn sentence(told: &Told) -> Message {
    let Told { row, standing, forecast, .. } = told;
    let said = |key| {
        let order = if forecast.suggested.is_positive() { "yes" } else { "no" };
        Message::new(key)
            .with("product", row.name.as_str())
            .with("order", order)
            .with("quantity", forecast.suggested)
            .with("available", standing.available())
    };
    if !standing.counted {
        return said(if standing.waiting.is_positive() { "forecast-waiting" } else { "forecast-uncounted" })
            .with("waiting", standing.waiting);
    }
    if !standing.available().is_positive() && forecast.mean_daily > 0.0 {
        return said("forecast-out-now").with("rate", weekly(forecast));
    }
    match forecast.out {
        Some(out) => match out.p90 {
            Some(p90) if p90 == out.p10 => said("forecast-out-on").with("from_day", out.p10.to_string()),
            Some(p90) => said("forecast-out-between")
                .with("from_day", out.p10.to_string())
                .with("to_day", p90.to_string()),
            None => said("forecast-out-from").with("from_day", out.p10.to_string()),
        },
        None if forecast.mean_daily > 0.0 => match (forecast.reorder, forecast.cover) {
            (Some(_), Some(cover)) => said("forecast-lasts").with("days", cover.min(9_999.0).round() as i64),
            _ => said("forecast-young").with("days", forecast.days),
        },
        None => said("forecast-unsold"),
    }
}

/// Demand a week, with one decimal.
fn weekly(forecast: &Forecast) -> Quantity {
    Quantity((forecast.rate * 70.0).round() as i64 * 100)
}

/// Why this method, with the figures that chose it.
pub(super) fn why(forecast: &Forecast, by: &str) -> Option<Message> {
    let method = forecast.method?;
    let said = match (method, &forecast.pattern) {
        (Method::Mean, _) | (_, None) => Message::new("forecast-why-mean"),
        (_, Some(pattern)) => Message::new("forecast-why")
            .with("method", method.word())
            .with("class", pattern.class.map_or("none", |class| class.word()))
            .with("sold", pattern.demands)
            .with("variation", hundredths(pattern.variation))
            .with("silent", pattern.since_last)
            .with("n", pattern.buckets),
    };
    Some(said.with("by", by).with("demands", forecast.demands).with("days", forecast.days))
}

/// A plain figure with two decimals.
fn hundredths(value: f64) -> Quantity {
    Quantity((value * 100.0).round() as i64 * 10)
}

/// Where a lead time comes from.
pub(super) fn lead(lead: &LeadTime) -> Message {
    Message::new("forecast-lead")
        .with("from", lead.source.word())
        .with("days", Quantity((lead.days * 10.0).round() as i64 * 100))
        .with("n", lead.n)
}

/// How the reorder point was found.
pub(super) fn reorder(told: &Told, service: f64) -> Option<Message> {
    let reorder = told.forecast.reorder?;
    let said = Message::new("forecast-reorder")
        .with("drawn", if reorder.drawn { "yes" } else { "no" })
        .with("point", reorder.point)
        .with("safety", reorder.safety)
        .with("service", Figure::Share((service * 10_000.0).round() as i64));
    Some(said)
}
