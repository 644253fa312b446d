//! What stands in a column, piece by piece, and how it goes on in the next one.

use std::collections::VecDeque;

use super::lines::{Line, Rgb};

/// What a piece is to those who hear the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The title of a page.
    Title,
    /// Over a part of a page.
    Heading,
    /// Any other text.
    Text,
    /// Words of somebody, in a language as a BCP 47 tag, which may be empty.
    Quote(String),
    /// Decoration, which is not told.
    Decoration,
}

/// A line, or lines beside each other, that no page parts.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Room above, in points; none at the top of a column.
    pub space: f32,
    /// In points.
    pub height: f32,
    /// Whether it must not be the last of a column.
    pub keep: bool,
    /// The colour of the ground on which it stands, which goes on to the pieces above and below that
    /// have the same.
    pub ground: Option<Rgb>,
    /// Which paragraph it belongs to.
    pub paragraph: usize,
    pub role: Role,
    pub lines: Vec<Placed>,
    pub dots: Vec<Dot>,
}

/// A line in its piece.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// From the left edge of the column, in points.
    pub x: f32,
    /// From the top of the piece.
    pub y: f32,
    pub line: Line,
    /// Where it leads to.
    pub link: Option<String>,
}

/// A round dot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dot {
    /// Its middle.
    pub x: f32,
    pub y: f32,
    pub radius: f32,
    pub colour: Rgb,
}

impl Piece {
    /// Nothing, as high as this.
    pub fn blank(height: f32, ground: Option<Rgb>) -> Self {
        Self {
            space: 0.0,
            height,
            keep: false,
            ground,
            paragraph: 0,
            role: Role::Decoration,
            lines: Vec::new(),
            dots: Vec::new(),
        }
    }
}

/// How high all of it is in one column, in points.
pub(super) fn height(pieces: &[Piece]) -> f32 {
    let first = pieces.first().map_or(0.0, |piece| piece.space);
    pieces.iter().map(|piece| piece.space + piece.height).sum::<f32>() - first
}

/// Takes as many pieces as a column of this height has room for, each with its top. At least one, so
/// that it ends.
pub(super) fn fill(pieces: &mut VecDeque<Piece>, room: f32) -> Vec<(f32, Piece)> {
    let mut column: Vec<(f32, Piece)> = Vec::new();
    let mut used = 0.0;
    while let Some(next) = pieces.front() {
        let top = if column.is_empty() { 0.0 } else { used + next.space };
        if !column.is_empty() && top + next.height > room + 0.01 {
            break;
        }
        used = top + next.height;
        column.extend(pieces.pop_front().map(|piece| (top, piece)));
    }
    // What must not be last goes with what follows, unless nothing else is here.
    let staying = column.iter().rposition(|(_, piece)| !piece.keep).map_or(0, |last| last + 1);
    if !pieces.is_empty() && staying > 0 {
        for (_, piece) in column.drain(staying..).rev() {
            pieces.push_front(piece);
        }
    }
    column
}

/// Takes from the end of a column what does not end with a paragraph, if at least so many points of
/// it stay: then all that follows can be set in another width. Gives the paragraph with which that
/// begins; `None` where nothing follows, or the column must end within a paragraph.
pub(super) fn whole_paragraphs(
    column: &mut Vec<(f32, Piece)>,
    left: &VecDeque<Piece>,
    least: f32,
) -> Option<usize> {
    let mut next = left.front()?.paragraph;
    let mut staying = column.len();
    loop {
        staying =
            column[..staying].iter().rposition(|(_, piece)| piece.paragraph < next).map_or(0, |n| n + 1);
        match column[..staying].last() {
            Some((_, last)) if last.keep => next = last.paragraph,
            _ => break,
        }
    }
    let (top, last) = column[..staying].last()?;
    if top + last.height < least {
        return None;
    }
    column.truncate(staying);
    Some(next)
}
