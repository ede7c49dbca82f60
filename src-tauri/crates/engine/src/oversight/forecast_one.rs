//! One product's forecast with all it rests on: its demand, the methods tried, its stock before and after today.

use chrono::{Days as Step, NaiveDate};
use fivedesk_core::{ProductId, Quantity};
use fivedesk_insight::demand::{Draw, Sales, fan};
use fivedesk_insight::{Every, FanDay, StockFan, StockLevel, day_start};
use fivedesk_store::{Connection, table};

use super::forecast::{Basis, ForecastQuery, Past, Told, view};
use super::forecast_words;
use crate::call::count;
use crate::fault::Failure;
use crate::views::{DemandView, FanDayView, ForecastDetail, MethodView, StockLevelView};
use crate::{Answer, Engine, products};

/// Days of stock that are shown before today.
const PAST: u64 = 90;

/// One product's forecast, by SKU, name, alias, barcode or row number.
///
/// Errors: `not_found`; `invalid_input` when several share the name, or as for the list.
pub fn forecast(engine: &Engine, product: &str, query: &ForecastQuery) -> Answer<ForecastDetail> {
    let id = products::find(engine, product)?;
    engine.read_held(|connection, sales: &Sales| {
        let basis = Basis::of(engine, connection, query)?;
        let past = Past::of(sales, &basis);
        let told = past.tell(engine, &basis, products::row(connection, id)?);
        let say = |message| engine.say(basis.currency, &message);
        let by = basis.planning.every;
        let stock = stock_fan(engine, connection, &basis, &past, &told)?;
        Ok(ForecastDetail {
            why: forecast_words::why(&told.forecast, by.word()).map(say),
            lead: say(forecast_words::lead(&told.standing.lead)),
            reorder: forecast_words::reorder(&told, basis.planning.service).map(say),
            methods: methods(&told),
            by: by.word().to_owned(),
            demand: demand(&basis, &past, id),
            past: stock.past.iter().map(|level| StockLevelView::from(*level)).collect(),
            fan: stock.fan.iter().map(|day| FanDayView::from(*day)).collect(),
            forecast: view(engine, basis.currency, &basis.shelf, &told),
        })
    })
}

/// A product's stock as it went and may go on, for a chart.
pub(super) fn stock_fan(
    engine: &Engine,
    connection: &Connection,
    basis: &Basis,
    past: &Past,
    told: &Told,
) -> Result<StockFan, Failure> {
    let today = basis.days.today;
    let daily = past.history(told.row.id).map(|history| history.daily(&basis.days)).unwrap_or_default();
    let known = told.forecast.reorder.is_some() && told.standing.counted;
    let draw = Draw::of(told.row.id.0, basis.days.number());
    let arrivals = told.standing.arrivals(today);
    Ok(StockFan {
        product: told.row.id,
        name: told.row.name.clone(),
        past: levels(engine, connection, told.row.id, today)?,
        fan: if known { fan(&daily, told.standing.available(), &arrivals, today, draw) } else { Vec::new() },
        reorder_point: told.forecast.reorder.map(|reorder| reorder.point),
        out: told.forecast.out.map(|out| (out.p10, out.p90)),
    })
}

/// What was on hand at the end of each of the last days, from the first that anything is known of.
fn levels(
    engine: &Engine,
    connection: &Connection,
    product: ProductId,
    today: NaiveDate,
) -> Result<Vec<StockLevel>, Failure> {
    let start = |day: NaiveDate| day_start(day, engine.zone()).unwrap_or(engine.now());
    let first = today.checked_sub_days(Step::new(PAST)).unwrap_or(today);
    let mut moved = table::stock_movements::levels(connection, product, start(first))?;
    // Clocks jump: a day ends with what its latest movement left.
    moved.sort_by_key(|(at, _)| *at);
    let mut moved = moved.into_iter().peekable();
    let mut level: Option<Quantity> = None;
    let mut levels = Vec::new();
    for back in (0..=PAST).rev() {
        let day = today.checked_sub_days(Step::new(back)).unwrap_or(today);
        let end = start(day.succ_opt().unwrap_or(day));
        while let Some((_, after)) = moved.next_if(|(at, _)| *at < end) {
            level = Some(after);
        }
        levels.extend(level.map(|on_hand| StockLevel { day, on_hand }));
    }
    Ok(levels)
}

fn methods(told: &Told) -> Vec<MethodView> {
    let one = |one: &fivedesk_insight::demand::Tried| MethodView {
        method: one.method.word().to_owned(),
        used: told.forecast.method == Some(one.method),
        rate: one.rate,
        n: count(one.backtest.map_or(0, |backtest| backtest.n) as i64),
        error: one.backtest.map(|backtest| backtest.error),
        against_naive: one.backtest.and_then(|backtest| backtest.against_naive),
    };
    told.forecast.tried.iter().map(one).collect()
}

fn demand(basis: &Basis, past: &Past, product: ProductId) -> Vec<DemandView> {
    let Some(history) = past.history(product) else { return Vec::new() };
    let (values, span) = match basis.planning.every {
        Every::Week => (history.weekly(&basis.days), 7),
        _ => (history.daily(&basis.days), 1),
    };
    let first = basis.days.len().saturating_sub(values.len() * span);
    values
        .into_iter()
        .enumerate()
        .map(|(place, quantity)| DemandView {
            day: basis.days.day(first + place * span).to_string(),
            quantity: quantity.into(),
        })
        .collect()
}

impl From<StockLevel> for StockLevelView {
    fn from(level: StockLevel) -> Self {
        Self { day: level.day.to_string(), on_hand: level.on_hand.into() }
    }
}

impl From<FanDay> for FanDayView {
    fn from(day: FanDay) -> Self {
        Self { day: day.day.to_string(), p10: day.p10.into(), p50: day.p50.into(), p90: day.p90.into() }
    }
}
