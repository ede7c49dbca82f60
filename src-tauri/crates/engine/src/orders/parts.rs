//! Parts of an order as somebody names them: a line and how much of it.

use fivedesk_core::lifecycle::Part;
use fivedesk_core::{Message, Quantity, Refusal};

use crate::{Answer, Engine};

/// Some quantity of a line.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LinePart {
    /// Which line, by its place in the order, from 1.
    pub line: u32,
    /// How much, as a decimal.
    pub quantity: String,
}

/// Reads parts. Errors: `invalid_input` for a quantity that is none.
pub(super) fn parts_of(engine: &Engine, parts: Option<&[LinePart]>) -> Answer<Option<Vec<Part>>> {
    let read = |part: &LinePart| {
        let quantity = Quantity::parse(&part.quantity).filter(|quantity| quantity.is_positive());
        quantity.map(|quantity| Part { position: part.line, quantity }).ok_or_else(|| {
            let message = Message::new("part-no-quantity")
                .with("line", i64::from(part.line))
                .with("text", part.quantity.as_str());
            engine.fault(Refusal::invalid(message).about(serde_json::json!({ "line": part.line })))
        })
    };
    parts.map(|parts| parts.iter().map(read).collect()).transpose()
}
