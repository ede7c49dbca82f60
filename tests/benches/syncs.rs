//! Counts the syncs SQLite asks the operating system for: a layer over its file system that passes every call
//! on and counts one kind.

#![allow(unsafe_code)] // SQLite's file system is a table of C functions.

use std::collections::HashMap;
use std::ffi::{c_char, c_int};
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};

use rusqlite::ffi::{self, sqlite3_file, sqlite3_io_methods, sqlite3_vfs};

static SYNCS: AtomicU64 = AtomicU64::new(0);
static BELOW: AtomicPtr<sqlite3_vfs> = AtomicPtr::new(ptr::null_mut());

/// Each table of functions of the layer below, by address, with the copy that counts.
static COPIES: OnceLock<Mutex<HashMap<usize, usize>>> = OnceLock::new();
type Sync = unsafe extern "C" fn(*mut sqlite3_file, c_int) -> c_int;
static SYNC_BELOW: OnceLock<Sync> = OnceLock::new();

/// Syncs so far.
pub(crate) fn so_far() -> u64 {
    SYNCS.load(Ordering::SeqCst)
}

/// Puts the counting layer in place for every connection opened from now on.
pub(crate) fn count() {
    // SAFETY: the default layer lives as long as the program; the copy is leaked, so it does too.
    unsafe {
        let below = ffi::sqlite3_vfs_find(ptr::null());
        assert!(!below.is_null(), "SQLite has no file system layer");
        BELOW.store(below, Ordering::SeqCst);
        let counting = Box::leak(Box::new(*below));
        counting.zName = c"counting".as_ptr();
        counting.pNext = ptr::null_mut();
        counting.xOpen = Some(open);
        assert_eq!(ffi::sqlite3_vfs_register(counting, 1), ffi::SQLITE_OK);
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
        if answer == ffi::SQLITE_OK && !(*file).pMethods.is_null() {
            (*file).pMethods = counting((*file).pMethods);
        }
        answer
    }
}

/// The copy of a table in which syncs are counted.
unsafe fn counting(below: *const sqlite3_io_methods) -> *const sqlite3_io_methods {
    let mut copies = COPIES.get_or_init(Mutex::default).lock().unwrap();
    let copy = copies.entry(below as usize).or_insert_with(|| {
        // SAFETY: a table of functions is static data of SQLite's and is copied whole.
        let mut table = unsafe { *below };
        if let Some(sync) = table.xSync {
            let known = *SYNC_BELOW.get_or_init(|| sync);
            assert!(ptr::fn_addr_eq(known, sync), "two kinds of files sync differently");
            table.xSync = Some(counted);
        }
        ptr::from_ref(Box::leak(Box::new(table))) as usize
    });
    *copy as *const sqlite3_io_methods
}

unsafe extern "C" fn counted(file: *mut sqlite3_file, flags: c_int) -> c_int {
    SYNCS.fetch_add(1, Ordering::SeqCst);
    match SYNC_BELOW.get() {
        // SAFETY: the file was opened by the layer below, whose function this is.
        Some(sync) => unsafe { sync(file, flags) },
        None => ffi::SQLITE_IOERR_FSYNC,
    }
}
