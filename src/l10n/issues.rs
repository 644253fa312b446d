//! What is said of an issue: its problem in a sentence, and where it is.

use super::errors::{describe_fault, other_system};
use super::json::{describe_json, told_found};
use crate::formats::problem::{Example, Lost, NoIncident, Problem, SetAside, Whole};
use crate::formats::{Issue, Place};
use crate::geo::countries::Mend;
use crate::model::builder::Reason;
use crate::model::when::MomentError;

/// A problem in a sentence. Of an issue that stands for others it is the one of each of them.
#[expect(clippy::too_many_lines, reason = "a line for each kind")]
pub fn describe(problem: &Problem) -> String {
    match problem {
        Problem::MarkNeverClosed => "a quotation mark is opened in this row and never closed; it is taken for a part of the text, and the lines behind it are read as rows of their own".to_owned(),
        Problem::TextBehindMark => "text stands behind a quotation mark that closes a cell of this row; the marks are kept in the text, and where the cell ends is not certain".to_owned(),
        Problem::MarkOpenToTheEnd => "a quotation mark is opened in this row and never closed; all that follows is taken for this cell".to_owned(),
        Problem::NotInEncoding { encoding } => format!("this row is the first with bytes that are no letters in {encoding}; they are shown as \u{FFFD}"),
        Problem::NotUtf8Row => "this row is not UTF-8 text as the others; what is not is read as Windows-1252".to_owned(),
        Problem::ZeroByte => "this row holds a byte 0, which no text has; it is shown as \u{FFFD}".to_owned(),
        Problem::MoreCellsShifted => "the row has more cells than there are headings, so that they may stand under the wrong ones; it is not placed or dated by them, and they are only kept with it".to_owned(),
        Problem::MoreCells => "the row has more cells than there are headings; the others are kept with it".to_owned(),
        Problem::RowsLeftOut { what, count } => rows_left_out(*what, *count),
        Problem::HeadingsRepeated => "the row repeats the headings; it is no incident".to_owned(),
        Problem::AnotherTable { rows } => format!("another table begins here, with other headings; its rows ({rows}) are not read"),
        Problem::MergedNumber { rows } => format!("this number stands once, in a cell merged over {rows} rows; how much of it is of which row is not told, and it is counted for the first of them only"),
        Problem::SheetNotRead => "this sheet says where and when something happened too, and is not read; it is when it is asked for by its name".to_owned(),
        Problem::FileNotRead => "this file of the archive is not read along; it is when it is asked for by its name".to_owned(),
        Problem::FileNotTaken => "nothing tells that this file of the archive is data, and it is not read; it is when it is asked for by its name".to_owned(),
        Problem::OnlyLinks => "it holds only links to other files, which are not fetched".to_owned(),
        Problem::LinkedFileMissing { by } => format!("“{by}” links to this file of the archive, and it is not there"),
        Problem::ListedFileMissing => "the manifest of the data package names this file, and it is not in the archive".to_owned(),
        Problem::FileUnreadable { fault } => format!("it cannot be unpacked: {}", describe_fault(fault)),
        Problem::NotADate { lost } => format!("not a date, or no such day; {}", told_lost(*lost)),
        Problem::OtherCalendar { lost } => format!("the date is of another calendar, such as the Persian or the Islamic one, which is not converted; {}", told_lost(*lost)),
        Problem::YearTooEarly { lost } => format!("the year lies before 1000, between others of our times; {}", told_lost(*lost)),
        Problem::NoBeginning => "an end, and no day on which it began; the incident is undated".to_owned(),
        Problem::NotATimePrecision => "not a known precision of time; it is taken as exact as it is written".to_owned(),
        Problem::InTheFuture => "the date lies in the future".to_owned(),
        Problem::OtherWeekday => "the date is another day of the week than it says; the date is used".to_owned(),
        Problem::AmbiguousZone => "the zone is an abbreviation that stands for several; the time is kept without one".to_owned(),
        Problem::OtherYearUndated => "the date is in another year than the column of years says; the incident is undated".to_owned(),
        Problem::OtherYear => "the date is in another year than this; the date is used".to_owned(),
        Problem::NotATimeOfDay => "not a time of day such as 09:30; only the date is used".to_owned(),
        Problem::TimeTwice => "the date has another time already; this one is not used".to_owned(),
        Problem::EndByOtherClock => "the heading tells another clock than that of the beginning; the end is not used".to_owned(),
        Problem::EndBeforeStart => "it ends before it starts; the end is not used".to_owned(),
        Problem::NotAPartOfDay => "not a part of a day: night, morning, noon, afternoon, evening or day; it is not used".to_owned(),
        Problem::NotAYear => "not a year; the incident is undated".to_owned(),
        Problem::ShortYear => "a year of two digits, whose century is not told; the incident is undated".to_owned(),
        Problem::NotAMonth => "not a month; only the year is used".to_owned(),
        Problem::NotADay => "not a day of a month; it is not used".to_owned(),
        Problem::NoSuchDay => "no such day; the incident is undated".to_owned(),
        Problem::UnusedDate => "a date in a row that has none where the others have it; nothing tells that this is when it happened, and the incident is undated".to_owned(),
        Problem::OtherDate => "another date than the one of the same row that is used; this one is not".to_owned(),
        Problem::ClockTwice => "the clocks were put back that night, and this time was there twice; which of both is meant is not told".to_owned(),
        Problem::ClockSkipped => "the clocks were put forward that night and skipped this time; it is kept as it is written".to_owned(),
        Problem::OtherZoneInCell => "the time has another zone than the heading says; that of the cell is used".to_owned(),
        Problem::OtherZoneInHeading => "the heading of the time says another zone than this one, which is used".to_owned(),
        Problem::LocalAndZone => "the time is said to be local and the heading says a zone; it is kept without one".to_owned(),
        Problem::HeadingsByOtherClocks => "the heading of the date tells another clock than this one; the time is kept without a zone".to_owned(),
        Problem::AmbiguousZoneUnused => "an abbreviation that stands for several zones; it is not used".to_owned(),
        Problem::NotAZone => "not a zone; expected Z, +HH:MM or an IANA name such as Asia/Baghdad".to_owned(),
        Problem::OnlyRecorded => "no column says when it happened; the dates are those under this heading, which are as a rule those on which rows were recorded".to_owned(),
        Problem::TimesWithoutZeros { example } => format!("the numbers are read as hours and minutes without zeros in front{}", told_example(example.as_ref())),
        Problem::DatesAsNumbers { unit, example } => format!("the numbers are read as {unit}{}", told_example(example.as_ref())),
        Problem::DoubtfulCenturies => "years of two digits are read as the last such year that is not in the future".to_owned(),
        Problem::RivalDates { columns } => format!("nothing tells which of these columns says when it happened, and the incidents are undated: {}", columns.join(", ")),
        Problem::HalfAPosition => "latitude or longitude alone; the incident is not on the map".to_owned(),
        Problem::PositionAsName => "this is a position and no name of a place; it is where the incident is".to_owned(),
        Problem::NotALatitude => "not a latitude in degrees; the incident is not on the map".to_owned(),
        Problem::NotALongitude => "not a longitude in degrees; the incident is not on the map".to_owned(),
        Problem::NotAGridReference => "not a square of the military grid such as 38SKC6341; the incident is not on the map".to_owned(),
        Problem::NotAPosition => "not a position such as 35.1, 40.5; the incident is not on the map".to_owned(),
        Problem::NullIsland => "latitude 0 and longitude 0 lie in the sea off Africa: probably not known".to_owned(),
        Problem::UnknownPosition => "such numbers stand for an unknown position; the incident is not on the map".to_owned(),
        Problem::DegreesSwapped => "a latitude lies between -90 and 90 degrees: are latitude and longitude swapped? the incident is not on the map".to_owned(),
        Problem::LatitudeOutOfRange => "a latitude lies between -90 and 90 degrees; the incident is not on the map".to_owned(),
        Problem::LongitudeOutOfRange => "a longitude lies between -180 and 180 degrees; the incident is not on the map".to_owned(),
        Problem::HemisphereMissing => "other rows tell the hemisphere here, and this one does not; the incident is not on the map".to_owned(),
        Problem::OtherHemisphere => "the degrees beside it are not in this hemisphere; the incident is not on the map".to_owned(),
        Problem::OpenHemisphere => "this can be east or west; the incident is not on the map".to_owned(),
        Problem::NotAHemisphere => "not a hemisphere; the incident is not on the map".to_owned(),
        Problem::PositionsContradict => "the row has two positions that contradict each other; the first of them is on the map".to_owned(),
        Problem::NotInCountry { mend } => not_in_country(*mend),
        Problem::OpenOrder => "pairs in square brackets are read as latitude and longitude; nothing tells that they are not the other way round, as GeoJSON has them".to_owned(),
        Problem::LongitudeFirst => "the first number can be no latitude: the longitude is taken to stand first in this column".to_owned(),
        Problem::NotAPlaceRole => "not a role of a place: location, target, origin or impact; it is not used".to_owned(),
        Problem::NotARadius => "a radius is a number of metres, not negative; it is not used".to_owned(),
        Problem::NotAPositionPrecision => "not a known precision of a position; it is not used".to_owned(),
        Problem::NotANumberOfPeople => "not a number of people; it is not used".to_owned(),
        Problem::TollDecreases => "at least, best and at most must not decrease; only the best is used".to_owned(),
        Problem::NotAWholeNumber => "not a whole number; it is not used".to_owned(),
        Problem::IdTaken => "this id is taken by an earlier row; both are kept".to_owned(),
        Problem::OnlyAddsStatement => "this row only adds a statement to an earlier one; what else it says is not kept".to_owned(),
        Problem::NoSuchIncident => "there is no incident of this id in the rows above; it is not used".to_owned(),
        Problem::NotAStatementKind => "not a kind of statement: communique, claim, denial, assessment or report; taken for a report".to_owned(),
        Problem::NotALanguage => "not a language tag (BCP 47) such as en, fr or ar; it is not used".to_owned(),
        Problem::SourceUndated => "not a date; the source is undated".to_owned(),
        Problem::NotANumber { word } => format!("{word} is no number; this value is taken as not known"),
        Problem::RowNotAnObject => "a row is an object, which starts with {".to_owned(),
        Problem::EventNotAnObject => "an event is an object, which starts with {".to_owned(),
        Problem::PropertiesNotAnObject => "the properties of a feature are an object".to_owned(),
        Problem::UnknownGeometry => "this is no geometry with a type that is known".to_owned(),
        Problem::OtherCoordinates { system } => format!("{}; the incident is not on the map", other_system(system)),
        Problem::NotAPoint => "the coordinates of a point are two numbers: longitude and latitude".to_owned(),
        Problem::MixedCoordinates => "a geometry in it is in another system of coordinates".to_owned(),
        Problem::GeometryTooDeep { most } => format!("collections stand in collections more than {most} deep"),
        Problem::GeometriesMissing => "its list of geometries is missing".to_owned(),
        Problem::GeometryNotAnObject => "a geometry in it is no object".to_owned(),
        Problem::CoordinatesMissing => "its coordinates are missing".to_owned(),
        Problem::CoordinatesUnreadable { says } => format!("its coordinates cannot be read: {says}"),
        Problem::NoSuchGeometry { name } => format!("\"{name}\" is no type of geometry"),
        Problem::NotCoordinates => "these are not longitudes and latitudes".to_owned(),
        Problem::PathNotRead { what } => format!("this {what} has no points; it is not read"),
        Problem::TrackWithoutPoints => "this track has no points; the incident is not on the map, and times of the track are not used".to_owned(),
        Problem::PointsWithoutPosition { points, what } => format!("{points} points of this {what} have no position; they are left out"),
        Problem::TimesUnpaired => "a track in it has not as many times as positions, so that it is not told which belong together; only its first and its last time are used".to_owned(),
        Problem::TrackTimesUnused => "the placemark has a time of its own, which is used; the times of its track are not".to_owned(),
        Problem::ValueTooLong { mebibytes } => format!("it is longer than {mebibytes} MiB"),
        Problem::ListNotRead { found } => format!("expected a list, found {}; nothing in it was read", told_found(found)),        Problem::Entry(reason) => describe_entry(reason),
        Problem::Json(fault) => describe_json(fault),
        Problem::SetAside(SetAside { whole, problem }) => match whole {
            Whole::Entry => format!("{}; the whole entry is set aside", describe(problem)),
            Whole::Step => format!("{}; the whole step is set aside", describe(problem)),
        },
    }
}

