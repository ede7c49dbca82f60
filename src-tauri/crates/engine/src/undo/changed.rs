//! What takes back a change of the shop's own: products, customers, merges, the policy, settings, papers. The figures go
//! back only as far as they still are what the change left them as.

use fivedesk_core::{CustomerId, EventSeq, Message, Policy, ProductId, Refusal, SupplierId, Timestamp};
use fivedesk_store::table::changed_fields;
use fivedesk_store::table::order_events::EventRow;
use fivedesk_store::{Connection, Tx, table};
use serde_json::{Map, Value};

use super::papers::{self, Paper};
use super::settings;
use crate::fault::Failure;
use crate::kept::{Fields, Kept};
use crate::{Call, customers, policy, products};

/// What goes back.
#[derive(Debug, Clone)]
pub(super) enum Back {
    /// A product's fields; nothing where it was added.
    Product(ProductId, Option<Value>),
    /// A customer's fields; nothing where they were added.
    Customer(CustomerId, Option<Value>),
    /// A duplicate is one no more.
    Merge(CustomerId),
    /// A customer is a duplicate again.
    Merged { kept: CustomerId, duplicate: CustomerId },
    /// The policy before.
    Policy(Box<Policy>),
    /// Whether prices hold their tax.
    Prices(bool),
    /// A purchase, a quote or a count.
    Paper(Paper),
    /// Settings, figures of a count or learned names.
    Kept(Kept, Fields),
    /// A supplier that was added.
    Supplier(SupplierId),
}

/// What taking an event of the book itself back would change; `None` for one of another kind.
///
/// Errors: `refused` when what it changed is no longer as it left it, or something uses what it added.
pub(super) fn planned(connection: &Connection, event: &EventRow) -> Result<Option<Back>, Failure> {
    match event.kind.as_str() {
        "policy_set" => former_policy(connection, event).map(Some),
        "prices_with_tax" => prices(connection, true).map(Some),
        "prices_without_tax" => prices(connection, false).map(Some),
        "customer_merged" => merged(connection, event).map(Some),
        "customer_unmerged" => unmerged(connection, event).map(Some),
        _ => match papers::planned(connection, event)? {
            Some(paper) => Ok(Some(Back::Paper(paper))),
            None => fields(connection, event.seq),
        },
    }
}

fn fields(connection: &Connection, event: EventSeq) -> Result<Option<Back>, Failure> {
    let Some(changed) = changed_fields::of_event(connection, event)? else { return Ok(None) };
    if let Some(kept) = Kept::of(&changed) {
        return settings::planned(connection, kept, &changed).map(Some);
    }
    let (product, customer) = (ProductId(changed.row), CustomerId(changed.row));
    let of_product = changed.kind == changed_fields::PRODUCT;
    let now = if of_product {
        products::fields_of(connection, product)?
    } else {
        customers::fields_of(connection, customer)?
    };
    let fields = match &changed.before {
        Some(before) => Some(put_back(before, &changed.after, &now).ok_or_else(moved_on)?),
        None if of_product => products::unused(connection, product).map(|()| None)?,
        None => customers::unused(connection, customer).map(|()| None)?,
    };
    Ok(Some(if of_product { Back::Product(product, fields) } else { Back::Customer(customer, fields) }))
}

/// The fields as they are now, those that a change left otherwise as they were before it; `None` when one of these is no
/// longer as the change left it.
pub(super) fn put_back(before: &Value, after: &Value, now: &Value) -> Option<Value> {
    let mut fields: Map<String, Value> = now.as_object()?.clone();
    for (name, was) in before.as_object()? {
        let left = after.get(name)?;
        if left != was {
            let stands = fields.get_mut(name).filter(|stands| *stands == left)?;
            *stands = was.clone();
        }
    }
    Some(Value::Object(fields))
}

fn former_policy(connection: &Connection, event: &EventRow) -> Result<Back, Failure> {
    let versions = table::policies::all(connection)?;
    let mut newest = versions.into_iter();
    // What the event set must be in force still: versions set in one instant are one change.
    newest.next().filter(|row| row.at == event.at).ok_or_else(moved_on)?;
    let before = newest.next().map(|row| row.policy).unwrap_or_default();
    Ok(Back::Policy(Box::new(before)))
}

fn prices(connection: &Connection, set: bool) -> Result<Back, Failure> {
    if table::book::get(connection)?.prices_include_tax != set {
        return Err(moved_on());
    }
    Ok(Back::Prices(!set))
}

fn merged(connection: &Connection, event: &EventRow) -> Result<Back, Failure> {
    let merge = table::customer_merges::at(connection, event.at)?.ok_or_else(moved_on)?;
    customers::fields_of(connection, merge.kept)?;
    Ok(Back::Merge(merge.merged))
}

fn unmerged(connection: &Connection, event: &EventRow) -> Result<Back, Failure> {
    let figure = |name| papers::number(event, name).map(CustomerId).ok_or_else(moved_on);
    let (kept, duplicate) = (figure("kept")?, figure("customer")?);
    customers::may_merge(connection, kept, duplicate)?;
    Ok(Back::Merged { kept, duplicate })
}

/// Takes it back, and gives the events that are taken back with it.
pub(super) fn take_back(
    tx: &Tx<'_>,
    call: &Call,
    now: Timestamp,
    event: &EventRow,
    back: Back,
) -> Result<Vec<EventSeq>, Failure> {
    match back {
        Back::Product(id, Some(fields)) => products::put_back(tx, id, fields)?,
        Back::Product(id, None) => products::withdraw(tx, id, now)?,
        Back::Customer(id, Some(fields)) => customers::put_back(tx, id, fields, now)?,
        Back::Customer(id, None) => customers::withdraw(tx, id, now)?,
        Back::Policy(before) => {
            policy::in_force(tx, &before, &call.actor, now)?;
        }
        Back::Paper(paper) => papers::take_back(tx, now, event, paper)?,
        Back::Kept(kept, fields) => kept.put_back(tx, fields, now)?,
        Back::Supplier(id) => table::suppliers::withdraw(tx, id, now)?,
        Back::Prices(include) => table::book::set_prices_include_tax(tx, include)?,
        Back::Merge(duplicate) => {
            let told = table::order_events::told_alike(tx, event.seq)?;
            customers::take_apart(tx, duplicate, now)?;
            return Ok(told);
        }
        Back::Merged { kept, duplicate } => {
            let told = table::order_events::told_alike(tx, event.seq)?;
            customers::put_together(tx, kept, duplicate, now)?;
            return Ok(told);
        }
    }
    Ok(vec![event.seq])
}

pub(super) fn moved_on() -> Failure {
    Refusal::refused(Message::new("undo-changed-since")).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_the_change_changed_goes_back_and_only_while_it_stands() {
        let (before, after) = (json!({"name": "A", "price": 1}), json!({"name": "A", "price": 2}));
        let renamed_since = json!({"name": "B", "price": 2});
        assert_eq!(put_back(&before, &after, &renamed_since), Some(json!({"name": "B", "price": 1})));
        let priced_since = json!({"name": "A", "price": 3});
        assert_eq!(put_back(&before, &after, &priced_since), None, "a later price is not overwritten");
    }
}
