//! Names under a row of days, weeks or months, as many as can be read.

use chrono::{Datelike, NaiveDate};
use fivedesk_core::Message;
use fivedesk_insight::{Every, Slot};

use crate::ChartError;
use crate::canvas::Pen;
use crate::page::Sheet;

/// The least space between two names, in pixels.
const GAP: f64 = 9.0;

/// Which slots carry a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Each,
    Weeks,
    Months(i32),
    Years(i32),
}

/// From every slot to every tenth year, the finest that fits being drawn.
const STEPS: [Step; 9] = [
    Step::Each,
    Step::Weeks,
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
];

#[derive(Debug, Clone, PartialEq)]
struct Name {
    from: f64,
    text: String,
    width: f64,
    year: i32,
}

/// Where the bars stand: the left edge of each is `left + place * step`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub(crate) left: f64,
    pub(crate) step: f64,
    /// Where the space for names ends.
    pub(crate) right: f64,
}

/// Draws names under `base`: a line of days or months, and under it the year where it begins.
pub(crate) fn draw(sheet: &Sheet<'_, '_>, slots: &[Slot], row: Row, base: f64) -> Result<(), ChartError> {
    let line = sheet.label.size * 1.35;
    let mut year = None;
    for name in names(sheet, slots, row)? {
        sheet.canvas.text((name.from, base + line), &name.text, &sheet.label)?;
        // A name that is itself a year needs none below.
        if year != Some(name.year) && name.text != name.year.to_string() {
            sheet.canvas.text((name.from, base + 2.0 * line), &name.year.to_string(), &sheet.label)?;
        }
        year = Some(name.year);
    }
    Ok(())
}

/// How high the names stand below the base, in pixels.
pub(crate) fn height(label: &Pen) -> f64 {
    2.0 * 1.35 * label.size + 0.35 * label.size
}

fn names(sheet: &Sheet<'_, '_>, slots: &[Slot], row: Row) -> Result<Vec<Name>, ChartError> {
    for step in STEPS {
        let every = slots.first().map_or(Every::Day, |slot| slot.every);
        let usable = match step {
            Step::Weeks => every == Every::Day,
            _ => true,
        };
        if !usable {
            continue;
        }
        let names = of_step(sheet, slots, row, step)?;
        if let Some(names) = without_overlap(names, row.right) {
            return Ok(names);
        }
    }
    Ok(Vec::new())
}

fn of_step(sheet: &Sheet<'_, '_>, slots: &[Slot], row: Row, step: Step) -> Result<Vec<Name>, ChartError> {
    // More names than pixels can never fit; measuring them all would take long for nothing.
    let most = ((row.right - row.left) / GAP) as usize;
    let mut names = Vec::new();
    let mut last = None;
    for (place, slot) in slots.iter().enumerate() {
        let group = group(step, slot.first, place);
        if last == Some(group) {
            continue;
        }
        last = Some(group);
        if names.len() > most {
            break;
        }
        let text = text(sheet, step, slot);
        let width = sheet.canvas.width(&text, &sheet.label)?;
        let edge = row.left + row.step * place as f64;
        // A name for one bar stands under its middle, a name for many where the first of them begins.
        let from = if step == Step::Each { edge + (row.step - width) / 2.0 } else { edge };
        names.push(Name { from, text, width, year: slot.first.year() });
    }
    Ok(names)
}

fn group(step: Step, date: NaiveDate, place: usize) -> i64 {
    let month = date.year() * 12 + date.month0() as i32;
    match step {
        Step::Each => i64::try_from(place).unwrap_or(i64::MAX),
        Step::Weeks => i64::from(date.iso_week().year() * 100) + i64::from(date.iso_week().week()),
        Step::Months(count) => i64::from(month.div_euclid(count)),
        Step::Years(count) => i64::from(date.year().div_euclid(count)),
    }
}

fn text(sheet: &Sheet<'_, '_>, step: Step, slot: &Slot) -> String {
    match (step, slot.every) {
        (Step::Years(_), _) => slot.first.year().to_string(),
        (Step::Each | Step::Weeks, Every::Day | Every::Week) => sheet.say(
            &Message::new("chart-day")
                .with("day", slot.first.day().to_string())
                .with("month", month(slot.first)),
        ),
        _ => sheet.say(&month(slot.first)),
    }
}

/// A month's short name.
pub(crate) fn month(date: NaiveDate) -> Message {
    Message::new("chart-month").with("month", i64::from(date.month()))
}

/// The names if none runs into the next. The first may go: it names what began before the picture does. The last may
/// go where it would run out of the picture.
fn without_overlap(mut names: Vec<Name>, right: f64) -> Option<Vec<Name>> {
    let clear = |a: &Name, b: &Name| a.from + a.width.max(0.0) + GAP <= b.from;
    let crowded = |names: &[Name]| matches!(names, [a, b, _, ..] if !clear(a, b));
    if crowded(&names) {
        names.remove(0);
    }
    if names.len() > 1 && names.last().is_some_and(|last| last.from + last.width > right) {
        names.pop();
    }
    let fits = names.windows(2).all(|pair| matches!(pair, [a, b] if clear(a, b)));
    let inside = names.iter().all(|name| name.from >= 0.0 && name.from + name.width <= right);
    (fits && inside).then_some(names)
}

/// What a day, week or month is called by itself.
pub(crate) fn told(sheet: &Sheet<'_, '_>, slot: &Slot) -> String {
    let message = Message::new("chart-bucket")
        .with("every", slot.every.word())
        .with("week", slot.first.iso_week().week().to_string())
        .with("day", slot.first.day().to_string())
        .with("month", month(slot.first))
        .with("year", slot.first.year().to_string());
    sheet.say(&message)
}

/// A calendar day by itself.
pub(crate) fn day(sheet: &Sheet<'_, '_>, day: NaiveDate) -> String {
    let message = Message::new("chart-bucket")
        .with("every", Every::Day.word())
        .with("day", day.day().to_string())
        .with("month", month(day))
        .with("year", day.year().to_string());
    sheet.say(&message)
}

/// A slot's first day, or its month, in few letters.
pub(crate) fn short(sheet: &Sheet<'_, '_>, slot: &Slot) -> String {
    text(sheet, Step::Each, slot)
}
