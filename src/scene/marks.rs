//! The markers: one per located place that incidents are put at.

use std::collections::HashMap;

use geo::Point;

use crate::model::{IncidentId, Kind, PlaceId, PlaceRef, Precision};
use crate::query::{LayerId, Layers};

/// A marker, not yet on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// In which layer.
    pub layer: LayerId,
    /// Which place.
    pub place: PlaceId,
    /// Where, in degrees.
    pub position: Point,
    /// The kind of most of its incidents; of the earlier where several are as frequent.
    pub kind: Kind,
    /// How many incidents are put there.
    pub incidents: usize,
    /// The least exact of how its incidents are placed.
    pub precision: Precision,
}

/// An answer: the incident at one marker responds to one at another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The marker of what was answered.
    pub from: usize,
    /// The marker of the answer.
    pub to: usize,
    /// The layer of both.
    pub layer: LayerId,
    /// The answer.
    pub answer: IncidentId,
}

/// All markers and the arrows between them.
#[derive(Debug, Default)]
pub struct Marks {
    /// The markers.
    pub marks: Vec<Mark>,
    /// The arrows.
    pub answers: Vec<Answer>,
}

impl Marks {
    /// The markers of all visible layers, for the incidents for which `keep` holds.
    pub fn of(layers: &Layers, keep: impl Fn(LayerId, IncidentId) -> bool) -> Self {
        let mut marks = Vec::new();
        let mut at = HashMap::new();
        for layer in layers.visible() {
            for place in layer.dossier.places() {
                let kept: Vec<_> =
                    place.incidents().iter().copied().filter(|&incident| keep(layer.id, incident)).collect();
                if let (Some(position), false) = (place.position(), kept.is_empty()) {
                    at.insert((layer.id, place.id), marks.len());
                    marks.push(Mark {
                        layer: layer.id,
                        place: place.id,
                        position,
                        kind: main_kind(place, &kept),
                        incidents: kept.len(),
                        precision: coarsest(place, &kept),
                    });
                }
            }
        }
        let answers = layers.visible().flat_map(|layer| {
            let at = &at;
            let keep = &keep;
            layer.dossier.incidents().filter_map(move |answer| {
                let answered = layer.dossier.incident(answer.responds_to()?);
                let mark = |place: PlaceRef<'_>| at.get(&(layer.id, place.id)).copied();
                let (from, to) = (mark(answered.located_at()?)?, mark(answer.located_at()?)?);
                let shown = keep(layer.id, answer.id) && keep(layer.id, answered.id) && from != to;
                shown.then_some(Answer { from, to, layer: layer.id, answer: answer.id })
            })
        });
        let answers = answers.collect();
        Self { marks, answers }
    }

    /// The marker of a place.
    pub fn find(&self, layer: LayerId, place: PlaceId) -> Option<usize> {
        self.marks.iter().position(|mark| mark.layer == layer && mark.place == place)
    }
}

fn main_kind(place: PlaceRef<'_>, incidents: &[IncidentId]) -> Kind {
    let mut counts = [0_u32; Kind::ALL.len()];
    let mut main = Kind::Other;
    let mut most = 0;
    for &id in incidents {
        counts[place.dossier().incident(id).kind() as usize] += 1;
    }
    for &id in incidents {
        let kind = place.dossier().incident(id).kind();
        if counts[kind as usize] > most {
            (main, most) = (kind, counts[kind as usize]);
        }
    }
    main
}

fn coarsest(place: PlaceRef<'_>, incidents: &[IncidentId]) -> Precision {
    let links = incidents.iter().flat_map(|&id| place.dossier().incident(id).places());
    let here = links.filter(|link| link.place == place.id).filter_map(|link| link.precision);
    here.fold(place.precision(), Precision::coarser)
}
