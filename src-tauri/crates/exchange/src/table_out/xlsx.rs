//! A table as XLSX: numbers as numbers with the format of their kind, one sheet, its headings kept in sight.

use chrono::{NaiveDate, NaiveDateTime};
use fivedesk_core::Money;
use fivedesk_core::table::{Cell, Kind, Table};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Made, TableError};

/// What a sheet holds below its headings.
const MOST_ROWS: usize = 1_048_575;
/// What one cell holds, in UTF-16 units.
const MOST_TEXT: usize = 32_767;
/// How wide a column may be, in letters.
const WIDTH: std::ops::RangeInclusive<usize> = 6..=60;
/// Room for the filter's button beside a heading.
const BUTTON: usize = 3;

/// One sheet with the table: headings that stay in sight and filter, widths that fit, and each kind's number format.
/// Moments are on the owner's wall clock, as a sheet knows no zones.
///
/// Errors: `Long` for more rows than a sheet holds; `Sheet` when the file cannot be put together.
pub fn xlsx_table(table: &Table, made: &Made<'_>) -> Result<Vec<u8>, TableError> {
    if table.rows.len() > MOST_ROWS {
        return Err(TableError::Long { rows: table.rows.len(), most: MOST_ROWS });
    }
    book(table, made).map_err(|error| TableError::Sheet(error.to_string()))
}

fn book(table: &Table, made: &Made<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let about = DocProperties::new().set_title(&table.title).set_author(made.shop).set_company(made.shop);
    let about = match ExcelDateTime::from_timestamp(made.at.0.div_euclid(1_000_000)) {
        Ok(at) => about.set_creation_datetime(&at),
        Err(_) => about,
    };
    book.set_properties(&about);
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(&table.title))?;
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape().set_print_fit_to_pages(1, 0);
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    for (place, column) in table.columns.iter().enumerate() {
        let across = u16::try_from(place).unwrap_or(u16::MAX);
        let cells = || table.rows.iter().map(move |row| row.get(place).unwrap_or(&Cell::Empty));
        let format = Format::new().set_num_format(number_format(column.kind, table, cells()));
        sheet.write_string_with_format(0, across, &column.name, &heading(column.kind))?;
        let mut widest = column.name.chars().count() + BUTTON;
        for (down, cell) in (1..).zip(cells()) {
            widest = widest.max(write(sheet, (down, across), cell, table, made, &format)?);
        }
        sheet.set_column_width(across, (widest + 1).clamp(*WIDTH.start(), *WIDTH.end()) as f64)?;
    }
    if let Some(last) = table.columns.len().checked_sub(1) {
        sheet.autofilter(0, 0, last_row, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    book.save_to_buffer()
}

/// Writes one cell and tells how many letters it takes.
fn write(
    sheet: &mut Worksheet,
    (down, across): (u32, u16),
    cell: &Cell,
    table: &Table,
    made: &Made<'_>,
    format: &Format,
) -> Result<usize, XlsxError> {
    let (number, letters) = match cell {
        Cell::Empty => return Ok(0),
        Cell::Text(text) => {
            let text = fitting(text);
            let longest = text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
            sheet.write_string(down, across, text)?;
            return Ok(longest);
        }
        Cell::Count(count) => (*count as f64, grouped(*count)),
        // Thousandths and minor units up to 2^53 are exact in a sheet's numbers.
        Cell::Quantity(quantity) => (quantity.0 as f64 / 1_000.0, grouped(quantity.0 / 1_000) + 4),
        Cell::Money(Money(minor)) => {
            let whole = 10_i64.pow(u32::from(table.currency.places()));
            (*minor as f64 / whole as f64, grouped(minor / whole) + usize::from(table.currency.places()) + 5)
        }
        Cell::Hours(hours) => (*hours, grouped(*hours as i64) + 2),
        Cell::Share(share) => (*share, 7),
        Cell::Day(day) => (serial(day.and_time(chrono::NaiveTime::MIN)), 10),
        Cell::Instant(at) => match at.to_utc() {
            Some(at) => (serial(at.with_timezone(&made.zone).naive_local()), 16),
            None => return Ok(0),
        },
    };
    // A sheet has no word for what is no number.
    if number.is_finite() {
        sheet.write_number_with_format(down, across, number, format)?;
    }
    Ok(letters)
}

fn heading(kind: Kind) -> Format {
    let align = if kind == Kind::Text { FormatAlign::Left } else { FormatAlign::Right };
    Format::new().set_bold().set_align(align).set_border_bottom(FormatBorder::Thin)
}

/// How a column's numbers are shown; of quantities, with as many decimals as the column needs.
fn number_format<'a>(kind: Kind, table: &Table, cells: impl Iterator<Item = &'a Cell>) -> String {
    let decimals =
        |places: usize| if places == 0 { String::new() } else { format!(".{}", "0".repeat(places)) };
    match kind {
        Kind::Text => "General".to_owned(),
        Kind::Count => "#,##0".to_owned(),
        Kind::Quantity => {
            let needed =
                cells.map(|cell| if let Cell::Quantity(quantity) = cell { places(quantity.0) } else { 0 });
            format!("#,##0{}", decimals(needed.max().unwrap_or(0)))
        }
        Kind::Money => {
            format!("#,##0{} \"{}\"", decimals(table.currency.places().into()), table.currency.code())
        }
        Kind::Hours => "#,##0.0".to_owned(),
        Kind::Share => "0.0%".to_owned(),
        Kind::Day => "yyyy-mm-dd".to_owned(),
        Kind::Instant => "yyyy-mm-dd hh:mm".to_owned(),
    }
}

