//! A text against what it is in English: filled with the same, counted in all forms, chosen by the same words.

use std::collections::BTreeSet;

use super::forms::{NAMES, is_plural};
use super::listed;
use super::text::{Choice, Text};

/// What of a text is not as in English, or not as its language counts.
pub(super) fn differences(english: &Text, own: &Text, forms: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut say = |what: &str, names: Vec<&String>| {
        if !names.is_empty() {
            found.push(format!("{what} {}", listed(names)));
        }
    };
    say("lacks", english.arguments.difference(&own.arguments).collect());
    say("is filled with an unknown", own.arguments.difference(&english.arguments).collect());
    let known = |name: &&String| english.arguments.contains(*name);
    let counted = own.numbers.difference(&english.numbers).filter(known).collect();
    say("counts what is text in English:", counted);
    say(
        "writes with marks between thousands what English does not:",
        own.grouped.intersection(&english.ungrouped).collect(),
    );

    for choice in &own.choices {
        let mut keys = BTreeSet::new();
        let twice = choice.keys.iter().find(|key| !keys.insert(*key));
        found.extend(twice.map(|key| format!("has [{key}] twice")));
        let is_counted = |known: &Choice| known.by == choice.by && is_plural(&known.keys);
        if is_plural(&choice.keys) || english.choices.iter().any(is_counted) {
            plural_forms(choice, forms, &mut found);
        } else if let Some(known) = english.choices.iter().find(|known| is_of_words(known, &choice.by)) {
            let known: BTreeSet<&String> = known.keys.iter().collect();
            if known != keys {
                found.push(format!(
                    "chooses by {} among {}, English among {}",
                    choice.by,
                    listed(keys),
                    listed(known)
                ));
            }
        }
    }
    // A language with one form has nothing to choose.
    let unmade = english.choices.iter().filter(|choice| {
        let is_made = own.choices.iter().any(|made| made.by == choice.by);
        !is_made && (!is_plural(&choice.keys) || forms.len() > 1)
    });
    found.extend(unmade.map(|choice| format!("makes no choice by {}", choice.by)));
    found
}

fn is_of_words(choice: &Choice, by: &str) -> bool {
    choice.by == by && !is_plural(&choice.keys) && !choice.keys.iter().any(|key| key.starts_with('#'))
}

fn plural_forms(choice: &Choice, forms: &BTreeSet<String>, found: &mut Vec<String>) {
    let lacking: Vec<&String> = forms.iter().filter(|form| !choice.keys.contains(form)).collect();
    if !lacking.is_empty() {
        found.push(format!("lacks the plural of {}: {}", choice.by, listed(lacking)));
    }
    // Fluent asks for one that is taken where none fits, also of a language that has no such form.
    let named = choice.keys.iter().filter(|key| !key.starts_with('#') && *key != "other");
    let (forms_of_others, words): (Vec<&String>, Vec<&String>) =
        named.filter(|key| !forms.contains(*key)).partition(|key| NAMES.contains(&key.as_str()));
    if !forms_of_others.is_empty() {
        found.push(format!(
            "has a plural of {} that the language has not: {}",
            choice.by,
            listed(forms_of_others)
        ));
    }
    if !words.is_empty() {
        found.push(format!("mixes the plural of {} with {}", choice.by, listed(words)));
    }
}
