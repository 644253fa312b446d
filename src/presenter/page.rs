//! A step as the room sees it: the map, the words beside it, and what is around them.

use egui::{Rect, Response, Role, Ui, WidgetInfo, pos2};

use super::frame::{self, Areas, OnStrip};
use super::laid_out::Panel;
use super::title_overlay::TitleOverlay;
use crate::l10n::ui as w;
use crate::map::briefing_map::Motion;
use crate::map::briefing_marks::Setting;
use crate::map::{Basemaps, BriefingMap};
use crate::scene::briefing::{Deck, Step};
use crate::scene::command::BaseMapChoice;
use crate::theme::tokens;

/// Names on the base map are as large on a stage as this is on a desk, in points at 1080 pixels.
const NAMES: f32 = 1.5;
/// Around what was said, in pixels of a screen of 1080 pixels.
const MARGIN: f32 = 28.0;
/// What was said takes at most as much of the height, the better first.
const CAPTION: [f32; 2] = [0.66, 0.78];
/// What was said stands in the panel where it would take more of the map's height, if it has room there.
const LOW_CAPTION: f32 = 0.5;
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

/// Where what was said stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SaidAt {
    /// On the map, at its bottom.
    Map,
    /// In the panel, below what happened.
    Panel,
    /// Below both, as wide as the page.
    Foot,
}

/// The words, and what they were laid out for.
struct Laid {
    areas: Areas,
    dark: bool,
    panel: Panel,
    caption: Option<Panel>,
    said_at: SaidAt,
    /// How full the picture of all letters was; one that is emptier is another.
    letters: f32,
}

impl Laid {
    fn of(ui: &Ui, step: &Step, areas: Areas) -> Self {
        let (middle, unit) = (areas.middle, areas.unit);
        let (page, height, margin) = (areas.page.size(), middle.height(), MARGIN * unit);
        let mut panel = Panel::of(ui.ctx(), step, page, height, unit);
        let width = middle.width() - panel.width - 2.0 * margin;
        let mut caption = step.quote.as_ref().map(|quote| {
            let [better, most] =
                CAPTION.map(|part| move || Panel::caption(ui.ctx(), quote, width, height * part, unit));
            Some(better()).filter(|caption| !caption.is_cut).unwrap_or_else(most)
        });
        let mut said_at = SaidAt::Map;
        if let (Some(quote), Some(high)) = (&step.quote, &caption)
            && high.height() > height * LOW_CAPTION
        {
            let set = |place, whole: Option<(Panel, Panel)>| Some((place, whole?));
            let column = Panel::column(ui.ctx(), step, quote, page, height, (unit, margin));
            let foot = || Panel::foot(ui.ctx(), step, quote, page, height, (unit, margin));
            if let Some((place, (words, said))) =
                set(SaidAt::Panel, column).or_else(|| set(SaidAt::Foot, foot()))
            {
                (panel, caption, said_at) = (words, Some(said), place);
            }
        }
        Self { areas, dark: tokens(ui.ctx()).dark, panel, caption, said_at, letters: letters(ui) }
    }

    /// Whether it can be drawn in these areas.
    fn suits(&self, ui: &Ui, areas: &Areas) -> bool {
        self.areas == *areas && self.dark == tokens(ui.ctx()).dark && self.letters <= letters(ui)
    }

    /// Where the words are that were said.
    fn caption_area(&self) -> Option<Rect> {
        let caption = self.caption.as_ref()?;
        let margin = MARGIN * self.areas.unit;
        let middle = self.areas.middle;
        let edge = middle.left() + self.panel.width;
        let (left, right) = match self.said_at {
            SaidAt::Map => (edge, middle.right()),
            SaidAt::Panel => (middle.left(), edge),
            SaidAt::Foot => (middle.left(), middle.right()),
        };
        let bottom = middle.bottom() - margin;
        Some(Rect::from_min_max(pos2(left + margin, bottom - caption.height()), pos2(right - margin, bottom)))
    }

