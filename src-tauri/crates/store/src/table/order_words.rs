//! The words by which an order is found: its number, reference, customer, products and texts.
//!
//! A word is a run of letters and digits without a space; what else stands in it is left out, so that `HEA-1` and
//! `hea1` are one word, and each part of it is a word too. Accents are left out as well: `jose` finds José.

use std::collections::BTreeSet;

use fivedesk_core::text::key;
use fivedesk_core::{CustomerId, OrderId, ProductId, Status};
use rusqlite::{Connection, OptionalExtension};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{Store, Tx};

/// So many words of an order are kept; a longer text is found by its first ones.
const MOST_WORDS: usize = 400;
/// So many letters of a word are kept.
const MOST_LETTERS: usize = 40;
/// Begins what is kept as a word and cannot be typed: a source, a product, an end.
const SIGN: char = 'ʘ';

/// Ends an order seldom comes to: they are kept as words, since looking for them row by row would take long.
const SELDOM: [Status; 3] = [Status::Cancelled, Status::Rejected, Status::Returned];

/// What an order is looked for by: each word, or what it begins with, is one of the order's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    words: Vec<String>,
}

impl Wanted {
    /// The words of a search; none when nothing in it is a word.
    pub(crate) fn of(search: &str) -> Option<Self> {
        let key = key(search);
        let words: Vec<String> = key.split(' ').map(joined).filter(|word| !word.is_empty()).collect();
        (!words.is_empty()).then_some(Self { words })
    }

    fn met_by(&self, words: &BTreeSet<String>) -> bool {
        self.words.iter().all(|wanted| {
            words.range(wanted.clone()..).next().is_some_and(|word| word.starts_with(wanted.as_str()))
        })
    }
}

fn joined(word: &str) -> String {
    word.nfd()
        .filter(|ch| ch.is_alphanumeric() && !is_combining_mark(*ch) && *ch != SIGN)
        .take(MOST_LETTERS)
        .collect()
}

fn add(words: &mut BTreeSet<String>, text: &str) {
    for word in key(text).split(' ') {
        if words.len() >= MOST_WORDS {
            return;
        }
        let whole = joined(word);
        if whole.is_empty() {
            continue;
        }
        let parts = word.split(|ch: char| !ch.is_alphanumeric()).map(joined).filter(|part| !part.is_empty());
        words.extend(parts);
        words.insert(whole);
    }
}

fn source_word(source: &str) -> String {
    format!("{SIGN}{SIGN}{SIGN}{}", joined(&key(source)))
}

fn product_word(product: ProductId) -> String {
    format!("{SIGN}{}", product.0)
}

fn end_word(status: Status) -> Option<String> {
    SELDOM.contains(&status).then(|| format!("{SIGN}{SIGN}{}", joined(status.word())))
}

/// The words of an order as it stands; none where there is no such order.
fn words_of(connection: &Connection, order: OrderId) -> Store<Option<BTreeSet<String>>> {
    let mut words = BTreeSet::new();
    let found = connection
        .prepare_cached(
            "SELECT o.number, o.reference, o.source, o.status, c.name FROM orders o
             LEFT JOIN customers c ON c.id = o.customer_id WHERE o.id = ?1",
        )?
        .query_row([order.0], |row| {
            let (number, source, status): (i64, String, String) = (row.get(0)?, row.get(2)?, row.get(3)?);
            words.insert(number.to_string());
            words.insert(source_word(&source));
            words.extend(Status::from_word(&status).and_then(end_word));
            for column in [1, 4] {
                if let Some(text) = row.get::<_, Option<String>>(column)? {
                    add(&mut words, &text);
                }
            }
            Ok(())
        })
        .optional()?;
    if found.is_none() {
        return Ok(None);
    }
    let mut lines = connection.prepare_cached(
        "SELECT p.name, p.sku, p.id FROM order_lines l JOIN products p ON p.id = l.product_id WHERE l.order_id = ?1",
    )?;
    let mut rows = lines.query([order.0])?;
    while let Some(row) = rows.next()? {
        words.insert(product_word(ProductId(row.get(2)?)));
        add(&mut words, &row.get::<_, String>(0)?);
        if let Some(sku) = row.get::<_, Option<String>>(1)? {
            add(&mut words, &sku);
        }
    }
    let mut texts = connection.prepare_cached("SELECT body FROM texts WHERE order_id = ?1")?;
    let mut rows = texts.query([order.0])?;
    while let Some(row) = rows.next()? {
        add(&mut words, &row.get::<_, String>(0)?);
    }
    Ok(Some(words))
}

/// A product whose name or SKU is not what the index was written with, and its words now.
pub(crate) struct Renamed {
    product: ProductId,
    words: BTreeSet<String>,
}

