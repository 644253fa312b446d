//! What is the same on every page: the grounds, the marking, the foot and the strip of time.

use super::letters::Letters;
use super::lines::{self, Line, Rgb, Style};
use super::paint::{Area, Paint};
use super::telling::rgb;
use crate::export::Book;
use crate::look::fonts::Typeface;
use crate::look::{Tokens, tokens};
use crate::words::briefing as w;

/// A page is as many points high: half as many as a screen of 1080 has pixels.
pub(super) const HEIGHT: f32 = 540.0;
/// Of text from the edges of a page.
pub(super) const EDGE: f32 = 24.0;
/// A bar with a marking.
const BAR: f32 = 18.0;
/// The line at the foot of a page.
const FOOT: f32 = 24.0;
/// The strip of time.
const STRIP: f32 = 44.0;
/// What the text has of a page's width.
const TEXT: f32 = 0.38;
/// And at least, in points.
const LEAST_TEXT: f32 = 300.0;
/// What much text has of a page's width.
const MUCH_TEXT: f32 = 0.47;

/// Where things are on a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    pub width: f32,
    /// What is left between bars, strip and foot.
    pub inner: Area,
    /// What the text has of the width.
    text: f32,
    strip: Area,
    foot: Area,
    has_bars: bool,
}

impl Sheet {
    /// Where things are on all pages of a book.
    pub fn of(book: &Book) -> Self {
        let [width, height] = book.size.map(|pixels| pixels.max(1) as f32);
        let width = HEIGHT * (width / height).clamp(1.2, 2.5);
        let bar = if book.cover.marking.is_some() { BAR } else { 0.0 };
        let strip = if book.strip.ticks.is_empty() { 0.0 } else { STRIP };
        let foot = HEIGHT - bar - FOOT;
        let whole = |y, height| Area { x: 0.0, y, width, height };
        Self {
            width,
            text: (LEAST_TEXT / width).max(TEXT),
            inner: whole(bar, foot - strip - bar),
            strip: whole(foot - strip, strip),
            foot: whole(foot, FOOT),
            has_bars: bar > 0.0,
        }
    }

    /// Where the text of a step is.
    pub fn panel(&self) -> Area {
        Area { width: self.width * self.text, ..self.inner }
    }

    /// The same with more room for text, and less for the map.
    pub fn with_much_text(self) -> Self {
        Self { text: self.text.max(MUCH_TEXT), ..self }
    }

    /// Where the map of a step is.
    pub fn map(&self) -> Area {
        let panel = self.panel();
        Area { x: panel.width, width: self.width - panel.width, ..self.inner }
    }
}

/// Draws what is the same on every page; `page` is its number, `at` the part of the strip that the
/// page is about.
pub(super) fn draw(
    paint: &mut Paint<'_, '_>,
    letters: &Letters,
    book: &Book,
    page: usize,
    at: Option<(f32, f32)>,
) {
    let (sheet, t) = (Sheet::of(book), tokens::of_pages(book.dark));
    paint.decorate();
    paint.fill(Area { x: 0.0, y: 0.0, width: sheet.width, height: HEIGHT }, 0.0, rgb(t.panel));
    if sheet.has_bars {
        bars(paint, letters, book, sheet);
    }
    strip(paint, letters, book, at);
    foot(paint, letters, book, page);
    paint.end();
}

fn bars(paint: &mut Paint<'_, '_>, letters: &Letters, book: &Book, sheet: Sheet) {
    let Some(marking) = &book.cover.marking else { return };
    let ink = rgb(tokens::readable_on(marking.rgb()));
    let style = Style { typeface: Typeface::Strong, ..small(10.0, ink) };
    let line = lines::set_one(letters, &marking.text, style, sheet.width - 2.0 * EDGE);
    for y in [0.0, HEIGHT - BAR] {
        let bar = Area { x: 0.0, y, width: sheet.width, height: BAR };
        paint.fill(bar, 0.0, marking.rgb());
        if let Some(line) = &line {
            centred(paint, line, (sheet.width - line.width) / 2.0, bar);
        }
    }
}

