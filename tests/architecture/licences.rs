//! Every crate the program is built of comes under a licence that allows it to be handed on.

use std::collections::{BTreeMap, BTreeSet};

use spdx::{Expression, ParseMode};

use crate::crates::metadata;

/// Licences we accept: they ask for their text to be handed on, and for changes to the crate itself at most.
const ACCEPTED: &[&str] = &[
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "ISC",
    "Zlib",
    "CC0-1.0",
    "Unlicense",
    "BSL-1.0",
    "Unicode-3.0",
    "MPL-2.0",
    "OFL-1.1",
    "bzip2-1.0.6",
    "CDLA-Permissive-2.0",
];

#[test]
fn every_crate_has_a_licence_we_accept() {
    let mut used = BTreeMap::<String, usize>::new();
    let mut refused = BTreeSet::new();
    for package in &metadata().packages {
        let Some(licence) = &package.license else {
            refused.insert(format!("{} names no licence", package.name));
            continue;
        };
        match Expression::parse_mode(licence, ParseMode::LAX) {
            Ok(terms)
                if terms
                    .evaluate(|asked| asked.license.id().is_some_and(|id| ACCEPTED.contains(&id.name))) =>
            {
                *used.entry(licence.clone()).or_default() += 1;
            }
            _ => {
                refused.insert(format!("{} is under {licence}", package.name));
            }
        }
    }
    for (licence, crates) in &used {
        println!("{crates:4}  {licence}");
    }
    assert!(metadata().packages.len() > 100, "the tree must be found, or this looks at nothing");
    assert!(
        refused.is_empty(),
        "not to be handed on:\n{}",
        refused.into_iter().collect::<Vec<_>>().join("\n")
    );
}
