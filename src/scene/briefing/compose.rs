//! Puts a step into words.

use super::deck::{Deck, Planned, rect_of};
use super::evidence::{figures, main_statement, quote};
use super::lists;
use super::step::{Step, StepMap};
use crate::l10n::briefing as w;
use crate::l10n::{facts, preferred_names, time, ui, vocabulary};
use crate::model::briefing::{BriefingStep, StepKind};
use crate::model::{IncidentRef, Kind};
use crate::progress::Progress;
use crate::query::{Item, Target};
use crate::scene::choices::{BaseMapChoice, ThemeChoice};

/// A step in words; `None` where somebody asked to stop.
pub(super) fn step(deck: &Deck, n: usize, progress: &Progress) -> Option<Step> {
    let Some(n) = deck.len().checked_sub(1).map(|last| n.min(last)) else {
        return Some(Step::default());
    };
    let planned = &deck.steps[n];
    let source = deck.source(planned);
    let step = match planned.shows {
        StepKind::Title => Step { map: backdrop(deck, progress)?, ..cover(deck) },
        StepKind::Overview | StepKind::View => overview(deck, planned.shows, source, progress)?,
        StepKind::Incident => incident(deck, n, planned, source),
        StepKind::Unclear | StepKind::Sources => Step { map: backdrop(deck, progress)?, ..list(planned) },
    };
    (!progress.is_cancelled()).then(|| numbered(step, deck, n))
}

/// The same without what is looked for in all incidents.
pub(super) fn sketch(deck: &Deck, n: usize) -> Step {
    let Some(planned) = deck.steps.get(n) else {
        return Step::default();
    };
    let named = |eyebrow: &str, title: &str| Step {
        eyebrow: eyebrow.to_owned(),
        title: title.to_owned(),
        line: w::looking_through(deck.incidents.len()),
        ..Step::default()
    };
    let step = match planned.shows {
        StepKind::Title => cover(deck),
        StepKind::Overview => named(w::overview(), w::where_and_when()),
        StepKind::View => named(w::view(), w::view()),
        StepKind::Incident => incident(deck, n, planned, deck.source(planned)),
        StepKind::Unclear | StepKind::Sources => list(planned),
    };
    numbered(step, deck, n)
}

/// With its number, and what the briefing says of it.
fn numbered(mut step: Step, deck: &Deck, n: usize) -> Step {
    let planned = &deck.steps[n];
    let source = deck.source(planned);
    (step.number, step.of, step.own) = (n + 1, deck.len(), planned.own);
    step.shows = planned.shows;
    if let Some(quote) = &mut step.quote {
        let is_wanted = deck.briefing.as_ref().is_some_and(|briefing| briefing.translations_first);
        quote.translation_first = is_wanted && !quote.translation.is_empty();
        quote.role_translation_first = is_wanted && !quote.role_translation.is_empty();
    }
    if let Some(source) = source {
        apply(&mut step, source);
        // What the briefing says over a list stands over its beginning, and its time is that of all
        // of its steps.
        if planned.page.as_ref().is_some_and(|page| !page.is_first()) {
            (step.line, step.line_is_editors) = (String::new(), false);
        }
        let of = planned.page.as_ref().map_or(1, |page| page.of);
        let own = source.seconds.map(|seconds| seconds / of as f32);
        step.seconds = own.or(deck.briefing.as_ref().and_then(|briefing| briefing.seconds));
        step.seconds = step.seconds.filter(|seconds| seconds.is_finite() && *seconds > 0.0);
    }
    if let Some(page) = &planned.page {
        step.title = page.titled(&step.title);
    }
    step
}

/// A step that is a list.
fn list(planned: &Planned) -> Step {
    planned.page.as_ref().map_or_else(Step::default, |page| lists::step(planned.shows, page))
}

/// What a step is called in a list.
pub(super) fn title(deck: &Deck, n: usize) -> String {
    let Some(planned) = deck.steps.get(n) else {
        return String::new();
    };
    let own = deck.source(planned).map(|source| source.title.in_language(preferred_names()));
    if let Some(own) = own.filter(|title| !title.is_empty()) {
        return planned.page.as_ref().map_or_else(|| own.to_owned(), |page| page.titled(own));
    }
    match planned.shows {
        StepKind::Title => deck.cover.title.clone(),
        StepKind::Overview => w::where_and_when().to_owned(),
        StepKind::View => w::view().to_owned(),
        StepKind::Unclear | StepKind::Sources => {
            let title = lists::title(planned.shows);
            planned.page.as_ref().map_or_else(|| title.to_owned(), |page| page.titled(title))
        }
        StepKind::Incident => match planned.target.and_then(|at| deck.incident(at)) {
            Some(incident) => lists::incident_title(incident).to_owned(),
            None => describe_missing(deck.source(planned)),
        },
    }
}

/// What the briefing says of the step itself goes before what it shows.
fn apply(step: &mut Step, source: &BriefingStep) {
    let [title, text, notes] =
        [&source.title, &source.text, &source.notes].map(|text| text.in_language(preferred_names()));
    if !title.is_empty() {
        title.clone_into(&mut step.title);
    }
    if !text.is_empty() {
        text.clone_into(&mut step.line);
        step.line_is_editors = true;
    }
    notes.clone_into(&mut step.notes);
    if let Some(bounds) = source.bounds.and_then(rect_of) {
        step.map.bounds = Some(bounds);
    }
    step.map.theme = match source.theme.as_str() {
        "light" => Some(ThemeChoice::Light),
        "dark" => Some(ThemeChoice::Dark),
        _ => None,
    };
    step.map.base_map = match source.base_map.as_str() {
        "atlas" => Some(BaseMapChoice::Atlas),
        "plain" => Some(BaseMapChoice::Plain),
        _ => None,
    };
}

