//! An incident: at a glance on the card of its place, and whole on its own card.

use egui::Ui;
use egui_material_icons::icons;

use super::{Card, origin, statement};
use crate::l10n::ui as w;
use crate::l10n::{facts, preferred_names, time, vocabulary};
use crate::model::tables::{Citation, PlaceLink};
use crate::model::{ActorRole, CasualtyCount, IncidentId, IncidentRef, PlaceRole, When};
use crate::panels::parts;
use crate::query::Item;
use crate::theme::{direction, space, tokens};

/// The incident at a glance, with its statements: title, time, facts.
pub(super) fn summary_ui(ui: &mut Ui, card: &mut Card<'_>, incident: IncidentRef<'_>) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        parts::kind_disc(ui, incident.kind(), 28.0);
        direction::vertical(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if parts::title_link(ui, title(incident)).clicked() {
                card.select(Item::Incident(incident.id));
            }
            when_line(ui, card, incident.when());
        });
    });
    facts_ui(ui, card, incident);
    if !incident.summary_in(preferred_names()).is_empty() {
        parts::body(ui, incident.summary_in(preferred_names()));
    }
    answers_ui(ui, card, incident);
    statement::statements_ui(ui, card, incident.statements());
}

/// The whole incident.
pub(super) fn incident_ui(ui: &mut Ui, card: &mut Card<'_>, incident: IncidentRef<'_>) {
    let t = tokens(ui.ctx());
    ui.horizontal(|ui| {
        parts::kind_disc(ui, incident.kind(), 24.0);
        parts::eyebrow(ui, vocabulary::kind(incident.kind()));
        if incident.is_context() {
            parts::tag(ui, w::background_tag(), t.muted, t.raised);
        }
        if let Some(told_in) = vocabulary::told_in(incident) {
            parts::tag(ui, &told_in, t.muted, t.raised);
        }
    });
    parts::title(ui, title(incident));
    when_line(ui, card, incident.when());
    facts_ui(ui, card, incident);
    if !incident.summary_in(preferred_names()).is_empty() {
        parts::body(ui, incident.summary_in(preferred_names()));
    }
    answers_ui(ui, card, incident);
    parts::editor_note(ui, w::editor(), incident.editor_note_in(preferred_names()));

    ui.add_space(space::TIGHT);
    when_details_ui(ui, card, incident.when());
    if !incident.places().is_empty() {
        parts::named(ui, w::where_label(), |ui| {
            for link in incident.places() {
                place_link_ui(ui, card, link);
            }
        });
    }
    if !incident.actors().is_empty() {
        parts::named(ui, w::who(), |ui| {
            for link in incident.actors() {
                parts::line(ui, |ui| {
                    card.link(
                        ui,
                        card.dossier.actor(link.actor).name(preferred_names()),
                        Item::Actor(link.actor),
                    );
                    let said = card.dossier.text().get(link.said);
                    // The source's own word for it says more than that somebody was involved.
                    if link.role != ActorRole::Involved || said.is_empty() {
                        parts::aside(ui, vocabulary::actor_role(link.role));
                    }
                    said_ui(ui, said);
                });
            }
        });
    }
    sources_ui(ui, card, incident.sources());

    if !incident.statements().is_empty() {
        parts::rule(ui);
        parts::heading(ui, w::statements_heading());
        statement::statements_ui(ui, card, incident.statements());
    }
    origin::origin_ui(ui, card, incident);
}

/// The title, or what stands for it.
pub(super) fn title(incident: IncidentRef<'_>) -> &str {
    match incident.title_in(preferred_names()) {
        "" => w::no_title(),
        title => title,
    }
}

/// A list of links to incidents, each with its day.
pub(super) fn links_ui(ui: &mut Ui, card: &mut Card<'_>, incidents: &[IncidentId]) {
    let list = ("links", card.id);
    let shown = parts::shown_of(ui, list, incidents.len());
    for &id in &incidents[..shown] {
        let incident = card.dossier.incident(id);
        ui.horizontal_top(|ui| {
            parts::kind_disc(ui, incident.kind(), 20.0);
            direction::vertical(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                card.link(ui, title(incident), Item::Incident(id));
                when_line(ui, card, incident.when());
            });
        });
    }
    parts::show_more(ui, list, incidents.len());
}

