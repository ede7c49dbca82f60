//! Quotes.

use fivedesk_engine::quotes::{self, NewQuote};
use fivedesk_engine::views::QuoteView;
use fivedesk_engine::{Engine, PageQuery};

use super::orders;
use crate::args::Quote;
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Quote) -> Result<(), Stop> {
    let engine = host.open()?;
    let find = |name: &str| quotes::find(&engine, name);
    let quote = match command {
        Quote::Add { text, customer, address, days, discount, shipping } => {
            let new = NewQuote { text, customer, address, days, discount, shipping };
            quotes::add(&engine, &host.call, &new)?
        }
        Quote::List { page } => {
            return list(host, &engine, PageQuery { page: page.page, per_page: page.per_page });
        }
        Quote::Accept { quote } => {
            let order = quotes::accept(&engine, &host.call, find(&quote)?)?;
            output::answer(host.json, &order, orders::whole);
            return Ok(());
        }
        Quote::Show { quote } => quotes::show(&engine, find(&quote)?)?,
        Quote::Decline { quote } => quotes::decline(&engine, &host.call, find(&quote)?)?,
        Quote::Reopen { quote } => quotes::reopen(&engine, &host.call, find(&quote)?)?,
    };
    output::answer(host.json, &quote, whole);
    Ok(())
}

fn list(host: &Host, engine: &Engine, page: PageQuery) -> Result<(), Stop> {
    output::answer(host.json, &quotes::list(engine, page)?, |page| {
        let rows: Vec<Vec<String>> = page
            .items
            .iter()
            .map(|q| {
                vec![
                    q.number.clone(),
                    q.status.clone(),
                    q.customer.clone().unwrap_or_default(),
                    q.total.clone(),
                    q.made_at.clone(),
                    q.valid_until.clone().unwrap_or_default(),
                ]
            })
            .collect();
        table(&["quote", "status", "customer", "total", "made", "holds until"], &rows)
    });
    Ok(())
}

fn whole(quote: &QuoteView) -> String {
    let rows: Vec<Vec<String>> = quote
        .lines
        .iter()
        .map(|l| vec![l.quantity.0.to_string(), l.product.clone(), l.unit_price.clone(), l.total.clone()])
        .collect();
    let customer = quote.customer.as_deref().unwrap_or_default();
    let lines = table(&["qty", "product", "price", "total"], &rows);
    format!("{} {} {customer}\n{lines}total {} {}\n", quote.number, quote.status, quote.total, quote.currency)
}
