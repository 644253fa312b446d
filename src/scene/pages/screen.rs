//! The one page of a step before a room. What has no room there is shortened, ends in `…`, and stands
//! whole in the presenter's view.

use std::collections::VecDeque;

use super::blocks::{Block, Ink, Paragraph, Placed, Role};
use super::measure::Area;
use super::place::{Column, Page};
use super::split::cut;
use super::{AROUND_QUOTE, Planner};
use crate::l10n::briefing as w;
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Quote, Step};

/// Widths of the column as parts of a page, the best first: a large map is worth more than large type.
const PARTS: [f32; 4] = [0.36, 0.43, 0.50, 0.62];
/// The same where what was said stands below the words in the column.
const COMMON_PARTS: [f32; 3] = [0.43, 0.50, 0.57];
/// Sizes of the words of the column, and in how many columns their list stands, the best first.
const SETS: [(f32, usize); 5] = [(1.04, 1), (0.96, 1), (0.88, 1), (0.76, 1), (0.76, 2)];
/// Sizes of what was said.
const QUOTES: [f32; 2] = [0.97, 0.88];
/// What was said takes at most this part of the height on the map, if it has room elsewhere.
const LOW: f32 = 0.5;
/// And where it has none.
const HIGH: f32 = 0.78;
/// So many lines of words and of translation: all, and fewer where even that is too little.
const LINES: [usize; 10] = [usize::MAX, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/// A page before a room.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Screen {
    /// Its map is what no words cover.
    pub page: Page,
    pub said_at: SaidAt,
    /// Whether something was cut.
    pub is_cut: bool,
}

/// Where what was said stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SaidAt {
    /// On the map, at its bottom.
    Map,
    /// In the column, below what happened.
    Column,
    /// Below both, as wide as the page.
    Foot,
}

impl Screen {
    /// The column with what happened.
    pub(crate) fn panel(&self) -> Area {
        self.page.columns.first().map_or(Area::default(), |column| column.area)
    }

    /// The smallest type, in points.
    pub(crate) fn smallest_type(&self) -> f32 {
        let placed = self.page.columns.iter().flat_map(|column| &column.placed);
        let texts = placed.flat_map(|placed| placed.block.texts()).filter(|one| !one.text.is_empty());
        texts.map(|one| one.of.size).fold(f32::MAX, f32::min)
    }
}

