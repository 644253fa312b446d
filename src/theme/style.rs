//! Turns the tokens into egui's style.

use egui::style::WidgetVisuals;
use egui::{Color32, CornerRadius, FontId, Margin, Shadow, Stroke, TextStyle, Theme, Visuals, vec2};

use super::fonts;
use super::tokens::{self, Tokens, size, space};

/// Gives egui the fonts and both themes.
pub fn install(ctx: &egui::Context) {
    fonts::install(ctx);
    ctx.add_plugin(super::bidi::EguiTexts);
    for theme in [Theme::Light, Theme::Dark] {
        let t = tokens::of(theme);
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(theme, t);
            style.text_styles = [
                (TextStyle::Small, FontId::proportional(size::SMALL)),
                (TextStyle::Body, FontId::proportional(size::BODY)),
                (TextStyle::Button, FontId::proportional(size::BODY)),
                (TextStyle::Heading, fonts::strong(size::HEADING)),
                (TextStyle::Monospace, FontId::monospace(size::BODY)),
            ]
            .into();
            style.spacing.item_spacing = vec2(space::NORMAL, 6.0);
            style.spacing.button_padding = vec2(10.0, 5.0);
            style.spacing.interact_size = vec2(space::TARGET, space::TARGET);
            style.spacing.window_margin = Margin::same(20);
            style.spacing.menu_margin = Margin::same(6);
            style.spacing.scroll.floating = true;
            style.interaction.selectable_labels = true;
            style.animation_time = 0.12;
            style.url_in_tooltip = true;
        });
    }
}

fn visuals(theme: Theme, t: &Tokens) -> Visuals {
    let corner = CornerRadius::same(6);
    let widget = |fill: Color32, stroke: Stroke, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: stroke,
        corner_radius: corner,
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    let mut v = theme.default_visuals();
    v.widgets.noninteractive = widget(t.panel, Stroke::new(1.0, t.line), t.text);
    v.widgets.inactive = widget(t.raised, Stroke::NONE, t.text);
    v.widgets.hovered = widget(t.hover, Stroke::new(1.0, t.line), t.text);
    v.widgets.active = widget(t.selected, Stroke::new(1.0, t.accent), t.text);
    v.widgets.open = widget(t.hover, Stroke::NONE, t.text);
    v.selection.bg_fill = t.selected;
    v.selection.stroke = Stroke::new(1.5, t.accent);
    v.hyperlink_color = t.accent;
    v.override_text_color = None;
    v.weak_text_color = Some(t.muted);
    v.warn_fg_color = t.warning;
    v.error_fg_color = t.error;
    v.panel_fill = t.panel;
    v.window_fill = t.panel;
    v.window_stroke = Stroke::new(1.0, t.line);
    v.window_corner_radius = CornerRadius::same(12);
    v.menu_corner_radius = CornerRadius::same(space::CORNER);
    v.faint_bg_color = t.raised;
    v.extreme_bg_color = t.raised;
    v.text_edit_bg_color = Some(t.raised);
    v.code_bg_color = t.raised;
    let shadow = |blur| Shadow { offset: [0, 4], blur, spread: 0, color: t.shadow };
    v.window_shadow = shadow(28);
    v.popup_shadow = shadow(16);
    v
}
