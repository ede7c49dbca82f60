//! The one write connection: jobs that wait together share a commit.
//!
//! A thread owns the connection. It takes the jobs that wait, runs each in a savepoint of one
//! transaction and commits once; answers go out after the commit. A full disk inside one job can end
//! the whole transaction, so after each job it is asked whether the transaction still stands; if not,
//! every other job of the group runs again, alone.

use std::collections::VecDeque;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
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
/// Jobs that may wait; a writer beyond them waits for a place.
const QUEUE: usize = 1024;

/// A write transaction. Reads like a connection; only the store writes through it.
pub struct Tx<'c>(&'c Connection);

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
    /// Runs it; `false` when it refused, so that its savepoint is taken back.
    fn run(&mut self, tx: &Tx<'_>) -> bool;
    /// Sends the answer kept by the last run.
    fn answer(&mut self);
    /// Sends an error instead.
    fn fail(&mut self, error: StoreError);
}

struct Asked<T, E, F> {
    job: F,
    kept: Option<Result<T, E>>,
    asker: SyncSender<Result<T, E>>,
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

    fn answer(&mut self) {
        if let Some(result) = self.kept.take() {
            // An asker that went away no longer wants the answer.
            let _ = self.asker.send(result);
        }
    }

    fn fail(&mut self, error: StoreError) {
        self.kept = None;
        let _ = self.asker.send(Err(error.into()));
    }
}

type Waiting = Box<dyn Job>;

pub(crate) struct Writer {
    queue: Mutex<Option<SyncSender<Waiting>>>,
    thread: Option<JoinHandle<()>>,
    counts: Arc<Counts>,
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
        Self { queue: Mutex::new(Some(queue)), thread, counts }
    }

    pub(crate) fn write<T, E>(
        &self,
        job: impl FnMut(&Tx<'_>) -> Result<T, E> + Send + 'static,
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
        answer.recv().unwrap_or_else(|_| Err(gone()))
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

fn serve(connection: &Connection, path: &Path, jobs: &Receiver<Waiting>, counts: &Counts) {
    let mut waiting = VecDeque::new();
    let mut expected = 1;
    let mut patience = Duration::ZERO;
    while gather(jobs, &mut waiting, expected, patience) {
        expected = waiting.len();
        let started = Instant::now();
        run_group(connection, path, &mut waiting, counts);
        patience = started.elapsed().min(GATHER_TIME);
    }
}

/// Collects the jobs of the next group; `false` when the book is closed and nothing waits.
///
/// Those answered together tend to ask again together, a moment apart. So as many as the last group had are
/// waited for, but no longer than the last group took, which is what it would cost them to come too late. One
/// who works alone never waits.
fn gather(
    jobs: &Receiver<Waiting>,
    waiting: &mut VecDeque<Waiting>,
    expected: usize,
    patience: Duration,
) -> bool {
    if waiting.is_empty() {
        match jobs.recv() {
            Ok(job) => waiting.push_back(job),
            Err(_) => return false,
        }
    }
    let until = Instant::now() + patience;
    while waiting.len() < GROUP_JOBS {
        let job = if waiting.len() < expected {
            jobs.recv_timeout(until.saturating_duration_since(Instant::now())).ok()
        } else {
            jobs.try_recv().ok()
        };
        match job {
            Some(job) => waiting.push_back(job),
            None => break,
        }
    }
    true
}

/// Runs jobs from the front of the queue in one transaction and answers them.
fn run_group(connection: &Connection, path: &Path, waiting: &mut VecDeque<Waiting>, counts: &Counts) {
    let started = Instant::now();
    if let Err(error) = begin(connection, path) {
        if let Some(mut job) = waiting.pop_front() {
            job.fail(error);
        }
        return;
    }
    let alone = waiting.len() == 1;
    let mut group = Vec::new();
    while let Some(mut job) = waiting.pop_front() {
        match run_job(connection, &mut job, !alone) {
            Ok(true) => group.push(job),
            Ok(false) => job.answer(),
            Err(error) => {
                // The transaction is lost, and with it what the group had done so far.
                roll_back(connection);
                job.fail(error);
                return run_each(connection, path, group, counts);
            }
        }
        if started.elapsed() >= GROUP_TIME {
            break;
        }
    }
    if group.is_empty() {
        roll_back(connection);
        return;
    }
    match connection.prepare_cached("COMMIT").and_then(|mut commit| commit.execute([])) {
        Ok(_) => {
            counts.commits.fetch_add(1, Ordering::Relaxed);
            counts.jobs.fetch_add(group.len() as u64, Ordering::Relaxed);
            group.iter_mut().for_each(|job| job.answer());
        }
        Err(error) => {
            roll_back(connection);
            match group.pop() {
                Some(mut only) if group.is_empty() => only.fail(error.into()),
                Some(last) => {
                    group.push(last);
                    run_each(connection, path, group, counts);
                }
                None => {}
            }
        }
    }
}

/// Runs jobs whose shared transaction was lost again, each in one of its own.
fn run_each(connection: &Connection, path: &Path, group: Vec<Waiting>, counts: &Counts) {
    for job in group {
        run_group(connection, path, &mut VecDeque::from([job]), counts);
    }
}

fn begin(connection: &Connection, path: &Path) -> Store<()> {
    connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
    check_version(connection, path).inspect_err(|_| roll_back(connection))
}

/// Runs a job, in a savepoint where others share the transaction. `Ok(false)` when it refused and is taken
/// back (alone, by the roll-back of a group that came to nothing); an error when the transaction was lost.
fn run_job(connection: &Connection, job: &mut Waiting, saved: bool) -> Store<bool> {
    if saved {
        connection.prepare_cached("SAVEPOINT job")?.execute([])?;
    }
    let done = job.run(&Tx(connection));
    if connection.is_autocommit() {
        return Err(StoreError::Full);
    }
    if saved {
        if !done {
            connection.prepare_cached("ROLLBACK TO job")?.execute([])?;
        }
        connection.prepare_cached("RELEASE job")?.execute([])?;
    }
    Ok(done)
}

fn roll_back(connection: &Connection) {
    if !connection.is_autocommit()
        && let Err(error) = connection.execute_batch("ROLLBACK")
    {
        tracing::error!(%error, "a transaction could not be rolled back");
    }
}
