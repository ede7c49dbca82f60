//! What will be sold of every product, how long it lasts, where to order again and how much.

use std::collections::HashMap;
use std::sync::PoisonError;

use chrono::NaiveDate;
use fivedesk_core::{Currency, Message, ProductId, Refusal};
use fivedesk_insight::demand::{
    Days, DemandClass, Forecast, History, Planning, Sales, Shown, Standing, histories, sellers,
};
use fivedesk_insight::{AbcClass, Every, Period};
use fivedesk_store::table::products::ProductRow;
use fivedesk_store::{Connection, table};

use super::shelf::Shelf;
use crate::call::count;
use crate::fault::Failure;
use crate::views::{ForecastView, ForecastsView};
use crate::{Answer, Engine};

/// Half a year of history, unless asked otherwise.
const DAYS: u16 = 182;
/// Between these years every day of history and of a forecast is one.
const YEARS: [i32; 2] = [4, 9_990];
/// Four weeks at the least, two years at the most.
const ASKED: std::ops::RangeInclusive<u16> = 28..=730;

/// Which products to foretell, and from what.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct ForecastQuery {
    /// Only products at risk.
    pub at_risk: bool,
    /// Only `smooth`, `erratic`, `intermittent` or `lumpy` ones.
    pub class: Option<String>,
    /// Only `a`, `b` or `c` ones.
    pub abc: Option<String>,
    /// Demand is classed and forecast by `day` or by `week`; by week unless given.
    pub by: Option<String>,
    /// Days of history, 28 to 730; 182 unless given.
    pub days: Option<u16>,
}

/// Forecasts of the products that are offered, what runs out first at the head.
///
/// Errors: `invalid_input` for a word that is none, or more or fewer days than can be.
pub fn forecasts(engine: &Engine, query: &ForecastQuery) -> Answer<ForecastsView> {
    engine.read_held(|connection, sales: &Sales| {
        let basis = Basis::of(engine, connection, query)?;
        let class = query.class.as_deref().map(class_of).transpose()?;
        let abc = query.abc.as_deref().map(abc_of).transpose()?;
        let all = told(engine, connection, sales, &basis)?;
        let at_risk = all.iter().filter(|one| one.forecast.at_risk).count();
        let n = all.len();
        let wanted = all.iter().filter(|one| {
            let own = one.forecast.pattern.as_ref().and_then(|pattern| pattern.class);
            (!query.at_risk || one.forecast.at_risk)
                && (class.is_none() || own == class)
                && (abc.is_none() || one.abc == abc)
        });
        Ok(ForecastsView {
            today: basis.days.today.to_string(),
            days: count(basis.days.len() as i64),
            by: basis.planning.every.word().to_owned(),
            service: basis.planning.service * 100.0,
            at_risk: count(at_risk as i64),
            n: count(n as i64),
            products: wanted.map(|one| view(engine, basis.currency, &basis.shelf, one)).collect(),
        })
    })
}

/// What forecasts are made from beside what was sold.
pub(super) struct Basis {
    pub(super) currency: Currency,
    pub(super) days: Days,
    pub(super) planning: Planning,
    pub(super) shelf: Shelf,
    period: Period,
}

impl Basis {
    /// Errors: `invalid_input` for a word that is none, or more or fewer days than can be.
    pub(super) fn of(
        engine: &Engine,
        connection: &Connection,
        query: &ForecastQuery,
    ) -> Result<Self, Failure> {
        let every = match query.by.as_deref() {
            None | Some("week") => Every::Week,
            Some("day") => Every::Day,
            Some(word) => {
                return Err(Refusal::invalid(Message::new("forecast-by-invalid").with("text", word)).into());
            }
        };
        let days = query.days.unwrap_or(DAYS);
        let refused = || {
            let message = Message::new("forecast-days-invalid")
                .with("text", i64::from(days))
                .with("least", i64::from(*ASKED.start()))
                .with("most", i64::from(*ASKED.end()));
            Refusal::invalid(message)
        };
        if !ASKED.contains(&days) {
            return Err(refused().into());
        }
        // A clock that lies at either end of time has no days before it, or none to come.
        let [first, last] = YEARS.map(|year| NaiveDate::from_yo_opt(year, 1).unwrap_or_default());
        let today = engine.today().clamp(first, last);
        let days = Days::before(today, days, engine.zone()).ok_or_else(refused)?;
        let period = Period::of_days(days.day(0), today, engine.zone()).ok_or_else(refused)?;
        let shelf = Shelf::of(connection)?;
        let planning = Planning {
            service: f64::from(shelf.planning.service) / 10_000.0,
            order_days: shelf.planning.order_days,
            every,
        };
        Ok(Self { currency: table::book::get(connection)?.currency, days, planning, shelf, period })
    }
}

/// A product and what is foretold of it.
pub(super) struct Told {
    pub(super) row: ProductRow,
    pub(super) standing: Standing,
    pub(super) forecast: Forecast,
    pub(super) abc: Option<AbcClass>,
}

