//! The report's template: the built-in one, or the owner's own.

use fivedesk_core::{Desk, Message, Refusal};
use fivedesk_documents as documents;
use fivedesk_store::table::report_template;
use fivedesk_store::{NewEvent, record_book};

use super::gather::gather;
use super::make::{fault, pdf};
use super::paper;
use crate::kept::Kept;
use crate::oversight::OversightQuery;
use crate::views::ReportTemplateView;
use crate::{Answer, Call, Engine};

/// The largest template that is taken.
const MOST_BYTES: usize = 1 << 20;

/// The template in use.
///
/// Errors: as reading the book.
pub fn template(engine: &Engine) -> Answer<ReportTemplateView> {
    let own = engine.read(|connection| Ok(report_template::get(connection)?))?;
    Ok(ReportTemplateView { own: own.is_some(), source: own.unwrap_or_else(|| documents::REPORT.to_owned()) })
}

/// Takes a template of the owner's, proven first by the report of all time: one that does not work changes nothing.
///
/// Errors: `invalid_input` with the line and column of what is wrong, or for one that does not end or is too large.
pub fn set_template(engine: &Engine, call: &Call, source: &str) -> Answer<ReportTemplateView> {
    if source.len() > MOST_BYTES {
        let message = Message::new("report-template-large").with("most", MOST_BYTES);
        return Err(engine.fault(Refusal::invalid(message)));
    }
    let gathered = gather(engine, &OversightQuery::default(), paper::typst_word(engine, None)?)?;
    pdf(engine, source, &gathered).map_err(|error| fault(engine, error))?;
    change(engine, call, Some(source.to_owned()))
}

/// Goes back to the built-in template.
///
/// Errors: as any write.
pub fn reset_template(engine: &Engine, call: &Call) -> Answer<ReportTemplateView> {
    change(engine, call, None)
}

fn change(engine: &Engine, call: &Call, source: Option<String>) -> Answer<ReportTemplateView> {
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "reports.set_template",
        &source.clone(),
        move |tx| {
            if report_template::get(tx)? != source {
                let was = Kept::ReportTemplate.now(tx, [])?;
                report_template::set(tx, source.as_deref())?;
                let said = match source {
                    Some(_) => Message::new("event-report_template_set"),
                    None => Message::new("event-report_template_reset"),
                };
                let event =
                    NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
                Kept::ReportTemplate.remember(tx, record_book(tx, &event)?, Some(was))?;
            }
            Ok(())
        },
        |engine, ()| template(engine),
    )
}
