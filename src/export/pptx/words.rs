//! The words of a step in their panel: which, how large, and below each other.

use super::page::MARGIN;
use super::shape::{Area, Canvas, Frame, Paragraph, height};
use super::table::{self, Columns, Row};
use super::theme::Ink;
use crate::export::{Book, fit, told};
use crate::model::briefing::Shows;
use crate::scene::briefing::{Figure, Quote, Step};
use crate::words::briefing as w;

/// Type is not made smaller than this part of its size; what is still too long is cut.
const SMALLEST: f32 = 0.55;
/// Below this part a list gets slides of its own.
const SMALLEST_LIST: f32 = 0.85;
/// Around the words of a quotation, in points.
const QUOTE_INSET: (f32, f32) = (14.0, 10.0);

/// Something in the panel, and the points above it.
struct Block {
    above: f32,
    height: f32,
    what: What,
}

enum What {
    Text { name: &'static str, placeholder: &'static str, paragraphs: Vec<Paragraph> },
    Figures { cells: Vec<(Paragraph, Paragraph)>, across: usize },
    Quote(Vec<Paragraph>),
    List { columns: Columns, rows: Vec<Row> },
}

/// The words of a step as they fit into an area.
pub(super) struct Words {
    blocks: Vec<Block>,
    /// Which part of its size type has.
    pub scale: f32,
    /// What had to be cut, as it is.
    pub in_full: Vec<String>,
}

impl Words {
    /// Whether a list fits beside the map with the other words.
    pub(super) fn has_room_for_list(step: &Step, book: &Book, panel: Area) -> bool {
        let inner = inner(panel);
        total(&blocks(step, book, SMALLEST_LIST, inner.w)) <= inner.h
            && step.entries.iter().all(|entry| entry.detail.chars().count() <= 24)
    }

    /// Fits words into a panel: smaller where there are many, and cut where that is not enough.
    pub(super) fn of(step: &Step, book: &Book, panel: Area) -> Self {
        let inner = inner(panel);
        let mut scale = 1.0;
        while scale >= SMALLEST {
            let blocks = blocks(step, book, scale, inner.w);
            if total(&blocks) <= inner.h {
                return Self { blocks, scale, in_full: Vec::new() };
            }
            scale -= 0.025;
        }
        let (mut step, mut in_full) = (step.clone(), Vec::new());
        loop {
            let blocks = blocks(&step, book, SMALLEST, inner.w);
            if total(&blocks) <= inner.h || !shorten(&mut step, &mut in_full) {
                return Self { blocks, scale: SMALLEST, in_full };
            }
        }
    }

    /// Draws them from the top of the panel; on a title slide in its middle.
    pub(super) fn draw(self, canvas: &mut Canvas, panel: Area, middle: bool) -> f32 {
        let inner = inner(panel);
        let spare = (inner.h - total(&self.blocks)).max(0.0);
        let mut y = inner.y + if middle { spare * 0.42 } else { 0.0 };
        for (n, block) in self.blocks.into_iter().enumerate() {
            y += if n > 0 { block.above } else { 0.0 };
            block.what.draw(canvas, Area { y, h: block.height, ..inner });
            y += block.height;
        }
        y
    }
}

fn inner(panel: Area) -> Area {
    Area {
        x: panel.x + MARGIN,
        y: panel.y + MARGIN * 0.9,
        w: panel.w - 2.0 * MARGIN,
        h: panel.h - MARGIN * 1.8,
    }
}

fn total(blocks: &[Block]) -> f32 {
    blocks.iter().enumerate().map(|(n, block)| block.height + if n > 0 { block.above } else { 0.0 }).sum()
}

