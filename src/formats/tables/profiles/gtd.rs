//! GTD: the Global Terrorism Database of START, University of Maryland, after its codebook of
//! August 2021. Files have 134 or 135 columns.

use super::{NONE, Profile};
use crate::formats::tables::Meaning;
use crate::formats::tables::dates::DateOrder;
use crate::model::{Kind, PrecisionClass};

pub(super) static PROFILE: Profile = Profile {
    name: "GTD",
    signature: &["eventid", "iyear", "imonth", "iday"],
    columns: &[
        ("eventid", Meaning::Id),
        ("iyear", Meaning::Year),
        ("imonth", Meaning::Month),
        ("iday", Meaning::Day),
        ("approxdate", Meaning::TimeSaid),
        // The day on which an incident of more than a day ended.
        ("resolution", Meaning::To),
        ("attacktype1_txt", Meaning::Kind),
        ("attacktype1", Meaning::Kind),
        // Tells more where the type of attack leaves the kind open.
        ("weapsubtype1_txt", Meaning::Kind),
        // From the largest to the smallest.
        ("country_txt", Meaning::Within),
        ("provstate", Meaning::Within),
        ("city", Meaning::Place),
        ("location", Meaning::PlaceSaid),
        ("latitude", Meaning::Latitude),
        ("longitude", Meaning::Longitude),
        ("specificity", Meaning::PositionPrecision),
        ("summary", Meaning::Summary),
        ("gname", Meaning::Attacker),
        ("gname2", Meaning::Attacker),
        ("gname3", Meaning::Attacker),
        ("guncertain1", Meaning::AttackerDoubted),
        ("guncertain2", Meaning::AttackerDoubted),
        ("guncertain3", Meaning::AttackerDoubted),
        ("target1", Meaning::Target),
        ("target2", Meaning::Target),
        ("target3", Meaning::Target),
        ("weapdetail", Meaning::Munition),
        ("weaptype1_txt", Meaning::Munition),
        ("nkill", Meaning::Killed),
        ("nwound", Meaning::Wounded),
        ("propcomment", Meaning::Damage),
        ("propextent_txt", Meaning::Damage),
        ("claimed", Meaning::Claimed),
        ("claim2", Meaning::Claimed),
        ("claim3", Meaning::Claimed),
        ("claimmode_txt", Meaning::ClaimMode),
        ("claimmode2_txt", Meaning::ClaimMode),
        ("claimmode3_txt", Meaning::ClaimMode),
        ("scite1", Meaning::Source),
        ("scite2", Meaning::Source),
        ("scite3", Meaning::Source),
        ("dbsource", Meaning::Source),
        // What the editors of the database add.
        ("addnotes", Meaning::EditorNote),
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
