//! Products by name, SKU and alias, however they are spelt.

use super::*;

#[test]
fn names_hold_commas_digits_and_the_word_and() {
    reads("6 RIBBONS RUSTIC CHARM:4", &[("6 RIBBONS RUSTIC CHARM", "4")]);
    reads("2 6 RIBBONS RUSTIC CHARM", &[("6 RIBBONS RUSTIC CHARM", "2")]);
    reads("6 x 6 RIBBONS RUSTIC CHARM", &[("6 RIBBONS RUSTIC CHARM", "6")]);
    reads("5x6 RIBBONS RUSTIC CHARM", &[("6 RIBBONS RUSTIC CHARM", "5")]);
    reads("1. 3 STRIPEY MICE FELTCRAFT: 9", &[("3 STRIPEY MICE FELTCRAFT", "9")]);
    reads("Product A:5,6 RIBBONS RUSTIC CHARM:4", &[("Product A", "5"), ("6 RIBBONS RUSTIC CHARM", "4")]);
    reads(
        "4 SET OF 3 CAKE TINS, PANTRY DESIGN, 2 KEY FOB , SHED and 10 PACK OF 72 RETROSPOT CAKE CASES",
        &[
            ("SET OF 3 CAKE TINS, PANTRY DESIGN", "4"),
            ("KEY FOB , SHED", "2"),
            ("PACK OF 72 RETROSPOT CAKE CASES", "10"),
        ],
    );
    reads(
        "3 Salt and Pepper and 2 Salt and 1 Pepper",
        &[("Salt and Pepper", "3"), ("Salt", "2"), ("Pepper", "1")],
    );
    reads("5 Salt and Pepper 3", &[("Salt", "5"), ("Pepper", "3")]);
    reads("CHARLIE+LOLA RED MUG:3+Laptop:1", &[("CHARLIE+LOLA RED MUG", "3"), ("Laptop", "1")]);
}

#[test]
fn a_name_that_begins_with_a_number_still_needs_one() {
    let reading = asks("6 RIBBONS RUSTIC CHARM", &["text-missing"]);
    assert_eq!(reading.lines[0].product, Some(shop_id("6 RIBBONS RUSTIC CHARM")));
    asks("3 STRIPEY MICE FELTCRAFT", &["text-missing"]);
    let reading = asks("6 Ribbon", &["text-two-readings"]);
    assert_eq!(reading.lines[0].suggestions, [shop_id("6 Ribbon"), shop_id("Ribbon")], "both names fit");
    reads("6 Ribbon:2", &[("6 Ribbon", "2")]);
    reads("2 6 Ribbon", &[("6 Ribbon", "2")]);
    reads("5 Ribbon", &[("Ribbon", "5")]);
}

#[test]
fn case_spacing_and_typography_do_not_matter() {
    for text in [
        "white hanging heart t-light  holder: 6",
        "WhiteHangingHeartT-LightHolder:6",
        "WHITE HANGING\u{a0}HEART\tT–LIGHT HOLDER x6",
        "6 ｗｈｉｔｅ hanging heart t-light holder",
        "white hang\u{ad}ing heart t-light holder 6",
        "whi te hanging heart t - light holder 6",
    ] {
        reads(text, &[("WHITE HANGING HEART T-LIGHT HOLDER", "6")]);
    }
    for text in ["GROSSE TASSE:2", "große tasse:2", "Grosse Tasse 2", "GROẞE TASSE x2"] {
        reads(text, &[("Große Tasse", "2")]);
    }
    reads("LapTop:1", &[("Laptop", "1")]);
    reads("lap top:1", &[("Laptop", "1")]);
}

#[test]
fn a_name_inside_another_word_is_no_match() {
    for text in
        ["5 Laptops", "5 Notelaptop", "5 Mousepad", "T-Salt: 5", "Salt-Mill: 5", "Salt/Mill: 5", "Laptop5"]
    {
        let reading = read_order(text, &shop());
        assert_eq!(reading.sure().count(), 0, "{text:?} names no product, but read as {reading:#?}");
        assert!(!reading.lines.is_empty() || !reading.unclear.is_empty(), "{text:?} is not passed over");
    }
}

#[test]
fn skus_are_names_too() {
    reads("85123A:6", &[("WHITE HANGING HEART T-LIGHT HOLDER", "6")]);
    reads("85123 a x 6", &[("WHITE HANGING HEART T-LIGHT HOLDER", "6")]);
    reads("22423:5", &[("Laptop", "5")]);
    reads("5 x 22423", &[("Laptop", "5")]);
    reads("22423 5", &[("Laptop", "5")]);
    reads("22423,5", &[("Laptop", "5")]);
    reads("22423 Laptop 5", &[("Laptop", "5")]);
    reads("5 Laptop (22423)", &[("Laptop", "5")]);
    reads("Laptop [22423]: 5", &[("Laptop", "5")]);
    reads("ch 2.5", &[("Cheese", "2.5")]);
    asks("22423 22424", &["text-two-readings"]);
    asks("22423 Mouse", &["text-two-readings"]);
    asks("22423", &["text-missing"]);
    asks("22424 Laptop 5", &["text-form"]);
}

