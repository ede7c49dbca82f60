//! Order text and stock text: what a person wrote, as lines of products and quantities.
//!
//! Nothing is guessed. The names of the catalogue are looked for first (`line`), the text is cut where items
//! may part but never inside a name (`pieces`), and each stretch is read in every way the forms of an item
//! allow (`items`, `readings`). One way: it is sure, if nothing beside it speaks against it (`judge`). Two, or
//! none: it is a question (`explain`, `question`). A letter around the items is set aside first (`letter`).

mod alias;
mod catalogue;
mod contact;
mod explain;
mod items;
mod judge;
mod letter;
mod limits;
mod line;
mod merge;
mod normalise;
mod notice;
mod numbers;
mod order;
mod pieces;
mod question;
mod readings;
mod stock;
mod suggest;
mod summary;
mod token;
mod turns;
mod words;

#[cfg(test)]
mod tests;

pub use alias::alias_words;
pub use catalogue::{Catalogue, CatalogueEntry, Found};
pub use limits::{MOST_CHARACTERS, MOST_LINES};
pub use normalise::key;
pub use notice::{Notice, Signs, notice};
pub use order::{ReadLine, Reading, read_order};
pub use stock::{StockChange, StockLine, read_stock};

/// The forms an order may take, shown where nothing was understood.
pub const FORMS: &[&str] = &[
    "Product A:5, Product B:10",
    "5 x Product A",
    "Product A x5",
    "5 Product A and 2 Product B",
    "Product A: 100units",
];
