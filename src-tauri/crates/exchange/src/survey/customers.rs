//! The customers that a file's good orders name.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::fold::fold;
use crate::formats::Text;
use crate::imported::ImportedCustomer;
use crate::row::Row;

/// What makes two orders one customer's: the shop's number, else the e-mail address, else name and phone
/// together. `None` where the order names nobody.
pub(crate) fn customer_key(row: &Row<'_>) -> Option<String> {
    let mut key = String::new();
    let [code, email, name, phone] =
        [Text::CustomerCode, Text::Email, Text::CustomerName, Text::Phone].map(|text| row.text(text));
    for (mark, text) in [("code", code), ("email", email)] {
        if !text.is_empty() {
            key.push_str(mark);
            key.push('\0');
            fold(text, &mut key);
            return Some(key);
        }
    }
    fold(name, &mut key);
    key.push('\0');
    key.extend(phone.chars().filter(|c| c.is_ascii_digit() || *c == '+'));
    (key.len() > 1).then_some(key)
}

/// The customers seen so far.
#[derive(Debug, Default)]
pub(super) struct Customers(IndexMap<Box<str>, ImportedCustomer>);

impl Customers {
    /// Takes the customer of an order's first line; what was blank before is filled in.
    pub(super) fn add(&mut self, row: &Row<'_>) {
        let Some(key) = customer_key(row) else { return };
        let customer = self.0.entry(key.into()).or_default();
        for (known, text) in [
            (&mut customer.code, Text::CustomerCode),
            (&mut customer.name, Text::CustomerName),
            (&mut customer.email, Text::Email),
            (&mut customer.phone, Text::Phone),
        ] {
            let text = row.text(text);
            if known.is_none() && !text.is_empty() {
                *known = Some(text.to_owned());
            }
        }
    }

    /// The customers, and the place of each by its key.
    pub(super) fn finish(self) -> (Vec<ImportedCustomer>, HashMap<Box<str>, u32>) {
        let mut customers = Vec::with_capacity(self.0.len());
        let mut places = HashMap::with_capacity(self.0.len());
        for ((key, customer), place) in self.0.into_iter().zip(0_u32..) {
            places.insert(key, place);
            customers.push(customer);
        }
        (customers, places)
    }
}
