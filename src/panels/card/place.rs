//! The card of a place: its names, its position in four notations, its incidents in order of time.

use egui::{CollapsingHeader, RichText, Ui};
use egui_material_icons::icons;

use super::{Card, incident, statement};
use crate::geo::notation::Notation;
use crate::look::{fonts, size, space};
use crate::model::{IncidentId, PlaceRef, StatementId};
use crate::panels::parts;
use crate::scene::Command;
use crate::words::ui as w;
use crate::words::{LANGUAGE, vocabulary};

/// More incidents or statements of a place than this are not sorted or searched at each frame.
const MOST_IN_ORDER: usize = 2000;

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

    let incidents = in_order(card, place.incidents());
    let shown = parts::shown_of(ui, ("incidents", card.id), incidents.len());
    for &id in &incidents[..shown] {
        parts::rule(ui);
        incident::summary_ui(ui, card, card.dossier.incident(id));
    }
    parts::show_more(ui, ("incidents", card.id), incidents.len());
    // What was said about an incident here stands with it.
    let here =
        |id: &IncidentId| card.dossier.incident(*id).places().iter().any(|link| link.place == place.id);
    let elsewhere = |id: &StatementId| !card.dossier.statement(*id).incidents().iter().any(here);
    let statements = place.statements();
    let others: Vec<_> = statements.iter().take(MOST_IN_ORDER).copied().filter(elsewhere).collect();
    if !others.is_empty() {
        parts::rule(ui);
        parts::heading(ui, w::STATEMENTS_HERE);
        statement::statements_ui(ui, card, &others);
    }
}

/// The incidents in order of time; in that of the file where there are too many to sort in a frame.
fn in_order(card: &Card<'_>, incidents: &[IncidentId]) -> Vec<IncidentId> {
    let mut ordered = incidents.to_vec();
    if ordered.len() <= MOST_IN_ORDER {
        ordered.sort_by_key(|&id| {
            let when = card.dossier.incident(id).when().map(|when| when.order());
            (when.is_none(), when)
        });
    }
    ordered
}

fn position_ui(ui: &mut Ui, card: &mut Card<'_>, place: PlaceRef<'_>) {
    let Some(position) = place.position() else {
        parts::muted(ui, w::NOT_LOCATED);
        return;
    };
    let decimal = Notation::DecimalDegrees.format(position).unwrap_or_default();
    let header = RichText::new(decimal).font(fonts::regular(size::BODY));
    CollapsingHeader::new(header).id_salt(("position", card.id)).show(ui, |ui| {
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
