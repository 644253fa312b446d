//! The plural forms of a language: asked of those who fill the texts, so that no table of them stands here.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// All names that a plural form can have.
pub(super) const NAMES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whole numbers have all their forms among the small ones. Millions have one of their own in some languages,
/// which is not needed: nothing counts exactly so many.
const COUNTED: usize = 200;

/// The forms that a text must have where it counts, and may have.
pub(super) fn of(tag: &str) -> BTreeSet<String> {
    let variants = NAMES.map(|name| format!("    [{name}] {name}\n")).concat();
    let source = format!("form = {{ $n ->\n{variants}   *[none] none\n}}\n");
    let mut bundle = FluentBundle::new(tag.parse().into_iter().collect());
    if let Ok(resource) = FluentResource::try_new(source) {
        bundle.add_resource_overriding(resource);
    }
    let form = |number: usize| {
        let pattern = bundle.get_message("form")?.value()?;
        let mut arguments = FluentArgs::new();
        arguments.set("n", number);
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    };
    (0..=COUNTED).filter_map(form).collect()
}

/// Whether a choice is one between plural forms, of a number.
pub(super) fn is_plural(keys: &[String]) -> bool {
    keys.iter().any(|key| key != "other" && NAMES.contains(&key.as_str()))
}
