//! What menus and keys can do: one closed list, with text, key and command beside each other.
//! The entries of menus and the list of keys are made from it.

use egui::{Key, ModifierNames, Modifiers};

use super::{briefing, list, timeline};
use crate::l10n::briefing_panel as b;
use crate::l10n::diagnostics;
use crate::l10n::files;
use crate::l10n::manual;
use crate::l10n::palette;
use crate::l10n::show;
use crate::l10n::ui as w;
use crate::scene::Command;
use crate::scene::briefing::BriefingCommand;
use crate::scene::choices::{Panel, Present};
use crate::scene::dialog::Dialog;

/// Something that a menu entry or a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Ask for files.
    Open,
    /// Ask for a folder.
    OpenFolder,
    /// The dossier inside the program.
    OpenBundled,
    /// Save what was changed.
    Save,
    /// Leave.
    Quit,
    /// Make again what was taken back.
    Redo,
    /// Take the last change back.
    Undo,
    /// Type what to find.
    Find,
    /// Find whatever has a name.
    Palette,
    /// The next incident.
    Next,
    /// The one before.
    Previous,
    /// The first incident.
    First,
    /// The last incident.
    Last,
    /// Back in what was selected.
    Back,
    /// Forward again.
    Forward,
    /// Select nothing.
    Deselect,
    /// Show on the map what is selected.
    FlyToSelection,
    /// Show everything.
    FitAll,
    /// Nearer.
    ZoomIn,
    /// Farther.
    ZoomOut,
    /// A step of the briefing further up.
    StepUp,
    /// A step of the briefing further down.
    StepDown,
    /// Map to the west.
    PanWest,
    /// Map to the east.
    PanEast,
    /// Map to the north.
    PanNorth,
    /// Map to the south.
    PanSouth,
    /// Fold the list.
    ToggleList,
    /// Fold the card.
    ToggleCard,
    /// Fold days and kinds to filter by.
    ToggleFilters,
    /// Fold the timeline.
    ToggleTimeline,
    /// Make a briefing.
    ToggleBriefing,
    /// Fold all of them.
    MapAlone,
    /// Everything larger.
    Larger,
    /// Everything smaller.
    Smaller,
    /// As large as at first.
    ActualSize,
    /// The briefing from its first step.
    Present,
    /// The briefing from what is selected.
    PresentHere,
    /// The briefing with the time that each step takes.
    Rehearse,
    /// The manual.
    Manual,
    /// The list of keys.
    Keys,
    /// The log.
    Log,
    /// What this is.
    About,
}

/// Points by which an arrow key moves the map.
const PAN: f32 = 120.0;

const NONE: Modifiers = Modifiers::NONE;
const COMMAND: Modifiers = Modifiers::COMMAND;
const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT: Modifiers = Modifiers::ALT;

impl Action {
    /// Every action, in the order of the list of keys.
    pub const ALL: &[Self] = &[
        Self::Open,
        Self::OpenFolder,
        Self::OpenBundled,
        Self::Save,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::Find,
        Self::Palette,
        Self::Next,
        Self::Previous,
        Self::First,
        Self::Last,
        Self::Back,
        Self::Forward,
        Self::Deselect,
        Self::FlyToSelection,
        Self::FitAll,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::StepUp,
        Self::StepDown,
        Self::PanWest,
        Self::PanEast,
        Self::PanNorth,
        Self::PanSouth,
        Self::ToggleList,
        Self::ToggleCard,
        Self::ToggleFilters,
        Self::ToggleTimeline,
        Self::ToggleBriefing,
        Self::MapAlone,
        Self::Larger,
        Self::Smaller,
        Self::ActualSize,
        Self::Present,
        Self::PresentHere,
        Self::Rehearse,
        Self::Manual,
        Self::Keys,
        Self::Log,
        Self::About,
    ];

