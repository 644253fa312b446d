//! The words of a heading, and those that only add to what it means.

use std::borrow::Cow;

use crate::formats::features::html;

/// What a word can add to a heading without changing what it means: one bit each.
pub(super) mod adds {
    /// That it is of an incident.
    pub(crate) const EVENT: u16 = 1;
    /// That it is of a place.
    pub(crate) const PLACE: u16 = 1 << 1;
    /// How it is filled in, or who may see it.
    pub(crate) const MARK: u16 = 1 << 2;
    /// How degrees are written.
    pub(crate) const DEGREES: u16 = 1 << 3;
    /// How a time is written.
    pub(crate) const CLOCK: u16 = 1 << 4;
    /// That it counts people.
    pub(crate) const COUNT: u16 = 1 << 5;
    /// The grammar of a sentence.
    pub(crate) const GRAMMAR: u16 = 1 << 6;
    /// That it is a name.
    pub(crate) const NAME: u16 = 1 << 7;
    /// That it is the lowest number.
    pub(crate) const LOW: u16 = 1 << 8;
    /// That it is the highest number.
    pub(crate) const HIGH: u16 = 1 << 9;
    /// Which of several.
    pub(crate) const NUMBERED: u16 = 1 << 10;
}

/// Words that add to a heading. A word that stands nowhere here makes it the heading of something else.
#[rustfmt::skip]
const ADDING: &[(u16, &str)] = &[
    (adds::EVENT, "incident incidents event events attack attacks strike strikes airstrike occurrence occur occurred \
        occurring occ happen happened accident crime offense offence violation explosion événement evenement attaque \
        incidente evento"),
    (adds::PLACE, "location position place site geo gps geolocation point coordinates coordinate coord coords map \
        scene geographic"),
    (adds::MARK, "unclass unclassified u optional required text txt label en eng english approx approximate \
        approximately exact known str string main primary estimated"),
    (adds::DEGREES, "dd ddd dec decimal decimals deg degree degrees dms wgs wgs84 84 epsg 4326 n s e w north south \
        east west x y"),
    (adds::CLOCK, "utc gmt zulu z local lt hrs hours 24h hh mm ss yyyy dd d m y am pm iso iso8601 format mdy dmy ymd"),
    (adds::COUNT, "number no num nr n nb count total of people persons person how many reported"),
    (adds::GRAMMAR, "the a an of in at on for this that did does was were is it take took there which what where when \
        please enter describe provide specify give if happen happened occur occurred de du des la le les l del el d"),
    (adds::NAME, "name names"),
    (adds::LOW, "min minimum low lower least lowest"),
    (adds::HIGH, "max maximum high upper most highest"),
];

/// What a sentence begins with that is answered with yes or no.
const ASKING: &[&str] =
    &["is", "was", "were", "are", "did", "does", "do", "has", "have", "had", "can", "could", "will", "any"];

/// A heading with more letters than this is told by nothing in it.
const LONGEST: usize = 400;

/// What a word adds, as bits of [`adds`]; 0 where it means something of its own.
pub(super) fn adding(word: &str) -> u16 {
    if word.len() <= 2 && word.bytes().all(|digit| digit.is_ascii_digit()) {
        let degrees = if word == "84" { adds::DEGREES } else { 0 };
        return adds::NUMBERED | degrees;
    }
    let bits = ADDING.iter().filter(|(_, words)| words.split_ascii_whitespace().any(|one| one == word));
    bits.fold(0, |bits, (bit, _)| bits | bit)
}

/// Whether words ask for a yes or a no.
pub(super) fn ask_whether(words: &[String]) -> bool {
    words.first().is_some_and(|first| ASKING.contains(&first.as_str()))
}

/// A heading in lower case, with nothing but letters, digits and single spaces; `#` is a number.
pub(super) fn folded(heading: &str) -> String {
    let mut spaced = String::with_capacity(heading.len());
    for letter in heading.chars().take(LONGEST) {
        match letter {
            '#' => spaced.push_str(" no "),
            _ if letter.is_alphanumeric() => spaced.extend(letter.to_lowercase()),
            _ => spaced.push(' '),
        }
    }
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a heading in lower case, without the number of a question and the groups of a form.
pub(super) fn words(heading: &str) -> Vec<String> {
    if heading.chars().nth(LONGEST).is_some() {
        return Vec::new();
    }
    let heading = without_markup(heading);
    let heading = without_number(without_groups(heading.trim()));
    let mut spaced = String::with_capacity(heading.len() + 8);
    let letters: Vec<char> = heading.chars().collect();
    for (n, &letter) in letters.iter().enumerate() {
        let before = n.checked_sub(1).map(|n| letters[n]);
        let after = letters.get(n + 1);
        let starts = letter.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || (before.is_uppercase() && after.is_some_and(|after| after.is_lowercase()))
            });
        if starts {
            spaced.push(' ');
        }
        match letter {
            '#' => spaced.push_str(" no "),
            _ if letter.is_alphanumeric() => spaced.extend(letter.to_lowercase()),
            _ => spaced.push(' '),
        }
    }
    let mut words: Vec<String> = Vec::new();
    for word in spaced.split_whitespace() {
        let takes =
            words.last().is_some_and(|last| matches!(last.as_str(), "take" | "took" | "taken" | "taking"));
        if takes && word == "place" {
            words.pop();
            words.push("happen".to_owned());
        } else {
            words.push(word.to_owned());
        }
    }
    words
}

/// A heading without tags and with the characters that entities stand for.
fn without_markup(heading: &str) -> Cow<'_, str> {
    if !heading.contains(['&', '<']) {
        return Cow::Borrowed(heading);
    }
    Cow::Owned(html::without_links(heading))
}

/// A heading without the groups that a form puts before it: `group_ab12/location/latitude`,
/// `group_ab12-location-latitude`.
fn without_groups(heading: &str) -> &str {
    let mut heading = heading;
    loop {
        // "group-name" is the name of a group, and `group_a-name` a question in it.
        let joined =
            || heading.split_once('-').filter(|(group, _)| group.contains('_') && !heading.contains(' '));
        let Some((group, rest)) = heading.split_once('/').or_else(joined) else { break };
        let group = group.to_lowercase();
        if !["group", "grp", "section", "page"].iter().any(|word| group.starts_with(word)) {
            break;
        }
        heading = rest;
    }
    heading
}

/// A heading without the number of a question: `3. Where`, `Q12: When`, `2) What`.
fn without_number(heading: &str) -> &str {
    let digits = heading.strip_prefix(['Q', 'q']).unwrap_or(heading);
    let behind = digits.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if behind.len() == digits.len() {
        return heading;
    }
    behind.strip_prefix(['.', ')', ':']).filter(|rest| !rest.trim().is_empty()).map_or(heading, str::trim)
}
