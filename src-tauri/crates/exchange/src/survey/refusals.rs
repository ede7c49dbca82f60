//! What is wrong in a file, line by line.

use fivedesk_core::Message;

use crate::formats::Layout;
use crate::row::Fault;

/// How many refusals are listed; all are counted.
const LISTED: usize = 1000;

/// One line that keeps its order out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it begins in the file, counting from 1.
    pub line: u64,
    /// The column, where it is one cell's fault.
    pub column: Option<&'static str>,
    /// The order, where the line names one.
    pub reference: Option<String>,
    /// What is wrong, and what would be right.
    pub reason: Message,
}

/// What is refused.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusals {
    /// The first thousand, as they stand in the file.
    pub listed: Vec<Refused>,
    /// How many lines something is wrong with.
    pub lines: u64,
    /// How many orders and returns stay out because of them.
    pub orders: u64,
}

impl Refusals {
    pub(super) fn add(&mut self, layout: &Layout, line: u64, reference: &str, fault: Fault) {
        self.lines += 1;
        if self.listed.len() < LISTED {
            self.listed.push(Refused {
                line,
                column: fault.cell.and_then(|cell| layout.column(cell)),
                reference: (!reference.is_empty()).then(|| crate::reason::shown(reference)),
                reason: fault.reason,
            });
        }
    }
}