    /// What of the map nothing covers.
    fn clear(&self) -> Rect {
        let middle = self.areas.middle;
        let below_map = self.caption_area().filter(|_| self.said_at != SaidAt::Panel);
        let margin = if self.said_at == SaidAt::Foot { MARGIN * self.areas.unit } else { 0.0 };
        let bottom = below_map.map_or(middle.bottom(), |area| area.top() - margin);
        Rect::from_min_max(pos2(middle.left() + self.panel.width, middle.top()), pos2(middle.right(), bottom))
    }
}

fn letters(ui: &Ui) -> f32 {
    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method is of one lifetime only")]
    ui.fonts(|fonts| fonts.font_atlas_fill_ratio())
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
        let laid = self.laid.as_ref()?;
        let caption = laid.caption.as_ref().map_or(f32::MAX, |caption| caption.smallest);
        Some(laid.panel.smallest.min(caption) / laid.areas.unit)
    }

    /// What of the map no words cover, in points; `None` before it was drawn.
    pub fn clear_map(&self) -> Option<Rect> {
        self.laid.as_ref().map(Laid::clear)
    }

    /// Whether words had to be cut.
    pub fn is_cut(&self) -> bool {
        let cut = |laid: &Laid| laid.panel.is_cut || laid.caption.as_ref().is_some_and(|words| words.is_cut);
        self.laid.as_ref().is_some_and(cut)
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
        if let Some(laid) = self.laid.as_ref().filter(|laid| laid.suits(ui, &areas)) {
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
        // Colours are part of what is laid out; a step with its own theme has others.
        let is_there =
            |(number, ahead): &(usize, Laid)| *number == next.number && ahead.suits(ui, &laid.areas);
        if next.map.theme.is_some() || !self.is_still() || self.ahead.as_ref().is_some_and(is_there) {
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
        let panel = self.laid.as_ref().filter(|_| !self.standing_alone).map_or(0.0, |laid| laid.panel.width);
        let seen = areas.middle.with_min_x(areas.middle.left() + panel);
        let is_foot = self.laid.as_ref().is_some_and(|laid| laid.said_at == SaidAt::Foot);
        let seen = if is_foot && !self.standing_alone { seen.with_max_y(clear.bottom()) } else { seen };
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
        let (middle, unit) = (laid.areas.middle, laid.areas.unit);
        let area = Rect::from_min_max(middle.min, pos2(middle.left() + laid.panel.width, middle.bottom()));
        let soft = |spread: f32| egui::Shadow {
            offset: [0, 0],
            blur: (spread * unit) as u8,
            spread: 0,
            color: t.shadow,
        };
        let foot = Rect::from_min_max(pos2(middle.left(), laid.clear().bottom()), middle.max);
        let grounds = [Some(area), Some(foot).filter(|_| laid.said_at == SaidAt::Foot)];
        for ground in grounds.into_iter().flatten() {
            ui.painter().add(soft(24.0).as_shape(ground, 0.0));
        }
        for ground in grounds.into_iter().flatten() {
            ui.painter().rect_filled(ground, 0.0, t.panel);
        }
        let bar = Rect::from_min_max(area.min, pos2(area.left() + 10.0 * unit, area.bottom()));
        ui.painter().rect_filled(bar, 0.0, t.accent);
        laid.panel.paint(ui, "panel", area.min);
        // What was said comes once the map stands: on the way, it would lie over the place.
        let is_on_the_way = self.motion == Motion::Fly && self.stage.is_flying();
        let is_hidden = is_on_the_way && laid.said_at == SaidAt::Map;
        if let (Some(caption), Some(area), false) = (&laid.caption, laid.caption_area(), is_hidden) {
            if laid.said_at == SaidAt::Map {
                ui.painter().add(soft(24.0).as_shape(area, 10.0 * unit));
            }
            caption.paint(ui, "caption", area.min);
        }
    }
}
