//! The template to fill in, and what its columns are: what `data/template.csv`, `data/template.xlsx`
//! and `data/README.md` are made from.

use std::fmt::Write as _;

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Format, FormatAlign, Workbook};

use super::row::{Row, RowBuilder};
use super::{WriteError, csv, xlsx};
use crate::formats::tables::FieldRole as M;
use crate::formats::tables::import::pieces::joined;
use crate::formats::tables::profiles::template::PROFILE;
use crate::formats::{FormatError, native};
use crate::model::{
    Dossier, IncidentId, Kind, PartOfDay, PlaceRole, PrecisionClass, StatementForm, StatementKind,
    TimePrecision,
};
use crate::progress::Progress;

/// The incidents and statements that stand in the template as examples.
const EXAMPLES: &str = include_str!("../../../data/coalition-attacks-2022-01.sitmap.json");
const INCIDENTS: [&str; 3] = ["green-village-fire", "coalition-artillery", "ain-al-asad-rockets"];

/// A column of the template.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its heading.
    pub heading: &'static str,
    /// What it is.
    pub about: &'static str,
    /// An example.
    pub example: &'static str,
    /// The only words that it may hold; empty where it may hold others.
    pub words: Words,
}

/// The words of a vocabulary.
pub type Words = fn() -> Vec<&'static str>;

macro_rules! words {
    ($($name:ident: $vocabulary:ident;)*) => {$(
        fn $name() -> Vec<&'static str> {
            $vocabulary::ALL.iter().map(|word| word.word()).collect()
        }
    )*};
}

words! {
    kinds: Kind;
    times: TimePrecision;
    parts: PartOfDay;
    positions: PrecisionClass;
    roles: PlaceRole;
    statements: StatementKind;
}

fn any() -> Vec<&'static str> {
    Vec::new()
}

fn yes() -> Vec<&'static str> {
    vec!["yes"]
}

