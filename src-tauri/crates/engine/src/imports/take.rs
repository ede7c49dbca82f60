//! Takes a file's orders into the book, inside one transaction.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;

use fivedesk_core::text::key;
use fivedesk_core::{
    Actor, AddressId, Currency, CustomerId, Desk, Line, Message, Money, Order, ProductId, Refusal, Status,
    Timestamp, UnitPrice,
};
use fivedesk_exchange::{self as exchange, ImportedOrder, Kind, OrdersError, Progress, Survey};
use fivedesk_store::table::bulk::{Importer, PastCharge, PastLine, PastOrder};
use fivedesk_store::table::products::NewProduct;
use fivedesk_store::{NewEvent, Tx, record, table};

use super::approvals;
use super::charge::{Charge, charge};
use super::compare::{Compared, Standing, compare, customer_reference, kind_word};
use super::report::Tally;
use super::visits::visits;
use crate::fault::Failure;
use crate::orders::{Incoming, Whose, come_in, needs, order_for};

/// A file on its way into the book.
pub(crate) struct Taking<'a> {
    pub(crate) path: &'a Path,
    pub(crate) survey: &'a Survey,
    pub(crate) currency: Currency,
    pub(crate) now: Timestamp,
    pub(crate) actor: &'a Actor,
    /// Whether prices of the book hold their tax.
    pub(crate) tax_included: bool,
    /// Who takes over the approvals that the file tells of; they are asked for anew unless given.
    pub(crate) approver: Option<&'a Actor>,
}

impl Taking<'_> {
    /// Writes what is new and tells what there was.
    pub(crate) fn take(
        &self,
        tx: &Tx<'_>,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Tally, Failure> {
        let Compared { orders, products, customers, mut tally } = compare(tx, self.survey)?;
        if !orders.contains(&Some(Standing::New)) {
            return Ok(tally);
        }
        let mut rows = Rows {
            taking: self,
            tx,
            products: self.products(tx, &products)?,
            customers: self.customers(tx, &customers)?,
            addresses: HashMap::new(),
            importer: Importer::begin(tx, self.survey.format.word(), self.actor, self.now)?,
            open: Vec::new(),
            lines: Vec::new(),
        };
        exchange::orders(self.path, self.survey, progress, &mut |order| {
            if orders.get(order.place) == Some(&Some(Standing::New)) {
                rows.order(order, &mut tally)?;
            }
            Ok::<_, Failure>(ControlFlow::Continue(()))
        })
        .map_err(|error| match error {
            OrdersError::Read(error) => super::run::unread(&error),
            OrdersError::Each(failure) => failure,
        })?;
        rows.finish()?;
        table::book::catalogue_changed(tx)?;
        Ok(tally)
    }

    fn products(&self, tx: &Tx<'_>, known: &[Option<ProductId>]) -> Result<Vec<ProductId>, Failure> {
        let source = self.survey.format.word();
        let mut ids = Vec::with_capacity(known.len());
        for (product, known) in self.survey.products.iter().zip(known) {
            let id = match known {
                Some(id) => {
                    if table::imports::put_away(tx, *id)? {
                        table::products::set_archived(tx, *id, None)?;
                    }
                    *id
                }
                None => table::products::insert(
                    tx,
                    &NewProduct {
                        sku: product.code.as_deref(),
                        name: &product.name,
                        price: product.price.unwrap_or(UnitPrice(0)),
                        cost: None,
                        decimals: product.decimals,
                        low_at: None,
                        at: self.now,
                    },
                )?,
            };
            if let (Some(code), None) = (&product.code, known) {
                table::refs::insert(tx, source, "product", &key(code), id.0, None)?;
            }
            ids.push(id);
        }
        Ok(ids)
    }

    fn customers(&self, tx: &Tx<'_>, known: &[Option<CustomerId>]) -> Result<Vec<CustomerId>, Failure> {
        let source = self.survey.format.word();
        let mut ids = Vec::with_capacity(known.len());
        for (customer, known) in self.survey.customers.iter().zip(known) {
            if let Some(id) = known {
                table::customers::set_withdrawn(tx, *id, None)?;
                ids.push(*id);
                continue;
            }
            let name = match (&customer.name, &customer.email, &customer.code) {
                (Some(name), _, _) | (None, Some(name), _) => name.clone(),
                (None, None, Some(code)) => format!("Customer {code}"),
                (None, None, None) => String::new(),
            };
            let id = table::customers::insert(
                tx,
                &name,
                customer.email.as_deref(),
                customer.phone.as_deref(),
                self.now,
            )?;
            if let Some(reference) = customer_reference(customer) {
                table::refs::insert(tx, source, "customer", &reference, id.0, None)?;
            }
            ids.push(id);
        }
        Ok(ids)
    }
}

