//! Lists recommendations: those that are open, and what became of the others.

use fivedesk_core::{Currency, Message, Money, OrderId, Timestamp};
use fivedesk_insight::recommend::{Recommendation, Review, Unit};
use fivedesk_store::table::advice::{self, AdviceRow};
use fivedesk_store::{Connection, table};

use super::apply::{Decided, unknown};
use super::done::Done;
use super::kept::Kept;
use super::{Basis, Low, find};
use crate::call::large;
use crate::engine::fault_of_ours;
use crate::fault::Failure;
use crate::orders::{late_of, order_for};
use crate::views::{DraftView, EffectView, RecommendationView, ReviewView};
use crate::{Answer, Engine};

/// What is recommended; with `all`, what was applied, dismissed, put off and looked at again too.
///
/// Errors: the store's.
pub fn list(engine: &Engine, all: bool) -> Answer<Vec<RecommendationView>> {
    let basis = super::basis(engine)?;
    engine.read(|connection| {
        let found = found(engine, connection, &basis, &super::low_stock(connection)?)?;
        let mut views = Vec::new();
        for one in &found {
            if one.open {
                views.push(one.view(engine, connection)?);
            }
        }
        if all {
            let open = |row: &AdviceRow| found.iter().any(|one| one.open && one.found.id == row.name);
            for row in advice::standing(connection)? {
                if row.state != "undone" && !open(&row) {
                    views.push(row_view(engine, connection, &row)?);
                }
            }
        }
        Ok(views)
    })
}

/// The one of a name: as it is recommended, or what became of it.
///
/// Errors: `not_found`.
pub fn show(engine: &Engine, name: &str) -> Answer<RecommendationView> {
    let all = list(engine, true)?;
    all.into_iter().find(|one| one.id == name).ok_or_else(|| engine.fault(unknown(name)))
}

/// What is open, within a read that knows the products that are low.
pub(crate) fn open(
    engine: &Engine,
    c: &Connection,
    basis: &Basis,
    low: &[Low],
) -> Result<Vec<RecommendationView>, Failure> {
    let found = found(engine, c, basis, low)?;
    found.iter().filter(|one| one.open).map(|one| one.view(engine, c)).collect()
}

/// One that is found, with the last decision on it.
struct Found {
    found: Recommendation,
    last: Option<AdviceRow>,
    open: bool,
    currency: Currency,
}

fn found(engine: &Engine, c: &Connection, basis: &Basis, low: &[Low]) -> Result<Vec<Found>, Failure> {
    let now = engine.now();
    let currency = table::book::get(c)?.currency;
    let mut all = Vec::new();
    for found in find::find_with(c, basis, low, engine.zone(), now)? {
        let last = advice::latest(c, &found.id)?;
        let open = is_open(&found, last.as_ref(), now)?;
        all.push(Found { found, last, open, currency });
    }
    Ok(all)
}

/// Whether it is to be shown, after the last decision on it.
pub(super) fn is_open(
    found: &Recommendation,
    last: Option<&AdviceRow>,
    now: Timestamp,
) -> Result<bool, Failure> {
    let Some(row) = last else { return Ok(true) };
    let kept = Kept::read(row)?;
    Ok(match row.state.as_str() {
        "applied" => kept.leaves(found),
        "dismissed" => found.changed_since(kept.strength, kept.weight),
        "snoozed" => row.until.is_none_or(|until| until <= now),
        _ => true,
    })
}

impl Found {
    fn view(&self, engine: &Engine, c: &Connection) -> Result<RecommendationView, Failure> {
        let kept = Kept::of(&self.found, self.currency);
        let mut view = view(engine, c, &self.found.id, &kept)?;
        // What was tried before, and came to something, is worth knowing.
        let reviewed = self.last.as_ref().filter(|row| row.state == "reviewed");
        view.review = reviewed.map(|row| review_view(engine, self.currency, row)).transpose()?.flatten();
        Ok(view)
    }
}

/// What became of one, as its row tells.
pub(super) fn of_row(engine: &Engine, id: i64) -> Answer<RecommendationView> {
    engine.read(|connection| {
        let row = advice::get(connection, id)?.ok_or_else(|| unknown(&id.to_string()))?;
        row_view(engine, connection, &row)
    })
}

