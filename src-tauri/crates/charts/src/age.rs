//! The age of open orders, stage by stage, against how old finished orders were when they left it.

use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_core::{Message, OrderId, Status};
use fivedesk_insight::{AgeBands, Aged, Aging, STAGES, hours};

use crate::canvas::sharp;
use crate::page::{Area, Caption, Sheet, page};
use crate::scale::Linear;
use crate::table::{span, whole};
use crate::{Chart, ChartError, Filter, Frame, Point, empty, span_axis, spell, table, theme};

pub(crate) const NAME: &str = "age";
pub(crate) const TITLE: &str = "chart-age-title";

/// The number an order goes by.
type Numbers<'a> = &'a dyn Fn(OrderId) -> i64;

/// As many open orders can be read one by one; of more, the oldest.
const READABLE: usize = 400;

/// Draws the age of open orders as dots over bands that half, 85 and 95 of 100 finished orders lay in; `number` tells
/// the number an order goes by.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn age(rows: &Aging, number: Numbers<'_>, frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, number, frame), |sheet| {
        if rows.open.is_empty() {
            empty::nothing_yet(sheet, "chart-age-empty", empty::Ghosts::Boxes)?;
            return Ok(Vec::new());
        }
        draw(rows, number, sheet)
    })
}

fn bands(rows: &Aging, stage: Status) -> Option<&AgeBands> {
    rows.bands.iter().find(|bands| bands.stage == stage)
}

/// Whether an order is older than 95 of 100 were when they left its stage.
fn is_late(rows: &Aging, order: &Aged) -> bool {
    bands(rows, order.stage).is_some_and(|bands| order.age as f64 > bands.p95)
}

fn caption(rows: &Aging, number: Numbers<'_>, frame: &Frame<'_>) -> Caption {
    let finished: u64 = rows.bands.iter().map(|bands| bands.n).sum();
    let subtitle = Message::new("chart-age-subtitle")
        .with("n", whole(rows.open.len()))
        .with("finished", whole(finished));
    let late = rows.open.iter().filter(|order| is_late(rows, order)).count();
    let oldest = rows.open.iter().map(|order| order.age).max();
    let takeaway = match oldest {
        None => Message::new("chart-age-none"),
        Some(oldest) => Message::new(if late == 0 { "chart-age-usual" } else { "chart-age-late" })
            .with("late", whole(late))
            .with("n", whole(rows.open.len()))
            .with("oldest", span(oldest as f64)),
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, number, frame))
}

fn table(rows: &Aging, number: Numbers<'_>, frame: &Frame<'_>) -> Table {
    let columns = [
        ("order", Kind::Count),
        ("stage", Kind::Text),
        ("age", Kind::Hours),
        ("standing", Kind::Hours),
        ("p50", Kind::Hours),
        ("p85", Kind::Hours),
        ("p95", Kind::Hours),
    ];
    let mut table = table::new(frame, TITLE, columns);
    table.rows.extend(rows.open.iter().map(|order| {
        let band = |of: &dyn Fn(&AgeBands) -> f64| {
            bands(rows, order.stage).map_or(Cell::Empty, |bands| Cell::Hours(hours(of(bands))))
        };
        vec![
            Cell::Count(number(order.order)),
            table::stage(frame.say, order.stage).into(),
            Cell::Hours(hours(order.age as f64)),
            Cell::Hours(hours(order.standing as f64)),
            band(&|bands| bands.p50),
            band(&|bands| bands.p85),
            band(&|bands| bands.p95),
        ]
    }));
    table
}

