//! The question before something that is not saved is left.

use egui::{Button, RichText, Ui};

use super::{history, parts};
use crate::l10n::briefing_panel as w;
use crate::l10n::ui::cancel;
use crate::scene::briefing::{Leaving, Unsaved};
use crate::scene::{Command, View};
use crate::theme::{space, tokens};

/// Draws it: which briefings are not saved, and what may become of them.
pub fn unsaved_ui(ui: &mut Ui, leaving: Leaving, view: &View<'_>, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    parts::headline(ui, w::unsaved_question());
    for layer in view.layers.unsaved() {
        if leaving == Leaving::Program || leaving == Leaving::Layer(layer.id) {
            parts::body(ui, &layer.display.name);
            history::unsaved_ui(ui, layer.changes.document.log().unsaved());
        }
    }
    parts::muted(ui, w::unsaved_layer());
    ui.add_space(space::WIDE);
    ui.horizontal(|ui| {
        let save = Button::new(RichText::new(w::save()).color(t.on_accent)).fill(t.accent);
        for (button, answer) in [
            (save, Unsaved::Save),
            (Button::new(w::discard()), Unsaved::Discard),
            (Button::new(cancel()), Unsaved::Stay),
        ] {
            if ui.add(button).clicked() {
                commands.push(Command::CloseDialog);
                commands.push(Command::Unsaved(leaving, answer));
            }
        }
    });
}
