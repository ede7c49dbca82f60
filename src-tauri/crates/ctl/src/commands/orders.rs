//! Orders.

use std::io::Read;
use std::path::Path;

use fivedesk_engine::orders::{
    self, ComesBack, LineAnswer, LinePart, OrderQuery, Parcel, Payment, SubmitForm, SubmitText,
};
use fivedesk_engine::views::{LateView, OrderView, ReadingView, SubmitReport, UndoView};
use fivedesk_engine::{Engine, EventSeq, OrderId, ProductId, products, undo};

use super::change;
use crate::args::{Order, Parts, Step};
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Order) -> Result<(), Stop> {
    let engine = host.open()?;
    let call = &host.call;
    let find = |step: &Step| -> Result<(OrderId, Option<String>), Stop> {
        Ok((orders::find(&engine, &step.id)?, step.reason.clone()))
    };
    let order = match command {
        Order::Read { text } => {
            output::answer(host.json, &orders::read(&engine, &text)?, reading);
            return Ok(());
        }
        Order::Submit { file: Some(file), .. } => return submit_file(host, &engine, &file),
        Order::Submit { lines, customer, address, .. } if !lines.is_empty() => {
            let lines = change::form_lines(&engine, &lines)?;
            orders::submit_form(&engine, call, &SubmitForm { lines, customer, address })?
        }
        Order::Submit { text, customer, address, .. } => {
            let request = SubmitText { text: text.unwrap_or_default(), customer, address };
            orders::submit(&engine, call, &request)?
        }
        Order::Clarify { id, line, product, quantity, drop } => {
            let product_id = product.map(|name| products::show(&engine, &name)).transpose()?.map(|p| p.id);
            let answer = LineAnswer { line: line - 1, product_id, quantity, drop };
            orders::clarify(&engine, call, orders::find(&engine, &id)?, &[answer])?
        }
        Order::NotDuplicate(step) => {
            let (id, reason) = find(&step)?;
            orders::not_duplicate(&engine, call, id, reason.as_deref())?
        }
        Order::Approve(step) => {
            let (id, reason) = find(&step)?;
            orders::approve(&engine, call, id, reason.as_deref())?
        }
        Order::Reject(step) => {
            let (id, reason) = find(&step)?;
            orders::reject(&engine, call, id, reason.as_deref())?
        }
        Order::Pay { id, amount, method, beyond } => {
            let id = orders::find(&engine, &id)?;
            orders::pay(&engine, call, id, &Payment { amount, method, beyond })?
        }
        Order::Refund { step, amount, method } => {
            let (id, reason) = find(&step)?;
            orders::refund(&engine, call, id, amount.as_deref(), method.as_deref(), reason.as_deref())?
        }
        Order::Fulfil { step, parts, carrier, tracking } => {
            let (id, reason) = find(&step)?;
            orders::fulfil(
                &engine,
                call,
                id,
                &Parcel { lines: lines_of(&parts)?, carrier, tracking, reason },
            )?
        }
        Order::Track { id, carrier, tracking } => {
            let id = orders::find(&engine, &id)?;
            orders::track(&engine, call, id, carrier.as_deref(), tracking.as_deref())?
        }
        Order::Lost { step, parts } => {
            let (id, reason) = find(&step)?;
            orders::lost(&engine, call, id, lines_of(&parts)?.as_deref(), reason.as_deref())?
        }
        Order::Return { step, parts, write_off, refused } => {
            let (id, reason) = find(&step)?;
            let back = ComesBack { lines: lines_of(&parts)?, write_off, refused, reason };
            orders::take_back(&engine, call, id, &back)?
        }
        Order::Edit(change) => change::edit(host, &engine, *change)?,
        Order::Substitute { step, line, product } => {
            let (id, reason) = find(&step)?;
            let product = ProductId(products::show(&engine, &product)?.id);
            orders::substitute(&engine, call, id, line, product, reason.as_deref())?
        }
        Order::Cancel { step, parts } => {
            let (id, reason) = find(&step)?;
            orders::cancel(&engine, call, id, lines_of(&parts)?.as_deref(), reason.as_deref())?
        }
        Order::Part(step) => {
            let (id, reason) = find(&step)?;
            orders::part(&engine, call, id, reason.as_deref())?
        }
        Order::Late => {
            output::answer(host.json, &orders::late(&engine)?, |late| {
                let told = |one: &LateView| {
                    format!(
                        "#{}: {} due, {} days late\n{}\n",
                        one.number, one.due, one.days_late, one.reminder
                    )
                };
                late.iter().map(told).collect::<Vec<_>>().join("\n")
            });
            return Ok(());
        }
        Order::Hold(step) => {
            let (id, reason) = find(&step)?;
            orders::hold(&engine, call, id, reason.as_deref())?
        }
        Order::Resume(step) => {
            let (id, reason) = find(&step)?;
            orders::resume(&engine, call, id, reason.as_deref())?
        }
        Order::Copy { id } => orders::copy(&engine, call, orders::find(&engine, &id)?)?,
        Order::Undo { step, event, dry_run } => {
            let (id, reason) = find(&step)?;
            let event = event.map(EventSeq);
            if dry_run {
                output::answer(host.json, &undo::preview_order(&engine, id, event)?, taken_back);
                return Ok(());
            }
            undo::undo_order(&engine, call, id, event, reason.as_deref())?
        }
        Order::Deliver(step) => {
            let (id, reason) = find(&step)?;
            orders::deliver(&engine, call, id, reason.as_deref())?
        }
        Order::Show { id } => orders::show(&engine, orders::find(&engine, &id)?)?,
        Order::List { status, filter, page } => {
            let product = filter.product.map(|name| products::show(&engine, &name)).transpose()?;
            let query = OrderQuery {
                status,
                search: filter.search,
                customer: filter.customer,
                product: product.map(|product| product.id),
                source: filter.source,
                hold: filter.hold,
                from: filter.from,
                to: filter.to,
                page: page.page,
                per_page: page.per_page,
            };
            list(host, &engine, &query)?;
            return Ok(());
        }
    };
    output::answer(host.json, &order, whole);
    Ok(())
}

