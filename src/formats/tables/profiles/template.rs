//! Sitmap's own template, `data/template.csv` and `.xlsx`: every meaning under its own word.
//!
//! A row whose id stands in an earlier row and that has a statement adds the statement to that
//! incident, so that one incident can have as many as there are.

use super::{NONE, Profile};
use crate::formats::tables::Meaning;
use crate::formats::tables::dates::DateOrder;

pub(super) static PROFILE: Profile = Profile {
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
        ("time zone", Meaning::Zone),
        ("time in words", Meaning::TimeSaid),
        ("place", Meaning::Place),
        ("within", Meaning::Within),
        ("latitude", Meaning::Latitude),
        ("longitude", Meaning::Longitude),
        ("mgrs", Meaning::Mgrs),
        ("position precision", Meaning::PositionPrecision),
        ("radius in metres", Meaning::Radius),
        ("position from", Meaning::PositionFrom),
        ("place in words", Meaning::PlaceSaid),
        ("attacker", Meaning::Attacker),
        ("alleged attacker", Meaning::AllegedAttacker),
        ("target", Meaning::Target),
        ("actor", Meaning::Actor),
        ("munition", Meaning::Munition),
        ("munition count", Meaning::MunitionCount),
        ("killed", Meaning::Killed),
        ("killed at least", Meaning::KilledLow),
        ("killed at most", Meaning::KilledHigh),
        ("wounded", Meaning::Wounded),
        ("damage", Meaning::Damage),
        ("responds to", Meaning::RespondsTo),
        ("source title", Meaning::SourceTitle),
        ("publisher", Meaning::Publisher),
        ("published", Meaning::Published),
        ("link", Meaning::Link),
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
        ("locator", Meaning::Locator),
        ("editor note", Meaning::EditorNote),
    ],
    separator: Some(';'),
    order: DateOrder::DayFirst,
    ..NONE
};
