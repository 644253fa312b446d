//! What the room sees of a show, and what the mouse does there.

use egui::{Align2, Color32, CursorIcon, Popup, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::super::frame::{self, Areas, OnStrip};
use super::super::help;
use super::super::ink::{self, Globe, Tool};
use super::super::keys::Act;
use super::super::menu;
use super::super::speaker::PresenterCommand;
use super::{Blank, Show};
use crate::l10n::show as w;
use crate::l10n::ui::message_read;
use crate::theme::tokens::stage;
use crate::theme::{direction, fonts, tokens};

/// Seconds after which a mouse that does not move is hidden.
const HIDDEN: f32 = 2.0;

impl Show {
    /// What the room sees.
    pub(super) fn room_ui(&mut self, ui: &mut Ui, area: Rect) {
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(area).id_salt("room"));
        child.set_clip_rect(area);
        let ui = &mut child;
        let t = tokens(ui.ctx());
        let areas = Areas::of(area, self.deck.cover.marking.is_some());
        if let Some(blank) = self.blank {
            let colour = if blank == Blank::Black { Color32::BLACK } else { Color32::WHITE };
            ui.painter().rect_filled(area, 0.0, colour);
            ui.ctx().set_cursor_icon(CursorIcon::None);
            let response = ui.interact(area, ui.scope_id().with("blank"), Sense::click());
            if response.clicked() {
                self.blank = None;
            }
            frame::marking_ui(ui, &areas, self.deck.cover.marking.as_ref());
            return;
        }
        if self.at >= self.deck.len() {
            self.end_ui(ui, &areas);
            return;
        }
        // The click that closes a menu does no more than that.
        let menu_open = Popup::is_any_open(ui.ctx());
        let under = ui.interact(area, ui.scope_id().with("page"), Sense::click());
        let (map, on_strip) = self.page.ui(ui, area, &mut self.ground, &self.deck, self.wish.base_map);
        if let Some(next) = &self.next {
            self.page.look_ahead(ui, next);
        }
        let clicked = [&map, &under].into_iter().find(|response| response.clicked() && !menu_open);
        self.hand(ui, &areas, clicked, &on_strip);
        let mut wishes = Vec::new();
        menu::steps_on_click(&on_strip.number, &self.deck, self.at, &mut wishes);
        for response in [&map, &under] {
            menu::on_right_click(response, &self.deck, self.at, self.tool, &mut wishes);
        }
        self.take_wishes(wishes, ui.ctx());
        if let Some(number) = self.typed {
            let at = areas.middle.center_bottom() - vec2(0.0, 40.0 * areas.unit);
            let font = fonts::strong(stage::LEAST * areas.unit);
            let text = w::typed(number);
            let galley = ui.painter().layout_no_wrap(text.clone(), font, t.on_accent);
            let ground = Rect::from_center_size(at, galley.size() + vec2(40.0, 20.0) * areas.unit);
            ui.painter().rect_filled(ground, 10.0 * areas.unit, t.accent);
            ui.painter().galley(at - galley.size() / 2.0, galley, t.on_accent);
            let response = ui.interact(ground, ui.scope_id().with("typed"), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
        }
        if self.help {
            help::help_ui(ui, area, areas.unit);
        }
    }

    /// What the mouse does: a click goes on, a drag looks around, a tool draws.
    fn hand(&mut self, ui: &mut Ui, areas: &Areas, clicked: Option<&Response>, on_strip: &OnStrip) {
        let globe =
            self.page.stage().camera().map(|camera| Globe { camera, rect: areas.middle, unit: areas.unit });
        let Some(globe) = globe else {
            return;
        };
        if matches!(self.tool, Tool::Pen | Tool::Eraser) {
            let over = ui.interact(areas.middle, ui.scope_id().with("ink"), Sense::click_and_drag());
            self.ink.follow(self.at, self.tool, &over, &globe);
            let mut wishes = Vec::new();
            menu::on_right_click(&over, &self.deck, self.at, self.tool, &mut wishes);
            let name = if self.tool == Tool::Pen { w::pen() } else { w::eraser() };
            if badge_ui(ui, areas, &format!("{name} · {}", w::put_away())).clicked() {
                wishes.push(PresenterCommand::Act(Act::Arrow));
            }
            self.take_wishes(wishes, ui.ctx());
        } else if let Some(clicked) = clicked {
            let at = clicked.interact_pointer_pos().filter(|at| on_strip.line.contains(*at));
            let from_start = |at: Pos2| direction::x_within(on_strip.line, at.x) - on_strip.line.left();
            let part = at.map(|at| from_start(at) / on_strip.line.width().max(1.0));
            match part.and_then(|part| self.deck.step_at(part)) {
                Some(step) => self.go(step, ui.ctx()),
                None => self.act(Act::Next, ui.ctx()),
            }
        } else if self.wish.rehearsal && !self.speaker {
            let on_step = w::duration((self.now - self.turned) as f32);
            let told = w::rehearsing(&w::duration(self.elapsed()), &on_step);
            badge_ui(ui, areas, &told);
            ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
        }
        self.ink.paint(ui, self.at, &globe);
        let (pointer, still) =
            ui.input(|input| (input.pointer.hover_pos(), input.pointer.time_since_last_movement()));
        match (self.tool, pointer) {
            (Tool::Laser, Some(at)) if areas.page.contains(at) => {
                ink::laser(ui, at, areas.unit);
                ui.ctx().set_cursor_icon(CursorIcon::None);
            }
            (Tool::Pen, _) => ui.ctx().set_cursor_icon(CursorIcon::Crosshair),
            (Tool::Eraser, _) => ui.ctx().set_cursor_icon(CursorIcon::NotAllowed),
            _ if still > HIDDEN => ui.ctx().set_cursor_icon(CursorIcon::None),
            _ => ui.ctx().request_repaint_after(std::time::Duration::from_secs_f32(HIDDEN)),
        }
    }

    fn end_ui(&mut self, ui: &Ui, areas: &Areas) {
        let (painter, area) = (ui.painter(), areas.page);
        painter.rect_filled(area, 0.0, Color32::BLACK);
        let at = area.center();
        let font = fonts::strong(stage::TITLE * areas.unit);
        painter.text(at, Align2::CENTER_BOTTOM, w::end(), font, Color32::WHITE);
        let font = fonts::regular(stage::LEAST * areas.unit);
        let below = at + vec2(0.0, stage::APART * areas.unit);
        painter.text(below, Align2::CENTER_TOP, w::end_hint(), font, Color32::LIGHT_GRAY);
        let response = ui.interact(area, ui.scope_id().with("end"), Sense::click());
        let said = message_read(w::end(), w::end_hint());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
        self.left |= response.clicked();
        frame::marking_ui(ui, areas, self.deck.cover.marking.as_ref());
    }
}

/// A few words at the top of the map.
fn badge_ui(ui: &Ui, areas: &Areas, said: &str) -> Response {
    let (t, unit) = (tokens(ui.ctx()), areas.unit);
    let font = fonts::strong(stage::FOOT * unit);
    let galley = ui.painter().layout_no_wrap(said.to_owned(), font, t.on_accent);
    let size = galley.size() + vec2(32.0, 16.0) * unit;
    let corner = areas.middle.right_top() + vec2(-size.x - 20.0 * unit, 20.0 * unit);
    let area = direction::within(areas.middle, Rect::from_min_size(corner, size));
    let response = ui.interact(area, ui.scope_id().with("badge"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, said));
    ui.painter().rect_filled(area, 10.0 * unit, t.accent);
    ui.painter().galley(area.center() - galley.size() / 2.0, galley, t.on_accent);
    response
}
