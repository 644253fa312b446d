//! The words of a page as they are measured and painted.

use std::sync::Arc;

use egui::epaint::text::TextFormat;
use egui::{Align2, Color32, Context, Galley, Pos2, Rect, Role, Sense, Ui, WidgetInfo, vec2};
use egui_material_icons::icons;

use crate::scene::pages::{self, Area, Column, Icon, Ink, Measure, Paragraph, Side, Type};
use crate::theme::bidi::{self, Edge, Wrap};
use crate::theme::tokens::Tokens;
use crate::theme::{fonts, kinds, tokens};

/// Corners of figures and quotations, and the edge of the latter, in points of a page.
const CORNER: f32 = 5.0;
const QUOTE_EDGE: f32 = 3.5;
/// Dots of kinds and icons, in parts of the type beside them.
const DOT: f32 = 1.36;
const ICON: f32 = 1.1;
/// What a kind has in its dot, in parts of the dot.
const IN_DOT: f32 = 0.62;

/// Type as egui sets it.
pub(super) struct Galleys<'a> {
    pub ctx: &'a Context,
    /// Points of the window for one of a page.
    pub unit: f32,
}

impl Galleys<'_> {
    /// The colour is the painter's to choose.
    fn galley(&self, text: &str, of: Type, width: f32) -> Arc<Galley> {
        let size = of.size * self.unit;
        let font = if of.bold { fonts::strong(size) } else { fonts::regular(size) };
        let line_height = Some(of.line(text) * self.unit);
        let format = TextFormat { line_height, ..TextFormat::simple(font, Color32::PLACEHOLDER) };
        let wrap = Wrap { edge: Edge::Column, ..Wrap::at((width * self.unit).max(1.0)) };
        bidi::galley(self.ctx, text, &format, wrap)
    }
}

impl Measure for Galleys<'_> {
    fn width(&self, text: &str, of: Type) -> f32 {
        self.galley(text, of, f32::INFINITY).size().x / self.unit
    }

    fn lines(&self, text: &str, of: Type, width: f32) -> usize {
        self.galley(text, of, width).rows.len()
    }
}

/// Where something is in the window whose page begins at `origin`.
pub(super) fn place(area: Area, origin: Pos2, unit: f32) -> Rect {
    Rect::from_min_size(origin + vec2(area.x, area.y) * unit, vec2(area.w, area.h) * unit)
}

/// Paints the words of a column of a page that begins at `origin`.
pub(super) fn column_ui(ui: &Ui, column: &Column, origin: Pos2, unit: f32) {
    let t = tokens(ui.ctx());
    let galleys = Galleys { ctx: ui.ctx(), unit };
    let (painter, at) = (ui.painter(), |area: Area| place(area, origin, unit));
    if column.is_quote {
        let edge = column.area.mirrored(Area { w: QUOTE_EDGE, ..column.area });
        painter.rect_filled(at(column.area), CORNER * unit, t.quote);
        painter.rect_filled(at(edge), CORNER * 0.6 * unit, t.accent);
    }
    let name = if column.is_quote { "quote" } else { "panel" };
    for (n, placed) in column.placed.iter().enumerate() {
        for (area, _) in placed.figures() {
            painter.rect_filled(at(area), CORNER * unit, t.raised);
        }
        if let Some((area, ink)) = placed.rule() {
            painter.rect_filled(at(area), 0.0, t.ink(ink));
        }
        for (of, (area, one)) in placed.texts(&galleys).into_iter().enumerate() {
            mark_ui(ui, t, one, area, &at);
            let lines = at(one.lines_in(area));
            let galley = galleys.galley(&one.text, one.of, one.lines_in(area).w);
            let aside = if one.side() == Side::Right { lines.width() - galley.size().x } else { 0.0 };
            let corner = lines.min + vec2(aside, 0.0);
            painter.galley(corner, galley.clone(), t.ink(one.ink));
            let area = Rect::from_min_size(corner, galley.size());
            let response = ui.interact(area, ui.scope_id().with((name, n, of)), Sense::hover());
            let said = one.whole.as_ref().unwrap_or(&one.text);
            response.widget_info(|| WidgetInfo::labeled(role(one), true, said));
        }
    }
}

/// The dot or the icon before a text.
fn mark_ui(ui: &Ui, t: &Tokens, one: &Paragraph, area: Area, at: &dyn Fn(Area) -> Rect) {
    let painter = ui.painter();
    if let Some(kind) = one.dot {
        let disc = at(one.mark_in(area, one.of.size * DOT));
        painter.circle_filled(disc.center(), disc.width() / 2.0, kinds::colour(kind));
        let (icon, font) = (kinds::icon(kind).codepoint, fonts::icon(disc.width() * IN_DOT));
        painter.text(disc.center(), Align2::CENTER_CENTER, icon, font, kinds::ICON);
    }
    if let Some(icon) = one.icon {
        let area = at(one.mark_in(area, one.of.size * ICON));
        let codepoint = match icon {
            Icon::Place => icons::ICON_LOCATION_ON.codepoint,
            Icon::Time => icons::ICON_SCHEDULE.codepoint,
        };
        painter.text(area.center(), Align2::CENTER_CENTER, codepoint, fonts::icon(area.width()), t.muted);
    }
}

fn role(one: &Paragraph) -> Role {
    match one.role {
        pages::Role::Title if one.ink == Ink::Error => Role::Alert,
        pages::Role::Problem => Role::Alert,
        pages::Role::Title => Role::Heading,
        pages::Role::Words => Role::Blockquote,
        pages::Role::Line | pages::Role::Translation => Role::Paragraph,
        _ => Role::Label,
    }
}
