//! A large book: years of orders that came, were shipped and arrived, as the doctor would have them.
//!
//! Written past the engine, since a million orders walked one by one would take an hour: plain rows in one
//! transaction, both chains computed as the store computes them, the indexes made last.

use std::fmt::Write as _;
use std::path::Path;

use rusqlite::{Connection, Statement, params};

use crate::book;

const PRODUCTS: i64 = 400;
const DAY: i64 = 86_400_000_000;
const YEARS: i64 = 4;
/// What every product starts with, in thousandths: more than all orders take.
const STOCK: i64 = 100_000_000_000;

const FIRST: [&str; 20] = [
    "Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jun", "Kaya", "Leo", "Mira", "Noor",
    "Otto", "Pia", "Quinn", "Rosa", "Sven", "Tara",
];
const LAST: [&str; 25] = [
    "Marsh",
    "Ortiz",
    "Lindqvist",
    "Okafor",
    "Brandt",
    "Costa",
    "Dubois",
    "Evans",
    "Fischer",
    "Garcia",
    "Hansen",
    "Ito",
    "Jansen",
    "Kowalski",
    "Larsen",
    "Moreau",
    "Novak",
    "Olsen",
    "Petrov",
    "Quist",
    "Rossi",
    "Schmidt",
    "Tanaka",
    "Ueda",
    "Weber",
];
const THINGS: [&str; 20] = [
    "lamp", "chair", "desk", "mug", "bowl", "clock", "frame", "basket", "candle", "kettle", "blanket",
    "mirror", "shelf", "vase", "tray", "hook", "stool", "rug", "cushion", "jar",
];
const KINDS: [&str; 20] = [
    "oak", "steel", "blue", "red", "green", "small", "large", "round", "square", "folding", "glass", "linen",
    "woollen", "copper", "birch", "white", "black", "painted", "garden", "travel",
];

/// Fills an empty book with `orders` orders of the years before `now` (microseconds); returns how many movements.
pub fn fill(path: &Path, orders: i64, now: i64) -> i64 {
    let connection = book::raw(path);
    connection
        .execute_batch(
            "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; BEGIN",
        )
        .unwrap();
    let indexes = without_indexes(&connection);
    let customers = (orders / 20).clamp(1, 50_000);
    let start = now - YEARS * 365 * DAY;
    people(&connection, customers, start);
    let mut writer = Writer::new(&connection, start);
    let mut dice = Dice(7);
    for number in 1..=orders {
        let received = start + (now - 10 * DAY - start) / orders * number;
        writer.order(number, received, customers, &mut dice);
    }
    let movements = writer.finish();
    for sql in indexes {
        connection.execute_batch(&sql).unwrap();
    }
    connection.execute_batch("COMMIT").unwrap();
    drop(connection);
    // So that nobody's first durable commit pays for all of it.
    std::fs::File::open(path).unwrap().sync_all().unwrap();
    movements
}

/// Takes the indexes away and gives what makes them again: an index made last is made in order.
fn without_indexes(connection: &Connection) -> Vec<String> {
    let mut statement = connection
        .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
             AND tbl_name NOT LIKE 'order_words%'",
        )
        .unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let all: Vec<(String, String)> = rows.map(Result::unwrap).collect();
    for (name, _) in &all {
        connection.execute_batch(&format!("DROP INDEX {name}")).unwrap();
    }
    all.into_iter().map(|(_, sql)| sql).collect()
}

fn people(connection: &Connection, customers: i64, at: i64) {
    let mut product = connection
        .prepare(
            "INSERT INTO products (id, sku, sku_key, name, name_key, price, created_at)
             VALUES (?1, ?2, lower(?2), ?3, lower(?3), ?4, ?5)",
        )
        .unwrap();
    for id in 1..=PRODUCTS {
        let (kind, thing) = (pick(&KINDS, id / 20), pick(&THINGS, id));
        let name = format!("{kind} {thing}");
        product.execute(params![id, format!("SKU-{id:04}"), name, 10_000 * (5 + id % 90), at]).unwrap();
    }
    let mut customer = connection
        .prepare(
            "INSERT INTO customers (id, name, name_key, email, created_at)
             VALUES (?1, ?2, lower(?2), ?3, ?4)",
        )
        .unwrap();
    let mut address =
        connection.prepare("INSERT INTO addresses (id, customer_id, body) VALUES (?1, ?1, ?2)").unwrap();
    for id in 1..=customers {
        let name = format!("{} {} {}", pick(&FIRST, id), pick(&LAST, id / 20), id / 500 + 1);
        customer.execute(params![id, name, format!("c{id}@example.org"), at]).unwrap();
        address.execute(params![id, format!("{id} Main Street")]).unwrap();
    }
}

