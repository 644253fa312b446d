//! Finds every command, and what is found by its name in open dossiers and in the gazetteer.

use egui::{
    Align2, Frame, Id, Key, Margin, Modifiers, Response, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo,
    pos2, vec2,
};
use egui_material_icons::{MaterialIcon, icons};

use super::actions::Action;
use super::parts;
use crate::formats::write;
use crate::l10n::{
    Language, NAME_LANGUAGES, book, briefing_panel as b, changes, facts, history, numbers, palette as w,
    redact, saving, show, ui as said, vocabulary,
};
use crate::scene::choices::{BaseMapChoice, Switch, ThemeChoice};
use crate::scene::dialog::Dialog;
use crate::scene::export::{Export, Format, Sharpness};
use crate::scene::palette::{Fit, HitKind, Wanted};
use crate::scene::{Command, Output, View};
use crate::theme::direction::{self, Mirror, menus};
use crate::theme::{fonts, size, space, text, tokens};

const WIDTH: f32 = 620.0;
const ROW: f32 = 32.0;
const ROWS: f32 = 400.0;
/// Of the commands that a text fits, at most so many are offered.
const MOST_COMMANDS: usize = 10;

/// A line that can be chosen.
struct Line {
    group: &'static str,
    icon: MaterialIcon,
    label: String,
    /// What stands at its end: its key, or what tells it from others.
    detail: String,
    commands: Vec<Command>,
}

/// What the palette remembers as long as it is open.
#[derive(Default)]
pub struct PaletteDialog {
    typed: String,
    chosen: usize,
}

impl PaletteDialog {
    /// Draws it. Escape and a click beside it close it.
    pub fn ui(&mut self, ui: &Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        let screen = ui.ctx().content_rect();
        let width = WIDTH.min(screen.width() - 80.0);
        let frame = Frame::popup(ui.style()).inner_margin(Margin::same(14));
        let shown = menus::modal("palette").frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(width);
            // Before the field sees them.
            let moved = step_of(ui);
            let entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            let field = self.field_ui(ui, width, commands);
            let lines = lines(view, &self.typed);
            let last = lines.len().saturating_sub(1);
            self.chosen = self.chosen.saturating_add_signed(moved).min(last);
            let mut is_done = entered;
            ui.add_space(space::NORMAL);
            let height = ROWS.min(screen.height() - 180.0);
            let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
            area.auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut group = "";
                for (n, line) in lines.iter().enumerate() {
                    if line.group != group {
                        group = line.group;
                        ui.add_space(space::TIGHT);
                        parts::eyebrow(ui, group);
                        ui.add_space(2.0);
                    }
                    let row = row_ui(ui, line, n, n == self.chosen);
                    if n == self.chosen {
                        let id = row.id.accesskit_id();
                        ui.ctx().accesskit_node_builder(field.id, |node| node.set_active_descendant(id));
                        if moved != 0 {
                            row.scroll_to_me(None);
                        }
                    }
                    if row.clicked() {
                        self.chosen = n;
                        is_done = true;
                    }
                }
                let is_searching =
                    !self.typed.trim().is_empty() && view.palette.is_none_or(|hits| hits.text != self.typed);
                if is_searching {
                    parts::muted(ui, w::searching());
                } else if lines.is_empty() {
                    parts::muted(ui, w::nothing());
                }
            });
            if let Some(line) = lines.into_iter().nth(self.chosen).filter(|_| is_done) {
                commands.push(Command::CloseDialog);
                commands.extend(line.commands);
            }
        });
        if shown.should_close() {
            commands.push(Command::CloseDialog);
        }
    }

    fn field_ui(&mut self, ui: &mut Ui, width: f32, commands: &mut Vec<Command>) -> Response {
        // Not that of the dialog around it.
        let id = Id::unique("palette field");
        let field = TextEdit::singleline(&mut self.typed).id(id).hint_text(w::hint()).margin(vec2(10.0, 8.0));
        let field = ui.add(field.desired_width(width).align(direction::field()));
        field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, w::find_anything()));
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        if field.changed() {
            self.chosen = 0;
            commands.push(Command::FindAnything(self.typed.clone()));
        }
        field
    }
}

/// How many lines the keys go up or down.
fn step_of(ui: &Ui) -> isize {
    let keys = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 8), (Key::PageUp, -8)];
    keys.into_iter()
        .map(|(key, step)| {
            let pressed = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
            step * pressed as isize
        })
        .sum()
}

/// What is offered for a text: commands at once, and what was found elsewhere as soon as it is there.
fn lines(view: &View<'_>, typed: &str) -> Vec<Line> {
    let wanted = Wanted::new(typed);
    let mut room = String::new();
    let mut fitting: Vec<(Fit, Line)> = commands(view)
        .into_iter()
        .filter_map(|line| Some((wanted.fit(&line.label, &mut room)?, line)))
        .collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    if !wanted.is_empty() {
        fitting.truncate(MOST_COMMANDS);
    }
    let mut lines: Vec<Line> = fitting.into_iter().map(|(_, line)| line).collect();
    let hits = view.palette.filter(|_| !wanted.is_empty());
    lines.extend(hits.into_iter().flat_map(|found| &found.hits).map(|hit| {
        let (group, icon) = match hit.kind {
            HitKind::Place => (w::places(), icons::ICON_LOCATION_ON),
            HitKind::Incident => (w::incidents(), icons::ICON_BOLT),
            HitKind::Layer => (w::layers(), icons::ICON_LAYERS),
            HitKind::Town => (w::towns(), icons::ICON_LOCATION_CITY),
        };
        let (label, detail) = (hit.label.clone(), hit.detail.clone());
        Line { group, icon, label, detail, commands: hit.commands.clone() }
    }));
    lines
}

