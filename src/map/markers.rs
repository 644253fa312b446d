//! The markers: a dot at the very position, a head with icon and badge, a name.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Id, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use walkers::{Canvas, Projector, Text, ZOrder, lon_lat};

use super::answers;
use super::canvas::{pos, target_of};
use crate::look::{fonts, kinds, size, space, text, tokens};
use crate::query::{Item, Target};
use crate::scene::labels::{self, Area, Wish};
use crate::scene::spread::{Spot, spread};
use crate::scene::{Command, View};
use crate::words;

/// How far outside the map a marker is still drawn, in points.
const MARGIN: f32 = 60.0;
/// How far apart heads are kept, in points.
const APART: f32 = space::HEAD * 2.0 + 14.0;
/// At most as many markers get a name and a node for screen readers.
const NAMED: usize = 300;

/// A marker on screen.
pub struct Placed {
    /// Its index among the marks.
    pub mark: usize,
    /// What it stands for.
    pub target: Target,
    /// The very position.
    pub anchor: Spot,
    /// The centre of the head.
    pub head: Spot,
    /// The name, and where it goes; `None` where it gives way.
    label: Option<(Arc<Galley>, Area)>,
    selected: bool,
    hovered: bool,
}

/// The markers that are on screen, with room for their heads and names.
pub fn place(
    ui: &Ui,
    rect: Rect,
    projector: &Projector<'_>,
    view: &View<'_>,
    hovered: Option<Target>,
) -> Vec<Placed> {
    let near = rect.expand(MARGIN);
    let mut placed: Vec<Placed> = Vec::new();
    for (n, mark) in view.marks.marks.iter().enumerate() {
        let at = projector.project(lon_lat(mark.position.x(), mark.position.y())).to_pos2();
        if near.contains(at) {
            let target = target_of(mark);
            placed.push(Placed {
                mark: n,
                target,
                anchor: [at.x, at.y],
                head: [at.x, at.y],
                label: None,
                selected: is_selected(view, target),
                hovered: hovered == Some(target),
            });
        }
    }
    let anchors: Vec<Spot> = placed.iter().map(|p| p.anchor).collect();
    for (p, head) in placed.iter_mut().zip(spread(&anchors, APART)) {
        p.head = head;
    }
    if placed.len() <= NAMED {
        let lines = answers::areas(view, &placed);
        label(ui, rect, view, &mut placed, &lines);
    }
    // What is selected or under the pointer is drawn over the others.
    placed.sort_by_key(|p| (p.hovered, p.selected));
    placed
}

fn label(ui: &Ui, rect: Rect, view: &View<'_>, placed: &mut [Placed], lines: &[Area]) {
    let t = tokens(ui.ctx());
    let names: Vec<Arc<Galley>> = placed
        .iter()
        .map(|p| {
            let font = fonts::strong(size::LABEL);
            text::galley(ui, name(view, p), font, t.label)
        })
        .collect();
    let wishes: Vec<Wish> = placed
        .iter()
        .zip(&names)
        .map(|(p, galley)| Wish {
            head: p.head,
            away: [p.head[0] - p.anchor[0], p.head[1] - p.anchor[1]],
            size: [galley.size().x, galley.size().y],
            must: p.selected || p.hovered,
        })
        .collect();
    let inside = Area { min: [rect.left(), rect.top()], max: [rect.right(), rect.bottom()] };
    for ((p, galley), area) in
        placed.iter_mut().zip(names).zip(labels::place(&wishes, space::HEAD, inside, lines))
    {
        p.label = area.map(|area| (galley, area));
    }
}

/// Whether the marker is what is selected, or one of the places of what is selected.
fn is_selected(view: &View<'_>, target: Target) -> bool {
    let Some(selection) = view.selection.filter(|selection| selection.layer == target.layer) else {
        return false;
    };
    match (selection.item, target.item) {
        (Item::Incident(id), Item::Place(place)) => view
            .dossier(selection)
            .is_some_and(|dossier| dossier.incident(id).places().iter().any(|link| link.place == place)),
        (selected, this) => selected == this,
    }
}

fn name<'a>(view: &View<'a>, placed: &Placed) -> &'a str {
    match (view.dossier(placed.target), placed.target.item) {
        (Some(dossier), Item::Place(id)) => dossier.place(id).name(words::LANGUAGE),
        _ => "",
    }
}

