//! The orders behind a figure.

use std::ops::Range;

use fivedesk_core::{OrderId, Status, Timestamp};

use super::segment::{NEVER, Way};
use super::{Clock, Flow, Only};
use crate::rows::place;

/// What orders have in common that a figure counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behind {
    /// Delivered in a time, after so long in microseconds.
    Lead(Range<Timestamp>, Range<i64>),
    /// Left a stage in a time.
    Left(Range<Timestamp>, Status),
    /// Stood in a stage at some moment of a time.
    Stood(Range<Timestamp>, Status),
    /// In the flow just before an instant.
    Open(Timestamp),
}

impl Flow {
    /// The orders behind a figure, of those that conditions hold for, by their numbers. Lengths of time are counted by
    /// the clock. Times that run backwards count nowhere, as in the figures.
    pub fn behind(&self, behind: &Behind, only: &Only, clock: &Clock) -> Vec<OrderId> {
        self.ways_of(only).filter(|way| behind.holds(*way, clock)).map(|way| way.id).collect()
    }
}

impl Behind {
    fn holds(&self, way: Way<'_>, clock: &Clock) -> bool {
        let order = way.order;
        let visits = |stage: Status| {
            let stage = place(stage);
            way.visits().filter(move |(at, _)| Some(at.place()) == stage && !at.is_backwards())
        };
        match self {
            Self::Lead(time, lasted) => {
                time.contains(&Timestamp(order.delivered))
                    && order.delivered >= order.received
                    && lasted.contains(&(clock.at(order.delivered) - clock.at(order.received)))
            }
            Self::Left(time, stage) => {
                visits(*stage).any(|(_, stay)| stay.left != NEVER && time.contains(&Timestamp(stay.left)))
            }
            Self::Stood(time, stage) => {
                let overlaps =
                    |entered: i64, left: i64| entered < left && entered < time.end.0 && left > time.start.0;
                visits(*stage).any(|(_, stay)| overlaps(stay.entered, stay.left))
            }
            Self::Open(at) => !order.ran_backwards() && order.received < at.0 && order.ended() >= at.0,
        }
    }
}
