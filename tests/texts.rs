//! The texts of all languages, held against each other and against what uses them.

use std::fs;
use std::path::Path;

use crate::translations::{self, Files, check};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(tag: &str) -> Files {
    translations::read_files(root(), tag).unwrap()
}

#[test]
fn every_text_is_used() {
    let unused = translations::unused(root(), &files("en")).unwrap();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn nothing_is_wrong_with_the_texts_of_any_language() {
    let english = files("en");
    let languages = translations::languages(root()).unwrap();
    assert!(languages.len() > 2, "{languages:?}");
    for tag in languages {
        let faults = check(&tag, &english, &files(&tag)).faults;
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{tag}: {told:#?}");
    }
}

#[test]
fn every_language_tells_its_direction() {
    for tag in translations::languages(root()).unwrap() {
        let file = fs::read_to_string(root().join("assets/l10n").join(tag).join("language.ftl")).unwrap();
        let told = file.lines().find_map(|line| line.strip_prefix("language-direction = "));
        assert!(matches!(told, Some("ltr" | "rtl")), "{told:?}");
    }
}

#[test]
fn the_desktop_is_told_of_the_program_in_every_language() {
    let linux = root().join("assets/linux");
    let read = |name: &str| fs::read_to_string(linux.join(name)).unwrap();
    let (entry, metainfo, types) = (read("sitmap.desktop"), read("sitmap.metainfo.xml"), read("sitmap.xml"));
    for tag in translations::languages(root()).unwrap().iter().filter(|tag| *tag != "en") {
        for key in ["GenericName", "Comment", "Keywords"] {
            assert!(entry.contains(&format!("\n{key}[{tag}]=")), "{key} in {tag}");
        }
        for (text, elements) in [(&metainfo, &["summary", "p", "li"][..]), (&types, &["comment"])] {
            for element in elements {
                let in_english = text.matches(&format!("<{element}>")).count();
                let own = text.matches(&format!("<{element} xml:lang=\"{tag}\">")).count();
                assert_eq!(own, in_english, "{element} in {tag}");
            }
        }
    }
}

/// What the check tells of a text, where there is one file of texts.
fn told(tag: &str, english: &str, own: &str) -> Vec<String> {
    let file = |source: &str| Files::from([("a".to_owned(), source.to_owned())]);
    let found = check(tag, &file(english), &file(own)).faults;
    found.iter().map(|fault| format!("{}: {} {}", fault.line, fault.id, fault.what)).collect()
}

#[test]
fn a_text_that_is_missing_unknown_or_ill_formed_is_found() {
    for (own, expected) in [
        ("a = A\nb = B\n", &[][..]),
        ("b = B\n", &["0: a is missing"]),
        ("a = A\nb = B\nc = C\n", &["3: c is not there in English"]),
        (
            "a = A\n\nb =\n",
            &["3: what stands here is no text: Expected a message field for \"b\"", "0: b is missing"],
        ),
        (
            "a = A\nb = { $n\n",
            &["3: what stands here is no text: Expected a token starting with \"}\"", "0: b is missing"],
        ),
        ("a = A\nb = B\na = C\n", &["3: a stands twice"]),
        ("a = A\nb = B\n    .c = C\n", &["2: b has attributes, which nothing asks for"]),
        ("a = A\nb = B\n-c = C\n", &["3: c is a term, which nothing asks for"]),
    ] {
        assert_eq!(told("fr", "a = A\nb = B\n", own), expected, "{own}");
    }
    let files = |names: &[&str]| -> Files {
        names.iter().map(|name| ((*name).to_owned(), format!("{name} = A\n"))).collect()
    };
    let faults = check("fr", &files(&["a", "b"]), &files(&["a", "c"])).faults;
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(faults, ["c.ftl:0: this file is not there in English", "b.ftl:0: this file is missing"]);
}

#[test]
fn a_text_that_is_filled_with_something_else_is_found() {
    let english = "a = { $name } { $n ->\n    [one] one\n   *[other] { NUMBER($n) }\n} { $kind ->\n    [x] X\n   *[y] Y\n} { NUMBER($year, useGrouping: \"false\") }\n";
    let text = |name: &str, counted: &str, kinds: &str, year: &str| {
        format!("a = {name} {counted} {{ $kind ->\n    {kinds}\n}} {year}\n")
    };
    let (name, year) = ("{ $name }", "{ NUMBER($year, useGrouping: \"false\") }");
    let counted = "{ $n ->\n    [one] un\n   *[other] { NUMBER($n) }\n}";
    let kinds = "[x] X\n   *[y] Y";
    for (own, expected) in [
        (text(name, counted, kinds, year), &[][..]),
        (text("N", counted, kinds, year), &["1: a lacks name"]),
        (text("{ $nam }", counted, kinds, year), &["1: a lacks name", "1: a is filled with an unknown nam"]),
        (text("{ NUMBER($name) }", counted, kinds, year), &["1: a counts what is text in English: name"]),
        (text(name, "{ $n }", kinds, year), &["1: a makes no choice by n"]),
        (
            text(name, counted, "[z] Z\n   *[y] Y", year),
            &["1: a chooses by kind among y, z, English among x, y"],
        ),
        (
            text(name, counted, kinds, "{ $year }"),
            &["1: a writes with marks between thousands what English does not: year"],
        ),
    ] {
        assert_eq!(told("fr", english, &own), expected, "{own}");
    }
}

#[test]
fn a_plural_form_that_a_language_has_and_a_text_has_not_is_found() {
    let text = |forms: &[&str]| {
        let forms = forms.iter().fold(String::new(), |all, form| all + &format!("    [{form}] {{ $n }}\n"));
        format!("a = {{ $n ->\n{forms}   *[other] {{ $n }}\n}}\n")
    };
    let english = text(&["one"]);
    for (tag, forms, expected) in [
        ("en", &["one"][..], &[][..]),
        ("fr", &["1"], &["1: a lacks the plural of n: one"]),
        ("fr", &["one"], &[]),
        ("fr", &["one", "many"], &["1: a has a plural of n that the language has not: many"]),
        ("fr", &["one", "few"], &["1: a has a plural of n that the language has not: few"]),
        ("fr", &["0", "one"], &[]),
        (
            "fr",
            &["two"],
            &["1: a lacks the plural of n: one", "1: a has a plural of n that the language has not: two"],
        ),
        ("ar", &["zero", "one", "two", "few", "many"], &[]),
        ("ar", &["one", "two", "few"], &["1: a lacks the plural of n: many, zero"]),
        ("ar", &["zero", "one", "two", "few", "many", "one"], &["1: a has [one] twice"]),
        ("pl", &["one"], &["1: a lacks the plural of n: few, many"]),
        ("ja", &[], &[]),
        ("fr", &["one", "x"], &["1: a mixes the plural of n with x"]),
    ] {
        assert_eq!(told(tag, &english, &text(forms)), expected, "{tag} {forms:?}");
    }
    assert!(told("ja", &english, "a = { $n }\n").is_empty(), "there is nothing to choose");
}

#[test]
fn a_mark_that_a_language_does_not_use_is_found() {
    for (tag, own, expected) in [
        ("de", "Warum? „So“: \u{2066}A\u{2069}", Some("a mark of direction, which the program sets itself")),
        ("de", "Warum? „So“: …", None),
        ("de", "Warum? \"So\"", Some("a straight quotation mark")),
        ("de", "Warum...", Some("three dots in the place of …")),
        ("fr", "Pourquoi\u{202F}? «\u{202F}Là\u{202F}»\u{A0}: l’heure", None),
        ("fr", "Pourquoi ?", Some("no U+202F before a mark")),
        ("fr", "Là: 09:30", Some("no U+00A0 before a colon")),
        ("fr", "« Là »", Some("no U+202F inside «")),
        ("fr", "l'heure", Some("a straight apostrophe")),
        ("fr", "“Là”", Some("quotation marks of English")),
        ("ar", "لماذا؟ «هنا»، low, best, high", None),
        ("ar", "لماذا?", Some("a Latin question mark")),
        ("ar", "هنا, هناك", Some("a Latin comma")),
        ("ar", "هنا ، هناك", Some("a blank before a mark")),
        ("ar", "« هنا»", Some("a blank inside «")),
        ("ar", "٣ أماكن", Some("an Arabic-Indic digit, which the program writes where the user wishes")),
        ("ar", "کتاب", Some("a letter of Persian or Urdu")),
    ] {
        let found = told(tag, "a = A\n", &format!("a = {own}\n"));
        match expected {
            None => assert!(found.is_empty(), "{own}: {found:?}"),
            Some(what) => assert!(found.iter().any(|found| found.contains(what)), "{own}: {found:?}"),
        }
    }
}

#[test]
fn a_label_that_is_longer_than_its_room_is_told_and_is_no_fault() {
    let file = |source: &str| Files::from([("a".to_owned(), source.to_owned())]);
    let long = |english: &str, own: &str| {
        let found = check("fr", &file(&format!("a = {english}\n")), &file(&format!("a = {own}\n")));
        assert!(found.faults.is_empty());
        found.long.iter().map(|found| found.what.clone()).collect::<Vec<_>>()
    };
    assert!(long("Find", "Rechercher").is_empty());
    assert_eq!(long("Find", "Rechercher partout"), ["has 18 letters, and room for 14"]);
    assert!(long("Go to the position", &"x".repeat(28)).is_empty());
    assert_eq!(long("Go to the position", &"x".repeat(29)), ["has 29 letters, and room for 28"]);
    assert!(long("Found.", &"x".repeat(90)).is_empty(), "a sentence goes on in the next line");
    assert!(long(&"x".repeat(41), &"x".repeat(90)).is_empty());
}
