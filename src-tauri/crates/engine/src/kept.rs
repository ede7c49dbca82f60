//! What an event may leave otherwise than it was besides products and customers: settings, figures of a count, learned
//! names. Each is kept in mind as it was, so that the change can be taken back.

use fivedesk_core::{CountId, EventSeq, LetterId, ProductId, Quantity, SupplierId, Timestamp};
use fivedesk_insight::Opening;
use fivedesk_store::table::changed_fields::{self, ChangedRow};
use fivedesk_store::table::openings::OpeningRow;
use fivedesk_store::table::planning::PlanningRow;
use fivedesk_store::table::report_schedule::ReportSchedule;
use fivedesk_store::table::settings::Settings;
use fivedesk_store::{Connection, Tx, table};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::engine::fault_of_ours;
use crate::fault::Failure;

/// A part of the book that changes as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Opening times and holidays.
    Hours,
    /// How stock is planned.
    Planning,
    /// The lead time set for a product.
    ProductLead(ProductId),
    /// The lead time set for a supplier.
    SupplierLead(SupplierId),
    /// Which reports are written by themselves.
    Reports,
    /// The owner's template of the report.
    ReportTemplate,
    /// Where backups go.
    BackupFolder,
    /// Where letters are looked for.
    MailFolder,
    /// Whether the owner has done with a letter.
    Letter(LetterId),
    /// Until when the book is closed.
    Closed,
    /// What was counted, a field a product.
    Figures(CountId),
    /// Whether a count was dropped.
    Dropped(CountId),
    /// When a product's names were learned, a field a name.
    Names(ProductId),
    /// A supplier, which has but been added or not.
    Supplier(SupplierId),
}

/// Fields by name.
pub(crate) type Fields = Map<String, Value>;

impl Kept {
    /// The word and the row it stands under.
    fn place(self) -> (&'static str, i64) {
        match self {
            Self::Hours => ("hours", 0),
            Self::Planning => ("planning", 0),
            Self::ProductLead(id) => ("product_lead", id.0),
            Self::SupplierLead(id) => ("supplier_lead", id.0),
            Self::Reports => ("reports", 0),
            Self::ReportTemplate => ("report_template", 0),
            Self::BackupFolder => ("backup_folder", 0),
            Self::MailFolder => ("mail_folder", 0),
            Self::Letter(id) => ("letter", id.0),
            Self::Closed => ("closed", 0),
            Self::Figures(id) => ("figures", id.0),
            Self::Dropped(id) => ("dropped", id.0),
            Self::Names(id) => ("names", id.0),
            Self::Supplier(id) => ("supplier", id.0),
        }
    }

    /// What a changed row is of; `None` for a product's or a customer's.
    pub(crate) fn of(changed: &ChangedRow) -> Option<Self> {
        let row = changed.row;
        Some(match changed.kind.as_str() {
            "hours" => Self::Hours,
            "planning" => Self::Planning,
            "product_lead" => Self::ProductLead(ProductId(row)),
            "supplier_lead" => Self::SupplierLead(SupplierId(row)),
            "reports" => Self::Reports,
            "report_template" => Self::ReportTemplate,
            "backup_folder" => Self::BackupFolder,
            "mail_folder" => Self::MailFolder,
            "letter" => Self::Letter(LetterId(row)),
            "closed" => Self::Closed,
            "figures" => Self::Figures(CountId(row)),
            "dropped" => Self::Dropped(CountId(row)),
            "names" => Self::Names(ProductId(row)),
            "supplier" => Self::Supplier(SupplierId(row)),
            _ => return None,
        })
    }

    /// How it stands; of figures and names those asked for, the others whole.
    pub(crate) fn now<'a>(
        self,
        connection: &Connection,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Result<Fields, Failure> {
        let fields = match self {
            Self::Hours => {
                let opening = |row: OpeningRow| Opening { weekday: row.weekday, from: row.from, to: row.to };
                let openings: Vec<_> = table::openings::all(connection)?.into_iter().map(opening).collect();
                json!({ "openings": Opening::write(&openings), "holidays": table::holidays::all(connection)? })
            }
            Self::Planning => {
                let row = table::planning::get(connection)?;
                json!({ "lead_days": row.lead_days, "service": row.service, "order_days": row.order_days })
            }
            Self::ProductLead(id) => {
                json!({ "lead_days": table::planning::of_products(connection)?.get(&id) })
            }
            Self::SupplierLead(id) => {
                json!({ "lead_days": table::planning::of_suppliers(connection)?.get(&id) })
            }
            Self::Reports => {
                let row = table::report_schedule::get(connection)?;
                json!({ "folder": row.folder, "weekly": row.weekly, "monthly": row.monthly, "paper": row.paper })
            }
            Self::ReportTemplate => json!({ "template": table::report_template::get(connection)? }),
            Self::BackupFolder => json!({ "folder": table::settings::get(connection)?.backup_folder }),
            Self::MailFolder => json!({ "folder": table::settings::get(connection)?.mail_folder }),
            Self::Letter(id) => {
                let row = table::letters::get(connection, id)?;
                json!({ "settled_at": row.and_then(|row| row.settled_at).map(|at| at.0) })
            }
            Self::Closed => {
                json!({ "closed_until": table::book::get(connection)?.closed_until.map(|until| until.0) })
            }
            Self::Figures(count) => return figures(connection, count, names),
            Self::Dropped(count) => {
                let state = table::counts::get(connection, count)?.map(|row| row.state);
                json!({ "state": state })
            }
            Self::Names(product) => return learned(connection, product, names),
            Self::Supplier(id) => {
                json!({ "name": table::suppliers::get(connection, id)?.map(|row| row.name) })
            }
        };
        match fields {
            Value::Object(fields) => Ok(fields),
            other => Err(fault_of_ours(&format!("{other} is no object"))),
        }
    }

