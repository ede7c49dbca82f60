//! Every version the policy has had.

use fivedesk_core::{Message, Policy, Refusal, Timestamp};
use fivedesk_store::table;

use super::form;
use crate::views::PolicyVersion;
use crate::{Answer, Engine};

/// The versions with what each changed, the newest first; the last is what a new book starts with.
pub fn history(engine: &Engine) -> Answer<Vec<PolicyVersion>> {
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let mut rows = table::policies::all(connection)?;
        rows.reverse();
        let mut before = Policy::default();
        let mut versions = vec![PolicyVersion {
            version: 0,
            at: None,
            actor: None,
            changes: Vec::new(),
            current: rows.is_empty(),
            form: form::filled(&before, currency),
        }];
        let newest = rows.last().map(|row| row.version);
        for row in rows {
            let changed = form::changes(&before, &row.policy);
            versions.push(PolicyVersion {
                version: row.version,
                at: Some(Timestamp::rfc3339(row.at)),
                actor: Some(row.actor),
                changes: changed.iter().map(|said| engine.say(currency, said)).collect(),
                current: Some(row.version) == newest,
                form: form::filled(&row.policy, currency),
            });
            before = row.policy;
        }
        versions.reverse();
        Ok(versions)
    })
}

/// One of the versions.
///
/// Errors: `not_found` for a version the policy has not had.
pub fn version(engine: &Engine, version: i64) -> Answer<PolicyVersion> {
    let found = history(engine)?.into_iter().find(|one| one.version == version);
    found.ok_or_else(|| {
        let message = Message::new("policy-no-version").with("version", version);
        engine.fault(Refusal::not_found(message).about(serde_json::json!({ "version": version })))
    })
}
