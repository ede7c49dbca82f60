//! The flow's figures and charts.

use fivedesk_engine::oversight::{self, ChartFile, ChartRequest, OversightQuery, SetHours};
use fivedesk_engine::views::{
    BottleneckStory, FlowSlotView, FlowView, HoursView, OversightView, RecommendationView, StagesView,
};
use fivedesk_engine::{Engine, advice, alerts, products};

use crate::args::{Chart, Oversight, Period};
use crate::host::Host;
use crate::output::{self, Stop, table};

/// The size of a chart that is saved, before the PNG's doubling.
const SIZE: (u32, u32) = (960, 480);

pub(crate) fn run(host: &Host, command: Oversight) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Oversight::Demand(command) => super::demand::run(host, &engine, command)?,
        Oversight::Summary(period) => {
            let query = query(&engine, *period)?;
            output::answer(host.json, &oversight::summary(&engine, &query)?, told);
        }
        Oversight::Stages(period) => {
            let query = query(&engine, *period)?;
            output::answer(host.json, &oversight::stages(&engine, &query)?, stages);
        }
        Oversight::Flow(period) => {
            let query = query(&engine, *period)?;
            output::answer(host.json, &oversight::in_flow(&engine, &query)?, flow);
        }
        Oversight::Bottleneck(period) => {
            let query = query(&engine, *period)?;
            output::answer(host.json, &oversight::bottleneck(&engine, &query)?, bottleneck);
        }
        Oversight::Rows { out } => {
            output::answer(host.json, &oversight::rows(&engine, &out)?, |view| {
                let files: Vec<Vec<String>> =
                    view.files.iter().map(|file| vec![file.file.clone(), file.rows.to_string()]).collect();
                table(&["file", "rows"], &files)
            });
        }
        Oversight::Hours { set, holidays, no_holidays } => {
            let holidays = (no_holidays || !holidays.is_empty()).then_some(holidays);
            let view = if set.is_none() && holidays.is_none() {
                oversight::hours(&engine)?
            } else {
                oversight::set_hours(&engine, &host.call, &SetHours { openings: set, holidays })?
            };
            output::answer(host.json, &view, hours);
        }
        Oversight::Recommendations { all } => {
            // What is due to be looked at again is looked at when somebody asks.
            advice::review(&engine)?;
            output::answer(host.json, &advice::list(&engine, all)?, |found| recommended(found));
        }
        Oversight::Alerts => {
            alerts::watch(&engine)?;
            output::answer(host.json, &alerts::list(&engine)?, |all| {
                let rows: Vec<Vec<String>> = all
                    .iter()
                    .map(|one| vec![one.since.clone(), one.kind.clone(), one.sentence.clone()])
                    .collect();
                table(&["since", "alert", "says"], &rows)
            });
        }
        Oversight::Apply { recommendation } => {
            one(host, advice::apply(&engine, &host.call, &recommendation)?);
        }
        Oversight::Undo { recommendation } => {
            one(host, advice::undo(&engine, &host.call, &recommendation)?);
        }
        Oversight::Dismiss { recommendation } => {
            one(host, advice::dismiss(&engine, &host.call, &recommendation)?);
        }
        Oversight::Snooze { recommendation, until } => {
            one(host, advice::snooze(&engine, &host.call, &recommendation, &until)?);
        }
    }
    Ok(())
}

fn one(host: &Host, answer: RecommendationView) {
    output::answer(host.json, &answer, |one| recommended(std::slice::from_ref(one)));
}

fn recommended(all: &[RecommendationView]) -> String {
    let told = |one: &RecommendationView| {
        let mut text =
            format!("{} ({}, {})\n  {}\n  {}\n", one.id, one.strength, one.state, one.finding, one.evidence);
        let more =
            [Some(&one.effect.sentence), one.compared.as_ref(), one.review.as_ref().map(|r| &r.sentence)];
        for line in more.into_iter().flatten() {
            text.push_str(&format!("  {line}\n"));
        }
        for draft in &one.drafts {
            text.push_str(&format!("\n{}\n", draft.text));
        }
        text
    };
    if all.is_empty() { "Nothing to recommend.".to_owned() } else { all.iter().map(told).collect() }
}

