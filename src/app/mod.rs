//! Floor 8: the program. The only place where state changes.
//!
//! [`state`] is what changes: the [`workspace`], the user's own [`settings`], and what is of the
//! moment. [`apply`] is where: one function takes every command, and what each group of them changes
//! stands beside it: `opening` of files, `import`, which asks what the columns of tables are,
//! `selection`, `folding` of panels, `messages`, `output` to files, `files` that are asked for, the `palette`, `keeping` between starts. [`derived`] is what follows from
//! the state, and `layout` draws it.
//!
//! [`jobs`] do in the background what takes long, [`watch`] notices when files change and `live`
//! brings what they hold then, [`places`] go on the map by the gazetteer, [`redact`] writes copies
//! that say less, `briefing` is made and changed, `leaving` asks before it is lost, `show` presents it
//! on the right one of the `screens`, [`export`] writes it, [`window`] opens the window, [`cli`]
//! holds the commands that need none.

pub mod apply;
mod briefing;
pub mod cli;
pub mod derived;
pub mod destination;
pub mod diagnostics;
pub mod export;
mod files;
pub mod folders;
mod folding;
mod follow;
pub mod graphics;
mod history;
mod import;
pub mod instance;
pub mod jobs;
mod journaling;
mod keeping;
mod known_folders;
mod layout;
mod leaving;
mod live;
mod manual;
mod measure;
mod messages;
mod opening;
mod output;
mod palette;
pub mod places;
mod preferences;
pub mod redact;
mod saving;
mod screens;
mod selection;
mod session;
pub mod settings;
mod settings_file;
mod show;
mod sides;
pub mod state;
pub mod undo;
pub mod watch;
pub mod window;
pub mod workspace;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::{Rect, Ui};

use crate::l10n::{self, failures};
use crate::map::{Basemaps, MapCanvas};
use crate::panels::actions;
use crate::presenter::Show;
use crate::query::Target;
use crate::scene::choices::StartChoice;
use crate::scene::{Camera, Command};
use crate::theme;

use jobs::{Jobs, Purpose};
use layout::Layout;
use state::State;
use watch::Watcher;

/// How the program is started.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// Files to open; the bundled dossier where there are none.
    pub files: Vec<PathBuf>,
    /// How those files are read, as far as they do not say so themselves.
    pub reading: crate::formats::Options,
    /// Where to look, instead of showing everything.
    pub camera: Option<Camera>,
    /// The theme, instead of the one kept.
    pub theme: Option<crate::scene::choices::ThemeChoice>,
    /// The language that was asked for, instead of the one kept.
    pub language: Option<l10n::Language>,
    /// The key of what to select once it is read.
    pub select: Option<String>,
    /// Leave as soon as everything is drawn, and tell how long it took since then.
    pub measured_since: Option<Instant>,
    /// Whether another window is wanted, where one is open.
    pub new_window: bool,
    /// How to draw, first of all.
    pub graphics: Option<graphics::Way>,
    /// What is broken on purpose after so long, to see what becomes of it.
    pub broken: Option<(Breakage, Duration)>,
    /// How often to look whether opened files have changed.
    pub watch: watch::PollInterval,
    /// Whether to ask for files in the window itself, also where the system has a dialog for that.
    pub asks_in_window: bool,
    /// Where to keep what is kept; `None`: nothing is.
    pub folders: Option<folders::Folders>,
}

/// What can be broken on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breakage {
    /// The graphics device, as when a driver is replaced.
    Graphics,
    /// The same, but nobody reports it.
    Drawing,
    /// The program, by a fault of its own.
    Program,
}

/// Where journals are in the folder of what is only of this machine.
const JOURNALS: &str = "journals";

/// There is no way to draw.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("{}", failures::no_graphics())]
pub struct NoGraphics;