impl Planner<'_> {
    /// The page of a step.
    pub(crate) fn screen(&self, step: &Step) -> Screen {
        let parts = match step.shows {
            StepKind::Title => &PARTS[2..3],
            // A list is worth more than the map behind it.
            StepKind::Unclear | StepKind::Sources => &PARTS[2..],
            // What was said needs its width too.
            _ if step.quote.is_some() => &PARTS[..2],
            _ => &PARTS[..3],
        };
        let whole = self.whole(step, parts, self.stage.h);
        let is_cut = whole.is_none();
        let panel = whole.unwrap_or_else(|| {
            let (part, set) = (parts.last().unwrap_or(&PARTS[0]), sets(step).last().unwrap_or(&SETS[0]));
            let (mut column, left) = self.column(step, self.stage.part(*part), *set, 1.0);
            self.shorten(&mut column, &left);
            column
        });
        let Some(quote) = &step.quote else {
            return self.put_together(panel, None, SaidAt::Map, is_cut);
        };
        let beside = self.stage.beside(panel.area);
        let on_map = |most: f32| self.said_within(beside, quote, beside.h * most);
        if let Some(said) = on_map(LOW) {
            return self.put_together(panel, Some(said), SaidAt::Map, is_cut);
        }
        if let Some((panel, said)) = self.in_column(step, quote) {
            return self.put_together(panel, Some(said), SaidAt::Column, false);
        }
        if let Some((panel, said)) = self.at_foot(step, quote) {
            return self.put_together(panel, Some(said), SaidAt::Foot, false);
        }
        let mut ways =
            LINES.map(|lines| (lines, self.said_with(beside, quote, QUOTES[1], lines))).into_iter();
        let fits = ways.find(|(lines, said)| said.area.h <= HIGH * beside.h || *lines == 1);
        let is_short = fits.as_ref().is_none_or(|(lines, _)| *lines < usize::MAX);
        self.put_together(panel, fits.map(|(_, said)| said), SaidAt::Map, is_cut || is_short)
    }

    fn put_together(&self, panel: Column, said: Option<Column>, said_at: SaidAt, is_cut: bool) -> Screen {
        let mut map = self.stage.beside(panel.area);
        match (&said, said_at) {
            (Some(said), SaidAt::Map) => map.h = said.area.y - map.y,
            (Some(_), SaidAt::Foot) => map.h = panel.area.h,
            _ => {}
        }
        let columns = [Some(panel), said].into_iter().flatten().collect();
        let page = Page { again: None, columns, map: Some(map) }.mirrored(self.stage);
        Screen { page, said_at, is_cut }
    }

    /// The narrowest column of a height in which all that happened has room, in type as large as can be.
    fn whole(&self, step: &Step, parts: &[f32], h: f32) -> Option<Column> {
        let ways = parts.iter().flat_map(|part| sets(step).iter().map(move |set| (part, set)));
        let mut columns = ways
            .filter_map(|(&part, &set)| self.whole_column(step, Area { h, ..self.stage.part(part) }, set));
        columns.next()
    }

    /// What was said, with all its words and at most so high.
    fn said_within(&self, beside: Area, quote: &Quote, most: f32) -> Option<Column> {
        let mut columns = QUOTES.into_iter().map(|scale| self.said_with(beside, quote, scale, usize::MAX));
        columns.find(|column| column.area.h <= most)
    }

    /// What was said, at the foot of an area, with at most so many lines of words and of translation.
    fn said_with(&self, beside: Area, quote: &Quote, scale: f32, most: usize) -> Column {
        let (area, words) = self.said(beside, quote, scale, most);
        self.said_column(area, &mut words.into())
    }

    /// What was said in one column below what happened.
    fn in_column(&self, step: &Step, quote: &Quote) -> Option<(Column, Column)> {
        COMMON_PARTS.into_iter().find_map(|part| {
            let panel = self.stage.part(part);
            QUOTES.into_iter().find_map(|scale| {
                let said = self.said_with(panel, quote, scale, usize::MAX);
                let words = self.whole(step, &[part], said.area.y - panel.y)?;
                Some((Column { area: panel, ..words }, said))
            })
        })
    }

    /// What was said at the foot, as wide as the page.
    fn at_foot(&self, step: &Step, quote: &Quote) -> Option<(Column, Column)> {
        QUOTES.into_iter().find_map(|scale| {
            let said = self.said_with(self.stage, quote, scale, usize::MAX);
            let h = said.area.y - AROUND_QUOTE - self.stage.y;
            Some((self.whole(step, &PARTS[..3], h)?, said))
        })
    }

    /// Says of a column that there is more, which had no room: a text that goes on ends in `…`, and of a
    /// list it is told how many lines are left out.
    fn shorten(&self, column: &mut Column, left: &VecDeque<Block>) {
        if left.front().is_some_and(Block::is_listed) {
            return self.say_how_many_more(column, left);
        }
        if let (Some(Placed { area, block: Block::Text(one) }), Some(Block::Text(rest))) =
            (column.placed.last_mut(), left.front())
            && (one.role, one.of, one.before) == (rest.role, rest.of, rest.before)
        {
            one.whole = Some(format!("{} {}", one.text, rest.text));
            let longer = format!("{} …", one.text);
            one.text = cut(self.measure, &longer, one.of, [area.w - one.aside, area.h + 0.05]);
        } else {
            let mut dots = Paragraph::new(Role::Detail, "…", self.medium.least, Ink::Muted);
            let all: Vec<&str> = left.iter().flat_map(Block::texts).map(|one| one.text.as_str()).collect();
            dots.whole = Some(all.join("\n"));
            let h = dots.of.line("");
            let end = column.placed.last().map_or(0.0, |last| last.area.bottom());
            let y = end.min(column.area.bottom() - h);
            column.placed.push(Placed { area: Area { y, h, ..column.inner }, block: Block::Text(dots) });
        }
    }

    fn say_how_many_more(&self, column: &mut Column, left: &VecDeque<Block>) {
        let count = |block: &Block| block.texts().iter().filter(|one| one.role == Role::Entry).count();
        let mut more = left.iter().map(count).sum::<usize>();
        let mut one = Paragraph::new(Role::Detail, "", self.medium.least, Ink::Muted);
        let (h, bottom) = (one.of.line(""), column.inner.bottom());
        let Some(mut at) = column.placed.last().map(|last| last.area) else { return };
        // It needs a line; a heading goes with what it is the heading of.
        while let Some(last) = column.placed.last().filter(|last| last.area.x == at.x) {
            at = last.area;
            if !last.block.is_listed() || (at.bottom() + h <= bottom && !last.block.is_kept()) {
                at.y = at.bottom();
                break;
            }
            more += count(&last.block);
            column.placed.pop();
        }
        one.text = w::more(more);
        column.placed.push(Placed { area: Area { h, ..at }, block: Block::Text(one) });
    }
}

fn sets(step: &Step) -> &'static [(f32, usize)] {
    if step.entries.is_empty() { &SETS[..4] } else { &SETS }
}
