//! Puts blocks into areas, and areas onto pages.

use std::collections::VecDeque;

use super::blocks::{Block, Paragraph, Placed};
use super::measure::{Area, Measure, column_width};
use super::{AROUND_QUOTE, EDGE, IN_QUOTE, Planner, split};
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Quote, Step};

/// The height of a quotation is a multiple of this: a web page has a rule for each.
pub(crate) const STEP: f32 = 4.0;
/// Above and below the words in their column.
const AROUND: (f32, f32) = (18.0, 12.0);
/// Fewer lines of a paragraph do not stand alone at the end of a column.
const LEAST_LINES: f32 = 2.0;
/// Between the columns of a list.
const BETWEEN: f32 = 15.0;
/// As much of the room that the words of a cover leave is above them.
const OVER_COVER: f32 = 0.36;

/// A page: its map, and words in columns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Page {
    /// What stands over it where it goes on with the one before, and where.
    pub again: Option<(Area, Paragraph)>,
    pub columns: Vec<Column>,
    /// Where the picture of the map is.
    pub map: Option<Area>,
}

/// Words below each other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    /// All of it, with its ground.
    pub area: Area,
    /// Where the words are.
    pub inner: Area,
    /// Whether it is what was said.
    pub is_quote: bool,
    pub placed: Vec<Placed>,
}

impl Page {
    /// The same in a mirror, where lines begin at the right.
    pub(super) fn mirrored(mut self, stage: Area) -> Self {
        let turn = |area: &mut Area| *area = stage.mirrored(*area);
        for column in &mut self.columns {
            turn(&mut column.area);
            turn(&mut column.inner);
            column.placed.iter_mut().for_each(|placed| turn(&mut placed.area));
        }
        self.map.iter_mut().for_each(turn);
        self.again.iter_mut().for_each(|(area, _)| turn(area));
        self
    }
}

/// Where the words of a column beside a map are.
pub(super) fn inner(panel: Area) -> Area {
    panel.inset(EDGE, AROUND.0, AROUND.1)
}

