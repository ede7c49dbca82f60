//! What a chart is asked for and what it answers.

use fivedesk_core::table::Table;
use fivedesk_core::{Currency, Message, ProductId, Status, Timestamp};

use crate::{ChartError, Theme};

/// Makes a sentence of a key and its figures in the owner's language.
pub type Say<'a> = &'a dyn Fn(&Message) -> String;

/// How a chart is to be drawn.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// Its colours.
    pub theme: Theme,
    /// Its size.
    pub size: Size,
    /// Where it will stand.
    pub form: Form<'a>,
    /// What amounts are in.
    pub currency: Currency,
    /// The owner's language.
    pub say: Say<'a>,
}

/// A size in CSS pixels: at least 240 x 120, where it stands by itself 480 x 320, at most 4000 x 4000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Size {
    /// A panel of the window.
    pub const PANEL: Self = Self { width: 560, height: 220 };
    /// A picture that stands by itself.
    pub const PICTURE: Self = Self { width: 960, height: 540 };

    pub(crate) fn checked(self, export: bool) -> Result<Self, ChartError> {
        let (width, height) = if export { (480, 320) } else { (240, 120) };
        if (width..=4000).contains(&self.width) && (height..=4000).contains(&self.height) {
            Ok(self)
        } else {
            Err(ChartError::Size(self.width, self.height))
        }
    }
}

/// Where a chart will stand.
#[derive(Debug, Clone, Copy)]
pub enum Form<'a> {
    /// In the window, which shows title and takeaway itself; the ground is transparent.
    Screen,
    /// By itself, with everything a reader needs drawn in it.
    Export(&'a Paper),
}

/// What an exported picture says about itself, in words already made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// The shop's name.
    pub shop: String,
    /// The period shown.
    pub period: String,
    /// The filters set, if any.
    pub filters: Option<String>,
    /// When it was made.
    pub made: String,
}

/// A chart, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The picture.
    pub svg: String,
    /// What it shows.
    pub title: String,
    /// Definition and n.
    pub subtitle: String,
    /// What it says.
    pub takeaway: String,
    /// What can be read and clicked, from left to right or from top to bottom.
    pub points: Vec<Point>,
    /// The rows it was drawn from, to be read as a table or written out.
    pub table: Table,
}

/// One readable place of a chart, in CSS pixels of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
    /// The orders behind it, if any.
    pub filter: Option<Filter>,
}

/// Orders behind a point, as the order list can search for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Finished from one instant to another, which is not in it.
    Finished(Timestamp, Timestamp),
    /// Received from one instant to another, which is not in it.
    Received(Timestamp, Timestamp),
    /// Received on a calendar day of the owner's.
    ReceivedOn(chrono::NaiveDate),
    /// Standing in a stage.
    Stage(Status),
    /// Left a stage in the chart's period, or from one instant to another.
    Left(Status, Option<(Timestamp, Timestamp)>),
    /// Stood in a stage in the chart's period, or from one instant to another.
    Stood(Status, Option<(Timestamp, Timestamp)>),
    /// In the flow just before an instant.
    OpenAt(Timestamp),
    /// Delivered in the chart's period after so many microseconds, and less than so many.
    Lead(i64, i64),
    /// The order of a number.
    Order(i64),
    /// With a line of a product.
    Product(ProductId),
}
