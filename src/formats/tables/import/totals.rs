//! Rows below the table that are no incidents: totals, and how many rows there are.

use super::Importer;
use crate::formats::tables::{Cells, Meaning};

/// What a row of totals begins with, in lower case.
const TOTALS: [&str; 22] = [
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sub-total",
    "overall total",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "total général",
    "somme",
    "итого",
    "всего",
    "المجموع",
    "الإجمالي",
    "مجموع",
    "totale",
    "totaal",
    "toplam",
    "разом",
    "усього",
];

/// The most digits that a sum has which stands under the heading of the dates.
const SUM: usize = 4;

/// What is counted below a table.
const COUNTED: [&str; 8] = ["rows", "row", "records", "record", "entries", "lignes", "zeilen", "filas"];

impl Importer<'_> {
    /// Says of a row below the table that it is no incident. Such a row has neither a day nor a
    /// position, and nothing but numbers behind its first word.
    pub(super) fn is_footer(&mut self, cells: &Cells) -> bool {
        const DATED: [Meaning; 3] = [Meaning::From, Meaning::Year, Meaning::Position];
        let mut filled = cells.iter().filter(|cell| !cell.is_empty());
        let Some(first) = filled.next() else { return false };
        // The word may stand under the heading of the day, or how many there are.
        let is_said = |meaning| {
            self.cell(meaning).is_some_and(|(_, id)| {
                let text = self.builder.text(id);
                let is_short_number = text.len() <= SUM && text.bytes().all(|byte| byte.is_ascii_digit());
                !(is_total(text) || (meaning == Meaning::From && is_short_number))
            })
        };
        if self.mapping.profile.own || DATED.iter().any(|&meaning| is_said(meaning)) {
            return false;
        }
        let is_number = |cell: &str| cell.replace([',', ' ', '%'], "").parse::<f64>().is_ok();
        let reason = if is_total(first) && filled.clone().all(is_number) {
            "a row of totals; it is no incident"
        } else if is_count(first, filled) {
            "a count of rows below the table; it is no incident"
        } else {
            return false;
        };
        self.issues.add(self.line, "", first, reason);
        true
    }
}

fn is_total(cell: &str) -> bool {
    // Nearly every row is asked, and nearly every date begins with a digit.
    !cell.starts_with(|letter: char| letter.is_ascii_digit())
        && cell.len() <= 40
        && TOTALS.contains(&cell.to_lowercase().trim_end_matches([':', ' ']))
}

/// "Rows: 2", "(2 rows)", "2 records".
fn is_count<'c>(first: &str, mut others: impl Iterator<Item = &'c str>) -> bool {
    if first.len() > 40 {
        return false;
    }
    let lower = first.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    match (words.next(), words.next(), words.next(), others.next(), others.next()) {
        (Some(word), Some(number), None, None, _) | (Some(word), None, None, Some(number), None) => {
            (COUNTED.contains(&word) && is_number(number)) || (COUNTED.contains(&number) && is_number(word))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_and_counts_are_told_from_incidents() {
        for cell in ["Total", "TOTAL:", "Grand total", "Summe", "المجموع"] {
            assert!(is_total(cell), "{cell}");
        }
        assert!(!is_total("Total chaos in the market"));
        for cell in ["Rows: 2", "(2 rows)", "12 records"] {
            assert!(is_count(cell, [].into_iter()), "{cell}");
        }
        assert!(is_count("Rows:", ["2"].into_iter()));
        assert!(!is_count("Event 1", [].into_iter()));
        assert!(!is_count("Rows: 2", ["a fight"].into_iter()));
    }
}
