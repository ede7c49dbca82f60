//! The catalogue as order text is matched against it, built once for each of its versions.

use std::sync::{Arc, Mutex, PoisonError};

use fivedesk_core::text::Catalogue;
use fivedesk_store::{Connection, Store, table};

/// The book's epoch and the version of its catalogue.
type Version = (i64, i64);

/// Keeps the catalogue of the version seen last. Shared with write jobs, so it never holds the book.
#[derive(Default)]
pub(crate) struct Catalogues {
    latest: Mutex<Option<(Version, Arc<Catalogue>)>>,
}

impl Catalogues {
    /// The catalogue as `connection` sees it.
    pub(crate) fn of(&self, connection: &Connection) -> Store<Arc<Catalogue>> {
        let book = table::book::get(connection)?;
        let version = (book.epoch, book.catalogue_version);
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, catalogue)) = latest.as_ref()
            && *known == version
        {
            return Ok(Arc::clone(catalogue));
        }
        let (entries, aliases) = table::products::catalogue(connection)?;
        let catalogue = Arc::new(Catalogue::new(entries, aliases));
        *latest = Some((version, Arc::clone(&catalogue)));
        Ok(catalogue)
    }
}