    /// What it is called.
    pub fn text(self) -> &'static str {
        match self {
            Self::Open => w::open(),
            Self::OpenFolder => files::open_folder(),
            Self::OpenBundled => w::open_bundled(),
            Self::Save => b::save(),
            Self::Quit => w::quit(),
            Self::Redo => b::redo(),
            Self::Undo => b::undo(),
            Self::StepUp => b::step_up(),
            Self::StepDown => b::step_down(),
            Self::ToggleBriefing => b::open_panel(),
            Self::Next => w::next_incident(),
            Self::Previous => w::previous_incident(),
            Self::First => w::first_incident(),
            Self::Last => w::last_incident(),
            Self::Find => w::find(),
            Self::Palette => palette::find_anything(),
            Self::Back => w::back(),
            Self::Forward => w::forward(),
            Self::Deselect => w::deselect(),
            Self::FlyToSelection => w::show_on_map(),
            Self::FitAll => w::fit_all(),
            Self::ZoomIn => w::zoom_in(),
            Self::ZoomOut => w::zoom_out(),
            Self::PanWest => palette::pan_west(),
            Self::PanEast => palette::pan_east(),
            Self::PanNorth => palette::pan_north(),
            Self::PanSouth => palette::pan_south(),
            Self::ToggleList => w::show_list(),
            Self::ToggleCard => w::show_card(),
            Self::ToggleFilters => w::show_filters(),
            Self::ToggleTimeline => w::timeline(),
            Self::MapAlone => w::map_alone(),
            Self::Larger => w::larger(),
            Self::Smaller => w::smaller(),
            Self::ActualSize => w::actual_size(),
            Self::Present => show::from_start(),
            Self::PresentHere => show::from_here(),
            Self::Rehearse => show::rehearse(),
            Self::Manual => manual::manual(),
            Self::Keys => w::keys(),
            Self::Log => diagnostics::show_log(),
            Self::About => w::about(),
        }
    }

    /// The keys that do it; the first is the one shown.
    pub fn keys(self) -> &'static [(Modifiers, Key)] {
        match self {
            Self::Open => &[(COMMAND, Key::O)],
            Self::OpenFolder => &[(COMMAND_SHIFT, Key::O)],
            Self::OpenBundled | Self::About | Self::Log | Self::Rehearse => &[],
            Self::Save => &[(COMMAND, Key::S)],
            Self::Quit => &[(COMMAND, Key::Q)],
            Self::Redo => &[(COMMAND_SHIFT, Key::Z), (COMMAND, Key::Y)],
            Self::Undo => &[(COMMAND, Key::Z)],
            Self::StepUp => &[(ALT, Key::ArrowUp)],
            Self::StepDown => &[(ALT, Key::ArrowDown)],
            Self::ToggleBriefing => &[(COMMAND, Key::B)],
            Self::Next => &[(NONE, Key::N), (NONE, Key::PageDown)],
            Self::Previous => &[(NONE, Key::P), (NONE, Key::PageUp)],
            Self::First => &[(COMMAND, Key::Home)],
            Self::Last => &[(NONE, Key::End), (COMMAND, Key::End)],
            Self::Find => &[(COMMAND, Key::F)],
            Self::Palette => &[(COMMAND, Key::K)],
            Self::Back => &[(ALT, Key::ArrowLeft), (NONE, Key::Backspace)],
            Self::Forward => &[(ALT, Key::ArrowRight)],
            Self::Deselect => &[(NONE, Key::Escape)],
            Self::FlyToSelection => &[(NONE, Key::G)],
            Self::FitAll => &[(NONE, Key::F), (NONE, Key::Home)],
            Self::ZoomIn => &[(NONE, Key::Plus), (NONE, Key::Equals)],
            Self::ZoomOut => &[(NONE, Key::Minus)],
            Self::PanWest => &[(NONE, Key::ArrowLeft)],
            Self::PanEast => &[(NONE, Key::ArrowRight)],
            Self::PanNorth => &[(NONE, Key::ArrowUp)],
            Self::PanSouth => &[(NONE, Key::ArrowDown)],
            Self::ToggleList => &[(COMMAND, Key::L)],
            Self::ToggleCard => &[(COMMAND, Key::I)],
            Self::ToggleFilters => &[(COMMAND, Key::D)],
            Self::ToggleTimeline => &[(COMMAND, Key::T)],
            Self::MapAlone => &[(NONE, Key::M)],
            Self::Larger => &[(COMMAND, Key::Plus), (COMMAND, Key::Equals)],
            Self::Smaller => &[(COMMAND, Key::Minus)],
            Self::ActualSize => &[(COMMAND, Key::Num0)],
            Self::Present => &[(NONE, Key::F5)],
            Self::PresentHere => &[(Modifiers::SHIFT, Key::F5)],
            Self::Manual => &[(NONE, Key::F1)],
            Self::Keys => &[(NONE, Key::Questionmark)],
        }
    }

    /// The wish that it sends.
    pub fn command(self) -> Command {
        match self {
            Self::Open => Command::AskForFiles,
            Self::OpenFolder => Command::AskForFolder,
            Self::OpenBundled => Command::OpenBundled,
            Self::Save => Command::Save,
            Self::Quit => Command::Quit,
            Self::Redo => Command::Redo,
            Self::Undo => Command::Undo,
            Self::StepUp => Command::Briefing(BriefingCommand::MoveBy(-1)),
            Self::StepDown => Command::Briefing(BriefingCommand::MoveBy(1)),
            Self::ToggleBriefing => Command::Toggle(Panel::Briefing),
            Self::Next => Command::Step(1),
            Self::Previous => Command::Step(-1),
            Self::First => Command::First,
            Self::Last => Command::Last,
            Self::Find => Command::Find,
            Self::Palette => Command::Show(Dialog::Palette),
            Self::Back => Command::Back,
            Self::Forward => Command::Forward,
            Self::Deselect => Command::Deselect,
            Self::FlyToSelection => Command::FlyToSelection,
            Self::FitAll => Command::FitAll,
            Self::ZoomIn => Command::ZoomBy(1.0),
            Self::ZoomOut => Command::ZoomBy(-1.0),
            Self::PanWest => Command::PanBy([-PAN, 0.0]),
            Self::PanEast => Command::PanBy([PAN, 0.0]),
            Self::PanNorth => Command::PanBy([0.0, -PAN]),
            Self::PanSouth => Command::PanBy([0.0, PAN]),
            Self::ToggleList => Command::Toggle(Panel::List),
            Self::ToggleCard => Command::Toggle(Panel::Card),
            Self::ToggleFilters => Command::Toggle(Panel::Filters),
            Self::ToggleTimeline => Command::Toggle(Panel::Timeline),
            Self::MapAlone => Command::MapAlone,
            Self::Larger => Command::Scale(1),
            Self::Smaller => Command::Scale(-1),
            Self::ActualSize => Command::Scale(0),
            Self::Present => Command::Present(Present::Start),
            Self::PresentHere => Command::Present(Present::Here),
            Self::Rehearse => Command::Present(Present::Rehearsal),
            Self::Manual => Command::Show(Dialog::Manual),
            Self::Keys => Command::Show(Dialog::Keys),
            Self::Log => Command::ShowLog,
            Self::About => Command::Show(Dialog::About),
        }
    }

    /// Its keys as text, such as "Ctrl+O", the first being the one to show.
    pub fn key_texts(self) -> impl Iterator<Item = String> {
        self.keys().iter().map(|&(modifiers, key)| printed_on(modifiers, key))
    }
}

