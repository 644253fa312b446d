//! What can be chosen: how roughly positions are told, and what is left out.

use egui::Ui;

use super::listed::{Listed, Texts};
use super::ticks::{Group, radio, tick};
use crate::geo::Square;
use crate::l10n::redact as w;
use crate::l10n::ui::untitled_source;
use crate::l10n::{facts, preferred_names, vocabulary};
use crate::model::Dossier;
use crate::panels::parts;
use crate::redaction::{Part, Redaction};
use crate::theme::{direction, space};

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
        parts::heading(ui, w::positions_label());
        let squares = Square::ALL.map(|square| (Some(square), w::squares(square.name())));
        ui.horizontal_wrapped(|ui| {
            for (choice, name) in [(None, w::exact().to_owned())].into_iter().chain(squares) {
                radio(ui, &mut wish.positions, choice, &name);
                ui.add_space(space::NORMAL);
            }
        });
        parts_ui(ui, wish);
        let actors = Texts {
            heading: w::actors_label(),
            list: w::List::Actors,
            find: w::find_actor(),
            none: w::no_actors(),
        };
        self.actors.list(dossier.actors().map(|actor| {
            let incidents = actor.incidents().len();
            let known = match incidents {
                0 => vocabulary::actor_kind(actor.kind()).to_owned(),
                _ => facts::incidents(incidents),
            };
            (actor.key(), actor.name(preferred_names()), known)
        }));
        self.actors.ui(ui, &actors, &mut wish.actors);
        let sources = Texts {
            heading: w::sources_label(),
            list: w::List::Sources,
            find: w::find_source(),
            none: w::no_sources(),
        };
        self.sources.list(dossier.sources().map(|source| {
            let name = [source.title_in(preferred_names()), source.publisher(), untitled_source()];
            let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
            (source.key(), name, facts::incidents(source.incidents().len()))
        }));
        self.sources.ui(ui, &sources, &mut wish.sources);
    }
}

fn parts_ui(ui: &mut Ui, wish: &mut Redaction) {
    let group = Group {
        heading: w::fields(),
        list: w::List::Fields,
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
        if direction::is_right_to_left() {
            columns.reverse();
        }
        let half = Part::ALL.len().div_ceil(2);
        for (n, part) in Part::ALL.into_iter().enumerate() {
            direction::follow(&mut columns[n / half], |ui| part_ui(ui, wish, part));
        }
    });
}

/// Whether a part goes because something else does.
fn goes_anyway(wish: &Redaction, part: Part) -> bool {
    part == Part::Columns && !wish.is_empty() && !wish.is_without(part)
}

fn part_ui(ui: &mut Ui, wish: &mut Redaction, part: Part) {
    let (name, hint) = part_texts(part);
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
    part_texts(part).0
}

fn part_texts(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::PlaceNames => (w::place_names_label(), w::place_names_hint()),
        Part::Titles => (w::titles_label(), w::titles_hint()),
        Part::Summaries => (w::summaries_label(), w::summaries_hint()),
        Part::Notes => (w::notes_label(), w::notes_hint()),
        Part::Statements => (w::statements_whole(), w::statements_hint()),
        Part::Speakers => (w::speakers_label(), w::speakers_hint()),
        Part::Munitions => (w::munitions(), ""),
        Part::Outcomes => (w::outcomes(), ""),
        Part::Times => (w::times_label(), w::times_hint()),
        Part::Links => (w::links_label(), ""),
        Part::Columns => (w::columns(), w::columns_hint()),
        Part::BriefingNotes => (w::briefing_notes_label(), w::briefing_notes_hint()),
        Part::Briefing => (w::briefing_whole(), ""),
    }
}
