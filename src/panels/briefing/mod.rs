//! The briefing while it is made: its steps, and what each of them says.
//!
//! It stands at the right of the map, where the card stands too: tabs over both bring one of them
//! to the front, so that the map stays as wide as it was.
//!
//! | file | idea |
//! | --- | --- |
//! | `steps` | the list, its keys, and dragging in it |
//! | `step` | what can be said of one step |
//! | `whole` | what is said of the briefing as a whole |
//! | `fields` | the fields in which it is said |

mod fields;
mod step;
mod steps;
mod whole;

use egui::{
    Align, Button, ComboBox, Context, Frame, Id, Margin, Panel, Response, RichText, Role, ScrollArea, Sense,
    Stroke, Ui, WidgetInfo, vec2,
};
use egui_material_icons::icons;

use super::actions::Action;
use super::parts;
use crate::l10n::briefing_panel as w;
use crate::l10n::ui::{labelled, with_detail};
use crate::model::Briefing;
use crate::model::briefing::StepKind;
use crate::query::{Layer, Target};
use crate::scene::briefing::{BriefingCommand, Dock, Edit, outline};
use crate::scene::choices::Panel as Fold;
use crate::scene::{Command, View};
use crate::theme::direction::{self, menus};
use crate::theme::{fonts, size, space, text, tokens};

/// Kinds of steps that need nothing else to be said.
const PLAIN: [StepKind; 4] = [StepKind::Title, StepKind::Overview, StepKind::Unclear, StepKind::Sources];
/// At first the fields have this part of the height.
const FIELDS: f32 = 0.5;
/// Fields and list have at least so many points.
const LEAST: f32 = 120.0;

/// What the panel remembers between frames.
#[derive(Default)]
pub struct BriefingPanel {
    steps: steps::Steps,
    below: Below,
    /// How high the fields are with all that is in them, in points; 0 before they were drawn.
    fields_height: f32,
    /// Whether it was in front when something last was: it is while the panel folds away.
    was_in_front: bool,
}

/// Which fields are below the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Below {
    #[default]
    Step,
    Whole,
}

/// The briefing of a layer as the panel draws it.
#[derive(Clone, Copy)]
struct Making<'a> {
    layer: &'a Layer,
    briefing: &'a Briefing,
    /// The step that is looked at.
    step: Option<usize>,
}

impl Making<'_> {
    fn edit(&self, edit: Edit) -> Command {
        Command::EditBriefing(self.layer.id, edit)
    }
}

/// Whether this is one of the fields of a briefing: what is typed there is undone as a change of the
/// briefing.
pub fn is_typed_into(ctx: &Context, focused: Option<Id>) -> bool {
    fields::is_one(ctx, focused)
}

/// The button that opens the briefing, or closes it.
pub fn open_button(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let in_front = view.desk.dock == Dock::Front;
    let colour = if in_front { t.accent } else { t.text };
    let icon = icons::ICON_FORMAT_LIST_NUMBERED.codepoint;
    let icon = RichText::new(icon).font(fonts::icon(size::ICON)).color(colour);
    let button = Button::new(icon).frame_when_inactive(false).min_size(vec2(space::TARGET, space::TARGET));
    let response = ui.add(button.selected(in_front));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, in_front, w::open_panel()));
    let key = Action::ToggleBriefing.key_texts().next().unwrap_or_default();
    if response.on_hover_text(with_detail(w::open_panel(), &key)).clicked() {
        commands.push(Command::Toggle(Fold::Briefing));
    }
}

/// Undo, redo, save, close.
fn made_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    if parts::icon_button(ui, icons::ICON_CLOSE, w::close_panel()).clicked() {
        commands.push(Command::Toggle(Fold::Briefing));
    }
    let Some(layer) = view.desk.layer(view.layers, view.selection) else {
        return;
    };
    let name = |action: Action| {
        let key = action.key_texts().next().unwrap_or_default();
        with_detail(action.text(), &key)
    };
    for (icon, action, enabled) in [
        (icons::ICON_SAVE, Action::Save, layer.is_unsaved()),
        (icons::ICON_REDO, Action::Redo, view.redo.is_some()),
        (icons::ICON_UNDO, Action::Undo, view.undo.is_some()),
    ] {
        if parts::icon_button_enabled(ui, icon, &name(action), enabled).clicked() {
            commands.push(action.command());
        }
    }
}

