//! Menus, lists that drop down, and dialogs.

use egui::{
    Align, Button, ComboBox, Id, InnerResponse, IntoAtoms, Layout, MenuBar, Modal, Popup, RectAlign,
    Response, ScrollArea, SetOpenCommand, Ui, Vec2,
};

use super::{Mirror, is_right_to_left, row};

/// What a menu keeps clear of the edges of the window, in points: more than that does not fit beside it.
const CLEAR: f32 = 24.0;

/// A bar of menus.
pub fn bar(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    MenuBar::new().ui(ui, |ui| {
        if is_right_to_left() {
            ui.with_layout(row(Align::Center), contents);
        } else {
            contents(ui);
        }
    });
}

/// A button that opens a menu, or within one the menu beside it.
pub fn button<'a>(ui: &mut Ui, atoms: impl IntoAtoms<'a>, contents: impl FnOnce(&mut Ui)) -> Response {
    if !is_right_to_left() {
        return ui.menu_button(atoms, |ui| scrolled(ui, contents)).response;
    }
    if egui::menu::is_in_menu(ui) {
        return Mirror::of(ui, |ui| {
            ui.menu_button(atoms, |ui| scrolled(ui, |ui| follow(ui, contents))).response
        });
    }
    let button = ui.add(Button::new(atoms.into_atoms()));
    // As in a bar of egui's, the pointer goes on to the next menu once one is open.
    let open_id = ui.scope_id().with("open menu");
    let (id, open) = (Popup::default_response_id(&button), ui.data(|data| data.get_temp::<Id>(open_id)));
    let is_other_open = open.is_some_and(|open| open != id && Popup::is_id_open(ui.ctx(), open));
    let mut menu = popup(Popup::menu(&button));
    if is_other_open && button.hovered() && !button.clicked() {
        menu = menu.open_memory(Some(SetOpenCommand::Bool(true)));
    }
    if menu.show(|ui| scrolled(ui, contents)).is_some() {
        ui.data_mut(|data| data.insert_temp(open_id, id));
    }
    button
}

/// The menu of the other button of the mouse.
pub fn context(response: &Response, contents: impl FnOnce(&mut Ui)) {
    popup(Popup::context_menu(response)).show(contents);
}

/// What stands before the window until it is answered.
pub fn modal(name: &'static str) -> Modal {
    let id = Id::unique(name);
    Modal::new(id).area(Modal::default_area(id).layout(super::column()))
}

/// A menu that hangs at the start of its button.
pub fn popup(popup: Popup<'_>) -> Popup<'_> {
    if is_right_to_left() { popup.align(RectAlign::BOTTOM_END).layout(entries()) } else { popup }
}

/// A box that shows what is chosen, and drops a list to choose from.
pub fn combo<R>(
    ui: &mut Ui,
    combo: ComboBox<'_>,
    contents: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<Option<R>> {
    let mirror = Mirror::begin(ui);
    let shown = combo.show_ui(ui, |ui| follow(ui, contents));
    mirror.end(ui, shown.response.rect);
    shown
}

/// Entries that can be scrolled where the window is too low for all of them, as they were drawn last.
fn scrolled(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let (height, id) = (ui.ctx().content_rect().height() - CLEAR, ui.scope_id().with("size"));
    let before = ui.data(|data| data.get_temp::<Vec2>(id)).filter(|size| size.y > height);
    let size = if let Some(size) = before {
        ui.set_max_width(size.x);
        ScrollArea::vertical().max_height(height).show(ui, contents).content_size
    } else {
        contents(ui);
        ui.min_size()
    };
    if size.y > height && before.is_none() {
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(id, size));
}

fn follow<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    if is_right_to_left() { ui.with_layout(entries(), contents).inner } else { contents(ui) }
}

fn entries() -> Layout {
    Layout::top_down_justified(Align::Max)
}
