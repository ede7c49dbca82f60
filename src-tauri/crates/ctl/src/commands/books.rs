//! Books.

use fivedesk_engine::books::{self, NewBook, SampleStep};

use fivedesk_engine::views::Finding;

use super::backups;
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
        Book::Doctor { repair: Some(id), .. } => return repair(host, &id),
        Book::Doctor { open, repair: None } => return doctor(host, open),
        Book::Backup { dir } => return backups::take(host, dir.as_deref()),
        Book::Backups(asked) => return backups::list(host, &asked),
        Book::Verify { file, secret } => return backups::verify(host, &file, &secret),
        Book::Restore(asked) => return backups::restore(host, &asked),
        Book::Salvage { file, out } => return backups::salvage(host, &file, &out),
        Book::Lock { off: _ } => return backups::unlock(host),
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
            vec!["last check".to_owned(), book.checked_at.clone().unwrap_or_else(|| "never".to_owned())],
            vec!["found wrong".to_owned(), book.findings.to_string()],
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

fn doctor(host: &Host, open: bool) -> Result<(), Stop> {
    let engine = host.open()?;
    let report = if open { books::doctor_at_start(&engine)? } else { books::doctor(&engine)? };
    output::answer(host.json, &report, |report| {
        let checked: String = report.checked.iter().map(|line| format!("checked {line}\n")).collect();
        let blind: String = report.cannot_see.iter().map(|line| format!("cannot see {line}\n")).collect();
        let found: String = report.findings.iter().map(told_finding).collect();
        let found = if report.healthy { "Nothing is wrong.\n".to_owned() } else { found };
        format!("{checked}{blind}{found}")
    });
    if report.healthy { Ok(()) } else { Err(Stop::Told(fivedesk_engine::Code::DamagedBook)) }
}

fn told_finding(finding: &Finding) -> String {
    let cause = finding.cause.as_ref().map_or_else(String::new, |cause| format!("    {cause}\n"));
    format!("{}: {}\n{cause}    {}\n", finding.id, finding.sentence, finding.advice)
}

fn repair(host: &Host, id: &str) -> Result<(), Stop> {
    let event = books::repair(&host.open()?, &host.call, id)?;
    output::answer(host.json, &event, |event| event.note.clone());
    Ok(())
}