fn pick(of: &[&'static str], place: i64) -> &'static str {
    of[usize::try_from(place).unwrap() % of.len()]
}

/// A fixed linear congruence: the same book on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as i64 % below
    }
}

/// A row's fields as the store hashes them.
struct Link(blake3::Hasher);

impl Link {
    fn after(before: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(before);
        Self(hasher)
    }
    fn number(mut self, value: i64) -> Self {
        self.0.update(b"n").update(&value.to_le_bytes());
        self
    }
    fn text(mut self, value: Option<&str>) -> Self {
        match value {
            Some(value) => {
                self.0.update(b"t").update(&(value.len() as u64).to_le_bytes()).update(value.as_bytes())
            }
            None => self.0.update(b"-"),
        };
        self
    }
    fn maybe(self, value: Option<i64>) -> Self {
        match value {
            Some(value) => self.number(value),
            None => self.text(None),
        }
    }
}

/// An event of an order: its desk and kind, who acted, and the status after it.
type Step = (&'static str, &'static str, &'static str, &'static str);

const DELIVERED: [Step; 5] = [
    ("mail", "submitted", "owner", "received"),
    ("mail", "read", "mail", "awaiting_approval"),
    ("approval", "approved", "approval", "awaiting_delivery"),
    ("delivery", "shipped", "owner", "in_transit"),
    ("delivery", "delivered", "owner", "delivered"),
];
const REJECTED: [Step; 3] = [DELIVERED[0], DELIVERED[1], ("approval", "rejected", "owner", "rejected")];
const CANCELLED: [Step; 2] = [DELIVERED[0], ("mail", "cancelled", "owner", "cancelled")];

/// The longest an order stands in a status.
const LONGEST: [(&str, i64); 4] = [
    ("received", DAY / 6),
    ("awaiting_approval", 2 * DAY),
    ("awaiting_delivery", 4 * DAY),
    ("in_transit", 7 * DAY / 2),
];

struct Writer<'c> {
    connection: &'c Connection,
    events: (i64, Vec<u8>),
    movements: (i64, Vec<u8>),
    stock: Vec<(i64, i64)>,
    counts: std::collections::BTreeMap<&'static str, i64>,
    statements: Vec<Statement<'c>>,
    text: String,
    /// Of its own, so that how long stages last changes nothing else of the book.
    lengths: Dice,
}

const SQL: [&str; 10] = [
    "INSERT INTO orders (id, number, customer_id, address_id, source, reference, status, received_at, since, read,
         rejected, total, paid, finished_at, delivered_at)
     VALUES (?1, ?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9, ?10, ?11, ?11)",
    "INSERT INTO order_lines (order_id, position, product_id, ordered, cancelled, shipped, delivered, unit_price)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)",
    "INSERT INTO order_events (seq, at, order_id, desk, actor_kind, actor, kind, from_status, to_status, hash)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    "INSERT INTO stage_visits (order_id, stage, entered_at, entered_seq, left_at, left_seq)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    "INSERT INTO stock_movements VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    "INSERT INTO tasks (desk, kind, order_id, state, opened_at, closed_at) VALUES (?1, ?2, ?3, 'done', ?4, ?4)",
    "INSERT INTO texts (order_id, kind, body) VALUES (?1, ?2, ?3)",
    "INSERT INTO payments (order_id, at, amount, event_seq) VALUES (?1, ?2, ?3, ?4)",
    "INSERT INTO shipments (id, order_id, shipped_at, delivered_at, event_seq) VALUES (?1, ?1, ?2, ?3, ?4)",
    "INSERT INTO shipment_lines (shipment_id, position, quantity) VALUES (?1, ?2, ?3)",
];

