//! The small pieces that panels are put together from.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    Align, Button, Color32, CornerRadius, FontId, Frame, Link, Margin, Rect, Response, RichText, Role, Sense,
    Stroke, Ui, Vec2, WidgetInfo, vec2,
};
use egui_material_icons::{MaterialIcon, icons};

use crate::formats::write;
use crate::l10n;
use crate::model::{Kind, Precision, PrecisionClass};
use crate::query::LayerId;
use crate::scene::dialog::Dialog;
use crate::scene::{Command, Output};
use crate::theme::direction::{self, Mirror, menus};
use crate::theme::{fonts, kinds, size, space, text, tokens};

/// As many things of a long list are laid out at first, and more at each wish.
const AT_FIRST: usize = 40;

/// An icon that is clicked, named for tooltips and screen readers.
pub fn icon_button(ui: &mut Ui, icon: MaterialIcon, name: &str) -> Response {
    icon_button_enabled(ui, icon, name, true)
}

/// An icon that is clicked where `enabled`.
pub fn icon_button_enabled(ui: &mut Ui, icon: MaterialIcon, name: &str, enabled: bool) -> Response {
    let text = RichText::new(direction::icon(icon).codepoint).font(fonts::icon(size::ICON));
    let button = Button::new(text).frame_when_inactive(false).min_size(vec2(space::TARGET, space::TARGET));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response.on_hover_text(name)
}

/// The formats in which a copy of a layer can be saved, and a copy that says less.
pub fn save_menu(ui: &mut Ui, layer: LayerId, commands: &mut Vec<Command>) {
    let menu = menus::button(ui, l10n::saving::save_copy(), |ui| {
        for kind in write::Kind::ALL {
            if ui.button(l10n::saving::entry(l10n::saving::format(kind))).clicked() {
                commands.push(Command::AskWhere(Output::Dossier(layer, kind)));
                ui.close();
            }
        }
    });
    menu.on_hover_text(l10n::saving::all_of_it());
    if ui.button(l10n::redact::entry()).clicked() {
        commands.push(Command::Show(Dialog::Redact(layer)));
        ui.close();
    }
}

/// Draws at the end of a line, from the start on: so the focus goes that way too. How wide it
/// is, is known from the frame before, and comes back.
pub fn at_end(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) -> f32 {
    let id = end_id(ui, name);
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let room = ui.available_rect_before_wrap();
    let area = direction::within(room, room.with_min_x((room.right() - known).max(room.left())));
    let builder = egui::UiBuilder::new().max_rect(area).layout(direction::row(Align::Center));
    let width = ui.scope_builder(builder, contents).response.rect.width();
    if (width - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("what stands at the end has another width");
    }
    width
}

fn end_id(ui: &Ui, name: &str) -> egui::Id {
    ui.scope_id().with(("at end", name))
}

/// An icon that only shows.
pub fn icon(ui: &mut Ui, icon: MaterialIcon, icon_size: f32, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(icon_size, icon_size), Sense::hover());
    ui.painter().text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        direction::icon(icon).codepoint,
        fonts::icon(icon_size),
        colour,
    );
}

/// A small icon that says more under the pointer, and to a screen reader.
pub fn marked(ui: &mut Ui, icon: MaterialIcon, colour: Color32, meaning: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
    ui.painter().text(
        rect.center() + vec2(0.0, 1.0),
        egui::Align2::CENTER_CENTER,
        icon.codepoint,
        fonts::icon(15.0),
        colour,
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, meaning));
    response.on_hover_text(meaning);
}

/// The disc with the icon of a kind.
pub fn kind_disc(ui: &mut Ui, kind: Kind, diameter: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(diameter, diameter), Sense::hover());
    paint_kind_disc(ui, rect.center(), kind, diameter);
}

/// Paints the disc with the icon of a kind.
pub fn paint_kind_disc(ui: &Ui, centre: egui::Pos2, kind: Kind, diameter: f32) {
    ui.painter().circle_filled(centre, diameter / 2.0, kinds::colour(kind));
    let font = fonts::icon(diameter * 0.66);
    ui.painter().text(centre, egui::Align2::CENTER_CENTER, kinds::icon(kind).codepoint, font, kinds::ICON);
}

