//! What is said of a place that an editor put on the map by the gazetteer.

use super::facts;
use crate::geo::gazetteer::{Entry, Feature, How, Match};

pub use super::texts::gazetteer::*;

/// Where a position comes from: "GeoNames, 173480 (Al Mayādīn)".
pub fn position_from(entry: Entry<'_>) -> String {
    let (source, key) = entry.source();
    format!("{source}, {key} ({})", entry.name())
}

/// What the editor says of the position.
pub fn editor_note(found: &Match<'_>) -> String {
    let (entry, name, country) = (found.entry, found.entry.name(), found.entry.country());
    let (source, _) = entry.source();
    let what = match entry.feature() {
        Feature::Town => format!("the middle of the town {name} ({country}), as {source} has it"),
        _ => format!("that of {name} ({country}), as {source} has it"),
    };
    let spelled = match found.how {
        How::Same => String::new(),
        How::Part | How::Nearly => format!(" The name is written otherwise there: “{}”.", found.spelling),
    };
    format!(
        "The file has no position that can be used. The editor of this copy placed it by its name: the position is {what}.{spelled}"
    )
}

/// What a match is: "town", "air base".
pub fn feature(feature: Feature) -> &'static str {
    match feature {
        Feature::Town => "town",
        Feature::Airport => "airport",
        Feature::AirBase => "air base",
        Feature::Heliport => "heliport",
        Feature::Closed => "closed airfield",
    }
}

/// How a match was found.
pub fn how(how: How) -> &'static str {
    match how {
        How::Same => "same name",
        How::Part => "part of a longer name",
        How::Nearly => "one letter differs",
    }
}

/// A match in a line: "Al Mayādīn, Syria".
pub fn named(entry: Entry<'_>) -> String {
    format!("{}, {}", entry.name(), entry.country())
}

/// What is to be known of a match: "town, 54 534 people · same name · GeoNames 173480".
pub fn details(found: &Match<'_>) -> String {
    let entry = found.entry;
    let people = entry.population().map(|people| format!(", {} people", facts::grouped(people as usize)));
    let (source, key) = entry.source();
    let what = format!("{}{}", feature(entry.feature()), people.unwrap_or_default());
    let how = match found.how {
        How::Part | How::Nearly if found.spelling != entry.name() => {
            format!("{}: {}", how(found.how), found.spelling)
        }
        _ => how(found.how).to_owned(),
    };
    format!("{what} · {how} · {source} {key}")
}

/// "one of 4": so many places have the name.
pub fn several(places: usize) -> String {
    format!("one of {}", facts::grouped(places))
}

/// "Place 2 on the map".
pub fn place_so_many(places: usize) -> String {
    format!("Place {} on the map", facts::grouped(places))
}

/// "3 incidents have a place but no position".
pub fn unplaced(incidents: usize) -> String {
    let have = if incidents == 1 { "incident has" } else { "incidents have" };
    format!("{} {have} a place but no position", facts::grouped(incidents))
}

/// "2 places put on the map by the gazetteer."
pub fn placed(places: usize) -> String {
    let places = facts::count(places, "place", "places");
    format!("{places} put on the map by the gazetteer. Save a copy to keep that.")
}
