//! One line of a file in the business's terms, before its order is known whole.

use fivedesk_core::{Message, Quantity, Status, UnitPrice};

use crate::formats::{AMOUNTS, Amount, Cell, Layout, Places, TEXTS, TIMES, Text, Time};
use crate::imported::{Kind, Payment};
use crate::table::Cells;
use crate::time::{TimeReader, Written};
use crate::{number, reason};

/// What is wrong with a line, and in which cell.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    pub(crate) cell: Option<Cell>,
    pub(crate) reason: Message,
}

impl Fault {
    pub(crate) const fn new(cell: Cell, reason: Message) -> Self {
        Self { cell: Some(cell), reason }
    }

    pub(crate) const fn of_line(reason: Message) -> Self {
        Self { cell: None, reason }
    }
}

/// Lines that are neither an order's nor a return's. They are counted and not entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aside {
    StockWriteOff,
}

impl Aside {
    pub(crate) const ALL: [Self; 1] = [Self::StockWriteOff];

    pub(crate) fn reason(self) -> Message {
        match self {
            Self::StockWriteOff => reason::stock_write_off(),
        }
    }
}

/// One line of data.
pub(crate) struct Row<'a> {
    pub(crate) kind: Kind,
    pub(crate) aside: Option<Aside>,
    pub(crate) status: Option<Status>,
    pub(crate) code: &'a str,
    pub(crate) name: &'a str,
    pub(crate) quantity: Quantity,
    pub(crate) unit_price: UnitPrice,
    /// Taken off the line's worth.
    pub(crate) discount: UnitPrice,
    pub(crate) payment: Option<Payment>,
    pub(crate) currency: &'a str,
    pub(crate) texts: [&'a str; TEXTS],
    pub(crate) times: [Option<Written>; TIMES],
    pub(crate) amounts: [Option<UnitPrice>; AMOUNTS],
}

impl<'a> Row<'a> {
    /// Reads a line's cells and has the format judge them.
    pub(crate) fn read(
        layout: &Layout,
        places: &Places,
        reference: &str,
        cells: Cells<'a>,
        times: &mut TimeReader,
        line: u64,
    ) -> Result<Self, Fault> {
        if cells.hold_nul() {
            return Err(Fault::of_line(reason::nul_byte()));
        }
        if cells.len() < places.least {
            return Err(Fault::of_line(reason::too_few_cells(cells.len(), places.least)));
        }
        if cells.overflow(places.width) {
            return Err(Fault::of_line(reason::too_many_cells(cells.len(), places.width)));
        }
        if reference.is_empty() {
            return Err(Fault::new(Cell::Reference, reason::no_reference()));
        }
        let cell = |place: Option<usize>| place.map(|place| cells.get(place)).unwrap_or_default();
        let (code, name) = (cell(places.code), cell(places.name));
        if code.is_empty() && name.is_empty() {
            let missing = if places.code.is_some() { Cell::ProductCode } else { Cell::ProductName };
            return Err(Fault::new(missing, reason::blank()));
        }
        let written = cell(places.quantity);
        let quantity = number::quantity(written).map_err(|why| Fault::new(Cell::Quantity, why))?;
        if layout.whole_units && !quantity.fits_decimals(0) {
            return Err(Fault::new(Cell::Quantity, reason::quantity_not_whole(written)));
        }
        let unit_price =
            number::unit_price(cell(places.price)).map_err(|why| Fault::new(Cell::UnitPrice, why))?;
        if !number::has_worth(unit_price, quantity) {
            return Err(Fault::new(Cell::UnitPrice, reason::worth_too_large()));
        }
        let mut row = Self {
            kind: Kind::Order,
            aside: None,
            status: None,
            code,
            name,
            quantity,
            unit_price,
            discount: amount(cell(places.line_discount), Cell::LineDiscount)?.unwrap_or(UnitPrice(0)),
            payment: None,
            currency: cell(places.currency),
            texts: places.texts.map(cell),
            times: [None; TIMES],
            amounts: [None; AMOUNTS],
        };
        for ((which, place), kept) in Amount::ALL.into_iter().zip(places.amounts).zip(&mut row.amounts) {
            *kept = amount(cell(place), Cell::Amount(which))?;
        }
        for ((which, place), time) in Time::ALL.into_iter().zip(places.times).zip(&mut row.times) {
            let text = cell(place);
            if !text.is_empty() {
                let read = times.read(which as usize, text, line);
                *time = Some(read.map_err(|why| Fault::new(Cell::Time(which), why))?);
            }
        }
        (layout.judge)(reference, &mut row)?;
        Ok(row)
    }

    pub(crate) fn text(&self, text: Text) -> &'a str {
        self.texts.get(text as usize).copied().unwrap_or_default()
    }

    pub(crate) fn set_text(&mut self, text: Text, words: &'a str) {
        if let Some(kept) = self.texts.get_mut(text as usize) {
            *kept = words;
        }
    }

    /// Refuses a price below nothing.
    pub(crate) fn check_price(&self) -> Result<(), Fault> {
        if self.unit_price.0 < 0 {
            let reason = reason::price_negative(&self.unit_price.decimal());
            return Err(Fault::new(Cell::UnitPrice, reason));
        }
        Ok(())
    }

    /// Refuses a quantity that is not more than none.
    pub(crate) fn check_quantity(&self) -> Result<(), Fault> {
        match self.quantity.0 {
            1.. => Ok(()),
            0 => Err(Fault::new(Cell::Quantity, reason::quantity_zero())),
            _ => Err(Fault::new(Cell::Quantity, reason::quantity_negative(self.quantity))),
        }
    }

    /// Turns a returned quantity, which the file has negative, into how much came back.
    pub(crate) fn take_back(&mut self) -> Result<(), Fault> {
        match self.quantity.0 {
            0 => return Err(Fault::new(Cell::Quantity, reason::quantity_zero())),
            1.. => return Err(Fault::new(Cell::Quantity, reason::quantity_not_negative(self.quantity))),
            _ => self.quantity = -self.quantity,
        }
        Ok(())
    }
}

/// An amount as a cell has it; none in a blank one.
fn amount(text: &str, cell: Cell) -> Result<Option<UnitPrice>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    let read = number::unit_price(text).map_err(|why| Fault::new(cell, why))?;
    if read.0 < 0 {
        return Err(Fault::new(cell, reason::price_negative(&read.decimal())));
    }
    Ok(Some(read))
}
