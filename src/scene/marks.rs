//! The markers: one per located place that incidents are put at.

use std::ops::Range;
use std::sync::Arc;

use geo::{Point, Rect};
use jiff::civil::Time;

use crate::geo::bounds_of;
use crate::model::lists::Lists;
use crate::model::{Dossier, IncidentId, IncidentRef, Kind, PlaceId, PlaceRef, Precision};
use crate::query::edit::{Edit, sorted};
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

/// The markers of one layer, and the arrows between them.
#[derive(Debug)]
pub struct LayerMarks {
    layer: LayerId,
    /// In the order of their places.
    marks: Vec<Mark>,
    kinds: Lists<(Kind, u32)>,
    unlocated: usize,
    /// The places from which and to which arrows go, in order, each once.
    answers: Vec<(PlaceId, PlaceId)>,
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
        Self::default().merged_again(layers)
    }

    /// The markers of layers together: these, where they are still the same.
    pub fn updated(self: &Arc<Self>, layers: Vec<Arc<LayerMarks>>) -> Arc<Self> {
        let known = self.layers.iter().map(|(_, layer)| Arc::as_ptr(layer));
        let is_same = known.eq(layers.iter().map(Arc::as_ptr));
        if is_same { self.clone() } else { Arc::new(self.merged_again(layers)) }
    }

    fn merged_again(&self, layers: impl IntoIterator<Item = Arc<LayerMarks>>) -> Self {
        let mut all = Self::default();
        let mut kinds = Lists::default();
        for layer in layers {
            let first = all.marks.len();
            all.marks.extend_from_slice(&layer.marks);
            (0..layer.kinds.len()).for_each(|n| kinds.push_slice(layer.kinds.of(n)));
            all.unlocated += layer.unlocated;
            let mark = |place| Some(first + layer.find(place)?);
            let arrow =
                |&(from, to): &(PlaceId, PlaceId)| Some(ResponseArrow { from: mark(from)?, to: mark(to)? });
            all.answers.extend(layer.answers.iter().filter_map(arrow));
            all.layers.push((first, layer));
        }
        all.clusters = self.clusters.updated(&self.marks, &all.marks, &kinds);
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
        let mut made = Self {
            layer: layer.id,
            marks: Vec::new(),
            kinds: Lists::default(),
            unlocated: dossier.incidents().filter(|incident| is_unlocated(*incident, &keep)).count(),
            answers: sorted(dossier.incidents().filter_map(|answer| arrow_to(answer, &keep))),
            of_places: Vec::new(),
        };
        let mut kept = Vec::new();
        for place in dossier.places() {
            if let Some((mark, kinds)) = mark_of(layer.id, place, &keep, &mut kept) {
                made.push(mark, kinds);
            }
        }
        made
    }

    /// The same markers after an edit. Before it `kept` held of the incidents that they are of, after it
    /// `keep` does; `changed` are those of which only one does.
    pub fn edited(
        self: &Arc<Self>,
        edit: &Edit<'_>,
        changed: impl IntoIterator<Item = IncidentId>,
        kept: impl Fn(IncidentId) -> bool,
        keep: impl Fn(IncidentId) -> bool,
    ) -> Arc<Self> {
        let incidents = sorted(edit.moved().into_iter().chain(changed));
        let of = |dossier: &'_ Dossier, id| {
            let places = dossier.incident(id).places().iter();
            places.map(|link| link.place).collect::<Vec<_>>()
        };
        let at = |dossier| incidents.iter().flat_map(move |&id| of(dossier, id));
        let places = sorted(edit.places().chain(at(edit.before)).chain(at(edit.after)));
        let count = |dossier: &Dossier, keep: &dyn Fn(IncidentId) -> bool| {
            incidents.iter().filter(|&&id| is_unlocated(dossier.incident(id), keep)).count()
        };
        let unlocated = self.unlocated + count(edit.after, &keep) - count(edit.before, &kept);
        let answers = self.answers_edited(edit.after, &places, &keep);
        let mut room = Vec::new();
        let mut mark = |place| {
            let (mark, kinds) = mark_of(self.layer, edit.after.place(place), &keep, &mut room)?;
            Some((mark, kinds.collect::<Vec<_>>()))
        };
        let marks: Vec<_> = places.into_iter().map(|place| (place, mark(place))).collect();
        let is_known = |(place, mark): &(PlaceId, Option<(Mark, Vec<_>)>)| {
            let known = self.find(*place).map(|known| (&self.marks[known], self.kinds.of(known)));
            known == mark.as_ref().map(|(mark, kinds)| (mark, &kinds[..]))
        };
        if (unlocated, &answers) == (self.unlocated, &self.answers) && marks.iter().all(is_known) {
            return self.clone();
        }
        let mut made = Self {
            layer: self.layer,
            marks: Vec::with_capacity(self.marks.len() + marks.len()),
            kinds: Lists::default(),
            unlocated,
            answers,
            of_places: Vec::with_capacity(self.of_places.len()),
        };
        let mut copied = 0;
        for (place, mark) in marks {
            let next = self.marks.partition_point(|mark| mark.place < place);
            made.extend(self, copied..next);
            copied = next + usize::from(self.find(place).is_some());
            if let Some((mark, kinds)) = mark {
                made.push(mark, kinds);
            }
        }
        made.extend(self, copied..self.marks.len());
        Arc::new(made)
    }

    fn push(&mut self, mark: Mark, kinds: impl IntoIterator<Item = (Kind, u32)>) {
        self.of_places.resize(mark.place.index(), NO_MARK);
        self.of_places.push(self.marks.len() as u32);
        self.marks.push(mark);
        self.kinds.push(kinds);
    }

    /// Appends markers of others.
    fn extend(&mut self, others: &Self, range: Range<usize>) {
        for n in range {
            self.push(others.marks[n].clone(), others.kinds.of(n).iter().copied());
        }
    }

    fn find(&self, place: PlaceId) -> Option<usize> {
        self.of_places.get(place.index()).filter(|&&mark| mark != NO_MARK).map(|&mark| mark as usize)
    }

    /// The arrows after an edit that changed none but those from and to these places.
    fn answers_edited(
        &self,
        dossier: &Dossier,
        places: &[PlaceId],
        keep: &impl Fn(IncidentId) -> bool,
    ) -> Vec<(PlaceId, PlaceId)> {
        let is_edited = |place: &PlaceId| places.binary_search(place).is_ok();
        let stays = |(from, to): &&(PlaceId, PlaceId)| !is_edited(from) && !is_edited(to);
        let here = places.iter().flat_map(|&place| dossier.place(place).incidents());
        let answers = here.flat_map(|&id| {
            let answered_by = dossier.incident(id).answered_by().iter();
            answered_by.copied().chain([id]).filter_map(|answer| arrow_to(dossier.incident(answer), keep))
        });
        sorted(self.answers.iter().filter(stays).copied().chain(answers))
    }
}

