//! Products whose names are near some words: something to ask about, never a match.

use std::collections::{BTreeMap, HashMap};

use strsim::normalized_damerau_levenshtein as likeness;

use super::catalogue::Spelling;
use super::token::{Token, squeeze, tokens};
use crate::ProductId;

/// Below this nearness a product is not worth asking about.
const NEAR_ENOUGH: f64 = 0.5;
/// Words less alike than this are different words.
const ALIKE: f64 = 0.8;
/// What the beginning of a name is worth.
const BEGINS: f64 = 0.75;
/// Only so many words are looked up, so that a long text costs no more than a long name.
const MOST_WORDS: usize = 12;
/// And only so many characters.
const MOST_CHARACTERS: usize = 160;

/// The words of all names, each with the products that have it.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The squeezed name of each product.
    names: HashMap<ProductId, String>,
    words: HashMap<String, usize>,
    postings: Vec<Vec<ProductId>>,
    /// Words by length, to compare misspelt ones with.
    shelves: BTreeMap<usize, Vec<(String, usize)>>,
}

type Scores = HashMap<ProductId, f64>;

impl Index {
    /// Adds a product by its name, cut and squeezed.
    pub(super) fn add(&mut self, id: ProductId, cut: &[Token], squeezed: &str) {
        self.names.insert(id, squeezed.to_owned());
        for word in words_of(cut) {
            let place = self.words.get(word).copied().unwrap_or_else(|| {
                let place = self.postings.len();
                self.postings.push(Vec::new());
                self.words.insert(word.to_owned(), place);
                self.shelves.entry(word.chars().count()).or_default().push((word.to_owned(), place));
                place
            });
            if let Some(posting) = self.postings.get_mut(place) {
                posting.push(id);
            }
        }
    }

    pub(super) fn has_word(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// The nearest products, best first, with how near they are from 0 to 1. `spellings` are all names and
    /// SKUs in their order.
    pub(super) fn near(&self, words: &str, most: usize, spellings: &[Spelling]) -> Vec<(ProductId, f64)> {
        let words: String = words.chars().take(MOST_CHARACTERS).collect();
        let cut = tokens(&words, 0);
        let squeezed = squeeze(&cut).text;
        if squeezed.is_empty() || most == 0 {
            return Vec::new();
        }
        let mut scores = self.by_words(&words_of(&cut));
        add_whole(&squeezed, spellings, &mut scores);
        self.rank(&squeezed, scores, most)
    }

    /// The share of the words that each product has, rare words counting more.
    fn by_words(&self, words: &[&str]) -> Scores {
        let mut scores = Scores::new();
        let mut asked = 0.0;
        for word in words.iter().take(MOST_WORDS) {
            let found = self.alike(word);
            // A word that no name has speaks against all of them.
            asked += found.iter().map(|(place, _)| self.weight(*place)).fold(1.0, f64::max);
            let mut best = Scores::new();
            for (place, alike) in found {
                let weight = alike * self.weight(place);
                for product in self.postings.get(place).into_iter().flatten() {
                    let score = best.entry(*product).or_default();
                    *score = score.max(weight);
                }
            }
            for (product, weight) in best {
                *scores.entry(product).or_default() += weight;
            }
        }
        scores.values_mut().for_each(|score| *score /= asked);
        scores
    }

    /// A rare word weighs more than one that half the catalogue has.
    fn weight(&self, word: usize) -> f64 {
        let having = self.postings.get(word).map_or(0, Vec::len);
        ((1.0 + self.names.len() as f64) / (1.0 + having as f64)).ln().max(0.1)
    }

    /// Known words alike, with how much: itself, another ending, or misspelt.
    fn alike(&self, word: &str) -> Vec<(usize, f64)> {
        if let Some(place) = self.words.get(word) {
            return vec![(*place, 1.0)];
        }
        let length = word.chars().count();
        if length < 3 {
            return Vec::new();
        }
        // A short word may differ in one letter, a longer one in one of five.
        let least = ALIKE.min(1.0 - 1.0 / length as f64);
        let mut found: Vec<(usize, f64)> = self
            .shelves
            .range(length - 2..=length + 2)
            .flat_map(|(_, shelf)| shelf)
            .map(|(known, place)| (*place, likeness(word, known)))
            .filter(|(_, alike)| *alike >= least)
            .collect();
        found.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        found.truncate(8);
        found
    }

    /// The words settle who is near; the whole spelling settles who is nearest.
    fn rank(&self, squeezed: &str, scores: Scores, most: usize) -> Vec<(ProductId, f64)> {
        let best_first = |ranked: &mut Vec<(ProductId, f64)>, most: usize| {
            ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
            ranked.truncate(most);
        };
        let mut ranked: Vec<_> = scores.into_iter().filter(|(_, score)| *score >= NEAR_ENOUGH).collect();
        best_first(&mut ranked, most.max(64));
        for (product, score) in &mut ranked {
            let alike = self.names.get(product).map_or(0.0, |name| likeness(squeezed, name));
            *score = 0.6 * score.min(1.0) + 0.4 * alike;
        }
        best_first(&mut ranked, most);
        ranked
    }
}

/// What begins with the words, and what is spelt nearly like them as a whole.
fn add_whole(squeezed: &str, spellings: &[Spelling], scores: &mut Scores) {
    const MOST_COMPARED: usize = 400;
    let letters = squeezed.chars().filter(|ch| ch.is_alphabetic()).count();
    let Some((end, _)) = squeezed.char_indices().nth(2) else { return };
    let start = squeezed.get(..end).unwrap_or_default();
    let first = spellings.partition_point(|spelling| spelling.text.as_str() < start);
    let beginnings = spellings.iter().skip(first).take_while(|spelling| spelling.text.starts_with(start));
    for spelling in beginnings.take(MOST_COMPARED) {
        let alike = match spelling.text.starts_with(squeezed) {
            true => BEGINS,
            // Numbers alike are as good as any other.
            false if letters < 3 => continue,
            false => likeness(squeezed, &spelling.text),
        };
        for product in spelling.products().filter(|_| alike >= BEGINS) {
            let score = scores.entry(product).or_default();
            *score = score.max(alike);
        }
    }
}

/// The words and numbers worth looking up, each once.
fn words_of(cut: &[Token]) -> Vec<&str> {
    let mut words: Vec<&str> =
        cut.iter().filter(|token| token.is_solid()).map(|token| token.text.as_str()).collect();
    words.sort_unstable();
    words.dedup();
    words
}
