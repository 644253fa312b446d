//! What a step says, in pieces that stand below each other.

use super::measure::{Area, Measure, Type, column_width, runs_right_to_left};
use super::{BETWEEN_FIGURES, IN_FIGURE, IN_ROW};
use crate::l10n;
use crate::model::Kind;

/// What a text is coloured with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
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
pub(crate) enum Role {
    Eyebrow,
    Title,
    /// Over a page that goes on with the one before.
    Again,
    /// Place and time.
    Text,
    /// Why the step cannot be shown as it was made.
    Problem,
    /// What happened, in a line or two.
    Line,
    /// A fact, and of what it is one.
    Value,
    Label,
    /// What was said, as it was said.
    Words,
    /// Of whom a translation is, and the translation.
    By,
    Translation,
    /// All else in a quotation.
    Said,
    Cited,
    /// Over lines of a list, a line, and more about it.
    Heading,
    Entry,
    Detail,
}

/// What stands before a text, where a page has icons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    Place,
    Time,
}

/// A text in one style.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Paragraph {
    pub role: Role,
    pub text: String,
    /// All of it, where it is shortened.
    pub whole: Option<String>,
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
    pub icon: Option<Icon>,
    /// What its dot or icon takes of the width of its lines.
    pub aside: f32,
    pub aligned: Aligned,
}

/// To which side lines go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Aligned {
    /// To where they begin.
    #[default]
    Start,
    /// To where the lines of the page end.
    End,
    /// To the middle.
    Centre,
}

/// A side of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Middle,
    Right,
}

/// Something in a column.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    Text(Paragraph),
    /// Facts beside each other, each with what it is.
    Figures(Vec<(Paragraph, Paragraph)>),
    Row(Row),
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub what: Paragraph,
    pub more: Option<Paragraph>,
    /// The width of the column at the right that has the numbers of the list.
    pub numbers: f32,
    /// Whether `more` stands there, and not below.
    pub is_number: bool,
}

/// A block where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placed {
    pub area: Area,
    pub block: Block,
}

impl Paragraph {
    pub(crate) fn new(role: Role, text: impl Into<String>, size: f32, ink: Ink) -> Self {
        Self {
            role,
            text: text.into(),
            whole: None,
            of: Type::new(size, false),
            ink,
            before: 0.0,
            language: String::new(),
            url: None,
            dot: None,
            icon: None,
            aside: 0.0,
            aligned: Aligned::Start,
        }
    }

    pub(crate) fn bold(mut self) -> Self {
        self.of.bold = true;
        self
    }

    pub(crate) fn before(mut self, points: f32) -> Self {
        self.before = points.round();
        self
    }

    pub(crate) fn to(mut self, aligned: Aligned) -> Self {
        self.aligned = aligned;
        self
    }

    /// The same, shortened to this.
    pub(crate) fn shortened(self, text: String) -> Self {
        if text == self.text {
            return self;
        }
        Self { whole: Some(self.whole.unwrap_or(self.text)), text, ..self }
    }

    /// The height that it takes in lines of a width, without what is above it.
    pub(crate) fn height(&self, measure: &dyn Measure, width: f32) -> f32 {
        measure.height(&self.text, self.of, width - self.aside)
    }

    /// The side of its area that its lines go to.
    pub(crate) fn side(&self) -> Side {
        self.side_of(runs_right_to_left(&self.text))
    }

    /// The side that a line of it goes to, which runs this way.
    ///
    /// What is told in sentences begins where its own language does, as do texts from right to left; names,
    /// numbers and dates begin where the page does, so that they stand below each other.
    pub(crate) fn side_of(&self, runs_right_to_left: Option<bool>) -> Side {
        let is_told = matches!(self.role, Role::Line | Role::Words | Role::Translation);
        let of_page = l10n::is_right_to_left();
        let begins_right = match runs_right_to_left {
            Some(own) if own || is_told => own,
            _ => of_page,
        };
        match self.aligned {
            Aligned::Centre => Side::Middle,
            Aligned::Start if begins_right => Side::Right,
            Aligned::End if !of_page => Side::Right,
            Aligned::Start | Aligned::End => Side::Left,
        }
    }

    /// Where its lines are in the area that it has with its dot or icon.
    pub(crate) fn lines_in(&self, area: Area) -> Area {
        // Those stand where the text begins.
        let left = if self.side() == Side::Right { 0.0 } else { self.aside };
        Area { x: area.x + left, w: area.w - self.aside, ..area }
    }

    /// The square of its dot or icon, which is `side` points wide, in that area.
    pub(crate) fn mark_in(&self, area: Area, side: f32) -> Area {
        let right = if self.side() == Side::Right { area.w - side } else { 0.0 };
        let y = area.y + (self.of.line(&self.text) - side) / 2.0;
        Area { x: area.x + right, y, w: side, h: side }
    }
}

