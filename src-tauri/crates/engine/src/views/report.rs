//! Reports as hosts show them.

super::views! {
    /// A report that was saved.
    struct ReportView {
        /// Its file.
        pub file: String,
        /// The period, as it stands in it.
        pub period: String,
        /// Why the owner's own template was not used, where it was not.
        pub note: Option<String>,
    }

    /// The template in use.
    struct ReportTemplateView {
        /// Whether it is the owner's own.
        pub own: bool,
        /// Typst's markup.
        pub source: String,
    }

    /// What is written by itself, and how the last ones went.
    struct ReportScheduleView {
        /// Where they go; `None` where none are written.
        pub folder: Option<String>,
        /// A report of each week, on its Monday.
        pub weekly: bool,
        /// A report of each month, on its 1st.
        pub monthly: bool,
        /// `a4` or `letter`; by the book's currency unless set.
        pub paper: Option<String>,
        /// The last of each kind.
        pub last: Vec<ReportRunView>,
    }

    /// A report that was due.
    struct ReportRunView {
        /// `week` or `month`.
        pub every: String,
        /// The first day of its period.
        pub first_day: String,
        /// When it was written.
        pub written_at: Option<String>,
        /// Its file.
        pub file: Option<String>,
        /// How often it failed.
        pub failures: u32,
        /// Why it failed last, where it is not written yet.
        pub problem: Option<String>,
    }

    /// What was due and is done.
    struct ReportsDueView {
        /// Files of those that were written.
        pub written: Vec<String>,
        /// Those that were not, to be tried again.
        pub failed: Vec<ReportFailure>,
    }

    /// A report that could not be written.
    struct ReportFailure {
        /// `week` or `month`.
        pub every: String,
        /// The first day of its period.
        pub first_day: String,
        /// Why.
        pub problem: String,
    }
}
