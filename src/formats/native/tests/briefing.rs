//! Briefings in which something cannot be used.

use super::flaws::{Case, expect};
use super::*;
use crate::model::Briefing;

const STEP_ASIDE: &str = "; the whole step is set aside";

fn briefing_of(text: &str) -> Briefing {
    Briefing::clone(read_text(text).unwrap().dossier.head.briefing.as_deref().unwrap())
}

fn titles(briefing: &Briefing) -> Vec<&str> {
    briefing.steps.iter().map(|step| &*step.title).collect()
}

#[test]
fn a_step_that_is_wrong_is_told_with_its_line_and_field() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let cases: Vec<(&str, String, u32, &str, &str)> = vec![
        (
            "a pace in words",
            "{\"shows\": \"title\",\n\"seconds\": \"ten\"}".into(),
            4,
            ".seconds",
            "expected a number",
        ),
        ("a kind that is none", "{\n\"shows\": \"slide\"}".into(), 4, ".shows", "unknown variant `slide`"),
        ("no kind", "{\"title\": \"x\"}".into(), 3, ".shows", "the field \"shows\" is missing"),
        ("bounds of three", "{\"shows\": \"view\",\n\"bounds\": [1, 2, 3]}".into(), 4, ".bounds", "expected"),
        (
            "a filter that is text",
            "{\"shows\": \"view\",\n\"only\": \"drones\"}".into(),
            4,
            ".only",
            "expected an object",
        ),
        (
            "a word deep in it",
            "{\"shows\": \"view\", \"only\": {\"text\": \"a\",\n\"without\": [\"ied\", 5]}}".into(),
            4,
            ".only.without[1]",
            "expected text, found the number 5",
        ),
        ("no object", "7".into(), 3, "", "expected an object, found a number"),
        ("a list", "[\"title\"]".into(), 3, "", "expected an object, found a list"),
        (
            "a key given twice",
            "{\"shows\": \"title\",\n\"mine\": {\"k\": 1, \"k\": 2}}".into(),
            4,
            "",
            "the field \"k\" is given a second time",
        ),
        (
            "too deep",
            format!("{{\"shows\": \"title\",\n\"mine\": {deep}}}"),
            4,
            ".mine",
            "it is nested more than 127",
        ),
    ];
    for (name, step, line, field, reason) in cases {
        let text = dossier_with(&format!(
            "\"briefing\": {{\"steps\": [{{\"shows\": \"title\", \"title\": \"a\"}},\n{step},\n{{\"shows\": \"view\", \"title\": \"b\"}}]}}"
        ));
        let reading = read_text(&text).unwrap();
        let [issue] = reading.issues.as_slice() else {
            panic!("{name}: {:?}", reading.issues);
        };
        assert_eq!(issue.place.line, Some(line), "{name}: {issue:?}");
        assert_eq!(issue.path(), format!("briefing.steps[1]{field}"), "{name}");
        assert!(issue.reason().starts_with(reason), "{name}: {}", issue.reason());
        assert!(issue.reason().ends_with(STEP_ASIDE), "{name}: {}", issue.reason());
        assert_eq!(titles(&briefing_of(&text)), ["a", "b"], "{name}: what is good is shown");
        // Saving keeps it as it is, at its place, letter for letter.
        let written = crate::formats::native::write(&reading.dossier).unwrap();
        let at = written.find(&step).unwrap_or_else(|| panic!("{name}: {written}"));
        let place = |title: &str| written.find(&format!("\"title\": \"{title}\"")).unwrap();
        assert!(place("a") < at && at < place("b"), "{name}: {written}");
        let again = read_text(&written).unwrap();
        assert_eq!(again.dossier.head, reading.dossier.head, "{name}");
        assert_eq!(crate::formats::native::write(&again.dossier).unwrap(), written, "{name}");
    }
}

#[test]
fn a_field_of_the_briefing_that_is_wrong_costs_itself_and_not_the_steps() {
    let steps = "\"steps\": [{\"shows\": \"title\", \"title\": \"a\"}]";
    let cases: Vec<Case> = vec![
        (
            "a title that is a number, a marking without words",
            format!(
                "\"briefing\": {{{steps}, \"title\": 5, \"author\": \"b\",\n\"marking\": {{\"colour\": \"#112233\"}}}}"
            ),
            vec![
                (2, "briefing.title", "expected text, found the number 5"),
                (3, "briefing.marking.text", "the field \"text\" is missing"),
            ],
        ),
        (
            "a pace that is a list",
            format!("\"briefing\": {{{steps},\n\"seconds\": []}}"),
            vec![(3, "briefing.seconds", "expected a number, found a list")],
        ),
    ];
    for (_, lines, _) in &cases {
        assert_eq!(titles(&briefing_of(&dossier_with(lines))), ["a"]);
    }
    expect(cases);
    expect(vec![
        (
            "steps that are none",
            "\"briefing\": {\"title\": \"a\",\n\"steps\": {\"a\": 1}}".into(),
            vec![(3, "briefing.steps", "expected a list, found an object")],
        ),
        (
            "a briefing that is none",
            "\"title\": \"a\",\n\"briefing\": [1]".into(),
            vec![(3, "briefing", "expected an object, found a list")],
        ),
    ]);
}

#[test]
fn what_the_user_puts_in_the_place_of_what_was_wrong_is_written_and_nothing_twice() {
    let mut dossier =
        read_text(&dossier_with("\"briefing\": {\"title\": 5, \"steps\": \"none\"}")).unwrap().dossier;
    let mut briefing = Briefing::clone(dossier.head.briefing.as_deref().unwrap());
    briefing.title = "Mine".into();
    briefing.steps.push(crate::model::BriefingStep::default());
    dossier.head.briefing = Some(std::sync::Arc::new(briefing));
    let written = crate::formats::native::write(&dossier).unwrap();
    let reading = read_text(&written).unwrap();
    assert_eq!(reading.issues, [], "{written}");
    let briefing = reading.dossier.head.briefing.unwrap();
    assert_eq!((&*briefing.title, briefing.steps.len()), ("Mine", 1));
}
