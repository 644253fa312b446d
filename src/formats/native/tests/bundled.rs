//! The dossier that the program carries, by the article that it is taken from.

use super::*;
use crate::model::{
    CasualtyCount, Damage, Dossier, IncidentRef, Kind, PartOfDay, PlaceRef, StatementForm, Table,
};

fn bundled() -> Dossier {
    let reading = read_text(BUNDLED).unwrap();
    assert_eq!(reading.issues, []);
    reading.dossier
}

fn keys_at<'a>(dossier: &'a Dossier, place: &str) -> Vec<&'a str> {
    let place = dossier.place_by_key(place).unwrap();
    place.incidents().iter().map(|&id| dossier.incident(id).key()).collect()
}

#[test]
fn four_located_places_carry_exactly_their_incidents() {
    let dossier = bundled();
    let located: Vec<_> = dossier.places().filter(|p| p.position().is_some()).map(PlaceRef::key).collect();
    assert_eq!(located, ["green-village", "al-mayadeen", "ain-al-asad", "baghdad-airport"]);
    assert_eq!(keys_at(&dossier, "green-village"), ["green-village-fire"]);
    assert_eq!(keys_at(&dossier, "al-mayadeen"), ["coalition-artillery"]);
    assert_eq!(keys_at(&dossier, "ain-al-asad"), ["ain-al-asad-rockets", "ain-al-asad-drones"]);
    assert_eq!(keys_at(&dossier, "baghdad-airport"), ["baghdad-airport-drones"]);
    assert_eq!(keys_at(&dossier, "iraq"), ["soleimani-killing"]);
    for place in dossier.places() {
        let languages: Vec<_> = place.names().map(|(language, _)| language).collect();
        assert_eq!(languages, ["ar", "en", "fr"], "{}", place.key());
        assert_eq!(place.position().is_some(), !place.position_from().is_empty(), "{}", place.key());
    }
}

#[test]
fn the_two_quotations_stand_word_for_word() {
    let dossier = bundled();
    let quoted = dossier.statements().filter(|s| s.form() == StatementForm::Quotation);
    let quoted: Vec<_> =
        quoted.map(|s| (dossier.actor(s.speaker().unwrap().actor).key(), s.text())).collect();
    let expected = [
        (
            "coalition",
            "Les forces de la coalition ont été ciblées ce matin par huit séries de tirs indirects sur \
             Green Village, une base des Forces démocratiques syriennes avec une petite présence \
             consultative de la coalition, dans le nord-est de la Syrie",
        ),
        (
            "brennan",
            "Notre coalition continue de voir des menaces contre nos forces en Irak et en Syrie de la part \
             de milices soutenues par l’Iran. Ces attaques sont une dangereuse diversion de la mission \
             commune de notre coalition qui est de conseiller, d’aider et de permettre aux forces \
             partenaires de pérenniser la défaite de [l’Etat islamique].",
        ),
    ];
    assert_eq!(quoted, expected);
}

#[test]
fn every_statement_is_french_cited_and_translated_by_the_project_as_every_role_is() {
    let dossier = bundled();
    for statement in dossier.statements() {
        let key = statement.key();
        assert_eq!(statement.language(), "fr", "{key}");
        assert!(statement.cited().is_some_and(|cited| !cited.locator.is_empty()), "{key}");
        let roles = statement.speaker().filter(|speaker| !dossier.text().get(speaker.role).is_empty());
        let texts = [(true, statement.translations()), (roles.is_some(), statement.role_translations())];
        for (expected, translations) in texts {
            let languages: Vec<_> = translations.iter().map(|one| dossier.text().get(one.language)).collect();
            assert_eq!(languages, if expected { &["en", "ar"][..] } else { &[] }, "{key}");
            for one in translations {
                assert_eq!(dossier.text().get(one.by), "Sitmap (project translation)", "{key}");
            }
        }
    }
}

#[test]
fn dates_are_as_exact_as_the_article_and_say_how_they_were_found() {
    let dossier = bundled();
    let text = |id| dossier.text().get(id);
    let found = dossier.incidents().map(|i| {
        let when = i.when().unwrap();
        (i.key(), when.day().to_string(), when.part, text(when.said), !when.inferred.is_empty())
    });
    let expected = [
        ("green-village-fire", "2022-01-05", PartOfDay::Morning, "ce matin", true),
        ("coalition-artillery", "2022-01-05", PartOfDay::Day, "", true),
        ("ain-al-asad-rockets", "2022-01-05", PartOfDay::Day, "", true),
        ("ain-al-asad-drones", "2022-01-04", PartOfDay::Day, "Mardi", true),
        ("baghdad-airport-drones", "2022-01-03", PartOfDay::Day, "Lundi", true),
        ("soleimani-killing", "2020-01-03", PartOfDay::Day, "le 3 janvier 2020", false),
    ];
    assert_eq!(
        found.collect::<Vec<_>>(),
        expected.map(|(key, day, part, said, inferred)| (key, day.to_owned(), part, said, inferred))
    );
}

#[test]
fn outcomes_tell_none_reported_from_unknown() {
    let dossier = bundled();
    let outcome = |key| dossier.incident_by_key(key).unwrap().outcome();
    let fire = outcome("green-village-fire");
    assert_eq!((fire.killed, fire.wounded), (CasualtyCount::NoneReported, CasualtyCount::NoneReported));
    assert!(matches!(fire.damage, Damage::Stated(_)));
    let rockets = outcome("ain-al-asad-rockets");
    assert_eq!((rockets.killed, rockets.damage), (CasualtyCount::NoneReported, Damage::NoneReported));
    assert_eq!(outcome("coalition-artillery").killed, CasualtyCount::Unknown);
    assert_eq!(
        outcome("soleimani-killing").killed,
        CasualtyCount::Bounds { best: None, low: Some(2), high: None }
    );
}

#[test]
fn the_answer_points_at_the_attack_and_the_killing_is_context() {
    let dossier = bundled();
    let answer = dossier.incident_by_key("coalition-artillery").unwrap();
    let answered = answer.responds_to().map(|id| dossier.incident(id).key());
    assert_eq!((answer.kind(), answered), (Kind::Artillery, Some("green-village-fire")));
    let context: Vec<_> = dossier.incidents().filter(|i| i.is_context()).map(IncidentRef::key).collect();
    assert_eq!(context, ["soleimani-killing"]);
    assert_eq!(dossier.len(Table::Sources), 1);
    let article = dossier.source_by_key("article").unwrap();
    assert_eq!([article.publisher(), article.author(), article.url()], ["", "", ""]);
    assert_eq!(article.published(), None);
}
