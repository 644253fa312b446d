//! The import window: what the columns of a table are taken for, and what comes of it.
//!
//! | file | idea |
//! | --- | --- |
//! | `columns` | the first rows under their headings, and what each column is |
//! | `meaning` | the drop-down of what a column can be |
//! | `preview` | the incidents that the first rows become |
//! | `kinds` | what words for kinds are taken for |
//! | `footer` | import, save as a profile, cancel |

mod columns;
mod footer;
mod kinds;
mod meaning;
mod preview;

use egui::{Frame, Key, Label, Margin, Modifiers, RichText, ScrollArea, Sense, Ui, UiBuilder, vec2};
use egui_material_icons::{MaterialIcon, icons};

use super::parts;
use crate::formats::tables::{DateOrder, GuessReason, Missing, TextEncoding};
use crate::l10n::tables as w;
use crate::l10n::time::short_day;
use crate::l10n::ui::labelled;
use crate::scene::{Command, ImportAction, PendingImport, View};
use crate::theme::direction::{self, menus, widgets};
use crate::theme::{fonts, size, space, text, tokens};

/// Between the window and the edges of that behind it, in points.
const OUTSIDE: f32 = 28.0;
/// The same where there is little room.
const OUTSIDE_NARROW: f32 = 6.0;
/// No wider and higher than this, in points.
const LARGEST: egui::Vec2 = vec2(1360.0, 900.0);
/// Lower than this, margins are smaller.
const LOW: f32 = 720.0;
/// Narrower than this, the last line of the window is two.
const NARROW: f32 = 560.0;
/// The least height of columns and preview: below, what stands above them scrolls with them.
const TABLES: f32 = 250.0;
/// The share of the columns in the height that they have with the preview.
const COLUMNS: f32 = 0.56;
const FOOTER: f32 = 36.0;
/// Width of the list of lines that may hold the headings.
const HEADINGS: f32 = 180.0;

/// Whether something is missing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Well,
    Missing,
}

/// Draws the question that waits, if there is one. Escape leaves the file alone; a click beside the
/// window does nothing, so that no choice is lost by it.
pub fn import_ui(ui: &Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let Some(asked) = view.asked else {
        return;
    };
    let screen = ui.ctx().content_rect();
    let margin = if screen.height() < LOW { 14 } else { 22 };
    let outside = if screen.width() < LOW { OUTSIDE_NARROW } else { OUTSIDE };
    let inside = vec2(f32::from(margin), f32::from(margin)) * 2.0;
    let room = (screen.size() - vec2(outside, outside) * 2.0).min(LARGEST) - inside;
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(margin));
    let shown = menus::modal("import").frame(frame).show(ui.ctx(), |ui| {
        ui.set_min_size(room);
        ui.set_max_size(room);
        let all = ui.available_rect_before_wrap();
        let lines = if room.x < NARROW { 2.0 } else { 1.0 };
        let footer = all.with_min_y(all.bottom() - FOOTER * lines);
        let above = all.with_max_y(footer.top() - space::NORMAL * 1.5);
        ui.scope_builder(UiBuilder::new().max_rect(above), |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                head_ui(ui, view, asked, commands);
                tables_ui(ui, asked, above.bottom(), commands);
            });
        });
        ui.scope_builder(UiBuilder::new().max_rect(footer), |ui| {
            footer::footer_ui(ui, view, asked, commands);
        });
    });
    if !shown.is_top_modal || shown.any_popup_open {
        return;
    }
    let pressed = |key| ui.ctx().input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        commands.push(Command::AnswerImport(ImportAction::Cancel));
    }
    // A Return too many after a choice does not import what is half chosen.
    let is_untouched = asked.draft.columns.iter().all(|column| column.why != GuessReason::Chosen);
    let is_free = ui.ctx().memory(|memory| memory.focused().is_none());
    if is_free && is_untouched && asked.can_be_read() && pressed(Key::Enter) {
        commands.push(Command::AnswerImport(ImportAction::Read));
    }
}