/// What going back would do, as lines.
pub(super) fn taken_back(view: &UndoView) -> String {
    let order = view.number.as_ref().map_or_else(String::new, |number| format!("#{number}: "));
    let also: String = view.also.iter().map(|sentence| format!("  also: {sentence}\n")).collect();
    format!("takes back {order}{}\n{also}", view.what)
}

/// Lines and quantities as they are typed: `1:7`.
fn lines_of(parts: &Parts) -> Result<Option<Vec<LinePart>>, Stop> {
    if parts.parts.is_empty() {
        return Ok(None);
    }
    let part = |text: &String| {
        let (line, quantity) = text.split_once(':')?;
        Some(LinePart { line: line.trim().parse().ok()?, quantity: quantity.trim().to_owned() })
    };
    let read = |text| {
        part(text)
            .ok_or_else(|| Stop::usage(format!("--part: write a line and a quantity as 1:7, not {text}")))
    };
    parts.parts.iter().map(read).collect::<Result<_, _>>().map(Some)
}

fn submit_file(host: &Host, engine: &Engine, file: &Path) -> Result<(), Stop> {
    let text = read_text(file).map_err(|error| fivedesk_engine::files::unreadable(engine, file, &error))?;
    let report = orders::submit_many(engine, &host.call, &text)?;
    output::answer(host.json, &report, submitted);
    match report.orders.iter().find_map(|one| one.error.as_ref()) {
        // What was entered stands; only a submission of which nothing came in has failed.
        Some(fault) if report.entered == 0 => Err(Stop::Told(fault.code)),
        _ => Ok(()),
    }
}

fn read_text(file: &Path) -> std::io::Result<String> {
    if file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file)
}

