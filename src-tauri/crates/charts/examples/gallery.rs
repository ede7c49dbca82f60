//! Draws every chart in every theme, and rows that are hard to draw, as SVG and PNG into a folder, to be looked at:
//! `cargo run -p fivedesk-charts --example gallery -- FOLDER`.

#[path = "../tests/support/mod.rs"]
mod support;

use std::error::Error;
use std::path::{Path, PathBuf};

use fivedesk_charts::{CHARTS, Theme, png};

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("name a folder for the pictures")?.into();
    std::fs::create_dir_all(&folder)?;
    for theme in Theme::ALL {
        for name in CHARTS {
            let paper = support::paper();
            let file = format!("{name}-{}", theme.word());
            save(&folder, &file, &support::draw(name, theme, None).svg)?;
            save(&folder, &format!("{file}-export"), &support::draw(name, theme, Some(&paper)).svg)?;
        }
    }
    for (count, width, height) in [(1, 560, 220), (3, 560, 220), (400, 560, 220), (52, 300, 160)] {
        for name in CHARTS {
            let chart = support::rows::of(count).draw(name, &support::screen(width, height))?;
            save(&folder, &format!("{name}-{count}-{width}"), &chart.svg)?;
        }
    }
    for name in CHARTS {
        save(
            &folder,
            &format!("{name}-none"),
            &support::rows::Rows::none().draw(name, &support::screen(560, 220))?.svg,
        )?;
    }
    for (name, rows) in support::hard_buckets() {
        save(&folder, &format!("throughput-{name}"), &support::bars(&rows, 560, 220)?.svg)?;
    }
    for (name, rows) in support::hard_stages() {
        save(&folder, &format!("time_in_stage-{name}"), &support::boxes(&rows, 560, 220)?.svg)?;
    }
    Ok(())
}

fn save(folder: &Path, name: &str, svg: &str) -> Result<(), Box<dyn Error>> {
    std::fs::write(folder.join(name).with_extension("svg"), svg)?;
    std::fs::write(folder.join(name).with_extension("png"), png(svg, 1)?)?;
    Ok(())
}
