//! Words for totals and counts of rows.

use crate::formats::tables::dates;

/// What a row of totals begins with, in lower case.
#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "total", "totals", "overall total", "total result", "sum", "summe", "gesamt", "total général", "total general",
    "totaux", "somme", "suma", "итого", "всего", "المجموع", "الإجمالي", "اجمالي", "إجمالي", "مجموع", "جمع", "totale",
    "totaal", "toplam", "разом", "усього",
];

/// What begins a row of totals, whatever is behind it.
#[rustfmt::skip]
const ALWAYS: &[&str] = &[
    "grand total", "grand totals", "grand sum", "subtotal", "subtotals", "sub-total", "sub-totals", "sub total", "gesamtsumme",
    "gesamtergebnis", "zwischensumme", "teilsumme", "sous-total", "sous total", "subtotale", "totale generale",
    "subtotaal", "eindtotaal", "ara toplam", "genel toplam", "общий итог", "промежуточный итог", "промежуточные итоги",
    "загальний підсумок", "المجموع الكلي", "المجموع العام", "المجموع الفرعي", "الإجمالي العام",
];

/// What stands between a total and what it is one of.
const OF: &[&str] = &["for", "per", "pour", "für", "para", "за", "по", "لشهر", "لعام", "خلال", "voor", "için"];

/// What totals count, and by what.
#[rustfmt::skip]
const COUNTED_BY: &[&str] = &[
    "number", "of", "in", "and", "by", "incidents", "events", "attacks", "records", "rows", "killed", "wounded", "injured", "dead", "deaths",
    "fatalities", "casualties", "victims", "week", "month", "year", "quarter", "period", "q1", "q2", "q3", "q4", "all",
];

/// What is counted below a table.
const COUNTED: [&str; 8] = ["rows", "row", "records", "record", "entries", "lignes", "zeilen", "filas"];

/// The longest cell that is looked at, in bytes.
const LONGEST: usize = 60;

/// Whether a cell says that its row is one of totals: "Total", "Subtotal January", "Total for period",
/// "Grand Total (2014)", "Baghdad Total".
pub(super) fn is_total(cell: &str) -> bool {
    // Nearly every row is asked, and nearly every date begins with a digit.
    if cell.len() > LONGEST || cell.len() < 3 || (cell.starts_with(is_digit) && !cell.ends_with(['l', 'L'])) {
        return false;
    }
    let lower = cell.to_lowercase();
    let words = lower.trim_end_matches([':', ' ']);
    let behind =
        |total: &&str| words.strip_prefix(*total).filter(|rest| !rest.starts_with(char::is_alphanumeric));
    ALWAYS.iter().any(|total| behind(total).is_some())
        || TOTALS.iter().filter_map(behind).any(names_what_is_counted)
        || [" total", " totals"].iter().any(|total| words.ends_with(total))
}

/// Whether what is behind a total is what it is one of, and not the rest of a title.
fn names_what_is_counted(rest: &str) -> bool {
    let is_in_brackets = rest.trim_start().starts_with('(') && rest.ends_with(')');
    let mut words = rest.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let begins_with = words.clone().next();
    is_in_brackets
        || begins_with.is_some_and(|word| OF.contains(&word))
        || words.all(|word| {
            word.starts_with(is_digit) || COUNTED_BY.contains(&word) || dates::month(word).is_some()
        })
}

fn is_digit(letter: char) -> bool {
    letter.is_numeric()
}

/// Whether a cell holds one number, or a dash for none.
pub(super) fn is_number(cell: &str) -> bool {
    if cell.starts_with(char::is_alphabetic) {
        return false;
    }
    let bare = cell.trim_start_matches(['+', '-', '−', '–', '—']).trim_end_matches(['%', '٪', ' ']);
    let mut pieces = bare.split([',', '.', ' ', '\'', '’', '٫', '٬', '\u{a0}', '\u{202f}']).peekable();
    let mut is_first = true;
    while let Some(piece) = pieces.next() {
        // Between separators stand thousands; "12.05.2014" is a day.
        let is_between = !std::mem::take(&mut is_first) && pieces.peek().is_some();
        if !piece.chars().all(is_digit) || (is_between && piece.chars().count() != 3) {
            return false;
        }
    }
    true
}

/// "Rows: 2", "(2 rows)", "2 records"; the number may have a cell of its own.
pub(super) fn is_count(cell: &str, second: Option<&str>) -> bool {
    if cell.len() > 40 {
        return false;
    }
    let lower = cell.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    match (words.next(), words.next(), words.next(), second) {
        (Some(word), Some(number), None, None) | (Some(word), None, None, Some(number)) => {
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
        for cell in [
            "Total",
            "TOTAL:",
            "Grand total",
            "Summe",
            "المجموع",
            "Total Jan. 2014",
            "2014 Total",
            "Sum (all)",
        ] {
            assert!(is_total(cell), "{cell}");
        }
        for cell in
            ["Total chaos in the market", "Totalitarian slogans", "Sumy", "2014-01-05", "Sum Valley", "a"]
        {
            assert!(!is_total(cell), "{cell}");
        }
        for cell in ["Rows: 2", "(2 rows)", "12 records"] {
            assert!(is_count(cell, None), "{cell}");
        }
        assert!(is_count("Rows:", Some("2")));
        assert!(!is_count("Event 1", None));
        assert!(!is_count("Rows: 2", Some("a fight")));
    }

    #[test]
    fn a_number_may_have_thousands_and_a_day_is_none() {
        for cell in ["12", "1,234.5", "1 234", "1.234.567", "-3", "45 %", "-", "٣٥"] {
            assert!(is_number(cell), "{cell}");
        }
        for cell in ["2014-01-05", "12.05.2014", "12:30", "3 dead", "a"] {
            assert!(!is_number(cell), "{cell}");
        }
    }
}
