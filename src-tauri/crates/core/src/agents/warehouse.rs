//! Warehouse: sets stock aside, or says what is short.

use std::collections::BTreeMap;

use crate::lifecycle::{self, Shortage};
use crate::{Code, Decided, Order, ProductId, Quantity, Stock};

/// What Warehouse decides.
#[derive(Debug, Clone, PartialEq)]
pub enum Reservation {
    /// Everything is set aside.
    Reserved(Order),
    /// It waits; what is short.
    Wait(Order, Vec<Shortage>),
}

/// Decides on an approved order.
///
/// Errors: as [`lifecycle::reserve`], but for a shortage, which is an answer here.
pub fn reservation(
    order: &Order,
    stock: &BTreeMap<ProductId, Stock>,
    ahead: &BTreeMap<ProductId, Quantity>,
) -> Decided<Reservation> {
    match lifecycle::reserve(order, stock, ahead) {
        Ok(next) => Ok(Reservation::Reserved(next)),
        Err(refusal) if refusal.code == Code::InsufficientStock => {
            Ok(Reservation::Wait(lifecycle::hold_short(order)?, lifecycle::shortages(order, stock, ahead)))
        }
        Err(refusal) => Err(refusal),
    }
}
