//! Charts as files that say what they are, by their name and in themselves.

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use fivedesk_charts as charts;
use fivedesk_core::{Message, Refusal, Timestamp};
use fivedesk_insight::Period;

use super::ChartRequest;
use super::picture::{Drawn, picture};
use crate::engine::fault_of_ours;
use crate::times::day_of;
use crate::{Answer, Engine, files};

/// The endings of files a chart can be saved as; its rows are the last two.
#[cfg(feature = "documents")]
const FILES: &[&str] = &["svg", "png", "pdf", "csv", "xlsx"];
#[cfg(not(feature = "documents"))]
const FILES: &[&str] = &["svg", "png", "csv", "xlsx"];

/// Letters of a shop's name or a title that go into a file's name.
const LONGEST: usize = 60;

/// What a chart is saved as.
#[derive(Debug, Clone)]
pub struct ChartFile {
    /// The ending of files that get a name of their own in a folder.
    pub format: String,
    /// Pixels of a PNG for each of the picture's: 1, 2 or 3.
    pub scale: u8,
}

impl Default for ChartFile {
    fn default() -> Self {
        Self { format: "svg".to_owned(), scale: 2 }
    }
}

/// Saves a chart by itself, with its title, period and date: SVG, PNG or PDF by the file's ending; or its rows, as CSV
/// or XLSX. In a folder it gets a name that says what it is. Returns where it was saved.
///
/// Errors: `invalid_input` for another ending or scale; `io` when the file cannot be written; as [`super::draw`].
pub fn save(engine: &Engine, request: &ChartRequest, path: &Path, file: &ChartFile) -> Answer<PathBuf> {
    let in_folder = path.is_dir();
    let ending = match in_folder {
        true => file.format.to_lowercase(),
        false => path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase(),
    };
    let refused =
        |message: Message| engine.fault(Refusal::invalid(message).about(serde_json::json!({ "file": path })));
    if !FILES.contains(&ending.as_str()) {
        let message = Message::new("chart-format")
            .with("path", path.display().to_string())
            .with("known", FILES.join(", "));
        return Err(refused(message));
    }
    if !(1..=3).contains(&file.scale) {
        return Err(refused(Message::new("chart-scale").with("scale", i64::from(file.scale))));
    }
    let drawn = picture(engine, request, true)?;
    let path = if in_folder { path.join(name(&drawn, &ending)) } else { path.to_owned() };
    let chart = drawn.chart;
    let bytes = match ending.as_str() {
        "csv" | "xlsx" => return files::write_table(engine, &chart.table, &path).map(|()| path),
        "png" => charts::png(&chart.svg, file.scale).map_err(|error| engine.fault(fault_of_ours(&error)))?,
        #[cfg(feature = "documents")]
        "pdf" => fivedesk_documents::picture_page(&chart.svg, &chart.title, &charts::fonts(), engine.now())
            .map_err(|error| engine.fault(fault_of_ours(&error)))?,
        _ => chart.svg.into_bytes(),
    };
    files::write(engine, &path, &bytes)?;
    Ok(path)
}

/// Saves every chart into a folder, which is made where there is none. Returns where they are.
///
/// Errors: as [`save`]; `io` when the folder cannot be made.
pub fn save_all(
    engine: &Engine,
    request: &ChartRequest,
    folder: &Path,
    file: &ChartFile,
) -> Answer<Vec<PathBuf>> {
    files::make_folder(engine, folder)?;
    let one = |name: &&str| {
        let request = ChartRequest { name: (*name).to_owned(), ..request.clone() };
        save(engine, &request, folder, file)
    };
    charts::CHARTS.iter().map(one).collect()
}

/// `The gift shop - Throughput - 2026-01 to 2026-03.svg`.
fn name(drawn: &Drawn, ending: &str) -> String {
    let (from, to) = days(&drawn.lens.period);
    let last = to.succ_opt().is_some_and(|next| next.day() == 1);
    let form = if from.day() == 1 && last { "%Y-%m" } else { "%Y-%m-%d" };
    let (from, to) = (from.format(form).to_string(), to.format(form).to_string());
    let period = if from == to { from } else { format!("{from} to {to}") };
    let parts = [plain(&drawn.shop), plain(&drawn.chart.title), period];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join(" - "))
}

/// A period's first and last day.
fn days(period: &Period) -> (NaiveDate, NaiveDate) {
    let day = |at: Timestamp| day_of(at, period.zone()).unwrap_or_default();
    (day(period.from()), day(Timestamp(period.to().0.saturating_sub(1)).max(period.from())))
}

/// Words as every file system takes them in a name.
fn plain(words: &str) -> String {
    let taken = |c: char| if c.is_control() || r#"\/:*?"<>|"#.contains(c) { ' ' } else { c };
    let words: String = words.chars().map(taken).take(LONGEST).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches(['.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_nothing_that_a_file_system_refuses() {
        assert_eq!(plain("A/B: the \"best\" shop?"), "A B the best shop");
        assert_eq!(plain("..\\.."), "");
        assert_eq!(plain("Käse & Brot"), "Käse & Brot");
        assert!(plain(&"x".repeat(300)).len() <= LONGEST);
    }
}
