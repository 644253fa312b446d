//! Makes a function of each text in `assets/l10n/en`, so that a text that is missing, or is given other
//! arguments than it has, does not compile.
//!
//! A file is a module, a message a function: `ui-cancel` of `ui.ftl` becomes `ui::cancel()`. An argument is
//! a number where the English text counts it (`NUMBER($n)`, or a choice between plurals), else text. Other
//! languages are held against English by a test.
//!
//! For Windows it also puts icon, version and manifest into the program's file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

const TEXTS: &str = "assets/l10n";
const SOURCE: &str = "en";
const ICON: &str = "assets/icon/sitmap.ico";
const MANIFEST: &str = "assets/windows/sitmap.manifest";

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={TEXTS}");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join(TEXTS);
    let made = make_modules(&root.join(SOURCE))? + &list_languages(&root)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("texts.rs"), made)?;
    if env::var("CARGO_CFG_TARGET_OS")? == "windows" {
        embed_resources()?;
    }
    Ok(())
}

/// What Windows shows of the program before it runs, and what it has to know to run it well.
fn embed_resources() -> Result<(), Failure> {
    println!("cargo::rerun-if-changed={ICON}");
    println!("cargo::rerun-if-changed={MANIFEST}");
    let mut resources = winresource::WindowsResource::new();
    resources.set_icon(ICON).set_manifest_file(MANIFEST);
    for (name, value) in [
        ("ProductName", "Sitmap"),
        // The name of the program in lists of programs, such as "Open with".
        ("FileDescription", "Sitmap"),
        ("InternalName", "sitmap"),
        ("OriginalFilename", "sitmap.exe"),
        ("CompanyName", "The Sitmap authors"),
        ("LegalCopyright", "The Sitmap authors. MIT or Apache-2.0"),
    ] {
        resources.set(name, value);
    }
    // Not for the tests, which bring no icon.
    resources.compile_for("sitmap")?;
    Ok(())
}

/// The arguments of a text in the order in which they come, and whether each is a number.
#[derive(Default)]
struct Arguments(Vec<(String, bool)>);

impl Arguments {
    fn add(&mut self, name: &str, is_number: bool) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, counted)) => *counted |= is_number,
            None => self.0.push((name.to_owned(), is_number)),
        }
    }

    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, false),
            Expression::Select { selector, variants } => {
                let counts = variants.iter().any(|variant| match &variant.key {
                    VariantKey::NumberLiteral { .. } => true,
                    VariantKey::Identifier { name } => name == "one",
                });
                self.inline(selector, counts);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>, counts: bool) {
        match inline {
            InlineExpression::VariableReference { id } => self.add(&id.name, counts),
            InlineExpression::FunctionReference { id, arguments } => {
                for argument in &arguments.positional {
                    self.inline(argument, counts || id.name == "NUMBER");
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

/// One module for each file, and the ids of all texts by their numbers.
fn make_modules(folder: &Path) -> Result<String, Failure> {
    let (mut made, mut ids) = (String::new(), Vec::new());
    for (module, text) in read_files(folder)? {
        let resource = parser::parse(text).map_err(|(_, errors)| format!("{module}.ftl: {errors:?}"))?;
        writeln!(
            made,
            "#[allow(missing_docs, unreachable_pub, reason = \"the text says it, and each module uses what it needs\")]\npub mod {module} {{"
        )?;
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = &message.id.name;
            let name = id.strip_prefix(&format!("{}-", module.replace('_', "-")));
            let name =
                name.ok_or_else(|| format!("{module}.ftl: {id} does not begin with its file's name"))?;
            let pattern = message.value.as_ref().ok_or_else(|| format!("{module}.ftl: {id} says nothing"))?;
            let mut arguments = Arguments::default();
            arguments.pattern(pattern);
            write_function(&mut made, name, ids.len(), &arguments)?;
            ids.push(id.clone());
        }
        made.push_str("}\n");
    }
    writeln!(made, "pub(super) const IDS: &[&str] = &{ids:?};")?;
    Ok(made)
}

fn write_function(
    made: &mut String,
    name: &str,
    number: usize,
    arguments: &Arguments,
) -> Result<(), Failure> {
    let name = name.replace('-', "_");
    if arguments.0.is_empty() {
        writeln!(made, "    pub fn {name}() -> &'static str {{ super::super::language::plain({number}) }}")?;
        return Ok(());
    }
    let (mut parameters, mut values) = (String::new(), String::new());
    for (argument, is_number) in &arguments.0 {
        let parameter = argument.replace('-', "_");
        let (kind, value) = if *is_number { ("usize", "Number") } else { ("&str", "Text") };
        write!(parameters, "{parameter}: {kind}, ")?;
        write!(values, "({argument:?}, Argument::{value}({parameter})), ")?;
    }
    writeln!(made, "    pub fn {name}({parameters}) -> String {{")?;
    writeln!(made, "        use super::super::language::{{Argument, fill}};")?;
    writeln!(made, "        fill({number}, &[{values}])\n    }}")?;
    Ok(())
}

/// The texts of all languages, English first.
fn list_languages(root: &Path) -> Result<String, Failure> {
    let mut tags: Vec<String> = fs::read_dir(root)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|tag| root.join(tag).is_dir())
        .collect();
    tags.sort_by_key(|tag| (tag != SOURCE, tag.clone()));
    let mut made = String::from("pub(super) const LANGUAGES: &[(&str, &[&str])] = &[\n");
    for tag in tags {
        writeln!(made, "    ({tag:?}, &[")?;
        for module in read_files(&root.join(&tag))?.keys() {
            let path = root.join(&tag).join(format!("{module}.ftl"));
            let path = path.to_str().ok_or("the path of this folder is not UTF-8")?;
            writeln!(made, "        include_str!({path:?}),")?;
        }
        made.push_str("    ]),\n");
    }
    made.push_str("];\n");
    Ok(made)
}

/// The files of a language by their names without an ending.
fn read_files(folder: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let (Some(name), Some("ftl")) =
            (path.file_stem().and_then(|name| name.to_str()), path.extension().and_then(|end| end.to_str()))
        {
            files.insert(name.to_owned(), fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}
