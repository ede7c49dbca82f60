//! An order's lines and changes, as they are typed.

use fivedesk_engine::orders::{self, Edit, EditedLine, FormLine};
use fivedesk_engine::views::OrderView;
use fivedesk_engine::{Engine, products};

use crate::args::Change;
use crate::host::Host;
use crate::output::Stop;

/// Changes an order. Its lines are given whole to the engine, so they are read first where any is to change.
pub(super) fn edit(host: &Host, engine: &Engine, change: Change) -> Result<OrderView, Stop> {
    let id = orders::find(engine, &change.id)?;
    let touched = !(change.lines.is_empty()
        && change.line_discounts.is_empty()
        && change.added.is_empty()
        && change.removed.is_empty());
    let lines = if touched { Some(lines_of(engine, &orders::show(engine, id)?, &change)?) } else { None };
    let edit = Edit {
        customer: change.customer,
        address: change.address,
        days_to_pay: change.days_to_pay,
        discount: change.discount,
        shipping: change.shipping,
        due_at: change.due,
        note: change.note,
        lines,
        reason: change.reason,
    };
    Ok(orders::edit(engine, &host.call, id, &edit)?)
}

fn lines_of(engine: &Engine, order: &OrderView, change: &Change) -> Result<Vec<EditedLine>, Stop> {
    let there = order.lines.iter().map(|line| line.position);
    let mut lines: Vec<EditedLine> = there
        .filter(|position| !change.removed.contains(position))
        .map(|position| EditedLine { line: Some(position), ..EditedLine::default() })
        .collect();
    for typed in &change.lines {
        let (place, quantity, price) = cut("--line", typed)?;
        let line = place_of(&mut lines, "--line", &place)?;
        (line.quantity, line.unit_price) = (Some(quantity), price);
    }
    for typed in &change.line_discounts {
        let (place, discount, _) = cut("--line-discount", typed)?;
        place_of(&mut lines, "--line-discount", &place)?.discount = Some(discount);
    }
    for typed in &change.added {
        let (product, quantity, unit_price) = cut("--add", typed)?;
        let product_id = Some(products::show(engine, &product)?.id);
        lines.push(EditedLine { product_id, quantity: Some(quantity), unit_price, ..EditedLine::default() });
    }
    Ok(lines)
}

/// A form's lines, each `PRODUCT:QTY`.
pub(super) fn form_lines(engine: &Engine, typed: &[String]) -> Result<Vec<FormLine>, Stop> {
    typed
        .iter()
        .map(|typed| {
            let (product, quantity, _) = cut("--line", typed)?;
            Ok(FormLine { product_id: products::show(engine, &product)?.id, quantity })
        })
        .collect()
}

/// `WHAT:NUMBER[@PRICE]`; a product's name may hold a colon itself.
fn cut(option: &str, typed: &str) -> Result<(String, String, Option<String>), Stop> {
    let (what, rest) = typed
        .rsplit_once(':')
        .ok_or_else(|| Stop::usage(format!("{option}: write it as 2:10 or 2:10@4.50, not {typed}")))?;
    let (number, price) = match rest.split_once('@') {
        Some((number, price)) => (number, Some(price.trim().to_owned())),
        None => (rest, None),
    };
    Ok((what.trim().to_owned(), number.trim().to_owned(), price))
}

fn place_of<'a>(lines: &'a mut [EditedLine], option: &str, place: &str) -> Result<&'a mut EditedLine, Stop> {
    let wanted = place.parse::<u32>().ok();
    lines
        .iter_mut()
        .find(|line| line.line.is_some() && line.line == wanted)
        .ok_or_else(|| Stop::usage(format!("{option}: the order has no line {place}")))
}
