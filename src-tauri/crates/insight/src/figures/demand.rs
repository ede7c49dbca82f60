//! Figures of what is sold and what is in stock.

use chrono::NaiveDate;
use fivedesk_core::{Money, ProductId, Quantity};

use super::Slot;

/// Money taken and given back in one day, week or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revenue {
    /// When.
    pub slot: Slot,
    /// Revenue of orders finished in it.
    pub revenue: Money,
    /// What returns in it came to, not negative.
    pub returned: Money,
}

/// Class by share of revenue: the products of the first 80 %, up to 95 %, the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AbcClass {
    /// Within the first 80 % of revenue.
    A,
    /// Within 95 %.
    B,
    /// The rest.
    C,
}

/// A product and what it brought, largest net revenue first.
#[derive(Debug, Clone, PartialEq)]
pub struct Seller {
    /// The product.
    pub product: ProductId,
    /// Its name.
    pub name: String,
    /// Ordered, before returns were taken off.
    pub gross: Money,
    /// After returns were taken off.
    pub net: Money,
    /// Units, after returns were taken off.
    pub units: Quantity,
    /// The share of all net revenue that it and those before it hold, 0 to 1.
    pub cumulative: f64,
    /// Its class.
    pub class: AbcClass,
}

/// What was available on one day, at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StockLevel {
    /// The day.
    pub day: NaiveDate,
    /// On hand.
    pub on_hand: Quantity,
}

/// What will be on hand on a day to come, by simulated demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FanDay {
    /// The day.
    pub day: NaiveDate,
    /// 10 of 100 runs had less.
    pub p10: Quantity,
    /// Half had less.
    pub p50: Quantity,
    /// 90 of 100 had less.
    pub p90: Quantity,
}

/// One product's stock: how it went and how it may go on.
#[derive(Debug, Clone, PartialEq)]
pub struct StockFan {
    /// The product.
    pub product: ProductId,
    /// Its name.
    pub name: String,
    /// Past days, oldest first.
    pub past: Vec<StockLevel>,
    /// Days to come; empty where demand is unknown.
    pub fan: Vec<FanDay>,
    /// Where to order again; `None` where unknown.
    pub reorder_point: Option<Quantity>,
    /// Between which days it runs out in 80 of 100 runs; `None` ends are beyond the fan.
    pub out: Option<(NaiveDate, Option<NaiveDate>)>,
}

/// What was ordered on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemandDay {
    /// The day.
    pub day: NaiveDate,
    /// Orders received.
    pub orders: u64,
    /// What they came to.
    pub value: Money,
}
