//! Order text and stock text: what a person wrote, as lines of products and quantities.
