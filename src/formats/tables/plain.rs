//! A text as nothing but rows: what is cut out of it before it is asked what the columns mean.

use super::heading::{self, Below, Heading};
use super::{Cells, csv};
use crate::formats::{FormatError, Input};
use crate::progress::Progress;

/// How much of a text is looked at to find out how it is cut.
const HEAD: usize = 1024 * 1024;

/// Gives every row of a text to `each`, cut as for a dossier: the headings first, where it has
/// some, without what stands above them, and then the rows of data, without those of another table
/// below.
///
/// # Errors
/// When the text cannot be read.
pub fn each_row(
    input: &Input<'_>,
    progress: &Progress,
    mut each: impl FnMut(&Cells),
) -> Result<(), FormatError> {
    let head = input.head(HEAD)?;
    let mut table = csv::table(input, &head, None, progress)?;
    let sample = super::sample(&mut *table.rows)?;
    let found = Heading::of(&sample[..sample.len().min(heading::LOOKED_AT)]);
    if let Some(headings) = found.at.and_then(|at| sample.get(at)) {
        each(headings);
    }
    let mut below = Below::new(&found.columns);
    let mut row = Cells::default();
    let mut count = 0;
    while table.rows.next(&mut row)? {
        count += 1;
        if count > found.rows_before_data && below.is_data(&row) {
            each(&row);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_given_as_its_headings_and_its_rows_of_data() {
        let cases: [(&str, &[&[&str]]); 4] = [
            ("a,,b\n2022-01-05,,x\n", &[&["a", "", "b"], &["2022-01-05", "", "x"]]),
            (
                "Attacks;;\ndate;lat;lon\n2022-01-05;1;2\n",
                &[&["date", "lat", "lon"], &["2022-01-05", "1", "2"]],
            ),
            (
                "date,lat\n2022-01-05,1\ndate,lat\n2022-01-06,2\n",
                &[&["date", "lat"], &["2022-01-05", "1"], &["2022-01-06", "2"]],
            ),
            ("2022-01-05,1\n2022-01-06,2\n", &[&["2022-01-05", "1"], &["2022-01-06", "2"]]),
        ];
        for (text, expected) in cases {
            let mut rows: Vec<Vec<String>> = Vec::new();
            let each = |row: &Cells| rows.push(row.iter().map(str::to_owned).collect());
            each_row(&Input::Bytes(text.as_bytes()), &Progress::default(), each).unwrap();
            assert_eq!(rows, expected, "{text}");
        }
    }
}
