//! What can be chosen: how roughly positions are told, and what is left out.

use egui::Ui;

use super::listed::{Listed, Texts};
use super::ticks::{Group, radio, tick};
use crate::geo::Square;
use crate::look::space;
use crate::model::Dossier;
use crate::panels::parts;
use crate::query::Redaction;
use crate::query::redact::Part;
use crate::words::redact as w;
use crate::words::ui::{INCIDENT, INCIDENTS, UNTITLED_SOURCE};
use crate::words::{LANGUAGE, facts, vocabulary};

/// Height of what is ticked: less than usual, so that all choices are seen at once.
const TICK: f32 = 22.0;

/// The lists to choose from.
#[derive(Default)]
pub(super) struct Choices {
    actors: Listed,
    sources: Listed,
}

impl Choices {
    /// Draws all there is to choose.
    pub(super) fn ui(&mut self, ui: &mut Ui, dossier: &Dossier, wish: &mut Redaction) {
        ui.spacing_mut().interact_size.y = TICK;
        ui.spacing_mut().button_padding.y = 2.0;
        parts::heading(ui, w::POSITIONS);
        let squares = Square::ALL.map(|square| (Some(square), w::squares(square.name())));
        ui.horizontal_wrapped(|ui| {
            for (choice, name) in [(None, w::EXACT.to_owned())].into_iter().chain(squares) {
                radio(ui, &mut wish.positions, choice, &name);
                ui.add_space(space::NORMAL);
            }
        });
        parts_ui(ui, wish);
        let actors =
            Texts { heading: w::ACTORS, what: w::OF_ACTORS, find: w::FIND_ACTOR, none: w::NO_ACTORS };
        self.actors.list(dossier.actors().map(|actor| {
            let incidents = actor.incidents().len();
            let known = match incidents {
                0 => vocabulary::actor_kind(actor.kind()).to_owned(),
                _ => facts::count(incidents, INCIDENT, INCIDENTS),
            };
            (actor.key(), actor.name(LANGUAGE), known)
        }));
        self.actors.ui(ui, &actors, &mut wish.actors);
        let sources =
            Texts { heading: w::SOURCES, what: w::OF_SOURCES, find: w::FIND_SOURCE, none: w::NO_SOURCES };
        self.sources.list(dossier.sources().map(|source| {
            let name = [source.title(), source.publisher(), UNTITLED_SOURCE];
            let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
            (source.key(), name, facts::count(source.incidents().len(), INCIDENT, INCIDENTS))
        }));
        self.sources.ui(ui, &sources, &mut wish.sources);
    }
}

fn parts_ui(ui: &mut Ui, wish: &mut Redaction) {
    let group = Group {
        heading: w::FIELDS,
        what: w::OF_FIELDS,
        chosen: Part::ALL
            .into_iter()
            .filter(|&part| wish.is_without(part) || goes_anyway(wish, part))
            .count(),
        of: Part::ALL.len(),
        found: false,
    };
    match group.ui(ui) {
        Some(true) => wish.parts.extend(Part::ALL),
        Some(false) => wish.parts.clear(),
        None => {}
    }
    ui.columns(2, |columns| {
        for column in columns.iter_mut() {
            column.spacing_mut().item_spacing.y = 2.0;
        }
        let half = Part::ALL.len().div_ceil(2);
        for (n, part) in Part::ALL.into_iter().enumerate() {
            part_ui(&mut columns[n / half], wish, part);
        }
    });
}

/// Whether a part goes because something else does.
fn goes_anyway(wish: &Redaction, part: Part) -> bool {
    part == Part::Columns && !wish.is_empty() && !wish.is_without(part)
}

fn part_ui(ui: &mut Ui, wish: &mut Redaction, part: Part) {
    let (name, hint) = told(part);
    let mut ticked = wish.is_without(part);
    let goes_anyway = goes_anyway(wish, part);
    let mut shown = ticked || goes_anyway;
    let response = tick(ui, !goes_anyway, &mut shown, name, name);
    if !hint.is_empty() {
        response.on_hover_text(hint).on_disabled_hover_text(hint);
    }
    if !goes_anyway && shown != ticked {
        ticked = shown;
        if ticked {
            wish.parts.insert(part);
        } else {
            wish.parts.remove(&part);
        }
    }
}

/// What a part is called.
pub(super) fn name(part: Part) -> &'static str {
    told(part).0
}

fn told(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::PlaceNames => (w::PLACE_NAMES, w::PLACE_NAMES_HINT),
        Part::Titles => (w::TITLES, ""),
        Part::Summaries => (w::SUMMARIES, ""),
        Part::Notes => (w::NOTES, w::NOTES_HINT),
        Part::Statements => (w::STATEMENTS_WHOLE, w::STATEMENTS_HINT),
        Part::Speakers => (w::SPEAKERS, w::SPEAKERS_HINT),
        Part::Munitions => (w::MUNITIONS, ""),
        Part::Outcomes => (w::OUTCOMES, ""),
        Part::Times => (w::TIMES, w::TIMES_HINT),
        Part::Links => (w::LINKS, ""),
        Part::Columns => (w::COLUMNS, w::COLUMNS_HINT),
        Part::BriefingNotes => (w::BRIEFING_NOTES, w::BRIEFING_NOTES_HINT),
        Part::Briefing => (w::BRIEFING_WHOLE, ""),
    }
}
