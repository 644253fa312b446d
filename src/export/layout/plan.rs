//! Which words stand on which page, and where.

use std::collections::VecDeque;

use super::{AROUND_QUOTE, Area, Block, EDGE, Frame, IN_QUOTE, Measure, Paragraph, split, words};
use crate::export::Book;
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Quote, Step};

/// Widths of the column as parts of a page.
const PARTS: [f32; 3] = [0.36, 0.43, 0.50];
/// Widths and sizes of type, the best first: a large map is worth less than large type.
const SETS: [(usize, f32); 10] =
    [(0, 1.1), (0, 1.0), (1, 1.1), (1, 1.0), (2, 1.1), (2, 1.0), (1, 0.93), (2, 0.93), (1, 0.88), (2, 0.88)];
/// Sizes of what was said, each with the part of the height that it may take.
const QUOTES: [(f32, f32); 7] =
    [(1.1, 0.42), (1.0, 0.48), (1.1, 0.5), (1.0, 0.6), (0.93, 0.62), (0.88, 0.64), (0.88, 0.68)];
/// What goes on over pages need not be small, and has at most this part of the height under its map.
const GOING_ON: (f32, f32) = (1.0, 0.6);
/// The height of a quotation is a multiple of this: a web page has a rule for each.
pub(in crate::export) const STEP: f32 = 4.0;
/// Above and below the words in their column.
const AROUND: (f32, f32) = (18.0, 12.0);
/// Between two columns of a page that is all text.
const BETWEEN: f32 = 28.0;
/// Fewer lines of a paragraph do not stand alone at the end of a column.
const LEAST_LINES: f32 = 2.0;
/// A last page of text, in two columns, whose words are together less high than this part of it is evened
/// out with the others.
const SHORT: f32 = 0.6;
/// To which parts of their height pages are filled then, the evenest first.
const EVENED: [f32; 5] = [0.5, 0.6, 0.7, 0.8, 0.9];

/// A page: its map, and words in columns.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::export) struct Page {
    /// What stands over it where it goes on with the one before, and where.
    pub again: Option<(Area, Paragraph)>,
    pub columns: Vec<Column>,
    /// Where the picture of the map is.
    pub map: Option<Area>,
}

/// Words below each other.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::export) struct Column {
    /// All of it, with its ground.
    pub area: Area,
    /// Where the words are.
    pub inner: Area,
    /// Whether it is what was said.
    pub is_quote: bool,
    pub placed: Vec<Placed>,
}

/// A block where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::export) struct Placed {
    pub area: Area,
    pub block: Block,
}

/// All widths that a column beside a map can have.
pub(in crate::export) fn widths(frame: &Frame) -> [f32; 3] {
    PARTS.map(|part| frame.panel(part).w)
}

/// The pages of a step: one if it has room there.
pub(in crate::export) fn plan(measure: &dyn Measure, frame: &Frame, book: &Book, step: &Step) -> Vec<Page> {
    let is_wide = matches!(step.shows, StepKind::Title | StepKind::Unclear | StepKind::Sources);
    let sets = || SETS.into_iter().filter(|&(part, _)| !is_wide || part == 2);
    for least in [1.0, 0.0] {
        for (part, scale) in sets().filter(|&(_, scale)| scale >= least) {
            let panel = frame.panel(PARTS[part]);
            let inner = inner(panel);
            let blocks = words::panel(measure, step, book, scale, inner.w);
            if height(measure, &blocks, inner.w) > inner.h {
                continue;
            }
            let Some(quote) = &step.quote else {
                return vec![first(measure, frame, step, panel, blocks, None, 1.0).0];
            };
            let beside = frame.beside(panel);
            let sizes = QUOTES.into_iter().filter(|&(scale, _)| scale >= least);
            let fitted = sizes.map(|(scale, most)| (said(measure, beside, quote, scale), most * beside.h));
            let mut fitted = fitted.filter(|((area, _), most)| area.h <= *most);
            if let Some((quote, _)) = fitted.next() {
                return vec![first(measure, frame, step, panel, blocks, Some(quote), 1.0).0];
            }
        }
    }
    going_on(measure, frame, book, step, is_wide)
}

