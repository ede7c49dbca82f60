//! This program as a host: where the book lies, who acts and what time it is.

use std::path::PathBuf;
use std::sync::Arc;

use fivedesk_engine::{Actor, Call, Clock, Engine, Timestamp, books};

use crate::args::Args;
use crate::output::Stop;

pub(crate) struct Host {
    pub(crate) book: PathBuf,
    pub(crate) call: Call,
    pub(crate) clock: Clock,
    pub(crate) json: bool,
    agents: bool,
}

impl Host {
    pub(crate) fn of(args: &Args) -> Result<Self, Stop> {
        let clock: Clock = match &args.now {
            None => Arc::new(system_time),
            Some(text) => {
                let fixed = Timestamp::parse(text).ok_or_else(|| {
                    Stop::usage(format!("--now: {text} is no RFC 3339 time such as 2026-11-20T10:00:00Z"))
                })?;
                Arc::new(move || fixed)
            }
        };
        let book = match &args.book {
            Some(path) => path.clone(),
            None => directories::BaseDirs::new()
                .map(|folders| books::default_path(folders.data_dir()))
                .ok_or_else(|| Stop::usage("there is no home folder; name the book with --book FILE"))?,
        };
        Ok(Self {
            book,
            call: Call { actor: Actor::person(args.actor.as_str()), key: args.key.clone() },
            clock,
            json: args.json,
            agents: !args.no_agents,
        })
    }

    /// Opens the book.
    pub(crate) fn open(&self) -> Result<Engine, Stop> {
        Ok(self.minded(Engine::open(&self.book, self.clock.clone())?))
    }

    /// The engine with or without agents, as asked.
    pub(crate) fn minded(&self, engine: Engine) -> Engine {
        if self.agents { engine } else { engine.without_agents() }
    }
}

/// This machine's time zone.
pub(crate) fn zone() -> String {
    iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned())
}

fn system_time() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}
