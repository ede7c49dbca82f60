//! Every order's lines and every return, in columns: what demand is counted from.
//!
//! A million orders of 2.5 lines take about 70 MB. An order that changed is put again; what its returns take back is
//! settled anew for its customer alone. A copy is cheap: it shares all that does not change afterwards.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use fivedesk_core::{CustomerId, Money, OrderId, ProductId, Quantity, Timestamp};

use super::chunk::{Chunk, Ended, Head, Line, base_of};
use super::taken_back;

/// A line of an order or of a return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sold {
    /// What.
    pub product: ProductId,
    /// Ordered less cancelled, or come back.
    pub quantity: Quantity,
    /// What that is worth, discounts taken off.
    pub worth: Money,
}

/// An order as it counts in demand.
#[derive(Debug, Clone, Copy)]
pub struct SoldOrder<'a> {
    /// Which.
    pub order: OrderId,
    /// Who ordered, where known.
    pub customer: Option<CustomerId>,
    /// When it came in.
    pub received: Timestamp,
    /// How it left the flow.
    pub ended: Ended,
    /// What it came to.
    pub total: Money,
    /// Its lines; none of an order that was rejected or withdrawn.
    pub lines: &'a [Sold],
}

/// A return, of an order or standing alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameBack {
    /// The order it is of.
    pub order: Option<OrderId>,
    /// Who brought it, where known.
    pub customer: Option<CustomerId>,
    /// When.
    pub at: Timestamp,
    /// What it came to.
    pub total: Money,
    /// What.
    pub lines: Vec<Sold>,
}

/// Whose lines a return can take back: a customer's or, where none is known, one order's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Side {
    Customer(CustomerId),
    Order(OrderId),
}

impl CameBack {
    fn side(&self) -> Option<Side> {
        self.customer.map(Side::Customer).or(self.order.map(Side::Order))
    }
}

impl Head {
    fn side(&self) -> Side {
        self.customer.map_or(Side::Order(self.order), Side::Customer)
    }
}

/// The products there are lines of, each with its place.
#[derive(Debug, Clone, Default)]
struct Products {
    ids: Vec<ProductId>,
    places: HashMap<ProductId, u32>,
}

/// What was sold and what came back.
#[derive(Debug, Clone, Default)]
pub struct Sales {
    products: Arc<Products>,
    /// By the first row number of each.
    chunks: BTreeMap<i64, Arc<Chunk>>,
    returns: Arc<BTreeMap<i64, Arc<CameBack>>>,
    /// Whose returns are to be settled anew; everybody's before the first time.
    touched: Option<BTreeSet<Side>>,
}

impl Sales {
    /// Takes an order in, in place of what it was before. [`settle`](Self::settle) afterwards.
    pub fn put_order(&mut self, sold: &SoldOrder<'_>) {
        let lines: Vec<Line> = sold
            .lines
            .iter()
            .map(|line| Line {
                product: self.place_of(line.product),
                quantity: line.quantity,
                worth: line.worth,
                undone: false,
            })
            .collect();
        let SoldOrder { order, customer, received, ended, total, .. } = *sold;
        let head = Head { order, customer, received, ended, total };
        let base = base_of(sold.order);
        let chunk = self.chunks.entry(base).or_insert_with(|| Arc::new(Chunk::new(base)));
        if let Some(touched) = &mut self.touched {
            touched.extend(chunk.head(sold.order).map(|before| before.side()));
            touched.insert(head.side());
        }
        Arc::make_mut(chunk).put(&head, &lines);
    }

    fn place_of(&mut self, product: ProductId) -> u32 {
        if let Some(place) = self.products.places.get(&product) {
            return *place;
        }
        let products = Arc::make_mut(&mut self.products);
        let place = u32::try_from(products.ids.len()).unwrap_or(u32::MAX);
        products.ids.push(product);
        products.places.insert(product, place);
        place
    }

    /// Takes a return in by its row's number, in place of what it was before. [`settle`](Self::settle) afterwards.
    pub fn put_return(&mut self, row: i64, came: CameBack) {
        if self.returns.get(&row).is_some_and(|before| **before == came) {
            return;
        }
        self.drop_return(row);
        for line in &came.lines {
            self.place_of(line.product);
        }
        if let Some(touched) = &mut self.touched {
            touched.extend(came.side());
        }
        Arc::make_mut(&mut self.returns).insert(row, Arc::new(came));
    }

