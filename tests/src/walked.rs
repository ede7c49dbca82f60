//! A shop that was worked in for weeks: every kind of order, walked through the engine under a clock that is set for
//! each step. What the shop was told and when comes from a seed.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use fivedesk_engine::orders::{self, ComesBack, Edit, LinePart, Parcel, Payment, SubmitText};
use fivedesk_engine::{
    Answer, Call, Clock, Engine, OrderId, Timestamp, books, customers, products, purchases, stock, undo,
};

use crate::dice::Dice;

const MINUTE: i64 = 60_000_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

const PRODUCTS: [(&str, &str); 8] = [
    ("Lamp", "19.99"),
    ("Chair", "89.50"),
    ("Mug", "7.25"),
    ("Kettle", "34.00"),
    ("Rug", "120.00"),
    ("Vase", "15.75"),
    ("Clock", "42.10"),
    ("Tray", "11.30"),
];
const CUSTOMERS: i64 = 14;

/// What kind of shop.
#[derive(Debug, Clone, Copy)]
pub struct Walk {
    /// What it comes from.
    pub seed: u64,
    /// Its owner's time zone.
    pub zone: &'static str,
    /// When it begins, RFC 3339.
    pub from: &'static str,
    /// The days orders come in on.
    pub days: i64,
    /// How many orders come.
    pub orders: i64,
    /// Whether everything goes as it should: each order is delivered in the end and no clock runs backwards.
    pub smooth: bool,
}

/// One thing to do.
#[derive(Debug, Clone, Copy)]
enum Act {
    Enter,
    Approve,
    Reject,
    Cancel,
    CancelPart,
    Edit,
    Pay,
    Ship,
    ShipPart,
    Deliver,
    Lose,
    Return,
    Undo,
    Resume,
    Restock,
}

/// Makes the book; tells how many acts were done and how many the shop refused.
pub fn walk(path: &Path, plan: &Walk) -> (usize, usize) {
    let start = Timestamp::parse(plan.from).unwrap().0;
    let now = Arc::new(AtomicI64::new(start - DAY));
    let clock: Clock = {
        let now = Arc::clone(&now);
        Arc::new(move || Timestamp(now.load(Ordering::Relaxed)))
    };
    let mut dice = Dice::new(plan.seed);
    let engine = opened(path, clock, plan, &mut dice);
    let mut acts = planned(plan, start, &mut dice);
    // What falls on one instant is done in the order it was planned in.
    acts.sort_by_key(|(at, ..)| *at);
    let (mut done, mut refused) = (0, 0);
    let mut entered = vec![None; plan.orders as usize];
    for (at, order, act) in acts {
        // A machine's clock that is wrong for one step.
        let jump = if !plan.smooth && dice.of_100(3) { dice.below(30) * HOUR } else { 0 };
        now.store(at - jump, Ordering::Relaxed);
        match act_on(&engine, &mut entered[order], act, &mut dice) {
            Ok(()) => done += 1,
            Err(_) => refused += 1,
        }
    }
    (done, refused)
}

fn opened(path: &Path, clock: Clock, plan: &Walk, dice: &mut Dice) -> Engine {
    let owner = Call::by("owner");
    let new =
        books::NewBook { name: "Walked".into(), currency: "EUR".into(), time_zone: plan.zone.to_owned() };
    let engine = books::create(path, clock, &owner, &new).unwrap();
    let mut counted = Vec::new();
    for (place, (name, price)) in PRODUCTS.iter().enumerate() {
        let product = products::AddProduct {
            name: (*name).to_owned(),
            price: (*price).to_owned(),
            pack_size: (place % 3 == 0).then(|| "6".to_owned()),
            ..Default::default()
        };
        products::add(&engine, &owner, &product).unwrap();
        // Scarce enough that some orders wait for stock, unless all is to go smoothly.
        let units = if plan.smooth { 100_000 } else { 20 + dice.below(plan.orders.max(10)) };
        counted.push(format!("{name}:{units}"));
    }
    stock::set(&engine, &owner, &counted.join(", ")).unwrap();
    for number in 0..CUSTOMERS {
        let customer = customers::AddCustomer {
            name: customer(number),
            address: Some(format!("{} Main Street", number + 1)),
            ..Default::default()
        };
        let id = customers::add(&engine, &owner, &customer).unwrap().id;
        if number % 4 == 1 {
            let terms = customers::EditCustomer { terms: Some("14".to_owned()), ..Default::default() };
            customers::edit(&engine, &owner, id, &terms).unwrap();
        }
    }
    engine
}

fn customer(number: i64) -> String {
    const NAMES: [&str; 7] =
        ["Ada Marsh", "Ben Ortiz", "Cleo Lind", "Dora Costa", "Emil Ito", "Fay Novak", "Gus Olsen"];
    let name = NAMES[number as usize % NAMES.len()];
    if number < NAMES.len() as i64 { name.to_owned() } else { format!("{name} & Co") }
}

