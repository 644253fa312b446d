//! The card of what is selected: a place, an incident, an actor or a source.
//!
//! Everything that is mentioned is a link to its own card.

mod actor;
mod incident;
mod origin;
mod place;
mod source;
mod statement;

use egui::{Frame, Id, Margin, RichText, ScrollArea, Ui};
use egui_material_icons::icons;

use super::parts;
use crate::l10n::{preferred_names, ui as w};
use crate::model::{Dossier, Table};
use crate::query::{Filter, Item, Target};
use crate::scene::choices::Panel;
use crate::scene::{Command, Marks, View};
use crate::theme::{fonts, size, tokens};

/// What a card is drawn with: its dossier, where links lead, and the wishes.
struct Card<'a> {
    dossier: &'a Dossier,
    target: Target,
    /// Stays the same when the file is read again, so that the card stays where it was scrolled to.
    id: Id,
    /// The field of its row that an issue led to.
    field: Option<&'a str>,
    /// Whether translations stand before the words that they translate.
    translations_first: bool,
    /// What is on the map.
    marks: &'a Marks,
    commands: &'a mut Vec<Command>,
}

impl Card<'_> {
    /// Text that leads to another thing of the dossier.
    fn link(&mut self, ui: &mut Ui, text: &str, item: Item) {
        if parts::link(ui, text).clicked() {
            self.select(item);
        }
    }

    fn select(&mut self, item: Item) {
        self.commands.push(Command::Select(self.target.to(item)));
    }
}

/// Draws the card of the selection.
pub fn card_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    bar(ui, view, commands);
    let Some((target, dossier)) = view.selection.and_then(|target| Some((target, view.dossier(target)?)))
    else {
        return overview_ui(ui, view);
    };
    left_out_ui(ui, view, target, commands);
    let file = view.layers.get(target.layer).and_then(|layer| layer.source.path.as_deref());
    let id = Id::unique(("card", file, target.key(dossier)));
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 18, right: 18, top: 4, bottom: 24 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let field = view.field.filter(|(led_to, _)| *led_to == target).map(|(_, field)| field);
            let translations_first = view.translations_first;
            let mut card =
                Card { dossier, target, id, field, translations_first, marks: view.marks, commands };
            match target.item {
                Item::Place(id) => place::place_ui(ui, &mut card, dossier.place(id)),
                Item::Incident(id) => incident::incident_ui(ui, &mut card, dossier.incident(id)),
                Item::Actor(id) => actor::actor_ui(ui, &mut card, dossier.actor(id)),
                Item::Source(id) => source::source_ui(ui, &mut card, dossier.source(id)),
            }
        });
    });
}

/// Says that the filter leaves the incident out whose card this is.
fn left_out_ui(ui: &mut Ui, view: &View<'_>, target: Target, commands: &mut Vec<Command>) {
    let Item::Incident(incident) = target.item else { return };
    if view.filter.is_empty() || view.shown.holds(target.layer, incident) {
        return;
    }
    Frame::new().inner_margin(Margin { left: 18, right: 18, top: 0, bottom: 4 }).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            parts::muted(ui, w::left_out());
            if parts::link(ui, w::clear_filter()).clicked() {
                commands.push(Command::Filter(Filter::default()));
            }
        });
    });
}

fn bar(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    Frame::new().inner_margin(Margin { left: 10, right: 10, top: 8, bottom: 2 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            if parts::icon_button_enabled(ui, icons::ICON_ARROW_BACK, w::back(), view.can_go_back).clicked() {
                commands.push(Command::Back);
            }
            if parts::icon_button_enabled(ui, icons::ICON_ARROW_FORWARD, w::forward(), view.can_go_forward)
                .clicked()
            {
                commands.push(Command::Forward);
            }
            parts::at_end(ui, "card", |ui| {
                if let Some(target) = view.selection {
                    let there = target.is_located(view.layers);
                    let show =
                        parts::icon_button_enabled(ui, icons::ICON_MY_LOCATION, w::show_on_map(), there);
                    if show.clicked() {
                        commands.push(Command::FlyTo(target));
                    }
                }
                if parts::icon_button(ui, icons::ICON_CLOSE, w::close_card()).clicked() {
                    commands.push(Command::Toggle(Panel::Card));
                }
            });
        });
    });
}

/// What is open, while nothing is selected: each dossier's own summary, and what its editor says of
/// how it was made.
fn overview_ui(ui: &mut Ui, view: &View<'_>) {
    let t = tokens(ui.ctx());
    ScrollArea::vertical().id_salt("overview").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 18, right: 18, top: 4, bottom: 24 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for layer in view.layers.visible() {
                let dossier = layer.data.dossier();
                parts::eyebrow(ui, w::dossier());
                parts::title(ui, &layer.display.name);
                let (incidents, statements) = (dossier.len(Table::Incidents), dossier.len(Table::Statements));
                parts::muted(ui, &w::incidents_and_statements(incidents, statements));
                let language = preferred_names();
                if !dossier.head.summary.is_empty() {
                    parts::body(ui, dossier.head.summary.in_language(language));
                }
                parts::editor_note(ui, w::editor(), dossier.head.editor_note.in_language(language));
                parts::rule(ui);
            }
            ui.label(RichText::new(w::welcome()).font(fonts::strong(size::BODY)).color(t.text));
            parts::muted(ui, w::welcome_hint());
        });
    });
}