/// The decimals that thousandths need.
const fn places(thousandths: i64) -> usize {
    match (thousandths % 1_000, thousandths % 100, thousandths % 10) {
        (0, ..) => 0,
        (_, 0, _) => 1,
        (.., 0) => 2,
        _ => 3,
    }
}

/// Days since the last but one day of 1899, as sheets count them.
fn serial(at: NaiveDateTime) -> f64 {
    let beginning =
        NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default().and_time(chrono::NaiveTime::MIN);
    (at - beginning).num_seconds() as f64 / 86_400.0
}

/// The letters of a whole number with its thousands apart.
fn grouped(whole: i64) -> usize {
    let digits = whole.unsigned_abs().to_string().len();
    digits + (digits - 1) / 3 + usize::from(whole < 0)
}

/// As much of a text as a cell holds.
fn fitting(text: &str) -> String {
    let mut left = MOST_TEXT;
    text.chars()
        .take_while(|letter| {
            let fits = letter.len_utf16() <= left;
            left = left.saturating_sub(letter.len_utf16());
            fits
        })
        .collect()
}

/// A title as a sheet may be called: 31 letters, and none of those that formulas use.
fn sheet_name(title: &str) -> String {
    let kept: String = title
        .chars()
        .map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c })
        .take(31)
        .collect();
    let kept = kept.trim().trim_matches('\'').trim();
    if kept.is_empty() || kept.eq_ignore_ascii_case("history") { "Table".to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_those_a_quantity_needs() {
        for (thousandths, needed) in [(0, 0), (12_000, 0), (2_500, 1), (-2_500, 1), (2_050, 2), (2_005, 3)] {
            assert_eq!(places(thousandths), needed, "{thousandths}");
        }
    }

    #[test]
    fn a_sheet_is_called_what_sheets_may_be_called() {
        assert_eq!(sheet_name("Lead time: [all] 1/2"), "Lead time   all  1 2");
        assert_eq!(sheet_name("'quoted'"), "quoted");
        assert_eq!(sheet_name("History"), "Table");
        assert_eq!(sheet_name("???"), "Table");
        assert_eq!(sheet_name(&"ü".repeat(40)).chars().count(), 31);
    }

    #[test]
    fn days_count_as_sheets_count_them() {
        let day = NaiveDate::from_ymd_opt(2011, 12, 9).unwrap();
        assert_eq!(serial(day.and_hms_opt(0, 0, 0).unwrap()), 40_886.0);
        assert_eq!(serial(day.and_hms_opt(12, 0, 0).unwrap()), 40_886.5);
    }

    #[test]
    fn a_letter_is_never_cut_in_half() {
        let text = "🙂".repeat(20_000);
        assert_eq!(fitting(&text).encode_utf16().count(), 32_766);
    }
}
