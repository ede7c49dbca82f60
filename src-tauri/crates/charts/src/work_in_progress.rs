//! Orders started and unfinished at the end of each day, week or month, by the stage they stood in.

use fivedesk_core::Message;
use fivedesk_core::table::{Kind, Table};
use fivedesk_insight::{STAGES, Slot, WorkInProgress};

use crate::page::{Caption, Sheet, page};
use crate::table::whole;
use crate::{Chart, ChartError, Filter, Frame, Point, bands, empty, table, theme, time_axis};

pub(crate) const NAME: &str = "work_in_progress";
pub(crate) const TITLE: &str = "chart-wip-title";

/// Draws work in progress as bands, one a stage.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn work_in_progress(rows: &[WorkInProgress], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| {
        if rows.iter().all(|row| total(row) == 0) {
            empty::nothing_yet(sheet, "chart-wip-empty", empty::Ghosts::Bars)?;
            return Ok(Vec::new());
        }
        draw(rows, sheet)
    })
}

fn total(row: &WorkInProgress) -> u64 {
    row.stages.iter().sum::<u64>() + row.elsewhere
}

fn caption(rows: &[WorkInProgress], frame: &Frame<'_>) -> Caption {
    let every = rows.first().map_or("week", |row| row.slot.every.word());
    let last = rows.last().map_or(0, total);
    let subtitle = Message::new("chart-wip-subtitle").with("every", every).with("n", whole(last));
    let most = rows.iter().map(total).max().unwrap_or(0);
    let largest = rows.last().and_then(|row| {
        let by_stage = STAGES.into_iter().zip(row.stages).rev();
        by_stage.max_by_key(|(_, n)| *n).filter(|(_, n)| *n > 0)
    });
    let takeaway = match largest {
        Some((stage, n)) => Message::new("chart-wip-now")
            .with("now", whole(last))
            .with("most", whole(most))
            .with("stage", stage.word())
            .with("n", whole(n)),
        None if most == 0 => Message::new("chart-wip-none"),
        None => Message::new("chart-wip-clear").with("now", whole(last)).with("most", whole(most)),
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &[WorkInProgress], frame: &Frame<'_>) -> Table {
    let columns: Vec<(&str, Kind)> = STAGES
        .iter()
        .map(|stage| (stage.word(), Kind::Count))
        .chain([("elsewhere", Kind::Count), ("open", Kind::Count)])
        .collect();
    let cells = |row: &WorkInProgress| {
        let counts = row.stages.iter().copied().chain([row.elsewhere, total(row)]);
        (row.slot, counts.map(Into::into).collect())
    };
    table::by_slot(frame, TITLE, &columns, rows.iter().map(cells))
}

fn draw(rows: &[WorkInProgress], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let slots: Vec<Slot> = rows.iter().map(|row| row.slot).collect();
    // From below: the last stage first, as in cumulative flow, and on top what stands in no known stage.
    let mut edges: Vec<Vec<f64>> = vec![vec![0.0; rows.len()]];
    let mut add = |count: &dyn Fn(&WorkInProgress) -> u64| {
        let under = edges.last().cloned().unwrap_or_default();
        edges.push(rows.iter().zip(under).map(|(row, under)| under + count(row) as f64).collect());
    };
    for place in (0..STAGES.len()).rev() {
        add(&|row| row.stages.get(place).copied().unwrap_or_default());
    }
    add(&|row| row.elsewhere);
    let mut names: Vec<_> = bands::stages(sheet).into_iter().rev().collect();
    let elsewhere = sheet.say(&Message::new("chart-wip-elsewhere"));
    names.push((theme::faded(sheet.colours.soft, sheet.colours.paper, 40), elsewhere));
    let plot = bands::draw(sheet, &slots, &edges, &names)?;
    let point = |(place, row): (usize, &WorkInProgress)| {
        let parts = STAGES.iter().zip(row.stages).filter(|(_, n)| *n > 0);
        let largest = parts.max_by_key(|(_, n)| *n).map_or("none", |(stage, _)| stage.word());
        let value = Message::new("chart-wip-point").with("n", whole(total(row))).with("stage", largest);
        Point {
            x: plot.middle(place),
            y: plot.up.at(total(row) as f64),
            label: time_axis::told(sheet, &row.slot),
            value: sheet.say(&value),
            filter: Some(Filter::OpenAt(row.slot.to)),
        }
    };
    Ok(rows.iter().enumerate().map(point).collect())
}
