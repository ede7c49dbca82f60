//! Makes a report: one PDF of a period, to be handed to a bank as it is.

use std::path::Path;
use std::time::Duration;

use fivedesk_charts as charts;
use fivedesk_core::{Code, Message, Refusal, file_words};
use fivedesk_documents::{self as documents, Paper, PaperError};
use fivedesk_store::table::{self, report_template};

use super::gather::{Gathered, gather};
use super::paper;
use crate::engine::fault_of_ours;
use crate::oversight::OversightQuery;
use crate::times::day_of;
use crate::views::ReportView;
use crate::{Answer, Engine, Fault, files};

/// How long a report may take: a hundred times what one takes on a slow machine.
const MOST: Duration = Duration::from_secs(60);

/// What a report is asked for.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ReportRequest {
    /// The period.
    pub query: OversightQuery,
    /// `a4` or `letter`; by the book's currency unless given.
    pub paper: Option<String>,
}

/// Makes the report of a period and saves it. Where the owner's own template does not work with these figures, the
/// built-in one takes its place, and the answer tells so.
///
/// Errors: `invalid_input` for another ending than `.pdf`, an unknown paper, or a period as the summary's; `io` when the
/// file cannot be written.
pub fn save(engine: &Engine, request: &ReportRequest, path: &Path) -> Answer<ReportView> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !ending.eq_ignore_ascii_case("pdf") {
        let message = Message::new("report-format").with("path", path.display().to_string());
        return Err(engine.fault(Refusal::invalid(message).about(serde_json::json!({ "file": path }))));
    }
    let gathered = gather(engine, &request.query, paper::typst_word(engine, request.paper.as_deref())?)?;
    let own = engine.read(|connection| Ok(report_template::get(connection)?))?;
    let (pdf, note) = match own.as_deref().map(|own| pdf(engine, own, &gathered)) {
        Some(Ok(pdf)) => (pdf, None),
        Some(Err(error)) => {
            let said = Message::new("report-own-failed").with("problem", fault(engine, error).message);
            (pdf_of_ours(engine, &gathered)?, Some(engine.say(engine.currency(), &said)))
        }
        None => (pdf_of_ours(engine, &gathered)?, None),
    };
    files::write(engine, path, &pdf)?;
    let (data, _) = gathered;
    Ok(ReportView { file: path.display().to_string(), period: data.period, note })
}

/// What a report's file is called unless its owner calls it otherwise: `Shop report 2026-11-16 to 2026-11-22.pdf`.
///
/// Errors: as reading the book.
pub fn file_name(engine: &Engine, request: &ReportRequest) -> Answer<String> {
    let book = engine.read(|connection| Ok(table::book::get(connection)?))?;
    let today = || day_of(engine.now(), engine.zone()).map(|day| day.to_string()).unwrap_or_default();
    let name = match &request.query.from {
        Some(from) => Message::new("report-file").with("from", from.as_str()),
        None => Message::new("report-file-all"),
    };
    let name = name.with("shop", book.name).with("to", request.query.to.clone().unwrap_or_else(today));
    Ok(format!("{}.pdf", file_words(&engine.say(book.currency, &name))))
}

fn pdf_of_ours(engine: &Engine, gathered: &Gathered) -> Answer<Vec<u8>> {
    pdf(engine, documents::REPORT, gathered).map_err(|error| engine.fault(fault_of_ours(&error)))
}

/// The pages by a template.
pub(super) fn pdf(engine: &Engine, template: &str, gathered: &Gathered) -> Result<Vec<u8>, PaperError> {
    let (data, pictures) = gathered;
    let data = serde_json::to_string(data).map_err(|error| PaperError::Pdf(error.to_string()))?;
    documents::paper(&Paper {
        template,
        data: &data,
        pictures,
        fonts: &charts::fonts(),
        made: engine.now(),
        most: MOST,
    })
}

/// Why an owner's template made no report, and what to do about it.
pub(super) fn fault(engine: &Engine, error: PaperError) -> Fault {
    let help = || engine.say(engine.currency(), &Message::new("report-template-help"));
    let refusal = match error {
        PaperError::Template { line, column, problem, hint } => {
            let (said, place) = if line > 0 {
                (
                    Message::new("report-template-broken"),
                    serde_json::json!({ "line": line, "column": column }),
                )
            } else {
                (Message::new("report-template-broken-somewhere"), serde_json::Value::Null)
            };
            let said = said
                .with("line", line)
                .with("column", column)
                .with("problem", problem)
                .with("hint", hint.unwrap_or_else(help));
            Refusal::invalid(said).about(place)
        }
        PaperError::Late(seconds) => {
            let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
            Refusal::invalid(Message::new("report-late").with("seconds", seconds).with("hint", help()))
        }
        PaperError::Busy => Refusal::new(Code::Busy, Message::new("report-busy")),
        PaperError::Picture(_) | PaperError::Pdf(_) => return engine.fault(fault_of_ours(&error)),
    };
    engine.fault(refusal)
}
