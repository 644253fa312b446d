//! The card of an actor: what it had a part in, what it said, what was said about it.

use egui::Ui;

use super::{Card, incident, statement};
use crate::model::{ActorRef, StatementId};
use crate::panels::parts;
use crate::words::ui as w;
use crate::words::{LANGUAGE, vocabulary};

/// Of very many statements so many are looked at in each frame.
const MOST_LOOKED_AT: usize = 2000;

pub(super) fn actor_ui(ui: &mut Ui, card: &mut Card<'_>, actor: ActorRef<'_>) {
    parts::eyebrow(ui, vocabulary::actor_kind(actor.kind()));
    let name = actor.name(LANGUAGE);
    parts::title(ui, name);
    for (tag, other) in actor.names().filter(|(_, other)| *other != name) {
        parts::line(ui, |ui| {
            parts::body(ui, other);
            parts::aside(ui, vocabulary::language(tag));
        });
    }
    if !actor.note().is_empty() {
        parts::body(ui, actor.note());
    }
    parts::editor_note(ui, w::EDITOR, actor.editor_note());
    if !actor.said().is_empty() {
        parts::heading(ui, w::SAID_BY);
        statement::statements_ui(ui, card, actor.said());
    }
    if !actor.incidents().is_empty() {
        parts::heading(ui, w::TAKES_PART);
        incident::links_ui(ui, card, actor.incidents());
    }
    let by_others = |id: &StatementId| {
        card.dossier.statement(*id).speaker().is_none_or(|speaker| speaker.actor != actor.id)
    };
    let about: Vec<_> = actor.statements().iter().take(MOST_LOOKED_AT).copied().filter(by_others).collect();
    if !about.is_empty() {
        parts::heading(ui, w::SAID_ABOUT);
        statement::statements_ui(ui, card, &about);
    }
}