fn foot(paint: &mut Paint<'_, '_>, letters: &Letters, book: &Book, page: usize) {
    let (area, t) = (Sheet::of(book).foot, tokens::of_pages(book.dark));
    let cover = &book.cover;
    let number = Style { typeface: Typeface::Strong, ..small(10.0, rgb(t.text)) };
    let mut right = area.width - EDGE;
    if let Some(line) = lines::set_one(letters, &page.to_string(), number, area.width) {
        centred(paint, &line, right - line.width, area);
        right -= line.width + 16.0;
    }
    let room = right - EDGE;
    if let Some(line) = lines::set_one(letters, &book.attribution, small(8.0, rgb(t.muted)), room * 0.45) {
        centred(paint, &line, right - line.width, area);
        right -= line.width + 20.0;
    }
    let as_of = (!cover.as_of.is_empty()).then(|| w::as_of(&cover.as_of));
    let told = [cover.title.clone(), cover.author.clone(), as_of.unwrap_or_default()];
    let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
    if let Some(line) = lines::set_one(letters, &told.join(" · "), small(9.0, rgb(t.muted)), right - EDGE) {
        centred(paint, &line, EDGE, area);
    }
}

/// The time of all incidents: a tick where there are some, and the page's own part of it marked.
fn strip(paint: &mut Paint<'_, '_>, letters: &Letters, book: &Book, at: Option<(f32, f32)>) {
    const HIGHEST: f32 = 15.0;
    const LOWEST: f32 = 4.0;
    if book.strip.ticks.is_empty() {
        return;
    }
    let (area, t): (_, &Tokens) = (Sheet::of(book).strip, tokens::of_pages(book.dark));
    let hair = Area { height: 0.75, ..area };
    paint.fill(hair, 0.0, rgb(t.line));
    let (left, width) = (EDGE, area.width - 2.0 * EDGE);
    let base = area.y + 27.0;
    paint.fill(Area { x: left, y: base, width, height: 1.0 }, 0.0, rgb(t.line));
    let x = |part: f32| left + part.clamp(0.0, 1.0) * width;
    let whole = at.is_some_and(|(from, to)| from <= 0.0 && to >= 1.0);
    for &(part, weight) in &book.strip.ticks {
        let now = at.is_some_and(|(from, to)| from <= part && part <= to);
        let colour = if now && !whole { rgb(t.accent) } else { rgb(t.muted) };
        let height = LOWEST + (HIGHEST - LOWEST) * weight.clamp(0.0, 1.0);
        paint.fill(Area { x: x(part) - 1.25, y: base - height, width: 2.5, height }, 1.0, colour);
    }
    if let Some((from, to)) = at.filter(|_| !whole) {
        let (from, to) = (x(from), x(to));
        let wide = (to - from).max(6.0);
        let middle = f32::midpoint(from, to);
        let here = Area { x: middle - wide / 2.0, y: base - 0.75, width: wide, height: 2.5 };
        paint.fill(here, 1.25, rgb(t.accent));
        paint.pointer(middle, base - HIGHEST - 2.0, 3.5, rgb(t.accent));
    }
    let days = Area { y: base + 2.0, height: 14.0, ..area };
    let style = small(8.5, rgb(t.muted));
    if let Some(line) = lines::set_one(letters, &book.strip.first, style, width / 2.0) {
        centred(paint, &line, left, days);
    }
    if book.strip.last != book.strip.first
        && let Some(line) = lines::set_one(letters, &book.strip.last, style, width / 2.0)
    {
        centred(paint, &line, left + width - line.width, days);
    }
}

/// A line in the middle of an area's height.
fn centred(paint: &mut Paint<'_, '_>, line: &Line, x: f32, area: Area) {
    paint.line(line, x, area.y + (area.height - line.height) / 2.0);
}

fn small(size: f32, colour: Rgb) -> Style {
    Style { typeface: Typeface::Regular, size, colour, leading: 1.3 }
}
