//! A click on a marker opens its card: what happened there, and who said what about it.

use egui::accesskit::Role;
use serde_json::Value;

use sitmap::l10n;

use crate::support::{Window, files};

/// A marker of the bundled dossier and what its card holds, in this order.
struct Expected {
    marker: &'static str,
    key: &'static str,
    incidents: &'static [(&'static str, &'static [&'static str])],
}

const COMMUNIQUE: &str = "Quotation, US-led coalition against Islamic State: Les forces de la coalition ont été ciblées ce matin par huit séries de tirs indirects sur Green Village, une base des Forces démocratiques syriennes avec une petite présence consultative de la coalition, dans le nord-est de la Syrie";
const BRENNAN: &str = "Quotation, Maj. Gen. John W. Brennan Jr.: Notre coalition continue de voir des menaces contre nos forces en Irak et en Syrie de la part de milices soutenues par l’Iran. Ces attaques sont une dangereuse diversion de la mission commune de notre coalition qui est de conseiller, d’aider et de permettre aux forces partenaires de pérenniser la défaite de [l’Etat islamique].";
const HEADLINE: &str = "Reported speech, The source itself: La coalition américaine contre l’Etat islamique fait face à une double attaque de la part de groupes soutenus par l’Iran";
const ANNOUNCEMENT: &str = "Reported speech, US-led coalition against Islamic State: La coalition dirigée par les États-Unis basée en Syrie et en Irak et chargée de combattre l’organisation terroriste Etat islamique, a annoncé ce mercredi avoir été ciblée par des tirs lancés par des groupes soutenus par l’Iran.";
const NO_CASUALTIES: &str = "Reported speech, US-led coalition against Islamic State: précisant qu’il n’y avait eu aucune victime mais qu’il y avait eu quelques dommages mineurs à l’intérieur de la base";
const SERIES: &str = "Reported speech, The source itself: Il s’agit de la dernière d’une série d’attaques lancées récemment contre des bases américaines en Syrie et en Irak.";
const ANSWER: &str = "Reported speech, The source itself: La coalition a riposté en tirant six coups d’artillerie vers le point de départ de la frappe, juste à l’extérieur de la ville d’al-Mayadeen dans la province syrienne de Deir Ezzor.";
const SECOND_ATTACK: &str = "Reported speech, The source itself: La deuxième attaque a eu lieu en Irak, où cinq roquettes ont atterri près de la base aérienne d’Ain al-Asad, qui abrite des forces américaines et internationales dans l’ouest de l’Irak.";
const NEITHER: &str = "Reported speech, The source itself: L’attaque n’a fait ni victime ni dégât.";
const TUESDAY: &str = "Reported speech, The source itself: Mardi, deux drones armés se sont approchés de la base aérienne d’Ain al-Asad avant d’être abattus par les forces de la coalition.";
const MONDAY: &str = "Reported speech, The source itself: Lundi, la coalition a également abattu deux drones armés visant son complexe à l’aéroport de Bagdad.";

const EXPECTED: [Expected; 4] = [
    Expected {
        marker: "Green Village",
        key: "green-village",
        incidents: &[(
            "Eight rounds of indirect fire on Green Village",
            &[COMMUNIQUE, BRENNAN, HEADLINE, ANNOUNCEMENT, NO_CASUALTIES, SERIES],
        )],
    },
    Expected {
        marker: "al-Mayadeen",
        key: "al-mayadeen",
        incidents: &[("The coalition answers with six artillery rounds", &[ANSWER])],
    },
    Expected {
        marker: "Ain al-Asad",
        key: "ain-al-asad",
        incidents: &[
            ("Two armed drones shot down approaching Ain al-Asad", &[BRENNAN, SERIES, TUESDAY]),
            (
                "Five rockets land near Ain al-Asad",
                &[BRENNAN, HEADLINE, ANNOUNCEMENT, SECOND_ATTACK, NEITHER, SERIES],
            ),
        ],
    },
    Expected {
        marker: "Baghdad airport",
        key: "baghdad-airport",
        incidents: &[(
            "Two armed drones shot down aiming at the coalition’s compound at Baghdad airport",
            &[BRENNAN, SERIES, MONDAY],
        )],
    },
];

#[test]
fn the_map_has_a_marker_for_each_of_the_four_places_and_none_for_the_country() {
    let window = Window::new();
    let mut markers = window.markers();
    markers.sort();
    let mut expected: Vec<_> =
        EXPECTED.iter().map(|place| (place.marker.to_owned(), place.incidents.len())).collect();
    expected.sort();
    assert_eq!(markers, expected);
}

