//! What is asked of tables, and told of their rows.

use crate::formats::tables::{FieldRole, GuessReason};
use crate::formats::{Format, Reading};

pub use super::texts::tables::*;

/// What a column can be.
pub fn meaning(meaning: FieldRole) -> &'static str {
    match meaning {
        FieldRole::Unused => meaning_unused(),
        FieldRole::Id => meaning_id(),
        FieldRole::Title => meaning_title(),
        FieldRole::Summary => meaning_summary(),
        FieldRole::Kind => meaning_kind(),
        FieldRole::From => meaning_date(),
        FieldRole::To => meaning_end_date(),
        FieldRole::Time => meaning_time(),
        FieldRole::Year => meaning_year(),
        FieldRole::Month => meaning_month(),
        FieldRole::Day => meaning_day(),
        FieldRole::TimePrecision => meaning_time_precision(),
        FieldRole::Zone => meaning_time_zone(),
        FieldRole::TimeSaid => meaning_time_in_words(),
        FieldRole::PartOfDay => meaning_part_of_day(),
        FieldRole::Inferred => meaning_date_inferred(),
        FieldRole::Latitude => meaning_latitude(),
        FieldRole::Longitude => meaning_longitude(),
        FieldRole::Position => meaning_coordinates(),
        FieldRole::Mgrs => meaning_mgrs(),
        FieldRole::PositionPrecision => meaning_position_precision(),
        FieldRole::Radius => meaning_radius_in_metres(),
        FieldRole::PositionFrom => meaning_position_from(),
        FieldRole::Place => meaning_place(),
        FieldRole::Within => meaning_within(),
        FieldRole::PlaceSaid => meaning_place_in_words(),
        FieldRole::PlaceRole => meaning_place_role(),
        FieldRole::PlaceNote => meaning_place_editor_note(),
        FieldRole::Actor => meaning_actor(),
        FieldRole::Attacker => meaning_attacker(),
        FieldRole::AllegedAttacker => meaning_alleged_attacker(),
        FieldRole::Target => meaning_target(),
        FieldRole::AttackerDoubted => meaning_attacker_doubted(),
        FieldRole::Responder => meaning_responder(),
        FieldRole::Victim => meaning_victim(),
        FieldRole::Munition => meaning_munition(),
        FieldRole::MunitionCount => meaning_munition_count(),
        FieldRole::MunitionFate => meaning_munition_fate(),
        FieldRole::Killed => meaning_killed(),
        FieldRole::KilledLow => meaning_killed_at_least(),
        FieldRole::KilledHigh => meaning_killed_at_most(),
        FieldRole::Wounded => meaning_wounded(),
        FieldRole::WoundedLow => meaning_wounded_at_least(),
        FieldRole::WoundedHigh => meaning_wounded_at_most(),
        FieldRole::Damage => meaning_damage(),
        FieldRole::Source => meaning_source(),
        FieldRole::SourceTitle => meaning_source_title(),
        FieldRole::Author => meaning_source_author(),
        FieldRole::Publisher => meaning_publisher(),
        FieldRole::Shape => meaning_geometry(),
        FieldRole::Published => meaning_published(),
        FieldRole::Link => meaning_link(),
        FieldRole::SourceLocator => meaning_source_locator(),
        FieldRole::Quotation => meaning_quotation(),
        FieldRole::Reported => meaning_reported_words(),
        FieldRole::Speaker => meaning_speaker(),
        FieldRole::SpeakerRole => meaning_speaker_role(),
        FieldRole::StatementKind => meaning_statement_kind(),
        FieldRole::Said => meaning_said_on(),
        FieldRole::SaidWords => meaning_said_on_in_words(),
        FieldRole::SaidInferred => meaning_said_on_inferred(),
        FieldRole::Language => meaning_language(),
        FieldRole::Translation => meaning_translation(),
        FieldRole::TranslationLanguage => meaning_translation_language(),
        FieldRole::Translator => meaning_translator(),
        FieldRole::Locator => meaning_locator(),
        FieldRole::AlsoAbout => meaning_also_about(),
        FieldRole::Claimed => meaning_claimed(),
        FieldRole::ClaimMode => meaning_claim_mode(),
        FieldRole::RespondsTo => meaning_responds_to(),
        FieldRole::Background => meaning_background(),
        FieldRole::EditorNote => meaning_editor_note(),
    }
}

/// A format that is read.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Sheet => format_sheet(),
        Format::Html => format_html(),
        named => named.name(),
    }
}

/// The format of what was read, and the data set or the saved mapping that was recognised.
pub fn format_read(reading: &Reading) -> String {
    let format = format(reading.format);
    reading.data_set().map_or_else(|| format.to_owned(), |name| format_of(format, name))
}

/// Why a column is taken for what it is taken for; `profile` and `saved` are the names of the data set
/// that was recognised and of the saved mapping.
pub fn why(why: GuessReason, profile: &str, saved: &str) -> String {
    let told = match why {
        GuessReason::Given => by_format(),
        GuessReason::Profile => return by_profile(profile),
        GuessReason::Saved => return by_saved(saved),
        GuessReason::Heading => by_heading(),
        GuessReason::Content => by_content(),
        GuessReason::Chosen => by_choice(),
        GuessReason::Nothing => kept(),
    };
    told.to_owned()
}

/// "CSV, 12 columns · windows-1251 · read from “Incidents”, one of 3": how the text is encoded, and a
/// sheet of a workbook or a file in an archive.
pub fn how_read(format: &str, columns: usize, encoding: Option<&str>, part: Option<(&str, usize)>) -> String {
    let part = part.map(|(part, parts)| read_from(part, parts));
    let facts = [Some(shape(format, columns)), encoding.map(str::to_owned), part];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What became of the rows; with `more`, more of them were read in part than was counted.
pub fn tally(read: usize, in_part: usize, more: bool, set_aside: usize) -> String {
    if more { tally_at_least(read, in_part, set_aside) } else { tally_counted(read, in_part, set_aside) }
}

/// How many rows were read so far, and how fast.
pub fn rows_read(n: usize, seconds: f32) -> String {
    // In the first moment a rate would say nothing.
    if seconds < 0.2 {
        return rows(n);
    }
    let rate = (n as f64 / f64::from(seconds)) as usize;
    rows_and_rate(n, if rate >= 10_000 { rate / 1000 * 1000 } else { rate })
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
