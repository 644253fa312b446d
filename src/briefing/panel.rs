//! The words of a step, set so that they can be read from ten metres.
//!
//! What happened stands in a panel as narrow as its words allow, so that the map stays large; what was
//! said stands below the map, as wide as that. Type shrinks before
//! anything is cut, and what is cut ends in `…` and stands whole in the presenter's view.

use std::sync::Arc;

use egui::epaint::text::TextFormat;
use egui::{Align2, Color32, Context, FontId, Galley, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo, vec2};
use egui_material_icons::icons;

use crate::look::bidi::{self, Edge, Wrap};
use crate::look::tokens::{Tokens, stage};
use crate::look::{fonts, kinds, tokens};
use crate::model::Kind;
use crate::model::briefing::Shows;
use crate::scene::briefing::{Entry, Figure, Quote, Step, Weight};
use crate::words::briefing as w;

/// Widths of the panel as parts of the page, the best first.
const WIDTHS: [f32; 3] = [0.36, 0.43, 0.50];
/// Sizes of type as parts of the usual, the best first. None is below what can be read.
const TYPE: [f32; 2] = [1.0, stage::LEAST / stage::BODY];

/// The words of a step, laid out.
#[derive(Default)]
pub struct Panel {
    /// Width in points.
    pub width: f32,
    parts: Vec<Part>,
    height: f32,
    /// Whether something of it was cut.
    pub is_cut: bool,
    /// The smallest type, in points.
    pub smallest: f32,
}

/// A piece of the panel, from its left top corner.
struct Part {
    at: Vec2,
    what: What,
}

enum What {
    Text { galley: Arc<Galley>, colour: Color32, said: String, role: Role },
    Icon { codepoint: &'static str, size: f32, colour: Color32 },
    Disc { kind: Kind, radius: f32 },
    Box { size: Vec2, fill: Color32, corner: f32 },
}

impl Panel {
    /// Lays out the words of a step for a page of this size; `unit` is points for a pixel of a
    /// screen of 1080 pixels, `height` what the panel may be high.
    pub fn of(ctx: &Context, step: &Step, page: Vec2, height: f32, unit: f32) -> Self {
        let (wide, large) = match step.shows {
            Shows::Title => (&WIDTHS[2..], &TYPE[..]),
            Shows::Unclear | Shows::Sources => (&WIDTHS[2..], &TYPE[..]),
            // What was said needs its width too.
            _ if step.quote.is_some() => (&WIDTHS[..2], &TYPE[..]),
            _ => (&WIDTHS[..], &TYPE[..]),
        };
        let sets = wide.iter().flat_map(|&width| large.iter().map(move |&size| (width, size)));
        let mut last = (WIDTHS[1], TYPE[1]);
        for (part, size) in sets {
            let panel =
                Setter::new(ctx, page.x * part, unit, size, usize::MAX, usize::MAX).step(step, height);
            if panel.height <= height && !panel.is_cut {
                return panel;
            }
            last = (part, size);
        }
        let (part, size) = last;
        for lines in [9, 7, 5, 3, 2, 1] {
            let panel = Setter::new(ctx, page.x * part, unit, size, lines, 1).step(step, height);
            if panel.height <= height {
                return panel;
            }
        }
        Setter::new(ctx, page.x * part, unit, size, 0, 1).step(step, height)
    }

    /// Lays out what was said, as wide as the map and at most as high as this.
    pub fn caption(ctx: &Context, quote: &Quote, width: f32, height: f32, unit: f32) -> Self {
        let mut last = Self::default();
        for quoted in [usize::MAX, 9, 8, 7, 6, 5, 4, 3, 2, 1] {
            for size in TYPE {
                let mut setter = Setter::new(ctx, width, unit, size, 0, quoted);
                (setter.left, setter.room, setter.y) = (0.0, width, 0.0);
                setter.quote(quote);
                setter.panel.height = setter.y;
                last = setter.panel;
                if last.height <= height {
                    return last;
                }
            }
        }
        last
    }

    /// How high it is, in points.
    pub fn height(&self) -> f32 {
        self.height
    }

