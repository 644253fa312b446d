//! The markers: one per located place that incidents are put at.

use geo::{Point, Rect};
use jiff::civil::Time;

use crate::geo::bounds_of;
use crate::model::lists::Lists;
use crate::model::{IncidentId, IncidentRef, Kind, PlaceId, PlaceRef, Precision};
use crate::query::{LayerId, Layers};
use crate::scene::clusters::{Clusters, Days};

/// A marker, not yet on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// In which layer.
    pub layer: LayerId,
    /// Which place.
    pub place: PlaceId,
    /// Where, in degrees.
    pub position: Point,
    /// The kind of most of its incidents; of several as frequent the one that stands first in [`Kind::ALL`].
    pub kind: Kind,
    /// How many incidents are put there.
    pub incidents: usize,
    /// The days of its incidents; `None` where none is dated.
    pub days: Option<Days>,
    /// The least exact of how its incidents are placed.
    pub precision: Precision,
}

impl Mark {
    /// The marker of a place for these of its incidents, and how many of them are of each kind; `None`
    /// where it has no position.
    pub(super) fn of(
        layer: LayerId,
        place: PlaceRef<'_>,
        incidents: &[IncidentRef<'_>],
    ) -> Option<(Self, impl Iterator<Item = (Kind, u32)> + use<>)> {
        let mut counts = [0; Kind::ALL.len()];
        for incident in incidents {
            counts[incident.kind() as usize] += 1;
        }
        let counted = Kind::ALL.iter().copied().zip(counts);
        let mark = Self {
            layer,
            place: place.id,
            position: place.position()?,
            kind: main_kind(counted.clone()),
            incidents: incidents.len(),
            days: days(incidents),
            precision: coarsest(place, incidents),
        };
        Some((mark, counted.filter(|&(_, count)| count > 0)))
    }
}

/// An arrow: some incident at one marker responds to one at another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ResponseArrow {
    /// The marker of what was answered.
    pub from: usize,
    /// The marker of the answer.
    pub to: usize,
}

impl ResponseArrow {
    /// The arrow to an incident from the one that it answers, where both have markers, and not the same.
    pub(super) fn to(answer: IncidentRef<'_>, mark: impl Fn(PlaceId) -> Option<usize>) -> Option<Self> {
        let answered = answer.dossier().incident(answer.responds_to()?);
        let (from, to) = (mark(answered.located_at()?.id)?, mark(answer.located_at()?.id)?);
        (from != to).then_some(Self { from, to })
    }
}

/// All markers, their clusters, and the arrows between them.
#[derive(Debug, Default)]
pub struct Marks {
    /// The markers.
    pub marks: Vec<Mark>,
    /// What they become where they are many.
    pub clusters: Clusters,
    /// West, south, east and north of all of them, in degrees; `None` where there are none. East is
    /// beyond 180 where the shorter way goes across the antimeridian.
    pub bounds: Option<Rect>,
    /// How many of the incidents are at no place that has a position.
    pub unlocated: usize,
    /// The arrows in the order of where they start, each once.
    answers: Vec<ResponseArrow>,
    numbers: Numbers,
}

impl Marks {
    /// The markers of all visible layers, for the incidents for which `keep` holds.
    pub fn of(layers: &Layers, keep: impl Fn(LayerId, IncidentId) -> bool) -> Self {
        let mut marks = Vec::new();
        let mut kinds = Lists::default();
        let mut numbers = Numbers::default();
        let mut kept: Vec<IncidentRef<'_>> = Vec::new();
        let mut unlocated = 0;
        for layer in layers.visible() {
            let mut of_places = Vec::new();
            for place in layer.dossier.places() {
                if place.position().is_none() {
                    continue;
                }
                kept.clear();
                let incidents = place.incidents().iter().filter(|&&id| keep(layer.id, id));
                kept.extend(incidents.map(|&id| layer.dossier.incident(id)));
                let mark = (!kept.is_empty()).then(|| Mark::of(layer.id, place, &kept)).flatten();
                let Some((mark, counts)) = mark else {
                    continue;
                };
                of_places.resize(place.id.index(), NO_MARK);
                of_places.push(marks.len() as u32);
                marks.push(mark);
                kinds.push(counts);
            }
            numbers.layers.push((layer.id, of_places));
            let without_position =
                |incident: &IncidentRef<'_>| keep(layer.id, incident.id) && incident.located_at().is_none();
            unlocated += layer.dossier.incidents().filter(without_position).count();
        }
        let answers = answers(layers, &numbers, keep);
        let clusters = Clusters::of(&marks, &kinds);
        let bounds = bounds_of(marks.iter().map(|mark| mark.position));
        Self { marks, clusters, bounds, unlocated, answers, numbers }
    }

    /// The marker of a place.
    pub fn find(&self, layer: LayerId, place: PlaceId) -> Option<usize> {
        self.numbers.find(layer, place)
    }

    /// The arrows that start at a marker.
    pub fn answers_from(&self, mark: usize) -> &[ResponseArrow] {
        let start = self.answers.partition_point(|answer| answer.from < mark);
        let end = self.answers.partition_point(|answer| answer.from <= mark);
        &self.answers[start..end]
    }
}

/// The markers of places, by the rows of their layers.
#[derive(Debug, Default)]
struct Numbers {
    layers: Vec<(LayerId, Vec<u32>)>,
}

/// A place that has none.
const NO_MARK: u32 = u32::MAX;

impl Numbers {
    fn find(&self, layer: LayerId, place: PlaceId) -> Option<usize> {
        let (_, places) = self.layers.iter().find(|(id, _)| *id == layer)?;
        places.get(place.index()).filter(|&&mark| mark != NO_MARK).map(|&mark| mark as usize)
    }
}

fn answers(
    layers: &Layers,
    numbers: &Numbers,
    keep: impl Fn(LayerId, IncidentId) -> bool,
) -> Vec<ResponseArrow> {
    let mut answers = Vec::new();
    for layer in layers.visible() {
        let is_kept = |answer: &IncidentRef<'_>| {
            answer.responds_to().is_some_and(|id| keep(layer.id, id)) && keep(layer.id, answer.id)
        };
        for answer in layer.dossier.incidents().filter(is_kept) {
            answers.extend(ResponseArrow::to(answer, |place| numbers.find(layer.id, place)));
        }
    }
    answers.sort_unstable();
    answers.dedup();
    answers
}

/// The kind of which a place has most incidents; of several as frequent the one that stands first in
/// [`Kind::ALL`]. So a place has one icon, in whatever order its incidents come.
fn main_kind(counts: impl IntoIterator<Item = (Kind, u32)>) -> Kind {
    let ranked = counts.into_iter().map(|(kind, count)| (count, std::cmp::Reverse(kind as usize), kind));
    ranked.max().map_or(Kind::Other, |(_, _, kind)| kind)
}

/// The first and the last day that the incidents cover.
fn days(incidents: &[IncidentRef<'_>]) -> Option<Days> {
    let days = incidents.iter().filter_map(|incident| incident.when()).map(|when| {
        let (first, last) = (when.start.date(), when.end.date());
        // What ends at midnight does not reach into the day that begins.
        let reaches = last == first || when.end.time() > Time::midnight();
        (first, if reaches { last } else { last.yesterday().unwrap_or(last) })
    });
    days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

fn coarsest(place: PlaceRef<'_>, incidents: &[IncidentRef<'_>]) -> Precision {
    let links = incidents.iter().flat_map(|incident| incident.places());
    let here = links.filter(|link| link.place == place.id).filter_map(|link| link.precision);
    here.fold(place.precision(), Precision::coarser)
}
