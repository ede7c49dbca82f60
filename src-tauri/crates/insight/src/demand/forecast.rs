//! One product: what will be sold of it, how long it lasts, where to order again and how much.

use chrono::NaiveDate;
use fivedesk_core::{ProductId, Quantity};

use super::class::pattern;
use super::reorder::reorder;
use super::smoothing::{Croston, Sba, Ses, Smoothing, Tsb};
use super::stock_out::{Arrival, stock_out};
use super::{
    Backtest, Days, DemandClass, Draw, History, LeadTime, Pattern, Reorder, StockOut, backtest, rounded_up,
};
use crate::Every;

/// With fewer days of history nothing is drawn from it.
const ENOUGH: usize = 14;
/// With demand on fewer days nobody is warned that it runs out.
const DEMANDS: usize = 10;
/// Without demand for so many times its usual interval, demand may have ended.
const FADING: f64 = 3.0;
/// But not before so many days or weeks.
const FADING_AT_LEAST: usize = 4;

/// How the rate of demand is forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Simple exponential smoothing.
    Ses,
    /// Croston's.
    Croston,
    /// Croston's less its bias.
    Sba,
    /// That of Teunter, Syntetos and Babai.
    Tsb,
    /// The plain mean, with too few demands for anything else.
    Mean,
}

impl Method {
    /// The word used in JSON and the catalogue's keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ses => "ses",
            Self::Croston => "croston",
            Self::Sba => "sba",
            Self::Tsb => "tsb",
            Self::Mean => "mean",
        }
    }

    /// The one for a pattern. Often: smoothing, which has no bias. Seldom: SBA, the least wrong there (Syntetos and
    /// Boylan 2005); where demand may have ended TSB, which alone falls while none comes.
    fn of(pattern: &Pattern) -> Self {
        let fading =
            pattern.since_last >= FADING_AT_LEAST && pattern.since_last as f64 >= FADING * pattern.interval;
        match pattern.class {
            None => Self::Mean,
            Some(_) if fading => Self::Tsb,
            Some(DemandClass::Smooth | DemandClass::Erratic) => Self::Ses,
            Some(DemandClass::Intermittent | DemandClass::Lumpy) => Self::Sba,
        }
    }
}

/// A method tried on a product's demand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tried {
    /// Which.
    pub method: Method,
    /// What it expects a day or week, units.
    pub rate: Option<f64>,
    /// What it was off by so far.
    pub backtest: Option<Backtest>,
}

/// What is due in of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day, where one is known; without one it is expected within the lead time.
    pub day: Option<NaiveDate>,
    /// How much.
    pub quantity: Quantity,
}

/// Where a product's stock stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// In the house.
    pub on_hand: Quantity,
    /// Set aside for orders.
    pub reserved: Quantity,
    /// What open orders wait for.
    pub waiting: Quantity,
    /// Whether its stock was ever counted or received: before, nothing is known of it.
    pub counted: bool,
    /// What the owner calls low.
    pub low_at: Option<Quantity>,
    /// What is due in.
    pub due: Vec<Due>,
    /// The least it sells in.
    pub step: Quantity,
    /// How many come in a pack.
    pub pack: Option<Quantity>,
    /// How long a purchase of it takes.
    pub lead: LeadTime,
}

/// What the owner wants of stock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Planning {
    /// The share of lead times that are to pass without a shortage, 0 to 1.
    pub service: f64,
    /// How many days an order is to last once it has come.
    pub order_days: u16,
    /// Demand is classed and forecast by day or by week.
    pub every: Every,
}

/// What is foretold of a product.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// The product.
    pub product: ProductId,
    /// Days of history it rests on.
    pub days: usize,
    /// On how many of them there was demand.
    pub demands: usize,
    /// Mean demand a day, units.
    pub mean_daily: f64,
    /// How demand comes, by day or week; `None` without any.
    pub pattern: Option<Pattern>,
    /// The method used; `None` without demand.
    pub method: Option<Method>,
    /// What it expects a day, units.
    pub rate: f64,
    /// Every method with what it would have been off by.
    pub tried: Vec<Tried>,
    /// What comes in within the lead time.
    pub due_within: Quantity,
    /// How many days what is there and due lasts at the mean demand; `None` without demand.
    pub cover: Option<f64>,
    /// When it runs out.
    pub out: Option<StockOut>,
    /// Where to order again; `None` with too little history.
    pub reorder: Option<Reorder>,
    /// How much to order now; nothing where there is enough.
    pub suggested: Quantity,
    /// What is there and comes within the lead time may not last.
    pub at_risk: bool,
}

impl Standing {
    /// Available now.
    pub fn available(&self) -> Quantity {
        self.on_hand - self.reserved
    }

    /// What comes in, by days from today.
    pub fn arrivals(&self, today: NaiveDate) -> Vec<Arrival> {
        let ahead = |due: &Due| match due.day {
            Some(day) => usize::try_from(day.signed_duration_since(today).num_days()).unwrap_or_default(),
            None => usize::from(self.lead.whole_days()),
        };
        self.due.iter().map(|due| (ahead(due), due.quantity)).collect()
    }
}