impl<'c> Writer<'c> {
    fn new(connection: &'c Connection, at: i64) -> Self {
        let events = connection
            .query_row("SELECT seq, hash FROM order_events ORDER BY seq DESC LIMIT 1", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        let statements = SQL.iter().map(|sql| connection.prepare(sql).unwrap()).collect();
        let mut writer = Self {
            connection,
            events,
            movements: (0, Vec::new()),
            stock: vec![(0, 0); usize::try_from(PRODUCTS).unwrap() + 1],
            counts: std::collections::BTreeMap::new(),
            statements,
            text: String::new(),
            lengths: Dice(11),
        };
        let counted = writer.event(at, None, ("warehouse", "stock_set", "owner", ""), None);
        for product in 1..=PRODUCTS {
            writer.movement(at, product, ("set", STOCK, 0), None, counted);
        }
        writer
    }

    fn order(&mut self, id: i64, received: i64, customers: i64, dice: &mut Dice) {
        let steps: &[Step] = match dice.below(100) {
            0..=2 => &REJECTED,
            3..=5 => &CANCELLED,
            _ => &DELIVERED,
        };
        let status = steps.last().unwrap().3;
        let (delivered, cancelled) = (status == "delivered", status == "cancelled");
        let mut lines: Vec<(i64, i64, i64)> = Vec::new();
        for _ in 0..1 + dice.below(3) {
            // A few products are sold far more often than the others.
            let product = 1 + dice.below(PRODUCTS).min(dice.below(PRODUCTS));
            if lines.iter().all(|(known, ..)| *known != product) {
                let price = 10_000 * (5 + product % 90);
                lines.push((product, 1_000 * (1 + dice.below(4)), price));
            }
        }
        let total: i64 = lines.iter().map(|(_, quantity, price)| quantity / 1_000 * price / 100).sum();
        let customer = 1 + dice.below(customers);
        let source = ["text", "text", "text", "shop"][usize::try_from(dice.below(4)).unwrap()];
        let reference = (source == "shop").then(|| format!("WEB-{id:06}"));
        let times = self.times(received, steps);
        let last = times.last().copied().unwrap_or(received);
        let done = delivered.then_some(last);
        self.statements[0]
            .execute(params![
                id,
                customer,
                source,
                reference,
                status,
                received,
                last,
                status == "rejected",
                if cancelled { 0 } else { total },
                if delivered { total } else { 0 },
                done
            ])
            .unwrap();
        for ((product, quantity, price), position) in lines.iter().zip(1_i64..) {
            let part = |whole: bool| if whole { *quantity } else { 0 };
            self.statements[1]
                .execute(params![id, position, product, quantity, part(cancelled), part(delivered), price])
                .unwrap();
        }
        self.words(id, &lines, dice);
        self.walk(id, &times, steps, &lines, total);
        *self.counts.entry(status).or_default() += 1;
    }

    /// The order's own words, and a note now and then.
    fn words(&mut self, id: i64, lines: &[(i64, i64, i64)], dice: &mut Dice) {
        self.text.clear();
        for (product, quantity, _) in lines {
            write!(
                self.text,
                "{} {}:{} ",
                pick(&KINDS, product / 20),
                pick(&THINGS, *product),
                quantity / 1_000
            )
            .unwrap();
        }
        self.statements[6].execute(params![id, "original", self.text.trim_end()]).unwrap();
        if dice.below(20) == 0 {
            let note = format!("ring at door {} please", dice.below(5_000));
            self.statements[6].execute(params![id, "reason", note]).unwrap();
        }
    }

    /// When each step came: most stages are short, a few orders stand long, and all is over within 10 days.
    fn times(&mut self, received: i64, steps: &[Step]) -> Vec<i64> {
        let mut at = received;
        let mut lasts = |status: &str| {
            let longest =
                LONGEST.iter().find(|(known, _)| *known == status).map_or(DAY, |(_, longest)| *longest);
            let part = self.lengths.below(1_000_000);
            longest / 1_000_000 * (part * part / 1_000_000) + self.lengths.below(1_000_000)
        };
        let mut times = Vec::with_capacity(steps.len());
        for step in steps {
            times.push(at);
            at += lasts(step.3);
        }
        times
    }

    fn walk(&mut self, id: i64, times: &[i64], steps: &[Step], lines: &[(i64, i64, i64)], total: i64) {
        let last = times.last().copied().unwrap_or_default();
        let mut before: Option<(&'static str, i64, i64)> = None;
        for (step, at) in steps.iter().zip(times.iter().copied()) {
            let seq = self.event(at, Some(id), *step, before.map(|(status, ..)| status));
            if let Some((stage, since, entered)) = before {
                self.statements[3].execute(params![id, stage, since, entered, at, seq]).unwrap();
            }
            before = Some((step.3, at, seq));
            let moves: Option<(&str, i64, i64)> = match step.1 {
                "approved" => Some(("reserve", 0, 1)),
                "shipped" => Some(("ship", -1, -1)),
                _ => None,
            };
            for (product, quantity, _) in lines {
                if let Some((kind, hand, reserved)) = moves {
                    self.movement(at, *product, (kind, hand * quantity, reserved * quantity), Some(id), seq);
                }
            }
            match step.1 {
                "read" => self.task("mail", "read", id, at),
                "approved" => {
                    self.task("approval", "decide", id, at);
                    self.statements[7].execute(params![id, at, total, seq]).unwrap();
                }
                "shipped" => {
                    self.task("delivery", "ship", id, at);
                    self.statements[8].execute(params![id, at, last, seq]).unwrap();
                    for ((_, quantity, _), position) in lines.iter().zip(1_i64..) {
                        self.statements[9].execute(params![id, position, quantity]).unwrap();
                    }
                }
                "delivered" => self.task("delivery", "deliver", id, at),
                _ => {}
            }
        }
    }

    fn task(&mut self, desk: &str, kind: &str, id: i64, at: i64) {
        self.statements[5].execute(params![desk, kind, id, at]).unwrap();
    }

    fn event(&mut self, at: i64, order: Option<i64>, step: Step, from: Option<&str>) -> i64 {
        let (desk, kind, actor, to) = step;
        let actor_kind = if actor == "owner" { "person" } else { "agent" };
        let to = order.is_some().then_some(to);
        let seq = self.events.0 + 1;
        let hash = Link::after(&self.events.1)
            .number(seq)
            .number(at)
            .maybe(order)
            .text(Some(desk))
            .text(Some(actor_kind))
            .text(Some(actor))
            .text(Some(kind))
            .text(from)
            .text(to)
            .maybe(None)
            .text(None);
        let hash = hash.0.finalize();
        self.statements[2]
            .execute(params![seq, at, order, desk, actor_kind, actor, kind, from, to, hash.as_bytes()])
            .unwrap();
        self.events = (seq, hash.as_bytes().to_vec());
        seq
    }

    fn movement(&mut self, at: i64, product: i64, moved: (&str, i64, i64), order: Option<i64>, event: i64) {
        let (kind, on_hand, reserved) = moved;
        let stock = &mut self.stock[usize::try_from(product).unwrap()];
        *stock = (stock.0 + on_hand, stock.1 + reserved);
        let seq = self.movements.0 + 1;
        let figures = [seq, at, product, on_hand, reserved, stock.0, stock.1];
        let link = figures.iter().fold(Link::after(&self.movements.1), |link, figure| link.number(*figure));
        let hash = link.text(Some(kind)).maybe(order).number(event).0.finalize();
        self.statements[4]
            .execute(params![
                seq,
                at,
                product,
                kind,
                on_hand,
                reserved,
                stock.0,
                stock.1,
                order,
                event,
                hash.as_bytes()
            ])
            .unwrap();
        self.movements = (seq, hash.as_bytes().to_vec());
    }

    fn finish(self) -> i64 {
        for (product, (on_hand, reserved)) in (0_i64..).zip(&self.stock).skip(1) {
            self.connection
                .execute("INSERT INTO stock VALUES (?1, ?2, ?3)", params![product, on_hand, reserved])
                .unwrap();
        }
        for (status, orders) in &self.counts {
            self.connection
                .execute("INSERT INTO status_counts VALUES (?1, ?2)", params![status, orders])
                .unwrap();
        }
        self.movements.0
    }
}
