//! The log beside its events.

super::views! {
    /// What the log can be narrowed to.
    struct LogChoices {
        /// Names that acted, in the order of the alphabet.
        pub actors: Vec<String>,
        /// What happened, one word each.
        pub kinds: Vec<String>,
    }

    /// A log that was written into a file.
    struct LogExport {
        /// The file.
        pub path: String,
        /// Events in it.
        pub events: u32,
    }
}
