//! What is said of an issue: its problem in a sentence, and where it is.
//!
//! A text is named after the code of its kind; a test holds the two against each other.

use super::errors::describe_fault;
use super::facts;
use super::json::{choose_found, describe_json};
use super::texts::issues as say;
use crate::formats::json_fault::JsonFound;
use crate::formats::problem::{DateUnit, Example, Lost, NoIncident, Problem, SetAside, SetAsideUnit};
use crate::formats::{Issue, Place};
use crate::geo::countries::Mend;
use crate::model::builder::{Reason, Vocabulary};
use crate::model::when::MomentError;

/// A problem in a sentence. Of an issue that stands for others it is the one of each of them.
#[expect(clippy::too_many_lines, reason = "a line for each kind")]
pub fn describe(problem: &Problem) -> String {
    match problem {
        Problem::MarkNeverClosed => say::mark_never_closed().into(),
        Problem::TextBehindMark => say::text_behind_mark().into(),
        Problem::MarkOpenToTheEnd => say::mark_open_to_the_end().into(),
        Problem::NotInEncoding { encoding } => say::not_in_encoding(encoding),
        Problem::NotUtf8Row => say::not_utf_8_row().into(),
        Problem::ZeroByte => say::zero_byte().into(),
        Problem::MoreCellsShifted => say::more_cells_shifted().into(),
        Problem::MoreCells => say::more_cells().into(),
        Problem::RowsLeftOut { what, count } => rows_left_out(*what, *count),
        Problem::HeadingsRepeated => say::headings_repeated().into(),
        Problem::AnotherTable { rows } => say::another_table(*rows),
        Problem::MergedNumber { rows } => say::merged_number(*rows as usize),
        Problem::SheetNotRead => say::sheet_not_read().into(),
        Problem::FileNotRead => say::file_not_read().into(),
        Problem::FileNotTaken => say::file_not_taken().into(),
        Problem::OnlyLinks => say::only_links().into(),
        Problem::LinkedFileMissing { by } => say::linked_file_missing(by),
        Problem::ListedFileMissing => say::listed_file_missing().into(),
        Problem::FileUnreadable { fault } => say::file_unreadable(&describe_fault(fault)),
        Problem::NotADate { lost } => say::not_a_date(choose_lost(*lost)),
        Problem::OtherCalendar { lost } => say::other_calendar(choose_lost(*lost)),
        Problem::YearTooEarly { lost } => say::year_too_early(choose_lost(*lost)),
        Problem::NoBeginning => say::no_beginning().into(),
        Problem::NotATimePrecision => say::not_a_time_precision().into(),
        Problem::InTheFuture => say::in_the_future().into(),
        Problem::OtherWeekday => say::other_weekday().into(),
        Problem::AmbiguousZone => say::ambiguous_zone().into(),
        Problem::OtherYearUndated => say::other_year_undated().into(),
        Problem::OtherYear => say::other_year().into(),
        Problem::NotATimeOfDay => say::not_a_time_of_day().into(),
        Problem::TimeTwice => say::time_twice().into(),
        Problem::EndByOtherClock => say::end_by_other_clock().into(),
        Problem::EndBeforeStart => say::end_before_start().into(),
        Problem::NotAPartOfDay => say::not_a_part_of_day().into(),
        Problem::NotAYear => say::not_a_year().into(),
        Problem::ShortYear => say::short_year().into(),
        Problem::NotAMonth => say::not_a_month().into(),
        Problem::NotADay => say::not_a_day().into(),
        Problem::NoSuchDay => say::no_such_day().into(),
        Problem::UnusedDate => say::unused_date().into(),
        Problem::OtherDate => say::other_date().into(),
        Problem::ClockTwice => say::clock_twice().into(),
        Problem::ClockSkipped => say::clock_skipped().into(),
        Problem::OtherZoneInCell => say::other_zone_in_cell().into(),
        Problem::OtherZoneInHeading => say::other_zone_in_heading().into(),
        Problem::LocalAndZone => say::local_and_zone().into(),
        Problem::HeadingsByOtherClocks => say::headings_by_other_clocks().into(),
        Problem::AmbiguousZoneUnused => say::ambiguous_zone_unused().into(),
        Problem::NotAZone => say::not_a_zone().into(),
        Problem::OnlyRecorded => say::only_recorded().into(),
        Problem::TimesWithoutZeros { example } => times_without_zeros(example.as_ref()),
        Problem::DatesAsNumbers { unit, example } => dates_as_numbers(*unit, example.as_ref()),
        Problem::DoubtfulCenturies => say::doubtful_centuries().into(),
        Problem::RivalDates { columns } => say::rival_dates(&facts::listed(columns)),
        Problem::HalfAPosition => say::half_a_position().into(),
        Problem::PositionAsName => say::position_as_name().into(),
        Problem::NotALatitude => say::not_a_latitude().into(),
        Problem::NotALongitude => say::not_a_longitude().into(),
        Problem::NotAGridReference => say::not_a_grid_reference().into(),
        Problem::NotAPosition => say::not_a_position().into(),
        Problem::NullIsland => say::null_island().into(),
        Problem::UnknownPosition => say::unknown_position().into(),
        Problem::DegreesSwapped => say::degrees_swapped().into(),
        Problem::LatitudeOutOfRange => say::latitude_out_of_range().into(),
        Problem::LongitudeOutOfRange => say::longitude_out_of_range().into(),
        Problem::HemisphereMissing => say::hemisphere_missing().into(),
        Problem::OtherHemisphere => say::other_hemisphere().into(),
        Problem::OpenHemisphere => say::open_hemisphere().into(),
        Problem::NotAHemisphere => say::not_a_hemisphere().into(),
        Problem::PositionsContradict => say::positions_contradict().into(),
        Problem::NotInCountry { mend } => not_in_country(*mend).into(),
        Problem::OpenOrder => say::open_order().into(),
        Problem::LongitudeFirst => say::longitude_first().into(),
        Problem::NotAPlaceRole => say::not_a_place_role().into(),
        Problem::NotARadius => say::not_a_radius().into(),
        Problem::NotAPositionPrecision => say::not_a_position_precision().into(),
        Problem::NotANumberOfPeople => say::not_a_number_of_people().into(),
        Problem::TollDecreases => say::toll_decreases().into(),
        Problem::NotAWholeNumber => say::not_a_whole_number().into(),
        Problem::IdTaken => say::id_taken().into(),
        Problem::OnlyAddsStatement => say::only_adds_statement().into(),
        Problem::NoSuchIncident => say::no_such_incident().into(),
        Problem::NotAStatementKind => say::not_a_statement_kind().into(),
        Problem::NotALanguage => say::not_a_language().into(),
        Problem::SourceUndated => say::source_undated().into(),
        Problem::NotANumber { word } => say::not_a_number(word),
        Problem::RowNotAnObject => say::row_not_an_object().into(),
        Problem::EventNotAnObject => say::event_not_an_object().into(),
        Problem::PropertiesNotAnObject => say::properties_not_an_object().into(),
        Problem::UnknownGeometry => say::unknown_geometry().into(),
        Problem::OtherCoordinates { system } => say::other_coordinates(system),
        Problem::NotAPoint => say::not_a_point().into(),
        Problem::MixedCoordinates => say::mixed_coordinates().into(),
        Problem::GeometryTooDeep { most } => say::geometry_too_deep(*most),
        Problem::GeometriesMissing => say::geometries_missing().into(),
        Problem::GeometryNotAnObject => say::geometry_not_an_object().into(),
        Problem::CoordinatesMissing => say::coordinates_missing().into(),
        Problem::CoordinatesUnreadable { says } => say::coordinates_unreadable(says),
        Problem::NoSuchGeometry { name } => say::no_such_geometry(name),
        Problem::NotCoordinates => say::not_coordinates().into(),
        Problem::PathNotRead { what } => say::path_not_read(what),
        Problem::TrackWithoutPoints => say::track_without_points().into(),
        Problem::PointsWithoutPosition { points, what } => say::points_without_position(what, *points),
        Problem::TimesUnpaired => say::times_unpaired().into(),
        Problem::TrackTimesUnused => say::track_times_unused().into(),
        Problem::ValueTooLong { mebibytes } => say::value_too_long(*mebibytes),
        Problem::ListNotRead { found } => list_not_read(found),
        Problem::Entry(reason) => describe_entry(reason),
        Problem::Json(fault) => describe_json(fault),
        Problem::SetAside(SetAside { whole: SetAsideUnit::Entry, problem }) => {
            say::entry_set_aside(&describe(problem))
        }
        Problem::SetAside(SetAside { whole: SetAsideUnit::Step, problem }) => {
            say::step_set_aside(&describe(problem))
        }
    }
}

