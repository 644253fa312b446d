//! A step as the room sees it: the map, the words beside it, and what is around them.

use egui::{Rect, Response, Role, Ui, WidgetInfo};

use super::frame::{self, Areas, OnStrip};
use super::title_overlay::TitleOverlay;
use super::words::{self, Galleys};
use crate::l10n::ui as w;
use crate::map::briefing_map::Motion;
use crate::map::briefing_marks::Setting;
use crate::map::{Basemaps, BriefingMap};
use crate::scene::briefing::{Deck, Step};
use crate::scene::choices::BaseMapChoice;
use crate::scene::pages::{Area, Medium, Planner, SaidAt, Screen};
use crate::theme::{direction, tokens};

/// Pixels of a screen of 1080 in a point of a page.
const PIXELS: f32 = 2.0;
/// How soft the edges of what stands over the map are, in pixels of a screen of 1080.
const SHADOW: f32 = 24.0;
/// Names on the base map are as large on a stage as this is on a desk, in points at 1080 pixels.
const NAMES: f32 = 1.5;
/// Seconds until an arrow is drawn, once the map stands.
const DRAWING: f32 = 0.9;

/// A page that is being shown, and how far it is.
pub struct Page {
    step: Step,
    stage: BriefingMap,
    laid: Option<Laid>,
    /// The words of another step, by its number, and how many frames nothing has moved.
    ahead: Option<(usize, Laid)>,
    rested: u32,
    /// Seconds since the map stands.
    standing: f32,
    motion: Motion,
    /// Whether there are no words beside the map.
    standing_alone: bool,
    /// What stands on the map, in points.
    taken: Option<Rect>,
}

/// The words, and what they were laid out for.
struct Laid {
    areas: Areas,
    screen: Screen,
}

impl Laid {
    fn of(ui: &Ui, step: &Step, areas: Areas) -> Self {
        let unit = PIXELS * areas.unit;
        let size = areas.middle.size() / unit;
        let stage = Area { w: size.x, h: size.y, ..Area::default() };
        let measure = &Galleys { ctx: ui.ctx(), unit };
        Self { areas, screen: Planner { measure, medium: Medium::STAGE, stage, untitled: "" }.screen(step) }
    }

    /// Where an area of the page is in the window.
    fn place(&self, area: Area) -> Rect {
        words::place(area, self.areas.middle.min, PIXELS * self.areas.unit)
    }

    /// What of the map nothing covers.
    fn clear(&self) -> Rect {
        self.screen.page.map.map_or(self.areas.middle, |map| self.place(map))
    }
}

impl Page {
    /// The first page.
    pub fn new(step: Step, motion: Motion) -> Self {
        Self {
            step,
            stage: BriefingMap::default(),
            laid: None,
            ahead: None,
            rested: 0,
            standing: 0.0,
            motion,
            standing_alone: false,
            taken: None,
        }
    }

    /// Another step takes its place from the next frame on.
    pub fn turn(&mut self, step: Step, motion: Motion) {
        let same_ground = step.map.bounds.is_none();
        self.laid = self.ahead.take().filter(|ahead| ahead.0 == step.number).map(|ahead| ahead.1);
        self.rested = 0;
        self.step = step;
        self.standing = 0.0;
        self.motion = motion;
        if !same_ground || self.stage.is_moved() {
            self.stage.go(motion);
        }
    }

    /// The same step, now that all of it is known. Where the presenter's hand has moved the map, it
    /// stays.
    pub fn complete(&mut self, step: Step, motion: Motion) {
        let goes = step.map.bounds != self.step.map.bounds && !self.stage.is_moved();
        self.step = step;
        self.laid = None;
        self.standing = 0.0;
        if goes {
            self.stage.go(motion);
        }
    }

    /// The step.
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// The map, to look around in.
    pub fn stage(&mut self) -> &mut BriefingMap {
        &mut self.stage
    }

    /// Whether nothing moves any more.
    pub fn is_still(&self) -> bool {
        let drawn = self.standing >= DRAWING || self.step.map.answer.is_none();
        !self.stage.is_flying() && (drawn || self.motion == Motion::Jump)
    }

    /// The smallest type of the words that the step says, in pixels of a screen of 1080 pixels;
    /// `None` before it was drawn.
    pub fn smallest_type(&self) -> Option<f32> {
        self.laid.as_ref().map(|laid| laid.screen.smallest_type() * PIXELS)
    }

    /// What of the map no words cover, in points; `None` before it was drawn.
    pub fn clear_map(&self) -> Option<Rect> {
        self.laid.as_ref().map(Laid::clear)
    }

    /// Whether words had to be cut.
    pub fn is_cut(&self) -> bool {
        self.laid.as_ref().is_some_and(|laid| laid.screen.is_cut)
    }

