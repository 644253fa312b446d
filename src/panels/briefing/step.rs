//! What can be said of one step, and done with it.

use egui::{Align, Button, ComboBox, Frame, Margin, RichText, Role, Ui, WidgetInfo};
use egui_material_icons::{MaterialIcon, icons};

use super::Making;
use super::fields::{Text, name_ui, seconds_ui};
use crate::l10n::briefing_panel as w;
use crate::l10n::ui::labelled;
use crate::l10n::{facts, preferred_names, vocabulary};
use crate::model::briefing::StepKind;
use crate::model::{BriefingStep, IncidentRef, Kind, StatementId, StatementRef};
use crate::panels::parts;
use crate::scene::Command;
use crate::scene::briefing::edit::StepField;
use crate::scene::briefing::{BriefingCommand, Edit, outline};
use crate::theme::direction::{self, menus};
use crate::theme::{fonts, size, space, text, tokens};

/// As many statements of an incident can be chosen from.
const STATEMENTS: usize = 100;
/// A hint is no longer than this.
const HINT: usize = 140;
/// Width of an entry of the list of statements, in points.
const ENTRY: f32 = 520.0;

/// Something that is done with a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    Up,
    Down,
    Duplicate,
    Hide,
    Delete,
}

/// All of them, in the order in which they stand.
pub(super) const DEEDS: [Operation; 5] =
    [Operation::Up, Operation::Down, Operation::Duplicate, Operation::Hide, Operation::Delete];

impl Operation {
    pub(super) fn name(self, step: &BriefingStep) -> &'static str {
        match self {
            Self::Up => w::move_up(),
            Self::Down => w::move_down(),
            Self::Duplicate => w::duplicate(),
            Self::Hide if step.hidden => w::unhide(),
            Self::Hide => w::hide(),
            Self::Delete => w::delete(),
        }
    }

    fn icon(self, step: &BriefingStep) -> MaterialIcon {
        match self {
            Self::Up => icons::ICON_ARROW_UPWARD,
            Self::Down => icons::ICON_ARROW_DOWNWARD,
            Self::Duplicate => icons::ICON_CONTENT_COPY,
            Self::Hide if step.hidden => icons::ICON_VISIBILITY,
            Self::Hide => icons::ICON_VISIBILITY_OFF,
            Self::Delete => icons::ICON_DELETE,
        }
    }

    pub(super) fn is_possible(self, n: usize, last: usize) -> bool {
        match self {
            Self::Up => n > 0,
            Self::Down => n < last,
            _ => true,
        }
    }

    pub(super) fn edit(self, n: usize) -> Edit {
        match self {
            Self::Up => Edit::Move(n, n.saturating_sub(1)),
            Self::Down => Edit::Move(n, n + 1),
            Self::Duplicate => Edit::Duplicate(n),
            Self::Hide => Edit::Hide(n),
            Self::Delete => Edit::Remove(n),
        }
    }
}

/// Draws the fields of a step.
pub(super) fn step_ui(ui: &mut Ui, making: Making<'_>, n: usize, commands: &mut Vec<Command>) {
    let Some(step) = making.briefing.steps.get(n) else {
        return;
    };
    let incident = outline::incident_of(making.layer, step);
    head_ui(ui, making, n, step, commands);
    if step.hidden && step.shows == StepKind::Incident {
        parts::muted(ui, w::still_in_overview());
    }
    let set = |field, typed| making.edit(Edit::Step(n, field, typed));

    name_ui(ui, w::title());
    let usual = outline::usual_title(making.layer, making.briefing, step);
    let title = Text { name: w::title(), hint: &usual, rows: 1, ground: None };
    if let Some(typed) = title.ui(ui, step.title.in_language(preferred_names()), making, commands) {
        commands.push(set(StepField::Title, typed));
    }
    if let Some(typed) = words_ui(ui, making, step, incident, commands) {
        commands.push(set(StepField::Text, typed));
    }
    if let Some(chosen) = quotation_ui(ui, making, step, incident) {
        commands.push(set(StepField::Statement, chosen));
    }
    name_ui(ui, w::notes());
    let notes = Text { name: w::notes(), hint: w::notes_hint(), rows: 3, ground: None };
    if let Some(typed) = notes.ui(ui, step.notes.in_language(preferred_names()), making, commands) {
        commands.push(set(StepField::Notes, typed));
    }
    ui.add_space(space::NORMAL);
    seconds_ui(ui, w::own_seconds(), step.seconds, making, |seconds| Edit::Seconds(n, seconds), commands);
    map_ui(ui, making, n, step, commands);
}

/// Which step, and what can be done with it.
fn head_ui(ui: &mut Ui, making: Making<'_>, n: usize, step: &BriefingStep, commands: &mut Vec<Command>) {
    let of = making.briefing.steps.len();
    ui.horizontal(|ui| {
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for operation in DEEDS.into_iter().rev() {
                let possible = operation.is_possible(n, of.saturating_sub(1));
                if parts::icon_button_enabled(ui, operation.icon(step), operation.name(step), possible)
                    .clicked()
                {
                    commands.push(making.edit(operation.edit(n)));
                }
            }
            ui.with_layout(direction::row(Align::Center), |ui| {
                let t = tokens(ui.ctx());
                let told = format!("{} · {}", w::which(n + 1, of), w::shows(step.shows));
                let galley = text::elided(
                    ui,
                    &told,
                    fonts::strong(size::SMALL + 1.0),
                    t.muted,
                    ui.available_width(),
                    1,
                );
                ui.add(egui::Label::new(galley).selectable(false));
            });
        });
    });
}