/// The problem of an issue in a sentence, with how many more there are where it stands for them.
pub fn describe_issue(issue: &Issue) -> String {
    let said = describe(&issue.problem);
    if issue.more > 0 { say::more(issue.more, &said) } else { said }
}

/// Where something is, without its line where more is known: a path, a heading, or a whole row.
pub fn describe_place(place: &Place) -> String {
    let Place { line, record, path, field, .. } = place;
    if !path.is_empty() {
        return path.clone();
    }
    match (record, line) {
        (Some(record), _) if field.is_empty() => say::place_record(&record.to_string()),
        (Some(record), _) => say::place_record_field(&record.to_string(), field),
        (None, Some(line)) if field.is_empty() => say::place_row(&line.to_string()),
        (None, _) => field.clone(),
    }
}

/// An issue in a line, with where it is.
pub fn describe_issue_in_place(issue: &Issue) -> String {
    let (place, said) = (describe_place(&issue.place), describe_issue(issue));
    match issue.place.line {
        Some(line) => say::in_place_at_line(&line.to_string(), &place, &said),
        None => say::in_place(&place, &said),
    }
}

/// An issue of a list in a line, with where it is and what stands there.
pub fn describe_listed_issue(issue: &Issue) -> String {
    let (place, said) = (describe_place(&issue.place), describe_issue(issue));
    let (line, value) = (issue.place.line.map(|line| line.to_string()), issue.place.value.as_str());
    match (line, value) {
        (None, "") => say::listed(&place, &said),
        (None, value) => say::listed_value(&place, value, &said),
        (Some(line), "") => say::listed_at_line(&line, &place, &said),
        (Some(line), value) => say::listed_value_at_line(&line, &place, value, &said),
    }
}

