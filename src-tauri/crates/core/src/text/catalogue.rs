//! The products a text can speak of, and how words are matched to them.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::normalise::key;
use super::suggest::Index;
use super::token::{squeeze, tokens};
use crate::ProductId;

/// A product as far as a text can name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueEntry {
    /// Which product.
    pub id: ProductId,
    /// Its stock-keeping number, if it has one.
    pub sku: Option<String>,
    /// Its name.
    pub name: String,
    /// How many decimals it is sold in: 0 is by the piece.
    pub decimals: u8,
    /// It is sold no longer: known where it is named, never suggested.
    pub archived: bool,
}

/// What a whole string names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One product, for sure.
    One(ProductId),
    /// Several products share this name.
    Several(Vec<ProductId>),
    /// None. A near match is none: see [`Catalogue::suggest`].
    None,
}

/// What sort of words name a product, the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Naming {
    Alias,
    Sku,
    Name,
}

/// One spelling, squeezed, and the products it stands for.
#[derive(Debug)]
pub(super) struct Spelling {
    pub(super) text: String,
    names: Vec<ProductId>,
    skus: Vec<ProductId>,
    aliases: Vec<ProductId>,
}

impl Spelling {
    /// The products of this name or SKU.
    pub(super) fn products(&self) -> impl Iterator<Item = ProductId> + '_ {
        self.names.iter().chain(&self.skus).copied()
    }
}

/// Everything a text can name. Built once for each version of the catalogue, then only read.
#[derive(Debug)]
pub struct Catalogue {
    entries: HashMap<ProductId, CatalogueEntry>,
    /// In the order of their text.
    spellings: Vec<Spelling>,
    /// `None` only when there is nothing to find.
    automaton: Option<AhoCorasick>,
    index: Index,
}

impl Catalogue {
    /// Builds it from the products and the learned aliases. An entry or alias without visible characters is
    /// left out, as is an alias of a product that is not among the entries.
    pub fn new(entries: Vec<CatalogueEntry>, aliases: Vec<(String, ProductId)>) -> Self {
        let mut spelt: Vec<(String, Naming, ProductId)> = Vec::with_capacity(entries.len() * 2);
        let mut index = Index::default();
        for entry in &entries {
            let cut = tokens(&entry.name, 0);
            let name = squeeze(&cut).text;
            if !entry.archived {
                index.add(entry.id, &cut, &name);
            }
            spelt.push((name, Naming::Name, entry.id));
            if let Some(sku) = &entry.sku {
                spelt.push((squeeze(&tokens(sku, 0)).text, Naming::Sku, entry.id));
            }
        }
        let entries: HashMap<_, _> = entries.into_iter().map(|entry| (entry.id, entry)).collect();
        for (alias, id) in aliases.into_iter().filter(|(_, id)| entries.contains_key(id)) {
            spelt.push((squeeze(&tokens(&alias, 0)).text, Naming::Alias, id));
        }
        let spellings = spellings(spelt);
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            // Built twice as fast as the others and fast enough to read; overlapping search uses no prefilter.
            .kind(Some(AhoCorasickKind::NoncontiguousNFA))
            .prefilter(false)
            .build(spellings.iter().map(|spelling| &spelling.text))
            .ok()
            .filter(|_| !spellings.is_empty());
        Self { entries, spellings, automaton, index }
    }

    /// What the whole of `words` names: a name, a SKU or, where neither fits, an alias; without regard to
    /// case and spacing.
    pub fn find(&self, words: &str) -> Found {
        let squeezed = squeeze(&tokens(words, 0)).text;
        let place = self.spellings.binary_search_by(|spelling| spelling.text.as_str().cmp(&squeezed)).ok();
        let products = place.and_then(|place| self.named(place, words)).map(|(_, products)| products);
        match products.as_deref() {
            None | Some([]) => Found::None,
            Some([id]) => Found::One(*id),
            Some(several) => Found::Several(several.to_vec()),
        }
    }

    /// The entry of a product.
    pub fn entry(&self, id: ProductId) -> Option<&CatalogueEntry> {
        self.entries.get(&id)
    }

    /// Whether a product is sold no longer.
    pub fn is_archived(&self, id: ProductId) -> bool {
        self.entry(id).is_some_and(|entry| entry.archived)
    }

    /// The products whose name is near, best first. Never a match: only ever something to ask about.
    pub fn suggest(&self, words: &str, most: usize) -> Vec<ProductId> {
        self.near(words, most).into_iter().map(|(id, _)| id).collect()
    }

    /// Whether there is no product at all.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether a name has this word, in the compared form.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.index.has_word(word)
    }

    /// Near products with how near they are, 0 to 1.
    pub(super) fn near(&self, words: &str, most: usize) -> Vec<(ProductId, f64)> {
        let mut near = self.index.near(words, most, &self.spellings);
        near.retain(|(id, _)| !self.is_archived(*id));
        near
    }

    /// Every place where a spelling stands in squeezed text: `(spelling, first byte, byte behind)`.
    pub(super) fn spelled<'a>(
        &'a self,
        squeezed: &'a str,
    ) -> impl Iterator<Item = (usize, usize, usize)> + 'a {
        self.automaton
            .iter()
            .flat_map(move |automaton| automaton.find_overlapping_iter(squeezed))
            .map(|found| (found.pattern().as_usize(), found.start(), found.end()))
    }

    /// The products a spelling stands for where it was written as `source`. Of names that differ in spacing
    /// alone, the one spaced alike is meant.
    pub(super) fn named(&self, spelling: usize, source: &str) -> Option<(Naming, Vec<ProductId>)> {
        let spelling = self.spellings.get(spelling)?;
        let mut products = spelling.names.clone();
        if products.len() > 1 {
            let written = key(source);
            let spaced_alike =
                |id: &ProductId| self.entry(*id).is_some_and(|entry| key(&entry.name) == written);
            let alike: Vec<ProductId> = products.iter().copied().filter(spaced_alike).collect();
            if alike.len() == 1 {
                products = alike;
            }
        }
        let naming = match (&spelling.names[..], &spelling.skus[..]) {
            ([], []) => Naming::Alias,
            ([], _) => Naming::Sku,
            _ => Naming::Name,
        };
        products.extend(&spelling.skus);
        if naming == Naming::Alias {
            products.extend(&spelling.aliases);
        }
        // What is sold has the name before what is sold no longer.
        if products.iter().any(|id| !self.is_archived(*id)) {
            products.retain(|id| !self.is_archived(*id));
        }
        products.sort_unstable();
        products.dedup();
        Some((naming, products))
    }
}

/// Puts what is spelt alike together; what has no visible character is no spelling.
fn spellings(mut spelt: Vec<(String, Naming, ProductId)>) -> Vec<Spelling> {
    spelt.sort_unstable();
    let mut spellings: Vec<Spelling> = Vec::with_capacity(spelt.len());
    for (text, naming, id) in spelt.into_iter().filter(|(text, _, _)| !text.is_empty()) {
        if spellings.last().is_none_or(|last| last.text != text) {
            spellings.push(Spelling { text, names: Vec::new(), skus: Vec::new(), aliases: Vec::new() });
        }
        let Some(spelling) = spellings.last_mut() else { continue };
        match naming {
            Naming::Name => spelling.names.push(id),
            Naming::Sku => spelling.skus.push(id),
            Naming::Alias => spelling.aliases.push(id),
        }
    }
    spellings
}
