//! Sets the words of a step, one piece below the other.

use std::sync::Arc;

use egui::epaint::text::TextFormat;
use egui::{Color32, Context, FontId, Galley, Role, Vec2, vec2};
use egui_material_icons::icons;

use super::laid_out::{Panel, Part, What};
use crate::l10n::briefing as w;
use crate::l10n::ui::{labelled, with_detail};
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Entry, Figure, Quote, Step, Weight};
use crate::theme::bidi::{self, Edge, Wrap};
use crate::theme::tokens::{Tokens, stage};
use crate::theme::{fonts, tokens};

/// How large type is, titles apart, and how much room there is around it, as parts of the usual; and
/// in how many columns a list stands.
#[derive(Clone, Copy)]
pub(super) struct Fit {
    pub size: f32,
    pub title: f32,
    pub air: f32,
    pub columns: usize,
}

/// Sets one piece below the other.
pub(super) struct TextLayout<'a> {
    ctx: &'a Context,
    t: &'static Tokens,
    panel: Panel,
    /// Points for a pixel, and the same for type.
    unit: f32,
    type_unit: f32,
    fit: Fit,
    left: f32,
    room: f32,
    y: f32,
    lines: usize,
    quoted: usize,
}

impl<'a> TextLayout<'a> {
    pub fn new(ctx: &'a Context, width: f32, unit: f32, fit: Fit, lines: usize, quoted: usize) -> Self {
        let edge = stage::EDGE * unit;
        Self {
            ctx,
            t: tokens(ctx),
            panel: Panel { width, smallest: f32::MAX, ..Panel::default() },
            unit,
            type_unit: unit * fit.size,
            fit,
            left: edge,
            room: width - 2.0 * edge,
            y: edge * fit.air,
            lines,
            quoted,
        }
    }

    /// What happened, in a panel on a page of this height.
    pub fn step(mut self, step: &Step, height: f32) -> Panel {
        if step.shows == StepKind::Title {
            self.y = height * 0.16;
        }
        self.eyebrow(step);
        if !step.problem.is_empty() {
            self.text(&step.problem, fonts::strong(self.pt(stage::QUOTE)), self.t.error, 6, Role::Alert);
        }
        let size = if step.shows == StepKind::Title { stage::COVER } else { stage::TITLE };
        let size = if step.title.chars().count() > 90 { size * 0.8 } else { size * self.fit.title };
        self.text(&step.title, fonts::strong(self.pt(size)), self.t.text, 5, Role::Heading);
        self.gap(stage::NEAR);
        self.with_icon(icons::ICON_LOCATION_ON.codepoint, &step.place, step.shows != StepKind::Title);
        self.time(step);
        self.figures(&step.figures);
        self.line(step);
        self.entries(&step.entries, height);
        self.panel.height = self.y + stage::EDGE * 0.6 * self.fit.air * self.unit;
        self.panel
    }

    /// What was said, over the whole width.
    pub fn caption(mut self, quote: &Quote) -> Panel {
        (self.left, self.room, self.y) = (0.0, self.panel.width, 0.0);
        self.quote(quote);
        self.panel.height = self.y;
        self.panel
    }

    fn pt(&self, size: f32) -> f32 {
        (size.max(stage::LEAST) * self.type_unit).max(stage::LEAST * self.unit)
    }

    fn gap(&mut self, pixels: f32) {
        self.y += pixels * self.unit * self.fit.air;
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
            self.text(w::inferred(), fonts::regular(size), self.t.editor, 1, Role::Label);
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
            let pad = 16.0 * self.unit * self.fit.air;
            // One that is alone in its row has all of it.
            let width = if row.len() == 1 { self.room } else { width };
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
        if step.line_is_editors && step.shows != StepKind::Title {
            let said = labelled(w::editor(), &step.line);
            self.text(&said, fonts::regular(size), self.t.editor, self.lines, Role::Paragraph);
        } else {
            self.text(&step.line, fonts::regular(size), self.t.text, self.lines, Role::Paragraph);
        }
    }

