//! Products.

use fivedesk_engine::products::{self, AddProduct, EditProduct};
use fivedesk_engine::views::{Amount, ProductView};
use fivedesk_engine::{Answer, Call, Engine};

use crate::args::{Product, ProductFields};
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Product) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Product::Add { name, price, fields } => {
            let ProductFields { sku, cost, low, decimals, barcode, unit, tax, pack, supplier } = fields;
            let request = AddProduct {
                name,
                price,
                sku,
                cost,
                low,
                decimals,
                barcode,
                unit,
                tax_rate: tax,
                pack_size: pack,
                supplier,
            };
            one(host, &products::add(&engine, &host.call, &request)?);
        }
        Product::Edit { product, name, price, fields, forget } => {
            let id = products::show(&engine, &product)?.id;
            let ProductFields { sku, cost, low, decimals, barcode, unit, tax, pack, supplier } = fields;
            let request = EditProduct {
                name,
                price,
                sku,
                cost,
                low,
                decimals,
                barcode,
                unit,
                tax_rate: tax,
                pack_size: pack,
                supplier,
            };
            match forget {
                Some(alias) => one(host, &products::forget_alias(&engine, &host.call, id, &alias)?),
                None => one(host, &products::edit(&engine, &host.call, id, &request)?),
            }
        }
        Product::Archive { product } => put(host, &engine, &product, products::archive)?,
        Product::Restore { product } => put(host, &engine, &product, products::restore)?,
        Product::List { search, archived } => {
            let list = if archived { products::archived } else { products::list };
            output::answer(host.json, &list(&engine, search.as_deref())?, |all| product_table(all));
        }
        Product::Show { product } => one(host, &products::show(&engine, &product)?),
    }
    Ok(())
}

type Put = fn(&Engine, &Call, i64) -> Answer<ProductView>;

fn put(host: &Host, engine: &Engine, product: &str, put: Put) -> Result<(), Stop> {
    let id = products::show(engine, product)?.id;
    one(host, &put(engine, &host.call, id)?);
    Ok(())
}

fn one(host: &Host, product: &ProductView) {
    output::answer(host.json, product, |product| {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let amount = |value: Option<Amount>| value.map_or_else(String::new, |value| value.0.to_string());
        let rows: Vec<Vec<String>> = [
            ("id", product.id.to_string()),
            ("product", product.name.clone()),
            ("sku", text(&product.sku)),
            ("barcode", text(&product.barcode)),
            ("price", product.price.clone()),
            ("cost", text(&product.cost)),
            ("tax %", text(&product.tax_rate)),
            ("unit", text(&product.unit)),
            ("pack", amount(product.pack_size)),
            ("low at", amount(product.low_at)),
            ("supplier", text(&product.supplier)),
            ("on hand", product.on_hand.0.to_string()),
            ("reserved", product.reserved.0.to_string()),
            ("available", product.available.0.to_string()),
            ("learned names", product.aliases.join(", ")),
            ("archived", if product.archived { "yes".to_owned() } else { String::new() }),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| vec![name.to_owned(), value])
        .collect();
        table(&["", ""], &rows)
    });
}

fn product_table(products: &[ProductView]) -> String {
    let rows: Vec<Vec<String>> = products
        .iter()
        .map(|p| {
            vec![
                p.id.to_string(),
                p.sku.clone().unwrap_or_default(),
                p.name.clone(),
                p.price.clone(),
                p.on_hand.0.to_string(),
                p.reserved.0.to_string(),
                p.available.0.to_string(),
            ]
        })
        .collect();
    table(&["id", "sku", "product", "price", "on hand", "reserved", "available"], &rows)
}
