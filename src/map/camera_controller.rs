//! Where a map looks: what walkers remembers of it, the flight it is on, and the hand that moves it.

use std::time::Duration;

use egui::{Response, Ui};
use geo::Point;
use walkers::{MapMemory, lon_lat};

use crate::geo::mercator;
use crate::scene::camera::{Camera, Flight, MAX_ZOOM, MIN_ZOOM};

/// What moves a map.
#[derive(Default)]
pub(super) struct CameraController {
    /// What walkers draws from.
    pub memory: MapMemory,
    flight: Option<Flight>,
    /// Whether the flight has begun: its time runs from the first frame that shows it.
    under_way: bool,
}

impl CameraController {
    /// The flight it is on.
    pub fn flight(&self) -> Option<&Flight> {
        self.flight.as_ref()
    }

    /// Begins a flight, or ends the one it is on.
    pub fn set_flight(&mut self, flight: Option<Flight>) {
        self.flight = flight;
        self.under_way = false;
    }

    /// Looks there at once; a flight goes on.
    pub fn look(&mut self, camera: Camera) {
        self.memory.center_at(lon_lat(camera.centre.x(), camera.centre.y()));
        // The zoom is clamped before, so that walkers takes it.
        let _ = self.memory.set_zoom(camera.zoom.clamp(MIN_ZOOM, MAX_ZOOM));
    }

    /// Goes on with its flight, and gives where it looks now; `None` where it is on none.
    pub fn fly(&mut self, ui: &Ui) -> Option<Camera> {
        let flight = self.flight.as_mut()?;
        // By the clock, so that it arrives in time however slow the frames are; but what the frame
        // before it took was not its time.
        let most = if self.under_way { f32::INFINITY } else { ui.input(|input| input.predicted_dt) };
        let time = ui.input(|input| input.stable_dt).min(most);
        self.under_way = true;
        let (camera, over) = flight.advance(Duration::from_secs_f32(time));
        self.look(camera);
        if over {
            self.flight = None;
        }
        ui.ctx().request_repaint();
        Some(camera)
    }

    /// Whether the hand moves the map, which also ends a flight.
    pub fn is_moved(&mut self, response: &Response) -> bool {
        let moved = response.dragged() || response.changed() && response.contains_pointer();
        if moved {
            self.flight = None;
        }
        moved
    }

    /// Where the hand has moved it; `None` where no hand has, or it is flying.
    pub fn taken_to(&mut self) -> Option<Camera> {
        let centre = self.memory.detached().filter(|_| self.flight.is_none())?;
        let zoom = self.memory.zoom();
        // walkers goes on beyond 180°, and may.
        let centre = Point::new(mercator::wrap_longitude(centre.x()), centre.y());
        let camera = Camera { centre, zoom: zoom.clamp(MIN_ZOOM, MAX_ZOOM) };
        if camera.zoom.to_bits() != zoom.to_bits() {
            self.look(camera);
        }
        Some(camera)
    }
}
