//! Widgets that egui knows from the left only.

use egui::collapsing_header::{CollapsingState, paint_default_icon};
use egui::{
    AsIdSalt, Checkbox, CollapsingHeader, Frame, Margin, RadioButton, Response, RichText, Role, Sense,
    Stroke, TextStyle, TextWrapMode, Ui, Widget, WidgetInfo, WidgetText, pos2, vec2,
};

use super::{Mirror, is_right_to_left};
use crate::theme::tokens;

/// Draws a widget.
pub fn add(ui: &mut Ui, widget: impl Widget) -> Response {
    Mirror::of(ui, |ui| ui.add(widget))
}

/// A box with a text.
pub fn checkbox(ui: &mut Ui, ticked: &mut bool, text: impl Into<WidgetText>) -> Response {
    let text = text.into().color(tokens(ui.ctx()).text);
    break_line(ui, &text, ui.spacing().icon_width + ui.spacing().icon_spacing);
    rimmed(ui, *ticked, |ui| add(ui, Checkbox::new(ticked, text)))
}

/// A circle with a text.
pub fn radio(ui: &mut Ui, chosen: bool, text: impl Into<String>) -> Response {
    let text = WidgetText::from(text.into());
    break_line(ui, &text, ui.spacing().icon_width + ui.spacing().icon_spacing);
    rimmed(ui, false, |ui| add(ui, RadioButton::new(chosen, text)))
}

/// Where lines are filled one after the other, begins the next one for a text that has no room left in this
/// one, with something before it that is so wide.
pub fn break_line(ui: &mut Ui, text: &WidgetText, before: f32) {
    if ui.layout().main_wrap() {
        let extend = Some(TextWrapMode::Extend);
        let galley = text.clone().into_galley(ui, extend, f32::INFINITY, TextStyle::Body);
        if before + galley.size().x > ui.available_size_before_wrap().x {
            ui.end_row();
        }
    }
}

/// Gives boxes and circles an edge that is seen on every ground (WCAG 2.2, 1.4.11), and fills what is ticked.
pub fn rimmed<R>(ui: &mut Ui, ticked: bool, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let t = tokens(ui.ctx());
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            state.bg_stroke = Stroke::new(1.0, t.muted);
            if ticked {
                (state.bg_fill, state.bg_stroke.color) = (t.accent, t.accent);
                state.fg_stroke = Stroke::new(2.0, t.on_accent);
            }
        }
        contents(ui)
    })
    .inner
}

/// What unfolds under a heading; `open` unfolds it, or folds it.
pub fn collapsing(
    ui: &mut Ui,
    heading: RichText,
    salt: impl AsIdSalt,
    open: Option<bool>,
    body: impl FnOnce(&mut Ui),
) {
    if !is_right_to_left() {
        CollapsingHeader::new(heading).id_salt(salt).open(open).show(ui, body);
        return;
    }
    let id = ui.make_persistent_id(salt);
    let mut state = CollapsingState::load_with_default_open(ui.ctx(), id, false);
    let (indent, padding) = (ui.spacing().indent, ui.spacing().button_padding);
    let heading = WidgetText::from(heading);
    let galley = heading.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Button);
    let size = galley.size() + vec2(indent + padding.x, 2.0 * padding.y);
    let (rect, header) = ui.allocate_exact_size(size.max(ui.spacing().interact_size), Sense::click());
    if header.clicked() || open.is_some_and(|open| open != state.is_open()) {
        state.toggle(ui);
    }
    header.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, ui.is_enabled(), galley.text()));
    ui.ctx().accesskit_node_builder(header.id, |node| node.set_expanded(state.is_open()));
    let mirror = Mirror::begin(ui);
    let colour = ui.style().interact(&header).text_color();
    let (mut icon, _) = ui.spacing().icon_rectangles(rect);
    icon.set_center(pos2(rect.left() + indent / 2.0, rect.center().y));
    paint_default_icon(ui, state.openness(ui.ctx()), &header.with_new_rect(icon));
    let at = pos2(rect.left() + indent, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour);
    mirror.end(ui, rect);
    let inside = Frame::new().inner_margin(super::margin(Margin { left: indent as i8, ..Margin::ZERO }));
    state.show_body_unindented(ui, |ui| inside.show(ui, body));
}