    /// Draws it all, and gives what can be clicked: the map, and what is on the strip of time.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        area: Rect,
        ground: &mut Basemaps,
        deck: &Deck,
        base: BaseMapChoice,
    ) -> (Response, OnStrip) {
        let areas = Areas::of(area, deck.cover.marking.is_some());
        let clear = self.lay_out(ui, areas);
        let base = self.step.map.base_map.unwrap_or(base);
        let response = self.map_ui(ui, &areas, clear, ground, base);
        self.panel_ui(ui);
        let on_strip = frame::strip_ui(ui, &areas, &deck.cover, &deck.strip, &self.step);
        frame::marking_ui(ui, &areas, deck.cover.marking.as_ref());
        (response, on_strip)
    }

    /// Draws the map as a picture that stands alone: with a legend, and marks and names as large as
    /// on a page where a pixel of a screen of 1080 pixels is `unit` points.
    pub fn picture_ui(
        &mut self,
        ui: &mut Ui,
        area: Rect,
        unit: f32,
        ground: &mut Basemaps,
        base: BaseMapChoice,
    ) {
        self.standing_alone = true;
        let areas = Areas { middle: area, strip: Rect::NOTHING, unit, ..Areas::of(area, false) };
        let base = self.step.map.base_map.unwrap_or(base);
        self.map_ui(ui, &areas, area, ground, base);
    }

    /// Draws the map as [`Self::picture_ui`] does, with its title in a corner and the marking above
    /// and below. `written` is when, as a date-time group.
    pub fn view_ui(
        &mut self,
        ui: &mut Ui,
        area: Rect,
        ground: &mut Basemaps,
        deck: &Deck,
        base: BaseMapChoice,
        written: &str,
    ) {
        let areas = Areas { strip: Rect::NOTHING, ..Areas::of(area, deck.cover.marking.is_some()) };
        let middle = Rect::from_min_max(areas.marking[0].left_bottom(), areas.marking[1].right_top());
        let areas = Areas { middle, ..areas };
        let plate = TitleOverlay::of(ui, &areas, &self.step, written);
        (self.standing_alone, self.taken) = (true, Some(plate.area()));
        let base = self.step.map.base_map.unwrap_or(base);
        self.map_ui(ui, &areas, middle, ground, base);
        plate.paint(ui);
        frame::marking_ui(ui, &areas, deck.cover.marking.as_ref());
    }

    /// Lays the words out, once, and gives what they leave of the map.
    fn lay_out(&mut self, ui: &Ui, areas: Areas) -> Rect {
        if let Some(laid) = self.laid.as_ref().filter(|laid| laid.areas == areas) {
            return laid.clear();
        }
        self.laid.insert(Laid::of(ui, &self.step, areas)).clear()
    }

    /// Lays out the words of the step that follows, once nothing moves any more: so the frame of the
    /// key has no more to do than the others of its flight.
    pub fn look_ahead(&mut self, ui: &Ui, next: &Step) {
        let Some(laid) = self.laid.as_ref().filter(|_| self.stage.camera().is_some()) else {
            return;
        };
        let is_there = |(number, ahead): &(usize, Laid)| *number == next.number && ahead.areas == laid.areas;
        if !self.is_still() || self.ahead.as_ref().is_some_and(is_there) {
            return;
        }
        self.rested += 1;
        if self.rested > 1 {
            self.ahead = Some((next.number, Laid::of(ui, next, laid.areas)));
        } else {
            ui.ctx().request_repaint();
        }
    }

    /// What was laid out of the step that follows is no longer what it says.
    pub fn forget_ahead(&mut self) {
        (self.ahead, self.rested) = (None, 0);
    }

    fn map_ui(
        &mut self,
        ui: &mut Ui,
        areas: &Areas,
        clear: Rect,
        ground: &mut Basemaps,
        base: BaseMapChoice,
    ) -> Response {
        ground.set_type_scale((NAMES * areas.unit).max(0.8));
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
        // What the panel covers is not drawn: filling it is most of the work where no graphics card is.
        let clip = ui.clip_rect();
        let seen = match self.laid.as_ref().filter(|_| !self.standing_alone) {
            Some(laid) if laid.screen.said_at == SaidAt::Foot => clear,
            Some(_) => Rect::from_x_y_ranges(clear.x_range(), areas.middle.y_range()),
            None => areas.middle,
        };
        ui.set_clip_rect(clip.intersect(seen));
        let response = self.stage.ui(ui, areas.middle, ground, &set);
        ui.set_clip_rect(clip);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, w::map()));
        response
    }

    fn panel_ui(&self, ui: &mut Ui) {
        let t = tokens(ui.ctx());
        let Some(laid) = &self.laid else {
            return;
        };
        let (middle, unit, screen) = (laid.areas.middle, laid.areas.unit, &laid.screen);
        let soft = |area: Rect, corner: f32| {
            let blur = (SHADOW * unit) as u8;
            egui::Shadow { offset: [0, 0], blur, spread: 0, color: t.shadow }.as_shape(area, corner)
        };
        let panel = laid.place(screen.panel());
        let foot = middle.with_min_y(panel.bottom());
        let grounds = [Some(panel), Some(foot).filter(|_| screen.said_at == SaidAt::Foot)];
        ui.painter().extend(grounds.into_iter().flatten().map(|ground| soft(ground, 0.0).into()));
        for ground in grounds.into_iter().flatten() {
            ui.painter().rect_filled(ground, 0.0, t.panel);
        }
        let bar = direction::within(panel, panel.with_max_x(panel.left() + 10.0 * unit));
        ui.painter().rect_filled(bar, 0.0, t.accent);
        // What was said on the map comes once the map stands: on the way, it would lie over the place.
        let is_on_the_way = self.motion == Motion::Fly && self.stage.is_flying();
        for column in &screen.page.columns {
            if column.is_quote && screen.said_at == SaidAt::Map {
                if is_on_the_way {
                    continue;
                }
                ui.painter().add(soft(laid.place(column.area), 10.0 * unit));
            }
            words::column_ui(ui, column, middle.min, PIXELS * unit);
        }
    }
}
