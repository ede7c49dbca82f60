//! Approval's agent: approves what the owner's policy allows, asks for the rest.

use fivedesk_core::agents::{Approval, approval, question};
use fivedesk_core::{Actor, Desk, Hold, Message, Order, lifecycle};
use fivedesk_store::table;

use super::evidence::{customer_hold, evidence};
use super::step::Work;
use crate::fault::Failure;

/// Approves the order by a rule, or asks the owner.
pub(crate) fn decide(work: &Work<'_, '_>) -> Result<(), Failure> {
    let order = &work.row.order;
    if customer_hold(work.tx, order)? {
        let question =
            Message::new("approval-customer-held").with("total", order.total().unwrap_or_default());
        let held = Order { hold: Some(Hold::Customer), ..order.clone() };
        let said = Message::new("event-approval_asked").with("question", question.clone());
        work.record(&held, &work.agent(), &said)?;
        return work.wait(&question);
    }
    let policy = table::policies::current(work.tx)?;
    match approval(order, &policy, &evidence(work.tx, order, &policy)?) {
        Approval::Approve(rule) => {
            let approved = lifecycle::approve(order)?;
            let said = Message::new("event-approved")
                .with("total", approved.total().unwrap_or_default())
                .with("rule", rule);
            work.record(&approved, &Actor::rule(Desk::Approval), &said)?;
            work.follow(&approved)
        }
        Approval::Ask(asks) => {
            let Some(question) = question(&asks) else { return Ok(()) };
            // An order looked at again to no other end tells nothing new.
            if work.task.question.as_ref() != Some(&question) {
                let said = Message::new("event-approval_asked").with("question", question.clone());
                work.record(order, &work.agent(), &said)?;
            }
            work.wait(&question)
        }
    }
}
