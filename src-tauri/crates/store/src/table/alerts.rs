//! What Oversight has warned of, so that each is told once until it changes.

use fivedesk_core::{ProductId, Timestamp};

use crate::{Store, Tx};

const LOW_STOCK: &str = "low_stock";

/// Raises the alert that a product is low; `false` when it stands already.
pub fn raise_low_stock(tx: &Tx<'_>, product: ProductId, at: Timestamp) -> Store<bool> {
    let added = tx
        .prepare_cached("INSERT OR IGNORE INTO alerts (kind, subject, raised_at) VALUES (?1, ?2, ?3)")?
        .execute((LOW_STOCK, product.0, at.0))?;
    Ok(added > 0)
}

/// Takes the alert back, since the product is no longer low.
pub fn clear_low_stock(tx: &Tx<'_>, product: ProductId) -> Store<()> {
    tx.prepare_cached("DELETE FROM alerts WHERE kind = ?1 AND subject = ?2")?
        .execute((LOW_STOCK, product.0))?;
    Ok(())
}
