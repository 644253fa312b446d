//! Pieces of text, one under the other in a column.

use super::flow::{Dot, Piece, Placed, Role};
use super::letters::Letters;
use super::lines::{self, Rgb, Style};
use crate::look::fonts::Typeface;
use crate::look::{Tokens, tokens};
use crate::scene::briefing::Figure;

/// Between the edge of a ground and what stands on it, in points.
const INSET: f32 = 12.0;
/// Between figures that stand beside each other, in points.
const GUTTER: f32 = 14.0;

/// Pieces as they come.
pub(super) struct Story<'a> {
    pub letters: &'a Letters,
    pub tokens: &'a Tokens,
    /// Of the column, in points.
    pub width: f32,
    /// What all sizes are multiplied by.
    pub scale: f32,
    pub pieces: Vec<Piece>,
    paragraph: usize,
}

/// How a text stands.
#[derive(Clone, Debug)]
pub(super) struct Text {
    /// In points, before they are scaled.
    pub size: f32,
    pub typeface: Typeface,
    pub colour: Rgb,
    pub leading: f32,
    /// Room above.
    pub space: f32,
    /// From the left edge.
    pub indent: f32,
    pub ground: Option<Rgb>,
    pub role: Role,
    pub keep: bool,
    pub link: Option<String>,
}

impl Text {
    /// Running text.
    pub fn regular(size: f32, colour: impl Into<Colour>) -> Self {
        Self {
            size,
            typeface: Typeface::Regular,
            colour: colour.into().0,
            leading: 1.4,
            space: 0.0,
            indent: 0.0,
            ground: None,
            role: Role::Text,
            keep: false,
            link: None,
        }
    }

    /// A heading.
    pub fn strong(size: f32, colour: impl Into<Colour>) -> Self {
        Self { typeface: Typeface::Strong, leading: 1.22, ..Self::regular(size, colour) }
    }

    /// With room above.
    pub fn below(self, space: f32) -> Self {
        Self { space, ..self }
    }

    /// On a ground of its own.
    pub fn on(self, ground: impl Into<Colour>) -> Self {
        Self { ground: Some(ground.into().0), indent: INSET, ..self }
    }

    pub fn told_as(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Never the last of a column.
    pub fn kept(self) -> Self {
        Self { keep: true, ..self }
    }

    /// Leading to an address, where that is one that a browser may open.
    pub fn leading_to(self, url: &str, accent: impl Into<Colour>) -> Self {
        match web_address(url) {
            Some(link) => Self { link: Some(link), colour: accent.into().0, ..self },
            None => self,
        }
    }
}

/// A colour of the tokens, or any other.
pub(super) struct Colour(pub Rgb);

impl From<Rgb> for Colour {
    fn from(rgb: Rgb) -> Self {
        Self(rgb)
    }
}

impl From<tokens::Colour> for Colour {
    fn from(colour: tokens::Colour) -> Self {
        Self([colour.r(), colour.g(), colour.b()])
    }
}

impl<'a> Story<'a> {
    pub fn new(letters: &'a Letters, tokens: &'a Tokens, width: f32, scale: f32) -> Self {
        Self { letters, tokens, width, scale, pieces: Vec::new(), paragraph: 0 }
    }

    /// Adds a text; nothing where it is empty.
    pub fn text(&mut self, text: &str, how: &Text) {
        self.paragraph += 1;
        let style = self.style(how);
        let right = if how.ground.is_some() { INSET } else { 0.0 };
        let width = self.width - how.indent - right;
        let set = lines::set(self.letters, text, style, width);
        let last = set.len().saturating_sub(1);
        for (n, line) in set.into_iter().enumerate() {
            let x = if line.rtl { how.indent + width - line.width } else { how.indent };
            self.pieces.push(Piece {
                space: if n == 0 { how.space * self.scale } else { 0.0 },
                height: line.height,
                // Neither the first nor the last line of a paragraph stands alone.
                keep: how.keep || (last > 1 && (n == 0 || n + 1 == last)),
                ground: how.ground,
                paragraph: self.paragraph,
                role: how.role.clone(),
                lines: vec![Placed { x, y: 0.0, line, link: how.link.clone() }],
                dots: Vec::new(),
            });
        }
    }

    /// Adds a text on one line, as small as that needs: what is copied whole.
    pub fn line(&mut self, text: &str, how: &Text) {
        let natural = self.letters.width(how.typeface, text) * how.size * self.scale;
        let room = self.width - how.indent;
        let factor = (room / natural.max(f32::EPSILON)).min(1.0);
        // A breath smaller, so that rounding does not break it.
        let size = if factor < 1.0 { how.size * factor * 0.999 } else { how.size };
        self.text(text, &Text { size, ..how.clone() });
    }

    /// Puts a dot before the first line of what was added since there were `from` pieces.
    pub fn dot(&mut self, from: usize, radius: f32, colour: impl Into<Colour>) {
        let radius = radius * self.scale;
        if let Some(piece) = self.pieces.get_mut(from) {
            let y = piece.height / 2.0;
            piece.dots.push(Dot { x: radius, y, radius, colour: colour.into().0 });
        }
    }

