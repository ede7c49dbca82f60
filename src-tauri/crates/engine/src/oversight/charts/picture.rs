//! Measures what a chart shows and has it drawn.

use fivedesk_charts::{self as charts, Chart, ChartError, Form, Frame, Paper, Size, Theme};
use fivedesk_core::{Message, Refusal, Timestamp};
use fivedesk_insight::demand::{self, Sales, Shown};
use fivedesk_insight::{ControlChart, Flow, Lens, StockFan};
use fivedesk_store::{Connection, table};

use super::ChartRequest;
use crate::engine::fault_of_ours;
use crate::fault::Failure;
use crate::oversight::forecast::{Basis, ForecastQuery, Past};
use crate::oversight::forecast_one::stock_fan;
use crate::oversight::measure::{lens, told_filters};
use crate::oversight::sold::names;
use crate::{Answer, Engine, products};

/// The charts of what is sold and in stock; the others are of the flow.
const SOLD: [&str; 4] = ["revenue", "best_sellers", STOCK, "demand"];
const STOCK: &str = "stock";
/// Bins of a histogram, at the most.
const BINS: u32 = 30;

/// Reads what is to be drawn, and draws it.
type Draw<'a> = &'a dyn Fn(&Lens, &Frame<'_>) -> Result<Result<Chart, ChartError>, Failure>;

/// A chart with what its file is named by.
pub(super) struct Drawn {
    pub(super) chart: Chart,
    pub(super) shop: String,
    pub(super) lens: Lens,
}

/// Draws a chart, by itself or for the window.
///
/// Errors: `not_found` for an unknown chart; `invalid_input` as for the summary.
pub(super) fn picture(engine: &Engine, request: &ChartRequest, for_export: bool) -> Answer<Drawn> {
    if !charts::CHARTS.contains(&request.name.as_str()) {
        let message = Message::new("chart-unknown")
            .with("text", request.name.as_str())
            .with("known", charts::CHARTS.join(", "));
        return Err(engine.fault(Refusal::not_found(message)));
    }
    if SOLD.contains(&request.name.as_str()) {
        return engine.read_with_flow(|connection, flow, sales: &Sales| {
            framed(engine, connection, request, for_export, &|lens, frame| {
                let shown = Shown::of(flow, &lens.only);
                sold(engine, connection, request, (sales, &shown), lens, frame)
            })
        });
    }
    engine.read_held(|connection, flow: &Flow| {
        framed(engine, connection, request, for_export, &|lens, frame| {
            let seen = flow.through(lens);
            Ok(match request.name.as_str() {
                "arrivals" => charts::arrivals(&seen.in_out(), frame),
                "cumulative_flow" => charts::cumulative_flow(&seen.cumulative(), frame),
                "work_in_progress" => charts::work_in_progress(&seen.work_in_progress(), frame),
                "time_in_stage" => charts::time_in_stage(seen.time_in_stage(), frame),
                // An order's number is its row's.
                "age" => charts::age(&seen.aging(), &|order| order.0, frame),
                "process_behaviour" => {
                    charts::process_behaviour(ControlChart::of_throughput(&seen.throughput()).as_ref(), frame)
                }
                "stage_trend" => charts::stage_trend(&seen.stage_trend(), frame),
                "lead_time" => charts::lead_time(&seen.histogram(BINS), frame),
                "bottleneck" => charts::bottleneck(&seen.week_shares(), frame),
                "share" => charts::share(&seen.shares(), frame),
                _ => charts::throughput(&seen.throughput(), frame),
            })
        })
    })
}

/// A chart of what is sold and in stock.
fn sold(
    engine: &Engine,
    connection: &Connection,
    request: &ChartRequest,
    (sales, shown): (&Sales, &Shown),
    lens: &Lens,
    frame: &Frame<'_>,
) -> Result<Result<Chart, ChartError>, Failure> {
    Ok(match request.name.as_str() {
        "revenue" => {
            charts::revenue(&demand::revenue(sales, shown, &lens.period, lens.every, lens.now), frame)
        }
        "best_sellers" => {
            let names = names(connection)?;
            let name = |id| names.get(&id).map(|(name, _)| name.clone()).unwrap_or_default();
            charts::best_sellers(&demand::sellers(sales, shown, &lens.period, &name), frame)
        }
        STOCK => charts::stock(fan(engine, connection, request, sales)?.as_ref(), frame),
        _ => charts::demand(&demand::ordered(sales, shown, &lens.period), frame),
    })
}

/// The stock of the product asked for, or of the one that runs out first.
fn fan(
    engine: &Engine,
    connection: &Connection,
    request: &ChartRequest,
    sales: &Sales,
) -> Result<Option<StockFan>, Failure> {
    let basis = Basis::of(engine, connection, &ForecastQuery::default())?;
    let past = Past::of(sales, &basis);
    let told = match request.query.product {
        Some(product) => {
            let row = products::row(connection, fivedesk_core::ProductId(product))?;
            Some(past.tell(engine, &basis, row))
        }
        None => crate::oversight::forecast::told(engine, connection, sales, &basis)?.into_iter().next(),
    };
    told.map(|told| stock_fan(engine, connection, &basis, &past, &told)).transpose()
}

/// Draws with the frame that a request asks for.
fn framed(
    engine: &Engine,
    connection: &Connection,
    request: &ChartRequest,
    for_export: bool,
    draw: Draw<'_>,
) -> Result<Drawn, Failure> {
    let book = table::book::get(connection)?;
    let say = |message: &Message| engine.say(book.currency, message);
    let lens = lens(engine, connection, &request.query)?;
    let told = |at: Timestamp| fivedesk_words::day(at.0, lens.period.zone());
    let paper = Paper {
        shop: book.name.clone(),
        period: format!(
            "{} – {}",
            told(lens.period.from()),
            told(Timestamp(lens.period.to().0.saturating_sub(1)))
        ),
        // What is in stock is nobody's order.
        filters: match request.name.as_str() {
            STOCK => None,
            _ => Some(told_filters(engine, connection, &request.query, &lens.only, &say)?),
        },
        made: told(lens.now),
    };
    let frame = Frame {
        theme: Theme::from_word(&request.theme).unwrap_or(Theme::Light),
        size: Size { width: request.width.clamp(240, 4000), height: request.height.clamp(120, 4000) },
        form: if for_export { Form::Export(&paper) } else { Form::Screen },
        currency: book.currency,
        say: &say,
    };
    let chart = draw(&lens, &frame)?.map_err(|error| -> Failure { fault_of_ours(&error) })?;
    Ok(Drawn { chart, shop: book.name, lens })
}
