//! What lies over the map for a while: files being read, and messages.

use egui::{
    Align, Align2, Area, CornerRadius, Frame, Id, Margin, ProgressBar, Rect, RichText, Role, ScrollArea,
    Shadow, Stroke, Ui, WidgetInfo, vec2,
};
use egui_material_icons::icons;

use super::parts;
use crate::l10n::diagnostics as d;
use crate::l10n::history as h;
use crate::l10n::tables::rows_read;
use crate::l10n::ui as w;
use crate::query::Filter;
use crate::scene::dialog::Dialog;
use crate::scene::view::{JobView, Message, Offer, Severity};
use crate::scene::{Command, View};
use crate::theme::direction::{self, widgets};
use crate::theme::{fonts, size, space, text, tokens};

/// So many messages are shown at once, the latest; the others come when these are taken away.
const MOST: usize = 3;
const WIDTH: f32 = 420.0;
/// In a narrow map, messages may reach over its edges.
const NARROW: f32 = 280.0;

/// Draws jobs and messages at the top of the map.
pub fn messages_ui(ui: &Ui, map: Rect, view: &View<'_>, commands: &mut Vec<Command>) {
    if view.jobs.is_empty() && view.messages.is_empty() {
        return;
    }
    let width = (map.width() - 2.0 * space::WIDE).clamp(NARROW, WIDTH);
    Area::new(Id::unique("messages"))
        .pivot(Align2::CENTER_TOP)
        .constrain(true)
        .layout(direction::column())
        .fixed_pos(map.center_top() + vec2(0.0, space::WIDE))
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            let room = ui.ctx().content_rect().bottom() - map.top() - 2.0 * space::WIDE;
            let id = Id::unique("height of messages");
            let height = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or_default();
            // What scrolls has no shadow beside it: it scrolls only where it is too high.
            let height = if height <= room {
                ui.scope(|ui| floating_ui(ui, view, commands)).response.rect.height()
            } else {
                ScrollArea::vertical()
                    .max_height(room)
                    .show(ui, |ui| floating_ui(ui, view, commands))
                    .content_size
                    .y
            };
            ui.data_mut(|data| data.insert_temp(id, height));
        });
}

/// Jobs and messages, one below the other.
fn floating_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    for job in view.jobs {
        floating(ui, |ui| job_ui(ui, job, commands));
    }
    let earlier = view.messages.len().saturating_sub(MOST);
    for (n, message) in view.messages.iter().enumerate().skip(earlier) {
        floating(ui, |ui| message_ui(ui, n, message, commands));
    }
    if view.messages.len() > 1 {
        floating(ui, |ui| several_ui(ui, earlier, commands));
    }
}

fn offer_ui(ui: &mut Ui, message: &Message, commands: &mut Vec<Command>) {
    let (text, command) = match (message.offer, message.layer, &message.file) {
        (Offer::ClearFilter, ..) => (w::clear_filter(), Command::Filter(Filter::default())),
        (Offer::History, Some(layer), _) => (h::show(), Command::Show(Dialog::History(layer))),
        (Offer::Report, _, Some(file)) => (d::show_report(), Command::ShowReport(file.clone())),
        (Offer::Look, _, Some(file)) => (w::look(), Command::Open(vec![file.clone()])),
        (_, Some(layer), _) => (w::details(), Command::Show(Dialog::Issues(layer))),
        _ => return,
    };
    if parts::link(ui, text).clicked() {
        commands.push(command);
    }
}

/// What can be done with several messages together.
fn several_ui(ui: &mut Ui, earlier: usize, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        if earlier > 0 {
            parts::muted(ui, &w::earlier_messages(earlier));
        }
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            if parts::link(ui, w::close_all()).clicked() {
                commands.push(Command::DismissAll);
            }
        });
    });
}

/// Something that lies over the map, in a frame of its own.
pub(super) fn floating(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let t = tokens(ui.ctx());
    Frame::new()
        .fill(t.panel)
        .corner_radius(CornerRadius::same(space::CORNER))
        .stroke(Stroke::new(1.0, t.line))
        .shadow(Shadow { offset: [0, 3], blur: 14, spread: 0, color: t.shadow })
        .inner_margin(Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
}

fn job_ui(ui: &mut Ui, job: &JobView, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(&job.name).font(fonts::strong(size::BODY)));
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            if ui.button(w::cancel()).clicked() {
                commands.push(Command::CancelJob(job.id));
            }
        });
    });
    widgets::add(ui, ProgressBar::new(job.fraction).desired_height(6.0));
    if job.rows > 0 {
        let rows = usize::try_from(job.rows).unwrap_or(usize::MAX);
        parts::muted(ui, &rows_read(rows, job.seconds));
    }
}

fn message_ui(ui: &mut Ui, n: usize, message: &Message, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let (icon, colour) = match message.gravity {
        Severity::Note => (icons::ICON_CHECK_CIRCLE, t.accent),
        Severity::Warning => (icons::ICON_WARNING, t.warning),
        Severity::Error => (icons::ICON_ERROR, t.error),
    };
    let response = ui.horizontal_top(|ui| {
        parts::icon(ui, icon, 20.0, colour);
        ui.with_layout(direction::row_from_end(Align::Min), |ui| {
            if parts::icon_button(ui, icons::ICON_CLOSE, w::dismiss()).clicked() {
                commands.push(Command::Dismiss(n));
            }
            ui.with_layout(direction::column(), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text::label(ui, &message.title, fonts::strong(size::BODY), t.text);
                if !message.detail.is_empty() {
                    parts::muted(ui, &message.detail);
                }
                offer_ui(ui, message, commands);
            });
        });
    });
    response.response.widget_info(|| {
        WidgetInfo::labeled(Role::Alert, true, w::message_read(&message.title, &message.detail))
    });
}
