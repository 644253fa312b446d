//! Which steps a briefing has: the dossier's own, or one for each incident; and each of them in words.

use std::sync::Arc;

use super::deck::{Cover, Deck, Planned};
use super::spread::spread;
use super::step::{Entry, Step};
use super::strip::Strip;
use super::{compose, lists, outline};
use crate::l10n::preferred_names;
use crate::model::briefing::{Marking, StepKind};
use crate::model::parts::Wording;
use crate::model::{Briefing, BriefingStep, IncidentId};
use crate::progress::Progress;
use crate::query::{Layer, LayerId, Layers, Row, Rows};

impl Deck {
    /// The briefing of the `wanted` layer, else of the first visible layer that has one, else one
    /// made from the incidents of `rows`.
    pub fn of(layers: &Layers, rows: &Rows, wanted: Option<LayerId>) -> Self {
        let has_steps = |layer: &&Layer| layer.briefing().is_some_and(|b| !b.steps.is_empty());
        let wanted = wanted.and_then(|id| layers.get(id)).filter(has_steps);
        match wanted.or_else(|| layers.visible().find(has_steps)) {
            Some(layer) => Self::own(layers, layer),
            None => Self::build(layers, rows),
        }
    }

    /// The briefing that a layer's dossier brings along, or that the user made of it.
    fn own(layers: &Layers, layer: &Layer) -> Self {
        let briefing = layer.briefing().cloned().unwrap_or_default();
        let mut only = layers.clone();
        for other in layers.all() {
            only.change(other.id, |one| one.display.visible = one.id == layer.id);
        }
        let incident = |step: &BriefingStep| {
            layer.data.dossier().incident_by_key(&step.incident).map(|incident| (layer.id, incident.id))
        };
        let shown = briefing.steps.iter().enumerate().filter(|(_, step)| !step.hidden);
        let steps = shown
            .map(|(n, step)| Planned { shows: step.shows, target: incident(step), own: Some(n), page: None })
            .collect();
        let incidents = layer.data.order().incidents().iter().map(|&id| (layer.id, id)).collect();
        let read = |text: &Wording<'_>| text.in_language(preferred_names()).to_owned();
        let cover = Cover {
            title: outline::title(layer, &briefing).to_owned(),
            author: read(&briefing.author),
            audience: read(&briefing.audience),
            as_of: read(&briefing.as_of),
            marking: briefing.marking.clone().map(|one| Marking { text: read(&one.text).into(), ..one }),
            files: Vec::new(),
        };
        let summary = layer.data.dossier().head.summary.in_language(preferred_names()).to_owned();
        Self::with(only, incidents, steps, cover, Some(briefing), summary)
    }

    /// A title, an overview, a step for each incident in the order of time, what remains unclear,
    /// and the sources.
    pub fn build(layers: &Layers, rows: &Rows) -> Self {
        let incidents: Vec<_> = rows
            .iter()
            .filter_map(|row| match row {
                Row::Incident(layer, incident) => Some((layer, incident)),
                Row::Heading(..) => None,
            })
            .collect();
        let plain = |shows| Planned { shows, target: None, own: None, page: None };
        let each = incidents.iter().map(|&at| Planned { target: Some(at), ..plain(StepKind::Incident) });
        let steps = if incidents.is_empty() {
            Vec::new()
        } else {
            [plain(StepKind::Title), plain(StepKind::Overview)]
                .into_iter()
                .chain(each)
                .chain([plain(StepKind::Unclear), plain(StepKind::Sources)])
                .collect()
        };
        let names: Vec<&str> = layers.visible().map(|layer| layer.display.name.as_str()).collect();
        let summary = match layers.visible().collect::<Vec<_>>().as_slice() {
            [only] => only.data.dossier().head.summary.in_language(preferred_names()).to_owned(),
            _ => String::new(),
        };
        let marking = layers.visible().find_map(|layer| layer.briefing()?.marking.clone());
        let cover = Cover { title: names.join(" · "), marking, ..Cover::default() };
        Self::with(layers.clone(), incidents, steps, cover, None, summary)
    }

    fn with(
        layers: Layers,
        incidents: Vec<(LayerId, IncidentId)>,
        steps: Vec<Planned>,
        cover: Cover,
        briefing: Option<Arc<Briefing>>,
        summary: String,
    ) -> Self {
        // Where there is more than background, the strip is of that.
        let background = |&&(layer, id): &&(LayerId, IncidentId)| {
            layers.dossier(layer).is_some_and(|dossier| dossier.incident(id).is_context())
        };
        let all_background = incidents.iter().all(|at| background(&at));
        let told = incidents.iter().filter(|at| all_background || !background(at));
        let days = told.filter_map(|&(layer, id)| layers.get(layer)?.data.order().days(id));
        let strip = Strip::of(days);
        let mut deck = Self { cover, strip, layers, incidents, briefing, steps, summary };
        deck.spread_lists();
        deck
    }

    /// A list that is longer than a step becomes several.
    fn spread_lists(&mut self) {
        let mut known: Vec<(StepKind, Vec<Entry>)> = Vec::new();
        for at in (0..self.steps.len()).rev() {
            let planned = &self.steps[at];
            let shows = planned.shows;
            if !matches!(shows, StepKind::Unclear | StepKind::Sources) {
                continue;
            }
            if !known.iter().any(|(kind, _)| *kind == shows) {
                known.push((shows, lists::entries(self, shows)));
            }
            let entries = known.iter().find(|(kind, _)| *kind == shows).map(|(_, entries)| entries.clone());
            let own = self.source(planned);
            let title = own.map(|own| own.title.in_language(preferred_names()));
            let title = title.filter(|title| !title.is_empty());
            let text = own.map_or("", |own| own.text.in_language(preferred_names()));
            let pages =
                spread(title.unwrap_or_else(|| lists::title(shows)), text, entries.unwrap_or_default());
            let planned = planned.clone();
            let steps =
                pages.into_iter().map(|page| Planned { page: Some(Arc::new(page)), ..planned.clone() });
            self.steps.splice(at..=at, steps);
        }
    }

    /// A step, from 0, in words; the last one past the end.
    pub fn step(&self, n: usize) -> Step {
        self.step_unless(n, &Progress::default()).unwrap_or_default()
    }

    /// The same; `None` where somebody asked to stop.
    pub fn step_unless(&self, n: usize, progress: &Progress) -> Option<Step> {
        compose::step(self, n, progress)
    }

    /// What of a step can be told without looking through all incidents: all but its places, and
    /// what is counted.
    pub fn sketch(&self, n: usize) -> Step {
        compose::sketch(self, n)
    }

    /// What a step is called in a list, without all of its words.
    pub fn title(&self, n: usize) -> String {
        compose::title(self, n)
    }
}
