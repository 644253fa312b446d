//! The pages of a step that is read: one where its words have room there, else as many as it takes.

use std::collections::VecDeque;

use super::blocks::{Block, Paragraph, Role};
use super::measure::{Area, column_width};
use super::place::{Column, Page, STEP, fill, inner};
use super::{AROUND_QUOTE, EDGE, Planner};
use crate::model::briefing::StepKind;
use crate::scene::briefing::Step;

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
/// Between two columns of a page that is all text.
const BETWEEN: f32 = 28.0;
/// Between the title of such a page and its columns.
const UNDER_TITLE: f32 = 10.0;
/// A last page of text, in two columns, whose words are together less high than this part of it is evened
/// out with the others.
const SHORT: f32 = 0.6;
/// To which parts of their height pages are filled then, the evenest first.
const EVENED: [f32; 5] = [0.5, 0.6, 0.7, 0.8, 0.9];

/// All widths that a column beside a map can have.
pub(crate) fn widths(stage: Area) -> [f32; 3] {
    PARTS.map(|part| stage.panel(part).w)
}

fn is_wide(step: &Step) -> bool {
    matches!(step.shows, StepKind::Title | StepKind::Unclear | StepKind::Sources)
}

impl Planner<'_> {
    /// The pages of a step: one if it has room there.
    pub(crate) fn pages(&self, step: &Step) -> Vec<Page> {
        let sets = || SETS.into_iter().filter(|&(part, _)| !is_wide(step) || part == 2);
        for least in [1.0, 0.0] {
            for (part, scale) in sets().filter(|&(_, scale)| scale >= least) {
                let panel = self.stage.panel(PARTS[part]);
                let Some(column) = self.whole_column(step, panel, (scale, 1)) else { continue };
                let Some(quote) = &step.quote else { return vec![self.page(column, None)] };
                let beside = self.stage.beside(panel);
                let sizes = QUOTES.into_iter().filter(|&(scale, _)| scale >= least);
                let said = sizes.map(|(scale, most)| (self.said(beside, quote, scale, usize::MAX), most));
                let mut fitting = said.filter(|((area, _), most)| area.h <= most * beside.h);
                if let Some(((area, words), _)) = fitting.next() {
                    return vec![self.page(column, Some(self.said_column(area, &mut words.into())))];
                }
            }
        }
        self.going_on(step)
    }

    fn page(&self, panel: Column, said: Option<Column>) -> Page {
        let mut map = self.stage.beside(panel.area);
        if let Some(said) = &said {
            map.h = said.area.y - AROUND_QUOTE - map.y;
        }
        let columns = [panel].into_iter().chain(said).collect();
        Page { again: None, columns, map: Some(map) }.mirrored(self.stage)
    }

    /// Pages of a text without a map, in so many columns.
    pub(crate) fn pages_without_map(&self, step: &Step, columns: usize) -> Vec<Page> {
        let mut words = self.panel_words(step, 1.0, self.text_width(columns));
        let title = |block: &Block| matches!(block, Block::Text(one) if one.role == Role::Title);
        let title = words.iter().position(title).map(|at| words.remove(at));
        let mut over = title.and_then(|block| if let Block::Text(one) = block { Some(one) } else { None });
        let mut pages = Vec::new();
        let mut left = [VecDeque::from(words), VecDeque::new()];
        while left.iter().any(|blocks| !blocks.is_empty()) {
            let again = over.take().unwrap_or_else(|| self.repeat_heading_on_page(step));
            pages.push(self.text_page(again, &mut left, columns, 1.0));
        }
        pages
    }

    /// As few pages as there can be, none of which has only a few lines where the others are full.
    fn going_on(&self, step: &Step) -> Vec<Page> {
        let pages = self.filled_to(step, 1.0);
        let words = |page: &Page| {
            let placed = page.columns.iter().flat_map(|column| &column.placed);
            placed.map(|placed| placed.area.h).sum::<f32>()
        };
        let is_short = pages.len() > 1 && pages.last().is_some_and(|last| words(last) < SHORT * self.stage.h);
        let mut evened = EVENED.into_iter().filter(|_| is_short).map(|most| self.filled_to(step, most));
        evened.find(|evened| evened.len() == pages.len()).unwrap_or(pages)
    }

    /// The pages of a step of which none is filled to more than this part of its height.
    fn filled_to(&self, step: &Step, most_of_page: f32) -> Vec<Page> {
        let panel = self.stage.panel(PARTS[if is_wide(step) { 2 } else { 1 }]);
        let (scale, most) = GOING_ON;
        let (column, words) = self.column(step, panel, (scale, 1), most_of_page);
        let beside = self.stage.beside(panel);
        let mut left = [words, VecDeque::new()];
        let said = step.quote.as_ref().map(|quote| {
            let (area, words) = self.said(beside, quote, scale, usize::MAX);
            let h = area.h.min((most * beside.h / STEP).floor() * STEP);
            left[1] = words.into();
            self.said_column(Area { y: area.bottom() - h, h, ..area }, &mut left[1])
        });
        let mut pages = vec![self.page(column, said)];
        while left.iter().any(|blocks| !blocks.is_empty()) {
            pages.push(self.text_page(self.repeat_heading_on_page(step), &mut left, 2, most_of_page));
        }
        pages
    }

    fn repeat_heading_on_page(&self, step: &Step) -> Paragraph {
        self.repeat_heading(step, self.stage.w - 2.0 * EDGE)
    }

    /// A page of text: what is left of a column, and of what was said, each in columns of its own that
    /// are filled to at most this part of their height.
    fn text_page(
        &self,
        again: Paragraph,
        left: &mut [VecDeque<Block>; 2],
        columns: usize,
        most: f32,
    ) -> Page {
        let inner = inner(self.stage);
        let head = Area { h: again.height(self.measure, inner.w), ..inner };
        let below = inner.inset(0.0, head.h + UNDER_TITLE, 0.0);
        let width = self.text_width(columns);
        let mut filled = Vec::new();
        for n in 0..columns {
            let x = below.x + n as f32 * (width + BETWEEN);
            let area = Area { x, w: width, h: below.h * most, ..below };
            let [words, said] = &mut *left;
            if !words.is_empty() {
                let placed = fill(self.measure, words, area);
                let area = Area { h: below.h, ..area };
                filled.push(Column { area, inner: area, is_quote: false, placed });
            } else if !said.is_empty() {
                filled.push(self.quoted(area, said));
            }
        }
        Page { again: Some((head, again)), columns: filled, map: None }.mirrored(self.stage)
    }

    fn text_width(&self, columns: usize) -> f32 {
        column_width(self.stage.w - 2.0 * EDGE, columns, BETWEEN).floor()
    }
}
