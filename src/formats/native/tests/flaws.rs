//! Files that can be read although something in them cannot be used.

use super::*;
use crate::model::Table;

/// Name, lines of the dossier from line 2 on, and the expected issues as (line, path, reason).
pub(super) type Case = (&'static str, String, Vec<(u32, &'static str, &'static str)>);

const SET_ASIDE: &str = "; the whole entry is set aside";

pub(super) fn expect(cases: Vec<Case>) {
    let mut wrong = Vec::new();
    for (name, lines, expected) in cases {
        let text = dossier_with(&lines);
        let reading = match read_text(&text) {
            Ok(reading) => reading,
            Err(error) => {
                wrong.push(format!("{name}: {error}"));
                continue;
            }
        };
        let found: Vec<_> = reading.issues.iter().map(|i| (i.place.line, i.path(), i.reason())).collect();
        let fits = found.len() == expected.len()
            && found.iter().zip(&expected).all(|(found, (line, path, reason))| {
                let reason = reason.replace('+', SET_ASIDE);
                found.0 == Some(*line) && found.1 == *path && found.2.starts_with(&reason)
            });
        if !fits {
            wrong.push(format!("{name}:\n  expected {expected:?}\n  found    {found:?}"));
        }
        // Whatever was wrong with it, a save keeps it, and the saved file has the same flaws.
        let written = crate::formats::native::write(&reading.dossier).unwrap();
        let again = read_text(&written).unwrap();
        let reasons = |reading: &Reading| {
            let mut all: Vec<_> =
                reading.issues.iter().map(|i| (i.place.field.clone(), i.reason())).collect();
            all.sort();
            all
        };
        assert_eq!(reasons(&again), reasons(&reading), "{name}: {written}");
        assert_eq!(crate::formats::native::write(&again.dossier).unwrap(), written, "{name}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn a_value_that_means_nothing_is_told_with_line_path_and_reason() {
    let cases = [
        (
            "latitude 91",
            "\"places\": [{\"id\": \"a\",\n\"position\": [100,\n 91]}]",
            4,
            "places[0].position[1]",
            "latitude must lie between -90 and 90",
        ),
        (
            "longitude 181",
            "\"places\": [{\"id\": \"a\",\n\"position\": [181, 1]}]",
            3,
            "places[0].position[0]",
            "longitude must lie",
        ),
        (
            "swapped",
            "\"places\": [{\"id\": \"a\",\n\"position\": [33, 95]}]",
            3,
            "places[0].position[1]",
            "latitude must lie between -90 and 90 degrees; positions are [longitude, latitude]",
        ),
        (
            "an unknown kind",
            "\"incidents\": [\n{\"id\": \"a\",\n\"kind\": \"rockett\"}]",
            4,
            "incidents[0].kind",
            "not one of the words for the kind of an incident: indirect-fire, rocket",
        ),
        (
            "an unknown role",
            "\"places\": [{\"id\": \"p\"}], \"incidents\": [{\"id\": \"a\", \"places\": [{\"place\": \"p\",\n\"role\": \"aim\"}]}]",
            3,
            "incidents[0].places[0].role",
            "not one of the words for the role of a place",
        ),
        (
            "a date in words",
            "\"incidents\": [{\"id\": \"a\",\n\"when\": {\n\"from\": \"last week\"}}]",
            4,
            "incidents[0].when.from",
            "not a date or time",
        ),
        (
            "30 February",
            "\"incidents\": [{\"id\": \"a\",\n\"when\": {\"from\": \"2022-02-30\"}}]",
            3,
            "incidents[0].when.from",
            "no such date or time",
        ),
        (
            "an end before the start",
            "\"incidents\": [{\"id\": \"a\",\n\"when\": {\"from\": \"2022-02\",\n\"to\": \"2021\"}}]",
            4,
            "incidents[0].when.to",
            "it ends before it starts",
        ),
        (
            "an unknown zone",
            "\"incidents\": [{\"id\": \"a\", \"when\": {\"from\": \"2022\",\n\"zone\": \"Mars/Olympus\"}}]",
            3,
            "incidents[0].when.zone",
            "not a zone",
        ),
        (
            "a language that is none",
            "\"places\": [{\"id\": \"a\", \"names\": {\n\"en\": \"A\",\n\"in English\": \"A\"}}]",
            4,
            "places[0].names.in English",
            "not a language tag",
        ),
        (
            "the dossier's language",
            "\"title\": \"x\",\n\"language\": \"English\"",
            3,
            "language",
            "not a language tag",
        ),
        (
            "a dangling place",
            "\"incidents\": [{\"id\": \"a\", \"places\": [\n{\"place\": \"nowhere\"}]}]",
            3,
            "incidents[0].places[0].place",
            "there is no entry with this id in places",
        ),
        (
            "a dangling speaker",
            "\"statements\": [{\"id\": \"a\", \"text\": \"b\", \"speaker\": {\n\"actor\": \"nobody\"}}]",
            3,
            "statements[0].speaker.actor",
            "there is no entry with this id in actors",
        ),
        (
            "the language of the translation of a role",
            "\"actors\": [{\"id\": \"a\"}], \"statements\": [{\"id\": \"a\", \"text\": \"b\", \"speaker\": {\"actor\": \"a\", \
             \"role_translations\": [{\n\"language\": \"in English\", \"text\": \"c\"}]}}]",
            3,
            "statements[0].speaker.role_translations[0].language",
            "not a language tag",
        ),
        (
            "a dangling incident",
            "\"statements\": [{\"id\": \"a\", \"text\": \"b\", \"about\": {\"incidents\": [\n\"x\"]}}]",
            3,
            "statements[0].about.incidents[0]",
            "there is no entry with this id in incidents",
        ),
        (
            "an answer to nothing",
            "\"incidents\": [{\"id\": \"\"}, {\"id\": \"a\",\n\"responds_to\": \"b\"}]",
            3,
            "incidents[1].responds_to",
            "there is no entry with this id in incidents",
        ),
        (
            "an answer to itself",
            "\"incidents\": [{\"id\": \"a\",\n\"responds_to\": \"a\"}]",
            3,
            "incidents[0].responds_to",
            "an incident cannot answer itself",
        ),
        (
            "a toll in words",
            "\"incidents\": [{\"id\": \"a\", \"outcome\": {\n\"killed\": \"many\"}}]",
            3,
            "incidents[0].outcome.killed",
            "expected a number, \"none-reported\"",
        ),
        (
            "a negative radius",
            "\"places\": [{\"id\": \"a\", \"precision\": {\"class\": \"near\",\n\"radius_m\": -1}}]",
            3,
            "places[0].precision.radius_m",
            "a radius is",
        ),
        (
            "reliability Z",
            "\"sources\": [{\"id\": \"a\",\n\"reliability\": \"Z\"}]",
            3,
            "sources[0].reliability",
            "not one of the words for reliability: A, B, C",
        ),
    ];
    let cases = cases.map(|(name, lines, line, path, reason)| {
        let mut issues = vec![(line, path, reason)];
        if lines.contains("{\"id\": \"\"}") {
            issues.insert(0, (2, "incidents[0].id", "the id is empty+"));
        }
        (name, lines.to_owned(), issues)
    });
    expect(cases.into());
}

#[test]
fn a_value_of_the_wrong_shape_costs_its_field_and_not_the_file() {
    let cases: Vec<Case> = vec![
        (
            "a title that is a number",
            "\"title\":\n5, \"summary\": []".into(),
            vec![(3, "title", "expected text, found the number 5"), (3, "summary", "expected text, found a list")],
        ),
        (
            "a list that is none",
            "\"title\": \"a\",\n\"places\": {\"id\": \"a\"}, \"actors\": null,\n\"incidents\": \"none\"".into(),
            vec![
                (3, "places", "expected a list, found an object; nothing in it was read"),
                (3, "actors", "expected a list, found null"),
                (4, "incidents", "expected a list, found text"),
            ],
        ),
        (
            "a note that is a list",
            "\"places\": [{\"id\": \"a\",\n\"note\": [1]}]".into(),
            vec![(3, "places[0].note", "expected text, found a list")],
        ),
        (
            "a time that is text",
            "\"incidents\": [{\"id\": \"a\",\n\"when\": \"2022\"}]".into(),
            vec![(3, "incidents[0].when", "expected an object, found the text \"2022\"")],
        ),
        (
            "a position of three numbers, and one of text",
            "\"places\": [{\"id\": \"a\",\n\"position\": [1, 2, 3]},\n{\"id\": \"b\", \"position\": [\"42\", 33]}]".into(),
            vec![
                (3, "places[0].position", "the list is longer than expected"),
                (4, "places[1].position[0]", "expected a number, found the text \"42\""),
            ],
        ),
        (
            "two fields and two elements at once",
            "\"places\": [{\"id\": \"p\"}], \"incidents\": [{\"id\": \"a\", \"context\": 1,\n\"title\": 7, \"places\": [5, {\"place\": \"p\"},\n{\"role\": \"target\"}]}]".into(),
            vec![
                (2, "incidents[0].context", "expected true or false, found the number 1"),
                (3, "incidents[0].title", "expected text, found the number 7"),
                (3, "incidents[0].places[0]", "expected an object, found the number 5"),
                (4, "incidents[0].places[2]", "the field \"place\" is missing"),
            ],
        ),
        (
            "an element set aside and another that dangles",
            "\"incidents\": [{\"id\": \"a\", \"places\": [5,\n{\"place\": \"p\"}]}]".into(),
            vec![
                (2, "incidents[0].places[0]", "expected an object, found the number 5"),
                (3, "incidents[0].places[1].place", "there is no entry with this id in places"),
            ],
        ),
        (
            "a count that is negative and a toll that is a list",
            "\"incidents\": [{\"id\": \"a\", \"munitions\": [{\"what\": \"rockets\",\n\"count\": -2}],\n\"outcome\": {\"killed\": []}}]".into(),
            vec![
                (3, "incidents[0].munitions[0].count", "expected a whole number, not negative, found the number -2"),
                (4, "incidents[0].outcome.killed", "expected a number, \"none-reported\" or bounds"),
            ],
        ),
    ];
    expect(cases);

    let text = dossier_with(
        "\"places\": [{\"id\": \"p\"}], \"incidents\": [{\"id\": \"a\", \"title\": \"T\", \"places\": [5, {\"place\": \"p\"}]}]",
    );
    let dossier = read_text(&text).unwrap().dossier;
    let incident = dossier.incident_by_key("a").unwrap();
    assert_eq!((incident.title(), incident.places().len()), ("T", 1), "what is good in it is read");
}

#[test]
fn a_row_without_a_usable_id_is_set_aside_whole() {
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let cases: Vec<Case> = vec![
        (
            "numbers as ids",
            "\"places\": [\n{\"id\": 1},\n{\"id\": \"b\"}]".into(),
            vec![(3, "places[0].id", "expected text, found the number 1+")],
        ),
        (
            "a missing id",
            "\"actors\": [\n{\"names\": {\"en\": \"A\"}}]".into(),
            vec![(3, "actors[0].id", "the field \"id\" is missing+")],
        ),
        ("an empty id", "\"actors\": [\n{\"id\": \" \"}]".into(), vec![(3, "actors[0].id", "the id is empty+")]),
        (
            "duplicate ids",
            "\"places\": [{\"id\": \"a\"},\n{\"id\": \"a\", \"kind\": \"town\"}]".into(),
            vec![(3, "places[1].id", "this id is taken by an earlier entry of the same list+")],
        ),
        (
            "null, a list and text for rows",
            "\"sources\": [null,\n[],\n\"a\", {\"id\": \"s\"}]".into(),
            vec![
                (2, "sources[0]", "expected an object, found null+"),
                (3, "sources[1]", "expected an object, found a list+"),
                (4, "sources[2]", "expected an object, found text+"),
            ],
        ),
        (
            "a statement without words",
            "\"statements\": [{\"id\": \"a\"},\n{\"id\": \"b\", \"text\": \"\"}]".into(),
            vec![
                (2, "statements[0].text", "the field \"text\" is missing+"),
                (3, "statements[1].text", "a statement needs its words+"),
            ],
        ),
        (
            "a key given twice: known, a name, and unknown",
            "\"places\": [{\"id\": \"a\",\n\"kind\": \"town\",\n\"kind\": \"base\"}, {\"id\": \"b\", \"names\": {\"en\": \"x\",\n\"en\": \"y\"}},\n{\"id\": \"c\", \"mine\": {\"k\": 1, \"k\": 2}}]".into(),
            vec![
                (4, "places[0]", "the field \"kind\" is given a second time+"),
                (5, "places[1]", "the field \"en\" is given a second time+"),
                (6, "places[2]", "the field \"k\" is given a second time+"),
            ],
        ),
        (
            "half a character",
            "\"places\": [{\"id\": \"a\",\n\"note\": \"\\ud800\"}]".into(),
            vec![(3, "places[0].note", "unexpected end of hex escape+")],
        ),
        (
            "10,000 levels",
            format!("\"places\": [{{\"id\": \"a\",\n\"mine\": {}}}]", deep(10_000)),
            vec![(3, "places[0].mine", "it is nested more than 127 levels deep+")],
        ),
    ];
    expect(cases);
}

#[test]
fn a_long_value_is_cut_and_put_on_one_line() {
    let text = dossier_with(&format!("\"places\": [{{\"id\": 7,\n  \"note\": \"{}\"}}]", "é ".repeat(500)));
    let issue = &read_text(&text).unwrap().issues[0];
    assert_eq!(issue.place.value, "7");
    let text = dossier_with(&format!("\"places\": [[1,\n\n  2, \"{}\"]]", "é ".repeat(500)));
    let issue = &read_text(&text).unwrap().issues[0];
    assert!(issue.place.value.starts_with("[1, 2, \"é é") && issue.place.value.ends_with('…'));
    assert_eq!(issue.place.value.chars().count(), 121);
}

#[test]
fn rows_may_stand_in_any_order_and_lists_in_any_order() {
    let text = dossier_with(
        "\"statements\": [{\"id\": \"s\", \"text\": \"t\", \"about\": {\"incidents\": [\"i\"]}}],\n\
         \"incidents\": [{\"id\": \"i\", \"responds_to\": \"j\", \"places\": [{\"place\": \"p\"}]}, {\"id\": \"j\"}],\n\
         \"places\": [{\"id\": \"p\"}]",
    );
    let reading = read_text(&text).unwrap();
    assert_eq!(reading.issues, []);
    assert_eq!(reading.dossier.place_by_key("p").unwrap().incidents().len(), 1);
    assert_eq!(reading.dossier.len(Table::Statements), 1);
}

#[test]
fn a_row_with_a_hundred_thousand_flaws_is_read_in_no_time() {
    let bad = "5,".repeat(100_000);
    let dangling = "{\"place\": \"nowhere\"},".repeat(100_000);
    for (list, at_least) in [(bad, 33), (dangling, 100_000)] {
        let text = dossier_with(&format!(
            "\"incidents\": [{{\"id\": \"a\", \"places\": [{}]}}]",
            list.trim_end_matches(',')
        ));
        let start = std::time::Instant::now();
        let reading = read_text(&text).unwrap();
        assert!(reading.issues.len() >= at_least, "{}", reading.issues.len());
        assert_eq!(reading.dossier.len(Table::Incidents), 1);
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