/// The problem of an issue in a sentence, with how many more there are where it stands for them.
pub fn describe_issue(issue: &Issue) -> String {
    let said = describe(&issue.problem);
    if issue.more > 0 { format!("{} more: {said}", issue.more) } else { said }
}

/// Where something is, without its line where more is known: a path, a heading, or a whole row.
pub fn describe_place(place: &Place) -> String {
    let Place { line, record, path, field, .. } = place;
    if !path.is_empty() {
        return path.clone();
    }
    match (record, line) {
        (Some(record), _) if field.is_empty() => format!("record {record}"),
        (Some(record), _) => format!("record {record}, {field}"),
        (None, Some(line)) if field.is_empty() => format!("row at line {line}"),
        (None, _) => field.clone(),
    }
}

/// What is wrong with a field of an entry, by the rules of the dossier.
pub fn describe_entry(reason: &Reason) -> String {
    match reason {
        Reason::NoId => "the id is empty",
        Reason::DuplicateId => "this id is taken by an earlier entry of the same list",
        Reason::Dangling(table) => return format!("there is no entry with this id in {}", table.word()),
        Reason::AnswersItself => "an incident cannot answer itself",
        Reason::NotInVocabulary { what, allowed } => {
            return format!("not one of the words for {what}: {allowed}");
        }
        Reason::Longitude => "longitude must lie between -180 and 180 degrees",
        Reason::Latitude => "latitude must lie between -90 and 90 degrees",
        Reason::Swapped => {
            "latitude must lie between -90 and 90 degrees; positions are [longitude, latitude]: are the two swapped?"
        }
        Reason::Radius => "a radius is a number of metres, not negative",
        Reason::Moment(MomentError::Shape) => {
            "not a date or time; expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM[:SS] with an optional Z or +HH:MM"
        }
        Reason::Moment(MomentError::NoSuchTime) => "no such date or time",
        Reason::Finer => "finer than the time is written; it is taken as exact as it is written",
        Reason::EndsBeforeStart => "it ends before it starts",
        Reason::Zone => "not a zone; expected Z, +HH:MM or an IANA name such as Asia/Baghdad",
        Reason::TwoZones => "the time already carries an offset; a second zone is not used",
        Reason::Language => "not a language tag (BCP 47) such as en, fr or ar",
        Reason::Bounds => "low, best and high must not decrease",
        Reason::Toll => "expected a number, \"none-reported\" or bounds {low, best, high}",
        Reason::NoWords => "a statement needs its words",
        Reason::Full => "more than four gigabytes of different text",
    }
    .to_owned()
}

