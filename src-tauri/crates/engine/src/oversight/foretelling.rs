//! What recommendations and alerts are told of what will be sold: the forecasts of the purchase list.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use fivedesk_core::{ProductId, Quantity};
use fivedesk_insight::demand::{Days, Forecast, History, Memo, Planning, Sales, Standing, histories};
use fivedesk_store::Connection;
use fivedesk_store::table::products::ProductRow;

use super::forecast::{Basis, ForecastQuery};
use super::shelf::Shelf;
use crate::Engine;
use crate::fault::Failure;

/// What was sold of every product, from which any can be foretold as its stock stands then.
pub(crate) struct Foretelling {
    days: Days,
    planning: Planning,
    histories: HashMap<ProductId, History>,
    memo: Arc<Mutex<Memo>>,
}

/// A product's stock and what is foretold of it.
pub(crate) struct Foretold {
    pub(crate) standing: Standing,
    pub(crate) forecast: Forecast,
}

impl Foretelling {
    /// As it holds today.
    pub(crate) fn of(engine: &Engine, connection: &Connection, sales: &Sales) -> Result<Self, Failure> {
        let Basis { days, planning, .. } = Basis::of(engine, connection, &ForecastQuery::default())?;
        let histories = histories(sales, &days).into_iter().map(|history| (history.product, history));
        let memo = Arc::clone(&engine.holds().forecasts);
        Ok(Self { histories: histories.collect(), days, planning, memo })
    }

    /// The shelf as it stands now.
    pub(crate) fn shelf(&self, connection: &Connection) -> Result<Shelf, Failure> {
        Shelf::of(connection)
    }

    /// Foretells one product.
    pub(crate) fn tell(&self, shelf: &Shelf, row: &ProductRow) -> Foretold {
        let standing = shelf.standing(row);
        let history = self.histories.get(&row.id);
        let mut memo = self.memo.lock().unwrap_or_else(PoisonError::into_inner);
        let forecast = memo.forecast(row.id, history, &self.days, &standing, &self.planning);
        Foretold { standing, forecast }
    }

    /// What was sold of a product day by day, until yesterday; `None` of one that never was.
    pub(crate) fn daily(&self, product: ProductId) -> Option<Vec<Quantity>> {
        Some(self.histories.get(&product)?.daily(&self.days))
    }

    /// The day it is foretold on.
    pub(crate) const fn today(&self) -> NaiveDate {
        self.days.today
    }

    /// That day's number, which chance is drawn from.
    pub(crate) fn day(&self) -> i32 {
        self.days.number()
    }
}
