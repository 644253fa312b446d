//! Steps that are lists: what remains unclear, the sources, how many there are of each kind.

use super::compose::{incident_title, whole};
use super::deck::Deck;
use super::step::{Entry, Step, Weight};
use crate::model::{ActorRole, IncidentId, IncidentRef, Kind, SourceRef, StatementKind, Toll};
use crate::query::LayerId;
use crate::words::briefing as w;
use crate::words::{LANGUAGE, facts, time, ui, vocabulary};

/// As many lines are told of a list; of more, how many there are.
const LINES: usize = 5;
/// As many sources are told.
const SOURCES: usize = 40;

/// What remains unclear: by what is not known, which incidents.
pub(super) fn unclear(deck: &Deck) -> Step {
    let groups: [(&str, Unclear); 5] = [
        (w::NOT_CONFIRMED, not_confirmed),
        (w::NO_TIME, |incident| incident.when().is_none().then(String::new)),
        (w::TIME_INFERRED, |incident| {
            incident.when().filter(|when| !when.inferred.is_empty()).map(|_| String::new())
        }),
        (w::NO_PLACE, |incident| incident.located_at().is_none().then(String::new)),
        (w::NO_OUTCOME, |incident| {
            let outcome = incident.outcome();
            (outcome.killed == Toll::Unknown && outcome.wounded == Toll::Unknown).then(String::new)
        }),
    ];
    let mut entries = Vec::new();
    for (heading, why) in groups {
        let mut told = Vec::new();
        let mut found = 0;
        for &at in &deck.incidents {
            let Some((incident, detail)) =
                deck.incident(at).and_then(|incident| Some((incident, why(incident)?)))
            else {
                continue;
            };
            found += 1;
            if told.len() < LINES {
                told.push(line(incident_title(incident).to_owned(), detail, Some(incident.kind())));
            }
        }
        if found > 0 {
            let counted = facts::grouped(found);
            entries.push(Entry {
                weight: Weight::Heading,
                text: heading.to_owned(),
                detail: counted,
                ..Entry::default()
            });
            let more = found - told.len();
            entries.append(&mut told);
            entries.extend((more > 0).then(|| line(w::more(more), String::new(), None)));
        }
    }
    let nothing = entries.is_empty();
    Step {
        eyebrow: w::UNCLEAR.to_owned(),
        title: w::UNCLEAR.to_owned(),
        line: if nothing { w::NOTHING_UNCLEAR.to_owned() } else { String::new() },
        entries,
        map: whole(deck),
        ..Step::default()
    }
}

type Unclear = fn(IncidentRef<'_>) -> Option<String>;

/// Who is only said to have done it, and who claims or denies it.
fn not_confirmed(incident: IncidentRef<'_>) -> Option<String> {
    let dossier = incident.dossier();
    let alleged = incident.actors().iter().filter(|link| link.role == ActorRole::AllegedAttacker);
    let alleged: Vec<&str> = alleged.map(|link| dossier.actor(link.actor).name(LANGUAGE)).collect();
    let alleged = (!alleged.is_empty()).then(|| w::alleged(&alleged.join(", ")));
    let statements = incident.statements().iter().map(|&id| dossier.statement(id));
    let claims = statements.filter(|one| matches!(one.kind(), StatementKind::Claim | StatementKind::Denial));
    let claims =
        claims.map(|one| format!("{}: {}", vocabulary::speaker(one), vocabulary::statement_kind(one.kind())));
    let told: Vec<String> = alleged.into_iter().chain(claims).collect();
    (!told.is_empty()).then(|| told.join(" · "))
}

fn line(text: String, detail: String, kind: Option<Kind>) -> Entry {
    Entry { weight: Weight::Line, text, detail, url: String::new(), kind }
}

/// The sources, each with what it tells and how it is judged.
pub(super) fn sources(deck: &Deck) -> Step {
    let visible: Vec<_> = deck.layers.visible().collect();
    let all = visible.iter().flat_map(|layer| layer.dossier.sources());
    let mut cited: Vec<SourceRef<'_>> =
        all.filter(|source| !source.incidents().is_empty() || !source.statements().is_empty()).collect();
    cited.sort_by_key(|source| std::cmp::Reverse(source.incidents().len() + source.statements().len()));
    let mut entries: Vec<Entry> = cited.iter().take(SOURCES).map(|&source| told(source)).collect();
    let more = cited.len().saturating_sub(SOURCES);
    entries.extend((more > 0).then(|| line(w::more(more), String::new(), None)));
    Step {
        eyebrow: w::SOURCES.to_owned(),
        title: w::SOURCES.to_owned(),
        line: if entries.is_empty() { w::NO_SOURCES.to_owned() } else { String::new() },
        entries,
        map: whole(deck),
        ..Step::default()
    }
}

fn told(source: SourceRef<'_>) -> Entry {
    let text = source.dossier().text();
    let published = source.published().map(|when| time::when(&when, text)).unwrap_or_default();
    let judged = [
        source.reliability().map(vocabulary::reliability),
        source.credibility().map(vocabulary::credibility),
    ];
    let cited = w::cited(source.incidents().len(), source.statements().len());
    let language = vocabulary::language(source.language());
    let told = [source.author(), source.publisher(), &published, language, &cited];
    let told = told.into_iter().chain(judged.into_iter().flatten()).filter(|part| !part.is_empty());
    Entry {
        weight: Weight::Line,
        text: source_title(source).to_owned(),
        detail: told.collect::<Vec<_>>().join(" · "),
        url: source.url().to_owned(),
        kind: None,
    }
}

pub(super) fn source_title(source: SourceRef<'_>) -> &str {
    match source.title() {
        "" => ui::UNTITLED_SOURCE,
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
