//! All keys of the show, over it.

use egui::{Align2, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::keys::{self, LINES};
use crate::l10n::show as w;
use crate::l10n::ui::labelled;
use crate::theme::direction::{self, Mirror};
use crate::theme::tokens::stage;
use crate::theme::{fonts, tokens};

/// Draws the list of keys in the middle of `area`.
pub fn help_ui(ui: &Ui, area: Rect, unit: f32) {
    let t = tokens(ui.ctx());
    let row = 37.0 * unit;
    let lines: Vec<(String, &str)> = LINES
        .iter()
        .map(|line| (keys::names(line), (line.text)()))
        .chain([(w::digits().to_owned(), w::jump())])
        .collect();
    let size = vec2(1280.0, 0.0) * unit + vec2(0.0, row * (lines.len() as f32 + 3.2));
    let card = Rect::from_center_size(area.center(), size.min(area.size() * 0.98));
    let painter = ui.painter();
    painter.rect_filled(area, 0.0, t.panel.gamma_multiply(0.55));
    painter.rect_filled(card, 18.0 * unit, t.panel);
    let stroke = egui::Stroke::new(2.0 * unit, t.line);
    painter.rect_stroke(card, 18.0 * unit, stroke, egui::StrokeKind::Inside);
    let mirror = Mirror::begin(ui);
    let left = card.left() + 56.0 * unit;
    let column = card.left() + 560.0 * unit;
    let mut y = card.top() + row * 1.5;
    let title = fonts::strong(stage::BODY * unit);
    painter.text(pos2(left, y), Align2::LEFT_CENTER, w::keys(), title, t.text);
    y += row * 0.5;
    for (n, (keys, text)) in lines.iter().enumerate() {
        y += row;
        let size = 24.0 * unit;
        painter.text(pos2(left, y), Align2::LEFT_CENTER, keys, fonts::strong(size), t.accent);
        painter.text(pos2(column, y), Align2::LEFT_CENTER, text, fonts::regular(size), t.text);
        said(ui, n, card, pos2(left, y), row, &labelled(keys, text));
    }
    mirror.end(ui, card);
}

fn said(ui: &Ui, n: usize, card: Rect, at: Pos2, row: f32, text: &str) {
    let area = Rect::from_min_size(at - vec2(0.0, row / 2.0), vec2(row * 20.0, row));
    let area = direction::within(card, area);
    let response = ui.interact(area, ui.scope_id().with(("help", n)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}
