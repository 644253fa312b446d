//! What a step says, piece by piece, and in which type.

use super::{Aligned, Block, Ink, Measure, Paragraph, Role, Row, figure_width, split};
use crate::export::fit::Type;
use crate::export::{Book, common};
use crate::l10n::briefing as w;
use crate::l10n::ui::labelled;
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Entry, Figure, Quote, Step, Weight};

/// Sizes of type before they are scaled. A pixel of a screen of 1080 is half a point.
const COVER: f32 = 36.0;
const TITLE: f32 = 25.0;
const FIGURE: f32 = 27.0;
const SAID: f32 = 16.0;
const BODY: f32 = 14.0;
const SMALL: f32 = 12.5;

/// Figures and lines of lists that are longer than so many letters are set as running text, which can
/// go on over pages.
const LONG_VALUE: usize = 90;
const LONG_LABEL: usize = 160;
const LONG_ENTRY: usize = 400;
/// A source of more lines is shortened in its middle: it stands whole among the sources.
const SOURCE_LINES: usize = 3;

/// What stands beside the map, without what was said.
pub(super) fn panel(measure: &dyn Measure, step: &Step, book: &Book, scale: f32, width: f32) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut text = |one: Paragraph| {
        if !one.text.trim().is_empty() {
            blocks.push(Block::Text(one));
        }
    };
    let at = |size: f32| size * scale;
    let mut eyebrow = Paragraph::new(Role::Eyebrow, &step.eyebrow, at(SMALL), Ink::Accent).bold();
    eyebrow.dot = step.kind;
    text(eyebrow);

    // Every page has a title: lists of pages and screen readers call it by that.
    let titles = [&step.title, &step.problem, &book.cover.title];
    let title = titles.into_iter().find(|title| !title.trim().is_empty()).map_or("", |title| title);
    let is_problem = step.title.trim().is_empty() && !step.problem.is_empty();
    let size = match (title.chars().count(), step.shows) {
        (0..=90, StepKind::Title) => COVER,
        (..=180, StepKind::Title) => COVER * 0.8,
        (0..=90, _) => TITLE,
        (..=180, _) => TITLE * 0.84,
        _ => SAID,
    };
    let title = Paragraph::new(Role::Title, title, at(size), if is_problem { Ink::Error } else { Ink::Text });
    text(title.bold().before(at(5.0)));

    let body = |said: &str, ink: Ink| Paragraph::new(Role::Text, said, at(BODY), ink);
    let small = |said: &str, ink: Ink| Paragraph::new(Role::Text, said, at(SMALL), ink);
    text(body(&step.place, Ink::Text).before(at(8.0)));
    text(body(&step.when, Ink::Text).before(at(3.0)));
    text(small(&step.zulu, Ink::Muted).before(at(1.0)));
    text(small(if step.inferred { w::inferred() } else { "" }, Ink::Editor).before(at(1.0)));
    let problem = if is_problem { "" } else { step.problem.as_str() };
    text(body(problem, Ink::Error).before(at(10.0)));
    figures(measure, &step.figures, scale, width, &mut blocks);
    // A cover is its author's as a whole.
    let line = if step.line_is_editors && step.shows != StepKind::Title {
        body(&labelled(w::editor(), &step.line), Ink::Editor)
    } else {
        body(&step.line, Ink::Text)
    };
    if !step.line.trim().is_empty() {
        blocks.push(Block::Text(line.before(at(11.0))));
    }
    list(measure, &step.entries, scale, &mut blocks);
    blocks
}

fn figures(measure: &dyn Measure, figures: &[Figure], scale: f32, width: f32, blocks: &mut Vec<Block>) {
    let is_short = |figure: &&Figure| {
        figure.value.chars().count() <= LONG_VALUE && figure.label.chars().count() <= LONG_LABEL
    };
    let cell = |figure: &Figure, n: usize| {
        let size = match figure.value.chars().count() {
            0..=5 => FIGURE,
            6..=24 => SAID,
            _ => BODY,
        };
        let value = Paragraph::new(Role::Value, &figure.value, size * scale, Ink::Text).bold();
        let label = Paragraph::new(Role::Label, &figure.label, SMALL * scale, Ink::Muted);
        (value.before(if n == 0 { 12.0 } else { 6.0 } * scale), label)
    };
    let short: Vec<&Figure> = figures.iter().filter(is_short).collect();
    let most = if width > 380.0 { 3 } else { 2 };
    // Words that would be broken have a row of fewer.
    let fits = |across: usize| {
        let inner = figure_width(across, width) - 2.0 * super::IN_FIGURE.0;
        let words = |one: &Paragraph| {
            let widest =
                one.text.split_whitespace().map(|word| measure.width(word, one.of)).fold(0.0, f32::max);
            widest <= inner
        };
        short.iter().all(|figure| {
            let (value, label) = cell(figure, 0);
            words(&value) && words(&label)
        })
    };
    // Three beside each other are rows that are full, or a single one.
    let wanted = if short.len() == 4 { 2 } else { most.min(short.len()) };
    let across = (1..=wanted.max(1)).rev().find(|&across| fits(across)).unwrap_or(1);
    for (n, row) in short.chunks(across).enumerate() {
        let mut cells: Vec<_> = row.iter().map(|figure| cell(figure, n)).collect();
        // The last row is as its neighbours are: boxes of one width.
        while cells.len() < across {
            let none = |role| Paragraph::new(role, "", SMALL, Ink::Text);
            cells.push((none(Role::Value), none(Role::Label)));
        }
        blocks.push(Block::Figures(cells));
    }
    for figure in figures.iter().filter(|figure| !is_short(figure)) {
        let (value, label) = cell(figure, 0);
        blocks.extend([value, label].into_iter().filter(|one| !one.text.is_empty()).map(Block::Text));
    }
}

