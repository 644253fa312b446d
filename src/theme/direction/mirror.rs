//! Puts what was drawn from the left where it is in a mirror. Shapes keep their look, texts and ticks
//! among them, and change their place; but triangles, which point somewhere, point the other way.

use egui::epaint::ClippedShape;
use egui::layers::ShapeIdx;
use egui::{Align, CornerRadius, Rect, Response, Shape, Ui, vec2};

use super::is_right_to_left;

/// What is drawn from now on. Does nothing where lines begin at the left.
#[must_use = "what was drawn is mirrored by `end`"]
pub struct Mirror(Option<ShapeIdx>);

impl Mirror {
    /// Begins to look, at the layer that `ui` draws on.
    pub fn begin(ui: &Ui) -> Self {
        Self(is_right_to_left().then(|| ui.painter().add(Shape::Noop)))
    }

    /// Mirrors all that was drawn since, around the middle of `area`.
    pub fn end(self, ui: &Ui, area: Rect) {
        let Some(first) = self.0 else {
            return;
        };
        let last = ui.painter().add(Shape::Noop);
        ui.ctx().graphics_mut(|layers| {
            let list = layers.entry(ui.layer_id());
            for n in first.0..last.0 {
                list.mutate_shape(ShapeIdx(n), |shape| mirror_clipped(shape, area));
            }
        });
    }

    /// Draws a widget that egui knows from the left only.
    pub fn of(ui: &mut Ui, widget: impl FnOnce(&mut Ui) -> Response) -> Response {
        let mirror = Self::begin(ui);
        let response = if is_right_to_left() && ui.layout().horizontal_justify() {
            // Where it fills the line, what is in it begins at the left, and so in the mirror at the right.
            let layout = ui.layout().with_cross_align(Align::Min);
            ui.with_layout(layout, widget).inner
        } else {
            widget(ui)
        };
        mirror.end(ui, response.rect);
        response
    }
}

/// Where a part of an area is in a mirror.
pub(super) fn mirrored(area: Rect, part: Rect) -> Rect {
    let across = area.left() + area.right();
    Rect::from_x_y_ranges(across - part.right()..=across - part.left(), part.y_range())
}

fn mirror_clipped(clipped: &mut ClippedShape, area: Rect) {
    let clip = clipped.clip_rect;
    // What cuts the whole area as well is not of what was drawn in it.
    if clip.left() >= area.left() && clip.right() <= area.right() {
        clipped.clip_rect = mirrored(area, clip);
    }
    mirror_shape(&mut clipped.shape, area);
}

fn mirror_shape(shape: &mut Shape, area: Rect) {
    let across = area.left() + area.right();
    match shape {
        Shape::Noop => {}
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|shape| mirror_shape(shape, area)),
        Shape::Text(text) => {
            let place = text.galley.rect.translate(text.pos.to_vec2());
            text.pos.x += across - place.left() - place.right();
        }
        Shape::Rect(shape) => {
            shape.rect = mirrored(area, shape.rect);
            let CornerRadius { nw, ne, sw, se } = shape.corner_radius;
            shape.corner_radius = CornerRadius { nw: ne, ne: nw, sw: se, se: sw };
        }
        Shape::Path(path) if path.closed && path.points.len() == 3 => {
            path.points.iter_mut().for_each(|point| point.x = across - point.x);
        }
        other => {
            let place = other.visual_bounding_rect();
            if place.is_finite() {
                other.translate(vec2(across - place.left() - place.right(), 0.0));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::{Color32, Stroke, pos2};

    use super::*;

    const AREA: Rect = Rect { min: pos2(100.0, 0.0), max: pos2(200.0, 20.0) };

    fn place_of(mut shape: Shape) -> Rect {
        mirror_shape(&mut shape, AREA);
        shape.visual_bounding_rect()
    }

    #[test]
    fn what_stands_at_the_left_stands_at_the_right() {
        let part = Rect::from_min_max(pos2(104.0, 2.0), pos2(114.0, 12.0));
        let expected = Rect::from_min_max(pos2(186.0, 2.0), pos2(196.0, 12.0));
        assert_eq!(place_of(Shape::rect_filled(part, 0.0, Color32::RED)), expected);
        let both = Shape::Vec(vec![Shape::rect_filled(part, 0.0, Color32::RED), Shape::Noop]);
        assert_eq!(place_of(both), expected);
    }

    #[test]
    fn a_tick_stays_a_tick_and_a_triangle_points_the_other_way() {
        let points = |shape: &Shape| match shape {
            Shape::Path(path) => path.points.iter().map(|point| point.x).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let path = [pos2(104.0, 2.0), pos2(108.0, 8.0), pos2(114.0, 2.0)].to_vec();
        let mut tick = Shape::line(path.clone(), Stroke::new(1.0, Color32::RED));
        mirror_shape(&mut tick, AREA);
        assert_eq!(points(&tick), [186.0, 190.0, 196.0]);
        let mut arrow = Shape::convex_polygon(path, Color32::RED, Stroke::NONE);
        mirror_shape(&mut arrow, AREA);
        assert_eq!(points(&arrow), [196.0, 192.0, 186.0]);
    }

    #[test]
    fn what_cuts_a_part_is_mirrored_with_it_and_what_cuts_more_is_not() {
        let shape = || Shape::rect_filled(AREA, 0.0, Color32::RED);
        let cut = |clip: Rect| {
            let mut clipped = ClippedShape::new(clip, shape());
            mirror_clipped(&mut clipped, AREA);
            clipped.clip_rect
        };
        let from_to = |left: f32, right: f32| Rect::from_min_max(pos2(left, 0.0), pos2(right, 20.0));
        assert_eq!(cut(from_to(0.0, 220.0)), from_to(0.0, 220.0));
        assert_eq!(cut(from_to(110.0, 130.0)), from_to(170.0, 190.0));
    }
}
