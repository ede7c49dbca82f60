//! Dismisses a recommendation: it comes back only when its finding changed materially.

use fivedesk_core::Message;

use super::apply::hide;
use crate::views::RecommendationView;
use crate::{Answer, Call, Engine};

/// Dismisses it. It comes back when it is half as large again as it was, or when what was worth an eye has become
/// worth acting on.
///
/// Errors: `not_found` when nothing of that name is recommended; `refused` when it is out of the way already.
pub fn dismiss(engine: &Engine, call: &Call, name: &str) -> Answer<RecommendationView> {
    hide(engine, call, name, ("dismissed", Message::new("event-advice_dismissed")), None)
}
