//! The files of the house: which import each other in a circle, and whether those that the plan of the
//! house names are there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Files that need each other, as what they hold does: the parts of one data type, or a grammar whose
/// rules call each other. All others have an order.
const CIRCLES: [&[&str]; 9] = [
    // Why a file cannot be used, and what is wrong in it, tell of each other.
    &["src/formats/fault.rs", "src/formats/problem.rs"],
    &["src/l10n/errors.rs", "src/l10n/issues.rs"],
    // A row that cannot be read whole is read field by field.
    &["src/formats/native/rows.rs", "src/formats/native/salvage.rs"],
    // How a text is laid out is found by cutting it.
    &["src/formats/tables/csv/layout.rs", "src/formats/tables/csv/split.rs"],
    // A span is of times, and a time may be a span.
    &["src/formats/tables/dates/between.rs", "src/formats/tables/dates/clock.rs"],
    // A dossier gives rows that look into it.
    &["src/model/dossier.rs", "src/model/pointers.rs", "src/model/refs.rs"],
    &["src/model/fields.rs", "src/model/parts.rs"],
    // An incident shows its statements, a statement its incidents.
    &["src/panels/card/incident.rs", "src/panels/card/statement.rs"],
    // Which rows are kept follows from what they name, and what they name from which are kept.
    &[
        "src/redaction/common.rs",
        "src/redaction/counts.rs",
        "src/redaction/happened.rs",
        "src/redaction/keep.rs",
        "src/redaction/names.rs",
        "src/redaction/parts.rs",
        "src/redaction/rows.rs",
    ],
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source_files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path.strip_prefix(root()).unwrap().to_path_buf());
        }
    }
}

/// The module that a file is, as a path from the crate: `["query", "layer"]`.
fn module_of(file: &str) -> Vec<String> {
    let inner = file.trim_start_matches("src/").trim_end_matches(".rs");
    let parts = inner.split('/').filter(|part| *part != "mod" && *part != "lib").map(str::to_owned);
    parts.collect()
}

/// The paths that `use` brings in, each written out.
fn imported(code: &str) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    for item in code.split("\nuse ").skip(1).chain(code.split("\npub use ").skip(1)) {
        let tree: String = item.split(';').next().unwrap_or_default().split_whitespace().collect();
        write_out(&tree, &mut Vec::new(), &mut paths);
    }
    paths
}

fn write_out(tree: &str, before: &mut Vec<String>, paths: &mut Vec<Vec<String>>) {
    let depth = before.len();
    match tree.find('{') {
        Some(at) if tree.ends_with('}') => {
            before.extend(tree[..at].split("::").filter(|part| !part.is_empty()).map(str::to_owned));
            let (mut level, mut start, inner) = (0, 0, &tree[at + 1..tree.len() - 1]);
            for (n, c) in inner.char_indices().chain([(inner.len(), ',')]) {
                match c {
                    '{' => level += 1,
                    '}' => level -= 1,
                    ',' if level == 0 => {
                        write_out(&inner[start..n], before, paths);
                        start = n + 1;
                    }
                    _ => {}
                }
            }
        }
        _ if !tree.is_empty() => {
            before.extend(tree.split("::").map(str::to_owned));
            paths.push(before.clone());
        }
        _ => {}
    }
    before.truncate(depth);
}

/// The module path that an import of this file stands for.
fn resolve(module: &[String], import: &[String]) -> Vec<String> {
    let ups = import.iter().take_while(|part| *part == "super").count();
    match import.first().map(String::as_str) {
        Some("crate") => import[1..].to_vec(),
        Some("super") => [&module[..module.len() - ups], &import[ups..]].concat(),
        Some("self") => [module, &import[1..]].concat(),
        _ => [module, import].concat(),
    }
}

type Imports = BTreeMap<String, BTreeSet<String>>;

/// What each file imports from others; the heads of folders, which only pass on, do not count.
fn imports(files: &[(String, String)]) -> Imports {
    let modules: BTreeMap<Vec<String>, &String> =
        files.iter().map(|(file, _)| (module_of(file), file)).collect();
    let is_head =
        |file: &str| file.ends_with("mod.rs") || file.ends_with("lib.rs") || file.ends_with("main.rs");
    let mut all = Imports::new();
    for (file, code) in files.iter().filter(|(file, _)| !is_head(file)) {
        let module = module_of(file);
        for import in imported(code) {
            let path = resolve(&module, &import);
            let whole = (1..=path.len()).rev().find_map(|n| modules.get(&path[..n]));
            if let Some(other) = whole.filter(|other| !is_head(other) && **other != file) {
                all.entry(file.clone()).or_default().insert((*other).clone());
            }
        }
    }
    all
}