/// Why the window cannot be.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No way to draw.
    #[error(transparent)]
    NoGraphics(#[from] NoGraphics),
    /// No display to open it on.
    #[error("{}", failures::no_display())]
    NoDisplay,
    /// The system does not give it.
    #[error("{}", failures::no_window(.0))]
    NoWindow(String),
    /// The base map inside the program is broken.
    #[error("{}", failures::base_map(&.0.to_string()))]
    BaseMap(#[from] crate::map::tiles::TileError),
}

/// The program in its window: its state, and what runs.
pub struct App {
    state: State,
    commands: Vec<Command>,
    jobs: Jobs,
    watcher: Watcher,
    ground: Basemaps,
    canvas: MapCanvas,
    layout: Layout,
    /// The show that is on.
    show: Option<Box<Show>>,
    /// Where its windows are.
    screens: screens::Screens,
    following: follow::Following,
    opened: opening::Opened,
    leaving: leaving::LeavingState,
    journaling: journaling::Journaling,
    keeper: keeping::Keeper,
    /// Where it keeps what is its own; `None` where nothing is kept.
    folders: Option<folders::Folders>,
    /// What later starts ask for.
    requests: Option<instance::Requests>,
    session: session::Session,
    preferences: preferences::Preferences,
    measurement: measure::Measurement,
    /// Whether the system is not asked for its dialog.
    asks_in_window: bool,
}

impl App {
    /// The program as eframe starts it.
    ///
    /// # Errors
    /// When nothing can be drawn.
    pub fn new(cc: &eframe::CreationContext<'_>, start: Start) -> Result<Self, StartError> {
        let ctx = &cc.egui_ctx;
        install_renderer(cc)?;
        theme::style::install(ctx);
        l10n::set_apart(true);
        // Larger and smaller go through our own commands, so that the scale is kept.
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.fallback_theme = egui::Theme::Light;
        });

        let folders = start.folders;
        let keeping::Found { mut keeper, kept, is_first, unread } =
            keeping::find(folders.as_ref(), cc.storage);
        let layout = Layout::new(ctx, is_first);
        let mut state = State::new(kept.settings, kept.panels);
        if is_first && folders.is_some() {
            state.settings.hints_seen = false;
        }
        if let Some(theme) = start.theme {
            keeper.use_theme(&mut state.settings, theme);
        }
        if start.language.is_none()
            && let Some(language) = l10n::Language::find(&state.settings.language)
        {
            language.choose();
        }
        // Who has chosen nothing yet reads names as the program speaks.
        if is_first {
            let spoken = l10n::Language::current().tag();
            if l10n::NAME_LANGUAGES.contains(&spoken) {
                spoken.clone_into(&mut state.settings.names);
            }
        }
        l10n::prefer_names(&state.settings.names);
        l10n::numbers::use_own_digits(state.settings.own_digits);
        ctx.set_zoom_factor(state.settings.scale);
        let state_folder = folders.as_ref().map(|folders| folders.state.clone());
        let is_last_wanted = start.files.is_empty() && state.settings.start == StartChoice::Last;
        let last = state_folder.as_deref().filter(|_| is_last_wanted).map_or(Ok(None), session::read);
        let looked_at = last.as_ref().ok().and_then(|last| last.as_ref()?.camera);
        let given = start.camera.or(looked_at);
        let world = Camera { centre: geo::Point::new(41.5, 34.2), zoom: 5.5 };
        let mut canvas = MapCanvas::new(given.unwrap_or(world));
        if given.is_none() {
            canvas.fit(None);
        }
        let mut app = Self {
            state,
            commands: Vec::new(),
            jobs: Jobs::default(),
            watcher: Watcher::new(start.watch),
            ground: Basemaps::new(ctx)?,
            canvas,
            layout,
            show: None,
            screens: screens::Screens::default(),
            following: follow::Following { view_given: given.is_some(), ..Default::default() },
            opened: opening::Opened { to_select: start.select, ..Default::default() },
            leaving: leaving::LeavingState::default(),
            journaling: journaling::Journaling::default(),
            keeper,
            session: session::Session::in_folder(state_folder.as_deref()),
            folders,
            requests: None,
            preferences: preferences::Preferences::default(),
            measurement: measure::Measurement::new(start.measured_since),
            asks_in_window: start.asks_in_window || destination::is_own_wanted(),
        };
        if let Some(state) = state_folder {
            app.begin_journals(ctx, state.join(JOURNALS));
            app.offer_report(&state);
        }
        if let Some(unread) = unread {
            app.tell_unread_settings(&unread);
        }
        match last {
            _ if !start.files.is_empty() => app.open(ctx, start.files, start.reading),
            Ok(Some(last)) => app.open_session(ctx, last),
            Ok(None) => app.open_bundled(),
            Err(error) => {
                app.tell_unread_session(&error);
                app.open_bundled();
            }
        }
        app.select_awaited();
        app.derive(ctx);
        Ok(app)
    }

    /// Draws in another window with another device: what was on the one before is made anew.
    ///
    /// # Errors
    /// When nothing can be drawn.
    pub(super) fn redraw(&mut self, cc: &eframe::CreationContext<'_>) -> Result<(), StartError> {
        let ctx = &cc.egui_ctx;
        install_renderer(cc)?;
        theme::fonts::upload(ctx);
        self.ground = Basemaps::new(ctx)?;
        self.ground.choose(ctx, self.state.workspace.base_map);
        self.layout.redraw(ctx);
        if let Some(show) = &mut self.show {
            show.redraw(ctx)?;
            self.screens = screens::Screens::default();
        }
        Ok(())
    }

    /// From now on, later starts ask this window.
    pub(super) fn listen(&mut self, ctx: &egui::Context, requests: instance::Requests) {
        requests.wake(ctx);
        self.requests = Some(requests);
    }

    /// The state, to look at.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Where the map looks.
    pub fn camera(&self) -> Camera {
        self.canvas.camera()
    }

    /// Whether everything is read and drawn: nothing changes until the user does something.
    pub fn is_settled(&self) -> bool {
        self.jobs.is_empty()
            && self.state.is_derived()
            && self.following.filtered_at.is_none()
            && !self.jobs.is_under_way(&Purpose::Place)
            && self.show.as_ref().map_or_else(|| self.is_map_settled(), |show| show.is_still())
            && !self.jobs.is_under_way(&Purpose::Redact)
            && !self.is_looking_at_files()
    }

    fn is_map_settled(&self) -> bool {
        let is_still = !self.canvas.is_flying() && !self.canvas.is_waiting();
        is_still && self.ground.is_idle() && self.canvas.size().width > 0.0
    }

    /// Does what the user wants, as a click would.
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }

    fn read_drops(&mut self, ui: &Ui, map: Rect) {
        let (dropped, hovering) = ui.input(|input| {
            let paths = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf());
            (paths.collect::<Vec<_>>(), !input.raw.hovered_files.is_empty())
        });
        if !dropped.is_empty() {
            self.commands.push(Command::Open(dropped));
        }
        if hovering {
            window::drop_hint_ui(ui, map);
        }
    }

    fn select_awaited(&mut self) {
        let Some(key) = &self.opened.to_select else {
            return;
        };
        let found = self.state.workspace.layers.all().iter().find_map(|layer| Target::by_key(layer, key));
        if let Some(target) = found {
            self.opened.to_select = None;
            self.commands.push(Command::Select(target));
        }
    }
}

