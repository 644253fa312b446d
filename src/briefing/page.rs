//! A step as the room sees it: the map, the words beside it, and what is around them.

use egui::{Rect, Response, Role, Stroke, Ui, WidgetInfo, pos2};

use super::frame::{self, Areas};
use super::panel::Panel;
use super::plate::Plate;
use crate::look::tokens;
use crate::map::stage::{Motion, Setting};
use crate::map::{Ground, Stage};
use crate::scene::briefing::{Deck, Step};
use crate::scene::command::BaseMapChoice;
use crate::words::ui as w;

/// Names on the base map are as large on a stage as this is on a desk, in points at 1080 pixels.
const NAMES: f32 = 1.5;
/// Seconds until an arrow is drawn, once the map stands.
const DRAWING: f32 = 0.9;

/// A page that is being shown, and how far it is.
pub struct Page {
    step: Step,
    stage: Stage,
    /// What the words were laid out for.
    laid: Option<(Areas, bool, Panel)>,
    /// Seconds since the map stands.
    standing: f32,
    motion: Motion,
    /// Whether there are no words beside the map.
    standing_alone: bool,
    /// What stands on the map, in points.
    taken: Option<Rect>,
}

impl Page {
    /// The first page.
    pub fn new(step: Step, motion: Motion) -> Self {
        Self {
            step,
            stage: Stage::default(),
            laid: None,
            standing: 0.0,
            motion,
            standing_alone: false,
            taken: None,
        }
    }

    /// Another step takes its place from the next frame on.
    pub fn turn(&mut self, step: Step, motion: Motion) {
        let same_ground = step.map.bounds.is_none();
        self.step = step;
        self.laid = None;
        self.standing = 0.0;
        self.motion = motion;
        if !same_ground || self.stage.is_moved() {
            self.stage.go(motion);
        }
    }

    /// The step.
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// The map, to look around in.
    pub fn stage(&mut self) -> &mut Stage {
        &mut self.stage
    }

    /// Whether nothing moves any more.
    pub fn is_still(&self) -> bool {
        let drawn = self.standing >= DRAWING || !self.step.map.arrows.iter().any(|arrow| arrow.is_now);
        !self.stage.is_flying() && (drawn || self.motion == Motion::Jump)
    }

    /// The smallest type of the words that the step says, in pixels of a screen of 1080 pixels;
    /// `None` before it was drawn.
    pub fn smallest_type(&self) -> Option<f32> {
        self.laid.as_ref().map(|(areas, _, panel)| panel.smallest / areas.unit)
    }

    /// Whether words had to be cut.
    pub fn is_cut(&self) -> bool {
        self.laid.as_ref().is_some_and(|(_, _, panel)| panel.is_cut)
    }

