//! What commands do, beyond their names.

use egui::Response;

use super::actions::Action;
use crate::l10n::help as w;

impl Action {
    /// What it does, in a sentence.
    pub fn help(self) -> &'static str {
        match self {
            Self::Open => w::open(),
            Self::OpenFolder => w::open_folder(),
            Self::OpenBundled => w::open_bundled(),
            Self::Save => w::save(),
            Self::Quit => w::quit(),
            Self::Redo => w::redo(),
            Self::Undo => w::undo(),
            Self::Find => w::find(),
            Self::Palette => w::find_anything(),
            Self::Next => w::next(),
            Self::Previous => w::previous(),
            Self::First => w::first(),
            Self::Last => w::last(),
            Self::Back => w::back(),
            Self::Forward => w::forward(),
            Self::Deselect => w::deselect(),
            Self::FlyToSelection => w::show_on_map(),
            Self::FitAll => w::fit_all(),
            Self::ZoomIn => w::zoom_in(),
            Self::ZoomOut => w::zoom_out(),
            Self::StepUp => w::step_up(),
            Self::StepDown => w::step_down(),
            Self::PanWest => w::pan_west(),
            Self::PanEast => w::pan_east(),
            Self::PanNorth => w::pan_north(),
            Self::PanSouth => w::pan_south(),
            Self::ToggleList => w::list(),
            Self::ToggleCard => w::card(),
            Self::ToggleFilters => w::filters(),
            Self::ToggleTimeline => w::timeline(),
            Self::ToggleBriefing => w::briefing(),
            Self::MapAlone => w::map_alone(),
            Self::Larger => w::larger(),
            Self::Smaller => w::smaller(),
            Self::ActualSize => w::actual_size(),
            Self::Present => w::present(),
            Self::PresentHere => w::present_here(),
            Self::Rehearse => w::rehearse(),
            Self::Manual => w::manual(),
            Self::Keys => w::keys(),
            Self::Log => w::log(),
            Self::About => w::about(),
        }
    }
}

/// Says what a widget does, to who points at it and to who hears it; also while it cannot be used.
pub(super) fn explain(response: Response, help: &str) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(help));
    response.on_hover_text(help).on_disabled_hover_text(help)
}
