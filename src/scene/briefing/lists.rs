//! Steps that are lists: what remains unclear, the sources, how many there are of each kind.

use super::deck::Deck;
use super::spread::Page;
use super::step::{Entry, Step, Weight};
use crate::l10n::briefing as w;
use crate::l10n::{facts, preferred_names, time, ui, vocabulary};
use crate::model::briefing::StepKind;
use crate::model::{ActorRole, CasualtyCount, IncidentId, IncidentRef, Kind, SourceRef, StatementKind};
use crate::query::LayerId;

/// Of what is unclear in so many incidents, each is told.
const FEW: usize = 12;
/// Of what is unclear in more, so many are, and how many there are.
const LINES: usize = 5;
/// As many sources are told.
const SOURCES: usize = 40;

/// The lines of a list that goes on over as many steps as it needs.
pub(super) fn entries(deck: &Deck, shows: StepKind) -> Vec<Entry> {
    if shows == StepKind::Sources { sources(deck) } else { unclear(deck) }
}

/// What such a list is called.
pub(super) fn title(shows: StepKind) -> &'static str {
    if shows == StepKind::Sources { w::sources() } else { w::unclear() }
}

/// A part of such a list as a step, without its map.
pub(super) fn step(shows: StepKind, page: &Page) -> Step {
    let nothing = if shows == StepKind::Sources { w::no_sources() } else { w::nothing_unclear() };
    Step {
        eyebrow: title(shows).to_owned(),
        title: title(shows).to_owned(),
        line: if page.entries.is_empty() { nothing.to_owned() } else { String::new() },
        entries: page.entries.clone(),
        goes_on: !page.is_last(),
        ..Step::default()
    }
}

