//! What a report's template is given: texts ready to be shown, in the owner's language, and the few numbers it draws by.

/// Everything a template reads. The head of `documents/templates/report.typ` tells the owner the same.
#[derive(Debug, serde::Serialize)]
pub(super) struct Data {
    pub(super) font: &'static str,
    pub(super) lang: &'static str,
    pub(super) paper: &'static str,
    pub(super) shop: String,
    pub(super) title: String,
    pub(super) period: String,
    pub(super) made: String,
    pub(super) page: String,
    pub(super) headline: String,
    pub(super) figures: Vec<Tile>,
    pub(super) bottleneck: Option<Held>,
    pub(super) weeks: Option<Rows<Week>>,
    pub(super) advice: Advice,
    pub(super) sections: Vec<Section>,
    pub(super) notes: Rows<String>,
}

/// One large figure.
#[derive(Debug, serde::Serialize)]
pub(super) struct Tile {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) note: String,
}

/// What holds orders up.
#[derive(Debug, serde::Serialize)]
pub(super) struct Held {
    pub(super) heading: String,
    pub(super) sentence: String,
    pub(super) evidence: String,
    pub(super) stages: Vec<Share>,
}

/// A stage's part of the time orders take.
#[derive(Debug, serde::Serialize)]
pub(super) struct Share {
    pub(super) label: String,
    /// A status word.
    pub(super) stage: String,
    pub(super) desk: &'static str,
    /// 0 to 1.
    pub(super) share: f64,
    pub(super) told: String,
}

/// What held orders up in one week.
#[derive(Debug, serde::Serialize)]
pub(super) struct Week {
    pub(super) label: String,
    pub(super) stage: String,
    pub(super) desk: Option<&'static str>,
    pub(super) told: String,
}

/// Rows under a heading.
#[derive(Debug, serde::Serialize)]
pub(super) struct Rows<T> {
    pub(super) heading: String,
    pub(super) rows: Vec<T>,
}

/// What to do, or that there is nothing.
#[derive(Debug, serde::Serialize)]
pub(super) struct Advice {
    pub(super) heading: String,
    pub(super) none: String,
    pub(super) rows: Vec<Advised>,
}

/// One thing to do.
#[derive(Debug, serde::Serialize)]
pub(super) struct Advised {
    pub(super) finding: String,
    pub(super) evidence: String,
    pub(super) desk: String,
    pub(super) strength: String,
}

/// A part of the report with its charts and tables.
#[derive(Debug, serde::Serialize)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) charts: Vec<Picture>,
    pub(super) tables: Vec<Grid>,
}

/// A chart, whose SVG goes beside the data under its name.
#[derive(Debug, serde::Serialize)]
pub(super) struct Picture {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) takeaway: String,
    pub(super) subtitle: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// A table.
#[derive(Debug, serde::Serialize)]
pub(super) struct Grid {
    pub(super) title: String,
    pub(super) note: String,
    pub(super) columns: Vec<Head>,
    pub(super) rows: Vec<Vec<String>>,
}

/// A column's heading.
#[derive(Debug, serde::Serialize)]
pub(super) struct Head {
    pub(super) name: String,
    /// Whether its cells stand to the right, as numbers do.
    pub(super) right: bool,
}
