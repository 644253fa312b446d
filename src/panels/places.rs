//! Places without a position, and what the gazetteer offers for them: the user ticks what is right.

use std::sync::{Arc, Weak};

use egui::{Button, Checkbox, ComboBox, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::parts;
use crate::geo::gazetteer::{Entry, How, Match};
use crate::l10n::facts;
use crate::l10n::gazetteer as w;
use crate::l10n::preferred_names;
use crate::l10n::ui::{cancel, close, with_detail};
use crate::query::{Layer, LayerId, Proposal, Proposals, unplaced};
use crate::scene::dialog::Dialog;
use crate::scene::{Command, View};
use crate::theme::direction::{self, menus, widgets};
use crate::theme::{fonts, size, space, text, tokens};

const ROW: f32 = 52.0;
const WIDTH: f32 = 760.0;
const NAME: f32 = 250.0;
const ROWS: f32 = 420.0;
/// An entry of the drop-down at most.
const WIDEST: f32 = 640.0;

/// What the user has ticked and chosen so far.
#[derive(Default)]
pub struct PlacesDialog {
    of: Option<Weak<Proposals>>,
    /// One for each proposal.
    choices: Vec<Choice>,
    /// Only places that may lie in this country (ISO 3166).
    country: Option<&'static str>,
    /// One place in each country that there is.
    countries: Vec<Entry<'static>>,
    /// The proposals that are listed.
    listed: Vec<usize>,
}

#[derive(Clone, Copy, Default)]
struct Choice {
    ticked: bool,
    /// Which of the matches.
    found: usize,
}

impl PlacesDialog {
    /// Draws what stands in the dialog.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        ui.set_min_width(WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        parts::headline(ui, w::places());
        let Some(proposals) = view.proposals else {
            ui.horizontal(|ui| {
                ui.spinner();
                parts::aside(ui, w::looking_up());
            });
            return close_ui(ui, cancel(), commands);
        };
        self.follow(proposals);
        if proposals.all.is_empty() {
            parts::body(ui, w::none_unplaced());
            return close_ui(ui, close(), commands);
        }
        parts::muted(ui, w::about_places());
        ui.add_space(space::NORMAL);
        self.choosing_ui(ui, proposals);
        ui.add_space(space::TIGHT);
        let height = ROWS.min(ui.ctx().content_rect().height() - 300.0).max(ROW * 2.0);
        let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
        area.show_rows(ui, ROW, self.listed.len(), |ui, rows| {
            for &n in self.listed.get(rows).unwrap_or(&[]) {
                proposal_ui(ui, proposals, n, &mut self.choices[n]);
            }
        });
        ui.add_space(space::WIDE);
        self.closing_ui(ui, proposals, commands);
    }

    /// Begins anew where other places were looked up.
    fn follow(&mut self, proposals: &Arc<Proposals>) {
        if self.of.as_ref().is_some_and(|of| std::ptr::eq(of.as_ptr(), Arc::as_ptr(proposals))) {
            return;
        }
        self.of = Some(Arc::downgrade(proposals));
        self.choices = vec![Choice::default(); proposals.all.len()];
        let first = proposals.all.iter().filter_map(|one| one.matches.first());
        self.countries = first.map(|found| found.entry).collect();
        self.countries.sort_by_key(|entry| entry.country_in(preferred_names()));
        self.countries.dedup_by_key(|entry| entry.country_code());
        self.list(proposals, None);
    }

    /// Lists the places that may lie in a country, each with the first match there.
    fn list(&mut self, proposals: &Proposals, country: Option<&'static str>) {
        self.country = country;
        self.listed.clear();
        for (n, one) in proposals.all.iter().enumerate() {
            let is_there =
                |found: &Match<'_>| country.is_none_or(|country| found.entry.country_code() == country);
            let first = one.matches.iter().position(is_there);
            if country.is_none() || first.is_some() {
                self.listed.push(n);
            }
            let choice = &mut self.choices[n];
            if let (Some(first), false) = (first.filter(|_| country.is_some()), choice.ticked) {
                choice.found = first;
            }
        }
    }

    fn choosing_ui(&mut self, ui: &mut Ui, proposals: &Proposals) {
        ui.horizontal(|ui| {
            if ui.button(w::tick_sure()).clicked() {
                for &n in &self.listed {
                    let one = &proposals.all[n];
                    if let Some(sure) = one.sure() {
                        let found = one.matches.iter().position(|found| found == sure).unwrap_or_default();
                        self.choices[n] = Choice { ticked: true, found };
                    }
                }
            }
            if ui.add(Button::new(w::untick()).frame_when_inactive(false)).clicked() {
                self.choices.iter_mut().for_each(|choice| choice.ticked = false);
            }
            let mut country = self.country;
            let chosen = self.countries.iter().find(|entry| country == Some(entry.country_code()));
            let chosen = chosen.map_or(w::all_countries(), |entry| entry.country_in(preferred_names()));
            let list = ComboBox::from_id_salt("country").selected_text(chosen);
            let shown = menus::combo(ui, list, |ui| {
                ui.selectable_value(&mut country, None, w::all_countries());
                for entry in &self.countries {
                    let name = entry.country_in(preferred_names());
                    ui.selectable_value(&mut country, Some(entry.country_code()), name);
                }
            });
            shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, w::country()));
            if country != self.country {
                self.list(proposals, country);
            }
        });
    }

    fn closing_ui(&mut self, ui: &mut Ui, proposals: &Proposals, commands: &mut Vec<Command>) {
        let t = tokens(ui.ctx());
        let ticked = self.choices.iter().filter(|choice| choice.ticked).count();
        ui.horizontal(|ui| {
            let name = w::place_so_many(ticked);
            let (colour, ground) = if ticked > 0 { (t.on_accent, t.accent) } else { (t.muted, t.raised) };
            let button = Button::new(RichText::new(name).color(colour)).fill(ground);
            if ui.add_enabled(ticked > 0, button).clicked() {
                let ticked = proposals.all.iter().zip(&self.choices).filter(|(_, choice)| choice.ticked);
                let chosen =
                    ticked.filter_map(|(one, choice)| Some((one.place, *one.matches.get(choice.found)?)));
                commands.push(Command::Place(proposals.layer, chosen.collect()));
                commands.push(Command::CloseDialog);
            }
            if ui.button(cancel()).clicked() {
                commands.push(Command::CloseDialog);
            }
        });
    }
}

