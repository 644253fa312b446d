//! The report: what could not be used of a file, by reason, with line, field and value.

use std::sync::Arc;

use egui::{
    Align, Button, Frame, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::parts;
use crate::formats::Issue;
use crate::formats::tables::TextEncoding;
use crate::l10n::issues::{describe, describe_listed_issue, describe_place};
use crate::l10n::{facts, tables as w, ui as words};
use crate::query::issue_table;
use crate::query::report::incident_of;
use crate::query::{Item, Layer, LayerId, Report, Target};
use crate::scene::{Command, Output, View};
use crate::theme::direction::{self, Mirror, menus};
use crate::theme::{fonts, size, space, text, tokens};

const LARGEST: egui::Vec2 = vec2(1080.0, 640.0);
const OUTSIDE: f32 = 28.0;
const MARGIN: i8 = 22;
const REASONS: f32 = 264.0;
const ROW: f32 = 30.0;
const LINE: f32 = 76.0;
/// The shares of field, value and reason in what the line leaves of the width.
const SHARES: [f32; 3] = [0.2, 0.24, 0.56];

/// What the dialog remembers between frames.
#[derive(Default)]
pub struct ReportDialog {
    /// The issues that were counted, so that they are counted once.
    counted: Option<Arc<[Issue]>>,
    report: Report,
    /// Only issues with this reason are listed.
    reason: Option<usize>,
    /// The issue that was clicked last.
    clicked: Option<u32>,
}

impl ReportDialog {
    /// Draws the report of a layer. Escape and a click beside it close it.
    pub fn ui(&mut self, ui: &Ui, layer: LayerId, view: &View<'_>, commands: &mut Vec<Command>) {
        let Some(layer) = view.layers.get(layer) else {
            commands.push(Command::CloseDialog);
            return;
        };
        self.count(layer);
        let room = (ui.ctx().content_rect().size() - vec2(OUTSIDE, OUTSIDE) * 2.0).min(LARGEST)
            - vec2(f32::from(MARGIN), f32::from(MARGIN)) * 2.0;
        let frame = Frame::popup(ui.style()).inner_margin(Margin::same(MARGIN));
        let shown = menus::modal("report").frame(frame).show(ui.ctx(), |ui| {
            ui.set_min_size(room);
            ui.set_max_size(room);
            self.head_ui(ui, layer);
            let rest = ui.available_rect_before_wrap();
            let footer = rest.with_min_y(rest.bottom() - 34.0);
            let body = rest.with_max_y(footer.top() - space::WIDE);
            let reasons = body.with_max_x(body.left() + REASONS);
            let list = direction::within(body, body.with_min_x(reasons.right() + space::WIDE));
            let reasons = direction::within(body, reasons);
            ui.scope_builder(UiBuilder::new().max_rect(reasons), |ui| self.reasons_ui(ui));
            ui.scope_builder(UiBuilder::new().max_rect(list), |ui| self.list_ui(ui, layer, commands));
            ui.scope_builder(UiBuilder::new().max_rect(footer), |ui| footer_ui(ui, layer, commands));
        });
        if shown.should_close() {
            commands.push(Command::CloseDialog);
        }
    }

    fn count(&mut self, layer: &Layer) {
        if !self.counted.as_ref().is_some_and(|counted| Arc::ptr_eq(counted, &layer.source.issues)) {
            let report = Report::of(layer);
            *self = Self { counted: Some(layer.source.issues.clone()), report, ..Self::default() };
        }
    }

    fn head_ui(&self, ui: &mut Ui, layer: &Layer) {
        let Report { read, in_part, more_in_part, set_aside, .. } = self.report;
        parts::headline(
            ui,
            if layer.source.issues.is_empty() { w::nothing_wrong() } else { words::not_all_read() },
        );
        ui.spacing_mut().item_spacing.y = 2.0;
        parts::body(ui, &layer.display.name);
        parts::muted(ui, &w::tally(read, in_part, more_in_part, set_aside));
        if let Some(draft) = layer.source.draft.as_deref() {
            let encoding = draft.encoding.map(TextEncoding::name);
            let (format, columns) = (w::format(draft.format), draft.columns.len());
            parts::muted(ui, &w::how_read(format, columns, encoding, draft.part_name()));
        }
        ui.add_space(space::NORMAL);
    }

    fn reasons_ui(&mut self, ui: &mut Ui) {
        let reasons = &self.report.reasons;
        let mut chosen = self.reason;
        ScrollArea::vertical().id_salt("reasons").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if reason_ui(ui, w::every_reason(), self.report.count(), chosen.is_none()) {
                chosen = None;
            }
            for (n, reason) in reasons.iter().enumerate() {
                if reason_ui(ui, &reason.text, reason.count, chosen == Some(n)) {
                    chosen = Some(n);
                }
            }
        });
        self.reason = chosen;
    }

    fn list_ui(&mut self, ui: &mut Ui, layer: &Layer, commands: &mut Vec<Command>) {
        let t = tokens(ui.ctx());
        ui.spacing_mut().item_spacing.y = 0.0;
        let heads = [words::line(), w::field(), w::value(), w::reason()];
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
        let mirror = Mirror::begin(ui);
        for (head, cell) in heads.into_iter().zip(cells(rect)) {
            let shown = text::galley(ui, head, fonts::strong(size::SMALL), t.muted);
            ui.painter().galley(pos2(cell.left(), cell.center().y - shown.size().y / 2.0), shown, t.muted);
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line));
        mirror.end(ui, rect);
        let listed = match self.reason.and_then(|n| self.report.reasons.get(n)) {
            Some(reason) => &reason.listed,
            None => &self.report.listed,
        };
        let area = ScrollArea::vertical().id_salt(("issues", self.reason)).auto_shrink(false);
        area.show_rows(ui, ROW, listed.len(), |ui, rows| {
            for &n in listed.get(rows).unwrap_or(&[]) {
                let Some(issue) = layer.source.issues.get(n as usize) else { continue };
                let incident = incident_of(layer.data.dossier(), issue);
                let clicked = issue_ui(ui, issue, incident.is_some(), self.clicked == Some(n));
                if let Some(id) = incident.filter(|_| clicked) {
                    self.clicked = Some(n);
                    let target = Target { layer: layer.id, item: Item::Incident(id) };
                    commands.push(Command::ShowField(target, issue.place.field.clone()));
                }
            }
        });
    }
}

