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
}
