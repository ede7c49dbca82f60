//! Forecasts that were made, to be given again while what they rest on is the same.

use std::collections::HashMap;

use fivedesk_core::ProductId;

use super::{Days, Forecast, History, Planning, Standing, forecast};

/// The last forecast of each product, with what it was made from.
#[derive(Debug, Default)]
pub struct Memo {
    made: Option<(Days, Planning)>,
    products: HashMap<ProductId, Kept>,
}

#[derive(Debug)]
struct Kept {
    history: Option<History>,
    standing: Standing,
    forecast: Forecast,
}

impl Memo {
    /// What [`forecast`] tells, which costs hundreds of drawn futures, from memory where nothing of it changed.
    pub fn forecast(
        &mut self,
        product: ProductId,
        history: Option<&History>,
        days: &Days,
        standing: &Standing,
        planning: &Planning,
    ) -> Forecast {
        if self.made.as_ref().is_none_or(|(of, by)| of != days || by != planning) {
            self.products.clear();
            self.made = Some((days.clone(), *planning));
        }
        if let Some(kept) = self.products.get(&product)
            && kept.history.as_ref() == history
            && kept.standing == *standing
        {
            return kept.forecast.clone();
        }
        let made = forecast(product, history, days, standing, planning);
        let kept = Kept { history: history.cloned(), standing: standing.clone(), forecast: made.clone() };
        self.products.insert(product, kept);
        made
    }
}
