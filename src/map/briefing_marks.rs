//! What is drawn on the map of a briefing: places of this step and, faded, of those before, with
//! their doubt, their names, and the answers between them.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Pos2, Rect, Shape, Stroke, Ui, Vec2, vec2};

use super::accuracy_circles::{self, Ink};
use super::answers::{self, Curve, Pen};
use super::placed::pos;
use super::worlds::Sight;
use crate::scene::briefing::{StageMap, StageMark};
use crate::scene::choices::BaseMapChoice;
use crate::scene::declutter::{Spot, declutter};
use crate::scene::labels::{self, Area, LabelRequest, Others};
use crate::theme::tokens::stage;
use crate::theme::{fonts, kinds, space, text, tokens};

/// What is around the map.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// What is to be seen.
    pub map: &'a StageMap,
    /// The base map.
    pub base: BaseMapChoice,
    /// The part that nothing covers, in points: there the map shows what it is about.
    pub clear: Rect,
    /// Points for a pixel of a screen of 1080 pixels.
    pub unit: f32,
    /// How much of the arrows of the present step is drawn, from 0 to 1.
    pub drawn: f32,
    /// Whether the map stands alone, so that it says itself what its icons mean.
    pub legend: bool,
    /// What else stands on the map; names and the legend keep clear of it.
    pub taken: Option<Rect>,
}

/// More places than that are dots without names.
const HEADS: usize = 60;
/// How much of its colour an earlier place keeps.
const FADED: f32 = 0.55;

/// What stands on the map, and where.
pub struct OnStage {
    placed: Vec<Placed>,
    arrows: Vec<(Curve, bool)>,
}

struct Placed {
    mark: usize,
    anchor: Pos2,
    head: Pos2,
    radius: f32,
    name: Option<(Arc<Galley>, Rect)>,
}

impl OnStage {
    /// Finds room for heads and names.
    pub fn of(ui: &Ui, sight: &Sight<'_>, set: &Setting<'_>) -> Self {
        let marks = &set.map.marks;
        let crowd = marks.len() > HEADS;
        let radius = |mark: &StageMark| {
            let full = space::HEAD * stage::MARKS * set.unit;
            match (crowd, mark.is_now) {
                (true, _) => full * 0.42,
                (false, true) => full,
                (false, false) => full * 0.62,
            }
        };
        let anchors: Vec<Pos2> = marks.iter().map(|mark| sight.project(mark.position)).collect();
        let heads: Vec<Spot> = if crowd {
            anchors.iter().map(|&at| at.into()).collect()
        } else {
            let spots: Vec<Spot> = anchors.iter().map(|&at| at.into()).collect();
            declutter(&spots, &[], (space::HEAD * 2.0 + 12.0) * stage::MARKS * set.unit)
        };
        let mut placed: Vec<Placed> = (0..marks.len())
            .map(|n| Placed {
                mark: n,
                anchor: anchors[n],
                head: pos(heads[n]),
                radius: radius(&marks[n]),
                name: None,
            })
            .collect();
        let arrows = set.map.arrows.iter().filter_map(|arrow| {
            let (from, to) = (placed.get(arrow.from)?, placed.get(arrow.to)?);
            let bend = |[from, to]: [Pos2; 2]| answers::bend(from, to, stage::MARKS * set.unit);
            let ways = sight.ways(from.head, to.head).into_iter().filter_map(bend);
            Some(ways.map(|curve| (curve, arrow.is_now)))
        });
        let arrows: Vec<_> = arrows.flatten().collect();
        // What the step is about lies over what was before, and has its name first.
        placed.sort_by_key(|p| marks[p.mark].is_now);
        if !crowd {
            name(ui, set, &mut placed, &arrows);
        }
        Self { placed, arrows }
    }

    /// The marks in the clear part of the map.
    pub fn in_sight<'a>(&'a self, set: &'a Setting<'_>) -> impl Iterator<Item = &'a StageMark> {
        let seen = self.placed.iter().filter(|p| set.clear.contains(p.head));
        seen.map(|p| &set.map.marks[p.mark])
    }

    /// Where heads and names are, for the names of the base map to keep clear of.
    pub fn areas(&self) -> impl Iterator<Item = Rect> {
        let heads = self.placed.iter().map(|p| Rect::from_center_size(p.head, Vec2::splat(p.radius * 1.6)));
        heads.chain(self.placed.iter().filter_map(|p| p.name.as_ref().map(|(_, area)| *area)))
    }
}

fn name(ui: &Ui, set: &Setting<'_>, placed: &mut [Placed], arrows: &[(Curve, bool)]) {
    let t = tokens(ui.ctx());
    let marks = &set.map.marks;
    let mut order: Vec<usize> = (0..placed.len()).rev().collect();
    order.retain(|&n| !marks[placed[n].mark].name.is_empty());
    let names: Vec<Arc<Galley>> = order
        .iter()
        .map(|&n| {
            let mark = &marks[placed[n].mark];
            let size = if mark.is_now { stage::NAME } else { stage::FADED_NAME } * set.unit;
            text::galley(ui, &mark.name, fonts::strong(size), if mark.is_now { t.label } else { t.muted })
        })
        .collect();
    let wishes: Vec<LabelRequest> = order
        .iter()
        .zip(&names)
        .map(|(&n, galley)| LabelRequest {
            head: placed[n].head.into(),
            away: (placed[n].head - placed[n].anchor).into(),
            size: galley.size().into(),
            must: marks[placed[n].mark].is_now,
        })
        .collect();
    let inside = Area { min: set.clear.min.into(), max: set.clear.max.into() };
    let curves: Vec<Curve> = arrows.iter().map(|&(curve, _)| curve).collect();
    let lines = answers::areas(&curves);
    // With the ring around it.
    let radius = (space::HEAD * stage::MARKS + 12.0) * set.unit;
    let areas = labels::place(&wishes, radius, inside, Others { heads: &[], lines: &lines });
    for ((n, galley), area) in order.into_iter().zip(names).zip(areas) {
        let area = area.map(|area| Rect::from_min_max(pos(area.min), pos(area.max)));
        placed[n].name = area.map(|area| (galley, area));
    }
}

