//! One line's cells, as text.

/// The cells of one line.
#[derive(Clone, Copy)]
pub(crate) struct Cells<'a> {
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Cells<'a> {
    pub(super) const fn new(text: &'a str, ends: &'a [usize]) -> Self {
        Self { text, ends }
    }

    /// How many cells the line has.
    pub(crate) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell without the blanks around it; blank where the line has none there.
    pub(crate) fn get(&self, place: usize) -> &'a str {
        let start = match place.checked_sub(1) {
            Some(before) => self.ends.get(before).copied(),
            None => Some(0),
        };
        let cell = start.zip(self.ends.get(place)).and_then(|(start, end)| self.text.get(start..*end));
        unguarded(cell.unwrap_or_default().trim())
    }

    /// Whether nothing stands in any of them.
    pub(crate) fn are_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether a cell beyond the first `width` holds anything.
    pub(crate) fn overflow(&self, width: usize) -> bool {
        (width..self.len()).any(|place| !self.get(place).is_empty())
    }

    /// Whether a byte stands in it that no text has.
    pub(crate) fn hold_nul(&self) -> bool {
        self.text.as_bytes().contains(&0)
    }
}

/// A cell that was made harmless for spreadsheets has an apostrophe before what would start a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}