fn tab_ui(ui: &mut Ui, name: &str, chosen: bool) -> Response {
    let t = tokens(ui.ctx());
    let colour = if chosen { t.text } else { t.muted };
    let font = if chosen { fonts::strong(size::BODY) } else { fonts::regular(size::BODY) };
    let button = Button::new(RichText::new(name).font(font).color(colour)).frame_when_inactive(false);
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, name));
    if chosen {
        let rect = response.rect.shrink2(vec2(8.0, 0.0));
        ui.painter().hline(rect.x_range(), rect.bottom() + 3.0, Stroke::new(2.0, t.accent));
    }
    response
}

impl BriefingPanel {
    /// Card and briefing, one of them in front; and what can be done with the briefing as a whole.
    pub fn tabs_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        let t = tokens(ui.ctx());
        let in_front = view.desk.dock == Dock::Front;
        Frame::new().inner_margin(Margin { left: 10, right: 10, top: 6, bottom: 0 }).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                if tab_ui(ui, w::briefing(), in_front).clicked() && !in_front {
                    commands.push(Command::Toggle(Fold::Briefing));
                }
                if tab_ui(ui, w::card(), !in_front).clicked() && in_front {
                    commands.push(Command::Toggle(Fold::Card));
                }
                if in_front {
                    ui.with_layout(direction::row_from_end(Align::Center), |ui| made_ui(ui, view, commands));
                }
            });
        });
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
        ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, t.line));
    }

    /// Whether it is drawn in the place of the card, also while both fold away.
    pub fn is_drawn(&mut self, view: &View<'_>) -> bool {
        let in_front = view.desk.dock == Dock::Front;
        if in_front || view.card_open {
            self.was_in_front = in_front;
        }
        self.was_in_front
    }

    /// Draws the briefing of the layer that is chosen.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        let Some(layer) = view.desk.layer(view.layers, view.selection) else {
            ui.add_space(space::WIDE);
            ui.vertical_centered(|ui| parts::muted(ui, crate::l10n::ui::nothing_open()));
            return;
        };
        let nothing = Briefing::default();
        let briefing = layer.briefing().map_or(&nothing, AsRef::as_ref);
        let step = view.desk.step.filter(|&step| step < briefing.steps.len());
        let making = Making { layer, briefing, step };
        Frame::new().inner_margin(Margin { left: 12, right: 12, top: 8, bottom: 4 }).show(ui, |ui| {
            title_ui(ui, making);
            layer_ui(ui, view, making, commands);
            self.adding_ui(ui, making, view.selection, commands);
        });
        let high = ui.available_height();
        Panel::bottom("fields of the briefing")
            .frame(Frame::new().inner_margin(Margin::ZERO))
            .default_size(high * FIELDS)
            .size_range(LEAST..=self.highest_fields(high))
            .resizable(true)
            .show(ui, |ui| direction::follow(ui, |ui| self.below_ui(ui, making, commands)));
        if briefing.steps.is_empty() {
            nothing_ui(ui, making, commands);
        } else {
            self.steps.ui(ui, making, commands);
        }
    }

    /// The list has the room that the fields do not need.
    fn highest_fields(&self, high: f32) -> f32 {
        let needed = if self.fields_height > 0.0 { self.fields_height } else { f32::INFINITY };
        needed.min(high - LEAST).max(LEAST)
    }

    /// What can be added.
    fn adding_ui(
        &mut self,
        ui: &mut Ui,
        making: Making<'_>,
        selection: Option<Target>,
        commands: &mut Vec<Command>,
    ) {
        let t = tokens(ui.ctx());
        let id = making.layer.id;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let view = Button::new(RichText::new(w::add_view()).color(t.on_accent)).fill(t.accent);
            if ui.add(view).on_hover_text(w::add_view_hint()).clicked() {
                commands.push(Command::Briefing(BriefingCommand::AddView(id)));
                self.below = Below::Step;
            }
            let menu = menus::button(ui, w::add(), |ui| {
                let mut added = None;
                let selected = outline::selected(making.layer, selection);
                for (step, name) in
                    [(selected, w::add_incident()), (outline::quoting(making.layer), w::add_statement())]
                {
                    if ui.add_enabled(step.is_some(), Button::new(name)).clicked() {
                        added = step;
                    }
                }
                if ui.button(w::add_text()).clicked() {
                    added = Some(outline::text());
                }
                ui.separator();
                for shows in PLAIN {
                    if ui.button(w::shows(shows)).clicked() {
                        added = Some(outline::plain(shows));
                    }
                }
                if let Some(step) = added {
                    let at = making.step.map_or(making.briefing.steps.len(), |step| step + 1);
                    commands.push(making.edit(Edit::Insert(at, Box::new(step))));
                    self.below = Below::Step;
                    ui.close();
                }
            });
            menu.on_hover_text(w::add_hint());
            if !making.briefing.steps.is_empty() {
                ui.with_layout(direction::row_from_end(Align::Center), |ui| {
                    let icon = RichText::new(icons::ICON_MORE_VERT.codepoint).font(fonts::icon(size::ICON));
                    let menu = menus::button(ui, icon, |ui| {
                        if ui.button(w::start_again()).on_hover_text(w::start_hint()).clicked() {
                            commands.push(Command::Briefing(BriefingCommand::Start(id)));
                            ui.close();
                        }
                    });
                    menu.widget_info(|| WidgetInfo::labeled(Role::Button, true, w::more()));
                    menu.on_hover_text(w::more());
                });
            }
        });
    }

    /// The fields below the list.
    fn below_ui(&mut self, ui: &mut Ui, making: Making<'_>, commands: &mut Vec<Command>) {
        let tabs =
            Frame::new().inner_margin(Margin { left: 10, right: 10, top: 4, bottom: 0 }).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    for (below, name) in [(Below::Step, w::this_step()), (Below::Whole, w::whole())] {
                        if tab_ui(ui, name, self.below == below).clicked() {
                            self.below = below;
                        }
                    }
                });
            });
        // Each has its own place to be scrolled to.
        let salt = ("fields", self.below == Below::Step, making.step);
        let fields = ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 14, right: 14, top: 6, bottom: 14 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                match (self.below, making.step) {
                    (Below::Whole, _) => whole::whole_ui(ui, making, commands),
                    (Below::Step, Some(n)) => step::step_ui(ui, making, n, commands),
                    (Below::Step, None) => {
                        parts::muted(ui, w::choose_step());
                    }
                }
            });
        });
        let spacing = ui.spacing().item_spacing.y;
        self.fields_height = tabs.response.rect.height() + spacing + fields.content_size.y;
    }
}

