//! Products and customers.

use fivedesk_engine::customers::{self, AddCustomer, CustomerQuery};
use fivedesk_engine::products::{self, AddProduct};
use fivedesk_engine::views::{CustomerView, ProductView};

use crate::args::{Customer, Product};
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn product(host: &Host, command: Product) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Product::Add { name, price, sku, cost, low, decimals } => {
            let request = AddProduct { name, price, sku, cost, low, decimals };
            let added = products::add(&engine, &host.call, &request)?;
            output::answer(host.json, &added, |product| product_table(std::slice::from_ref(product)));
        }
        Product::List { search } => {
            let all = products::list(&engine, search.as_deref())?;
            output::answer(host.json, &all, |all| product_table(all));
        }
        Product::Show { product } => {
            let one = products::show(&engine, &product)?;
            output::answer(host.json, &one, |product| product_table(std::slice::from_ref(product)));
        }
    }
    Ok(())
}

fn product_table(products: &[ProductView]) -> String {
    let rows: Vec<Vec<String>> = products
        .iter()
        .map(|p| {
            let amount = |amount: &fivedesk_engine::views::Amount| amount.0.to_string();
            vec![
                p.id.to_string(),
                p.sku.clone().unwrap_or_default(),
                p.name.clone(),
                p.price.clone(),
                amount(&p.on_hand),
                amount(&p.reserved),
                amount(&p.available),
            ]
        })
        .collect();
    table(&["id", "sku", "product", "price", "on hand", "reserved", "available"], &rows)
}

pub(crate) fn customer(host: &Host, command: Customer) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Customer::Add { name, email, phone, address } => {
            let request = AddCustomer { name, email, phone, address };
            let added = customers::add(&engine, &host.call, &request)?;
            output::answer(host.json, &added, |customer| customer_table(std::slice::from_ref(customer)));
        }
        Customer::List { search, page } => {
            let query = CustomerQuery { search, page: page.page, per_page: page.per_page };
            output::answer(host.json, &customers::list(&engine, &query)?, |page| customer_table(&page.items));
        }
        Customer::Show { customer } => {
            let one = customers::show(&engine, customer)?;
            output::answer(host.json, &one, |customer| customer_table(std::slice::from_ref(customer)));
        }
    }
    Ok(())
}

fn customer_table(customers: &[CustomerView]) -> String {
    let rows: Vec<Vec<String>> = customers
        .iter()
        .map(|c| {
            vec![
                c.id.to_string(),
                c.name.clone(),
                c.email.clone().unwrap_or_default(),
                c.orders.to_string(),
                c.total.clone(),
                c.address.clone().unwrap_or_default(),
            ]
        })
        .collect();
    table(&["id", "customer", "e-mail", "orders", "total", "address"], &rows)
}
