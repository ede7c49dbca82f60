//! The owner's policy.

use fivedesk_engine::Engine;
use fivedesk_engine::policy::{self, Preview};
use fivedesk_engine::views::{PolicyForm, PolicyPreview, PolicyVersion, PolicyView};

use crate::args::{Policy, SetPolicy};
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Policy) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Policy::Show => output::answer(host.json, &policy::show(&engine)?, told),
        Policy::History => output::answer(host.json, &policy::history(&engine)?, |all| versions(all)),
        Policy::Set(asked) => {
            let form = filled(&engine, &asked)?;
            if asked.dry_run {
                let request = Preview { form, days: Some(asked.days) };
                output::answer(host.json, &policy::preview(&engine, &request)?, effect);
            } else {
                output::answer(host.json, &policy::set(&engine, &host.call, &form)?, told);
            }
        }
    }
    Ok(())
}

/// The policy in force, or a former one, with what was asked for changed.
fn filled(engine: &Engine, asked: &SetPolicy) -> Result<PolicyForm, Stop> {
    let now = match asked.back_to {
        None => policy::show(engine)?.form,
        Some(version) => policy::version(engine, version)?.form,
    };
    let off = |text: &String| (text != "off").then(|| text.clone());
    Ok(PolicyForm {
        approve_up_to: asked.approve_up_to.as_ref().map_or(now.approve_up_to, off),
        unusual_quantity: asked.unusual_quantity.map_or(now.unusual_quantity, |rule| rule.0),
        min_orders: asked.min_orders.unwrap_or(now.min_orders),
        unusual_price: asked.unusual_price.map_or(now.unusual_price, |rule| rule.0),
        duplicates_within: asked.duplicates_within.map_or(now.duplicates_within, |rule| rule.0),
        short_stock: asked.short_stock.clone().unwrap_or(now.short_stock),
        reserve: asked.reserve.as_ref().map_or(now.reserve, |word| word.replace('-', "_")),
        auto_deliver_after: asked.auto_deliver_after.map_or(now.auto_deliver_after, |rule| rule.0),
        pay_first: asked.pay_first.as_ref().map_or(now.pay_first, |word| word == "yes"),
        days_to_pay: asked.days_to_pay.unwrap_or(now.days_to_pay),
    })
}

fn told(view: &PolicyView) -> String {
    let mut text = match (&view.at, &view.actor) {
        (Some(at), Some(actor)) => format!("Version {}, since {at}, by {actor}\n", view.version),
        _ => "The policy a new book starts with\n".to_owned(),
    };
    for rule in &view.rules {
        text.push_str(&format!("  {}\n", rule.sentence));
    }
    text
}

fn effect(preview: &PolicyPreview) -> String {
    let mut text = String::new();
    for change in &preview.changes {
        text.push_str(&format!("{change}\n"));
    }
    for trial in &preview.trials {
        text.push_str(&format!("{}\n", trial.sentence));
        for reason in &trial.reasons {
            text.push_str(&format!("  {}\n", reason.sentence));
        }
    }
    if let Some(trial) = preview.trials.last() {
        for one in trial.first_approved.iter().chain(&trial.first_asked) {
            text.push_str(&format!("  #{}: {}\n", one.number, one.said));
        }
    }
    text
}

fn versions(all: &[PolicyVersion]) -> String {
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|one| {
            vec![
                one.version.to_string(),
                one.at.clone().unwrap_or_default(),
                one.actor.clone().unwrap_or_default(),
                one.changes.join(" "),
            ]
        })
        .collect();
    table(&["version", "since", "by", "changed"], &rows)
}
