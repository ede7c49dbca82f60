//! The shop under test beside its model.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use fivedesk_engine::orders::{
    self, ComesBack, Edit, EditedLine, LinePart, OrderQuery, Parcel, Payment, SubmitText,
};
use fivedesk_engine::views::OrderView;
use fivedesk_engine::{
    Answer, Call, Clock, Code, Engine, EventSeq, OrderId, ProductId, Timestamp, books, products, stock, undo,
};

use crate::figures::{Figures, cents, first_with};
use crate::op::Op;

const PRODUCTS: [&str; 3] = ["Laptop", "Smartphone", "Headphones"];
const AT_FIRST: i64 = 10_000;

/// What the model keeps of an order: its figures, and of each act that can be taken back, what they were before it
/// and by how much it changed what is on hand.
#[derive(Default)]
struct Known {
    figures: Option<Figures>,
    before: Vec<(Option<Figures>, [i64; 3])>,
}

pub(crate) struct Shop {
    folder: tempfile::TempDir,
    engine: Engine,
    on_hand: [i64; 3],
    orders: BTreeMap<i64, Known>,
    /// Acts in the order they were done: an order's, or a change of stock by so much of each product.
    acts: Vec<Act>,
    keys: usize,
}

enum Act {
    Order(i64),
    Stock([i64; 3]),
}

fn clock() -> Clock {
    let start = Timestamp::parse("2026-03-02T09:00:00Z").unwrap();
    let seconds = AtomicI64::new(0);
    Arc::new(move || Timestamp(start.0 + seconds.fetch_add(1, Ordering::Relaxed) * 1_000_000))
}

/// A stocked book, made once and copied for each sequence.
fn template() -> &'static [u8] {
    static BOOK: OnceLock<Vec<u8>> = OnceLock::new();
    BOOK.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("model.fivedesk");
        let new = books::NewBook { name: "Model".into(), currency: "EUR".into(), time_zone: "UTC".into() };
        let call = Call::by("owner");
        let engine = books::create(&path, clock(), &call, &new).unwrap();
        for name in PRODUCTS {
            let product =
                products::AddProduct { name: name.into(), price: "9.99".into(), ..Default::default() };
            products::add(&engine, &call, &product).unwrap();
        }
        // By a host that is no person, so that no sequence takes it back.
        let import = Call { actor: fivedesk_engine::Actor::import("model"), key: None };
        stock::set(&engine, &import, "Laptop:10, Smartphone:10, Headphones:10").unwrap();
        drop(engine);
        std::fs::read(path).unwrap()
    })
}

