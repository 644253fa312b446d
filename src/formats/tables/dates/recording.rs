//! Columns that say when a row was made, which is not when something happened.

use crate::formats::tables::synonyms;

/// Headings of forms (ODK, `KoBo`, `SurveyCTO`) that say when one was filled in.
const OF_FORMS: [&str; 4] = ["start", "end", "starttime", "endtime"];

/// Headings that only such forms have.
const MARKS_OF_FORMS: [&str; 9] = [
    "submission time",
    "uuid",
    "meta instanceid",
    "instanceid",
    "deviceid",
    "submissiondate",
    "formdef version",
    "submitted by",
    "xform id string",
];

/// A heading in lower case, with nothing but letters, digits and single spaces.
fn plain(heading: &str) -> String {
    let letters = heading.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' });
    let lower = letters.collect::<String>().to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Of each heading that says when a row was recorded, how well it does, least first.
pub(in crate::formats::tables) fn ranks<'h>(headings: impl Iterator<Item = &'h str>) -> Vec<Option<usize>> {
    let headings: Vec<(&str, String)> = headings.map(|heading| (heading, plain(heading))).collect();
    let is_form = headings.iter().any(|(_, plain)| is_mark(plain));
    let of_form = |heading: &str| OF_FORMS.iter().position(|known| *known == heading).filter(|_| is_form);
    let rank =
        |heading: &str| synonyms::find(heading).filter(|found| found.is_recording).map(|found| found.rank);
    headings.iter().map(|(heading, plain)| of_form(plain).or_else(|| rank(heading))).collect()
}

/// Whether headings are those of a form.
pub(in crate::formats::tables) fn are_of_form<'h>(mut headings: impl Iterator<Item = &'h str>) -> bool {
    headings.any(|heading| is_mark(&plain(heading)))
}

fn is_mark(plain: &str) -> bool {
    MARKS_OF_FORMS.contains(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_of_a_form_is_when_it_was_filled_in_and_the_start_of_an_incident_is_not() {
        let form = ["start", "end", "today", "Date of incident", "_submission_time", "_uuid"];
        let find = |headings: &[&str]| -> Vec<bool> {
            ranks(headings.iter().copied()).into_iter().map(|rank| rank.is_some()).collect()
        };
        assert_eq!(find(&form), [true, true, true, false, true, false]);
        assert_eq!(find(&["start", "end", "title", "Created_At"]), [false, false, false, true]);
    }
}
