//! The card of a source: what is known of it, and what it tells. What is not known says so.

use egui::Ui;

use super::{Card, incident, statement};
use crate::model::SourceRef;
use crate::panels::parts;
use crate::scene::Command;
use crate::scene::command::Dialog;
use crate::words::ui as w;
use crate::words::{time, vocabulary};

pub(super) fn source_ui(ui: &mut Ui, card: &mut Card<'_>, source: SourceRef<'_>) {
    parts::eyebrow(ui, w::SOURCE);
    parts::title(ui, if source.title().is_empty() { w::UNTITLED_SOURCE } else { source.title() });

    let text = card.dossier.text();
    let when = |when: Option<crate::model::When>| {
        let when = when?;
        let told = time::when(&when, text);
        Some(if when.inferred.is_empty() { told } else { format!("{told} ({})", w::INFERRED) })
    };
    let language = Some(vocabulary::language(source.language())).filter(|name| !name.is_empty());
    let rows: [(&str, Option<String>); 7] = [
        (w::AUTHOR, known(source.author())),
        (w::PUBLISHER, known(source.publisher())),
        (w::PUBLISHED, when(source.published())),
        (w::ACCESSED, when(source.accessed())),
        (w::LANGUAGE, language.map(str::to_owned)),
        (w::RELIABILITY, source.reliability().map(|r| vocabulary::reliability(r).to_owned())),
        (w::CREDIBILITY, source.credibility().map(|c| vocabulary::credibility(c).to_owned())),
    ];
    for (name, value) in rows {
        parts::named(ui, name, |ui| match value {
            Some(value) => {
                parts::body(ui, &value);
            }
            None => {
                parts::muted(ui, w::NOT_STATED);
            }
        });
    }
    parts::named(ui, w::ADDRESS, |ui| {
        let url = source.url();
        if url.is_empty() {
            parts::muted(ui, w::NOT_STATED);
        } else if parts::link(ui, url).on_hover_text(w::OPEN_LINK).clicked() {
            card.commands.push(Command::Show(Dialog::Link(url.to_owned())));
        }
    });
    parts::editor_note(ui, w::EDITOR, source.editor_note());
    if !source.incidents().is_empty() {
        parts::heading(ui, w::TELLS_OF);
        incident::links_ui(ui, card, source.incidents());
    }
    if !source.statements().is_empty() {
        parts::heading(ui, w::QUOTES);
        statement::statements_ui(ui, card, source.statements());
    }
}

fn known(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
