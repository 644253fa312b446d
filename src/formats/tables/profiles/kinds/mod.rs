//! What happened, from the words of a file that has no code book.
//!
//! Words claim a kind only where they name it and no other: "air/drone strike" leaves open which of
//! the two it was, "possible drone strike" whether it was one.
//!
//! | file | idea |
//! | --- | --- |
//! | `words` | words for what happened, for ships, and for doubt |

mod words;

use crate::model::Kind;
use words::{ACTS, AT_SEA, BETWEEN, DOUBTS, ENDINGS, HOLDS, OTHERS, OTHERWISE, SHIPS, WEAPONS};

/// The kind that these words speak of, or a word of the vocabulary itself; `None` where they speak
/// of none, of several, or in doubt.
pub fn kind_in(words: &str) -> Option<Kind> {
    let words = words.trim().to_lowercase();
    if let Some(kind) = Kind::from_word(&words.replace([' ', '_'], "-")) {
        return Some(kind);
    }
    let is_listed = words.contains(['/', ',', ';', '|', '&', '+']);
    let is_asked = words.ends_with('?');
    let mut tokens = tokens(&words);
    let whole = tokens.clone();
    let is_doubted = tokens.iter().any(|token| DOUBTS.contains(&token.as_str()));
    if is_asked || is_doubted {
        return None;
    }
    let is_listed = is_listed || tokens.iter().any(|token| BETWEEN.contains(&token.as_str()));
    tokens.retain(|token| !BETWEEN.contains(&token.as_str()));
    for phrase in OTHERWISE {
        take(&mut tokens, phrase);
    }
    // "Air/drone strike" has only one strike for both.
    let is_both = ["air drone", "drone air"].iter().any(|both| at(&tokens, both).is_some());
    let mut claimed = |kinds: &[(Kind, &[&str])]| -> Vec<Kind> {
        let mut claimed = Vec::new();
        for (kind, phrases) in kinds {
            // Longer ones first: what "air raid" says, "raid" does not say again.
            let mut phrases = phrases.to_vec();
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
            let mut is_named = false;
            for phrase in phrases {
                is_named |= match phrase.strip_prefix('=') {
                    Some(phrase) => whole == [phrase],
                    None => take(&mut tokens, phrase),
                };
            }
            if is_named {
                claimed.push(*kind);
            }
        }
        claimed
    };
    let mut weapons = claimed(WEAPONS);
    if is_both {
        weapons.push(Kind::AirStrike);
    }
    let mut acts = claimed(ACTS);
    if acts.len() > 1 {
        acts.retain(|kind| *kind != Kind::Development);
    }
    if is_listed || weapons.is_empty() {
        weapons.append(&mut acts);
    }
    if is_listed && OTHERS.iter().any(|phrase| at(&tokens, phrase).is_some()) {
        weapons.push(Kind::Other);
    }
    let mut kinds = weapons;
    kinds.dedup();
    match kinds[..] {
        [] => None,
        [kind] => Some(kind).filter(|kind| *kind != Kind::Other),
        _ => {
            HOLDS.iter().find(|(_, held)| kinds.iter().all(|kind| held.contains(kind))).map(|(kind, _)| *kind)
        }
    }
}

/// Whether these words speak of what is piracy where it happens to a ship.
pub fn is_piracy_at_sea(words: &str) -> bool {
    let mut tokens = tokens(&words.to_lowercase());
    for phrase in OTHERWISE {
        take(&mut tokens, phrase);
    }
    AT_SEA.iter().any(|phrase| at(&tokens, phrase).is_some())
        && !tokens.iter().any(|token| DOUBTS.contains(&token.as_str()))
}

/// Whether these words tell of ships.
pub fn tells_of_ships(words: &str) -> bool {
    tokens(&words.to_lowercase()).iter().any(|token| {
        SHIPS.iter().any(|ship| token.strip_suffix('s').unwrap_or(token) == *ship || token == ship)
    })
}

