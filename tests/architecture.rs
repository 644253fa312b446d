//! The floors of the house, and a few rules that hold everywhere, read from the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file longer than this is two files.
const LONGEST_FILE: usize = 500;
/// Lines of code in `src/main.rs`, without comments and blank lines.
const LONGEST_MAIN: usize = 80;
/// Modules that draw; all others know nothing of windows.
const DRAWING: [&str; 5] = ["theme", "map", "panels", "presenter", "app"];
/// Crates that draw.
const DRAWING_CRATES: [&str; 7] =
    ["egui", "eframe", "walkers", "wgpu", "winit", "egui_kittest", "egui_material_icons"];

/// What only tests of a floor use, which may say in words what their floor says as data.
const ONLY_IN_TESTS: &str = "src/formats/said.rs";

/// The floor of each module.
type Floors = BTreeMap<String, u32>;

#[test]
fn each_floor_imports_only_the_floors_below_it() {
    assert_eq!(wrong_in_all(&sources(), |path, code| wrong_imports(&floors(), path, code)), NOTHING);
}

#[test]
fn what_is_below_the_looks_knows_nothing_of_windows() {
    assert_eq!(wrong_in_all(&sources(), mentions_of_drawing), NOTHING);
}

#[test]
fn colours_are_mixed_in_look_and_in_the_base_map_only() {
    assert_eq!(wrong_in_all(&sources(), mixed_colours), NOTHING);
}

#[test]
fn there_is_no_unsafe_code() {
    assert_eq!(wrong_in_all(&sources(), unsafe_code), NOTHING);
}

#[test]
fn what_day_it_is_is_asked_in_one_place() {
    let found = wrong_in_all(&sources(), days_of_now);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("src/model/when.rs"), "{found:?}");
}

#[test]
fn no_crate_needs_a_newer_compiler_than_we_say() {
    let told = |program: &str, arguments: &[&str]| {
        let run = Command::new(program).args(arguments).current_dir(root()).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    };
    let compiler = told("rustc", &["-vV"]);
    let host = compiler.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let asked = ["metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", host];
    let tree: serde_json::Value = serde_json::from_str(&told(env!("CARGO"), &asked)).unwrap();
    let packages = tree["packages"].as_array().unwrap();
    let needed = |package: &serde_json::Value| {
        let version = package["rust_version"].as_str().unwrap_or("1");
        let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap());
        [(); 3].map(|()| parts.next().unwrap_or(0))
    };
    let ours = packages.iter().find(|package| package["name"] == "sitmap").map(needed).unwrap();
    let newer = packages.iter().filter(|package| needed(package) > ours);
    let newer: Vec<_> =
        newer.map(|package| format!("{} {}", package["name"], package["rust_version"])).collect();
    assert_eq!(newer, NOTHING, "rust-version of Cargo.toml and fuzz/Cargo.toml");
    let stated = |path| read(path).lines().find(|line| line.starts_with("rust-version")).map(str::to_owned);
    assert_eq!(stated("fuzz/Cargo.toml"), stated("Cargo.toml"));
}

#[test]
fn no_file_is_too_long() {
    let too_long = |path: &str, text: &str| {
        let lines = text.lines().count();
        (lines > LONGEST_FILE).then(|| format!("{path} has {lines} lines")).into_iter().collect()
    };
    assert_eq!(wrong_in_all(&sources(), too_long), NOTHING);
}

#[test]
fn main_only_says_what_was_asked() {
    let lines = lines_of_code(&read("src/main.rs"));
    assert!(lines < LONGEST_MAIN, "src/main.rs has {lines} lines of code");
}

#[test]
fn every_folder_begins_with_what_it_is_for() {
    let files: BTreeMap<_, _> = sources().into_iter().collect();
    let folders: BTreeSet<_> = files.keys().filter_map(|path| path.rsplit_once('/')).map(|at| at.0).collect();
    let silent = folders.into_iter().filter(|&folder| folder != "src").filter(|folder| {
        let first = files.get(&format!("{folder}/mod.rs")).or(files.get(&format!("{folder}.rs")));
        !first.is_some_and(|text| text.starts_with("//! "))
    });
    assert_eq!(silent.collect::<Vec<_>>(), NOTHING);
}

