//! Customers.

use fivedesk_engine::customers::{self, AddCustomer, CustomerQuery};
use fivedesk_engine::views::CustomerView;

use crate::args::Customer;
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Customer) -> Result<(), Stop> {
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
