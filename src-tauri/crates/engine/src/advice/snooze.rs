//! Puts a recommendation off until a day.

use fivedesk_core::{Message, Refusal};

use super::apply::hide;
use crate::views::RecommendationView;
use crate::{Answer, Call, Engine};

/// Puts it off until the beginning of a day, or an instant.
///
/// Errors: `not_found` when nothing of that name is recommended; `invalid_input` for a day that is none or is not
/// ahead.
pub fn snooze(engine: &Engine, call: &Call, name: &str, until: &str) -> Answer<RecommendationView> {
    let wrong = || {
        let message = Message::new("advice-not-ahead").with("text", until);
        engine.fault(Refusal::invalid(message).about(serde_json::json!({ "field": "until" })))
    };
    let (at, _) = engine.times(Some(until), None)?.ok_or_else(wrong)?;
    if at <= engine.now() {
        return Err(wrong());
    }
    let said = Message::new("event-advice_snoozed").with("until", at);
    hide(engine, call, name, ("snoozed", said), Some(at))
}
