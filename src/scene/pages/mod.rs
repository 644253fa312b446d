//! Where the words of a step stand: the same before a room and in all formats that have pages.
//!
//! What happened is a column at the left, what was said a box below the map, as wide as that; the map
//! has the rest. Where lines begin at the right, a page that is planned is turned round as a whole. `words` is what a step says and in which type, as `blocks`; how wide type is, is asked
//! of who draws it (`measure`). `place` fills areas with blocks. From there on, `paper` finds the
//! narrowest column and the largest type, and goes on over pages without a map, so that nothing is cut;
//! `screen` has one page, and shortens what has no room there (`split`).
//!
//! All lengths are points of a page that is `HEIGHT` high: two pixels of a screen of 1080.

mod blocks;
mod link;
mod measure;
mod paper;
mod place;
mod screen;
mod split;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use blocks::{Aligned, Block, Icon, Ink, Paragraph, Placed, Role, Row, Side};
pub(crate) use link::link;
pub(crate) use measure::{Area, Measure, Type, is_high, is_right_to_left, runs_right_to_left};
pub(crate) use paper::widths;
pub(crate) use place::{Column, Page, STEP};
pub(crate) use screen::{SaidAt, Screen};
pub(crate) use split::shortened;

/// The height of a page.
pub(crate) const HEIGHT: f32 = 540.0;
/// Of text from the edges of a page.
pub(crate) const EDGE: f32 = 24.0;
/// Around a quotation.
pub(crate) const AROUND_QUOTE: f32 = 12.0;
/// Between the edge of a quotation and its words: left and right, top and bottom.
pub(crate) const IN_QUOTE: (f32, f32) = (16.0, 11.0);
/// Between figures beside each other.
const BETWEEN_FIGURES: f32 = 8.4;
/// Around a figure in its box: left and right, top and bottom.
pub(crate) const IN_FIGURE: (f32, f32) = (9.0, 6.0);
/// Above and below a line of a list.
pub(crate) const IN_ROW: f32 = 2.0;

/// What a page is for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Medium {
    /// The smallest type. All that is said is at least as large.
    pub least: f32,
    /// What the dot of a kind takes of the width of its lines, in parts of their type; and what the
    /// icon of a place or a time does, where it has one.
    asides: (f32, Option<f32>),
    /// A source of more lines is shortened in its middle: it stands whole among the sources.
    source_lines: usize,
    /// Whether a figure that is alone in its row has all of it.
    fills_rows: bool,
    /// Whether addresses are written out, since nobody can follow them.
    writes_addresses: bool,
}

impl Medium {
    /// Pages that one reads, on paper or alone before a screen: the smallest type is 22 pixels of 1080.
    pub(crate) const PAPER: Self = Self {
        least: 11.0,
        asides: (1.1, None),
        source_lines: 3,
        fills_rows: false,
        writes_addresses: false,
    };
    /// A page before a room, which can be read from ten metres: the smallest type is 28 pixels of 1080.
    pub(crate) const STAGE: Self = Self {
        least: 14.0,
        asides: (1.9, Some(1.45)),
        source_lines: 1,
        fills_rows: true,
        writes_addresses: true,
    };
}

/// Plans the pages of steps.
#[derive(Clone, Copy)]
pub(crate) struct Planner<'a> {
    /// How wide type is.
    pub measure: &'a dyn Measure,
    /// What the pages are for.
    pub medium: Medium,
    /// What map and words share.
    pub stage: Area,
    /// What a step without a title is called.
    pub untitled: &'a str,
}
