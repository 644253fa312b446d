//! Scrolls rows however many there are: exact to the last of a million, where the usual scroll
//! area, which counts points in 32 bits, is off by several rows' edges.

use egui::{Color32, Direction, Rect, Role, Sense, Shape, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::theme::{direction, tokens};

/// Width of the bar, in points.
const BAR: f32 = 10.0;
/// Least height of the handle.
const HANDLE: f32 = 28.0;

/// How far the content is scrolled.
#[derive(Debug, Default)]
pub struct Scroll {
    /// How much of the content, in points, is above what is on screen.
    top: f64,
    /// Where in the handle it is held.
    grabbed: f32,
}

impl Scroll {
    /// Brings a range of the content, from its top, into view where `height` points are on screen.
    pub fn show_range(&mut self, start: f64, end: f64, height: f32) {
        if start < self.top {
            self.top = start;
        } else if end > self.top + f64::from(height) {
            self.top = end - f64::from(height);
        }
    }

    /// Scrolls so that a point of the content is a third of the height below the top.
    pub fn show_at_third(&mut self, at: f64, height: f32) {
        self.top = at - f64::from(height) / 3.0;
    }

    /// Scrolls to the beginning.
    pub fn show_start(&mut self) {
        self.top = 0.0;
    }

    /// Draws content of `total` points into all of `ui`. `rows` draws what begins so many points
    /// above the rectangle that it is given.
    pub fn ui(&mut self, ui: &mut Ui, name: &str, total: f64, rows: impl FnOnce(&mut Ui, Rect, f64)) {
        let area = ui.available_rect_before_wrap();
        let height = f64::from(area.height());
        let ground = ui.allocate_rect(area, Sense::DRAG);
        if ui.rect_contains_pointer(area) {
            self.top -= f64::from(ui.input(|input| input.smooth_scroll_delta().y));
        }
        if ground.dragged() && ui.input(egui::InputState::any_touches) {
            self.top -= f64::from(ground.drag_delta().y);
        }
        let below = (total - height).max(0.0);
        self.top = self.top.clamp(0.0, below);
        let bar = Rect::from_min_max(pos2(area.right() - BAR, area.top()), area.max);
        let bar = direction::within(area, bar);
        if below > 0.0 {
            self.drag(ui, bar, name, total, below);
        }
        ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
            ui.set_clip_rect(ui.clip_rect().intersect(area));
            rows(ui, area, self.top);
        });
        fade(ui, area, [self.top, below - self.top]);
        if below > 0.0 {
            self.bar_ui(ui, bar, name, total, below);
        }
    }

    fn handle(&self, bar: Rect, total: f64, below: f64) -> Rect {
        let height = (f64::from(bar.height()) * f64::from(bar.height()) / total) as f32;
        let height = height.max(HANDLE).min(bar.height());
        let top = bar.top() + (bar.height() - height) * (self.top / below) as f32;
        Rect::from_min_size(pos2(bar.left(), top), vec2(bar.width(), height))
    }

    /// Follows the hand on the bar, as it was drawn in the frame before.
    fn drag(&mut self, ui: &Ui, bar: Rect, name: &str, total: f64, below: f64) {
        let Some(response) = ui.ctx().read_response(ui.scope_id().with(name)) else {
            return;
        };
        let Some(pointer) = response.interact_pointer_pos().filter(|_| response.is_pointer_button_down_on())
        else {
            return;
        };
        let handle = self.handle(bar, total, below);
        if ui.input(|input| input.pointer.any_pressed()) {
            // Beside the handle, the handle comes to the pointer.
            let on_handle = handle.y_range().contains(pointer.y);
            self.grabbed = if on_handle { pointer.y - handle.top() } else { handle.height() / 2.0 };
        }
        let way = bar.height() - handle.height();
        if way > 0.0 {
            let part = f64::from((pointer.y - self.grabbed - bar.top()) / way).clamp(0.0, 1.0);
            self.top = part * below;
        }
    }

    fn bar_ui(&self, ui: &Ui, bar: Rect, name: &str, total: f64, below: f64) {
        let t = tokens(ui.ctx());
        let response = ui.interact(bar, ui.scope_id().with(name), Sense::DRAG);
        response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, name));
        let near = response.hovered() || response.is_pointer_button_down_on();
        let over = near || ui.rect_contains_pointer(ui.min_rect());
        let seen = ui.ctx().animate_bool_responsive(response.id.with("seen"), over);
        let handle = self.handle(bar, total, below);
        let width = if near { 7.0 } else { 4.0 };
        let shape = Rect::from_min_max(pos2(bar.right() - width - 1.5, handle.top() + 2.0), handle.max)
            .with_max_x(bar.right() - 1.5);
        let shape = direction::within(bar, shape);
        let colour = t.muted.gamma_multiply(if near { 0.8 } else { 0.4 } * seen);
        ui.painter().rect_filled(shape, width / 2.0, colour);
    }
}

/// Lets the content fade where more of it is hidden above and below, as other lists do.
fn fade(ui: &Ui, area: Rect, hidden: [f64; 2]) {
    let style = ui.spacing().scroll.fade;
    let ground = ui.stack().bg_color();
    for (edge, direction) in [Direction::TopDown, Direction::BottomUp].into_iter().enumerate() {
        let strength = (hidden[edge] as f32 / style.size).clamp(0.0, 1.0) * style.strength;
        if strength > 0.0 {
            let top = if edge == 0 { area.top() } else { area.bottom() - style.size };
            let rect = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), style.size));
            let colours = [ground.gamma_multiply(strength), Color32::TRANSPARENT];
            ui.painter().add(Shape::gradient_rect(rect, direction, colours));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_brought_into_view_exactly_also_at_the_end_of_a_million_rows() {
        let mut scroll = Scroll::default();
        let total = 64.0 * 1_000_000.0 + 38.0 * 365.0;
        scroll.show_range(total - 64.0, total, 600.0);
        assert_eq!(scroll.top, total - 600.0);
        scroll.show_range(total - 600.0, total - 536.0, 600.0);
        assert_eq!(scroll.top, total - 600.0, "it was in view");
        scroll.show_range(64.0, 128.0, 600.0);
        assert_eq!(scroll.top, 64.0);
    }
}
