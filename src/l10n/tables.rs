//! What is asked of tables, and told of their rows.

use crate::formats::tables::{Meaning, Why};

pub use super::texts::tables::*;

/// What a column can be.
pub fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Unused => meaning_unused(),
        Meaning::Id => meaning_id(),
        Meaning::Title => meaning_title(),
        Meaning::Summary => meaning_summary(),
        Meaning::Kind => meaning_kind(),
        Meaning::From => meaning_date(),
        Meaning::To => meaning_end_date(),
        Meaning::Time => meaning_time(),
        Meaning::Year => meaning_year(),
        Meaning::Month => meaning_month(),
        Meaning::Day => meaning_day(),
        Meaning::TimePrecision => meaning_time_precision(),
        Meaning::Zone => meaning_time_zone(),
        Meaning::TimeSaid => meaning_time_in_words(),
        Meaning::PartOfDay => meaning_part_of_day(),
        Meaning::Inferred => meaning_date_inferred(),
        Meaning::Latitude => meaning_latitude(),
        Meaning::Longitude => meaning_longitude(),
        Meaning::Position => meaning_coordinates(),
        Meaning::Mgrs => meaning_mgrs(),
        Meaning::PositionPrecision => meaning_position_precision(),
        Meaning::Radius => meaning_radius_in_metres(),
        Meaning::PositionFrom => meaning_position_from(),
        Meaning::Place => meaning_place(),
        Meaning::Within => meaning_within(),
        Meaning::PlaceSaid => meaning_place_in_words(),
        Meaning::PlaceRole => meaning_place_role(),
        Meaning::PlaceNote => meaning_place_editor_note(),
        Meaning::Actor => meaning_actor(),
        Meaning::Attacker => meaning_attacker(),
        Meaning::AllegedAttacker => meaning_alleged_attacker(),
        Meaning::Target => meaning_target(),
        Meaning::AttackerDoubted => meaning_attacker_doubted(),
        Meaning::Responder => meaning_responder(),
        Meaning::Victim => meaning_victim(),
        Meaning::Munition => meaning_munition(),
        Meaning::MunitionCount => meaning_munition_count(),
        Meaning::MunitionFate => meaning_munition_fate(),
        Meaning::Killed => meaning_killed(),
        Meaning::KilledLow => meaning_killed_at_least(),
        Meaning::KilledHigh => meaning_killed_at_most(),
        Meaning::Wounded => meaning_wounded(),
        Meaning::WoundedLow => meaning_wounded_at_least(),
        Meaning::WoundedHigh => meaning_wounded_at_most(),
        Meaning::Damage => meaning_damage(),
        Meaning::Source => meaning_source(),
        Meaning::SourceTitle => meaning_source_title(),
        Meaning::Author => meaning_source_author(),
        Meaning::Publisher => meaning_publisher(),
        Meaning::Published => meaning_published(),
        Meaning::Link => meaning_link(),
        Meaning::SourceLocator => meaning_source_locator(),
        Meaning::Quotation => meaning_quotation(),
        Meaning::Reported => meaning_reported_words(),
        Meaning::Speaker => meaning_speaker(),
        Meaning::SpeakerRole => meaning_speaker_role(),
        Meaning::StatementKind => meaning_statement_kind(),
        Meaning::Said => meaning_said_on(),
        Meaning::SaidWords => meaning_said_on_in_words(),
        Meaning::SaidInferred => meaning_said_on_inferred(),
        Meaning::Language => meaning_language(),
        Meaning::Translation => meaning_translation(),
        Meaning::TranslationLanguage => meaning_translation_language(),
        Meaning::Translator => meaning_translator(),
        Meaning::Locator => meaning_locator(),
        Meaning::AlsoAbout => meaning_also_about(),
        Meaning::Claimed => meaning_claimed(),
        Meaning::ClaimMode => meaning_claim_mode(),
        Meaning::RespondsTo => meaning_responds_to(),
        Meaning::Background => meaning_background(),
        Meaning::EditorNote => meaning_editor_note(),
    }
}

/// Why a column is taken for what it is taken for; `profile` and `saved` are the names of the data set
/// that was recognised and of the saved mapping.
pub fn why(why: Why, profile: &str, saved: &str) -> String {
    let told = match why {
        Why::Given => by_format(),
        Why::Profile => return by_profile(profile),
        Why::Saved => return by_saved(saved),
        Why::Heading => by_heading(),
        Why::Content => by_content(),
        Why::Chosen => by_choice(),
        Why::Nothing => kept(),
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
