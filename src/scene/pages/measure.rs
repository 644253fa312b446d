//! Areas of a page, and how wide and how high text is there.

use super::HEIGHT;
use crate::l10n;

/// Lines stand apart by this much of their type: headings, and running text.
const LEADING: [f32; 2] = [1.2, 1.3];
/// The same for scripts whose letters are higher.
const HIGH_LEADING: f32 = 1.6;
/// A column beside a map is no narrower where it is read.
const NARROWEST: f32 = 290.0;

/// Left, top, width and height of a part of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Area {
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

impl Area {
    /// Less on each side.
    pub(crate) fn inset(self, sides: f32, top: f32, bottom: f32) -> Self {
        let (w, h) = (self.w - 2.0 * sides, self.h - top - bottom);
        Self { x: self.x + sides, y: self.y + top, w: w.max(1.0), h: h.max(1.0) }
    }

    /// The lower edge.
    pub(crate) fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// Where a part of it is that has this place where lines begin at the left.
    pub(crate) fn mirrored(self, part: Self) -> Self {
        let x = if l10n::is_right_to_left() { 2.0 * self.x + self.w - part.x - part.w } else { part.x };
        Self { x, ..part }
    }

    /// A part of its width, at its left.
    pub(crate) fn part(self, part: f32) -> Self {
        Self { w: (self.w * part).round(), ..self }
    }

    /// The same, as wide as a column of words at least is on a page that is read.
    pub(crate) fn panel(self, part: f32) -> Self {
        self.part((NARROWEST / self.w).max(part))
    }

    /// What is beside such a column.
    pub(crate) fn beside(self, panel: Self) -> Self {
        Self { x: panel.w, w: self.w - panel.w, ..self }
    }

    /// The `n`th of so many columns beside each other, `gap` points apart.
    pub(crate) fn column(self, n: usize, of: usize, gap: f32) -> Self {
        let w = column_width(self.w, of, gap);
        Self { x: self.x + n as f32 * (w + gap), w, ..self }
    }

    /// The largest part, in the middle, that has the shape of a picture: nothing of it is cut off.
    /// A picture that was made for the area fills it, however its pixels were rounded.
    pub(crate) fn of_picture(self, size: [u32; 2]) -> Self {
        let shape = size[0].max(1) as f32 / size[1].max(1) as f32;
        let (w, h) = (self.w.min(self.h * shape), self.h.min(self.w / shape));
        if self.w - w < 1.5 && self.h - h < 1.5 {
            return self;
        }
        Self { x: self.x + (self.w - w) / 2.0, y: self.y + (self.h - h) / 2.0, w, h }
    }

    /// Width and height in pixels of a page that is so many pixels high.
    pub(crate) fn pixels(self, page: u32) -> [u32; 2] {
        let unit = page.max(1) as f32 / HEIGHT;
        [self.w, self.h].map(|points| (points * unit).round().max(1.0) as u32)
    }
}

/// The width of one of so many columns beside each other.
pub(super) fn column_width(width: f32, of: usize, gap: f32) -> f32 {
    (width - of.saturating_sub(1) as f32 * gap) / of.max(1) as f32
}

/// Type: its size in points, and whether it is bold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Type {
    pub size: f32,
    pub bold: bool,
}

impl Type {
    /// Type of a size in half points.
    pub(crate) fn new(size: f32, bold: bool) -> Self {
        Self { size: (size * 2.0).round() / 2.0, bold }
    }

    /// From a line of a text to the next, in parts of its size.
    pub(crate) fn leading(self, text: &str) -> f32 {
        if is_high(text) { HIGH_LEADING } else { LEADING[usize::from(!self.bold)] }
    }

    /// The same in points.
    pub(crate) fn line(self, text: &str) -> f32 {
        self.size * self.leading(text)
    }
}

/// How wide and how high text is in the type of a window or of a format.
pub(crate) trait Measure {
    /// The width of a text on one line.
    fn width(&self, text: &str, of: Type) -> f32;

    /// How many lines a text takes in a width, at least one.
    fn lines(&self, text: &str, of: Type, width: f32) -> usize;

    /// The height of a text in lines of a width; that of nothing is 0.
    fn height(&self, text: &str, of: Type, width: f32) -> f32 {
        if text.trim().is_empty() { 0.0 } else { self.lines(text, of, width) as f32 * of.line(text) }
    }
}

/// Whether letters of a text are higher than Latin ones.
pub(crate) fn is_high(text: &str) -> bool {
    let is_high = |letter: char| !matches!(letter, '\0'..='\u{52F}' | '\u{2000}'..='\u{22FF}');
    is_right_to_left(text) || text.chars().any(is_high)
}

/// Whether a text runs from right to left: its first strong letter says so.
pub(crate) fn is_right_to_left(text: &str) -> bool {
    runs_right_to_left(text) == Some(true)
}

/// The same; `None` where no letter says it, as in a number.
pub(crate) fn runs_right_to_left(text: &str) -> Option<bool> {
    use unicode_bidi::Direction;
    match unicode_bidi::get_base_direction(text) {
        Direction::Ltr => Some(false),
        Direction::Rtl => Some(true),
        // Words that are set apart from their quotation marks are looked into.
        Direction::Mixed => {
            use unicode_bidi::BidiClass as C;
            let mut classes = text.chars().map(unicode_bidi::bidi_class);
            classes.find(|class| matches!(class, C::L | C::R | C::AL)).map(|class| class != C::L)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_neither_stretched_nor_cropped() {
        let area = Area { x: 10.0, y: 20.0, w: 400.0, h: 200.0 };
        assert_eq!(area.of_picture([800, 400]), area);
        assert_eq!(area.of_picture([799, 401]), area, "its pixels were rounded");
        assert_eq!(area.of_picture([300, 300]), Area { x: 110.0, y: 20.0, w: 200.0, h: 200.0 });
        assert_eq!(area.pixels(1080), [800, 400]);
    }

    #[test]
    fn arabic_and_hebrew_run_from_right_to_left() {
        for (text, expected) in [
            ("«\u{2066}on [x].\u{2069}»", false),
            ("«\u{2066}هجوم\u{2069}»", true),
            ("هجوم on", true),
            ("«שלום", true),
            ("2022 هجوم", true),
            ("on هجوم", false),
            ("", false),
        ] {
            assert_eq!(is_right_to_left(text), expected, "{text}");
        }
    }
}
