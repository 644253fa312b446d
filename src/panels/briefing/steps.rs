//! The list of steps. Only those on screen are drawn; they are dragged, and moved by keys.

use egui::accesskit::Action;
use egui::{
    Align2, Color32, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use egui_material_icons::{MaterialIcon, icons};

use super::Making;
use crate::l10n::briefing_panel as w;
use crate::l10n::{facts, numbers, vocabulary};
use crate::model::BriefingStep;
use crate::model::briefing::StepKind;
use crate::panels::parts;
use crate::panels::scroll::Scroll;
use crate::scene::Command;
use crate::scene::briefing::outline::{self, Line};
use crate::scene::briefing::{BriefingCommand, Edit};
use crate::theme::direction::{self, Mirror, menus};
use crate::theme::{fonts, kinds, size, space, text, tokens};

/// Height of a step, in points.
const ROW: f64 = 48.0;
/// While a step is dragged this near to an edge, the list scrolls.
const EDGE: f32 = 28.0;
/// So many points a frame.
const PULL: f64 = 9.0;

/// What the list remembers between frames.
#[derive(Default)]
pub(super) struct Steps {
    scroll: Scroll,
    /// The step and the layer that were looked at when the list last scrolled there.
    seen: Option<(crate::query::LayerId, Option<usize>, usize)>,
    /// The step that is dragged.
    dragged: Option<usize>,
}

/// The icon of what a step is about; a step about an incident has that of its kind.
fn icon(shows: StepKind) -> MaterialIcon {
    match shows {
        StepKind::Title => icons::ICON_TITLE,
        StepKind::Overview => icons::ICON_PUBLIC,
        StepKind::Incident => icons::ICON_WARNING,
        StepKind::View => icons::ICON_PHOTO_CAMERA,
        StepKind::Unclear => icons::ICON_HELP,
        StepKind::Sources => icons::ICON_MENU_BOOK,
    }
}

fn row_id(n: usize) -> Id {
    Id::unique(("step of a briefing", n))
}

impl Steps {
    /// Draws the list into all of `ui`.
    pub(super) fn ui(&mut self, ui: &mut Ui, making: Making<'_>, commands: &mut Vec<Command>) {
        let steps = &making.briefing.steps;
        let height = ui.available_height();
        self.follow(ui, making, height);
        let mut wanted = None;
        let mut drop = None;
        let dragged = self.dragged;
        let mut started = None;
        self.scroll.ui(ui, w::steps(), steps.len() as f64 * ROW, |ui, area, above| {
            // A row more on either side, so that the focus can go on to it.
            let first = ((above / ROW) as usize).saturating_sub(1);
            let last = ((above + f64::from(area.height())) / ROW) as usize + 1;
            for (n, step) in steps.iter().enumerate().take(last + 1).skip(first) {
                let top = area.top() + (n as f64 * ROW - above) as f32;
                let rect = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), ROW as f32));
                let row = row_ui(ui, rect, making, n, step, commands);
                if row.is_wanted {
                    wanted = Some(n);
                }
                if row.response.drag_started() {
                    started = Some(n);
                }
            }
            if dragged.or(started).is_some()
                && let Some(pointer) = ui.input(|input| input.pointer.interact_pos())
            {
                let at = (above + f64::from(pointer.y - area.top())) / ROW;
                let gap = (at.round().max(0.0) as usize).min(steps.len());
                let y = area.top() + (gap as f64 * ROW - above) as f32;
                let pull = if pointer.y < area.top() + EDGE {
                    -PULL
                } else if pointer.y > area.bottom() - EDGE {
                    PULL
                } else {
                    0.0
                };
                gap_ui(ui, area, y);
                drop = Some((gap, above + pull, area.height()));
            }
        });
        self.dragged = self.dragged.or(started);
        self.drop(ui, drop, making, commands);
        if let Some(n) = wanted {
            self.scroll.show_range(n as f64 * ROW, (n + 1) as f64 * ROW, height);
            ui.ctx().request_repaint();
        }
    }

    /// Brings the step that is looked at into view when it has become another one; the focus goes with it.
    fn follow(&mut self, ui: &Ui, making: Making<'_>, height: f32) {
        let now = (making.layer.id, making.step, making.briefing.steps.len());
        let before = self.seen.replace(now);
        if before == Some(now) {
            return;
        }
        if let Some(n) = making.step {
            self.scroll.show_range(n as f64 * ROW, (n + 1) as f64 * ROW, height);
            let focused = ui.ctx().memory(egui::Memory::focused);
            let was = before.and_then(|(_, step, _)| step).map(row_id);
            if focused.is_some() && focused == was {
                ui.ctx().memory_mut(|memory| memory.request_focus(row_id(n)));
            }
        }
    }

    /// Lets go of the step that is dragged: before which step, how far the list is pulled, how high it is.
    fn drop(
        &mut self,
        ui: &Ui,
        gap: Option<(usize, f64, f32)>,
        making: Making<'_>,
        commands: &mut Vec<Command>,
    ) {
        let Some(from) = self.dragged else {
            return;
        };
        let (released, escaped) = ui.input_mut(|input| {
            let escaped = input.consume_key(Modifiers::NONE, Key::Escape);
            (!input.pointer.any_down(), escaped)
        });
        if released || escaped {
            self.dragged = None;
        }
        let Some((gap, top, height)) = gap.filter(|_| !escaped) else {
            return;
        };
        if released {
            // Behind itself and before itself it stays.
            let to = if gap > from { gap - 1 } else { gap };
            if to != from {
                commands.push(making.edit(Edit::Move(from, to)));
            }
        } else {
            self.scroll.show_range(top.max(0.0), top + f64::from(height), height);
            ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
            ui.ctx().request_repaint();
        }
    }
}

