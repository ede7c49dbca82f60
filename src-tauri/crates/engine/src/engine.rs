//! An open engine: the book, the clock, the words, and the one way in for every act.

use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};

use fivedesk_core::{Code, Currency, Message, Refusal, Timestamp};
use fivedesk_insight::Flow;
use fivedesk_store::{Book, Connection, StoreError, Tx, table};
use fivedesk_words::Words;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::catalogue::Catalogues;
use crate::fault::{Failure, told_of};
use crate::oversight::{Hold, Holds};
use crate::{Answer, Call, Fault, advice, agents, backups, say};

/// Where the time comes from.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// An open engine; cheap to share.
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

struct Inner {
    book: Book,
    clock: Clock,
    words: Arc<Words>,
    catalogues: Arc<Catalogues>,
    /// What Oversight measures, held in memory from its first question on.
    holds: Holds,
    agents_work: bool,
    /// What recommendations compare, read once an hour.
    basis: Mutex<Option<Arc<advice::Basis>>>,
    /// What was found to be damaged since the book was opened; nothing is written from then on.
    damage: OnceLock<String>,
}

impl Engine {
    /// Opens a book.
    ///
    /// Errors: `not_found`; `damaged_book`, whose details name the newest good backup; `newer_book`, `busy`, `io`.
    pub fn open(path: &Path, clock: Clock) -> Answer<Self> {
        let opened = Book::open(path).and_then(|book| Self::over(book, clock));
        opened.map_err(|error| {
            let refusal = backups::with_backup(told_of(&error, path), path);
            say::fault(&Words::english(chrono_tz::UTC), Currency::EURO, &refusal)
        })
    }

    pub(crate) fn over(book: Book, clock: Clock) -> Result<Self, StoreError> {
        let row = book.read(table::book::get)?;
        let zone = row.time_zone.parse().unwrap_or(chrono_tz::UTC);
        Ok(Self(Arc::new(Inner {
            book,
            clock,
            words: Arc::new(Words::english(zone)),
            catalogues: Arc::default(),
            holds: Holds::default(),
            agents_work: true,
            basis: Mutex::default(),
            damage: OnceLock::new(),
        })))
    }

