//! The book that benches work on: a few products, plenty in stock.

use std::path::{Path, PathBuf};

use fivedesk_engine::books::{self, NewBook};
use fivedesk_engine::products::{self, AddProduct};
use fivedesk_engine::{Call, Engine, stock};
use fivedesk_tests::now;

/// What every order asks for: two lines.
pub(crate) const ORDER: &str = "Laptop:2, Headphones:1";

/// A folder on the disk that the repository lies on, so that a sync costs what it costs there.
pub(crate) fn folder() -> tempfile::TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    std::fs::create_dir_all(&root).unwrap();
    tempfile::tempdir_in(root).unwrap()
}

/// A new book with products and stock.
pub(crate) fn stocked(path: &Path) -> Engine {
    let call = Call::by("bench");
    let new = NewBook { name: "Bench".into(), currency: "EUR".into(), time_zone: "UTC".into() };
    let engine = books::create(path, now(), &call, &new).unwrap();
    for (name, price) in [("Laptop", "999.99"), ("Smartphone", "599.99"), ("Headphones", "99.99")] {
        let product = AddProduct { name: name.into(), price: price.into(), ..AddProduct::default() };
        products::add(&engine, &call, &product).unwrap();
    }
    stock::set(&engine, &call, "Laptop:1000000units, Smartphone:1000000, Headphones:1000000").unwrap();
    engine
}

/// A book's file inside a folder.
pub(crate) fn book(folder: &tempfile::TempDir, name: &str) -> PathBuf {
    folder.path().join(name).with_extension("fivedesk")
}
