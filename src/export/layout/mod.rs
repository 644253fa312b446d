//! Where the words of a step stand, the same in all formats that have pages.
//!
//! What happened is a column at the left, what was said a box below the map, as wide as that; the map
//! has the rest. `frame` is what is around them on every page, `words` what a step says and in which
//! type, `plan` finds the narrowest column and the largest type for it. No type is smaller than
//! `LEAST`: what has no room then goes on over pages without a map. Nothing is cut.
//!
//! All lengths are points of a page that is `HEIGHT` high: two pixels of a screen of 1080.

pub(super) mod frame;
pub(super) mod plan;
mod split;
mod words;

#[cfg(test)]
mod tests;

use crate::export::fit::Type;
use crate::model::Kind;

pub(super) use self::frame::Frame;
pub(super) use self::plan::{Column, Page, Placed, plan};

/// The height of every page.
pub(super) const HEIGHT: f32 = 540.0;
/// The smallest type: 22 pixels of a screen of 1080.
pub(super) const LEAST: f32 = 11.0;
/// Of text from the edges of a page.
pub(super) const EDGE: f32 = 24.0;
/// Around a quotation.
pub(super) const AROUND_QUOTE: f32 = 12.0;
/// Between the edge of a quotation and its words: left and right, top and bottom.
pub(super) const IN_QUOTE: (f32, f32) = (16.0, 11.0);
/// Between columns, and between figures beside each other.
pub(super) const GUTTER: f32 = 14.0;
/// Around a figure in its box: left and right, top and bottom.
pub(super) const IN_FIGURE: (f32, f32) = (9.0, 6.0);
/// Above and below a line of a list.
pub(super) const IN_ROW: f32 = 2.0;

/// Left, top, width and height of a part of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Area {
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

impl Area {
    /// Less on each side.
    pub(super) fn inset(self, sides: f32, top: f32, bottom: f32) -> Self {
        let (w, h) = (self.w - 2.0 * sides, self.h - top - bottom);
        Self { x: self.x + sides, y: self.y + top, w: w.max(1.0), h: h.max(1.0) }
    }

    /// The lower edge.
    pub(super) fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// The largest part, in the middle, that has the shape of a picture: nothing of it is cut off.
    /// A picture that was made for the area fills it, however its pixels were rounded.
    pub(super) fn of_picture(self, size: [u32; 2]) -> Self {
        let shape = size[0].max(1) as f32 / size[1].max(1) as f32;
        let (w, h) = (self.w.min(self.h * shape), self.h.min(self.w / shape));
        if self.w - w < 1.5 && self.h - h < 1.5 {
            return self;
        }
        Self { x: self.x + (self.w - w) / 2.0, y: self.y + (self.h - h) / 2.0, w, h }
    }

    /// Width and height in pixels of a page that is so many pixels high.
    pub(super) fn pixels(self, page: u32) -> [u32; 2] {
        let unit = page.max(1) as f32 / HEIGHT;
        [self.w, self.h].map(|points| (points * unit).round().max(1.0) as u32)
    }
}

/// How wide and how high text is in the type of a format.
pub(super) trait Measure {
    /// The width of a text on one line.
    fn width(&self, text: &str, of: Type) -> f32;

    /// How many lines a text takes in a width, at least one.
    fn lines(&self, text: &str, of: Type, width: f32) -> usize;

    /// The height of a text in lines of a width; that of nothing is 0.
    fn height(&self, text: &str, of: Type, width: f32) -> f32 {
        if text.trim().is_empty() { 0.0 } else { self.lines(text, of, width) as f32 * of.line(text) }
    }
}

/// What a text is coloured with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Text,
    Muted,
    Panel,
    Raised,
    Accent,
    Editor,
    Error,
    Line,
    Quote,
}

/// What a text is in its step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Eyebrow,
    Title,
    /// Over a page that goes on with the one before.
    Again,
    /// Place, time, what happened.
    Text,
    /// A fact, and of what it is one.
    Value,
    Label,
    /// What was said, as it was said.
    Words,
    /// Of whom a translation is.
    By,
    /// All else in a quotation.
    Said,
    Cited,
    /// Over lines of a list, a line, and more about it.
    Heading,
    Entry,
    Detail,
}

