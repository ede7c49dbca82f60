//! The flow by days: counts and sums of each day, and durations in order, so that a period's figures need not look at every
//! order.
//!
//! Days are those of one time zone. 32 of them share a block, whose durations stand in one sorted list, each with its day:
//! a period takes most blocks whole and picks its days out of two. An order that changes touches the blocks of its own days.

use std::collections::BTreeMap;
use std::mem::size_of_val;
use std::sync::Arc;

use chrono_tz::Tz;

use super::days::Days;
use super::segment::{NEVER, Segment, Way};
use super::sums::Sums;
use super::tally::COUNT;
use crate::ranked::{SPAN, Union, day, key, value};

/// The durations that are kept in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// How long visits to a stage lasted, by the day they left.
    Lasted(usize),
    /// How old orders were when they left a stage, by that day.
    Age(usize),
    /// From received to delivered, by the day of the delivery.
    Lead,
}

/// How many kinds of them there are.
const KINDS: usize = 2 * COUNT + 1;

impl Kept {
    const fn place(self) -> usize {
        match self {
            Self::Lasted(stage) => stage,
            Self::Age(stage) => COUNT + stage,
            Self::Lead => 2 * COUNT,
        }
    }
}

/// Durations in order, each a key with its day.
#[derive(Debug, Default, Clone)]
struct Column {
    keys: Vec<i64>,
    sum: i128,
}

/// 32 days.
#[derive(Debug, Clone)]
struct Block {
    days: Arc<[Sums]>,
    columns: [Arc<Column>; KINDS],
}

/// The flow by days.
#[derive(Debug, Clone)]
pub(super) struct Index {
    days: Arc<Days>,
    blocks: BTreeMap<i32, Block>,
}

/// What is to be added to one block and taken from it.
struct Edit {
    days: Vec<Sums>,
    /// Keys, and whether each is added.
    keys: [Vec<(i64, bool)>; KINDS],
}

/// Changes to an index.
pub(super) struct Edits {
    days: Arc<Days>,
    blocks: BTreeMap<i32, Edit>,
    /// Whether each of them can be held.
    sound: bool,
}

impl Index {
    /// Of all orders, by the days of a zone; `None` where a duration is too long to be held here.
    pub(super) fn of<'a>(zone: Tz, segments: impl Iterator<Item = &'a Segment> + Clone) -> Option<Self> {
        let from = segments.clone().map(Segment::first_instant).min().unwrap_or_default();
        let to = segments.clone().map(Segment::last_instant).max().unwrap_or_default();
        let mut index = Self { days: Arc::new(Days::over(zone, from, to)), blocks: BTreeMap::new() };
        // A few segments at a time, so that what is gathered stays small beside what is held.
        let segments: Vec<&Segment> = segments.collect();
        for some in segments.chunks(SEGMENTS) {
            let mut edits = index.edits();
            some.iter().flat_map(|segment| segment.ways()).for_each(|way| edits.add(way));
            index = index.with(edits)?;
        }
        Some(index)
    }

    /// Whose days it goes by.
    pub(super) fn zone(&self) -> Tz {
        self.days.zone()
    }

    /// The number of the day that begins at an instant; `None` where none does.
    pub(super) fn beginning(&self, at: i64) -> Option<i32> {
        self.days.beginning(at)
    }

    /// Changes to be gathered.
    pub(super) fn edits(&self) -> Edits {
        Edits { days: Arc::clone(&self.days), blocks: BTreeMap::new(), sound: true }
    }

    /// The same, changed; `None` where a duration is too long to be held here.
    pub(super) fn with(&self, edits: Edits) -> Option<Self> {
        let mut blocks = self.blocks.clone();
        for (number, edit) in edits.blocks {
            let known = blocks.entry(number).or_insert_with(Block::none);
            let days = known.days.iter().zip(&edit.days).map(|(sums, more)| sums.plus(more));
            known.days = days.collect();
            for (column, keys) in known.columns.iter_mut().zip(edit.keys) {
                if !keys.is_empty() {
                    *column = Arc::new(column.with(keys));
                }
            }
        }
        edits.sound.then(|| Self { days: Arc::clone(&self.days), blocks })
    }

    /// Each day before one, in order, with its sums; days without any may be left out.
    pub(super) fn days_before(&self, end: i32) -> impl Iterator<Item = (i32, &Sums)> {
        let blocks = self.blocks.range(..=end.div_euclid(SPAN));
        let days = blocks.flat_map(|(number, block)| (number.saturating_mul(SPAN)..).zip(block.days.iter()));
        days.take_while(move |(day, _)| *day < end)
    }

    /// Durations of the days from one to another, ranked together.
    pub(super) fn ranked(&self, kept: Kept, from: i32, to: i32) -> Union<'_> {
        let mut union = Union::of_keys();
        for (number, column) in self.columns(kept, from, to) {
            let first = number.saturating_mul(SPAN);
            if from <= first && first.saturating_add(SPAN) <= to {
                union.push((&column.keys).into(), column.sum);
                continue;
            }
            let inside = |key: &i64| (from..to).contains(&(first + i32::from(day(*key))));
            let keys: Vec<i64> = column.keys.iter().copied().filter(inside).collect();
            let sum = keys.iter().map(|key| i128::from(value(*key))).sum();
            union.push(keys.into(), sum);
        }
        union
    }

    /// Looks at the durations of the days from one to another, each with its day, in runs that ascend.
    pub(super) fn each(&self, kept: Kept, from: i32, to: i32, mut see: impl FnMut(i32, i64)) {
        for (number, column) in self.columns(kept, from, to) {
            let first = number.saturating_mul(SPAN);
            for key in &column.keys {
                let day = first + i32::from(day(*key));
                if (from..to).contains(&day) {
                    see(day, value(*key));
                }
            }
        }
    }

    fn columns(&self, kept: Kept, from: i32, to: i32) -> impl Iterator<Item = (i32, &Column)> {
        let blocks =
            self.blocks.range(from.div_euclid(SPAN)..=to.div_euclid(SPAN).max(from.div_euclid(SPAN)));
        blocks.filter_map(move |(number, block)| Some((*number, &**block.columns.get(kept.place())?)))
    }

    /// The bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        let column = |column: &Arc<Column>| column.keys.capacity() * size_of::<i64>() + size_of::<Column>();
        let block =
            |block: &Block| size_of_val(&*block.days) + block.columns.iter().map(column).sum::<usize>();
        self.blocks.values().map(block).sum()
    }
}