fn in_hours(value: Option<f64>) -> String {
    value.map_or_else(String::new, |hours| format!("{hours:.1}"))
}

fn flow(view: &FlowView) -> String {
    let count = |value: Option<u32>| value.map_or_else(String::new, |count| count.to_string());
    let row = |slot: &FlowSlotView| {
        let counts = [slot.arrived, slot.finished, slot.cancelled].map(|count| count.to_string());
        let standing = slot.stages.iter().map(|stage| count(stage.standing)).chain([count(slot.elsewhere)]);
        [slot.period.clone()].into_iter().chain(counts).chain(standing).collect()
    };
    let rows: Vec<Vec<String>> = view.slots.iter().map(row).collect();
    let stages = view.slots.first().into_iter().flat_map(|slot| &slot.stages).map(|one| one.stage.as_str());
    let head: Vec<&str> = ["period", "arrived", "finished", "cancelled"]
        .into_iter()
        .chain(stages)
        .chain(["elsewhere"])
        .collect();
    let mut text = table(&head, &rows);
    if let Some(control) = &view.control {
        let signals = control.points.iter().filter(|point| point.signal.is_some()).count();
        text.push_str(&format!(
            "finished: mean {:.1}, ordinarily {:.1} to {:.1}; {signals} more than noise\n",
            control.mean, control.lower, control.upper
        ));
    }
    if let Some(little) = &view.little {
        text.push_str(&format!("{}\n", little.sentence));
    }
    let rows: Vec<Vec<String>> = view
        .bands
        .iter()
        .map(|band| {
            let ages = [band.p50_hours, band.p85_hours, band.p95_hours].map(|age| format!("{age:.1}"));
            [band.stage.clone(), band.n.to_string()].into_iter().chain(ages).collect()
        })
        .collect();
    text.push_str(&table(&["age on leaving", "n", "p50 h", "p85 h", "p95 h"], &rows));
    let rows: Vec<Vec<String>> = view
        .aged
        .iter()
        .map(|aged| {
            let ages = [aged.age_hours, aged.standing_hours].map(|age| format!("{age:.1}"));
            [aged.order.to_string(), aged.stage.clone()].into_iter().chain(ages).collect()
        })
        .collect();
    text.push_str(&table(&["open order", "stage", "age h", "there h"], &rows));
    text
}

fn stages(view: &StagesView) -> String {
    let all = || view.stages.iter().chain(std::iter::once(&view.lead_time));
    let rows: Vec<Vec<String>> = all()
        .map(|s| {
            let spread = [s.mean_hours, s.median_hours, s.p85_hours, s.p90_hours, s.p95_hours].map(in_hours);
            let counts = [s.open.to_string(), s.faults.to_string()];
            [s.stage.clone(), s.n.to_string()].into_iter().chain(spread).chain(counts).collect()
        })
        .collect();
    let head = ["finished", "n", "mean h", "median h", "p85 h", "p90 h", "p95 h", "open", "faults"];
    let mut text = table(&head, &rows);
    let rows: Vec<Vec<String>> = view
        .counted_in
        .iter()
        .map(|s| {
            let reached = [s.p50_hours, s.p85_hours, s.p90_hours, s.p95_hours].map(in_hours);
            let counts = [s.n, s.open, s.otherwise].map(|count| count.to_string());
            [s.stage.clone()].into_iter().chain(counts).chain(reached).collect()
        })
        .collect();
    let head = ["open counted in", "n", "open", "cancelled", "p50 h", "p85 h", "p90 h", "p95 h"];
    text.push_str(&table(&head, &rows));
    for faults in &view.faults {
        let orders: Vec<String> = faults.orders.iter().map(ToString::to_string).collect();
        text.push_str(&format!("times run backwards in {}: orders {}\n", faults.stage, orders.join(", ")));
    }
    text
}

