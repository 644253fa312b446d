//! The last page: what was quoted, and the files that all of it was made from.

use crate::export::Book;
use crate::export::common::{self, heading};
use crate::l10n::briefing as w;
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Entry, Step};

/// A source that was quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    source: String,
    url: String,
    pages: Vec<usize>,
}

/// Remembers the source of what a page quotes.
pub(super) fn note(quoted: &mut Vec<Quoted>, step: &Step, page: usize) {
    let Some(quote) = step.quote.as_ref().filter(|quote| !quote.source.is_empty()) else {
        return;
    };
    match quoted.iter_mut().find(|one| one.source == quote.source && one.url == quote.url) {
        Some(known) => known.pages.push(page),
        None => {
            quoted.push(Quoted { source: quote.source.clone(), url: quote.url.clone(), pages: vec![page] });
        }
    }
}

/// The last page as a step; `None` where there is nothing to tell.
pub(super) fn step(book: &Book, quoted: &[Quoted]) -> Option<Step> {
    let mut entries = Vec::new();
    if !quoted.is_empty() {
        entries.push(heading(w::quoted(), ""));
    }
    for one in quoted {
        // On paper nothing can be followed: the address is told.
        let detail = match one.url.as_str() {
            "" => w::on_pages(&one.pages),
            url => format!("{}\n{url}", w::on_pages(&one.pages)),
        };
        entries.push(Entry { text: one.source.clone(), detail, url: one.url.clone(), ..Entry::default() });
    }
    entries.extend(common::files(book));
    if entries.is_empty() {
        return None;
    }
    Some(Step { shows: StepKind::Sources, title: w::sources().to_owned(), entries, ..Step::default() })
}
