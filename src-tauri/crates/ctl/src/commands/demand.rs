//! Demand and stock: forecasts, the purchase list, best sellers, revenue.

use fivedesk_engine::Engine;
use fivedesk_engine::oversight::{self, ForecastQuery, SetPlanning};
use fivedesk_engine::views::{ForecastDetail, ForecastView, ForecastsView, PlanningView, PurchaseListView};

use super::oversight::query;
use crate::args::{Demand, Forecast, Planning};
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, engine: &Engine, command: Demand) -> Result<(), Stop> {
    match command {
        Demand::Forecast(asked) => {
            let (product, query) = forecast_query(asked);
            match product {
                Some(name) => output::answer(host.json, &oversight::forecast(engine, &name, &query)?, one),
                None => output::answer(host.json, &oversight::forecasts(engine, &query)?, all),
            }
        }
        Demand::PurchaseList { out: None } => {
            output::answer(host.json, &oversight::purchase_list(engine)?, list);
        }
        Demand::PurchaseList { out: Some(path) } => {
            oversight::save_purchase_list(engine, &path)?;
            let saved = serde_json::json!({ "file": path });
            output::answer(host.json, &saved, |_| format!("{} was saved.", path.display()));
        }
        Demand::Sellers(asked) => {
            output::answer(host.json, &oversight::sellers(engine, &query(engine, *asked)?)?, |view| {
                let rows: Vec<Vec<String>> = view
                    .sellers
                    .iter()
                    .map(|s| {
                        let share = format!("{:.1} %", s.cumulative * 100.0);
                        let (units, class) = (s.units.0.to_string(), s.class.to_uppercase());
                        vec![s.product.clone(), units, s.gross.clone(), s.net.clone(), share, class]
                    })
                    .collect();
                table(&["product", "units", "gross", "net", "cumulative", "class"], &rows)
            });
        }
        Demand::Revenue(asked) => {
            output::answer(host.json, &oversight::revenue(engine, &query(engine, *asked)?)?, |view| {
                let rows: Vec<Vec<String>> = view
                    .slots
                    .iter()
                    .map(|slot| vec![slot.period.clone(), slot.revenue.clone(), slot.returned.clone()])
                    .chain([vec![String::new(), view.revenue.clone(), view.returned.clone()]])
                    .collect();
                table(&["period", "revenue", "returned"], &rows)
            });
        }
        Demand::Calendar(asked) => {
            output::answer(host.json, &oversight::calendar(engine, &query(engine, *asked)?)?, |view| {
                let rows: Vec<Vec<String>> = view
                    .days
                    .iter()
                    .map(|day| vec![day.day.clone(), day.orders.to_string(), day.value.clone()])
                    .collect();
                table(&["day", "orders", "value"], &rows)
            });
        }
        Demand::DoneWhen => {
            output::answer(host.json, &oversight::done_when(engine)?, |view| view.sentence.clone());
        }
        Demand::Planning(asked) => {
            let request = planning_request(asked);
            let view = match request {
                None => oversight::planning(engine)?,
                Some(request) => oversight::set_planning(engine, &host.call, &request)?,
            };
            output::answer(host.json, &view, planned);
        }
    }
    Ok(())
}

fn forecast_query(asked: Forecast) -> (Option<String>, ForecastQuery) {
    let Forecast { product, at_risk, class, abc, by, days } = asked;
    (product, ForecastQuery { at_risk, class, abc, by, days })
}

/// What is to be set; nothing where nothing was given.
fn planning_request(asked: Planning) -> Option<SetPlanning> {
    let Planning { lead_days, product, supplier, service, order_days } = asked;
    let given = lead_days.is_some()
        || product.is_some()
        || supplier.is_some()
        || service.is_some()
        || order_days.is_some();
    given.then_some(SetPlanning { lead_days, product, supplier, service, order_days })
}

fn figure(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| format!("{value:.1}"))
}

fn row(f: &ForecastView) -> Vec<String> {
    let quantity = |value: Option<fivedesk_engine::views::Amount>| {
        value.map_or_else(String::new, |value| value.0.to_string())
    };
    vec![
        f.product.clone(),
        f.abc.clone().unwrap_or_default().to_uppercase(),
        f.class.clone().unwrap_or_default(),
        format!("{:.2}", f.rate_daily),
        quantity(f.counted.then_some(f.on_hand)),
        quantity(Some(f.due_in)),
        figure(f.days_of_cover.filter(|_| f.counted)),
        f.out_from.clone().unwrap_or_default(),
        f.out_to.clone().unwrap_or_default(),
        quantity(f.reorder_point),
        quantity(Some(f.suggested).filter(|value| value.0.is_positive())),
    ]
}

const HEAD: [&str; 11] = [
    "product", "abc", "class", "a day", "on hand", "due in", "cover d", "out from", "out to", "order at",
    "order",
];

fn all(view: &ForecastsView) -> String {
    let rows: Vec<Vec<String>> = view.products.iter().map(row).collect();
    let risk = format!("{} of {} products are at risk on {}.\n", view.at_risk, view.n, view.today);
    format!("{risk}{}", table(&HEAD, &rows))
}

fn one(view: &ForecastDetail) -> String {
    let mut text = format!("{}\n", view.forecast.sentence);
    for sentence in [view.why.as_ref(), Some(&view.lead), view.reorder.as_ref()].into_iter().flatten() {
        text.push_str(&format!("{sentence}\n"));
    }
    text.push_str(&table(&HEAD, &[row(&view.forecast)]));
    let rows: Vec<Vec<String>> = view
        .methods
        .iter()
        .map(|m| {
            let used = if m.used { "used" } else { "" };
            let naive = m.against_naive.map_or_else(String::new, |share| format!("{share:.2}"));
            vec![m.method.clone(), used.to_owned(), figure(m.rate), m.n.to_string(), figure(m.error), naive]
        })
        .collect();
    text.push_str(&table(&["method", "", &format!("a {}", view.by), "tried", "off by", "of naive"], &rows));
    text
}

fn list(view: &PurchaseListView) -> String {
    let rows: Vec<Vec<String>> = view
        .lines
        .iter()
        .map(|line| {
            vec![
                line.supplier.clone().unwrap_or_default(),
                line.sku.clone().unwrap_or_default(),
                line.product.clone(),
                line.quantity.0.to_string(),
                line.cost.clone().unwrap_or_default(),
            ]
        })
        .collect();
    table(&["supplier", "sku", "product", "order", "cost"], &rows)
}

fn planned(view: &PlanningView) -> String {
    let mut rows = vec![vec!["the book".to_owned(), view.lead_days.to_string()]];
    for lead in &view.leads {
        let of = lead.product.clone().or_else(|| lead.supplier.clone()).unwrap_or_default();
        rows.push(vec![of, lead.days.to_string()]);
    }
    let rest = format!("service {} %, an order lasts {} days\n", view.service, view.order_days);
    format!("{}{rest}", table(&["lead time of", "days"], &rows))
}
