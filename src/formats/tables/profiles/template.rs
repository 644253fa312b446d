//! Sitmap's own template, `data/template.csv` and `.xlsx`: every meaning under its own word.
//!
//! A row whose id stands in an earlier row and that has a statement adds the statement to that
//! incident, so that one incident can have as many as there are. Several places, actors, munitions
//! and sources of one incident stand in one row, with semicolons between; columns that tell of the
//! same thing then have as many pieces each. A semicolon that belongs to a name is written twice.

use super::{NONE, Profile};
use crate::formats::tables::FieldRole;
use crate::formats::tables::dates::DateOrder;

/// The template.
pub static PROFILE: Profile = Profile {
    name: "Sitmap template",
    signature: &["id", "title", "date", "place", "latitude", "longitude", "quotation", "speaker"],
    columns: &[
        ("id", FieldRole::Id),
        ("title", FieldRole::Title),
        ("summary", FieldRole::Summary),
        ("kind", FieldRole::Kind),
        ("date", FieldRole::From),
        ("end date", FieldRole::To),
        ("time", FieldRole::Time),
        ("time precision", FieldRole::TimePrecision),
        ("part of day", FieldRole::PartOfDay),
        ("time zone", FieldRole::Zone),
        ("time in words", FieldRole::TimeSaid),
        ("date inferred", FieldRole::Inferred),
        ("place", FieldRole::Place),
        ("within", FieldRole::Within),
        ("latitude", FieldRole::Latitude),
        ("longitude", FieldRole::Longitude),
        ("mgrs", FieldRole::Mgrs),
        ("position precision", FieldRole::PositionPrecision),
        ("radius in metres", FieldRole::Radius),
        ("position from", FieldRole::PositionFrom),
        ("place in words", FieldRole::PlaceSaid),
        ("place role", FieldRole::PlaceRole),
        ("place editor note", FieldRole::PlaceNote),
        ("attacker", FieldRole::Attacker),
        ("alleged attacker", FieldRole::AllegedAttacker),
        ("target", FieldRole::Target),
        ("responder", FieldRole::Responder),
        ("victim", FieldRole::Victim),
        ("actor", FieldRole::Actor),
        ("munition", FieldRole::Munition),
        ("munition count", FieldRole::MunitionCount),
        ("munition fate", FieldRole::MunitionFate),
        ("killed", FieldRole::Killed),
        ("killed at least", FieldRole::KilledLow),
        ("killed at most", FieldRole::KilledHigh),
        ("wounded", FieldRole::Wounded),
        ("wounded at least", FieldRole::WoundedLow),
        ("wounded at most", FieldRole::WoundedHigh),
        ("damage", FieldRole::Damage),
        ("responds to", FieldRole::RespondsTo),
        ("background", FieldRole::Background),
        ("source title", FieldRole::SourceTitle),
        ("source author", FieldRole::Author),
        ("publisher", FieldRole::Publisher),
        ("published", FieldRole::Published),
        ("link", FieldRole::Link),
        ("source locator", FieldRole::SourceLocator),
        ("quotation", FieldRole::Quotation),
        ("reported words", FieldRole::Reported),
        ("language", FieldRole::Language),
        ("translation", FieldRole::Translation),
        ("translation language", FieldRole::TranslationLanguage),
        ("translator", FieldRole::Translator),
        ("speaker", FieldRole::Speaker),
        ("speaker role", FieldRole::SpeakerRole),
        ("statement kind", FieldRole::StatementKind),
        ("said on", FieldRole::Said),
        ("said on in words", FieldRole::SaidWords),
        ("said on inferred", FieldRole::SaidInferred),
        ("locator", FieldRole::Locator),
        ("also about", FieldRole::AlsoAbout),
        ("editor note", FieldRole::EditorNote),
    ],
    separator: Some(';'),
    own: true,
    order: DateOrder::DayFirst,
    ..NONE
};
