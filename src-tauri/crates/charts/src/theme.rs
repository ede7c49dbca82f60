//! Colours: three themes and the five desks' palette, safe for colour-blind readers.

use fivedesk_core::Desk;
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

/// A desk's colour.
pub(crate) const fn of_desk(desk: Desk) -> RGBColor {
    match desk {
        Desk::Mail => RGBColor(0x00, 0x72, 0xb2),
        Desk::Approval => RGBColor(0xcc, 0x79, 0xa7),
        Desk::Warehouse => RGBColor(0xe6, 0x9f, 0x00),
        Desk::Delivery => RGBColor(0x00, 0x9e, 0x73),
        Desk::Oversight => RGBColor(0x56, 0xb4, 0xe9),
    }
}

/// A colour thinned with what lies behind it; `strength` in hundredths. Opaque, so that no grid line shows through.
pub(crate) fn faded(colour: RGBColor, paper: RGBColor, strength: u16) -> RGBColor {
    let mix = |over: u8, under: u8| {
        let sum = u16::from(over) * strength + u16::from(under) * (100 - strength);
        u8::try_from(sum / 100).unwrap_or(over)
    };
    RGBColor(mix(colour.0, paper.0), mix(colour.1, paper.1), mix(colour.2, paper.2))
}