/// When, with the mark of the editor where the date was inferred.
pub(super) fn when_line(ui: &mut Ui, card: &Card<'_>, when: Option<When>) {
    let t = tokens(ui.ctx());
    let Some(when) = when else {
        parts::muted(ui, w::time_not_stated());
        return;
    };
    let text = card.dossier.text();
    parts::line(ui, |ui| {
        parts::muted(ui, &time::when(&when, text));
        if let Some(zulu) = time::zulu(&when, text) {
            parts::muted(ui, &zulu);
        }
        if !when.inferred.is_empty() {
            let why = w::labelled(w::inferred(), text.get_in(when.inferred, preferred_names()));
            parts::marked(ui, icons::ICON_EDIT, t.editor, &why);
        }
    });
}

fn when_details_ui(ui: &mut Ui, card: &Card<'_>, when: Option<When>) {
    let Some(when) = when else {
        return;
    };
    let text = card.dossier.text();
    let (said, inferred) = (text.get(when.said), text.get_in(when.inferred, preferred_names()));
    if said.is_empty() && inferred.is_empty() {
        return;
    }
    parts::named(ui, w::when(), |ui| {
        said_ui(ui, said);
        parts::editor_note(ui, w::inferred(), inferred);
    });
}

/// The source's own words, in its quotation marks.
pub(super) fn said_ui(ui: &mut Ui, said: &str) {
    if !said.is_empty() {
        parts::muted(ui, &w::quoted(said));
    }
}

fn place_link_ui(ui: &mut Ui, card: &mut Card<'_>, link: &PlaceLink) {
    let place = card.dossier.place(link.place);
    let has_note = !link.said.is_empty() || !link.editor_note.is_empty();
    parts::line(ui, |ui| {
        card.link(ui, place.name(preferred_names()), Item::Place(link.place));
        // Where something happened needs no word for that.
        let role = Some(vocabulary::place_role(link.role)).filter(|_| link.role != PlaceRole::Location);
        let precision = link.precision.map(|precision| parts::precision_word(precision.class, has_note));
        let told = facts::listed(role.into_iter().chain(precision));
        if !told.is_empty() {
            parts::aside(ui, &told);
        }
    });
    if place.position().is_none() {
        parts::muted(ui, w::not_located());
    }
    said_ui(ui, card.dossier.text().get(link.said));
    if let Some(precision) = link.precision.filter(|p| p.radius_m.is_some()) {
        parts::precision(ui, precision, has_note);
    }
    parts::editor_note(
        ui,
        w::placed_by_editor(),
        card.dossier.text().get_in(link.editor_note, preferred_names()),
    );
}

fn facts_ui(ui: &mut Ui, card: &Card<'_>, incident: IncidentRef<'_>) {
    let text = card.dossier.text();
    let outcome = incident.outcome();
    let mut shown: Vec<(String, &str)> =
        incident.munitions().iter().map(|munition| (facts::munition(munition, text), w::used())).collect();
    if outcome.killed == outcome.wounded && outcome.killed == CasualtyCount::NoneReported {
        shown.extend(facts::toll(outcome.killed).map(|toll| (toll, w::casualties())));
    } else {
        shown.extend(facts::toll(outcome.killed).map(|toll| (toll, w::killed())));
        shown.extend(facts::toll(outcome.wounded).map(|toll| (toll, w::wounded())));
    }
    shown.extend(facts::damage(outcome.damage, text).map(|damage| (damage.to_owned(), w::damage())));
    if shown.is_empty() {
        return;
    }
    parts::facts(ui, &shown);
}

fn answers_ui(ui: &mut Ui, card: &mut Card<'_>, incident: IncidentRef<'_>) {
    let t = tokens(ui.ctx());
    let answered = incident.responds_to().map(|id| (w::answers(), id));
    let answers = incident.answered_by().iter().map(|&id| (w::answered_by(), id));
    for (word, id) in answered.into_iter().chain(answers) {
        parts::line(ui, |ui| {
            parts::icon(ui, icons::ICON_ARROW_FORWARD, 16.0, t.muted);
            parts::aside(ui, word);
            card.link(ui, title(card.dossier.incident(id)), Item::Incident(id));
        });
    }
}

/// The sources, each with where in it.
pub(super) fn sources_ui(ui: &mut Ui, card: &mut Card<'_>, citations: &[Citation]) {
    if citations.is_empty() {
        return;
    }
    parts::named(ui, w::sources(), |ui| {
        for citation in citations {
            statement::citation_ui(ui, card, *citation);
        }
    });
}
