//! Rows of a text with more cells than there are headings: a separator inside of a cell without
//! quotation marks, such as a decimal comma, shifts all cells behind it by one.

use super::Importer;
use crate::formats::Problem;
use crate::formats::tables::{Cells, FieldRole};
use crate::model::TextId;

/// What begins with a digit, so that it shows whether the cells before it stand where they should.
const NUMBERS: [FieldRole; 18] = [
    FieldRole::From,
    FieldRole::To,
    FieldRole::Time,
    FieldRole::Year,
    FieldRole::Month,
    FieldRole::Day,
    FieldRole::Latitude,
    FieldRole::Longitude,
    FieldRole::Position,
    FieldRole::Mgrs,
    FieldRole::Radius,
    FieldRole::Killed,
    FieldRole::KilledLow,
    FieldRole::KilledHigh,
    FieldRole::Wounded,
    FieldRole::WoundedLow,
    FieldRole::WoundedHigh,
    FieldRole::MunitionCount,
];

/// Whether something is written behind the last heading. Empty cells there shift nothing: separators
/// at the end of a line.
pub(in crate::formats::tables) fn has_more(cells: &Cells, headings: usize) -> bool {
    cells.len() > headings && cells.iter().skip(headings).any(|cell| !cell.is_empty())
}

impl Importer<'_> {
    /// Says of a row that it has more cells than there are headings. In a text, what may stand under
    /// the wrong heading is taken away then; gives the cells as they were.
    pub(super) fn unshift(&mut self, cells: &Cells) -> Option<Vec<TextId>> {
        let value = cells.iter().skip(self.headings.len()).find(|cell| !cell.is_empty()).unwrap_or_default();
        let problem = if self.is_text() { Problem::MoreCellsShifted } else { Problem::MoreCells };
        self.issues.add(self.line, "", value, &problem);
        if !self.is_text() {
            return None;
        }
        let kept = self.ids.clone();
        let certain = self.certain_columns();
        self.ids[certain..].fill(TextId::EMPTY);
        Some(kept)
    }

    /// How many columns are certain, or at worst not whole: those before the first number if a number
    /// stands there, else the id and the first text.
    fn certain_columns(&self) -> usize {
        let meanings = &self.mapping.meanings[..self.ids.len()];
        let number = meanings.iter().position(|meaning| NUMBERS.contains(meaning));
        let number = number.unwrap_or(meanings.len());
        let text = meanings.iter().position(|meaning| *meaning != FieldRole::Id).unwrap_or_default();
        let cell = self.stated(number).map_or("", |id| self.builder.text(id));
        let is_number = cell.trim_start_matches(['-', '+']).starts_with(|first: char| first.is_ascii_digit());
        if is_number { number } else { number.min(text + 1) }
    }
}
