//! Where the focus of the keyboard is: a ring around whatever has it, the same everywhere.

use egui::{Context, Event, Id, Key, Stroke, StrokeKind};

use super::{space, tokens};

/// From the edge of what has the focus, in points.
const APART: f32 = 1.0;

/// Draws the ring over all that was drawn in this frame, once the keyboard has moved the focus; a click
/// takes it away, as the hand knows where it is.
pub fn paint_ring(ctx: &Context) {
    let by_keyboard = Id::unique("focus by keyboard");
    let (key, click) = ctx.input(|input| {
        let moves = [Key::Tab, Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];
        let is_move =
            |event: &Event| matches!(event, Event::Key { key, pressed: true, .. } if moves.contains(key));
        (input.events.iter().any(is_move), input.pointer.any_pressed())
    });
    let is_seen = ctx.data_mut(|data| {
        let known = data.get_temp_mut_or_default::<bool>(by_keyboard);
        *known = (*known || key) && !click;
        *known
    });
    let Some(response) =
        ctx.memory(egui::Memory::focused).filter(|_| is_seen).and_then(|id| ctx.read_response(id))
    else {
        return;
    };
    if response.interact_rect.is_positive() {
        let stroke = Stroke::new(2.0, tokens(ctx).accent);
        let around = response.interact_rect.expand(APART);
        ctx.layer_painter(response.layer_id).rect_stroke(around, space::CORNER, stroke, StrokeKind::Outside);
    }
}
