//! What can be asked of a book.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

#[derive(Subcommand)]
pub(crate) enum Book {
    /// Make a new, empty book
    Init {
        /// ISO 4217
        #[arg(long, default_value = "EUR", value_name = "CODE")]
        currency: String,
        /// The shop's name
        #[arg(long, default_value = "My shop")]
        name: String,
        /// The shop's time zone; this machine's unless given
        #[arg(long, value_name = "ZONE")]
        tz: Option<String>,
    },
    /// Tell what the book holds
    Info,
    /// Check the book's figures against its log and ledger
    Doctor {
        /// Only what is open or changed since the last check, as the window does at start
        #[arg(long, conflicts_with = "repair")]
        open: bool,
        /// Repair a finding by its name, such as stock:3
        #[arg(long, value_name = "ID")]
        repair: Option<String>,
    },
    /// Say whether prices of new orders hold their tax
    Prices {
        #[arg(long, required_unless_present = "without_tax", conflicts_with = "without_tax")]
        with_tax: bool,
        #[arg(long)]
        without_tax: bool,
    },
    /// Close the time before a day, such as a filed tax month
    Close {
        /// The first day that stays open, YYYY-MM-DD
        #[arg(long, value_name = "DAY", required_unless_present = "open")]
        until: Option<String>,
        /// Open the closed time again
        #[arg(long, conflicts_with = "until")]
        open: bool,
    },
    /// Make the sample shop's book and walk its orders
    Demo,
    /// Take a backup and prove it
    Backup {
        /// Another folder than the one backups usually go to; nothing else in it is touched
        dir: Option<PathBuf>,
    },
    /// List the backups, or say where they go and whether they are encrypted
    Backups(Backups),
    /// Look whether a backup is sound, and what it holds
    Verify {
        file: PathBuf,
        #[command(flatten)]
        secret: Passphrase,
    },
    /// Put a backup in the place of the book, which is kept beside it
    Restore(Restore),
    /// Read what can be read of a damaged book into a new one
    Salvage {
        file: PathBuf,
        /// The new book
        #[arg(long, value_name = "NEW")]
        out: PathBuf,
    },
    /// The window's lock
    Lock {
        /// Take the lock away, for an owner who forgot the password
        #[arg(long, required = true)]
        off: bool,
    },
}

#[derive(ClapArgs)]
pub(crate) struct Backups {
    /// Where backups go from now on
    #[arg(long, value_name = "DIR", conflicts_with = "usual_folder")]
    pub(crate) folder: Option<PathBuf>,
    /// Let them go to the folder beside the book again
    #[arg(long)]
    pub(crate) usual_folder: bool,
    /// Encrypt them from now on, under the passphrase given
    #[arg(long, conflicts_with = "plain")]
    pub(crate) encrypt: bool,
    /// Leave them in the clear from now on
    #[arg(long)]
    pub(crate) plain: bool,
    #[command(flatten)]
    pub(crate) secret: Passphrase,
}

#[derive(ClapArgs)]
pub(crate) struct Restore {
    /// The backup
    #[arg(required_unless_present = "undo", conflicts_with = "undo")]
    pub(crate) file: Option<PathBuf>,
    /// Tell what would be lost; change nothing
    #[arg(long, conflicts_with = "undo")]
    pub(crate) dry_run: bool,
    /// Undo the last restore
    #[arg(long)]
    pub(crate) undo: bool,
    #[command(flatten)]
    pub(crate) secret: Passphrase,
}

#[derive(ClapArgs)]
pub(crate) struct Passphrase {
    /// A file whose first line is the backups' passphrase; else FIVEDESK_PASSPHRASE is taken
    #[arg(long, value_name = "F")]
    pub(crate) passphrase_file: Option<PathBuf>,
}
