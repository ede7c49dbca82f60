//! Sentences in the owner's language from a key and its figures.
