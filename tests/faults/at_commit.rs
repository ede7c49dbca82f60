//! Ends this program on the spot at a named place of a named step: before the first page of one of its commits is written,
//! once all are written, or once the disk has them, before anybody is told.
//!
//! A layer over SQLite's file system sees the journal being written and synced, so that no line of the program itself knows
//! of it.

#![allow(unsafe_code)] // SQLite's file system is a table of C functions.

use std::ffi::{c_char, c_int, c_void};
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use rusqlite::ffi::{self, sqlite3_file, sqlite3_int64, sqlite3_io_methods, sqlite3_vfs};

/// Where around a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Nothing of it is written.
    Before,
    /// It is written, and not yet sure to be kept.
    Written,
    /// It is kept, and nobody was told.
    After,
}

impl Place {
    pub(crate) const ALL: [Self; 3] = [Self::Before, Self::Written, Self::After];

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Written => "written",
            Self::After => "after",
        }
    }
}

/// What is waited for: the so-manieth commit from now on, and the place around it.
struct Aim {
    left: usize,
    place: Place,
    /// Pages of a commit are being written.
    inside: bool,
}

static AIM: Mutex<Option<Aim>> = Mutex::new(None);
static BELOW: AtomicPtr<sqlite3_vfs> = AtomicPtr::new(ptr::null_mut());
/// The journal's functions of the layer below, and the copy that looks on.
static JOURNAL: OnceLock<(sqlite3_io_methods, usize)> = OnceLock::new();

/// The program ends at this place of the `commit`th commit from now on, counted from 1.
pub(crate) fn die_at(place: Place, commit: usize) {
    *AIM.lock().unwrap_or_else(PoisonError::into_inner) = Some(Aim { left: commit, place, inside: false });
}

/// Nothing is waited for any more.
pub(crate) fn live() {
    *AIM.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// Puts the layer in place for every connection opened from now on.
pub(crate) fn look_on() {
    // SAFETY: the default layer lives as long as the program; the copy is leaked, so it does too.
    unsafe {
        let below = ffi::sqlite3_vfs_find(ptr::null());
        assert!(!below.is_null(), "SQLite has no file system layer");
        BELOW.store(below, Ordering::SeqCst);
        let looking = Box::leak(Box::new(*below));
        looking.zName = c"looking-on".as_ptr();
        looking.pNext = ptr::null_mut();
        looking.xOpen = Some(open);
        assert_eq!(ffi::sqlite3_vfs_register(looking, 1), ffi::SQLITE_OK);
    }
}

/// Tells what the journal goes through. No destructor and no handler runs at the end, as with SIGKILL.
fn seen(now: Place) {
    let mut aim = AIM.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(aim) = aim.as_mut() else { return };
    if now == Place::Before && !aim.inside {
        aim.inside = true;
        aim.left -= 1;
    } else if now == Place::Before || !aim.inside {
        // A further page of the same commit, or a sync of nothing.
        return;
    }
    if aim.left == 0 && aim.place == now {
        std::process::abort();
    }
    if now == Place::After {
        aim.inside = false;
    }
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: the arguments are SQLite's own, handed on unchanged to the layer they were made for.
    unsafe {
        let below = BELOW.load(Ordering::SeqCst);
        let Some(open) = (*below).xOpen else { return ffi::SQLITE_CANTOPEN };
        let answer = open(below, name, file, flags, out);
        let journal = flags & ffi::SQLITE_OPEN_WAL != 0;
        if journal && answer == ffi::SQLITE_OK && !(*file).pMethods.is_null() {
            let (_, copy) = JOURNAL.get_or_init(|| {
                let mut table = *(*file).pMethods;
                let known = table;
                table.xWrite = Some(write);
                table.xSync = Some(sync);
                (known, ptr::from_ref(Box::leak(Box::new(table))) as usize)
            });
            (*file).pMethods = *copy as *const sqlite3_io_methods;
        }
        answer
    }
}

unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    page: *const c_void,
    bytes: c_int,
    at: sqlite3_int64,
) -> c_int {
    seen(Place::Before);
    match JOURNAL.get().and_then(|(below, _)| below.xWrite) {
        // SAFETY: the file was opened by the layer below, whose function this is.
        Some(write) => unsafe { write(file, page, bytes, at) },
        None => ffi::SQLITE_IOERR_WRITE,
    }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    seen(Place::Written);
    let answer = match JOURNAL.get().and_then(|(below, _)| below.xSync) {
        // SAFETY: as above.
        Some(sync) => unsafe { sync(file, flags) },
        None => ffi::SQLITE_IOERR_FSYNC,
    };
    seen(Place::After);
    answer
}
