//! The card of a source: what is known of it, and what it tells. What is not known says so.

use egui::Ui;

use super::{Card, incident, statement};
use crate::l10n::ui as w;
use crate::l10n::{preferred_names, time, vocabulary};
use crate::model::SourceRef;
use crate::panels::parts;
use crate::scene::Command;
use crate::scene::dialog::Dialog;

pub(super) fn source_ui(ui: &mut Ui, card: &mut Card<'_>, source: SourceRef<'_>) {
    parts::eyebrow(ui, w::source());
    parts::title(
        ui,
        if source.title_in(preferred_names()).is_empty() {
            w::untitled_source()
        } else {
            source.title_in(preferred_names())
        },
    );

    let text = card.dossier.text();
    let when = |when: Option<crate::model::When>| {
        let when = when?;
        let told = time::when(&when, text);
        Some(if when.inferred.is_empty() { told } else { w::with_detail(&told, w::inferred()) })
    };
    let language = Some(vocabulary::language(source.language())).filter(|name| !name.is_empty());
    let rows: [(&str, Option<String>); 6] = [
        (w::author(), known(source.author())),
        (w::publisher(), known(source.publisher())),
        (w::published(), when(source.published())),
        (w::accessed(), when(source.accessed())),
        (w::language(), language.map(str::to_owned)),
        (w::reliability(), source.reliability().map(|r| vocabulary::reliability(r).to_owned())),
    ];
    for (name, value) in rows {
        parts::named(ui, name, |ui| match value {
            Some(value) => {
                parts::body(ui, &value);
            }
            None => {
                parts::muted(ui, w::not_stated());
            }
        });
    }
    parts::named(ui, w::address(), |ui| {
        let url = source.url();
        if url.is_empty() {
            parts::muted(ui, w::not_stated());
        } else if parts::link(ui, url).on_hover_text(w::open_link()).clicked() {
            card.commands.push(Command::Show(Dialog::Link(url.to_owned())));
        }
    });
    parts::editor_note(ui, w::editor(), source.editor_note_in(preferred_names()));
    if !source.incidents().is_empty() {
        parts::heading(ui, w::tells_of());
        incident::links_ui(ui, card, source.incidents());
    }
    if !source.statements().is_empty() {
        parts::heading(ui, w::quotes());
        statement::statements_ui(ui, card, source.statements());
    }
}

fn known(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