impl Shop {
    pub(crate) fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path: PathBuf = folder.path().join("model.fivedesk");
        std::fs::write(&path, template()).unwrap();
        let engine = Engine::open(&path, clock()).unwrap();
        Self { folder, engine, on_hand: [AT_FIRST; 3], orders: BTreeMap::new(), acts: Vec::new(), keys: 0 }
    }

    /// Takes a step and what the model says of it; the refusal's code, if it was refused.
    pub(crate) fn take(&mut self, op: &Op) -> Option<Code> {
        self.keys += 1;
        let call = Call { key: Some(format!("k{}", self.keys)), ..Call::by("owner") };
        let known = matches!(op, Op::Undo(_) | Op::UndoLast);
        let done = if known { self.take_back(op, &call) } else { self.act(op, &call) };
        match done {
            Ok(()) => None,
            Err(fault) => {
                let usual = matches!(fault.code, Code::Refused | Code::InvalidInput | Code::NotFound);
                assert!(usual, "{op:?}: {fault:?}");
                Some(fault.code)
            }
        }
    }

    fn order(&self, place: usize) -> OrderId {
        let count = self.orders.len().max(1);
        OrderId(self.orders.keys().nth(place % count).copied().unwrap_or(1))
    }

    fn act(&mut self, op: &Op, call: &Call) -> Answer<()> {
        let before = match op {
            Op::Submit(..) | Op::Receive(..) | Op::Count(..) => None,
            _ => Some(self.show(self.order(place(op)))?),
        };
        let answer = self.run(op, call, before.as_ref())?;
        // The same again under the same key is answered the same and does nothing.
        let events = books::info(&self.engine)?.events;
        assert_eq!(self.run(op, call, before.as_ref())?, answer, "{op:?}: another answer under the same key");
        assert_eq!(books::info(&self.engine)?.events, events, "{op:?}: a key acted twice");
        let moved = self.on_hand;
        match (op, &answer) {
            (Op::Receive(..) | Op::Count(..), _) => {
                let mut by = [0; 3];
                match op {
                    Op::Receive(product, units) => by[*product] = units * 1000,
                    Op::Count(product, units) => by[*product] = units * 1000 - self.on_hand[*product],
                    _ => {}
                }
                (0..3).for_each(|at| self.on_hand[at] += by[at]);
                self.acts.push(Act::Stock(by));
            }
            (_, Some(after)) => {
                let figures = expected(op, before.as_ref(), after);
                assert_eq!(Figures::of(after), figures, "{op:?}: the model says otherwise");
                self.on_hand = stock_after(op, moved, before.as_ref(), &figures);
                let known = self.orders.entry(after.id).or_default();
                let by = std::array::from_fn(|at| self.on_hand[at] - moved[at]);
                known.before.push((known.figures.replace(figures), by));
                self.acts.push(Act::Order(after.id));
            }
            _ => {}
        }
        Ok(())
    }

    fn run(&self, op: &Op, call: &Call, before: Option<&OrderView>) -> Answer<Option<OrderView>> {
        let engine = &self.engine;
        let id = OrderId(before.map_or(0, |order| order.id));
        let part = |position: Option<u32>| {
            position.map(|line| vec![LinePart { line, quantity: "1".into() }]).unwrap_or_default()
        };
        let view = match op {
            Op::Submit(a, n, b, m) => {
                let text = format!("{}:{n}, {}:{m}", PRODUCTS[*a], PRODUCTS[*b]);
                orders::submit(engine, call, &SubmitText { text, customer: None, address: None })?
            }
            Op::Approve(_) => orders::approve(engine, call, id, None)?,
            Op::Reject(_) => orders::reject(engine, call, id, None)?,
            Op::Pay(_, some) => {
                let amount = some.then(|| "5.00".to_owned());
                orders::pay(engine, call, id, &Payment { amount, ..Payment::default() })?
            }
            Op::Refund(_) => orders::refund(engine, call, id, None, None, None)?,
            Op::Fulfil(_, some) => {
                let lines = some.then(|| part(before.and_then(|o| first_with(o, |_, aside| aside))));
                orders::fulfil(engine, call, id, &Parcel { lines, ..Parcel::default() })?
            }
            Op::Deliver(_) => orders::deliver(engine, call, id, None)?,
            Op::Cancel(_, some) => {
                let lines =
                    some.then(|| part(before.and_then(|o| first_with(o, |l, _| l.wanted - l.shipped))));
                orders::cancel(engine, call, id, lines.as_deref(), None)?
            }
            Op::Edit(_, units) => {
                let lines = before.map(|order| {
                    let mut lines: Vec<_> = order.lines.iter().map(kept).collect();
                    lines[0].quantity = Some(units.to_string());
                    lines
                });
                orders::edit(engine, call, id, &Edit { lines, ..Edit::default() })?
            }
            Op::Substitute(_) => {
                let other = before.map_or(1, |order| order.lines[0].product_id % 3 + 1);
                let line = before.map_or(1, |order| order.lines[0].position);
                orders::substitute(engine, call, id, line, ProductId(other), None)?
            }
            Op::Hold(_) => orders::hold(engine, call, id, None)?,
            Op::Resume(_) => orders::resume(engine, call, id, None)?,
            Op::Return(_, some, write_off) => {
                let kept =
                    before.and_then(|o| first_with(o, |l, _| l.shipped - l.in_transit - l.lost - l.returned));
                let back = ComesBack {
                    lines: some.then(|| part(kept)),
                    write_off: *write_off,
                    ..Default::default()
                };
                orders::take_back(engine, call, id, &back)?
            }
            Op::RefuseParcel(_) => {
                orders::take_back(engine, call, id, &ComesBack { refused: true, ..Default::default() })?
            }
            Op::Lose(_) => orders::lost(engine, call, id, None, None)?,
            Op::Copy(_) => orders::copy(engine, call, id)?,
            Op::Receive(product, units) => {
                return stock::receive(engine, call, &format!("{}:{units}", PRODUCTS[*product]))
                    .map(|_| None);
            }
            Op::Count(product, units) => {
                return stock::set(engine, call, &format!("{}:{units}", PRODUCTS[*product])).map(|_| None);
            }
            Op::Undo(_) | Op::UndoLast => unreachable!("taken back elsewhere"),
        };
        Ok(Some(view))
    }

    /// Takes back an order's last act, or the last of all, and checks that its figures are what they were.
    fn take_back(&mut self, op: &Op, call: &Call) -> Answer<()> {
        let at = match op {
            Op::Undo(place) => {
                let id = self.order(*place);
                undo::undo_order(&self.engine, call, id, None, None)?;
                self.acts.iter().rposition(|act| matches!(act, Act::Order(other) if *other == id.0))
            }
            _ => {
                let shown = undo::preview(&self.engine)?;
                undo::undo(&self.engine, call, EventSeq(shown.event))?;
                Some(self.acts.len() - 1)
            }
        };
        match self.acts.remove(at.expect("something was taken back that the model does not know")) {
            Act::Stock(by) => (0..3).for_each(|at| self.on_hand[at] -= by[at]),
            Act::Order(id) => {
                let now = self.show(OrderId(id))?;
                let known = self.orders.get_mut(&id).expect("an order that was acted on");
                let (figures, moved) = known.before.pop().expect("an act before this one");
                (0..3).for_each(|at| self.on_hand[at] -= moved[at]);
                match figures {
                    Some(figures) => {
                        assert_eq!(Figures::of(&now), figures, "what was taken back is not as it was");
                        known.figures = Some(figures);
                    }
                    None => {
                        assert_eq!(now.status, "cancelled", "an entry that was taken back ends");
                        known.figures = Some(Figures::of(&now));
                    }
                }
            }
        }
        Ok(())
    }

    fn show(&self, id: OrderId) -> Answer<OrderView> {
        orders::show(&self.engine, id)
    }

    /// What must hold after every step.
    pub(crate) fn check(&self, when: &str) {
        let mut reserved = BTreeMap::<String, i64>::new();
        let query = OrderQuery { page: 1, per_page: 500, ..OrderQuery::default() };
        for row in orders::list(&self.engine, &query).unwrap().items {
            let order = self.show(OrderId(row.id)).unwrap();
            let known = self.orders.get(&order.id).and_then(|known| known.figures.as_ref());
            assert_eq!(Some(&Figures::of(&order)), known, "{when}: order {}", order.id);
            for line in &order.lines {
                *reserved.entry(line.product.clone()).or_default() += line.reserved.0.0;
                assert!(line.reserved.0.0 <= line.open.0.0, "{when}: more set aside than open: {line:?}");
            }
            let ships = order.lines.iter().any(|line| line.shipped.0.0 > 0);
            let settled = order.status == "awaiting_delivery" || (ships && order.status == "in_transit");
            let money = cents(&order.paid);
            assert!(!settled || money >= 0, "{when}: {order:?}");
        }
        for (at, row) in stock::list(&self.engine).unwrap().iter().enumerate() {
            let place = PRODUCTS.iter().position(|name| *name == row.product).unwrap_or(at);
            assert_eq!(row.on_hand.0.0, self.on_hand[place], "{when}: {} on hand", row.product);
            let lines = reserved.get(&row.product).copied().unwrap_or_default();
            assert_eq!(row.reserved.0.0, lines, "{when}: {} set aside", row.product);
            assert!(row.reserved <= row.on_hand, "{when}: more set aside than there is");
        }
    }

    /// The doctor's word at the end.
    pub(crate) fn end(self) {
        let report = books::doctor(&self.engine).unwrap();
        assert!(report.healthy, "{:?}", report.findings);
        drop(self.engine);
        drop(self.folder);
    }
}

