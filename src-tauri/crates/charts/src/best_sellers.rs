//! Best sellers as a Pareto chart: what each product brought, and the share that it and those before it hold.

use fivedesk_core::Message;
use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_insight::{AbcClass, Seller};

use crate::page::{Area, Caption, Sheet, page};
use crate::scale::Linear;
use crate::table::whole;
use crate::{Chart, ChartError, Filter, Frame, Point, bars, empty, spell, table};

pub(crate) const NAME: &str = "best_sellers";
pub(crate) const TITLE: &str = "chart-sellers-title";

/// Draws the products that brought most, as many as can be read, and says how many more there are.
///
/// Errors: a size out of bounds; see [`ChartError`].
pub fn best_sellers(rows: &[Seller], frame: &Frame<'_>) -> Result<Chart, ChartError> {
    page(frame, caption(rows, frame), |sheet| {
        if rows.iter().all(|row| row.net.0 <= 0) {
            empty::nothing_yet(sheet, "chart-sellers-empty", empty::Ghosts::Boxes)?;
            return Ok(Vec::new());
        }
        draw(rows, sheet)
    })
}

const fn letter(class: AbcClass) -> &'static str {
    match class {
        AbcClass::A => "A",
        AbcClass::B => "B",
        AbcClass::C => "C",
    }
}

fn caption(rows: &[Seller], frame: &Frame<'_>) -> Caption {
    let subtitle = Message::new("chart-sellers-subtitle")
        .with("currency", frame.currency.code().to_owned())
        .with("n", whole(rows.len()));
    let of_a: Vec<&Seller> = rows.iter().filter(|row| row.class == AbcClass::A).collect();
    let takeaway = match of_a.last().filter(|row| row.net.0 > 0) {
        Some(last) => Message::new("chart-sellers-few")
            .with("a", whole(of_a.len()))
            .with("n", whole(rows.len()))
            .with("share", table::share(last.cumulative)),
        None => Message::new("chart-sellers-none"),
    };
    Caption::new(frame, TITLE, &subtitle, &takeaway, table(rows, frame))
}

fn table(rows: &[Seller], frame: &Frame<'_>) -> Table {
    let columns = [
        ("product", Kind::Text),
        ("class", Kind::Text),
        ("units", Kind::Quantity),
        ("gross", Kind::Money),
        ("net", Kind::Money),
        ("cumulative", Kind::Share),
    ];
    let mut table = table::new(frame, TITLE, columns);
    table.rows.extend(rows.iter().map(|row| {
        vec![
            row.name.as_str().into(),
            letter(row.class).into(),
            row.units.into(),
            row.gross.into(),
            row.net.into(),
            Cell::Share(row.cumulative),
        ]
    }));
    table
}

/// A line of the chart: a product, or all that had no room.
struct Line<'a> {
    name: String,
    net: i128,
    share: f64,
    class: &'static str,
    row: Option<&'a Seller>,
}

fn lines<'a>(rows: &'a [Seller], sheet: &Sheet<'_, '_>, room: usize) -> Vec<Line<'a>> {
    let line = |row: &'a Seller| Line {
        name: row.name.clone(),
        net: row.net.0.into(),
        share: row.cumulative,
        class: letter(row.class),
        row: Some(row),
    };
    if rows.len() <= room {
        return rows.iter().map(line).collect();
    }
    let (first, rest) = rows.split_at(room.saturating_sub(1).min(rows.len()));
    let mut lines: Vec<Line<'_>> = first.iter().map(line).collect();
    let name = sheet.say(&Message::new("chart-sellers-rest").with("n", whole(rest.len())));
    let net = rest.iter().map(|row| i128::from(row.net.0)).sum();
    lines.push(Line { name, net, share: 1.0, class: "", row: None });
    lines
}

