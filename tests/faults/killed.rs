//! `fivedeskctl` killed at random moments: what it acknowledged is in the book once, the rest goes on.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fastrand::Rng;
use fivedesk_tests::{Outcome, Shop, book};
use serde_json::Value;

/// So many runs are to die before they answer; a soak asks for more. No more than ten times as many are started,
/// should the machine be too quick to be caught.
fn kills() -> usize {
    std::env::var("FIVEDESK_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(200)
}

/// A generator of its own seed, printed so that a failure can be had again: `FIVEDESK_SEED`.
fn seeded() -> Rng {
    let seed = std::env::var("FIVEDESK_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or_else(|| fastrand::u64(..));
    println!("FIVEDESK_SEED={seed}");
    Rng::with_seed(seed)
}

/// Runs a command and kills it after so long, if it has not ended by then. `None` when it was killed.
fn killed_after(command: &mut Command, patience: Duration) -> Option<Outcome> {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let until = Instant::now() + patience;
    while Instant::now() < until {
        if child.try_wait().unwrap().is_some() {
            break;
        }
        std::thread::sleep(Duration::from_micros(200));
    }
    child.kill().unwrap();
    let outcome = Outcome::of(&child.wait_with_output().unwrap());
    outcome.status.is_some().then_some(outcome)
}

/// How long one undisturbed run takes here.
fn usual(shop: &Shop) -> Duration {
    let started = Instant::now();
    for _ in 0..5 {
        shop.submit("Headphones:1");
    }
    started.elapsed() / 5
}

/// Orders submitted under keys, and what their submitters were told.
struct Load {
    shop: Shop,
    rng: Rng,
    usual: Duration,
    /// By key: the order's row, where the answer was printed.
    told: BTreeMap<String, Option<i64>>,
    /// Orders acknowledged and not walked to their end by an acknowledged step.
    open: Vec<(i64, usize)>,
    kills: usize,
}

const STEPS: [&str; 4] = ["approve", "pay", "fulfil", "deliver"];

impl Load {
    /// Runs words under a moment's patience; `None` when the run was killed.
    fn run(&mut self, words: &[&str]) -> Option<Value> {
        // Up to a quarter more than usual, so that the last instants are hit as well as the first.
        let patience = self.usual.mul_f64(self.rng.f64() * 1.25);
        let Some(outcome) = killed_after(&mut self.shop.command(words), patience) else {
            self.kills += 1;
            return None;
        };
        assert_eq!(outcome.status, Some(0), "{words:?} after a kill: {} {}", outcome.out, outcome.err);
        Some(outcome.json())
    }

    fn submit(&mut self) {
        let key = format!("order-{}", self.told.len());
        let text = format!("Laptop:{}", self.told.len() + 1);
        let answer = self.run(&["order", "submit", &text, "--key", &key]);
        let id = answer.map(|order| order["id"].as_i64().unwrap());
        self.told.insert(key, id);
        self.open.extend(id.map(|id| (id, 0)));
    }

    /// Takes the next step of some open order, under a key, again and again until it is acknowledged.
    fn walk(&mut self) {
        let place = self.rng.usize(..self.open.len());
        let (id, step) = self.open[place];
        let (number, key) = (id.to_string(), format!("{id}-{}", STEPS[step]));
        if self.run(&["order", STEPS[step], &number, "--key", &key]).is_some() {
            if step + 1 == STEPS.len() {
                self.open.swap_remove(place);
            } else {
                self.open[place].1 = step + 1;
            }
        }
    }
}

#[test]
fn programs_killed_at_every_moment_lose_nothing_and_double_nothing() {
    let (rng, wanted) = (seeded(), kills());
    let shop = Shop::stocked();
    // Each order takes one more than the one before it: thousands of them would run a smaller shelf empty.
    shop.ask(&["stock", "set", "Laptop:1000000000"]);
    let usual = usual(&shop);
    let mut load = Load { shop, rng, usual, told: BTreeMap::new(), open: Vec::new(), kills: 0 };
    let mut runs = 0;
    while load.kills < wanted && runs < wanted * 10 {
        runs += 1;
        let before = load.kills;
        if load.open.is_empty() || load.rng.bool() {
            load.submit();
        } else {
            load.walk();
        }
        if load.kills > before {
            load.shop.assert_healthy();
        }
    }
    println!("{} of {runs} runs were killed; one usually takes {:?}", load.kills, load.usual);
    assert_eq!(load.kills, wanted, "this machine is too quick or too slow to be caught: nothing was tried");

    let Load { shop, told, open, .. } = load;
    shop.ask(&["agents", "run", "--until-idle"]);
    shop.assert_healthy();
    each_key_is_one_order(&shop, &told);
    for (id, step) in open {
        for step in &STEPS[step..] {
            // The step a kill cut off may stand; under its key it is not taken twice.
            let key = format!("{id}-{step}");
            shop.ask(&["order", step, &id.to_string(), "--key", &key]);
        }
        assert_eq!(shop.order(id)["status"], "delivered", "an order could not go on after the kills");
    }
    shop.assert_healthy();
}

/// Asks every key again: an acknowledged order is the same one, one cut off comes in now if it had not.
fn each_key_is_one_order(shop: &Shop, told: &BTreeMap<String, Option<i64>>) {
    for (key, id) in told {
        let place: usize = key.trim_start_matches("order-").parse().unwrap();
        let text = format!("Laptop:{}", place + 1);
        let order = shop.ask(&["order", "submit", &text, "--key", key]);
        if let Some(id) = id {
            assert_eq!(order["id"], *id, "{key} was acknowledged as order {id}");
        }
        let count = format!("SELECT count(*) FROM texts WHERE kind = 'original' AND body = '{text}'");
        assert_eq!(book::number(&shop.book(), &count), 1, "{key} is to be in the book exactly once");
    }
}

#[test]
fn a_book_whose_making_was_killed_is_made_again() {
    let mut rng = seeded();
    let undisturbed = Shop::without_book();
    let mut init = undisturbed.command(&["book", "init"]);
    let started = Instant::now();
    assert!(init.output().unwrap().status.success());
    let usual = started.elapsed();
    let (mut cut, mut whole) = (0, 0);
    while cut < 12 && cut + whole < 200 {
        let shop = Shop::without_book();
        let patience = usual.mul_f64(rng.f64());
        if killed_after(&mut shop.command(&["book", "init"]), patience).is_some() {
            whole += 1;
        } else {
            cut += 1;
        }
        if shop.book().exists() {
            shop.assert_healthy();
        } else {
            shop.ask(&["book", "init"]);
        }
        shop.ask(&["product", "add", "Laptop", "--price", "999.99"]);
    }
    assert_eq!(cut, 12, "too few were cut off to try anything");
}

#[test]
fn an_import_killed_on_its_way_leaves_nothing_of_it() {
    let mut rng = seeded();
    let shop = Shop::without_book();
    let mut file =
        "order_ref,customer,product,sku,quantity,unit_price,currency,delivered_at,received_at\n".to_owned();
    for order in 0..4_000 {
        file.push_str(&format!(
            "R{order},C{},P{},S{},2,1.50,EUR,2026-03-02T10:00:00Z,2026-03-01T10:00:00Z\n",
            order % 90,
            order % 50,
            order % 50
        ));
    }
    let file = shop.write("orders.csv", file);
    shop.ask(&["book", "init"]);
    let started = Instant::now();
    shop.ask(&["import", &file, "--dry-run"]);
    let usual = started.elapsed() * 2;
    let mut cut = 0;
    for _ in 0..8 {
        let patience = usual.mul_f64(0.2 + rng.f64() * 0.8);
        if killed_after(&mut shop.command(&["import", &file]), patience).is_none() {
            cut += 1;
        }
        let orders = shop.ask(&["order", "list"])["total"].as_i64().unwrap();
        assert!(
            orders == 0 || orders == 4_000,
            "an import is one transaction; {orders} orders of it came in"
        );
        shop.assert_healthy();
    }
    println!("{cut} imports were cut off");
    shop.ask(&["import", &file]);
    assert_eq!(shop.ask(&["order", "list"])["total"], 4_000);
    shop.assert_healthy();
}
