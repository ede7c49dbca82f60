//! Words that may change what is meant: asked about, never passed over.

use super::*;

#[test]
fn words_beside_a_product_are_asked_about() {
    for text in [
        "20 blue Teacup",
        "20 Teacup blue",
        "20 Teacup for Jane",
        "20 Teacup by Friday",
        "20 Teacup (green)",
        "Teacup: 20 (twenty)",
        "another 20 Teacup",
        "2 dozen Teacup",
        "3 boxes of Teacup",
        "two Teacup",
        "Teacup: five",
        "new Teacup: 5",
        "Do you have 5 Teacup?",
    ] {
        let reading = asks(text, &["text-leftover"]);
        assert_eq!(reading.lines[0].suggestions.first(), Some(&shop_id("Teacup")), "{text}");
    }
    let reading = asks("20 Teacup, the green ones", &["text-beside"]);
    let line = &reading.lines[0];
    assert_eq!((line.product, line.quantity), (None, Some(Quantity::units(20))));
    assert_eq!(line.suggestions.first(), Some(&shop_id("Teacup")));
    assert!(line.suggestions.contains(&shop_id("GREEN REGENCY TEACUP AND SAUCER")), "{line:#?}");
    asks("The green ones please, we need 20 Teacup", &["text-beside"]);
    asks("20 Teacup, please, in green", &["text-beside"]);
    asks("20 Teacup and Headset", &["text-beside"]);
}

#[test]
fn remarks_on_lines_and_sentences_of_their_own_are_kept() {
    is_unclear("20 Teacup\nin green please", &["in green please"]);
    is_unclear("20 Teacup\n- the green ones.", &["- the green ones."]);
    is_unclear("20 Teacup. The green ones please.", &["The green ones please."]);
    is_unclear("5 Laptop\nHeadset\n3 Mouse", &["Headset"]);
    is_unclear("Headset\n5 Laptop", &["Headset"]);
    is_unclear("5 Laptop\nHeadset\nSpeaker", &["Headset", "Speaker"]);
    reads("5 Laptop. We are looking forward to it.", &[("Laptop", "5")]);
    reads("Hello team\n\n5 Laptop\n\nJane", &[("Laptop", "5")]);
}

#[test]
fn what_is_taken_back_is_not_ordered() {
    for text in [
        "no Laptop",
        "not 5 Laptop",
        "cancel 5 Laptop",
        "please don't send 5 Laptop",
        "5 Laptop instead",
        "return 5 Laptop",
        "keine 5 Laptop",
        "5 Laptop stornieren",
        "5 Laptop less",
    ] {
        let reading = asks(text, &["text-reversal"]);
        assert_eq!(reading.lines[0].product, Some(shop_id("Laptop")), "{text}");
    }
    asks("cancel 5 Laptop, 3 Mouse", &["text-reversal", "text-reversal"]);
    asks("5 Laptop, 3 Mouse, cancel that", &["text-reversal", "text-reversal"]);
    asks("5 Laptop, no Mouse", &["sure", "text-reversal"]);
    asks("5 Laptop instead of 3 Mouse", &["text-reversal"]);
    let reading = asks("Please cancel the following:\n5 Laptop\n3 Mouse", &["text-revoked", "text-revoked"]);
    assert_eq!(reading.unclear, ["Please cancel the following:"]);
    is_unclear("5 Laptop\n\nActually, forget that.", &["Actually, forget that."]);
}

#[test]
fn what_is_asked_or_told_is_not_ordered() {
    for text in [
        "5 Laptop?",
        "Laptop: 5?",
        "I have 5 Laptop.",
        "we have 5 Laptop, 3 Mouse",
        "There are 5 Laptop here",
        "5 Laptop is all I have",
        "Thanks for the 5 Laptop!",
        "Thank you for your order of 5 Laptop",
    ] {
        let reading = read_order(text, &shop());
        assert_eq!(reading.sure().count(), 0, "{text:?} read as {reading:#?}");
        assert_eq!(reading.lines[0].question.as_ref().unwrap().key, "text-enquiry", "{text}");
    }
    asks("I have 5 Laptop and need 3 Mouse", &["text-enquiry", "sure"]);
    asks("I need 3 Mouse and have 5 Laptop", &["sure", "text-enquiry"]);
    reads("5 Laptop, thanks for your help", &[("Laptop", "5")]);
    reads("Thanks for your help, please send 5 Laptop", &[("Laptop", "5")]);
    reads("Here are my items: 5 Laptop", &[("Laptop", "5")]);
    reads("My order is 5 Laptop", &[("Laptop", "5")]);
    reads("I would like to have 5 Laptop", &[("Laptop", "5")]);
    reads("Can I have 5 Laptop?", &[("Laptop", "5")]);
}

#[test]
fn products_in_passing_are_unclear() {
    let passing = "Your Laptop arrived broken again yesterday evening";
    is_unclear(passing, &[passing]);
    asks("Laptop", &["text-missing"]);
    asks("a Laptop please", &["text-missing"]);
    asks("Laptop and 5 Mouse", &["text-missing", "sure"]);
    asks("5 Laptop and Mouse", &["sure", "text-missing"]);
    asks("Laptop 5 Mouse", &["text-form"]);
}

#[test]
fn digits_that_show_in_another_order_are_asked_about() {
    asks("\u{202e}15 Laptop", &["text-form"]);
    reads("\u{202a}15\u{202c} Lap\u{200f}top", &[("Laptop", "15")]);
    asks("5\u{fe0f}\u{20e3} Laptop", &["text-form"]);
}

#[test]
fn good_lines_stand_beside_unclear_ones() {
    let reading = asks(
        "Laptop:5, Widget:3, Mouse:-1, Teacup",
        &["sure", "text-unknown", "text-negative", "text-missing"],
    );
    assert_eq!(reading.needs().len(), 1);
    assert!(!reading.is_clear());
}
