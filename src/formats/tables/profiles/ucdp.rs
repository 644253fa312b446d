//! UCDP GED: the Georeferenced Event Dataset of the Uppsala Conflict Data Program, after its codebook
//! (version 24.1); copies of the Humanitarian Data Exchange and older versions have fewer columns.

use super::{Headless, NONE, Profile};
use crate::formats::tables::dates::DateOrder;
use crate::formats::tables::{Cells, FieldRole};
use crate::model::{Kind, PrecisionClass, TimePrecision};

pub(super) static PROFILE: Profile = Profile {
    name: "UCDP GED",
    signature: &["type_of_violence", "where_prec", "date_start"],
    columns: &[
        ("id", FieldRole::Id),
        ("event_id", FieldRole::Id),
        ("event id", FieldRole::Id),
        ("dyad_name", FieldRole::Title),
        ("conflict_name", FieldRole::Title),
        ("type_of_violence", FieldRole::Kind),
        ("date_start", FieldRole::From),
        ("date_end", FieldRole::To),
        ("date_prec", FieldRole::TimePrecision),
        // From the largest to the smallest.
        ("country", FieldRole::Within),
        ("adm_1", FieldRole::Within),
        ("adm_2", FieldRole::Within),
        ("where_coordinates", FieldRole::Place),
        ("where_description", FieldRole::PlaceSaid),
        ("latitude", FieldRole::Latitude),
        ("longitude", FieldRole::Longitude),
        ("where_prec", FieldRole::PositionPrecision),
        ("side_a", FieldRole::Actor),
        ("side_b", FieldRole::Actor),
        ("best", FieldRole::Killed),
        ("best_est", FieldRole::Killed),
        ("low", FieldRole::KilledLow),
        ("low_est", FieldRole::KilledLow),
        ("high", FieldRole::KilledHigh),
        ("high_est", FieldRole::KilledHigh),
        // Events coded before 2013 have all that is known of their sources in `source_article`.
        ("source_headline", FieldRole::SourceTitle),
        ("source_article", FieldRole::SourceTitle),
        ("source_office", FieldRole::Publisher),
        ("source_date", FieldRole::Published),
        ("source_original", FieldRole::Speaker),
    ],
    parts: &[("side_a", "Side A"), ("side_b", "Side B")],
    headless: &[Headless { columns: &COLUMNS, fits }],
    kinds: &[
        ("1", Kind::Battle, "State-based conflict"),
        ("2", Kind::Battle, "Non-state conflict"),
        ("3", Kind::Killing, "One-sided violence"),
    ],
    // 2: within two to six days; which, the span from date_start to date_end says.
    times: &[
        ("1", TimePrecision::Day),
        ("2", TimePrecision::Day),
        ("3", TimePrecision::Week),
        ("4", TimePrecision::Month),
        ("5", TimePrecision::Year),
    ],
    // 5 and 7 do not say how far; what they say is in the notes.
    positions: &[
        ("1", PrecisionClass::Exact),
        ("2", PrecisionClass::Near),
        ("3", PrecisionClass::District),
        ("4", PrecisionClass::Province),
        ("5", PrecisionClass::Unknown),
        ("6", PrecisionClass::Country),
        ("7", PrecisionClass::Unknown),
    ],
    separator: Some(';'),
    tight: true,
    notes: &[
        (
            "where_prec",
            "5",
            "UCDP: it happened along a line or in an area without borders, for which the position stands.",
        ),
        ("where_prec", "7", "UCDP: it happened at sea or in the air, for which the position stands."),
    ],
    order: DateOrder::DayFirst,
    origin: "UCDP: the sources name as their origin: ",
    ..NONE
};

/// The columns of a candidate release, which has no headings.
const COLUMNS: [&str; 49] = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
];

fn fits(row: &Cells) -> bool {
    let is_code =
        |column: usize, most: u8| row.get(column).parse::<u8>().is_ok_and(|code| (1..=most).contains(&code));
    let is_number = |column: usize| row.get(column).parse::<f64>().is_ok();
    row.len() == COLUMNS.len()
        && is_number(0)
        && is_code(5, 3)
        && is_code(24, 7)
        && is_number(29)
        && is_number(30)
        && is_code(37, 5)
}
