//! The first rows under their headings, and what each column is. Only what is on screen is drawn.

use egui::{Align2, Id, Pos2, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo};
use egui::{pos2, vec2};

use super::meaning;
use crate::formats::tables::{ColumnGuess, FieldRole, GuessReason, TableGuess};
use crate::l10n::issues::describe_issue;
use crate::l10n::{tables as w, ui};
use crate::scene::{Command, ImportAction, PendingImport};
use crate::theme::{Tokens, fonts, size, text, tokens};

const COLUMN: f32 = 188.0;
const LINE: f32 = 58.0;
const HEAD: f32 = 82.0;
const ROW: f32 = 26.0;
const PADDING: f32 = 10.0;

/// Where things are in the table that scrolls behind its headings.
#[derive(Clone, Copy)]
struct Grid {
    /// The corner of the whole table on screen.
    origin: Pos2,
    /// What is seen of it.
    seen: Rect,
}

impl Grid {
    fn left(self, column: usize) -> f32 {
        self.origin.x + LINE + column as f32 * COLUMN
    }

    fn top(self, row: usize) -> f32 {
        self.origin.y + HEAD + row as f32 * ROW
    }

    /// The columns on screen, and one on each side, so that the keyboard can go there.
    fn columns(self, all: usize) -> std::ops::Range<usize> {
        let at = |x: f32| ((x - self.origin.x - LINE) / COLUMN).max(0.0) as usize;
        at(self.seen.left() + LINE).saturating_sub(1)..(at(self.seen.right()) + 2).min(all)
    }

    fn rows(self, all: usize) -> std::ops::Range<usize> {
        let at = |y: f32| ((y - self.origin.y - HEAD) / ROW).max(0.0) as usize;
        at(self.seen.top() + HEAD)..(at(self.seen.bottom()) + 1).min(all)
    }
}

/// Draws the columns.
pub(super) fn columns_ui(ui: &mut Ui, asked: &PendingImport, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let draft = &asked.draft;
    let (columns, rows) = (draft.columns.len(), draft.rows.len());
    let area = ui.available_rect_before_wrap();
    ui.painter().rect_stroke(area, 8.0, Stroke::new(1.0, t.line), egui::StrokeKind::Outside);
    let id = ui.scope_id().with(("columns", &asked.path, draft.part));
    ScrollArea::both().id_salt(id).auto_shrink(false).show_viewport(ui, |ui, viewport| {
        let whole = vec2(LINE + COLUMN * columns as f32, HEAD + ROW * rows as f32);
        ui.set_min_size(whole);
        let origin = ui.max_rect().min;
        let grid = Grid { origin, seen: viewport.translate(origin.to_vec2()) };
        cells_ui(ui, grid, asked);
        lines_ui(ui, grid, asked);
        heads_ui(ui, grid, draft, id, commands);
    });
}

fn cells_ui(ui: &Ui, grid: Grid, asked: &PendingImport) {
    let t = tokens(ui.ctx());
    let draft = &asked.draft;
    let seen = Rect::from_min_max(grid.seen.min + vec2(LINE, HEAD), grid.seen.max);
    let painter = ui.painter_at(seen.intersect(ui.clip_rect()));
    for row in grid.rows(draft.rows.len()) {
        let top = grid.top(row);
        let issues = asked.preview.rows.get(row).map_or(&[][..], |row| &row.issues);
        for column in grid.columns(draft.columns.len()) {
            let taken = &draft.columns[column];
            let cell = draft.rows[row].get(column);
            let rect = Rect::from_min_size(pos2(grid.left(column), top), vec2(COLUMN, ROW));
            let wrong = issues.iter().find(|issue| issue.place.field == taken.heading && !cell.is_empty());
            let colour = match taken.meaning {
                _ if wrong.is_some() => t.error,
                FieldRole::Unused => t.muted,
                _ => t.text,
            };
            if wrong.is_some() {
                let bar = Rect::from_min_size(rect.min + vec2(2.0, 4.0), vec2(3.0, ROW - 8.0));
                painter.rect_filled(bar, 1.5, t.error);
            }
            let shown =
                text::elided(ui, cell, fonts::regular(size::SMALL + 1.0), colour, COLUMN - 2.0 * PADDING, 1);
            let elided = shown.elided;
            painter.galley(
                pos2(rect.left() + PADDING, rect.center().y - shown.size().y / 2.0),
                shown,
                colour,
            );
            let inside = rect.intersect(seen);
            if cell.is_empty() || !inside.is_positive() {
                continue;
            }
            let response = ui.interact(inside, ui.scope_id().with(("cell", row, column)), Sense::hover());
            let reason = wrong.map(describe_issue);
            response.widget_info(|| {
                let mut told = ui::labelled(&taken.heading, cell);
                if let Some(reason) = &reason {
                    told = ui::with_detail(&told, reason);
                }
                WidgetInfo::labeled(Role::Label, true, told)
            });
            match reason {
                Some(reason) => drop(response.on_hover_text(format!("{cell}\n{reason}"))),
                None if elided => drop(response.on_hover_text(cell)),
                None => {}
            }
        }
        painter.hline(seen.x_range(), top + ROW, Stroke::new(1.0, t.line));
    }
    for column in grid.columns(draft.columns.len()) {
        painter.vline(grid.left(column) + COLUMN, seen.y_range(), Stroke::new(1.0, t.line));
    }
}