/// What the column of a meaning is, an example, and its words.
#[expect(clippy::too_many_lines, reason = "a table, with an entry for each column")]
fn help(meaning: M) -> (&'static str, &'static str, Words) {
    match meaning {
        M::Id => (
            "A name of your own for the incident, different for each; a row that repeats it adds a statement",
            "green-village-fire",
            any,
        ),
        M::Title => ("What happened, in a line", "Five rockets land near Ain al-Asad", any),
        M::Summary => (
            "What is known, in a few sentences",
            "Five rockets landed near the base. There were no casualties.",
            any,
        ),
        M::Kind => ("What kind of incident", "rocket", kinds),
        M::From => (
            "When it happened or began, as exactly as it is known: a day, a month or a year",
            "2022-01-05",
            any,
        ),
        M::To => ("The last day of it, where it lasted", "2022-01-07", any),
        M::Time => ("The time of day, where it is known", "09:30", any),
        M::TimePrecision => {
            ("How exactly the time is known, where less exactly than it is written", "week", times)
        }
        M::PartOfDay => ("The part of the day, where no time is known", "morning", parts),
        M::Zone => ("The zone of the time: Z, +03:00 or a name such as Asia/Baghdad", "Asia/Baghdad", any),
        M::TimeSaid => ("The source’s own words for the time", "ce matin", any),
        M::Inferred => (
            "How you worked out the date, where no source states it; it is then marked as inferred",
            "The Wednesday of the week of 3 January 2022.",
            any,
        ),
        M::Place => ("The name of the place", "Green Village", any),
        M::Within => ("What the place lies in", "north-east of Syria", any),
        M::Latitude => ("Degrees north; negative in the south", "35.04855", any),
        M::Longitude => ("Degrees east; negative in the west", "40.58405", any),
        M::Mgrs => ("The position in the military grid, instead of latitude and longitude", "37SFV4435", any),
        M::PositionPrecision => ("How well the position is known", "near", positions),
        M::Radius => {
            ("How well the position is known, as a radius in metres, where somebody stated one", "500", any)
        }
        M::PositionFrom => ("Where the position comes from", "OurAirports, SY-0009", any),
        M::PlaceSaid => ("The source’s own words for where", "près de la base aérienne d’Ain al-Asad", any),
        M::PlaceRole => {
            ("What the place was: location, target, origin or impact; one for each place", "target", roles)
        }
        M::PlaceNote => (
            "Why you put it there, where no source does",
            "The drones approached the base; that it was their target is my reading.",
            any,
        ),
        M::Attacker => ("Who did it, where a source states it as a fact", "United States", any),
        M::AllegedAttacker => ("Who is said to have done it", "Groups backed by Iran", any),
        M::Target => ("Against whom it was", "US-led coalition against Islamic State", any),
        M::Responder => ("Who answered it, or stopped it", "US-led coalition against Islamic State", any),
        M::Victim => ("Who was killed or wounded in it", "Qassem Soleimani", any),
        M::Actor => ("Who else was part of it", "Syrian Democratic Forces", any),
        M::Munition => ("What was fired, flown or used", "rockets", any),
        M::MunitionCount => ("How many of it", "5", any),
        M::MunitionFate => ("What became of it", "landed near the base", any),
        M::Killed => (
            "How many people were killed: a number, or none-reported where a source says that there were none; empty where nothing is known",
            "none-reported",
            any,
        ),
        M::KilledLow => ("At least so many were killed", "2", any),
        M::KilledHigh => ("At most so many were killed", "4", any),
        M::Wounded => ("How many people were wounded, written like those killed", "3", any),
        M::WoundedLow => ("At least so many were wounded", "2", any),
        M::WoundedHigh => ("At most so many were wounded", "5", any),
        M::Damage => ("What was damaged, or none-reported", "some minor damage inside the base", any),
        M::RespondsTo => ("The id of the incident that this one answers", "green-village-fire", any),
        M::Background => ("yes, where it is told as background to the others", "yes", yes),
        M::SourceTitle => {
            ("The title of the source", "La coalition américaine fait face à une double attaque", any)
        }
        M::Author => ("Who wrote it", "A. Writer", any),
        M::Publisher => ("Who published it", "The Daily Paper", any),
        M::Published => ("When it was published: a day, a month or a year", "2022-01-05", any),
        M::Link => ("Its address", "https://example.org/article", any),
        M::SourceLocator => ("Where in the source the incident is told", "paragraphs 1 and 2", any),
        M::Quotation => (
            "Somebody’s own words, letter for letter, without quotation marks around them",
            "Nobody was hurt.",
            any,
        ),
        M::Reported => (
            "What a source reports that somebody said; use this where the words are not their own",
            "L’attaque n’a fait ni victime ni dégât.",
            any,
        ),
        M::Language => ("The language of these words: en, fr, ar", "fr", any),
        M::Translation => ("A translation of them", "The attack caused neither casualties nor damage.", any),
        M::TranslationLanguage => ("The language of the translation", "en", any),
        M::Translator => ("Who translated it", "Sitmap (project translation)", any),
        M::Speaker => ("Who said it; empty for the source itself", "Maj. Gen. John W. Brennan Jr.", any),
        M::SpeakerRole => ("The role that the source gives the speaker", "spokesperson", any),
        M::StatementKind => ("What the statement does", "communique", statements),
        M::Said => ("When it was said: a day, or a day and a time", "2022-01-05", any),
        M::SaidWords => ("The source’s own words for when it was said", "ce mercredi", any),
        M::SaidInferred => (
            "How you worked out when it was said, where no source states it",
            "The Wednesday of that week.",
            any,
        ),
        M::Locator => ("Where in the source the words stand", "paragraph 5", any),
        M::AlsoAbout => (
            "The ids of other incidents that the words are about; these stand in rows above",
            "green-village-fire; ain-al-asad-rockets",
            any,
        ),
        M::EditorNote => (
            "What you add yourself, shown as the editor’s: on the incident in its first row, on the statement in the others",
            "The article does not say when he said it.",
            any,
        ),
        _ => ("", "", any),
    }
}

/// The columns of the template, in their order.
pub fn columns() -> impl Iterator<Item = Column> {
    PROFILE.columns.iter().map(|&(heading, meaning)| {
        let (about, example, words) = help(meaning);
        Column { heading, about, example, words }
    })
}

/// The columns as a table in Markdown, for `data/README.md`.
pub fn markdown() -> String {
    let mut table =
        String::from("| column | what it is | an example | allowed words |\n| --- | --- | --- | --- |\n");
    for column in columns() {
        let words = (column.words)();
        let words = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        let _ = writeln!(table, "| `{}` | {} | {} | {words} |", column.heading, column.about, column.example);
    }
    table
}

/// The template as CSV.
///
/// # Errors
/// When the examples cannot be read.
pub fn csv() -> Result<Vec<u8>, TemplateError> {
    let mut text = Vec::from("\u{FEFF}");
    csv::line(&mut text, &headings())?;
    for row in examples()? {
        csv::line(&mut text, &row)?;
    }
    Ok(text)
}

