//! `fivedeskctl`: every operation from a terminal.
fn main() {}
