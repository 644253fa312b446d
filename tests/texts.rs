//! The texts of all languages, held against each other and against what uses them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// The arguments of each text, by its id.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn read_texts(source: &str) -> Texts {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    let arguments = |pattern: &Pattern<&str>| {
        let mut found = BTreeSet::new();
        find_arguments(pattern, &mut found);
        found
    };
    messages
        .map(|message| {
            (message.id.name.to_owned(), message.value.as_ref().map(arguments).unwrap_or_default())
        })
        .collect()
}

fn find_arguments(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            let inline = match expression {
                Expression::Inline(inline) => inline,
                Expression::Select { selector, variants } => {
                    for variant in variants {
                        find_arguments(&variant.value, found);
                    }
                    selector
                }
            };
            find_argument(inline, found);
        }
    }
}

fn find_argument(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                find_argument(argument, found);
            }
        }
        _ => {}
    }
}

/// The texts of a language, by the files that they stand in.
fn language(tag: &str) -> BTreeMap<String, Texts> {
    let files = fs::read_dir(root().join("assets/l10n").join(tag)).unwrap();
    let files = files.map(|file| file.unwrap().path());
    files
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, read_texts(&fs::read_to_string(&path).unwrap()))
        })
        .collect()
}

/// What of a language is not as in the other: texts that are missing, too many, or filled with something
/// else.
fn differences(english: &Texts, other: &Texts) -> Vec<String> {
    let missing = english.keys().filter(|id| !other.contains_key(*id)).map(|id| format!("{id} is missing"));
    let unknown = other.keys().filter(|id| !english.contains_key(*id)).map(|id| format!("{id} is unknown"));
    let filled = other
        .iter()
        .filter(|(id, arguments)| english.get(*id).is_some_and(|known| known != *arguments))
        .map(|(id, arguments)| format!("{id} is filled with {arguments:?}"));
    missing.chain(unknown).chain(filled).collect()
}

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code: String = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .fold(String::new(), |all, line| all + line + "\n");
            found.push((path, code));
        }
    }
}

/// Whether a function is called or named in this code.
fn names(code: &str, function: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(function).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + function.len()..].chars().next();
        !before.is_some_and(part_of_name) && !after.is_some_and(part_of_name)
    })
}

#[test]
fn every_text_is_used() {
    let mut code = Vec::new();
    sources(&root().join("src"), &mut code);
    let mut unused = Vec::new();
    for (module, texts) in language("en") {
        for id in texts.keys() {
            let prefix = format!("{}-", module.replace('_', "-"));
            let function = id.strip_prefix(&prefix).unwrap().replace('-', "_");
            let is_used = code.iter().any(|(path, code)| {
                let own = path.ends_with(format!("l10n/{module}.rs"));
                (own || names(code, &module)) && names(code, &function)
            });
            unused.extend((!is_used).then(|| id.clone()));
        }
    }
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn every_language_has_all_texts_filled_with_the_same() {
    let english = language("en");
    for entry in fs::read_dir(root().join("assets/l10n")).unwrap() {
        let tag = entry.unwrap().file_name().into_string().unwrap();
        let other = language(&tag);
        for (file, texts) in &english {
            let differences = differences(texts, other.get(file).unwrap_or(&Texts::new()));
            assert!(differences.is_empty(), "{tag}/{file}.ftl: {differences:#?}");
        }
    }
}

#[test]
fn every_language_tells_its_direction() {
    for entry in fs::read_dir(root().join("assets/l10n")).unwrap() {
        let file = fs::read_to_string(entry.unwrap().path().join("language.ftl")).unwrap();
        let told = file.lines().find_map(|line| line.strip_prefix("language-direction = "));
        assert!(matches!(told, Some("ltr" | "rtl")), "{told:?}");
    }
}

#[test]
fn a_text_that_is_missing_unknown_or_filled_otherwise_is_found() {
    let english =
        read_texts("a = A\nb = { $n ->\n    [one] one of { $name }\n   *[other] { NUMBER($n) }\n}\n");
    for (other, expected) in [
        ("a = A\nb = { $n } { $name }\n", &[][..]),
        ("b = { $n } { $name }\n", &["a is missing"]),
        ("a = A\nb = { $n } { $name }\nc = C\n", &["c is unknown"]),
        ("a = A\nb = { $n } { $nam }\n", &["b is filled with {\"n\", \"nam\"}"]),
    ] {
        assert_eq!(differences(&english, &read_texts(other)), expected, "{other}");
    }
}
