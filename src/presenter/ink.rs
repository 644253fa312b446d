//! What is drawn by hand over the map. A stroke keeps its positions on the globe, so that it stays
//! where it was drawn when the map moves; each step has its own.

use std::collections::HashMap;

use egui::{Pos2, Rect, Response, Shape, Stroke, Ui, vec2};
use geo::Point;

use crate::geo::mercator;
use crate::scene::Camera;
use crate::theme::tokens;

/// Width of a stroke in pixels of a screen of 1080 pixels.
const WIDTH: f32 = 7.0;
/// How near the eraser must come, in the same.
const REACH: f32 = 26.0;
/// Two positions of a stroke are at least as far apart, in the same.
const APART: f32 = 3.0;

/// What is in the presenter's hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Nothing: the mouse moves the map.
    #[default]
    Arrow,
    /// Draws.
    Pen,
    /// Points.
    Laser,
    /// Wipes away.
    Eraser,
}

/// What was drawn, by step.
#[derive(Debug, Default)]
pub struct Ink {
    steps: HashMap<usize, Vec<Vec<Point>>>,
    /// What was there before each change of a step.
    before: HashMap<usize, Vec<Vec<Vec<Point>>>>,
    is_drawing: bool,
}

impl Ink {
    /// The strokes of a step, each as positions in degrees.
    pub fn of(&self, step: usize) -> &[Vec<Point>] {
        self.steps.get(&step).map_or(&[], Vec::as_slice)
    }

    /// Takes the last change of a step back.
    pub fn undo(&mut self, step: usize) {
        if let Some(before) = self.before.get_mut(&step).and_then(Vec::pop) {
            self.steps.insert(step, before);
        }
    }

    /// Wipes all of a step away.
    pub fn wipe(&mut self, step: usize) {
        if !self.of(step).is_empty() {
            self.remember(step);
            self.steps.remove(&step);
        }
    }

    fn remember(&mut self, step: usize) {
        let now = self.of(step).to_vec();
        self.before.entry(step).or_default().push(now);
    }

    /// Follows the hand with a tool over the map.
    pub fn follow(&mut self, step: usize, tool: Tool, hand: &Response, view: &Globe) {
        let at = hand.interact_pointer_pos().filter(|_| hand.is_pointer_button_down_on());
        let Some(at) = at.filter(|_| matches!(tool, Tool::Pen | Tool::Eraser)) else {
            self.is_drawing = false;
            return;
        };
        match tool {
            Tool::Eraser => {
                let near = |stroke: &Vec<Point>| {
                    view.lines(stroke).iter().flatten().any(|one| one.distance(at) < REACH * view.unit)
                };
                if self.of(step).iter().any(near) {
                    self.remember(step);
                    if let Some(strokes) = self.steps.get_mut(&step) {
                        strokes.retain(|stroke| !near(stroke));
                    }
                }
            }
            _ if !self.is_drawing => {
                self.remember(step);
                self.is_drawing = true;
                self.steps.entry(step).or_default().push(vec![view.unproject(at)]);
            }
            _ => {
                if let Some(stroke) = self.steps.get_mut(&step).and_then(|strokes| strokes.last_mut())
                    && stroke
                        .last()
                        .is_none_or(|&last| view.project(last, at).distance(at) > APART * view.unit)
                {
                    stroke.push(view.unproject(at));
                }
            }
        }
    }

    /// Draws the strokes of a step.
    pub fn paint(&self, ui: &Ui, step: usize, view: &Globe) {
        let t = tokens(ui.ctx());
        let painter = ui.painter().with_clip_rect(view.rect);
        for line in self.of(step).iter().flat_map(|stroke| view.lines(stroke)) {
            if let [dot] = line.as_slice() {
                painter.circle_filled(*dot, WIDTH * 0.7 * view.unit, t.error);
            } else {
                painter.add(Shape::line(line.clone(), Stroke::new((WIDTH + 4.0) * view.unit, t.halo)));
                painter.add(Shape::line(line, Stroke::new(WIDTH * view.unit, t.error)));
            }
        }
    }
}

/// Where positions are on screen.
#[derive(Clone, Copy, Debug)]
pub struct Globe {
    /// Where the map looks.
    pub camera: Camera,
    /// The map.
    pub rect: Rect,
    /// Points for a pixel of a screen of 1080 pixels.
    pub unit: f32,
}

