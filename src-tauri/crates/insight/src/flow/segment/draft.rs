//! A segment in the making, order by order.

use super::{NEVER, Order, Segment, Stage, Stay, Way};
use crate::Visit;
use crate::flow::OrderRows;
use crate::flow::whole::Whole;
use crate::rows::place;

#[derive(Default)]
pub(super) struct Draft {
    orders: Vec<Order>,
    stays: Vec<Stay>,
    stages: Vec<Stage>,
    pub(super) open: Vec<Visit>,
}

impl Draft {
    pub(super) fn keep(&mut self, way: Way<'_>) {
        self.stays.extend_from_slice(way.stays);
        self.stages.extend_from_slice(way.stages);
        self.end(*way.order);
    }

    pub(super) fn add(&mut self, rows: &OrderRows, source: u16) {
        let mut visits: Vec<&Visit> = rows.visits.iter().collect();
        visits.sort_by_key(|visit| visit.entered);
        let mut order = Order::new(rows, source);
        for visit in visits {
            let Some(place) = place(visit.stage).and_then(|place| u8::try_from(place).ok()) else { continue };
            let backwards = visit.is_fault();
            order.backwards |= backwards;
            let left = visit.left.map_or(NEVER, |left| left.at.0);
            self.stays.push(Stay { entered: visit.entered.at.0, left });
            self.stages.push(Stage(if backwards { place | Stage::BACKWARDS } else { place }));
            self.open.extend(visit.left.is_none().then_some(*visit));
        }
        self.end(order);
    }

    pub(super) fn done(self, first: i64) -> Segment {
        let mut segment = Segment {
            first,
            orders: self.orders.into(),
            stays: self.stays.into(),
            stages: self.stages.into(),
            open: self.open.into(),
            whole: Segment::new(0).whole,
        };
        segment.whole = Whole::of(&segment);
        segment
    }

    fn end(&mut self, order: Order) {
        let end = u32::try_from(self.stays.len()).unwrap_or(u32::MAX);
        self.orders.push(Order { end, ..order });
    }
}