    /// Draws it at `origin`.
    pub fn paint(&self, ui: &mut Ui, name: &str, origin: Pos2) {
        let painter = ui.painter();
        for (n, part) in self.parts.iter().enumerate() {
            let at = origin + part.at;
            match &part.what {
                What::Text { galley, colour, said, role } => {
                    painter.galley(at, galley.clone(), *colour);
                    let area = Rect::from_min_size(at, galley.size());
                    let response = ui.interact(area, ui.scope_id().with((name, n)), Sense::hover());
                    response.widget_info(|| WidgetInfo::labeled(*role, true, said));
                }
                What::Icon { codepoint, size, colour } => {
                    painter.text(at, Align2::LEFT_TOP, codepoint, fonts::icon(*size), *colour);
                }
                What::Disc { kind, radius } => {
                    let centre = at + Vec2::splat(*radius);
                    painter.circle_filled(centre, *radius, kinds::colour(*kind));
                    let icon = kinds::icon(*kind).codepoint;
                    painter.text(
                        centre,
                        Align2::CENTER_CENTER,
                        icon,
                        fonts::icon(radius * 1.25),
                        kinds::ICON,
                    );
                }
                What::Box { size, fill, corner } => {
                    painter.rect_filled(Rect::from_min_size(at, *size), *corner, *fill);
                }
            }
        }
    }
}

/// Sets one piece below the other.
struct Setter<'a> {
    ctx: &'a Context,
    t: &'static Tokens,
    panel: Panel,
    /// Points for a pixel, and the same for type.
    unit: f32,
    type_unit: f32,
    left: f32,
    room: f32,
    y: f32,
    lines: usize,
    quoted: usize,
}

impl<'a> Setter<'a> {
    fn new(ctx: &'a Context, width: f32, unit: f32, size: f32, lines: usize, quoted: usize) -> Self {
        let edge = stage::EDGE * unit;
        Self {
            ctx,
            t: tokens(ctx),
            panel: Panel { width, smallest: f32::MAX, ..Panel::default() },
            unit,
            type_unit: unit * size,
            left: edge,
            room: width - 2.0 * edge,
            y: edge,
            lines,
            quoted,
        }
    }

    fn step(mut self, step: &Step, height: f32) -> Panel {
        if step.shows == Shows::Title {
            self.y = height * 0.16;
        }
        self.eyebrow(step);
        if !step.problem.is_empty() {
            self.text(&step.problem, fonts::strong(self.pt(stage::QUOTE)), self.t.error, 6, Role::Alert);
        }
        let size = if step.shows == Shows::Title { stage::COVER } else { stage::TITLE };
        let size = if step.title.chars().count() > 90 { size * 0.8 } else { size };
        self.text(&step.title, fonts::strong(self.pt(size)), self.t.text, 5, Role::Heading);
        self.gap(stage::NEAR);
        self.with_icon(icons::ICON_LOCATION_ON.codepoint, &step.place, step.shows != Shows::Title);
        self.time(step);
        self.figures(&step.figures);
        self.line(step);
        self.entries(&step.entries, height);
        self.panel.height = self.y + stage::EDGE * 0.6 * self.unit;
        self.panel
    }

    fn pt(&self, size: f32) -> f32 {
        (size.max(stage::LEAST) * self.type_unit).max(stage::LEAST * self.unit)
    }

    fn gap(&mut self, pixels: f32) {
        self.y += pixels * self.unit;
    }

    fn galley(&mut self, text: &str, font: FontId, colour: Color32, width: f32, rows: usize) -> Arc<Galley> {
        let line_height = Some((font.size * 1.30).round());
        self.panel.smallest = self.panel.smallest.min(font.size);
        let format = TextFormat { line_height, ..TextFormat::simple(font, colour) };
        let wrap = Wrap { width: width.max(1.0), max_rows: rows, edge: Edge::Column };
        let galley = bidi::galley(self.ctx, text, &format, wrap);
        self.panel.is_cut |= galley.elided;
        galley
    }

    fn put(&mut self, at: Vec2, what: What) {
        self.panel.parts.push(Part { at, what });
    }

    fn say(&mut self, at: Vec2, galley: Arc<Galley>, said: &str, colour: Color32, role: Role) {
        self.put(at, What::Text { galley, colour, said: said.to_owned(), role });
    }

    fn text(&mut self, text: &str, font: FontId, colour: Color32, rows: usize, role: Role) {
        if text.is_empty() {
            return;
        }
        let galley = self.galley(text, font, colour, self.room, rows);
        let height = galley.size().y;
        self.say(vec2(self.left, self.y), galley, text, colour, role);
        self.y += height;
    }

