//! The activity log.

use fivedesk_engine::log::{self, LogQuery};
use fivedesk_engine::{orders, products};

use crate::args::Log;
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, asked: Log) -> Result<(), Stop> {
    let engine = host.open()?;
    let order = asked.order.map(|id| orders::find(&engine, &id)).transpose()?;
    let product = asked.product.map(|name| products::show(&engine, &name)).transpose()?;
    let query = LogQuery {
        order: order.map(|id| id.0),
        desk: asked.desk,
        actor: asked.by,
        product: product.map(|product| product.id),
        kind: asked.kind,
        from: asked.from,
        to: asked.to,
        page: asked.page.page,
        per_page: asked.page.per_page,
    };
    if let Some(file) = asked.out {
        let written = log::export(&engine, &query, &file)?;
        output::answer(host.json, &written, |w| format!("{} events were written into {}.", w.events, w.path));
        return Ok(());
    }
    output::answer(host.json, &log::list(&engine, &query)?, |page| {
        let rows: Vec<Vec<String>> = page
            .items
            .iter()
            .map(|e| {
                let order = e.number.as_ref().map_or_else(String::new, |number| format!("#{number}"));
                vec![e.seq.to_string(), e.at.clone(), e.agent.clone(), order, e.actor.clone(), e.note.clone()]
            })
            .collect();
        let events = table(&["seq", "at", "desk", "order", "actor", "what"], &rows);
        let more = if page.total_is_at_least { "+" } else { "" };
        format!("{events}page {} of {}, {}{more} events\n", page.page, page.pages, page.total)
    });
    Ok(())
}
