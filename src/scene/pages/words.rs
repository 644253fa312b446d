//! What a step says, piece by piece, and in which type.

use super::blocks::{Aligned, Block, Icon, Ink, Paragraph, Role, Row, figure_room};
use super::link::link;
use super::measure::{Measure, Type};
use super::split::{cut, shortened};
use super::{Medium, Planner};
use crate::l10n::briefing as w;
use crate::l10n::ui::{labelled, quoted};
use crate::model::Kind;
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
/// From this width on, three figures stand beside each other.
const WIDE: f32 = 380.0;

/// Words in type of a scale, for lines of a width.
pub(super) struct Words<'a> {
    measure: &'a dyn Measure,
    medium: Medium,
    scale: f32,
    width: f32,
}

impl Planner<'_> {
    /// Words in type of a scale, for lines of a width.
    pub(super) fn words(&self, scale: f32, width: f32) -> Words<'_> {
        Words { measure: self.measure, medium: self.medium, scale, width }
    }

    /// What stands beside the map, without what was said.
    pub(super) fn panel_words(&self, step: &Step, scale: f32, width: f32) -> Vec<Block> {
        let words = self.words(scale, width);
        let mut blocks = words.head(step, self.untitled);
        blocks.extend(words.figures(&step.figures));
        // A cover is its author's as a whole.
        let line = if step.line_is_editors && step.shows != StepKind::Title && !step.line.trim().is_empty() {
            words.of(Role::Line, labelled(w::editor(), &step.line), BODY, Ink::Editor)
        } else {
            words.of(Role::Line, &step.line, BODY, Ink::Text)
        };
        blocks.extend(texts([line.before(11.0 * scale)]));
        blocks.extend(words.list(&step.entries));
        blocks
    }

    /// What stands over a page that goes on with the one before: it is whole there.
    pub(super) fn repeat_heading(&self, step: &Step, width: f32) -> Paragraph {
        let title = first_of([&step.title, &step.problem, &step.eyebrow]);
        let mut one = Paragraph::new(Role::Again, "", SAID, Ink::Text).bold();
        let behind =
            if title.is_empty() { w::continued().to_owned() } else { format!(" · {}", w::continued()) };
        let room = width - self.measure.width(&behind, one.of);
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        one.text = shortened(self.measure, &title, one.of, room, 1) + &behind;
        one
    }
}

