//! What a survey refused, line by line as the file has it, with why: to be mended and imported again.

use std::collections::HashMap;
use std::path::Path;

use fivedesk_core::Message;

use crate::rows::{Rows, Told};
use crate::survey::{Fate, Survey};
use crate::{OrdersError, ReadError, reason};

/// The column that says why. A file that has it already has it written anew.
pub const REASON: &str = "reason";

/// Reads a surveyed file again and hands out its header with a last column [`REASON`], then every line of the orders
/// that stay out: an order comes in whole, so its good lines go along.
///
/// `say` makes a sentence of a reason. Errors: `Changed` when the file is no longer the one that was surveyed; whatever
/// `each` answers.
pub fn refused_lines<E>(
    path: &Path,
    survey: &Survey,
    told: Told<'_>,
    say: &dyn Fn(&Message) -> String,
    each: &mut dyn FnMut(&[&str]) -> Result<(), E>,
) -> Result<(), OrdersError<E>> {
    let mut rows = Rows::open(path, Some(survey.format), |_| survey.time_zone, survey.dates)?;
    if rows.source().differs_from(&survey.file) {
        return Err(ReadError::Changed.into());
    }
    let listed: HashMap<u64, String> =
        survey.refused.listed.iter().map(|refused| (refused.line, say(&refused.reason))).collect();
    let goes_along = say(&reason::goes_along());
    let header = rows.recognised().header.clone();
    let kept: Vec<usize> =
        (0..header.len()).filter(|place| header.get(*place).is_some_and(|name| name != REASON)).collect();
    let mut line: Vec<&str> =
        kept.iter().filter_map(|place| header.get(*place)).map(String::as_str).collect();
    line.push(REASON);
    each(&line).map_err(OrdersError::Each)?;
    while let Some(entry) = rows.next(told)? {
        let fault = entry.row.as_ref().err().map(|fault| say(&fault.reason));
        let out = match survey.fate(entry.reference) {
            None => true,
            Some((place, Fate::Out)) => !survey.is_set_aside(place),
            Some((_, Fate::In { .. })) => false,
        };
        if !out {
            continue;
        }
        let why = listed.get(&entry.line).or(fault.as_ref()).unwrap_or(&goes_along);
        let mut line: Vec<&str> = kept.iter().map(|place| entry.cells.get(*place)).collect();
        line.push(why);
        each(&line).map_err(OrdersError::Each)?;
    }
    if rows.stamp() != survey.file {
        return Err(ReadError::Changed.into());
    }
    Ok(())
}
