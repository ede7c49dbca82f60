//! A table's rows as lines of an order: `quantity x name` where its head names both columns, else what the cells say.

/// Words for a product's name, in the head of a table.
const NAME: &[&str] = &[
    "product",
    "item",
    "article",
    "description",
    "name",
    "title",
    "produkt",
    "artikel",
    "bezeichnung",
    "ware",
    "position",
    "produit",
    "désignation",
    "designation",
    "libellé",
    "producto",
    "artículo",
    "articulo",
    "descripción",
    "descripcion",
];
/// Words for a quantity, in the head of a table.
const QUANTITY: &[&str] = &[
    "qty",
    "quantity",
    "units",
    "pcs",
    "menge",
    "anzahl",
    "stück",
    "stk",
    "quantité",
    "quantite",
    "qté",
    "qte",
    "nombre",
    "cantidad",
    "cant",
    "uds",
    "unidades",
];
/// Words for a product's code, in the head of a table.
const CODE: &[&str] =
    &["sku", "code", "art-nr", "art.-nr", "artikelnummer", "artikelnr", "ref", "référence", "referencia"];
/// What a row sums up or adds that is no product.
const SUMS: &[&str] = &[
    "total",
    "subtotal",
    "sum",
    "tax",
    "vat",
    "shipping",
    "delivery",
    "discount",
    "gesamt",
    "gesamtsumme",
    "summe",
    "zwischensumme",
    "mwst",
    "versand",
    "versandkosten",
    "rabatt",
    "sous-total",
    "livraison",
    "tva",
    "remise",
    "importe",
    "envío",
    "iva",
    "descuento",
];

/// Where a table's head says that things stand.
struct Columns {
    name: usize,
    quantity: usize,
}

/// The lines that rows say.
pub(super) fn lines(rows: &[Vec<String>]) -> Vec<String> {
    let mut columns = None;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(found) = head(row) {
            columns = Some(found);
            continue;
        }
        let item = columns.as_ref().and_then(|columns| item(row, columns));
        match item {
            Some(item) => lines.push(item),
            None if columns.is_some() && is_sum(row) => {}
            None => {
                let said: Vec<&str> =
                    row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
                if !said.is_empty() {
                    lines.push(said.join(" "));
                }
            }
        }
    }
    lines
}

fn head(row: &[String]) -> Option<Columns> {
    let words: Vec<String> = row.iter().map(|cell| folded(cell)).collect();
    let of = |known: &[&str]| words.iter().position(|word| known.contains(&word.as_str()));
    let quantity = of(QUANTITY)?;
    let name = of(NAME).or_else(|| of(CODE))?;
    Some(Columns { name, quantity })
}

fn item(row: &[String], columns: &Columns) -> Option<String> {
    let (name, quantity) = (row.get(columns.name)?, row.get(columns.quantity)?);
    let number = quantity.trim_start_matches(['x', 'X', '×']).trim();
    let counts = number.chars().next().is_some_and(|first| first.is_ascii_digit());
    (counts && !name.is_empty() && !is_sum(row)).then(|| format!("{number} x {name}"))
}

/// Whether a row is named as a sum and nothing else: a product may start with the same word.
fn is_sum(row: &[String]) -> bool {
    let first = row.iter().find(|cell| !cell.is_empty()).map(|cell| folded(cell)).unwrap_or_default();
    let rate = |ch: char| ch.is_ascii_digit() || matches!(ch, ' ' | '(' | ')' | '%' | '.' | ',');
    SUMS.contains(&first.trim_end_matches(rate).trim_end_matches(':'))
}

fn folded(cell: &str) -> String {
    cell.trim().trim_end_matches([':', '.', '#']).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(rows: &[&[&str]]) -> Vec<String> {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        lines(&rows)
    }

    #[test]
    fn rows_under_a_head_are_items_and_sums_are_none() {
        let head: &[&str] = &["Artikel", "Art.-Nr.", "Menge:", "Preis"];
        assert_eq!(
            said(&[
                head,
                &["Laptop", "LAP-1", "2", "900,00"],
                &["Tax guide 2026", "TAX", "1 Stück", "12,00"],
                &["MwSt (19 %)", "", "", "300,00"],
                &["Versand", "", "1", "4,90"],
                &["Geschenkpapier", "", "", ""],
            ]),
            ["2 x Laptop", "1 Stück x Tax guide 2026", "Geschenkpapier"]
        );
    }

    #[test]
    fn without_a_head_cells_are_read_side_by_side() {
        assert_eq!(said(&[&["Laptop", "x2"], &["", "Kind regards"]]), ["Laptop x2", "Kind regards"]);
    }
}
