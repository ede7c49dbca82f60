//! What Oversight has warned of, so that each is told once until it changes.

use fivedesk_core::{ProductId, Timestamp};

use crate::{Store, Tx};

const LOW_STOCK: &str = "low_stock";
const DOCTOR: &str = "doctor";

/// Raises the alert that a product is low; `false` when it stands already.
pub fn raise_low_stock(tx: &Tx<'_>, product: ProductId, at: Timestamp) -> Store<bool> {
    raise(tx, LOW_STOCK, product.0, at)
}

/// Raises the alert that the doctor found something; `false` when it stands already.
pub fn raise_doctor(tx: &Tx<'_>, at: Timestamp) -> Store<bool> {
    raise(tx, DOCTOR, 0, at)
}

fn raise(tx: &Tx<'_>, kind: &str, subject: i64, at: Timestamp) -> Store<bool> {
    let added = tx
        .prepare_cached("INSERT OR IGNORE INTO alerts (kind, subject, raised_at) VALUES (?1, ?2, ?3)")?
        .execute((kind, subject, at.0))?;
    Ok(added > 0)
}

/// Takes the alert back, since the product is no longer low.
pub fn clear_low_stock(tx: &Tx<'_>, product: ProductId) -> Store<()> {
    clear(tx, LOW_STOCK, product.0)
}

/// Takes the doctor's alert back, since nothing is found any more.
pub fn clear_doctor(tx: &Tx<'_>) -> Store<()> {
    clear(tx, DOCTOR, 0)
}

fn clear(tx: &Tx<'_>, kind: &str, subject: i64) -> Store<()> {
    tx.prepare_cached("DELETE FROM alerts WHERE kind = ?1 AND subject = ?2")?.execute((kind, subject))?;
    Ok(())
}
