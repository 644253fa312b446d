//! What lies on the map like on a desk: zoom buttons, scale bar, attribution.

use egui::{
    Align2, Button, CornerRadius, Frame, Rect, Response, RichText, Shadow, Stroke, Ui, UiBuilder, pos2, vec2,
};
use egui_material_icons::{MaterialIcon, icons};
use walkers::Projector;

use crate::geo::scale_bar::scale_bar;
use crate::l10n;
use crate::scene::Command;
use crate::theme::direction::{self, Mirror};
use crate::theme::tokens::stage;
use crate::theme::{fonts, size, space, tokens};

const BUTTON: f32 = 36.0;
const EDGE: f32 = 14.0;
/// The scale bar is at most this wide, in points.
const SCALE_WIDTH: f64 = 140.0;

/// Draws the instruments; the response tells whether the pointer is on one of them.
pub fn ui(
    ui: &mut Ui,
    rect: Rect,
    projector: &Projector<'_>,
    (attribution, ends): (&str, bool),
    commands: &mut Vec<Command>,
) -> Response {
    let mirror = Mirror::begin(ui);
    let attribution = attribute(ui, rect, attribution);
    scale(ui, rect, projector, attribution, ends);
    mirror.end(ui, rect);
    buttons(ui, rect, commands)
}

/// Draws the scale bar and whose data it is on the map of a briefing; `unit` is points for a pixel
/// of a screen of 1080 pixels.
pub fn stage_ui(ui: &Ui, rect: Rect, projector: &Projector<'_>, attribution: &str, unit: f32) {
    let t = tokens(ui.ctx());
    let foot = fonts::regular(stage::FOOT * 0.85 * unit);
    let galley = ui.painter().layout_no_wrap(attribution.to_owned(), foot, t.muted);
    let at = rect.max - galley.size() - vec2(14.0, 8.0) * unit;
    let ground = Rect::from_min_size(at, galley.size()).expand2(vec2(10.0, 4.0) * unit);
    ui.painter().rect_filled(ground, 6.0 * unit, t.glass);
    ui.painter().galley(at, galley, t.muted);

    let centre = projector.unproject(rect.center().to_vec2());
    let metres_per_point = 1.0 / f64::from(projector.scale_pixel_per_meter(centre)).max(1e-9);
    let Some(bar) = scale_bar(metres_per_point, SCALE_WIDTH * 1.6 * f64::from(unit)) else {
        return;
    };
    let left = rect.left_bottom() + vec2(28.0, -24.0) * unit;
    let right = left + vec2(bar.width_px as f32, 0.0);
    let rise = vec2(0.0, -9.0 * unit);
    for (width, colour) in [(7.0, t.halo), (3.0, t.label)] {
        ui.painter().line(vec![left + rise, left, right, right + rise], Stroke::new(width * unit, colour));
    }
    let at = left + vec2(8.0, -6.0) * unit;
    halo_text(ui, at, Align2::LEFT_BOTTOM, &bar.label, stage::FOOT * unit);
}

/// Where the instruments lie on a map of this size, for names to keep clear of.
pub fn areas(rect: Rect) -> [Rect; 2] {
    let scale = vec2(SCALE_WIDTH as f32 + 8.0, 30.0);
    let scale = Rect::from_min_size(rect.left_bottom() + vec2(EDGE, -EDGE - scale.y), scale);
    [direction::within(rect, scale), buttons_area(rect)]
}

fn buttons_area(rect: Rect) -> Rect {
    let height = BUTTON * 3.0 + 2.0;
    let corner = pos2(rect.right() - EDGE - BUTTON, rect.bottom() - EDGE - height - 22.0);
    direction::within(rect, Rect::from_min_size(corner, vec2(BUTTON, height)))
}

fn buttons(ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) -> Response {
    let t = tokens(ui.ctx());
    let area = buttons_area(rect);
    let response = ui.interact(area, ui.scope_id().with("zoom buttons"), egui::Sense::hover());
    let mut ui = ui.new_child(UiBuilder::new().max_rect(area).id_salt("instruments"));
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

/// Draws the scale bar in the corner, or above the attribution where that reaches over to it.
///
/// `ends` tells that the atlas has no more detail than what is seen.
fn scale(ui: &Ui, rect: Rect, projector: &Projector<'_>, attribution: Rect, ends: bool) {
    let t = tokens(ui.ctx());
    let centre = projector.unproject(rect.center().to_vec2());
    let metres_per_point = 1.0 / f64::from(projector.scale_pixel_per_meter(centre)).max(1e-9);
    let Some(bar) = scale_bar(metres_per_point, SCALE_WIDTH) else {
        return;
    };
    let in_the_way = attribution.left() < rect.left() + 2.0 * EDGE + SCALE_WIDTH as f32;
    let base = if in_the_way { attribution.top() - 8.0 } else { rect.bottom() - EDGE };
    let left = pos2(rect.left() + EDGE, base);
    let right = left + vec2(bar.width_px as f32, 0.0);
    let rise = vec2(0.0, -6.0);
    for (width, colour) in [(4.5, t.halo), (1.75, t.label)] {
        ui.painter().line(vec![left + rise, left, right, right + rise], Stroke::new(width, colour));
    }
    halo_text(ui, left + vec2(5.0, -4.0), Align2::LEFT_BOTTOM, &bar.label, size::SMALL);
    if ends {
        let above = left + vec2(0.0, -22.0);
        let area = Rect::from_min_size(above - vec2(0.0, 14.0), vec2(SCALE_WIDTH as f32, 14.0));
        let area = direction::within(rect, area);
        let response = ui.interact(area, ui.scope_id().with("atlas ends"), egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, l10n::ui::atlas_ends()));
        halo_text(ui, above, Align2::LEFT_BOTTOM, l10n::ui::atlas_ends(), size::SMALL);
    }
}

fn attribute(ui: &Ui, rect: Rect, attribution: &str) -> Rect {
    let t = tokens(ui.ctx());
    let width = rect.width() - 16.0;
    let galley = ui.painter().layout(attribution.to_owned(), fonts::regular(11.0), t.muted, width);
    let at = pos2(rect.right() - galley.size().x - 8.0, rect.bottom() - galley.size().y - 4.0);
    let ground = Rect::from_min_size(at, galley.size()).expand2(vec2(6.0, 2.0));
    ui.painter().rect_filled(ground, CornerRadius { nw: 6, ..CornerRadius::ZERO }, t.glass);
    ui.painter().galley(at, galley, t.muted);
    ground
}

pub(super) fn halo_text(ui: &Ui, at: egui::Pos2, align: Align2, text: &str, text_size: f32) {
    let t = tokens(ui.ctx());
    for (dx, dy) in [(-1.5, 0.0), (1.5, 0.0), (0.0, -1.5), (0.0, 1.5)] {
        ui.painter().text(at + vec2(dx, dy), align, text, fonts::strong(text_size), t.halo);
    }
    ui.painter().text(at, align, text, fonts::strong(text_size), t.label);
}
