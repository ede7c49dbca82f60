//! What an event changed of an order, figure by figure, so that the story can show it and undo can take it back.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    AddressId, CustomerId, Decided, Hold, Line, Message, Money, Order, ProductId, Quantity, Refusal, Seal,
    TaxRate, Terms, TextId, Timestamp, UnitPrice,
};

/// Figures by name, each before and after; nothing on the side where there is none.
pub type Figures = BTreeMap<String, (Value, Value)>;

/// The difference between an order and what it became.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Change {
    /// Of the order itself.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub order: Figures,
    /// Of its lines, by position. A line that came or went has nothing on the other side.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lines: BTreeMap<u32, Figures>,
}

/// A figure: its name, how it is read, and how it is put back; `None` when the value is none of its kind.
type Field<T> = (&'static str, fn(&T) -> Value, fn(&mut T, &Value) -> Option<()>);

macro_rules! fields {
    ($owner:ty: $($name:ident as $form:ident),* $(,)?) => {
        &[$((
            stringify!($name),
            |it: &$owner| $form::show(&it.$name),
            |it: &mut $owner, value: &Value| { it.$name = $form::read(value)?; Some(()) },
        )),*]
    };
}

const ORDER: &[Field<Order>] = fields!(Order:
    customer as customer, address as address, terms as terms, hold as hold, read as flag, approved as seal,
    rejected as flag, discount as money, shipping as money, tax_included as flag, due_at as time, note as text,
    withdrawn as flag, paid as money, refunded as money,
);

const LINE: &[Field<Line>] = fields!(Line:
    product as product, ordered as quantity, cancelled as quantity, reserved as quantity, shipped as quantity,
    delivered as quantity, returned as quantity, refused as quantity, restocked as quantity, lost as quantity,
    unit_price as price, discount as money, tax_rate as rate,
);

impl Change {
    /// What differs from `before` to `after`.
    pub fn between(before: &Order, after: &Order) -> Self {
        let mut change = Self { order: figures(ORDER, Some(before), Some(after)), lines: BTreeMap::new() };
        let at = |order: &'_ Order, position| order.lines.iter().position(|line| line.position == position);
        for line in &after.lines {
            let old = at(before, line.position).and_then(|place| before.lines.get(place));
            if old != Some(line) {
                change.lines.insert(line.position, figures(LINE, old, Some(line)));
            }
        }
        for line in before.lines.iter().filter(|line| at(after, line.position).is_none()) {
            change.lines.insert(line.position, figures(LINE, Some(line), None));
        }
        change
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty() && self.lines.is_empty()
    }

    /// Takes the change back from an order.
    ///
    /// Errors: `refused` when a figure is no longer as the change left it.
    pub fn taken_back(&self, order: &Order) -> Decided<Order> {
        let moved_on = || {
            Refusal::refused(Message::new("undo-moved-on").with("order", order.id.0))
                .about(serde_json::json!({ "order": order.id.0 }))
        };
        let mut next = order.clone();
        put_back(ORDER, &mut next, &self.order).ok_or_else(moved_on)?;
        for (position, change) in &self.lines {
            let place = next.lines.iter().position(|line| line.position == *position);
            if change.values().all(|(before, _)| before.is_null()) {
                let line = place.map(|place| next.lines.remove(place)).ok_or_else(moved_on)?;
                let left = figures(LINE, None, Some(&line));
                if left != *change {
                    return Err(moved_on());
                }
                continue;
            }
            let mut line = match place {
                Some(place) => next.lines.remove(place),
                None => Line::new(*position, ProductId(0), Quantity::ZERO, UnitPrice(0)),
            };
            if place.is_none() && !change.values().all(|(_, after)| after.is_null()) {
                return Err(moved_on());
            }
            put_back_line(&mut line, change, place.is_some()).ok_or_else(moved_on)?;
            next.lines.push(line);
        }
        next.lines.sort_by_key(|line| line.position);
        Ok(next)
    }
}

fn put_back_line(line: &mut Line, change: &Figures, was_there: bool) -> Option<()> {
    if was_there {
        return put_back(LINE, line, change);
    }
    LINE.iter()
        .try_for_each(|(name, _, put)| change.get(*name).map_or(Some(()), |(before, _)| put(line, before)))
}

fn figures<T>(fields: &[Field<T>], before: Option<&T>, after: Option<&T>) -> Figures {
    let mut figures = Figures::new();
    for (name, show, _) in fields {
        let (old, new) = (before.map_or(Value::Null, show), after.map_or(Value::Null, show));
        if old != new {
            figures.insert((*name).to_owned(), (old, new));
        }
    }
    figures
}

/// Puts each figure back to what it was; `None` when one is not as the change left it.
fn put_back<T>(fields: &[Field<T>], it: &mut T, change: &Figures) -> Option<()> {
    for (name, (before, after)) in change {
        let (_, show, put) = fields.iter().find(|(known, ..)| known == name)?;
        if show(it) != *after {
            return None;
        }
        put(it, before)?;
    }
    Some(())
}

/// How figures stand in the change: numbers as numbers, words as words.
macro_rules! forms {
    ($($form:ident: $kind:ty, |$it:ident| $show:expr, |$value:ident| $read:expr;)*) => {$(
        mod $form {
            use super::*;
            pub(super) fn show($it: &$kind) -> Value { $show }
            pub(super) fn read($value: &Value) -> Option<$kind> { $read }
        }
    )*};
}

forms! {
    flag: bool, |it| Value::from(*it), |value| value.as_bool();
    money: Money, |it| Value::from(it.0), |value| value.as_i64().map(Money);
    quantity: Quantity, |it| Value::from(it.0), |value| value.as_i64().map(Quantity);
    price: UnitPrice, |it| Value::from(it.0), |value| value.as_i64().map(UnitPrice);
    rate: TaxRate, |it| Value::from(it.0), |value| u32::try_from(value.as_u64()?).ok().map(TaxRate);
    product: ProductId, |it| Value::from(it.0), |value| value.as_i64().map(ProductId);
    customer: Option<CustomerId>, |it| maybe(it.map(|id| id.0)), |value| Some(number(value)?.map(CustomerId));
    address: Option<AddressId>, |it| maybe(it.map(|id| id.0)), |value| Some(number(value)?.map(AddressId));
    text: Option<TextId>, |it| maybe(it.map(|id| id.0)), |value| Some(number(value)?.map(TextId));
    time: Option<Timestamp>, |it| maybe(it.map(|at| at.0)), |value| Some(number(value)?.map(Timestamp));
    terms: Terms,
        |it| maybe(it.days().map(i64::from)),
        |value| match number(value)? {
            None => Some(Terms::PayFirst),
            Some(days) => u16::try_from(days).ok().map(Terms::OnAccount),
        };
    hold: Option<Hold>,
        |it| it.map_or(Value::Null, |hold| Value::from(hold.word())),
        |value| if value.is_null() { Some(None) } else { Hold::from_word(value.as_str()?).map(Some) };
    seal: Option<Seal>,
        |it| it.map_or(Value::Null, |seal| Value::from(seal.hex())),
        |value| if value.is_null() { Some(None) } else { Seal::from_hex(value.as_str()?).map(Some) };
}

fn maybe(number: Option<i64>) -> Value {
    number.map_or(Value::Null, Value::from)
}

/// A number that may be absent; `None` for what is neither.
#[allow(clippy::option_option)] // The outer one is the failure to read, the inner one the figure.
fn number(value: &Value) -> Option<Option<i64>> {
    if value.is_null() { Some(None) } else { value.as_i64().map(Some) }
}

#[cfg(test)]
mod tests;
