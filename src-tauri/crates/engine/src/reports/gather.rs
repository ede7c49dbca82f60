//! Gathers what a report of a period says.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use fivedesk_charts as charts;
use fivedesk_core::{Message, Status, Timestamp};
use fivedesk_store::table;

use super::data::{Advice, Advised, Data, Grid, Head, Held, Rows, Share};
use super::figures::tiles;
use super::goods;
use super::say::Say;
use super::sections::{self, Drawn};
use crate::oversight::{self, OversightQuery};
use crate::times::day_of;
use crate::views::{BottleneckView, OversightView, StageView};
use crate::{Answer, Engine};

/// The report's data, and the SVG of its charts by their names.
pub(super) type Gathered = (Data, Vec<(String, String)>);

/// Gathers a period's figures; `paper` is Typst's word for it.
///
/// Errors: as the summary's and the charts'.
pub(super) fn gather(engine: &Engine, query: &OversightQuery, paper: &'static str) -> Answer<Gathered> {
    let book = engine.read(|connection| Ok(table::book::get(connection)?))?;
    let say = Say { engine, currency: book.currency };
    let view = oversight::summary(engine, query)?;
    let days = Span::of(&view);
    let query = &OversightQuery { by: Some(days.by(query)), ..query.clone() };
    let before = match (view.delivered_before, days.before()) {
        (Some(_), Some((from, to))) => {
            let query = OversightQuery { from: Some(from), to: Some(to), ..query.clone() };
            Some(oversight::summary(engine, &query)?)
        }
        _ => None,
    };
    let before = before.filter(|before| before.delivered > 0);
    let Drawn { mut sections, pictures, empty } = sections::draw(engine, &say, query)?;
    if let Some((_, time)) = sections.iter_mut().find(|(part, _)| *part == "time") {
        time.tables.extend(stages(&say, &view));
    }
    for (part, section) in &mut sections {
        section.tables.extend(match *part {
            "money" => goods::best_sellers(engine, &say, query)?,
            "stock" => goods::to_order(engine, &say)?,
            _ => None,
        });
    }
    let revenue = goods::revenue(engine, query)?;
    let mut figures = tiles(&say, &view, before.as_ref(), days.days(), days.zone);
    // Beside what was sold stands what came back of it.
    figures.insert(figures.len().min(2), goods::returned(&say, &revenue));
    let told = |at: Timestamp| say.day(at, days.zone);
    let data =
        Data {
            font: charts::FONT,
            lang: "en",
            paper,
            shop: book.name,
            title: say.say(&Message::new("report-title")),
            period: say.say(
                &Message::new("report-period")
                    .with("from", told(days.from))
                    .with("to", told(Timestamp(days.to.0.saturating_sub(1)))),
            ),
            made: say.say(&Message::new("report-made").with("day", told(engine.now()))),
            page: say.say(&Message::new("report-page").with("page", "⟨page⟩").with("pages", "⟨pages⟩")),
            headline: say.say(&Message::new("report-headline").with("n", i64::from(view.delivered)).with(
                "revenue",
                fivedesk_core::Money::parse(&view.revenue, book.currency).unwrap_or_default(),
            )),
            figures,
            bottleneck: view.bottleneck.as_ref().map(|found| held(&say, found, &view.stages)),
            weeks: None,
            advice: advice(&say, &view),
            sections: sections
                .into_iter()
                .map(|(_, section)| section)
                .filter(|section| !section.charts.is_empty() || !section.tables.is_empty())
                .collect(),
            notes: notes(&say, &view, &empty),
        };
    Ok((data, pictures))
}

/// Up to so many days a chart has a bar a day, and up to so many more one a week.
const MOST_DAYS: u32 = 45;
const MOST_WEEKS: u32 = 450;

/// The period's ends and the zone of its days.
struct Span {
    from: Timestamp,
    to: Timestamp,
    zone: Tz,
}

impl Span {
    fn of(view: &OversightView) -> Self {
        let at = |text: &str| Timestamp::parse(text).unwrap_or(Timestamp(0));
        let to = at(&view.to);
        Self {
            from: view.from.as_deref().map_or(to, at),
            to,
            zone: view.tz.parse().unwrap_or(chrono_tz::UTC),
        }
    }

