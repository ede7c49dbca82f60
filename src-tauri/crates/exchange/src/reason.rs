//! What is wrong with a line, as sentences to be. Every key stands in `ui/locales/<language>/exchange.ftl`.

use fivedesk_core::{Message, Quantity, Status};

/// Words of the file as a sentence shows them: one line, and short.
pub(crate) fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let mut short: String = text.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

fn about(key: &'static str, text: &str) -> Message {
    Message::new(key).with("text", shown(text))
}

pub(crate) fn blank() -> Message {
    Message::new("import-cell-blank")
}

pub(crate) fn no_reference() -> Message {
    Message::new("import-reference-blank")
}

pub(crate) fn too_few_cells(found: usize, needed: usize) -> Message {
    Message::new("import-cells-too-few").with("found", found).with("needed", needed)
}

pub(crate) fn too_many_cells(found: usize, needed: usize) -> Message {
    Message::new("import-cells-too-many").with("found", found).with("needed", needed)
}

pub(crate) fn nul_byte() -> Message {
    Message::new("import-nul-byte")
}

pub(crate) fn quantity_unreadable(text: &str) -> Message {
    about("import-quantity-unreadable", text)
}

pub(crate) fn quantity_too_large(text: &str) -> Message {
    about("import-quantity-too-large", text).with("most", Quantity::MOST)
}

pub(crate) fn quantity_zero() -> Message {
    Message::new("import-quantity-zero")
}

pub(crate) fn quantity_negative(quantity: Quantity) -> Message {
    Message::new("import-quantity-negative").with("quantity", quantity)
}

pub(crate) fn quantity_not_negative(quantity: Quantity) -> Message {
    Message::new("import-quantity-not-negative").with("quantity", quantity)
}

pub(crate) fn quantity_not_whole(text: &str) -> Message {
    about("import-quantity-not-whole", text)
}

pub(crate) fn price_unreadable(text: &str) -> Message {
    about("import-price-unreadable", text)
}

pub(crate) fn price_too_fine(text: &str) -> Message {
    about("import-price-too-fine", text)
}

pub(crate) fn price_too_large(text: &str) -> Message {
    about("import-price-too-large", text)
}

pub(crate) fn price_negative(text: &str) -> Message {
    about("import-price-negative", text)
}

pub(crate) fn worth_too_large() -> Message {
    Message::new("import-worth-too-large")
}

pub(crate) fn time_unreadable(text: &str) -> Message {
    about("import-time-unreadable", text)
}

pub(crate) fn no_such_day(text: &str) -> Message {
    about("import-day-impossible", text)
}

pub(crate) fn no_such_time(text: &str) -> Message {
    about("import-time-impossible", text)
}

pub(crate) fn status_unknown(text: &str) -> Message {
    let known: Vec<&str> = Status::ALL.iter().map(|s| s.word()).collect();
    about("import-status-unknown", text).with("known", known.join(", "))
}

pub(crate) fn word_unknown(text: &str, known: &[&str]) -> Message {
    about("import-status-unknown", text).with("known", known.join(", "))
}

pub(crate) fn amounts_differ_from_first() -> Message {
    Message::new("import-amounts-differ")
}

pub(crate) fn goes_along() -> Message {
    Message::new("import-goes-along")
}

pub(crate) fn partly_shipped() -> Message {
    Message::new("import-partly-shipped")
}

pub(crate) fn currency_unknown(text: &str) -> Message {
    about("import-currency-unknown", text)
}

pub(crate) fn currency_other(found: &str, wanted: &str) -> Message {
    Message::new("import-currency-other").with("found", found).with("wanted", wanted)
}

pub(crate) fn differs_from_first(text: &str) -> Message {
    about("import-differs-from-first-line", text)
}

pub(crate) fn time_differs_from_first() -> Message {
    Message::new("import-time-differs-from-first-line")
}

pub(crate) fn accounting_entry() -> Message {
    Message::new("import-accounting-entry")
}

pub(crate) fn stock_write_off() -> Message {
    Message::new("import-stock-write-off")
}

pub(crate) fn write_off_in_order() -> Message {
    Message::new("import-write-off-in-order")
}