fn bottleneck(view: &Option<BottleneckStory>) -> String {
    let Some(view) = view else { return "No order stood anywhere in this period.".to_owned() };
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    let mut text = format!("{}\n{}\n", view.sentence, view.evidence);
    if let Some(before) = view.share_before {
        text.push_str(&format!("the period before: {}\n", percent(before)));
    }
    let rows: Vec<Vec<String>> = view
        .worked
        .iter()
        .map(|w| {
            let counts = [i64::from(w.arrived), i64::from(w.left), w.growth].map(|count| count.to_string());
            [w.stage.clone()].into_iter().chain(counts).chain([w.sole, w.shifting].map(percent)).collect()
        })
        .collect();
    text.push_str(&table(&["worked", "came", "left", "growth", "sole", "shifting"], &rows));
    let rows: Vec<Vec<String>> = view
        .weeks
        .iter()
        .map(|w| vec![w.week.clone(), w.stage.clone().unwrap_or_default(), percent(w.share)])
        .collect();
    text.push_str(&table(&["week", "bottleneck", "share"], &rows));
    text.push_str(&view.note);
    text
}

fn hours(view: &HoursView) -> String {
    let openings = if view.openings.is_empty() { "No opening times are set." } else { &view.openings };
    view.holidays.iter().fold(openings.to_owned(), |text, day| format!("{text}\nclosed on {day}"))
}

pub(crate) fn query(engine: &Engine, period: Period) -> Result<OversightQuery, Stop> {
    let product = match period.product {
        Some(name) => Some(products::show(engine, &name)?.id),
        None => None,
    };
    Ok(OversightQuery {
        from: period.span.from,
        to: period.span.to,
        by: period.span.by,
        tz: period.span.tz,
        hours: period.hours,
        product,
        customer: period.customer,
        channel: period.channel,
        desk: period.desk,
        min: period.min,
        max: period.max,
    })
}

fn told(view: &OversightView) -> String {
    let hours = |value: Option<f64>| value.map_or_else(String::new, |h| format!("{h:.1}"));
    let mut text = format!("{} delivered, {} open, revenue {}\n", view.delivered, view.open, view.revenue);
    if let Some(found) = &view.bottleneck {
        text.push_str(&format!("{}\n", found.sentence));
    }
    let rows: Vec<Vec<String>> = view
        .stages
        .iter()
        .chain(std::iter::once(&view.lead_time))
        .map(|s| {
            vec![
                s.stage.clone(),
                s.n.to_string(),
                hours(s.mean_hours),
                hours(s.median_hours),
                hours(s.p90_hours),
                s.open.to_string(),
            ]
        })
        .collect();
    text.push_str(&table(&["stage", "n", "mean h", "median h", "p90 h", "open"], &rows));
    let rows: Vec<Vec<String>> =
        view.throughput.iter().map(|t| vec![t.period.clone(), t.delivered.to_string()]).collect();
    text.push_str(&table(&["period", "delivered"], &rows));
    for low in &view.low_stock {
        text.push_str(&format!("low: {} ({} available)\n", low.product, low.available.0));
    }
    for r in &view.recommendations {
        text.push_str(&format!("{}: {} ({})\n", r.strength, r.finding, r.evidence));
    }
    text
}

pub(crate) fn chart(host: &Host, command: Chart) -> Result<(), Stop> {
    let (Some(name), Some(out)) = (command.name, command.out) else {
        output::answer(host.json, &oversight::list(&host.open()?), |charts| {
            let rows: Vec<Vec<String>> =
                charts.iter().map(|chart| vec![chart.name.clone(), chart.title.clone()]).collect();
            table(&["chart", "shows"], &rows)
        });
        return Ok(());
    };
    let engine = host.open()?;
    let request = ChartRequest {
        name,
        query: query(&engine, command.period)?,
        theme: command.theme,
        width: SIZE.0,
        height: SIZE.1,
    };
    let file = ChartFile { format: command.format, scale: command.scale };
    if request.name == "all" {
        let saved = oversight::save_all(&engine, &request, &out, &file)?;
        output::answer(host.json, &serde_json::json!({ "files": saved }), |_| {
            format!("{} charts were saved in {}.", saved.len(), out.display())
        });
        return Ok(());
    }
    let file = oversight::save(&engine, &request, &out, &file)?;
    let saved = serde_json::json!({ "chart": request.name, "file": file });
    output::answer(host.json, &saved, |_| format!("{} was saved.", file.display()));
    Ok(())
}
