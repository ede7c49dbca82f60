//! What is kept of an order while its lines go by: enough to tell it whole, the same or changed.

use chrono_tz::Tz;
use fivedesk_core::UnitPrice;

use crate::formats::{AMOUNTS, Cell, Layout, TEXTS, TEXTS_HASHED, TIMES, Text, Time};
use crate::imported::{ContentHash, Kind};
use crate::row::{Aside, Fault, Row};
use crate::time::Written;
use crate::{DateStyle, reason};

/// An order while its file is read.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) first_line: u64,
    pub(super) kind: Kind,
    pub(super) lines: u32,
    pub(super) aside: Option<Aside>,
    /// Lines set aside among them.
    pub(super) aside_lines: u32,
    /// Something is wrong with one of its lines.
    pub(super) bad: bool,
    /// Its products and customer are counted in.
    pub(super) counted: bool,
    /// Each line's hash holds the one before.
    chain: [u8; 32],
    /// Hashes of its texts; 0 for none.
    texts: [u64; TEXTS],
    pub(super) times: [Option<Written>; TIMES],
    /// The hash of its amounts; 0 for none.
    amounts: u64,
}

impl Seen {
    pub(super) const fn new(first_line: u64) -> Self {
        Self {
            first_line,
            kind: Kind::Order,
            lines: 0,
            aside: None,
            aside_lines: 0,
            bad: false,
            counted: false,
            chain: [0; 32],
            texts: [0; TEXTS],
            times: [None; TIMES],
            amounts: 0,
        }
    }

    /// Takes a good line in. What belongs to the order stands on its first line, and on a later one it is
    /// blank or the same; `repeats` says that its texts are those of a line taken before. A time that cannot
    /// be compared yet is handed back.
    pub(super) fn take(
        &mut self,
        layout: &Layout,
        product: &str,
        row: &Row<'_>,
        repeats: bool,
    ) -> Result<Option<Written>, Fault> {
        let mut later = None;
        if self.lines == 0 {
            self.kind = row.kind;
            self.times = row.times;
            self.amounts = amounts_hash(&row.amounts);
            for (kept, text) in self.texts.iter_mut().zip(row.texts) {
                *kept = text_hash(text);
            }
        } else {
            later = self.agree(layout, row, repeats)?;
        }
        self.lines = self.lines.saturating_add(1);
        if row.aside.is_some() {
            self.aside = row.aside;
            self.aside_lines = self.aside_lines.saturating_add(1);
        }
        self.chain(product, row);
        Ok(later)
    }

    fn agree(&mut self, layout: &Layout, row: &Row<'_>, repeats: bool) -> Result<Option<Written>, Fault> {
        for ((which, kept), text) in Text::ALL.into_iter().zip(self.texts).zip(row.texts) {
            if !repeats && !text.is_empty() && text_hash(text) != kept {
                return Err(Fault::new(Cell::Text(which), reason::differs_from_first(text)));
            }
        }
        let amounts = amounts_hash(&row.amounts);
        if amounts != 0 && amounts != self.amounts {
            return Err(Fault::of_line(reason::amounts_differ_from_first()));
        }
        let mut later = None;
        for ((which, kept), time) in Time::ALL.into_iter().zip(&mut self.times).zip(row.times) {
            match (*kept, time) {
                (_, None) => {}
                (Some(first), Some(time)) if first == time => {}
                (Some(first), Some(time)) if layout.earliest => match first.earlier(time) {
                    Some(earlier) => *kept = Some(earlier),
                    None => later = Some(time),
                },
                _ => return Err(Fault::new(Cell::Time(which), reason::time_differs_from_first())),
            }
        }
        Ok(later)
    }

    /// A hash of at most two blocks: the code, then figures of a fixed length.
    fn chain(&mut self, product: &str, row: &Row<'_>) {
        let mut text = Vec::with_capacity(128);
        text.extend_from_slice(&self.chain);
        text.extend_from_slice(product.as_bytes());
        text.extend_from_slice(&row.quantity.0.to_le_bytes());
        text.extend_from_slice(&row.unit_price.0.to_le_bytes());
        // Formats without one keep the hashes they have had.
        if row.discount.0 != 0 {
            text.extend_from_slice(&row.discount.0.to_le_bytes());
        }
        self.chain = *blake3::hash(&text).as_bytes();
    }

    /// The order's content, once the date style is known.
    pub(super) fn hash(&self, style: Option<DateStyle>, zone: Tz) -> ContentHash {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.chain);
        hasher.update(&[u8::from(self.kind == Kind::Return)]);
        let (first, more) = self.texts.split_at(TEXTS_HASHED.min(TEXTS));
        for text in first {
            hasher.update(&text.to_le_bytes());
        }
        for (place, text) in more.iter().enumerate().filter(|(_, text)| **text != 0) {
            hasher.update(&place.to_le_bytes());
            hasher.update(&text.to_le_bytes());
        }
        if self.amounts != 0 {
            hasher.update(&self.amounts.to_le_bytes());
        }
        for time in self.times {
            let at = time.and_then(|time| time.settled(style, zone));
            hasher.update(&at.map_or(i64::MIN, |at| at.0).to_le_bytes());
        }
        ContentHash(*hasher.finalize().as_bytes())
    }
}

/// The first eight bytes of the text's BLAKE3; 0 for no text.
fn text_hash(text: &str) -> u64 {
    if text.is_empty() {
        return 0;
    }
    let hash = blake3::hash(text.as_bytes());
    hash.as_bytes().first_chunk::<8>().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

fn amounts_hash(amounts: &[Option<UnitPrice>; AMOUNTS]) -> u64 {
    if amounts.iter().all(Option::is_none) {
        return 0;
    }
    let mut hasher = blake3::Hasher::new();
    for amount in amounts {
        hasher.update(&amount.map_or(i64::MIN, |amount| amount.0).to_le_bytes());
    }
    hasher.finalize().as_bytes().first_chunk::<8>().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}
