//! What `scene::pages` has placed, as lines that are drawn.

use krilla::geom::Rect;

use super::letters::Letters;
use super::lines::{self, Rgb, Style};
use super::paint::{Paint, Tagged};
use crate::l10n;
use crate::scene::pages::{Area, Block, Column, Ink, Measure, Page, Paragraph, Placed, Side, Type};
use crate::theme::fonts::Typeface;
use crate::theme::{Tokens, bidi, kinds};

impl Measure for Letters {
    fn width(&self, text: &str, of: Type) -> f32 {
        // Named so that it is not this function again.
        Self::ems(self, typeface(of), text) * of.size
    }

    fn lines(&self, text: &str, of: Type, width: f32) -> usize {
        lines::count(self, text, typeface(of), width / of.size)
    }
}

fn typeface(of: Type) -> Typeface {
    if of.bold { Typeface::Strong } else { Typeface::Regular }
}

/// How a text is set.
pub(super) fn style(one: &Paragraph, colour: Rgb) -> Style {
    Style { typeface: typeface(one.of), size: one.of.size, colour, leading: one.of.leading(&one.text) }
}

/// Whether lines begin at the right, or more of a page's texts run from there, with what breaks their order for
/// those who copy them, than run the other way with names from right to left in them.
pub(super) fn is_right_to_left(page: &Page) -> bool {
    use unicode_bidi::BidiClass as C;
    let breaks = |letter| {
        let class = unicode_bidi::bidi_class(letter);
        matches!(class, C::L | C::EN | C::AN | C::CS | C::ES | C::ET)
    };
    let (mut right_to_left, mut mixed) = (0, 0);
    let blocks = page.columns.iter().flat_map(|column| &column.placed).map(|placed| &placed.block);
    let texts = blocks.flat_map(Block::texts).chain(page.again.iter().map(|(_, one)| one));
    for text in texts.map(|one| &one.text).filter(|text| bidi::has_rtl(text)) {
        if !bidi::is_rtl(text) {
            mixed += text.chars().count();
        } else if text.chars().any(breaks) {
            right_to_left += text.chars().count();
        }
    }
    l10n::is_right_to_left() || right_to_left > mixed
}

/// A colour of a theme.
pub(super) fn colour(t: &Tokens, ink: Ink) -> Rgb {
    let colour = t.ink(ink);
    [colour.r(), colour.g(), colour.b()]
}

/// Sets columns on a page.
pub(super) struct TextLayout<'a> {
    pub letters: &'a Letters,
    pub tokens: &'static Tokens,
}

impl TextLayout<'_> {
    /// Draws a column with its ground.
    pub(super) fn column(&self, paint: &mut Paint<'_, '_>, column: &Column) {
        paint.decorate();
        if column.is_quote {
            paint.fill(column.area, 0.0, colour(self.tokens, Ink::Quote));
            let edge = column.area.mirrored(Area { w: 4.0, ..column.area });
            paint.fill(edge, 0.0, colour(self.tokens, Ink::Accent));
        }
        column.placed.iter().for_each(|placed| self.grounds(paint, placed));
        paint.end();
        for (area, one) in column.placed.iter().flat_map(|placed| placed.texts(self.letters)) {
            self.text(paint, one, area);
        }
    }

    /// What is behind the words of a block.
    fn grounds(&self, paint: &mut Paint<'_, '_>, placed: &Placed) {
        for (area, _) in placed.figures() {
            paint.fill(area, 4.0, colour(self.tokens, Ink::Raised));
        }
        for (area, one) in placed.texts(self.letters) {
            dot(paint, one, area);
        }
        if let Some((area, ink)) = placed.rule() {
            paint.fill(area, 0.0, colour(self.tokens, ink));
        }
    }

    /// Draws a text from the top of an area.
    pub(super) fn text(&self, paint: &mut Paint<'_, '_>, one: &Paragraph, area: Area) {
        let ink = if one.url.is_some() { Ink::Accent } else { one.ink };
        let area = one.lines_in(area);
        let set = lines::set(self.letters, &one.text, style(one, colour(self.tokens, ink)), area.w);
        let mut tagged = Tagged { role: one.role, language: one.language.clone(), ..Tagged::default() };
        tagged.link.clone_from(&one.url);
        let mut y = area.y;
        for line in set {
            let x = match one.side_of(Some(line.rtl)) {
                Side::Left => area.x,
                Side::Middle => area.x + (area.w - line.width) / 2.0,
                Side::Right => area.x + area.w - line.width,
            };
            paint.paint_line(&line, x, y, &mut tagged.ids);
            tagged.places.extend(Rect::from_xywh(x, y, line.width, line.height));
            y += line.height;
        }
        paint.tell(tagged);
    }
}

/// The dot before a text.
fn dot(paint: &mut Paint<'_, '_>, one: &Paragraph, area: Area) {
    let Some(kind) = one.dot else { return };
    let square = one.mark_in(area, (one.of.size * 0.66).round());
    let fill = kinds::colour(kind);
    paint.fill(square, square.w / 2.0, [fill.r(), fill.g(), fill.b()]);
}