/// A reason with how often it was so; whether it was clicked.
fn reason_ui(ui: &mut Ui, reason: &str, count: usize, chosen: bool) -> bool {
    let t = tokens(ui.ctx());
    let width = ui.available_width() - 12.0;
    let counted = text::galley(ui, &facts::grouped(count), fonts::strong(size::SMALL + 1.0), t.muted);
    let room = width - counted.size().x - 32.0;
    let told = text::elided(ui, reason, fonts::regular(size::SMALL + 1.0), t.text, room, 3);
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, told.size().y.max(18.0) + 12.0), Sense::click());
    let name = words::labelled(reason, &facts::grouped(count));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    let ground = match (chosen, response.hovered()) {
        (true, _) => t.selected,
        (false, true) => t.hover,
        (false, false) => t.panel,
    };
    let mirror = Mirror::begin(ui);
    ui.painter().rect_filled(rect, 6.0, ground);
    let at = pos2(rect.right() - 10.0 - counted.size().x, rect.top() + 6.0);
    ui.painter().galley(at, counted, t.muted);
    ui.painter().galley(rect.min + vec2(10.0, 6.0), told, t.text);
    mirror.end(ui, rect);
    response.clicked()
}

/// An issue in a row; whether it was clicked, which it can be where there is something to show.
fn issue_ui(ui: &mut Ui, issue: &Issue, leads: bool, was_clicked: bool) -> bool {
    let t = tokens(ui.ctx());
    let sense = if leads { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), sense);
    if was_clicked || (leads && response.hovered()) {
        let ground = if was_clicked { t.selected } else { t.hover };
        ui.painter().rect_filled(rect, 4.0, ground);
    }
    let line = issue.place.line.map(facts_line).unwrap_or_default();
    let (path, problem) = (describe_place(&issue.place), describe(&issue.problem));
    let texts = [
        (line.as_str(), t.muted),
        (path.as_str(), if leads { t.accent } else { t.text }),
        (issue.place.value.as_str(), t.text),
        (problem.as_str(), t.text),
    ];
    let mut is_cut = false;
    let mirror = Mirror::begin(ui);
    for ((told, colour), cell) in texts.into_iter().zip(cells(rect)) {
        let shown = text::elided(ui, told, fonts::regular(size::SMALL + 1.0), colour, cell.width(), 1);
        is_cut |= shown.elided;
        let at = pos2(cell.left(), cell.center().y - shown.size().y / 2.0);
        ui.painter().galley(at, shown, colour);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line));
    mirror.end(ui, rect);
    let told = describe_listed_issue(issue);
    let role = if leads { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &told));
    let clicked = response.clicked();
    if is_cut {
        response.on_hover_text(&told);
    }
    clicked
}

fn facts_line(line: u32) -> String {
    facts::grouped(line as usize)
}

/// Where line, field, value and reason stand in a row.
fn cells(row: Rect) -> [Rect; 4] {
    const GAP: f32 = 12.0;
    let rest = row.width() - LINE;
    let mut left = row.left() + 8.0;
    [LINE - 8.0, SHARES[0] * rest, SHARES[1] * rest, SHARES[2] * rest].map(|width| {
        let cell = Rect::from_min_size(pos2(left, row.top()), vec2(width - GAP, row.height()));
        left += width;
        cell
    })
}

fn footer_ui(ui: &mut Ui, layer: &Layer, commands: &mut Vec<Command>) {
    ui.with_layout(direction::row(Align::Center), |ui| {
        let button = |text: &'static str| Button::new(RichText::new(text)).min_size(vec2(0.0, 34.0));
        if ui.add(button(words::close())).clicked() {
            commands.push(Command::CloseDialog);
        }
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            if ui.add(button(w::save_csv())).clicked() {
                commands.push(Command::AskWhere(Output::Issues(layer.id)));
            }
            if ui.add(button(w::copy_csv())).clicked() {
                commands.push(Command::Copy(issue_table::csv(&layer.source.issues)));
            }
        });
    });
}
