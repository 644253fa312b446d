//! A briefing being shown: where it stands, and what keys and mouse do with it.
//!
//! It holds all that it shows. What happens to the opened files meanwhile does not disturb it.

use std::sync::Arc;

mod room;

use egui::{Context, Pos2, Ui, ViewportCommand};

use super::composer::Composer;
use super::ink::{Ink, Tool};
use super::keys::{self, Act};
use super::miniature::Miniatures;
use super::page::Page;
use super::speaker;
use crate::map::Basemaps;
use crate::map::briefing_map::Motion;
use crate::map::tiles::TileError;
use crate::query::{LayerId, Target};
use crate::scene::briefing::{Deck, Step};
use crate::scene::choices::{BaseMapChoice, ThemeChoice};
use crate::theme::tokens::Contrast;

/// Levels of zoom of a key.
const ZOOM: f64 = 0.75;
/// Numbers have at most as many digits.
const DIGITS: usize = 6;

/// How a show is started.
#[derive(Clone, Copy, Debug)]
pub struct ShowOptions {
    /// The step to start with, from 0.
    pub first: usize,
    /// How the map comes from step to step.
    pub motion: Motion,
    /// The base map where a step does not say.
    pub base_map: BaseMapChoice,
    /// Whether the presenter's view is opened with it.
    pub speaker: bool,
    /// Whether the time that each step takes is to be kept.
    pub rehearsal: bool,
}

/// What a show leaves behind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ended {
    /// The incident of the step at which it was left.
    pub target: Option<Target>,
    /// Seconds on each step that was shown, by its number in the dossier's briefing.
    pub paces: Vec<(usize, f32)>,
    /// How many steps were shown.
    pub steps: usize,
    /// Seconds in all.
    pub seconds: f32,
    /// Whether it was a rehearsal.
    pub rehearsal: bool,
    /// Whose briefing it was; `None` where it was made.
    pub layer: Option<LayerId>,
}

/// A screen without anything on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// Black.
    Black,
    /// White.
    White,
}

/// A briefing being shown.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, not a state of one machine")]
pub struct Show {
    deck: Arc<Deck>,
    composer: Composer,
    /// From 0; as many as there are steps is the end.
    at: usize,
    page: Page,
    next: Option<Step>,
    ground: Basemaps,
    /// The presenter's pictures, once they are wanted.
    miniatures: Option<Miniatures>,
    wish: ShowOptions,
    blank: Option<Blank>,
    tool: Tool,
    ink: Ink,
    typed: Option<usize>,
    help: bool,
    speaker: bool,
    /// Where the presenter's view goes on a second screen, in points.
    speaker_at: Option<Pos2>,
    swapped: bool,
    playing: bool,
    /// When it began, and when the step did, in seconds of the window's clock.
    began: Option<f64>,
    turned: f64,
    now: f64,
    spent: Vec<f32>,
    left: bool,
}

impl Show {
    /// Starts with a step of a deck, which has some.
    ///
    /// # Errors
    /// When the base map cannot be had.
    pub fn new(ctx: &Context, deck: Deck, wish: ShowOptions) -> Result<Self, TileError> {
        let at = wish.first.min(deck.len().saturating_sub(1));
        let deck = Arc::new(deck);
        let mut composer = Composer::new(deck.clone());
        let page = Page::new(composer.step(ctx, at), wish.motion);
        let playing = !wish.rehearsal && deck.plays_by_itself();
        let mut show = Self {
            spent: vec![0.0; deck.len()],
            next: None,
            ground: Basemaps::new(ctx)?,
            miniatures: None,
            deck,
            composer,
            at,
            page,
            blank: None,
            tool: Tool::Arrow,
            ink: Ink::default(),
            typed: None,
            help: false,
            speaker: wish.speaker,
            speaker_at: None,
            swapped: false,
            playing,
            began: None,
            turned: 0.0,
            now: 0.0,
            left: false,
            wish,
        };
        show.look_ahead(ctx);
        Ok(show)
    }

    /// Goes on where it stands, drawn with another device.
    ///
    /// # Errors
    /// When the base map cannot be had.
    pub fn redraw(&mut self, ctx: &Context) -> Result<(), TileError> {
        self.ground = Basemaps::new(ctx)?;
        // Made once more when they are wanted.
        self.miniatures = None;
        Ok(())
    }

    /// The step that is shown; `None` behind the last.
    pub fn step(&self) -> Option<&Step> {
        (self.at < self.deck.len()).then(|| self.page.step())
    }

    /// The page that is shown.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The deck.
    pub fn deck(&self) -> &Deck {
        &self.deck
    }

    /// The theme that the step asks for.
    pub fn theme(&self) -> Option<ThemeChoice> {
        self.page.step().map.theme
    }

    /// What the room sees instead of the step.
    pub fn blank(&self) -> Option<Blank> {
        self.blank
    }

    /// What is in the presenter's hand.
    pub fn tool(&self) -> Tool {
        self.tool
    }

    /// What was drawn on the step.
    pub fn strokes(&self) -> usize {
        self.ink.of(self.at).len()
    }