/// A word or two in small type over a title.
pub fn eyebrow(ui: &mut Ui, text: &str) {
    let t = tokens(ui.ctx());
    ui.label(
        RichText::new(text.to_uppercase()).font(fonts::strong(11.0)).color(t.muted).extra_letter_spacing(0.8),
    );
}

/// The title of a dialog.
pub fn headline(ui: &mut Ui, text: &str) {
    let t = tokens(ui.ctx());
    ui.label(RichText::new(text).font(fonts::strong(size::FIGURE)).color(t.text));
    ui.add_space(space::TIGHT);
}

/// The title of a card.
pub fn title(ui: &mut Ui, text: &str) {
    let t = tokens(ui.ctx());
    let response = text::label(ui, text, fonts::strong(size::TITLE), t.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
}

/// A heading within a card.
pub fn heading(ui: &mut Ui, text: &str) {
    let t = tokens(ui.ctx());
    ui.add_space(space::NORMAL);
    ui.label(RichText::new(text).font(fonts::strong(size::SMALL + 1.0)).color(t.muted));
}

/// Running text.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui.ctx());
    text::label(ui, text, fonts::regular(size::BODY), t.text)
}

/// Text that is less important.
pub fn muted(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui.ctx());
    text::label(ui, text, fonts::regular(size::SMALL + 1.0), t.muted)
}

/// Says in which language (BCP 47) a text is, to who hears it; of an empty one nothing is said.
pub fn spoken_in(text: &Response, language: &str) {
    if !language.is_empty() {
        text.ctx.accesskit_node_builder(text.id, |node| node.set_language(language));
    }
}

/// Text that is less important, in a line with a link.
pub fn aside(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui.ctx());
    text::label(ui, text, fonts::regular(size::BODY), t.muted)
}

/// Text that leads somewhere within the program, cut where there is no room.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui.ctx());
    link_in(ui, text, fonts::regular(size::BODY), t.accent, 2)
}

/// A heading that leads somewhere.
pub fn title_link(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui.ctx());
    link_in(ui, text, fonts::strong(size::HEADING), t.text, 4)
}

fn link_in(ui: &mut Ui, text: &str, font: FontId, colour: Color32, rows: usize) -> Response {
    let width = ui.available_width().max(40.0);
    let galley = text::elided(ui, text, font, colour, width, rows);
    let elided = galley.elided;
    let mut response = ui.add(Link::new(galley));
    if elided {
        response = response.on_hover_text(text);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    response
}

/// Facts at a glance, each its value over its name, as many beside each other as there is room for.
pub fn facts(ui: &mut Ui, facts: &[(String, &str)]) {
    const PADDING: Vec2 = vec2(10.0, 6.0);
    const GAP: f32 = 6.0;
    let t = tokens(ui.ctx());
    let width = ui.available_width();
    let room = width - 2.0 * PADDING.x;
    let mut tiles = Vec::with_capacity(facts.len());
    let (mut at, mut row_height) = (Vec2::ZERO, 0.0_f32);
    for (value, name) in facts {
        let value_text = text::elided(ui, value, fonts::strong(size::BODY), t.text, room, 4);
        let name_text = text::elided(ui, name, fonts::regular(size::SMALL), t.muted, room, 1);
        let content =
            vec2(value_text.size().x.max(name_text.size().x), value_text.size().y + name_text.size().y);
        let tile = content + 2.0 * PADDING;
        if at.x > 0.0 && at.x + tile.x > width {
            at = vec2(0.0, at.y + row_height + GAP);
            row_height = 0.0;
        }
        tiles.push((Rect::from_min_size(at.to_pos2(), tile), value_text, name_text, value, name));
        at.x += tile.x + GAP;
        row_height = row_height.max(tile.y);
    }
    let (area, _) = ui.allocate_exact_size(vec2(width, at.y + row_height), Sense::hover());
    for (n, (tile, value_text, name_text, value, name)) in tiles.into_iter().enumerate() {
        let tile = direction::within(area, tile.translate(area.min.to_vec2()));
        let mirror = Mirror::begin(ui);
        let response = ui.interact(tile, ui.scope_id().with(("fact", area.min.y as i32, n)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, l10n::ui::labelled(name, value)));
        ui.painter().rect_filled(tile, CornerRadius::same(space::CORNER), t.raised);
        let top = tile.min + PADDING;
        let below = top + vec2(0.0, value_text.size().y);
        ui.painter().galley(top, value_text, t.text);
        ui.painter().galley(below, name_text, t.muted);
        mirror.end(ui, tile);
    }
}

/// What the editor added or worked out, marked as the editor's.
pub fn editor_note(ui: &mut Ui, name: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let t = tokens(ui.ctx());
    Frame::new()
        .fill(t.editor_ground)
        .corner_radius(CornerRadius::same(space::CORNER))
        .inner_margin(Margin::symmetric(10, 7))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 5.0;
                icon(ui, icons::ICON_EDIT, 14.0, t.editor);
                ui.label(RichText::new(name).font(fonts::strong(size::SMALL)).color(t.editor));
            });
            text::label(ui, text, fonts::regular(size::SMALL + 1.0), t.text);
        });
}

