//! An order's life, ended around every commit of every step of it: what was kept is there once, and the life goes on.

use std::path::Path;
use std::process::{Command, Stdio};

use fivedesk_engine::orders::{self, ComesBack, Edit, LineAnswer, Parcel, Payment, SubmitText};
use fivedesk_engine::{Answer, Call, Engine, OrderId, ProductId, undo};
use fivedesk_tests::{Shop, now};
use serde_json::{Value, json};

use super::at_commit::{self, Place};

type Step = fn(&Engine, &Call) -> Answer<()>;

const ORDER: OrderId = OrderId(1);

/// The steps of a life, each under a key of its name. Those from the return on stand for all that mends.
const LIFE: [(&str, Step); 10] = [
    ("submit", |engine, call| {
        let text = "Laptop:2, ear muffs:3".to_owned();
        let asked = SubmitText { text, customer: Some("Ada".to_owned()), address: None };
        orders::submit(engine, call, &asked).map(drop)
    }),
    ("clarify", |engine, call| {
        let headphones = Some(ProductId(3).0);
        let answer = LineAnswer { line: 0, product_id: headphones, quantity: None, drop: false };
        orders::clarify(engine, call, ORDER, &[answer]).map(drop)
    }),
    ("approve", |engine, call| orders::approve(engine, call, ORDER, None).map(drop)),
    ("pay", |engine, call| orders::pay(engine, call, ORDER, &Payment::default()).map(drop)),
    ("fulfil", |engine, call| orders::fulfil(engine, call, ORDER, &Parcel::default()).map(drop)),
    ("deliver", |engine, call| orders::deliver(engine, call, ORDER, None).map(drop)),
    ("return", |engine, call| orders::take_back(engine, call, ORDER, &ComesBack::default()).map(drop)),
    ("refund", |engine, call| orders::refund(engine, call, ORDER, Some("100.00"), None, None).map(drop)),
    ("undo", |engine, call| undo::undo_order(engine, call, ORDER, None, None).map(drop)),
    ("edit", |engine, call| {
        let edit = Edit { note: Some("rang twice".to_owned()), ..Edit::default() };
        orders::edit(engine, call, ORDER, &edit).map(drop)
    }),
];

/// The book a life is lived on, and where it ends: `approve/written/2`. Lived by a program of its own.
const BOOK: &str = "FIVEDESK_LIFE";
const END: &str = "FIVEDESK_LIFE_ENDS";
/// Commits a step may have before the test is thought to count wrongly.
const MOST_COMMITS: usize = 40;

#[test]
#[ignore = "lived by the test below, in a program of its own"]
fn one_life() {
    let Ok(book) = std::env::var(BOOK) else { return };
    at_commit::look_on();
    let engine = Engine::open(Path::new(&book), now()).unwrap();
    let end = std::env::var(END).ok();
    let parts: Vec<&str> = end.as_deref().map(|end| end.split('/').collect()).unwrap_or_default();
    for (name, step) in LIFE {
        if let [_, place, commit] = parts.as_slice()
            && parts[0] == name
        {
            let place = Place::ALL.into_iter().find(|known| known.word() == *place).unwrap();
            at_commit::die_at(place, commit.parse().unwrap());
        }
        let call = Call { key: Some(name.to_owned()), ..Call::by("owner") };
        step(&engine, &call).unwrap_or_else(|fault| panic!("{name}: {}", fault.message));
        at_commit::live();
    }
}

/// Lives a life; `false` when it was ended on the way.
fn live(shop: &Shop, end: Option<&str>) -> bool {
    let mut program = Command::new(std::env::current_exe().unwrap());
    program.args(["killed_steps::one_life", "--exact", "--ignored", "--test-threads=1"]);
    program.env(BOOK, shop.book()).env_remove(END).stdout(Stdio::piped()).stderr(Stdio::piped());
    if let Some(end) = end {
        program.env(END, end);
    }
    let output = program.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert_ne!(output.status.code(), Some(101), "a step was refused at {end:?}: {said}");
    output.status.success()
}

/// What a life comes to, without its times.
fn figures(shop: &Shop) -> Value {
    let order = shop.order(ORDER.0);
    let lines: Vec<Value> = order["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            json!([line["product"], line["quantity"], line["reserved"], line["shipped"], line["returned"]])
        })
        .collect();
    let kinds = order["events"].as_array().unwrap().iter().map(|event| event["kind"].clone());
    json!({
        "order": [order["status"], order["total"], order["paid"], order["refund_due"], order["note"], lines],
        "events": kinds.collect::<Vec<_>>(),
        "payments": order["payments"].as_array().unwrap().len(),
        "shipments": order["shipments"].as_array().unwrap().len(),
        "orders": shop.ask(&["order", "list"])["total"],
        "stock": [shop.stock("Laptop"), shop.stock("Headphones")],
        "moved": shop.ask(&["stock", "history"])["total"],
        "customers": shop.ask(&["customer", "list"])["total"],
    })
}

#[test]
fn a_life_ended_around_any_commit_of_any_step_is_lived_to_its_end_once() {
    let undisturbed = Shop::stocked();
    assert!(live(&undisturbed, None), "a life nobody disturbs");
    let wanted = figures(&undisturbed);
    let mut ended = 0;
    for (name, _) in LIFE {
        let mut commits = 0;
        'step: for commit in 1..=MOST_COMMITS {
            for place in Place::ALL {
                let shop = Shop::stocked();
                let end = format!("{name}/{}/{commit}", place.word());
                if live(&shop, Some(&end)) {
                    break 'step;
                }
                ended += 1;
                shop.assert_healthy();
                assert!(live(&shop, None), "the life goes on after {end}");
                assert_eq!(figures(&shop), wanted, "ended at {end} and gone on with");
                shop.assert_healthy();
            }
            commits = commit;
        }
        assert!((1..MOST_COMMITS).contains(&commits), "{name} has {commits} commits");
        println!("{name}: ended around each of its {commits} commits");
    }
    println!("{ended} lives were ended and gone on with");
}
