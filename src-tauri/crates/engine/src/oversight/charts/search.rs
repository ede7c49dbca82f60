//! The orders behind a point of a chart, as the order list searches for them.

use fivedesk_charts::Filter;

/// The words that the order list finds the orders behind a point by.
pub(super) fn words(filter: Filter) -> String {
    match filter {
        Filter::Finished(from, to) => format!("finished:{}..{}", from.rfc3339(), to.rfc3339()),
        Filter::Received(from, to) => format!("received:{}..{}", from.rfc3339(), to.rfc3339()),
        Filter::ReceivedOn(day) => format!("received:{day}"),
        Filter::Stage(stage) => format!("status:{}", stage.word()),
        Filter::Order(number) => format!("#{number}"),
        Filter::Product(product) => format!("product:{product}"),
    }
}