impl Renamed {
    /// All of them.
    pub(crate) fn all(connection: &Connection) -> Store<Vec<Self>> {
        let mut statement =
            connection.prepare_cached("SELECT id, name, sku FROM products WHERE renamed = 1")?;
        let rows = statement.query_map([], |row| {
            let mut words = BTreeSet::new();
            add(&mut words, &row.get::<_, String>(1)?);
            if let Some(sku) = row.get::<_, Option<String>>(2)? {
                add(&mut words, &sku);
            }
            Ok(Self { product: ProductId(row.get(0)?), words })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn begins_with(&self, wanted: &str) -> bool {
        self.words.range(wanted.to_owned()..).next().is_some_and(|word| word.starts_with(wanted))
    }
}

/// Whether an order as it stands has the words wanted, asked of its tables and not of the index.
pub(crate) fn meets(connection: &Connection, order: OrderId, wanted: &Wanted) -> Store<bool> {
    Ok(words_of(connection, order)?.is_some_and(|words| wanted.met_by(&words)))
}

/// Brings the index to what the order says now.
pub(crate) fn put(tx: &Tx<'_>, order: OrderId) -> Store<()> {
    let words: Vec<String> = words_of(tx, order)?.into_iter().flatten().collect();
    tx.prepare_cached("INSERT OR REPLACE INTO order_words (rowid, words) VALUES (?1, ?2)")?
        .execute((order.0, words.join(" ")))?;
    Ok(())
}

/// Brings the index to what a customer's orders say now, after the customer was renamed or erased. With `wipe`, what
/// was taken out is overwritten at once and not when the index is next tidied; that reads the whole index.
///
/// Errors: the store's.
pub fn renew_customer(tx: &Tx<'_>, customer: CustomerId, wipe: bool) -> Store<()> {
    let mut statement = tx.prepare_cached("SELECT id FROM orders WHERE customer_id = ?1")?;
    let orders: Vec<i64> = statement.query_map([customer.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for order in orders {
        put(tx, OrderId(order))?;
    }
    if wipe {
        tx.execute("INSERT INTO order_words (order_words) VALUES ('optimize')", [])?;
    }
    Ok(())
}

/// Whether the index tells of a status by itself.
pub(crate) fn tells_end(status: Status) -> bool {
    SELDOM.contains(&status)
}

/// What the index is asked for: words, be they those of a product that was `renamed`, and a source, a product or a
/// seldom end beside them.
pub(crate) fn expression(
    wanted: Option<&Wanted>,
    renamed: &[Renamed],
    source: Option<&str>,
    product: Option<ProductId>,
    status: Option<Status>,
) -> Option<String> {
    let mut terms: Vec<String> = Vec::new();
    for word in wanted.iter().flat_map(|wanted| &wanted.words) {
        let of_renamed = renamed.iter().filter(|product| product.begins_with(word));
        let other: String = of_renamed.map(|one| format!(" OR \"{}\"", product_word(one.product))).collect();
        terms.push(if other.is_empty() { format!("\"{word}\" *") } else { format!("(\"{word}\" *{other})") });
    }
    terms.extend(source.map(|source| format!("\"{}\"", source_word(source))));
    terms.extend(product.map(|product| format!("\"{}\"", product_word(product))));
    terms.extend(status.and_then(end_word).map(|word| format!("\"{word}\"")));
    if terms.is_empty() {
        return None;
    }
    let all = format!("({})", terms.join(" AND "));
    Some(if status == Some(Status::Delivered) {
        SELDOM.iter().filter_map(|end| end_word(*end)).fold(all, |all, end| format!("{all} NOT \"{end}\""))
    } else {
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        add(&mut words, text);
        words
    }

    #[test]
    fn a_word_is_found_whole_in_parts_and_by_its_beginning() {
        let words = words("HEA-1 Ben_Ortiz, José 100%");
        for found in ["hea-1", "HEA1", "hea", "ortiz", "ben_o", "100%", "ben ort", "jose", "JOSÉ"] {
            assert!(Wanted::of(found).unwrap().met_by(&words), "{found}");
        }
        for missing in ["rtiz", "hea-2", "ben_x", "100 200"] {
            assert!(!Wanted::of(missing).unwrap().met_by(&words), "{missing}");
        }
        assert_eq!(Wanted::of(" ?! "), None, "no word is no search");
    }

    #[test]
    fn what_is_kept_as_a_sign_cannot_be_typed() {
        assert_eq!(Wanted::of("ʘshop").unwrap().words, ["shop"]);
        assert_eq!(
            expression(
                Wanted::of("a\"b*").as_ref(),
                &[],
                Some("Shop 1"),
                Some(ProductId(7)),
                Some(Status::Rejected)
            )
            .unwrap(),
            "(\"ab\" * AND \"ʘʘʘshop1\" AND \"ʘ7\" AND \"ʘʘrejected\")"
        );
    }
}
