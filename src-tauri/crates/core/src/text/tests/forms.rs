//! The forms in which one item and several may be written.

use super::*;

#[test]
fn every_form_of_one_item_is_read() {
    for text in [
        "Laptop:5",
        "Laptop: 5",
        "Laptop : 5",
        "Laptop=5",
        "5 x Laptop",
        "5x Laptop",
        "5xLaptop",
        "5 × Laptop",
        "5 * Laptop",
        "x5 Laptop",
        "Laptop x5",
        "Laptop x 5",
        "Laptop × 5",
        "Laptop 5x",
        "5 Laptop",
        "5Laptop",
        "Laptop 5",
        "Laptop\t5",
        "5\tLaptop",
        "Laptop - 5",
        "Laptop – 5",
        "Laptop -> 5",
        "Laptop (5)",
        "Laptop [x5]",
        "Laptop | 5",
        "| Laptop | 5 |",
        "qty 5 Laptop",
        "Laptop qty 5",
        "Laptop, qty: 5",
        "Menge: 5 Laptop",
        "Laptop: 5units",
        "Laptop: 5 pcs",
        "5 pieces of Laptop",
        "5 of the Laptop",
        "5 Stück Laptop",
        "5 Stk. Laptop",
        "Laptop 5 ea",
        "Laptop,5",
        "Laptop; 5 pcs",
        "\"Laptop\": 5",
        "Laptop: 5.",
        "- Laptop: 5",
        "* 5 Laptop",
        "• Laptop x5",
        "[ ] 5 Laptop",
        "1. Laptop: 5",
        "12) 5 x Laptop",
        "(3) Laptop 5",
        "Laptop\nQty: 5",
    ] {
        reads(text, &[("Laptop", "5")]);
    }
}

#[test]
fn items_stand_beside_and_below_each_other() {
    let two = [("Product A", "5"), ("Product B", "10")];
    for text in [
        "Product A:5, Product B:10",
        "Product A:5,Product B:10",
        "Product A:5, 10 Product B",
        "Product A:5; Product B:10",
        "Product A:5 Product B:10",
        "5 Product A and 10 Product B",
        "5 Product A & 10 Product B",
        "Product A:5+Product B:10",
        "Product A 5 Product B 10",
        "Product A x5 Product B x10",
        "5 Product A 10 Product B",
        "Product A:5\nProduct B:10",
        "Product A:5\r\n\r\nProduct B:10\r\n",
        "Product A:5\rProduct B:10",
        "- Product A:5\n- Product B:10",
        "1. 5 Product A\n2. 10 Product B",
        "Product A\t5\nProduct B\t10",
        "Product A:5. Product B:10.",
        "Product\u{a0}A：5，Product B：10",
    ] {
        reads(text, &two);
    }
    reads("Laptop:3, Mouse:1, laptop:9", &[("Laptop", "3"), ("Mouse", "1"), ("Laptop", "9")]);
}

#[test]
fn the_same_product_twice_is_one_need() {
    let reading = read_order("Laptop:3\nLaptop:9", &shop());
    assert_eq!(reading.lines.len(), 2, "each line keeps its own text");
    assert_eq!(reading.needs().into_iter().collect::<Vec<_>>(), [(shop_id("Laptop"), Quantity::units(12))]);
}

#[test]
fn courtesy_around_items_says_nothing() {
    for text in [
        "Please send me 5 Product A and 2 Product B, thanks!",
        "Hi Tom please send me 5 Product A and 2 Product B",
        "Hello Anna, I'd like to order 5 Product A and 2 Product B please. Thank you very much!",
        "Could you please ship us 5 Product A plus 2 Product B?",
        "Can I get 5 Product A and 2 Product B pls 🙂",
        "We need the following: 5 Product A, 2 Product B. Thanks, Jane",
        "Hallo, bitte schicken Sie uns 5 Product A und 2 Product B. Vielen Dank!",
        "Wir hätten gerne 5 Product A sowie 2 Product B.",
        "Good morning! We are a small shop in Leeds, please send 5 Product A and 2 Product B",
    ] {
        reads_politely(text);
    }
}

#[track_caller]
fn reads_politely(text: &str) {
    let reading = read_order(text, &shop());
    let sure: Vec<_> = reading.sure().map(|(_, product, quantity)| (product, quantity)).collect();
    let expected = [(shop_id("Product A"), Quantity::units(5)), (shop_id("Product B"), Quantity::units(2))];
    assert!(reading.is_clear() && sure == expected, "{text:?} read as {reading:#?}");
}

#[test]
fn a_line_keeps_what_was_written() {
    let text = "Hello,\n  ProductA\u{200b} ×  5 ,\tpack of 72  retrospot cake cases:1,000 pcs!";
    let reading = read_order(text, &shop());
    let written: Vec<&str> = reading.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(written, ["ProductA\u{200b} ×  5", "pack of 72  retrospot cake cases:1,000 pcs"]);
    assert!(reading.is_clear());
}

#[test]
fn the_forms_shown_are_forms_that_are_read() {
    for form in super::super::FORMS {
        let reading = read_order(form, &shop());
        assert!(reading.is_clear(), "{form} is shown as an example, and read as {reading:#?}");
    }
}
