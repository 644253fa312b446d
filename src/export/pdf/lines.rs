//! Texts in lines: where they end is measured, and where their words stand is `look::bidi::order`'s.

use super::letters::{Letters, Run};
use crate::look::bidi;
use crate::look::bidi::order;
use crate::look::fonts::Typeface;

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
    pub fn baseline(&self) -> f32 {
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
        let pieces = line.pieces.iter().zip(&line.said);
        pieces.flat_map(|(piece, said)| told(letters, style.typeface, piece, said)).collect()
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

/// The runs of a piece of a line that has letters from right to left.
fn told(letters: &Letters, typeface: Typeface, piece: &str, said: &str) -> Vec<Run> {
    let runs = letters.shape(typeface, piece, said).into_iter();
    runs.map(|run| if bidi::has_rtl(piece) { run.with_marks() } else { run }).collect()
}