fn told_lost(lost: Lost) -> &'static str {
    match lost {
        Lost::Incident => "the incident is undated",
        Lost::End => "the end is not used",
        Lost::Statement => "the statement is undated",
    }
}

fn told_example(example: Option<&Example>) -> String {
    example.map_or(String::new(), |Example { cell, read_as }| format!(": {cell} is read as {read_as}"))
}

fn rows_left_out(what: NoIncident, count: usize) -> String {
    let (one, several) = match what {
        NoIncident::Total => ("a row of totals", "rows of totals"),
        NoIncident::Count => ("a count of rows below the table", "counts of rows below the table"),
        NoIncident::Footer => ("a note on the table", "notes on the table"),
        NoIncident::Section => (
            "a text alone in its row, like a heading over the rows below, which are read without it",
            "texts alone in their rows, like headings over the rows below, which are read without them",
        ),
    };
    match count {
        1 => format!("{one}; it is no incident"),
        _ => format!("{several} ({count}, this is the first); they are no incidents"),
    }
}

fn not_in_country(mend: Option<Mend>) -> String {
    let question = match mend {
        Some(Mend::Swapped) => ": are latitude and longitude swapped?",
        Some(Mend::Latitude) => ": has the latitude the wrong sign?",
        Some(Mend::Longitude) => ": has the longitude the wrong sign?",
        Some(Mend::Both) => ": have latitude and longitude the wrong sign?",
        None => ";",
    };
    format!("the position is not in the country that the row names{question} it is left as it is written")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::formats::fault::Fault;
    use crate::formats::json_fault::JsonFault;
    use crate::formats::{FileError, FormatError};

    /// The codes under a heading of the page that lists them, in its order.
    fn listed(heading: &str) -> Vec<&'static str> {
        let page = include_str!("../../docs/issue-codes.md");
        let section = page.split("\n## ").find(|section| section.starts_with(heading)).unwrap();
        section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect()
    }

    fn each_once(codes: &[&[&'static str]]) -> Vec<&'static str> {
        let codes: BTreeSet<_> = codes.concat().into_iter().collect();
        codes.into_iter().collect()
    }

    #[test]
    fn the_page_lists_the_codes_that_there_are() {
        let issues = each_once(&[Problem::CODES, &Reason::CODES, JsonFault::CODES]);
        assert_eq!(listed("Issues"), issues);
        let errors = [Fault::CODES, JsonFault::CODES, FormatError::CODES, FileError::CODES];
        assert_eq!(listed("Files that cannot be read"), each_once(&errors));
    }

    #[test]
    fn one_code_is_one_kind() {
        for codes in [Problem::CODES, Fault::CODES, JsonFault::CODES, FormatError::CODES, FileError::CODES] {
            assert_eq!(each_once(&[codes]).len(), codes.len());
            let is_kebab = |code: &&str| code.bytes().all(|b| b == b'-' || b.is_ascii_alphanumeric());
            assert!(codes.iter().all(is_kebab));
        }
    }

    #[test]
    fn a_place_is_told_by_the_best_that_is_known_of_it() {
        let row = Place { line: Some(7), ..Place::default() };
        let record = Place { record: Some(2), ..Place::default() };
        let cases = [
            (row.clone(), "row at line 7"),
            (Place { field: "lat".to_owned(), ..row }, "lat"),
            (record.clone(), "record 2"),
            (Place { field: "lat".to_owned(), ..record.clone() }, "record 2, lat"),
            (Place { path: "features[1].geometry".to_owned(), ..record }, "features[1].geometry"),
            (Place::default(), ""),
        ];
        for (place, told) in cases {
            assert_eq!(describe_place(&place), told);
        }
    }
}
