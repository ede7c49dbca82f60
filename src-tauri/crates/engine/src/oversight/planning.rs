//! How stock is planned: lead times, how sure stock is to last, and how long an order lasts.

use fivedesk_core::{Desk, Message, Refusal};
use fivedesk_store::table::planning::{self, PlanningRow};
use fivedesk_store::{NewEvent, Tx, record_book, table};

use crate::fault::Failure;
use crate::kept::Kept;
use crate::views::{PlanningLead, PlanningView};
use crate::{Answer, Call, Engine, products};

/// The most days there are to be set.
const MOST_DAYS: u16 = 365;

/// What to change; what is not given stays.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct SetPlanning {
    /// Days from ordering of a supplier to receiving: of the product or supplier named, else of the whole book. 0 for a
    /// product or supplier leaves it to what else is known.
    pub lead_days: Option<u16>,
    /// The product that the lead time is of, by SKU, name, alias or number.
    pub product: Option<String>,
    /// The supplier that the lead time is of, by name.
    pub supplier: Option<String>,
    /// The share of lead times that are to pass without a shortage, in per cent: 50 to 99.9.
    pub service: Option<f64>,
    /// Days an order is to last once it has come.
    pub order_days: Option<u16>,
}

/// How stock is planned.
pub fn planning(engine: &Engine) -> Answer<PlanningView> {
    engine.read(|connection| {
        let row = planning::get(connection)?;
        let mut leads = Vec::new();
        for (id, days) in planning::of_products(connection)? {
            let name = crate::show::product_name(connection, id)?;
            leads.push(PlanningLead { product: Some(name), supplier: None, days });
        }
        for (id, days) in planning::of_suppliers(connection)? {
            let supplier = table::suppliers::get(connection, id)?.map(|row| row.name);
            leads.push(PlanningLead { product: None, supplier, days });
        }
        Ok(PlanningView {
            lead_days: row.lead_days,
            service: f64::from(row.service) / 100.0,
            order_days: row.order_days,
            leads,
        })
    })
}

/// Sets how stock is planned.
///
/// Errors: `invalid_input` for a figure that cannot be; `not_found` for a product or supplier there is none of.
pub fn set_planning(engine: &Engine, call: &Call, request: &SetPlanning) -> Answer<PlanningView> {
    let (now, actor, asked) = (engine.now(), call.actor.clone(), request.clone());
    let product = match &request.product {
        Some(name) => Some(products::find(engine, name)?),
        None => None,
    };
    engine.act(
        call,
        "oversight.set_planning",
        request,
        move |tx| {
            let lead = |least| asked.lead_days.map(|days| within(days, least)).transpose();
            let of_book = asked.service.is_some() || asked.order_days.is_some();
            let (kept, before, said) = match (product, asked.supplier.as_deref()) {
                (Some(_), Some(_)) => return Err(one_at_a_time().into()),
                (Some(_), _) | (_, Some(_)) if of_book => return Err(one_at_a_time().into()),
                (Some(id), _) => {
                    let days = lead(0)?.ok_or_else(no_days)?;
                    let before = Kept::ProductLead(id).now(tx, [])?;
                    planning::set_product(tx, id, Some(days).filter(|days| *days > 0))?;
                    let said = Message::new("event-lead_time_product")
                        .with("product", crate::show::product_name(tx, id)?)
                        .with("days", i64::from(days));
                    (Kept::ProductLead(id), before, said)
                }
                (None, Some(name)) => {
                    let days = lead(0)?.ok_or_else(no_days)?;
                    let unknown =
                        || Refusal::not_found(Message::new("supplier-not-found").with("supplier", name));
                    let id = table::suppliers::by_name(tx, name)?.ok_or_else(unknown)?;
                    let before = Kept::SupplierLead(id).now(tx, [])?;
                    planning::set_supplier(tx, id, Some(days).filter(|days| *days > 0))?;
                    // A supplier may be a person: the number leads to the name.
                    let said = Message::new("event-lead_time_supplier")
                        .with("supplier", id.0.to_string())
                        .with("days", i64::from(days));
                    (Kept::SupplierLead(id), before, said)
                }
                (None, None) => {
                    let before = Kept::Planning.now(tx, [])?;
                    match set_book(tx, &asked, lead(1)?)? {
                        Some(said) => (Kept::Planning, before, said),
                        None => return Ok(()),
                    }
                }
            };
            let event = NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
            kept.remember(tx, record_book(tx, &event)?, Some(before))
        },
        |engine, ()| planning(engine),
    )
}

/// Sets what holds for the whole book; nothing where nothing of it changes.
fn set_book(tx: &Tx<'_>, asked: &SetPlanning, lead: Option<u16>) -> Result<Option<Message>, Failure> {
    let before = planning::get(tx)?;
    let service = match asked.service {
        None => before.service,
        Some(share) if (50.0..=99.9).contains(&share) => (share * 100.0).round() as u16,
        Some(share) => {
            let message = Message::new("planning-service-invalid").with("text", share.to_string());
            return Err(Refusal::invalid(message).into());
        }
    };
    let order_days = asked.order_days.map(|days| within(days, 1)).transpose()?.unwrap_or(before.order_days);
    let row = PlanningRow { lead_days: lead.unwrap_or(before.lead_days), service, order_days };
    if row == before {
        return Ok(None);
    }
    planning::set(tx, &row)?;
    let said = Message::new("event-planning_set")
        .with("lead", i64::from(row.lead_days))
        .with("service", fivedesk_core::Figure::Share(i64::from(row.service)))
        .with("days", i64::from(row.order_days));
    Ok(Some(said))
}

fn within(days: u16, least: u16) -> Result<u16, Refusal> {
    if (least..=MOST_DAYS).contains(&days) {
        return Ok(days);
    }
    let message = Message::new("planning-days-invalid")
        .with("text", i64::from(days))
        .with("least", i64::from(least))
        .with("most", i64::from(MOST_DAYS));
    Err(Refusal::invalid(message))
}

fn one_at_a_time() -> Refusal {
    Refusal::invalid(Message::new("planning-one-at-a-time"))
}

fn no_days() -> Refusal {
    Refusal::invalid(Message::new("planning-days-missing"))
}
