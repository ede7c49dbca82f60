//! An order's figures as the model knows them, in thousandths of a unit and in cents.

use fivedesk_engine::views::OrderView;

/// One line: what was asked for and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LineFigures {
    pub(crate) position: u32,
    pub(crate) product: String,
    pub(crate) wanted: i64,
    pub(crate) cancelled: i64,
    pub(crate) shipped: i64,
    pub(crate) in_transit: i64,
    pub(crate) delivered: i64,
    pub(crate) returned: i64,
    pub(crate) lost: i64,
}

/// An order but for what agents decide by themselves: what they set aside, and the status it gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figures {
    pub(crate) lines: Vec<LineFigures>,
    pub(crate) paid: i64,
}

pub(crate) fn cents(text: &str) -> i64 {
    text.replace('.', "").parse().unwrap()
}

impl Figures {
    pub(crate) fn of(order: &OrderView) -> Self {
        let units = |amount: fivedesk_engine::views::Amount| amount.0.0;
        let lines = order.lines.iter().map(|line| LineFigures {
            position: line.position,
            product: line.product.clone(),
            wanted: units(line.quantity),
            cancelled: units(line.cancelled),
            shipped: units(line.shipped),
            in_transit: units(line.in_transit),
            delivered: units(line.delivered),
            returned: units(line.returned),
            lost: units(line.lost),
        });
        Self { lines: lines.collect(), paid: cents(&order.paid) }
    }
}

/// The first line of which there is some, and one unit of it: the part that is shipped, cancelled or returned.
pub(crate) fn first_with(order: &OrderView, has: impl Fn(&LineFigures, i64) -> i64) -> Option<u32> {
    let figures = Figures::of(order);
    let reserved = order.lines.iter().map(|line| line.reserved.0.0);
    figures
        .lines
        .iter()
        .zip(reserved)
        .find(|(line, aside)| has(line, *aside) >= 1000)
        .map(|(line, _)| line.position)
}