#[test]
fn the_table_in_the_library_names_every_module() {
    let declared = read("src/lib.rs");
    let declared = declared.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let declared: Vec<_> = declared.collect();
    let floors = floors();
    let named: Vec<_> = floors.keys().map(String::as_str).collect();
    assert_eq!(declared, named, "both in the order of the alphabet");
    assert_eq!(floors.values().collect::<BTreeSet<_>>().len() as u32, floors.values().max().unwrap() + 1);
}

#[test]
fn crates_come_from_one_public_place() {
    let lock = read("Cargo.lock");
    let from: BTreeSet<_> = lock.lines().filter(|line| line.starts_with("source = ")).collect();
    let expected = concat!("source = \"registry+https://github.com/rust-lang/crates", ".io-index\"");
    assert_eq!(from.into_iter().collect::<Vec<_>>(), [expected]);
}

#[test]
fn no_source_names_the_host_of_a_registry() {
    let mut files = sources();
    for (folder, ending) in
        [("tests", "rs"), ("scripts", ""), ("data", "json"), ("assets", "md"), (".", "md")]
    {
        files.extend(files_under(folder, ending));
    }
    files.push(("Cargo.toml".to_owned(), read("Cargo.toml")));
    assert_eq!(wrong_in_all(&files, registry_hosts), NOTHING);
}

// The checks above must be able to fail.

#[test]
fn an_import_from_above_is_found_in_whatever_way_it_is_written() {
    for wrong in [
        "use crate::app::App;",
        "use crate::{model::Kind, app::App};",
        "use crate::{\n    model::{Kind, When},\n    panels::{card, list},\n};",
        "pub use crate :: app;",
        "fn f() { crate::app::run(); }",
        "fn f(x: &crate::panels::Card) {}",
        "use super::super::app::App;",
    ] {
        let found = wrong_imports(&floors(), "src/scene/camera.rs", wrong);
        assert_eq!(found.len(), 1, "{wrong}: {found:?}");
    }
}

#[test]
fn siblings_on_one_floor_do_not_import_each_other() {
    let find = |path, code| wrong_imports(&floors(), path, code);
    assert_eq!(
        find("src/panels/list.rs", "use crate::map::Basemaps;"),
        ["src/panels/list.rs: panels (floor 6) imports map (floor 6)"]
    );
    assert_eq!(find("src/map/canvas.rs", "use crate::panels::list;").len(), 1);
    assert_eq!(find("src/model/when.rs", "use crate::geo::notation;").len(), 1);
}

#[test]
fn imports_from_below_and_from_the_module_itself_are_fine() {
    let code = "//! See [`crate::app`].
        use crate::{map::tiles, scene::Camera};
        use crate::model::Kind; // not crate::app
        /* crate::app::App */
        pub(crate) const TEXT: &str = \"crate::app::App\";
        const RAW: &str = r#\"crate::app \" \"#;
        const MARK: char = '\"'; // crate::app
        use super::super::map::ground;
        fn f<'a>(x: &'a str) -> geo::Point { crate::geo::mercator::f(x) }";
    assert_eq!(wrong_imports(&floors(), "src/map/canvas.rs", code), NOTHING);
    assert_eq!(wrong_imports(&floors(), "src/main.rs", "use sitmap::app::App;"), NOTHING);
}

#[test]
fn a_module_that_no_floor_knows_is_found() {
    let found = wrong_imports(&floors(), "src/cellar/mod.rs", "use crate::model::Kind;");
    assert_eq!(found, ["src/cellar/mod.rs: cellar is on no floor of src/lib.rs"]);
}

