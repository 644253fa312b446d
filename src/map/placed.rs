//! The markers on screen: where their heads stand, and which names have room.

use std::sync::Arc;

use egui::{Galley, Pos2, Rect, Ui, pos2};
use walkers::{Projector, lon_lat};

use crate::look::{fonts, size, space, text, tokens};
use crate::query::{Item, Target};
use crate::scene::View;
use crate::scene::labels::{self, Area, Wish};
use crate::scene::spread::{Spot, spread};
use crate::words;

/// How far outside the map a marker is still drawn, in points.
const MARGIN: f32 = 60.0;
/// How far apart heads are kept, in points.
const APART: f32 = space::HEAD * 2.0 + 14.0;
/// At most as many markers get a name and a node for screen readers.
pub const NAMED: usize = 300;

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
    pub label: Option<(Arc<Galley>, Area)>,
    /// Whether it is selected, or one of the places of what is.
    pub selected: bool,
    /// Whether it is under the pointer.
    pub hovered: bool,
}

/// The markers that are on screen, with room for their heads and names.
pub fn place(rect: Rect, projector: &Projector<'_>, view: &View<'_>, hovered: Option<Target>) -> Vec<Placed> {
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
    // What is selected or under the pointer is drawn over the others.
    placed.sort_by_key(|p| (p.hovered, p.selected));
    placed
}

/// The place that a marker stands for.
fn target_of(mark: &crate::scene::Mark) -> Target {
    Target { layer: mark.layer, item: Item::Place(mark.place) }
}

/// A spot of the scene as a position of egui.
pub fn pos(spot: Spot) -> Pos2 {
    pos2(spot[0], spot[1])
}

/// Finds room for the names, clear of `lines` where that is possible; a crowd gets none.
pub fn label(ui: &Ui, rect: Rect, view: &View<'_>, placed: &mut [Placed], lines: &[Area]) {
    if placed.len() > NAMED {
        return;
    }
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

/// The name of a marker's place.
pub fn name<'a>(view: &View<'a>, placed: &Placed) -> &'a str {
    match (view.dossier(placed.target), placed.target.item) {
        (Some(dossier), Item::Place(id)) => dossier.place(id).name(words::LANGUAGE),
        _ => "",
    }
}