fn draw(rows: &Aging, number: Numbers<'_>, sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let size = sheet.label.size;
    let names: Vec<String> = STAGES.iter().map(|stage| sheet.stage(*stage)).collect();
    let most_wide = sheet.area.width() / 4.0;
    let left = sheet.canvas.widest(names.iter().map(String::as_str), &sheet.name)?.min(most_wide);
    let counts: Vec<u64> = STAGES
        .iter()
        .map(|stage| rows.open.iter().filter(|one| one.stage == *stage).count() as u64)
        .collect();
    let told: Vec<String> = counts.iter().map(|n| sheet.number(*n)).collect();
    let head = sheet.say(&Message::new("chart-age-open"));
    let open_wide = sheet.canvas.widest(told.iter().map(String::as_str), &sheet.name.bold())?;
    let right = open_wide.max(sheet.canvas.width(&head, &sheet.label)?) + size * 1.2;
    let area = Area {
        left: sheet.area.left + left + size * 0.8,
        top: sheet.area.top + size * 1.7,
        right: sheet.area.right - right,
        bottom: sheet.area.bottom - size * 1.9,
    };
    let oldest = rows.open.iter().map(|order| order.age as f64).fold(0.0, f64::max);
    let band = rows.bands.iter().map(|bands| bands.p95).fold(0.0, f64::max);
    let most = oldest.max(band).max(1_000_000.0) * 1.03;
    let along = Linear::new(most, area.left, area.right);
    let height = area.height() / STAGES.len() as f64;
    sheet.canvas.text((sheet.area.right, area.top - size * 0.55), &head, &sheet.label.right())?;
    legend(sheet, area)?;
    for (place, stage) in STAGES.iter().enumerate() {
        if let Some(bands) = bands(rows, *stage) {
            let (top, bottom) =
                (area.top + height * place as f64 + 1.0, area.top + height * (place as f64 + 1.0) - 1.0);
            let mut from = area.left;
            for (level, shade) in [(bands.p50, 13), (bands.p85, 24), (bands.p95, 38)] {
                let to = along.at(level).max(from);
                let colour = theme::faded(sheet.colours.soft, sheet.colours.paper, shade);
                sheet.canvas.rectangle((from, top), (to, bottom), colour)?;
                from = to;
            }
        }
    }
    for tick in span_axis::ticks(sheet, most, (area.width() / (size * 5.0)).clamp(1.0, 8.0) as u32) {
        let x = sharp(along.at(tick.at));
        sheet.canvas.line(&[(x, area.top), (x, area.bottom)], sheet.colours.grid, 1.0)?;
        sheet.canvas.text((x, area.bottom + size * 1.35), &tick.text, &sheet.label.centre())?;
    }
    for ((place, name), (count, told)) in names.iter().enumerate().zip(counts.iter().zip(&told)) {
        let base = area.top + height * (place as f64 + 0.5) + size * 0.36;
        let shown = spell::fit(sheet.canvas, name, &sheet.name, most_wide)?;
        sheet.canvas.text((area.left - size * 0.8, base), &shown, &sheet.name.right())?;
        let pen = if *count > 0 { sheet.name.bold() } else { sheet.label };
        sheet.canvas.text((sheet.area.right, base), told, &pen.right())?;
    }
    dots(rows, number, sheet, area, &along)
}

/// What the bands are, above them.
fn legend(sheet: &Sheet<'_, '_>, area: Area) -> Result<(), ChartError> {
    let size = sheet.label.size;
    let mut x = area.left;
    for (level, shade) in [(50_i64, 13), (85, 24), (95, 38)] {
        let text = sheet.say(&Message::new("chart-lead-level").with("level", level));
        let width = sheet.canvas.width(&text, &sheet.label)?;
        if x + width + size * 1.6 > area.right {
            break;
        }
        let colour = theme::faded(sheet.colours.soft, sheet.colours.paper, shade);
        let base = area.top - size * 0.55;
        sheet.canvas.rectangle((x, base - size * 0.8), (x + size, base + size * 0.1), colour)?;
        sheet.canvas.text((x + size * 1.4, base), &text, &sheet.label)?;
        x += width + size * 2.8;
    }
    Ok(())
}

fn dots(
    rows: &Aging,
    number: Numbers<'_>,
    sheet: &Sheet<'_, '_>,
    area: Area,
    along: &Linear,
) -> Result<Vec<Point>, ChartError> {
    let height = area.height() / STAGES.len() as f64;
    let mut oldest: Vec<&Aged> = rows.open.iter().collect();
    oldest.sort_by_key(|order| (std::cmp::Reverse(order.age), order.order));
    oldest.truncate(READABLE);
    let radius = if oldest.len() > 150 { 1.8 } else { 2.6 };
    let mut points = Vec::new();
    for order in oldest {
        let Some(place) = STAGES.iter().position(|stage| *stage == order.stage) else { continue };
        // Spread over the row by number, so that orders of one age are seen beside one another.
        let lift = (order.order.0.rem_euclid(5) - 2) as f64 * (height * 0.14).min(5.0);
        let at = (along.at(order.age as f64), area.top + height * (place as f64 + 0.5) + lift);
        if is_late(rows, order) {
            let half = radius + 0.8;
            let (from, to) = ((at.0 - half, at.1 - half), (at.0 + half, at.1 + half));
            sheet.canvas.rectangle(from, to, sheet.theme.warning())?;
        } else {
            sheet.canvas.dot(
                at,
                radius,
                order.stage.desk().map_or(sheet.colours.ink, |desk| sheet.theme.desk(desk)),
            )?;
        }
        let value = Message::new("chart-age-point")
            .with("age", span(order.age as f64))
            .with("standing", span(order.standing as f64))
            .with("late", if is_late(rows, order) { "yes" } else { "no" });
        let label = Message::new("chart-age-order")
            .with("n", number(order.order).to_string())
            .with("stage", order.stage.word());
        points.push(Point {
            x: at.0,
            y: at.1,
            label: sheet.say(&label),
            value: sheet.say(&value),
            filter: Some(Filter::Order(number(order.order))),
        });
    }
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    Ok(points)
}
