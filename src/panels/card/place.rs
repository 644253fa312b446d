//! The card of a place: its names, its position in four notations, its incidents in order of time.

use egui::{CollapsingHeader, RichText, Ui};
use egui_material_icons::icons;

use super::{Card, incident, statement};
use crate::geo::notation::Notation;
use crate::look::{fonts, size, space};
use crate::model::PlaceRef;
use crate::panels::parts;
use crate::scene::Command;
use crate::words::ui as w;
use crate::words::{LANGUAGE, vocabulary};

pub(super) fn place_ui(ui: &mut Ui, card: &mut Card<'_>, place: PlaceRef<'_>) {
    parts::eyebrow(ui, vocabulary::place_kind(place.kind()));
    let name = place.name(LANGUAGE);
    parts::title(ui, name);
    for (tag, other) in place.names().filter(|(_, other)| *other != name) {
        parts::line(ui, |ui| {
            parts::body(ui, other);
            parts::aside(ui, vocabulary::language(tag));
        });
    }
    if !place.within().is_empty() {
        parts::muted(ui, place.within());
    }
    ui.add_space(space::TIGHT);
    position_ui(ui, card, place);
    if !place.note().is_empty() {
        parts::body(ui, place.note());
    }
    parts::editor_note(ui, w::EDITOR, place.editor_note());

    let mut incidents = place.incidents().to_vec();
    incidents.sort_by_key(|&id| {
        let when = card.dossier.incident(id).when().map(|when| when.order());
        (when.is_none(), when)
    });
    for id in &incidents {
        parts::rule(ui);
        incident::summary_ui(ui, card, card.dossier.incident(*id));
    }
    // What was said about an incident here stands with it.
    let with_incident = |statement: &&crate::model::StatementId| {
        !card.dossier.statement(**statement).incidents().iter().any(|id| incidents.contains(id))
    };
    let others: Vec<_> = place.statements().iter().filter(with_incident).copied().collect();
    if !others.is_empty() {
        parts::rule(ui);
        parts::heading(ui, w::STATEMENTS_HERE);
        for id in others {
            statement::statement_ui(ui, card, card.dossier.statement(id));
        }
    }
}

fn position_ui(ui: &mut Ui, card: &mut Card<'_>, place: PlaceRef<'_>) {
    let Some(position) = place.position() else {
        parts::muted(ui, w::NOT_LOCATED);
        return;
    };
    let decimal = Notation::DecimalDegrees.format(position).unwrap_or_default();
    let header = RichText::new(decimal).font(fonts::regular(size::BODY));
    CollapsingHeader::new(header).id_salt(("position", card.target)).show(ui, |ui| {
        for notation in Notation::ALL {
            let Some(text) = notation.format(position) else {
                continue;
            };
            ui.horizontal(|ui| {
                let copy = format!("{} {}", w::COPY, notation.name());
                if parts::icon_button(ui, icons::ICON_CONTENT_COPY, &copy).clicked() {
                    card.commands.push(Command::Copy(text.clone()));
                }
                ui.label(RichText::new(&text).font(fonts::regular(size::BODY)));
                parts::muted(ui, notation.name());
            });
        }
        if !place.position_from().is_empty() {
            parts::named(ui, w::POSITION_FROM, |ui| {
                parts::body(ui, place.position_from());
            });
        }
        parts::precision(ui, place.precision());
    });
}
