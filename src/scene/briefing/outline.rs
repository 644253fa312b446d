//! The steps of a briefing as a list tells them, and steps made for one.

use super::edit::CapturedView;
use crate::l10n::{briefing as w, preferred_names};
use crate::model::briefing::StepKind;
use crate::model::{Briefing, BriefingStep, IncidentRef, Kind};
use crate::query::{Item, Layer, Row, Rows, Target};

use super::lists::incident_title;

/// At most as many incidents become steps: nobody sits through more.
pub const MOST: usize = 500;

/// A step as a list tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is about.
    pub shows: StepKind,
    /// Its title, or what stands for one.
    pub title: String,
    /// The kind of its incident.
    pub kind: Option<Kind>,
    /// What to select for it.
    pub target: Option<Target>,
    /// Whether its incident is not in the dossier.
    pub is_gone: bool,
}

/// A step of a layer's briefing as a list tells it.
pub fn line(layer: &Layer, briefing: &Briefing, step: &BriefingStep) -> Line {
    let incident = incident_of(layer, step);
    let is_gone = step.shows == StepKind::Incident && incident.is_none();
    let own = step.title.in_language(preferred_names());
    let title = if own.is_empty() { usual_title(layer, briefing, step) } else { own.to_owned() };
    Line {
        shows: step.shows,
        title,
        kind: incident.map(IncidentRef::kind),
        target: incident.map(|one| Target { layer: layer.id, item: Item::Incident(one.id) }),
        is_gone,
    }
}

/// The incident that a step is about, if it is in the dossier.
pub fn incident_of<'a>(layer: &'a Layer, step: &BriefingStep) -> Option<IncidentRef<'a>> {
    (step.shows == StepKind::Incident).then(|| layer.data.dossier().incident_by_key(&step.incident)).flatten()
}

/// What a briefing is called: as its layer where it has no title of its own.
pub fn title<'a>(layer: &'a Layer, briefing: &'a Briefing) -> &'a str {
    let own = briefing.title.in_language(preferred_names());
    if own.is_empty() { &layer.display.name } else { own }
}

/// What a step is called where it has no title of its own.
pub fn usual_title(layer: &Layer, briefing: &Briefing, step: &BriefingStep) -> String {
    match step.shows {
        StepKind::Title => title(layer, briefing).to_owned(),
        StepKind::Overview => w::where_and_when().to_owned(),
        StepKind::View => w::view().to_owned(),
        StepKind::Unclear => w::unclear().to_owned(),
        StepKind::Sources => w::sources().to_owned(),
        StepKind::Incident => match incident_of(layer, step) {
            Some(incident) => incident_title(incident).to_owned(),
            None if step.incident.is_empty() => w::no_incident().to_owned(),
            None => w::gone(&step.incident),
        },
    }
}

/// A step that shows one of what needs nothing more to be said.
pub fn plain(shows: StepKind) -> BriefingStep {
    BriefingStep { shows, ..BriefingStep::default() }
}

/// The step of the incident that is selected, if one of the layer is.
pub fn selected(layer: &Layer, selection: Option<Target>) -> Option<BriefingStep> {
    let Item::Incident(id) = selection.filter(|target| target.layer == layer.id)?.item else {
        return None;
    };
    let incident = layer.data.dossier().incident(id).key().to_owned();
    Some(BriefingStep { incident, ..plain(StepKind::Incident) })
}

/// A view with the first statement of the layer, to choose another one for; `None` where nothing
/// was said.
pub fn quoting(layer: &Layer) -> Option<BriefingStep> {
    let statement = layer.data.dossier().statements().next()?.key().to_owned();
    Some(BriefingStep { statement, ..plain(StepKind::View) })
}

/// A view for words of the editor's own.
pub fn text() -> BriefingStep {
    BriefingStep { title: w::new_text().into(), ..plain(StepKind::View) }
}

/// The step of what the map shows: of the incident that is selected, or else of a part of the map.
pub fn shot(layer: &Layer, selection: Option<Target>, shot: CapturedView) -> BriefingStep {
    let selected = selection.filter(|target| target.layer == layer.id);
    let mut step = match selected.map(|target| target.item) {
        Some(Item::Incident(id)) => {
            let incident = layer.data.dossier().incident(id).key().to_owned();
            BriefingStep { incident, ..plain(StepKind::Incident) }
        }
        _ => plain(StepKind::View),
    };
    shot.give(&mut step);
    if step.shows == StepKind::Incident {
        // An incident is shown whatever was filtered.
        step.only = None;
    }
    step
}

