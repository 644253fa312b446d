//! The manual: its chapters at the start side, the chosen one beside them, and a field to find in it.
//!
//! `chapters` is what it says, this file how it looks.

mod chapters;

use std::collections::BTreeMap;

use egui::style::ScrollAnimation;
use egui::{
    Align, Button, ColorImage, Context, CornerRadius, Frame, Id, Image, Key, Margin, Modifiers, Rect,
    Response, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, TextEdit, TextureHandle, TextureOptions,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::actions::Action;
use super::parts;
use crate::l10n::manual as w;
use crate::l10n::ui::close;
use crate::scene::Command;
use crate::scene::manual::Picture;
use crate::scene::palette::Wanted;
use crate::theme::direction::{self, Mirror, menus};
use crate::theme::{fonts, size, space, text, tokens};
use chapters::{Chapter, Piece, caption, chapters};

const LARGEST: Vec2 = vec2(1040.0, 720.0);
const OUTSIDE: f32 = 24.0;
const MARGIN: i8 = 22;
const FOOTER: f32 = 34.0;
/// The list of chapters takes this part of the width, within these bounds.
const LIST: (f32, f32, f32) = (0.27, 150.0, 264.0);
/// Lines that are longer are hard to read.
const LINE: f32 = 680.0;

/// What the manual remembers as long as it is open.
#[derive(Default)]
pub struct ManualDialog {
    chapters: Vec<Chapter>,
    /// What had the focus before.
    before: Option<Id>,
    /// Whether the field has still to get it, which it cannot in the first frame.
    awaits_focus: bool,
    typed: String,
    /// The chapters that have all words that are typed.
    found: Vec<usize>,
    chosen: usize,
    /// Whether the chosen chapter has still to be shown: from its first paragraph that has the words.
    is_new: bool,
    /// Those that were asked for, once they are there.
    pictures: BTreeMap<Picture, Option<TextureHandle>>,
}

impl ManualDialog {
    /// Draws it. Escape and a click beside it close it.
    pub fn ui(&mut self, ui: &Ui, commands: &mut Vec<Command>) {
        let field = Id::unique("manual field");
        if self.chapters.is_empty() {
            self.chapters = chapters();
            self.find();
            self.before = ui.memory(egui::Memory::focused);
            self.awaits_focus = true;
        }
        let inside = vec2(f32::from(MARGIN), f32::from(MARGIN)) * 2.0;
        let room = (ui.ctx().content_rect().size() - vec2(OUTSIDE, OUTSIDE) * 2.0).min(LARGEST) - inside;
        let frame = Frame::popup(ui.style()).inner_margin(Margin::same(MARGIN));
        let shown = menus::modal("manual").frame(frame).show(ui.ctx(), |ui| {
            ui.set_min_size(room);
            ui.set_max_size(room);
            let whole = ui.available_rect_before_wrap();
            let footer = whole.with_min_y(whole.bottom() - FOOTER);
            let body = whole.with_max_y(footer.top() - space::NORMAL);
            let width = (body.width() * LIST.0).clamp(LIST.1, LIST.2);
            let list = body.with_max_x(body.left() + width);
            let page = body.with_min_x(list.right() + space::WIDE * 1.5);
            let moved = self.read_keys(ui, field);
            within(ui, body, list, |ui| self.list_ui(ui, field));
            within(ui, body, page, |ui| self.page_ui(ui, moved, commands));
            within(ui, whole, footer, |ui| footer_ui(ui, commands));
        });
        if shown.should_close() {
            commands.push(Command::CloseDialog);
        }
    }

    /// Once it is closed: forgets everything, and what had the focus before has it again. While it is open,
    /// nothing behind it can.
    pub fn leave(&mut self, ctx: &Context) {
        if let Some(before) = std::mem::take(self).before {
            ctx.memory_mut(|memory| memory.request_focus(before));
            ctx.request_repaint();
        }
    }

    /// Takes a picture that was asked for.
    pub fn take_picture(&mut self, ctx: &Context, picture: Picture, image: ColorImage) {
        let texture = ctx.load_texture(picture.name(), image, TextureOptions::LINEAR);
        self.pictures.insert(picture, Some(texture));
    }

    /// Asks for the pictures anew when it shows them next: another device does not have them.
    pub fn forget_pictures(&mut self) {
        self.pictures.clear();
    }

    /// Finds the chapters that have all words; the chosen one stays where it is among them.
    fn find(&mut self) {
        let (wanted, mut letters) = (Wanted::new(&self.typed), String::new());
        let fits = |chapter: &Chapter, letters: &mut String| wanted.fit(&chapter.text(), letters).is_some();
        let all = self.chapters.iter().enumerate();
        self.found = all.filter(|(_, chapter)| fits(chapter, &mut letters)).map(|(n, _)| n).collect();
        if !self.found.contains(&self.chosen) {
            self.chosen = self.found.first().copied().unwrap_or(self.chosen);
        }
        self.is_new = true;
    }

    fn choose(&mut self, chapter: usize) {
        self.chosen = chapter;
        self.is_new = true;
    }

    /// How far the keys move the page, in heights of it; goes to other chapters.
    fn read_keys(&mut self, ui: &Ui, field: Id) -> f32 {
        let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        // Elsewhere, arrows move the focus.
        if ui.memory(egui::Memory::focused).is_none_or(|focused| focused == field) {
            let steps = pressed(Key::ArrowDown) as isize - pressed(Key::ArrowUp) as isize;
            let at = self.found.iter().position(|&n| n == self.chosen).unwrap_or(0);
            let to = at.saturating_add_signed(steps).min(self.found.len().saturating_sub(1));
            if let Some(&chapter) = self.found.get(to).filter(|_| steps != 0) {
                self.choose(chapter);
            }
        }
        pressed(Key::PageDown) as f32 - pressed(Key::PageUp) as f32
    }

    fn list_ui(&mut self, ui: &mut Ui, field: Id) {
        parts::headline(ui, w::manual());
        let width = ui.available_width();
        let typed = TextEdit::singleline(&mut self.typed).id(field).hint_text(w::find());
        let typed =
            typed.margin(vec2(8.0, 6.0)).desired_width(width - space::NORMAL).align(direction::field());
        let typed = ui.add(typed);
        typed.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, w::find()));
        if self.awaits_focus {
            self.awaits_focus = !typed.has_focus();
            typed.request_focus();
        }
        if typed.changed() {
            self.find();
        }
        ui.add_space(space::NORMAL);
        if self.found.is_empty() {
            parts::muted(ui, w::nothing());
        }
        let mut wanted = None;
        ScrollArea::vertical().id_salt("chapters").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for &n in &self.found {
                let is_chosen = n == self.chosen;
                let row = row_ui(ui, self.chapters[n].title, is_chosen);
                if is_chosen && self.is_new {
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    wanted = Some(n);
                }
            }
        });
        if let Some(chapter) = wanted {
            self.choose(chapter);
        }
    }

    fn page_ui(&mut self, ui: &mut Ui, moved: f32, commands: &mut Vec<Command>) {
        let Some(chapter) = self.chapters.get(self.chosen) else { return };
        let is_new = std::mem::take(&mut self.is_new);
        let (wanted, mut letters) = (Wanted::new(&self.typed), String::new());
        let mut area = ScrollArea::vertical().id_salt("page").auto_shrink(false);
        if is_new {
            area = area.vertical_scroll_offset(0.0);
        }
        let mut is_next_wanted = false;
        let height = ui.available_height();
        area.show(ui, |ui| {
            if moved != 0.0 {
                let by = vec2(0.0, -moved * height * 0.9);
                ui.scroll_with_delta_animation(by, ScrollAnimation::none());
            }
            // Beside the bar.
            ui.set_width((ui.available_width() - space::WIDE).min(LINE));
            parts::title(ui, chapter.title);
            let mut is_awaited = is_new;
            for piece in &chapter.pieces {
                ui.add_space(space::NORMAL);
                match piece {
                    Piece::Paragraph(text) => {
                        let has_words = !wanted.is_empty() && wanted.fit(text, &mut letters).is_some();
                        let shown = paragraph_ui(ui, text, has_words);
                        if has_words && std::mem::take(&mut is_awaited) {
                            shown.scroll_to_me(Some(Align::Center));
                        }
                    }
                    Piece::Picture(picture) => {
                        let texture = self.pictures.entry(*picture).or_insert_with(|| {
                            commands.push(Command::ReadPicture(*picture));
                            None
                        });
                        picture_ui(ui, *picture, texture.as_ref());
                    }
                }
            }
            ui.add_space(space::WIDE);
            if let Some(next) = self.chapters.get(self.chosen + 1) {
                is_next_wanted = parts::link(ui, &w::next(next.title)).clicked();
                ui.add_space(space::WIDE);
            }
        });
        if is_next_wanted {
            self.choose(self.chosen + 1);
        }
    }
}

