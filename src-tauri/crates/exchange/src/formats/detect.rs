//! Recognises a file by its header, and says by which columns.

use fivedesk_core::Message;

use super::layout::{Column, Layout};
use super::{AMOUNTS, Format, TEXTS, TIMES};
use crate::ReadError;
use crate::formats::Cell;
use crate::source::Source;
use crate::table::{DELIMITERS, MOST_BYTES, first_record};

/// Where each kind of cell stands in a file's lines.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    pub(crate) reference: Option<usize>,
    pub(crate) code: Option<usize>,
    pub(crate) name: Option<usize>,
    pub(crate) quantity: Option<usize>,
    pub(crate) price: Option<usize>,
    pub(crate) line_discount: Option<usize>,
    pub(crate) currency: Option<usize>,
    pub(crate) texts: [Option<usize>; TEXTS],
    pub(crate) times: [Option<usize>; TIMES],
    pub(crate) amounts: [Option<usize>; AMOUNTS],
    /// Cells in the header.
    pub(crate) width: usize,
    /// The fewest cells a line can have and still hold every needed one.
    pub(crate) least: usize,
}

/// A file whose header is understood.
#[derive(Debug, Clone)]
pub(crate) struct Recognised {
    pub(crate) format: Format,
    pub(crate) delimiter: u8,
    pub(crate) places: Places,
    pub(crate) unknown: Vec<String>,
    /// Its columns as they are named.
    pub(crate) header: Vec<String>,
    pub(crate) why: Message,
}

/// Recognises a file by its first line, under whichever delimiter makes most of it.
///
/// Errors: `UnknownFormat`; `MissingColumn` where the header is near a format, or `wanted` says which it is;
/// `DuplicateColumn`; `LineTooLong`.
pub(crate) fn recognise(source: &mut Source, wanted: Option<Format>) -> Result<Recognised, ReadError> {
    let whole = source.ended();
    let block = source.fill()?;
    let headers: Vec<(u8, Vec<String>)> = DELIMITERS
        .into_iter()
        .filter_map(|delimiter| Some((delimiter, first_record(block, whole, delimiter)?)))
        .collect();
    let best = headers
        .iter()
        .flat_map(|(delimiter, header)| {
            let formats = Format::ALL.into_iter().filter(|format| wanted.is_none_or(|w| w == *format));
            formats.map(|format| Match::of(format, *delimiter, header))
        })
        .max_by_key(|found| (found.missing.is_none(), found.needed, found.known));
    match best {
        Some(found) if found.missing.is_none() => found.accept(),
        Some(found) => Err(found.refuse(wanted.is_some(), &headers)),
        None => Err(ReadError::LineTooLong { line: 1, limit: MOST_BYTES.min(block.len()) }),
    }
}

/// How well a header fits a format.
struct Match<'a> {
    format: Format,
    delimiter: u8,
    header: &'a [String],
    /// Columns found, and needed ones among them.
    known: usize,
    needed: usize,
    missing: Option<&'static str>,
}

impl<'a> Match<'a> {
    fn of(format: Format, delimiter: u8, header: &'a [String]) -> Self {
        let columns = format.layout().columns;
        let found = |column: &&Column| header.iter().any(|name| is(name, column));
        let needed = columns.iter().filter(|column| column.needed);
        Self {
            format,
            delimiter,
            header,
            known: columns.iter().filter(found).count(),
            needed: needed.clone().filter(found).count(),
            missing: needed.clone().find(|column| !found(column)).map(|column| column.name),
        }
    }

    fn accept(&self) -> Result<Recognised, ReadError> {
        let layout = self.format.layout();
        let mut places = Places { width: self.header.len(), ..Places::default() };
        for column in layout.columns {
            let mut found = self.header.iter().enumerate().filter(|(_, name)| is(name, column));
            let Some((place, _)) = found.next() else { continue };
            if found.next().is_some() {
                return Err(ReadError::DuplicateColumn { column: column.name });
            }
            places.set(column.cell, place);
            if column.needed {
                places.least = places.least.max(place + 1);
            }
        }
        let unknown =
            |name: &&String| !name.is_empty() && !layout.columns.iter().any(|column| is(name, column));
        Ok(Recognised {
            format: self.format,
            delimiter: self.delimiter,
            places,
            unknown: self.header.iter().filter(unknown).cloned().collect(),
            header: self.header.to_vec(),
            why: self.why(layout),
        })
    }

    fn why(&self, layout: &Layout) -> Message {
        let named: Vec<&str> = layout
            .columns
            .iter()
            .filter(|column| column.needed && self.header.iter().any(|name| is(name, column)))
            .map(|column| column.name)
            .collect();
        Message::new("import-why")
            .with("format", layout.title)
            .with("known", self.known)
            .with("columns", named.join(", "))
    }

    /// A header that holds at least half of what a format needs is a file of it that lost a column.
    fn refuse(&self, wanted: bool, headers: &[(u8, Vec<String>)]) -> ReadError {
        let layout = self.format.layout();
        let all = layout.columns.iter().filter(|column| column.needed).count();
        match self.missing {
            Some(column) if wanted || self.needed * 2 >= all => {
                ReadError::MissingColumn { format: layout.title, column }
            }
            _ => {
                let widest = headers.iter().map(|(_, header)| header).max_by_key(|header| header.len());
                ReadError::UnknownFormat { found: widest.map(|names| names.join(", ")).unwrap_or_default() }
            }
        }
    }
}

impl Places {
    fn set(&mut self, cell: Cell, place: usize) {
        let slot = match cell {
            Cell::Reference => Some(&mut self.reference),
            Cell::ProductCode => Some(&mut self.code),
            Cell::ProductName => Some(&mut self.name),
            Cell::Quantity => Some(&mut self.quantity),
            Cell::UnitPrice => Some(&mut self.price),
            Cell::LineDiscount => Some(&mut self.line_discount),
            Cell::Currency => Some(&mut self.currency),
            Cell::Text(text) => self.texts.get_mut(text as usize),
            Cell::Time(time) => self.times.get_mut(time as usize),
            Cell::Amount(amount) => self.amounts.get_mut(amount as usize),
        };
        if let Some(slot) = slot {
            *slot = Some(place);
        }
    }
}

/// Column names match whatever their case and the blanks around them.
fn is(name: &str, column: &Column) -> bool {
    name.eq_ignore_ascii_case(column.name)
}
