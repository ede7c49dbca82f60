//! A misspelt name that holds a comma or an "and" was cut in two; here it is put together again, to ask once.

use super::explain::whole;
use super::line::Line;
use super::numbers::Numeral;
use super::pieces::{Piece, Sentence, What};
use super::question::Question;
use crate::ProductId;

/// The whole must be this near to a name, and nearer than its parts.
const NEAR: f64 = 0.8;

/// Puts the pieces of a sentence together if none names a product and the whole of them nearly does. Tells
/// whether it had to search.
pub(super) fn merge_unknown(line: &Line, sentence: &mut Sentence) -> bool {
    let unknown = |piece: &Piece| matches!(piece.what, What::Unknown { .. } | What::Remark | What::Bare);
    let first = sentence.pieces.iter().position(unknown);
    let last = sentence.pieces.iter().rposition(unknown);
    let (Some(first), Some(last)) = (first, last) else { return false };
    let Some(pieces) = sentence.pieces.get(first..=last) else { return false };
    let numbered = pieces.iter().any(|piece| matches!(piece.what, What::Unknown { .. }));
    let (Some(start), Some(end)) = (pieces.first(), pieces.last()) else { return false };
    if pieces.len() < 2 || pieces.len() > 4 || !numbered || !pieces.iter().all(unknown) {
        return false;
    }
    let numeral = numeral(pieces);
    let at = start.at.start..end.at.end;
    let taken = numeral.map(|numeral| numeral.at.clone()).unwrap_or_default();
    let words = format!(
        "{} {}",
        line.text(&(at.start..taken.start.clamp(at.start, at.end))),
        line.text(&(taken.end.clamp(at.start, at.end)..at.end))
    );
    let near = line.catalogue.near(&words, 5);
    if near.first().is_some_and(|(_, nearness)| *nearness >= NEAR) {
        let near: Vec<ProductId> = near.into_iter().map(|(id, _)| id).collect();
        let quantity = numeral.and_then(|numeral| whole(line, numeral));
        let question =
            Question::unknown(line, words.trim_matches(|ch: char| !ch.is_alphanumeric()), near, quantity);
        sentence.pieces.splice(first..=last, [Piece { at, what: What::Asked(question) }]);
    }
    true
}

/// The number at either end of the whole.
fn numeral(pieces: &[Piece]) -> Option<&Numeral> {
    [pieces.last()?, pieces.first()?].into_iter().find_map(|piece| match &piece.what {
        What::Unknown { numeral, .. } => numeral.as_ref(),
        _ => None,
    })
}
