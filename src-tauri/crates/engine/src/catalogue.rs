//! The catalogue as order text is matched against it, with today's prices, built once for each of its versions.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use fivedesk_core::text::Catalogue;
use fivedesk_core::{Currency, ProductId, TaxRate, UnitPrice};
use fivedesk_store::{Connection, Store, table};

/// The book's epoch and the version of its catalogue.
type Version = (i64, i64);

/// What a text can name and what that costs.
pub(crate) struct Priced {
    names: Catalogue,
    prices: HashMap<ProductId, (UnitPrice, TaxRate)>,
    /// The book's.
    pub(crate) currency: Currency,
    /// Whether prices hold their tax already.
    pub(crate) prices_include_tax: bool,
}

impl Priced {
    /// A product's price; nothing for one that is not in the catalogue.
    pub(crate) fn price(&self, product: ProductId) -> UnitPrice {
        self.prices.get(&product).map(|(price, _)| *price).unwrap_or_default()
    }

    /// A product's tax; none for one that has no rate of its own.
    pub(crate) fn tax_rate(&self, product: ProductId) -> TaxRate {
        self.prices.get(&product).map_or(TaxRate::NONE, |(_, rate)| *rate)
    }
}

impl Deref for Priced {
    type Target = Catalogue;
    fn deref(&self) -> &Catalogue {
        &self.names
    }
}

/// Keeps the catalogue of the version seen last. Shared with write jobs, so it never holds the book.
#[derive(Default)]
pub(crate) struct Catalogues {
    latest: Mutex<Option<(Version, Arc<Priced>)>>,
}

impl Catalogues {
    /// The catalogue seen last, if any was; it may have changed since.
    pub(crate) fn latest(&self) -> Option<Arc<Priced>> {
        let latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        latest.as_ref().map(|(_, priced)| Arc::clone(priced))
    }

    /// The catalogue as `connection` sees it.
    pub(crate) fn of(&self, connection: &Connection) -> Store<Arc<Priced>> {
        let version = table::book::versions(connection)?;
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, priced)) = latest.as_ref()
            && *known == version
        {
            return Ok(Arc::clone(priced));
        }
        let (entries, aliases) = table::products::catalogue(connection)?;
        let prices = table::products::prices(connection)?;
        let book = table::book::get(connection)?;
        let names = Catalogue::new(entries, aliases);
        let priced = Arc::new(Priced {
            names,
            prices,
            currency: book.currency,
            prices_include_tax: book.prices_include_tax,
        });
        *latest = Some((version, Arc::clone(&priced)));
        Ok(priced)
    }
}
