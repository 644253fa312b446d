//! What lies on the map like on a desk: zoom buttons, scale bar, attribution.

use std::sync::Arc;

use egui::{
    Align2, Button, CornerRadius, Frame, Galley, Pos2, Rect, Response, RichText, Shadow, Stroke, Ui,
    UiBuilder, pos2, vec2,
};
use egui_material_icons::{MaterialIcon, icons};

use super::mark_painter::paint_haloed;
use super::worlds::Sight;
use crate::geo::scale_bar::{ScaleBar, scale_bar};
use crate::l10n;
use crate::scene::Command;
use crate::theme::direction::{self, Mirror};
use crate::theme::{fonts, size, space, tokens};

const BUTTON: f32 = 36.0;
const EDGE: f32 = 14.0;
/// The scale bar is at most this wide, in points.
const SCALE_WIDTH: f64 = 140.0;
const SCALE_HEIGHT: f32 = 30.0;

/// How high scale and credit reach from the bottom of a map.
pub const CORNER: f32 = EDGE + SCALE_HEIGHT;

/// The scale bar of a map, and whose data it shows.
pub struct ScaleAndCredit {
    credit: Arc<Galley>,
    /// Behind the credit.
    ground: Rect,
    bar: Option<ScaleBar>,
    /// The left end of the bar.
    left: Pos2,
    /// Where they lie: in a language from right to left, each in the other corner.
    rect: Rect,
    scale: f32,
}

impl ScaleAndCredit {
    /// Lays them out in the lower corners of `rect`, `scale` times as large as in the window: the bar above
    /// the credit where that reaches over to it.
    pub fn of(ui: &Ui, rect: Rect, sight: &Sight<'_>, credit: String, scale: f32) -> Self {
        let (font, ink) = (fonts::regular(11.0 * scale), tokens(ui.ctx()).muted);
        let credit = ui.painter().layout(credit, font, ink, rect.width() - 16.0 * scale);
        let ground = Rect::from_min_max(rect.max - credit.size(), rect.max);
        let ground = ground.translate(vec2(-8.0, -4.0) * scale).expand2(vec2(6.0, 2.0) * scale);
        let metre = f64::from(sight.points_per_metre(sight.unproject(rect.center())));
        let bar = scale_bar(1.0 / metre.max(1e-9), SCALE_WIDTH * f64::from(scale));
        let edge = EDGE * scale;
        let width = bar.as_ref().map_or(0.0, |bar| bar.width_px as f32);
        let in_the_way = ground.left() < rect.left() + 2.0 * edge + width;
        let base = if in_the_way { ground.top() - 8.0 * scale } else { rect.bottom() - edge };
        Self { credit, ground, bar, left: pos2(rect.left() + edge, base), rect, scale }
    }

    /// Where they are, for names to keep clear of. The bar has its room whatever its length.
    pub fn areas(&self) -> [Rect; 2] {
        let size = vec2(SCALE_WIDTH as f32 + 8.0, SCALE_HEIGHT) * self.scale;
        let bar = Rect::from_min_size(self.left - vec2(0.0, size.y), size);
        [bar, self.ground].map(|area| direction::within(self.rect, area))
    }

    /// Draws them.
    pub fn paint(&self, ui: &Ui) {
        let mirror = Mirror::begin(ui);
        self.paint_from_left(ui);
        mirror.end(ui, self.rect);
    }

    fn paint_from_left(&self, ui: &Ui) {
        let (t, scale, painter) = (tokens(ui.ctx()), self.scale, ui.painter());
        let corner = CornerRadius { nw: (6.0 * scale) as u8, ..CornerRadius::ZERO };
        painter.rect_filled(self.ground, corner, t.glass);
        painter.galley(self.ground.min + vec2(6.0, 2.0) * scale, self.credit.clone(), t.muted);
        let Some(bar) = &self.bar else {
            return;
        };
        let right = self.left + vec2(bar.width_px as f32, 0.0);
        let rise = vec2(0.0, -6.0 * scale);
        for (width, colour) in [(4.5, t.halo), (1.75, t.label)] {
            let points = vec![self.left + rise, self.left, right, right + rise];
            painter.line(points, Stroke::new(width * scale, colour));
        }
        let at = self.left + vec2(5.0, -4.0) * scale;
        text_haloed(ui, at, Align2::LEFT_BOTTOM, &l10n::ui::round_distance(bar.metres), scale);
    }

    /// Tells above the bar that the atlas has no more detail than what is seen.
    pub fn atlas_ends_ui(&self, ui: &Ui) {
        let above = self.left + vec2(0.0, -22.0);
        let area = Rect::from_min_size(above - vec2(0.0, 14.0), vec2(SCALE_WIDTH as f32, 14.0));
        let area = direction::within(self.rect, area);
        let response = ui.interact(area, ui.scope_id().with("atlas ends"), egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, l10n::ui::atlas_ends()));
        let mirror = Mirror::begin(ui);
        text_haloed(ui, above, Align2::LEFT_BOTTOM, l10n::ui::atlas_ends(), 1.0);
        mirror.end(ui, self.rect);
    }
}

/// Where the buttons are on a map of this size.
pub fn buttons_area(rect: Rect) -> Rect {
    let height = BUTTON * 3.0 + 2.0;
    let corner = pos2(rect.right() - EDGE - BUTTON, rect.bottom() - EDGE - height - 22.0);
    direction::within(rect, Rect::from_min_size(corner, vec2(BUTTON, height)))
}

/// Draws the buttons; the response tells whether the pointer is on one of them.
pub fn buttons_ui(ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) -> Response {
    let t = tokens(ui.ctx());
    let area = buttons_area(rect);
    let response = ui.interact(area, ui.scope_id().with("zoom buttons"), egui::Sense::hover());
    let mut ui =
        ui.new_child(UiBuilder::new().max_rect(area).layout(direction::column()).id_salt("instruments"));
    Frame::new()
        .fill(t.panel)
        .corner_radius(CornerRadius::same(space::CORNER))
        .stroke(Stroke::new(1.0, t.line))
        .shadow(Shadow { offset: [0, 2], blur: 8, spread: 0, color: t.shadow })
        .show(&mut ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 1.0);
            let wishes: [(MaterialIcon, &str, Command); 3] = [
                (icons::ICON_ADD, l10n::ui::zoom_in(), Command::ZoomBy(1.0)),
                (icons::ICON_REMOVE, l10n::ui::zoom_out(), Command::ZoomBy(-1.0)),
                (icons::ICON_FIT_SCREEN, l10n::ui::fit_all(), Command::FitAll),
            ];
            for (icon, name, command) in wishes {
                let text = RichText::new(icon.codepoint).font(fonts::icon(20.0)).color(t.text);
                let button = Button::new(text).frame_when_inactive(false).min_size(vec2(BUTTON, BUTTON));
                let button = ui.add(button).on_hover_text(name);
                button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
                if button.clicked() {
                    commands.push(command);
                }
            }
        });
    response
}

/// Draws a text in small type, with a halo.
pub(super) fn text_haloed(ui: &Ui, at: Pos2, align: Align2, text: &str, scale: f32) {
    let font = fonts::strong(size::SMALL * scale);
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, tokens(ui.ctx()).label);
    paint_haloed(ui, align.anchor_size(at, galley.size()).min, &galley, scale);
}
