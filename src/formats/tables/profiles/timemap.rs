//! `TimeMap`, as Bellingcat publishes its collections: the columns that its reader makes of events.
//!
//! The reader says what they are; what only the data set itself tells is that dates are written
//! MM/DD/YYYY.

use super::{NONE, Profile};
use crate::formats::tables::FieldRole;
use crate::formats::tables::dates::DateOrder;

pub(super) static PROFILE: Profile = Profile {
    name: "TimeMap",
    signature: &["date", "latitude", "longitude", "source titles", "paths", "associations"],
    columns: &[
        ("id", FieldRole::Id),
        ("date", FieldRole::From),
        ("time", FieldRole::Time),
        ("location", FieldRole::Place),
        ("latitude", FieldRole::Latitude),
        ("longitude", FieldRole::Longitude),
        ("description", FieldRole::Summary),
        ("source titles", FieldRole::SourceTitle),
        ("paths", FieldRole::Link),
        // What the collection sorts its events by.
        ("associations", FieldRole::Kind),
        ("filters", FieldRole::Kind),
    ],
    // Written where no time is known.
    unknown: &["00:00", "00:00:00", "0:00"],
    separator: Some(';'),
    doubled: true,
    told: true,
    order: DateOrder::MonthFirst,
    ..NONE
};
