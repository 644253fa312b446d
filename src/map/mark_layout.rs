//! Marks on screen: where their heads are, and which names have room. The same in the window, in a show
//! and on exports, which say how large and how much emphasised each is.

use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rect, Ui, Vec2};

use crate::query::{Item, Target};
use crate::scene::Mark;
use crate::scene::declutter::{Spot, declutter};
use crate::scene::labels::{self, Area, LabelRequest, Others};
use crate::theme::{fonts, space, text};

/// How far apart heads are kept, in points of the window.
const APART: f32 = space::HEAD * 2.0 + 14.0;

/// A mark on screen.
pub struct PlacedMark<'a> {
    /// Its number among the marks.
    pub number: usize,
    /// What it shows.
    pub mark: &'a Mark,
    /// What its place is called, and the size and colour of that name.
    pub name: (&'a str, f32, Color32),
    /// The very position.
    pub anchor: Pos2,
    /// The centre of the head.
    pub head: Pos2,
    /// How large the head is, 1 being the whole of it.
    pub part: f32,
    /// How it is drawn.
    pub emphasis: Emphasis,
    /// The name, and where it goes; `None` where it gives way.
    pub label: Option<(Arc<Galley>, Rect)>,
}

/// How much a mark stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Emphasis {
    /// It has a ring: what is selected, or what a step is about.
    pub ringed: bool,
    /// It is under the pointer.
    pub hovered: bool,
    /// It was in an earlier step.
    pub faded: bool,
}

impl Emphasis {
    /// Whether it is what is looked at.
    pub fn stands_out(self) -> bool {
        self.ringed || self.hovered
    }
}

impl PlacedMark<'_> {
    /// What it stands for.
    pub fn target(&self) -> Target {
        Target { layer: self.mark.layer, item: Item::Place(self.mark.place) }
    }

    /// The radius of its head.
    pub fn radius(&self, scale: f32) -> f32 {
        space::HEAD * self.part * scale
    }
}

/// Moves heads apart, and away from what stands `firm`.
pub fn step_aside(marks: &mut [PlacedMark<'_>], firm: &[Spot], scale: f32) {
    let anchors: Vec<Spot> = marks.iter().map(|p| p.anchor.into()).collect();
    for (p, head) in marks.iter_mut().zip(declutter(&anchors, firm, APART * scale)) {
        p.head = head.into();
    }
}

/// Finds room for the names within `inside`, for the earlier ones first.
pub fn label<'m, 'a: 'm>(
    ui: &Ui,
    marks: impl Iterator<Item = &'m mut PlacedMark<'a>>,
    scale: f32,
    inside: Rect,
    others: Others<'_>,
) {
    let mut named: Vec<_> = marks
        .map(|p| {
            let (name, size, ink) = p.name;
            (text::galley(ui, name, fonts::strong(size), ink), p)
        })
        .collect();
    let wish = |(galley, p): &(Arc<Galley>, &mut PlacedMark<'_>)| LabelRequest {
        head: p.head.into(),
        radius: p.radius(scale),
        away: (p.head - p.anchor).into(),
        size: galley.size().into(),
        must: p.emphasis.stands_out(),
    };
    let wishes: Vec<LabelRequest> = named.iter().map(wish).collect();
    let areas = labels::place(&wishes, scale, area(inside), others);
    for ((galley, p), area) in named.drain(..).zip(areas) {
        p.label = area.map(|area| (galley, Rect::from_min_max(area.min.into(), area.max.into())));
    }
}

/// Where heads and names are, for the names of the base map to keep clear of.
pub fn areas<'m, 'a: 'm>(
    marks: impl Iterator<Item = &'m PlacedMark<'a>> + Clone,
    scale: f32,
) -> impl Iterator<Item = Rect> {
    let head = move |p: &PlacedMark<'_>| Rect::from_center_size(p.head, Vec2::splat(p.radius(scale) * 1.5));
    let names = marks.clone().filter_map(|p| p.label.as_ref().map(|(_, area)| *area));
    marks.map(head).chain(names)
}

/// A rectangle of egui as the scene has it.
pub fn area(rect: Rect) -> Area {
    Area { min: rect.min.into(), max: rect.max.into() }
}
