//! The last page: what was quoted, and the files that all of it was made from.

use super::flow::{Piece, Role};
use super::letters::Letters;
use super::story::{Story, Text};
use crate::export::Book;
use crate::look::Tokens;
use crate::scene::briefing::Step;
use crate::words::briefing as w;

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

/// What stands over the last page.
pub(super) fn title(letters: &Letters, t: &Tokens, width: f32) -> Vec<Piece> {
    let mut story = Story::new(letters, t, width, 1.0);
    story.text(w::SOURCES, &Text::strong(25.0, t.text).told_as(Role::Title));
    story.pieces
}

/// What stands on it, in columns of this width.
pub(super) fn told(letters: &Letters, t: &Tokens, book: &Book, quoted: &[Quoted], width: f32) -> Vec<Piece> {
    let mut story = Story::new(letters, t, width, 1.0);
    let heading = |text: &str| (text.to_owned(), Text::strong(13.0, t.text).told_as(Role::Heading).kept());
    if !quoted.is_empty() {
        let (text, how) = heading(w::QUOTED);
        story.text(&text, &how);
    }
    for one in quoted {
        let source = Text { leading: 1.32, ..Text::regular(11.5, t.text).leading_to(&one.url, t.accent) };
        story.text(&one.source, &source.below(8.0).kept());
        story.text(&one.url, &Text::regular(9.0, t.muted).leading_to(&one.url, t.muted).below(1.0).kept());
        story.text(&w::on_pages(&one.pages), &Text::regular(9.5, t.muted).below(1.0));
    }
    let cover = &book.cover;
    if !cover.files.is_empty() {
        let (text, how) = heading(w::MADE_FROM);
        story.text(&text, &how.below(22.0));
    }
    for file in &cover.files {
        story.text(&file.name, &Text::regular(11.5, t.text).below(8.0).kept());
        if file.sha256.is_empty() {
            story.text(w::NO_HASH, &Text::regular(9.0, t.muted).below(1.0));
        } else {
            story.text(w::SHA256, &Text::strong(9.0, t.muted).below(2.0).kept());
            story.line(&file.sha256, &Text::regular(9.0, t.muted));
        }
        story.text(&file.note, &Text::regular(10.0, t.warning).below(1.0));
    }
    let written = (!book.written.is_empty()).then(|| w::written(&book.written));
    let mut above = 22.0;
    for text in [written.unwrap_or_default(), cover.author.clone(), book.attribution.clone()] {
        if !text.is_empty() {
            story.text(&text, &Text::regular(10.0, t.muted).below(above));
            above = 2.0;
        }
    }
    story.pieces
}
