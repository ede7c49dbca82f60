//! The whole of a reading: its limits, its sentences, its speed.

use std::time::{Duration, Instant};

use super::*;

#[test]
fn a_text_that_is_too_long_is_refused_at_once() {
    let long = "Laptop:5\n".repeat(120_000);
    for (text, key) in [
        (long.as_str(), "text-too-long"),
        ("é".repeat(MOST_CHARACTERS + 1).as_str(), "text-too-long"),
        ("5\n".repeat(MOST_LINES + 1).as_str(), "text-too-many-lines"),
    ] {
        let reading = asks(text, &[key]);
        assert!(reading.lines[0].text.len() < 500);
        let stock = read_stock(text, &shop());
        assert_eq!(stock.len(), 1);
        assert_eq!(stock[0].question.as_ref().unwrap().key, key);
    }
    let most = read_order(&"Laptop:5\n".repeat(MOST_LINES), &shop());
    assert_eq!(most.needs().into_values().next(), Some(Quantity::units(5 * MOST_LINES as i64)));
}

/// Work grows with the text, not with its square: of sixteen times the text that would cost 256 times as much.
#[test]
fn hostile_text_takes_no_longer_than_its_length() {
    let shop = shop();
    let bits = [
        "1,",
        "1 ",
        "a,",
        "(",
        ". ",
        "5 Laptop ",
        "Laptop ",
        "5\" ",
        "Laptop, ",
        "£1.1.",
        "\u{301}",
        "hi ",
        "x5",
        "5 Labtop, ",
        "-5/",
        "thanks, ",
    ];
    for bit in bits {
        let time = |count: usize, rounds: usize| {
            let text = bit.repeat(count);
            let round = |_| {
                let start = Instant::now();
                read_order(&text, &shop);
                start.elapsed()
            };
            (0..rounds).map(round).min().unwrap()
        };
        let (short, long) = (time(400, 4), time(6_400, 2));
        assert!(long < short * 80 + Duration::from_millis(100), "{bit:?}: {short:?}, then {long:?}");
    }
}

#[test]
fn every_question_has_a_sentence_and_every_sentence_a_question() {
    let sentences = sentences();
    let mut said = std::collections::BTreeSet::new();
    let orders = [
        "Laptop",
        "Laptop:-5",
        "Laptop:+5",
        "Laptop:0",
        "Laptop:2.5",
        "Cheese:0.12345",
        "Laptop:9999999999",
        "Laptop:1,5",
        "Laptop:1.000",
        "Laptop:1 000",
        "Laptop:1e3",
        "5 kg Laptop",
        "about 5 Laptop",
        "Laptop 5 6",
        "Twin:5",
        "Labtop:5",
        "Widget:5",
        "5 blue Laptop",
        "5 Laptop, blue",
        "6 Ribbon",
        "5k Laptop",
        "no Laptop",
        "cancel this\n5 Laptop",
        "5 Laptop?",
    ];
    let stocks = ["Laptop:-5", "Laptop:+0", "Laptop - 5", "well"];
    let long = [" ".repeat(MOST_CHARACTERS + 1), "5\n".repeat(MOST_LINES + 1)];
    let orders = orders.iter().copied().chain(long.iter().map(String::as_str));
    let asked = orders.flat_map(|text| read_order(text, &shop()).lines).filter_map(|line| line.question);
    let old = CatalogueEntry {
        id: ProductId(1),
        sku: None,
        name: "Old mug".to_owned(),
        decimals: 0,
        archived: true,
    };
    let archived = read_order("Old mug:5", &Catalogue::new(vec![old], Vec::new())).lines;
    let asked = asked.chain(archived.into_iter().filter_map(|line| line.question));
    let refused = stocks.iter().flat_map(|text| read_stock(text, &shop())).filter_map(|line| line.question);
    for message in asked.chain(refused) {
        is_sayable(&message, &sentences);
        said.insert(message.key.into_owned());
    }
    let known = sentences.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned());
    assert_eq!(known.collect::<std::collections::BTreeSet<_>>(), said);
}

/// Prints what a shop of four thousand products costs; fails nothing.
#[test]
fn a_large_shop_is_built_and_read_in_moments() {
    let words = [
        "RED",
        "GREEN",
        "SET OF 3",
        "RETROSPOT",
        "CAKE",
        "TINS,",
        "LIGHT",
        "HOLDER",
        "BAG",
        "AND",
        "HEART",
        "6",
    ];
    let name = |id: usize| {
        let word = |shift: usize| words[(id / words.len().pow(shift as u32) + id * shift) % words.len()];
        format!("{} {} {} {} {}", word(0), word(1), word(2), word(3), id % 97)
    };
    let entries: Vec<CatalogueEntry> = (0..4_000)
        .map(|id| CatalogueEntry {
            id: ProductId(id as i64),
            sku: Some(format!("{}A", 20_000 + id)),
            name: name(id),
            decimals: 0,
            archived: false,
        })
        .collect();
    let start = Instant::now();
    let shop = Catalogue::new(entries, Vec::new());
    let built = start.elapsed();
    let items: Vec<String> = (0..40).map(|line| format!("- {}A: {}", 20_000 + line * 97, line + 1)).collect();
    let letter = format!("Hello,\n\n{}\n20 rde retrospot lihgt\n\nKind regards,\nJane\n", items.join("\n"));
    let start = Instant::now();
    let reading = read_order(&letter, &shop);
    println!(
        "4,000 products built in {built:?}; a letter of 41 items read in {:?} (goals: 30 ms, 20 ms)",
        start.elapsed()
    );
    assert_eq!(reading.sure().count(), 40);
    assert_eq!(reading.lines.len(), 41);
}
