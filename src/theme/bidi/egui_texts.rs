//! Puts in order what egui's own widgets say: buttons, entries of menus, tooltips. They give their texts to
//! egui, which sets words from left to right; where the frame ends, each such text is laid out anew.

use std::sync::Arc;

use egui::epaint::TextShape;
use egui::layers::{PaintList, ShapeIdx};
use egui::{Context, LayerId, Plugin, Shape, Ui};

use super::{Edge, Wrap, galley, has_rtl};
use crate::l10n::is_right_to_left;

/// Does so at the end of each frame.
pub struct EguiTexts;

impl Plugin for EguiTexts {
    fn debug_name(&self) -> &'static str {
        "texts of egui from right to left"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx();
        let areas: Vec<LayerId> = ctx.memory(|memory| memory.layer_ids().collect());
        for layer in areas.into_iter().chain([LayerId::background()]) {
            // Laying out asks the context, so not while its shapes are held.
            let found = ctx.graphics(|graphics| graphics.get(layer).map(unordered).unwrap_or_default());
            for (n, text) in found {
                let text = in_order(ctx, text);
                ctx.graphics_mut(|graphics| {
                    graphics.entry(layer).mutate_shape(ShapeIdx(n), |clipped| clipped.shape = text.into());
                });
            }
        }
    }
}

fn unordered(shapes: &PaintList) -> Vec<(usize, TextShape)> {
    // A name on the map is painted many times in a row, for its halo: it is looked at once.
    let mut last = (std::ptr::null(), false);
    let texts = shapes.all_entries().enumerate().filter_map(|(n, clipped)| match &clipped.shape {
        Shape::Text(text) => {
            let galley = Arc::as_ptr(&text.galley);
            if last.0 != galley {
                last = (galley, is_unordered(text));
            }
            last.1.then(|| (n, text.clone()))
        }
        _ => None,
    });
    texts.collect()
}

/// Fields keep the blanks at the ends of lines, and their letters stay where the caret finds them; what is
/// in order already says the same.
fn is_unordered(text: &TextShape) -> bool {
    let job = &text.galley.job;
    !job.text.is_ascii()
        && !job.keep_trailing_whitespace
        && matches!(job.sections.as_slice(), [only] if only.leading_space == 0.0)
        && has_rtl(&job.text)
}

fn in_order(ctx: &Context, mut text: TextShape) -> TextShape {
    let (job, before) = (text.galley.job.clone(), text.galley.rect.translate(text.pos.to_vec2()));
    let Some(section) = job.sections.first() else {
        return text;
    };
    let wrap = Wrap { width: job.wrap.max_width, max_rows: job.wrap.max_rows, edge: Edge::LongestLine };
    text.galley = galley(ctx, &job.text, &section.format, wrap);
    text.pos.x = if is_right_to_left() { before.right() - text.galley.size().x } else { before.left() };
    text
}
