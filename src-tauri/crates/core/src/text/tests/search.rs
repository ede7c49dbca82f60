//! What a whole string names, and what is near to it.

use super::*;

#[test]
fn a_whole_string_names_by_name_sku_or_alias() {
    let shop = shop();
    for words in ["Laptop", "  LAP TOP ", "22423", "Lap\u{200b}top"] {
        assert_eq!(shop.find(words), Found::One(shop_id("Laptop")), "{words}");
    }
    assert_eq!(shop.find("Nice Cups"), Found::One(shop_id("Teacup")));
    assert_eq!(shop.find("twin"), Found::Several(vec![ProductId(16), ProductId(17)]));
    for words in ["Laptops", "5 Laptop", "Lap", "", "22", "Laptop, Mouse", "cups"] {
        assert_eq!(shop.find(words), Found::None, "{words}");
    }
    assert_eq!(shop.entry(shop_id("Cheese")).map(|entry| entry.decimals), Some(3));
    assert_eq!(shop.entry(ProductId(99)), None);
}

#[test]
fn a_name_that_is_another_products_sku_is_shared() {
    let entry = |id: i64, sku: &str, name: &str| CatalogueEntry {
        id: ProductId(id),
        sku: Some(sku.into()),
        name: name.into(),
        decimals: 0,
        archived: false,
    };
    let entries = vec![entry(1, "1984", "Book"), entry(2, "B2", "1984"), entry(3, "same", "Same")];
    let catalogue =
        Catalogue::new(entries, vec![("book".into(), ProductId(2)), ("gone".into(), ProductId(7))]);
    assert_eq!(catalogue.find("1984"), Found::Several(vec![ProductId(1), ProductId(2)]));
    assert_eq!(catalogue.find("same"), Found::One(ProductId(3)));
    assert_eq!(catalogue.find("Book"), Found::One(ProductId(1)), "a name comes before an alias");
    assert_eq!(catalogue.find("gone"), Found::None, "an alias of no product is none");
}

#[test]
fn near_names_are_suggested_best_first() {
    let shop = shop();
    for (words, name) in [
        ("Labtop", "Laptop"),
        ("Laptops", "Laptop"),
        ("lpatop", "Laptop"),
        ("white hanging hart tlight holder", "WHITE HANGING HEART T-LIGHT HOLDER"),
        ("white hanging heart", "WHITE HANGING HEART T-LIGHT HOLDER"),
        ("whitehangingheartt-lightholdr", "WHITE HANGING HEART T-LIGHT HOLDER"),
        ("retrospot cases", "PACK OF 72 RETROSPOT CAKE CASES"),
        ("85123", "WHITE HANGING HEART T-LIGHT HOLDER"),
        ("stripy mice", "3 STRIPEY MICE FELTCRAFT"),
        ("grosse tassen", "Große Tasse"),
    ] {
        assert_eq!(shop.suggest(words, 5).first(), Some(&shop_id(name)), "{words}");
    }
    let cups = shop.suggest("regency teacups", 5);
    assert!(cups.contains(&shop_id("GREEN REGENCY TEACUP AND SAUCER")));
    assert!(cups.contains(&shop_id("ROSES REGENCY TEACUP AND SAUCER")));
    assert_eq!(shop.suggest("regency teacups", 1).len(), 1);
    for words in ["", "xylophone", "12", "!!"] {
        assert_eq!(shop.suggest(words, 5), [], "{words} is near to nothing");
    }
}

#[test]
fn a_near_match_is_a_question_with_its_quantity() {
    let reading = asks("20 regency teacups, the green ones", &["text-near"]);
    let line = &reading.lines[0];
    assert_eq!(line.product, None);
    assert!(line.suggestions.len() >= 2, "{line:#?}");
    let reading = asks("Labtop: 1,000 pcs", &["text-near"]);
    assert_eq!(reading.lines[0].quantity, Some(Quantity::units(1000)));
    assert_eq!(reading.lines[0].suggestions, [shop_id("Laptop")]);
    let reading = asks("Product C:5", &["text-near"]);
    assert_eq!(reading.lines[0].suggestions, [shop_id("Product A"), shop_id("Product B")]);
    let reading = asks("SET OF 3 CAKE TIN, PANTRY DESIGNN: 4", &["text-near"]);
    assert_eq!(reading.lines[0].suggestions, [shop_id("SET OF 3 CAKE TINS, PANTRY DESIGN")]);
    assert_eq!(reading.lines[0].quantity, Some(Quantity::units(4)));
}

#[test]
fn what_is_asked_can_be_learned() {
    let shop = shop();
    for (text, words) in [
        ("20 x green cups, please", "green cups"),
        ("green cups: 20 pcs", "green cups"),
        ("please send green cups", "green cups"),
        ("3 Laptops", "Laptops"),
    ] {
        assert_eq!(alias_words(text, &shop).as_deref(), Some(words), "{text}");
    }
    assert_eq!(alias_words("5", &shop), None);
    assert_eq!(alias_words("", &shop), None);
    assert_eq!(alias_words(&"word ".repeat(100), &shop), None, "too long for a name");
    let learned = Catalogue::new(
        vec![CatalogueEntry {
            id: ProductId(1),
            sku: None,
            name: "Laptop".into(),
            decimals: 0,
            archived: false,
        }],
        vec![(alias_words("3 Laptops", &shop).unwrap(), ProductId(1))],
    );
    assert!(read_order("4 laptops", &learned).is_clear(), "the answer is known the next time");
}

#[test]
fn an_empty_catalogue_names_nothing() {
    let none = Catalogue::new(Vec::new(), Vec::new());
    assert!(none.is_empty());
    assert_eq!(none.find("Laptop"), Found::None);
    assert_eq!(none.suggest("Laptop", 5), []);
    assert_eq!(read_order("Laptop:5", &none).sure().count(), 0);
    let blank = CatalogueEntry {
        id: ProductId(1),
        sku: Some(String::new()),
        name: " \u{200b}".into(),
        decimals: 0,
        archived: false,
    };
    let blank = Catalogue::new(vec![blank], Vec::new());
    assert_eq!(blank.find(""), Found::None);
    assert_eq!(read_order("5", &blank).sure().count(), 0);
}
