//! How wide the panels at the sides are: as the user made them where there is room, narrower for as
//! long as there is less, and one at a time where both would be too narrow to read.

use egui::{Frame, Ui};

use super::workspace::Widths;
use crate::theme::direction;

/// The panels leave as much to the map, in points.
const MAP: f32 = 300.0;

/// At the first start the card is open in a window that is so wide, in points: with the list, it leaves
/// the map as much as that needs for an overview.
pub(super) const WITH_CARD: f32 = 1200.0;

/// A panel at a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The list of incidents.
    List,
    /// The card, or the briefing that is made.
    Card,
}

impl Side {
    /// Least and largest width, in points.
    pub(super) fn range(self) -> (f32, f32) {
        match self {
            Self::List => (240.0, 560.0),
            Self::Card => (320.0, 680.0),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Card => "card",
        }
    }
}

/// Whether list, card and map stand side by side in a window so many points wide. Otherwise list and
/// card take turns.
pub(super) fn both_fit(width: f32) -> bool {
    width >= Side::List.range().0 + Side::Card.range().0 + MAP
}

/// Draws a panel. `others` is what the panel of the other side needs at least.
///
/// A width that the window forces is another panel to egui, so that the user's own is not forgotten.
pub(super) fn side_ui(
    ui: &mut Ui,
    side: Side,
    frame: Frame,
    others: f32,
    widths: &mut Widths,
    open: &mut bool,
    contents: impl FnOnce(&mut Ui),
) {
    let (least, most) = side.range();
    let room = (ui.available_width() - others - MAP).clamp(least.min(ui.available_width()), most);
    let width = match side {
        Side::List => &mut widths.list,
        Side::Card => &mut widths.card,
    };
    let is_forced = *width > room;
    let panel = |name: &'static str| match side {
        Side::List => direction::panel_at_start(name),
        Side::Card => direction::panel_at_end(name),
    };
    let panel = if is_forced {
        let name = match side {
            Side::List => "list, forced",
            Side::Card => "card, forced",
        };
        panel(name).exact_size(room)
    } else {
        panel(side.name()).default_size(*width).size_range(least..=room)
    };
    let was_open = *open;
    let shown = panel.frame(frame).show_collapsible(ui, open, |ui| {
        // What does not fit is cut, and never makes the panel wider.
        let area = ui.available_rect_before_wrap();
        let mut within = ui.new_child(egui::UiBuilder::new().max_rect(area).layout(direction::column()));
        within.set_clip_rect(area.intersect(ui.clip_rect()));
        contents(&mut within);
        ui.advance_cursor_after_rect(area);
    });
    if let Some(shown) = shown.filter(|_| was_open && *open && !is_forced) {
        *width = shown.response.rect.width().clamp(least, most);
    }
}