fn place(op: &Op) -> usize {
    match op {
        Op::Approve(at) | Op::Reject(at) | Op::Refund(at) | Op::Deliver(at) | Op::Substitute(at) => *at,
        Op::Pay(at, _) | Op::Fulfil(at, _) | Op::Cancel(at, _) | Op::Edit(at, _) | Op::Return(at, ..) => *at,
        Op::Hold(at) | Op::Resume(at) | Op::RefuseParcel(at) | Op::Lose(at) | Op::Copy(at) | Op::Undo(at) => {
            *at
        }
        Op::Submit(..) | Op::UndoLast | Op::Receive(..) | Op::Count(..) => 0,
    }
}

fn kept(line: &fivedesk_engine::views::LineView) -> EditedLine {
    EditedLine { line: Some(line.position), ..EditedLine::default() }
}

/// What an act leaves of an order's figures, from what they were and what was asked.
fn expected(op: &Op, before: Option<&OrderView>, after: &OrderView) -> Figures {
    let Some(order) = before else { return Figures::of(after) };
    let mut figures = Figures::of(order);
    let aside: Vec<i64> = order.lines.iter().map(|line| line.reserved.0.0).collect();
    match op {
        Op::Copy(_) | Op::Substitute(_) => return Figures::of(after),
        Op::Pay(_, some) => figures.paid += if *some { 500 } else { cents(&order.due) },
        Op::Refund(_) => figures.paid -= cents(&order.refund_due),
        Op::Fulfil(_, some) => {
            let mut left = if *some { 1000 } else { i64::MAX };
            for (line, aside) in figures.lines.iter_mut().zip(&aside) {
                let takes = (*aside).min(left);
                if takes > 0 && (!some || takes == 1000) {
                    line.shipped += takes;
                    line.in_transit += takes;
                    left -= takes;
                }
            }
        }
        Op::Deliver(_) => {
            for line in &mut figures.lines {
                line.delivered += line.in_transit;
                line.in_transit = 0;
            }
        }
        Op::Cancel(_, some) => some_of(
            &mut figures,
            *some,
            |l| l.wanted - l.shipped,
            |line, units| {
                line.wanted -= units;
                line.cancelled += units;
            },
        ),
        Op::Edit(_, units) => figures.lines[0].wanted = units * 1000,
        Op::Return(_, some, _) => some_of(
            &mut figures,
            *some,
            |l| l.shipped - l.in_transit - l.lost - l.returned,
            |line, units| line.returned += units,
        ),
        Op::RefuseParcel(_) => some_of(
            &mut figures,
            false,
            |l| l.in_transit,
            |line, units| {
                line.returned += units;
                line.in_transit -= units;
            },
        ),
        Op::Lose(_) => some_of(
            &mut figures,
            false,
            |l| l.in_transit,
            |line, units| {
                line.lost += units;
                line.in_transit -= units;
            },
        ),
        _ => {}
    }
    figures
}