fn tokens(words: &str) -> Vec<String> {
    let letters = words.split(|letter: char| !letter.is_alphanumeric());
    letters.filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

/// Where the words of a phrase stand, and how many they are.
fn at(tokens: &[String], phrase: &str) -> Option<(usize, usize)> {
    let wanted: Vec<&str> = phrase.split(' ').collect();
    let is_word = |(n, token): (usize, &String)| {
        let token = token.strip_prefix("ال").filter(|rest| !rest.is_empty()).unwrap_or(token);
        let rest = token.strip_prefix(wanted[n]);
        rest.is_some_and(|rest| rest.is_empty() || (n + 1 == wanted.len() && ENDINGS.contains(&rest)))
    };
    let start = tokens.windows(wanted.len()).position(|window| window.iter().enumerate().all(is_word))?;
    Some((start, wanted.len()))
}

/// Takes the words of a phrase away wherever they stand; whether they were there.
fn take(tokens: &mut Vec<String>, phrase: &str) -> bool {
    let mut found = false;
    while let Some((start, count)) = at(tokens, phrase) {
        tokens.drain(start..start + count);
        found = true;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_found_in_the_words_of_a_file() {
        let cases: &[(Option<Kind>, &[&str])] = &[
            (
                Some(Kind::Ied),
                &[
                    "IED Explosion",
                    "VBIED",
                    "Car bomb",
                    "Suicide bombing",
                    "Roadside bombs",
                    "suicide bomber",
                ],
            ),
            (Some(Kind::Shooting), &["SAF", "Shooting", "Small arms fire", "Sniper", "shots fired"]),
            (Some(Kind::IndirectFire), &["Indirect Fire", "IDF", "indirect-fire", "rocket or mortar"]),
            (Some(Kind::IndirectFire), &["Shelling/artillery/missile attack", "Rockets, mortars"]),
            (
                Some(Kind::AirStrike),
                &["air-strike", "Air Strikes", "airstrike", "Air raid", "AIRSTRIKE, CIVILIANS,"],
            ),
            (
                Some(Kind::Drone),
                &["Engineering vehicle arnoun ababil drone", "Drone strike", "drone shot down", "UAV"],
            ),
            (Some(Kind::Drone), &["Drone killing", "Combat drone"]),
            (Some(Kind::Rocket), &["Rockets", "Grad", "Katyusha rocket", "صاروخ", "الصاروخ"]),
            (Some(Kind::Missile), &["Missile attack", "صاروخ باليستي"]),
            (Some(Kind::Artillery), &["Shelling", "Mortar attack", "artillery/mortar", "قصف"]),
            (Some(Kind::Battle), &["Armed clashes", "Battle", "Fighting", "Combats"]),
            (Some(Kind::Piracy), &["Piracy", "piracy attack"]),
            (Some(Kind::Abduction), &["Kidnapping", "hostages taken", "Abduction/forced disappearance"]),
            (
                Some(Kind::Protest),
                &["Protests", "Violent demonstration", "riots", "Protest movement, protest"],
            ),
            (Some(Kind::Arrest), &["Arrests", "Raid", "police raid", "Seizure"]),
            (Some(Kind::Killing), &["Assassination", "Murders", "targeted killing"]),
            (Some(Kind::Development), &["Agreement", "Strategic developments", "troop movements"]),
        ];
        for (kind, all) in cases {
            for words in *all {
                assert_eq!(kind_in(words), *kind, "{words}");
            }
        }
    }

    #[test]
    fn words_that_name_several_doubt_it_or_only_sound_alike_claim_none() {
        let cases = [
            "Air/drone strike",
            "US air or drone strike",
            "drone or air strike",
            "airstrike/drone",
            "rocket and drone attack",
            "IED / small arms",
            "Shooting or stabbing, arrest",
            "Remote explosive/landmine/IED",
            "Robbery, shooting",
            "according to police",
            "possible drone strike",
            "Suspected IED",
            "alleged air strike",
            "attempted assassination",
            "drone strike?",
            "no shooting",
            "anti-drone exercise",
            "counter-UAS",
            "rocket alert",
            "air raid siren",
            "Missile defence",
            "bomb threat",
            "Boarded",
            "boarding school attacked",
            "Hijacking",
            "graduation",
            "Protestant church attacked",
            "Combative person",
            "cattle raid",
            "Suicide",
            "seizures of breath",
            "riot police deployed",
            "snapshot",
            "pirate radio",
            "SAF positions",
            "studied",
            "earthquake",
            "Unknown",
            "",
        ];
        for words in cases {
            assert_eq!(kind_in(words), None, "{words}");
        }
    }

    #[test]
    fn boarding_and_hijacking_are_piracy_only_at_sea() {
        for words in ["Boarded", "Hijacked", "hijacking", "Boarding"] {
            assert!(is_piracy_at_sea(words), "{words}");
        }
        for words in ["boarding school attacked", "Attempted boarding", "onboard", "Robbery"] {
            assert!(!is_piracy_at_sea(words), "{words}");
        }
        for words in ["vessel_name", "Tanker boarded off Lagos", "Ships"] {
            assert!(tells_of_ships(words), "{words}");
        }
        for words in ["bus", "friendship", "aircraft", "season"] {
            assert!(!tells_of_ships(words), "{words}");
        }
    }
}