fn is_unlocated(incident: IncidentRef<'_>, keep: impl Fn(IncidentId) -> bool) -> bool {
    keep(incident.id) && incident.located_at().is_none()
}

/// The marker of a place for those of its incidents that are kept, with how many are of each kind.
fn mark_of<'a, K: Fn(IncidentId) -> bool>(
    layer: LayerId,
    place: PlaceRef<'a>,
    keep: K,
    kept: &mut Vec<IncidentRef<'a>>,
) -> Option<(Mark, impl Iterator<Item = (Kind, u32)> + use<'a, K>)> {
    place.position()?;
    kept.clear();
    let incidents = place.incidents().iter().filter(|&&id| keep(id));
    kept.extend(incidents.map(|&id| place.dossier().incident(id)));
    if kept.is_empty() { None } else { Mark::of(layer, place, kept) }
}

/// From which place to which the arrow to an incident goes, where it and what it answers are kept.
fn arrow_to(answer: IncidentRef<'_>, keep: impl Fn(IncidentId) -> bool) -> Option<(PlaceId, PlaceId)> {
    let answered = answer.responds_to().filter(|&answered| keep(answered) && keep(answer.id))?;
    let (from, to) = (answer.dossier().incident(answered).located_at()?.id, answer.located_at()?.id);
    (from != to).then_some((from, to))
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