fn list(host: &Host, engine: &Engine, query: &OrderQuery) -> Result<(), Stop> {
    output::answer(host.json, &orders::list(engine, query)?, |page| {
        let rows: Vec<Vec<String>> = page
            .items
            .iter()
            .map(|o| {
                vec![
                    format!("#{}", o.number),
                    o.status.clone(),
                    o.hold.clone().unwrap_or_default(),
                    o.customer.clone().unwrap_or_default(),
                    o.total.clone(),
                    o.received_at.clone(),
                    o.summary.clone(),
                ]
            })
            .collect();
        let orders = table(&["order", "status", "hold", "customer", "total", "received", "what"], &rows);
        let more = if page.total_is_at_least { "+" } else { "" };
        format!("{orders}page {} of {}, {}{more} orders\n", page.page, page.pages, page.total)
    });
    Ok(())
}

fn submitted(report: &SubmitReport) -> String {
    let mut text = String::new();
    for one in &report.orders {
        match (&one.order, &one.error) {
            (Some(order), _) => {
                text.push_str(&format!("{}: #{} {}\n", one.place, order.number, order.status));
            }
            (None, Some(fault)) => text.push_str(&format!("{}: {}\n", one.place, fault.message)),
            (None, None) => {}
        }
    }
    format!("{text}{} entered, {} refused\n", report.entered, report.refused)
}

fn reading(reading: &ReadingView) -> String {
    let mut text = String::new();
    for line in &reading.lines {
        let asked = line.text.trim();
        match (&line.question, &line.product, &line.quantity) {
            (Some(question), ..) => {
                text.push_str(&format!("?  {asked}\n   {question}\n"));
                for suggestion in &line.suggestions {
                    let sku = suggestion.sku.as_deref().unwrap_or("no SKU");
                    text.push_str(&format!("   – {} ({sku})\n", suggestion.product));
                }
            }
            (None, Some(product), Some(quantity)) => {
                let available = line.available.map(|a| a.0.to_string()).unwrap_or_default();
                text.push_str(&format!("✓  {} × {product} · {available} available\n", quantity.0));
            }
            _ => {}
        }
    }
    if !reading.unclear.is_empty() {
        text.push_str(&format!("?  not understood: {}\n", reading.unclear));
    }
    format!("{text}total {}\n", reading.total)
}

pub(super) fn whole(order: &OrderView) -> String {
    let hold = order.hold.as_ref().map_or_else(String::new, |hold| format!(" (held: {hold})"));
    let mut text = format!("#{} {}{hold}\n", order.number, order.status);
    for (name, value) in [("customer", &order.customer), ("address", &order.address), ("", &order.question)] {
        if let Some(value) = value {
            text.push_str(&format!("{}\n", format!("{name:9} {value}").trim_start()));
        }
    }
    let rows: Vec<Vec<String>> = order
        .lines
        .iter()
        .map(|l| {
            vec![
                l.quantity.0.to_string(),
                l.product.clone(),
                l.unit_price.clone(),
                l.total.clone(),
                l.reserved.0.to_string(),
                l.shipped.0.to_string(),
            ]
        })
        .collect();
    text.push_str(&table(&["qty", "product", "price", "total", "reserved", "shipped"], &rows));
    text.push_str(&format!("total {} {}, due {}\n", order.total, order.currency, order.due));
    if order.refund_due.contains(|digit| ('1'..='9').contains(&digit)) {
        text.push_str(&format!("to be paid back {}\n", order.refund_due));
    }
    for (place, question) in order.unclear.iter().enumerate() {
        let asked = question.question.as_deref().unwrap_or_default();
        text.push_str(&format!("question {}: {asked}\n", place + 1));
    }
    for changed in &order.since_approval {
        let (at, by) = (changed.at.as_deref().unwrap_or_default(), changed.by.as_deref().unwrap_or_default());
        text.push_str(&format!("since approval: {}  ({by}, {at})\n", changed.told));
    }
    for event in &order.events {
        text.push_str(&format!("{}  {:<10} {:<8} {}\n", event.at, event.agent, event.actor, event.note));
        for detail in &event.details {
            text.push_str(&format!("{:43}{detail}\n", ""));
        }
    }
    text
}
