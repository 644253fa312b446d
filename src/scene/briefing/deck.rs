//! The steps of a briefing, in their order: the dossier's own, or made from its incidents.

use std::borrow::Cow;
use std::sync::Arc;

use geo::{Rect, coord};

use super::spread::Page;
use super::strip::Strip;
use crate::geo::bounds_of;
use crate::model::briefing::{FilterSpec, Marking, StepKind};
use crate::model::{Briefing, BriefingStep, IncidentId, IncidentRef, Kind, StatementRef};
use crate::progress::Progress;
use crate::query::Matches;
use crate::query::filter::Bound;
use crate::query::{DateSpan, Filter, FilterResult, Item, Kinds, LayerId, Layers, Target};

/// From as many incidents on, steps that look through all of them are put into words in the
/// background: so many take about as long as a frame may.
const AT_ONCE: usize = 20_000;

/// What stands on every page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    /// The title of the briefing.
    pub title: String,
    /// Who made it; empty where not stated.
    pub author: String,
    /// For whom; empty where not stated.
    pub audience: String,
    /// As of when; empty where not stated.
    pub as_of: String,
    /// Classification or handling.
    pub marking: Option<Marking>,
    /// What it was made from.
    pub files: Vec<MadeFrom>,
}

/// A file that a briefing was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MadeFrom {
    /// Its name, or the title of the dossier inside the program.
    pub name: String,
    /// Its SHA-256 in hexadecimal; empty where it is not known.
    pub sha256: String,
    /// What is to be said with it, such as that the file has changed since.
    pub note: String,
}

/// The steps of a briefing. Holds what it shows: what is opened, read again or closed meanwhile
/// changes nothing in it.
#[derive(Clone, Debug, Default)]
pub struct Deck {
    /// What stands on every page.
    pub cover: Cover,
    /// The time of all its incidents.
    pub strip: Strip,
    pub(super) layers: Layers,
    /// All incidents that it may show, in the order of time.
    pub(super) incidents: Vec<(LayerId, IncidentId)>,
    pub(super) briefing: Option<Arc<Briefing>>,
    pub(super) steps: Vec<Planned>,
    pub(super) summary: String,
}

/// A step before it is put into words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Planned {
    pub shows: StepKind,
    pub target: Option<(LayerId, IncidentId)>,
    /// Which step of the briefing it is.
    pub own: Option<usize>,
    /// What of its list stands on it, where it is one.
    pub page: Option<Arc<Page>>,
}

impl Deck {
    /// How many steps are shown.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The layers that it shows, as they were when it was made.
    pub fn layers(&self) -> &Layers {
        &self.layers
    }

    /// Whether a step looks through so many incidents that nobody should wait for it.
    pub fn is_long(&self, n: usize) -> bool {
        let through_all = |planned: &Planned| planned.shows != StepKind::Incident;
        self.incidents.len() >= AT_ONCE && self.steps.get(n).is_some_and(through_all)
    }

    /// The layer whose own briefing it is; `None` where it was made.
    pub fn own_layer(&self) -> Option<LayerId> {
        self.briefing.as_ref().and_then(|_| self.layers.visible().next()).map(|layer| layer.id)
    }

    /// Which step of the dossier's briefing a step is; `None` where it was made.
    pub fn own_step(&self, n: usize) -> Option<usize> {
        self.steps.get(n)?.own
    }

    /// Whether it goes on by itself: every step has its time.
    pub fn plays_by_itself(&self) -> bool {
        let Some(briefing) = &self.briefing else {
            return false;
        };
        let timed = |step: &Planned| self.source(step).is_some_and(|source| source.seconds.is_some());
        briefing.seconds.is_some() || !self.steps.is_empty() && self.steps.iter().all(timed)
    }

    /// The first step that shows an incident.
    pub fn find(&self, target: Target) -> Option<usize> {
        let Item::Incident(incident) = target.item else {
            return None;
        };
        self.steps.iter().position(|step| step.target == Some((target.layer, incident)))
    }

