//! What `layout` has placed, as lines that are drawn.

use krilla::geom::Rect;

use super::letters::Letters;
use super::lines::{self, Rgb, Style};
use super::paint::{Paint, Tagged};
use crate::export::fit::Type;
use crate::export::layout::{
    Aligned, Area, Block, Column, GUTTER, IN_FIGURE, IN_ROW, Ink, Measure, Page, Paragraph, Placed, Role,
    figure_width,
};
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

/// Whether more of a page's texts run from right to left, with what breaks their order for those who
/// copy them, than run the other way with names from right to left in them.
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
    right_to_left > mixed
}

/// A colour of a theme.
pub(super) fn colour(t: &Tokens, ink: Ink) -> Rgb {
    let colour = match ink {
        Ink::Text => t.text,
        Ink::Muted => t.muted,
        Ink::Panel => t.panel,
        Ink::Raised => t.raised,
        Ink::Accent => t.accent,
        Ink::Editor => t.editor,
        Ink::Error => t.error,
        Ink::Line => t.line,
        Ink::Quote => t.quote,
    };
    [colour.r(), colour.g(), colour.b()]
}

/// Sets columns on a page.
pub(super) struct TextLayout<'a> {
    pub letters: &'a Letters,
    pub tokens: &'static Tokens,
}

impl TextLayout<'_> {
    /// Draws a column with its ground.
    pub fn column(&self, paint: &mut Paint<'_, '_>, column: &Column) {
        paint.decorate();
        if column.is_quote {
            paint.fill(column.area, 0.0, colour(self.tokens, Ink::Quote));
            paint.fill(Area { w: 4.0, ..column.area }, 0.0, colour(self.tokens, Ink::Accent));
        }
        column.placed.iter().for_each(|placed| self.grounds(paint, placed));
        paint.end();
        for placed in &column.placed {
            self.block(paint, placed);
        }
    }

    /// What is behind the words of a block.
    fn grounds(&self, paint: &mut Paint<'_, '_>, placed: &Placed) {
        let area = placed.area;
        match &placed.block {
            Block::Text(one) => dot(paint, one, area),
            Block::Figures(cells) => {
                for (n, _) in cells.iter().enumerate().filter(|(_, (value, _))| !value.text.is_empty()) {
                    paint.fill(cell(area, n, cells.len()), 4.0, colour(self.tokens, Ink::Raised));
                }
            }
            Block::Row(row) => {
                dot(paint, &row.what, area.inset(0.0, IN_ROW, 0.0));
                let ink = if row.what.role == Role::Heading { Ink::Accent } else { Ink::Line };
                paint.fill(Area { y: area.bottom() - 0.5, h: 0.5, ..area }, 0.0, colour(self.tokens, ink));
            }
        }
    }

    fn block(&self, paint: &mut Paint<'_, '_>, placed: &Placed) {
        let area = placed.area;
        match &placed.block {
            Block::Text(one) => self.text(paint, one, area),
            Block::Figures(cells) => {
                for (n, (value, label)) in cells.iter().enumerate() {
                    let cell = cell(area, n, cells.len()).inset(IN_FIGURE.0, IN_FIGURE.1, IN_FIGURE.1);
                    self.text(paint, value, cell);
                    let below = value.height(self.letters, cell.w);
                    self.text(paint, label, cell.inset(0.0, below, 0.0));
                }
            }
            Block::Row(row) => {
                let inner = area.inset(0.0, IN_ROW, IN_ROW);
                let what = Area { w: row.room(inner.w), ..inner };
                self.text(paint, &row.what, what);
                let Some(more) = &row.more else { return };
                if row.is_number {
                    self.text(paint, more, Area { x: inner.x + what.w, w: row.numbers, ..inner });
                } else {
                    let below = row.what.height(self.letters, what.w);
                    let aside = row.what.aside();
                    let x = if bidi::is_rtl(&more.text) { inner.x } else { inner.x + aside };
                    self.text(paint, more, Area { x, y: inner.y + below, w: inner.w - aside, ..inner });
                }
            }
        }
    }

    /// Draws a text from the top of an area.
    pub fn text(&self, paint: &mut Paint<'_, '_>, one: &Paragraph, area: Area) {
        let ink = if one.url.is_some() { Ink::Accent } else { one.ink };
        // The dot is where its text begins.
        let left = if bidi::is_rtl(&one.text) { 0.0 } else { one.aside() };
        let area = Area { x: area.x + left, w: area.w - one.aside(), ..area };
        let set = lines::set(self.letters, &one.text, style(one, colour(self.tokens, ink)), area.w);
        let mut tagged = Tagged { role: one.role, language: one.language.clone(), ..Tagged::default() };
        tagged.link.clone_from(&one.url);
        let mut y = area.y;
        for line in set {
            let at_end = match one.aligned {
                Aligned::Start => line.rtl,
                Aligned::Right | Aligned::Centre => true,
            };
            let x = if at_end { area.x + area.w - line.width } else { area.x };
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
    let side = (one.of.size * 0.66).round();
    let y = area.y + (one.of.line(&one.text) - side) / 2.0;
    let fill = kinds::colour(kind);
    let x = if bidi::is_rtl(&one.text) { area.x + area.w - side } else { area.x };
    paint.fill(Area { x, y, w: side, h: side }, side / 2.0, [fill.r(), fill.g(), fill.b()]);
}

/// The box of one of so many figures beside each other.
fn cell(area: Area, n: usize, of: usize) -> Area {
    let w = figure_width(of, area.w);
    Area { x: area.x + n as f32 * (w + GUTTER * 0.6), w, ..area }
}
