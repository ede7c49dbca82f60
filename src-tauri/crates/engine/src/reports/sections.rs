//! The report's charts, each in the part it belongs to.

use super::data::{Picture, Section};
use super::say::Say;
use crate::oversight::{self, ChartRequest, OversightQuery};
use crate::{Answer, Engine};

/// A chart's size in pixels: as wide as the text on the page.
const SIZE: (u32, u32) = (660, 230);

/// The parts in their order, with the charts of each; what is named nowhere comes last.
const PARTS: [(&str, &[&str]); 5] =
    [("flow", &["throughput"]), ("time", &["time_in_stage"]), ("money", &[]), ("stock", &[]), ("more", &[])];

/// The charts of a period.
pub(super) struct Drawn {
    /// The parts, those without a chart included.
    pub(super) sections: Vec<(&'static str, Section)>,
    /// SVG by the chart's name.
    pub(super) pictures: Vec<(String, String)>,
    /// What had nothing to show.
    pub(super) empty: Vec<String>,
}

/// Draws every chart there is for a period.
///
/// Errors: as the charts'.
pub(super) fn draw(engine: &Engine, say: &Say<'_>, query: &OversightQuery) -> Answer<Drawn> {
    let mut sections: Vec<(&str, Section)> = PARTS
        .iter()
        .map(|(part, _)| {
            let heading = say.heading(part);
            (*part, Section { heading, charts: Vec::new(), tables: Vec::new() })
        })
        .collect();
    let (mut pictures, mut empty) = (Vec::new(), Vec::new());
    for info in in_order(engine) {
        let request = ChartRequest {
            name: info.name.clone(),
            query: query.clone(),
            theme: "print".to_owned(),
            width: SIZE.0,
            height: SIZE.1,
        };
        let chart = oversight::draw(engine, &request)?;
        if chart.points.is_empty() {
            empty.push(info.title);
            continue;
        }
        let part = part_of(&info.name);
        if let Some((_, section)) = sections.iter_mut().find(|(name, _)| *name == part) {
            section.charts.push(Picture {
                name: info.name.clone(),
                title: chart.title,
                takeaway: chart.takeaway,
                subtitle: chart.subtitle,
                width: SIZE.0,
                height: SIZE.1,
            });
            pictures.push((info.name, chart.svg));
        }
    }
    Ok(Drawn { sections, pictures, empty })
}

/// The charts in the order of the parts.
fn in_order(engine: &Engine) -> Vec<crate::views::ChartInfo> {
    let mut charts = oversight::list(engine);
    let place = |name: &str| PARTS.iter().flat_map(|(_, names)| *names).position(|known| *known == name);
    charts.sort_by_key(|chart| place(&chart.name).unwrap_or(usize::MAX));
    charts
}

fn part_of(name: &str) -> &'static str {
    PARTS.iter().find(|(_, names)| names.contains(&name)).map_or("more", |(part, _)| part)
}