/// The editor's own words under the title, marked as such.
fn words_ui(
    ui: &mut Ui,
    making: Making<'_>,
    step: &BriefingStep,
    incident: Option<IncidentRef<'_>>,
    commands: &mut Vec<Command>,
) -> Option<String> {
    let t = tokens(ui.ctx());
    let own = step.text.in_language(preferred_names());
    let is_own = !own.is_empty();
    ui.add_space(space::TIGHT);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.spacing_mut().interact_size.y = 18.0;
        let colour = if is_own { t.editor } else { t.muted };
        ui.label(RichText::new(w::text()).font(fonts::strong(size::SMALL)).color(colour));
        if is_own {
            parts::marked(ui, icons::ICON_EDIT, t.editor, w::editors());
        }
    });
    let summary = match step.shows {
        StepKind::Incident => incident.map(|one| one.summary_in(preferred_names())).unwrap_or_default(),
        StepKind::Title => making.layer.data.dossier().head.summary.in_language(preferred_names()),
        _ => "",
    };
    let hint = if summary.is_empty() { w::text_hint().to_owned() } else { labelled(w::text_hint(), summary) };
    let hint = shortened(&hint);
    let ground = is_own.then_some(t.editor_ground);
    let text = Text { name: w::text(), hint: &hint, rows: 3, ground };
    text.ui(ui, own, making, commands)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(HINT) {
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()),
        None => text.to_owned(),
    }
}

/// Which statement is quoted; the key of another one, where it was chosen. A step about an incident
/// quotes what was said of it, a view whatever was said.
fn quotation_ui(
    ui: &mut Ui,
    making: Making<'_>,
    step: &BriefingStep,
    incident: Option<IncidentRef<'_>>,
) -> Option<String> {
    let dossier = making.layer.data.dossier();
    let (statements, none): (Vec<StatementId>, _) = match (incident, step.shows) {
        (Some(incident), _) => (incident.statements().to_vec(), w::first_quotation()),
        (None, StepKind::View | StepKind::Overview) => {
            (dossier.statements().take(STATEMENTS).map(|statement| statement.id).collect(), w::no_quotation())
        }
        (None, _) => return None,
    };
    if statements.is_empty() && step.statement.is_empty() {
        return None;
    }
    name_ui(ui, w::quotation());
    let chosen = match dossier.statement_by_key(&step.statement) {
        Some(statement) => describe_statement(statement),
        None if step.statement.is_empty() => none.to_owned(),
        None => w::not_in_dossier().to_owned(),
    };
    let t = tokens(ui.ctx());
    let mut wanted = None;
    let width = ui.available_width();
    let font = || fonts::regular(size::BODY);
    let list = ComboBox::from_id_salt("quotation").width(width).truncate();
    let galley = text::elided(ui, &chosen, font(), t.text, width - 40.0, 1);
    let shown = menus::combo(ui, list.selected_text(galley), |ui| {
        if ui.selectable_label(step.statement.is_empty(), none).clicked() {
            wanted = Some(String::new());
        }
        for &id in statements.iter().take(STATEMENTS) {
            let statement = dossier.statement(id);
            let galley = text::elided(ui, &describe_statement(statement), font(), t.text, ENTRY, 1);
            if ui.selectable_label(statement.key() == step.statement, galley).clicked() {
                wanted = Some(statement.key().to_owned());
            }
        }
    });
    let name = labelled(w::quotation(), &chosen);
    shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
    wanted.filter(|key| *key != step.statement)
}

/// Who, and what was said.
fn describe_statement(statement: StatementRef<'_>) -> String {
    let words: String = statement.text().chars().take(HINT).collect();
    labelled(vocabulary::speaker(statement), &words)
}

/// What the map shows at the step.
fn map_ui(ui: &mut Ui, making: Making<'_>, n: usize, step: &BriefingStep, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    name_ui(ui, w::map());
    Frame::new().fill(t.raised).corner_radius(space::CORNER).inner_margin(Margin::symmetric(10, 8)).show(
        ui,
        |ui| {
            ui.set_width(ui.available_width());
            parts::body(ui, if step.bounds.is_some() { w::map_own() } else { w::map_usual() });
            if let Some(told) = only_told(step) {
                parts::muted(ui, &told);
            }
            ui.horizontal_wrapped(|ui| {
                if ui.button(w::use_view()).clicked() {
                    commands.push(Command::Briefing(BriefingCommand::Shoot(making.layer.id, n)));
                }
                if step.bounds.is_some() {
                    let forget = ui.add(Button::new(w::forget_view()).frame_when_inactive(false));
                    if forget.clicked() {
                        commands.push(making.edit(Edit::CapturedView(n, None)));
                    }
                }
            });
        },
    );
}

/// What is filtered at the step, in words.
fn only_told(step: &BriefingStep) -> Option<String> {
    let only = step.only.as_ref()?;
    let kind = |word: &String| match Kind::from_word(word) {
        Some(kind) => vocabulary::kind_in_sentence(kind).to_owned(),
        None => word.clone(),
    };
    let without = facts::listed(only.without.iter().map(kind));
    Some(w::only_of(&only.text, &only.from, &only.to, &without))
}
