//! The rows behind a chart, under headings in the owner's words.

use fivedesk_core::table::{Cell, Column, Kind, Table};
use fivedesk_core::{Figure, Message, Status};
use fivedesk_insight::{Slot, Spread, hours};

use crate::{Frame, Say};

/// The columns of a spread, as [`spread`] fills them.
pub(crate) const SPREAD: [(&str, Kind); 6] = [
    ("mean", Kind::Hours),
    ("median", Kind::Hours),
    ("p85", Kind::Hours),
    ("p90", Kind::Hours),
    ("p95", Kind::Hours),
    ("max", Kind::Hours),
];

/// A table without rows yet; a column's word chooses its heading.
pub(crate) fn new(
    frame: &Frame<'_>,
    title: &'static str,
    columns: impl IntoIterator<Item = (&'static str, Kind)>,
) -> Table {
    let head =
        |(column, kind)| Column::new((frame.say)(&Message::new("chart-head").with("column", column)), kind);
    Table::new((frame.say)(&Message::new(title)), frame.currency, columns.into_iter().map(head).collect())
}

/// A table with a row for each day, week or month.
pub(crate) fn by_slot(
    frame: &Frame<'_>,
    title: &'static str,
    columns: &[(&'static str, Kind)],
    rows: impl Iterator<Item = (Slot, Vec<Cell>)>,
) -> Table {
    let slot = [("period", Kind::Text), ("from", Kind::Day)];
    let mut table = new(frame, title, slot.into_iter().chain(columns.iter().copied()));
    table.rows.extend(rows.map(|(slot, cells)| {
        let mut row: Vec<Cell> = vec![slot.label().into(), slot.first.into()];
        row.extend(cells);
        row
    }));
    table
}

/// The cells of a spread, in hours.
pub(crate) fn spread(spread: Option<&Spread>) -> Vec<Cell> {
    let Some(spread) = spread else {
        return SPREAD.map(|_| Cell::Empty).to_vec();
    };
    [spread.mean, spread.median, spread.p85, spread.p90, spread.p95, spread.max]
        .map(|at| Cell::Hours(hours(at)))
        .to_vec()
}

/// A stage's name.
pub(crate) fn stage(say: Say<'_>, stage: Status) -> String {
    say(&Message::new("chart-stage").with("stage", stage.word()))
}

/// A part of a whole as a figure.
pub(crate) fn share(share: f64) -> Figure {
    Figure::Share((share * 10_000.0).round() as i64)
}

/// A length of time as a figure.
pub(crate) fn span(microseconds: f64) -> Figure {
    Figure::Span(microseconds.round() as i64)
}

/// A count as a figure's whole number.
pub(crate) fn whole<T>(n: T) -> i64
where
    i64: TryFrom<T>,
{
    i64::try_from(n).unwrap_or(i64::MAX)
}