    /// The same engine, leaving the agents' work to others. Only for an engine not shared yet.
    #[must_use]
    pub fn without_agents(self) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(inner) => Self(Arc::new(Inner { agents_work: false, ..inner })),
            Err(shared) => Self(shared),
        }
    }

    /// The book's file.
    pub fn path(&self) -> &Path {
        self.0.book.path()
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        (self.0.clock)()
    }

    /// The owner's time zone.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.0.words.zone()
    }

    pub(crate) fn book(&self) -> &Book {
        &self.0.book
    }

    pub(crate) fn words(&self) -> &Words {
        &self.0.words
    }

    pub(crate) fn catalogues(&self) -> Arc<Catalogues> {
        Arc::clone(&self.0.catalogues)
    }

    /// What recommendations compared last.
    pub(crate) fn kept_basis(&self) -> Option<Arc<advice::Basis>> {
        self.0.basis.lock().ok()?.clone()
    }

    /// Keeps what recommendations compare.
    pub(crate) fn keep_basis(&self, basis: Arc<advice::Basis>) {
        if let Ok(mut kept) = self.0.basis.lock() {
            *kept = Some(basis);
        }
    }

    /// How many groups were committed, and how many jobs they held.
    pub fn write_stats(&self) -> fivedesk_store::WriteStats {
        self.0.book.write_stats()
    }

    /// Reads over one unchanging view of the book.
    pub(crate) fn read<T>(&self, job: impl FnOnce(&Connection) -> Result<T, Failure>) -> Answer<T> {
        self.0.book.read(job).map_err(|failure| self.fault(failure))
    }

    /// Reads over one unchanging view of the book, with what is held in memory of that same view.
    pub(crate) fn read_held<H: Hold, T>(
        &self,
        job: impl FnOnce(&Connection, &H) -> Result<T, Failure>,
    ) -> Answer<T> {
        // Taken before the view, so that nobody can have brought it further than the view sees.
        let mut held = H::of(&self.0.holds).lock();
        self.read(|connection| {
            let now = held.catch_up(connection)?;
            drop(held);
            job(connection, &now)
        })
    }

    /// Reads with two things that are held. Whoever wants both takes them in this order: the flow, then another.
    pub(crate) fn read_with_flow<H: Hold, T>(
        &self,
        job: impl FnOnce(&Connection, &Flow, &H) -> Result<T, Failure>,
    ) -> Answer<T> {
        let (mut flow, mut held) = (Flow::of(&self.0.holds).lock(), H::of(&self.0.holds).lock());
        self.read(|connection| {
            let (flow_now, now) = (flow.catch_up(connection)?, held.catch_up(connection)?);
            drop((flow, held));
            job(connection, &flow_now, &now)
        })
    }

    /// What Oversight holds in memory.
    pub(crate) fn holds(&self) -> &Holds {
        &self.0.holds
    }

    /// Writes in one transaction, shared with others that wait.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        job: impl FnMut(&Tx<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        match self.damage() {
            Some(problem) => Err(StoreError::Damaged(problem.to_owned()).into()),
            // The agents' steps follow upon an act one by one.
            None if self.0.agents_work => self.0.book.write_awake(job),
            None => self.0.book.write(job),
        }
    }

    /// Reads every page of the book and, should one not be sound, lets nothing be written from then on.
    pub(crate) fn look_for_damage(&self) {
        if let Err(StoreError::Damaged(problem)) = self.0.book.check() {
            tracing::error!(%problem, "the book is damaged");
            let _ = self.0.damage.set(problem);
        }
    }

    /// What was found to be damaged.
    pub(crate) fn damage(&self) -> Option<&str> {
        self.0.damage.get().map(String::as_str)
    }

    /// The one way in for an act: the job once, under the call's key if it has one, then the agents'
    /// work, then the view of how things stand.
    pub(crate) fn act<T, V>(
        &self,
        call: &Call,
        name: &'static str,
        request: &impl Serialize,
        mut job: impl FnMut(&Tx<'_>) -> Result<T, Failure> + Send + 'static,
        view: impl FnOnce(&Self, &T) -> Answer<V>,
    ) -> Answer<V>
    where
        T: Clone + Serialize + DeserializeOwned + Send + 'static,
        V: Serialize + DeserializeOwned,
    {
        let now = self.now();
        let request = hash_of(name, request);
        let agents_work = self.0.agents_work;
        let key = call.key.clone();
        let done = self
            .write(move |tx| {
                let due = |tx: &Tx<'_>| -> Result<bool, Failure> {
                    Ok(agents_work && table::tasks::next_ready(tx, now)?.is_some())
                };
                let Some(key) = &key else {
                    let done = job(tx)?;
                    return Ok(Done::Fresh(done, due(tx)?));
                };
                if let Some(known) = table::keys::get(tx, key)? {
                    if known.request != request {
                        let message = Message::new("key-used").with("key", key.as_str());
                        return Err(Refusal::new(Code::Conflict, message).into());
                    }
                    return Ok(Done::Before(known.answer));
                }
                let done = job(tx)?;
                let kept = Kept { outcome: Some(&done), view: None::<()> };
                table::keys::insert(tx, key, &request, &json(&kept)?, now)?;
                Ok(Done::Fresh(done, due(tx)?))
            })
            .map_err(|failure| self.fault(failure))?;
        let (outcome, due) = match done {
            Done::Fresh(outcome, due) => (outcome, due),
            Done::Before(answer) => match read_again::<T, V>(&answer) {
                Again::View(view) => return Ok(view),
                Again::Outcome(outcome) => (outcome, agents_work),
                Again::Neither => {
                    let message = Message::new("key-used-before").with("key", key_of(call));
                    return Err(self.fault(Refusal::new(Code::Conflict, message)));
                }
            },
        };
        // The act stands, so nothing from here on makes it a failure, which its asker would answer by asking again:
        // the tasks stay in the book, and a key without its view gives the one of the day it is asked.
        if due && let Err(fault) = agents::work_on(self) {
            tracing::warn!(code = %fault.code, "the agents' work was put off");
        }
        let view = view(self, &outcome)?;
        if let Some(key) = call.key.clone() {
            let kept = Kept { outcome: Some(&outcome), view: Some(&view) };
            let answer = json(&kept).map_err(|failure| self.fault(failure))?;
            let settled = self.write(move |tx| Ok(table::keys::settle(tx, &key, &answer)?));
            if let Err(failure) = settled {
                tracing::warn!(code = %failure.refusal().code, "the answer of a key was not kept");
            }
        }
        Ok(view)
    }

    /// The book's currency.
    pub(crate) fn currency(&self) -> Currency {
        self.0
            .book
            .read(table::book::get)
            .map(|book| book.currency)
            .unwrap_or_else(|_: StoreError| Currency::EURO)
    }

    /// A failure put into words.
    pub(crate) fn fault(&self, failure: impl Into<Failure>) -> Fault {
        let mut refusal = failure.into().refusal();
        if matches!(refusal.code, Code::Io | Code::DamagedBook | Code::NewerBook) {
            // Which book it is, for the sentences that name it.
            refusal.message.figures.entry("path".into()).or_insert(self.path().display().to_string().into());
        }
        say::fault(&self.0.words, self.currency(), &refusal)
    }

    /// What puts messages into words inside a write job, which must not hold the book.
    pub(crate) fn sentences(&self) -> impl Fn(Currency, &Message) -> String + Send + 'static {
        let words = Arc::clone(&self.0.words);
        move |currency, message| say::say(&words, currency, message)
    }

    /// A message put into words.
    pub(crate) fn say(&self, currency: Currency, message: &Message) -> String {
        say::say(&self.0.words, currency, message)
    }
}

