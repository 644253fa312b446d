//! What is filtered by: days, and the kinds as a legend with their counts.

use egui::{
    Align, Align2, Button, CornerRadius, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind,
    TextEdit, Ui, WidgetInfo, pos2, vec2,
};
use egui_material_icons::icons;
use jiff::civil::Date;

use super::parts;
use crate::l10n::ui as w;
use crate::l10n::{facts, vocabulary};
use crate::model::Kind;
use crate::query::filter::Bound;
use crate::query::matches::KindCount;
use crate::query::{DateSpan, Filter, Kinds};
use crate::scene::choices::Panel;
use crate::scene::{Command, View};
use crate::theme::direction::{self, Mirror};
use crate::theme::{fonts, size, space, text, tokens};

/// Height of a kind in the legend.
const ROW: f32 = 26.0;
/// Beside the name of a kind and its number: the icon, and what is between them, in points.
const BESIDE: f32 = 44.0;
/// The legend takes at most this part of what is left of the list.
const LEGEND: f32 = 0.42;

/// What the filters remember between frames: the ends of the span as they are typed.
#[derive(Default)]
pub struct FiltersUi {
    from: Draft,
    to: Draft,
}

/// A day as it is typed, which may not be one yet.
#[derive(Default)]
struct Draft {
    typed: String,
    /// The end of the span when it was typed: it is written anew when that changes elsewhere.
    stands_for: Option<Date>,
    is_wrong: bool,
}

impl FiltersUi {
    /// Draws how many are shown, and where they are unfolded, days and kinds.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        if !view.filters_open && view.filter.is_empty() {
            return;
        }
        summary_ui(ui, view, commands);
        if view.filters_open {
            self.days_ui(ui, view, commands);
            legend_ui(ui, view, commands);
        }
        ui.add_space(space::TIGHT);
    }

    fn days_ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        let span = view.filter.span;
        let mut wanted = span;
        ui.horizontal(|ui| {
            ui.add_space(space::EDGE - 4.0);
            let clear = if span.is_open() && !self.is_wrong() { 0.0 } else { space::TARGET + 4.0 };
            ui.spacing_mut().item_spacing.x = space::TIGHT;
            let width = (ui.available_width() - clear - space::EDGE - space::TIGHT) / 2.0;
            wanted.from = self.from.ui(ui, Bound::From, width, span.from);
            wanted.to = self.to.ui(ui, Bound::To, width, span.to);
            if clear > 0.0 && parts::icon_button(ui, icons::ICON_CLOSE, w::clear_days()).clicked() {
                (self.from, self.to) = Default::default();
                wanted = DateSpan::default();
            }
        });
        if self.is_wrong() {
            note_ui(ui, w::no_day(), Told::Wrong);
        } else if wanted.is_reversed() {
            note_ui(ui, w::reversed(), Told::Wrong);
        }
        if wanted != span {
            commands.push(Command::Filter(Filter { span: wanted, ..view.filter.clone() }));
        }
        if view.counts.undated > 0 {
            note_ui(ui, &w::undated(view.counts.undated), Told::Muted);
        }
    }

    fn is_wrong(&self) -> bool {
        self.from.is_wrong || self.to.is_wrong
    }
}

impl Draft {
    /// Draws the field and gives the end of the span that is wanted. What is no day bounds nothing.
    fn ui(&mut self, ui: &mut Ui, bound: Bound, width: f32, day: Option<Date>) -> Option<Date> {
        if self.stands_for != day {
            let typed = day.map_or_else(String::new, |day| day.to_string());
            *self = Self { typed, stands_for: day, is_wrong: false };
        }
        let t = tokens(ui.ctx());
        let (name, hint) = match bound {
            Bound::From => (w::from_day(), w::from()),
            Bound::To => (w::to_day(), w::to()),
        };
        let hint = RichText::new(hint).font(fonts::regular(size::BODY));
        let colour = if self.is_wrong { t.error } else { t.text };
        let field = TextEdit::singleline(&mut self.typed)
            .id(egui::Id::unique(name))
            .hint_text(hint)
            .text_color(colour)
            .desired_width(width)
            .margin(vec2(8.0, 5.0))
            .align(direction::field());
        let field = ui.add(field);
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
        if self.is_wrong {
            let ring = Stroke::new(1.5, t.error);
            ui.painter().rect_stroke(field.rect, CornerRadius::same(6), ring, StrokeKind::Inside);
        }
        if field.changed() {
            let parsed = bound.parse(&self.typed);
            self.is_wrong = parsed.is_err();
            self.stands_for = parsed.unwrap_or_default();
        }
        field.on_hover_text(w::no_day());
        self.stands_for
    }
}

#[derive(Clone, Copy)]
enum Told {
    Wrong,
    Muted,
}

fn note_ui(ui: &mut Ui, what: &str, how: Told) {
    let t = tokens(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.add_space(space::EDGE - 4.0);
        let colour = match how {
            Told::Wrong => t.error,
            Told::Muted => t.muted,
        };
        text::label(ui, what, fonts::regular(size::SMALL), colour);
    });
}

