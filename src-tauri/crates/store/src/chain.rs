//! The hash chain of the log and of the ledger: each row's hash covers the row before.

/// Collects a row's fields after the hash before it.
pub(crate) struct Link(blake3::Hasher);

impl Link {
    /// Starts a row after the one whose hash is `before`; the first row follows nothing.
    pub(crate) fn after(before: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(before);
        Self(hasher)
    }

    /// Adds a number.
    pub(crate) fn number(mut self, value: i64) -> Self {
        self.0.update(b"n").update(&value.to_le_bytes());
        self
    }

    /// Adds a number that may be absent; absent differs from every number.
    pub(crate) fn maybe(self, value: Option<i64>) -> Self {
        match value {
            Some(value) => self.number(value),
            None => self.text(None),
        }
    }

    /// Adds a text, its length first, so that two fields never run into each other.
    pub(crate) fn text(mut self, value: Option<&str>) -> Self {
        match value {
            Some(value) => {
                self.0.update(b"t").update(&(value.len() as u64).to_le_bytes()).update(value.as_bytes())
            }
            None => self.0.update(b"-"),
        };
        self
    }

    /// The row's hash.
    pub(crate) fn hash(&self) -> [u8; 32] {
        *self.0.finalize().as_bytes()
    }
}
