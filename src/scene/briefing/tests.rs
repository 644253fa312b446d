//! The steps of a briefing whose lists are long.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Deck, Step, Weight};
use crate::formats::{self, Options};
use crate::progress::Progress;
use crate::query::Matches;
use crate::query::{Filter, FilterResult, Layers, Rows};

const BUNDLED: &str = include_str!("../../../data/coalition-attacks-2022-01.sitmap.json");

fn deck(dossier: &Value) -> Deck {
    let reading = formats::read(dossier.to_string().as_bytes(), &Options::default(), &Progress::default());
    let mut layers = Layers::default();
    layers.open("A layer".to_owned(), None, Arc::new(reading.unwrap().dossier), Arc::new([]));
    let shown = FilterResult::of(&layers, &Filter::default(), &mut Matches::default(), &Progress::default());
    Deck::of(&layers, &Rows::of(&layers, &shown.unwrap()), None)
}

/// A dossier with so many incidents without a time or a place, and with this briefing.
fn untimed(incidents: usize, briefing: &Value) -> Value {
    let incident = |n: usize| json!({"id": format!("i{n}"), "title": format!("Incident {n}")});
    let source = |n: usize| json!({"id": format!("s{n}"), "title": format!("Source {n}")});
    let mut incidents: Vec<Value> = (1..=incidents).map(incident).collect();
    incidents[0]["sources"] = (1..=28).map(|n| json!({"source": format!("s{n}")})).collect();
    json!({"format": "sitmap-dossier", "version": 1, "title": "T", "incidents": incidents,
        "sources": (1..=28).map(source).collect::<Vec<_>>(), "briefing": briefing})
}

fn texts(step: &Step) -> Vec<&str> {
    step.entries.iter().map(|entry| entry.text.as_str()).collect()
}

#[test]
fn what_remains_unclear_of_the_bundled_dossier_is_told_on_two_steps() {
    let deck = deck(&serde_json::from_str(BUNDLED).unwrap());
    let titles: Vec<String> = (8..deck.len()).map(|n| deck.title(n)).collect();
    let expected = [
        "Qassem Soleimani and Abu Mahdi al-Muhandis killed by an American drone strike",
        "What remains unclear (1 of 2)",
        "What remains unclear (2 of 2)",
        "Sources",
    ];
    assert_eq!(titles, expected);
    let [first, second] = [9, 10].map(|n| deck.step(n));
    assert_eq!((first.title.as_str(), first.number, first.of), (expected[1], 10, 12));
    assert_eq!([9, 10, 11].map(|n| deck.own_step(n)), [Some(9), Some(9), Some(10)]);
    assert_eq!((first.goes_on, second.goes_on, deck.step(11).goes_on), (true, false, false));
    assert_eq!((first.entries.len(), second.entries.len()), (9, 6));
    assert_eq!(second.entries[0].text, "Without a position on the map");
    assert_eq!(first.map, second.map);
    assert!(!texts(&first).iter().chain(&texts(&second)).any(|text| text.starts_with("and ")));
    assert_eq!(deck.sketch(10).entries, second.entries);
}

#[test]
fn a_few_are_all_told_and_of_many_how_many_more_there_are() {
    for (incidents, told) in [(12, 12), (13, 6)] {
        let deck = deck(&untimed(incidents, &json!({"steps": [{"shows": "unclear"}]})));
        let steps: Vec<Step> = (0..deck.len()).map(|n| deck.step(n)).collect();
        let all: Vec<_> = steps.iter().flat_map(|step| &step.entries).collect();
        let heading = |text: &str| all.iter().position(|one| one.text == text).unwrap();
        let [from, to] = ["Without a time", "Without a position on the map"].map(heading);
        assert_eq!(all[from].detail, incidents.to_string());
        let lines = all[from..to].iter().filter(|one| one.weight == Weight::Line).count();
        assert_eq!(lines, told, "{incidents}");
        assert_eq!(all[to - 1].text == "and 8 more", incidents == 13);
    }
}

#[test]
fn what_a_briefing_says_of_a_long_list_is_said_once_and_holds_for_all_of_its_steps() {
    let own = json!({"shows": "sources", "title": "Whence", "text": "All of them.", "notes": "Slowly.",
        "seconds": 9.0});
    let hidden = json!({"shows": "unclear", "hidden": true});
    let deck = deck(&untimed(1, &json!({"seconds": 4.0, "steps": [{"shows": "title"}, hidden, own]})));
    let steps: Vec<Step> = (0..deck.len()).map(|n| deck.step(n)).collect();
    let titles: Vec<&str> = steps.iter().skip(1).map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["Whence (1 of 4)", "Whence (2 of 4)", "Whence (3 of 4)", "Whence (4 of 4)"]);
    assert_eq!(deck.title(2), "Whence (2 of 4)");
    let lines: Vec<&str> = steps.iter().skip(1).map(|step| step.line.as_str()).collect();
    assert_eq!(lines, ["All of them.", "", "", ""]);
    assert_eq!([1, 4].map(|n| deck.own_step(n)), [Some(2); 2]);
    for step in &steps[1..] {
        assert_eq!((step.seconds, step.notes.as_str()), (Some(2.25), "Slowly."));
        assert_eq!(step.entries.len(), 7, "{:?}", texts(step));
    }
    let told: usize = steps.iter().map(|step| step.entries.len()).sum();
    assert_eq!((told, steps[0].seconds), (28, Some(4.0)));
}

