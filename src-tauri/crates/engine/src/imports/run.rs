//! Looks at a file, and takes it in.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fivedesk_core::{Actor, Code, Currency, Desk, Message, Money, Refusal};
use fivedesk_exchange::{self as exchange, DateStyle, Format, Kind, Options, OrdersError, ReadError, Survey};
use fivedesk_store::{Connection, NewEvent, table};
use fivedesk_words::Words;

use super::charge::charge;
use super::compare::compare;
use super::report::{ImportReport, Tally, report};
use super::take::{Taking, past_status};
use crate::backups::{self, Occasion};
use crate::fault::Failure;
use crate::{Answer, Call, Engine, agents, say};

/// A file to import, and what is known of it.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ImportRequest {
    /// The file.
    pub path: PathBuf,
    /// A format's word; told from the header unless given.
    pub format: Option<String>,
    /// The time zone of its times; the format's own or the book's unless given.
    pub tz: Option<String>,
    /// `dmy`, `mdy` or `ymd`; told from the whole column unless given.
    pub dates: Option<String>,
    /// ISO 4217; the file's or the format's own unless given.
    pub currency: Option<String>,
    /// Takes over the approvals that the file tells of, as the owner's own act; orders that are not shipped are asked
    /// about unless set.
    #[serde(default)]
    pub accept_approvals: bool,
}

/// What part of an import is at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The file is looked through.
    Reading,
    /// Its orders are taken in.
    Writing,
}

/// Is told of the bytes done, of how many, and answers whether to go on.
pub type OnProgress = Arc<dyn Fn(Stage, u64, u64) -> bool + Send + Sync>;

/// Looks at a file and compares it with the book. Writes nothing.
///
/// Errors: `not_found`, `io` or `invalid_input` with the line where the file cannot be read; `conflict` where
/// it is in another currency than the book.
pub fn preview(engine: &Engine, request: &ImportRequest, progress: &OnProgress) -> Answer<ImportReport> {
    let survey = survey(engine, request, progress)?;
    engine.read(|connection| {
        let currency = settled_currency(connection, &survey)?;
        let mut tally = compare(connection, &survey)?.tally;
        let included = table::book::get(connection)?.prices_include_tax;
        add_up(&request.path, &survey, (currency, included), &mut tally, progress)?;
        Ok(report(engine, &survey, tally, currency, true))
    })
}

/// Takes a file in, in one transaction. What the book has already is left alone, so that the same file again
/// changes nothing.
///
/// Errors: as [`preview`]; nothing is written then.
pub fn run(
    engine: &Engine,
    call: &Call,
    request: &ImportRequest,
    progress: &OnProgress,
) -> Answer<ImportReport> {
    let survey = Arc::new(survey(engine, request, progress)?);
    if backups::is_due(engine, Occasion::Import) && brings_something(engine, &survey) {
        backups::automatic(engine, Occasion::Import);
    }
    let (path, now, seen) = (request.path.clone(), engine.now(), Arc::clone(&survey));
    let (told, actor) = (Arc::clone(progress), Actor::import(survey.format.word()));
    let (owner, accepted) = (call.actor.clone(), request.accept_approvals);
    engine.act(
        call,
        "imports.run",
        &(request, survey.file.hash),
        move |tx| {
            let currency = settled_currency(tx, &seen)?;
            if currency != table::book::get(tx)?.currency {
                table::book::set_currency(tx, currency)?;
            }
            let taking = Taking {
                path: &path,
                survey: &seen,
                currency,
                now,
                actor: &actor,
                tax_included: table::book::get(tx)?.prices_include_tax,
                approver: accepted.then_some(&owner),
            };
            let before = table::imports::ends(tx)?;
            let mut tally = taking.take(tx, &mut step(&told, Stage::Writing))?;
            let mut id = None;
            if tally.orders.new + tally.returns.new > 0 {
                let said = Message::new("event-import_done")
                    .with("orders", i64::from(tally.orders.new))
                    .with("returns", i64::from(tally.returns.new))
                    .with("source", seen.format.word());
                let event = NewEvent { at: now, desk: Desk::Mail, actor: &owner, said: &said, text: None };
                id = Some(super::undo::settle(tx, &event, seen.format.word(), &before)?);
                let policy = table::policies::current(tx)?;
                if policy.auto_deliver_after.is_some() {
                    agents::expect_all(tx, &policy)?;
                }
            } else {
                let included = table::book::get(tx)?.prices_include_tax;
                add_up(&path, &seen, (currency, included), &mut tally, &told)?;
            }
            Ok((tally, currency.code().to_owned(), id))
        },
        |engine, (tally, code, id)| {
            let currency = Currency::from_code(code).unwrap_or(Currency::EURO);
            Ok(ImportReport { id: *id, ..report(engine, &survey, *tally, currency, false) })
        },
    )
}

/// Whether a file will be taken in and holds anything that the book has not.
fn brings_something(engine: &Engine, survey: &Survey) -> bool {
    let compared = engine.read(|connection| {
        settled_currency(connection, survey)?;
        Ok(compare(connection, survey)?.tally)
    });
    compared.is_ok_and(|tally| tally.orders.new + tally.returns.new > 0)
}

