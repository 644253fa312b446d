//! The card of an actor: what it had a part in, what it said, what was said about it.

use egui::Ui;

use super::place::in_order;
use super::{Card, incident, statement};
use crate::l10n::ui as w;
use crate::l10n::{facts, preferred_names, vocabulary};
use crate::model::{ActorRef, IncidentId, StatementId};
use crate::panels::parts;
use crate::query::Filter;
use crate::scene::Command;

/// Of very many statements so many are looked at in each frame.
const MOST_LOOKED_AT: usize = 2000;

pub(super) fn actor_ui(ui: &mut Ui, card: &mut Card<'_>, actor: ActorRef<'_>) {
    parts::eyebrow(ui, vocabulary::actor_kind(actor.kind()));
    let name = actor.name(preferred_names());
    parts::title(ui, name);
    for (tag, other) in actor.names().filter(|(_, other)| *other != name) {
        parts::line(ui, |ui| {
            parts::body(ui, other);
            parts::aside(ui, vocabulary::language(tag));
        });
    }
    if !actor.note_in(preferred_names()).is_empty() {
        parts::body(ui, actor.note_in(preferred_names()));
    }
    parts::editor_note(ui, w::editor(), actor.editor_note_in(preferred_names()));
    if !actor.said().is_empty() {
        parts::heading(ui, w::said_by());
        statement::statements_ui(ui, card, actor.said());
    }
    if !actor.incidents().is_empty() && parts::link(ui, w::only_named()).clicked() {
        let text = format!("\"{name}\"");
        card.commands.push(Command::Filter(Filter { text, ..Filter::default() }));
    }
    let spoken_of = spoken_of(card, actor);
    for (heading, incidents) in [(w::takes_part(), actor.incidents()), (w::spoke_of(), &spoken_of)] {
        if !incidents.is_empty() {
            parts::heading(ui, &w::with_detail(heading, &facts::grouped(incidents.len())));
            incident::links_ui(ui, card, &in_order(card, incidents));
        }
    }
    let by_others = |id: &StatementId| {
        card.dossier.statement(*id).speaker().is_none_or(|speaker| speaker.actor != actor.id)
    };
    let about: Vec<_> = actor.statements().iter().take(MOST_LOOKED_AT).copied().filter(by_others).collect();
    if !about.is_empty() {
        parts::heading(ui, w::said_about());
        statement::statements_ui(ui, card, &about);
    }
}

/// The incidents that an actor's words are about, without those that it took part in.
fn spoken_of(card: &Card<'_>, actor: ActorRef<'_>) -> Vec<IncidentId> {
    let said = actor.said().iter().take(MOST_LOOKED_AT);
    let about = said.flat_map(|&id| card.dossier.statement(id).incidents().iter().copied());
    let mut about: Vec<_> = about.filter(|id| !actor.incidents().contains(id)).collect();
    about.sort_unstable();
    about.dedup();
    about
}