fn list(measure: &dyn Measure, entries: &[Entry], scale: f32, blocks: &mut Vec<Block>) {
    let is_number = |entry: &Entry| {
        !entry.detail.is_empty()
            && entry.detail.chars().count() < 16
            && !entry.detail.contains(char::is_alphabetic)
    };
    let numbers = entries.iter().filter(|entry| is_number(entry));
    let widest = numbers.map(|entry| measure.width(&entry.detail, Type::new(BODY * scale, true)));
    let numbers = widest.fold(0.0, f32::max).ceil() + 12.0;
    for (n, entry) in entries.iter().enumerate() {
        let is_heading = entry.weight == Weight::Heading;
        let (role, ink) = if is_heading { (Role::Heading, Ink::Accent) } else { (Role::Entry, Ink::Text) };
        let before = if n == 0 || is_heading { 9.0 } else { 0.0 };
        let mut what = Paragraph::new(role, &entry.text, BODY * scale, ink).before(before * scale);
        (what.dot, what.url) = (entry.kind, common::link(&entry.url));
        let is_number = is_number(entry);
        // A SHA-256 stands on one line where it can.
        let is_sum = entry.detail.len() == 64 && entry.detail.bytes().all(|byte| byte.is_ascii_hexdigit());
        let size = if is_sum { super::LEAST } else { SMALL * scale };
        let mut more = Paragraph::new(Role::Detail, &entry.detail, size, Ink::Muted);
        if is_number {
            more = Paragraph::new(Role::Detail, &entry.detail, BODY * scale, Ink::Text).to(Aligned::Right);
        }
        if is_heading {
            what = what.bold();
            more.of.bold = is_number;
        }
        let more = Some(more).filter(|more| !more.text.trim().is_empty());
        if entry.text.chars().count() + entry.detail.chars().count() > LONG_ENTRY {
            blocks.push(Block::Text(what));
            blocks.extend(more.map(Block::Text));
        } else {
            blocks.push(Block::Row(Row { what, more, numbers, is_number }));
        }
    }
}

/// What was said, with whose words it is and where they stand.
pub(super) fn quote(measure: &dyn Measure, quote: &Quote, scale: f32, width: f32) -> Vec<Block> {
    let words = if quote.verbatim { format!("“{}”", quote.words) } else { quote.words.clone() };
    let of = |role, said: &str, size: f32, ink| Paragraph::new(role, said, size * scale, ink);
    let (first, second) = if quote.translation_first { (BODY, SAID) } else { (SAID, BODY) };
    let mut words = of(Role::Words, &words, first, Ink::Text);
    words.language.clone_from(&quote.language_tag);
    let by = if quote.translation.is_empty() { "" } else { quote.translated_by.as_str() };
    // Where there is a translation, that says of which language it is one.
    let language = if quote.translation.is_empty() { quote.language.as_str() } else { "" };
    let source = if quote.source.is_empty() { &quote.url } else { &quote.source };
    let cited = of(Role::Cited, "", SMALL, Ink::Muted);
    let source = split::shortened(measure, source, cited.of, width, SOURCE_LINES);
    let cited = Paragraph { text: source, url: common::link(&quote.url), ..cited };
    let translated = [
        of(Role::By, by, SMALL, Ink::Editor).bold().before(7.0 * scale),
        of(Role::Said, &quote.translation, second, Ink::Text).before(1.0 * scale),
    ];
    let said = [words, of(Role::Said, language, SMALL, Ink::Muted).before(2.0 * scale)];
    let (before, after): (Vec<_>, Vec<_>) = if quote.translation_first {
        (translated.into(), said.into())
    } else {
        (said.into(), translated.into())
    };
    let whose = [
        of(Role::Said, &quote.whose(), BODY, Ink::Text).bold().before(8.0 * scale),
        of(Role::Said, &quote.role_translation, SMALL, Ink::Editor).before(1.0 * scale),
        of(Role::Said, quote.role_below(), SMALL, Ink::Muted).before(1.0 * scale),
        cited.before(1.0 * scale),
    ];
    let all = before.into_iter().chain(after).chain(whose);
    all.filter(|one| !one.text.trim().is_empty()).map(Block::Text).collect()
}

/// What stands over a page that goes on with the one before: it is whole there.
pub(super) fn repeat_heading(measure: &dyn Measure, step: &Step, width: f32) -> Paragraph {
    let titles = [&step.title, &step.problem, &step.eyebrow];
    let title = titles.into_iter().find(|title| !title.trim().is_empty()).map_or("", |title| title);
    let mut one = Paragraph::new(Role::Again, "", SAID, Ink::Text).bold();
    let behind = if title.is_empty() { w::continued().to_owned() } else { format!(" · {}", w::continued()) };
    let room = width - measure.width(&behind, one.of);
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    one.text = split::shortened(measure, &title, one.of, room, 1) + &behind;
    one
}