    /// The first day and the day after the last.
    fn ends(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((day_of(self.from, self.zone)?, day_of(self.to, self.zone)?))
    }

    /// How many days it has.
    fn days(&self) -> u32 {
        let days = self.ends().and_then(|(first, end)| u32::try_from((end - first).num_days()).ok());
        days.unwrap_or_default()
    }

    /// Into what the charts divide it, where nobody asked for something: some dozens of bars.
    fn by(&self, query: &OversightQuery) -> String {
        let usual = match self.days() {
            0..=MOST_DAYS => "day",
            days if days <= MOST_WEEKS => "week",
            _ => "month",
        };
        query.by.clone().unwrap_or_else(|| usual.to_owned())
    }

    /// The first and last day of as many days before.
    fn before(&self) -> Option<(String, String)> {
        let (first, _) = self.ends()?;
        let days = Days::new(self.days().into());
        let written = |day: NaiveDate| day.format("%Y-%m-%d").to_string();
        Some((written(first.checked_sub_days(days)?), written(first.pred_opt()?)))
    }
}

fn desk_of(stage: &str) -> &'static str {
    Status::from_word(stage).and_then(|stage| stage.desk()).map_or("oversight", |desk| desk.word())
}

fn held(say: &Say<'_>, found: &BottleneckView, stages: &[StageView]) -> Held {
    Held {
        heading: say.heading("bottleneck"),
        sentence: found.sentence.clone(),
        evidence: found.evidence.clone(),
        stages: stages
            .iter()
            .map(|stage| Share {
                label: say.stage(&stage.stage),
                stage: stage.stage.clone(),
                desk: desk_of(&stage.stage),
                share: stage.share.unwrap_or_default(),
                told: say.share(stage.share.unwrap_or_default()),
            })
            .collect(),
    }
}

fn advice(say: &Say<'_>, view: &OversightView) -> Advice {
    Advice {
        heading: say.heading("advice"),
        none: say.say(&Message::new("report-advice-none")),
        rows: view
            .recommendations
            .iter()
            .map(|row| Advised {
                finding: row.finding.clone(),
                evidence: row.evidence.clone(),
                desk: row.desk.clone(),
                strength: say.say(&Message::new("report-strength").with("strength", row.strength.as_str())),
            })
            .collect(),
    }
}

/// Time in each stage as a table; none where no order passed any.
fn stages(say: &Say<'_>, view: &OversightView) -> Option<Grid> {
    if view.stages.iter().all(|stage| stage.n == 0 && stage.open == 0) {
        return None;
    }
    const COLUMNS: [&str; 7] = ["stage", "n", "median", "p85", "p95", "open", "share"];
    Some(Grid {
        title: say.say(&Message::new("report-stages")),
        note: String::new(),
        columns: COLUMNS
            .iter()
            .map(|column| Head { name: say.column(column), right: *column != "stage" })
            .collect(),
        rows: view
            .stages
            .iter()
            .map(|stage| {
                vec![
                    say.stage(&stage.stage),
                    say.number(stage.n),
                    say.hours(stage.median_hours),
                    say.hours(stage.p85_hours),
                    say.hours(stage.p95_hours),
                    say.number(stage.open),
                    say.share(stage.share.unwrap_or_default()),
                ]
            })
            .collect(),
    })
}

/// What the figures rest on, and what they leave out.
fn notes(say: &Say<'_>, view: &OversightView, empty: &[String]) -> Rows<String> {
    let mut notes = vec![
        Message::new("report-note-finished").with("zone", view.tz.as_str()),
        Message::new("report-note-times"),
    ];
    if view.lead_time.open > 0 {
        notes.push(Message::new("report-note-open").with("open", i64::from(view.lead_time.open)));
    }
    if view.lead_time.faults > 0 {
        notes.push(Message::new("report-note-faults").with("faults", i64::from(view.lead_time.faults)));
    }
    if !empty.is_empty() {
        notes.push(Message::new("report-note-empty").with("charts", empty.join(", ")));
    }
    Rows { heading: say.heading("notes"), rows: notes.iter().map(|note| say.say(note)).collect() }
}
