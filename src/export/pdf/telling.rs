//! A step as pieces of a story.

use super::flow::{self, Piece, Role};
use super::letters::Letters;
use super::story::{Colour, Story, Text};
use crate::look::{Tokens, bidi, kinds};
use crate::model::briefing::Shows;
use crate::scene::briefing::{Entry, Quote, Step, Weight};
use crate::words::briefing as w;

/// What type is multiplied by until all has room. Smaller is not readable; the rest goes on.
const SCALES: [f32; 7] = [1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];
/// What goes on over several pages anyway needs not be that small.
pub(super) const GOING_ON: f32 = 0.88;
/// Smaller than this only where the text has more of the page.
pub(super) const BESIDE: f32 = 0.82;
/// The least of all, and the least of lists.
pub(super) const LEAST: [f32; 2] = [0.64, 0.76];

/// The pieces of a step for a column of this width, as large as they can be for all to be in this
/// height, and at least as large as `least`; `None` where that cannot be.
pub(super) fn fitted(
    letters: &Letters,
    t: &Tokens,
    step: &Step,
    [width, room]: [f32; 2],
    least: f32,
) -> Option<Vec<Piece>> {
    let mut scales = SCALES.iter().filter(|&&scale| scale >= least);
    scales.find_map(|&scale| {
        Some(told(letters, t, step, width, scale)).filter(|pieces| flow::height(pieces) <= room)
    })
}

/// The pieces of a step for columns of this width, on as many pages as they need. Paragraphs have
/// the same numbers whatever the width.
pub(super) fn going_on(letters: &Letters, t: &Tokens, step: &Step, width: f32) -> Vec<Piece> {
    told(letters, t, step, width, GOING_ON)
}

/// What stands over a page that goes on with the one before.
pub(super) fn again(letters: &Letters, t: &Tokens, step: &Step, width: f32) -> Vec<Piece> {
    let mut story = Story::new(letters, t, width, 1.0);
    let title = if step.title.is_empty() { &step.eyebrow } else { &step.title };
    let title = format!("{title} · {}", w::CONTINUED);
    story.text(&title, &Text::strong(15.0, t.text).told_as(Role::Heading));
    story.pieces
}

fn told(letters: &Letters, t: &Tokens, step: &Step, width: f32, scale: f32) -> Vec<Piece> {
    let mut story = Story::new(letters, t, width, scale);
    let cover = step.shows == Shows::Title;
    head(&mut story, step, cover);
    if !step.line.is_empty() {
        if step.line_is_editors {
            story.begin_ground(14.0, t.editor_ground);
            story.text(w::EDITOR, &Text::strong(10.0, t.editor).on(t.editor_ground).kept());
            story.text(&step.line, &Text::regular(14.0, t.text).on(t.editor_ground).below(2.0));
            story.end_ground(t.editor_ground);
        } else {
            let size = if cover { 15.0 } else { 13.0 };
            story.text(&step.line, &Text::regular(size, t.text).below(12.0));
        }
    }
    story.text(&step.problem, &Text::regular(14.0, t.warning).below(12.0));
    story.figures(&step.figures);
    if let Some(said) = &step.quote {
        quote(&mut story, said);
    }
    for (n, one) in step.entries.iter().enumerate() {
        entry(&mut story, one, n == 0);
    }
    story.pieces
}

fn head(story: &mut Story<'_>, step: &Step, cover: bool) {
    let t = story.tokens;
    let indent = if step.kind.is_some() { 15.0 * story.scale } else { 0.0 };
    let colour = if step.kind.is_some() { t.muted } else { t.accent };
    story.text(&step.eyebrow, &Text { indent, ..Text::strong(11.0, colour).kept() });
    if let Some(kind) = step.kind {
        story.dot(0, 4.5, kinds::colour(kind));
    }
    let size = if cover { 34.0 } else { 23.0 };
    let leading = if bidi::has_rtl(&step.title) { 1.4 } else { 1.16 };
    let title = Text::strong(size, t.text).below(5.0).told_as(Role::Title).kept();
    story.text(&step.title, &Text { leading, ..title });
    story.text(&step.place, &Text::regular(14.0, t.text).below(9.0));
    story.text(&step.when, &Text::regular(13.0, t.text).below(4.0));
    story.text(&step.zulu, &Text::regular(12.0, t.muted).below(1.0));
    if step.inferred {
        story.text(w::INFERRED, &Text::regular(11.0, t.editor).below(1.0));
    }
}

fn quote(story: &mut Story<'_>, said: &Quote) {
    let t = story.tokens;
    let on = |how: Text| how.on(t.quote);
    let words = Role::Quote(said.language_tag.clone());
    story.begin_ground(16.0, t.quote);
    if said.verbatim {
        story.quote_mark(bidi::is_rtl(&said.words), t.quote);
    }
    story.text(&said.words, &Text { leading: 1.42, ..on(Text::regular(15.0, t.text)).told_as(words) });
    story.text(&said.language, &on(Text::regular(10.0, t.muted)).below(3.0));
    story.text(&said.translated_by, &on(Text::strong(10.0, t.muted)).below(9.0).kept());
    story.text(&said.translation, &on(Text::regular(12.0, t.text)).below(2.0));
    story.text(&said.speaker, &on(Text::strong(12.0, t.text)).below(9.0).kept());
    story.text(&said.role, &on(Text::regular(11.0, t.muted)).below(1.0));
    story.text(&said.source, &on(Text::regular(10.5, t.muted)).leading_to(&said.url, t.accent).below(5.0));
    story.end_ground(t.quote);
}

fn entry(story: &mut Story<'_>, entry: &Entry, first: bool) {
    let t = story.tokens;
    let indent = if entry.kind.is_some() { 14.0 * story.scale } else { 0.0 };
    let (how, detail) = match entry.weight {
        Weight::Heading => (
            Text::strong(12.5, t.text).below(if first { 14.0 } else { 15.0 }).told_as(Role::Heading).kept(),
            Text::strong(12.0, t.muted),
        ),
        Weight::Line => {
            let how = Text::regular(12.5, t.text).leading_to(&entry.url, t.accent);
            let below = if first { 14.0 } else { 7.0 };
            (Text { leading: 1.32, ..how.below(below) }, Text::regular(10.5, t.muted))
        }
    };
    let from = story.pieces.len();
    story.text(&entry.text, &Text { indent, ..how });
    if let Some(kind) = entry.kind {
        story.dot(from, 4.0, kinds::colour(kind));
    }
    let is_number = entry.detail.chars().all(|chr| !chr.is_alphabetic());
    if !is_number || !story.beside(&entry.detail, &detail) {
        // A line does not part from what is told of it.
        story.pieces.iter_mut().skip(from).for_each(|piece| piece.keep = true);
        story.text(&entry.detail, &Text { indent, ..detail.below(1.0) });
    }
}

/// The colour of a token.
pub(super) fn rgb(colour: impl Into<Colour>) -> [u8; 3] {
    colour.into().0
}
