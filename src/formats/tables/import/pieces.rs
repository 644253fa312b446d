//! Several of a kind in one row of the template: pieces with semicolons between. The two ends of a
//! path stand so, too.

use super::Importer;
use crate::formats::Format;
use crate::formats::tables::FieldRole;
use crate::model::builder::Reason;

/// What stands between pieces. Twice, it belongs to a piece.
const BETWEEN: char = ';';

/// The pieces of a cell, of which any may be empty.
pub(super) fn split(cell: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == BETWEEN && letters.next_if_eq(&BETWEEN).is_none() {
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces.into_iter().map(|piece| piece.trim().to_owned()).collect()
}

/// The cell of these pieces; empty where all are.
pub(in crate::formats) fn joined<'p>(pieces: impl Iterator<Item = &'p str> + Clone) -> String {
    if pieces.clone().all(str::is_empty) {
        return String::new();
    }
    pieces.map(|piece| piece.replace(BETWEEN, ";;")).collect::<Vec<_>>().join("; ").trim_end().to_owned()
}

/// The pieces of a cell that say something.
pub(super) fn filled(cell: &str) -> impl Iterator<Item = String> {
    split(cell).into_iter().filter(|piece| !piece.is_empty())
}

impl Importer<'_> {
    /// Takes the row at hand once for each of the things that its columns of these meanings tell of
    /// together: with the first piece of each, with the second, and so on. Columns that do not have
    /// as many pieces as the others are not told apart. Of a path, what is said once is said of its end.
    pub(super) fn each_piece(
        &mut self,
        meanings: &[FieldRole],
        mut take: impl FnMut(&mut Self) -> Result<(), Reason>,
    ) -> Result<(), Reason> {
        // A path has its ends in one cell.
        let are_ends = matches!(self.format, Format::Gpx | Format::Kml)
            && meanings.contains(&FieldRole::Latitude)
            && self.builder.text(self.id(FieldRole::Latitude)).contains(BETWEEN);
        if !self.mapping.profile.own && !are_ends {
            return take(self);
        }
        let mut cells = Vec::new();
        for &meaning in meanings {
            if let Some((column, id)) = self.cell(meaning) {
                let text = self.builder.text(id);
                let pieces = if text.contains(BETWEEN) { split(text) } else { vec![text.to_owned()] };
                cells.push((column, id, pieces));
            }
        }
        if are_ends {
            let count = cells.iter().map(|(.., pieces)| pieces.len()).max().unwrap_or(1);
            for (.., pieces) in cells.iter_mut().filter(|(.., pieces)| pieces.len() == 1) {
                pieces.splice(0..0, vec![String::new(); count - 1]);
            }
        }
        let count = cells.first().map_or(1, |(.., pieces)| pieces.len());
        let split_up = cells.iter().any(|(_, id, _)| self.builder.text(*id).contains(BETWEEN));
        if !split_up || cells.iter().any(|(.., pieces)| pieces.len() != count) {
            return take(self);
        }
        for n in 0..count {
            for (column, _, pieces) in &cells {
                self.ids[*column] = self.builder.intern(&pieces[n])?;
            }
            take(self)?;
        }
        for (column, id, _) in cells {
            self.ids[column] = id;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_read_back_as_they_were() {
        let cases: [&[&str]; 6] =
            [&["a"], &["a", "b"], &["a", "", "b"], &["", "b"], &["a; b", "c;"], &[";a", ";;", "b"]];
        for pieces in cases {
            assert_eq!(split(&joined(pieces.iter().copied())), pieces);
        }
        assert_eq!(joined(["", ""].into_iter()), "");
        assert_eq!(filled("a;; b; ;c").collect::<Vec<_>>(), ["a; b", "c"]);
    }
}