    fn quote(&mut self, quote: &Quote) {
        let (top, parts) = (self.y, self.panel.parts.len());
        let pad = 30.0 * self.unit * self.fit.air;
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
        let large = fonts::regular(self.pt(if quote.verbatim { stage::QUOTE } else { stage::BODY }));
        let small = self.pt(stage::LEAST);
        let translated_by = |setter: &mut Self| {
            setter.text(&quote.translated_by, fonts::strong(small), setter.t.editor, 1, Role::Label);
        };
        let small = fonts::regular(small);
        // What the room reads is the larger, what the source says stands verbatim in both.
        if quote.translation_first {
            translated_by(self);
            self.text(&quote.translation, large, self.t.text, self.quoted, Role::Paragraph);
            self.gap(stage::NEAR);
            self.text(&quote.words, small, self.t.muted, self.quoted, Role::Blockquote);
        } else {
            self.text(&quote.words, large, self.t.text, self.quoted, Role::Blockquote);
            if !quote.translation.is_empty() {
                self.gap(stage::NEAR);
                translated_by(self);
                self.text(&quote.translation, small, self.t.muted, self.quoted, Role::Paragraph);
            }
        }
        self.gap(stage::NEAR);
        let small = self.pt(stage::LEAST);
        self.text(&format!("— {}", quote.whose()), fonts::strong(small), self.t.text, 3, Role::Label);
        self.text(&quote.role_translation, fonts::regular(small), self.t.editor, 3, Role::Label);
        self.text(quote.role_below(), fonts::regular(small), self.t.muted, 3, Role::Label);
        self.source(quote, fonts::regular(small));
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

    /// Where it stands, on one line. The title may be cut, since it stands whole among the sources;
    /// where in the source it is never is.
    fn source(&mut self, quote: &Quote, font: FontId) {
        let was_cut = self.panel.is_cut;
        let wide = |setter: &mut Self, text: &str| {
            setter.galley(text, font.clone(), setter.t.muted, f32::INFINITY, 1).size().x
        };
        let title = quote.source.strip_suffix(quote.locator.as_str()).filter(|_| !quote.locator.is_empty());
        let mut said = quote.source.clone();
        if let Some(title) = title {
            let (whole, behind) = (wide(self, title), wide(self, &format!("… {}", quote.locator)));
            if whole + behind > self.room {
                let part = ((self.room - behind) / whole).clamp(0.0, 1.0) * 0.97;
                let kept = (title.chars().count() as f32 * part) as usize;
                let title: String = title.chars().take(kept).collect();
                said = format!("{}… {}", title.trim_end(), quote.locator);
            }
        }
        let galley = self.galley(&said, font, self.t.muted, self.room, 1);
        let height = galley.size().y;
        self.say(vec2(self.left, self.y), galley, &quote.source, self.t.muted, Role::Label);
        self.y += height;
        self.panel.is_cut = was_cut;
    }

    fn entries(&mut self, entries: &[Entry], height: f32) {
        if entries.is_empty() {
            return;
        }
        self.gap(stage::NEAR);
        let size = self.pt(stage::LEAST);
        let bottom = height - stage::EDGE * 0.6 * self.fit.air * self.unit;
        let (top, left, room) = (self.y, self.left, self.room);
        let apart = stage::APART * self.unit;
        self.room = (room + apart) / self.fit.columns as f32 - apart;
        let (mut column, mut lowest) = (1, top);
        let mut n = 0;
        while let Some(entry) = entries.get(n) {
            let (parts, y) = (self.panel.parts.len(), self.y);
            self.listed(entry, size);
            // A heading goes with what it is the heading of, and all but the last leave room for how
            // many more there are.
            let needed = match entry.weight {
                Weight::Heading => size * 3.0,
                Weight::Line if n + 1 < entries.len() => size * 1.4,
                Weight::Line => 0.0,
            };
            if self.y + needed <= bottom {
                n += 1;
                continue;
            }
            self.panel.parts.truncate(parts);
            (self.y, lowest) = (y, lowest.max(y));
            if column == self.fit.columns {
                let more = entries[n..].iter().filter(|entry| entry.weight == Weight::Line).count();
                self.text(&w::more(more), fonts::regular(size), self.t.muted, 1, Role::Label);
                self.panel.is_cut = true;
                break;
            }
            (self.y, self.left) = (top, self.left + self.room + apart);
            column += 1;
        }
        (self.y, self.left, self.room) = (self.y.max(lowest), left, room);
    }

    fn listed(&mut self, entry: &Entry, size: f32) {
        match entry.weight {
            Weight::Heading => {
                self.gap(stage::NEAR * 1.4);
                let said = if entry.detail.is_empty() {
                    entry.text.clone()
                } else {
                    with_detail(&entry.text, &entry.detail)
                };
                self.text(&said, fonts::strong(size), self.t.accent, 2, Role::Label);
            }
            Weight::Line => self.entry(entry, size),
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
            self.text(&entry.text, fonts::regular(size), self.t.text, 6, Role::Label);
            self.text(&entry.detail, fonts::regular(size), self.t.muted, 4, Role::Label);
            self.text(&entry.url, fonts::regular(size), self.t.muted, 1, Role::Label);
        }
        (self.left, self.room) = (left, room);
    }
}
