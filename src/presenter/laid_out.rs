//! The words of a step once they are laid out: pieces with their places, ready to be painted.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::model::Kind;
use crate::theme::{fonts, kinds};

/// The words of a step, laid out.
#[derive(Default)]
pub struct Panel {
    /// Width in points.
    pub width: f32,
    pub(super) parts: Vec<Part>,
    pub(super) height: f32,
    /// Whether something of it was cut.
    pub is_cut: bool,
    /// The smallest type, in points.
    pub smallest: f32,
}

/// A piece of the panel, from its left top corner.
pub(super) struct Part {
    pub at: Vec2,
    pub what: What,
}

pub(super) enum What {
    Text { galley: Arc<Galley>, colour: Color32, said: String, role: Role },
    Icon { codepoint: &'static str, size: f32, colour: Color32 },
    Disc { kind: Kind, radius: f32 },
    Box { size: Vec2, fill: Color32, corner: f32 },
}

impl Panel {
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
