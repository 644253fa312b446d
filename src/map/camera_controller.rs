//! Where a map looks: what walkers remembers of it, the flight it is on, and the hand that moves it.

use std::time::Duration;

use egui::{InnerResponse, Rect, Ui};
use geo::Point;
use walkers::{Map, MapMemory, MercatorProjection, Position, Projector, lon_lat};

use super::basemaps::Basemaps;
use super::reserved::Reserved;
use super::worlds::Sight;
use crate::geo::mercator;
use crate::scene::camera::{Camera, Flight, MAX_ZOOM, MIN_ZOOM};
use crate::scene::choices::BaseMapChoice;
use crate::theme::style;

/// What moves a map.
pub(super) struct CameraController {
    /// What walkers draws from.
    memory: MapMemory,
    camera: Camera,
    flight: Option<Flight>,
    /// Whether the flight has begun: its time runs from the first frame that shows it.
    under_way: bool,
}

impl CameraController {
    /// A map that looks there.
    pub(super) fn at(camera: Camera) -> Self {
        let mut eye = Self { memory: MapMemory::default(), camera, flight: None, under_way: false };
        eye.look_at(camera);
        eye
    }

    /// Where it looks.
    pub(super) fn camera(&self) -> Camera {
        self.camera
    }

    /// The flight it is on.
    pub(super) fn flight(&self) -> Option<&Flight> {
        self.flight.as_ref()
    }

    /// Looks there at once.
    pub(super) fn jump_to(&mut self, camera: Camera) {
        self.flight = None;
        self.look_at(camera);
    }

    /// Begins a flight over a map of this width.
    pub(super) fn fly_to(&mut self, camera: Camera, width: f32) {
        let camera = Camera { zoom: camera.zoom.clamp(MIN_ZOOM, MAX_ZOOM), ..camera };
        self.flight = Some(Flight::new(self.camera, camera, width));
        self.under_way = false;
    }

    fn look_at(&mut self, camera: Camera) {
        self.camera = camera;
        self.memory.center_at(lon_lat(camera.centre.x(), camera.centre.y()));
        // The zoom is clamped before, so that walkers takes it.
        let _ = self.memory.set_zoom(camera.zoom.clamp(MIN_ZOOM, MAX_ZOOM));
    }

    /// Goes on with its flight.
    pub(super) fn advance(&mut self, ui: &Ui) {
        let Some(flight) = self.flight.as_mut() else {
            return;
        };
        // By the clock, so that it arrives in time however slow the frames are; but what the frame
        // before it took was not its time.
        let most = if self.under_way { f32::INFINITY } else { ui.input(|input| input.predicted_dt) };
        let time = ui.input(|input| input.stable_dt).min(most);
        self.under_way = true;
        let time = if style::is_animated(ui.ctx()) { Duration::from_secs_f32(time) } else { Duration::MAX };
        let (camera, over) = flight.advance(time);
        self.look_at(camera);
        if over {
            self.flight = None;
        }
        ui.ctx().request_repaint();
    }

    /// What is seen of the world on a map of which a part is looked at.
    pub(super) fn sight(&self, rect: Rect, part: Rect) -> Sight<'static> {
        let projector = Projector::new(rect, &MercatorProjection, &self.memory, self.here());
        Sight::of(&projector, part)
    }

    /// Draws the map over all of `ui`, and `contents` on it. No name of the base map is written where room
    /// is `reserved`. Tells as well whether the hand moves the map, which ends a flight.
    pub(super) fn ui<R>(
        &mut self,
        ui: &mut Ui,
        (ground, base): (&mut Basemaps, BaseMapChoice),
        reserved: Vec<Rect>,
        double_click_to_zoom: bool,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> (InnerResponse<R>, bool) {
        let rect = ui.available_rect_before_wrap();
        ui.painter().rect_filled(rect, 0.0, ground.colour(self.camera.zoom));
        let here = self.here();
        let mut map = Map::new(None, &mut self.memory, here)
            .zoom_with_ctrl(false)
            .double_click_to_zoom(double_click_to_zoom)
            .with_layer(Reserved::of(ui, reserved), 1.0);
        for tiles in ground.layers(base) {
            map = map.with_layer(tiles, 1.0);
        }
        let shown = map.show(ui, |ui, _response, _projector, _memory| contents(ui));
        let response = &shown.response;
        let moved = response.dragged() || response.changed() && response.contains_pointer();
        if moved {
            self.flight = None;
        }
        self.take_over();
        (shown, moved)
    }

    /// Looks where the hand has moved the map, if it has and the map is not flying.
    fn take_over(&mut self) {
        let Some(centre) = self.memory.detached().filter(|_| self.flight.is_none()) else {
            return;
        };
        let zoom = self.memory.zoom();
        // walkers goes on beyond 180°, and may.
        let centre = Point::new(mercator::wrap_longitude(centre.x()), centre.y());
        self.camera = Camera { centre, zoom: zoom.clamp(MIN_ZOOM, MAX_ZOOM) };
        if self.camera.zoom.to_bits() != zoom.to_bits() {
            self.look_at(self.camera);
        }
    }

    fn here(&self) -> Position {
        lon_lat(self.camera.centre.x(), self.camera.centre.y())
    }
}
