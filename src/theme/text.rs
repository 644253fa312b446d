//! Text of any script, as labels and to paint.

use std::sync::Arc;

use egui::text::TextFormat;
use egui::{Color32, FontId, Galley, Response, Ui};

use super::bidi::{self, Wrap};

/// A wrapped label.
pub fn label(ui: &mut Ui, text: &str, font: FontId, colour: Color32) -> Response {
    bidi::label(ui, text, format(font, colour))
}

/// A text to paint, on one line.
pub fn galley(ui: &Ui, text: &str, font: FontId, colour: Color32) -> Arc<Galley> {
    bidi::galley(ui.ctx(), text, &format(font, colour), Wrap::NONE)
}

/// A text to paint, cut after `rows` lines of `width` points.
pub fn elided(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32, rows: usize) -> Arc<Galley> {
    bidi::galley(ui.ctx(), text, &format(font, colour), Wrap { max_rows: rows, ..Wrap::at(width) })
}

/// Lines stand apart by half their type, which Arabic needs and long quotations like.
fn format(font: FontId, colour: Color32) -> TextFormat {
    let line_height = Some((font.size * 1.42).round());
    TextFormat { line_height, ..TextFormat::simple(font, colour) }
}
