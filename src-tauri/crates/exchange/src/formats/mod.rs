//! The formats: one file each, a table of columns and the few rules the columns cannot say.

mod detect;
mod fivedesk;
mod layout;
mod online_retail;
mod shopify;

pub(crate) use detect::{Places, Recognised, recognise};
pub(crate) use layout::{AMOUNTS, Amount, Cell, Layout, TEXTS, TEXTS_HASHED, TIMES, Text, Time};

/// A format whose files can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The order lines of one UK gift shop's year, as the UCI repository has them. Every order is finished,
    /// and only one time of it is known.
    OnlineRetail,
    /// Fivedesk's own orders.
    Fivedesk,
    /// Orders as Shopify exports them.
    ShopifyOrders,
}

impl Format {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::OnlineRetail, Self::Fivedesk, Self::ShopifyOrders];

    /// The word that `--format` takes and the book keeps beside a reference.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OnlineRetail => "online-retail",
            Self::Fivedesk => "fivedesk",
            Self::ShopifyOrders => "shopify-orders",
        }
    }

    /// The one that `word` names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    /// What people call it.
    pub const fn title(self) -> &'static str {
        self.layout().title
    }

    pub(crate) const fn layout(self) -> &'static Layout {
        match self {
            Self::OnlineRetail => &online_retail::LAYOUT,
            Self::Fivedesk => &fivedesk::LAYOUT,
            Self::ShopifyOrders => &shopify::LAYOUT,
        }
    }
}
