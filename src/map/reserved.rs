//! Keeps the names of the base map out from under what is drawn on it: walkers places the texts of
//! earlier layers first, so invisible texts in a layer below hold the room.

use egui::{Color32, Rect, Ui};
use walkers::{Canvas, Projector, Text, ZOrder};

use crate::theme::fonts;

/// Height of a line of Inter, in its type size.
const LINE_HEIGHT: f32 = 1.21;

/// Room that is held.
pub(super) struct Reserved {
    areas: Vec<Rect>,
    /// How wide a dot is in type of one point.
    dot: f32,
}

impl Reserved {
    /// Holds the room of these areas.
    pub(super) fn of(ui: &Ui, areas: Vec<Rect>) -> Self {
        let measure = 20.0;
        let dot = ui.fonts_mut(|fonts| fonts.glyph_width(&fonts::regular(measure), '.')) / measure;
        Self { areas, dot }
    }
}

impl walkers::Layer for Reserved {
    fn draw(&mut self, canvas: &mut Canvas, _projector: &Projector<'_>) {
        for area in &self.areas {
            // A row of dots as high and as wide as the room.
            let size = area.height() / LINE_HEIGHT;
            let dots = (area.width() / (size * self.dot).max(1.0)).ceil().max(1.0) as usize;
            let text =
                Text::new(area.center(), ".".repeat(dots), size, Color32::TRANSPARENT, 0.0).with_padding(2.0);
            canvas.add_text(ZOrder::new(0), text);
        }
    }
}
