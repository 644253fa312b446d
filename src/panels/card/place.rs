//! The card of a place: its names, its position in four notations, its incidents in order of time.

use egui::{Id, Label, RichText, Ui};
use egui_material_icons::icons;

use super::{Card, incident, statement};
use geo::Point;

use crate::geo::notation::Notation;
use crate::geo::{geodesic, mercator};
use crate::l10n::ui as w;
use crate::l10n::{preferred_names, vocabulary};
use crate::model::{IncidentId, PlaceRef, StatementId};
use crate::panels::parts;
use crate::query::Item;
use crate::scene::Command;
use crate::theme::direction::widgets;
use crate::theme::{fonts, size, space};

/// More incidents or statements of a place than this are not sorted or searched at each frame.
const MOST_IN_ORDER: usize = 2000;

/// Of so many places on the map the nearest are looked for in a frame, and so many are told.
const MOST_MEASURED: usize = 20_000;
const NEAREST: usize = 4;
/// So many seconds the icon says that something was copied.
const ANSWERED: f64 = 1.5;

pub(super) fn place_ui(ui: &mut Ui, card: &mut Card<'_>, place: PlaceRef<'_>) {
    parts::eyebrow(ui, vocabulary::place_kind(place.kind()));
    let name = place.name(preferred_names());
    parts::title(ui, name);
    for (tag, other) in place.names().filter(|(_, other)| *other != name) {
        parts::line(ui, |ui| {
            parts::body(ui, other);
            parts::aside(ui, vocabulary::language(tag));
        });
    }
    if !place.within_in(preferred_names()).is_empty() {
        parts::muted(ui, place.within_in(preferred_names()));
    }
    ui.add_space(space::TIGHT);
    position_ui(ui, card, place);
    others_ui(ui, card, place);
    if !place.note_in(preferred_names()).is_empty() {
        parts::body(ui, place.note_in(preferred_names()));
    }
    parts::editor_note(ui, w::editor(), place.editor_note_in(preferred_names()));

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
        parts::heading(ui, w::statements_here());
        statement::statements_ui(ui, card, &others);
    }
}

/// The incidents in order of time; in that of the file where there are too many to sort in a frame.
pub(super) fn in_order(card: &Card<'_>, incidents: &[IncidentId]) -> Vec<IncidentId> {
    let mut ordered = incidents.to_vec();
    if ordered.len() <= MOST_IN_ORDER {
        ordered.sort_by_key(|&id| {
            let when = card.dossier.incident(id).when().map(|when| when.order());
            (when.is_none(), when)
        });
    }
    ordered
}

/// How far the nearest other places on the map are, and in which direction.
fn others_ui(ui: &mut Ui, card: &mut Card<'_>, place: PlaceRef<'_>) {
    let Some(here) = place.position().filter(|_| card.marks.marks.len() <= MOST_MEASURED) else {
        return;
    };
    // Degrees are enough to find the nearest by, where a degree of longitude is as wide as here.
    let wide = here.y().to_radians().cos();
    let apart =
        |at: Point| ((mercator::longitude_near(at.x(), here.x()) - here.x()) * wide).hypot(at.y() - here.y());
    let others =
        card.marks.marks.iter().filter(|mark| mark.layer == card.target.layer && mark.place != place.id);
    let mut others: Vec<_> = others.map(|mark| (apart(mark.position), mark)).collect();
    others.sort_by(|a, b| a.0.total_cmp(&b.0));
    others.truncate(NEAREST);
    if others.is_empty() {
        return;
    }
    parts::muted(ui, w::distances());
    ui.push_id(("distances", card.id), |ui| {
        for (_, mark) in others {
            parts::line(ui, |ui| {
                card.link(
                    ui,
                    card.dossier.place(mark.place).name(preferred_names()),
                    Item::Place(mark.place),
                );
                let metres = geodesic::distance_m(here, mark.position);
                let azimuth = geodesic::azimuth_deg(here, mark.position);
                parts::aside(ui, &w::distance_and_azimuth(metres, azimuth));
            });
        }
    });
    ui.add_space(space::TIGHT);
}

/// A position to copy; the icon answers for a moment.
fn notation_ui(ui: &mut Ui, card: &mut Card<'_>, notation: Notation, text: &str) {
    let id = Id::unique(("copied", card.id, notation));
    let now = ui.input(|input| input.time);
    let copied: Option<f64> = ui.data(|data| data.get_temp(id));
    let is_copied = copied.is_some_and(|at| now - at < ANSWERED);
    ui.horizontal(|ui| {
        let copy = w::copy_position(w::notation(notation));
        let icon = if is_copied { icons::ICON_CHECK } else { icons::ICON_CONTENT_COPY };
        if parts::icon_button(ui, icon, &copy).clicked() {
            card.commands.push(Command::Copy(text.to_owned()));
            ui.data_mut(|data| data.insert_temp(id, now));
        }
        ui.add(Label::new(RichText::new(text).font(fonts::regular(size::BODY))).truncate());
        parts::muted(ui, w::notation(notation));
    });
    if is_copied {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(ANSWERED));
    }
}

fn position_ui(ui: &mut Ui, card: &mut Card<'_>, place: PlaceRef<'_>) {
    let Some(position) = place.position() else {
        parts::muted(ui, w::not_located());
        return;
    };
    let decimal = Notation::DecimalDegrees.format(position).unwrap_or_default();
    if let Some(text) = Notation::Mgrs.format(position) {
        notation_ui(ui, card, Notation::Mgrs, &text);
    }
    let header = RichText::new(decimal).font(fonts::regular(size::BODY));
    widgets::collapsing(ui, header, ("position", card.id), None, |ui| {
        for notation in Notation::ALL {
            let Some(text) = notation.format(position) else {
                continue;
            };
            if notation != Notation::Mgrs {
                notation_ui(ui, card, notation, &text);
            }
        }
        if !place.position_from_in(preferred_names()).is_empty() {
            parts::named(ui, w::position_from(), |ui| {
                parts::body(ui, place.position_from_in(preferred_names()));
            });
        }
        let has_note = !place.note_in(preferred_names()).is_empty()
            || !place.editor_note_in(preferred_names()).is_empty();
        parts::precision(ui, place.precision(), has_note);
    });
}
