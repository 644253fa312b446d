//! Text that is no table, though it has commas.

use super::Cells;

/// A line of at least so many words that ends as sentences do is a sentence.
const WORDS: usize = 6;
/// How sentences end, in the languages of the field.
const ENDS: [char; 12] = ['.', '!', '?', '…', ':', '"', '”', '»', '’', ')', '؟', '۔'];

/// How many paragraphs there are where most rows are sentences, cut into as many cells as they happen
/// to have commas. `None` where it is a table.
pub(super) fn paragraphs(rows: &[Cells]) -> Option<usize> {
    let rows: Vec<&Cells> = rows.iter().filter(|row| !row.is_blank()).collect();
    let is_sentence = |row: &&&Cells| {
        let words: usize = row.iter().map(|cell| cell.split_whitespace().count()).sum();
        let last = row.iter().filter(|cell| !cell.trim().is_empty()).last().unwrap_or_default();
        words >= WORDS && last.trim_end().ends_with(ENDS)
    };
    let sentences = rows.iter().filter(is_sentence).count();
    let width = |row: &&Cells| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let first = rows.first().map(width)?;
    let is_ragged = first == 1 || rows.iter().any(|row| width(row) != first);
    (is_ragged && sentences * 2 > rows.len()).then_some(rows.len())
}