fn row_view(engine: &Engine, c: &Connection, row: &AdviceRow) -> Result<RecommendationView, Failure> {
    let currency = table::book::get(c)?.currency;
    let mut view = view(engine, c, &row.name, &Kept::read(row)?)?;
    view.state = row.state.clone();
    view.decided_at = Some(row.at.rfc3339());
    view.until = row.until.map(Timestamp::rfc3339);
    view.review = review_view(engine, currency, row)?;
    let read = |body: &String| serde_json::from_str::<Decided>(body).map_err(|error| fault_of_ours(&error));
    let decided = row.done.as_ref().map(read).transpose()?;
    if let Some(Done::Reminded(orders)) = decided.and_then(|decided| decided.done)
        && row.state == "applied"
    {
        view.drafts = drafts(engine, c, &orders)?;
    }
    Ok(view)
}

fn view(engine: &Engine, c: &Connection, name: &str, kept: &Kept) -> Result<RecommendationView, Failure> {
    let currency = table::book::get(c)?.currency;
    let say = |message: &Message| engine.say(currency, message);
    let mut finding = kept.finding.clone();
    if let [product] = kept.products.as_slice() {
        finding = finding.with("product", crate::show::product_name(c, *product)?);
    }
    if let Some(customer) = kept.customer {
        let name = table::customers::name(c, table::customers::kept(c, customer)?)?;
        finding = finding.with("customer", name.unwrap_or_default());
    }
    let effect = &kept.effect;
    let number = |value: f64| match effect.what.unit() {
        Unit::Time => format!("{:.2}", fivedesk_insight::hours(value)),
        Unit::Money => Money(value.round() as i64).decimal(currency),
    };
    Ok(RecommendationView {
        id: name.to_owned(),
        desk: kept.desk.word().to_owned(),
        finding: say(&finding),
        evidence: say(&kept.evidence),
        strength: kept.strength.word().to_owned(),
        orders: kept.orders.iter().map(|id| id.0).collect(),
        products: kept.products.iter().map(|id| id.0).collect(),
        customer: kept.customer.map(|id| id.0),
        action: kept.action.clone(),
        value: kept.value.clone(),
        label: say(&kept.label),
        effect: EffectView {
            unit: if effect.what.unit() == Unit::Time { "hours" } else { "money" }.to_owned(),
            value: number(effect.value),
            low: effect.sure.map(|(low, _)| number(low)),
            high: effect.sure.map(|(_, high)| number(high)),
            n: large(effect.n),
            now: effect.now.map(number),
            before: effect.before.map(number),
            sentence: say(&kept.said),
        },
        compared: effect.compared().map(|said| say(&said)),
        review_days: kept.days,
        state: "open".to_owned(),
        decided_at: None,
        until: None,
        review: None,
        drafts: Vec::new(),
    })
}

fn review_view(engine: &Engine, currency: Currency, row: &AdviceRow) -> Result<Option<ReviewView>, Failure> {
    let Some(body) = &row.review else { return Ok(None) };
    let review: Review = serde_json::from_str(body).map_err(|error| fault_of_ours(&error))?;
    Ok(Some(ReviewView {
        verdict: review.verdict.word().to_owned(),
        sentence: engine.say(currency, &review.sentence()),
        n: large(review.n),
    }))
}

/// A reminder for each order that is still to be paid: drafted anew, so that no words of persons are kept.
fn drafts(engine: &Engine, c: &Connection, orders: &[OrderId]) -> Result<Vec<DraftView>, Failure> {
    let shop = table::book::get(c)?.name;
    let late = late_of(c, engine.now(), usize::MAX)?;
    let mut drafts = Vec::new();
    for id in orders {
        let row = order_for(c, *id)?;
        let due = row.order.due();
        if due <= Money::ZERO || row.order.rejected || row.order.withdrawn {
            continue;
        }
        let customer = row.order.customer.map(|id| table::customers::get(c, id)).transpose()?.flatten();
        let name = customer.as_ref().map(|one| one.name.clone()).filter(|name| !name.is_empty());
        let on_account = late.iter().find(|late| late.row.order.id == *id);
        let key = match (on_account.is_some(), name.is_some()) {
            (true, true) => "reminder",
            (true, false) => "reminder-nameless",
            (false, true) => "advice-ask",
            (false, false) => "advice-ask-nameless",
        };
        let mut said = Message::new(key)
            .with("customer", name.clone().unwrap_or_default())
            .with("number", row.number.to_string())
            .with("due", due)
            .with("shop", shop.as_str());
        if let Some(late) = on_account {
            said = said.with("shipped", late.shipped).with("until", late.due_on);
        }
        drafts.push(DraftView {
            order: id.0,
            number: row.number.to_string(),
            customer: name,
            email: customer.and_then(|one| one.email),
            text: engine.say(row.order.currency, &said),
        });
    }
    Ok(drafts)
}