/// A dossier with an incident at each of so many places, of which the second answers the first, and with
/// these steps.
fn answered(places: usize, steps: &Value) -> Value {
    let longitude = |n: usize| if n == 0 { -100.0 } else { 90.0 - n as f64 * 0.25 };
    let place = |n: usize| {
        json!({"id": format!("p{n}"), "names": {"en": format!("Place {n}")},
        "position": [longitude(n), 20.0]})
    };
    let incident = |n: usize| json!({"id": format!("i{n}"), "places": [{"place": format!("p{n}")}]});
    let mut incidents: Vec<Value> = (0..places).map(incident).collect();
    incidents[1]["responds_to"] = json!("i0");
    json!({"format": "sitmap-dossier", "version": 1, "places": (0..places).map(place).collect::<Vec<_>>(),
        "incidents": incidents, "briefing": {"steps": steps}})
}

#[test]
fn an_arrow_goes_from_what_was_answered_to_the_answer_however_many_places_there_are() {
    for places in [3, 700] {
        let deck = deck(&answered(places, &json!([{"shows": "overview"}])));
        let map = deck.step(0).map;
        assert_eq!(map.marks.len() < places, places == 700, "thinned out where there are many");
        let [arrow] = map.arrows[..] else { panic!("{:?}", map.arrows) };
        let ends = [arrow.from, arrow.to].map(|mark| map.marks[mark].name.as_str());
        assert_eq!(ends, ["Place 0", "Place 1"], "of {places}");
    }
}

#[test]
fn an_incident_that_was_shown_before_and_is_answered_now_counts_once() {
    let step = |n: usize| json!({"shows": "incident", "incident": format!("i{n}")});
    let deck = deck(&answered(2, &json!([step(0), step(1), step(0), step(1)])));
    let map = deck.step(3).map;
    let told: Vec<_> = map.marks.iter().map(|here| (&*here.name, here.mark.incidents, here.is_now)).collect();
    assert_eq!(told, [("Place 0", 1, false), ("Place 1", 1, true)]);
    assert!(map.arrows.is_empty() && map.answer.is_some(), "{map:?}");
}

#[test]
fn a_role_is_told_in_the_language_of_the_words_first_or_second_as_these_are() {
    const ROLE: &str = "porte-parole";
    let translated = |text: &str, languages: &[&str]| -> Vec<Value> {
        let one = |language: &&str| json!({"language": language, "text": text, "by": "T"});
        languages.iter().map(one).collect()
    };
    for (words, roles, role_shown, translations_first, whose, below) in [
        (&["en"][..], &["de", "en"][..], "Translation · English · T: role", false, "A, porte-parole", ""),
        (&["en"], &["de", "en"], "Translation · English · T: role", true, "A", ROLE),
        (&["de"], &["en", "de"], "Translation · German · T: role", true, "A", ROLE),
        (&["de"], &["en"], "", true, "A, porte-parole", ""),
        (&["en"], &[], "", true, "A, porte-parole", ""),
        // Words that all can read, said by somebody whose role is told in another language.
        (&[], &["de", "en"], "Translation · English · T: role", true, "A", ROLE),
        (&[], &["de"], "Translation · German · T: role", false, "A, porte-parole", ""),
    ] {
        let deck = deck(&json!({"format": "sitmap-dossier", "version": 1,
            "actors": [{"id": "A"}], "incidents": [{"id": "i"}],
            "statements": [{"id": "s", "form": "quotation", "text": "words", "about": {"incidents": ["i"]},
                "translations": translated("translation", words),
                "speaker": {"actor": "A", "role": ROLE, "role_translations": translated("role", roles)}}],
            "briefing": {"translations_first": translations_first, "steps": [{"shows": "incident", "incident": "i"}]}}));
        let quote = deck.step(0).quote.unwrap();
        let told = (quote.role_translation.as_str(), quote.whose(), quote.role_below());
        assert_eq!(told, (role_shown, whose.to_owned(), below), "{words:?} {roles:?} {translations_first}");
        assert_eq!(quote.translation_first, translations_first && !words.is_empty());
    }
}
