//! The small dialogs over the window: what this is, the keys, questions.

use egui::{Align, Frame, Image, Margin, RichText, ScrollArea, Ui, vec2};

use super::actions::Action;
use super::places::PlacesDialog;
use super::{changes, history, parts, recovery, text_file, unsaved};
use crate::l10n::show;
use crate::l10n::ui as w;
use crate::query::LayerId;
use crate::scene::briefing::Edit;
use crate::scene::choices::BaseMapChoice;
use crate::scene::dialog::Dialog;
use crate::scene::{Command, View};
use crate::theme::direction::{self, menus};
use crate::theme::{fonts, size, space, text, tokens};

/// Draws the open dialog. Escape and a click beside it close it.
pub fn dialog_ui(
    ui: &Ui,
    dialog: &Dialog,
    (icon, places): (&egui::TextureHandle, &mut PlacesDialog),
    view: &View<'_>,
    commands: &mut Vec<Command>,
) {
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(24));
    let shown = menus::modal("dialog").frame(frame).show(ui.ctx(), |ui| {
        ui.set_max_width(match dialog {
            Dialog::Places(_) | Dialog::History(_) | Dialog::Text(_) => 760.0,
            Dialog::Changes(_) => 560.0,
            _ => 460.0,
        });
        match dialog {
            Dialog::About => about_ui(ui, icon),
            Dialog::Keys => keys_ui(ui),
            Dialog::Issues(_) | Dialog::Redact(_) | Dialog::Files(_) | Dialog::Palette | Dialog::Manual => {}
            Dialog::Changes(layer) => changes::changes_ui(ui, view, *layer, commands),
            Dialog::Recovery => recovery::recovery_ui(ui, view, commands),
            Dialog::History(layer) => history::history_ui(ui, view, *layer, commands),
            Dialog::Places(_) => places.ui(ui, view, commands),
            Dialog::Link(address) => link_ui(ui, address, commands),
            Dialog::Online => online_ui(ui, commands),
            Dialog::Unsaved(leaving) => unsaved::unsaved_ui(ui, *leaving, view, commands),
            Dialog::Rehearsed(layer, paces) => rehearsed_ui(ui, *layer, paces, commands),
            Dialog::Text(file) => text_file::text_file_ui(ui, file, commands),
        }
        if !matches!(
            dialog,
            Dialog::Places(_)
                | Dialog::Link(_)
                | Dialog::Online
                | Dialog::Unsaved(_)
                | Dialog::Recovery
                | Dialog::Text(_)
                | Dialog::Rehearsed(..)
        ) {
            ui.add_space(space::WIDE);
            if ui.button(w::close()).clicked() {
                commands.push(Command::CloseDialog);
            }
        }
    });
    if shown.should_close() {
        commands.push(Command::CloseDialog);
    }
}

fn about_ui(ui: &mut Ui, icon: &egui::TextureHandle) {
    ui.horizontal(|ui| {
        ui.add(Image::new(icon).fit_to_exact_size(vec2(64.0, 64.0)).alt_text(w::program()));
        direction::vertical(ui, |ui| {
            parts::headline(ui, w::program());
            parts::muted(ui, env!("CARGO_PKG_VERSION"));
        });
    });
    for text in [w::about_text(), w::about_borders()] {
        ui.add_space(space::NORMAL);
        parts::body(ui, text);
    }
    ui.add_space(space::NORMAL);
    parts::muted(ui, w::about_licence());
}

fn keys_ui(ui: &mut Ui) {
    let t = tokens(ui.ctx());
    parts::headline(ui, w::keys());
    // As wide in every language, from whichever side it is filled.
    ui.set_min_width(ui.available_width());
    let height = ui.ctx().content_rect().height() * 0.7;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        let of_keys = Action::ALL.iter().filter(|action| !action.keys().is_empty());
        let of_keys =
            of_keys.map(|action| (action.key_texts().collect::<Vec<_>>().join("   "), action.text()));
        let of_hand =
            [(w::drag(), w::move_map()), (w::mouse_wheel(), w::zoom_in()), (w::double_click(), w::zoom_in())];
        let of_hand = of_hand.map(|(hand, what)| (hand.to_owned(), what));
        let rows: Vec<_> = of_keys.chain(of_hand).collect();
        let font = fonts::strong(size::BODY);
        let width = |(key, _): &(String, _)| text::galley(ui, key, font.clone(), t.text).size().x;
        let widest = rows.iter().map(width).fold(0.0, f32::max);
        ui.spacing_mut().item_spacing.y = 4.0;
        for (key, what) in rows {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::WIDE * 2.0;
                ui.allocate_ui_with_layout(vec2(widest, 20.0), direction::row(Align::Center), |ui| {
                    ui.set_min_width(widest);
                    ui.label(RichText::new(key).font(font.clone()));
                });
                ui.label(what);
            });
        }
    });
}

/// Whether an address is of the web: nothing else is opened, neither a program nor a file.
pub(super) fn is_web(address: &str) -> bool {
    let scheme = address.split("://").next().unwrap_or_default();
    address.contains("://") && (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
}

fn link_ui(ui: &mut Ui, address: &str, commands: &mut Vec<Command>) {
    let opens = is_web(address);
    parts::headline(ui, if opens { w::link_question() } else { w::no_link() });
    parts::body(ui, address);
    ui.add_space(space::WIDE);
    ui.horizontal(|ui| {
        if opens && ui.button(w::open_link()).clicked() {
            commands.push(Command::Browse(address.to_owned()));
            commands.push(Command::CloseDialog);
        }
        if ui.button(w::copy()).clicked() {
            commands.push(Command::Copy(address.to_owned()));
            commands.push(Command::CloseDialog);
        }
        if ui.button(w::cancel()).clicked() {
            commands.push(Command::CloseDialog);
        }
    });
}

fn online_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    parts::headline(ui, w::online_question());
    parts::body(ui, w::online_detail());
    ui.add_space(space::WIDE);
    ui.horizontal(|ui| {
        if ui.button(w::go_online()).clicked() {
            commands.push(Command::UseBaseMap(BaseMapChoice::Online));
            commands.push(Command::CloseDialog);
        }
        if ui.button(w::stay_offline()).clicked() {
            commands.push(Command::CloseDialog);
        }
    });
}

/// Asks whether the timings of a rehearsal are kept.
fn rehearsed_ui(ui: &mut Ui, layer: LayerId, paces: &[(usize, f32)], commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    parts::headline(ui, show::rehearsed_label());
    let seconds = paces.iter().map(|(_, seconds)| seconds).sum();
    parts::body(ui, &show::rehearsed(paces.len(), seconds));
    parts::muted(ui, show::keep_hint());
    ui.add_space(space::WIDE);
    ui.horizontal(|ui| {
        let keep = egui::Button::new(RichText::new(show::keep()).color(t.on_accent)).fill(t.accent);
        if ui.add(keep).clicked() {
            commands.push(Command::CloseDialog);
            commands.push(Command::EditBriefing(layer, Edit::Paces(paces.to_vec())));
        }
        if ui.button(show::do_not_keep()).clicked() {
            commands.push(Command::CloseDialog);
        }
    });
}
