//! Backups, restoring and salvage.

super::views! {
    /// A backup.
    struct BackupView {
        /// Its file's name.
        pub name: String,
        /// Its file.
        pub path: String,
        /// When it was taken.
        pub at: String,
        /// The file's size.
        pub bytes: f64,
        /// Whether it takes a passphrase to read it.
        pub encrypted: bool,
        /// Orders it was proven to hold; `None` for one that is only listed.
        pub orders: Option<u32>,
        /// Events it was proven to hold.
        pub events: Option<u32>,
    }

    /// The owner's backups.
    struct BackupsView {
        /// Where they go.
        pub folder: String,
        /// Whether that is the folder beside the book, which the owner did not choose.
        pub usual_folder: bool,
        /// Whether new ones are encrypted.
        pub encrypted: bool,
        /// The last good one, with what it was proven to hold.
        pub last: Option<BackupView>,
        /// The last failure, when none has gone well since.
        pub failed: Option<FailedBackup>,
        /// The book as it was before the last restore, which undoing it brings back.
        pub kept: Option<String>,
        /// Those in the folder, newest first.
        pub backups: Vec<BackupView>,
    }

    /// A backup that could not be taken.
    struct FailedBackup {
        /// When.
        pub at: String,
        /// Why.
        pub problem: String,
    }

    /// A backup that was read whole and found sound.
    struct VerifiedView {
        /// Its file.
        pub path: String,
        /// The shop's name.
        pub name: String,
        /// When it was taken, where its name tells.
        pub at: Option<String>,
        /// Whether it is encrypted.
        pub encrypted: bool,
        /// The schema's version.
        pub version: u32,
        /// Its last event.
        pub last_event_at: Option<String>,
        /// Orders in it.
        pub orders: u32,
        /// Products in it.
        pub products: u32,
        /// Customers in it.
        pub customers: u32,
        /// Events in its log.
        pub events: u32,
        /// Movements in its ledger.
        pub movements: u32,
    }

    /// What a restore loses and brings back.
    struct RestoreView {
        /// The file restored.
        pub file: String,
        /// When it was taken.
        pub at: Option<String>,
        /// What is lost happened since.
        pub since: Option<String>,
        /// Orders that are lost.
        pub orders: u32,
        /// Earlier orders that lose what happened to them.
        pub changed: u32,
        /// Payments that are lost.
        pub payments: u32,
        /// Events that are lost.
        pub events: u32,
        /// The loss in a sentence.
        pub loses: String,
        /// What it brings back that the present book has not, in a sentence.
        pub regains: Option<String>,
        /// Which order numbers stay unused, in a sentence.
        pub gap: Option<String>,
        /// Where the book as it was is kept; `None` before the restore is done.
        pub kept: Option<String>,
    }

    /// What was read of a damaged book.
    struct SalvageView {
        /// The new book.
        pub path: String,
        /// Rows that were read.
        pub read: u32,
        /// Rows that were lost.
        pub lost: u32,
        /// Both in a sentence.
        pub summary: String,
        /// Table by table.
        pub tables: Vec<SalvagedTable>,
        /// Whether what was read agrees with itself.
        pub healthy: bool,
        /// Where it does not.
        pub findings: Vec<String>,
    }

    /// What was read of a table.
    struct SalvagedTable {
        /// The table.
        pub table: String,
        /// Rows that were read.
        pub read: u32,
        /// Rows that were lost, as far as is known.
        pub lost: u32,
        /// Whether there may have been more.
        pub more: bool,
    }
}
