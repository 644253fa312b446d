//! What is said of a place that an editor put on the map by the gazetteer.

use super::{Language, preferred_names};
use crate::geo::gazetteer::{Entry, Feature, How, Match};

pub use super::texts::gazetteer::*;

/// Where a position comes from, in no language: "GeoNames, 173480 (Al Mayādīn)".
pub fn position_from(entry: Entry<'_>) -> String {
    let (source, key) = entry.source();
    format!("{source}, {key} ({})", entry.name())
}

/// What the editor says of the position.
pub fn editor_note(found: &Match<'_>) -> String {
    let entry = found.entry;
    // In the language of the sentence.
    let spoken = Language::current().tag();
    let (name, country) = (entry.name_in(spoken), entry.country_in(spoken));
    let (source, _) = entry.source();
    let note = match entry.feature() {
        Feature::Town => note_town(name, country, source),
        Feature::Airport | Feature::AirBase | Feature::Heliport | Feature::Closed => {
            note_airfield(name, country, source)
        }
    };
    match found.how {
        How::Same => note,
        How::Part | How::Nearly => note_spelled(&note, found.spelling),
    }
}

/// What a match is.
pub fn feature(feature: Feature) -> &'static str {
    match feature {
        Feature::Town => town(),
        Feature::Airport => airport(),
        Feature::AirBase => air_base(),
        Feature::Heliport => heliport(),
        Feature::Closed => closed_airfield(),
    }
}

/// How a match was found.
pub fn how(how: How) -> &'static str {
    match how {
        How::Same => same_name(),
        How::Part => part_of_name(),
        How::Nearly => letter_differs(),
    }
}

/// What is to be known of a match: "town, 54 534 people · same name · GeoNames 173480".
pub fn details(found: &Match<'_>) -> String {
    let entry = found.entry;
    let (source, key) = entry.source();
    let feature = feature(entry.feature());
    let what = match entry.population() {
        Some(people) => with_people(people as usize, feature),
        None => feature.to_owned(),
    };
    let how = match found.how {
        How::Part | How::Nearly if found.spelling != entry.name_in(preferred_names()) => {
            how_spelled(how(found.how), found.spelling)
        }
        _ => how(found.how).to_owned(),
    };
    format!("{what} · {how} · {source} {key}")
}
