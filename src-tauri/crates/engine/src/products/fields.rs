//! What a product's fields may hold: read from what was typed, refused with what would be right.

use fivedesk_core::{Code, Message, ProductId, Quantity, Refusal, SupplierId, TaxRate, Timestamp, UnitPrice};
use fivedesk_store::{Tx, table};

use crate::fault::Failure;

/// A price of at least nothing.
pub(super) fn price(text: &str) -> Result<UnitPrice, Refusal> {
    UnitPrice::parse(text)
        .filter(|price| price.0 >= 0)
        .ok_or_else(|| Refusal::invalid(Message::new("price-invalid").with("text", text)))
}

/// A quantity that the product sells in.
pub(super) fn quantity(text: &str, decimals: u8) -> Result<Quantity, Refusal> {
    Quantity::parse(text)
        .filter(|q| q.0 >= 0 && *q <= Quantity::MOST && q.fits_decimals(decimals))
        .ok_or_else(|| Refusal::invalid(Message::new("quantity-invalid").with("text", text)))
}

/// How many come in a pack: more than nothing.
pub(super) fn pack_size(text: &str, decimals: u8) -> Result<Quantity, Refusal> {
    quantity(text, decimals)
        .ok()
        .filter(|size| size.is_positive())
        .ok_or_else(|| Refusal::invalid(Message::new("pack-size-invalid").with("text", text)))
}

/// A tax rate, from per cent as people write them: `19`, `7.5`, `19 %`.
pub(super) fn tax_rate(text: &str) -> Result<TaxRate, Refusal> {
    TaxRate::parse(text.trim().trim_end_matches('%').trim_end())
        .ok_or_else(|| Refusal::invalid(Message::new("tax-rate-invalid").with("text", text)))
}

/// What was typed, without the spaces around it; nothing where nothing is left.
pub(super) fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// The supplier of a name; a new name is a new supplier.
pub(crate) fn supplier(tx: &Tx<'_>, name: &str, now: Timestamp) -> Result<SupplierId, Failure> {
    match table::suppliers::by_name(tx, name)? {
        Some(id) => Ok(id),
        None => Ok(table::suppliers::insert(tx, name, None, None, now)?),
    }
}

/// Refuses a name, SKU or barcode by which the product could not be told from another; `itself` is no other.
pub(super) fn free(
    tx: &Tx<'_>,
    itself: Option<ProductId>,
    name: &str,
    sku: Option<&str>,
    barcode: Option<&str>,
) -> Result<(), Failure> {
    if name.is_empty() {
        return Err(Refusal::invalid(Message::new("product-name-empty")).into());
    }
    let taken = |message: Message, product: String| {
        Failure::from(Refusal::new(Code::Conflict, message.with("product", product)))
    };
    if let Some(sku) = sku
        && let Some(id) = table::products::by_sku(tx, sku)?.filter(|id| Some(*id) != itself)
    {
        let message = Message::new("product-exists").with("sku", sku);
        return Err(taken(message, crate::show::product_name(tx, id)?));
    }
    if let Some(barcode) = barcode
        && let Some(id) = table::products::by_barcode(tx, barcode)?.filter(|id| Some(*id) != itself)
    {
        let message = Message::new("product-same-barcode").with("barcode", barcode);
        return Err(taken(message, crate::show::product_name(tx, id)?));
    }
    for id in table::products::by_name(tx, name)?.into_iter().filter(|id| Some(*id) != itself) {
        // What is sold no longer gives its name free: texts mean the one that is sold.
        let Some(other) = table::products::get(tx, id)?.filter(|other| other.archived_at.is_none()) else {
            continue;
        };
        match sku {
            None => return Err(taken(Message::new("product-same-name"), other.name)),
            Some(_) if other.sku.is_none() => {
                return Err(taken(Message::new("product-name-and-sku"), other.name));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tax_rate_is_read_as_per_cent() {
        assert_eq!(tax_rate("19"), Ok(TaxRate(19_000)));
        assert_eq!(tax_rate("7.5 %"), Ok(TaxRate(7_500)));
        assert_eq!(tax_rate("0"), Ok(TaxRate::NONE));
        for wrong in ["", "-1", "101", "19.0005", "much"] {
            assert!(tax_rate(wrong).is_err(), "{wrong} is no tax rate");
        }
    }

    #[test]
    fn a_pack_holds_something() {
        assert_eq!(pack_size("12", 0), Ok(Quantity::units(12)));
        assert!(pack_size("0", 0).is_err());
        assert!(pack_size("2.5", 0).is_err(), "half a piece is in no pack");
    }
}
