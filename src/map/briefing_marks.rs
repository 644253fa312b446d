//! What stands on the map of a briefing: places of this step and, faded, of those before, and the answers
//! between them.

use egui::{Rect, Ui};

use super::arrows::Curve;
use super::mark_layout::{Emphasis, PlacedMark};
use super::worlds::Sight;
use super::{accuracy_circles, arrows, mark_layout, mark_painter};
use crate::scene::briefing::{StepMap, StepMark};
use crate::scene::choices::BaseMapChoice;
use crate::scene::labels::{Area, Others};
use crate::scene::marks::ResponseArrow;
use crate::theme::tokens;
use crate::theme::tokens::stage;

/// What is around the map.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// What is to be seen.
    pub map: &'a StepMap,
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
/// How large the heads of many are, and those of earlier steps.
const DOT: f32 = 0.42;
const EARLIER: f32 = 0.62;

impl Setting<'_> {
    /// How much larger marks are than in the window.
    pub fn scale(&self) -> f32 {
        stage::MARKS * self.unit
    }
}

/// What stands on the map, and where.
pub struct OnStage<'a> {
    placed: Vec<PlacedMark<'a>>,
    /// The arrows of earlier steps, and that of the present one.
    arrows: [Vec<Curve>; 2],
}

impl<'a> OnStage<'a> {
    /// Finds room for heads and names; these keep clear of what is `taken`.
    pub fn of(ui: &Ui, sight: &Sight<'_>, set: &Setting<'a>, taken: &[Rect]) -> Self {
        let (t, scale, marks) = (tokens(ui.ctx()), set.scale(), &set.map.marks);
        let is_crowd = marks.len() > HEADS;
        let place = |(number, here): (usize, &'a StepMark)| {
            let anchor = sight.project(here.mark.position);
            let (size, ink) = if here.is_now { (stage::NAME, t.label) } else { (stage::FADED_NAME, t.muted) };
            PlacedMark {
                number,
                mark: &here.mark,
                name: (&here.name, size * set.unit, ink),
                anchor,
                head: anchor,
                part: match (is_crowd, here.is_now) {
                    (true, _) => DOT,
                    (false, true) => 1.0,
                    (false, false) => EARLIER,
                },
                // Rings of many would hide what they are around.
                emphasis: Emphasis { ringed: here.is_now && !is_crowd, hovered: false, faded: !here.is_now },
                label: None,
            }
        };
        let mut placed: Vec<PlacedMark<'_>> = marks.iter().enumerate().map(place).collect();
        if !is_crowd {
            mark_layout::step_aside(&mut placed, &[], scale);
        }
        let curves = |arrows: &[ResponseArrow]| arrows::curves(arrows.iter(), placed.iter(), sight, scale);
        let arrows = [curves(&set.map.arrows), curves(set.map.answer.as_slice())];
        // What the step is about lies over what was before, and has its name first.
        placed.sort_by_key(|p| !p.emphasis.faded);
        if !is_crowd {
            let taken: Vec<Area> = taken.iter().copied().map(mark_layout::area).collect();
            let lines = arrows::areas(&arrows.concat());
            let named = placed.iter_mut().rev().filter(|p| !p.name.0.is_empty());
            mark_layout::label(ui, named, scale, set.clear, Others { heads: &taken, lines: &lines });
        }
        Self { placed, arrows }
    }

    /// The marks in the clear part of the map.
    pub fn in_sight<'s>(&'s self, set: &'s Setting<'_>) -> impl Iterator<Item = &'s StepMark> {
        let seen = self.placed.iter().filter(|p| set.clear.contains(p.head));
        seen.map(|p| &set.map.marks[p.number])
    }

    /// Where heads and names are.
    pub fn areas(&self, set: &Setting<'_>) -> impl Iterator<Item = Rect> {
        mark_layout::areas(self.placed.iter(), set.scale())
    }

    /// Draws it all.
    pub fn paint(&self, ui: &Ui, sight: &Sight<'_>, set: &Setting<'_>) {
        let scale = set.scale();
        accuracy_circles::paint(ui, sight, &self.placed, scale);
        let [earlier, now] = &self.arrows;
        arrows::paint(ui, earlier, (1.0, true), scale);
        // The beginning of an arrow is less than its point.
        if set.drawn >= 0.05 {
            arrows::paint(ui, now, (set.drawn.min(1.0), false), scale);
        }
        mark_painter::paint(ui, &self.placed, scale);
    }
}
