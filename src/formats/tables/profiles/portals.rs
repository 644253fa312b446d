//! Open data portals: police and fire services, as they publish their incidents; and sheets of archived
//! posts.
//!
//! What their headings alone tell is left to the general rules; here are those that only their own
//! descriptions explain: "NYPD Complaint Incident Level Data Footnotes" (NYC Open Data), "About
//! data.police.uk" (single online home of crime maps), the CSV of incidents of fire.ca.gov.

use super::{NONE, Profile};
use crate::formats::tables::FieldRole;
use crate::formats::tables::dates::DateOrder;

/// New York: complaints to the police. `RPT_DT` is when it was reported, and not used.
pub(super) static NYPD_COMPLAINTS: Profile = Profile {
    name: "NYPD complaints",
    signature: &["cmplnt_num", "cmplnt_fr_dt"],
    columns: &[
        ("cmplnt_num", FieldRole::Id),
        ("cmplnt_fr_dt", FieldRole::From),
        ("cmplnt_fr_tm", FieldRole::Time),
        ("cmplnt_to_dt", FieldRole::To),
        ("ofns_desc", FieldRole::Kind),
        ("pd_desc", FieldRole::Summary),
        ("boro_nm", FieldRole::Within),
        ("prem_typ_desc", FieldRole::PlaceSaid),
        ("latitude", FieldRole::Latitude),
        ("longitude", FieldRole::Longitude),
    ],
    unknown: &["(null)"],
    order: DateOrder::MonthFirst,
    caution: "NYPD: the position is the middle of the street segment or the nearest crossing, and not that of the incident.",
    ..NONE
};

/// England, Wales and Northern Ireland: street-level crime.
pub(super) static UK_POLICE: Profile = Profile {
    name: "data.police.uk",
    signature: &["crime id", "month", "falls within", "crime type"],
    columns: &[
        ("crime id", FieldRole::Id),
        ("month", FieldRole::From),
        ("reported by", FieldRole::Source),
        ("longitude", FieldRole::Longitude),
        ("latitude", FieldRole::Latitude),
        ("location", FieldRole::PlaceSaid),
        ("crime type", FieldRole::Kind),
        ("context", FieldRole::Summary),
    ],
    unknown: &["No Location", "No location"],
    order: DateOrder::DayFirst,
    caution: "data.police.uk: the position is that of a point on the map near by, and not that of the incident.",
    ..NONE
};

/// California: wildfires of the fire service. `incident_date_last_update` is when the row was changed.
pub(super) static CAL_FIRE: Profile = Profile {
    name: "CAL FIRE",
    signature: &["incident_name", "incident_date_created", "incident_latitude"],
    columns: &[
        ("incident_id", FieldRole::Id),
        ("incident_name", FieldRole::Title),
        ("incident_type", FieldRole::Kind),
        ("incident_date_created", FieldRole::From),
        ("incident_date_extinguished", FieldRole::To),
        ("incident_county", FieldRole::Within),
        ("incident_location", FieldRole::PlaceSaid),
        ("incident_latitude", FieldRole::Latitude),
        ("incident_longitude", FieldRole::Longitude),
        ("incident_url", FieldRole::Link),
    ],
    order: DateOrder::MonthFirst,
    ..NONE
};

/// Bellingcat's Auto Archiver: a sheet of posts and where copies of them are. When a post was uploaded
/// and archived is not when something happened, so that nothing is dated by it.
pub(super) static AUTO_ARCHIVER: Profile = Profile {
    name: "Auto Archiver",
    signature: &["link", "archive status", "archive location"],
    columns: &[
        ("upload title", FieldRole::Title),
        ("text content", FieldRole::Summary),
        ("link", FieldRole::Link),
        ("upload timestamp", FieldRole::Published),
    ],
    ..NONE
};