/// The currency a file is in, for a book that is made for it.
///
/// Errors: as [`preview`].
pub fn currency_of(request: &ImportRequest, progress: &OnProgress) -> Answer<Option<String>> {
    let zone = request.tz.as_deref().unwrap_or("UTC");
    survey_in(request, zone.parse().unwrap_or(chrono_tz::UTC), progress)
        .map(|survey| survey.currency.map(|currency| currency.code().to_owned()))
        .map_err(|failure| say::fault(&Words::english(chrono_tz::UTC), Currency::EURO, &failure.refusal()))
}

pub(super) fn survey(engine: &Engine, request: &ImportRequest, progress: &OnProgress) -> Answer<Survey> {
    survey_in(request, engine.zone(), progress).map_err(|failure| engine.fault(failure))
}

fn survey_in(request: &ImportRequest, zone: chrono_tz::Tz, progress: &OnProgress) -> Result<Survey, Failure> {
    let options = options(request, zone)?;
    exchange::survey(&request.path, &options, &mut step(progress, Stage::Reading))
        .map_err(|error| unread_at(&error, &request.path))
}

pub(super) fn step(
    progress: &OnProgress,
    stage: Stage,
) -> impl FnMut(exchange::Progress) -> ControlFlow<()> + use<'_> {
    move |at| if progress(stage, at.read, at.of) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
}

fn options(request: &ImportRequest, zone: chrono_tz::Tz) -> Result<Options, Refusal> {
    let unknown = |key, text: &str, known: Vec<&str>| {
        Refusal::invalid(Message::new(key).with("text", text).with("known", known.join(", ")))
    };
    let mut options = Options::new(zone);
    if let Some(word) = &request.format {
        let known = Format::ALL.iter().map(|format| format.word()).collect();
        options.format =
            Some(Format::from_word(word).ok_or_else(|| unknown("import-no-such-format", word, known))?);
    }
    if let Some(name) = &request.tz {
        let zone = name.parse();
        options.time_zone = Some(
            zone.map_err(|_| Refusal::invalid(Message::new("zone-unknown").with("zone", name.as_str())))?,
        );
    }
    if let Some(word) = &request.dates {
        let style = DateStyle::from_word(word);
        options.dates =
            Some(style.ok_or_else(|| unknown("import-dates-unknown", word, vec!["dmy", "mdy", "ymd"]))?);
    }
    if let Some(code) = &request.currency {
        let currency = Currency::from_code(code);
        options.currency =
            Some(currency.ok_or_else(|| {
                Refusal::invalid(Message::new("currency-unknown").with("code", code.as_str()))
            })?);
    }
    Ok(options)
}

/// The currency the orders come in as. A book that holds no amount takes the file's.
fn settled_currency(connection: &Connection, survey: &Survey) -> Result<Currency, Failure> {
    let book = table::book::get(connection)?.currency;
    let Some(file) = survey.currency else { return Ok(book) };
    let [orders, products, ..] = table::book::row_counts(connection)?;
    if file == book || orders + products == 0 {
        return Ok(file);
    }
    let message = Message::new("import-currency-differs")
        .with("file", file.code())
        .with("book", book.code())
        .with("count", survey.orders().count());
    Err(Refusal::new(Code::Conflict, message).into())
}

/// Adds up what a file's good orders come to.
fn add_up(
    path: &Path,
    survey: &Survey,
    (currency, included): (Currency, bool),
    tally: &mut Tally,
    progress: &OnProgress,
) -> Result<(), Failure> {
    let Tally { sums, told, .. } = tally;
    exchange::orders(path, survey, &mut step(progress, Stage::Reading), &mut |order| {
        let charge = charge(&order, currency, included);
        let lines = order.lines.iter();
        let worth =
            || lines.map(|line| Money::of(line.unit_price, line.quantity, currency).unwrap_or_default());
        let worth: Money = charge.as_ref().map_or_else(|| worth().sum(), |charge| charge.total);
        let lines = order.lines.len() as u64;
        if survey.order(order.place).is_some_and(|summary| summary.kind == Kind::Return) {
            sums.return_lines += lines;
            sums.returned = sums.returned + worth;
        } else {
            told.count(&order, charge.as_ref(), past_status(&order));
            sums.order_lines += lines;
            sums.value = sums.value + worth;
        }
        Ok::<_, Failure>(ControlFlow::Continue(()))
    })
    .map_err(|error| match error {
        OrdersError::Read(error) => unread_at(&error, path),
        OrdersError::Each(failure) => failure,
    })
}

/// A file that cannot be read, as a refusal.
pub(crate) fn unread(error: &ReadError) -> Failure {
    let code = match error {
        ReadError::Io(problem) if problem.kind() == std::io::ErrorKind::NotFound => Code::NotFound,
        ReadError::Io(_) => Code::Io,
        ReadError::Cancelled => Code::Refused,
        _ => Code::InvalidInput,
    };
    Refusal::new(code, error.message()).about(about(error, None)).into()
}

pub(super) fn unread_at(error: &ReadError, path: &Path) -> Failure {
    match unread(error) {
        Failure::Refused(mut refusal) => {
            refusal.message = refusal.message.with("path", path.display().to_string());
            refusal.details = about(error, Some(path));
            Failure::Refused(refusal)
        }
        other => other,
    }
}

/// Where it is wrong, and what the owner may be asked that would make it right.
fn about(error: &ReadError, path: Option<&Path>) -> serde_json::Value {
    let file = path.map(|path| path.display().to_string());
    let asks = matches!(error, ReadError::DatesAmbiguous { .. }).then_some("dates");
    serde_json::json!({ "file": file, "line": error.line(), "asks": asks })
}