impl Globe {
    /// Where a position is on screen, in the copy of the world that is nearest to a spot.
    fn project(&self, at: Point, spot: Pos2) -> Pos2 {
        let middle = self.unproject(spot).x();
        self.project_beyond(Point::new(mercator::longitude_near(at.x(), middle), at.y()))
    }

    /// Where the positions of a stroke are on screen, in each copy of the world in which they are seen.
    fn lines(&self, stroke: &[Point]) -> Vec<Vec<Pos2>> {
        let mut last = self.camera.centre.x();
        let line = stroke.iter().map(|at| {
            last = mercator::longitude_near(at.x(), last);
            self.project_beyond(Point::new(last, at.y()))
        });
        let line: Vec<Pos2> = line.collect();
        let world = mercator::pixels_per_world(self.camera.zoom) as f32;
        let bounds = Rect::from_points(&line);
        let (first, last) = (
            ((self.rect.left() - bounds.right()) / world).ceil() as i32,
            ((self.rect.right() - bounds.left()) / world).floor() as i32,
        );
        let moved = |turns: i32| line.iter().map(|at| *at + vec2(turns as f32 * world, 0.0)).collect();
        (first..=last).map(moved).collect()
    }

    fn project_beyond(&self, at: Point) -> Pos2 {
        let scale = mercator::pixels_per_world(self.camera.zoom);
        let ([x0, y0], [x, y]) = (mercator::project(self.camera.centre), mercator::project(at));
        self.rect.center() + vec2(((x - x0) * scale) as f32, ((y - y0) * scale) as f32)
    }

    fn unproject(&self, at: Pos2) -> Point {
        let aside = at - self.rect.center();
        self.camera.panned([aside.x, aside.y]).centre
    }
}

/// Draws the red dot of the laser pointer.
pub fn laser(ui: &Ui, at: Pos2, unit: f32) {
    let t = tokens(ui.ctx());
    let painter = ui.painter();
    painter.circle_filled(at, 26.0 * unit, t.error.gamma_multiply(0.25));
    painter.circle(at, 11.0 * unit, t.error, Stroke::new(3.0 * unit, t.rim));
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn a_stroke_stays_where_it_was_drawn_when_the_map_moves() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(800.0, 600.0));
        let near = Globe { camera: Camera { centre: Point::new(40.5, 35.0), zoom: 9.0 }, rect, unit: 1.0 };
        let far = Globe { camera: Camera { centre: Point::new(41.0, 34.0), zoom: 6.0 }, ..near };
        let drawn = near.unproject(pos2(500.0, 200.0));
        let at = |view: &Globe| view.lines(&[drawn])[0][0];
        assert!(at(&near).distance(pos2(500.0, 200.0)) < 0.05);
        assert!(at(&far).distance(pos2(500.0, 200.0)) > 50.0);
        assert!((far.unproject(at(&far)).x() - drawn.x()).abs() < 1e-6);
    }

    #[test]
    fn a_stroke_across_the_antimeridian_stays_in_one_piece_and_is_seen_in_each_copy_of_the_world() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(800.0, 600.0));
        let view = Globe { camera: Camera { centre: Point::new(179.0, -18.0), zoom: 6.0 }, rect, unit: 1.0 };
        let stroke: Vec<Point> =
            [300.0, 400.0, 500.0, 600.0].iter().map(|&x| view.unproject(pos2(x, 250.0))).collect();
        assert!(stroke[0].x() > 170.0 && stroke[3].x() < -170.0, "{stroke:?}");
        for longitude in [179.0, -179.0] {
            let centre = Point::new(longitude, -18.0);
            let lines = Globe { camera: Camera { centre, ..view.camera }, ..view }.lines(&stroke);
            let [line] = &lines[..] else { panic!("{lines:?}") };
            assert!(line.windows(2).all(|two| (two[1].x - two[0].x - 100.0).abs() < 0.1), "{line:?}");
        }
        let whole = Globe { camera: Camera { zoom: 1.0, ..view.camera }, ..view };
        assert_eq!(whole.lines(&stroke).len(), 1);
        let whole = Globe { camera: Camera { centre: Point::new(0.0, 0.0), zoom: 1.0 }, ..view };
        assert_eq!(whole.lines(&stroke).len(), 2, "at the right and at the left");
    }
}
