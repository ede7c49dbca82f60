//! A file's orders, products and customers against what the book has already.

use std::collections::BTreeMap;

use fivedesk_core::text::key;
use fivedesk_core::{CustomerId, ProductId};
use fivedesk_exchange::{ImportedCustomer, ImportedProduct, Kind, Survey};
use fivedesk_store::{Connection, table};

use super::report::{Counted, Tally};
use crate::fault::Failure;

/// How one of a file's orders stands to the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    New,
    Changed,
    Same,
}

/// A file against the book.
pub(crate) struct Compared {
    /// By place in the survey's orders.
    pub(crate) orders: Vec<Option<Standing>>,
    /// By place in the survey's products.
    pub(crate) products: Vec<Option<ProductId>>,
    /// By place in the survey's customers.
    pub(crate) customers: Vec<Option<CustomerId>>,
    pub(crate) tally: Tally,
}

pub(crate) const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Order => "order",
        Kind::Return => "return",
    }
}

pub(crate) fn compare(c: &Connection, survey: &Survey) -> Result<Compared, Failure> {
    let source = survey.format.word();
    let mut tally = Tally::default();
    let mut orders = Vec::new();
    for order in survey.orders() {
        let known = table::refs::get(c, source, kind_word(order.kind), order.reference)?;
        let standing = match known.and_then(|row| row.content) {
            None => Standing::New,
            Some(content) if content == order.hash.0 => Standing::Same,
            Some(_) => Standing::Changed,
        };
        let counted = match order.kind {
            Kind::Order => &mut tally.orders,
            Kind::Return => &mut tally.returns,
        };
        match standing {
            Standing::New => counted.new += 1,
            Standing::Changed => counted.changed += 1,
            Standing::Same => counted.same += 1,
        }
        // Places of entries that do not come in stay `None`.
        orders.resize(order.place, None);
        orders.push(Some(standing));
    }
    let names = Names::of(c)?;
    let mut products = Vec::with_capacity(survey.products.len());
    for product in &survey.products {
        products.push(known(names.product(c, source, product)?, &mut tally.products));
    }
    let mut customers = Vec::with_capacity(survey.customers.len());
    for customer in &survey.customers {
        customers.push(known(known_customer(c, source, customer)?, &mut tally.customers));
    }
    Ok(Compared { orders, products, customers, tally })
}

fn known<T>(found: Option<T>, counted: &mut Counted) -> Option<T> {
    match found {
        Some(_) => counted.same += 1,
        None => counted.new += 1,
    }
    found
}

/// The book's products by what a file may call them.
struct Names {
    by_sku: BTreeMap<String, ProductId>,
    by_name: BTreeMap<String, ProductId>,
}

impl Names {
    fn of(c: &Connection) -> Result<Self, Failure> {
        let (mut by_sku, mut by_name) = (BTreeMap::new(), BTreeMap::new());
        for entry in table::products::catalogue(c)?.0 {
            match &entry.sku {
                Some(sku) => by_sku.insert(key(sku), entry.id),
                None => by_name.insert(key(&entry.name), entry.id),
            };
        }
        Ok(Self { by_sku, by_name })
    }

    fn product(
        &self,
        c: &Connection,
        source: &str,
        product: &ImportedProduct,
    ) -> Result<Option<ProductId>, Failure> {
        let Some(code) = &product.code else {
            return Ok(self.by_name.get(&key(&product.name)).copied());
        };
        if let Some(known) = table::refs::get(c, source, "product", &key(code))? {
            return Ok(Some(ProductId(known.row)));
        }
        Ok(self.by_sku.get(&key(code)).copied())
    }
}

/// What a file knows a customer by, the surest first: its own code, the e-mail address, the name.
pub(crate) fn customer_reference(customer: &ImportedCustomer) -> Option<String> {
    let part = |prefix: &str, words: &Option<String>| {
        words.as_deref().map(|words| format!("{prefix}{}", key(words)))
    };
    part("code:", &customer.code).or(part("email:", &customer.email)).or(part("name:", &customer.name))
}

fn known_customer(
    c: &Connection,
    source: &str,
    customer: &ImportedCustomer,
) -> Result<Option<CustomerId>, Failure> {
    let Some(reference) = customer_reference(customer) else { return Ok(None) };
    let known = table::refs::get(c, source, "customer", &reference)?;
    Ok(known.map(|row| table::customers::kept(c, CustomerId(row.row))).transpose()?)
}
