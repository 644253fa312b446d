//! The fields of a briefing: each is named, and what is typed is a change of the briefing.

use egui::{Context, DragValue, Frame, Id, Margin, Response, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

use crate::l10n::briefing_panel as w;
use crate::l10n::ui::labelled;
use crate::scene::Command;
use crate::scene::briefing::{BriefingCommand, Edit};
use crate::theme::direction::{self, widgets};
use crate::theme::{bidi, fonts, size, space, text, tokens};

use super::Making;

/// What a step has when it gets seconds of its own.
const USUAL_SECONDS: f32 = 10.0;

fn focus_id() -> Id {
    Id::unique("field of a briefing with the focus")
}

/// Whether this is one of the fields.
pub(super) fn is_one(ctx: &Context, focused: Option<Id>) -> bool {
    focused.is_some() && ctx.data(|data| data.get_temp::<Id>(focus_id())) == focused
}

/// Remembers that a field has the focus, and parts what is typed before and after.
fn follow_focus(ui: &Ui, field: &Response, making: Making<'_>, commands: &mut Vec<Command>) {
    if field.has_focus() {
        ui.data_mut(|data| data.insert_temp(focus_id(), field.id));
    }
    if field.lost_focus() {
        commands.push(Command::Briefing(BriefingCommand::Pause(making.layer.id)));
    }
}

/// A name over a field.
pub(super) fn name_ui(ui: &mut Ui, name: &str) {
    let t = tokens(ui.ctx());
    ui.add_space(space::TIGHT);
    ui.label(RichText::new(name).font(fonts::strong(size::SMALL)).color(t.muted));
}

/// A text to type, and its hint while there is none.
pub(super) struct Text<'a> {
    pub name: &'a str,
    pub hint: &'a str,
    pub rows: usize,
    pub ground: Option<egui::Color32>,
}

impl Text<'_> {
    /// Draws the field; what was typed, where something was.
    pub(super) fn ui(
        &self,
        ui: &mut Ui,
        told: &str,
        making: Making<'_>,
        commands: &mut Vec<Command>,
    ) -> Option<String> {
        let mut typed = told.to_owned();
        let hint = RichText::new(self.hint).font(fonts::regular(size::BODY));
        let field =
            if self.rows > 1 { TextEdit::multiline(&mut typed) } else { TextEdit::singleline(&mut typed) };
        let mut field = field
            .id(Id::unique(("briefing", self.name)))
            .hint_text(hint)
            .desired_rows(self.rows)
            .desired_width(f32::INFINITY)
            .margin(vec2(8.0, 5.0))
            .align(direction::field());
        if let Some(ground) = self.ground {
            field = field.background_color(ground);
        }
        let field = ui.add(field);
        field.widget_info(|| {
            let role = if self.rows > 1 { Role::MultilineTextInput } else { Role::TextInput };
            WidgetInfo::labeled(role, true, self.name)
        });
        follow_focus(ui, &field, making, commands);
        preview_ui(ui, self.name, &typed);
        field.changed().then_some(typed)
    }
}

/// Under a field that holds letters of a right-to-left script, its text as the room reads it: a
/// field sets all letters from left to right.
fn preview_ui(ui: &mut Ui, name: &str, typed: &str) {
    if !bidi::has_rtl(typed) {
        return;
    }
    let t = tokens(ui.ctx());
    Frame::new().fill(t.raised).corner_radius(4.0).inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(w::as_read_label()).font(fonts::strong(size::SMALL)).color(t.muted));
        let shown = text::label(ui, typed, fonts::regular(size::BODY), t.text);
        let said = w::as_read(name, typed);
        shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    });
}

/// Seconds that may be stated, and the change that states them.
pub(super) fn seconds_ui(
    ui: &mut Ui,
    name: &str,
    seconds: Option<f32>,
    making: Making<'_>,
    set: impl Fn(Option<f32>) -> Edit,
    commands: &mut Vec<Command>,
) {
    ui.horizontal(|ui| {
        let mut stated = seconds.is_some();
        if widgets::checkbox(ui, &mut stated, name).changed() {
            commands.push(making.edit(set(stated.then_some(USUAL_SECONDS))));
        }
        if let Some(mut value) = seconds {
            let field =
                DragValue::new(&mut value).range(1.0..=3600.0).speed(0.2).max_decimals(1).suffix(" s");
            let field = ui.add(field);
            field.widget_info(|| WidgetInfo {
                label: Some(labelled(name, w::seconds_label())),
                ..WidgetInfo::drag_value(true, f64::from(value))
            });
            let field = field.on_hover_text(w::seconds_label());
            follow_focus(ui, &field, making, commands);
            if field.changed() {
                commands.push(making.edit(set(Some(value))));
            }
        }
    });
}