/// All commands: those that have a place in the list of keys, and the choices of the menus.
fn commands(view: &View<'_>) -> Vec<Line> {
    let line = |label: String, detail: String, command: Command| Line {
        group: w::commands(),
        icon: icons::ICON_CHEVRON_RIGHT,
        label,
        detail,
        commands: vec![command],
    };
    let actions = Action::ALL.iter().filter(|action| **action != Action::Palette).map(|action| {
        line(action.text().to_owned(), action.key_texts().next().unwrap_or_default(), action.command())
    });
    let choices = choices(view).into_iter().map(|(label, command)| line(label, String::new(), command));
    actions.chain(choices).collect()
}

/// What menus offer that is in no list of keys.
fn choices(view: &View<'_>) -> Vec<(String, Command)> {
    let mut all = Vec::new();
    for (theme, name) in [
        (ThemeChoice::System, said::theme_system()),
        (ThemeChoice::Light, said::theme_light()),
        (ThemeChoice::Dark, said::theme_dark()),
    ] {
        all.push((said::labelled(said::theme(), name), Command::UseTheme(theme)));
    }
    for language in Language::all() {
        all.push((said::labelled(said::spoken(), language.name()), Command::Speak(Some(language))));
    }
    for tag in NAME_LANGUAGES {
        all.push((said::labelled(said::names(), vocabulary::language(tag)), Command::PreferNames(tag)));
    }
    for (map, name) in
        [(BaseMapChoice::Atlas, said::base_atlas()), (BaseMapChoice::Plain, said::base_plain())]
    {
        all.push((said::labelled(said::base_map(), name), Command::UseBaseMap(map)));
    }
    if cfg!(feature = "online") {
        all.push((said::labelled(said::base_map(), said::base_online()), Command::Show(Dialog::Online)));
    }
    let other = |on: bool| if on { Switch::Off } else { Switch::On };
    all.push((said::high_contrast().to_owned(), Command::HighContrast(other(view.high_contrast))));
    if numbers::has_own_digits() {
        all.push((said::own_digits().to_owned(), Command::UseOwnDigits(other(view.own_digits))));
    }
    all.push((show::reduce_motion().to_owned(), Command::ReduceMotion(other(view.reduce_motion))));
    all.push((
        b::translations_first().to_owned(),
        Command::TranslationsFirst(other(view.translations_first)),
    ));
    if !view.recent.is_empty() {
        all.push((said::forget_recent().to_owned(), Command::ForgetRecent));
    }
    for path in view.recent {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        all.push((said::labelled(said::open_recent(), &name), Command::Open(vec![path.clone()])));
    }
    all.push((saving::save_template().to_owned(), Command::AskWhere(Output::Template)));
    for (name, what) in [
        (book::pptx(), Export::Briefing(Format::Pptx)),
        (book::pdf(), Export::Briefing(Format::Pdf)),
        (book::html(), Export::Briefing(Format::Html)),
        (book::apng(), Export::Briefing(Format::Apng)),
        (book::view_once(), Export::View(Sharpness::Once)),
        (book::view_twice(), Export::View(Sharpness::Twice)),
        (book::view_4k(), Export::View(Sharpness::FourK)),
        (book::view_8k(), Export::View(Sharpness::EightK)),
    ] {
        if !view.rows.is_empty() || matches!(what, Export::View(_)) {
            let of = if matches!(what, Export::View(_)) { book::view() } else { book::export() };
            all.push((said::labelled(of, name), Command::AskWhere(Output::Export(what))));
        }
    }
    let layer = view.selection.map(|target| target.layer).or(view.layers.all().last().map(|layer| layer.id));
    if let Some(layer) = layer {
        for kind in write::Kind::ALL {
            let name = saving::entry(saving::format(kind));
            let command = Command::AskWhere(Output::Dossier(layer, kind));
            all.push((said::labelled(saving::save_copy(), &name), command));
        }
        all.push((redact::entry().to_owned(), Command::Show(Dialog::Redact(layer))));
        all.push((history::entry().to_owned(), Command::Show(Dialog::History(layer))));
        all.push((changes::newer_entry().to_owned(), Command::AskForNewer(layer)));
        all.push((said::close_layer().to_owned(), Command::CloseLayer(layer)));
    }
    all
}

fn row_ui(ui: &mut Ui, line: &Line, n: usize, is_chosen: bool) -> Response {
    let t = tokens(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    // The focus stays in the field.
    let response = ui.interact(rect, Id::unique(("palette", n)), Sense::CLICK);
    response.widget_info(|| {
        let told = [line.label.as_str(), line.detail.as_str()];
        let told = facts::listed(told.into_iter().filter(|part| !part.is_empty()));
        WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, told)
    });
    let mirror = Mirror::begin(ui);
    if is_chosen || response.hovered() {
        ui.painter().rect_filled(rect, space::CORNER, if is_chosen { t.selected } else { t.hover });
    }
    let middle = rect.center().y;
    let at = pos2(rect.left() + 18.0, middle);
    ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        direction::icon(line.icon).codepoint,
        fonts::icon(17.0),
        t.muted,
    );
    let room = rect.width() - 52.0;
    let detail = text::elided(ui, &line.detail, fonts::regular(size::SMALL), t.muted, room * 0.45, 1);
    let label_room = room - detail.size().x - space::WIDE;
    let label = text::elided(ui, &line.label, fonts::regular(size::BODY), t.text, label_room, 1);
    ui.painter().galley(pos2(rect.left() + 36.0, middle - label.size().y / 2.0), label, t.text);
    let at = pos2(rect.right() - 14.0 - detail.size().x, middle - detail.size().y / 2.0);
    ui.painter().galley(at, detail, t.muted);
    mirror.end(ui, rect);
    response
}
