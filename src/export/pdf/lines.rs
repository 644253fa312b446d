//! Texts in lines: where they end is measured, and where their words stand is `look::bidi::order`'s.

use super::letters::{Letters, Run};
use crate::theme::bidi;
use crate::theme::bidi::order;
use crate::theme::fonts::Typeface;

/// Red, green and blue.
pub(super) type Rgb = [u8; 3];

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub typeface: Typeface,
    /// In points.
    pub size: f32,
    pub colour: Rgb,
    /// From a line to the next, in parts of the size.
    pub leading: f32,
}

/// A line, ready to be drawn.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// From left to right.
    pub runs: Vec<Run>,
    /// In points, of the line as it is drawn.
    pub width: f32,
    /// In points; the line stands in the middle of it.
    pub height: f32,
    /// The size of its type, in points: less than asked for where a word would stand out.
    pub size: f32,
    pub colour: Rgb,
    /// Whether it begins at the right.
    pub rtl: bool,
}

impl Line {
    /// How far its letters stand below its top, in points.
    pub(super) fn baseline(&self) -> f32 {
        // Capitals are 0.73 of the size high, and stand in the middle of the line.
        self.height / 2.0 + self.size * 0.36
    }
}

/// Sets a text into lines of at most `width` points. Empty lines of the text stay.
pub(super) fn set(letters: &Letters, text: &str, style: Style, width: f32) -> Vec<Line> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let ems = width / style.size.max(f32::EPSILON);
    let laid = order::lines(text, ems, usize::MAX, &mut |piece| letters.ems(style.typeface, piece));
    laid.lines.iter().map(|line| drawn(letters, line, style, width)).collect()
}

/// How many lines that are, in a width in parts of the size of type.
pub(super) fn count(letters: &Letters, text: &str, typeface: Typeface, ems: f32) -> usize {
    order::lines(text.trim(), ems, usize::MAX, &mut |piece| letters.ems(typeface, piece)).lines.len()
}

fn drawn(letters: &Letters, line: &order::Line<'_>, style: Style, width: f32) -> Line {
    let plain = !line.rtl && !line.said.iter().any(|piece| bidi::has_rtl(piece));
    let runs: Vec<Run> = if plain {
        // In one go, so that letters on both sides of a space know of each other.
        letters.shape(style.typeface, &line.pieces.concat(), &line.said.concat())
    } else {
        both_ways(letters, line, style.typeface)
    };
    let ems: f32 = runs.iter().map(|run| run.width).sum();
    let size = style.size.min(width / ems.max(f32::EPSILON));
    Line {
        runs,
        width: ems * size,
        height: style.size * style.leading,
        size,
        colour: style.colour,
        rtl: line.rtl,
    }
}

/// Which way a piece of a line runs by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Latin letters, and numbers of all scripts.
    LeftToRight,
    RightToLeft,
    /// Spaces and punctuation.
    Either,
}

fn way(piece: &str) -> Way {
    use unicode_bidi::BidiClass as C;
    let mut classes = piece.chars().map(unicode_bidi::bidi_class);
    let strong = classes.find(|class| matches!(class, C::L | C::EN | C::AN | C::R | C::AL));
    match strong {
        Some(C::R | C::AL) => Way::RightToLeft,
        Some(_) => Way::LeftToRight,
        None => Way::Either,
    }
}

/// Whether punctuation is of those signs that stand within numbers too.
fn is_taken_for_number(piece: &str) -> bool {
    use unicode_bidi::BidiClass as C;
    let class = |letter| unicode_bidi::bidi_class(letter);
    way(piece) == Way::Either && piece.chars().any(|letter| matches!(class(letter), C::CS | C::ES | C::ET))
}

/// The runs of a line in which not all letters run the same way.
///
/// Who copies from a page has glyphs and their places, and guesses from them in which order they were
/// said: punctuation between letters of both ways, or at the end of a line, may go to the wrong side.
/// Where the way changes, a glyph stands for a mark as well that says whose way it is.
fn both_ways(letters: &Letters, line: &order::Line<'_>, typeface: Typeface) -> Vec<Run> {
    let mark = if line.rtl { '\u{200F}' } else { '\u{200E}' };
    let foreign = if line.rtl { Way::LeftToRight } else { Way::RightToLeft };
    let ways: Vec<Way> = line.said.iter().map(|piece| way(piece)).collect();
    let inked = |n: &usize| !line.said[*n].trim().is_empty();
    let (first, last) = ((0..ways.len()).find(inked), (0..ways.len()).rev().find(inked));
    // The next to the left or to the right that is more than punctuation.
    let strong =
        |range: &mut dyn Iterator<Item = usize>| range.map(|n| ways[n]).find(|way| *way != Way::Either);
    let mut runs = Vec::new();
    for (n, (piece, said)) in line.pieces.iter().zip(&line.said).enumerate() {
        let mut own = letters.shape(typeface, piece, said);
        if bidi::has_rtl(piece) {
            own = own.into_iter().map(Run::with_marks).collect();
        }
        let is_foreign = ways[n] == foreign;
        let ends_left = is_foreign && strong(&mut (0..n).rev()) != Some(foreign);
        let ends_right = is_foreign && strong(&mut (n + 1..ways.len())) != Some(foreign);
        let is_edge = |edge: Option<usize>| edge == Some(n) && ways[n] == Way::Either;
        if ends_left || is_edge(first) || (line.rtl && is_taken_for_number(said)) {
            own.first_mut().into_iter().for_each(|run| run.tell(mark, true));
        }
        if ends_right || is_edge(last) {
            own.last_mut().into_iter().for_each(|run| run.tell(mark, false));
        }
        runs.append(&mut own);
    }
    runs
}
