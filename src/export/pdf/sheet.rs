//! What is the same on every page: the ground, the marking, the foot and the strip of time.

use super::letters::Letters;
use super::lines::{self, Rgb};
use super::paint::Paint;
use super::set::{colour, style};
use crate::export::Book;
use crate::export::frame::{Frame, NUMBER, SMALL};
use crate::scene::pages::{Area, EDGE, HEIGHT, Ink, Measure as _, Paragraph, Role, Type};
use crate::theme::tokens;

/// What is drawn on every page.
pub(super) struct Sheet<'a> {
    pub frame: &'a Frame,
    pub letters: &'a Letters,
    pub book: &'a Book,
}

impl Sheet<'_> {
    /// Draws it; `page` is its number, `at` the part of the strip that the page is about.
    pub(super) fn draw(&self, paint: &mut Paint<'_, '_>, page: usize, at: Option<(f32, f32)>) {
        let frame = self.frame;
        paint.decorate();
        let whole = Area { x: 0.0, y: 0.0, w: frame.width, h: HEIGHT };
        paint.fill(whole, 0.0, self.ink(Ink::Panel));
        self.bars(paint);
        let hair = Area { h: 0.75, y: frame.stage.bottom(), ..whole };
        paint.fill(hair, 0.0, self.ink(Ink::Line));
        if let Some(area) = frame.strip {
            self.strip(paint, area, at);
        }
        let foot = frame.foot.inset(EDGE, 0.0, 0.0);
        let words = foot.mirrored(Area { w: foot.w - NUMBER, ..foot });
        self.text(paint, &frame.foot_text, words, self.ink(Ink::Muted), 0.0);
        let number = Paragraph::new(Role::Text, page.to_string(), SMALL, Ink::Text).bold();
        self.text(paint, &number, foot, self.ink(Ink::Text), 1.0);
        paint.end();
    }

    fn ink(&self, ink: Ink) -> Rgb {
        colour(tokens::of_pages(self.book.dark), ink)
    }

    /// Lines in the middle of an area's height; `side` is 0 where lines begin, 1 where they end.
    fn text(&self, paint: &mut Paint<'_, '_>, one: &Paragraph, area: Area, ink: Rgb, side: f32) {
        let set = lines::set(self.letters, &one.text, style(one, ink), area.w);
        let mut y = area.y + (area.h - set.iter().map(|line| line.height).sum::<f32>()) / 2.0;
        for line in &set {
            let x = area.x + (area.w - line.width) * side;
            paint.line(line, area.mirrored(Area { x, w: line.width, ..area }).x, y);
            y += line.height;
        }
    }

    fn bars(&self, paint: &mut Paint<'_, '_>) {
        let (Some(text), Some(marking)) = (&self.frame.marking, &self.book.cover.marking) else { return };
        let ink = tokens::readable_on(marking.rgb());
        for bar in self.frame.bars {
            paint.fill(bar, 0.0, marking.rgb());
            self.text(paint, text, bar.inset(EDGE, 0.0, 0.0), [ink.r(), ink.g(), ink.b()], 0.5);
        }
    }

    /// The time of all incidents: a tick where there are some, and the page's own part of it marked.
    fn strip(&self, paint: &mut Paint<'_, '_>, area: Area, at: Option<(f32, f32)>) {
        let strip = &self.book.strip;
        let (of, whole) = (Type::new(SMALL, false), area);
        let widest = self.letters.width(&strip.first, of).max(self.letters.width(&strip.last, of));
        let label = (widest + 12.0).min(area.w / 4.0);
        let line = area.inset(EDGE + label, 7.0, 8.0);
        let first = Area { x: EDGE, w: label, ..area };
        let last = Area { x: line.x + line.w, ..first };
        for (text, area, side) in [(&strip.first, first, 0.0), (&strip.last, last, 1.0)] {
            let text = Paragraph::new(Role::Text, text, SMALL, Ink::Muted);
            self.text(paint, &text, whole.mirrored(area), self.ink(Ink::Muted), side);
        }
        let base = line.bottom();
        if let Some((from, to)) = at {
            let x = line.x + from.clamp(0.0, 1.0) * line.w;
            let w = ((to - from).clamp(0.0, 1.0) * line.w).max(4.0).min(line.x + line.w - x).max(4.0);
            let now = line.mirrored(Area { x, y: line.y - 1.0, w, h: line.h + 1.0 });
            paint.fill(now, 0.0, mixed(self.ink(Ink::Accent), self.ink(Ink::Panel)));
            paint.fill(Area { y: base, h: 2.5, ..now }, 0.0, self.ink(Ink::Accent));
        }
        paint.fill(Area { y: base, h: 1.0, ..line }, 0.0, self.ink(Ink::Muted));
        for &(part, weight) in &strip.ticks {
            // A single incident among thousands can still be seen.
            let h = line.h * weight.clamp(0.25, 1.0);
            let x = line.x + part.clamp(0.0, 1.0) * line.w - 0.9;
            paint.fill(line.mirrored(Area { x, y: base - h, w: 1.8, h }), 0.0, self.ink(Ink::Text));
        }
    }
}

/// A third of one colour over another.
fn mixed(over: Rgb, ground: Rgb) -> Rgb {
    let mix = |n: usize| ((u16::from(over[n]) + 2 * u16::from(ground[n])) / 3) as u8;
    [mix(0), mix(1), mix(2)]
}
