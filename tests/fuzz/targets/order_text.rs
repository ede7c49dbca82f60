//! Order text: whatever is written, it is read without a panic, and what is read for sure is a quantity that can be.
#![no_main]

use std::sync::LazyLock;

use fivedesk_core::text::{Catalogue, CatalogueEntry, read_order};
use fivedesk_core::{ProductId, Quantity};
use libfuzzer_sys::fuzz_target;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let names = [
        ("Laptop", Some("LAP-1"), 0),
        ("Product A", None, 0),
        ("Product A, large", Some("PA-L"), 0),
        ("Set of 3 and a Half", Some("85123A"), 0),
        ("Tea", Some("T"), 3),
        ("Thé à la menthe", None, 1),
        ("Laptop", Some("LAP-2"), 0),
    ];
    let entries = names.iter().zip(1..).map(|((name, sku, decimals), id)| CatalogueEntry {
        id: ProductId(id),
        sku: sku.map(str::to_owned),
        name: (*name).to_owned(),
        decimals: *decimals,
        archived: false,
    });
    Catalogue::new(entries.collect(), vec![("notebook".to_owned(), ProductId(1))])
});

fuzz_target!(|text: &str| {
    let reading = read_order(text, &CATALOGUE);
    for line in &reading.lines {
        assert!(line.question.is_some() || (line.product.is_some() && line.quantity.is_some()));
        if let (None, Some(quantity)) = (&line.question, line.quantity) {
            assert!(quantity.is_positive() && quantity <= Quantity::MOST, "{quantity:?} of {text:?}");
        }
    }
});
