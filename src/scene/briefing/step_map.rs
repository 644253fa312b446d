//! What the map of a step shows: the places of its incidents, those of earlier steps, and the arrows
//! between them.

use std::collections::HashMap;

use geo::Point;

use super::deck::Deck;
use super::step::{StepMap, StepMark};
use crate::l10n::preferred_names;
use crate::model::{IncidentId, IncidentRef, PlaceId, PlaceRef};
use crate::progress::Progress;
use crate::query::LayerId;
use crate::scene::marks::{Mark, ResponseArrow};

/// After so many incidents it is asked whether to stop.
const LOOK: usize = 16_384;
/// As many earlier incidents stay on the map, faded.
const EARLIER: usize = 400;
/// More places are thinned out, to one in each of the cells into which the map is cut, so many across.
const MANY: usize = 300;
const CELLS: f64 = 160.0;

type At = (LayerId, IncidentId);

impl StepMap {
    /// The places of these incidents, and the answers between them; `None` where somebody asked to stop.
    pub(super) fn of(deck: &Deck, incidents: &[At], is_now: bool, progress: &Progress) -> Option<Self> {
        let mut gathered = Gathered::default();
        for (n, &at) in incidents.iter().enumerate() {
            if n.is_multiple_of(LOOK) && progress.is_cancelled() {
                return None;
            }
            gathered.add(deck, at, is_now);
        }
        let (bounds, arrows) = (deck.bounds_of(incidents), gathered.arrows(deck, incidents));
        Some(Self { bounds, arrows, marks: gathered.marks(), ..Self::default() })
    }

    /// The incidents of earlier steps faded, then the one of step `n`, with what it answers.
    pub(super) fn incident(deck: &Deck, n: usize, at: At) -> Self {
        let Some(incident) = deck.incident(at) else {
            return Self::default();
        };
        let answered = incident.responds_to().map(|id| (at.0, id));
        let earlier = deck.steps[n.saturating_sub(EARLIER)..n].iter().filter_map(|step| step.target);
        let mut before: Vec<At> = Vec::new();
        for one in earlier.chain(answered).filter(|&one| one != at) {
            if !before.contains(&one) {
                before.push(one);
            }
        }
        let mut gathered = Gathered::default();
        for &one in &before {
            gathered.add(deck, one, false);
        }
        gathered.add(deck, at, true);
        let (arrows, answer) = (gathered.arrows(deck, &before), gathered.arrow(deck, at));
        let mut marks = gathered.marks();
        for here in marks.iter_mut().filter(|here| here.is_now) {
            here.mark.kind = incident.kind();
        }
        let with: Vec<At> = answered.into_iter().chain([at]).collect();
        Self { bounds: deck.bounds_of(&with), marks, arrows, answer, ..Self::default() }
    }

    /// Where there are many: of markers that nobody could tell apart only the one with the most
    /// incidents.
    pub(super) fn thinned(mut self) -> Self {
        let Some(bounds) = self.bounds.filter(|_| self.marks.len() > MANY) else {
            return self;
        };
        let side = (bounds.width().max(bounds.height()) / CELLS).max(f64::EPSILON);
        let cell = |at: Point| ((at.x() / side).floor() as i64, (at.y() / side).floor() as i64);
        let mut best: HashMap<(i64, i64), usize> = HashMap::new();
        for (n, here) in self.marks.iter().enumerate() {
            let known = best.entry(cell(here.mark.position)).or_insert(n);
            if self.marks[*known].mark.incidents < here.mark.incidents {
                *known = n;
            }
        }
        let mut kept: Vec<usize> = best.into_values().collect();
        kept.sort_unstable();
        let moved = |arrow: ResponseArrow| {
            let [from, to] = [arrow.from, arrow.to].map(|mark| kept.binary_search(&mark).ok());
            Some(ResponseArrow { from: from?, to: to? })
        };
        self.arrows = self.arrows.into_iter().filter_map(moved).collect();
        self.answer = self.answer.and_then(moved);
        let all = self.marks.into_iter().enumerate();
        self.marks = all.filter(|(n, _)| kept.binary_search(n).is_ok()).map(|(_, mark)| mark).collect();
        self
    }
}

/// Incidents by their places, in the order in which those come up.
#[derive(Default)]
struct Gathered<'a> {
    places: Vec<GatheredPlace<'a>>,
    numbers: HashMap<(LayerId, PlaceId), usize>,
}

struct GatheredPlace<'a> {
    layer: LayerId,
    place: PlaceRef<'a>,
    incidents: Vec<IncidentRef<'a>>,
    is_now: bool,
}

impl<'a> Gathered<'a> {
    fn add(&mut self, deck: &'a Deck, at: At, is_now: bool) {
        let Some(incident) = deck.incident(at) else {
            return;
        };
        let places = incident.places().iter().map(|link| incident.dossier().place(link.place));
        for place in places.filter(|place| place.position().is_some()) {
            let number = *self.numbers.entry((at.0, place.id)).or_insert(self.places.len());
            if number == self.places.len() {
                self.places.push(GatheredPlace { layer: at.0, place, incidents: Vec::new(), is_now });
            }
            let here = &mut self.places[number];
            here.is_now |= is_now;
            // An incident that names a place twice happened there once.
            if here.incidents.last().is_none_or(|last| last.id != incident.id) {
                here.incidents.push(incident);
            }
        }
    }

    fn marks(self) -> Vec<StepMark> {
        let mark = |here: GatheredPlace<'_>| {
            let (mark, kinds) = Mark::of(here.layer, here.place, &here.incidents)?;
            let name = here.place.name(preferred_names()).to_owned();
            Some(StepMark { mark, name, kinds: kinds.collect(), is_now: here.is_now })
        };
        self.places.into_iter().filter_map(mark).collect()
    }

    /// The arrow to an incident from what it answers, if both have places.
    fn arrow(&self, deck: &Deck, at: At) -> Option<ResponseArrow> {
        ResponseArrow::to(deck.incident(at)?, |place| self.numbers.get(&(at.0, place)).copied())
    }

    /// The arrows to all of these, each once.
    fn arrows(&self, deck: &Deck, answers: &[At]) -> Vec<ResponseArrow> {
        let mut arrows: Vec<_> = answers.iter().filter_map(|&at| self.arrow(deck, at)).collect();
        arrows.sort_unstable();
        arrows.dedup();
        arrows
    }
}