fn blocks(step: &Step, book: &Book, scale: f32, width: f32) -> Vec<Block> {
    let is_title = step.shows == Shows::Title;
    let at = |size: f32| size * scale;
    let mut blocks = Vec::new();
    let mut text = |name, placeholder, above: f32, paragraphs: Vec<Paragraph>| {
        let paragraphs: Vec<_> = paragraphs.into_iter().filter(|one| !one.text.trim().is_empty()).collect();
        if !paragraphs.is_empty() {
            let height = height(&paragraphs, width);
            let what = What::Text { name, placeholder, paragraphs };
            blocks.push(Block { above: above * scale, height, what });
        }
    };
    let eyebrow = Paragraph::new(&step.eyebrow, at(14.0), Ink::Accent).bold();
    text("Eyebrow", EYEBROW, 0.0, vec![eyebrow.dot(step.kind.map(told::kind_colour))]);

    // Every slide has a title: lists of slides and screen readers call it by that.
    let titles = [&step.title, &step.problem, &book.cover.title];
    let title = titles.into_iter().find(|title| !title.trim().is_empty()).map_or("", |title| title);
    let problem = if step.title.trim().is_empty() { "" } else { step.problem.as_str() };
    let is_problem = step.title.trim().is_empty() && !step.problem.is_empty();
    let size = if is_title {
        36.0
    } else if is_problem {
        22.0
    } else {
        27.0
    };
    let title = Paragraph::new(title, at(size), if is_problem { Ink::Error } else { Ink::Text }).bold();
    text("Title", "type=\"title\"", 6.0, vec![title]);

    let inferred = if step.inferred { w::INFERRED } else { "" };
    let line = if step.line_is_editors && !step.line.is_empty() {
        format!("{}: {}", w::EDITOR, step.line)
    } else {
        step.line.clone()
    };
    text(
        "Place, time and text",
        TEXT,
        10.0,
        vec![
            Paragraph::new(&step.place, at(16.0), Ink::Text).before(at(3.0)),
            Paragraph::new(&step.when, at(16.0), Ink::Text).before(at(3.0)),
            Paragraph::new(&step.zulu, at(14.0), Ink::Muted).before(at(2.0)),
            Paragraph::new(inferred, at(14.0), Ink::Editor).before(at(2.0)),
            Paragraph::new(problem, at(16.0), Ink::Error).before(at(10.0)),
            Paragraph::new(line, at(16.0), if step.line_is_editors { Ink::Editor } else { Ink::Text })
                .before(at(11.0)),
        ],
    );
    if !step.figures.is_empty() {
        blocks.push(figures(&step.figures, scale, width));
    }
    if let Some(quote) = &step.quote {
        let paragraphs = quoted(quote, scale);
        let height = height(&paragraphs, width - 2.0 * QUOTE_INSET.0) + 2.0 * QUOTE_INSET.1;
        blocks.push(Block { above: at(16.0), height, what: What::Quote(paragraphs) });
    }
    if !step.entries.is_empty() {
        let columns = Columns::of(&step.entries, width, at(16.0));
        let rows: Vec<_> = step.entries.iter().map(|entry| columns.row(entry)).collect();
        let height = rows.iter().map(|row| columns.height(row)).sum();
        blocks.push(Block { above: at(14.0), height, what: What::List { columns, rows } });
    }
    blocks
}

const EYEBROW: &str = "type=\"body\" sz=\"quarter\" idx=\"13\"";
const TEXT: &str = "type=\"body\" sz=\"quarter\" idx=\"14\"";
const QUOTATION: &str = "type=\"body\" sz=\"quarter\" idx=\"15\"";

fn figures(figures: &[Figure], scale: f32, width: f32) -> Block {
    let cells: Vec<_> = figures
        .iter()
        .map(|figure| {
            let value = Paragraph::new(&figure.value, 26.0 * scale, Ink::Text).bold();
            (value, Paragraph::new(&figure.label, 14.0 * scale, Ink::Muted))
        })
        .collect();
    let half = (width - MARGIN / 2.0) / 2.0;
    let is_narrow = cells.iter().all(|(value, _)| fit::width(&value.text, value.of) <= half);
    let across = if is_narrow && cells.len() > 1 { 2 } else { 1 };
    let height = rows(&cells, across, width).iter().sum::<f32>();
    Block { above: 14.0 * scale, height, what: What::Figures { cells, across } }
}

/// The heights of rows of figures, each with what is below it.
fn rows(cells: &[(Paragraph, Paragraph)], across: usize, width: f32) -> Vec<f32> {
    let one = cell_width(across, width);
    let cell = |(value, label): &(Paragraph, Paragraph)| value.height(one) + label.height(one);
    cells.chunks(across).map(|row| row.iter().map(cell).fold(0.0, f32::max) + 8.0).collect()
}