#[test]
fn a_click_on_each_marker_opens_its_card_with_exactly_its_incidents_and_quotations() {
    let mut window = Window::new();
    assert_eq!(window.statements(), [""; 0], "nothing is quoted before anything is selected");
    for expected in &EXPECTED {
        window.click_marker(expected.marker);
        assert_eq!(window.selected_key().as_deref(), Some(expected.key));
        assert_eq!(window.card_title().as_deref(), Some(expected.marker));
        assert_eq!(titles_on_card(&window), titles(expected), "{}", expected.marker);
        let statements: Vec<_> = expected.incidents.iter().flat_map(|(_, said)| said.iter()).collect();
        assert_eq!(window.statements().iter().collect::<Vec<_>>(), statements, "{}", expected.marker);
    }
}

#[test]
fn the_cards_hold_what_stands_in_the_file_and_nothing_else() {
    let file = files::bundled();
    let mut window = Window::new();
    for expected in &EXPECTED {
        window.click_marker(expected.marker);
        let mut shown = titles_on_card(&window);
        shown.sort();
        let incidents: Vec<&Value> = rows(&file, "incidents")
            .filter(|incident| rows(incident, "places").any(|link| link["place"] == expected.key))
            .collect();
        let mut stored: Vec<_> = incidents.iter().map(|incident| string(&incident["title"]["en"])).collect();
        stored.sort();
        assert_eq!(shown, stored, "{}", expected.marker);

        let mut shown = window.statements();
        shown.sort();
        let mut stored: Vec<String> = incidents
            .iter()
            .flat_map(|incident| rows(&file, "statements").filter(|said| is_about(said, &incident["id"])))
            .map(|said| told(&file, said))
            .collect();
        stored.sort();
        assert_eq!(shown, stored, "{}", expected.marker);
    }
}

#[test]
fn every_quotation_of_the_file_is_on_a_card_that_a_marker_opens() {
    let file = files::bundled();
    let mut window = Window::new();
    let mut shown = Vec::new();
    for expected in &EXPECTED {
        window.click_marker(expected.marker);
        shown.extend(window.statements());
    }
    for said in rows(&file, "statements").filter(|said| said["form"] == "quotation") {
        let told = told(&file, said);
        assert!(shown.contains(&told), "{told}");
        let speaker = &said["speaker"];
        for translation in rows(said, "translations").chain(rows(speaker, "role_translations")) {
            window.click_marker("Green Village");
            let is_of_reader = translation["language"] == "en";
            let is_shown = window.has(&string(&translation["text"]));
            assert_eq!(is_shown, is_of_reader, "that into the language of the reader: {translation}");
        }
    }
}

#[test]
fn a_selected_marker_says_so() {
    let mut window = Window::new();
    let toggled = |window: &Window| -> Vec<String> {
        let pressed = window.nodes().filter(|node| node.role() == Role::Button && node.is_pressed());
        pressed.map(|node| node.text()).collect()
    };
    assert_eq!(toggled(&window), [""; 0]);
    window.click_marker("al-Mayadeen");
    assert_eq!(toggled(&window), ["al-Mayadeen, 1 incident"]);
}

/// The titles of the incidents on the card of a place, from top to bottom: its links to incidents,
/// without those that lead from an answer to what it answers.
fn titles_on_card(window: &Window) -> Vec<String> {
    let target = window.selected().unwrap();
    let dossier = window.app().state().workspace.layers.dossier(target.layer).unwrap();
    let is_title = |text: &str| dossier.incidents().any(|incident| incident.title() == text);
    let mut titles = Vec::new();
    let mut before = String::new();
    for node in window.nodes().filter(|node| !node.text().is_empty()) {
        let text = node.text();
        let of_an_answer = before == l10n::ui::answers() || before == l10n::ui::answered_by();
        if node.role() == Role::Link && is_title(&text) && !of_an_answer {
            titles.push(text.clone());
        }
        before = text;
    }
    titles
}

fn titles(expected: &Expected) -> Vec<String> {
    expected.incidents.iter().map(|(title, _)| (*title).to_owned()).collect()
}

fn rows<'a>(value: &'a Value, table: &str) -> impl Iterator<Item = &'a Value> {
    value[table].as_array().into_iter().flatten()
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn is_about(statement: &Value, incident: &Value) -> bool {
    rows(&statement["about"], "incidents").any(|id| id == incident)
}

/// A statement of the file as the card names it.
fn told(file: &Value, statement: &Value) -> String {
    let form = if statement["form"] == "quotation" {
        l10n::briefing_panel::quotation()
    } else {
        l10n::vocabulary::statement_form_reported()
    };
    let speaker = rows(file, "actors").find(|actor| actor["id"] == statement["speaker"]["actor"]);
    let speaker = speaker.map_or(l10n::ui::said_by_source(), |actor| actor["names"]["en"].as_str().unwrap());
    format!("{form}, {speaker}: {}", string(&statement["text"]))
}
