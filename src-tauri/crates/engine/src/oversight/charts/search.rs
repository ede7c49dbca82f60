//! The orders behind a point of a chart, as the order list searches for them.

use fivedesk_charts::Filter;
use fivedesk_core::Timestamp;
use fivedesk_insight::Lens;

use crate::orders::search::seconds;
use crate::oversight::OversightQuery;

/// The words that the order list finds the orders behind a point by, narrowed as the chart is.
pub(super) fn words(filter: Filter, lens: &Lens, query: &OversightQuery) -> String {
    let span = |from: Timestamp, to: Timestamp| format!("{}..{}", from.rfc3339(), to.rfc3339());
    let within = |given: Option<(Timestamp, Timestamp)>| {
        let (from, to) = given.unwrap_or((lens.period.from(), lens.period.to()));
        span(from, to)
    };
    let of_flow = match filter {
        Filter::Finished(from, to) => format!("finished:{}", span(from, to)),
        Filter::Received(from, to) => format!("received:{}", span(from, to)),
        Filter::ReceivedOn(day) => format!("received:{day}"),
        Filter::Stage(stage) => format!("status:{}", stage.word()),
        Filter::Left(stage, time) => format!("left:{}:{}", stage.word(), within(time)),
        Filter::Stood(stage, time) => format!("stood:{}:{}", stage.word(), within(time)),
        Filter::OpenAt(at) => format!("open:{}", at.rfc3339()),
        Filter::Lead(from, to) => format!("lead:{}..{}:{}", seconds(from), seconds(to), within(None)),
        // One order or product is itself, whatever else was asked for.
        Filter::Order(number) => return format!("#{number}"),
        Filter::Product(product) => return format!("product:{product}"),
    };
    let mut words = vec![of_flow];
    if matches!(filter, Filter::Lead(..)) && query.hours.as_deref() == Some("business") {
        words.push("hours:business".to_owned());
    }
    words.extend(query.product.map(|row| format!("product:{row}")));
    words.extend(query.customer.map(|row| format!("customer:{row}")));
    words.extend(query.channel.as_ref().map(|channel| format!("source:{channel}")));
    words.extend(query.desk.as_ref().map(|desk| format!("desk:{desk}")));
    words.extend(query.min.as_ref().map(|total| format!("min:{total}")));
    words.extend(query.max.as_ref().map(|total| format!("max:{total}")));
    words.join(" ")
}