/// Pages of a text without a map, in so many columns.
pub(in crate::export) fn without_map(
    measure: &dyn Measure,
    frame: &Frame,
    book: &Book,
    step: &Step,
    columns: usize,
) -> Vec<Page> {
    let width = column_width(frame, columns);
    let (mut head, mut rest) = (VecDeque::new(), VecDeque::new());
    for block in words::panel(measure, step, book, 1.0, width) {
        let is_head = matches!(&block, Block::Text(one) if one.role == super::Role::Title);
        if is_head { head.push_back(block) } else { rest.push_back(block) }
    }
    let title = head.pop_front().and_then(|block| match block {
        Block::Text(one) => Some(one),
        _ => None,
    });
    head.extend(rest);
    let mut pages = Vec::new();
    let mut left = [head, VecDeque::new()];
    while left.iter().any(|blocks| !blocks.is_empty()) {
        let again = title.clone().filter(|_| pages.is_empty());
        let again = again.unwrap_or_else(|| words::repeat_heading(measure, step, frame.width - 2.0 * EDGE));
        pages.push(text_page(measure, frame, again, &mut left, columns, 1.0));
    }
    pages
}

/// As few pages as there can be, none of which has only a few lines where the others are full.
fn going_on(measure: &dyn Measure, frame: &Frame, book: &Book, step: &Step, is_wide: bool) -> Vec<Page> {
    let filled_to = |most: f32| filled_to(measure, frame, book, step, is_wide, most);
    let pages = filled_to(1.0);
    let words = |page: &Page| {
        let placed = page.columns.iter().flat_map(|column| &column.placed);
        placed.map(|placed| placed.area.h).sum::<f32>()
    };
    let is_short = pages.len() > 1 && pages.last().is_some_and(|last| words(last) < SHORT * frame.stage.h);
    let mut evened = EVENED.into_iter().filter(|_| is_short).map(filled_to);
    evened.find(|evened| evened.len() == pages.len()).unwrap_or(pages)
}

/// The pages of a step of which none is filled to more than this part of its height.
fn filled_to(
    measure: &dyn Measure,
    frame: &Frame,
    book: &Book,
    step: &Step,
    is_wide: bool,
    most_of_page: f32,
) -> Vec<Page> {
    let panel = frame.panel(PARTS[if is_wide { 2 } else { 1 }]);
    let (scale, most) = GOING_ON;
    let blocks = words::panel(measure, step, book, scale, inner(panel).w);
    let beside = frame.beside(panel);
    let quote = step.quote.as_ref().map(|quote| {
        let (area, blocks) = said(measure, beside, quote, scale);
        let h = area.h.min((most * beside.h / STEP).floor() * STEP);
        (Area { y: area.bottom() - h, h, ..area }, blocks)
    });
    let (page, mut left) = first(measure, frame, step, panel, blocks, quote, most_of_page);
    let mut pages = vec![page];
    while left.iter().any(|blocks| !blocks.is_empty()) {
        let again = words::repeat_heading(measure, step, frame.width - 2.0 * EDGE);
        pages.push(text_page(measure, frame, again, &mut left, 2, most_of_page));
    }
    pages
}

/// Where what was said stands beside a column, and its words.
fn said(measure: &dyn Measure, beside: Area, quote: &Quote, scale: f32) -> (Area, Vec<Block>) {
    let box_ = beside.inset(AROUND_QUOTE, AROUND_QUOTE, AROUND_QUOTE);
    let width = box_.w - 2.0 * IN_QUOTE.0;
    let blocks = words::quote(measure, quote, scale, width);
    let needed = height(measure, &blocks, width) + 2.0 * IN_QUOTE.1;
    let h = (needed / STEP).ceil() * STEP;
    (Area { y: box_.bottom() - h, h, ..box_ }, blocks)
}

/// The page with the map, and what has no room on it: of the column, which is filled to at most this
/// part of its height, and of what was said.
fn first(
    measure: &dyn Measure,
    frame: &Frame,
    step: &Step,
    panel: Area,
    blocks: Vec<Block>,
    quote: Option<(Area, Vec<Block>)>,
    most: f32,
) -> (Page, [VecDeque<Block>; 2]) {
    let mut left = [VecDeque::from(blocks), VecDeque::new()];
    let area = inner(panel);
    let mut placed = fill(measure, &mut left[0], Area { h: area.h * most, ..area });
    if step.shows == StepKind::Title && left[0].is_empty() {
        let used = placed.last().map_or(0.0, |last| last.area.bottom() - area.y);
        let down = ((area.h - used) * 0.36).max(0.0);
        for placed in &mut placed {
            placed.area.y += down;
        }
    }
    let mut map = frame.beside(panel);
    let mut columns = vec![Column { area: panel, inner: area, is_quote: false, placed }];
    if let Some((area, blocks)) = quote {
        left[1] = blocks.into();
        let mut column = quoted(measure, area, &mut left[1]);
        // It stands at the foot, also where it ends between two words.
        let up = column.area.h - (column.area.h / STEP).ceil() * STEP + area.bottom() - column.area.bottom();
        column.area.h = (column.area.h / STEP).ceil() * STEP;
        column.area.y += up;
        column.inner.y += up;
        for placed in &mut column.placed {
            placed.area.y += up;
        }
        map.h = column.area.y - AROUND_QUOTE - map.y;
        columns.push(column);
    }
    (Page { again: None, columns, map: Some(map) }, left)
}

