//! What can be wrong with the texts of a language: what a test fails for, and what `scripts/translations`
//! tells a translator.

mod compare;
mod forms;
mod marks;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fmt, fs, io};

use text::Text;

/// The files of a language by their names, without an ending.
pub(crate) type Files = BTreeMap<String, String>;

/// Something about a text, and where it stands; the line is 0 where the text is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub file: String,
    pub line: usize,
    pub id: String,
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.ftl:{}: {} {}", self.file, self.line, self.id, self.what)
    }
}

/// What was found in a language.
#[derive(Default)]
pub(crate) struct Report {
    /// None may be left.
    pub faults: Vec<Finding>,
    /// Longer than the room that a text of its kind has: to be looked at in the window.
    pub long: Vec<Finding>,
}

/// The texts that are said in a sentence or on lines of their own, which go on in the next line.
const WRAPPED: [&str; 8] =
    ["command_line", "diagnostics", "dropped", "errors", "failures", "issues", "json", "manual"];
/// What is longer in English is a sentence, and goes on in the next line as well.
const LONGEST_LABEL: usize = 40;
/// How much longer than in English a label may be: so many times, or so many letters if that is more.
const ROOM: (usize, usize) = (16, 10);

/// The languages, English first.
pub(crate) fn languages(root: &Path) -> io::Result<Vec<String>> {
    let names = fs::read_dir(root.join("assets/l10n"))?.map(|entry| Ok(entry?.file_name()));
    let names: io::Result<Vec<_>> = names.collect();
    let mut tags: Vec<String> = names?.into_iter().filter_map(|name| name.into_string().ok()).collect();
    tags.sort_by_key(|tag| (tag != "en", tag.clone()));
    Ok(tags)
}

/// The files of a language; none where it is new.
pub(crate) fn read_files(root: &Path, tag: &str) -> io::Result<Files> {
    let folder = root.join("assets/l10n").join(tag);
    let mut files = Files::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let (Some(name), true) = (path.file_stem(), path.extension().is_some_and(|end| end == "ftl")) {
            files.insert(name.to_string_lossy().into_owned(), fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}

/// Holds a language against English, which is held against itself.
pub(crate) fn check(tag: &str, english: &Files, own: &Files) -> Report {
    let forms = forms::of(tag);
    let mut report = Report::default();
    let nowhere = |file: &str, id: &str, what: &str| Finding {
        file: file.to_owned(),
        line: 0,
        id: id.to_owned(),
        what: what.to_owned(),
    };
    for file in own.keys().filter(|file| !english.contains_key(*file)) {
        report.faults.push(nowhere(file, "this file", "is not there in English"));
    }
    for (file, source) in english {
        let (english, _) = text::read(file, source);
        let Some(source) = own.get(file) else {
            report.faults.push(nowhere(file, "this file", "is missing"));
            continue;
        };
        let (texts, broken) = text::read(file, source);
        report.faults.extend(broken);
        for id in english.keys().filter(|id| !texts.contains_key(*id)) {
            report.faults.push(nowhere(file, id, "is missing"));
        }
        for (id, text) in &texts {
            let told = |what: &str| Finding { line: text.line, ..nowhere(file, id, what) };
            let Some(english) = english.get(id) else {
                report.faults.push(told("is not there in English"));
                continue;
            };
            let faults = compare::differences(english, text, &forms);
            let marks = marks::wrong(tag, english, text);
            report.faults.extend(faults.iter().chain(&marks).map(|what| told(what)));
            let long = too_long(english, text).filter(|_| !WRAPPED.contains(&file.as_str()));
            report.long.extend(long.as_deref().map(told));
        }
    }
    report
}

fn too_long(english: &Text, own: &Text) -> Option<String> {
    let longest = |text: &Text| text.ways.iter().map(|way| way.chars().count()).max().unwrap_or_default();
    let (length, own) = (longest(english), longest(own));
    let is_sentence = length > LONGEST_LABEL || english.ways.iter().any(|way| way.ends_with('.'));
    let room = (length * ROOM.0 / 10).max(length + ROOM.1);
    (!is_sentence && own > room).then(|| format!("has {own} letters, and room for {room}"))
}

/// The texts that no source file asks for.
pub(crate) fn unused(root: &Path, english: &Files) -> io::Result<Vec<String>> {
    let mut code = Vec::new();
    read_sources(&root.join("src"), &mut code)?;
    let mut unused = Vec::new();
    for (module, source) in english {
        for id in text::read(module, source).0.keys() {
            let function = id.strip_prefix(&format!("{}-", module.replace('_', "-"))).unwrap_or(id);
            let function = function.replace('-', "_");
            let is_used = code.iter().any(|(path, code)| {
                let own = path.ends_with(&format!("l10n/{module}.rs"));
                (own || names(code, module)) && names(code, &function)
            });
            unused.extend((!is_used).then(|| id.clone()));
        }
    }
    Ok(unused)
}

/// The source files below a folder, without comments.
fn read_sources(folder: &Path, found: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_sources(&path, found)?;
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path)?;
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let code = code.fold(String::new(), |all, line| all + line + "\n");
            found.push((path.to_string_lossy().replace('\\', "/"), code));
        }
    }
    Ok(())
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

/// Names in the order of the alphabet, as one would write them.
fn listed<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    let names: BTreeSet<&str> = names.into_iter().map(String::as_str).collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}
