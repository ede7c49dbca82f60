//! The sample shop: three products and two orders, walked by the same operations as any other.

use std::path::Path;

use super::{NewBook, create};
use crate::orders::{self, Parcel, Payment, SubmitText};
use crate::products::{self, AddProduct};
use crate::views::OrderView;
use crate::{Answer, Call, Clock, Engine, stock};
use fivedesk_core::OrderId;

/// One step of the sample shop's day, told as it happens.
#[derive(Debug, Clone)]
pub enum SampleStep {
    /// Products and stock are in place.
    Stocked(usize),
    /// An order came to a new status.
    Order(Box<OrderView>),
}

const PRODUCTS: [(&str, &str, &str, &str); 3] = [
    ("Laptop", "LAP-1", "999.99", "2"),
    ("Smartphone", "PHO-1", "599.99", "3"),
    ("Headphones", "HEA-1", "99.99", "5"),
];
const STOCK: &str = "Laptop:10units, Smartphone:15units, Headphones:30units";
const ORDERS: [(&str, &str, &str); 2] =
    [("Laptop:2, Smartphone:1", "Ada Marsh", "123 Main St"), ("Headphones:3", "Ben Ortiz", "456 Elm St")];

/// Makes the sample shop's book and walks its orders until they are in transit.
///
/// Errors: as [`create`].
pub fn demo(
    path: &Path,
    clock: Clock,
    call: &Call,
    time_zone: &str,
    told: &mut dyn FnMut(&SampleStep),
) -> Answer<Engine> {
    let new = NewBook {
        name: "The sample shop".to_owned(),
        currency: "USD".to_owned(),
        time_zone: time_zone.to_owned(),
    };
    let engine = create(path, clock, call, &new)?;
    for (name, sku, price, low) in PRODUCTS {
        let product = AddProduct {
            name: name.to_owned(),
            sku: Some(sku.to_owned()),
            price: price.to_owned(),
            low: Some(low.to_owned()),
            ..AddProduct::default()
        };
        products::add(&engine, call, &product)?;
    }
    stock::set(&engine, call, STOCK)?;
    told(&SampleStep::Stocked(PRODUCTS.len()));
    sample_day(&engine, call, told)?;
    Ok(engine)
}

/// Enters the sample shop's two orders and walks them until they are in transit.
///
/// Errors: those of the steps.
pub fn sample_day(engine: &Engine, call: &Call, told: &mut dyn FnMut(&SampleStep)) -> Answer<()> {
    for (text, customer, address) in ORDERS {
        let request = SubmitText {
            text: text.to_owned(),
            customer: Some(customer.to_owned()),
            address: Some(address.to_owned()),
        };
        let order = orders::submit(engine, call, &request)?;
        let id = OrderId(order.id);
        told(&SampleStep::Order(Box::new(order)));
        for walked in [
            orders::approve(engine, call, id, None)?,
            orders::pay(engine, call, id, &Payment::default())?,
            orders::fulfil(engine, call, id, &Parcel::default())?,
        ] {
            told(&SampleStep::Order(Box::new(walked)));
        }
    }
    Ok(())
}
