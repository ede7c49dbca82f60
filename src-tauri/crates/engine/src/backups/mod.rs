//! Backups of the book: taken, proven, listed, put back, and what to do about a damaged book.

mod automatic;
mod encrypt;
mod folder;
mod kept;
mod list;
mod preview;
mod recover;
mod rescue;
mod restore;
mod salvage;
mod take;
mod undo;
mod verify;

pub(crate) use automatic::is_due;
pub use automatic::{Occasion, automatic};
pub use encrypt::encrypt;
pub use folder::set_folder;
pub use list::list;
pub use preview::preview;
pub use recover::{recover, recover_preview};
pub(crate) use rescue::with_backup;
pub use restore::{RestoreFile, restore};
pub use salvage::{salvage, salvage_beside};
pub use take::take;
pub use undo::undo;
pub use verify::verify;
