//! Shows the policy in force.

use fivedesk_core::{Policy, Timestamp};
use fivedesk_store::table;

use super::form;
use crate::views::{PolicyRule, PolicyView};
use crate::{Answer, Engine};

/// The policy in force, with a sentence for each of its rules.
pub fn show(engine: &Engine) -> Answer<PolicyView> {
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let row = table::policies::latest(connection)?;
        let policy = row.as_ref().map_or_else(Policy::default, |row| row.policy.clone());
        Ok(PolicyView {
            version: row.as_ref().map_or(0, |row| row.version),
            at: row.as_ref().map(|row| Timestamp::rfc3339(row.at)),
            actor: row.map(|row| row.actor),
            currency: currency.code().to_owned(),
            form: form::filled(&policy, currency),
            rules: form::rules(&policy)
                .into_iter()
                .map(|(field, said)| PolicyRule {
                    field: field.to_owned(),
                    sentence: engine.say(currency, &said),
                })
                .collect(),
        })
    })
}