/// How well a position is known, and whether the radius drawn is stated or a convention. Beside a note,
/// which may say otherwise, nothing is called exact in the name of the program.
pub fn precision(ui: &mut Ui, precision: Precision, has_note: bool) {
    if precision.class == PrecisionClass::Unknown && precision.radius_m.is_none() {
        return;
    }
    named(ui, l10n::ui::precision(), |ui| {
        body(ui, precision_word(precision.class, has_note));
        if let Some(radius) = precision.drawn_radius_m() {
            muted(ui, &l10n::ui::drawn_radius(radius, precision.radius_m.is_some()));
        }
    });
}

/// How well a position is known, in a word; `has_note` is whether there is a note beside it.
pub fn precision_word(class: PrecisionClass, has_note: bool) -> &'static str {
    if has_note && class == PrecisionClass::Exact {
        l10n::ui::exact_as_stated()
    } else {
        l10n::vocabulary::precision(class)
    }
}

/// A name before what it names, in two columns.
pub fn named(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    let t = tokens(ui.ctx());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::NORMAL;
        let width = 88.0;
        ui.allocate_ui_with_layout(vec2(width, 20.0), direction::row(Align::Min), |ui| {
            ui.set_min_width(width);
            ui.label(RichText::new(name).font(fonts::regular(size::SMALL + 1.0)).color(t.muted));
        });
        direction::vertical(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            contents(ui);
        });
    });
}

/// How many of `all` things of a list to lay out; the user asks for more by [`show_more`]. What
/// nobody looks at costs no frame.
pub fn shown_of(ui: &Ui, list: impl Debug + Hash, all: usize) -> usize {
    let id = egui::Id::unique(("shown", list));
    ui.data(|data| data.get_temp(id)).unwrap_or(AT_FIRST).min(all)
}

/// The link that shows more of a list; nothing where all is shown.
pub fn show_more(ui: &mut Ui, list: impl Debug + Hash, all: usize) {
    let id = egui::Id::unique(("shown", list));
    let shown = ui.data(|data| data.get_temp(id)).unwrap_or(AT_FIRST);
    if shown < all && link(ui, &l10n::ui::show_more(all - shown)).clicked() {
        ui.data_mut(|data| data.insert_temp(id, shown + AT_FIRST));
    }
}

/// Words and links beside each other, on as many lines as it takes.
pub fn line(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        // Text is set on lines of its own height here, not on those of buttons.
        ui.spacing_mut().interact_size.y = 20.0;
        ui.spacing_mut().item_spacing = vec2(5.0, 0.0);
        ui.horizontal_wrapped(contents);
    });
}

/// A hair line across.
pub fn rule(ui: &mut Ui) {
    let t = tokens(ui.ctx());
    ui.add_space(space::NORMAL);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, t.line));
    ui.add_space(space::NORMAL);
}

/// A small tag.
pub fn tag(ui: &mut Ui, text: &str, colour: Color32, ground: Color32) -> Response {
    Frame::new()
        .fill(ground)
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::symmetric(7, 1))
        .show(ui, |ui| ui.label(RichText::new(text).font(fonts::strong(11.0)).color(colour)))
        .response
}