#[test]
fn windows_colours_unsafe_code_and_hosts_are_found_where_they_do_not_belong() {
    let window = "fn f(ctx: &egui::Context) {}";
    assert_eq!(mentions_of_drawing("src/scene/camera.rs", window).len(), 1);
    assert_eq!(mentions_of_drawing("src/l10n/ui.rs", "use walkers::Position;").len(), 1);
    assert_eq!(mentions_of_drawing("src/theme/style.rs", window), NOTHING);
    assert_eq!(mentions_of_drawing("src/scene/mod.rs", "//! Without egui.\nfn egui_less() {}"), NOTHING);

    let colour = "let red = Color32::from_rgb(255, 0, 0);";
    assert_eq!(mixed_colours("src/panels/card/mod.rs", colour).len(), 1);
    assert_eq!(mixed_colours("src/theme/tokens.rs", colour), NOTHING);
    assert_eq!(mixed_colours("src/map/tiles/theme.rs", colour), NOTHING);

    assert_eq!(days_of_now("src/app/mod.rs", "let day = Zoned::now().date();").len(), 1);
    assert_eq!(unsafe_code("src/model/mod.rs", "unsafe { *pointer }").len(), 1);
    assert_eq!(unsafe_code("src/model/mod.rs", "// unsafe\nlet unsafe_looking = \"unsafe\";"), NOTHING);

    assert_eq!(registry_hosts("README.md", concat!("from static.crates", ".io")).len(), 1);
    assert_eq!(lines_of_code("//! a\n\nfn f() {\n    // b\n}\n"), 2);
}

const NOTHING: [String; 0] = [];

fn wrong_in_all(files: &[(String, String)], find: impl Fn(&str, &str) -> Vec<String>) -> Vec<String> {
    assert!(files.len() > 10, "the sources are not where they were: {files:?}");
    files.iter().flat_map(|(path, text)| find(path, text)).collect()
}

/// Where a file asks the clock for the day.
fn days_of_now(path: &str, text: &str) -> Vec<String> {
    let asks = |line: &&str| line.contains("now()") && line.contains(".date()");
    text.lines().filter(asks).map(|line| format!("{path}: {}", line.trim())).collect()
}

/// What a file imports although it must not.
fn wrong_imports(floors: &Floors, path: &str, text: &str) -> Vec<String> {
    let Some(module) = module_of(path).filter(|_| path != ONLY_IN_TESTS) else {
        return Vec::new();
    };
    let Some(floor) = floors.get(module) else {
        return vec![format!("{path}: {module} is on no floor of src/lib.rs")];
    };
    let modules = imported_modules(&code_of(text));
    let wrong = modules.iter().filter(|&other| other != module).filter_map(|other| {
        let others = floors.get(other)?;
        (others >= floor)
            .then(|| format!("{path}: {module} (floor {floor}) imports {other} (floor {others})"))
    });
    wrong.collect()
}