impl Planner<'_> {
    /// A column of what happened, whose list stands in so many columns, filled to at most this part of its
    /// height; and what has no room there.
    pub(super) fn column(
        &self,
        step: &Step,
        panel: Area,
        (scale, across): (f32, usize),
        most: f32,
    ) -> (Column, VecDeque<Block>) {
        let area = inner(panel);
        let room = Area { h: area.h * most, ..area };
        let mut left = VecDeque::from(self.panel_words(step, scale, area.w));
        let mut placed = if across > 1 {
            self.fill_across(&mut left, room, across)
        } else {
            fill(self.measure, &mut left, room)
        };
        if step.shows == StepKind::Title && left.is_empty() {
            let used = placed.last().map_or(0.0, |last| last.area.bottom() - area.y);
            lower(&mut placed, ((area.h - used) * OVER_COVER).max(0.0));
        }
        (Column { area: panel, inner: area, is_quote: false, placed }, left)
    }

    /// The same, if all of it has room.
    pub(super) fn whole_column(&self, step: &Step, panel: Area, set: (f32, usize)) -> Option<Column> {
        let (column, left) = self.column(step, panel, set, 1.0);
        let end = column.placed.iter().map(|placed| placed.area.bottom()).fold(0.0, f32::max);
        (left.is_empty() && end <= column.inner.bottom() + 0.05).then_some(column)
    }

    /// As [`fill`], with lists in so many columns that are as even as can be.
    fn fill_across(&self, blocks: &mut VecDeque<Block>, room: Area, across: usize) -> Vec<Placed> {
        let of_list = blocks.iter().position(Block::is_listed).unwrap_or(blocks.len());
        let mut list = blocks.split_off(of_list);
        let mut placed = if blocks.is_empty() { Vec::new() } else { fill(self.measure, blocks, room) };
        let begin = placed.last().map_or(room.y, |last| last.area.bottom());
        let over = list.front().filter(|_| !placed.is_empty()).map_or(0.0, Block::before);
        let below = Area { y: begin + over, h: room.bottom() - begin - over, ..room };
        if blocks.is_empty() && below.h > 0.0 {
            let h = self.evened(&list, column_width(room.w, across, BETWEEN)).min(below.h);
            for n in 0..across {
                if !list.is_empty() {
                    placed.extend(fill(
                        self.measure,
                        &mut list,
                        Area { h, ..below.column(n, across, BETWEEN) },
                    ));
                }
            }
        }
        blocks.append(&mut list);
        placed
    }

    /// How high two columns of a list are that are as even as can be.
    fn evened(&self, list: &VecDeque<Block>, width: f32) -> f32 {
        let parted = |at: usize| {
            let (first, second) = (list.iter().take(at), list.iter().skip(at));
            height(self.measure, first, width).max(height(self.measure, second, width))
        };
        let ends = (1..list.len()).filter(|&at| !list[at - 1].is_kept());
        ends.map(parted).fold(f32::INFINITY, f32::min)
    }

    /// Where what was said stands at the foot of an area, and its words: at most so many lines of each.
    pub(super) fn said(&self, beside: Area, quote: &Quote, scale: f32, most: usize) -> (Area, Vec<Block>) {
        let box_ = beside.inset(AROUND_QUOTE, AROUND_QUOTE, AROUND_QUOTE);
        let width = box_.w - 2.0 * IN_QUOTE.0;
        let blocks = self.words(scale, width).quote(quote, most);
        let needed = height(self.measure, &blocks, width) + 2.0 * IN_QUOTE.1;
        let h = (needed / STEP).ceil() * STEP;
        (Area { y: box_.bottom() - h, h, ..box_ }, blocks)
    }

    /// What was said, at the foot of an area, also where it ends between two words.
    pub(super) fn said_column(&self, area: Area, blocks: &mut VecDeque<Block>) -> Column {
        let mut column = self.quoted(area, blocks);
        let h = (column.area.h / STEP).ceil() * STEP;
        let down = area.h - h;
        column.area = Area { y: area.y + down, h, ..area };
        column.inner.y += down;
        lower(&mut column.placed, down);
        column
    }

    /// What was said, as high as it is.
    pub(super) fn quoted(&self, area: Area, blocks: &mut VecDeque<Block>) -> Column {
        let inner = area.inset(IN_QUOTE.0, IN_QUOTE.1, IN_QUOTE.1);
        let placed = fill(self.measure, blocks, inner);
        let used = placed.last().map_or(inner.y, |last| last.area.bottom()) - inner.y;
        let area = Area { h: used + 2.0 * IN_QUOTE.1, ..area };
        Column { area, inner: Area { h: used, ..inner }, is_quote: true, placed }
    }
}

fn lower(placed: &mut [Placed], by: f32) {
    for placed in placed {
        placed.area.y += by;
    }
}

/// How high blocks are together in a width.
fn height<'a>(measure: &dyn Measure, blocks: impl IntoIterator<Item = &'a Block>, width: f32) -> f32 {
    let mut blocks = blocks.into_iter();
    let first = blocks.next().map_or(0.0, |block| block.height(measure, width));
    blocks.fold(first, |sum, block| sum + block.before() + block.height(measure, width))
}

/// Takes as many blocks as an area has room for. At least a part of one, so that it ends.
pub(super) fn fill(measure: &dyn Measure, blocks: &mut VecDeque<Block>, area: Area) -> Vec<Placed> {
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
                    .then(|| split::split(measure, &one.text, one.of, [area.w - one.aside, room]))
                    .flatten();
                if let Some((head, tail)) = parts {
                    let head = Block::Text(Paragraph { text: head, ..one.clone() });
                    let h = head.height(measure, area.w);
                    placed.push(Placed { area: Area { y: top, h, ..area }, block: head });
                    blocks.push_front(Block::Text(Paragraph { text: tail, dot: None, aside: 0.0, ..one }));
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