/// The columns, and below them what the first rows become: down to `bottom`, where that is enough.
fn tables_ui(ui: &mut Ui, asked: &PendingImport, bottom: f32, commands: &mut Vec<Command>) {
    let top = ui.next_widget_position().y;
    let size = vec2(ui.available_width(), (bottom - top).max(TABLES));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let columns = rect.with_max_y(rect.top() + size.y * COLUMNS);
    let preview = rect.with_min_y(columns.bottom() + space::NORMAL);
    let as_in_file = UiBuilder::new().max_rect(columns).layout(direction::always_from_left());
    ui.scope_builder(as_in_file, |ui| columns::columns_ui(ui, asked, commands));
    ui.scope_builder(UiBuilder::new().max_rect(preview), |ui| preview::preview_ui(ui, asked));
}

/// Which file, what is missing, and what else can be said of it as a whole.
fn head_ui(ui: &mut Ui, view: &View<'_>, asked: &PendingImport, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let draft = &asked.draft;
    let headline = if asked.is_open { w::how_read_label() } else { w::question() };
    let name = asked.path.file_name().unwrap_or(asked.path.as_os_str()).to_string_lossy();
    let mut facts = vec![w::shape(w::format(draft.format), draft.columns.len())];
    match (draft.saved.as_str(), draft.profile.name) {
        ("", "") => {}
        ("", profile) => facts.push(w::by_profile(profile)),
        (saved, _) => facts.push(w::by_saved(saved)),
    }
    if view.asked_later > 0 {
        facts.push(w::later(view.asked_later));
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.label(RichText::new(headline).font(fonts::strong(size::FIGURE)).color(t.text));
    ui.horizontal_wrapped(|ui| {
        text::label(ui, &name, fonts::strong(size::BODY), t.text)
            .on_hover_text(asked.path.display().to_string());
        parts::muted(ui, &facts.join(" · "));
    });
    ui.add_space(space::TIGHT);
    let sentences = sentences(asked);
    if draft.parts.len() > 1 || draft.encoding.is_some() || draft.top.len() > 1 || !sentences.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::WIDE;
            part_ui(ui, asked, commands);
            encoding_ui(ui, asked, commands);
            headings_ui(ui, asked, commands);
            kinds::kinds_ui(ui, asked, commands);
            for (icon, said, sentence) in sentences {
                note_ui(ui, icon, if said == Said::Well { t.accent } else { t.warning }, sentence);
            }
        });
    }
    dates_ui(ui, asked, commands);
    ui.add_space(space::TIGHT);
}

/// The sheets of a workbook, or the files of an archive.
fn part_ui(ui: &mut Ui, asked: &PendingImport, commands: &mut Vec<Command>) {
    let draft = &asked.draft;
    if draft.parts.len() < 2 {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::NORMAL;
        parts::muted(ui, w::sheet());
        let current = draft.parts.get(draft.part).map_or("", String::as_str);
        let list = egui::ComboBox::from_id_salt("part").selected_text(current);
        let shown = menus::combo(ui, list, |ui| {
            for (n, part) in draft.parts.iter().enumerate() {
                if ui.selectable_label(n == draft.part, part).clicked() && n != draft.part {
                    commands.push(Command::AnswerImport(ImportAction::Part(part.clone())));
                }
            }
        });
        shown.response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::ComboBox, true, labelled(w::sheet(), current))
        });
        looking_ui(ui, asked);
    });
}

/// How the letters of a text are encoded.
fn encoding_ui(ui: &mut Ui, asked: &PendingImport, commands: &mut Vec<Command>) {
    let Some(found) = asked.draft.encoding else {
        return;
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::NORMAL;
        parts::muted(ui, w::encoding());
        let list = egui::ComboBox::from_id_salt("encoding").selected_text(found.name());
        let shown = menus::combo(ui, list, |ui| {
            for encoding in TextEncoding::CHOICES.iter().filter_map(|name| name.parse::<TextEncoding>().ok())
            {
                if ui.selectable_label(encoding == found, encoding.name()).clicked() && encoding != found {
                    commands.push(Command::AnswerImport(ImportAction::Encoding(encoding)));
                }
            }
        });
        shown.response.widget_info(|| {
            let name = labelled(w::encoding(), found.name());
            egui::WidgetInfo::labeled(egui::Role::ComboBox, true, name)
        });
        if asked.draft.parts.len() < 2 {
            looking_ui(ui, asked);
        }
    });
}