/// An issue of a row that is shown, with the column that it is about.
pub fn describe_issue_of_column(issue: &Issue) -> String {
    say::in_place(&issue.place.field, &describe_issue(issue))
}

/// What is wrong with a field of an entry, by the rules of the dossier.
pub fn describe_entry(reason: &Reason) -> String {
    match reason {
        Reason::NoId => say::entry_empty_id().into(),
        Reason::DuplicateId => say::entry_id_taken().into(),
        Reason::Dangling(table) => say::entry_no_such_entry(table.word()),
        Reason::AnswersItself => say::entry_answers_itself().into(),
        Reason::NotInVocabulary { what, allowed } => {
            say::entry_not_in_vocabulary(choose_vocabulary(*what), &facts::listed(allowed))
        }
        Reason::Longitude => say::entry_longitude_out_of_range().into(),
        Reason::Latitude => say::entry_latitude_out_of_range().into(),
        Reason::Swapped => say::entry_degrees_swapped().into(),
        Reason::Radius => say::entry_not_a_radius().into(),
        Reason::Moment(MomentError::Shape) => say::entry_not_a_moment().into(),
        Reason::Moment(MomentError::NoSuchTime) => say::entry_no_such_moment().into(),
        Reason::Finer => say::entry_finer_than_written().into(),
        Reason::EndsBeforeStart => say::entry_end_before_start().into(),
        Reason::Zone => say::entry_not_a_zone().into(),
        Reason::TwoZones => say::entry_two_zones().into(),
        Reason::Language => say::entry_not_a_language().into(),
        Reason::Bounds => say::entry_toll_decreases().into(),
        Reason::Toll => say::entry_not_a_toll().into(),
        Reason::NoWords => say::entry_no_words().into(),
        Reason::DerivesFromItself => say::entry_derives_from_itself().into(),
        Reason::Country => say::entry_not_a_country().into(),
        Reason::Sha256 => say::entry_not_a_sha256().into(),
        Reason::Colour => say::entry_not_a_colour().into(),
        Reason::Width => say::entry_not_a_width().into(),
        Reason::NoGeometry => say::entry_no_geometry().into(),
        Reason::Full => say::entry_too_large().into(),
    }
}

