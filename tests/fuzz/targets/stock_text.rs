//! Stock text: whatever is written, each line is a change that can be, or a question.
#![no_main]

use std::sync::LazyLock;

use fivedesk_core::text::{Catalogue, CatalogueEntry, StockChange, read_stock};
use fivedesk_core::{ProductId, Quantity};
use libfuzzer_sys::fuzz_target;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let names = [("Product A", Some("A-1"), 0), ("Product B", None, 0), ("Tea", Some("T"), 3)];
    let entries = names.iter().zip(1..).map(|((name, sku, decimals), id)| CatalogueEntry {
        id: ProductId(id),
        sku: sku.map(str::to_owned),
        name: (*name).to_owned(),
        decimals: *decimals,
        archived: false,
    });
    Catalogue::new(entries.collect(), Vec::new())
});

fuzz_target!(|text: &str| {
    for line in read_stock(text, &CATALOGUE) {
        let Some(StockChange::Set(quantity) | StockChange::Receive(quantity)) = line.change else {
            assert!(line.question.is_some(), "neither a change nor a question: {text:?}");
            continue;
        };
        assert!(line.question.is_some() || (Quantity::ZERO..=Quantity::MOST).contains(&quantity));
    }
});