#[test]
fn a_shared_name_is_a_question_that_the_sku_answers() {
    let twins = [ProductId(16), ProductId(17)];
    for text in ["5 Twin", "Twin:5", "twin"] {
        let reading = asks(text, &["text-shared"]);
        assert_eq!(reading.lines[0].suggestions, twins);
        assert_eq!(reading.lines[0].product, None);
    }
    let reading = read_order("W1:5, W2 Twin x 3", &shop());
    assert_eq!(
        reading.needs().into_iter().collect::<Vec<_>>(),
        [(twins[0], Quantity::units(5)), (twins[1], Quantity::units(3)),]
    );
}

#[test]
fn aliases_match_whole_items_only() {
    reads("5 nice cups", &[("Teacup", "5")]);
    reads("NICE  CUPS:5", &[("Teacup", "5")]);
    asks("5 very nice cups", &["text-leftover"]);
    asks("5 nice cups, the green ones", &["text-beside"]);
}

#[test]
fn names_that_differ_in_spacing_alone_are_told_apart_by_it() {
    let entry = |id: i64, name: &str| CatalogueEntry {
        id: ProductId(id),
        sku: None,
        name: name.into(),
        decimals: 0,
        archived: false,
    };
    let catalogue = Catalogue::new(vec![entry(1, "Lap Top"), entry(2, "Laptop")], Vec::new());
    assert_eq!(catalogue.find("laptop"), Found::One(ProductId(2)));
    assert_eq!(catalogue.find(" LAP  TOP "), Found::One(ProductId(1)));
    assert_eq!(catalogue.find("la ptop"), Found::Several(vec![ProductId(1), ProductId(2)]));
    let needs = read_order("Laptop:2, Lap top:3", &catalogue).needs();
    assert_eq!(
        needs.into_iter().collect::<Vec<_>>(),
        [(ProductId(1), Quantity::units(3)), (ProductId(2), Quantity::units(2)),]
    );
}

#[test]
fn names_made_of_small_words_are_still_names() {
    let entry = |id: i64, name: &str| CatalogueEntry {
        id: ProductId(id),
        sku: None,
        name: name.into(),
        decimals: 0,
        archived: false,
    };
    let names = ["The Mug", "Mug", "Please", "1984", "ST TROPEZ NECKLACE", "*Boombox"];
    let entries = names.iter().zip(1..).map(|(name, id)| entry(id, name)).collect();
    let catalogue = Catalogue::new(entries, Vec::new());
    for (text, id, quantity) in [
        ("The Mug: 5", 1, 5),
        ("Please send 5 Mug", 2, 5),
        ("Please: 5", 3, 5),
        ("1984: 5", 4, 5),
        ("5 x 1984", 4, 5),
        ("7 ST TROPEZ NECKLACE", 5, 7),
        ("7 *Boombox", 6, 7),
    ] {
        let needs = read_order(text, &catalogue).needs();
        assert_eq!(
            needs.into_iter().collect::<Vec<_>>(),
            [(ProductId(id), Quantity::units(quantity))],
            "{text}"
        );
    }
}

#[test]
fn a_product_that_is_sold_no_longer_is_asked_about_and_never_suggested() {
    let entry = |id: i64, name: &str, archived: bool| CatalogueEntry {
        id: ProductId(id),
        sku: None,
        name: name.into(),
        decimals: 0,
        archived,
    };
    let shop = Catalogue::new(
        vec![entry(1, "Blue mug", true), entry(2, "Blue mug large", false), entry(3, "Red mug", true)],
        Vec::new(),
    );
    let reading = read_order("Blue mug: 5", &shop);
    let line = reading.lines.first().expect("a line");
    assert_eq!(line.question.as_ref().map(|asked| asked.key.as_ref()), Some("text-archived"));
    assert_eq!((line.product, line.quantity), (None, Some(Quantity::units(5))));
    assert_eq!(line.suggestions, [ProductId(2)], "what is sold no longer is no suggestion");
    // A count of what is left of it is plain.
    let counted = read_stock("Blue mug: 5", &shop);
    assert_eq!(counted.first().and_then(|line| line.product), Some(ProductId(1)));
}

#[test]
fn a_name_shared_with_an_archived_product_means_the_one_that_is_sold() {
    let entry = |id: i64, archived: bool| CatalogueEntry {
        id: ProductId(id),
        sku: Some(format!("M-{id}")),
        name: "Mug".into(),
        decimals: 0,
        archived,
    };
    let shop = Catalogue::new(vec![entry(1, true), entry(2, false)], Vec::new());
    assert_eq!(shop.find("mug"), Found::One(ProductId(2)));
    assert_eq!(shop.find("M-1"), Found::One(ProductId(1)));
}
