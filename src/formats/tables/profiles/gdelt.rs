//! GDELT: the events of the Global Database of Events, Language and Tone, after "The GDELT Event
//! Database Data Format Codebook" 2.0 and 1.03. Files have tabs and no headings; tables made from them
//! elsewhere have the headings of the code book.

use super::{Headless, NONE, Profile, cameo};
use crate::formats::tables::dates::{self, DateOrder};
use crate::formats::tables::{Cells, FieldRole};
use crate::model::PrecisionClass;

pub(super) static PROFILE: Profile = Profile {
    name: "GDELT",
    signature: &["globaleventid", "eventcode", "actiongeo_type"],
    columns: &[
        ("globaleventid", FieldRole::Id),
        ("sqldate", FieldRole::From),
        ("day", FieldRole::From),
        // From the code that tells most to the one that tells least.
        ("eventcode", FieldRole::Kind),
        ("eventbasecode", FieldRole::Kind),
        ("eventrootcode", FieldRole::Kind),
        ("actor1name", FieldRole::Actor),
        ("actor2name", FieldRole::Actor),
        ("actiongeo_fullname", FieldRole::Place),
        ("actiongeo_lat", FieldRole::Latitude),
        ("actiongeo_long", FieldRole::Longitude),
        ("actiongeo_type", FieldRole::PositionPrecision),
        ("sourceurl", FieldRole::Link),
    ],
    // Who acts on whom is what a machine took from a sentence.
    parts: &[("actor1name", "Actor 1"), ("actor2name", "Actor 2")],
    headless: &[
        Headless { columns: COLUMNS_2, fits: |row| row.len() == COLUMNS_2.len() && fits(row) },
        Headless { columns: COLUMNS_1, fits: |row| row.len() == COLUMNS_1.len() && fits(row) },
        Headless { columns: COLUMNS_0, fits: |row| row.len() == COLUMNS_0.len() && fits(row) },
    ],
    kinds: cameo::KINDS,
    positions: &[
        ("0", PrecisionClass::Unknown),
        ("1", PrecisionClass::Country),
        ("2", PrecisionClass::Province),
        ("3", PrecisionClass::Town),
        ("4", PrecisionClass::Town),
        ("5", PrecisionClass::Province),
    ],
    order: DateOrder::DayFirst,
    caution: "GDELT: coded by a machine from news reports, and not checked by anybody.",
    ..NONE
};

// The columns of each version are written out, though they share most names: their order is all that
// tells them apart in files without headings, and so they can be held beside the code book line by line.

/// The columns of version 2.
const COLUMNS_2: &[&str] = &[
    "GLOBALEVENTID",
    "SQLDATE",
    "MonthYear",
    "Year",
    "FractionDate",
    "Actor1Code",
    "Actor1Name",
    "Actor1CountryCode",
    "Actor1KnownGroupCode",
    "Actor1EthnicCode",
    "Actor1Religion1Code",
    "Actor1Religion2Code",
    "Actor1Type1Code",
    "Actor1Type2Code",
    "Actor1Type3Code",
    "Actor2Code",
    "Actor2Name",
    "Actor2CountryCode",
    "Actor2KnownGroupCode",
    "Actor2EthnicCode",
    "Actor2Religion1Code",
    "Actor2Religion2Code",
    "Actor2Type1Code",
    "Actor2Type2Code",
    "Actor2Type3Code",
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScale",
    "NumMentions",
    "NumSources",
    "NumArticles",
    "AvgTone",
    "Actor1Geo_Type",
    "Actor1Geo_FullName",
    "Actor1Geo_CountryCode",
    "Actor1Geo_ADM1Code",
    "Actor1Geo_ADM2Code",
    "Actor1Geo_Lat",
    "Actor1Geo_Long",
    "Actor1Geo_FeatureID",
    "Actor2Geo_Type",
    "Actor2Geo_FullName",
    "Actor2Geo_CountryCode",
    "Actor2Geo_ADM1Code",
    "Actor2Geo_ADM2Code",
    "Actor2Geo_Lat",
    "Actor2Geo_Long",
    "Actor2Geo_FeatureID",
    "ActionGeo_Type",
    "ActionGeo_FullName",
    "ActionGeo_CountryCode",
    "ActionGeo_ADM1Code",
    "ActionGeo_ADM2Code",
    "ActionGeo_Lat",
    "ActionGeo_Long",
    "ActionGeo_FeatureID",
    "DATEADDED",
    "SOURCEURL",
];

/// The columns of version 1 before April 2013: no addresses of sources.
const COLUMNS_0: &[&str] = match COLUMNS_1.split_last() {
    Some((_, others)) => others,
    None => &[],
};

/// The columns of version 1.
const COLUMNS_1: &[&str] = &[
    "GLOBALEVENTID",
    "SQLDATE",
    "MonthYear",
    "Year",
    "FractionDate",
    "Actor1Code",
    "Actor1Name",
    "Actor1CountryCode",
    "Actor1KnownGroupCode",
    "Actor1EthnicCode",
    "Actor1Religion1Code",
    "Actor1Religion2Code",
    "Actor1Type1Code",
    "Actor1Type2Code",
    "Actor1Type3Code",
    "Actor2Code",
    "Actor2Name",
    "Actor2CountryCode",
    "Actor2KnownGroupCode",
    "Actor2EthnicCode",
    "Actor2Religion1Code",
    "Actor2Religion2Code",
    "Actor2Type1Code",
    "Actor2Type2Code",
    "Actor2Type3Code",
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScale",
    "NumMentions",
    "NumSources",
    "NumArticles",
    "AvgTone",
    "Actor1Geo_Type",
    "Actor1Geo_FullName",
    "Actor1Geo_CountryCode",
    "Actor1Geo_ADM1Code",
    "Actor1Geo_Lat",
    "Actor1Geo_Long",
    "Actor1Geo_FeatureID",
    "Actor2Geo_Type",
    "Actor2Geo_FullName",
    "Actor2Geo_CountryCode",
    "Actor2Geo_ADM1Code",
    "Actor2Geo_Lat",
    "Actor2Geo_Long",
    "Actor2Geo_FeatureID",
    "ActionGeo_Type",
    "ActionGeo_FullName",
    "ActionGeo_CountryCode",
    "ActionGeo_ADM1Code",
    "ActionGeo_Lat",
    "ActionGeo_Long",
    "ActionGeo_FeatureID",
    "DATEADDED",
    "SOURCEURL",
];

fn fits(row: &Cells) -> bool {
    let is_number = |column: usize, digits: std::ops::RangeInclusive<usize>| {
        let cell = row.get(column);
        digits.contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
    };
    is_number(0, 1..=12)
        && is_number(1, 8..=8)
        && dates::read(row.get(1), DateOrder::DayFirst).is_some()
        && is_number(2, 6..=6)
        && is_number(26, 2..=4)
        && is_number(28, 2..=2)
}