fn close_ui(ui: &mut Ui, name: &str, commands: &mut Vec<Command>) {
    ui.add_space(space::WIDE);
    if ui.button(name).clicked() {
        commands.push(Command::CloseDialog);
    }
}

/// A place, and the match that is chosen for it.
fn proposal_ui(ui: &mut Ui, proposals: &Proposals, n: usize, choice: &mut Choice) {
    let t = tokens(ui.ctx());
    let one = &proposals.all[n];
    let place = proposals.dossier.place(one.place);
    let name = place.name(preferred_names());
    ui.push_id(n, |ui| {
        ui.allocate_ui(vec2(ui.available_width(), ROW), |ui| {
            ui.horizontal(|ui| {
                ui.set_height(ROW);
                tick_ui(ui, !one.matches.is_empty(), name, &mut choice.ticked);
                direction::vertical(ui, |ui| {
                    ui.set_width(NAME);
                    ui.spacing_mut().item_spacing.y = 1.0;
                    ui.add_space(6.0);
                    let galley = text::elided(ui, name, fonts::strong(size::BODY), t.text, NAME, 1);
                    ui.add(egui::Label::new(galley).selectable(false)).on_hover_text(name);
                    let incidents = facts::incidents(one.incidents);
                    let told = match place.within_in(preferred_names()) {
                        "" => incidents,
                        within => format!("{incidents} · {within}"),
                    };
                    small(ui, &told, NAME);
                });
                direction::vertical(ui, |ui| found_ui(ui, one, name, choice));
            });
        });
    });
}

fn tick_ui(ui: &mut Ui, enabled: bool, name: &str, ticked: &mut bool) {
    widgets::rimmed(ui, *ticked, |ui| {
        let response = ui.add_enabled(enabled, Checkbox::without_text(ticked));
        let ticked = *ticked;
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, ticked, name));
    });
}

fn found_ui(ui: &mut Ui, one: &Proposal, name: &str, choice: &mut Choice) {
    let t = tokens(ui.ctx());
    ui.spacing_mut().item_spacing.y = 1.0;
    let width = ui.available_width();
    let Some(found) = one.matches.get(choice.found) else {
        ui.add_space(14.0);
        small(ui, w::not_in_gazetteer(), width);
        return;
    };
    ui.add_space(2.0);
    let chosen = named(found);
    let list = ComboBox::from_id_salt("found").width(width - space::WIDE).truncate().selected_text(&chosen);
    let shown = menus::combo(ui, list, |ui| {
        for (n, found) in one.matches.iter().enumerate() {
            let name = named(found);
            let told = with_detail(&name, &w::details(found));
            let galley = text::elided(ui, &told, fonts::regular(size::BODY), t.text, WIDEST, 1);
            ui.selectable_value(&mut choice.found, n, galley);
        }
    });
    shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, w::where_is(name, &chosen)));
    let same = one.matches.iter().filter(|one| one.how == How::Same).count();
    let details = match same {
        0 | 1 => w::details(found),
        several => format!("{} · {}", w::details(found), w::several(several)),
    };
    small(ui, &details, width);
}

/// A match, as it is told in the language of names.
fn named(found: &Match<'_>) -> String {
    w::named(found.entry.name_in(preferred_names()), found.entry.country_in(preferred_names()))
}

/// A line of small type, cut where there is no room.
fn small(ui: &mut Ui, told: &str, width: f32) {
    let t = tokens(ui.ctx());
    let galley = text::elided(ui, told, fonts::regular(size::SMALL), t.muted, width, 1);
    ui.add(egui::Label::new(galley).selectable(false));
}

/// Says in the list that incidents are not on the map although they name a place.
pub fn hint_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let incidents: usize = view.unplaced.iter().map(|(_, count)| count).sum();
    let Some(&(layer, _)) = view.unplaced.iter().find(|(_, count)| *count > 0) else {
        return;
    };
    ui.horizontal(|ui| {
        ui.add_space(space::EDGE);
        direction::vertical(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            parts::muted(ui, &w::unplaced(incidents));
            let link = RichText::new(w::look_up()).font(fonts::regular(size::SMALL + 1.0));
            if ui.link(link).clicked() {
                commands.push(Command::Show(Dialog::Places(layer)));
            }
        });
    });
}

/// Says that a layer is no longer as its file.
pub fn changed_ui(ui: &mut Ui, layer: LayerId, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let mark = RichText::new(w::changed()).font(fonts::strong(size::SMALL)).color(t.editor);
    if ui.link(mark).on_hover_text(w::changed_hint()).clicked() {
        commands.push(Command::SaveLayer(layer));
    }
}

/// The entries of a layer's menu.
pub fn menu_ui(ui: &mut Ui, layer: &Layer, commands: &mut Vec<Command>) {
    if ui.button(w::places_entry()).clicked() {
        commands.push(Command::Show(Dialog::Places(layer.id)));
        ui.close();
    }
    if !unplaced::taking_back(&layer.changes.document).is_empty() && ui.button(w::take_back()).clicked() {
        commands.push(Command::TakeBack(layer.id));
        ui.close();
    }
}
