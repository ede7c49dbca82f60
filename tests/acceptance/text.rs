//! Mail reads order text: every accepted form, every refused number, names with commas, and what is in doubt.

use fivedesk_tests::{Shop, fields};
use serde_json::{Value, json};

/// Product and quantity of each line of a reading that leaves no question.
fn sure(reading: &Value) -> Vec<(String, i64)> {
    let lines = reading["lines"].as_array().unwrap().iter().filter(|line| line["question"].is_null());
    lines.map(|l| (l["product"].as_str().unwrap().to_owned(), l["quantity"].as_i64().unwrap())).collect()
}

#[test]
fn every_accepted_form_is_read() {
    let shop = Shop::stocked();
    let two = vec![("Laptop".to_owned(), 5), ("Headphones".to_owned(), 10)];
    for text in [
        "Laptop:5, Headphones:10",
        "Laptop: 5\nHeadphones: 10",
        "5 x Laptop, 10 x Headphones",
        "Laptop x5, Headphones x10",
        "5 Laptop and 10 Headphones",
        "Laptop: 5units, Headphones: 10units",
        "LAP-1:5, hea-1:10",
        "  laptop :5,   HEADPHONES:10 ",
        "Hello,\n\nplease send us\n\n5 x Laptop\n10 x Headphones\n\nKind regards,\nAda Marsh\n",
    ] {
        let reading = shop.ask(&["order", "read", text]);
        assert_eq!(sure(&reading), two, "{text:?}: {reading}");
        assert_eq!((&reading["unclear"], &reading["total"]), (&json!(""), &json!("5999.85")), "{text:?}");
    }
}

#[test]
fn reading_shows_every_field_and_writes_nothing() {
    let shop = Shop::stocked();
    let before = fivedesk_tests::book::everything(&shop.book());
    let reading = shop.ask(&["order", "read", "Laptop:2, Gizmo:3"]);
    assert_eq!(fivedesk_tests::book::everything(&shop.book()), before, "`order read` writes nothing");
    fields(&reading, &["lines", "unclear", "total"]);
    for line in reading["lines"].as_array().unwrap() {
        fields(line, &["text", "product", "sku", "quantity", "question", "suggestions", "available"]);
    }
    let [laptop, gizmo] = &reading["lines"].as_array().unwrap()[..] else { panic!("two lines: {reading}") };
    assert_eq!((&laptop["question"], &laptop["available"]), (&Value::Null, &json!(10)));
    assert_eq!((&gizmo["product"], &gizmo["quantity"]), (&Value::Null, &json!(3)));
    assert!(gizmo["question"].as_str().unwrap().contains("Gizmo"), "what is asked, in words: {gizmo}");
}

#[test]
fn the_original_text_is_kept_letter_by_letter() {
    let shop = Shop::stocked();
    let text = "  Hello – 2 x laptop,\r\n\tthanks! ☕ ";
    let order = shop.ask(&["order", "submit", text]);
    assert_eq!(order["text"], text);
}

#[test]
fn a_number_that_is_no_quantity_is_refused_with_what_would_be_right() {
    let shop = Shop::stocked();
    for text in [
        "Laptop:-5",
        "Laptop:2.5",
        "Laptop:0",
        "Laptop:1e3",
        "Laptop:²",
        "Laptop:",
        "Laptop",
        "Laptop:99999999999999999999",
        "Laptop:1000000001",
        "Laptop:+5",
        "Laptop:0x10",
    ] {
        let error = shop.refused(4, "invalid_input", &["order", "submit", text]);
        let forms = error["details"]["forms"].as_array().unwrap();
        assert!(forms.iter().any(|form| form == "Product A:5, Product B:10"), "the accepted forms: {error}");
        let reading = shop.ask(&["order", "read", text]);
        assert_eq!(sure(&reading), [], "{text:?} is never guessed at: {reading}");
    }
}

#[test]
fn each_refused_line_is_named_with_its_own_question() {
    let shop = Shop::stocked();
    let error = shop.refused(4, "invalid_input", &["order", "submit", "Laptop:-5, Smartphone:2.5, Gizmo:1"]);
    let lines = error["details"]["lines"].as_array().unwrap();
    let texts: Vec<&str> = lines.iter().map(|line| line["text"].as_str().unwrap().trim()).collect();
    assert_eq!(texts, ["Laptop:-5", "Smartphone:2.5", "Gizmo:1"]);
    let questions: Vec<&str> = lines.iter().map(|line| line["question"].as_str().unwrap()).collect();
    assert!(questions.iter().all(|question| question.contains(' ')), "a sentence each: {questions:?}");
    assert!(questions[0] != questions[1] && questions[1] != questions[2], "each its own: {questions:?}");
}

