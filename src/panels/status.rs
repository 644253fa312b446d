//! The line at the bottom: where the pointer is, how far in, how much is shown.

use egui::{Align, Layout, RichText, Role, Ui, WidgetInfo};
use geo::Point;

use crate::geo::notation::Notation;
use crate::look::{fonts, size, space, tokens};
use crate::scene::View;
use crate::words::facts;
use crate::words::ui as w;

/// Draws the line; `pointer` is the position under it in degrees.
pub fn status_ui(ui: &mut Ui, view: &View<'_>, pointer: Option<Point>, zoom: f64) {
    let t = tokens(ui.ctx());
    let small = |text: String| RichText::new(text).font(fonts::regular(size::SMALL)).color(t.muted);
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = space::WIDE;
        if !view.note.is_empty() {
            let note = ui.label(small(view.note.to_owned()));
            note.widget_info(|| WidgetInfo::labeled(Role::Status, true, view.note));
        }
        if let Some(position) = pointer {
            for notation in [Notation::DecimalDegrees, Notation::Mgrs] {
                if let Some(text) = notation.format(position) {
                    ui.label(small(text));
                }
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::WIDE;
            ui.label(small(format!("zoom {zoom:.1}")));
            ui.label(small(facts::count(view.marks.marks.len(), "place", "places")));
            ui.label(small(facts::count(view.rows.incidents(), w::INCIDENT, w::INCIDENTS)));
        });
    });
}
