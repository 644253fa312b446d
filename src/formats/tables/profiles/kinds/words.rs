//! Words for what happened, for ships, and for doubt.

use crate::model::Kind;

/// Weapons, and what each is called. Before one with other words, `=` says that there are no others.
pub(super) const WEAPONS: &[(Kind, &[&str])] = &[
    (
        Kind::Ied,
        &[
            "ied",
            "vbied",
            "svbied",
            "rcied",
            "improvised explosive",
            "roadside bomb",
            "car bomb",
            "truck bomb",
            "suicide bomb",
            "suicide attack",
            "suicide vest",
            "eei",
            "عبوة",
            "عبوة ناسفة",
        ],
    ),
    (Kind::Drone, &["drone", "uav", "uas", "fpv", "quadcopter", "مسيرة", "дрон", "бпла", "шахед"]),
    (Kind::Missile, &["missile", "صاروخ باليستي", "ракета"]),
    (Kind::Rocket, &["rocket", "katyusha", "=grad", "bm 21", "mlrs", "roquette", "صاروخ"]),
    (
        Kind::AirStrike,
        &[
            "air strike",
            "airstrike",
            "aerial bombing",
            "aerial bombardment",
            "air raid",
            "bombing run",
            "frappe aérienne",
            "غارة",
            "غارة جوية",
            "авиаудар",
        ],
    ),
    (
        Kind::Artillery,
        &["artillery", "mortar", "howitzer", "shelling", "artillerie", "mortier", "قصف", "артобстрел"],
    ),
    (Kind::IndirectFire, &["indirect fire", "=idf", "tir indirect"]),
];

/// What people do, and how it is called. A weapon beside it says more.
pub(super) const ACTS: &[(Kind, &[&str])] = &[
    (
        Kind::Abduction,
        &["abduction", "abduct", "kidnap", "kidnapp", "hostage", "enlèvement", "خطف", "похищение"],
    ),
    (Kind::Piracy, &["piracy", "pirate"]),
    (Kind::Protest, &["protest", "riot", "demonstration", "manifestation", "مظاهرة", "протест"]),
    (
        Kind::Arrest,
        &[
            "arrest",
            "detention",
            "=seizure",
            "weapons seizure",
            "arms seizure",
            "drug seizure",
            "=raid",
            "police raid",
            "house raid",
            "arrestation",
            "اعتقال",
        ],
    ),
    (Kind::Killing, &["assassination", "assassinat", "killing", "murder", "execution", "اغتيال", "убийство"]),
    (
        Kind::Shooting,
        &["small arms", "=saf", "shooting", "gunfire", "sniper", "shot", "tirs", "إطلاق نار", "стрельба"],
    ),
    (Kind::Battle, &["battle", "clash", "combat", "fighting", "firefight", "اشتباك", "бой"]),
    (Kind::Development, &["development", "agreement", "movement", "deployment", "=accord"]),
];

/// What has no kind of its own: beside others, it leaves open which of them it was.
pub(super) const OTHERS: &[&str] = &[
    "landmine",
    "land mine",
    "remote explosive",
    "grenade",
    "bombing",
    "stabbing",
    "arson",
    "looting",
    "robbery",
    "theft",
    "assault",
    "chemical weapon",
];

/// What happens to ships, and elsewhere is called so as well.
pub(super) const AT_SEA: &[&str] = &["hijack", "boarded", "boarding"];

/// Words that tell of ships.
pub(super) const SHIPS: &[&str] = &[
    "vessel",
    "ship",
    "tanker",
    "boat",
    "sea",
    "mv",
    "trawler",
    "dhow",
    "tug",
    "barge",
    "yacht",
    "imo",
    "mmsi",
    "anchorage",
    "maritime",
    "offshore",
    "navire",
    "سفينة",
    "судно",
];

/// What has the name of a kind in it and is none.
pub(super) const OTHERWISE: &[&str] = &[
    "shot down",
    "shoot down",
    "shooting down",
    "shootdown",
    "riot police",
    "riot gear",
    "boarding school",
    "boarding house",
    "boarding pass",
    "boarded up",
    "protest movement",
    "hostage rescue",
    "missile defence",
    "missile defense",
    "air defence",
    "air defense",
    "pirate radio",
];

/// Words that say it is not known whether it was so, or that it was not.
pub(super) const DOUBTS: &[&str] = &[
    "possible",
    "possibly",
    "suspected",
    "alleged",
    "allegedly",
    "probable",
    "probably",
    "likely",
    "potential",
    "unconfirmed",
    "apparent",
    "apparently",
    "presumed",
    "maybe",
    "attempt",
    "attempted",
    "threat",
    "threatened",
    "hoax",
    "false",
    "fake",
    "exercise",
    "exercises",
    "drill",
    "drills",
    "training",
    "simulated",
    "warning",
    "alert",
    "alarm",
    "siren",
    "sirens",
    "no",
    "not",
    "non",
    "without",
    "anti",
    "counter",
    "presumé",
    "présumé",
    "possiblement",
    "محتمل",
    "مزعوم",
    "возможный",
    "возможно",
];

/// What a word may end in besides.
pub(super) const ENDINGS: &[&str] = &["", "s", "es", "ed", "er", "ers", "ing", "ings", "е", "и", "ы", "а"];

/// The kinds that hold others.
pub(super) const HOLDS: &[(Kind, &[Kind])] =
    &[(Kind::IndirectFire, &[Kind::IndirectFire, Kind::Rocket, Kind::Missile, Kind::Artillery])];

/// What stands between several.
pub(super) const BETWEEN: [&str; 9] = ["or", "and", "et", "ou", "und", "oder", "y", "و", "или"];
