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
pub(super) struct Products(IndexMap<Box<str>, Seen>);

#[derive(Debug, Default)]
struct Seen {
    codes: Tally<String>,
    names: Tally<String>,
    prices: Tally<UnitPrice>,
    decimals: u8,
}

impl Products {
    /// Counts a good line of the product that `key` names.
    pub(super) fn add(&mut self, key: &str, row: &Row<'_>) {
        let place = match self.0.get_index_of(key) {
            Some(place) => place,
            None => self.0.insert_full(key.into(), Seen::default()).0,
        };
        let Some((_, seen)) = self.0.get_index_mut(place) else { return };
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
        let mut products = Vec::with_capacity(self.0.len());
        let mut places = HashMap::with_capacity(self.0.len());
        for ((key, seen), place) in self.0.into_iter().zip(0_u32..) {
            places.insert(key, place);
            products.push(seen.finish());
        }
        (products, places)
    }
}

impl Seen {
    fn finish(self) -> ImportedProduct {
        // Capitals sort first: of two spellings used equally often, "85123A" is the code and not "85123a".
        let code = self.codes.most_used(|one, other| other.cmp(one)).map(|(code, _)| code);
        let (name, named_by) = match self.names.most_used(Ord::cmp) {
            Some(named) => named,
            None => (code.clone().unwrap_or_default(), NamedBy::Code),
        };
        let price = self.prices.most_used(Ord::cmp).map(|(price, _)| price);
        ImportedProduct { code, name, named_by, price, decimals: self.decimals }
    }
}