/// Segments gathered at a time.
const SEGMENTS: usize = 16;

impl Block {
    fn none() -> Self {
        Self { days: none(), columns: Default::default() }
    }
}

/// No day's sums, for each day of a block.
fn none<T: FromIterator<Sums>>() -> T {
    (0..SPAN).map(|_| Sums::default()).collect()
}

impl Column {
    /// The same with keys added and taken away, in one pass that copies what lies between.
    fn with(&self, mut changes: Vec<(i64, bool)>) -> Self {
        changes.sort_unstable();
        let mut keys = Vec::with_capacity(self.keys.len() + changes.len());
        let (mut rest, mut sum) = (self.keys.as_slice(), self.sum);
        for same in changes.chunk_by(|one, next| one.0 == next.0) {
            let Some((key, _)) = same.first() else { continue };
            let (before, from) = rest.split_at(rest.partition_point(|known| known < key));
            keys.extend_from_slice(before);
            let added = same.iter().filter(|(_, added)| *added).count();
            let taken = same.len() - added;
            keys.extend(std::iter::repeat_n(*key, added.saturating_sub(taken)));
            rest = from.get(taken.saturating_sub(added)..).unwrap_or_default();
            sum += i128::from(value(*key)) * (added as i128 - taken as i128);
        }
        keys.extend_from_slice(rest);
        keys.shrink_to_fit();
        Self { keys, sum }
    }
}

impl Edits {
    /// An order to be counted in.
    pub(super) fn add(&mut self, way: Way<'_>) {
        self.note(way, true);
    }

    /// An order to be counted out, as it was.
    pub(super) fn take(&mut self, way: Way<'_>) {
        self.note(way, false);
    }

    fn note(&mut self, way: Way<'_>, added: bool) {
        let order = way.order;
        Sums::of(way, if added { 1 } else { -1 }, |at, change| {
            if let Some(sums) = self.day(at) {
                change(sums);
            }
        });
        if order.delivered != NEVER && order.delivered >= order.received {
            self.keep(Kept::Lead, order.delivered, order.received, added);
        }
        for (stage, stay) in way.visits().filter(|(stage, stay)| !stage.is_backwards() && stay.left != NEVER)
        {
            self.keep(Kept::Lasted(stage.place()), stay.left, stay.entered, added);
            self.keep(Kept::Age(stage.place()), stay.left, order.received, added);
        }
    }

    fn day(&mut self, at: i64) -> Option<&mut Sums> {
        let number = self.days.number(at);
        self.block(number).days.get_mut(usize::from(place(number)))
    }

    fn keep(&mut self, kept: Kept, at: i64, since: i64, added: bool) {
        let number = self.days.number(at);
        match at.checked_sub(since).and_then(|lasted| key(lasted, place(number))) {
            None => self.sound = false,
            Some(key) => {
                let keys = self.block(number).keys.get_mut(kept.place());
                keys.into_iter().for_each(|keys| keys.push((key, added)));
            }
        }
    }

    fn block(&mut self, day: i32) -> &mut Edit {
        let none = || Edit { days: none(), keys: Default::default() };
        self.blocks.entry(day.div_euclid(SPAN)).or_insert_with(none)
    }
}

/// A day's place in its block.
fn place(day: i32) -> u8 {
    u8::try_from(day.rem_euclid(SPAN)).unwrap_or_default()
}
