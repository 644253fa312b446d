//! The one way to build the window in a test, and to use it as a person does.

pub(crate) mod files;
mod keys;
pub(crate) mod painted;
pub(crate) mod tour;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{
    Event, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase, Vec2, vec2,
};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, Node};
use sitmap::app::watch::PollInterval;
use sitmap::app::{App, Start};
use sitmap::l10n;
use sitmap::query::{Item, Target};
use sitmap::scene::{Camera, Command};

#[allow(unused_imports, reason = "one program of tests uses more of it than the other")]
pub(crate) use keys::{ALT, CTRL, NONE, SHIFT};

/// Simulated seconds between two frames.
pub(crate) const FRAME: f32 = 1.0 / 30.0;
/// So many frames without any change are rest.
const QUIET: u32 = 4;
/// How long reading a file and drawing its map may take: much more than they do.
const PATIENCE: Duration = Duration::from_secs(30);

/// The list's width at the first start.
pub(crate) const LIST_WIDTH: f32 = 320.0;

/// The program in a window that only the test sees.
pub(crate) struct Window {
    pub harness: Harness<'static, App>,
}

impl Window {
    /// The window on the bundled dossier, at rest.
    pub(crate) fn new() -> Self {
        Self::with(Start::default())
    }

    /// The window on these files, at rest.
    pub(crate) fn on(files: &[&Path]) -> Self {
        Self::with(Start { files: files.iter().map(|path| path.to_path_buf()).collect(), ..Start::default() })
    }

    /// The window started this way, at rest.
    pub(crate) fn with(start: Start) -> Self {
        Self::sized([1280.0, 800.0], 1.0, start)
    }

    /// The window of this size in points, with so many pixels a point, at rest.
    pub(crate) fn sized(size: [f32; 2], pixels_per_point: f32, mut start: Start) -> Self {
        if start.watch == PollInterval::default() {
            // Only tests of just that have files read again by themselves.
            start.watch.every = Duration::from_hours(1);
        }
        // What the machine has for a dialog is not what is tested.
        start.asks_in_window = true;
        let harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(pixels_per_point)
            .with_step_dt(FRAME)
            .with_theme(egui::Theme::Light)
            .with_render_cursor(false)
            .wgpu()
            .build_eframe(|cc| App::new(cc, start).unwrap());
        let mut window = Self { harness };
        window.settle();
        window
    }

    pub(crate) fn app(&self) -> &App {
        self.harness.state()
    }

    pub(crate) fn camera(&self) -> Camera {
        self.app().camera()
    }

    /// Draws frames until nothing changes any more: files are read and tiles decoded on threads.
    pub(crate) fn settle(&mut self) {
        let begun = Instant::now();
        let mut quiet = 0;
        while quiet < QUIET {
            self.harness.step();
            if self.app().is_settled() {
                quiet += 1;
            } else {
                quiet = 0;
                std::thread::sleep(Duration::from_millis(1));
            }
            let waiting = || {
                let state = self.app().state();
                let page = self.app().presented().map(|show| (show.page().is_still(), show.is_still()));
                let (jobs, derived) = (&state.jobs, state.is_derived());
                format!("jobs {jobs:?}, derived {derived}, show {page:?}, camera {:?}", self.camera())
            };
            assert!(begun.elapsed() < PATIENCE, "the window does not come to rest: {}", waiting());
        }
    }

