//! `TimeMap`, as Bellingcat publishes its collections: the columns that its reader makes of events.
//!
//! The reader says what they are; what only the data set itself tells is that dates are written
//! MM/DD/YYYY.

use super::{NONE, Profile};
use crate::formats::tables::Meaning;
use crate::formats::tables::dates::DateOrder;

pub(super) static PROFILE: Profile = Profile {
    name: "TimeMap",
    signature: &["date", "latitude", "longitude", "source titles", "paths", "associations"],
    columns: &[
        ("id", Meaning::Id),
        ("date", Meaning::From),
        ("time", Meaning::Time),
        ("location", Meaning::Place),
        ("latitude", Meaning::Latitude),
        ("longitude", Meaning::Longitude),
        ("description", Meaning::Summary),
        ("source titles", Meaning::SourceTitle),
        ("paths", Meaning::Link),
        // What the collection sorts its events by.
        ("associations", Meaning::Kind),
        ("filters", Meaning::Kind),
    ],
    // Written where no time is known.
    unknown: &["00:00", "00:00:00", "0:00"],
    separator: Some(';'),
    doubled: true,
    told: true,
    order: DateOrder::MonthFirst,
    ..NONE
};
