//! Stock counts.

use fivedesk_engine::counts;
use fivedesk_engine::views::{CountPostedView, CountView};

use super::stock::changed_text;
use crate::args::Count;
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Count) -> Result<(), Stop> {
    let engine = host.open()?;
    let call = &host.call;
    match command {
        Count::Start { search } => one(host, &counts::start(&engine, call, search.as_deref())?),
        Count::Enter { count, text } => one(host, &counts::enter_text(&engine, call, count, &text)?),
        Count::Show { count } => one(host, &counts::show(&engine, count)?),
        Count::Sheet { count, out: Some(path) } => {
            counts::sheet_to(&engine, count, &path)?;
            let written = serde_json::json!({ "path": path });
            output::answer(host.json, &written, |_| format!("{} is written.", path.display()));
        }
        Count::Sheet { count, out: None } => {
            let sheet = counts::sheet(&engine, count)?;
            output::answer(host.json, &serde_json::json!({ "csv": sheet }), |_| sheet.clone());
        }
        Count::Post { count } => posted(host, &counts::post(&engine, call, count)?),
        Count::Undo { count } => posted(host, &counts::undo_post(&engine, call, count)?),
        Count::Drop { count } => one(host, &counts::drop_count(&engine, call, count)?),
        Count::List => output::answer(host.json, &counts::list(&engine)?, |all| {
            let rows: Vec<Vec<String>> = all
                .iter()
                .map(|c| {
                    vec![
                        c.id.to_string(),
                        c.started_at.clone(),
                        c.state.clone(),
                        format!("{}/{}", c.counted, c.products),
                        c.differences.to_string(),
                        c.value.clone(),
                    ]
                })
                .collect();
            table(&["id", "started", "state", "counted", "differ", "at cost"], &rows)
        }),
    }
    Ok(())
}

fn posted(host: &Host, posted: &CountPostedView) {
    output::answer(host.json, posted, |posted| {
        format!("{}\n{}", count_text(&posted.count), changed_text(&posted.change))
    });
}

fn one(host: &Host, count: &CountView) {
    output::answer(host.json, count, count_text);
}

fn count_text(count: &CountView) -> String {
    let rows: Vec<Vec<String>> = count
        .lines
        .iter()
        .map(|line| {
            let figure = |figure: Option<fivedesk_engine::views::Amount>| {
                figure.map_or_else(String::new, |figure| figure.0.to_string())
            };
            vec![
                line.sku.clone().unwrap_or_default(),
                line.product.clone(),
                line.expected.0.to_string(),
                figure(line.counted),
                figure(line.difference),
                line.value.clone().unwrap_or_default(),
            ]
        })
        .collect();
    let sheet = table(&["sku", "product", "expected", "counted", "difference", "at cost"], &rows);
    format!(
        "Count {}: {}, {} of {} counted, {} differ, {} at cost.\n{sheet}",
        count.id, count.state, count.counted, count.products, count.differences, count.value
    )
}
