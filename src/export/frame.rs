//! What is around the words and the map on every page: the marking, the strip of time, the foot.

use super::{Book, common};
use crate::scene::pages::{
    Aligned, Area, EDGE, HEIGHT, Ink, Measure, Medium, Paragraph, Planner, Role, Type, shortened,
};

/// Small print.
pub(super) const SMALL: f32 = Medium::PAPER.least;
/// The words of a marking.
pub(super) const MARKING: f32 = 12.0;
/// Above and below the words of a marking together.
const AROUND_MARKING: f32 = 7.0;
/// The row with the strip of time.
const STRIP: f32 = 30.0;
/// Above and below the lines at the foot together.
const AROUND_FOOT: f32 = 9.0;
/// What the number of a page takes at the foot.
pub(super) const NUMBER: f32 = 60.0;
/// The foot has at most as many lines.
const FOOT_LINES: usize = 3;
/// A marking at most as many.
const MARKING_LINES: usize = 6;

/// Where things are on the pages of a book.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Frame {
    pub width: f32,
    /// What map and words share.
    pub stage: Area,
    pub strip: Option<Area>,
    pub foot: Area,
    /// What stands there.
    pub foot_text: Paragraph,
    /// The bars of the marking, without height where there is none.
    pub bars: [Area; 2],
    /// What stands in them.
    pub marking: Option<Paragraph>,
}

impl Frame {
    /// Where things are, with text as wide as a format has it.
    pub(super) fn of(book: &Book, measure: &dyn Measure) -> Self {
        Self::with_beside_foot(book, measure, NUMBER)
    }

    /// As [`Self::of`], where more than a number stands beside the words at the foot: all of it is so wide.
    pub(super) fn with_beside_foot(book: &Book, measure: &dyn Measure, beside: f32) -> Self {
        // Nothing that is shown on is narrower or wider than this.
        let [w, h] = book.size;
        let shape = if w == 0 || h == 0 { 16.0 / 9.0 } else { (w as f32 / h as f32).clamp(1.2, 2.4) };
        let width = (HEIGHT * shape).round();
        let inner = width - 2.0 * EDGE;

        let marking = common::marking(book).map(|(text, ..)| {
            let of = Type { bold: true, ..Type::new(MARKING, true) };
            let text = shortened(measure, text, of, inner, MARKING_LINES);
            Paragraph::new(Role::Text, text, MARKING, Ink::Text).bold().to(Aligned::Centre)
        });
        let bar = marking.as_ref().map_or(0.0, |one| one.height(measure, inner) + AROUND_MARKING);

        let of = Type::new(SMALL, false);
        let text = common::foot(book).join("  ·  ").replace('\n', " ");
        let text = shortened(measure, &text, of, inner - beside, FOOT_LINES);
        let foot_text = Paragraph::new(Role::Text, text, SMALL, Ink::Muted);
        let lines = foot_text.height(measure, inner - beside).max(of.line(""));
        let foot = lines + AROUND_FOOT;
        let foot = Area { x: 0.0, y: HEIGHT - bar - foot, w: width, h: foot };

        let has_strip = !book.strip.ticks.is_empty();
        let strip = has_strip.then_some(Area { y: foot.y - STRIP, h: STRIP, ..foot });
        let bottom = strip.map_or(foot.y, |strip| strip.y);
        let whole = Area { x: 0.0, y: 0.0, w: width, h: bar };
        Self {
            width,
            stage: Area { y: bar, h: bottom - bar, ..whole },
            strip,
            foot,
            foot_text,
            bars: [whole, Area { y: HEIGHT - bar, ..whole }],
            marking,
        }
    }

    /// Plans pages whose text is as wide as a format has it.
    pub(super) fn planner<'a>(&self, measure: &'a dyn Measure, book: &'a Book) -> Planner<'a> {
        Planner { measure, medium: Medium::PAPER, stage: self.stage, untitled: &book.cover.title }
    }
}

#[cfg(test)]
mod tests;
