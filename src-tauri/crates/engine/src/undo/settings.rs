//! What takes back a change of settings, of a count's figures, of learned names, or the adding of a supplier.

use std::path::Path;

use fivedesk_core::{Message, ProductId, Refusal, SupplierId};
use fivedesk_store::table::changed_fields::ChangedRow;
use fivedesk_store::{Connection, table};
use serde_json::Value;

use super::changed::{Back, moved_on, put_back};
use crate::fault::Failure;
use crate::kept::{Fields, Kept};

/// What taking a change back would make of it.
///
/// Errors: `refused` when it is no longer as the change left it, or cannot be what it was.
pub(super) fn planned(connection: &Connection, kept: Kept, changed: &ChangedRow) -> Result<Back, Failure> {
    let Some(before) = &changed.before else {
        let Kept::Supplier(id) = kept else { return Err(moved_on()) };
        unused(connection, id)?;
        return Ok(Back::Supplier(id));
    };
    let names = before.as_object().into_iter().flat_map(Fields::keys).map(String::as_str);
    let now = Value::Object(kept.now(connection, names)?);
    let Some(Value::Object(fields)) = put_back(before, &changed.after, &now) else { return Err(moved_on()) };
    can_be(connection, kept, &fields)?;
    Ok(Back::Kept(kept, fields))
}

fn unused(connection: &Connection, id: SupplierId) -> Result<(), Failure> {
    if !table::suppliers::is_used(connection, id)? {
        return Ok(());
    }
    let name = table::suppliers::get(connection, id)?.map_or_else(|| id.0.to_string(), |row| row.name);
    Err(Refusal::refused(Message::new("undo-supplier-used").with("supplier", name)).into())
}

/// Refuses what has become impossible since.
fn can_be(connection: &Connection, kept: Kept, fields: &Fields) -> Result<(), Failure> {
    match kept {
        Kept::Figures(count) => {
            let open = table::counts::get(connection, count)?.is_some_and(|row| row.state == "open");
            if open { Ok(()) } else { Err(moved_on()) }
        }
        Kept::Dropped(count) => {
            for line in table::count_lines::of_count(connection, count)? {
                if let Some(other) = table::count_lines::open_count_of(connection, line.product)? {
                    let message = Message::new("count-elsewhere")
                        .with("product", line.name)
                        .with("count", other.0.to_string());
                    return Err(Refusal::refused(message).into());
                }
            }
            Ok(())
        }
        Kept::Names(_) => {
            for words in fields.keys() {
                if let Some(ProductId(_)) = table::products::of_alias(connection, words)? {
                    return Err(moved_on());
                }
            }
            Ok(())
        }
        Kept::BackupFolder => match fields.get("folder").and_then(Value::as_str) {
            Some(folder) if !Path::new(folder).is_dir() => {
                Err(Refusal::refused(Message::new("backup-folder-missing").with("folder", folder)).into())
            }
            _ => Ok(()),
        },
        _ => Ok(()),
    }
}
