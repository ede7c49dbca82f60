//! What can be asked of Oversight about demand and stock.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

use super::Period;

#[derive(Subcommand)]
pub(crate) enum Demand {
    /// How long stock lasts, where to order again and how much: of all products, or of one with all it rests on
    Forecast(Forecast),
    /// What to order of suppliers now
    PurchaseList {
        /// Write it into a file; .csv, .xlsx or .pdf
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Best sellers before returns and after, classed by share of revenue
    Sellers(Box<Period>),
    /// Revenue and returns
    Revenue(Box<Period>),
    /// What was ordered day by day
    Calendar(Box<Period>),
    /// When the orders open today will be done
    DoneWhen,
    /// How stock is planned: lead times, service level, how long an order lasts
    Planning(Planning),
}

#[derive(ClapArgs)]
pub(crate) struct Forecast {
    /// One product, by SKU, name or number
    pub(crate) product: Option<String>,
    /// Only products at risk
    #[arg(long)]
    pub(crate) at_risk: bool,
    #[arg(long, value_name = "smooth|erratic|intermittent|lumpy")]
    pub(crate) class: Option<String>,
    /// By share of net revenue
    #[arg(long, value_name = "a|b|c")]
    pub(crate) abc: Option<String>,
    /// How demand is classed and forecast
    #[arg(long, value_name = "day|week")]
    pub(crate) by: Option<String>,
    /// Days of history, 28 to 730
    #[arg(long, value_name = "N")]
    pub(crate) days: Option<u16>,
}

#[derive(ClapArgs)]
pub(crate) struct Planning {
    /// Days from ordering of a supplier to receiving; 0 for a product or supplier leaves it to what else is known
    #[arg(long, value_name = "N")]
    pub(crate) lead_days: Option<u16>,
    /// The product the lead time is of
    #[arg(long, value_name = "P", conflicts_with = "supplier")]
    pub(crate) product: Option<String>,
    /// The supplier the lead time is of
    #[arg(long, value_name = "NAME")]
    pub(crate) supplier: Option<String>,
    /// The share of lead times without a shortage, per cent
    #[arg(long, value_name = "PER-CENT")]
    pub(crate) service: Option<f64>,
    /// Days an order is to last once it has come
    #[arg(long, value_name = "N")]
    pub(crate) order_days: Option<u16>,
}