    /// Draws it all, and gives the response of the map.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        area: Rect,
        ground: &mut Ground,
        deck: &Deck,
        base: BaseMapChoice,
    ) -> Response {
        let areas = Areas::of(area, deck.cover.marking.is_some());
        let panel_width = self.lay_out(ui, areas);
        let response = self.map_ui(ui, &areas, panel_width, ground, self.step.map.base_map.unwrap_or(base));
        self.panel_ui(ui, &areas, panel_width);
        frame::strip_ui(ui, &areas, &deck.cover, &deck.strip, &self.step);
        frame::marking_ui(ui, &areas, deck.cover.marking.as_ref());
        response
    }

    /// Draws only the map, with what is on it.
    pub fn map_only_ui(
        &mut self,
        ui: &mut Ui,
        area: Rect,
        ground: &mut Ground,
        base: BaseMapChoice,
    ) -> Response {
        let areas = Areas { middle: area, strip: Rect::NOTHING, ..Areas::of(area, false) };
        self.map_ui(ui, &areas, 0.0, ground, self.step.map.base_map.unwrap_or(base))
    }

    /// Draws the map as a picture that stands alone: with a legend, and marks and names as large as
    /// on a page where a pixel of a screen of 1080 pixels is `unit` points.
    pub fn picture_ui(
        &mut self,
        ui: &mut Ui,
        area: Rect,
        unit: f32,
        ground: &mut Ground,
        base: BaseMapChoice,
    ) {
        self.standing_alone = true;
        let areas = Areas { middle: area, strip: Rect::NOTHING, unit, ..Areas::of(area, false) };
        self.map_ui(ui, &areas, 0.0, ground, self.step.map.base_map.unwrap_or(base));
    }

    /// Draws the map as [`Self::picture_ui`] does, with its title in a corner and the marking above
    /// and below. `written` is when, as a date-time group.
    pub fn view_ui(
        &mut self,
        ui: &mut Ui,
        area: Rect,
        ground: &mut Ground,
        deck: &Deck,
        base: BaseMapChoice,
        written: &str,
    ) {
        let areas = Areas { strip: Rect::NOTHING, ..Areas::of(area, deck.cover.marking.is_some()) };
        let middle = Rect::from_min_max(areas.marking[0].left_bottom(), areas.marking[1].right_top());
        let areas = Areas { middle, ..areas };
        let plate = Plate::of(ui, &areas, &self.step, written);
        (self.standing_alone, self.taken) = (true, Some(plate.area()));
        self.map_ui(ui, &areas, 0.0, ground, self.step.map.base_map.unwrap_or(base));
        plate.paint(ui);
        frame::marking_ui(ui, &areas, deck.cover.marking.as_ref());
    }

    fn lay_out(&mut self, ui: &Ui, areas: Areas) -> f32 {
        let dark = tokens(ui.ctx()).dark;
        match &self.laid {
            Some((known, known_dark, panel)) if *known == areas && *known_dark == dark => panel.width,
            _ => {
                let height = areas.middle.height();
                let panel = Panel::of(ui.ctx(), &self.step, areas.page.size(), height, areas.unit);
                let width = panel.width;
                self.laid = Some((areas, dark, panel));
                width
            }
        }
    }

    fn map_ui(
        &mut self,
        ui: &mut Ui,
        areas: &Areas,
        panel: f32,
        ground: &mut Ground,
        base: BaseMapChoice,
    ) -> Response {
        ground.set_type_scale((NAMES * areas.unit).max(0.8));
        let middle = areas.middle;
        let clear = Rect::from_min_max(pos2(middle.left() + panel, middle.top()), middle.max);
        if !self.stage.is_flying() && !self.is_still() {
            self.standing += ui.input(|input| input.stable_dt).min(0.1);
            ui.ctx().request_repaint();
        }
        let drawn = match self.motion {
            Motion::Jump => 1.0,
            Motion::Fly => (self.standing / DRAWING).clamp(0.0, 1.0),
        };
        let (legend, taken) = (self.standing_alone, self.taken);
        let set = Setting { map: &self.step.map, base, clear, unit: areas.unit, drawn, legend, taken };
        let response = self.stage.ui(ui, middle, ground, &set);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, w::MAP));
        response
    }

    fn panel_ui(&self, ui: &Ui, areas: &Areas, width: f32) {
        let t = tokens(ui.ctx());
        let Some((_, _, panel)) = &self.laid else {
            return;
        };
        let middle = areas.middle;
        let area = Rect::from_min_max(middle.min, pos2(middle.left() + width, middle.bottom()));
        let shade =
            Rect::from_min_max(area.right_top(), pos2(area.right() + 14.0 * areas.unit, area.bottom()));
        let mut mesh = egui::Mesh::default();
        for (corner, colour) in [
            (shade.left_top(), t.shadow.gamma_multiply(0.5)),
            (shade.right_top(), egui::Color32::TRANSPARENT),
            (shade.right_bottom(), egui::Color32::TRANSPARENT),
            (shade.left_bottom(), t.shadow.gamma_multiply(0.5)),
        ] {
            mesh.colored_vertex(corner, colour);
        }
        mesh.add_triangle(0, 1, 2);
        mesh.add_triangle(0, 2, 3);
        ui.painter().add(mesh);
        ui.painter().rect_filled(area, 0.0, t.panel);
        let bar = Rect::from_min_max(area.min, pos2(area.left() + 10.0 * areas.unit, area.bottom()));
        ui.painter().rect_filled(bar, 0.0, t.accent);
        ui.painter().vline(area.right(), area.y_range(), Stroke::new(1.0, t.line));
        panel.paint(ui, area.min, area.height());
    }
}
