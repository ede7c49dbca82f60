//! The products that a file's good lines use.

use std::collections::HashMap;

use fivedesk_core::UnitPrice;
use indexmap::IndexMap;

use super::fold::{fold, tidy};
use super::tally::Tally;
use crate::imported::{ImportedProduct, NamedBy};
use crate::number;
use crate::row::Row;

/// What makes two lines speak of one product: the code whatever its case, or the name where there is no code.
/// Written into `key`, which is emptied first.
pub(crate) fn product_key(code: &str, name: &str, key: &mut String) {
    key.clear();
    if code.is_empty() {
        // No code begins like this: a line with a NUL is refused.
        key.push('\0');
        fold(name, key);
    } else {
        fold(code, key);
    }
}

/// The products seen so far.
#[derive(Debug, Default)]
pub(super) struct Products {
    seen: IndexMap<Box<str>, Seen>,
    key: String,
}

#[derive(Debug, Default)]
struct Seen {
    codes: Tally<String>,
    names: Tally<String>,
    prices: Tally<UnitPrice>,
    decimals: u8,
}

impl Products {
    /// Counts a good line.
    pub(super) fn add(&mut self, row: &Row<'_>) {
        product_key(row.code, row.name, &mut self.key);
        let seen = match self.seen.get_index_of(self.key.as_str()) {
            Some(place) => self.seen.get_index_mut(place).map(|(_, seen)| seen),
            None => Some(self.seen.entry(self.key.as_str().into()).or_default()),
        };
        let Some(seen) = seen else { return };
        if !row.code.is_empty() {
            seen.codes.add(row.code, row.kind);
        }
        if !row.name.is_empty() {
            seen.names.add(tidy(row.name).as_ref(), row.kind);
        }
        if row.unit_price.0 > 0 {
            seen.prices.add(&row.unit_price, row.kind);
        }
        seen.decimals = seen.decimals.max(number::decimals(row.quantity));
    }

    /// The products, and the place of each by its key.
    pub(super) fn finish(self) -> (Vec<ImportedProduct>, HashMap<Box<str>, u32>) {
        let mut products = Vec::with_capacity(self.seen.len());
        let mut places = HashMap::with_capacity(self.seen.len());
        for ((key, seen), place) in self.seen.into_iter().zip(0_u32..) {
            places.insert(key, place);
            products.push(seen.finish());
        }
        (products, places)
    }
}

impl Seen {
    fn finish(self) -> ImportedProduct {
        let code = self.codes.most_used().map(|(code, _)| code);
        let (name, named_by) = match (self.names.most_used(), &code) {
            (Some(named), _) => named,
            (None, code) => (code.clone().unwrap_or_default(), NamedBy::Code),
        };
        let price = self.prices.most_used().map(|(price, _)| price);
        ImportedProduct { code, name, named_by, price, decimals: self.decimals }
    }
}