#[test]
fn a_person_is_shown_the_lines_and_the_accepted_forms() {
    let shop = Shop::stocked();
    let output = shop.plain(&["order", "submit", "Laptop:-5"]).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("Laptop:-5"), "which line: {told}");
    assert!(told.contains("Product A:5, Product B:10"), "what would be read: {told}");
}

#[test]
fn a_thousand_with_its_comma_is_a_thousand_or_a_question() {
    let shop = Shop::stocked();
    for text in ["Laptop: 1,000", "1,000 Laptop", "Laptop x1,000"] {
        let reading = shop.ask(&["order", "read", text]);
        let read = sure(&reading);
        assert!(read.is_empty() || read == [("Laptop".to_owned(), 1000)], "{text:?} was read as {read:?}");
        assert!(!reading["lines"].as_array().unwrap().is_empty(), "{text:?} is not passed over");
    }
}

#[test]
fn text_with_no_good_line_is_refused_whole() {
    let shop = Shop::stocked();
    for text in ["hello there", "", "   ", "12", "Gizmo:3", "Laptop"] {
        let error = shop.refused(4, "invalid_input", &["order", "submit", text]);
        assert!(error["details"]["forms"].is_array(), "{text:?} shows the accepted forms: {error}");
    }
    assert_eq!(shop.ask(&["order", "list"])["total"], 0);
}

#[test]
fn names_hold_commas_digits_and_the_word_and() {
    let shop = Shop::empty();
    for name in ["Salt and Pepper, blue", "3 Hooks", "Pepper", "Set of 6, large & small"] {
        shop.ask(&["product", "add", name, "--price", "2"]);
    }
    for (text, wanted) in [
        ("Salt and Pepper, blue:4", vec![("Salt and Pepper, blue", 4)]),
        ("2 x 3 Hooks", vec![("3 Hooks", 2)]),
        ("3 Hooks:2, Pepper:5", vec![("3 Hooks", 2), ("Pepper", 5)]),
        (
            "Set of 6, large & small: 7, Salt and Pepper, blue: 1",
            vec![("Set of 6, large & small", 7), ("Salt and Pepper, blue", 1)],
        ),
    ] {
        let reading = shop.ask(&["order", "read", text]);
        let wanted: Vec<_> = wanted.into_iter().map(|(name, quantity)| (name.to_owned(), quantity)).collect();
        assert_eq!(sure(&reading), wanted, "{text:?}: {reading}");
    }
}

#[test]
fn a_name_that_two_skus_share_is_a_question() {
    let shop = Shop::stocked();
    shop.ask(&["product", "add", "Laptop", "--price", "1299", "--sku", "LAP-2"]);
    let reading = shop.ask(&["order", "read", "Laptop:2"]);
    let line = &reading["lines"][0];
    assert!(line["question"].is_string(), "which of the two? {line}");
    let skus: Vec<_> = line["suggestions"].as_array().unwrap().iter().map(|s| s["sku"].clone()).collect();
    assert_eq!(skus, ["LAP-1", "LAP-2"], "both are offered");
    shop.refused(4, "invalid_input", &["order", "submit", "Laptop:2"]);
    let order = shop.ask(&["order", "submit", "LAP-2:2"]);
    assert_eq!(
        (&order["hold"], &order["total"]),
        (&Value::Null, &json!("2598.00")),
        "its SKU leaves no doubt"
    );
}

#[test]
fn a_near_match_is_only_ever_a_suggestion() {
    let shop = Shop::stocked();
    for text in ["Labtop:2", "Headphnes x3", "4 Smartfone"] {
        let reading = shop.ask(&["order", "read", text]);
        let line = &reading["lines"][0];
        assert!(line["question"].is_string() && line["product"].is_null(), "{text:?} is asked about: {line}");
        assert!(!line["suggestions"].as_array().unwrap().is_empty(), "{text:?} has a near match: {line}");
        shop.refused(4, "invalid_input", &["order", "submit", text]);
    }
}

#[test]
fn a_text_and_a_customer_as_large_as_can_be_sent_are_answered() {
    let shop = Shop::stocked();
    let long = "Laptop:1, ".repeat(12_000);
    let error = shop.refused(4, "invalid_input", &["order", "submit", &long]);
    assert!(error["message"].as_str().unwrap().len() < 1000, "the text is not thrown back whole");
}