/// Every order's acts and their times.
fn planned(plan: &Walk, start: i64, dice: &mut Dice) -> Vec<(i64, usize, Act)> {
    let mut acts = Vec::new();
    let odds = |dice: &mut Dice, share| !plan.smooth && dice.of_100(share);
    for order in 0..plan.orders as usize {
        let mut at = start + (dice.share() * (plan.days * DAY) as f64) as i64;
        // Whole hours fall together.
        if dice.of_100(30) {
            at -= at.rem_euclid(HOUR);
        }
        let put = |acts: &mut Vec<_>, at: i64, act| acts.push((at, order, act));
        put(&mut acts, at, Act::Enter);
        let later = |dice: &mut Dice, at: i64, hours: f64| {
            let waited = at + (dice.wait(hours * HOUR as f64)) as i64;
            match dice.below(10) {
                0 => at,
                1 | 2 => waited - waited.rem_euclid(HOUR) + HOUR,
                _ => waited,
            }
        };
        if odds(dice, 6) {
            continue;
        }
        at = later(dice, at, 14.0);
        if odds(dice, 4) {
            put(&mut acts, at, if dice.of_100(50) { Act::Reject } else { Act::Cancel });
            continue;
        }
        put(&mut acts, at, Act::Approve);
        for (hours, act) in [(20.0, Act::Pay), (30.0, Act::Ship), (60.0, Act::Deliver)] {
            let mut act = act;
            if odds(dice, 7) {
                at = later(dice, at, 4.0);
                put(&mut acts, at, Act::Undo);
                at = later(dice, at, 3.0);
                put(&mut acts, at, Act::Resume);
                at = later(dice, at, 1.0);
                // The step that was taken back, whichever it was: the others are refused.
                for again in [Act::Approve, Act::Pay, Act::Ship] {
                    put(&mut acts, at, again);
                }
            }
            if odds(dice, 5) {
                at = later(dice, at, 5.0);
                put(&mut acts, at, Act::Edit);
                at = later(dice, at, 9.0);
                put(&mut acts, at, Act::Approve);
            }
            if odds(dice, 4) {
                put(&mut acts, at, if dice.of_100(60) { Act::CancelPart } else { Act::Cancel });
            }
            if odds(dice, 4) {
                break;
            }
            at = later(dice, at, hours);
            match act {
                Act::Ship if odds(dice, 12) => {
                    put(&mut acts, at, Act::ShipPart);
                    at = later(dice, at, 26.0);
                }
                Act::Deliver if odds(dice, 4) => act = Act::Lose,
                _ => {}
            }
            put(&mut acts, at, act);
        }
        if odds(dice, 10) {
            at = later(dice, at, 70.0);
            put(&mut acts, at, Act::Return);
        }
    }
    if !plan.smooth {
        for day in 1..=plan.days / 3 {
            acts.push((start + 3 * day * DAY + 9 * HOUR, 0, Act::Restock));
        }
    }
    acts
}

fn act_on(engine: &Engine, entered: &mut Option<OrderId>, act: Act, dice: &mut Dice) -> Answer<()> {
    let owner = Call::by("owner");
    let part = Some(vec![LinePart { line: 1, quantity: "1".to_owned() }]);
    if let Act::Enter = act {
        *entered = Some(enter(engine, &owner, dice)?);
        return Ok(());
    }
    if let Act::Restock = act {
        return restock(engine, &owner, dice);
    }
    let Some(id) = *entered else { return Ok(()) };
    match act {
        Act::Enter | Act::Restock => return Ok(()),
        Act::Approve => orders::approve(engine, &owner, id, None)?,
        Act::Reject => orders::reject(engine, &owner, id, None)?,
        Act::Cancel => orders::cancel(engine, &owner, id, None, None)?,
        Act::CancelPart => orders::cancel(engine, &owner, id, part.as_deref(), None)?,
        Act::Edit => {
            let discount = Some(format!("{}.50", dice.below(4)));
            orders::edit(engine, &owner, id, &Edit { discount, ..Edit::default() })?
        }
        Act::Pay => orders::pay(engine, &owner, id, &Payment::default())?,
        Act::Ship => orders::fulfil(engine, &owner, id, &Parcel::default())?,
        Act::ShipPart => orders::fulfil(engine, &owner, id, &Parcel { lines: part, ..Parcel::default() })?,
        Act::Deliver => orders::deliver(engine, &owner, id, None)?,
        Act::Lose => orders::lost(engine, &owner, id, None, None)?,
        Act::Return => {
            let lines = if dice.of_100(50) { part } else { None };
            orders::take_back(engine, &owner, id, &ComesBack { lines, ..Default::default() })?
        }
        Act::Undo => undo::undo_order(engine, &owner, id, None, None)?,
        Act::Resume => orders::resume(engine, &owner, id, None)?,
    };
    Ok(())
}

/// An order of one to three products; now and then one that nobody can read.
fn enter(engine: &Engine, owner: &Call, dice: &mut Dice) -> Answer<OrderId> {
    let first = dice.below(PRODUCTS.len() as i64);
    let lines: Vec<String> = (0..1 + dice.below(3))
        .map(|more| {
            let (name, _) = PRODUCTS[((first + more) % PRODUCTS.len() as i64) as usize];
            format!("{name}:{}", 1 + dice.below(5))
        })
        .collect();
    let customer = Some(customer(dice.below(CUSTOMERS)));
    let request = SubmitText { text: lines.join(", "), customer, address: None };
    let order = orders::submit(engine, owner, &request)?;
    let id = OrderId(order.id);
    if order.hold.as_deref() == Some("duplicate") {
        orders::not_duplicate(engine, owner, id, None)?;
    }
    Ok(id)
}

/// Goods that were bought come in, two days after they were noted, and others are noted.
fn restock(engine: &Engine, owner: &Call, dice: &mut Dice) -> Answer<()> {
    for purchase in purchases::list(engine, false)? {
        purchases::receive(engine, owner, purchase.id, None)?;
    }
    let (name, _) = dice.one(&PRODUCTS);
    let text = format!("{name}:{}", 5 + dice.below(30));
    purchases::note(
        engine,
        owner,
        &purchases::NotePurchase { text, supplier: Some("Wholesale".into()), due: None },
    )?;
    Ok(())
}
