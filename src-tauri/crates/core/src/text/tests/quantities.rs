//! Which numbers are a quantity, and what is said about the others.

use super::*;

#[test]
fn numbers_that_are_no_quantity_are_asked_about() {
    for (number, key) in [
        ("-5", "text-negative"),
        ("−5", "text-negative"),
        ("–5", "text-negative"),
        ("+20", "text-signed"),
        ("2.5", "text-fraction"),
        ("5.0", "text-fraction"),
        ("0", "text-zero"),
        ("000", "text-zero"),
        ("1e3", "text-strange"),
        ("1e+3", "text-strange"),
        ("²", "text-strange"),
        ("½", "text-strange"),
        ("2½", "text-strange"),
        ("５", "text-strange"),
        ("٣", "text-strange"),
        ("⑤", "text-strange"),
        ("5-10", "text-strange"),
        ("5/6", "text-strange"),
        ("5+5", "text-strange"),
        ("5..6", "text-strange"),
        ("1'000", "text-strange"),
        ("1_000", "text-strange"),
        ("1.000.000", "text-strange"),
        ("1,000.5", "text-strange"),
        ("1 000", "text-spaced"),
        ("1 000 000", "text-spaced"),
        ("1.000", "text-point"),
        ("1,5", "text-comma"),
        ("1,00", "text-comma"),
        ("10,0000", "text-comma"),
        ("12,34,567", "text-comma"),
        ("0,500", "text-comma"),
        ("1000000001", "text-too-many"),
        ("99999999999999999999", "text-too-many"),
        ("about 5", "text-inexact"),
        ("~5", "text-inexact"),
        ("5 or 6", "text-inexact"),
        ("5k", "text-form"),
        ("0x5", "text-several-numbers"),
        ("5+", "text-form"),
        ("5%", "text-form"),
        ("$5", "text-form"),
        (".5", "text-form"),
        ("--5", "text-form"),
        ("5\"", "text-form"),
        ("5 to 6", "text-several-numbers"),
        ("5 10", "text-several-numbers"),
        ("5 999.99", "text-several-numbers"),
        ("5 kg", "text-measure"),
        ("", "text-missing"),
    ] {
        let text = format!("Laptop:{number}");
        let reading = asks(&text, &[key]);
        let line = &reading.lines[0];
        assert_eq!((line.product, line.quantity), (Some(shop_id("Laptop")), None), "{text}");
        assert_eq!(line.text, text, "the whole of what was written is shown");
    }
    asks("-5 Laptop", &["text-negative"]);
    asks("Laptop -5", &["text-negative"]);
    asks("0 x Laptop", &["text-zero"]);
    asks("2.5 Laptop", &["text-fraction"]);
}

#[test]
fn a_thousand_is_a_thousand_or_a_question() {
    reads("Laptop:1,000", &[("Laptop", "1000")]);
    reads("1,000,000 x Laptop", &[("Laptop", "1000000")]);
    reads("Laptop:1,000 Mouse:5", &[("Laptop", "1000"), ("Mouse", "5")]);
    reads("Laptop:1,000,000,000", &[("Laptop", "1000000000")]);
    asks("Laptop:1,250 Mouse", &["text-two-readings"]);
    asks("Laptop:1,25 Mouse", &["text-two-readings"]);
    asks("Laptop:5,10 Mouse", &["text-two-readings"]);
    asks("Laptop 5 100 Mouse", &["text-two-readings"]);
    asks("Laptop: 1 250 Mouse", &["text-two-readings"]);
    let cut_off = asks("Laptop:1, 000", &["text-beside"]);
    assert_eq!(cut_off.unclear, ["000"]);
    asks("Laptop:1, 000 Mouse", &["text-beside", "text-zero"]);
    reads("Laptop:1, 250 Mouse", &[("Laptop", "1"), ("Mouse", "250")]);
}

#[test]
fn parts_are_sold_where_the_product_has_decimals() {
    for (text, quantity) in [
        ("Cheese: 2.5 kg", "2.5"),
        ("2.5 kg Cheese", "2.5"),
        ("0.125 Cheese", "0.125"),
        ("Cheese 1.125", "1.125"),
        ("Cheese 12345.5", "12345.5"),
        ("Cheese: 1000 kg", "1000"),
    ] {
        reads(text, &[("Cheese", quantity)]);
    }
    for (text, key) in [
        ("Cheese 1.250", "text-point"),
        ("Cheese 1.000", "text-point"),
        ("Cheese 1,250", "text-comma"),
        ("Cheese 2,5", "text-comma"),
        ("Cheese 0.1255", "text-too-fine"),
        ("Cheese 0.0", "text-zero"),
    ] {
        asks(text, &[key]);
    }
}

#[test]
fn a_number_beside_an_item_puts_it_in_doubt() {
    asks("Laptop:5, 7", &["text-beside"]);
    asks("7, Laptop:5", &["text-beside"]);
    asks("Laptop:5 and 7", &["text-beside"]);
}
