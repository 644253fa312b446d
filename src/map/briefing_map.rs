//! The map of a briefing: it flies by itself from step to step, and can be looked around in.

use egui::{Rect, Response, Ui, vec2};
use geo::Point;

use super::basemaps::Basemaps;
use super::briefing_marks::{OnStage, Setting};
use super::camera_controller::CameraController;
use super::controls::{CORNER, ScaleAndCredit};
use super::legend::Legend;
use crate::geo::mercator;
use crate::scene::camera::{Camera, MAX_ZOOM, MIN_ZOOM};
use crate::theme::space;

/// How near a step about one place, and one about several, goes on a screen of 1080 pixels, so that
/// their surroundings can be recognised.
const NEAREST: (f64, f64) = (9.4, 11.0);

/// What stands at the bottom of a map, with a head above it, in points of the window.
const BELOW: f32 = CORNER + space::HEAD + 7.0;

/// How the map comes to what a step shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// It flies.
    Fly,
    /// It is there at once: "reduce motion", and pictures.
    Jump,
}

/// The map of a briefing.
pub struct BriefingMap {
    eye: CameraController,
    /// What is wanted, and not yet on its way.
    wish: Option<Motion>,
    /// For which sizes the camera was worked out.
    fitted: Option<(Rect, Rect)>,
    /// Whether the presenter's hand has moved it.
    moved: bool,
}

impl Default for BriefingMap {
    fn default() -> Self {
        Self {
            // Where nothing is to be seen, a map looks to the middle.
            eye: CameraController::at(Camera { centre: Point::new(30.0, 25.0), zoom: 2.5 }),
            wish: Some(Motion::Jump),
            fitted: None,
            moved: false,
        }
    }
}

impl BriefingMap {
    /// Goes to what the next frame shows.
    pub fn go(&mut self, motion: Motion) {
        self.wish = Some(motion);
        self.moved = false;
    }

    /// Looks there at once, and stays whatever the step shows.
    pub fn look_at(&mut self, camera: Camera) {
        (self.wish, self.moved) = (None, true);
        self.eye.jump_to(camera);
    }

    /// Whether it is on its way.
    pub fn is_flying(&self) -> bool {
        self.eye.flight().is_some() || self.wish.is_some()
    }

    /// Whether the presenter's hand has moved it.
    pub fn is_moved(&self) -> bool {
        self.moved
    }

    /// Where it looks; `None` before the first frame.
    pub fn camera(&self) -> Option<Camera> {
        (self.fitted.is_some() || self.moved).then(|| self.eye.camera())
    }

    /// Nearer or farther by so many levels.
    pub fn zoom_by(&mut self, levels: f64, width: f32) {
        if let Some(camera) = self.camera() {
            self.eye.fly_to(Camera { zoom: camera.zoom + levels, ..camera }, width);
            self.moved = true;
        }
    }

    /// Draws the map over all of `rect`. What is clicked and dragged on it comes back.
    pub fn ui(&mut self, ui: &mut Ui, rect: Rect, ground: &mut Basemaps, set: &Setting<'_>) -> Response {
        self.follow(rect, set);
        self.eye.advance(ui);
        let sight = self.eye.sight(rect, set.clear);
        let margin = ScaleAndCredit::of(ui, set.clear, &sight, ground.attribution(set.base), set.scale());
        let mut taken: Vec<Rect> = margin.areas().into_iter().chain(set.taken).collect();
        let on_stage = OnStage::of(ui, &sight, set, &taken);
        taken.extend(on_stage.areas(set));
        let legend = set.legend.then(|| Legend::of(ui, set, &on_stage, &taken)).flatten();
        let covered = [
            Rect::from_min_max(rect.min, egui::pos2(set.clear.left(), rect.bottom())),
            Rect::from_min_max(egui::pos2(set.clear.left(), set.clear.bottom()), rect.max),
        ];
        // A name needs some height to hold its room.
        taken.extend(covered.into_iter().filter(|area| area.width() > 2.0 && area.height() > 2.0));
        taken.extend(legend.as_ref().map(Legend::area));
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("stage map"));
        child.set_clip_rect(rect);
        let (shown, moved) = self.eye.ui(&mut child, (ground, set.base), taken, false, |ui| {
            on_stage.paint(ui, &sight, set);
            margin.paint(ui);
            if let Some(legend) = &legend {
                legend.paint(ui);
            }
        });
        self.moved |= moved;
        shown.response
    }

    /// Takes up what is wanted, and keeps it in sight when the screen changes.
    fn follow(&mut self, rect: Rect, set: &Setting<'_>) {
        let geometry = Some((rect, set.clear));
        let motion = match self.wish.take() {
            Some(motion) => motion,
            None if self.fitted != geometry && !self.moved => Motion::Jump,
            None => return,
        };
        let before = self.camera();
        self.fitted = geometry;
        match (destination(rect, set), before) {
            (Some(to), Some(from)) if motion == Motion::Fly && from != to => {
                self.eye.fly_to(to, rect.width());
            }
            (to, _) => self.eye.jump_to(to.unwrap_or(self.eye.camera())),
        }
    }
}

/// Where to look so that all that is to be seen is in the clear part.
fn destination(rect: Rect, set: &Setting<'_>) -> Option<Camera> {
    let bounds = set.map.bounds?;
    let size = set.clear.size();
    let padding = (size.x.min(size.y) * 0.17).max(1.0);
    // A head above scale and credit needs more, if there is that much.
    let below = (BELOW * set.scale() - padding).clamp(0.0, size.y * 0.25);
    let room = set.clear.with_max_y(set.clear.bottom() - below);
    // On a larger screen the same ground takes more pixels.
    let is_point = bounds.width() <= 0.0 && bounds.height() <= 0.0;
    let nearest = if is_point { NEAREST.0 } else { NEAREST.1 };
    let nearest = (nearest + f64::from(set.unit.max(0.1)).log2()).clamp(MIN_ZOOM, MAX_ZOOM);
    let (centre, zoom) =
        mercator::fit(bounds, size.x.into(), room.height().into(), padding.into(), MIN_ZOOM..=nearest);
    let aside = room.center() - rect.center();
    let aside = vec2(-aside.x, -aside.y);
    Some(Camera { centre, zoom }.panned([aside.x, aside.y]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::briefing::StepMap;
    use crate::scene::choices::BaseMapChoice;
    use egui::pos2;
    use geo::coord;

    #[test]
    fn what_a_step_is_about_stands_in_the_middle_of_the_clear_part() {
        let bounds = geo::Rect::new(coord! {x: 42.4412, y: 33.7856}, coord! {x: 42.4412, y: 33.7856});
        let map = StepMap { bounds: Some(bounds), ..StepMap::default() };
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0));
        let clear = Rect::from_min_max(pos2(700.0, 40.0), pos2(1920.0, 960.0));
        let set = Setting {
            map: &map,
            base: BaseMapChoice::Atlas,
            clear,
            unit: 1.0,
            drawn: 1.0,
            legend: false,
            taken: None,
        };
        let camera = destination(rect, &set).unwrap();
        let scale = mercator::pixels_per_world(camera.zoom);
        let ([x0, y0], [x, y]) =
            (mercator::project(camera.centre), mercator::project(Point::new(42.4412, 33.7856)));
        let at = pos2(960.0 + ((x - x0) * scale) as f32, 540.0 + ((y - y0) * scale) as f32);
        assert!(at.distance(clear.center()) < 0.5, "{at:?} {:?}", clear.center());
    }
}