/// The numbers of the lines, which stay at the left.
fn lines_ui(ui: &Ui, grid: Grid, asked: &PendingImport) {
    let t = tokens(ui.ctx());
    let seen = Rect::from_min_max(grid.seen.min + vec2(0.0, HEAD), grid.seen.max)
        .with_max_x(grid.seen.left() + LINE);
    let painter = ui.painter_at(seen.intersect(ui.clip_rect()));
    painter.rect_filled(seen, 0.0, t.raised);
    for row in grid.rows(asked.draft.rows.len()) {
        let line = asked.draft.rows[row].line;
        let told = if line > 0 { line.to_string() } else { (row + 1).to_string() };
        let at = pos2(seen.right() - PADDING, grid.top(row) + ROW / 2.0);
        let issues = asked.preview.rows.get(row).is_some_and(|row| !row.issues.is_empty());
        let colour = if issues { t.error } else { t.muted };
        painter.text(at, Align2::RIGHT_CENTER, told, fonts::regular(size::SMALL), colour);
    }
}

/// The headings with what the columns are, which stay at the top.
fn heads_ui(ui: &mut Ui, grid: Grid, draft: &TableGuess, id: Id, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let strip = grid.seen.with_max_y(grid.seen.top() + HEAD);
    let painter = ui.painter_at(strip.intersect(ui.clip_rect()));
    painter.rect_filled(strip, 0.0, t.raised);
    let heads = strip.with_min_x(strip.left() + LINE);
    for column in grid.columns(draft.columns.len()) {
        let rect = Rect::from_min_size(pos2(grid.left(column), strip.top()), vec2(COLUMN, HEAD));
        let id = id.with(column);
        // Not by its place among those that are drawn: what has the focus would lose it with the next
        // step of the table.
        let builder = UiBuilder::new().scope_id(id.with("head")).max_rect(rect.shrink2(vec2(PADDING, 8.0)));
        let mut child = ui.new_child(builder);
        child.set_clip_rect(heads.intersect(ui.clip_rect()));
        let chosen = head_ui(&mut child, t, draft, id, &draft.columns[column], rect);
        if let Some(meaning) = chosen {
            commands.push(Command::AnswerImport(ImportAction::Take(column, meaning)));
        }
        let painter = painter.with_clip_rect(heads.intersect(ui.clip_rect()));
        painter.vline(rect.right(), strip.y_range(), Stroke::new(1.0, t.line));
        if draft.columns[column].meaning != FieldRole::Unused {
            let used = Rect::from_min_max(rect.left_bottom() - vec2(0.0, 2.0), rect.right_bottom());
            painter.rect_filled(used, 0.0, t.accent);
        }
    }
    let corner = strip.with_max_x(strip.left() + LINE);
    painter.rect_filled(corner, 0.0, t.raised);
    let at = corner.right_bottom() - vec2(PADDING, PADDING);
    painter.text(at, Align2::RIGHT_BOTTOM, ui::line(), fonts::regular(size::SMALL), t.muted);
    painter.hline(strip.x_range(), strip.bottom(), Stroke::new(1.0, t.line));
}

fn head_ui(
    ui: &mut Ui,
    t: &Tokens,
    draft: &TableGuess,
    id: Id,
    taken: &ColumnGuess,
    rect: Rect,
) -> Option<FieldRole> {
    ui.spacing_mut().item_spacing.y = 2.0;
    let width = ui.available_width();
    let heading = text::elided(ui, &taken.heading, fonts::strong(size::BODY), t.text, width, 1);
    let heading = ui.add(egui::Label::new(heading).selectable(false));
    heading.widget_info(|| WidgetInfo::labeled(Role::Label, true, &taken.heading));
    heading.on_hover_text(&taken.heading);
    let (button, chosen) = meaning::meaning_ui(ui, id, taken, width);
    if button.gained_focus() {
        // What the line numbers cover is not seen.
        ui.scroll_to_rect(rect.with_min_x(rect.left() - LINE), None);
    }
    let chosen_by_hand = taken.why == GuessReason::Chosen;
    let why = w::why(taken.why, draft.profile.name, &draft.saved);
    let colour = if chosen_by_hand { t.accent } else { t.muted };
    ui.label(RichText::new(why).font(fonts::regular(11.0)).color(colour));
    chosen
}
