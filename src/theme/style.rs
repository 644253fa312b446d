//! Turns the tokens into egui's style.

use egui::style::{ScrollAnimation, WidgetVisuals};
use egui::{Color32, CornerRadius, FontId, Margin, Shadow, Stroke, TextStyle, Theme, Visuals, vec2};

use super::fonts;
use super::tokens::{self, Contrast, Tokens, size, space};

/// How long what folds and fades takes, in seconds.
const ANIMATION: f32 = 0.12;

/// Gives egui the fonts and both themes.
pub fn install(ctx: &egui::Context) {
    fonts::install(ctx);
    ctx.add_plugin(super::bidi::EguiTexts);
    use_contrast(ctx, Contrast::Normal);
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| {
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
            style.animation_time = ANIMATION;
            style.url_in_tooltip = true;
        });
    }
}

/// Draws with this contrast from now on.
pub fn use_contrast(ctx: &egui::Context, contrast: Contrast) {
    contrast.choose(ctx);
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| style.visuals = visuals(theme, tokens::of(theme, contrast)));
    }
}

/// Whether what folds, fades, scrolls and flies by itself takes its time, or is there at once.
pub fn is_animated(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp(animation_id())).unwrap_or(true)
}

fn animation_id() -> egui::Id {
    egui::Id::unique("animated")
}

/// Lets it take its time, or be there at once.
pub fn animate(ctx: &egui::Context, wanted: bool) {
    ctx.data_mut(|data| data.insert_temp(animation_id(), wanted));
    ctx.all_styles_mut(|style| {
        style.animation_time = if wanted { ANIMATION } else { 0.0 };
        style.scroll_animation = if wanted { ScrollAnimation::default() } else { ScrollAnimation::none() };
    });
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
    let outline = if t.high_contrast { Stroke::new(1.0, t.line) } else { Stroke::NONE };
    v.widgets.inactive = widget(t.raised, outline, t.text);
    v.widgets.hovered = widget(t.hover, Stroke::new(1.0, t.line), t.text);
    v.widgets.active = widget(t.selected, Stroke::new(1.0, t.accent), t.text);
    v.widgets.open = widget(t.hover, outline, t.text);
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