/// What the orders of a file are written with.
struct Rows<'a, 't, 'c> {
    taking: &'t Taking<'a>,
    tx: &'t Tx<'c>,
    products: Vec<ProductId>,
    customers: Vec<CustomerId>,
    addresses: HashMap<(Option<CustomerId>, String), AddressId>,
    importer: Importer<'t, 'c>,
    /// Orders that are still to be worked on; entered when the bulk is written, since both write the log.
    open: Vec<(ImportedOrder, Option<Charge>)>,
    lines: Vec<PastLine>,
}

impl Rows<'_, '_, '_> {
    fn order(&mut self, order: ImportedOrder, tally: &mut Tally) -> Result<(), Failure> {
        let survey = self.taking.survey;
        let Some(summary) = survey.order(order.place) else { return Ok(()) };
        let charge = charge(&order, self.taking.currency, self.taking.tax_included);
        let lines = self.read_lines(&order)?;
        let total = charge.as_ref().map_or(lines, |charge| charge.total);
        let customer = self.customer(&order);
        let content = Some(summary.hash.0.as_slice());
        let row = match summary.kind {
            Kind::Return => {
                tally.sums.return_lines += self.lines.len() as u64;
                tally.sums.returned = tally.sums.returned + total;
                self.importer.returned(
                    customer,
                    summary.reference,
                    order.times.received,
                    &self.lines,
                    total,
                )?
            }
            Kind::Order => {
                tally.sums.order_lines += self.lines.len() as u64;
                tally.sums.value = tally.sums.value + total;
                let status = past_status(&order);
                tally.told.count(&order, charge.as_ref(), status);
                match status {
                    Some(status) => self.past(&order, summary.reference, status, total, charge.as_ref())?,
                    None => {
                        self.open.push((order, charge));
                        return Ok(());
                    }
                }
            }
        };
        table::refs::insert(
            self.tx,
            survey.format.word(),
            kind_word(summary.kind),
            summary.reference,
            row,
            content,
        )?;
        Ok(())
    }

    fn customer(&self, order: &ImportedOrder) -> Option<CustomerId> {
        order.customer.and_then(|place| self.customers.get(place as usize).copied())
    }

    /// Reads the order's lines into `self.lines` and tells what they come to.
    fn read_lines(&mut self, order: &ImportedOrder) -> Result<Money, Failure> {
        let too_large = || Refusal::invalid(Message::new("order-total-too-large"));
        self.lines.clear();
        let mut total = Money::ZERO;
        for line in &order.lines {
            let product = self.products.get(line.product as usize).copied().unwrap_or(ProductId(0));
            let worth = Money::of(line.unit_price, line.quantity, self.taking.currency);
            total = worth.and_then(|worth| total.checked_add(worth)).ok_or_else(too_large)?;
            self.lines.push(PastLine { product, quantity: line.quantity, unit_price: line.unit_price });
        }
        Ok(total)
    }

    fn past(
        &mut self,
        order: &ImportedOrder,
        reference: &str,
        status: Status,
        total: Money,
        charge: Option<&Charge>,
    ) -> Result<i64, Failure> {
        let times = &order.times;
        let finished = match status {
            Status::Delivered => times.delivered.or(times.shipped),
            Status::InTransit => times.shipped,
            _ => times.cancelled,
        };
        let more = charge.map(|charge| PastCharge {
            discount: charge.discount,
            shipping: charge.shipping,
            tax_included: charge.tax_included,
            lines: &charge.lines,
        });
        let usual = if times.paid.is_some() || status == Status::Delivered { total } else { Money::ZERO };
        let past = PastOrder {
            customer: self.customer(order),
            address: self.address(order)?,
            reference,
            status,
            received: times.received,
            finished: finished.unwrap_or(times.received),
            delivered: times.delivered,
            lines: &self.lines,
            total,
            paid: charge.and_then(|charge| charge.kept(status)).unwrap_or(usual),
            charge: more.as_ref(),
            visits: &visits(times),
        };
        Ok(self.importer.order(&past)?.0)
    }

    /// The order's address, one row for each customer and place.
    fn address(&mut self, order: &ImportedOrder) -> Result<Option<AddressId>, Failure> {
        let Some(body) = order.address.as_ref().or(order.country.as_ref()) else { return Ok(None) };
        let whose = (self.customer(order), body.clone());
        if let Some(id) = self.addresses.get(&whose) {
            return Ok(Some(*id));
        }
        let id = table::customers::address(self.tx, whose.0, body)?;
        self.addresses.insert(whose, id);
        Ok(Some(id))
    }

    /// Writes the counts and enters the orders that are still to be worked on.
    fn finish(mut self) -> Result<(), Failure> {
        let open = std::mem::take(&mut self.open);
        let mut ready = Vec::with_capacity(open.len());
        for (order, charge) in &open {
            self.read_lines(order)?;
            let mut lines = (1_u32..)
                .zip(&self.lines)
                .map(|(position, line)| Line::new(position, line.product, line.quantity, line.unit_price))
                .collect::<Vec<_>>();
            for (line, (discount, rate)) in
                lines.iter_mut().zip(charge.iter().flat_map(|charge| &charge.lines))
            {
                (line.discount, line.tax_rate) = (*discount, *rate);
            }
            ready.push((order, charge, self.customer(order), self.address(order)?, lines));
        }
        let (tx, taking) = (self.tx, self.taking);
        self.importer.finish()?;
        let source = taking.survey.format.word();
        for (order, charge, customer, address, lines) in ready {
            let Some(summary) = taking.survey.order(order.place) else { continue };
            let entering = Incoming {
                whose: Whose::Known(customer, address),
                source,
                reference: Some(summary.reference),
                terms: None,
                currency: taking.currency,
                tax_included: charge.as_ref().map_or(taking.tax_included, |charge| charge.tax_included),
                text: None,
                discount: charge.as_ref().map_or(Money::ZERO, |charge| charge.discount),
                shipping: charge.as_ref().map_or(Money::ZERO, |charge| charge.shipping),
                needs: &needs(&lines),
                lines,
                at: order.times.received,
            };
            let entered =
                come_in(tx, entering, taking.actor).map_err(|failure| at(summary.reference, failure))?;
            let id = entered.id;
            if let Some(note) = &order.note {
                table::texts::insert(tx, Some(id), table::texts::REASON, note)?;
            }
            let total = entered.total().unwrap_or_default();
            let paid = match charge.as_ref().and_then(|charge| charge.kept(Status::AwaitingPayment)) {
                Some(paid) => paid,
                None if order.times.paid.is_some() => total,
                None => Money::ZERO,
            };
            if paid > Money::ZERO {
                paid_elsewhere(
                    tx,
                    entered,
                    paid,
                    order.times.paid.unwrap_or(order.times.received),
                    taking.actor,
                )?;
            }
            if let Some(owner) = taking.approver.filter(|_| approvals::told(order)) {
                approvals::approve(tx, id, owner, taking.now)
                    .map_err(|failure| at(summary.reference, failure))?;
            }
            let content = Some(summary.hash.0.as_slice());
            table::refs::insert(tx, source, "order", summary.reference, id.0, content)?;
        }
        Ok(())
    }
}