/// Draws the markers and lets them be clicked. Gives what is under the pointer.
pub fn ui(ui: &mut Ui, view: &View<'_>, placed: &[Placed], commands: &mut Vec<Command>) -> Option<Target> {
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
    let named = placed.len() <= NAMED;
    if named {
        // Always in the same order, whatever is drawn on top: Tab goes from one to the next.
        let mut in_order: Vec<&Placed> = placed.iter().collect();
        in_order.sort_by_key(|p| p.mark);
        for p in in_order {
            if hand(ui, view, p, commands) {
                hovered = Some(p.target);
            }
        }
    }
    for p in placed {
        if named {
            paint_name(ui, p);
            paint_focus(ui, p);
        }
        paint_head(ui, view, p);
    }
    hovered
}

fn id(ui: &Ui, p: &Placed) -> Id {
    ui.scope_id().with(("marker", p.target))
}

fn head_area(p: &Placed) -> Rect {
    Rect::from_center_size(pos(p.head), vec2(space::HEAD, space::HEAD) * 2.0)
}

fn name_area(p: &Placed) -> Option<Rect> {
    p.label.as_ref().map(|(_, area)| Rect::from_min_max(pos(area.min), pos(area.max)))
}

/// Lets a marker be clicked. Whether the pointer or the focus is on it.
fn hand(ui: &Ui, view: &View<'_>, p: &Placed, commands: &mut Vec<Command>) -> bool {
    let id = id(ui, p);
    let response = ui.interact(head_area(p), id, Sense::click());
    let incidents = view.marks.marks[p.mark].incidents;
    response.widget_info(|| {
        let counted = words::facts::count(incidents, words::ui::INCIDENT, words::ui::INCIDENTS);
        WidgetInfo::selected(Role::Button, true, p.selected, format!("{}, {counted}", name(view, p)))
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
    response.hovered() || response.has_focus()
}

fn paint_focus(ui: &Ui, p: &Placed) {
    if ui.memory(|memory| memory.has_focus(id(ui, p))) {
        let t = tokens(ui.ctx());
        let area = name_area(p).map_or(head_area(p), |name| head_area(p).union(name));
        ui.painter().rect_stroke(area.expand(3.0), 6.0, Stroke::new(2.0, t.accent), StrokeKind::Outside);
    }
}

fn paint_head(ui: &Ui, view: &View<'_>, p: &Placed) {
    let t = tokens(ui.ctx());
    let mark = &view.marks.marks[p.mark];
    let centre = pos(p.head);
    let radius = if p.hovered { space::HEAD + 1.5 } else { space::HEAD };
    let painter = ui.painter();
    if p.selected {
        painter.circle(centre, radius + 5.0, t.accent.gamma_multiply(0.22), Stroke::new(2.5, t.accent));
    }
    painter.circle_filled(centre + vec2(0.0, 1.5), radius + 2.0, t.shadow);
    painter.circle(centre, radius, kinds::colour(mark.kind), Stroke::new(2.0, t.rim));
    let icon = kinds::icon(mark.kind);
    painter.text(centre, Align2::CENTER_CENTER, icon.codepoint, fonts::icon(radius * 1.3), kinds::ICON);
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
fn paint_name(ui: &Ui, p: &Placed) {
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

/// Keeps the names of the base map out from under markers and their names: walkers places the
/// texts of earlier layers first, so invisible texts in a layer below hold the room.
pub struct Reserved {
    areas: Vec<Rect>,
}

impl Reserved {
    /// Holds the room of these markers.
    pub fn new(placed: &[Placed]) -> Self {
        // A crowd covers the base map anyway, and finding room for its names would cost a frame.
        let placed = if placed.len() <= NAMED { placed } else { &[] };
        let heads = placed.iter().map(|p| Rect::from_center_size(pos(p.head), vec2(1.0, 1.0) * APART));
        let names = placed
            .iter()
            .filter_map(|p| p.label.as_ref())
            .map(|(_, area)| Rect::from_min_max(pos(area.min), pos(area.max)));
        Self { areas: heads.chain(names).collect() }
    }
}

impl walkers::Layer for Reserved {
    fn draw(&mut self, canvas: &mut Canvas, _projector: &Projector<'_>) {
        for area in &self.areas {
            // A row of dots as wide as the room; its padding gives the height.
            let dots = (area.width() / 5.0).ceil().max(1.0) as usize;
            let text =
                Text::new(area.center(), ".".repeat(dots), 14.0, Color32::TRANSPARENT, 0.0).with_padding(4.0);
            canvas.add_text(ZOrder::new(0), text);
        }
    }
}