fn draw(rows: &[Seller], sheet: &Sheet<'_, '_>) -> Result<Vec<Point>, ChartError> {
    let size = sheet.label.size;
    let line = size * 1.75;
    let head = size * 1.7;
    let room = ((sheet.area.height() - head) / line).floor().max(1.0) as usize;
    let lines = lines(rows, sheet, room);
    let most_wide = sheet.area.width() * 0.36;
    let mut names = Vec::new();
    for line in &lines {
        names.push(spell::fit(sheet.canvas, &line.name, &sheet.name, most_wide)?);
    }
    let left = sheet.canvas.widest(names.iter().map(String::as_str), &sheet.name)?;
    let sums: Vec<String> = lines.iter().map(|line| sheet.money(line.net as f64)).collect();
    let sums_wide = sheet.canvas.widest(sums.iter().map(String::as_str), &sheet.name.bold())?;
    let class_head = sheet.say(&Message::new("chart-sellers-class"));
    let share_head = sheet.say(&Message::new("chart-sellers-share"));
    let class_wide = sheet.canvas.width(&class_head, &sheet.label)?;
    let share_wide = sheet
        .canvas
        .width(&share_head, &sheet.label)?
        .max(sheet.canvas.width(&sheet.share(1.0), &sheet.label)?);
    let wide = sheet.area.width() >= 340.0;
    let columns = if wide { class_wide + share_wide + size * 2.4 } else { 0.0 };
    let area = Area {
        left: sheet.area.left + left + size * 0.8,
        top: sheet.area.top + head,
        right: sheet.area.right - columns - sums_wide - size,
        bottom: sheet.area.bottom,
    };
    let height = area.height() / lines.len().max(room.min(6)) as f64;
    let height = height.min(34.0);
    // What had no room is a sum: it may be longer than any product, and is drawn no longer than the plot.
    let longest = lines.iter().filter(|line| line.row.is_some()).map(|line| line.net).max().unwrap_or(1);
    let along = Linear::new(longest.max(1) as f64, area.left, area.right.max(area.left + 8.0));
    if wide {
        sheet.canvas.text((sheet.area.right, area.top - size * 0.6), &share_head, &sheet.label.right())?;
        let x = sheet.area.right - share_wide - size * 1.2;
        sheet.canvas.text((x, area.top - size * 0.6), &class_head, &sheet.label.right())?;
    }
    let mut points = Vec::new();
    let mut before = "";
    for (((place, line), name), sum) in lines.iter().enumerate().zip(&names).zip(&sums) {
        let top = area.top + height * place as f64;
        let middle = top + height / 2.0;
        let base = middle + size * 0.36;
        if place > 0 && line.class != before {
            sheet.canvas.line(&[(sheet.area.left, top), (sheet.area.right, top)], sheet.colours.grid, 1.0)?;
        }
        before = line.class;
        let pen = if line.row.is_some() { sheet.name } else { sheet.label };
        sheet.canvas.text((area.left - size * 0.8, base), name, &pen.right())?;
        let half = (height * 0.34).min(10.0);
        let end = if line.row.is_some() {
            along.at((line.net.max(0)) as f64).max(area.left + 1.0)
        } else {
            area.left
        };
        if line.row.is_some_and(|row| row.net.0 > 0) {
            bars::lying(
                sheet.canvas,
                (area.left, end),
                (middle - half, middle + half),
                sheet.theme.class(line.class),
            )?;
        }
        let bold = if place == 0 { sheet.name.bold() } else { sheet.name };
        let at = if line.row.is_some() { end + size * 0.6 } else { area.left };
        sheet.canvas.text((at, base), sum, &bold)?;
        if wide {
            sheet.canvas.text((sheet.area.right, base), &sheet.share(line.share), &sheet.label.right())?;
            let x = sheet.area.right - share_wide - size * 1.2;
            if !line.class.is_empty() {
                sheet.canvas.text((x, base), line.class, &sheet.name.bold().right())?;
            }
        }
        points.extend(line.row.map(|row| point(sheet, row, (end, middle))));
    }
    Ok(points)
}

fn point(sheet: &Sheet<'_, '_>, row: &Seller, (x, y): (f64, f64)) -> Point {
    let value = Message::new("chart-sellers-point")
        .with("net", row.net)
        .with("gross", row.gross)
        .with("units", row.units)
        .with("share", table::share(row.cumulative))
        .with("class", letter(row.class))
        .with("any", if row.net == row.gross { "no" } else { "yes" });
    Point {
        x,
        y,
        label: row.name.clone(),
        value: sheet.say(&value),
        filter: Some(Filter::Product(row.product)),
    }
}
