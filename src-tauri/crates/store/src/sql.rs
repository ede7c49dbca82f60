//! Core's types as SQLite keeps them.

use fivedesk_core::{Currency, Desk, Hold, Status, TaskKind, TaskState};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};

/// A word column read as the type it names.
pub(crate) struct Word<T>(pub T);

macro_rules! words {
    ($($type:ty),*) => {$(
        impl FromSql for Word<$type> {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                <$type>::from_word(value.as_str()?).map(Word).ok_or(FromSqlError::InvalidType)
            }
        }
    )*};
}

words!(Desk, Hold, Status, TaskKind, TaskState);

impl FromSql for Word<Currency> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Currency::from_code(value.as_str()?).map(Word).ok_or(FromSqlError::InvalidType)
    }
}
