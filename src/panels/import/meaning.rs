//! The drop-down of what a column can be.

use egui::{
    Button, Id, Key, Popup, PopupCloseBehavior, Response, RichText, Role, ScrollArea, Stroke, TextEdit, Ui,
};
use egui::{WidgetInfo, vec2};
use egui_material_icons::icons;

use crate::formats::tables::{ColumnGuess, FieldRole};
use crate::geo::gazetteer::fold;
use crate::l10n::tables as w;
use crate::l10n::ui::labelled;
use crate::panels::parts;
use crate::theme::direction::{self, menus};
use crate::theme::{fonts, size, tokens};

/// The name of a group in the language of the program, and what it holds.
type Group = (Option<fn() -> &'static str>, &'static [FieldRole]);

/// What columns can be, by what they tell of.
const GROUPS: [Group; 8] = [
    (None, &[FieldRole::Unused]),
    (
        Some(w::group_what),
        &[
            FieldRole::Title,
            FieldRole::Summary,
            FieldRole::Kind,
            FieldRole::Id,
            FieldRole::Munition,
            FieldRole::MunitionCount,
            FieldRole::MunitionFate,
            FieldRole::RespondsTo,
            FieldRole::Background,
            FieldRole::EditorNote,
        ],
    ),
    (
        Some(w::group_when),
        &[
            FieldRole::From,
            FieldRole::To,
            FieldRole::Time,
            FieldRole::Year,
            FieldRole::Month,
            FieldRole::Day,
            FieldRole::Zone,
            FieldRole::TimePrecision,
            FieldRole::TimeSaid,
            FieldRole::PartOfDay,
            FieldRole::Inferred,
        ],
    ),
    (
        Some(w::group_where),
        &[
            FieldRole::Latitude,
            FieldRole::Longitude,
            FieldRole::Position,
            FieldRole::Mgrs,
            FieldRole::Shape,
            FieldRole::Place,
            FieldRole::Within,
            FieldRole::PositionPrecision,
            FieldRole::Radius,
            FieldRole::PositionFrom,
            FieldRole::PlaceSaid,
            FieldRole::PlaceRole,
            FieldRole::PlaceNote,
        ],
    ),
    (
        Some(w::group_who),
        &[
            FieldRole::Actor,
            FieldRole::Attacker,
            FieldRole::AllegedAttacker,
            FieldRole::Target,
            FieldRole::AttackerDoubted,
            FieldRole::Responder,
            FieldRole::Victim,
        ],
    ),
    (
        Some(w::group_outcome),
        &[
            FieldRole::Killed,
            FieldRole::KilledLow,
            FieldRole::KilledHigh,
            FieldRole::Wounded,
            FieldRole::WoundedLow,
            FieldRole::WoundedHigh,
            FieldRole::Damage,
        ],
    ),
    (
        Some(w::group_sources),
        &[
            FieldRole::Source,
            FieldRole::SourceTitle,
            FieldRole::Author,
            FieldRole::Publisher,
            FieldRole::Published,
            FieldRole::Link,
            FieldRole::SourceLocator,
        ],
    ),
    (
        Some(w::group_statements),
        &[
            FieldRole::Quotation,
            FieldRole::Reported,
            FieldRole::Speaker,
            FieldRole::SpeakerRole,
            FieldRole::StatementKind,
            FieldRole::Said,
            FieldRole::SaidWords,
            FieldRole::SaidInferred,
            FieldRole::Language,
            FieldRole::Translation,
            FieldRole::TranslationLanguage,
            FieldRole::Translator,
            FieldRole::Locator,
            FieldRole::AlsoAbout,
            FieldRole::Claimed,
            FieldRole::ClaimMode,
        ],
    ),
];

const LIST: egui::Vec2 = vec2(250.0, 320.0);

