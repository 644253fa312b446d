//! The map with what is on it.

use egui::{Rect, Response, Role, Ui, WidgetInfo};
use geo::Point;
use walkers::{Map, Projector, lon_lat};

use super::answers::Curve;
use super::basemaps::Basemaps;
use super::camera_controller::CameraController;
use super::nearby::Nearby;
use super::placed::{self, Hovered, OnScreen};
use super::worlds::Sight;
use super::{accuracy_circles, answers, clusters, controls, markers};
use crate::geo::mercator;
use crate::l10n;
use crate::scene::camera::{Camera, Flight, MAX_ZOOM, MIN_ZOOM, Size};
use crate::scene::choices::BaseMapChoice;
use crate::scene::{Command, View};

/// From this zoom on the lines of the atlas are coarser than what is seen.
const ATLAS_ENDS: f64 = 11.0;

/// The map widget's state: where it looks, and how it gets there.
pub struct MapCanvas {
    eye: CameraController,
    camera: Camera,
    size: Size,
    /// Whether everything is to be shown, also when the size of the map changes.
    fitted: bool,
    /// When the hand last moved it, in seconds of the window's clock.
    moved_at: Option<f64>,
    /// The size for which the selection was last found to be in sight.
    checked: Size,
    hovered: Option<Hovered>,
    pointer: Option<Point>,
    nearby: Nearby,
}

impl MapCanvas {
    /// A map that looks at `camera`.
    pub fn new(camera: Camera) -> Self {
        let mut canvas = Self {
            eye: CameraController::default(),
            camera,
            size: Size { width: 0.0, height: 0.0 },
            fitted: false,
            moved_at: None,
            checked: Size { width: 0.0, height: 0.0 },
            hovered: None,
            pointer: None,
            nearby: Nearby::default(),
        };
        canvas.jump_to(camera);
        canvas
    }

    /// Where it looks.
    pub fn camera(&self) -> Camera {
        self.camera
    }

    /// Where it looks, or will when it has arrived.
    pub fn destination(&self) -> Camera {
        self.eye.flight().map_or(self.camera, Flight::destination)
    }

    /// Its size on screen in points; zero before the first frame.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Whether everything is to be shown, whatever the size of the map.
    pub fn is_fitted(&self) -> bool {
        self.fitted
    }

    /// When the hand last moved it, in seconds of the window's clock.
    pub fn moved_at(&self) -> Option<f64> {
        self.moved_at
    }

    /// Whether it is on its way.
    pub fn is_flying(&self) -> bool {
        self.eye.flight().is_some()
    }

    /// Whether something that belongs on it is still being looked up.
    pub fn is_waiting(&self) -> bool {
        self.nearby.is_waiting()
    }

    /// The position under the pointer, in degrees.
    pub fn pointer(&self) -> Option<Point> {
        self.pointer
    }

    /// Looks there at once.
    pub fn jump_to(&mut self, camera: Camera) {
        self.eye.set_flight(None);
        self.fitted = false;
        self.camera = camera;
        self.eye.look(camera);
    }

    /// Flies there.
    pub fn fly_to(&mut self, camera: Camera) {
        self.fitted = false;
        let camera = Camera { zoom: camera.zoom.clamp(MIN_ZOOM, MAX_ZOOM), ..camera };
        self.eye.set_flight(Some(Flight::new(self.camera, camera, self.size.width)));
    }

    /// Flies to where all of `bounds` (degrees) is shown, and keeps everything shown when the map
    /// changes its size, until it is moved. Before its size is known, it will jump there.
    pub fn fit(&mut self, bounds: Option<geo::Rect>) {
        if self.size.width > 0.0
            && let Some(bounds) = bounds
        {
            self.fly_to(Camera::fitting(bounds, self.size));
        }
        self.fitted = true;
    }

