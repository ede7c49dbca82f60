//! One reading of a whole file: its orders, products and customers as they go by, and what becomes of each.

use std::collections::HashSet;
use std::path::Path;

use chrono_tz::Tz;
use fivedesk_core::Currency;
use indexmap::IndexMap;

use super::customers::Customers;
use super::products::{Products, product_key};
use super::refusals::Refusals;
use super::seen::Seen;
use super::{Fate, SetAside, Survey};
use crate::formats::{Cell, Layout, TEXTS, Time};
use crate::row::{Aside, Fault, Row};
use crate::rows::{Entry, Rows, Told};
use crate::time::Written;
use crate::{DateStyle, Options, ReadError, reason};

/// A file that has been read, and whose dates are not decided yet.
pub(super) struct Scan {
    rows: Rows,
    zone: Tz,
    dates: Option<DateStyle>,
    state: State,
}

/// A survey, and the orders whose products it counts although they stay out.
pub(super) struct Settled {
    pub(super) survey: Survey,
    pub(super) late: HashSet<usize>,
}

#[derive(Default)]
struct State {
    orders: IndexMap<Box<str>, Seen>,
    current: usize,
    products: Products,
    customers: Customers,
    refused: Refusals,
    currency: Option<Currency>,
    /// Second times of orders on another day, which cannot be compared before the date style is known; rare.
    more_times: Vec<(usize, Written)>,
    /// Orders known from an earlier scan to stay out.
    skip: HashSet<usize>,
    /// The key of the line's product.
    key: String,
    /// The order's texts on the line before.
    texts: [String; TEXTS],
}

impl Scan {
    /// Reads a file to its end. `skip` names orders by place that are not to be counted.
    pub(super) fn run(
        path: &Path,
        options: &Options,
        skip: HashSet<usize>,
        told: Told<'_>,
    ) -> Result<Self, ReadError> {
        let mut zone = options.book_zone;
        let choose = |layout: &Layout| {
            zone = options.time_zone.or(layout.zone).unwrap_or(options.book_zone);
            zone
        };
        let mut rows = Rows::open(path, options.format, choose, options.dates)?;
        let own = rows.layout().currency.and_then(Currency::from_code);
        let mut state = State { currency: options.currency.or(own), skip, ..State::default() };
        let layout = rows.layout();
        while let Some(entry) = rows.next(told)? {
            state.take(layout, entry);
        }
        if rows.lines() == 0 {
            return Err(ReadError::NoLines);
        }
        Ok(Self { rows, zone, dates: options.dates, state })
    }

    /// Decides the date style over the whole file, and with it every order's fate.
    pub(super) fn settle(self) -> Result<Settled, ReadError> {
        let Self { rows, zone, dates, mut state } = self;
        let dates = match dates {
            Some(style) => Some(style),
            None => rows.evidence().decide()?,
        };
        state.settle_times(dates, zone);
        let fates = state.fates(&rows, dates, zone);
        let late = late(&state.orders, &fates);
        let aside = (0..).zip(state.orders.values()).filter(|(_, seen)| !seen.bad && seen.aside.is_some());
        let aside = aside.map(|(place, _)| place).collect();
        let set_aside = Aside::ALL.into_iter().filter_map(|group| set_aside(&state.orders, group)).collect();
        let (products, product_places) = state.products.finish();
        let (customers, customer_places) = state.customers.finish();
        let recognised = rows.recognised();
        let survey = Survey {
            format: recognised.format,
            why: recognised.why.clone(),
            file: rows.stamp(),
            time_zone: zone,
            dates,
            currency: state.currency,
            lines: rows.lines(),
            products,
            customers,
            refused: state.refused,
            set_aside,
            unknown_columns: recognised.unknown.clone(),
            orders: state.orders.into_keys().zip(fates).collect(),
            aside,
            product_places,
            customer_places,
        };
        Ok(Settled { survey, late })
    }
}

impl State {
    fn take(&mut self, layout: &'static Layout, entry: Entry<'_>) {
        let Entry { line, reference, follows, row, .. } = entry;
        if reference.is_empty() {
            if let Err(fault) = row {
                self.refused.add(layout, line, reference, fault);
            }
            return;
        }
        if !follows {
            self.current = match self.orders.get_index_of(reference) {
                Some(place) => place,
                None => self.orders.insert_full(reference.into(), Seen::new(line)).0,
            };
        }
        if let Err(fault) = row.and_then(|row| self.enter(layout, follows, &row)) {
            self.refused.add(layout, line, reference, fault);
            if let Some((_, seen)) = self.orders.get_index_mut(self.current) {
                self.refused.orders += u64::from(!std::mem::replace(&mut seen.bad, true));
            }
        }
    }