fn cell_width(across: usize, width: f32) -> f32 {
    if across > 1 { (width - MARGIN / 2.0) / 2.0 } else { width }
}

fn quoted(quote: &Quote, scale: f32) -> Vec<Paragraph> {
    let at = |size: f32| size * scale;
    let words = if quote.verbatim { format!("“{}”", quote.words) } else { quote.words.clone() };
    let source = Paragraph::new(&quote.source, at(14.0), Ink::Muted).link(&quote.url);
    let all = [
        Paragraph::new(words, at(17.0), Ink::Text).language(&quote.language_tag),
        Paragraph::new(&quote.translated_by, at(12.0), Ink::Muted).before(at(8.0)),
        Paragraph::new(&quote.translation, at(15.0), Ink::Text).before(at(2.0)),
        Paragraph::new(&quote.speaker, at(14.0), Ink::Text).bold().before(at(9.0)),
        Paragraph::new(&quote.role, at(14.0), Ink::Muted).before(at(1.0)),
        source.before(at(1.0)),
    ];
    all.into_iter().filter(|one| !one.text.trim().is_empty()).collect()
}

impl What {
    fn draw(self, canvas: &mut Canvas, area: Area) {
        match self {
            Self::Text { name, placeholder, paragraphs } => {
                let frame = Frame { name, placeholder: Some(placeholder), ..Frame::default() };
                canvas.text(&frame, area, &paragraphs);
            }
            Self::Figures { cells, across } => {
                let heights = rows(&cells, across, area.w);
                let width = cell_width(across, area.w);
                let mut y = area.y;
                for (row, height) in cells.chunks(across).zip(heights) {
                    for (n, (value, label)) in row.iter().enumerate() {
                        let x = area.x + n as f32 * (width + MARGIN / 2.0);
                        let frame = Frame { name: "Figure", ..Frame::default() };
                        let cell = Area { x, y, w: width, h: height };
                        canvas.text(&frame, cell, &[value.clone(), label.clone()]);
                    }
                    y += height;
                }
            }
            Self::Quote(paragraphs) => {
                let fill = Some(Ink::Quote.xml());
                let frame = Frame {
                    name: "Quotation",
                    placeholder: Some(QUOTATION),
                    fill,
                    inset: QUOTE_INSET,
                    middle: false,
                };
                canvas.text(&frame, area, &paragraphs);
                canvas.fill("Quotation edge", Area { w: 3.0, ..area }, &Ink::Accent.xml());
            }
            Self::List { columns, rows } => {
                table::draw(canvas, "List", area, columns, &rows);
            }
        }
    }
}

/// Cuts the text of a step that takes most room by a fifth and keeps it as it was; whether there was one.
fn shorten(step: &mut Step, in_full: &mut Vec<String>) -> bool {
    let mut texts =
        vec![(&mut step.title, 4), (&mut step.place, 1), (&mut step.when, 1), (&mut step.line, 1)];
    texts.extend([(&mut step.problem, 2), (&mut step.eyebrow, 1)]);
    texts.extend(step.figures.iter_mut().flat_map(|one| [(&mut one.value, 5), (&mut one.label, 2)]));
    if let Some(quote) = &mut step.quote {
        texts.extend([(&mut quote.words, 1), (&mut quote.translation, 1), (&mut quote.translated_by, 1)]);
        texts.extend([(&mut quote.speaker, 1), (&mut quote.role, 1), (&mut quote.source, 1)]);
    }
    texts.extend(step.entries.iter_mut().flat_map(|one| [(&mut one.text, 1), (&mut one.detail, 1)]));
    let counted = texts.into_iter().map(|(text, weight)| (text.chars().count(), weight, text));
    let counted = counted.filter(|(letters, ..)| *letters >= 12);
    let Some((letters, _, text)) = counted.max_by_key(|(letters, weight, _)| letters * weight) else {
        return false;
    };
    let shorter = fit::cut(text, letters * 4 / 5);
    let was = std::mem::replace(text, shorter);
    // What was cut before is kept already, whole.
    let is_known = was.strip_suffix('…').is_some_and(|cut| in_full.iter().any(|full| full.starts_with(cut)));
    if !is_known {
        in_full.push(was);
    }
    true
}
