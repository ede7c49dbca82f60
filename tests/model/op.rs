//! What can be done, chosen at random. Orders and products are named by a place in what there is.

use proptest::prelude::*;

#[derive(Debug, Clone)]
pub(crate) enum Op {
    /// Two lines: product and units, twice.
    Submit(usize, i64, usize, i64),
    Approve(usize),
    Reject(usize),
    /// All that is due, or a part.
    Pay(usize, bool),
    Refund(usize),
    /// Everything set aside, or one unit of the first line that has any.
    Fulfil(usize, bool),
    Deliver(usize),
    /// Everything, or one unit of the first line that has any.
    Cancel(usize, bool),
    /// The first line's units.
    Edit(usize, i64),
    /// The first line becomes another product.
    Substitute(usize),
    Hold(usize),
    Resume(usize),
    /// Everything or one unit; written off or not.
    Return(usize, bool, bool),
    RefuseParcel(usize),
    Lose(usize),
    Copy(usize),
    Undo(usize),
    UndoLast,
    Receive(usize, i64),
    Count(usize, i64),
}

pub(crate) fn any_op() -> impl Strategy<Value = Op> {
    let order = 0_usize..4;
    let product = 0_usize..3;
    prop_oneof![
        5 => (product.clone(), 1_i64..9, product.clone(), 1_i64..5)
            .prop_map(|(a, n, b, m)| Op::Submit(a, n, b, m)),
        6 => order.clone().prop_map(Op::Approve),
        1 => order.clone().prop_map(Op::Reject),
        6 => (order.clone(), proptest::bool::weighted(0.3)).prop_map(|(at, part)| Op::Pay(at, part)),
        2 => order.clone().prop_map(Op::Refund),
        6 => (order.clone(), proptest::bool::weighted(0.4)).prop_map(|(at, part)| Op::Fulfil(at, part)),
        5 => order.clone().prop_map(Op::Deliver),
        2 => (order.clone(), any::<bool>()).prop_map(|(at, part)| Op::Cancel(at, part)),
        3 => (order.clone(), 1_i64..9).prop_map(|(at, units)| Op::Edit(at, units)),
        1 => order.clone().prop_map(Op::Substitute),
        1 => order.clone().prop_map(Op::Hold),
        2 => order.clone().prop_map(Op::Resume),
        3 => (order.clone(), any::<bool>(), any::<bool>()).prop_map(|(at, part, off)| Op::Return(at, part, off)),
        1 => order.clone().prop_map(Op::RefuseParcel),
        1 => order.clone().prop_map(Op::Lose),
        1 => order.clone().prop_map(Op::Copy),
        6 => order.prop_map(Op::Undo),
        3 => Just(Op::UndoLast),
        3 => (product.clone(), 1_i64..12).prop_map(|(at, units)| Op::Receive(at, units)),
        2 => (product, 0_i64..12).prop_map(|(at, units)| Op::Count(at, units)),
    ]
}