    /// Draws frames until `done`, and tells how many.
    pub(crate) fn step_until(&mut self, what: &str, done: impl Fn(&Self) -> bool) -> u32 {
        let begun = Instant::now();
        let mut frames = 0;
        while !done(self) {
            self.harness.step();
            frames += 1;
            assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}");
            std::thread::sleep(Duration::from_micros(200));
        }
        frames
    }

    // ---- What there is to see.

    /// Everything in the accessibility tree, in its order, but for the lines of a text.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = Seen<'_>> {
        self.harness.root().children_recursive().map(Seen).filter(|node| node.role() != Role::TextRun)
    }

    /// The texts and names of this role.
    pub(crate) fn texts(&self, role: Role) -> Vec<String> {
        self.nodes().filter(|node| node.role() == role).map(|node| node.text()).collect()
    }

    /// Whether there is something with exactly this name or text.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.nodes().any(|node| node.text() == text)
    }

    /// Whether there is something whose name or text holds this.
    pub(crate) fn has_part(&self, part: &str) -> bool {
        self.nodes().any(|node| node.text().contains(part))
    }

    /// The names of the markers, in the order of the tree, each with its number of incidents.
    pub(crate) fn markers(&self) -> Vec<(String, usize)> {
        self.nodes().filter_map(|node| marker(&node)).collect()
    }

    /// Where a marker is: the bounds of its node.
    pub(crate) fn marker_rect(&self, name: &str) -> Rect {
        let found = self.nodes().find(|node| marker(node).is_some_and(|(marker, _)| marker == name));
        found.unwrap_or_else(|| panic!("no marker {name:?} among {:?}", self.markers())).rect()
    }

    /// The rows of the list: title, kind and place of each incident.
    pub(crate) fn rows(&self) -> Vec<String> {
        let row = |node: &Seen<'_>| {
            node.role() == Role::Button && node.rect().right() <= LIST_WIDTH && node.rect().height() > 50.0
        };
        self.nodes().filter(row).map(|node| node.text()).collect()
    }

    /// The quotations and reported speech on the card: form, speaker and words.
    pub(crate) fn statements(&self) -> Vec<String> {
        self.texts(Role::Blockquote)
    }

    /// The title of the card.
    pub(crate) fn card_title(&self) -> Option<String> {
        let on_card = |node: &Seen<'_>| node.role() == Role::Heading && node.rect().left() > 400.0;
        self.nodes().find(on_card).map(|node| node.text())
    }

    /// Errors and warnings over the map.
    pub(crate) fn alerts(&self) -> Vec<String> {
        self.texts(Role::Alert)
    }

    /// What is selected.
    pub(crate) fn selected(&self) -> Option<Target> {
        self.app().state().selection()
    }

    /// The key, in its file, of what is selected.
    pub(crate) fn selected_key(&self) -> Option<String> {
        let target = self.selected()?;
        let dossier = self.app().state().workspace.layers.dossier(target.layer)?;
        let key = match target.item {
            Item::Place(id) => dossier.place(id).key(),
            Item::Incident(id) => dossier.incident(id).key(),
            Item::Actor(id) => dossier.actor(id).key(),
            Item::Source(id) => dossier.source(id).key(),
        };
        Some(key.to_owned())
    }

    /// The names of the layers, the first opened first.
    pub(crate) fn layers(&self) -> Vec<String> {
        self.app().state().workspace.layers.all().iter().map(|layer| layer.display.name.clone()).collect()
    }

    /// The map between the panels.
    pub(crate) fn map_rect(&self) -> Rect {
        let map = self.nodes().find(|node| node.text() == l10n::ui::map() && node.role() == Role::Canvas);
        let map = map.expect("the map is drawn").rect();
        let fit = self.nodes().find(|node| node.text() == l10n::ui::fit_all() && node.role() == Role::Button);
        let corner = fit.expect("the instruments are on the map").rect().right_bottom();
        Rect::from_min_max(map.min + vec2(10.0, 23.0), corner)
    }

    // ---- The hand.

    /// Puts the pointer there, presses and releases.
    pub(crate) fn click_at(&mut self, at: Pos2) {
        self.press_at(at, 1, PointerButton::Primary);
        self.settle();
    }

    /// Presses and releases twice.
    pub(crate) fn double_click_at(&mut self, at: Pos2) {
        // A click of before is not the first of the two.
        self.frames(20);
        self.press_at(at, 2, PointerButton::Primary);
        self.settle();
    }

    /// Presses and releases the other button.
    pub(crate) fn secondary_click_at(&mut self, at: Pos2) {
        self.press_at(at, 1, PointerButton::Secondary);
        self.settle();
    }

    /// Presses and releases, and draws only as many frames as that takes.
    pub(crate) fn press_at(&mut self, pos: Pos2, times: u32, button: PointerButton) {
        self.harness.event(Event::PointerMoved(pos));
        self.harness.step();
        for _ in 0..times {
            for pressed in [true, false] {
                self.harness.event(Event::PointerButton { pos, button, pressed, modifiers: NONE });
                self.harness.step();
            }
        }
    }

    /// Clicks in the middle of what is called this, scrolled into view where it is not.
    pub(crate) fn click(&mut self, name: &str) {
        self.click_role(None, name);
    }

    /// Clicks the link of this name.
    pub(crate) fn click_link(&mut self, name: &str) {
        self.click_role(Some(Role::Link), name);
    }

    /// Clicks the row of the list that starts with this title.
    pub(crate) fn click_row(&mut self, title: &str) {
        let found = self.rows().into_iter().find(|row| row.starts_with(title));
        let row = found.unwrap_or_else(|| panic!("no row {title:?} among {:#?}", self.rows()));
        self.click_role(Some(Role::Button), &row);
    }

    /// Clicks the middle of a marker's node.
    pub(crate) fn click_marker(&mut self, name: &str) {
        let at = self.marker_rect(name).center();
        self.click_at(at);
    }

    pub(crate) fn click_role(&mut self, role: Option<Role>, name: &str) {
        let at = self.place_of(role, name).center();
        self.click_at(at);
    }

    /// Opens a menu and clicks the entry at the end of the path.
    pub(crate) fn menu(&mut self, path: &[&str]) {
        for name in path {
            self.click_role(Some(Role::Button), name);
        }
    }

    /// Where what is called this stands, once it is scrolled into view.
    pub(crate) fn place_of(&mut self, role: Option<Role>, name: &str) -> Rect {
        let before = self.find(role, name).rect();
        self.find(role, name).0.scroll_to_me();
        self.settle();
        if self.find(role, name).rect() != before {
            // What scrolls takes its time.
            self.frames(12);
            self.settle();
        }
        self.find(role, name).rect()
    }

    fn find(&self, role: Option<Role>, name: &str) -> Seen<'_> {
        // A menu entry is followed by its key.
        let with_key = |text: &str| {
            let key = text.strip_prefix(name).and_then(|key| key.strip_prefix(' '));
            key.is_some_and(|key| key.contains('+') || key.len() < 4)
        };
        let fits = |node: &Seen<'_>| {
            let text = node.text();
            (text == name || with_key(&text)) && role.is_none_or(|role| node.role() == role)
        };
        // What can be clicked comes before a text that says the same.
        let mut found: Vec<_> = self.nodes().filter(fits).collect();
        found.sort_by_key(|node| (node.text() != name, !node.is_clickable()));
        found.into_iter().next().unwrap_or_else(|| panic!("no {name:?} in\n{}", self.told()))
    }

    /// Presses the pointer, moves it and lets go.
    pub(crate) fn drag(&mut self, from: Pos2, by: Vec2) {
        self.drag_unsettled(from, by);
        self.settle();
    }

    /// The same, only as many frames as it takes.
    pub(crate) fn drag_unsettled(&mut self, from: Pos2, by: Vec2) {
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: NONE,
        };
        self.harness.event(Event::PointerMoved(from));
        self.harness.event(button(from, true));
        for part in 1..=8 {
            self.harness.event(Event::PointerMoved(from + by * (part as f32 / 8.0)));
        }
        // At rest before it lets go, so that the map does not coast on.
        for _ in 0..4 {
            self.harness.event(Event::PointerMoved(from + by));
        }
        self.harness.event(button(from + by, false));
        self.harness.step();
    }

    /// Turns the wheel at a point.
    pub(crate) fn wheel(&mut self, at: Pos2, lines: f32) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: vec2(0.0, lines),
            phase: TouchPhase::Move,
            modifiers: NONE,
            source: MouseWheelSource::Wheel,
        });
        self.harness.step();
        // egui spreads a turn of the wheel over some frames.
        self.frames(12);
        self.settle();
    }

    /// Takes the pointer out of the window.
    pub(crate) fn pointer_away(&mut self) {
        self.harness.event(Event::PointerGone);
        self.settle();
    }

    pub(crate) fn frames(&mut self, frames: u32) {
        for _ in 0..frames {
            self.harness.step();
        }
    }

    /// Presses and releases a key.
    pub(crate) fn key(&mut self, modifiers: Modifiers, key: egui::Key) {
        self.key_unsettled(modifiers, key);
        self.settle();
    }

    /// The same, only as many frames as it takes.
    pub(crate) fn key_unsettled(&mut self, modifiers: Modifiers, key: egui::Key) {
        let press = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.harness.event(press(true));
        self.harness.event(press(false));
        self.harness.event(Event::ModifiersChanged(NONE));
        self.harness.step();
    }

    /// Types: each letter is a key pressed, a text, and the key released, as from a keyboard.
    pub(crate) fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            let key = egui::Key::from_name(&letter.to_uppercase().to_string());
            let press = |pressed| {
                let key = key?;
                Some(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: NONE })
            };
            let events = [press(true), Some(Event::Text(letter.to_string())), press(false)];
            self.harness.input_mut().events.extend(events.into_iter().flatten());
            self.harness.step();
        }
        self.settle();
    }

    /// Drops files onto the window.
    pub(crate) fn drop_files(&mut self, paths: &[&Path]) {
        self.drop_unsettled(paths);
        self.settle();
    }

    /// The same, without waiting until they are read.
    pub(crate) fn drop_unsettled(&mut self, paths: &[&Path]) {
        for path in paths {
            let dropped = files::Dropped(path.to_path_buf());
            self.harness.input_mut().dropped_files.push(Arc::new(dropped));
        }
        self.harness.step();
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, width: f32, height: f32) {
        self.harness.set_size(vec2(width, height));
        self.settle();
    }

    /// For what a person has no door to, such as what the system's file dialog gives.
    pub(crate) fn send(&mut self, command: Command) {
        self.harness.state_mut().send(command);
        self.settle();
    }

    /// The whole tree in lines, for what a failed test says.
    pub(crate) fn told(&self) -> String {
        let line = |node: Seen<'_>| format!("{:?} {:?} {:?}\n", node.role(), node.text(), node.rect());
        self.nodes().filter(|node| node.role() != Role::GenericContainer).map(line).collect()
    }
}