    /// Whether the list of keys is open.
    pub fn shows_help(&self) -> bool {
        self.help
    }

    /// Whether the presenter's view is open.
    pub fn has_speaker(&self) -> bool {
        self.speaker
    }

    /// Whether there is a screen for the presenter alone.
    pub fn has_second_screen(&self) -> bool {
        self.speaker_at.is_some()
    }

    /// Whether the presenter wants the screens the other way round.
    pub fn is_swapped(&self) -> bool {
        self.swapped
    }

    /// Learns where the screen is that the room does not see, in points; `open` opens the
    /// presenter's view on it. On the only screen that is left it would lie below the room's.
    pub fn take_screen(&mut self, at: Option<Pos2>, open: bool) {
        self.speaker = open || self.speaker && (at.is_some() || self.speaker_at.is_none());
        self.speaker_at = at;
    }

    /// Whether nothing moves and the map is complete.
    pub fn is_still(&self) -> bool {
        // What is not drawn does not fetch what has arrived for it.
        let is_drawn = self.blank.is_none() && self.at < self.deck.len();
        self.composer.is_idle() && (!is_drawn || self.page.is_still() && self.ground.is_idle())
    }

    /// Follows the theme of egui.
    pub fn follow(&mut self, theme: egui::Theme, contrast: Contrast) {
        self.ground.follow(theme, contrast);
        if let Some(miniatures) = &mut self.miniatures {
            miniatures.follow(theme, contrast);
        }
    }

    /// Draws the show over all of `ui`; what it leaves behind comes back once it was left.
    pub fn ui(&mut self, ui: &mut Ui) -> Option<Ended> {
        self.take_arrived();
        self.keep_time(ui);
        for act in keys::read(ui.ctx()) {
            self.act(act, ui.ctx());
        }
        let whole = ui.available_rect_before_wrap();
        let split = self.speaker && ui.ctx().embed_viewports();
        let area = if split { whole.split_left_right_at_fraction(0.62).0 } else { whole };
        self.room_ui(ui, area);
        if self.speaker {
            let wishes = self.speaker_ui(ui, split.then_some(whole));
            self.take_wishes(wishes, ui.ctx());
            // The clock goes on.
            ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
        }
        self.left.then(|| self.ended())
    }

    fn take_wishes(&mut self, wishes: Vec<speaker::PresenterCommand>, ctx: &Context) {
        for wish in wishes {
            match wish {
                speaker::PresenterCommand::Act(act) => self.act(act, ctx),
                speaker::PresenterCommand::Jump(step) => self.go(step, ctx),
                speaker::PresenterCommand::End => self.left = true,
                speaker::PresenterCommand::Close => {
                    self.speaker = false;
                    // The keys are those of the room again.
                    ctx.send_viewport_cmd(ViewportCommand::Focus);
                }
            }
        }
    }

    fn ended(&self) -> Ended {
        let own = (0..self.deck.len()).filter_map(|n| Some((self.deck.own_step(n)?, *self.spent.get(n)?)));
        // The steps of a long list are one of the briefing.
        let mut paces: Vec<(usize, f32)> = Vec::new();
        for (own, seconds) in own.filter(|&(_, seconds)| seconds > 0.0) {
            match paces.iter_mut().find(|(known, _)| *known == own) {
                Some((_, spent)) => *spent += seconds,
                None => paces.push((own, seconds)),
            }
        }
        Ended {
            target: self.page.step().target,
            paces,
            steps: self.spent.iter().filter(|&&seconds| seconds > 0.0).count(),
            seconds: self.elapsed(),
            rehearsal: self.wish.rehearsal,
            layer: self.deck.own_layer(),
        }
    }

    fn elapsed(&self) -> f32 {
        self.began.map_or(0.0, |began| (self.now - began) as f32)
    }