fn install_renderer(cc: &eframe::CreationContext<'_>) -> Result<(), NoGraphics> {
    let state = cc.wgpu_render_state.as_ref().ok_or(NoGraphics)?;
    walkers::install_renderer(Some(state));
    Ok(())
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.measurement.begin_frame(ctx, frame);
        let theme = self.show.as_ref().and_then(|show| show.theme()).unwrap_or(self.state.settings.theme);
        ctx.set_theme(settings::preference(theme));
        self.follow_preferences(ctx);
        match &mut self.show {
            Some(show) => show.follow(ctx.theme(), self.state.contrast()),
            None => self.ground.follow(ctx.theme(), self.state.contrast()),
        }
        self.take_finished_jobs(ctx);
        self.take_news(ctx);
        self.take_requests(ctx);
        self.take_journal_news();
        self.select_awaited();
        self.handle_close_request(ctx);
        if self.state.dialog.is_none() && self.state.asked.is_empty() && self.show.is_none() {
            actions::read_keys(ctx, &mut self.commands);
        }
        self.apply_all(ctx);
        self.keep_settings(ctx);
        self.keep_session(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        if !self.presenter_ui(ui, frame) {
            let (canvas, ground) = (&mut self.canvas, &mut self.ground);
            let map = self.layout.ui(ui, &mut self.state, canvas, ground, &mut self.commands);
            self.state.workspace.camera = Some(self.canvas.camera());
            self.read_drops(ui, map);
        }
        let ctx = ui.ctx().clone();
        let language = l10n::Language::current().tag();
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |window| {
            window.set_label(l10n::ui::program());
            window.set_language(language);
        });
        theme::focus::paint_ring(&ctx);
        if !self.commands.is_empty() {
            self.apply_all(&ctx);
            ctx.request_repaint();
        }
        self.measurement.end_frame(&ctx, self.is_settled());
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        self.keeper.forget_earlier(storage);
    }

    fn on_exit(&mut self) {
        self.keeper.finish(&self.state);
        self.session.finish(&self.state.workspace);
        if self.state.workspace.layers.unsaved().next().is_none() {
            self.end_journals();
        }
    }
}
