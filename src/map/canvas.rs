//! The map with what is on it.

use egui::{Response, Role, Ui, WidgetInfo};
use geo::Point;

use super::basemaps::Basemaps;
use super::camera_controller::CameraController;
use super::controls::{self, ScaleAndCredit};
use super::nearby::Nearby;
use super::placed::{Hovered, OnScreen};
use super::{accuracy_circles, arrows, clusters, mark_layout, markers};
use crate::geo::mercator;
use crate::l10n;
use crate::scene::camera::{Camera, Flight, Size};
use crate::scene::choices::BaseMapChoice;
use crate::scene::{Command, View};

/// From this zoom on the lines of the atlas are coarser than what is seen.
const ATLAS_ENDS: f64 = 11.0;

/// The map widget's state: where it looks, and how it gets there.
pub struct MapCanvas {
    eye: CameraController,
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
        Self {
            eye: CameraController::at(camera),
            size: Size { width: 0.0, height: 0.0 },
            fitted: false,
            moved_at: None,
            checked: Size { width: 0.0, height: 0.0 },
            hovered: None,
            pointer: None,
            nearby: Nearby::default(),
        }
    }

    /// Where it looks.
    pub fn camera(&self) -> Camera {
        self.eye.camera()
    }

    /// Where it looks, or will when it has arrived.
    pub fn destination(&self) -> Camera {
        self.eye.flight().map_or(self.camera(), Flight::destination)
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
        self.fitted = false;
        self.eye.jump_to(camera);
    }

    /// Flies there.
    pub fn fly_to(&mut self, camera: Camera) {
        self.fitted = false;
        self.eye.fly_to(camera, self.size.width);
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
        self.eye.advance(ui);

        let camera = self.camera();
        let sight = self.eye.sight(rect, rect);
        let mut on_screen = OnScreen::of(ui, rect, &sight, view, camera.zoom, self.hovered);
        let answers = on_screen.all_places().flat_map(|p| view.marks.answers_from(p.number));
        let arrows = arrows::curves(answers, on_screen.all_places(), &sight, 1.0);
        let margin = ScaleAndCredit::of(ui, rect, &sight, ground.attribution(view.base_map), 1.0);
        let [scale, credit] = margin.areas();
        let instruments = [scale, credit, controls::buttons_area(rect)];
        on_screen.label(ui, rect, instruments.into_iter(), &arrows::areas(&arrows));
        let heads = on_screen.clusters.iter().map(|gathered| clusters::area(view, gathered));
        let reserved = mark_layout::areas(on_screen.all_places(), 1.0).chain(instruments).chain(heads);

        let (eye, nearby) = (&mut self.eye, &mut self.nearby);
        let base = (ground, view.base_map);
        let (shown, moved) = eye.ui(ui, base, reserved.collect(), true, |ui| {
            accuracy_circles::paint(ui, &sight, &on_screen.places, 1.0);
            arrows::paint(ui, &arrows, (1.0, false), 1.0);
            let cluster = clusters::ui(ui, view, &on_screen.clusters, commands).map(Hovered::Cluster);
            let place = markers::ui(ui, view, &on_screen.places, commands).map(Hovered::Place);
            let fanned = on_screen.fan.as_ref().and_then(|fan| {
                clusters::fan_ui(ui, fan);
                markers::ui(ui, view, &fan.places, commands).map(Hovered::Place)
            });
            if view.base_map != BaseMapChoice::Online {
                nearby.ui(ui, rect, camera);
            }
            margin.paint(ui);
            if view.base_map != BaseMapChoice::Online && camera.zoom >= ATLAS_ENDS {
                margin.atlas_ends_ui(ui);
            }
            (fanned.or(place).or(cluster), controls::buttons_ui(ui, rect, commands))
        });
        let (hovered, buttons) = shown.inner;
        let pointer = shown.response.hover_pos().map(|at| sight.unproject(at));
        self.pointer = pointer.map(|p| Point::new(mercator::wrap_longitude(p.x()), p.y()));
        self.hovered = hovered;
        if moved {
            self.fitted = false;
            self.moved_at = Some(ui.input(|input| input.time));
        }
        if shown.response.clicked() && hovered.is_none() && !buttons.contains_pointer() {
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
}