fn cover(deck: &Deck) -> Step {
    let cover = &deck.cover;
    let told = [
        (!cover.audience.is_empty()).then(|| w::audience(&cover.audience)),
        (!cover.author.is_empty()).then(|| w::author(&cover.author)),
        (!cover.as_of.is_empty()).then(|| w::as_of(&cover.as_of)),
    ];
    Step {
        eyebrow: w::title().to_owned(),
        title: cover.title.clone(),
        place: told.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        line: deck.summary.clone(),
        ..Step::default()
    }
}

/// The map with all places, faded: behind words that are about none of them.
fn backdrop(deck: &Deck, progress: &Progress) -> Option<StepMap> {
    let map = StepMap::of(deck, &deck.incidents, false, progress)?;
    Some(StepMap { arrows: Vec::new(), ..map }.thinned())
}

fn overview(
    deck: &Deck,
    shows: StepKind,
    source: Option<&BriefingStep>,
    progress: &Progress,
) -> Option<Step> {
    let passing = deck.passing(source.and_then(|source| source.only.as_ref()), progress)?;
    let mut map = StepMap::of(deck, &passing, true, progress)?;
    if shows != StepKind::Overview {
        map.arrows.clear();
    }
    let is_located = |&&at: &&_| deck.incident(at).is_some_and(|incident| incident.located_at().is_some());
    let (located, places) = (passing.iter().filter(is_located).count(), map.marks.len());
    let (eyebrow, title) = match shows {
        StepKind::Overview => (w::overview(), w::where_and_when()),
        _ => (w::view(), w::view()),
    };
    let when = match (deck.strip.first.as_str(), deck.strip.last.as_str()) {
        (first, last) if first == last => first.to_owned(),
        (first, last) => time::from_to(first, last),
    };
    Some(Step {
        eyebrow: eyebrow.to_owned(),
        title: title.to_owned(),
        when: if shows == StepKind::Overview { when } else { String::new() },
        line: facts::incidents_located(passing.len(), located, places),
        entries: lists::kinds(deck, &passing),
        map: map.thinned(),
        quote: source.and_then(|source| deck.statement(&source.statement)).map(quote),
        at: (shows == StepKind::Overview).then_some((0.0, 1.0)).filter(|_| !deck.strip.ticks.is_empty()),
        ..Step::default()
    })
}

fn describe_missing(source: Option<&BriefingStep>) -> String {
    match source.map(|source| source.incident.as_str()) {
        Some(key) if !key.is_empty() => w::gone(key),
        _ => w::no_incident().to_owned(),
    }
}

fn incident(deck: &Deck, n: usize, planned: &Planned, source: Option<&BriefingStep>) -> Step {
    let Some((at, incident)) = planned.target.and_then(|at| Some((at, deck.incident(at)?))) else {
        let problem = describe_missing(source);
        return Step { eyebrow: vocabulary::kind(Kind::Other).to_owned(), problem, ..Step::default() };
    };
    let when = incident.when();
    let text = incident.dossier().text();
    let statement = source.and_then(|source| incident.dossier().statement_by_key(&source.statement));
    let days = deck.layers.get(at.0).and_then(|layer| layer.data.order().days(at.1));
    let tag = incident.is_context().then_some(ui::background_tag());
    let told_in = vocabulary::told_in(incident);
    let tags = [tag, told_in.as_deref()].into_iter().flatten();
    let eyebrow: Vec<&str> = [vocabulary::kind(incident.kind())].into_iter().chain(tags).collect();
    Step {
        target: Some(Target { layer: at.0, item: Item::Incident(at.1) }),
        kind: Some(incident.kind()),
        eyebrow: eyebrow.join(" · "),
        title: lists::incident_title(incident).to_owned(),
        place: place(incident),
        when: when.map_or_else(|| ui::time_not_stated().to_owned(), |when| time::when(&when, text)),
        zulu: when.and_then(|when| time::zulu(&when, text)).unwrap_or_default(),
        inferred: when.is_some_and(|when| !when.inferred.is_empty()),
        line: incident.summary_in(preferred_names()).to_owned(),
        figures: figures(incident),
        quote: statement.or_else(|| main_statement(incident)).map(quote),
        map: StepMap::incident(deck, n, at),
        at: days.and_then(|(first, last)| deck.strip.part(first, last)).filter(|_| !incident.is_context()),
        ..Step::default()
    }
}

/// The first located place, else the first: its name and what it lies in.
fn place(incident: IncidentRef<'_>) -> String {
    let dossier = incident.dossier();
    let first = || incident.places().first().map(|link| dossier.place(link.place));
    let Some(place) = incident.located_at().or_else(first) else {
        return String::new();
    };
    let not_located = place.position().is_none().then_some(w::not_located());
    let told = [Some(place.name(preferred_names())), Some(place.within_in(preferred_names())), not_located];
    facts::listed(told.into_iter().flatten().filter(|text| !text.is_empty()))
}