impl Block {
    /// What is above it, where it is not the first of its column.
    pub(crate) fn before(&self) -> f32 {
        match self {
            Self::Text(one) => one.before,
            Self::Figures(cells) => cells.first().map_or(0.0, |(value, _)| value.before),
            Self::Row(row) => row.what.before,
        }
    }

    /// The height that it takes in a width, without what is above it.
    pub(crate) fn height(&self, measure: &dyn Measure, width: f32) -> f32 {
        match self {
            Self::Text(one) => one.height(measure, width),
            Self::Figures(cells) => {
                let inner = figure_room(cells.len(), width);
                let cell = |(value, label): &(Paragraph, Paragraph)| {
                    value.height(measure, inner) + label.height(measure, inner)
                };
                cells.iter().map(cell).fold(0.0, f32::max) + 2.0 * IN_FIGURE.1
            }
            Self::Row(row) => row.height(measure, width),
        }
    }

    /// The texts in it, in the order of reading.
    pub(crate) fn texts(&self) -> Vec<&Paragraph> {
        match self {
            Self::Text(one) => vec![one],
            Self::Figures(cells) => cells.iter().flat_map(|(value, label)| [value, label]).collect(),
            Self::Row(row) => [&row.what].into_iter().chain(&row.more).collect(),
        }
    }

    /// Whether it must not be the last of a column.
    pub(super) fn is_kept(&self) -> bool {
        match self {
            Self::Text(one) => matches!(one.role, Role::Eyebrow | Role::Value | Role::By),
            Self::Figures(_) => false,
            Self::Row(row) => row.what.role == Role::Heading,
        }
    }

    /// Whether it is of a list.
    pub(super) fn is_listed(&self) -> bool {
        let is_listed = |one: &&Paragraph| matches!(one.role, Role::Heading | Role::Entry | Role::Detail);
        self.texts().first().is_some_and(is_listed)
    }
}

/// The width that the words of one of so many figures beside each other have.
pub(super) fn figure_room(across: usize, width: f32) -> f32 {
    column_width(width, across, BETWEEN_FIGURES) - 2.0 * IN_FIGURE.0
}

impl Row {
    /// The width that its text has.
    fn room(&self, width: f32) -> f32 {
        if self.is_number { width - self.numbers } else { width }
    }

    /// Its height in a width.
    pub(crate) fn height(&self, measure: &dyn Measure, width: f32) -> f32 {
        let what = self.what.height(measure, self.room(width));
        let beside = if self.is_number { self.numbers } else { width - self.what.aside };
        let more = self.more.as_ref().map_or(0.0, |more| more.height(measure, beside));
        2.0 * IN_ROW + if self.is_number { what.max(more) } else { what + more }
    }
}

impl Placed {
    /// The boxes of its figures, each with what stands in it.
    pub(crate) fn figures(&self) -> Vec<(Area, &(Paragraph, Paragraph))> {
        let Block::Figures(cells) = &self.block else { return Vec::new() };
        let filled = cells.iter().enumerate().filter(|(_, (value, _))| !value.text.is_empty());
        let place = |n| self.area.mirrored(self.area.column(n, cells.len(), BETWEEN_FIGURES));
        filled.map(|(n, cell)| (place(n), cell)).collect()
    }

    /// The line below it, and its colour, where it is a line of a list.
    pub(crate) fn rule(&self) -> Option<(Area, Ink)> {
        let Block::Row(row) = &self.block else { return None };
        let ink = if row.what.role == Role::Heading { Ink::Accent } else { Ink::Line };
        Some((Area { y: self.area.bottom() - 0.5, h: 0.5, ..self.area }, ink))
    }

    /// Its texts in the order of reading, each with the area that it has with its dot or icon.
    pub(crate) fn texts(&self, measure: &dyn Measure) -> Vec<(Area, &Paragraph)> {
        match &self.block {
            Block::Text(one) => vec![(self.area, one)],
            Block::Figures(_) => {
                let texts = self.figures().into_iter().flat_map(|(area, (value, label))| {
                    let inner = area.inset(IN_FIGURE.0, IN_FIGURE.1, IN_FIGURE.1);
                    let below = value.height(measure, inner.w);
                    [(inner, value), (inner.inset(0.0, below, 0.0), label)]
                });
                texts.collect()
            }
            Block::Row(row) => {
                let inner = self.area.inset(0.0, IN_ROW, IN_ROW);
                let what = Area { w: row.room(inner.w), ..inner };
                let more = row.more.as_ref().map(|more| {
                    if row.is_number {
                        let numbers = Area { x: inner.x + what.w, w: row.numbers, ..inner };
                        return (inner.mirrored(numbers), more);
                    }
                    let (below, aside) = (row.what.height(measure, what.w), row.what.aside);
                    let left = if more.side() == Side::Right { 0.0 } else { aside };
                    let area = inner.inset(0.0, below, 0.0);
                    (Area { x: area.x + left, w: area.w - aside, ..area }, more)
                });
                [(inner.mirrored(what), &row.what)].into_iter().chain(more).collect()
            }
        }
    }
}