/// A refusal of one of the file's orders names it, as the file is taken in whole or not at all.
fn at(reference: &str, failure: Failure) -> Failure {
    match failure {
        Failure::Refused(refusal) => {
            let said = Message::new("import-order-refused").with("reference", reference);
            Failure::Refused(Refusal { message: said.with("reason", refusal.message.clone()), ..refusal })
        }
        other => other,
    }
}

/// Books what was paid elsewhere as a payment.
fn paid_elsewhere(
    tx: &Tx<'_>,
    entered: Order,
    paid: Money,
    at: Timestamp,
    actor: &Actor,
) -> Result<(), Failure> {
    let row = order_for(tx, entered.id)?;
    let order = Order { paid, ..entered };
    let said = Message::new("event-paid").with("amount", paid).with("due", order.due());
    let event = NewEvent { at, desk: Desk::Delivery, actor, said: &said, text: None };
    let seq = record(tx, &row, &order, &event)?;
    Ok(table::payments::insert(tx, order.id, paid, None, at, seq)?)
}

/// The status of an order that is past working on; `None` for one that comes in to be worked on.
pub(super) fn past_status(order: &ImportedOrder) -> Option<Status> {
    match order.status {
        Some(Status::Delivered | Status::Returned) => Some(Status::Delivered),
        Some(Status::Cancelled) => Some(Status::Cancelled),
        Some(Status::Rejected) => Some(Status::Rejected),
        Some(Status::InTransit) => Some(Status::InTransit),
        Some(_) => None,
        None if order.times.cancelled.is_some() => Some(Status::Cancelled),
        None if order.times.delivered.is_some() => Some(Status::Delivered),
        None if order.times.shipped.is_some() => Some(Status::InTransit),
        None => None,
    }
}
