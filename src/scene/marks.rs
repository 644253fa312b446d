//! The markers: one per located place that incidents are put at.

use std::sync::Arc;

use geo::{Point, Rect};
use jiff::civil::Time;

use crate::geo::bounds_of;
use crate::model::lists::Lists;
use crate::model::{Dossier, IncidentId, IncidentRef, Kind, PlaceId, PlaceRef, Precision};
use crate::query::{Layer, LayerId, Layers};
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
    /// The layers, each with the number of its first marker.
    layers: Vec<(usize, Arc<LayerMarks>)>,
}

/// The markers of one layer, and the arrows between them, counted from its first marker on.
#[derive(Debug)]
pub struct LayerMarks {
    layer: LayerId,
    marks: Vec<Mark>,
    kinds: Lists<(Kind, u32)>,
    unlocated: usize,
    answers: Vec<ResponseArrow>,
    /// The markers of places, by their rows.
    of_places: Vec<u32>,
}

/// A place that has no marker.
const NO_MARK: u32 = u32::MAX;

impl Marks {
    /// The markers of all visible layers, for the incidents for which `keep` holds.
    pub fn of(layers: &Layers, keep: impl Fn(LayerId, IncidentId) -> bool) -> Self {
        let marks = |layer: &Layer| Arc::new(LayerMarks::of(layer, |incident| keep(layer.id, incident)));
        Self::merge(layers.visible().map(marks))
    }

    /// The markers of layers together.
    pub fn merge(layers: impl IntoIterator<Item = Arc<LayerMarks>>) -> Self {
        let mut all = Self::default();
        let mut kinds = Lists::default();
        for layer in layers {
            let first = all.marks.len();
            all.marks.extend_from_slice(&layer.marks);
            (0..layer.kinds.len()).for_each(|n| kinds.push_slice(layer.kinds.of(n)));
            all.unlocated += layer.unlocated;
            let moved =
                |answer: &ResponseArrow| ResponseArrow { from: answer.from + first, to: answer.to + first };
            all.answers.extend(layer.answers.iter().map(moved));
            all.layers.push((first, layer));
        }
        all.clusters = Clusters::of(&all.marks, &kinds);
        all.bounds = bounds_of(all.marks.iter().map(|mark| mark.position));
        all
    }

    /// The marker of a place.
    pub fn find(&self, layer: LayerId, place: PlaceId) -> Option<usize> {
        let (first, layer) = self.layers.iter().find(|(_, marks)| marks.layer == layer)?;
        Some(first + layer.find(place)?)
    }

    /// The arrows that start at a marker.
    pub fn answers_from(&self, mark: usize) -> &[ResponseArrow] {
        let start = self.answers.partition_point(|answer| answer.from < mark);
        let end = self.answers.partition_point(|answer| answer.from <= mark);
        &self.answers[start..end]
    }
}

impl LayerMarks {
    /// The markers of a layer, for the incidents for which `keep` holds.
    pub fn of(layer: &Layer, keep: impl Fn(IncidentId) -> bool) -> Self {
        let dossier = layer.data.dossier();
        let (mut marks, mut kinds, mut of_places) = (Vec::new(), Lists::default(), Vec::new());
        let mut kept: Vec<IncidentRef<'_>> = Vec::new();
        for place in dossier.places() {
            if place.position().is_none() {
                continue;
            }
            kept.clear();
            let incidents = place.incidents().iter().filter(|&&id| keep(id));
            kept.extend(incidents.map(|&id| dossier.incident(id)));
            let mark = (!kept.is_empty()).then(|| Mark::of(layer.id, place, &kept)).flatten();
            let Some((mark, counts)) = mark else {
                continue;
            };
            of_places.resize(place.id.index(), NO_MARK);
            of_places.push(marks.len() as u32);
            marks.push(mark);
            kinds.push(counts);
        }
        let without_position =
            |incident: &IncidentRef<'_>| keep(incident.id) && incident.located_at().is_none();
        let unlocated = dossier.incidents().filter(without_position).count();
        let mut made = Self { layer: layer.id, marks, kinds, unlocated, answers: Vec::new(), of_places };
        made.answers = made.answers(dossier, keep);
        made
    }

    fn find(&self, place: PlaceId) -> Option<usize> {
        self.of_places.get(place.index()).filter(|&&mark| mark != NO_MARK).map(|&mark| mark as usize)
    }

    fn answers(&self, dossier: &Dossier, keep: impl Fn(IncidentId) -> bool) -> Vec<ResponseArrow> {
        let is_kept = |answer: &IncidentRef<'_>| answer.responds_to().is_some_and(&keep) && keep(answer.id);
        let arrow = |answer| ResponseArrow::to(answer, |place| self.find(place));
        let mut answers: Vec<_> = dossier.incidents().filter(is_kept).filter_map(arrow).collect();
        answers.sort_unstable();
        answers.dedup();
        answers
    }
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
