//! Suppliers and purchases.

use fivedesk_engine::purchases::{self, NotePurchase};
use fivedesk_engine::suppliers::{self, AddSupplier};
use fivedesk_engine::views::{PurchaseView, SupplierView};

use super::stock::changed_text;
use crate::args::{Purchase, Supplier};
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn supplier(host: &Host, command: Supplier) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Supplier::Add { name, email, phone } => {
            let added = suppliers::add(&engine, &host.call, &AddSupplier { name, email, phone })?;
            output::answer(host.json, &added, |supplier| supplier_table(std::slice::from_ref(supplier)));
        }
        Supplier::List => {
            output::answer(host.json, &suppliers::list(&engine)?, |all| supplier_table(all));
        }
    }
    Ok(())
}

pub(crate) fn run(host: &Host, command: Purchase) -> Result<(), Stop> {
    let engine = host.open()?;
    let one = |purchase: &PurchaseView| {
        output::answer(host.json, purchase, |purchase| purchase_table(std::slice::from_ref(purchase)));
    };
    match command {
        Purchase::Add { text, supplier, due } => {
            one(&purchases::note(&engine, &host.call, &NotePurchase { text, supplier, due })?);
        }
        Purchase::List { all } => {
            output::answer(host.json, &purchases::list(&engine, all)?, |all| purchase_table(all));
        }
        Purchase::Show { purchase } => one(&purchases::show(&engine, purchase)?),
        Purchase::Receive { purchase, text } => {
            let receipt = purchases::receive(&engine, &host.call, purchase, text.as_deref())?;
            output::answer(host.json, &receipt, |receipt| {
                let purchase = purchase_table(std::slice::from_ref(&receipt.purchase));
                format!("{purchase}\n{}", changed_text(&receipt.change))
            });
        }
        Purchase::Cancel { purchase } => one(&purchases::cancel(&engine, &host.call, purchase)?),
    }
    Ok(())
}

fn supplier_table(suppliers: &[SupplierView]) -> String {
    let rows: Vec<Vec<String>> = suppliers
        .iter()
        .map(|s| {
            vec![
                s.id.to_string(),
                s.name.clone(),
                s.email.clone().unwrap_or_default(),
                s.phone.clone().unwrap_or_default(),
                s.open_purchases.to_string(),
            ]
        })
        .collect();
    table(&["id", "supplier", "e-mail", "phone", "to come"], &rows)
}

fn purchase_table(purchases: &[PurchaseView]) -> String {
    let rows: Vec<Vec<String>> = purchases
        .iter()
        .flat_map(|p| {
            p.lines.iter().map(|line| {
                vec![
                    p.id.to_string(),
                    p.supplier.clone().unwrap_or_default(),
                    p.due_day.clone().unwrap_or_default(),
                    if p.overdue { "overdue".to_owned() } else { p.state.clone() },
                    line.product.clone(),
                    line.ordered.0.to_string(),
                    line.received.0.to_string(),
                    line.due_in.0.to_string(),
                ]
            })
        })
        .collect();
    table(&["id", "supplier", "due", "state", "product", "bought", "received", "due in"], &rows)
}
