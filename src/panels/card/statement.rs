//! A statement: the words as evidence, with who said them, where and when they stand.

use egui::{
    Color32, CornerRadius, FontId, Frame, Margin, RichText, Role, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::{Card, incident};
use crate::l10n::preferred_names;
use crate::l10n::ui as w;
use crate::l10n::vocabulary;
use crate::model::tables::{Citation, Translation};
use crate::model::vocabulary::{Credibility, Reliability};
use crate::model::{StatementForm, StatementId, StatementRef};
use crate::panels::parts;
use crate::query::Item;
use crate::theme::direction::{self, Mirror};
use crate::theme::{fonts, size, space, text, tokens};

/// Draws statements one below the other, the first ones of many.
pub(super) fn statements_ui(ui: &mut Ui, card: &mut Card<'_>, statements: &[StatementId]) {
    let first = statements.first().map(|&id| card.dossier.statement(id).key());
    let list = ("statements", card.id, first);
    let shown = parts::shown_of(ui, list, statements.len());
    for &id in &statements[..shown] {
        statement_ui(ui, card, card.dossier.statement(id));
    }
    parts::show_more(ui, list, statements.len());
}

/// Draws a statement: a quotation with its large opening mark, reported speech without one.
pub(super) fn statement_ui(ui: &mut Ui, card: &mut Card<'_>, statement: StatementRef<'_>) {
    let t = tokens(ui.ctx());
    let quoted = statement.form() == StatementForm::Quotation;
    ui.add_space(space::TIGHT);
    let frame = Frame::new()
        .fill(t.quote)
        .corner_radius(CornerRadius::same(space::CORNER))
        .inner_margin(direction::margin(Margin { left: 16, right: 14, top: 12, bottom: 12 }));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 5.0;
        if quoted {
            opening_mark(ui);
        } else {
            parts::eyebrow(ui, vocabulary::statement_form(statement.form()));
        }
        let large = if quoted { fonts::regular(size::QUOTE) } else { fonts::regular(size::BODY) };
        let small = fonts::regular(size::BODY);
        let translations = statement.translations();
        let translation = vocabulary::for_reader(statement.language(), translations, card.dossier.text());
        if let Some(translation) = translation.filter(|_| card.translations_first) {
            translation_ui(ui, card, translation, large, t.text);
            ui.add_space(3.0);
            parts::spoken_in(&text::label(ui, statement.text(), small, t.muted), statement.language());
        } else {
            parts::spoken_in(&text::label(ui, statement.text(), large, t.text), statement.language());
            if let Some(translation) = translation {
                translation_ui(ui, card, translation, small, t.muted);
            }
        }
        ui.add_space(2.0);
        speaker_ui(ui, card, statement);
        origin_ui(ui, card, statement);
        parts::editor_note(ui, w::editor(), statement.editor_note_in(preferred_names()));
    });
    let rect = shown.response.rect;
    let edge = [pos2(rect.left() + 1.5, rect.top() + 8.0), pos2(rect.left() + 1.5, rect.bottom() - 8.0)];
    let colour = if quoted { t.accent } else { t.line };
    let mirror = Mirror::begin(ui);
    ui.painter().line_segment(edge, Stroke::new(3.0, colour));
    mirror.end(ui, rect);
    shown.response.widget_info(|| {
        let form = vocabulary::statement_form(statement.form());
        let speaker = vocabulary::speaker(statement);
        let read = w::statement_read(form, speaker, statement.text());
        WidgetInfo::labeled(Role::Blockquote, true, read)
    });
}

/// The mark hangs in its own line, smaller than its type, so that it does not push the words down.
fn opening_mark(ui: &mut Ui) {
    let t = tokens(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(30.0, 20.0), egui::Sense::hover());
    let at = rect.left_top() + vec2(-3.0, -10.0);
    let quoted = w::quoted("");
    let mark = quoted.chars().next().unwrap_or('“');
    let mirror = Mirror::begin(ui);
    ui.painter().text(at, egui::Align2::LEFT_TOP, mark, fonts::quote_mark(size::QUOTE_MARK), t.accent);
    mirror.end(ui, rect);
}

fn translation_ui(ui: &mut Ui, card: &Card<'_>, translation: &Translation, font: FontId, colour: Color32) {
    let t = tokens(ui.ctx());
    let text = card.dossier.text();
    let caption = vocabulary::translated_by(translation, text);
    ui.add_space(3.0);
    ui.label(RichText::new(caption).font(fonts::strong(11.0)).color(t.editor));
    let words = text::label(ui, text.get(translation.text), font, colour);
    parts::spoken_in(&words, text.get(translation.language));
}

fn speaker_ui(ui: &mut Ui, card: &mut Card<'_>, statement: StatementRef<'_>) {
    let role = statement.speaker().map_or("", |speaker| card.dossier.text().get(speaker.role));
    let translations = statement.role_translations();
    let translation = vocabulary::for_reader(statement.language(), translations, card.dossier.text());
    let role_below = card.translations_first && translation.is_some();
    parts::line(ui, |ui| match statement.speaker() {
        Some(speaker) => {
            parts::aside(ui, "—");
            card.link(ui, vocabulary::speaker(statement), Item::Actor(speaker.actor));
            if !role.is_empty() && !role_below {
                parts::aside(ui, role);
            }
        }
        None => {
            parts::aside(ui, vocabulary::speaker(statement));
        }
    });
    let colour = tokens(ui.ctx()).muted;
    if let Some(translation) = translation {
        translation_ui(ui, card, translation, fonts::regular(size::BODY), colour);
    }
    if !role.is_empty() && role_below {
        parts::aside(ui, role);
    }
}

/// What kind of statement, in which language, when, and where it stands.
fn origin_ui(ui: &mut Ui, card: &mut Card<'_>, statement: StatementRef<'_>) {
    let mut told = vec![vocabulary::statement_kind(statement.kind()).to_owned()];
    told.extend(Some(vocabulary::language(statement.language()).to_owned()).filter(|name| !name.is_empty()));
    told.extend(statement.credibility().map(|judged| vocabulary::credibility(judged).to_owned()));
    parts::muted(ui, &told.join(" · "));
    if let Some(when) = statement.when() {
        incident::when_line(ui, card, Some(when));
        incident::said_ui(ui, card.dossier.text().get(when.said));
    }
    if let Some(citation) = statement.cited() {
        citation_ui(ui, card, citation);
    }
}

/// A source as a link, with where in it and how it is judged.
pub(super) fn citation_ui(ui: &mut Ui, card: &mut Card<'_>, citation: Citation) {
    let source = card.dossier.source(citation.source);
    direction::vertical(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let title = if source.title_in(preferred_names()).is_empty() {
            w::untitled_source()
        } else {
            source.title_in(preferred_names())
        };
        card.link(ui, title, Item::Source(citation.source));
        let judged =
            [source.reliability().map(Reliability::word), citation.credibility.map(Credibility::word)];
        let judged: String = judged.into_iter().flatten().collect();
        let told = [card.dossier.text().get_in(citation.locator, preferred_names()), &judged];
        let told: Vec<&str> = told.into_iter().filter(|text| !text.is_empty()).collect();
        if !told.is_empty() {
            parts::muted(ui, &told.join(" · "));
        }
    });
}