/// Draws within a part of an area, which is told as if lines began at the left.
fn within(ui: &mut Ui, area: Rect, part: Rect, contents: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().max_rect(direction::within(area, part)).layout(direction::column());
    ui.scope_builder(builder, contents);
}

/// A chapter in the list.
fn row_ui(ui: &mut Ui, title: &str, is_chosen: bool) -> Response {
    let t = tokens(ui.ctx());
    let width = ui.available_width() - space::NORMAL;
    let font = if is_chosen { fonts::strong(size::BODY) } else { fonts::regular(size::BODY) };
    let told = text::elided(ui, title, font, t.text, width - 16.0, 3);
    let height = (told.size().y + 8.0).max(space::TARGET);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, title));
    let mirror = Mirror::begin(ui);
    if is_chosen || response.hovered() {
        ui.painter().rect_filled(rect, 6.0, if is_chosen { t.selected } else { t.hover });
    }
    let at = pos2(rect.left() + 8.0, rect.center().y - told.size().y / 2.0);
    ui.painter().galley(at, told, t.text);
    mirror.end(ui, rect);
    response
}

/// A paragraph, marked where it has what is looked for.
fn paragraph_ui(ui: &mut Ui, text: &str, is_marked: bool) -> Response {
    let behind = ui.painter().add(Shape::Noop);
    let response = parts::body(ui, text);
    if is_marked {
        let ground = response.rect.expand2(vec2(6.0, 3.0));
        let colour = tokens(ui.ctx()).selected;
        ui.painter().set(behind, Shape::rect_filled(ground, CornerRadius::same(6), colour));
    }
    response
}

/// A picture as large as it was drawn, if it has room, with what it shows below.
fn picture_ui(ui: &mut Ui, picture: Picture, texture: Option<&TextureHandle>) {
    let t = tokens(ui.ctx());
    let [width, height] = picture.size().map(|side| side as f32);
    let scale = (ui.available_width() / width).min(1.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height) * scale, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, caption(picture)));
    if let Some(texture) = texture {
        Image::new(texture).corner_radius(CornerRadius::same(space::CORNER)).paint_at(ui, rect);
    }
    let edge = Stroke::new(1.0, t.line);
    ui.painter().rect_stroke(rect, CornerRadius::same(space::CORNER), edge, StrokeKind::Outside);
    parts::muted(ui, caption(picture));
    ui.add_space(space::TIGHT);
}

fn footer_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.with_layout(direction::row(Align::Center), |ui| {
        let button = |text: &'static str| Button::new(text).min_size(vec2(0.0, FOOTER));
        if ui.add(button(close())).clicked() {
            commands.push(Command::CloseDialog);
        }
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            if ui.add(button(Action::Keys.text())).clicked() {
                commands.push(Action::Keys.command());
            }
        });
    });
}
