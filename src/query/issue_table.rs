//! What could not be used, as a table for a spreadsheet.

use std::borrow::Cow;

use crate::formats::{Issue, Place};
use crate::l10n::issues::{describe_issue, describe_place};

/// Issues as CSV (RFC 4180), under a row of headings.
///
/// A cell that a spreadsheet would take for a formula has an apostrophe before it; a number stays
/// as it stands in the file.
pub fn csv(issues: &[Issue]) -> String {
    let mut text = String::from("line,path,field,value,reason\r\n");
    for issue in issues {
        let Place { line, field, value, .. } = &issue.place;
        let line = line.map(|line| line.to_string()).unwrap_or_default();
        let (path, reason) = (describe_place(&issue.place), describe_issue(issue));
        push_row(&mut text, &[&line, &path, field, value, &reason]);
    }
    text
}

/// Puts a row of cells behind others.
pub(super) fn push_row(text: &mut String, cells: &[&str]) {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            text.push(',');
        }
        text.push_str(&quoted(cell));
    }
    text.push_str("\r\n");
}

fn quoted(cell: &str) -> Cow<'_, str> {
    let mut letters = cell.chars();
    let (first, second) = (letters.next(), letters.next());
    let signed = second.is_some_and(|second| second.is_ascii_digit() || second == '.');
    let is_formula = match first {
        Some('=' | '@' | '\t' | '\r') => true,
        Some('+' | '-') => !signed,
        _ => false,
    };
    let cell = if is_formula { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) };
    if cell.contains([',', '"', '\r', '\n']) {
        return Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")));
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Problem;

    #[test]
    fn every_cell_reads_back_and_none_is_a_formula() {
        let issue = |value: &str| Issue::of_row(7, "lat, \"north\"", value, Problem::NotAYear);
        let cases = [
            ("-91.5", "-91.5"),
            ("=1+2", "'=1+2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-cmd|x", "'-cmd|x"),
            ("a,b", "\"a,b\""),
            ("ناحية", "ناحية"),
        ];
        for (value, expected) in cases {
            let text = csv(&[issue(value)]);
            let heading = "\"lat, \"\"north\"\"\"";
            let row = format!("7,{heading},{heading},{expected},not a year; the incident is undated");
            assert_eq!(text.lines().collect::<Vec<_>>(), ["line,path,field,value,reason", &row]);
        }
    }

    #[test]
    fn an_issue_that_stands_for_others_says_how_many() {
        let counted = Issue { more: 12, ..Issue::of_row(0, "", "", Problem::NotAYear) };
        let text = csv(&[counted]);
        assert!(text.ends_with("\r\n,,,,12 more: not a year; the incident is undated\r\n"), "{text}");
    }
}
