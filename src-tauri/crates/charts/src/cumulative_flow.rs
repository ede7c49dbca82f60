//! Cumulative flow: how many orders had come to each stage so far. A band's height is what stands in it, its length
//! how long that takes.

use fivedesk_core::Message;
use fivedesk_core::table::{Kind, Table};
use fivedesk_insight::{CumulativeFlow, FlowDay, STAGES, Slot};

use crate::page::{Caption, Sheet, page};
use crate::table::whole;
use crate::{Chart, ChartError, Filter, Frame, Point, bands, empty, table, theme, time_axis};

pub(crate) const NAME: &str = "cumulative_flow";
pub(crate) const TITLE: &str = "chart-cumulative-title";

/// Draws cumulative flow, above what had left before the first day.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn cumulative_flow(rows: &CumulativeFlow, frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| {
        let [first, .., last] = rows.days.as_slice() else {
            empty::nothing_yet(sheet, "chart-cumulative-empty", empty::Ghosts::Bars)?;
            return Ok(Vec::new());
        };
        if came(last) == came(first).min(first.left) {
            empty::nothing_yet(sheet, "chart-cumulative-empty", empty::Ghosts::Bars)?;
            return Ok(Vec::new());
        }
        draw(seen(&rows.days), sheet)
    })
}

/// The last days, as many as keep the widest place of the bands at a fifth of the height, and six at the least:
/// over a whole year what is open would be a hairline.
fn seen(days: &[FlowDay]) -> &[FlowDay] {
    const FEWEST: usize = 6;
    let Some(last) = days.last() else { return days };
    let widest = days.iter().map(open).max().unwrap_or(0);
    let far = |day: &FlowDay| came(last).saturating_sub(day.left) > 5 * widest.max(1);
    let from = days.iter().position(|day| !far(day)).unwrap_or(0).min(days.len().saturating_sub(FEWEST));
    days.get(from..).unwrap_or(days)
}

/// Orders that had come in by a day's end.
fn came(day: &FlowDay) -> u64 {
    day.entered.first().copied().unwrap_or_default().max(day.left)
}

fn open(day: &FlowDay) -> u64 {
    came(day) - day.left
}

fn caption(rows: &CumulativeFlow, frame: &Frame<'_>) -> Caption {
    let every = rows.days.first().map_or("day", |day| day.slot.every.word());
    let subtitle = Message::new("chart-cumulative-subtitle")
        .with("every", every)
        .with("n", whole(rows.days.last().map_or(0, came)))
        .with("shown", whole(seen(&rows.days).len()))
        .with("part", if seen(&rows.days).len() < rows.days.len() { "last" } else { "all" })
        .with("faults", whole(rows.faults.len()));
    let takeaway = match (rows.days.first(), rows.days.last()) {
        (Some(first), Some(last)) if came(last) > 0 => {
            let key = match open(last).cmp(&open(first)) {
                std::cmp::Ordering::Greater => "chart-cumulative-wider",
                std::cmp::Ordering::Less => "chart-cumulative-narrower",
                std::cmp::Ordering::Equal => "chart-cumulative-even",
            };
            Message::new(key).with("before", whole(open(first))).with("now", whole(open(last)))
        }
        _ => Message::new("chart-cumulative-none"),
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &CumulativeFlow, frame: &Frame<'_>) -> Table {
    let columns: Vec<(&str, Kind)> =
        STAGES.iter().map(|stage| (stage.word(), Kind::Count)).chain([("left", Kind::Count)]).collect();
    let cells =
        |day: &FlowDay| (day.slot, day.entered.iter().copied().chain([day.left]).map(Into::into).collect());
    table::by_slot(frame, TITLE, &columns, rows.days.iter().map(cells))
}

fn draw(days: &[FlowDay], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let slots: Vec<Slot> = days.iter().map(|day| day.slot).collect();
    let base = days.first().map_or(0, |day| day.left);
    // From below: the ground, what has left, then what came to each stage from the last to the first.
    let mut edges: Vec<Vec<f64>> = vec![vec![0.0; days.len()]];
    edges.push(days.iter().map(|day| (day.left - base.min(day.left)) as f64).collect());
    for place in (0..STAGES.len()).rev() {
        let over = edges.last().cloned().unwrap_or_default();
        let edge = days.iter().zip(over).map(|(day, over)| {
            let entered = day.entered.get(place).copied().unwrap_or_default();
            (entered.saturating_sub(base) as f64).max(over)
        });
        edges.push(edge.collect());
    }
    let gone = sheet.say(&Message::new("chart-cumulative-left"));
    let mut names = vec![(theme::faded(sheet.colours.soft, sheet.colours.paper, 30), gone)];
    names.extend(bands::stages(sheet).into_iter().rev());
    let plot = bands::draw(sheet, &slots, &edges, &names)?;
    let top = edges.last().cloned().unwrap_or_default();
    let point = |((place, day), top): ((usize, &FlowDay), f64)| {
        let value = Message::new("chart-cumulative-point")
            .with("came", whole(came(day)))
            .with("left", whole(day.left))
            .with("open", whole(open(day)));
        Point {
            x: plot.middle(place),
            y: plot.up.at(top),
            label: time_axis::told(sheet, &day.slot),
            value: sheet.say(&value),
            filter: Some(Filter::Received(day.slot.from, day.slot.to)),
        }
    };
    Ok(days.iter().enumerate().zip(top).map(point).collect())
}
