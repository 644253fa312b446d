//! The question after a crash: what of it to bring back.

use egui::{Button, Id, RichText, ScrollArea, Ui};

use super::parts;
use crate::l10n::{recovery as w, time};
use crate::scene::view::LeftView;
use crate::scene::{Command, View};
use crate::theme::direction::{self, widgets};
use crate::theme::{space, tokens};

const LIST_HEIGHT: f32 = 320.0;

/// Draws it: each file with what was not saved of it, ticked.
pub fn recovery_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    parts::headline(ui, w::question());
    parts::body(ui, w::ended());
    ui.add_space(space::NORMAL);
    let unticked_id = Id::unique("not to be brought back");
    let mut unticked = ui.data(|data| data.get_temp::<Vec<usize>>(unticked_id)).unwrap_or_default();
    ScrollArea::vertical().max_height(LIST_HEIGHT).show(ui, |ui| {
        for (n, left) in view.left.iter().enumerate() {
            let LeftView { name, path, day, changes, bad_lines } = left;
            let mut ticked = !unticked.contains(&n);
            if widgets::checkbox(ui, &mut ticked, name).changed() {
                unticked.retain(|other| *other != n);
                unticked.extend((!ticked).then_some(n));
            }
            ui.horizontal(|ui| {
                ui.add_space(space::EDGE);
                direction::vertical(ui, |ui| {
                    parts::muted(ui, &w::last_at(&w::changes(*changes), &time::moment(*day)));
                    if let Some(path) = path {
                        parts::muted(ui, &path.display().to_string());
                    }
                    if *bad_lines > 0 {
                        parts::muted(ui, &w::bad_lines(*bad_lines));
                    }
                });
            });
        }
    });
    ui.add_space(space::NORMAL);
    parts::muted(ui, w::aside_hint());
    ui.add_space(space::WIDE);
    let wanted: Vec<usize> = (0..view.left.len()).filter(|n| !unticked.contains(n)).collect();
    let mut answer = None;
    ui.horizontal(|ui| {
        let bring = Button::new(RichText::new(w::bring_back()).color(t.on_accent)).fill(t.accent);
        if ui.add_enabled(!wanted.is_empty(), bring).clicked() {
            answer = Some(wanted);
        }
        if ui.button(w::put_aside()).clicked() {
            answer = Some(Vec::new());
        }
    });
    match answer {
        Some(wanted) => {
            ui.data_mut(|data| data.remove::<Vec<usize>>(unticked_id));
            commands.push(Command::BringBack(wanted));
        }
        None => {
            ui.data_mut(|data| data.insert_temp(unticked_id, unticked));
        }
    }
}