/// Draws it all.
pub fn paint(ui: &Ui, sight: &Sight<'_>, on_stage: &OnStage, set: &Setting<'_>) {
    let t = tokens(ui.ctx());
    let marks = &set.map.marks;
    let crowd = marks.len() > HEADS;
    let scale = stage::MARKS * set.unit;
    for p in &on_stage.placed {
        let mark = &marks[p.mark];
        let (part, strength) = if mark.is_now { (1.0, 0.16) } else { (FADED, 0.05) };
        let colour = kinds::colour(mark.kind).gamma_multiply(part);
        accuracy_circles::disc(ui, sight, mark.position, mark.precision, Ink { colour, strength, scale });
    }
    for &(curve, is_now) in &on_stage.arrows {
        let part = if is_now { set.drawn.clamp(0.0, 1.0) } else { 1.0 };
        if part < 0.05 {
            continue;
        }
        let fade = if is_now { 1.0 } else { FADED };
        let pen = Pen { halo: t.halo.gamma_multiply(fade), colour: t.label.gamma_multiply(fade), scale };
        answers::arrow(ui, answers::part(curve, part), pen);
    }
    for p in &on_stage.placed {
        leader(ui, p, kinds::colour(marks[p.mark].kind), scale);
    }
    for p in &on_stage.placed {
        head(ui, p, &marks[p.mark], (set.unit, crowd));
        if let Some((galley, area)) = &p.name {
            haloed(ui, area.min, galley, 2.2 * set.unit);
        }
    }
}

/// From a head that stepped aside to the very position.
fn leader(ui: &Ui, p: &Placed, colour: Color32, scale: f32) {
    if p.head.distance(p.anchor) < 1.0 {
        return;
    }
    let t = tokens(ui.ctx());
    ui.painter().line_segment([p.anchor, p.head], Stroke::new(3.5 * scale, t.rim));
    ui.painter().line_segment([p.anchor, p.head], Stroke::new(1.75 * scale, colour));
    ui.painter().circle(p.anchor, 3.5 * scale, colour, Stroke::new(1.5 * scale, t.rim));
}

fn head(ui: &Ui, p: &Placed, mark: &StageMark, (unit, crowd): (f32, bool)) {
    let t = tokens(ui.ctx());
    let painter = ui.painter();
    let colour = kinds::colour(mark.kind);
    let hollow = mark.precision.is_nowhere_in_particular();
    let (ground, ink) = if hollow { (t.panel, t.text) } else { (colour, kinds::ICON) };
    let fade = |colour: Color32| if mark.is_now { colour } else { colour.gamma_multiply(FADED + 0.15) };
    // Rings of many would hide what they are around.
    if mark.is_now && !crowd {
        let ring = p.radius + 7.0 * unit;
        painter.circle(p.head, ring, t.accent.gamma_multiply(0.20), Stroke::new(4.0 * unit, t.accent));
    }
    let rim = Stroke::new(3.0 * unit, fade(if hollow { colour } else { t.rim }));
    painter.circle(p.head, p.radius, fade(ground), rim);
    if p.radius > 8.0 * unit {
        let icon = kinds::icon(mark.kind).codepoint;
        painter.text(p.head, Align2::CENTER_CENTER, icon, fonts::icon(p.radius * 1.3), fade(ink));
    }
    if mark.incidents > 1 && mark.is_now && p.radius > 14.0 * unit {
        let galley = painter.layout_no_wrap(mark.incidents.to_string(), fonts::strong(20.0 * unit), t.panel);
        let size = vec2((galley.size().x + 14.0 * unit).max(30.0 * unit), 30.0 * unit);
        let area = Rect::from_center_size(p.head + vec2(p.radius, -p.radius) * 0.78, size);
        let rim = Stroke::new(2.5 * unit, t.rim);
        painter.rect(area, size.y / 2.0, t.text, rim, egui::StrokeKind::Outside);
        painter.galley(area.center() - galley.size() / 2.0, galley, t.panel);
    }
}

/// A name that can be read on any ground.
fn haloed(ui: &Ui, at: Pos2, galley: &Arc<Galley>, width: f32) {
    let t = tokens(ui.ctx());
    for n in 0..12_u8 {
        let aside = Vec2::angled(f32::from(n) * std::f32::consts::TAU / 12.0) * width;
        let shape =
            egui::epaint::TextShape::new(at + aside, galley.clone(), t.halo).with_override_text_color(t.halo);
        ui.painter().add(Shape::Text(shape));
    }
    ui.painter().galley(at, galley.clone(), t.label);
}