    /// Forgets a return that was taken back itself.
    pub fn drop_return(&mut self, row: i64) {
        if !self.returns.contains_key(&row) {
            return;
        }
        let gone = Arc::make_mut(&mut self.returns).remove(&row);
        if let (Some(touched), Some(gone)) = (&mut self.touched, gone) {
            touched.extend(gone.side());
        }
    }

    /// Finds out whose demand the returns took back, after orders or returns were put.
    pub fn settle(&mut self) {
        let touched = self.touched.replace(BTreeSet::new());
        let is_touched = |side: &Side| touched.as_ref().is_none_or(|touched| touched.contains(side));
        if touched.as_ref().is_some_and(BTreeSet::is_empty) {
            return;
        }
        let mut returns: HashMap<Side, Vec<&CameBack>> = HashMap::new();
        for came in self.returns.values() {
            if let Some(side) = came.side().filter(is_touched) {
                returns.entry(side).or_default().push(came);
            }
        }
        let mut owed: HashMap<Side, Vec<taken_back::Candidate>> = HashMap::new();
        // Lines that may change, and what they are now.
        let mut marked = Vec::new();
        for (base, chunk) in &self.chunks {
            for (head, places) in chunk.orders().filter(|(head, _)| is_touched(&head.side())) {
                let owing = returns.contains_key(&head.side());
                for place in places {
                    let line = chunk.line(place);
                    let product = self.products.ids.get(line.product as usize).copied();
                    if owing || line.undone {
                        marked.push(((*base, place), line.undone));
                    }
                    if let (true, Some(product)) = (owing, product) {
                        owed.entry(head.side()).or_default().push(taken_back::Candidate {
                            order: head.order,
                            received: head.received,
                            product,
                            quantity: line.quantity,
                            place: (*base, place),
                        });
                    }
                }
            }
        }
        let mut taken = HashSet::new();
        for (side, lines) in owed {
            let returns = returns.get(&side).map(Vec::as_slice).unwrap_or_default();
            taken.extend(taken_back::taken_back(lines, returns));
        }
        for ((base, place), was) in marked {
            let undone = taken.contains(&(base, place));
            if let Some(chunk) = self.chunks.get_mut(&base).filter(|_| undone != was) {
                Arc::make_mut(chunk).set_undone(place, undone);
            }
        }
        if touched.is_none() {
            for chunk in self.chunks.values_mut() {
                Arc::make_mut(chunk).shrink();
            }
        }
    }

    /// The products that were sold or came back, in the order they were met.
    pub fn products(&self) -> &[ProductId] {
        &self.products.ids
    }

    /// Where a product stands in [`products`](Self::products).
    pub(super) fn place(&self, product: ProductId) -> Option<usize> {
        self.products.places.get(&product).map(|place| *place as usize)
    }

    /// Every order with its lines.
    pub(super) fn orders(&self) -> impl Iterator<Item = (Head, impl Iterator<Item = Line> + '_)> + '_ {
        self.chunks.values().flat_map(|chunk| {
            chunk.orders().map(|(head, places)| (head, places.map(|place| chunk.line(place))))
        })
    }

    /// Every order without its lines.
    pub(super) fn heads(&self) -> impl Iterator<Item = Head> + '_ {
        self.chunks.values().flat_map(|chunk| chunk.orders().map(|(head, _)| head))
    }

    /// Every return.
    pub fn returns(&self) -> impl Iterator<Item = &CameBack> {
        self.returns.values().map(|came| &**came)
    }

    /// The returns by their rows' numbers, each with whose it is.
    pub fn return_rows(&self) -> BTreeMap<i64, (Option<OrderId>, Option<CustomerId>)> {
        self.returns.iter().map(|(row, came)| (*row, (came.order, came.customer))).collect()
    }

    /// About how much memory it takes.
    pub fn bytes(&self) -> usize {
        let returns = self.returns.values().map(|came| 128 + came.lines.len() * size_of::<Sold>());
        self.chunks.values().map(|chunk| chunk.bytes()).sum::<usize>() + returns.sum::<usize>()
    }
}

#[cfg(test)]
mod tests;