    /// The step about an incident that is nearest to a part of the strip of time, from 0 to 1.
    pub fn step_at(&self, part: f32) -> Option<usize> {
        let middle = |step: &Planned| {
            let (layer, id) = step.target?;
            let (first, last) = self.layers.get(layer)?.data.order().days(id)?;
            let is_told = !self.incident((layer, id))?.is_context();
            self.strip.part(first, last).filter(|_| is_told).map(|(from, to)| f32::midpoint(from, to))
        };
        let steps = self.steps.iter().enumerate();
        let apart = steps.filter_map(|(n, step)| Some(((middle(step)? - part).abs(), n)));
        apart.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, n)| n)
    }

    pub(super) fn incident(&self, (layer, id): (LayerId, IncidentId)) -> Option<IncidentRef<'_>> {
        Some(self.layers.dossier(layer)?.incident(id))
    }

    /// The statement of this key in the layer whose briefing it is.
    pub(super) fn statement(&self, key: &str) -> Option<StatementRef<'_>> {
        if key.is_empty() {
            return None;
        }
        self.layers.visible().find_map(|layer| layer.data.dossier().statement_by_key(key))
    }

    /// The step of the briefing that a planned one is.
    pub(super) fn source(&self, planned: &Planned) -> Option<&BriefingStep> {
        self.briefing.as_ref()?.steps.get(planned.own?)
    }

    /// All incidents that pass what a step asks for.
    /// `None` where somebody asked to stop.
    pub(super) fn passing(
        &self,
        only: Option<&FilterSpec>,
        progress: &Progress,
    ) -> Option<Cow<'_, [(LayerId, IncidentId)]>> {
        let Some(filter) = only.map(filter_of).filter(|filter| !filter.is_empty()) else {
            return Some(Cow::Borrowed(&self.incidents));
        };
        let shown = FilterResult::of(&self.layers, &filter, &mut Matches::default(), progress)?;
        Some(self.incidents.iter().copied().filter(|&(layer, id)| shown.holds(layer, id)).collect())
    }

    /// West, south, east and north in degrees of where incidents are.
    pub(super) fn bounds_of(&self, incidents: &[(LayerId, IncidentId)]) -> Option<Rect> {
        let at = |&at: &(LayerId, IncidentId)| self.incident(at)?.located_at()?.position();
        bounds_of(incidents.iter().filter_map(at))
    }
}

/// The filter that a step of a briefing asks for; what cannot be read in it filters nothing.
pub fn filter_of(only: &FilterSpec) -> Filter {
    let off = only.without.iter().filter_map(|word| Kind::from_word(word));
    let off = off.fold(Kinds::default(), |off, kind| if off.holds(kind) { off } else { off.toggled(kind) });
    let bound = |bound: Bound, typed: &str| bound.parse(typed).ok().flatten();
    let span = DateSpan { from: bound(Bound::From, &only.from), to: bound(Bound::To, &only.to) };
    Filter { text: only.text.clone(), span, excluded_kinds: off }
}

/// What a step of a briefing keeps of a filter; `None` where it lets everything pass.
pub fn only_of(filter: &Filter) -> Option<FilterSpec> {
    let day = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let without = Kind::ALL.iter().filter(|&&kind| filter.excluded_kinds.holds(kind));
    let only = FilterSpec {
        text: filter.text.trim().to_owned(),
        from: day(filter.span.from),
        to: day(filter.span.to),
        without: without.map(|kind| kind.word().to_owned()).collect(),
        extra: crate::model::record::Extra::new(),
    };
    (!filter.is_empty()).then_some(only)
}

/// The bounds of a step as degrees; `None` where they are none. Across the antimeridian east is
/// less than west, as in GeoJSON (RFC 7946, 5.2), or goes on beyond 180.
pub fn rect_of([west, south, east, north]: [f64; 4]) -> Option<Rect> {
    let east = if (-180.0..west).contains(&east) { east + 360.0 } else { east };
    let valid = [west, south, east, north].iter().all(|degrees| degrees.is_finite())
        && (-180.0..=180.0).contains(&west)
        && west <= east
        && east <= 540.0
        && (-90.0..=90.0).contains(&south)
        && south <= north
        && north <= 90.0;
    valid.then(|| Rect::new(coord! {x: west, y: south}, coord! {x: east, y: north}))
}