    fn eyebrow(&mut self, step: &Step) {
        let size = self.pt(stage::LEAST);
        let mut left = self.left;
        if let Some(kind) = step.kind {
            let radius = size * 0.72;
            self.put(vec2(left, self.y - size * 0.08), What::Disc { kind, radius });
            left += radius * 2.0 + stage::NEAR * self.unit;
        }
        let room = self.room - (left - self.left);
        let galley = self.galley(&step.eyebrow, fonts::strong(size), self.t.accent, room, 1);
        let height = galley.size().y;
        self.say(vec2(left, self.y), galley, &step.eyebrow, self.t.accent, Role::Label);
        self.y += height;
        self.gap(stage::NEAR);
    }

    fn with_icon(&mut self, codepoint: &'static str, text: &str, icon: bool) {
        if text.is_empty() {
            return;
        }
        let size = self.pt(stage::BODY);
        let aside = if icon { size * 1.45 } else { 0.0 };
        if icon {
            let colour = self.t.muted;
            self.put(
                vec2(self.left, self.y + size * 0.1),
                What::Icon { codepoint, size: size * 1.1, colour },
            );
        }
        let galley = self.galley(text, fonts::regular(size), self.t.text, self.room - aside, 4);
        let height = galley.size().y;
        self.say(vec2(self.left + aside, self.y), galley, text, self.t.text, Role::Label);
        self.y += height;
    }

    fn time(&mut self, step: &Step) {
        self.with_icon(icons::ICON_SCHEDULE.codepoint, &step.when, true);
        let aside = self.pt(stage::BODY) * 1.45;
        let (left, room) = (self.left, self.room);
        (self.left, self.room) = (left + aside, room - aside);
        let size = self.pt(stage::LEAST);
        self.text(&step.zulu, fonts::strong(size), self.t.text, 1, Role::Label);
        if step.inferred {
            self.text(w::INFERRED, fonts::regular(size), self.t.editor, 1, Role::Label);
        }
        (self.left, self.room) = (left, room);
        self.gap(stage::NEAR);
    }

    fn figures(&mut self, figures: &[Figure]) {
        if figures.is_empty() {
            return;
        }
        self.gap(stage::NEAR);
        let gap = stage::NEAR * self.unit;
        let columns = figures.len().min(if self.room > 760.0 * self.unit { 3 } else { 2 });
        let width = (self.room - gap * (columns as f32 - 1.0)) / columns as f32;
        for row in figures.chunks(columns) {
            let pad = 16.0 * self.unit;
            let cells: Vec<_> = row.iter().map(|figure| self.figure(figure, width - 2.0 * pad)).collect();
            let tallest = cells.iter().map(|(value, label)| value.size().y + label.size().y);
            let size = vec2(width, tallest.fold(0.0, f32::max) + 2.0 * pad * 0.8);
            for (n, (figure, (value, label))) in row.iter().zip(cells).enumerate() {
                let at = vec2(self.left + n as f32 * (width + gap), self.y);
                let (fill, corner) = (self.t.raised, 10.0 * self.unit);
                self.put(at, What::Box { size, fill, corner });
                let at = at + vec2(pad, pad * 0.8);
                let below = at + vec2(0.0, value.size().y);
                self.say(at, value, &figure.value, self.t.text, Role::Label);
                self.say(below, label, &figure.label, self.t.muted, Role::Label);
            }
            self.y += size.y + gap;
        }
    }

    fn figure(&mut self, figure: &Figure, width: f32) -> (Arc<Galley>, Arc<Galley>) {
        let size = match figure.value.chars().count() {
            0..=5 => stage::FIGURE,
            6..=16 => stage::QUOTE,
            _ => stage::LEAST,
        };
        let value = self.galley(&figure.value, fonts::strong(self.pt(size)), self.t.text, width, 3);
        let label = fonts::regular(self.pt(stage::LEAST));
        let label = self.galley(&figure.label, label, self.t.muted, width, 3);
        (value, label)
    }

    fn line(&mut self, step: &Step) {
        if step.line.is_empty() || self.lines == 0 {
            self.panel.is_cut |= !step.line.is_empty();
            return;
        }
        self.gap(stage::NEAR);
        let size = self.pt(stage::BODY);
        // A cover is its author's as a whole.
        if step.line_is_editors && step.shows != Shows::Title {
            let said = format!("{}: {}", w::EDITOR, step.line);
            self.text(&said, fonts::regular(size), self.t.editor, self.lines, Role::Paragraph);
        } else {
            self.text(&step.line, fonts::regular(size), self.t.text, self.lines, Role::Paragraph);
        }
    }