/// The modules at the top of the library that `code` names: after `crate::`, in a group or not,
/// or after a `super::super::`, which from within one module can only lead out of it.
fn imported_modules(code: &str) -> BTreeSet<String> {
    let tokens = tokens(code);
    let mut modules = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate() {
        let follows = |tail: &[&str]| tokens[at + 1..].iter().take(tail.len()).eq(tail);
        let begin = match *token {
            "crate" if follows(&["::"]) => at + 2,
            "super" if follows(&["::", "super", "::"]) => at + 4,
            _ => continue,
        };
        if tokens.get(begin) != Some(&"{") {
            modules.extend(tokens.get(begin).map(|&name| name.to_owned()));
            continue;
        }
        let mut depth = 0;
        for (before, token) in tokens[begin - 1..].iter().zip(&tokens[begin..]) {
            match *token {
                "{" => depth += 1,
                "}" => depth -= 1,
                name if depth == 1 && matches!(*before, "{" | ",") => {
                    modules.insert(name.to_owned());
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    modules
}

fn mentions_of_drawing(path: &str, text: &str) -> Vec<String> {
    if module_of(path).is_none_or(|module| DRAWING.contains(&module)) {
        return Vec::new();
    }
    let code = code_of(text);
    let found: BTreeSet<_> =
        tokens(&code).into_iter().filter(|token| DRAWING_CRATES.contains(token)).collect();
    found.into_iter().map(|name| format!("{path} mentions {name}")).collect()
}

fn mixed_colours(path: &str, text: &str) -> Vec<String> {
    if path.starts_with("src/theme/") || path.starts_with("src/map/tiles/") {
        return Vec::new();
    }
    let code = code_of(text);
    let found = code.matches("Color32::from_").count() + code.matches("hex_color!").count();
    (found > 0).then(|| format!("{path} mixes {found} colours of its own")).into_iter().collect()
}

fn unsafe_code(path: &str, text: &str) -> Vec<String> {
    let code = code_of(text);
    let found = tokens(&code).contains(&"unsafe");
    found.then(|| format!("{path} has unsafe code")).into_iter().collect()
}

fn registry_hosts(path: &str, text: &str) -> Vec<String> {
    const HOSTS: [&str; 6] = [
        concat!("crates", ".io"),
        concat!("pypi", ".org"),
        concat!("pythonhosted", ".org"),
        concat!("npmjs", ".org"),
        concat!("deb.debian", ".org"),
        concat!("archive.ubuntu", ".com"),
    ];
    HOSTS.iter().filter(|host| text.contains(*host)).map(|host| format!("{path} names {host}")).collect()
}

fn lines_of_code(text: &str) -> usize {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with("//")).count()
}

/// The module at the top of the library that a file belongs to; the roots belong to none.
fn module_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let module = inside.split('/').next()?;
    let module = module.strip_suffix(".rs").unwrap_or(module);
    (!matches!(module, "lib" | "main")).then_some(module)
}

/// The floors as the table at the top of `src/lib.rs` has them.
fn floors() -> Floors {
    let mut floors = Floors::new();
    for line in read("src/lib.rs").lines() {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        if let ["//!", floor, modules, ..] = cells.as_slice()
            && let Ok(floor) = floor.parse()
        {
            let names = modules.split("[`").skip(1).filter_map(|rest| rest.split_once("`]"));
            floors.extend(names.map(|(name, _)| (name.to_owned(), floor)));
        }
    }
    assert!(floors.len() >= 8, "the table of src/lib.rs is not understood: {floors:?}");
    floors
}

/// Names, `::` and single signs.
fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let length = if is_name(first) {
            rest.find(|c| !is_name(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after.trim_start();
    }
    tokens
}

/// A source without its comments, and with its texts empty.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = comment(rest).or_else(|| literal(rest, code.chars().last()));
        let length = skipped.unwrap_or(first.len_utf8());
        code.push_str(if skipped.is_some() { " " } else { &rest[..length] });
        rest = &rest[length..];
    }
    code
}

/// The length of the comment that `rest` begins with.
fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    rest.strip_prefix("/*").map(|inside| inside.find("*/").map_or(rest.len(), |end| end + 4))
}

/// The length of the text or character in quotation marks that `rest` begins with.
fn literal(rest: &str, before: Option<char>) -> Option<usize> {
    if let Some(inside) = rest.strip_prefix('"') {
        return Some(1 + end_of_text(inside));
    }
    let starts_a_word = !before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if let Some(raw) = rest.strip_prefix('r').filter(|_| starts_a_word) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let inside = &raw[hashes + 1..];
            return Some(inside.find(&end).map_or(rest.len(), |at| 2 + hashes + at + end.len()));
        }
    }
    // 'x' and '\n', but not the name of a lifetime.
    let inside = rest.strip_prefix('\'')?;
    let mut chars = inside.char_indices();
    match (chars.next()?.1, chars.next()?) {
        ('\\', (at, escaped)) => {
            let from = at + escaped.len_utf8();
            inside[from..].find('\'').map(|end| from + end + 2)
        }
        (_, (at, '\'')) => Some(at + 2),
        _ => None,
    }
}

/// Where a text ends, behind its closing quotation mark.
fn end_of_text(inside: &str) -> usize {
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    inside.len()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn sources() -> Vec<(String, String)> {
    files_under("src", "rs")
}

/// The files below a folder with their texts, by their paths from the root; those of the root
/// itself without what lies deeper. An empty ending stands for all.
fn files_under(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).unwrap_or_else(|error| panic!("{}: {error}", at.display())) {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() && folder != "." {
                folders.push(path);
            } else if path.is_file()
                && (ending.is_empty() || path.extension().is_some_and(|found| found == ending))
                && let Ok(text) = fs::read_to_string(&path)
            {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                files.push((name, text));
            }
        }
    }
    files.sort();
    files
}
