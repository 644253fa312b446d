//! What pages of all formats say in the same way.

use std::borrow::Cow;

use crate::l10n::ui::labelled;
use crate::l10n::{briefing as w, pages};
use crate::model::Kind;
use crate::model::briefing::StepKind;
use crate::scene::briefing::deck::MadeFrom;
use crate::scene::briefing::{Entry, Step, Weight};
use crate::theme::{kinds, tokens};

use super::Book;

/// A source, and where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cited {
    pub text: String,
    pub url: String,
}

/// The sources of what is on a page, each once.
pub(super) fn cited(step: &Step) -> Vec<Cited> {
    let quote = step.quote.iter().map(|quote| (&quote.source, &quote.url));
    let entries = step.entries.iter().filter(|entry| !entry.url.is_empty());
    let mut cited: Vec<Cited> = Vec::new();
    for (text, url) in quote.chain(entries.map(|entry| (&entry.text, &entry.url))) {
        let one = Cited { text: text.clone(), url: url.clone() };
        let is_one = !one.text.is_empty() || !one.url.is_empty();
        if is_one && !cited.contains(&one) {
            cited.push(one);
        }
    }
    cited
}

/// Whether a list of sources ends on this step: the files that all was made from follow it.
pub(super) fn ends_sources(step: &Step) -> bool {
    step.shows == StepKind::Sources && !step.goes_on
}

/// What stands at the foot of each page, without its number.
pub(super) fn foot(book: &Book) -> Vec<String> {
    let cover = &book.cover;
    [
        (!cover.as_of.is_empty()).then(|| w::as_of(&cover.as_of)),
        (!cover.author.is_empty()).then(|| cover.author.clone()),
        (!book.written.is_empty()).then(|| pages::written(&book.written)),
        (!book.attribution.is_empty()).then(|| labelled(pages::base_map(), &book.attribution)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A file by name, with what is to be said of it; and its SHA-256.
pub(super) fn file(file: &MadeFrom) -> (String, String) {
    let name = if file.name.is_empty() { pages::unnamed_file() } else { file.name.as_str() };
    let sum = if file.sha256.is_empty() { pages::sha256_unknown() } else { &file.sha256 };
    let told = [name, &file.note].into_iter().filter(|part| !part.is_empty());
    (told.collect::<Vec<_>>().join(" · "), sum.to_owned())
}

/// The files that a briefing was made from, as lines of a list.
pub(super) fn files(book: &Book) -> Vec<Entry> {
    let files = &book.cover.files;
    if files.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![heading(pages::made_from(), pages::sha256())];
    lines.extend(files.iter().map(file).map(|(text, detail)| Entry { text, detail, ..Entry::default() }));
    lines
}

/// A step as it is shown: the first list of sources ends in the files that all was made from.
pub(super) fn with_files(book: &Book, step: &Step, has_files: bool) -> Step {
    let mut step = step.clone();
    if ends_sources(&step) && !has_files {
        step.entries.extend(files(book));
    }
    step
}

/// A heading of a list.
pub(super) fn heading(text: &str, detail: &str) -> Entry {
    Entry { weight: Weight::Heading, text: text.to_owned(), detail: detail.to_owned(), ..Entry::default() }
}

/// Text without control characters, which XML and HTML cannot hold.
pub(super) fn without_controls(text: &str) -> Cow<'_, str> {
    let cannot_be_held =
        |c: char| (c.is_control() && !matches!(c, '\t' | '\n')) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    if text.contains(cannot_be_held) { text.replace(cannot_be_held, "").into() } else { text.into() }
}

/// A tag of a language as XML and HTML take it; `None` where it is none.
pub(super) fn language(tag: &str) -> Option<&str> {
    let is_part = |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let starts =
        tag.split('-').next().is_some_and(|p| matches!(p.len(), 2 | 3) && !p.contains(char::is_numeric));
    (starts && tag.split('-').all(is_part)).then_some(tag)
}

/// The colour of a kind as "rrggbb".
pub(super) fn kind_colour(kind: Kind) -> String {
    let colour = kinds::colour(kind);
    hex([colour.r(), colour.g(), colour.b()])
}

/// A colour as "rrggbb".
pub(super) fn hex([r, g, b]: [u8; 3]) -> String {
    format!("{r:02X}{g:02X}{b:02X}")
}

/// The words of a marking, the colour behind them and their own.
pub(super) fn marking(book: &Book) -> Option<(&str, String, String)> {
    let marking = book.cover.marking.as_ref().filter(|marking| !marking.text.trim().is_empty())?;
    let ink = tokens::readable_on(marking.rgb());
    Some((marking.text.trim(), hex(marking.rgb()), hex([ink.r(), ink.g(), ink.b()])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markup_cannot_hold_is_dropped() {
        assert_eq!(without_controls("a<b>&\"'\u{0}\u{8}\u{1F}\u{9F}\u{FFFF}\r\n\tz"), "a<b>&\"'\n\tz");
    }

    #[test]
    fn only_tags_of_languages_are_written_as_such() {
        for (tag, expected) in [
            ("ar", true),
            ("fr-CA", true),
            ("zh-Hant-TW", true),
            ("", false),
            ("\"x", false),
            ("x y", false),
            ("Arabic-", false),
        ] {
            assert_eq!(language(tag).is_some(), expected, "{tag}");
        }
    }
}