    fn enter(&mut self, layout: &Layout, follows: bool, row: &Row<'_>) -> Result<(), Fault> {
        let repeats = self.keep_texts(row) && follows;
        self.check_currency(row.currency)?;
        let Some((_, seen)) = self.orders.get_index_mut(self.current) else { return Ok(()) };
        product_key(row.code, row.name, &mut self.key);
        if let Some(later) = seen.take(layout, &self.key, row, repeats)? {
            self.more_times.push((self.current, later));
        }
        if seen.bad || row.aside.is_some() || self.skip.contains(&self.current) {
            return Ok(());
        }
        if !seen.counted {
            seen.counted = true;
            self.customers.add(row);
        }
        self.products.add(&self.key, row);
        Ok(())
    }

    /// Keeps the line's texts for the next one; whether they were those of the line before.
    fn keep_texts(&mut self, row: &Row<'_>) -> bool {
        let mut same = true;
        for (kept, text) in self.texts.iter_mut().zip(row.texts) {
            // Two blanks are alike without a look: to compare at an empty string's address is slow.
            let blank = kept.is_empty() && text.is_empty();
            if !blank && kept != text {
                same = false;
                text.clone_into(kept);
            }
        }
        same
    }

    /// The first currency a file names is the file's; another is never mixed in.
    fn check_currency(&mut self, code: &str) -> Result<(), Fault> {
        if code.is_empty() {
            return Ok(());
        }
        let found = Currency::from_code(code)
            .ok_or_else(|| Fault::new(Cell::Currency, reason::currency_unknown(code)))?;
        let wanted = *self.currency.get_or_insert(found);
        if found == wanted {
            Ok(())
        } else {
            Err(Fault::new(Cell::Currency, reason::currency_other(found.code(), wanted.code())))
        }
    }

    fn settle_times(&mut self, style: Option<DateStyle>, zone: Tz) {
        for seen in self.orders.values_mut() {
            for time in seen.times.iter_mut().flatten() {
                if let Some(at) = time.settled(style, zone) {
                    *time = Written::At(at);
                }
            }
        }
        for (place, time) in std::mem::take(&mut self.more_times) {
            let received = self.orders.get_index_mut(place).and_then(|(_, seen)| seen.times.first_mut());
            if let (Some(Some(kept)), Some(at)) = (received, time.settled(style, zone)) {
                *kept = kept.earlier(Written::At(at)).unwrap_or(*kept);
            }
        }
    }

    fn fates(&mut self, rows: &Rows, style: Option<DateStyle>, zone: Tz) -> Vec<Fate> {
        let mut fates = Vec::with_capacity(self.orders.len());
        for (reference, seen) in &mut self.orders {
            let fault = if seen.bad || seen.aside_lines == seen.lines {
                None
            } else if seen.aside_lines > 0 {
                Some(Fault::of_line(reason::write_off_in_order()))
            } else if matches!(seen.times, [None, ..]) {
                Some(Fault::new(Cell::Time(Time::Received), reason::blank()))
            } else {
                let hash = seen.hash(style, zone);
                fates.push(Fate::In { kind: seen.kind, lines: seen.lines, hash });
                continue;
            };
            if let Some(fault) = fault {
                seen.bad = true;
                self.refused.orders += 1;
                self.refused.add(rows.layout(), seen.first_line, reference, fault);
            }
            fates.push(Fate::Out);
        }
        self.refused.listed.sort_by_key(|refused| refused.line);
        fates
    }
}

/// The orders that stay out although their products are counted: their fault came after a good line.
fn late(orders: &IndexMap<Box<str>, Seen>, fates: &[Fate]) -> HashSet<usize> {
    let seen = orders.values().zip(fates).enumerate();
    seen.filter(|(_, (seen, fate))| seen.counted && **fate == Fate::Out).map(|(place, _)| place).collect()
}

fn set_aside(orders: &IndexMap<Box<str>, Seen>, group: Aside) -> Option<SetAside> {
    let mut found = orders.values().filter(|seen| !seen.bad && seen.aside == Some(group)).peekable();
    let first_line = found.peek()?.first_line;
    let (orders, lines) =
        found.fold((0, 0), |(orders, lines), seen| (orders + 1, lines + u64::from(seen.lines)));
    Some(SetAside { reason: group.reason(), orders, lines, first_line })
}
