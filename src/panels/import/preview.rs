//! The incidents that the first rows become.

use egui::{Align, Align2, Color32, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::l10n::issues::describe_issue_of_column;
use crate::l10n::{facts, preferred_names, tables as w, time, ui as words};
use crate::model::Dossier;
use crate::panels::parts;
use crate::scene::PendingImport;
use crate::scene::pending_import::Previewed;
use crate::theme::direction::{self, Mirror};
use crate::theme::{fonts, size, space, text, tokens};

const ROW: f32 = 28.0;
const LINE: f32 = 48.0;
const DISC: f32 = 20.0;
/// The shares of title, time, place and issue in the width.
const SHARES: [f32; 4] = [0.34, 0.21, 0.2, 0.25];

/// Draws the preview.
pub(super) fn preview_ui(ui: &mut Ui, asked: &PendingImport) {
    let preview = &asked.preview;
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 22.0), direction::row(Align::Center), |ui| {
        let t = tokens(ui.ctx());
        ui.label(egui::RichText::new(w::preview()).font(fonts::strong(size::BODY)).color(t.text));
        ui.add_space(space::TIGHT);
        let (dated, located) = preview.known();
        let told = w::previewed(preview.rows.len(), preview.incidents(), dated, located);
        parts::muted(ui, &told);
    });
    if !asked.draft.says_something() {
        parts::muted(ui, w::no_rows());
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let rows = preview.rows.len();
    ScrollArea::vertical().id_salt("preview").auto_shrink(false).show_rows(ui, ROW, rows, |ui, shown| {
        for n in shown {
            let line = asked.draft.rows.get(n).map_or(0, |row| row.line);
            row_ui(ui, &preview.dossier, line, &preview.rows[n], asked.draft.order_open);
        }
    });
}

fn row_ui(ui: &mut Ui, dossier: &Dossier, line: u32, row: &Previewed, is_open: bool) {
    let t = tokens(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let mirror = Mirror::begin(ui);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line));
    if line > 0 {
        let at = pos2(rect.left() + LINE - 10.0, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, line, fonts::regular(size::SMALL), t.muted);
    }
    let mut told = Told::default();
    if let Some(id) = row.incident {
        let incident = dossier.incident(id);
        let centre = pos2(rect.left() + LINE + DISC / 2.0, rect.center().y);
        parts::paint_kind_disc(ui, centre, incident.kind(), DISC);
        told.title = match incident.title_in(preferred_names()) {
            "" => (words::no_title().to_owned(), t.muted),
            title => (title.to_owned(), t.text),
        };
        told.when = match incident.when() {
            // What is not decided is not told as if it were.
            Some(when) if is_open => (time::doubtful(&time::when(&when, dossier.text())), t.muted),
            Some(when) => (time::when(&when, dossier.text()), t.text),
            None => (words::undated_label().to_owned(), t.muted),
        };
        let place = incident.places().first().map(|link| dossier.place(link.place));
        told.place = match place {
            Some(place) if place.position().is_some() => (place.name(preferred_names()).to_owned(), t.text),
            Some(place) => (place.name(preferred_names()).to_owned(), t.muted),
            None => (w::without_place().to_owned(), t.muted),
        };
    } else {
        told.title = (w::added().to_owned(), t.muted);
    }
    if let Some(issue) = row.issues.first() {
        told.issue = (describe_issue_of_column(issue), t.error);
    }
    let texts = [&told.title, &told.when, &told.place, &told.issue];
    let mut left = rect.left() + LINE + DISC + 10.0;
    let room = rect.right() - left;
    for ((cell, colour), share) in texts.into_iter().zip(SHARES) {
        let width = room * share;
        let shown = text::elided(ui, cell, fonts::regular(size::SMALL + 1.0), *colour, width - 12.0, 1);
        let at = pos2(left, rect.center().y - shown.size().y / 2.0);
        let clip = Rect::from_min_size(pos2(left, rect.top()), vec2(width, ROW));
        ui.painter_at(clip.intersect(ui.clip_rect())).galley(at, shown, *colour);
        left += width;
    }
    mirror.end(ui, rect);
    let whole = texts.map(|(cell, _)| cell.as_str()).into_iter().filter(|cell| !cell.is_empty());
    let whole = facts::listed(whole);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
    if !row.issues.is_empty() {
        let issues = row.issues.iter().map(describe_issue_of_column);
        response.on_hover_text(issues.collect::<Vec<_>>().join("\n"));
    }
}

/// The texts of a row, each in its colour.
#[derive(Default)]
struct Told {
    title: (String, Color32),
    when: (String, Color32),
    place: (String, Color32),
    issue: (String, Color32),
}
