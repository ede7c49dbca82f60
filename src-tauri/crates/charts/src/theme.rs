//! Colours: three themes and the five desks' palette, safe for colour-blind readers.

use fivedesk_core::{Desk, Status};
use plotters::style::RGBColor;

/// What a picture is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// A light window.
    Light,
    /// A dark window.
    Dark,
    /// Paper.
    Print,
}

/// A theme's colours.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Colours {
    /// What lies behind.
    pub(crate) paper: RGBColor,
    /// Text and lines to be read first.
    pub(crate) ink: RGBColor,
    /// Text beside them.
    pub(crate) soft: RGBColor,
    /// Grid and hairlines.
    pub(crate) grid: RGBColor,
}

/// The mark of the median within a box, in every theme.
pub(crate) const WHITE: RGBColor = RGBColor(255, 255, 255);

impl Theme {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// The word used in commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
        }
    }

    /// The one that `word` names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.word() == word)
    }

    pub(crate) const fn colours(self) -> Colours {
        match self {
            Self::Light => Colours {
                paper: WHITE,
                ink: RGBColor(0x1d, 0x21, 0x25),
                soft: RGBColor(0x5d, 0x66, 0x70),
                grid: RGBColor(0xe3, 0xe1, 0xdc),
            },
            Self::Dark => Colours {
                paper: RGBColor(0x1e, 0x23, 0x29),
                ink: RGBColor(0xe8, 0xea, 0xed),
                soft: RGBColor(0x9a, 0xa4, 0xae),
                grid: RGBColor(0x2d, 0x34, 0x3c),
            },
            Self::Print => Colours {
                paper: WHITE,
                ink: RGBColor(0, 0, 0),
                soft: RGBColor(0x33, 0x33, 0x33),
                grid: RGBColor(0xc4, 0xc4, 0xc4),
            },
        }
    }
}

/// What wants attention.
const WARNING: RGBColor = RGBColor(0xd5, 0x5e, 0x00);

impl Theme {
    /// A desk's colour; on paper a grey that differs from its neighbours'.
    pub(crate) const fn desk(self, desk: Desk) -> RGBColor {
        match (self, desk) {
            (Self::Print, Desk::Mail) => grey(0x4a),
            (Self::Print, Desk::Approval) => grey(0x9a),
            (Self::Print, Desk::Warehouse) => grey(0x70),
            (Self::Print, Desk::Delivery) => grey(0x58),
            (Self::Print, Desk::Oversight) => grey(0x80),
            (_, Desk::Mail) => RGBColor(0x00, 0x72, 0xb2),
            (_, Desk::Approval) => RGBColor(0xcc, 0x79, 0xa7),
            (_, Desk::Warehouse) => RGBColor(0xe6, 0x9f, 0x00),
            (_, Desk::Delivery) => RGBColor(0x00, 0x9e, 0x73),
            (_, Desk::Oversight) => RGBColor(0x56, 0xb4, 0xe9),
        }
    }

    /// A desk's colour as the second of two lines: on paper paler than any desk's first.
    pub(crate) const fn series(self, desk: Desk) -> RGBColor {
        match self {
            Self::Print => grey(0xa6),
            _ => self.desk(desk),
        }
    }

    /// A stage's colour: its desk's, the three of Delivery from pale to dark; on paper greys from dark to pale.
    pub(crate) const fn stage(self, stage: Status) -> RGBColor {
        match (self, stage) {
            (Self::Print, Status::Received) => grey(0x1c),
            (Self::Print, Status::AwaitingApproval) => grey(0x48),
            (Self::Print, Status::Approved) => grey(0x70),
            (Self::Print, Status::AwaitingPayment) => grey(0x96),
            (Self::Print, Status::AwaitingDelivery) => grey(0xb8),
            (Self::Print, _) => grey(0xd6),
            (_, Status::Received) => self.desk(Desk::Mail),
            (_, Status::AwaitingApproval) => self.desk(Desk::Approval),
            (_, Status::Approved) => self.desk(Desk::Warehouse),
            (_, Status::AwaitingPayment) => RGBColor(0x7f, 0xd3, 0xb6),
            (_, Status::AwaitingDelivery) => self.desk(Desk::Delivery),
            (_, _) => RGBColor(0x00, 0x68, 0x4c),
        }
    }

    /// What wants attention; on paper its shape tells it.
    pub(crate) const fn warning(self) -> RGBColor {
        match self {
            Self::Print => grey(0x00),
            _ => WARNING,
        }
    }

    /// What came back, below what was sold.
    pub(crate) const fn returned(self) -> RGBColor {
        match self {
            Self::Print => grey(0xb0),
            _ => WARNING,
        }
    }

    /// Products of class A, B and C, from strong to pale.
    pub(crate) fn class(self, class: &str) -> RGBColor {
        let strength = match class {
            "A" => 100,
            "B" => 62,
            _ => 34,
        };
        faded(self.desk(Desk::Oversight), self.colours().paper, strength)
    }

    /// A frame that is seen on a ground.
    pub(crate) fn frame(self, ground: RGBColor) -> RGBColor {
        match self {
            Self::Print => on(ground),
            _ => RGBColor(0xf0, 0x8a, 0x24),
        }
    }

    /// The full strength of a heat map.
    pub(crate) const fn heat(self) -> RGBColor {
        match self {
            Self::Light => RGBColor(0x00, 0x5a, 0x8e),
            Self::Dark => RGBColor(0x6c, 0xc0, 0xf0),
            Self::Print => grey(0x10),
        }
    }
}

/// Letters that are read on a ground.
pub(crate) fn on(ground: RGBColor) -> RGBColor {
    if is_light(ground) { RGBColor(0, 0, 0) } else { WHITE }
}

const fn grey(level: u8) -> RGBColor {
    RGBColor(level, level, level)
}

/// Whether black letters are read better on a ground than white ones.
fn is_light(ground: RGBColor) -> bool {
    // Relative luminance, near enough: where both contrasts are equal lies 0.45 or so of plain brightness.
    299 * u32::from(ground.0) + 587 * u32::from(ground.1) + 114 * u32::from(ground.2) > 140_000
}

/// A colour thinned with what lies behind it; `strength` in hundredths. Opaque, so that no grid line shows through.
pub(crate) fn faded(colour: RGBColor, paper: RGBColor, strength: u16) -> RGBColor {
    let mix = |over: u8, under: u8| {
        let sum = u16::from(over) * strength + u16::from(under) * (100 - strength);
        u8::try_from(sum / 100).unwrap_or(over)
    };
    RGBColor(mix(colour.0, paper.0), mix(colour.1, paper.1), mix(colour.2, paper.2))
}