fn choose_vocabulary(what: Vocabulary) -> &'static str {
    match what {
        Vocabulary::PlaceKind => "place-kind",
        Vocabulary::PlaceRole => "place-role",
        Vocabulary::ActorKind => "actor-kind",
        Vocabulary::ActorRole => "actor-role",
        Vocabulary::Reliability => "reliability",
        Vocabulary::Credibility => "credibility",
        Vocabulary::SourceKind => "source-kind",
        Vocabulary::AttachmentKind => "attachment-kind",
        Vocabulary::Kind => "incident-kind",
        Vocabulary::StatementForm => "statement-form",
        Vocabulary::StatementKind => "statement-kind",
        Vocabulary::PrecisionClass => "precision",
        Vocabulary::TimePrecision => "time-precision",
        Vocabulary::PartOfDay => "part-of-day",
    }
}

fn choose_lost(lost: Lost) -> &'static str {
    match lost {
        Lost::Incident => "incident",
        Lost::End => "end",
        Lost::Statement => "statement",
    }
}

fn rows_left_out(what: NoIncident, count: usize) -> String {
    match what {
        NoIncident::Total => say::rows_left_out_total(count),
        NoIncident::Count => say::rows_left_out_count(count),
        NoIncident::Footer => say::rows_left_out_footer(count),
        NoIncident::Section => say::rows_left_out_section(count),
    }
}

fn times_without_zeros(example: Option<&Example>) -> String {
    match example {
        Some(Example { cell, read_as }) => say::times_without_zeros_example(cell, read_as),
        None => say::times_without_zeros().into(),
    }
}

fn dates_as_numbers(unit: DateUnit, example: Option<&Example>) -> String {
    let unit = match unit {
        DateUnit::Seconds => "seconds",
        DateUnit::Milliseconds => "milliseconds",
        DateUnit::Days => "days",
    };
    match example {
        Some(Example { cell, read_as }) => say::dates_as_numbers_example(unit, cell, read_as),
        None => say::dates_as_numbers(unit),
    }
}

fn not_in_country(mend: Option<Mend>) -> &'static str {
    match mend {
        Some(Mend::Swapped) => say::not_in_country_swapped(),
        Some(Mend::Latitude) => say::not_in_country_latitude(),
        Some(Mend::Longitude) => say::not_in_country_longitude(),
        Some(Mend::Both) => say::not_in_country_both(),
        None => say::not_in_country(),
    }
}

fn list_not_read(found: &JsonFound) -> String {
    let (found, value) = choose_found(found);
    say::list_not_read(found, value)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::texts::IDS;
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
    fn each_kind_has_a_text_of_its_code() {
        let has_text = |id: &str| {
            let is_it = |known: &&str| {
                known.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            };
            IDS.iter().any(is_it)
        };
        let kinds: [(&str, &[&str]); 5] = [
            ("issues", Problem::CODES),
            ("issues-entry", &Reason::CODES),
            ("errors", Fault::CODES),
            ("errors", FormatError::CODES),
            ("errors", FileError::CODES),
        ];
        for (file, codes) in kinds {
            // Of these another library or the system says what it is.
            let codes = codes.iter().filter(|code| !["unsupported-archive", "system"].contains(code));
            let lacking = codes.filter(|code| !has_text(&format!("{file}-{code}")));
            assert_eq!(lacking.collect::<Vec<_>>(), [&""; 0], "{file}.ftl");
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
