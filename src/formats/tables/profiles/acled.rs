//! ACLED: Armed Conflict Location & Event Data, after the "ACLED Codebook" (2023 and later) and,
//! for the headings of before March 2023, the codebook of 2021.

use super::{NONE, Profile};
use crate::formats::tables::FieldRole;
use crate::formats::tables::dates::DateOrder;
use crate::model::{Kind, PrecisionClass, TimePrecision};

/// The whole data set.
pub(super) static PROFILE: Profile =
    Profile { signature: &["event_id_cnty", "event_date", "sub_event_type"], ..ACLED };

/// A choice of its columns, without the id.
pub(super) static SUBSET: Profile = Profile { signature: &["event_date", "sub_event_type"], ..ACLED };

const ACLED: Profile = Profile {
    name: "ACLED",
    columns: &[
        ("event_id_cnty", FieldRole::Id),
        ("event_date", FieldRole::From),
        ("year", FieldRole::Year),
        ("time_precision", FieldRole::TimePrecision),
        ("sub_event_type", FieldRole::Kind),
        ("event_type", FieldRole::Kind),
        ("actor1", FieldRole::Actor),
        ("assoc_actor_1", FieldRole::Actor),
        ("actor2", FieldRole::Actor),
        ("assoc_actor_2", FieldRole::Actor),
        ("country", FieldRole::Within),
        ("admin1", FieldRole::Within),
        ("admin2", FieldRole::Within),
        ("admin3", FieldRole::Within),
        ("location", FieldRole::Place),
        ("latitude", FieldRole::Latitude),
        ("longitude", FieldRole::Longitude),
        ("geo_precision", FieldRole::PositionPrecision),
        ("source", FieldRole::Source),
        ("notes", FieldRole::Summary),
        ("fatalities", FieldRole::Killed),
    ],
    // Actor 1 is not the attacker: the order says nothing about who began.
    parts: &[
        ("actor1", "Actor 1"),
        ("assoc_actor_1", "with Actor 1"),
        ("actor2", "Actor 2"),
        ("assoc_actor_2", "with Actor 2"),
    ],
    kinds: &[
        ("Shelling/artillery/missile attack", Kind::IndirectFire, ""),
        ("Air/drone strike", Kind::Other, ""),
        ("Remote explosive/landmine/IED", Kind::Other, ""),
        ("Suicide bomb", Kind::Ied, ""),
        ("Grenade", Kind::Other, ""),
        ("Chemical weapon", Kind::Other, ""),
        ("Armed clash", Kind::Battle, ""),
        ("Government regains territory", Kind::Battle, ""),
        ("Non-state actor overtakes territory", Kind::Battle, ""),
        ("Attack", Kind::Other, ""),
        ("Abduction/forced disappearance", Kind::Abduction, ""),
        ("Sexual violence", Kind::Other, ""),
        ("Peaceful protest", Kind::Protest, ""),
        ("Protest with intervention", Kind::Protest, ""),
        ("Excessive force against protesters", Kind::Protest, ""),
        ("Violent demonstration", Kind::Protest, ""),
        ("Mob violence", Kind::Protest, ""),
        ("Arrests", Kind::Arrest, ""),
        ("Looting/property destruction", Kind::Other, ""),
        ("Agreement", Kind::Development, ""),
        ("Change to group/activity", Kind::Development, ""),
        ("Non-violent transfer of territory", Kind::Development, ""),
        ("Headquarters or base established", Kind::Development, ""),
        ("Disrupted weapons use", Kind::Development, ""),
        ("Other", Kind::Other, ""),
        ("Battles", Kind::Battle, ""),
        ("Explosions/Remote violence", Kind::Other, ""),
        ("Violence against civilians", Kind::Other, ""),
        ("Protests", Kind::Protest, ""),
        ("Riots", Kind::Protest, ""),
        ("Strategic developments", Kind::Development, ""),
    ],
    times: &[("1", TimePrecision::Day), ("2", TimePrecision::Week), ("3", TimePrecision::Month)],
    mid_week: true,
    // 1: the named town; 2: near it; 3: a larger region, put at its capital.
    positions: &[("1", PrecisionClass::Town), ("2", PrecisionClass::Near), ("3", PrecisionClass::Province)],
    separator: Some(';'),
    order: DateOrder::DayFirst,
    ..NONE
};