    /// Keeps in mind what an event changed of it; nothing `before` where it was added. Only what differs is kept.
    pub(crate) fn remember(
        self,
        tx: &Tx<'_>,
        event: EventSeq,
        before: Option<Fields>,
    ) -> Result<(), Failure> {
        let mut after = self.now(tx, before.iter().flat_map(Fields::keys).map(String::as_str))?;
        let before = before.map(|mut before| {
            before.retain(|name, was| after.get(name) != Some(was));
            after.retain(|name, _| before.contains_key(name));
            Value::Object(before)
        });
        let (kind, row) = self.place();
        let changed = ChangedRow { kind: kind.to_owned(), row, before, after: Value::Object(after) };
        Ok(changed_fields::insert(tx, event, &changed)?)
    }

    /// Makes it what its fields say; what they do not name stays.
    pub(crate) fn put_back(self, tx: &Tx<'_>, mut fields: Fields, now: Timestamp) -> Result<(), Failure> {
        match self {
            Self::Hours => {
                let (openings, holidays): (String, Vec<String>) =
                    (take(&mut fields, "openings")?, take(&mut fields, "holidays")?);
                let openings = Opening::read(&openings).map_err(|piece| fault_of_ours(&piece))?;
                let row = |one: &Opening| OpeningRow { weekday: one.weekday, from: one.from, to: one.to };
                table::openings::replace(tx, &openings.iter().map(row).collect::<Vec<_>>())?;
                table::holidays::replace(tx, &holidays)?;
            }
            Self::Planning => table::planning::set(
                tx,
                &PlanningRow {
                    lead_days: take(&mut fields, "lead_days")?,
                    service: take(&mut fields, "service")?,
                    order_days: take(&mut fields, "order_days")?,
                },
            )?,
            Self::ProductLead(id) => table::planning::set_product(tx, id, take(&mut fields, "lead_days")?)?,
            Self::SupplierLead(id) => table::planning::set_supplier(tx, id, take(&mut fields, "lead_days")?)?,
            Self::Reports => table::report_schedule::set(
                tx,
                &ReportSchedule {
                    folder: take(&mut fields, "folder")?,
                    weekly: take(&mut fields, "weekly")?,
                    monthly: take(&mut fields, "monthly")?,
                    paper: take(&mut fields, "paper")?,
                    // What would have been written meanwhile is not written after the fact.
                    since: now.0,
                },
            )?,
            Self::ReportTemplate => {
                let template: Option<String> = take(&mut fields, "template")?;
                table::report_template::set(tx, template.as_deref())?;
            }
            Self::BackupFolder => {
                let backup_folder = take(&mut fields, "folder")?;
                table::settings::set(tx, &Settings { backup_folder, ..table::settings::get(tx)? })?;
            }
            Self::MailFolder => {
                let mail_folder = take(&mut fields, "folder")?;
                table::settings::set(tx, &Settings { mail_folder, ..table::settings::get(tx)? })?;
            }
            Self::Letter(id) => {
                let at: Option<i64> = take(&mut fields, "settled_at")?;
                table::letters::settle(tx, id, at.map(Timestamp))?;
            }
            Self::Closed => {
                let until: Option<i64> = take(&mut fields, "closed_until")?;
                table::book::close_until(tx, until.map(Timestamp))?;
            }
            Self::Figures(count) => {
                for (product, figures) in fields {
                    let figures: Option<(i64, i64)> = read(figures)?;
                    let figures = figures.map(|(counted, expected)| (Quantity(counted), Quantity(expected)));
                    table::count_lines::enter(tx, count, ProductId(number(&product)?), figures, now)?;
                }
            }
            Self::Dropped(count) => table::counts::open_again(tx, count)?,
            Self::Names(product) => {
                for (words, learned) in fields {
                    let learned: Option<i64> = read(learned)?;
                    match learned {
                        Some(at) => table::products::learn_alias(tx, &words, product, Timestamp(at))?,
                        None => {
                            table::products::forget_alias(tx, product, &words)?;
                        }
                    }
                }
                table::book::catalogue_changed(tx)?;
            }
            // Nothing of it is edited.
            Self::Supplier(_) => {}
        }
        Ok(())
    }
}

fn figures<'a>(
    connection: &Connection,
    count: CountId,
    products: impl IntoIterator<Item = &'a str>,
) -> Result<Fields, Failure> {
    let mut fields = Fields::new();
    for product in products {
        let entered = table::count_lines::entered(connection, count, ProductId(number(product)?))?;
        let figures = entered.map(|(counted, expected)| [counted.0, expected.0]);
        fields.insert(product.to_owned(), json!(figures));
    }
    Ok(fields)
}

fn learned<'a>(
    connection: &Connection,
    product: ProductId,
    names: impl IntoIterator<Item = &'a str>,
) -> Result<Fields, Failure> {
    let mut fields = Fields::new();
    for words in names {
        let at = table::products::alias_learned(connection, product, words)?;
        fields.insert(words.to_owned(), json!(at.map(|at| at.0)));
    }
    Ok(fields)
}

fn take<T: DeserializeOwned>(fields: &mut Fields, name: &str) -> Result<T, Failure> {
    read(fields.remove(name).unwrap_or_default())
}

fn read<T: DeserializeOwned>(value: Value) -> Result<T, Failure> {
    serde_json::from_value(value).map_err(|error| fault_of_ours(&error))
}

fn number(text: &str) -> Result<i64, Failure> {
    text.parse().map_err(|error| fault_of_ours(&error))
}