impl Words<'_> {
    fn of(&self, role: Role, text: impl Into<String>, size: f32, ink: Ink) -> Paragraph {
        Paragraph::new(role, text, (size * self.scale).max(self.medium.least), ink)
    }

    fn head(&self, step: &Step, untitled: &str) -> Vec<Block> {
        let eyebrow = self.of(Role::Eyebrow, &step.eyebrow, SMALL, Ink::Accent).bold();
        // Every page has a title: lists of pages and screen readers call it by that.
        let title = first_of([&step.title, &step.problem, untitled]);
        let is_problem = step.title.trim().is_empty() && !step.problem.is_empty();
        let size = match (title.chars().count(), step.shows) {
            (0..=90, StepKind::Title) => COVER,
            (..=180, StepKind::Title) => COVER * 0.8,
            (0..=90, _) => TITLE,
            (..=180, _) => TITLE * 0.84,
            _ => SAID,
        };
        let ink = if is_problem { Ink::Error } else { Ink::Text };
        let title = self.of(Role::Title, title, size, ink);
        let body = |text: &str| self.of(Role::Text, text, BODY, Ink::Text);
        // Below the time, and as far from the left.
        let small = |text: &str, ink| {
            let aside = self.with_icon(body(""), Icon::Time).aside;
            Paragraph { aside, ..self.of(Role::Text, text, SMALL, ink) }
        };
        let place = if step.shows == StepKind::Title {
            body(&step.place)
        } else {
            self.with_icon(body(&step.place), Icon::Place)
        };
        let problem = if is_problem { "" } else { step.problem.as_str() };
        texts([
            self.with_dot(eyebrow, step.kind),
            title.bold().before(5.0 * self.scale),
            place.before(8.0 * self.scale),
            self.with_icon(body(&step.when), Icon::Time).before(3.0 * self.scale),
            small(&step.zulu, Ink::Muted).before(self.scale),
            small(if step.inferred { w::inferred() } else { "" }, Ink::Editor).before(self.scale),
            self.of(Role::Problem, problem, BODY, Ink::Error).before(10.0 * self.scale),
        ])
    }

    fn with_dot(&self, one: Paragraph, dot: Option<Kind>) -> Paragraph {
        let aside = dot.map_or(0.0, |_| (one.of.size * self.medium.asides.0).round());
        Paragraph { dot, aside, ..one }
    }

    fn with_icon(&self, one: Paragraph, icon: Icon) -> Paragraph {
        let aside = self.medium.asides.1.map_or(0.0, |aside| (one.of.size * aside).round());
        Paragraph { icon: self.medium.asides.1.map(|_| icon), aside, ..one }
    }

    fn figures(&self, figures: &[Figure]) -> Vec<Block> {
        let is_short = |figure: &&Figure| {
            figure.value.chars().count() <= LONG_VALUE && figure.label.chars().count() <= LONG_LABEL
        };
        let cell = |figure: &Figure, n: usize| {
            let size = match figure.value.chars().count() {
                0..=5 => FIGURE,
                6..=24 => SAID,
                _ => BODY,
            };
            let value = self.of(Role::Value, &figure.value, size, Ink::Text).bold();
            let label = self.of(Role::Label, &figure.label, SMALL, Ink::Muted);
            (value.before(if n == 0 { 12.0 } else { 6.0 } * self.scale), label)
        };
        let short: Vec<&Figure> = figures.iter().filter(is_short).collect();
        let most = if self.width > WIDE { 3 } else { 2 };
        // Words that would be broken have a row of fewer.
        let fits = |across: usize| {
            let inner = figure_room(across, self.width);
            let words = |one: &Paragraph| {
                let widths = one.text.split_whitespace().map(|word| self.measure.width(word, one.of));
                widths.fold(0.0, f32::max) <= inner
            };
            short.iter().all(|figure| {
                let (value, label) = cell(figure, 0);
                words(&value) && words(&label)
            })
        };
        // Three beside each other are rows that are full, or a single one.
        let wanted = if short.len() == 4 { 2 } else { most.min(short.len()) };
        let across = (1..=wanted.max(1)).rev().find(|&across| fits(across)).unwrap_or(1);
        let mut blocks = Vec::new();
        for (n, row) in short.chunks(across).enumerate() {
            let mut cells: Vec<_> = row.iter().map(|figure| cell(figure, n)).collect();
            // The last row is as its neighbours are: boxes of one width.
            while cells.len() < across && !(self.medium.fills_rows && row.len() == 1) {
                let none = |role| Paragraph::new(role, "", SMALL, Ink::Text);
                cells.push((none(Role::Value), none(Role::Label)));
            }
            blocks.push(Block::Figures(cells));
        }
        for figure in figures.iter().filter(|figure| !is_short(figure)) {
            let (value, label) = cell(figure, 0);
            blocks.extend([value, label].into_iter().filter(|one| !one.text.is_empty()).map(Block::Text));
        }
        blocks
    }

    fn list(&self, entries: &[Entry]) -> Vec<Block> {
        let number = Type { bold: true, ..self.of(Role::Detail, "", BODY, Ink::Text).of };
        let numbers = entries.iter().filter(|entry| is_number(entry));
        let widest = numbers.map(|entry| self.measure.width(&entry.detail, number)).fold(0.0, f32::max);
        let numbers = widest.ceil() + 12.0;
        let mut blocks = Vec::new();
        for (n, entry) in entries.iter().enumerate() {
            let is_heading = entry.weight == Weight::Heading;
            let (role, ink) =
                if is_heading { (Role::Heading, Ink::Accent) } else { (Role::Entry, Ink::Text) };
            let before = if n == 0 || is_heading { 9.0 } else { 0.0 };
            let what = self.of(role, &entry.text, BODY, ink).before(before * self.scale);
            let mut what = self.with_dot(what, entry.kind);
            what.url = link(&entry.url);
            let is_number = is_number(entry);
            let mut more = self.more(entry, is_number);
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
        blocks
    }

    /// What is told behind a line of a list, or below it.
    fn more(&self, entry: &Entry, is_number: bool) -> Paragraph {
        if is_number {
            return self.of(Role::Detail, &entry.detail, BODY, Ink::Text).to(Aligned::End);
        }
        // A SHA-256 stands on one line where it can.
        let is_sum = entry.detail.len() == 64 && entry.detail.bytes().all(|byte| byte.is_ascii_hexdigit());
        let size = if is_sum { 0.0 } else { SMALL };
        let more = self.of(Role::Detail, &entry.detail, size, Ink::Muted);
        if !self.medium.writes_addresses || entry.url.is_empty() {
            return more;
        }
        let url = shortened(self.measure, &entry.url, more.of, self.width, 1);
        let text = if more.text.is_empty() { url } else { format!("{}\n{url}", more.text) };
        Paragraph { text, ..more }
    }

    /// What was said, with whose words it is and where they stand; of words and translation at most so
    /// many lines each.
    pub(super) fn quote(&self, quote: &Quote, most: usize) -> Vec<Block> {
        let of = |role, text: &str, size: f32, ink| self.of(role, text, size, ink);
        let at_most = |one: Paragraph| {
            let room = [self.width, one.of.line(&one.text) * most as f32 + 0.1];
            let text = cut(self.measure, &one.text, one.of, room);
            one.shortened(text)
        };
        let words = if quote.verbatim { quoted(&quote.words) } else { quote.words.clone() };
        let (first, second) = if quote.translation_first { (BODY, SAID) } else { (SAID, BODY) };
        let mut words = at_most(of(Role::Words, &words, first, Ink::Text));
        words.language.clone_from(&quote.language_tag);
        let by = if quote.translation.is_empty() { "" } else { quote.translated_by.as_str() };
        // Where there is a translation, that says of which language it is one.
        let language = if quote.translation.is_empty() { quote.language.as_str() } else { "" };
        let translated = [
            of(Role::By, by, SMALL, Ink::Editor).bold().before(7.0 * self.scale),
            at_most(of(Role::Translation, &quote.translation, second, Ink::Text)).before(self.scale),
        ];
        let said = [words, of(Role::Said, language, SMALL, Ink::Muted).before(2.0 * self.scale)];
        let [before, after] = if quote.translation_first { [translated, said] } else { [said, translated] };
        let cited = if quote.source.is_empty() { &quote.url } else { &quote.source };
        let mut cited = of(Role::Cited, cited, SMALL, Ink::Muted).before(self.scale);
        let source = shortened(self.measure, &cited.text, cited.of, self.width, self.medium.source_lines);
        cited.url = link(&quote.url);
        let whose = [
            of(Role::Said, &quote.whose(), BODY, Ink::Text).bold().before(8.0 * self.scale),
            of(Role::Said, &quote.role_translation, SMALL, Ink::Editor).before(self.scale),
            of(Role::Said, quote.role_below(), SMALL, Ink::Muted).before(self.scale),
            cited.shortened(source),
        ];
        texts(before.into_iter().chain(after).chain(whose))
    }
}

/// Whether what an entry tells is a number, for a column at the end of lines.
fn is_number(entry: &Entry) -> bool {
    !entry.detail.is_empty()
        && entry.detail.chars().count() < 16
        && !entry.detail.contains(char::is_alphabetic)
}

/// Those that say something.
fn texts(all: impl IntoIterator<Item = Paragraph>) -> Vec<Block> {
    all.into_iter().filter(|one| !one.text.trim().is_empty()).map(Block::Text).collect()
}

fn first_of<const N: usize>(all: [&str; N]) -> &str {
    all.into_iter().find(|text| !text.trim().is_empty()).unwrap_or_default()
}
