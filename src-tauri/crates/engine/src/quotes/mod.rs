//! Quotes: made, listed, accepted as an order, declined.

mod accept;
mod add;
mod decline;
mod list;

pub use accept::accept;
pub use add::{NewQuote, add};
pub use decline::{decline, reopen};
pub(crate) use list::view;
pub use list::{find, list, show};

use fivedesk_core::{Message, QuoteId, Refusal};
use fivedesk_store::Connection;
use fivedesk_store::table::quotes::{self, QuoteRow};

use crate::Timestamp;
use crate::fault::Failure;

/// How a quote stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Open,
    Accepted,
    Declined,
    Expired,
}

impl Standing {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Expired => "expired",
        }
    }
}

/// Derived, like an order's status: what became of it, else whether it still holds.
pub(crate) fn standing(row: &QuoteRow, now: Timestamp) -> Standing {
    if row.order.is_some() {
        Standing::Accepted
    } else if row.declined_at.is_some() {
        Standing::Declined
    } else if row.valid_until.is_some_and(|until| until < now) {
        Standing::Expired
    } else {
        Standing::Open
    }
}

/// Reads a quote for change. Errors: `not_found`.
pub(crate) fn quote_for(connection: &Connection, id: QuoteId) -> Result<QuoteRow, Failure> {
    let unknown = || {
        Refusal::not_found(Message::new("quote-not-found").with("quote", format!("Q-{id}")))
            .about(serde_json::json!({ "quote": id.0 }))
    };
    Ok(quotes::get(connection, id)?.ok_or_else(unknown)?)
}

/// The refusal of a step that a quote does not allow as it stands.
pub(crate) fn not_now(key: &'static str, id: QuoteId, standing: Standing) -> Refusal {
    let message = Message::new(key).with("quote", format!("Q-{id}")).with("standing", standing.word());
    Refusal::refused(message).about(serde_json::json!({ "quote": id.0, "status": standing.word() }))
}
