//! Books.

use fivedesk_engine::books::{self, NewBook, SampleStep};

use crate::args::Book;
use crate::host::{Host, zone};
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Book) -> Result<(), Stop> {
    let engine = match command {
        Book::Init { currency, name, tz } => {
            let new = NewBook { name, currency, time_zone: tz.unwrap_or_else(zone) };
            books::create(&host.book, host.clock.clone(), &host.call, &new)?
        }
        Book::Demo => books::demo(&host.book, host.clock.clone(), &host.call, &zone(), &mut |step| {
            if !host.json {
                output::print(&told(step));
            }
        })?,
        Book::Info => host.open()?,
        Book::Prices { with_tax, .. } => {
            let engine = host.open()?;
            books::prices_include_tax(&engine, &host.call, with_tax)?;
            engine
        }
        Book::Close { until, .. } => {
            let engine = host.open()?;
            books::close(&engine, &host.call, until.as_deref())?;
            engine
        }
        Book::Doctor => return doctor(host),
    };
    output::answer(host.json, &books::info(&engine)?, |book| {
        let rows = vec![
            vec!["book".to_owned(), book.path.clone()],
            vec!["shop".to_owned(), book.name.clone()],
            vec!["currency".to_owned(), book.currency.clone()],
            vec!["time zone".to_owned(), book.time_zone.clone()],
            vec!["orders".to_owned(), book.orders.to_string()],
            vec!["products".to_owned(), book.products.to_string()],
            vec!["customers".to_owned(), book.customers.to_string()],
            vec!["events".to_owned(), book.events.to_string()],
            vec!["movements".to_owned(), book.movements.to_string()],
        ];
        table(&["", ""], &rows).trim_start().to_owned()
    });
    Ok(())
}

fn told(step: &SampleStep) -> String {
    match step {
        SampleStep::Stocked(products) => format!("{products} products are in stock."),
        SampleStep::Order(order) => {
            let last = order.events.last().map(|event| event.note.as_str()).unwrap_or_default();
            format!("#{} {:<18} {last}", order.number, order.status)
        }
    }
}

fn doctor(host: &Host) -> Result<(), Stop> {
    let report = books::doctor(&host.open()?)?;
    output::answer(host.json, &report, |report| {
        let checked: String = report.checked.iter().map(|line| format!("checked {line}\n")).collect();
        let found: String =
            report.findings.iter().map(|f| format!("{}: {}\n", f.invariant, f.sentence)).collect();
        if report.healthy { format!("{checked}Nothing is wrong.") } else { format!("{checked}{found}") }
    });
    if report.healthy { Ok(()) } else { Err(Stop::Told(fivedesk_engine::Code::DamagedBook)) }
}