    fn keep_time(&mut self, ui: &Ui) {
        let (now, step) = ui.input(|input| (input.time, input.stable_dt.min(1.0)));
        self.now = now;
        if self.began.is_none() {
            (self.began, self.turned) = (Some(now), now);
        }
        if let Some(spent) = self.spent.get_mut(self.at) {
            // With the clock, not the frames: none is drawn while nothing changes.
            *spent = (*spent).max((now - self.turned) as f32);
        }
        let Some(seconds) = self.step().and_then(|step| step.seconds).filter(|_| self.playing) else {
            return;
        };
        let rest = f64::from(seconds) - (now - self.turned);
        if rest > 0.0 {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(rest.min(3600.0)));
        } else if self.at + 1 < self.deck.len() && step > 0.0 {
            self.go(self.at + 1, ui.ctx());
        }
    }

    fn act(&mut self, act: Act, ctx: &Context) {
        let typed = if matches!(act, Act::Digit(_)) { self.typed } else { self.typed.take() };
        // Whatever key is pressed before a blank screen, it ends that first; so does a clicker's.
        if self.blank.is_some()
            && !matches!(act, Act::Black | Act::White | Act::Speaker | Act::Swap | Act::Digit(_))
        {
            self.blank = None;
            if !matches!(act, Act::Enter) || typed.is_none() {
                return;
            }
        }
        match act {
            Act::Next => self.go(self.at + 1, ctx),
            Act::Back => self.go(self.at.saturating_sub(1), ctx),
            Act::First => self.go(0, ctx),
            Act::Last => self.go(self.deck.len().saturating_sub(1), ctx),
            Act::Enter => match typed {
                Some(number) => {
                    let last = self.deck.len().saturating_sub(1);
                    self.go(number.saturating_sub(1).min(last), ctx);
                }
                None => self.go(self.at + 1, ctx),
            },
            Act::Digit(digit) => {
                let number = typed.unwrap_or(0);
                if number.to_string().len() < DIGITS {
                    self.typed = Some(number * 10 + usize::from(digit));
                }
            }
            Act::Black => self.toggle_blank(Blank::Black),
            Act::White => self.toggle_blank(Blank::White),
            Act::Leave if egui::Popup::is_any_open(ctx) => egui::Popup::close_all(ctx),
            Act::Leave => self.leave(),
            Act::Pen => self.take(Tool::Pen),
            Act::Laser => self.take(Tool::Laser),
            Act::Eraser => self.take(Tool::Eraser),
            Act::Arrow => self.tool = Tool::Arrow,
            Act::Undo => self.ink.undo(self.at),
            Act::Wipe => self.ink.wipe(self.at),
            Act::ZoomIn => self.page.stage().zoom_by(ZOOM, ctx.content_rect().width()),
            Act::ZoomOut => self.page.stage().zoom_by(-ZOOM, ctx.content_rect().width()),
            Act::Return => self.page.stage().go(self.wish.motion),
            Act::Help => self.help ^= true,
            Act::Speaker => self.speaker ^= true,
            // On one screen there is nothing to swap.
            Act::Swap => self.swapped ^= self.has_second_screen(),
            Act::Autoplay => {
                self.playing ^= true;
                self.turned = self.now;
            }
        }
        ctx.request_repaint();
    }

    fn toggle_blank(&mut self, blank: Blank) {
        self.blank = if self.blank == Some(blank) { None } else { Some(blank) };
    }

    fn take(&mut self, tool: Tool) {
        self.tool = if self.tool == tool { Tool::Arrow } else { tool };
    }

    /// Closes what is open, one after the other, and only then the show.
    fn leave(&mut self) {
        if self.help {
            self.help = false;
        } else if self.tool != Tool::Arrow {
            self.tool = Tool::Arrow;
        } else {
            self.left = true;
        }
    }

    fn go(&mut self, to: usize, ctx: &Context) {
        let to = to.min(self.deck.len());
        if to != self.at {
            self.at = to;
            self.turned = self.now;
            if to < self.deck.len() {
                // What was looked ahead for is there at once.
                let step = match self.next.take() {
                    Some(next) if next.number == to + 1 => next,
                    _ => self.composer.step(ctx, to),
                };
                self.page.turn(step, self.wish.motion);
                self.look_ahead(ctx);
            }
        } else if self.page.stage().is_moved() {
            self.page.stage().go(self.wish.motion);
        }
        ctx.request_repaint();
    }

    fn look_ahead(&mut self, ctx: &Context) {
        let (at, next) = (self.at, self.at + 1);
        self.composer.only(|n| n == at || n == next);
        self.next = (next < self.deck.len()).then(|| self.composer.step(ctx, next));
    }

    /// Steps that took long are there now.
    fn take_arrived(&mut self) {
        for (n, step) in self.composer.arrived() {
            if n == self.at {
                self.page.complete(step, self.wish.motion);
            } else if n == self.at + 1 {
                self.page.forget_ahead();
                self.next = Some(step);
            }
        }
    }

    /// Draws the presenter's view: beside the room where that is all of `whole`, else in a window.
    fn speaker_ui(&mut self, ui: &mut Ui, whole: Option<egui::Rect>) -> Vec<speaker::PresenterCommand> {
        if self.miniatures.is_none() {
            self.miniatures = Miniatures::new(ui.ctx()).ok();
        }
        let (elapsed, deck, base) = (self.elapsed(), self.deck.clone(), self.wish.base_map);
        let view = speaker::View {
            deck: &self.deck,
            at: self.at,
            step: (self.at < self.deck.len()).then(|| self.page.step()),
            next: self.next.as_ref(),
            elapsed,
            on_step: (self.now - self.turned) as f32,
            blank: self.blank.is_some(),
            playing: self.playing,
            tool: self.tool,
        };
        let miniatures = &mut self.miniatures;
        let mut draw = |ui: &mut Ui, rect, which, step: &Step| {
            if let Some(miniatures) = miniatures {
                miniatures.ui(ui, rect, which, step, &deck, base);
            }
        };
        let Some(whole) = whole else {
            return speaker::window(ui.ctx(), &view, self.speaker_at, &mut draw);
        };
        let (_, right) = whole.split_left_right_at_fraction(0.62);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(right).id_salt("speaker"));
        speaker::ui(&mut child, &view, &mut draw)
    }
}