fn reached(imports: &Imports, from: &str) -> BTreeSet<String> {
    let (mut found, mut next) = (BTreeSet::new(), vec![from.to_owned()]);
    while let Some(file) = next.pop() {
        for other in imports.get(&file).into_iter().flatten() {
            if found.insert(other.clone()) {
                next.push(other.clone());
            }
        }
    }
    found
}

/// Groups of files in which each reaches each other.
fn circles(imports: &Imports) -> BTreeSet<Vec<String>> {
    let reach: BTreeMap<&String, BTreeSet<String>> =
        imports.keys().map(|file| (file, reached(imports, file))).collect();
    let mut found = BTreeSet::new();
    for (file, all) in &reach {
        if all.contains(*file) {
            let back = |other: &&String| reach.get(other).is_some_and(|all| all.contains(*file));
            found.insert(all.iter().filter(back).cloned().collect());
        }
    }
    found
}

/// The sources without their tests.
fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    source_files(&root().join("src"), &mut files);
    let named = files.into_iter().map(|file| file.to_str().unwrap().to_owned());
    let kept = named.filter(|file| !file.contains("/tests") && !file.ends_with("tests.rs"));
    kept.map(|file| {
        let text = fs::read_to_string(root().join(&file)).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        (file, format!("\n{code}"))
    })
    .collect()
}

#[test]
fn files_import_each_other_in_a_circle_only_where_that_is_named() {
    let known: BTreeSet<Vec<String>> =
        CIRCLES.iter().map(|files| files.iter().map(|&file| file.to_owned()).collect()).collect();
    assert_eq!(circles(&imports(&sources())), known);
}

#[test]
fn a_circle_is_found_through_other_files_and_whole_trees_of_imports() {
    let files = [
        ("src/a/b.rs", "\nuse crate::{a::c::{C, D}, x};\n"),
        ("src/a/c.rs", "\nuse super::d::Thing;\n"),
        ("src/a/d.rs", "\npub use super::b;\n"),
        ("src/a/e.rs", "\nuse super::b::B;\n"),
        ("src/a/mod.rs", "\nuse b::B;\n"),
    ];
    let files: Vec<_> = files.map(|(file, code)| (file.to_owned(), code.to_owned())).to_vec();
    let found = circles(&imports(&files));
    assert_eq!(
        found,
        BTreeSet::from([["src/a/b.rs", "src/a/c.rs", "src/a/d.rs"].map(str::to_owned).to_vec()])
    );
}

/// Whether a code span of a document is a path in the house.
fn is_path(span: &str) -> bool {
    let letters = |c: char| c.is_ascii_alphanumeric() || "_./-".contains(c);
    let is_source = Path::new(span).extension().is_some_and(|end| end == "rs");
    (span.contains('/') || is_source) && span.chars().all(letters) && !span.starts_with('/')
}

#[test]
fn every_path_that_the_plan_of_the_house_names_is_there() {
    let mut all = Vec::new();
    source_files(&root().join("src"), &mut all);
    let plan = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let spans = plan.split('`').skip(1).step_by(2).filter(|span| is_path(span));
    let is_there = |span: &str| {
        let span = span.trim_end_matches('/');
        root().join(span).exists()
            || root().join("src").join(span).exists()
            || all.iter().any(|file| file.ends_with(span) || file.parent().unwrap().ends_with(span))
    };
    let missing: BTreeSet<&str> = spans.filter(|span| !is_there(span)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The crates that a manifest asks for, under the names that code has for them.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(manifest)).unwrap();
    let table = text.split("\n[dependencies]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let names = table.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
    names.filter(|name| !name.starts_with('#')).map(|name| name.replace('-', "_")).collect()
}

#[test]
fn the_fuzzer_knows_every_crate_that_the_floors_which_read_use() {
    let of_fuzzer = dependencies("fuzz/Cargo.toml");
    let sources = sources();
    let read =
        |file: &str| ["src/model/", "src/geo/", "src/formats/"].iter().any(|floor| file.starts_with(floor));
    let missing: BTreeSet<String> = dependencies("Cargo.toml")
        .into_iter()
        .filter(|name| !of_fuzzer.contains(name))
        .filter(|name| {
            let (used, path) = (format!("\nuse {name}"), format!(" {name}::"));
            let uses = |code: &str| code.contains(&format!("{used}::")) || code.contains(&path);
            sources.iter().any(|(file, code)| read(file) && uses(code))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
