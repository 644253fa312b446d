//! The card of what is selected: a place, an incident, an actor or a source.
//!
//! Everything that is mentioned is a link to its own card.

mod actor;
mod incident;
mod place;
mod source;
mod statement;

use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Ui};
use egui_material_icons::icons;

use super::parts;
use crate::look::{fonts, size, space, tokens};
use crate::model::Dossier;
use crate::query::{Item, Target};
use crate::scene::command::Panel;
use crate::scene::{Command, View};
use crate::words::ui as w;

/// What a card is drawn with: its dossier, where links lead, and the wishes.
struct Card<'a> {
    dossier: &'a Dossier,
    target: Target,
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
        return welcome(ui);
    };
    ScrollArea::vertical().id_salt(("card", target)).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 18, right: 18, top: 4, bottom: 24 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let mut card = Card { dossier, target, commands };
            match target.item {
                Item::Place(id) => place::place_ui(ui, &mut card, dossier.place(id)),
                Item::Incident(id) => incident::incident_ui(ui, &mut card, dossier.incident(id)),
                Item::Actor(id) => actor::actor_ui(ui, &mut card, dossier.actor(id)),
                Item::Source(id) => source::source_ui(ui, &mut card, dossier.source(id)),
            }
        });
    });
}

fn bar(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    Frame::new().inner_margin(Margin { left: 10, right: 10, top: 8, bottom: 2 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            if parts::icon_button_enabled(ui, icons::ICON_ARROW_BACK, w::BACK, view.can_go_back).clicked() {
                commands.push(Command::Back);
            }
            if parts::icon_button_enabled(ui, icons::ICON_ARROW_FORWARD, w::FORWARD, view.can_go_forward)
                .clicked()
            {
                commands.push(Command::Forward);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if parts::icon_button(ui, icons::ICON_CLOSE, w::CLOSE_CARD).clicked() {
                    commands.push(Command::Toggle(Panel::Card));
                }
                if let Some(target) = view.selection {
                    let places = target.places(view.layers);
                    let there = !places.is_empty();
                    let show = parts::icon_button_enabled(ui, icons::ICON_MY_LOCATION, w::SHOW_ON_MAP, there);
                    if show.clicked() {
                        commands.push(Command::FlyTo(target));
                    }
                }
            });
        });
    });
}

fn welcome(ui: &mut Ui) {
    let t = tokens(ui.ctx());
    ui.add_space(ui.available_height() * 0.28);
    ui.vertical_centered(|ui| {
        ui.set_max_width(260.0);
        parts::icon(ui, icons::ICON_FORMAT_QUOTE, 44.0, t.line);
        ui.add_space(space::NORMAL);
        ui.label(RichText::new(w::WELCOME).font(fonts::strong(size::HEADING)).color(t.text));
        ui.label(RichText::new(w::WELCOME_HINT).font(fonts::regular(size::BODY)).color(t.muted));
    });
}