/// Which line holds the headings, to choose among the first lines.
fn headings_ui(ui: &mut Ui, asked: &PendingImport, commands: &mut Vec<Command>) {
    let draft = &asked.draft;
    let Some(current) = draft.heading_row.filter(|_| draft.top.len() > 1) else {
        return;
    };
    let told = |row: usize| match row.checked_sub(1).and_then(|n| draft.top.get(n)) {
        Some((line, text)) => labelled(&(if *line > 0 { *line as usize } else { row }).to_string(), text),
        None => w::no_headings().to_owned(),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::NORMAL;
        parts::muted(ui, w::headings_in());
        let list = egui::ComboBox::from_id_salt("headings").width(HEADINGS).truncate();
        let shown = menus::combo(ui, list.selected_text(told(current)), |ui| {
            for row in 0..=draft.top.len() {
                if ui.selectable_label(row == current, told(row)).clicked() && row != current {
                    commands.push(Command::AnswerImport(ImportAction::Headings(row)));
                }
            }
        });
        shown.response.widget_info(|| {
            let name = labelled(w::headings_in(), &told(current));
            egui::WidgetInfo::labeled(egui::Role::ComboBox, true, name)
        });
    });
}

fn looking_ui(ui: &mut Ui, asked: &PendingImport) {
    if asked.is_reading {
        ui.spinner();
        parts::muted(ui, w::looking());
    }
}

/// What is missing, each in a sentence; or that nothing is. What has to be asked of dates asks itself.
fn sentences(asked: &PendingImport) -> Vec<(MaterialIcon, Said, &'static str)> {
    let missing = asked.draft.missing();
    let said = missing.iter().filter_map(|missing| match missing {
        Missing::Where => Some(w::no_where()),
        Missing::When => Some(w::no_when()),
        Missing::What => Some(w::no_what()),
        Missing::DateOrder => None,
    });
    match asked.draft.says_something() {
        true if missing.is_empty() => vec![(icons::ICON_CHECK_CIRCLE, Said::Well, w::all_clear())],
        true => said.map(|said| (icons::ICON_INFO, Said::Missing, said)).collect(),
        false => vec![(icons::ICON_INFO, Said::Missing, w::nothing_chosen())],
    }
}

fn note_ui(ui: &mut Ui, icon: MaterialIcon, colour: egui::Color32, sentence: &str) {
    widgets::break_line(ui, &RichText::new(sentence).into(), 24.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        parts::icon(ui, icon, 18.0, colour);
        ui.add(Label::new(RichText::new(sentence).font(fonts::regular(size::BODY))).wrap());
    });
}

/// Which of day and month stands first, shown by a date of the file, where the dates leave it open.
fn dates_ui(ui: &mut Ui, asked: &PendingImport, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let draft = &asked.draft;
    if !draft.order_open && !draft.order_chosen {
        return;
    }
    let cell = draft.ambiguous_date();
    if cell.is_none() && !draft.order_open {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WIDE;
        ui.spacing_mut().icon_spacing = 7.0;
        if draft.order_open {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                parts::icon(ui, icons::ICON_HELP, 18.0, t.warning);
                ui.label(RichText::new(w::dates_open()).font(fonts::strong(size::BODY)).color(t.text));
            });
        } else {
            ui.horizontal(|ui| parts::muted(ui, w::dates()));
        }
        for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
            let told = match (cell, order) {
                (Some((cell, day, _)), DateOrder::DayFirst) => w::date_read(cell, &short_day(day)),
                (Some((cell, _, day)), DateOrder::MonthFirst) => w::date_read(cell, &short_day(day)),
                (None, DateOrder::DayFirst) => w::day_first().to_owned(),
                (None, DateOrder::MonthFirst) => w::month_first().to_owned(),
            };
            let chosen = !draft.order_open && draft.order == order;
            if widgets::radio(ui, chosen, told).clicked() {
                commands.push(Command::AnswerImport(ImportAction::Order(order)));
            }
        }
    });
}
