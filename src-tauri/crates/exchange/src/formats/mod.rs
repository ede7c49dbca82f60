//! The formats: one file each, a table of columns and the few rules the columns cannot say.

mod detect;
mod fivedesk;
mod layout;
mod online_retail;

pub(crate) use detect::{Places, Recognised, recognise};
pub(crate) use layout::{Cell, Layout, TEXTS, TIMES, Text, Time};

/// A format whose files can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The order lines of one UK gift shop's year, as the UCI repository has them. Every order is finished,
    /// and only one time of it is known.
    OnlineRetail,
    /// Fivedesk's own orders.
    Fivedesk,
}

impl Format {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::OnlineRetail, Self::Fivedesk];

    /// The word that `--format` takes and the book keeps beside a reference.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OnlineRetail => "online-retail",
            Self::Fivedesk => "fivedesk",
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
        }
    }
}
