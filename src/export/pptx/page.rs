//! How a slide is laid out, and what stands on each: marking, strip of time, foot.

use super::shape::{Aligned, Area, Canvas, Frame, Paragraph};
use super::theme::Ink;
use crate::export::fit;
use crate::export::told::{self, MapPart};
use crate::export::{Book, MapPicture};
use crate::scene::briefing::Strip;

/// The height of every slide in points; its width follows from the shape of a page.
pub(super) const HEIGHT: f32 = 540.0;
/// Around text.
pub(super) const MARGIN: f32 = 24.0;
/// A bar with the marking.
const BAR: f32 = 22.0;
/// The row with the strip of time.
const STRIP: f32 = 30.0;
/// The row at the foot.
const FOOT: f32 = 22.0;

/// The size of small print in points.
const SMALL: f32 = 10.0;

/// Where things are on the slides of a book, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    pub width: f32,
    /// What map and words share.
    pub stage: Area,
    strip: Option<Area>,
    foot: Area,
    bar: f32,
}

impl Page {
    pub(super) fn of(book: &Book) -> Self {
        // Nothing that is shown on is narrower or wider than this.
        let [w, h] = book.size;
        let shape = if w == 0 || h == 0 { 16.0 / 9.0 } else { (w as f32 / h as f32).clamp(1.2, 2.4) };
        let width = (HEIGHT * shape).round();
        let bar = if told::marking(book).is_some() { BAR } else { 0.0 };
        let has_strip = !book.strip.ticks.is_empty();
        let foot = Area { x: 0.0, y: HEIGHT - bar - FOOT, w: width, h: FOOT };
        let strip = has_strip.then_some(Area { y: foot.y - STRIP, h: STRIP, ..foot });
        let bottom = strip.map_or(foot.y, |strip| strip.y);
        Self { width, stage: Area { x: 0.0, y: bar, w: width, h: bottom - bar }, strip, foot, bar }
    }

    /// The panel with the words: a part of the width, and no narrower than words need.
    pub(super) fn panel(&self, part: f32) -> Area {
        Area { w: (self.width * part).max(300.0), ..self.stage }
    }

    /// The map, and the panel over it or beside it.
    pub(super) fn stage(&self, canvas: &mut Canvas, map: Option<(&str, &MapPicture)>, panel: Area) {
        if let Some((target, map)) = map {
            let free = Area { x: panel.w, w: self.stage.w - panel.w, ..self.stage };
            let shape = |area: Area| area.w / area.h;
            let area = match told::map_part(map.size, shape(self.stage), shape(free)) {
                MapPart::Whole => self.stage,
                MapPart::Free => free,
            };
            canvas.picture(target, map.size, &map.described, area);
        }
        canvas.fill("Panel", panel, &Ink::Panel.xml());
        let edge = Area { x: panel.w - 1.0, w: 1.0, ..panel };
        canvas.fill("Panel edge", edge, &Ink::Line.xml());
    }

    /// What stands on every slide around the stage.
    pub(super) fn surround(&self, canvas: &mut Canvas, book: &Book, at: Option<(f32, f32)>) {
        let ground =
            Area { y: self.stage.y + self.stage.h, h: HEIGHT - self.stage.y - self.stage.h, ..self.stage };
        canvas.fill("Foot", ground, &Ink::Panel.xml());
        canvas.fill("Foot edge", Area { h: 1.0, ..ground }, &Ink::Line.xml());
        if let Some(area) = self.strip {
            strip(canvas, &book.strip, area, at);
        }
        let text = Paragraph::new(told::foot(book).join("   ·   "), SMALL, Ink::Muted);
        let inner = Area { x: MARGIN, w: self.width - 2.0 * MARGIN - 60.0, ..self.foot };
        canvas.text(
            &frame("Footer", Some("type=\"ftr\" sz=\"quarter\" idx=\"11\"")),
            inner,
            &[fitted(text, inner.w)],
        );
        let number = Area { x: self.width - MARGIN - 60.0, w: 60.0, ..self.foot };
        canvas.page_number(number, SMALL);
        if let Some((text, ground, ink)) = told::marking(book) {
            for (name, y) in [("Marking top", 0.0), ("Marking bottom", HEIGHT - self.bar)] {
                let area = Area { x: 0.0, y, w: self.width, h: self.bar };
                let text = Paragraph::new(text, 12.0, Ink::Text).bold().to(Aligned::Centre);
                canvas.marking(name, area, &fitted(text, self.width - 2.0 * MARGIN), &ground, &ink);
            }
        }
    }
}

/// A text on one line: smaller where it is long, and cut where that is not enough.
fn fitted(mut text: Paragraph, width: f32) -> Paragraph {
    text.text = text.text.replace('\n', " ");
    let fits = |text: &Paragraph| fit::width(&text.text, text.of) <= width;
    while text.of.size > 7.0 && !fits(&text) {
        text.of.size -= 0.5;
    }
    while !fits(&text) && text.text.chars().count() > 2 {
        let letters = text.text.chars().count();
        text.text = fit::cut(&text.text, (letters * 9 / 10).saturating_sub(1));
    }
    text
}

fn frame<'a>(name: &'a str, placeholder: Option<&'a str>) -> Frame<'a> {
    Frame { name, placeholder, middle: true, ..Frame::default() }
}

/// The strip of time: a line, a tick where incidents are, and the part that the step is about.
fn strip(canvas: &mut Canvas, strip: &Strip, area: Area, at: Option<(f32, f32)>) {
    const LABEL: f32 = 96.0;
    let line = Area { x: area.x + MARGIN + LABEL, w: area.w - 2.0 * (MARGIN + LABEL), ..area };
    let labels = [
        ("First day", &strip.first, Area { x: MARGIN, w: LABEL, ..area }, Aligned::Start),
        ("Last day", &strip.last, Area { x: line.x + line.w, w: LABEL, ..area }, Aligned::Right),
    ];
    for (name, text, area, side) in labels {
        let text = fitted(Paragraph::new(text.as_str(), SMALL, Ink::Muted).to(side), LABEL - 8.0);
        canvas.text(&frame(name, None), area, &[text]);
    }
    let base = line.y + line.h - 8.0;
    canvas.fill("Time", Area { y: base, h: 1.0, ..line }, &Ink::Muted.xml());
    if let Some((from, to)) = at {
        let x = line.x + from.clamp(0.0, 1.0) * line.w;
        let w = ((to - from).clamp(0.0, 1.0) * line.w).max(4.0).min(line.x + line.w - x).max(4.0);
        let now = Area { x, y: line.y + 6.0, w, h: base - line.y - 3.0 };
        canvas.fill("This step", now, "<a:schemeClr val=\"accent1\"><a:alpha val=\"35000\"/></a:schemeClr>");
        canvas.fill("This step, line", Area { y: base - 1.0, h: 3.0, ..now }, &Ink::Accent.xml());
    }
    canvas.ticks(Area { y: line.y + 7.0, h: base - line.y - 7.0, ..line }, &strip.ticks);
}
