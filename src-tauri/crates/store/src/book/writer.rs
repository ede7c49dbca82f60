//! The one write connection: jobs that wait together share a commit.
//!
//! A thread owns the connection. It takes the jobs that wait, runs them in one transaction and commits once;
//! answers go out after the commit. A job that refuses has mostly written nothing yet; when it has, or when a full
//! disk inside it ended the transaction, the transaction is lost and every other job of the group runs again,
//! alone. That is rarer than a savepoint for each job would be dear.

use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvError, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::open::check_version;
use crate::{Store, StoreError};

/// A group holds so many jobs at the most, so that other programs get the lock in between.
const GROUP_JOBS: usize = 32;
/// And starts no further job after so long.
const GROUP_TIME: Duration = Duration::from_millis(20);
/// A group never waits longer for as many jobs as the last one had.
const GATHER_TIME: Duration = Duration::from_millis(5);
/// Who stays awake for an answer looks for it so long before it sleeps.
pub(super) const AWAKE: Duration = Duration::from_micros(300);
/// The writer looks so long for the next job of somebody who is alone.
const FOR_MORE: Duration = Duration::from_micros(50);
/// Jobs that may wait; a writer beyond them waits for a place.
const QUEUE: usize = 1024;

/// A write transaction. Reads like a connection; only the store writes through it.
pub struct Tx<'c>(&'c Connection);

impl<'c> Tx<'c> {
    /// The write transaction that `connection` is in.
    pub(crate) const fn over(connection: &'c Connection) -> Self {
        Self(connection)
    }
}

impl Deref for Tx<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        self.0
    }
}

/// Counts since the book was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WriteStats {
    /// Transactions committed.
    pub commits: u64,
    /// Jobs they held.
    pub jobs: u64,
}

#[derive(Default)]
struct Counts {
    commits: AtomicU64,
    jobs: AtomicU64,
}