/// The template as XLSX, with a second sheet that tells how to fill it in.
///
/// # Errors
/// When the examples cannot be read.
pub fn xlsx() -> Result<Vec<u8>, TemplateError> {
    let mut book = Workbook::new();
    book.set_properties(&xlsx::fixed_properties("Sitmap template")?);
    let sheet = book.add_worksheet();
    sheet.set_name("Incidents").map_err(WriteError::from)?;
    xlsx::headings(sheet, &headings())?;
    let rows = examples()?;
    for (n, row) in (1..).zip(&rows) {
        xlsx::row(sheet, n, row)?;
    }
    for (column, one) in (0..).zip(columns()) {
        let words = (one.words)();
        if words.is_empty() {
            continue;
        }
        // Several places have several roles in one cell; so other words are warned of, not refused.
        let list = DataValidation::new().allow_list_strings(&words).map_err(WriteError::from)?;
        let list = list.set_error_style(DataValidationErrorStyle::Warning);
        sheet.add_data_validation(1, column, 10_000, column, &list).map_err(WriteError::from)?;
    }
    how_to_fill_it_in(book.add_worksheet())?;
    Ok(book.save_to_buffer().map_err(WriteError::from)?)
}

fn how_to_fill_it_in(sheet: &mut rust_xlsxwriter::Worksheet) -> Result<(), WriteError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let bold = Format::new().set_bold();
    sheet.set_name("How to fill it in")?;
    for (column, width) in [(0, 22.0), (1, 70.0), (2, 45.0), (3, 60.0)] {
        sheet.set_column_width(column, width)?;
    }
    let mut row = 0;
    for line in RULES {
        sheet.write_string(row, 0, *line)?;
        row += 1;
    }
    row += 1;
    for (column, heading) in (0..).zip(["Column", "What it is", "An example", "Allowed words"]) {
        sheet.write_string_with_format(row, column, heading, &bold)?;
    }
    for one in columns() {
        row += 1;
        let words = (one.words)().join(", ");
        for (column, text) in (0..).zip([one.heading, one.about, one.example, &words]) {
            sheet.write_string_with_format(row, column, text, &wrapped)?;
        }
    }
    Ok(())
}

/// What to know before the first row, a line each.
pub const RULES: &[&str] = &[
    "One row for each incident, and one more for each further statement about it: repeat the id, and fill in the columns of the statement and of its source alone.",
    "Leave empty what is not known. “None reported” is not “unknown”.",
    "A quotation is in the speaker’s own words, letter for letter. What is told in other words stands under “reported words”.",
    "Several places, actors, munitions or sources of one incident stand in one cell, with semicolons between. Columns that tell of the same thing then have as many pieces each; leave a piece empty where nothing is known of it. A semicolon that belongs to a name is written twice.",
    "Keep the row of headings. Columns of your own are kept with their rows, and shown.",
    "Delete the rows of examples before you save. Save as XLSX, or as CSV in UTF-8.",
];

/// Why the template cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The examples cannot be read.
    #[error("template-examples: {0}")]
    Examples(#[from] FormatError),
    /// It cannot be written.
    #[error("{0}")]
    Write(#[from] WriteError),
}

fn headings() -> Vec<String> {
    PROFILE.columns.iter().map(|(heading, _)| (*heading).to_owned()).collect()
}

/// The rows of the examples: three incidents, and the quotations about them.
fn examples() -> Result<Vec<Vec<String>>, TemplateError> {
    let read = native::read(EXAMPLES.as_bytes(), &Progress::default())?;
    let dossier: &Dossier = &read.dossier;
    let maker = RowBuilder::new(dossier);
    let mut rows = Vec::new();
    let mut row = Row::default();
    let incidents: Vec<_> = INCIDENTS.iter().filter_map(|key| dossier.incident_by_key(key)).collect();
    let among = |id: &IncidentId| incidents.iter().any(|incident| incident.id == *id);
    for &incident in &incidents {
        let first = maker.incident(incident, &mut row).map(|statement| statement.id);
        rows.push(row.cells.clone());
        for statement in incident.statements().iter().map(|&id| dossier.statement(id)) {
            let about: Vec<_> = statement.incidents().iter().copied().filter(among).collect();
            // Under the last of its incidents, so that the others stand above.
            let is_here = about.last() == Some(&incident.id) && Some(statement.id) != first;
            if !is_here || statement.form() != StatementForm::Quotation {
                continue;
            }
            maker.statement(incident, statement, &mut row);
            let others = about.iter().filter(|&&other| other != incident.id);
            row.put(M::AlsoAbout, &joined(others.map(|&other| dossier.incident(other).key())));
            rows.push(row.cells.clone());
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_explained() {
        for column in columns() {
            assert!(!column.about.is_empty() && !column.example.is_empty(), "{}", column.heading);
            assert!(!column.about.contains('|') && !column.example.contains('|'), "{}", column.heading);
        }
    }

    #[test]
    fn the_files_of_the_template_are_those_that_the_code_makes() {
        let kept = std::fs::read("data/template.csv").unwrap();
        assert!(kept == csv().unwrap(), "run: cargo run --example make_template");
        let readme = std::fs::read_to_string("data/README.md").unwrap();
        assert!(readme.contains(&markdown()), "the table in data/README.md is:\n{}", markdown());
        for rule in RULES {
            assert!(readme.contains(rule), "{rule}");
        }
    }
}
