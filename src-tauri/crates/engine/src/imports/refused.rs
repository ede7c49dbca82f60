//! Writes what a file's preview refused into a file of its own, to be mended and imported again.

use std::io::{BufWriter, Write};
use std::path::Path;

use fivedesk_core::Message;
use fivedesk_exchange::{self as exchange, OrdersError, csv_row};

use super::run::{self, ImportRequest, OnProgress, Stage};
use crate::{Answer, Engine, files};

/// Writes every line of the orders that do not come in as CSV, in the file's own columns and one more that says why; tells
/// how many lines. Writes nothing where nothing is refused.
///
/// Errors: as the preview of an import; `io` where it cannot be written, and then nothing stands under the name.
pub fn save_refused(
    engine: &Engine,
    request: &ImportRequest,
    out: &Path,
    progress: &OnProgress,
) -> Answer<u32> {
    let survey = run::survey(engine, request, progress)?;
    if survey.refused.lines == 0 {
        return Ok(0);
    }
    let mut lines = 0_u32;
    let currency = engine.currency();
    let say = |message: &Message| engine.say(currency, message);
    let mut failure = None;
    let written = files::write_with(engine, out, |file| {
        let mut file = BufWriter::new(file);
        let mut header = true;
        let done = exchange::refused_lines(
            &request.path,
            &survey,
            &mut run::step(progress, Stage::Reading),
            &say,
            &mut |cells| {
                lines += u32::from(!std::mem::take(&mut header));
                file.write_all(csv_row(cells.iter().copied()).as_bytes())
            },
        );
        match done {
            Ok(()) => file.flush(),
            Err(OrdersError::Each(error)) => Err(error),
            Err(OrdersError::Read(error)) => {
                failure = Some(run::unread_at(&error, &request.path));
                Err(std::io::ErrorKind::InvalidData.into())
            }
        }
    });
    match failure {
        Some(failure) => Err(engine.fault(failure)),
        None => written.map(|()| lines),
    }
}
