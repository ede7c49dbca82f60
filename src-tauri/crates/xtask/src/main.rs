//! Set-up, tests, bundles and benches of this repository.
fn main() {}