/// "1 204 of 68 573 incidents", the way back to all, and the fold.
fn summary_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    ui.horizontal(|ui| {
        ui.add_space(space::EDGE - 4.0);
        let counted = w::shown_of(view.counts.shown, view.counts.of);
        text::label(ui, &counted, fonts::strong(size::SMALL + 1.0), t.text);
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            ui.add_space(space::NORMAL);
            let icon = if view.filters_open { icons::ICON_EXPAND_LESS } else { icons::ICON_TUNE };
            if parts::icon_button(ui, icon, w::show_filters()).clicked() {
                commands.push(Command::Toggle(Panel::Filters));
            }
            if !view.filter.is_empty() {
                let all = RichText::new(w::show_all()).font(fonts::regular(size::SMALL + 1.0));
                if ui
                    .add(Button::new(all).frame_when_inactive(false))
                    .on_hover_text(w::clear_filter())
                    .clicked()
                {
                    commands.push(Command::Filter(Filter::default()));
                }
            }
        });
    });
}

/// The kinds that there are, the most frequent first, in as many columns as there is room for.
fn legend_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let counted = Kind::ALL.iter().copied().zip(view.counts.kinds);
    let mut kinds: Vec<_> = counted.filter(|(_, count)| count.total > 0).collect();
    kinds.sort_by_key(|(_, count)| std::cmp::Reverse(count.total));
    ui.add_space(space::TIGHT);
    let most = (ui.available_height() * LEGEND).max(ROW * 2.0);
    ScrollArea::vertical().id_salt("legend").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
        let room = ui.available_width() - 2.0 * space::NORMAL;
        let columns = ((room / widest(ui, &kinds)) as usize).clamp(1, kinds.len().max(1));
        let lines = kinds.len().div_ceil(columns);
        let width = room / columns as f32;
        let (area, _) =
            ui.allocate_exact_size(vec2(ui.available_width(), lines as f32 * ROW), Sense::hover());
        for (n, &(kind, count)) in kinds.iter().enumerate() {
            let (column, line) = (n / lines, n % lines);
            let corner = area.min + vec2(space::NORMAL + column as f32 * width, line as f32 * ROW);
            let rect = direction::within(area, Rect::from_min_size(corner, vec2(width, ROW)));
            kind_ui(ui, rect, kind, count, view.filter, commands);
        }
    });
}

/// What the widest of the kinds needs: its icon, its whole name and its number, in points.
fn widest(ui: &Ui, kinds: &[(Kind, KindCount)]) -> f32 {
    let t = tokens(ui.ctx());
    let width = |said: &str, points: f32| text::galley(ui, said, fonts::regular(points), t.text).size().x;
    let needed = kinds.iter().map(|&(kind, count)| {
        let name = width(vocabulary::kind(kind), size::SMALL + 1.0);
        name + width(&facts::grouped(count.total), size::SMALL)
    });
    BESIDE + needed.fold(0.0, f32::max)
}

fn kind_ui(ui: &Ui, rect: Rect, kind: Kind, count: KindCount, filter: &Filter, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let is_on = !filter.excluded_kinds.holds(kind);
    let response = ui.interact(rect, ui.scope_id().with(("kind", kind)), Sense::click());
    let name = vocabulary::kind(kind);
    response.widget_info(|| {
        let counted = facts::incidents(count.passing);
        let told = if is_on { w::labelled(name, &counted) } else { w::kind_hidden(name, &counted) };
        WidgetInfo::selected(Role::CheckBox, true, is_on, told)
    });
    if response.clicked() {
        let alone = Kinds::all_but(kind);
        // The first click of a double one has switched the kind.
        let before = if response.double_clicked() {
            filter.excluded_kinds.toggled(kind)
        } else {
            filter.excluded_kinds
        };
        let off = match response.double_clicked() || ui.input(|input| input.modifiers.alt) {
            // A second time, the others come back.
            true if before == alone => Kinds::default(),
            true => alone,
            false => before.toggled(kind),
        };
        commands.push(Command::Filter(Filter { excluded_kinds: off, ..filter.clone() }));
    }
    let mirror = Mirror::begin(ui);
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(6), t.hover);
    }
    let centre = pos2(rect.left() + 15.0, rect.center().y);
    let colour = if is_on {
        parts::paint_kind_disc(ui, centre, kind, 18.0);
        if count.passing > 0 { t.text } else { t.muted }
    } else {
        ui.painter().circle_stroke(centre, 8.0, Stroke::new(1.5, t.muted));
        ui.painter()
            .line_segment([centre + vec2(-5.5, 5.5), centre + vec2(5.5, -5.5)], Stroke::new(1.5, t.muted));
        t.muted
    };
    let right = rect.right() - 8.0;
    let number = ui.painter().text(
        pos2(right, centre.y),
        Align2::RIGHT_CENTER,
        facts::grouped(count.passing),
        fonts::regular(size::SMALL),
        t.muted,
    );
    let left = rect.left() + 29.0;
    let galley =
        text::elided(ui, name, fonts::regular(size::SMALL + 1.0), colour, number.left() - left - 6.0, 1);
    ui.painter().galley(pos2(left, centre.y - galley.size().y / 2.0), galley, colour);
    mirror.end(ui, rect);
    response.on_hover_text(w::kind_hint());
}
