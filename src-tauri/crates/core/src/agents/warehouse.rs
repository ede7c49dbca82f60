//! Warehouse: sets stock aside, or says what is short.

use std::collections::BTreeMap;

use crate::lifecycle::{self, Shortage};
use crate::{Code, Decided, Order, ProductId, Quantity, Reserve, Stock};

/// What Warehouse decides.
#[derive(Debug, Clone, PartialEq)]
pub enum Reservation {
    /// Everything is set aside.
    Reserved(Order),
    /// What there is was set aside; what is short of the rest.
    Part(Order, Vec<Shortage>),
    /// It waits; what is short.
    Wait(Order, Vec<Shortage>),
}

/// Decides on an approved order; `mode` is the owner's policy.
///
/// Errors: as [`lifecycle::reserve`], but for a shortage, which is an answer here.
pub fn reservation(
    order: &Order,
    stock: &BTreeMap<ProductId, Stock>,
    ahead: &BTreeMap<ProductId, Quantity>,
    mode: Reserve,
) -> Decided<Reservation> {
    match lifecycle::reserve(order, stock, ahead) {
        Ok(next) => Ok(Reservation::Reserved(next)),
        Err(refusal) if refusal.code == Code::InsufficientStock => {
            let short = lifecycle::shortages(order, stock, ahead);
            if mode == Reserve::WhatThereIs
                && let Some(part) = lifecycle::reserve_part(order, stock, ahead)?
            {
                return Ok(Reservation::Part(part, short));
            }
            Ok(Reservation::Wait(lifecycle::hold_short(order)?, short))
        }
        Err(refusal) => Err(refusal),
    }
}
