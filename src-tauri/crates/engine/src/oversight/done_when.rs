//! When the orders that are open today will be done.

use fivedesk_core::{Message, Status};
use fivedesk_insight::demand::{self, Days, Sales};
use fivedesk_store::table;

use crate::call::count;
use crate::views::DoneWhenView;
use crate::{Answer, Engine};

/// Twelve weeks are drawn from.
const DAYS: u16 = 84;

/// Foretells it from how many orders were finished a day in the last twelve weeks.
pub fn done_when(engine: &Engine) -> Answer<DoneWhenView> {
    engine.read_held(|connection, sales: &Sales| {
        let currency = table::book::get(connection)?.currency;
        let counts = table::status_counts::all(connection)?;
        let open: i64 =
            counts.iter().filter(|(status, _)| Status::is_open(**status)).map(|(_, orders)| *orders).sum();
        let today = engine.today();
        let finished = match Days::before(today, DAYS, engine.zone()) {
            Some(days) => demand::finished(sales, &days),
            None => Vec::new(),
        };
        let found = demand::done_when(&finished, open.unsigned_abs(), today);
        let said = match &found {
            _ if open == 0 => Message::new("done-when-nothing"),
            None => Message::new("done-when-unknown").with("open", open),
            Some(found) => Message::new("done-when")
                .with("open", open)
                .with("half", if found.p50 == found.p85 { "same" } else { "earlier" })
                .with("from_day", found.p50.to_string())
                .with("to_day", found.p85.to_string())
                .with("n", i64::try_from(found.n).unwrap_or(i64::MAX)),
        };
        Ok(DoneWhenView {
            open: count(open),
            p50: found.map(|found| found.p50.to_string()),
            p85: found.map(|found| found.p85.to_string()),
            n: count(finished.iter().sum::<u64>().try_into().unwrap_or(i64::MAX)),
            days: count(finished.len() as i64),
            sentence: engine.say(currency, &said),
        })
    })
}