/// A text in one style.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Paragraph {
    pub role: Role,
    pub text: String,
    pub of: Type,
    pub ink: Ink,
    /// Above it, where it is not the first.
    pub before: f32,
    /// A tag of its language; empty where not stated.
    pub language: String,
    /// An address to follow.
    pub url: Option<String>,
    /// The kind whose dot stands before it.
    pub dot: Option<Kind>,
    pub aligned: Aligned,
}

/// To which side lines go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Aligned {
    /// To where they begin.
    #[default]
    Start,
    /// To the right.
    Right,
    /// To the middle.
    Centre,
}

/// Something in a column.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    Text(Paragraph),
    /// Facts beside each other, each with what it is.
    Figures(Vec<(Paragraph, Paragraph)>),
    Row(Row),
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub what: Paragraph,
    pub more: Option<Paragraph>,
    /// The width of the column at the right that has the numbers of the list.
    pub numbers: f32,
    /// Whether `more` stands there, and not below.
    pub is_number: bool,
}

impl Paragraph {
    pub(super) fn new(role: Role, text: impl Into<String>, size: f32, ink: Ink) -> Self {
        Self {
            role,
            text: text.into(),
            of: Type::new(size, false),
            ink,
            before: 0.0,
            language: String::new(),
            url: None,
            dot: None,
            aligned: Aligned::Start,
        }
    }

    pub(super) fn bold(mut self) -> Self {
        self.of.bold = true;
        self
    }

    pub(super) fn before(mut self, points: f32) -> Self {
        self.before = points.round();
        self
    }

    pub(super) fn to(mut self, aligned: Aligned) -> Self {
        self.aligned = aligned;
        self
    }

    /// What a dot takes of the width of its lines.
    pub(super) fn aside(&self) -> f32 {
        if self.dot.is_some() { (self.of.size * 1.1).round() } else { 0.0 }
    }

    /// The height that it takes in lines of a width, without what is above it.
    pub(super) fn height(&self, measure: &dyn Measure, width: f32) -> f32 {
        measure.height(&self.text, self.of, width - self.aside())
    }
}

impl Block {
    /// What is above it, where it is not the first of its column.
    pub(super) fn before(&self) -> f32 {
        match self {
            Self::Text(one) => one.before,
            Self::Figures(cells) => cells.first().map_or(0.0, |(value, _)| value.before),
            Self::Row(row) => row.what.before,
        }
    }

    /// The height that it takes in a width, without what is above it.
    pub(super) fn height(&self, measure: &dyn Measure, width: f32) -> f32 {
        match self {
            Self::Text(one) => one.height(measure, width),
            Self::Figures(cells) => {
                let inner = figure_width(cells.len(), width) - 2.0 * IN_FIGURE.0;
                let cell = |(value, label): &(Paragraph, Paragraph)| {
                    value.height(measure, inner) + label.height(measure, inner)
                };
                cells.iter().map(cell).fold(0.0, f32::max) + 2.0 * IN_FIGURE.1
            }
            Self::Row(row) => row.height(measure, width),
        }
    }

    /// The texts in it, in the order of reading.
    pub(super) fn texts(&self) -> Vec<&Paragraph> {
        match self {
            Self::Text(one) => vec![one],
            Self::Figures(cells) => cells.iter().flat_map(|(value, label)| [value, label]).collect(),
            Self::Row(row) => [&row.what].into_iter().chain(&row.more).collect(),
        }
    }

    /// Whether it must not be the last of a column.
    fn is_kept(&self) -> bool {
        match self {
            Self::Text(one) => matches!(one.role, Role::Eyebrow | Role::Value | Role::By),
            Self::Figures(_) => false,
            Self::Row(row) => row.what.role == Role::Heading,
        }
    }
}

/// The width of one of so many boxes with figures beside each other.
pub(super) fn figure_width(across: usize, width: f32) -> f32 {
    let gaps = across.saturating_sub(1) as f32 * GUTTER * 0.6;
    (width - gaps) / across.max(1) as f32
}

impl Row {
    /// The width that its text has.
    pub(super) fn room(&self, width: f32) -> f32 {
        if self.is_number { width - self.numbers } else { width }
    }

    /// Its height in a width.
    pub(super) fn height(&self, measure: &dyn Measure, width: f32) -> f32 {
        let what = self.what.height(measure, self.room(width));
        let beside = if self.is_number { self.numbers } else { width - self.what.aside() };
        let more = self.more.as_ref().map_or(0.0, |more| more.height(measure, beside));
        2.0 * IN_ROW + if self.is_number { what.max(more) } else { what + more }
    }
}