enum Done<T> {
    /// What it came to, and whether agents have work now.
    Fresh(T, bool),
    Before(String),
}

/// What a key remembers: what the act came to, and the view the asker got.
#[derive(serde::Serialize, serde::Deserialize)]
struct Kept<T, V> {
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    view: Option<V>,
}

/// What a key's answer still tells.
enum Again<T, V> {
    View(V),
    /// The program ended between the act and its answer, or an earlier version of it answered with another view: the
    /// act stands, the view is made now.
    Outcome(T),
    /// An earlier version answered and kept no more than its view.
    Neither,
}

fn read_again<T: DeserializeOwned, V: DeserializeOwned>(answer: &str) -> Again<T, V> {
    type Loose = Option<serde_json::Value>;
    let kept = serde_json::from_str::<Kept<serde_json::Value, serde_json::Value>>(answer);
    let (outcome, view): (Loose, Loose) = kept.map(|kept| (kept.outcome, kept.view)).unwrap_or_default();
    if let Some(Ok(view)) = view.map(serde_json::from_value) {
        return Again::View(view);
    }
    match outcome.map(serde_json::from_value) {
        Some(Ok(outcome)) => Again::Outcome(outcome),
        _ => Again::Neither,
    }
}

fn key_of(call: &Call) -> &str {
    call.key.as_deref().unwrap_or_default()
}

pub(crate) fn json(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| fault_of_ours(&error))
}

pub(crate) fn fault_of_ours(error: &dyn std::fmt::Display) -> Failure {
    Failure::Refused(Refusal::new(
        Code::Internal,
        Message::new("internal-fault").with("problem", error.to_string()),
    ))
}

pub(crate) fn hash_of(name: &str, request: &impl Serialize) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(name.as_bytes());
    hasher.update(&serde_json::to_vec(request).unwrap_or_default());
    hasher.finalize().as_bytes().to_vec()
}

/// A fault before there is a book to speak for.
pub(crate) fn unopened(error: &StoreError, path: &Path) -> Fault {
    say::fault(&Words::english(chrono_tz::UTC), Currency::EURO, &told_of(error, path))
}
