//! Customers.

use fivedesk_engine::PageQuery;
use fivedesk_engine::customers::{self, AddCustomer, CustomerQuery, EditCustomer};
use fivedesk_engine::views::{CustomerView, OrderRow};

use crate::args::{Customer, CustomerAddress, OnOff};
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Customer) -> Result<(), Stop> {
    let engine = host.open()?;
    let call = &host.call;
    match command {
        Customer::Add { name, email, phone, address } => {
            let request = AddCustomer { name, email, phone, address };
            one(host, &customers::add(&engine, call, &request)?);
        }
        Customer::Edit(edit) => {
            let request = EditCustomer {
                name: edit.name,
                email: edit.email,
                phone: edit.phone,
                notes: edit.notes,
                credit_hold: edit.hold.map(|hold| hold == OnOff::On),
                terms: edit.terms,
            };
            one(host, &customers::edit(&engine, call, edit.customer, &request)?);
        }
        Customer::Address(CustomerAddress::Add { customer, text, default }) => {
            one(host, &customers::add_address(&engine, call, customer, &text, default)?);
        }
        Customer::Address(CustomerAddress::Use { customer, address }) => {
            one(host, &customers::use_address(&engine, call, customer, address)?);
        }
        Customer::Address(CustomerAddress::Retire { customer, address }) => {
            one(host, &customers::retire_address(&engine, call, customer, address)?);
        }
        Customer::Merge { kept, duplicate } => {
            one(host, &customers::merge(&engine, call, kept, duplicate)?);
        }
        Customer::Unmerge { duplicate } => one(host, &customers::unmerge(&engine, call, duplicate)?),
        Customer::Export { customer, out: Some(path) } => {
            customers::export_to(&engine, customer, &path)?;
            let written = serde_json::json!({ "path": path });
            output::answer(host.json, &written, |_| format!("{} is written.", path.display()));
        }
        // It is JSON for a person too: the file they would be handed.
        Customer::Export { customer, out: None } => {
            output::answer(true, &customers::export(&engine, customer)?, |_| String::new());
        }
        Customer::Erase { customer, .. } => one(host, &customers::erase(&engine, call, customer)?),
        Customer::List { search, page } => {
            let query = CustomerQuery { search, page: page.page, per_page: page.per_page };
            output::answer(host.json, &customers::list(&engine, &query)?, |page| customer_table(&page.items));
        }
        Customer::Orders { customer, page } => {
            let page = PageQuery { page: page.page, per_page: page.per_page };
            output::answer(host.json, &customers::orders(&engine, customer, page)?, |page| {
                order_table(&page.items)
            });
        }
        Customer::Show { customer } => one(host, &customers::show(&engine, customer)?),
    }
    Ok(())
}

fn one(host: &Host, customer: &CustomerView) {
    output::answer(host.json, customer, |c| {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let days = c.days_to_pay.map_or_else(String::new, |days| format!(", {days} days"));
        let mut rows: Vec<(&str, String)> = vec![
            ("id", c.id.to_string()),
            ("customer", c.name.clone()),
            ("e-mail", text(&c.email)),
            ("phone", text(&c.phone)),
            ("notes", text(&c.notes)),
            ("terms", format!("{}{days}", c.terms)),
            ("credit hold", if c.credit_hold { "yes".to_owned() } else { String::new() }),
            ("orders", c.orders.to_string()),
            ("total", c.total.clone()),
            ("balance", c.balance.clone()),
            ("merged into", c.merged_into.map_or_else(String::new, |id| id.to_string())),
        ];
        for address in &c.addresses {
            let mark = match (address.default, address.retired) {
                (true, _) => " (default)",
                (_, true) => " (retired)",
                _ => "",
            };
            rows.push(("address", format!("{}: {}{mark}", address.id, address.text)));
        }
        rows.extend(c.merged.iter().map(|merged| ("merged", format!("{}: {}", merged.id, merged.name))));
        rows.retain(|(_, value)| !value.is_empty());
        let rows: Vec<Vec<String>> =
            rows.into_iter().map(|(name, value)| vec![name.to_owned(), value]).collect();
        table(&["", ""], &rows)
    });
}

fn order_table(orders: &[OrderRow]) -> String {
    let rows: Vec<Vec<String>> = orders
        .iter()
        .map(|o| {
            vec![
                format!("#{}", o.number),
                o.received_at.clone(),
                o.status.clone(),
                o.total.clone(),
                o.summary.clone(),
            ]
        })
        .collect();
    table(&["order", "received", "status", "total", "what"], &rows)
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
                c.balance.clone(),
                if c.credit_hold { "hold".to_owned() } else { String::new() },
                c.address.clone().unwrap_or_default(),
            ]
        })
        .collect();
    table(&["id", "customer", "e-mail", "orders", "total", "balance", "", "address"], &rows)
}