/// Every product that is offered, what runs out first at the head.
pub(super) fn told(
    engine: &Engine,
    connection: &Connection,
    sales: &Sales,
    basis: &Basis,
) -> Result<Vec<Told>, Failure> {
    let past = Past::of(sales, basis);
    let rows = table::products::all(connection)?;
    let mut all: Vec<Told> = rows.into_iter().map(|row| past.tell(engine, basis, row)).collect();
    all.sort_by(|a, b| {
        let out = |one: &Told| one.forecast.out.map_or(NaiveDate::MAX, |out| out.p10);
        let cover = |one: &Told| one.forecast.cover.unwrap_or(f64::MAX);
        (b.forecast.at_risk.cmp(&a.forecast.at_risk))
            .then_with(|| out(a).cmp(&out(b)))
            .then_with(|| cover(a).total_cmp(&cover(b)))
    });
    Ok(all)
}

/// What was sold of every product.
pub(super) struct Past {
    histories: HashMap<ProductId, History>,
    abc: HashMap<ProductId, AbcClass>,
}

impl Past {
    pub(super) fn of(sales: &Sales, basis: &Basis) -> Self {
        let histories = histories(sales, &basis.days);
        let sellers = sellers(sales, &Shown::default(), &basis.period, &|_| String::new());
        Self {
            histories: histories.into_iter().map(|history| (history.product, history)).collect(),
            abc: sellers.into_iter().map(|seller| (seller.product, seller.class)).collect(),
        }
    }

    pub(super) fn history(&self, product: ProductId) -> Option<&History> {
        self.histories.get(&product)
    }

    /// Foretells one product.
    pub(super) fn tell(&self, engine: &Engine, basis: &Basis, row: ProductRow) -> Told {
        let standing = basis.shelf.standing(&row);
        let history = self.history(row.id);
        let mut memo = engine.holds().forecasts.lock().unwrap_or_else(PoisonError::into_inner);
        let forecast = memo.forecast(row.id, history, &basis.days, &standing, &basis.planning);
        drop(memo);
        Told { standing, forecast, abc: self.abc.get(&row.id).copied(), row }
    }
}

fn class_of(word: &str) -> Result<DemandClass, Refusal> {
    let known = DemandClass::ALL.map(DemandClass::word).join(", ");
    DemandClass::from_word(word).ok_or_else(|| {
        Refusal::invalid(Message::new("forecast-class-invalid").with("text", word).with("known", known))
    })
}

fn abc_of(word: &str) -> Result<AbcClass, Refusal> {
    [AbcClass::A, AbcClass::B, AbcClass::C]
        .into_iter()
        .find(|class| abc_word(*class).eq_ignore_ascii_case(word))
        .ok_or_else(|| Refusal::invalid(Message::new("forecast-abc-invalid").with("text", word)))
}

pub(super) const fn abc_word(class: AbcClass) -> &'static str {
    match class {
        AbcClass::A => "a",
        AbcClass::B => "b",
        AbcClass::C => "c",
    }
}

/// A forecast as hosts show it.
pub(super) fn view(engine: &Engine, currency: Currency, shelf: &Shelf, told: &Told) -> ForecastView {
    let Told { row, standing, forecast, abc } = told;
    let used = forecast.method.and_then(|method| forecast.tried.iter().find(|one| one.method == method));
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    ForecastView {
        product_id: row.id.0,
        product: row.name.clone(),
        sku: row.sku.clone(),
        unit: row.unit.clone(),
        supplier: shelf.supplier(row),
        sentence: engine.say(currency, &super::forecast_words::sentence(told)),
        abc: abc.map(|class| abc_word(class).to_owned()),
        class: forecast.pattern.as_ref().and_then(|p| p.class).map(|class| class.word().to_owned()),
        days: count(forecast.days as i64),
        demands: count(forecast.demands as i64),
        interval: forecast.pattern.as_ref().map(|pattern| pattern.interval),
        variation: forecast.pattern.as_ref().map(|pattern| pattern.variation),
        mean_daily: forecast.mean_daily,
        rate_daily: forecast.rate,
        method: forecast.method.map(|method| method.word().to_owned()),
        against_naive: used.and_then(|one| one.backtest?.against_naive),
        on_hand: standing.on_hand.into(),
        reserved: standing.reserved.into(),
        waiting: standing.waiting.into(),
        due_in: shelf.due_in(row.id).into(),
        due_in_lead: forecast.due_within.into(),
        counted: standing.counted,
        days_of_cover: forecast.cover,
        out_from: day(forecast.out.map(|out| out.p10)),
        out_likely: day(forecast.out.and_then(|out| out.p50)),
        out_to: day(forecast.out.and_then(|out| out.p90)),
        lead_days: standing.lead.days,
        lead_from: standing.lead.source.word().to_owned(),
        lead_n: count(standing.lead.n as i64),
        reorder_point: forecast.reorder.map(|reorder| reorder.point.into()),
        safety_stock: forecast.reorder.map(|reorder| reorder.safety.into()),
        low_at: standing.low_at.map(Into::into),
        pack_size: standing.pack.map(Into::into),
        suggested: forecast.suggested.into(),
        at_risk: forecast.at_risk,
    }
}
