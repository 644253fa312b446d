//! The markers of the window, which can be clicked.

use egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use super::mark_layout::PlacedMark;
use super::{mark_painter, tooltip};
use crate::l10n;
use crate::query::Target;
use crate::scene::{Command, View};
use crate::theme::space;

/// Draws the markers and lets them be clicked. Gives the one under the pointer.
pub fn ui(
    ui: &Ui,
    view: &View<'_>,
    placed: &[PlacedMark<'_>],
    commands: &mut Vec<Command>,
) -> Option<Target> {
    // Always in the same order, whatever is drawn on top: Tab goes from one to the next.
    let mut in_order: Vec<&PlacedMark<'_>> = placed.iter().collect();
    in_order.sort_by_key(|p| p.number);
    let mut hovered = None;
    for p in in_order {
        if hand(ui, view, p, commands) {
            hovered = Some(p.target());
        }
    }
    mark_painter::paint(ui, placed, 1.0);
    hovered
}

/// Lets a marker be clicked. Whether the pointer or the focus is on it.
fn hand(ui: &Ui, view: &View<'_>, p: &PlacedMark<'_>, commands: &mut Vec<Command>) -> bool {
    let id = ui.scope_id().with(("marker", p.target()));
    // What is cut away at the edge of the map is no stop of the focus.
    let sense = if ui.clip_rect().contains(p.head) { Sense::click() } else { Sense::CLICK };
    let area = Rect::from_center_size(p.head, Vec2::splat(space::HEAD * 2.0));
    let response = ui.interact(area, id, sense);
    response.widget_info(|| {
        let counted = l10n::facts::incidents(p.mark.incidents);
        WidgetInfo::selected(Role::Button, true, p.emphasis.ringed, l10n::facts::listed([p.name.0, &counted]))
    });
    let response = match &p.label {
        Some((_, area)) => {
            // The head stands for both: Tab stops once, and a screen reader reads it once.
            response.union(ui.interact(*area, id.with("name"), Sense::CLICK))
        }
        None => response,
    };
    if response.clicked() {
        commands.push(Command::Select(p.target()));
    }
    let under_hand = response.hovered() || response.has_focus();
    response.on_hover_ui(|ui| tooltip::tooltip_ui(ui, view, p));
    under_hand
}
