//! Same rows, same bytes: every chart in every theme and form against the file of its name.
//! `FIVEDESK_BLESS=1` writes the files anew; look at them before committing.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod support;

use std::path::PathBuf;

use fivedesk_charts::{CHARTS, Theme};

#[test]
fn every_chart_is_what_it_was() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let bless = std::env::var_os("FIVEDESK_BLESS").is_some();
    let mut changed = Vec::new();
    for theme in Theme::ALL {
        for (name, paper) in
            CHARTS.into_iter().flat_map(|name| [(name, None), (name, Some(support::paper()))])
        {
            let form = if paper.is_some() { "export" } else { "screen" };
            let file = folder.join(format!("{name}-{}-{form}.svg", theme.word()));
            let svg = support::draw(name, theme, paper.as_ref()).svg;
            if bless {
                std::fs::write(&file, &svg).unwrap();
            } else if std::fs::read_to_string(&file).ok().as_deref() != Some(&svg) {
                changed.push(file);
            }
        }
    }
    assert!(
        changed.is_empty(),
        "drawn otherwise: {changed:#?}\nlook at them, then run with FIVEDESK_BLESS=1"
    );
}