    /// Draws the map over all of `ui`.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        ground: &mut Basemaps,
        view: &View<'_>,
        commands: &mut Vec<Command>,
    ) -> Response {
        let rect = ui.available_rect_before_wrap();
        let before = std::mem::replace(&mut self.size, Size { width: rect.width(), height: rect.height() });
        if before != self.size {
            self.fit_again(view);
        } else if self.checked != self.size {
            self.checked = self.size;
            self.keep_selection_in_sight(view, commands);
        }
        self.camera = self.eye.fly(ui).unwrap_or(self.camera);

        let my_position = lon_lat(self.camera.centre.x(), self.camera.centre.y());
        let (on_screen, arrows) = self.place_markers(ui, rect, view);
        let heads = on_screen.clusters.iter().map(|gathered| clusters::area(view, gathered));
        let others = controls::areas(rect).into_iter().chain(heads);
        let reserved = markers::Reserved::new(ui, on_screen.all_places(), others);
        let attribution = ground.attribution(view.base_map);
        ui.painter().rect_filled(rect, 0.0, ground.colour(self.camera.zoom));
        let layers = ground.layers(view.base_map);
        let mut map = Map::new(None, &mut self.eye.memory, my_position)
            .zoom_with_ctrl(false)
            .double_click_to_zoom(true)
            .with_layer(reserved, 1.0);
        for tiles in layers {
            map = map.with_layer(tiles, 1.0);
        }
        let shown = map.show(ui, |ui, response, projector, _memory| {
            let pointer = response.hover_pos().map(|at| projector.unproject(at.to_vec2()));
            accuracy_circles::paint(ui, &Sight::of(projector), view, &on_screen.places);
            answers::paint(ui, &arrows);
            let cluster = clusters::ui(ui, view, &on_screen.clusters, commands).map(Hovered::Cluster);
            let place = markers::ui(ui, view, &on_screen.places, commands).map(Hovered::Place);
            let fanned = on_screen.fan.as_ref().and_then(|fan| {
                clusters::fan_ui(ui, fan);
                markers::ui(ui, view, &fan.places, commands).map(Hovered::Place)
            });
            let hovered = fanned.or(place).or(cluster);
            let ends = view.base_map != BaseMapChoice::Online && self.camera.zoom >= ATLAS_ENDS;
            if view.base_map != BaseMapChoice::Online {
                self.nearby.ui(ui, rect, self.camera);
            }
            let controls = controls::ui(ui, rect, projector, (&attribution, ends), commands);
            (pointer, hovered, controls)
        });
        let (pointer, hovered, controls) = shown.inner;
        self.pointer = pointer.map(|p| Point::new(mercator::wrap_longitude(p.x()), p.y()));
        self.hovered = hovered;
        if self.eye.is_moved(&shown.response) {
            self.fitted = false;
            self.moved_at = Some(ui.input(|input| input.time));
        }
        self.camera = self.eye.taken_to().unwrap_or(self.camera);
        if shown.response.clicked() && hovered.is_none() && !controls.contains_pointer() {
            commands.push(Command::Deselect);
        }
        if view.fan.is_some() && on_screen.fan.is_none() {
            // The map has moved away from it.
            commands.push(Command::FanOut(None));
        }
        shown.response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, l10n::ui::map()));
        shown.response.on_hover_and_drag_cursor(if hovered.is_some() {
            egui::CursorIcon::PointingHand
        } else {
            egui::CursorIcon::Default
        })
    }

    /// The map has another size: everything is shown again if it was.
    fn fit_again(&mut self, view: &View<'_>) {
        if !self.fitted {
            return;
        }
        if let Some(bounds) = view.marks.bounds {
            self.jump_to(Camera::fitting(bounds, self.size));
            self.fitted = true;
        }
    }

    /// The map has come to rest at another size: a panel that opened may have covered the selection.
    fn keep_selection_in_sight(&self, view: &View<'_>, commands: &mut Vec<Command>) {
        let Some(target) = view.selection else {
            return;
        };
        let camera = self.destination();
        let hidden = target
            .places(view.layers)
            .iter()
            .filter_map(|place| place.position())
            .any(|position| !camera.sees(position, self.size, 1.0));
        if hidden {
            commands.push(Command::FlyTo(target));
        }
    }

    fn place_markers(&self, ui: &Ui, rect: Rect, view: &View<'_>) -> (OnScreen, Vec<Curve>) {
        let here = lon_lat(self.camera.centre.x(), self.camera.centre.y());
        let projector = Projector::new(rect, &walkers::MercatorProjection, &self.eye.memory, here);
        let sight = Sight::of(&projector);
        let mut on_screen = placed::place(rect, &sight, view, self.camera.zoom, self.hovered);
        let arrows = answers::curves(view, &sight, &on_screen);
        placed::label(ui, rect, view, &mut on_screen, &answers::areas(&arrows));
        (on_screen, arrows)
    }
}
