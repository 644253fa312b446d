//! The cells of rows kept as texts, each text once.

use hashbrown::HashSet;

use super::Importer;
use crate::formats::tables::ahead::Mark;
use crate::formats::tables::table_guess::{Mapping, TableGuess};
use crate::formats::tables::{Cells, FieldRole};
use crate::model::TextId;
use crate::model::builder::Reason;

/// A cell shorter than this may well be in other rows too, whatever the column.
const SHORT: usize = 32;

/// The texts that columns have so far.
pub(super) struct Kept {
    /// The different cells of each column, by their numbers.
    known: Vec<Vec<TextId>>,
    /// The columns of long texts that are all different.
    is_prose: Vec<bool>,
    /// A list that is filled anew for some rows.
    fetched: Vec<u32>,
}

impl Kept {
    /// None yet.
    pub(super) fn of(draft: &TableGuess, mapping: &Mapping) -> Self {
        let columns = mapping.meanings.iter().enumerate();
        Self {
            known: vec![Vec::new(); draft.columns.len()],
            is_prose: columns.map(|column| is_prose(&draft.rows, column)).collect(),
            fetched: Vec::new(),
        }
    }
}

impl Importer<'_> {
    /// Looks where the cells of the next rows stand that have to be looked for, all at once. So it looks
    /// at the cells themselves: they come from the memory of the thread that parsed them.
    pub(super) fn fetch<'m>(&mut self, rows: impl Iterator<Item = (&'m Cells, &'m [Mark])> + Clone) {
        let Self { builder, kept: Kept { fetched, known, is_prose }, .. } = self;
        let first_byte = |(cells, marks): (&Cells, &[Mark])| {
            let unnumbered = marks.iter().enumerate().filter(|(_, mark)| mark.number.is_none());
            let bytes = unnumbered.map(|(column, _)| cells.get(column).as_bytes().first().copied());
            bytes.fold(0, |sum, byte| byte.unwrap_or_default().wrapping_add(sum))
        };
        std::hint::black_box(rows.clone().map(first_byte).fold(0, u8::wrapping_add));
        let is_new = |(column, mark): &(usize, &Mark)| match (known.get(*column), mark.number) {
            (Some(known), Some(number)) => number as usize >= known.len(),
            (Some(_), None) => !is_prose[*column],
            (None, _) => false,
        };
        let cells = rows.flat_map(|(_, marks)| marks.iter().enumerate());
        builder.fetch(cells.filter(is_new).map(|(_, mark)| mark.hash), fetched);
    }

    /// Keeps the cells of the next row as texts.
    pub(super) fn keep(&mut self, cells: &Cells, marks: &[Mark]) -> Result<(), Reason> {
        for column in 0..self.ids.len() {
            self.ids[column] = match marks.get(column) {
                None => self.builder.intern(cells.get(column))?,
                Some(&Mark { number: Some(number), hash }) => {
                    let known = &mut self.kept.known[column];
                    if known.len() == number as usize {
                        known.push(self.builder.intern_hashed(cells.get(column), hash)?);
                    }
                    known[number as usize]
                }
                Some(mark) => {
                    let cell = cells.get(column);
                    if self.kept.is_prose[column] && cell.len() >= SHORT {
                        self.builder.append(cell)?
                    } else {
                        self.builder.intern_hashed(cell, mark.hash)?
                    }
                }
            };
        }
        Ok(())
    }
}

/// Whether a column holds long texts of which no two are the same, so that to look for equal ones
/// would be in vain. By a name or an id, other rows are found.
fn is_prose(rows: &[Cells], (column, meaning): (usize, &FieldRole)) -> bool {
    const LONG: usize = 80;
    const PROSE: [FieldRole; 3] = [FieldRole::Unused, FieldRole::Summary, FieldRole::Quotation];
    let mut seen = HashSet::new();
    let cells = rows.iter().map(|row| row.get(column));
    PROSE.contains(meaning)
        && rows.len() > 8
        && cells.into_iter().all(|cell| cell.len() >= LONG && seen.insert(cell))
}