/// Steps made from those incidents of a layer that are in the list, in the order of time: a title,
/// an overview, the incidents, what remains unclear, and the sources. And how many incidents were
/// left out because they are too many.
pub fn draft_steps(layer: &Layer, rows: &Rows) -> (Vec<BriefingStep>, usize) {
    let mut keys = Vec::new();
    let mut found = 0;
    for row in rows.iter() {
        if let Row::Incident(of, id) = row
            && of == layer.id
        {
            found += 1;
            if keys.len() < MOST {
                keys.push(layer.data.dossier().incident(id).key().to_owned());
            }
        }
    }
    let left_out = found - keys.len();
    let each = keys.into_iter().map(|incident| BriefingStep { incident, ..plain(StepKind::Incident) });
    let steps = [plain(StepKind::Title), plain(StepKind::Overview)]
        .into_iter()
        .chain(each)
        .chain([plain(StepKind::Unclear), plain(StepKind::Sources)]);
    (steps.collect(), left_out)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::formats::{self, Options};
    use crate::progress::Progress;
    use crate::query::Matches;
    use crate::query::{Filter, FilterResult, Layers};
    use serde_json::json;

    fn layers(incidents: usize) -> Layers {
        let incident = |n: usize| json!({"id": format!("i{n}"), "title": format!("T{n}"), "when": {"from": "2022-01-05"}});
        let dossier = json!({"format": "sitmap-dossier", "version": 1,
            "incidents": (0..incidents).map(incident).collect::<Vec<_>>()});
        let read = formats::read(dossier.to_string().as_bytes(), &Options::default(), &Progress::default());
        let mut layers = Layers::default();
        layers.open("L".into(), None, Arc::new(read.unwrap().dossier), Arc::new([]));
        layers
    }

    fn rows(layers: &Layers) -> Rows {
        let filter = Filter::default();
        let shown = FilterResult::of(layers, &filter, &mut Matches::default(), &Progress::default()).unwrap();
        Rows::of(layers, &shown)
    }

    #[test]
    fn a_briefing_begins_with_the_incidents_and_no_more_of_them_than_one_can_sit_through() {
        for (incidents, expected, left_out) in [(0, 0, 0), (3, 3, 0), (500, 500, 0), (507, 500, 7)] {
            let layers = layers(incidents);
            let (steps, more) = draft_steps(&layers.all()[0], &rows(&layers));
            let of_incidents = steps.iter().filter(|step| step.shows == StepKind::Incident);
            assert_eq!((of_incidents.count(), more), (expected, left_out));
            let ends = [0, 1, steps.len() - 2, steps.len() - 1].map(|n| steps[n].shows);
            assert_eq!(ends, [StepKind::Title, StepKind::Overview, StepKind::Unclear, StepKind::Sources]);
        }
    }

    #[test]
    fn a_step_is_called_as_the_editor_says_or_as_what_it_shows() {
        let layers = layers(1);
        let layer = &layers.all()[0];
        let of = |incident: &str, title: &str| BriefingStep {
            incident: incident.into(),
            title: title.to_owned().into(),
            ..BriefingStep::default()
        };
        for (step, title, is_gone) in [
            (of("i0", ""), "T0", false),
            (of("i0", "Mine"), "Mine", false),
            (of("x", "Mine"), "Mine", true),
            (of("x", ""), &w::gone("x"), true),
            (of("", ""), w::no_incident(), true),
            (plain(StepKind::Title), "L", false),
            (plain(StepKind::View), w::view(), false),
        ] {
            let line = line(layer, &Briefing::default(), &step);
            assert_eq!((line.title.as_str(), line.is_gone), (title, is_gone));
            assert_eq!(line.target.is_some(), step.incident == "i0");
        }
    }

    #[test]
    fn the_view_is_a_step_of_the_selected_incident_or_of_a_part_of_the_map() {
        let layers = layers(1);
        let layer = &layers.all()[0];
        let taken = CapturedView { bounds: [1.0, 2.0, 3.0, 4.0], ..CapturedView::default() };
        let incident = layer.data.dossier().incident_by_key("i0").unwrap().id;
        let target = Target { layer: layer.id, item: Item::Incident(incident) };
        let step = shot(layer, Some(target), taken.clone());
        assert_eq!((step.shows, step.incident.as_str()), (StepKind::Incident, "i0"));
        assert_eq!(step.bounds, Some(taken.bounds));
        let elsewhere = Target { layer: crate::query::LayerId::new(99), ..target };
        for selection in [None, Some(elsewhere)] {
            assert_eq!(shot(layer, selection, taken.clone()).shows, StepKind::View);
        }
    }
}