/// Where the step will stand.
fn gap_ui(ui: &Ui, area: Rect, y: f32) {
    let t = tokens(ui.ctx());
    let line = area.shrink2(vec2(10.0, 0.0));
    ui.painter().hline(line.x_range(), y, Stroke::new(2.5, t.accent));
    let start = if direction::is_right_to_left() { line.right() } else { line.left() };
    ui.painter().circle_filled(pos2(start, y), 4.0, t.accent);
}

/// A row that was drawn.
struct Row {
    response: Response,
    /// Whether it is to be brought into view: the focus came to it, or a screen reader asks for it.
    is_wanted: bool,
}

fn row_ui(
    ui: &mut Ui,
    rect: Rect,
    making: Making<'_>,
    n: usize,
    step: &BriefingStep,
    commands: &mut Vec<Command>,
) -> Row {
    let t = tokens(ui.ctx());
    let Making { layer, briefing, step: current } = making;
    let line = outline::line(layer, briefing, step);
    let selected = current == Some(n);
    let rect = rect.shrink2(vec2(8.0, 1.0));
    let id = row_id(n);
    // Asked first: a row takes the wish to be seen away, and leaves it to a scroll area of egui's.
    let asked = ui.input(|input| input.has_accesskit_action_request(id, Action::ScrollIntoView));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let kind = line.kind.map_or(w::shows(line.shows), vocabulary::kind);
    let seconds = step.seconds.map(w::in_seconds).unwrap_or_default();
    let name = || {
        let told = [
            line.title.as_str(),
            kind,
            if step.hidden { w::hidden() } else { "" },
            if line.is_gone { w::gone() } else { "" },
            seconds.as_str(),
        ];
        let told = facts::listed(told.into_iter().filter(|part| !part.is_empty()));
        w::step(n + 1, briefing.steps.len(), &told)
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, name()));
    if response.clicked() {
        commands.push(Command::Briefing(BriefingCommand::Show(layer.id, n)));
    }
    if response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete)) {
        commands.push(making.edit(Edit::Remove(n)));
    }
    menus::context(&response, |ui| menu_ui(ui, making, n, step, commands));

    let ground = match () {
        () if selected => t.selected,
        () if response.dragged() => t.raised,
        () if response.hovered() => t.hover,
        () => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, space::CORNER, ground);
    let mirror = Mirror::begin(ui);
    paint(ui, rect, n, step, &line, kind);
    mirror.end(ui, rect);
    let is_wanted = asked || response.gained_focus();
    Row { response, is_wanted }
}

/// Number, icon, title, what it is about, seconds.
fn paint(ui: &Ui, rect: Rect, n: usize, step: &BriefingStep, line: &Line, kind: &str) {
    let t = tokens(ui.ctx());
    let small = fonts::regular(size::SMALL);
    let number = pos2(rect.left() + 30.0, rect.center().y);
    ui.painter().text(number, Align2::RIGHT_CENTER, (n + 1).to_string(), small.clone(), t.muted);
    let disc = pos2(rect.left() + 52.0, rect.center().y);
    if let (Some(kind), false) = (line.kind, step.hidden) {
        parts::paint_kind_disc(ui, disc, kind, 26.0);
    } else {
        let (shape, colour) = match line.kind {
            Some(kind) => (kinds::icon(kind), t.muted),
            None if line.is_gone => (icons::ICON_WARNING, t.warning),
            None => (icon(line.shows), t.muted),
        };
        ui.painter().circle_stroke(disc, 12.5, Stroke::new(1.0, t.line));
        ui.painter().text(disc, Align2::CENTER_CENTER, shape.codepoint, fonts::icon(16.0), colour);
    }
    let left = rect.left() + 76.0;
    let mut right = rect.right() - 10.0;
    if let Some(seconds) = step.seconds {
        let at = pos2(right, rect.center().y);
        let told = ui.painter().text(
            at,
            Align2::RIGHT_CENTER,
            w::seconds(&numbers::stated(&seconds)),
            small.clone(),
            t.muted,
        );
        right = told.left() - space::NORMAL;
    }
    if step.hidden {
        let at = pos2(right, rect.center().y);
        let eye = icons::ICON_VISIBILITY_OFF.codepoint;
        right = ui.painter().text(at, Align2::RIGHT_CENTER, eye, fonts::icon(15.0), t.muted).left()
            - space::TIGHT;
    }
    let width = (right - left).max(20.0);
    let colour = if step.hidden { t.muted } else { t.text };
    let colour = if line.is_gone { t.warning } else { colour };
    let galley = text::elided(ui, &line.title, fonts::strong(size::BODY), colour, width, 1);
    let told = if line.is_gone { w::gone() } else { kind };
    if told == line.title {
        // Said once is enough.
        let top = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(left, top), galley, colour);
        return;
    }
    let below = rect.top() + 4.0 + galley.size().y;
    ui.painter().galley(pos2(left, rect.top() + 5.0), galley, colour);
    let galley = text::elided(ui, told, small, t.muted, width, 1);
    ui.painter().galley(pos2(left, below), galley, t.muted);
}

/// What can be done with a step, for the other button of the mouse.
fn menu_ui(ui: &mut Ui, making: Making<'_>, n: usize, step: &BriefingStep, commands: &mut Vec<Command>) {
    let last = making.briefing.steps.len().saturating_sub(1);
    for operation in super::step::DEEDS {
        let enabled = operation.is_possible(n, last);
        if ui.add_enabled(enabled, egui::Button::new(operation.name(step))).clicked() {
            commands.push(making.edit(operation.edit(n)));
            ui.close();
        }
    }
}
