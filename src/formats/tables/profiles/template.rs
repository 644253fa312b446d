//! Sitmap's own template, `data/template.csv` and `.xlsx`: every meaning under its own word.
//!
//! A row whose id stands in an earlier row and that has a statement adds the statement to that
//! incident, so that one incident can have as many as there are. Several places, actors, munitions
//! and sources of one incident stand in one row, with semicolons between; columns that tell of the
//! same thing then have as many pieces each. A semicolon that belongs to a name is written twice.

use super::{NONE, Profile};
use crate::formats::tables::Meaning;
use crate::formats::tables::dates::DateOrder;

/// The template.
pub static PROFILE: Profile = Profile {
    name: "Sitmap template",
    signature: &["id", "title", "date", "place", "latitude", "longitude", "quotation", "speaker"],
    columns: &[
        ("id", Meaning::Id),
        ("title", Meaning::Title),
        ("summary", Meaning::Summary),
        ("kind", Meaning::Kind),
        ("date", Meaning::From),
        ("end date", Meaning::To),
        ("time", Meaning::Time),
        ("time precision", Meaning::TimePrecision),
        ("part of day", Meaning::PartOfDay),
        ("time zone", Meaning::Zone),
        ("time in words", Meaning::TimeSaid),
        ("date inferred", Meaning::Inferred),
        ("place", Meaning::Place),
        ("within", Meaning::Within),
        ("latitude", Meaning::Latitude),
        ("longitude", Meaning::Longitude),
        ("mgrs", Meaning::Mgrs),
        ("position precision", Meaning::PositionPrecision),
        ("radius in metres", Meaning::Radius),
        ("position from", Meaning::PositionFrom),
        ("place in words", Meaning::PlaceSaid),
        ("place role", Meaning::PlaceRole),
        ("place editor note", Meaning::PlaceNote),
        ("attacker", Meaning::Attacker),
        ("alleged attacker", Meaning::AllegedAttacker),
        ("target", Meaning::Target),
        ("responder", Meaning::Responder),
        ("victim", Meaning::Victim),
        ("actor", Meaning::Actor),
        ("munition", Meaning::Munition),
        ("munition count", Meaning::MunitionCount),
        ("munition fate", Meaning::MunitionFate),
        ("killed", Meaning::Killed),
        ("killed at least", Meaning::KilledLow),
        ("killed at most", Meaning::KilledHigh),
        ("wounded", Meaning::Wounded),
        ("wounded at least", Meaning::WoundedLow),
        ("wounded at most", Meaning::WoundedHigh),
        ("damage", Meaning::Damage),
        ("responds to", Meaning::RespondsTo),
        ("background", Meaning::Background),
        ("source title", Meaning::SourceTitle),
        ("source author", Meaning::Author),
        ("publisher", Meaning::Publisher),
        ("published", Meaning::Published),
        ("link", Meaning::Link),
        ("source locator", Meaning::SourceLocator),
        ("quotation", Meaning::Quotation),
        ("reported words", Meaning::Reported),
        ("language", Meaning::Language),
        ("translation", Meaning::Translation),
        ("translation language", Meaning::TranslationLanguage),
        ("translator", Meaning::Translator),
        ("speaker", Meaning::Speaker),
        ("speaker role", Meaning::SpeakerRole),
        ("statement kind", Meaning::StatementKind),
        ("said on", Meaning::Said),
        ("said on in words", Meaning::SaidWords),
        ("said on inferred", Meaning::SaidInferred),
        ("locator", Meaning::Locator),
        ("also about", Meaning::AlsoAbout),
        ("editor note", Meaning::EditorNote),
    ],
    separator: Some(';'),
    own: true,
    order: DateOrder::DayFirst,
    ..NONE
};