fn title_ui(ui: &mut Ui, making: Making<'_>) {
    let t = tokens(ui.ctx());
    let Making { layer, briefing, .. } = making;
    let title = outline::title(layer, briefing);
    let galley = text::elided(ui, title, fonts::strong(size::HEADING), t.text, ui.available_width(), 1);
    let label = ui.add(egui::Label::new(galley).selectable(false));
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    if briefing.steps.is_empty() {
        return;
    }
    let hidden = briefing.steps.iter().filter(|step| step.hidden).count();
    parts::muted(ui, &w::counted(briefing.steps.len(), hidden));
}

/// Where there are several layers, of which one it is.
fn layer_ui(ui: &mut Ui, view: &View<'_>, making: Making<'_>, commands: &mut Vec<Command>) {
    if view.layers.all().len() < 2 {
        return;
    }
    let t = tokens(ui.ctx());
    let width = ui.available_width();
    let list = ComboBox::from_id_salt("layer of the briefing").width(width).truncate();
    let shown = menus::combo(ui, list.selected_text(&making.layer.display.name), |ui| {
        for layer in view.layers.all() {
            let galley = text::elided(ui, &layer.display.name, fonts::regular(size::BODY), t.text, width, 1);
            if ui.selectable_label(layer.id == making.layer.id, galley).clicked() {
                commands.push(Command::Briefing(BriefingCommand::Choose(layer.id)));
            }
        }
    });
    let name = labelled(w::of_layer(), &making.layer.display.name);
    shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
}

/// How to begin.
fn nothing_ui(ui: &mut Ui, making: Making<'_>, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    Frame::new().inner_margin(Margin::symmetric(24, 18)).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.label(RichText::new(w::no_steps()).font(fonts::strong(size::HEADING)).color(t.text));
            ui.label(
                RichText::new(w::no_steps_hint()).font(fonts::regular(size::SMALL + 1.0)).color(t.muted),
            );
            ui.add_space(space::NORMAL);
            if ui.button(w::start()).on_hover_text(w::start_hint()).clicked() {
                commands.push(Command::Briefing(BriefingCommand::Start(making.layer.id)));
            }
        });
    });
}