    fn quote(&mut self, quote: &Quote) {
        let (top, parts) = (self.y, self.panel.parts.len());
        let pad = 30.0 * self.unit;
        let (left, room) = (self.left, self.room);
        (self.left, self.room) = (left + pad, room - 1.6 * pad);
        self.y += pad * 0.7;
        if quote.verbatim {
            let font = fonts::quote_mark(stage::QUOTE_MARK * self.type_unit);
            let mark = self.galley("“", font, self.t.accent, self.room, 1);
            let up = stage::QUOTE_MARK * 0.30 * self.type_unit;
            let (at, colour) = (vec2(self.left - 6.0 * self.unit, self.y - up), self.t.accent);
            let (said, role) = (String::new(), Role::Label);
            self.put(at, What::Text { galley: mark, colour, said, role });
            self.y += stage::QUOTE_MARK * 0.26 * self.type_unit;
        }
        let size = self.pt(if quote.verbatim { stage::QUOTE } else { stage::BODY });
        self.text(&quote.words, fonts::regular(size), self.t.text, self.quoted, Role::Blockquote);
        if !quote.translation.is_empty() {
            self.gap(stage::NEAR);
            let small = self.pt(stage::LEAST);
            self.text(&quote.translated_by, fonts::strong(small), self.t.editor, 1, Role::Label);
            self.text(&quote.translation, fonts::regular(small), self.t.muted, self.quoted, Role::Paragraph);
        }
        self.gap(stage::NEAR);
        let small = self.pt(stage::LEAST);
        let whose = if quote.role.is_empty() {
            format!("— {}", quote.speaker)
        } else {
            format!("— {}, {}", quote.speaker, quote.role)
        };
        self.text(&whose, fonts::strong(small), self.t.text, 3, Role::Label);
        // It stands whole among the sources.
        let was_cut = self.panel.is_cut;
        self.text(&quote.source, fonts::regular(small), self.t.muted, 1, Role::Label);
        self.panel.is_cut = was_cut;
        self.y += pad * 0.7;
        (self.left, self.room) = (left, room);
        // Behind the words that were just set.
        let height = self.y - top;
        let colour = if quote.verbatim { self.t.accent } else { self.t.line };
        let behind = [
            Part {
                at: vec2(left, top),
                what: What::Box { size: vec2(room, height), fill: self.t.quote, corner: 10.0 * self.unit },
            },
            Part {
                at: vec2(left, top),
                what: What::Box {
                    size: vec2(7.0 * self.unit, height),
                    fill: colour,
                    corner: 3.0 * self.unit,
                },
            },
        ];
        self.panel.parts.splice(parts..parts, behind);
    }

    fn entries(&mut self, entries: &[Entry], height: f32) {
        if entries.is_empty() {
            return;
        }
        self.gap(stage::NEAR);
        let size = self.pt(stage::LEAST);
        let bottom = height - size * 2.6;
        for (n, entry) in entries.iter().enumerate() {
            if self.y > bottom && n + 1 < entries.len() {
                let left = entries[n..].iter().filter(|entry| entry.weight == Weight::Line).count();
                self.text(&w::more(left), fonts::regular(size), self.t.muted, 1, Role::Label);
                return;
            }
            match entry.weight {
                Weight::Heading => {
                    self.gap(stage::NEAR * 1.4);
                    let said = if entry.detail.is_empty() {
                        entry.text.clone()
                    } else {
                        format!("{} ({})", entry.text, entry.detail)
                    };
                    self.text(&said, fonts::strong(size), self.t.accent, 2, Role::Label);
                }
                Weight::Line => self.entry(entry, size),
            }
        }
    }

    fn entry(&mut self, entry: &Entry, size: f32) {
        self.gap(stage::NEAR * 0.6);
        let aside = entry.kind.map_or(0.0, |_| size * 1.9);
        if let Some(kind) = entry.kind {
            self.put(vec2(self.left, self.y), What::Disc { kind, radius: size * 0.66 });
        }
        let (left, room) = (self.left, self.room);
        (self.left, self.room) = (left + aside, room - aside);
        // A number stands behind what it counts.
        let is_number = entry.detail.chars().all(|c| c.is_ascii_digit() || c == '\u{202f}');
        if is_number && !entry.detail.is_empty() {
            let said = format!("{}  {}", entry.detail, entry.text);
            self.text(&said, fonts::regular(size), self.t.text, 2, Role::Label);
        } else {
            self.text(&entry.text, fonts::regular(size), self.t.text, 3, Role::Label);
            self.text(&entry.detail, fonts::regular(size), self.t.muted, 2, Role::Label);
            self.text(&entry.url, fonts::regular(size), self.t.muted, 1, Role::Label);
        }
        (self.left, self.room) = (left, room);
    }
}
