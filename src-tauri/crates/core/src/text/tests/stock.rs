//! Stock text: what sets, what receives, what is refused.

use super::*;
use StockChange::{Receive, Set};

#[track_caller]
fn counts(text: &str, changes: &[(&str, StockChange)]) {
    let lines = read_stock(text, &shop());
    let found: Vec<_> = lines.iter().map(|line| (line.product, line.change, line.question.clone())).collect();
    let expected: Vec<_> =
        changes.iter().map(|(name, change)| (Some(shop_id(name)), Some(*change), None)).collect();
    assert_eq!(found, expected, "{text:?}");
}

fn units(units: i64) -> Quantity {
    Quantity::units(units)
}

#[test]
fn a_number_sets_and_a_plus_receives() {
    counts(
        "Product A:100units, Product B:50units",
        &[("Product A", Set(units(100))), ("Product B", Set(units(50)))],
    );
    for text in ["Product A:+20", "+20 Product A", "Product A +20", "Product A: +20 pcs", "- Product A: +20"]
    {
        counts(text, &[("Product A", Receive(units(20)))]);
    }
    counts("Laptop:0", &[("Laptop", Set(units(0)))]);
    counts("22423,5\nMouse\t7", &[("Laptop", Set(units(5))), ("Mouse", Set(units(7)))]);
    counts("Laptop:5 + Mouse:+3", &[("Laptop", Set(units(5))), ("Mouse", Receive(units(3)))]);
    counts("Cheese:+2.5 kg", &[("Cheese", Receive(Quantity(2_500)))]);
    counts("6 RIBBONS RUSTIC CHARM:1,000", &[("6 RIBBONS RUSTIC CHARM", Set(units(1000)))]);
    counts("", &[]);
}

#[test]
fn every_other_word_is_asked_about() {
    for (text, key) in [
        ("Laptop:-5", "text-stock-negative"),
        ("Laptop:+0", "text-stock-zero"),
        ("Laptop:2.5", "text-fraction"),
        ("Laptop", "text-missing"),
        ("Laptop - 5", "text-stock-form"),
        ("- 5 Laptop", "text-stock-form"),
        ("+ 20 Laptop", "text-stock-form"),
        ("Laptop: + 20", "text-stock-form"),
        ("Laptop 5 + 3 Mouse", "text-stock-form"),
        ("received 20 Laptop", "text-leftover"),
        ("Laptop:1000000001", "text-too-many"),
        ("Laptop:1,5", "text-comma"),
        ("Labtop:5", "text-near"),
        ("Widget:5", "text-unknown"),
        ("Twin:5", "text-shared"),
        ("6 Ribbon", "text-two-readings"),
        ("5", "text-stock-unclear"),
        ("count it all", "text-stock-unclear"),
    ] {
        let lines = read_stock(text, &shop());
        assert_eq!(lines.len(), 1, "{text:?} read as {lines:#?}");
        assert_eq!(lines[0].question.as_ref().map(|question| question.key.as_ref()), Some(key), "{text:?}");
        assert_eq!(lines[0].change, None, "{text}");
    }
}
