//! A file's lines of data one after the other, each with the order it belongs to.

use std::ops::ControlFlow;
use std::path::Path;

use chrono_tz::Tz;

use crate::formats::{Layout, Recognised, recognise};
use crate::row::{Fault, Row};
use crate::source::{FileStamp, Source};
use crate::table::{Cells, Table};
use crate::time::{DateStyle, Evidence, TimeReader};
use crate::{Format, Progress, ReadError};

/// Bytes between two reports of progress.
const STEP: u64 = 1024 * 1024;

/// Whoever is told how far a pass has come, and may stop it.
pub(crate) type Told<'t> = &'t mut dyn FnMut(Progress) -> ControlFlow<()>;

/// The lines of data of a file.
pub(crate) struct Rows {
    table: Table,
    layout: &'static Layout,
    recognised: Recognised,
    times: TimeReader,
    reference: String,
    lines: u64,
    reported: Option<u64>,
}

/// One line of data.
pub(crate) struct Entry<'a> {
    pub(crate) line: u64,
    /// What the file calls the order; blank where the line says none.
    pub(crate) reference: &'a str,
    /// Whether the line before belongs to the same order.
    pub(crate) follows: bool,
    pub(crate) row: Result<Row<'a>, Fault>,
    /// Its cells as they stand.
    pub(crate) cells: Cells<'a>,
}

impl Rows {
    /// Opens a file and recognises it by its header.
    pub(crate) fn open(
        path: &Path,
        wanted: Option<Format>,
        zone: impl FnOnce(&Layout) -> Tz,
        style: Option<DateStyle>,
    ) -> Result<Self, ReadError> {
        let mut source = Source::open(path)?;
        let recognised = recognise(&mut source, wanted)?;
        let layout = recognised.format.layout();
        let times = TimeReader::new(recognised.places.times.len(), zone(layout), style);
        let mut table = Table::new(source, recognised.delimiter);
        table.advance()?;
        Ok(Self { table, layout, recognised, times, reference: String::new(), lines: 0, reported: None })
    }

    /// Goes on to the next line of data; lines without any content are passed over.
    pub(crate) fn next(&mut self, told: Told<'_>) -> Result<Option<Entry<'_>>, ReadError> {
        let line = loop {
            self.report(told)?;
            match self.table.advance()? {
                None => return Ok(None),
                Some(_) if self.table.cells().are_blank() => {}
                Some(line) => break line,
            }
        };
        self.lines += 1;
        let cells = self.table.cells();
        let places = &self.recognised.places;
        let named = places.reference.map(|place| cells.get(place)).unwrap_or_default();
        let goes_on = named.is_empty()
            && self.layout.continues
            && places.texts.iter().chain(&places.times).flatten().all(|place| cells.get(*place).is_empty());
        let follows = !self.reference.is_empty() && (goes_on || named == self.reference);
        if !goes_on && named != self.reference {
            named.clone_into(&mut self.reference);
        }
        let row = Row::read(self.layout, places, &self.reference, cells, &mut self.times, line);
        Ok(Some(Entry { line, reference: &self.reference, follows, row, cells }))
    }

    fn report(&mut self, told: Told<'_>) -> Result<(), ReadError> {
        let (read, of) = self.table.source().progress();
        if self.reported.is_some_and(|reported| read < reported + STEP && read < of)
            || self.reported == Some(read)
        {
            return Ok(());
        }
        self.reported = Some(read);
        match told(Progress { read, of, lines: self.lines }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ReadError::Cancelled),
        }
    }

    pub(crate) const fn layout(&self) -> &'static Layout {
        self.layout
    }

    pub(crate) const fn recognised(&self) -> &Recognised {
        &self.recognised
    }

    pub(crate) const fn lines(&self) -> u64 {
        self.lines
    }

    pub(crate) const fn evidence(&self) -> &Evidence {
        self.times.evidence()
    }

    pub(crate) const fn source(&self) -> &Source {
        self.table.source()
    }

    /// What the file was; whole only after the last line.
    pub(crate) fn stamp(&self) -> FileStamp {
        self.table.source().stamp()
    }
}
