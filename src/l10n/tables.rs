//! What is asked of tables, and told of their rows.

use super::facts::{count, grouped};

pub use super::texts::tables::*;

/// "Kinds: 12 words".
pub fn kinds(words: usize) -> String {
    format!("Kinds: {}", count(words, "word", "words"))
}

/// "Airstrike (12) → Air strike".
pub fn kind_taken(word: &str, times: usize, kind: &str) -> String {
    format!("{word} ({}) → {kind}", grouped(times))
}

/// What a column can be, by the word of the template for it; the word itself where it has no other.
pub fn meaning(word: &str) -> &str {
    match word {
        "unused" => "Not used",
        "id" => "Id of the incident",
        "title" => "Title",
        "summary" => "Description",
        "kind" => "Kind of incident",
        "date" => "Date",
        "end date" => "End date",
        "time" => "Time of day",
        "year" => "Year",
        "month" => "Month",
        "day" => "Day of the month",
        "time precision" => "Precision of the time",
        "time zone" => "Time zone",
        "time in words" => "Time in the source’s words",
        "part of day" => "Part of the day",
        "date inferred" => "How the date was inferred",
        "latitude" => "Latitude",
        "longitude" => "Longitude",
        "coordinates" => "Coordinates",
        "mgrs" => "MGRS",
        "position precision" => "Precision of the position",
        "radius in metres" => "Radius in metres",
        "position from" => "Where the position comes from",
        "place" => "Place name",
        "within" => "Place lies in",
        "place in words" => "Place in the source’s words",
        "place role" => "Role of the place",
        "place editor note" => "Why the editor puts it there",
        "actor" => "Actor",
        "attacker" => "Attacker",
        "alleged attacker" => "Alleged attacker",
        "target" => "Target",
        "responder" => "Who answered or stopped it",
        "victim" => "Who was killed or wounded",
        "attacker doubted" => "Whether the attacker is doubted",
        "munition" => "Weapon",
        "munition count" => "Number of weapons",
        "munition fate" => "What became of the weapons",
        "killed" => "Killed",
        "killed at least" => "Killed, at least",
        "killed at most" => "Killed, at most",
        "wounded" => "Wounded",
        "wounded at least" => "Wounded, at least",
        "wounded at most" => "Wounded, at most",
        "damage" => "Damage",
        "source" => "Source",
        "source title" => "Title of the source",
        "source author" => "Author of the source",
        "publisher" => "Publisher",
        "published" => "Published on",
        "link" => "Link",
        "source locator" => "Where in the source the incident is told",
        "quotation" => "Quotation",
        "reported words" => "Reported words",
        "speaker" => "Speaker",
        "speaker role" => "Role of the speaker",
        "statement kind" => "Kind of statement",
        "said on" => "Said on",
        "said on in words" => "Said on, in the source’s words",
        "said on inferred" => "How the date of the words was inferred",
        "language" => "Language",
        "translation" => "Translation",
        "translation language" => "Language of the translation",
        "translator" => "Translator",
        "locator" => "Where in the source the words stand",
        "also about" => "Ids of other incidents it is about",
        "claimed" => "Whether it was claimed",
        "claim mode" => "How it was claimed",
        "responds to" => "Id of the incident it answers",
        "background" => "Whether it is background",
        "editor note" => "Editor’s note",
        other => other,
    }
}

/// Why a column is taken for what it is taken for, by the word for it; `profile` and `saved` are the
/// names of the data set that was recognised and of the saved mapping.
pub fn why(word: &str, profile: &str, saved: &str) -> String {
    match word {
        "given" => by_format().to_owned(),
        "profile" => by_profile(profile),
        "saved" => by_saved(saved),
        "heading" => by_heading().to_owned(),
        "content" => by_content().to_owned(),
        "chosen" => by_choice().to_owned(),
        _ => kept().to_owned(),
    }
}

/// "recognised as ACLED".
pub fn by_profile(name: &str) -> String {
    format!("recognised as {name}")
}

/// "as in “Our weekly sheet”".
pub fn by_saved(name: &str) -> String {
    format!("as in “{name}”")
}

/// "03/04/2022 is 3 April 2022".
pub fn date_read(cell: &str, day: jiff::civil::Date) -> String {
    format!("{cell} is {}", super::time::short_day(day))
}

/// "CSV, 12 columns".
pub fn shape(format: &str, columns: usize) -> String {
    format!("{format}, {}", count(columns, "column", "columns"))
}

/// "CSV, 12 columns · windows-1251 · read from “Incidents”, one of 3": how the text is encoded, and a
/// sheet of a workbook or a file in an archive.
pub fn how_read(format: &str, columns: usize, encoding: Option<&str>, part: Option<(&str, usize)>) -> String {
    let part = part.map(|(part, parts)| format!("read from “{part}”, one of {}", grouped(parts)));
    let facts = [Some(shape(format, columns)), encoding.map(str::to_owned), part];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "and 2 files more".
pub fn later(files: usize) -> String {
    format!("{} after this one", count(files, "file waits", "files wait"))
}

/// "50 rows: 50 incidents, 48 with a date, 47 on the map".
pub fn previewed(rows: usize, incidents: usize, (dated, located): (usize, usize)) -> String {
    format!(
        "first {}: {}, {dated} with a date, {located} on the map",
        count(rows, "row", "rows"),
        super::facts::incidents(incidents)
    )
}

/// "68 570 incidents read, 3 of them in part, 0 set aside".
pub fn tally(read: usize, in_part: usize, more: bool, set_aside: usize) -> String {
    let at_least = if more { "at least " } else { "" };
    format!(
        "{} read, {at_least}{} of them in part, {} set aside",
        super::facts::incidents(read),
        grouped(in_part),
        grouped(set_aside)
    )
}

/// "412 000 rows, 310 000 rows/s".
pub fn rows_read(rows: usize, seconds: f32) -> String {
    // In the first moment a rate would say nothing.
    if seconds < 0.2 {
        return count(rows, "row", "rows");
    }
    let rate = (rows as f64 / f64::from(seconds)) as usize;
    let round = if rate >= 10_000 { rate / 1000 * 1000 } else { rate };
    format!("{}, {} rows/s", count(rows, "row", "rows"), grouped(round))
}

/// "12 empty cells".
pub fn empty_cells(cells: usize) -> String {
    count(cells, "empty cell", "empty cells")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_and_tallies_are_told_in_numbers_that_can_be_read() {
        assert_eq!(rows_read(412_345, 1.33), "412\u{202f}345 rows, 310\u{202f}000 rows/s");
        assert_eq!(rows_read(7, 0.1), "7 rows");
        assert_eq!(
            tally(68_570, 3, false, 0),
            "68\u{202f}570 incidents read, 3 of them in part, 0 set aside"
        );
    }
}
