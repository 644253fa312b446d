//! What the words of a column of kinds are taken for, in a menu that lets it be changed.

use egui::{Role, ScrollArea, Ui, WidgetInfo};

use crate::formats::tables::KindWord;
use crate::l10n::{tables as w, vocabulary};
use crate::model::Kind;
use crate::panels::parts;
use crate::scene::{Command, ImportAction, PendingImport};
use crate::theme::direction::menus;

/// Height of the list of words, in points.
const LIST: f32 = 360.0;

/// Draws the button that opens the menu, where there are such words.
pub(super) fn kinds_ui(ui: &mut Ui, asked: &PendingImport, commands: &mut Vec<Command>) {
    let words = asked.draft.kind_words();
    if words.is_empty() {
        return;
    }
    let menu = menus::button(ui, w::kinds(words.len()), |ui| {
        ui.set_min_width(300.0);
        parts::muted(ui, w::kinds_hint());
        ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
            for word in &words {
                if let Some(kind) = word_ui(ui, word) {
                    commands.push(Command::AnswerImport(ImportAction::Kind(word.word.clone(), kind)));
                }
            }
        });
    });
    menu.widget_info(|| WidgetInfo::labeled(Role::Button, true, w::kinds(words.len())));
}

/// A word with what it is taken for, and behind it all that it can be; what was chosen, if anything.
fn word_ui(ui: &mut Ui, word: &KindWord) -> Option<Kind> {
    let mut chosen = None;
    let told = w::kind_taken(&word.word, word.count, vocabulary::kind(word.kind));
    ui.horizontal(|ui| {
        parts::kind_disc(ui, word.kind, 18.0);
        menus::button(ui, told, |ui| {
            for &kind in Kind::ALL {
                ui.horizontal(|ui| {
                    parts::kind_disc(ui, kind, 18.0);
                    if ui.selectable_label(kind == word.kind, vocabulary::kind(kind)).clicked() {
                        chosen = Some(kind);
                        ui.close();
                    }
                });
            }
        });
    });
    chosen
}