/// A node of the accessibility tree.
pub(crate) struct Seen<'a>(pub Node<'a>);

impl Seen<'_> {
    pub(crate) fn role(&self) -> Role {
        self.0.accesskit_node().role()
    }

    /// Its name, or what it says.
    pub(crate) fn text(&self) -> String {
        let node = self.0.accesskit_node();
        node.label().or_else(|| node.value()).unwrap_or_default()
    }

    pub(crate) fn rect(&self) -> Rect {
        self.0.accesskit_node().bounding_box().map_or(Rect::NOTHING, |_| self.0.rect())
    }

    pub(crate) fn is_pressed(&self) -> bool {
        self.0.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    }

    pub(crate) fn is_clickable(&self) -> bool {
        self.0.accesskit_node().data().supports_action(egui::accesskit::Action::Click)
    }

    pub(crate) fn is_disabled(&self) -> bool {
        self.0.accesskit_node().is_disabled()
    }

    pub(crate) fn is_focused(&self) -> bool {
        self.0.is_focused()
    }
}

/// "NAME, 2 incidents": a marker's name and how many.
fn marker(node: &Seen<'_>) -> Option<(String, usize)> {
    if node.role() != Role::Button {
        return None;
    }
    let text = node.text();
    let (name, counted) = text.rsplit_once(", ")?;
    let count = counted.strip_suffix(" incidents").or(counted.strip_suffix(" incident"))?;
    Some((name.to_owned(), count.parse().ok()?))
}
