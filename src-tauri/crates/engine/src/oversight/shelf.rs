//! Where the stock of every product stands, and how long a purchase of it takes: what forecasts start from.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use fivedesk_core::{ProductId, Quantity, SupplierId};
use fivedesk_insight::DAY;
use fivedesk_insight::demand::{Due, LeadSource, LeadTime, Standing};
use fivedesk_store::table::planning::{self, PlanningRow};
use fivedesk_store::table::products::ProductRow;
use fivedesk_store::{Connection, table};

use crate::fault::Failure;

/// What is known beside each product's own row.
pub(crate) struct Shelf {
    pub(super) planning: PlanningRow,
    suppliers: BTreeMap<SupplierId, String>,
    waiting: BTreeMap<ProductId, Quantity>,
    due: BTreeMap<ProductId, Vec<Due>>,
    counted: BTreeSet<ProductId>,
    receipts: BTreeMap<ProductId, Vec<f64>>,
    of_products: BTreeMap<ProductId, u16>,
    of_suppliers: BTreeMap<SupplierId, u16>,
}

impl Shelf {
    pub(super) fn of(connection: &Connection) -> Result<Self, Failure> {
        let mut due: BTreeMap<ProductId, Vec<Due>> = BTreeMap::new();
        for (product, day, quantity) in table::purchase_lines::open(connection)? {
            let day = day.and_then(|day| day.parse::<NaiveDate>().ok());
            due.entry(product).or_default().push(Due { day, quantity });
        }
        let mut receipts: BTreeMap<ProductId, Vec<f64>> = BTreeMap::new();
        for (product, noted, received) in table::purchases::lead_times(connection)? {
            // A clock that ran backwards in between tells nothing.
            let took = received.since(noted);
            if took >= 0 {
                receipts.entry(product).or_default().push(took as f64 / DAY as f64);
            }
        }
        let suppliers = table::suppliers::all(connection)?;
        Ok(Self {
            planning: planning::get(connection)?,
            suppliers: suppliers.into_iter().map(|row| (row.id, row.name)).collect(),
            waiting: table::stock::waited_for(connection)?,
            due,
            counted: table::stock::known(connection)?,
            receipts,
            of_products: planning::of_products(connection)?,
            of_suppliers: planning::of_suppliers(connection)?,
        })
    }

    /// Where a product's stock stands.
    pub(super) fn standing(&self, row: &ProductRow) -> Standing {
        Standing {
            on_hand: row.stock.on_hand,
            reserved: row.stock.reserved,
            waiting: self.waiting.get(&row.id).copied().unwrap_or_default(),
            counted: self.counted.contains(&row.id),
            low_at: row.low_at,
            due: self.due.get(&row.id).cloned().unwrap_or_default(),
            step: Quantity(match row.decimals {
                0 => 1000,
                1 => 100,
                2 => 10,
                _ => 1,
            }),
            pack: row.pack_size,
            lead: self.lead(row),
        }
    }

    /// What its purchases show, else what is set for it, for its supplier, for the book.
    fn lead(&self, row: &ProductRow) -> LeadTime {
        let learned = self.receipts.get(&row.id).and_then(|days| LeadTime::learned(days));
        let set = |days: Option<&u16>, source| days.map(|days| LeadTime::set(*days, source));
        let of_supplier = || self.of_suppliers.get(&row.supplier?);
        learned
            .or_else(|| set(self.of_products.get(&row.id), LeadSource::Product))
            .or_else(|| set(of_supplier(), LeadSource::Supplier))
            .unwrap_or_else(|| LeadTime::set(self.planning.lead_days, LeadSource::Book))
    }

    /// The name of a product's supplier.
    pub(super) fn supplier(&self, row: &ProductRow) -> Option<String> {
        self.suppliers.get(&row.supplier?).cloned()
    }

    /// What is due in of a product in all.
    pub(super) fn due_in(&self, product: ProductId) -> Quantity {
        self.due.get(&product).into_iter().flatten().map(|due| due.quantity).sum()
    }
}
