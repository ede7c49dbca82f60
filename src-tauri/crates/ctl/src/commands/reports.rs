//! Reports as PDF, and what they are made by.

use fivedesk_engine::files;
use fivedesk_engine::reports::{self, ReportRequest};

use crate::args::{AboutReports, Report, Template};
use crate::host::Host;
use crate::output::{self, Stop};

pub(crate) fn run(host: &Host, asked: Report) -> Result<(), Stop> {
    match (asked.about, asked.out) {
        (Some(AboutReports::Template(command)), _) => template(host, command),
        (None, Some(out)) => {
            let engine = host.open()?;
            let query = super::oversight::query(&engine, asked.period)?;
            let view = reports::save(&engine, &ReportRequest { query, paper: asked.paper }, &out)?;
            output::answer(host.json, &view, |view| {
                let saved = format!("The report of {} is in {}.", view.period, view.file);
                view.note.as_ref().map_or(saved.clone(), |note| format!("{saved}\n{note}"))
            });
            Ok(())
        }
        // The command line asks for one of the two.
        (None, None) => Err(Stop::usage("report --out FILE.pdf")),
    }
}

fn template(host: &Host, command: Template) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Template::Show => output::answer(host.json, &reports::template(&engine)?, |view| view.source.clone()),
        Template::Set { file } => {
            let source =
                std::fs::read_to_string(&file).map_err(|error| files::unreadable(&engine, &file, &error))?;
            let view = reports::set_template(&engine, &host.call, &source)?;
            output::answer(host.json, &view, |_| "Reports are made by it from now on.".to_owned());
        }
        Template::Reset => {
            let view = reports::reset_template(&engine, &host.call)?;
            output::answer(host.json, &view, |_| "Reports are made by the built-in template.".to_owned());
        }
    }
    Ok(())
}