    /// Where a ground begins, so far below what stands above it.
    pub fn begin_ground(&mut self, space: f32, ground: impl Into<Colour>) {
        self.paragraph += 1;
        let blank = Piece::blank(11.0 * self.scale, Some(ground.into().0));
        let space = space * self.scale;
        self.pieces.push(Piece { keep: true, space, paragraph: self.paragraph, ..blank });
    }

    /// Where a ground ends.
    pub fn end_ground(&mut self, ground: impl Into<Colour>) {
        // The last line does not part from it.
        if let Some(last) = self.pieces.last_mut() {
            last.keep = true;
        }
        self.paragraph += 1;
        let blank = Piece::blank(11.0 * self.scale, Some(ground.into().0));
        self.pieces.push(Piece { paragraph: self.paragraph, ..blank });
    }

    /// The large mark before a quotation, on the side on which it begins.
    pub fn quote_mark(&mut self, rtl: bool, ground: impl Into<Colour>) {
        // Where the mark is in its em square: the rest of that is empty.
        const TOP: f32 = 0.715;
        const HEIGHT: f32 = 0.26;
        self.paragraph += 1;
        let how = Text {
            typeface: Typeface::QuoteMark,
            ..Text::regular(48.0, self.tokens.accent).on(ground).told_as(Role::Decoration)
        };
        let style = self.style(&how);
        let Some(line) = lines::set(self.letters, "“", style, self.width).into_iter().next() else {
            return;
        };
        let y = line.size * TOP - line.baseline();
        let x = if rtl { self.width - INSET - line.width } else { INSET };
        let mut piece = Piece::blank(line.size * HEIGHT + 6.0 * self.scale, how.ground);
        (piece.keep, piece.paragraph) = (true, self.paragraph);
        piece.lines.push(Placed { x, y, line, link: None });
        self.pieces.push(piece);
    }

    /// A short text at the right of the last piece, if there is room for both; else `false`.
    pub fn beside(&mut self, text: &str, how: &Text) -> bool {
        // Counted as a paragraph also here: the same text has the same numbers in any width.
        self.paragraph += 1;
        let style = self.style(how);
        let Some(line) = lines::set(self.letters, text, style, self.width).into_iter().next() else {
            return true;
        };
        let width = self.width;
        let Some(piece) = self.pieces.last_mut() else {
            return true;
        };
        let used = piece.lines.iter().map(|placed| placed.x + placed.line.width).fold(0.0, f32::max);
        if used + GUTTER + line.width > width || piece.lines.iter().any(|placed| placed.line.rtl) {
            self.paragraph -= 1;
            return false;
        }
        let y = (piece.height - line.height) / 2.0;
        piece.lines.push(Placed { x: width - line.width, y, line, link: None });
        true
    }

    /// Facts in large type, two beside each other.
    pub fn figures(&mut self, figures: &[Figure]) {
        for (n, row) in figures.chunks(2).enumerate() {
            self.paragraph += 1;
            let width = (self.width - GUTTER) / 2.0;
            let mut piece = Piece::blank(0.0, None);
            (piece.role, piece.paragraph) = (Role::Text, self.paragraph);
            piece.space = if n == 0 { 14.0 } else { 10.0 } * self.scale;
            for (column, figure) in row.iter().enumerate() {
                // A number is large; words have no room for that.
                let size = if figure.value.chars().count() <= 5 { 28.0 } else { 17.0 };
                let value = Text { leading: 1.15, ..Text::strong(size, self.tokens.text) };
                let label = Text { leading: 1.3, ..Text::regular(11.0, self.tokens.muted) };
                let mut y = 0.0;
                for (text, how) in [(&figure.value, value), (&figure.label, label)] {
                    for line in lines::set(self.letters, text, self.style(&how), width) {
                        let left = column as f32 * (width + GUTTER);
                        let x = if line.rtl { left + width - line.width } else { left };
                        let height = line.height;
                        piece.lines.push(Placed { x, y, line, link: None });
                        y += height;
                    }
                }
                piece.height = piece.height.max(y);
            }
            self.pieces.push(piece);
        }
    }

    fn style(&self, how: &Text) -> Style {
        Style {
            typeface: how.typeface,
            size: how.size * self.scale,
            colour: how.colour,
            leading: how.leading,
        }
    }
}

/// The address as a link, if it is one of the web; letters beyond ASCII as bytes (RFC 3987, 3.1).
pub(super) fn web_address(url: &str) -> Option<String> {
    let url = url.trim();
    let scheme = url.split_once("://")?.0.to_ascii_lowercase();
    let is_web = matches!(scheme.as_str(), "http" | "https");
    if !is_web || url.chars().any(|chr| chr.is_control() || chr.is_whitespace()) {
        return None;
    }
    let mut link = String::new();
    for byte in url.bytes() {
        if byte.is_ascii() {
            link.push(char::from(byte));
        } else {
            link.extend(format!("%{byte:02X}").chars());
        }
    }
    Some(link)
}
