//! The map of a briefing: it flies by itself from step to step, and can be looked around in.

use egui::{Rect, Response, Sense, Ui, vec2};
use geo::Point;
use walkers::{Map, Projector, lon_lat};

use super::basemaps::Basemaps;
use super::briefing_marks::{self, OnStage, Setting};
use super::camera_controller::CameraController;
use super::legend::Legend;
use super::worlds::Sight;
use super::{controls, markers};
use crate::geo::mercator;
use crate::scene::camera::{Camera, Flight, MAX_ZOOM, MIN_ZOOM};

/// How near a step about one place, and one about several, goes on a screen of 1080 pixels, so that
/// their surroundings can be recognised.
const NEAREST: (f64, f64) = (9.4, 11.0);

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
    camera: Option<Camera>,
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
            eye: CameraController::default(),
            camera: None,
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
        self.look(camera);
        (self.wish, self.moved) = (None, true);
        self.eye.set_flight(None);
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
        self.camera
    }

    /// Nearer or farther by so many levels.
    pub fn zoom_by(&mut self, levels: f64, width: f32) {
        if let Some(camera) = self.camera {
            let zoom = (camera.zoom + levels).clamp(MIN_ZOOM, MAX_ZOOM);
            self.eye.set_flight(Some(Flight::new(camera, Camera { zoom, ..camera }, width)));
            self.moved = true;
        }
    }

    /// Draws the map over all of `rect`. What is clicked and dragged on it comes back.
    pub fn ui(&mut self, ui: &mut Ui, rect: Rect, ground: &mut Basemaps, set: &Setting<'_>) -> Response {
        self.follow(rect, set);
        self.camera = self.eye.fly(ui).or(self.camera);
        let Some(camera) = self.camera else {
            return ui.interact(rect, ui.scope_id().with("stage"), Sense::hover());
        };
        let here = lon_lat(camera.centre.x(), camera.centre.y());
        let on_stage = {
            let projector = Projector::new(rect, &walkers::MercatorProjection, &self.eye.memory, here);
            OnStage::of(ui, &Sight::around(&projector, set.clear), set)
        };
        let covered = [
            Rect::from_min_max(rect.min, egui::pos2(set.clear.left(), rect.bottom())),
            Rect::from_min_max(egui::pos2(set.clear.left(), set.clear.bottom()), rect.max),
        ];
        // A name needs some height to hold its room.
        let covered = covered.into_iter().filter(|area| area.width() > 2.0 && area.height() > 2.0);
        let taken: Vec<Rect> = on_stage.areas().chain(set.taken).collect();
        let legend = set.legend.then(|| Legend::of(ui, set, &on_stage, &taken)).flatten();
        let all = taken.into_iter().chain(covered).chain(legend.as_ref().map(Legend::area));
        let reserved = markers::Reserved::of(ui, all.collect());
        let attribution = ground.attribution(set.base);
        ui.painter().rect_filled(rect, 0.0, ground.colour(camera.zoom));
        let layers = ground.layers(set.base);
        let mut map = Map::new(None, &mut self.eye.memory, here)
            .zoom_with_ctrl(false)
            .double_click_to_zoom(false)
            .with_layer(reserved, 1.0);
        for tiles in layers {
            map = map.with_layer(tiles, 1.0);
        }
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("stage map"));
        child.set_clip_rect(rect);
        let shown = map.show(&mut child, |ui, _response, projector, _memory| {
            briefing_marks::paint(ui, &Sight::around(projector, set.clear), &on_stage, set);
            controls::stage_ui(ui, set.clear, projector, &attribution, set.unit);
            if let Some(legend) = &legend {
                legend.paint(ui);
            }
        });
        self.moved |= self.eye.is_moved(&shown.response);
        self.camera = self.eye.taken_to().or(self.camera);
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
        self.fitted = geometry;
        let Some(to) = destination(rect, set).or(self.camera) else {
            // Nothing is to be seen: the world as far as the dossiers go is nowhere, so the middle.
            self.look(Camera { centre: Point::new(30.0, 25.0), zoom: 2.5 });
            return;
        };
        match (motion, self.camera) {
            (Motion::Fly, Some(from)) if from != to => {
                self.eye.set_flight(Some(Flight::new(from, to, rect.width())));
            }
            _ => {
                self.eye.set_flight(None);
                self.look(to);
            }
        }
    }

    fn look(&mut self, camera: Camera) {
        self.camera = Some(camera);
        self.eye.look(camera);
    }
}

/// Where to look so that all that is to be seen is in the clear part.
fn destination(rect: Rect, set: &Setting<'_>) -> Option<Camera> {
    let bounds = set.map.bounds?;
    let size = set.clear.size();
    let padding = f64::from((size.x.min(size.y) * 0.17).max(1.0));
    // On a larger screen the same ground takes more pixels.
    let is_point = bounds.width() <= 0.0 && bounds.height() <= 0.0;
    let nearest = if is_point { NEAREST.0 } else { NEAREST.1 };
    let nearest = (nearest + f64::from(set.unit.max(0.1)).log2()).clamp(MIN_ZOOM, MAX_ZOOM);
    let (centre, zoom) =
        mercator::fit(bounds, f64::from(size.x), f64::from(size.y), padding, MIN_ZOOM..=nearest);
    let aside = set.clear.center() - rect.center();
    let aside = vec2(-aside.x, -aside.y);
    Some(Camera { centre, zoom }.panned([aside.x, aside.y]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::briefing::StageMap;
    use crate::scene::choices::BaseMapChoice;
    use egui::pos2;
    use geo::coord;

    #[test]
    fn what_a_step_is_about_stands_in_the_middle_of_the_clear_part() {
        let bounds = geo::Rect::new(coord! {x: 42.4412, y: 33.7856}, coord! {x: 42.4412, y: 33.7856});
        let map = StageMap { bounds: Some(bounds), ..StageMap::default() };
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
