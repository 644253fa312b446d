//! Folders that many look for, and those of files opened lately.

use std::path::Path;

use egui::{RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_material_icons::{MaterialIcon, icons};

use super::super::parts;
use crate::l10n::files as w;
use crate::scene::files::{KnownFolder, KnownKind};
use crate::scene::{Command, View};
use crate::theme::direction::Mirror;
use crate::theme::{fonts, size, space, text, tokens};

const ROW: f32 = 28.0;
/// At most so many folders of files opened lately.
const MOST_RECENT: usize = 5;

/// Draws them; the one that is open stands out.
pub(super) fn places_ui(ui: &mut Ui, view: &View<'_>, open: &Path, commands: &mut Vec<Command>) {
    ScrollArea::vertical().id_salt("places").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        parts::eyebrow(ui, w::places());
        for KnownFolder { kind, path } in view.files.known.iter() {
            let (icon, name) = match kind {
                KnownKind::Home => (icons::ICON_HOME, w::home().to_owned()),
                KnownKind::Desktop => (icons::ICON_DESKTOP_WINDOWS, w::desktop().to_owned()),
                KnownKind::Documents => (icons::ICON_DESCRIPTION, w::documents().to_owned()),
                KnownKind::Downloads => (icons::ICON_DOWNLOAD, w::downloads().to_owned()),
                KnownKind::Root => (icons::ICON_COMPUTER, w::root().to_owned()),
                KnownKind::Drive => (icons::ICON_HARD_DRIVE, name_of(path)),
            };
            place_ui(ui, icon, &name, path, open, commands);
        }
        let mut recent: Vec<&Path> = Vec::new();
        for folder in view.recent.iter().filter_map(|file| file.parent()) {
            if !recent.contains(&folder) && recent.len() < MOST_RECENT {
                recent.push(folder);
            }
        }
        if !recent.is_empty() {
            ui.add_space(space::NORMAL);
            parts::eyebrow(ui, w::recent());
            for folder in recent {
                place_ui(ui, icons::ICON_FOLDER, &name_of(folder), folder, open, commands);
            }
        }
    });
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn place_ui(
    ui: &mut Ui,
    icon: MaterialIcon,
    name: &str,
    path: &Path,
    open: &Path,
    commands: &mut Vec<Command>,
) {
    let t = tokens(ui.ctx());
    let is_open = path == open;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, name));
    let mirror = Mirror::begin(ui);
    if is_open || response.hovered() {
        ui.painter().rect_filled(rect, space::CORNER, if is_open { t.selected } else { t.hover });
    }
    let at = pos2(rect.left() + 18.0, rect.center().y);
    let middle = egui::Align2::CENTER_CENTER;
    ui.painter().text(at, middle, icon.codepoint, fonts::icon(size::ICON), t.muted);
    let galley = text::elided(ui, name, fonts::regular(size::BODY), t.text, rect.width() - 42.0, 1);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(rect.left() + 36.0, top), galley, t.text);
    mirror.end(ui, rect);
    if response.on_hover_text(RichText::new(path.display().to_string())).clicked() {
        commands.push(Command::ListFolder(path.to_owned()));
    }
}