/// What was said, as high as it is.
fn quoted(measure: &dyn Measure, area: Area, blocks: &mut VecDeque<Block>) -> Column {
    let inner = area.inset(IN_QUOTE.0, IN_QUOTE.1, IN_QUOTE.1);
    let placed = fill(measure, blocks, inner);
    let used = placed.last().map_or(inner.y, |last| last.area.bottom()) - inner.y;
    let area = Area { h: used + 2.0 * IN_QUOTE.1, ..area };
    Column { area, inner: Area { h: used, ..inner }, is_quote: true, placed }
}

/// A page of text: what is left of a column, and of what was said, each in columns of its own that are
/// filled to at most this part of their height.
fn text_page(
    measure: &dyn Measure,
    frame: &Frame,
    again: Paragraph,
    left: &mut [VecDeque<Block>; 2],
    columns: usize,
    most: f32,
) -> Page {
    let inner = frame.stage.inset(EDGE, AROUND.0, AROUND.1);
    let head = Area { h: again.height(measure, inner.w), ..inner };
    let below = inner.inset(0.0, head.h + 10.0, 0.0);
    let width = column_width(frame, columns);
    let mut filled = Vec::new();
    for n in 0..columns {
        let area = Area { x: below.x + n as f32 * (width + BETWEEN), w: width, ..below };
        let [words, said] = left;
        if !words.is_empty() {
            let placed = fill(measure, words, Area { h: area.h * most, ..area });
            filled.push(Column { area, inner: area, is_quote: false, placed });
        } else if !said.is_empty() {
            filled.push(quoted(measure, Area { h: area.h * most, ..area }, said));
        }
    }
    Page { again: Some((head, again)), columns: filled, map: None }
}

fn column_width(frame: &Frame, columns: usize) -> f32 {
    let columns = columns.max(1) as f32;
    ((frame.width - 2.0 * EDGE - BETWEEN * (columns - 1.0)) / columns).floor()
}

/// Where the words of a column beside a map are.
fn inner(panel: Area) -> Area {
    panel.inset(EDGE, AROUND.0, AROUND.1)
}

fn height(measure: &dyn Measure, blocks: &[Block], width: f32) -> f32 {
    let first = blocks.first().map_or(0.0, Block::before);
    blocks.iter().map(|block| block.before() + block.height(measure, width)).sum::<f32>() - first
}

/// Takes as many blocks as an area has room for. At least a part of one, so that it ends.
fn fill(measure: &dyn Measure, blocks: &mut VecDeque<Block>, area: Area) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    let mut y = area.y;
    while let Some(block) = blocks.pop_front() {
        let top = if placed.is_empty() { y } else { y + block.before() };
        let (h, room) = (block.height(measure, area.w), area.bottom() - top);
        if h <= room + 0.05 {
            placed.push(Placed { area: Area { y: top, h, ..area }, block });
            y = top + h;
            continue;
        }
        match block {
            Block::Text(one) => {
                let has_lines = room >= one.of.line(&one.text) * LEAST_LINES || placed.is_empty();
                let parts = has_lines
                    .then(|| split::split(measure, &one.text, one.of, [area.w - one.aside(), room]))
                    .flatten();
                if let Some((head, tail)) = parts {
                    let head = Block::Text(Paragraph { text: head, ..one.clone() });
                    let h = head.height(measure, area.w);
                    placed.push(Placed { area: Area { y: top, h, ..area }, block: head });
                    blocks.push_front(Block::Text(Paragraph { text: tail, dot: None, ..one }));
                    return placed;
                }
                blocks.push_front(Block::Text(one));
            }
            other => blocks.push_front(other),
        }
        break;
    }
    // What must not be last goes with what follows, unless nothing else is here.
    let staying = placed.iter().rposition(|one| !one.block.is_kept()).map_or(0, |last| last + 1);
    if !blocks.is_empty() && staying > 0 {
        for one in placed.drain(staying..).rev() {
            blocks.push_front(one.block);
        }
    }
    if placed.is_empty()
        && let Some(block) = blocks.pop_front()
    {
        let h = block.height(measure, area.w);
        placed.push(Placed { area: Area { h, ..area }, block });
    }
    placed
}
