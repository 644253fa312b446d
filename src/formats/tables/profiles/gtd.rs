//! GTD: the Global Terrorism Database of START, University of Maryland, after its codebook of
//! August 2021. Files have 134 or 135 columns.

use super::{NONE, Profile};
use crate::formats::tables::FieldRole;
use crate::formats::tables::dates::DateOrder;
use crate::model::{Kind, PrecisionClass};

pub(super) static PROFILE: Profile = Profile {
    name: "GTD",
    signature: &["eventid", "iyear", "imonth", "iday"],
    columns: &[
        ("eventid", FieldRole::Id),
        ("iyear", FieldRole::Year),
        ("imonth", FieldRole::Month),
        ("iday", FieldRole::Day),
        ("approxdate", FieldRole::TimeSaid),
        // The day on which an incident of more than a day ended.
        ("resolution", FieldRole::To),
        ("attacktype1_txt", FieldRole::Kind),
        ("attacktype1", FieldRole::Kind),
        // Tells more where the type of attack leaves the kind open.
        ("weapsubtype1_txt", FieldRole::Kind),
        // From the largest to the smallest.
        ("country_txt", FieldRole::Within),
        ("provstate", FieldRole::Within),
        ("city", FieldRole::Place),
        ("location", FieldRole::PlaceSaid),
        ("latitude", FieldRole::Latitude),
        ("longitude", FieldRole::Longitude),
        ("specificity", FieldRole::PositionPrecision),
        ("summary", FieldRole::Summary),
        ("gname", FieldRole::Attacker),
        ("gname2", FieldRole::Attacker),
        ("gname3", FieldRole::Attacker),
        ("guncertain1", FieldRole::AttackerDoubted),
        ("guncertain2", FieldRole::AttackerDoubted),
        ("guncertain3", FieldRole::AttackerDoubted),
        ("target1", FieldRole::Target),
        ("target2", FieldRole::Target),
        ("target3", FieldRole::Target),
        ("weapdetail", FieldRole::Munition),
        ("weaptype1_txt", FieldRole::Munition),
        ("nkill", FieldRole::Killed),
        ("nwound", FieldRole::Wounded),
        ("propcomment", FieldRole::Damage),
        ("propextent_txt", FieldRole::Damage),
        ("claimed", FieldRole::Claimed),
        ("claim2", FieldRole::Claimed),
        ("claim3", FieldRole::Claimed),
        ("claimmode_txt", FieldRole::ClaimMode),
        ("claimmode2_txt", FieldRole::ClaimMode),
        ("claimmode3_txt", FieldRole::ClaimMode),
        ("scite1", FieldRole::Source),
        ("scite2", FieldRole::Source),
        ("scite3", FieldRole::Source),
        ("dbsource", FieldRole::Source),
        // What the editors of the database add.
        ("addnotes", FieldRole::EditorNote),
    ],
    // The words are those of the code book under attacktype1 and weapsubtype1, which files repeat in
    // the columns that end in `_txt`. Only 9 is called otherwise: "Unknown" alone would not say what.
    kinds: &[
        ("Assassination", Kind::Killing, ""),
        ("Armed Assault", Kind::Shooting, ""),
        ("Bombing/Explosion", Kind::Other, ""),
        ("Hijacking", Kind::Other, ""),
        ("Hostage Taking (Barricade Incident)", Kind::Abduction, ""),
        ("Hostage Taking (Kidnapping)", Kind::Abduction, ""),
        ("Facility/Infrastructure Attack", Kind::Other, ""),
        ("Unarmed Assault", Kind::Other, ""),
        ("1", Kind::Killing, "Assassination"),
        ("2", Kind::Shooting, "Armed Assault"),
        ("3", Kind::Other, "Bombing/Explosion"),
        ("4", Kind::Other, "Hijacking"),
        ("5", Kind::Abduction, "Hostage Taking (Barricade Incident)"),
        ("6", Kind::Abduction, "Hostage Taking (Kidnapping)"),
        ("7", Kind::Other, "Facility/Infrastructure Attack"),
        ("8", Kind::Other, "Unarmed Assault"),
        ("9", Kind::Other, "Attack type unknown"),
        ("Landmine", Kind::Ied, ""),
        ("Letter Bomb", Kind::Ied, ""),
        ("Pipe Bomb", Kind::Ied, ""),
        ("Pressure Trigger", Kind::Ied, ""),
        ("Projectile (rockets, mortars, RPGs, etc.)", Kind::IndirectFire, ""),
        ("Remote Devices (Trigger, Control)", Kind::Ied, ""),
        ("Remote Trigger", Kind::Ied, ""),
        ("Sticky Bomb", Kind::Ied, ""),
        ("Suicide (carried bodily by human being)", Kind::Ied, ""),
        ("Time Fuse", Kind::Ied, ""),
        ("Vehicle", Kind::Ied, ""),
        ("Dynamite/TNT", Kind::Other, ""),
        ("Grenade", Kind::Other, ""),
        ("Other Explosive Type", Kind::Other, ""),
        ("Unknown Explosive Type", Kind::Other, ""),
    ],
    // 1: the very town; 2 and 3: the middle of the smallest division, put there for want of better;
    // 4: the middle of the province.
    positions: &[
        ("1", PrecisionClass::Town),
        ("2", PrecisionClass::District),
        ("3", PrecisionClass::District),
        ("4", PrecisionClass::Province),
        ("5", PrecisionClass::Unknown),
    ],
    unknown: &["-9", "-99", "-9.0", "-99.0", "Unknown"],
    // As the code book explains `claimed`; the notes after it are Sitmap's words for what it explains.
    claim: "A group or person claimed responsibility for the attack",
    notes: &[
        ("doubtterr", "1", "GTD: it is doubted that this was terrorism."),
        ("vicinity", "1", "GTD: it happened in the vicinity of the city."),
    ],
    order: DateOrder::MonthFirst,
    ..NONE
};
