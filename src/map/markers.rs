//! The markers as they are drawn: a dot at the very position, a head with icon and badge, a name.

use egui::{Align2, Color32, Id, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};
use walkers::{Canvas, Projector, Text, ZOrder};

use super::placed::{PlacedMarker, name, pos};
use super::tooltip;
use crate::l10n;
use crate::query::Target;
use crate::scene::{Command, View};
use crate::theme::{fonts, kinds, space, tokens};

/// Draws the markers and lets them be clicked. Gives the one under the pointer.
pub fn ui(ui: &Ui, view: &View<'_>, placed: &[PlacedMarker], commands: &mut Vec<Command>) -> Option<Target> {
    let mut hovered = None;
    let t = tokens(ui.ctx());
    for p in placed {
        if p.head != p.anchor {
            let leader = [pos(p.anchor), pos(p.head)];
            ui.painter().line_segment(leader, Stroke::new(3.5, t.rim));
            let colour = kinds::colour(view.marks.marks[p.mark].kind);
            ui.painter().line_segment(leader, Stroke::new(1.75, colour));
            ui.painter().circle(pos(p.anchor), 3.5, colour, Stroke::new(1.5, t.rim));
        }
    }
    // Always in the same order, whatever is drawn on top: Tab goes from one to the next.
    let mut in_order: Vec<&PlacedMarker> = placed.iter().collect();
    in_order.sort_by_key(|p| p.mark);
    for p in in_order {
        if hand(ui, view, p, commands) {
            hovered = Some(p.target);
        }
    }
    for p in placed {
        paint_name(ui, p);
        paint_head(ui, view, p);
    }
    hovered
}

fn id(ui: &Ui, p: &PlacedMarker) -> Id {
    ui.scope_id().with(("marker", p.target))
}

fn head_area(p: &PlacedMarker) -> Rect {
    Rect::from_center_size(pos(p.head), vec2(space::HEAD, space::HEAD) * 2.0)
}

fn name_area(p: &PlacedMarker) -> Option<Rect> {
    p.label.as_ref().map(|(_, area)| Rect::from_min_max(pos(area.min), pos(area.max)))
}