impl Forecast {
    /// The day by which it may be out, where that is before goods ordered today could be here: what is there and comes
    /// in is below the reorder point, and in 10 of 100 futures it is gone by then. With demand on fewer than ten days
    /// nothing is said.
    pub fn out_before_more(&self, lead: &LeadTime, today: NaiveDate) -> Option<NaiveDate> {
        let out = self.out.filter(|_| self.at_risk && self.demands >= DEMANDS)?.p10;
        let ahead = out.signed_duration_since(today).num_days();
        (ahead <= i64::from(lead.whole_days())).then_some(out)
    }
}

/// Foretells a product from its history and where its stock stands. A product that was never sold has no history.
pub fn forecast(
    product: ProductId,
    history: Option<&History>,
    days: &Days,
    standing: &Standing,
    planning: &Planning,
) -> Forecast {
    let daily = history.map(|history| history.daily(days)).unwrap_or_default();
    let buckets = match (history, planning.every) {
        (Some(history), Every::Week) => history.weekly(days),
        _ => daily.clone(),
    };
    let buckets: Vec<f64> = buckets.iter().map(|quantity| units(*quantity)).collect();
    let per_bucket = if planning.every == Every::Week { 7.0 } else { 1.0 };
    let mean_daily = match daily.len() {
        0 => 0.0,
        n => units(daily.iter().copied().sum()) / n as f64,
    };
    let pattern = pattern(&buckets);
    let tried = tried(&buckets);
    // Demand on days that fill no week yet has no pattern, but a mean.
    let method = match &pattern {
        Some(pattern) => Some(Method::of(pattern)),
        None => (mean_daily > 0.0).then_some(Method::Mean),
    };
    let rate = method
        .and_then(|method| tried.iter().find(|one| one.method == method)?.rate)
        .map_or(mean_daily, |rate| rate / per_bucket);

    let arrivals = standing.arrivals(days.today);
    let lead = usize::from(standing.lead.whole_days());
    let due_within: Quantity =
        arrivals.iter().filter(|(day, _)| *day <= lead).map(|(_, quantity)| *quantity).sum();
    let due_in: Quantity = arrivals.iter().map(|(_, quantity)| *quantity).sum();
    let available = standing.available();
    let cover = (mean_daily > 0.0).then(|| units(available + due_within).max(0.0) / mean_daily);

    let mut draw = Draw::of(product.0, days.number());
    let known = daily.len() >= ENOUGH && mean_daily > 0.0;
    let reorder = known.then(|| {
        let class = pattern.as_ref().and_then(|pattern| pattern.class);
        let found = reorder(class, &daily, rate, &standing.lead, planning.service, &mut draw);
        Reorder {
            point: rounded_up(found.point, standing.step),
            safety: rounded_up(found.safety, standing.step),
            ..found
        }
    });
    let out = (known && standing.counted)
        .then(|| stock_out(&daily, available, &arrivals, days.today, &mut draw))
        .flatten();

    let again = reorder.map(|found| found.point).max(standing.low_at).unwrap_or_default();
    // Where nothing is to be kept, nothing left is no shortage; an order that waits is one.
    let short = |there: Quantity| {
        let known = standing.counted || standing.waiting.is_positive();
        known && (there < again || (there == again && again.is_positive()))
    };
    let position = available + due_in - standing.waiting;
    // A few days' demand is no measure of the weeks to come.
    let ahead = if known { rate * f64::from(planning.order_days) } else { 0.0 };
    let lasts = Quantity((ahead * 1000.0).round() as i64);
    let suggested = if short(position) {
        let step = standing.pack.unwrap_or(standing.step);
        rounded_up((again + lasts - position).max(Quantity::ZERO), step)
    } else {
        Quantity::ZERO
    };
    Forecast {
        product,
        days: daily.len(),
        demands: history.map_or(0, History::demands),
        mean_daily,
        pattern,
        method,
        rate,
        tried,
        due_within,
        cover,
        out,
        reorder,
        suggested,
        at_risk: short(available + due_within - standing.waiting),
    }
}

fn tried(values: &[f64]) -> Vec<Tried> {
    fn one<S: Smoothing + Default>(method: Method, values: &[f64]) -> Tried {
        let mut state = S::default();
        for value in values {
            state.feed(*value);
        }
        Tried { method, rate: state.next(), backtest: backtest(S::default(), values) }
    }
    vec![
        one::<Ses>(Method::Ses, values),
        one::<Croston>(Method::Croston, values),
        one::<Sba>(Method::Sba, values),
        one::<Tsb>(Method::Tsb, values),
    ]
}

fn units(quantity: Quantity) -> f64 {
    quantity.0 as f64 / 1000.0
}

#[cfg(test)]
mod tests;