type LineFigures = crate::figures::LineFigures;

/// Takes everything each line has, or one unit of the first that has one.
fn some_of(
    figures: &mut Figures,
    one: bool,
    has: impl Fn(&LineFigures) -> i64,
    mut take: impl FnMut(&mut LineFigures, i64),
) {
    for line in &mut figures.lines {
        let all = has(line);
        if one && all >= 1000 {
            return take(line, 1000);
        }
        if !one && all > 0 {
            take(line, all);
        }
    }
}

/// On hand after an act on an order.
fn stock_after(op: &Op, on_hand: [i64; 3], before: Option<&OrderView>, after: &Figures) -> [i64; 3] {
    let Some(order) = before.filter(|_| !matches!(op, Op::Copy(_))) else { return on_hand };
    let was = Figures::of(order);
    let mut now = on_hand;
    for (at, name) in PRODUCTS.iter().enumerate() {
        let sum = |f: &Figures, of: fn(&LineFigures) -> i64| -> i64 {
            f.lines.iter().filter(|line| line.product == *name).map(of).sum()
        };
        now[at] -= sum(after, |line| line.shipped) - sum(&was, |line| line.shipped);
        let back = sum(after, |line| line.returned) - sum(&was, |line| line.returned);
        if !matches!(op, Op::Return(_, _, true)) {
            now[at] += back;
        }
    }
    now
}