/// Lets a marker be clicked. Whether the pointer or the focus is on it.
fn hand(ui: &Ui, view: &View<'_>, p: &PlacedMarker, commands: &mut Vec<Command>) -> bool {
    let id = id(ui, p);
    // What is cut away at the edge of the map is no stop of the focus.
    let sense = if ui.clip_rect().contains(pos(p.head)) { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(head_area(p), id, sense);
    let incidents = view.marks.marks[p.mark].incidents;
    response.widget_info(|| {
        let counted = l10n::facts::incidents(incidents);
        WidgetInfo::selected(Role::Button, true, p.selected, l10n::facts::listed([name(view, p), &counted]))
    });
    let response = match name_area(p) {
        Some(area) => {
            // The head stands for both: Tab stops once, and a screen reader reads it once.
            response.union(ui.interact(area, id.with("name"), Sense::CLICK))
        }
        None => response,
    };
    if response.clicked() {
        commands.push(Command::Select(p.target));
    }
    let under_hand = response.hovered() || response.has_focus();
    response.on_hover_ui(|ui| tooltip::tooltip_ui(ui, view, p));
    under_hand
}

fn paint_head(ui: &Ui, view: &View<'_>, p: &PlacedMarker) {
    let t = tokens(ui.ctx());
    let mark = &view.marks.marks[p.mark];
    let centre = pos(p.head);
    let radius = if p.hovered { space::HEAD + 1.5 } else { space::HEAD };
    let painter = ui.painter();
    if p.selected {
        painter.circle(centre, radius + 5.0, t.accent.gamma_multiply(0.22), Stroke::new(2.5, t.accent));
    }
    painter.circle_filled(centre + vec2(0.0, 1.5), radius + 2.0, t.shadow);
    let colour = kinds::colour(mark.kind);
    // Hollow where the point is only the middle of a country: nothing happened just there.
    let hollow = mark.precision.is_nowhere_in_particular();
    let (ground, ink) = if hollow { (t.panel, t.text) } else { (colour, kinds::ICON) };
    painter.circle(centre, radius, ground, Stroke::new(2.0, if hollow { colour } else { t.rim }));
    let icon = kinds::icon(mark.kind);
    painter.text(centre, Align2::CENTER_CENTER, icon.codepoint, fonts::icon(radius * 1.3), ink);
    if mark.incidents > 1 {
        paint_badge(ui, centre + vec2(radius * 0.75, -radius * 0.75), mark.incidents);
    }
}

fn paint_badge(ui: &Ui, centre: egui::Pos2, count: usize) {
    let t = tokens(ui.ctx());
    let text = if count > 999 { "999+".to_owned() } else { count.to_string() };
    let galley = ui.painter().layout_no_wrap(text, fonts::strong(11.0), t.panel);
    let width = (galley.size().x + 8.0).max(17.0);
    let badge = Rect::from_center_size(centre, vec2(width, 17.0));
    ui.painter().rect(badge, 8.5, t.text, Stroke::new(1.5, t.rim), StrokeKind::Outside);
    ui.painter().galley(badge.center() - galley.size() / 2.0, galley, t.panel);
}

/// The name with a halo, so that it can be read on any ground.
fn paint_name(ui: &Ui, p: &PlacedMarker) {
    let Some((galley, area)) = &p.label else {
        return;
    };
    let t = tokens(ui.ctx());
    let at = pos(area.min);
    for (dx, dy) in
        [(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7)]
    {
        let shape = egui::epaint::TextShape::new(at + vec2(dx, dy) * 1.8, galley.clone(), t.halo)
            .with_override_text_color(t.halo);
        ui.painter().add(Shape::Text(shape));
    }
    let colour = if p.selected { t.accent } else { t.label };
    let shape = egui::epaint::TextShape::new(at, galley.clone(), colour).with_override_text_color(colour);
    ui.painter().add(Shape::Text(shape));
}

/// Height of a line of Inter, in its type size.
const LINE_HEIGHT: f32 = 1.21;

/// Keeps the names of the base map out from under markers and their names: walkers places the
/// texts of earlier layers first, so invisible texts in a layer below hold the room.
pub struct Reserved {
    areas: Vec<Rect>,
    /// How wide a dot is in type of one point.
    dot: f32,
}

impl Reserved {
    /// Holds the room of these markers, and `others`.
    pub fn new<'a>(
        ui: &Ui,
        placed: impl Iterator<Item = &'a PlacedMarker> + Clone,
        others: impl IntoIterator<Item = Rect>,
    ) -> Self {
        let heads =
            placed.clone().map(|p| Rect::from_center_size(pos(p.head), Vec2::splat(space::HEAD * 1.5)));
        let names = placed
            .filter_map(|p| p.label.as_ref())
            .map(|(_, area)| Rect::from_min_max(pos(area.min), pos(area.max)));
        Self::of(ui, heads.chain(names).chain(others).collect())
    }

    /// Holds the room of these areas.
    pub fn of(ui: &Ui, areas: Vec<Rect>) -> Self {
        let measure = 20.0;
        let dot = ui.fonts_mut(|fonts| fonts.glyph_width(&fonts::regular(measure), '.')) / measure;
        Self { areas, dot }
    }
}

impl walkers::Layer for Reserved {
    fn draw(&mut self, canvas: &mut Canvas, _projector: &Projector<'_>) {
        for area in &self.areas {
            // A row of dots as high and as wide as the room.
            let size = area.height() / LINE_HEIGHT;
            let dots = (area.width() / (size * self.dot).max(1.0)).ceil().max(1.0) as usize;
            let text =
                Text::new(area.center(), ".".repeat(dots), size, Color32::TRANSPARENT, 0.0).with_padding(2.0);
            canvas.add_text(ZOrder::new(0), text);
        }
    }
}