/// A job as the thread sees it: what it answers stays with the one who asked.
trait Job: Send {
    /// Runs it; `false` when it refused.
    fn run(&mut self, tx: &Tx<'_>) -> bool;
    /// Sends the answer kept by the last run; whoever gets it tells `others` theirs.
    fn answer(&mut self, others: Vec<Waiting>);
    /// Sends an error instead.
    fn fail(&mut self, error: StoreError);
}

/// An answer, and the others that the first of a group to be woken wakes: the writer goes on meanwhile.
type Told<T, E> = (Result<T, E>, Vec<Waiting>);

struct Asked<T, E, F> {
    job: F,
    kept: Option<Result<T, E>>,
    asker: SyncSender<Told<T, E>>,
}

impl<T, E, F> Job for Asked<T, E, F>
where
    T: Send,
    E: From<StoreError> + Send,
    F: FnMut(&Tx<'_>) -> Result<T, E> + Send,
{
    fn run(&mut self, tx: &Tx<'_>) -> bool {
        let job = &mut self.job;
        let result = catch_unwind(AssertUnwindSafe(|| job(tx)))
            .unwrap_or_else(|_| Err(StoreError::Fault("a write job panicked".to_owned()).into()));
        let done = result.is_ok();
        self.kept = Some(result);
        done
    }

    fn answer(&mut self, others: Vec<Waiting>) {
        if let Some(result) = self.kept.take() {
            // An asker waits for its answer, so it is there to tell the others.
            let _ = self.asker.send((result, others));
        }
    }

    fn fail(&mut self, error: StoreError) {
        self.kept = None;
        let _ = self.asker.send((Err(error.into()), Vec::new()));
    }
}

type Waiting = Box<dyn Job>;

pub(crate) struct Writer {
    queue: Mutex<Option<SyncSender<Waiting>>>,
    thread: Option<JoinHandle<()>>,
    counts: Arc<Counts>,
    /// How many wait for an answer.
    askers: AtomicUsize,
}

impl Writer {
    pub(crate) fn start(connection: Connection, path: PathBuf) -> Self {
        let (queue, jobs) = sync_channel(QUEUE);
        let counts = Arc::new(Counts::default());
        let seen = Arc::clone(&counts);
        let thread = std::thread::Builder::new()
            .name("book-writer".to_owned())
            .spawn(move || serve(&connection, &path, &jobs, &seen))
            .inspect_err(|error| tracing::error!(%error, "the writer's thread could not be started"))
            .ok();
        Self { queue: Mutex::new(Some(queue)), thread, counts, askers: AtomicUsize::new(0) }
    }

    pub(crate) fn write<T, E>(
        &self,
        job: impl FnMut(&Tx<'_>) -> Result<T, E> + Send + 'static,
        awake: Duration,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let gone = || E::from(StoreError::Fault("the book's writer has stopped".to_owned()));
        let (asker, answer) = sync_channel(1);
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner).clone().ok_or_else(gone)?;
        queue.send(Box::new(Asked { job, kept: None, asker })).map_err(|_| gone())?;
        drop(queue);
        let alone = self.askers.fetch_add(1, Ordering::Relaxed) == 0;
        let told = awaited(&answer, if alone { awake } else { Duration::ZERO });
        self.askers.fetch_sub(1, Ordering::Relaxed);
        let (result, others) = told.map_err(|_| gone())?;
        others.into_iter().for_each(|mut other| other.answer(Vec::new()));
        result
    }

    pub(crate) fn stats(&self) -> WriteStats {
        WriteStats {
            commits: self.counts.commits.load(Ordering::Relaxed),
            jobs: self.counts.jobs.load(Ordering::Relaxed),
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // The closed queue ends the thread, which closes the connection and so folds the journal in.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What comes next, looked for so long before sleeping until it is there.
fn awaited<T>(from: &Receiver<T>, looks: Duration) -> Result<T, RecvError> {
    let started = Instant::now();
    while started.elapsed() < looks {
        match from.try_recv() {
            Ok(come) => return Ok(come),
            Err(TryRecvError::Disconnected) => return Err(RecvError),
            Err(TryRecvError::Empty) => std::hint::spin_loop(),
        }
    }
    from.recv()
}

fn serve(connection: &Connection, path: &Path, jobs: &Receiver<Waiting>, counts: &Counts) {
    let mut gathered = Gather::new(jobs, 1, Duration::ZERO);
    let looks = |taken| if taken == 1 { FOR_MORE } else { Duration::ZERO };
    while let Ok(first) = awaited(jobs, looks(gathered.taken)) {
        let started = Instant::now();
        let mut next = Gather::new(jobs, gathered.taken, gathered.patience);
        run_group(connection, path, first, &mut next, counts);
        let worked = started.elapsed().saturating_sub(next.waited);
        gathered = Gather { patience: worked.min(GATHER_TIME), ..next };
    }
}

/// Where a group's further jobs come from.
///
/// Those answered together tend to ask again together, a moment apart. So as many as the last group had are
/// waited for, but no longer than the last group worked, which is what it would cost them to come too late. One
/// who works alone never waits. The group's transaction is open meanwhile: what is there already is worked on.
struct Gather<'a> {
    jobs: &'a Receiver<Waiting>,
    expected: usize,
    taken: usize,
    patience: Duration,
    waited: Duration,
}

impl<'a> Gather<'a> {
    const fn new(jobs: &'a Receiver<Waiting>, expected: usize, patience: Duration) -> Self {
        Self { jobs, expected, taken: 1, patience, waited: Duration::ZERO }
    }

    /// Nobody comes along.
    const fn nobody(jobs: &'a Receiver<Waiting>) -> Self {
        Self { jobs, expected: 1, taken: GROUP_JOBS, patience: Duration::ZERO, waited: Duration::ZERO }
    }

    /// A job of the group that waits already.
    fn waiting(&mut self) -> Option<Waiting> {
        let job = (self.taken < GROUP_JOBS).then(|| self.jobs.try_recv().ok()).flatten();
        self.taken += usize::from(job.is_some());
        job
    }

    /// The next job of the group, waited for while more are expected.
    fn next(&mut self) -> Option<Waiting> {
        let job = self.waiting();
        if job.is_some() || self.taken >= self.expected.min(GROUP_JOBS) {
            return job;
        }
        let since = Instant::now();
        let job = self.jobs.recv_timeout(self.patience.saturating_sub(self.waited)).ok();
        self.waited += since.elapsed();
        self.taken += usize::from(job.is_some());
        job
    }
}

/// Runs a job, and those that come with it, in one transaction and answers them.
fn run_group(connection: &Connection, path: &Path, mut job: Waiting, more: &mut Gather<'_>, counts: &Counts) {
    let started = Instant::now();
    if let Err(error) = begin(connection, path) {
        return job.fail(error);
    }
    let mut group = Vec::new();
    loop {
        let (before, done) = (connection.total_changes(), job.run(&Tx(connection)));
        if done && !connection.is_autocommit() {
            group.push(job);
        } else {
            let lost = connection.is_autocommit();
            let wrote = connection.total_changes() != before;
            if done {
                job.fail(StoreError::Full);
            } else {
                job.answer(Vec::new());
            }
            if lost || wrote {
                // The transaction is lost, and with it what the group had done so far.
                roll_back(connection);
                return run_each(connection, path, group, more.jobs, counts);
            }
        }
        let next = if started.elapsed() < GROUP_TIME { more.next() } else { None };
        match next {
            Some(waiting) => job = waiting,
            None => break,
        }
    }
    if group.is_empty() {
        return roll_back(connection);
    }
    match connection.prepare_cached("COMMIT").and_then(|mut commit| commit.execute([])) {
        Ok(_) => {
            counts.commits.fetch_add(1, Ordering::Relaxed);
            counts.jobs.fetch_add(group.len() as u64, Ordering::Relaxed);
            if let Some(mut first) = group.pop() {
                first.answer(group);
            }
        }
        Err(error) => {
            roll_back(connection);
            match group.as_mut_slice() {
                [only] => only.fail(error.into()),
                _ => run_each(connection, path, group, more.jobs, counts),
            }
        }
    }
}

/// Runs jobs whose shared transaction was lost again, each in one of its own.
fn run_each(
    connection: &Connection,
    path: &Path,
    group: impl IntoIterator<Item = Waiting>,
    jobs: &Receiver<Waiting>,
    counts: &Counts,
) {
    for job in group {
        run_group(connection, path, job, &mut Gather::nobody(jobs), counts);
    }
}

fn begin(connection: &Connection, path: &Path) -> Store<()> {
    connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
    check_version(connection, path).inspect_err(|_| roll_back(connection))
}

fn roll_back(connection: &Connection) {
    if !connection.is_autocommit()
        && let Err(error) = connection.execute_batch("ROLLBACK")
    {
        tracing::error!(%error, "a transaction could not be rolled back");
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use fivedesk_core::{Currency, Timestamp};

    use super::*;
    use crate::{Book, NewBook, table};

    #[test]
    fn a_job_that_refuses_after_writing_takes_nobody_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let new = NewBook {
            name: "Shared".into(),
            currency: Currency::EURO,
            time_zone: "UTC".into(),
            at: Timestamp(0),
        };
        let book = Book::create(&folder.path().join("shared.fivedesk"), &new).unwrap();
        let start = Barrier::new(8);
        std::thread::scope(|scope| {
            for thread in 0..8_u32 {
                let (book, start) = (&book, &start);
                scope.spawn(move || {
                    start.wait();
                    for turn in 0..40_u32 {
                        let refuses = thread % 4 == 3;
                        let body = format!("{thread}/{turn}");
                        let answer = book.write(move |tx| {
                            table::texts::insert(tx, None, if refuses { "refused" } else { "kept" }, &body)?;
                            if refuses { Err(StoreError::Busy) } else { Ok(()) }
                        });
                        assert_eq!(answer.is_err(), refuses, "thread {thread} was told another's answer");
                    }
                });
            }
        });
        let count = |kind: &'static str| {
            book.read(|c| -> Store<i64> {
                Ok(c.query_row("SELECT count(*) FROM texts WHERE kind = ?1", [kind], |row| row.get(0))?)
            })
            .unwrap()
        };
        assert_eq!((count("kept"), count("refused")), (6 * 40, 0));
        let stats = book.write_stats();
        assert_eq!(stats.jobs, 6 * 40, "a job counted twice or not at all");
    }
}