/// A reason why something is unclear: what stands over its incidents, of which it holds, and what
/// is said of each.
struct Reason {
    heading: &'static str,
    holds: fn(IncidentRef<'_>) -> bool,
    detail: fn(IncidentRef<'_>) -> String,
}

/// What remains unclear: by what is not known, which incidents. All of them are looked through once.
fn unclear(deck: &Deck) -> Vec<Entry> {
    let plain = |heading, holds| Reason { heading, holds, detail: |_| String::new() };
    let reasons = [
        Reason { heading: w::not_confirmed(), holds: is_not_confirmed, detail: who_says },
        plain(w::no_time(), |incident| incident.when().is_none()),
        plain(w::time_inferred(), |incident| incident.when().is_some_and(|when| !when.inferred.is_empty())),
        plain(w::no_place(), |incident| incident.located_at().is_none()),
        plain(w::no_outcome(), |incident| {
            let outcome = incident.outcome();
            outcome.killed == CasualtyCount::Unknown && outcome.wounded == CasualtyCount::Unknown
        }),
    ];
    let mut found = reasons.map(|reason| (reason, 0_usize, Vec::new()));
    for incident in deck.incidents.iter().filter_map(|&at| deck.incident(at)) {
        for (reason, count, told) in &mut found {
            if !(reason.holds)(incident) {
                continue;
            }
            *count += 1;
            if told.len() < FEW {
                let title = incident_title(incident).to_owned();
                told.push(line(title, (reason.detail)(incident), Some(incident.kind())));
            }
        }
    }
    let mut entries = Vec::new();
    for (reason, count, mut told) in found.into_iter().filter(|(_, count, _)| *count > 0) {
        if count > FEW {
            told.truncate(LINES);
        }
        let more = count - told.len();
        entries.push(Entry {
            weight: Weight::Heading,
            text: reason.heading.to_owned(),
            detail: facts::grouped(count),
            ..Entry::default()
        });
        entries.append(&mut told);
        entries.extend((more > 0).then(|| line(w::more(more), String::new(), None)));
    }
    entries
}

/// Whether somebody is only said to have done it, or claims or denies it.
fn is_not_confirmed(incident: IncidentRef<'_>) -> bool {
    let dossier = incident.dossier();
    incident.actors().iter().any(|link| link.role == ActorRole::AllegedAttacker)
        || incident.statements().iter().any(|&id| is_claim(dossier.statement(id).kind()))
}

fn is_claim(kind: StatementKind) -> bool {
    matches!(kind, StatementKind::Claim | StatementKind::Denial)
}

/// Who is only said to have done it, and who claims or denies it.
fn who_says(incident: IncidentRef<'_>) -> String {
    let dossier = incident.dossier();
    let alleged = incident.actors().iter().filter(|link| link.role == ActorRole::AllegedAttacker);
    let alleged: Vec<&str> = alleged.map(|link| dossier.actor(link.actor).name(preferred_names())).collect();
    let alleged = (!alleged.is_empty()).then(|| w::alleged(&facts::listed(&alleged)));
    let statements = incident.statements().iter().map(|&id| dossier.statement(id));
    let claims = statements.filter(|one| is_claim(one.kind()));
    let claims =
        claims.map(|one| ui::labelled(vocabulary::speaker(one), vocabulary::statement_kind(one.kind())));
    alleged.into_iter().chain(claims).collect::<Vec<_>>().join(" · ")
}

fn line(text: String, detail: String, kind: Option<Kind>) -> Entry {
    Entry { weight: Weight::Line, text, detail, url: String::new(), kind }
}

/// The sources, each with what it tells and how it is judged: those first that most is taken from.
fn sources(deck: &Deck) -> Vec<Entry> {
    let visible: Vec<_> = deck.layers.visible().collect();
    let all = visible.iter().flat_map(|layer| layer.data.dossier().sources());
    let cited = |source: SourceRef<'_>| source.incidents().len() + source.statements().len();
    let mut cited: Vec<_> = all.map(|source| (cited(source), source)).filter(|(n, _)| *n > 0).collect();
    cited.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    let mut entries: Vec<Entry> =
        cited.iter().take(SOURCES).map(|&(_, source)| describe_source(source)).collect();
    let more = cited.len().saturating_sub(SOURCES);
    entries.extend((more > 0).then(|| line(w::more(more), String::new(), None)));
    entries
}

fn describe_source(source: SourceRef<'_>) -> Entry {
    let text = source.dossier().text();
    let published = source.published().map(|when| time::when(&when, text)).unwrap_or_default();
    let judged = source.reliability().map(vocabulary::reliability);
    let cited = w::cited(source.incidents().len(), source.statements().len());
    let language = vocabulary::language(source.language());
    let told = [source.author(), source.publisher(), &published, language, &cited];
    let told = told.into_iter().chain(judged).filter(|part| !part.is_empty());
    Entry {
        weight: Weight::Line,
        text: source_title(source).to_owned(),
        detail: told.collect::<Vec<_>>().join(" · "),
        url: source.url().to_owned(),
        kind: None,
    }
}

pub(super) fn source_title(source: SourceRef<'_>) -> &str {
    match source.title_in(preferred_names()) {
        "" => ui::untitled_source(),
        title => title,
    }
}

/// How many there are of each kind, the most frequent first.
pub(super) fn kinds(deck: &Deck, incidents: &[(LayerId, IncidentId)]) -> Vec<Entry> {
    let mut counts = [0_usize; Kind::ALL.len()];
    for incident in incidents.iter().filter_map(|&at| deck.incident(at)) {
        counts[incident.kind() as usize] += 1;
    }
    let mut counted: Vec<_> = Kind::ALL.iter().copied().zip(counts).filter(|&(_, n)| n > 0).collect();
    counted.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    let entry = |(kind, n)| line(vocabulary::kind(kind).to_owned(), facts::grouped(n), Some(kind));
    counted.into_iter().map(entry).collect()
}

pub(super) fn incident_title(incident: IncidentRef<'_>) -> &str {
    match incident.title_in(preferred_names()) {
        "" => ui::no_title(),
        title => title,
    }
}
