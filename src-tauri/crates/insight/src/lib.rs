//! Flow and demand numbers from plain rows.
