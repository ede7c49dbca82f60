//! What goes back with a change, in sentences.

use fivedesk_core::{EventSeq, Figure, Message, ProductId, Quantity, TaxRate, Timestamp, UnitPrice};
use fivedesk_store::Connection;
use fivedesk_store::table::changed_fields;
use serde_json::Value;

use crate::engine::fault_of_ours;
use crate::fault::Failure;
use crate::kept::Kept;

/// What goes back of a product, a customer or a setting, a sentence a field.
pub(super) fn fields(connection: &Connection, event: EventSeq) -> Result<Vec<Message>, Failure> {
    let Some(changed) = changed_fields::of_event(connection, event)? else { return Ok(Vec::new()) };
    let kept = Kept::of(&changed);
    let Some(before) = changed.before.as_ref().and_then(Value::as_object) else {
        return Ok(vec![Message::new("undo-put-away").with("kind", changed.kind)]);
    };
    let differs = |name: &&String| changed.after.get(name.as_str()) != before.get(name.as_str());
    let sentence = |name: &String| {
        let (was, is) = (said(name, before.get(name)), said(name, changed.after.get(name)));
        let of = |key: &'static str| Message::new(key).with("before", was.clone()).with("after", is.clone());
        Ok(match kept {
            Some(Kept::Figures(_)) => {
                let product = ProductId(name.parse().map_err(|error| fault_of_ours(&error))?);
                let counted = |value: Option<&Value>| said("counted", value.and_then(|pair| pair.get(0)));
                Message::new("undo-counted")
                    .with("product", crate::show::product_name(connection, product)?)
                    .with("before", counted(before.get(name)))
                    .with("after", counted(changed.after.get(name)))
            }
            Some(Kept::Dropped(count)) => Message::new("undo-count-open").with("sheet", count.0.to_string()),
            Some(Kept::Names(product)) => Message::new("undo-name-known")
                .with("text", name.as_str())
                .with("product", crate::show::product_name(connection, product)?),
            _ => of("undo-field").with("field", name.as_str()),
        })
    };
    before.keys().filter(differs).map(sentence).collect()
}

/// A field's value as people read it.
fn said(field: &str, value: Option<&Value>) -> Figure {
    let known = |key: &'static str| Figure::Said(Box::new(Message::new(key)));
    let Some(value) = value else { return known("changed-nothing") };
    match (field, value.as_i64()) {
        ("price" | "cost", Some(raw)) => Figure::Text(UnitPrice(raw).decimal()),
        ("low_at" | "pack_size" | "counted", Some(raw)) => Figure::Quantity(Quantity(raw)),
        ("tax_rate", Some(raw)) => Figure::Text(TaxRate(u32::try_from(raw).unwrap_or_default()).decimal()),
        ("archived_at", Some(_)) => known("undo-field-yes"),
        ("closed_until", Some(at)) => Figure::Time(Timestamp(at)),
        ("service", Some(share)) => Figure::Share(share),
        (_, Some(raw)) => Figure::Number(raw),
        _ => match value {
            Value::String(text) if !text.is_empty() => Figure::Text(text.clone()),
            Value::Array(days) if !days.is_empty() => {
                Figure::Text(days.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "))
            }
            Value::Bool(true) => known("undo-field-yes"),
            _ => known("changed-nothing"),
        },
    }
}
