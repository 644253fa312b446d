//! What happened, from the words of a file that has no code book.

use crate::model::Kind;

/// Words, in the order in which they decide: what a weapon was says more than that there was an
/// attack.
const WORDS: &[(Kind, &[&str])] = &[
    (Kind::Ied, &["ied", "vbied", "svbied", "landmine", "roadside", "car bomb", "suicide", "eei", "عبوة"]),
    (Kind::Drone, &["drone", "uav", "uas", "fpv", "quadcopter", "مسيرة"]),
    (Kind::Missile, &["missile", "صاروخ باليستي"]),
    (Kind::Rocket, &["rocket", "katyusha", "grad", "roquette", "صاروخ"]),
    (Kind::AirStrike, &["air strike", "airstrike", "air raid", "bombing run", "frappe aérienne", "غارة"]),
    (Kind::Artillery, &["artillery", "mortar", "howitzer", "shelling", "artillerie", "mortier", "قصف"]),
    (Kind::IndirectFire, &["indirect fire", "idf", "tir indirect"]),
    (Kind::Abduction, &["abduction", "kidnap", "hostage", "enlèvement", "خطف"]),
    (Kind::Piracy, &["piracy", "pirate", "hijack", "boarded", "boarding"]),
    (Kind::Protest, &["protest", "riot", "demonstration", "manifestation", "مظاهرة"]),
    (Kind::Arrest, &["arrest", "detention", "seizure", "raid", "arrestation", "اعتقال"]),
    (Kind::Killing, &["assassination", "killing", "murder", "execution", "assassinat", "اغتيال"]),
    (Kind::Shooting, &["small arms", "saf", "shooting", "gunfire", "sniper", "shot", "tirs", "إطلاق نار"]),
    (Kind::Battle, &["battle", "clash", "combat", "fighting", "firefight", "combats", "اشتباك"]),
    (Kind::Development, &["development", "agreement", "movement", "deployment", "accord"]),
];

/// The kind that these words speak of, or a word of the vocabulary itself; `None` where they speak
/// of none.
pub fn kind_in(words: &str) -> Option<Kind> {
    let words = words.trim().to_lowercase();
    if let Some(kind) = Kind::from_word(&words.replace([' ', '_'], "-")) {
        return Some(kind);
    }
    let is_edge = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    let speaks_of = |wanted: &&str| {
        words.match_indices(wanted).any(|(at, found)| {
            let (before, after) = (&words[..at], words[at + found.len()..].trim_start_matches(['s', 'e']));
            is_edge(before.chars().next_back()) && (wanted.len() > 4 || is_edge(after.chars().next()))
        })
    };
    WORDS.iter().find(|(_, wanted)| wanted.iter().any(speaks_of)).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_found_in_the_words_of_a_file() {
        let cases = [
            ("IED Explosion", Some(Kind::Ied)),
            ("SAF", Some(Kind::Shooting)),
            ("Indirect Fire", Some(Kind::IndirectFire)),
            ("air-strike", Some(Kind::AirStrike)),
            ("Engineering vehicle arnoun ababil drone", Some(Kind::Drone)),
            ("Rockets", Some(Kind::Rocket)),
            ("Armed clashes", Some(Kind::Battle)),
            ("Boarded", Some(Kind::Piracy)),
            ("studied", None),
            ("earthquake", None),
            ("", None),
        ];
        for (words, kind) in cases {
            assert_eq!(kind_in(words), kind, "{words}");
        }
    }
}
