//! The book: one SQLite file, its tables, migrations, reads and grouped writes.