/// A button with what a column is, and the list of what else it can be; what was chosen, if anything.
pub(super) fn meaning_ui(
    ui: &mut Ui,
    id: Id,
    taken: &ColumnGuess,
    width: f32,
) -> (Response, Option<FieldRole>) {
    let t = tokens(ui.ctx());
    let name = w::meaning(taken.meaning);
    let colour = if taken.meaning == FieldRole::Unused { t.muted } else { t.text };
    let arrow =
        RichText::new(icons::ICON_ARROW_DROP_DOWN.codepoint).font(fonts::icon(size::ICON)).color(t.muted);
    let label = RichText::new(name).font(fonts::regular(size::BODY)).color(colour);
    let button = Button::new(label)
        .right_text(arrow)
        .truncate()
        .fill(t.panel)
        .stroke(Stroke::new(1.0, t.line))
        .min_size(vec2(width, 28.0));
    let button = ui.add_sized(vec2(width, 28.0), button);
    button.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, labelled(&taken.heading, name)));
    let mut chosen = None;
    let menu = menus::popup(Popup::menu(&button)).id(id);
    let shown = menu.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(LIST.x);
        chosen = list_ui(ui, id, taken.meaning);
        if chosen.is_some() {
            ui.close();
        }
    });
    if shown.is_none() {
        ui.data_mut(|data| data.remove::<String>(id.with("needle")));
    }
    (button, chosen)
}

fn list_ui(ui: &mut Ui, id: Id, current: FieldRole) -> Option<FieldRole> {
    let t = tokens(ui.ctx());
    let needle_id = id.with("needle");
    let known: Option<String> = ui.data(|data| data.get_temp(needle_id));
    let just_opened = known.is_none();
    let mut needle = known.unwrap_or_default();
    let hint = RichText::new(w::find_meaning()).font(fonts::regular(size::BODY));
    let field = TextEdit::singleline(&mut needle).hint_text(hint).desired_width(f32::INFINITY);
    let field = ui.add(field.margin(vec2(8.0, 5.0)).align(direction::field()));
    field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, w::find_meaning()));
    if just_opened {
        field.request_focus();
    }
    let wanted = fold::words(&needle);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !wanted.is_empty();
    if just_opened || field.changed() {
        // What is typed is seen at once, whether or not the pointer moves.
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(needle_id, needle));

    let fits = |meaning: &&FieldRole| {
        [w::meaning(**meaning), meaning.word()].iter().any(|name| fold::words(name).contains(&wanted))
    };
    let mut chosen = None;
    let mut first = None;
    ScrollArea::vertical().max_height(LIST.y).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.spacing_mut().interact_size.y = 25.0;
        ui.spacing_mut().button_padding = vec2(8.0, 2.0);
        for (group, meanings) in GROUPS {
            let mut fitting = meanings.iter().filter(fits).peekable();
            if let (Some(group), Some(_)) = (group, fitting.peek()) {
                ui.add_space(6.0);
                parts::eyebrow(ui, group());
            }
            for &meaning in fitting {
                first = first.or(Some(meaning));
                let is_current = meaning == current;
                let name = w::meaning(meaning);
                let entry = ui.add(Button::selectable(is_current, name));
                if is_current && just_opened {
                    entry.scroll_to_me(Some(egui::Align::Center));
                }
                if entry.clicked() {
                    chosen = Some(meaning);
                }
            }
        }
        if first.is_none() {
            ui.label(RichText::new(w::nothing_fits()).color(t.muted));
        }
    });
    chosen.or(first.filter(|_| entered))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_stands_in_one_group_and_has_a_name_of_its_own() {
        let mut names = std::collections::HashSet::new();
        for &meaning in FieldRole::ALL {
            let times =
                GROUPS.iter().flat_map(|(_, group)| *group).filter(|other| **other == meaning).count();
            assert_eq!(times, 1, "{meaning:?}");
            let name = w::meaning(meaning);
            assert!(names.insert(name) && name.starts_with(char::is_uppercase), "{meaning:?}: {name}");
        }
    }
}
