//! Why there is no paper.

/// Why no paper was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The picture is no SVG.
    #[error("the picture does not read: {0}")]
    Picture(String),
    /// The template is wrong.
    #[error("line {line}, column {column}: {problem}")]
    Template {
        /// Counted from 1; 0 where no place in the template is to blame.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What is wrong, in Typst's words.
        problem: String,
        /// What would be right, where Typst knows.
        hint: Option<String>,
    },
    /// The template did not come to an end in time.
    #[error("the paper was not done within {0} s")]
    Late(u64),
    /// An earlier paper that did not end in time still holds the processor.
    #[error("a paper that did not end in time is still being worked on")]
    Busy,
    /// The pages could not be made.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
}
