//! For any catalogue and any text: nothing wrong is ever sure, nothing panics, and what is written in a
//! canonical form is read back.

use proptest::prelude::*;

use super::*;

/// Bits of names that collide with the forms of an item and with each other.
const NASTY: &[&str] = &[
    "Product", "A", "B", "Salt", "and", "&", "Pepper", "6", "3", "12", "100", "Ribbons", ",", "x", "SET OF",
    "of", "5x", "the", "please", "T-LIGHT", "+", "no.", "(big)", "kg", "pcs", "ST", "-", ":", "\"", "'s",
    "me", "5", "1,000", "2.5", "=", ".", "x5", "und", "qty", "/", "not", "*", "ß", "thanks",
];

/// How items are written; `{}` are name and quantity.
const FORMS: &[&str] = &[
    "{n}:{q}",
    "{n}: {q}",
    "{q} x {n}",
    "{n} x{q}",
    "{n} × {q}",
    "{q} {n}",
    "{n} {q}",
    "{n}: {q}units",
    "{n} = {q}",
    "{q}x {n}",
    "{q} of {n}",
    "{n}, qty {q}",
    "{q} pcs {n}",
    "{n} ({q})",
    "{q}×{n}",
    "{n}\t{q}",
    "qty {q} {n}",
    "{n} - {q}",
    "\"{n}\": {q}",
    "{q} Stk. {n}",
    "x{q} {n}",
];

const JOINTS: &[&str] =
    &[", ", "\n", "; ", " and ", ",", "\n- ", " ", " & ", "\r\n", " + ", ". ", "\n* ", " und ", "\t"];

fn nasty_name() -> impl Strategy<Value = String> {
    let bit = (proptest::sample::select(NASTY), any::<bool>());
    proptest::collection::vec(bit, 1..4).prop_map(|bits| {
        bits.into_iter().map(|(bit, spaced)| format!("{bit}{}", if spaced { " " } else { "" })).collect()
    })
}

fn catalogue(names: &[String], skus: bool) -> Catalogue {
    let entry = |(place, name): (usize, &String)| CatalogueEntry {
        id: ProductId(place as i64 + 1),
        sku: skus.then(|| format!("{}", 100 + place)),
        name: name.clone(),
        decimals: 0,
        archived: false,
    };
    Catalogue::new(names.iter().enumerate().map(entry).collect(), Vec::new())
}

fn written(form: &str, name: &str, quantity: u32) -> String {
    form.replace("{n}", name).replace("{q}", &quantity.to_string())
}

/// A name that no other name and no form can be mistaken for: strange words around anything else.
fn distinct_name(place: usize) -> impl Strategy<Value = String> {
    let between = proptest::collection::vec(
        proptest::sample::select(&[",", " and ", " & ", "6", " x", "-", "/", "'s"][..]),
        0..4,
    );
    (proptest::option::of(2..90_u32), between, proptest::option::of(2..90_u32)).prop_map(
        move |(before, between, behind)| {
            let before = before.map(|number| format!("{number} ")).unwrap_or_default();
            let behind = behind.map(|number| format!(" {number}")).unwrap_or_default();
            let letter = char::from(b'a' + u8::try_from(place).unwrap());
            format!("{before}Zwo{letter}k{}Vrin{letter}l{behind}", between.concat())
        },
    )
}

fn distinct_names() -> impl Strategy<Value = Vec<String>> {
    (0..5_usize).prop_map(|_| ()).prop_flat_map(|()| (0..5_usize).map(distinct_name).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn nothing_wrong_is_ever_sure(
        names in proptest::collection::vec(nasty_name(), 1..7),
        items in proptest::collection::vec(
            (any::<proptest::sample::Index>(), proptest::sample::select(FORMS), 1..2000_u32, proptest::sample::select(JOINTS)),
            1..6,
        ),
        polite in any::<bool>(),
        skus in any::<bool>(),
    ) {
        let catalogue = catalogue(&names, skus);
        let mut text = if polite { "Please send me: ".to_owned() } else { String::new() };
        let mut left = Vec::new();
        for (place, (index, form, quantity, joint)) in items.iter().enumerate() {
            let name = index.get(&names);
            if place > 0 {
                text.push_str(joint);
            }
            text.push_str(&written(form, name.trim(), *quantity));
            left.push((key(name), Quantity::units(i64::from(*quantity))));
        }
        let reading = read_order(&text, &catalogue);
        for (line, product, quantity) in reading.sure() {
            let name = key(&catalogue.entry(product).unwrap().name);
            let squeezed = |name: &str| name.replace(' ', "");
            let place = left.iter().position(|(known, q)| *q == quantity && squeezed(known) == squeezed(&name));
            prop_assert!(place.is_some(), "{:?} of {text:?} was never written; names {names:?}", line);
            left.remove(place.unwrap());
        }
    }

    #[test]
    fn what_is_written_is_read_back(
        names in distinct_names(),
        items in proptest::collection::vec(
            (0..5_usize, proptest::sample::select(FORMS), 1..1_000_000_u32, 0..4_usize), 1..8,
        ),
        upper in any::<bool>(),
        wide in any::<bool>(),
    ) {
        let catalogue = catalogue(&names, true);
        let spelt = |name: &str| {
            let name = if upper { name.to_uppercase() } else { name.to_lowercase() };
            if wide { name.replace(' ', " \u{a0} ") } else { name }
        };
        let text: Vec<String> = items
            .iter()
            .map(|(name, form, quantity, _)| written(form, &spelt(&names[*name]), *quantity))
            .collect();
        let joint = ["\n", ", ", "; ", "\r\n- "][items[0].3];
        let reading = read_order(&text.join(joint), &catalogue);
        let sure: Vec<_> = reading.sure().map(|(_, product, quantity)| (product.0, quantity)).collect();
        let expected: Vec<_> = items
            .iter()
            .map(|(name, _, quantity, _)| (*name as i64 + 1, Quantity::units(i64::from(*quantity))))
            .collect();
        prop_assert_eq!(sure, expected, "{:?} read as {:#?}", text, reading);
        prop_assert!(reading.is_clear());
    }

    #[test]
    fn any_text_is_read_without_harm(text in any::<String>(), more in "[ -~\\n5x:,.é½²٣\u{202e}\u{200b}]{0,80}") {
        let catalogue = shop();
        for text in [text.as_str(), more.as_str(), &format!("Laptop:5{text}"), &format!("{more} 5 Salt{text}\nLaptop")] {
            let reading = read_order(text, &catalogue);
            for line in &reading.lines {
                prop_assert!(text.contains(&line.text), "{:?} is no part of {text:?}", line.text);
                prop_assert!(line.question.is_some() || line.sure().is_some());
            }
            for line in read_stock(text, &catalogue) {
                prop_assert!(line.question.is_some() != line.change.is_some(), "{line:?}");
            }
            let folded = key(text);
            prop_assert_eq!(key(&folded), folded.clone(), "a key is its own key");
            catalogue.find(text);
            catalogue.suggest(text, 5);
            alias_words(text, &catalogue);
        }
    }
}
