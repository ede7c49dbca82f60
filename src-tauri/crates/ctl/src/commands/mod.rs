//! One file for each noun; each operation is a line or two.

mod backups;
mod books;
mod change;
mod counts;
mod customers;
mod demand;
mod imports;
mod letters;
mod log;
mod orders;
mod oversight;
mod policy;
mod products;
mod purchases;
mod quotes;
mod reports;
mod stock;

use crate::args::{Agents, Args, Command};
use crate::host::Host;
use crate::output::{self, Stop, table};

use fivedesk_engine::backups::{Occasion, automatic};
use fivedesk_engine::{Engine, EventSeq, agents, undo};

/// Does what was asked.
pub(crate) fn run(args: Args) -> Result<(), Stop> {
    let host = Host::of(&args)?;
    match args.command {
        Command::Book(command) => books::run(&host, command),
        Command::Product(command) => products::run(&host, command),
        Command::Customer(command) => customers::run(&host, command),
        Command::Order(command) => orders::run(&host, command),
        Command::Quote(command) => quotes::run(&host, command),
        Command::Stock(command) => stock::run(&host, command),
        Command::Undo { dry_run, event } => take_back(&host, dry_run, event),
        Command::Count(command) => counts::run(&host, command),
        Command::Mail(command) => letters::run(&host, command),
        Command::Supplier(command) => purchases::supplier(&host, command),
        Command::Purchase(command) => purchases::run(&host, command),
        Command::Agents(command) => run_agents(&host, &command),
        Command::Policy(command) => policy::run(&host, command),
        Command::Oversight(command) => oversight::run(&host, command),
        Command::Chart(command) => oversight::chart(&host, command),
        Command::Report(report) => reports::run(&host, report),
        Command::Import(import) => imports::run(&host, &import),
        Command::Log(log) => log::run(&host, log),
    }
}

fn take_back(host: &Host, dry_run: bool, event: Option<i64>) -> Result<(), Stop> {
    let engine = host.open()?;
    let view = match event {
        Some(event) => undo::undo(&engine, &host.call, EventSeq(event))?,
        None => {
            let shown = undo::preview(&engine)?;
            if dry_run { shown } else { undo::undo(&engine, &host.call, EventSeq(shown.event))? }
        }
    };
    output::answer(host.json, &view, orders::taken_back);
    Ok(())
}

/// Mail's own: what is new in the watched folder. One that cannot be read holds up nobody.
fn letters_in(engine: &Engine) {
    if let Err(fault) = fivedesk_engine::letters::read_folder(engine) {
        eprintln!("{}", fault.message);
    }
}

fn run_agents(host: &Host, command: &Agents) -> Result<(), Stop> {
    let engine = host.open()?;
    if let Agents::Run { until_idle } = command {
        if *until_idle {
            letters_in(&engine);
        }
        let steps = if *until_idle { agents::work(&engine)? } else { u32::from(agents::run_once(&engine)?) };
        if *until_idle {
            // Where no window is open all day, whoever has the agents run each day has the day's backup too.
            automatic(&engine, Occasion::Daily);
        }
        let idle = !*until_idle && steps == 0;
        output::answer(host.json, &serde_json::json!({ "steps": steps }), |_| match steps {
            0 if idle => "Nothing is due.".to_owned(),
            steps => format!("{steps} steps taken."),
        });
        return Ok(());
    }
    output::answer(host.json, &agents::status(&engine)?, |view| {
        let rows: Vec<Vec<String>> = view
            .agents
            .iter()
            .map(|a| {
                vec![
                    a.agent.clone(),
                    a.ready.to_string(),
                    a.waiting.to_string(),
                    a.done.to_string(),
                    a.failed.to_string(),
                    a.mean_ms.map_or_else(String::new, |ms| format!("{ms:.2}")),
                    a.untouched_share.map_or_else(String::new, |share| format!("{:.0} %", share * 100.0)),
                ]
            })
            .collect();
        table(&["desk", "ready", "waiting", "done", "failed", "mean ms", "by itself"], &rows)
    });
    Ok(())
}