fn is_arrow(key: Key) -> bool {
    matches!(key, Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown)
}

/// What is printed on a key, and on those that are held with it.
pub fn printed_on(modifiers: Modifiers, key: Key) -> String {
    let key = match key {
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::Escape => w::escape_key(),
        Key::Enter => w::enter_key(),
        Key::Space => w::space_key(),
        Key::Backspace => w::backspace_key(),
        Key::Home => w::home_key(),
        Key::End => w::end_key(),
        Key::PageUp => w::page_up_key(),
        Key::PageDown => w::page_down_key(),
        Key::Minus => "-",
        other => other.symbol_or_name(),
    };
    let names = ModifierNames { shift: w::shift_key(), ..ModifierNames::NAMES };
    match names.format(&modifiers, cfg!(target_os = "macos")) {
        held if held.is_empty() => key.to_owned(),
        held => format!("{held}+{key}"),
    }
}

/// The commands of the keys pressed since the last frame. While text is typed, only keys with a
/// modifier count. While a menu is open, keys are the menu's.
pub fn read_keys(ctx: &egui::Context, commands: &mut Vec<Command>) {
    if egui::Popup::is_any_open(ctx) {
        return;
    }
    // Also in the frame in which Escape has ended the typing, it is not yet a command.
    let typing_now = ctx.text_edit_focused();
    let typed = ctx.data_mut(|data| {
        std::mem::replace(data.get_temp_mut_or_default::<bool>(egui::Id::unique("typing")), typing_now)
    });
    let typing = typing_now || typed || awaits_letters(ctx);
    // Where something has the focus, arrows move the focus and not the map. In the timeline,
    // Escape takes the span away.
    let focused = ctx.memory(egui::Memory::focused);
    let in_timeline = focused == Some(timeline::id());
    // What is typed elsewhere is undone by the field that it is typed into.
    let others_typing = typing && !briefing::is_typed_into(ctx, focused);
    let of_action = |action: &'static Action| action.keys().iter().map(move |key| (action, key));
    let mut keys: Vec<_> = Action::ALL.iter().flat_map(of_action).collect();
    // First those with most keys held: the others are part of them.
    keys.sort_by_key(|(_, (held, _))| 2 - u8::from(held.shift) - u8::from(held.alt));
    for (action, &(modifiers, key)) in keys {
        if others_typing && matches!(action, Action::Undo | Action::Redo) {
            continue;
        }
        if modifiers.is_none()
            && (typing || focused.is_some() && is_arrow(key) || in_timeline && key == Key::Escape)
        {
            continue;
        }
        // A slow frame may bring a key twice.
        let presses = ctx.input_mut(|input| input.count_and_consume_key(modifiers, key));
        commands.extend(std::iter::repeat_n(action.command(), presses));
    }
}

/// Whether the field of the search is to have the focus: what is typed after its key is for it,
/// though a slow frame may bring both at once.
fn awaits_letters(ctx: &egui::Context) -> bool {
    let is_find = |event: &egui::Event| {
        let egui::Event::Key { key, modifiers, pressed: true, .. } = event else { return false };
        let keys = Action::Find.keys().iter();
        keys.into_iter().any(|(held, find)| key == find && modifiers.matches_logically(*held))
    };
    ctx.memory(egui::Memory::focused) == Some(list::find_id())
        || ctx.input(|input| input.events.iter().any(is_find))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_pressed_twice_within_a_frame_counts_twice() {
        let press = egui::Event::Key {
            key: Key::ArrowLeft,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: NONE,
        };
        let ctx = egui::Context::default();
        let mut commands = Vec::new();
        let input = egui::RawInput { events: vec![press.clone(), press], ..egui::RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| read_keys(ui.ctx(), &mut commands));
        output.textures_delta.clear();
        let west = Action::PanWest.command();
        assert_eq!(commands, [west.clone(), west]);
    }
}
