//! From a dossier's rows back to records. A field that could not be used is among the row's
//! extra fields as it was; it wins over what was made of it.

use super::when_text;
use crate::model::record::{
    AboutRecord, ActorLinkRecord, ActorRecord, CitationRecord, Extra, Fields, IncidentRecord, MunitionRecord,
    Names, OriginRecord, OutcomeRecord, PlaceLinkRecord, PlaceRecord, PrecisionRecord, SourceRecord,
    SpeakerRecord, StatementRecord, Str, TollRecord, TranslationRecord, WhenRecord,
};
use crate::model::tables::{Citation, Translation};
use crate::model::{
    ActorKind, ActorRef, ActorRole, CasualtyCount, Damage, Dossier, IncidentRef, Kind, PlaceKind, PlaceRef,
    PlaceRole, Precision, SourceRef, StatementKind, StatementRef, TextId, When,
};

/// How files say that a source says there was none.
const NONE_REPORTED: &str = "none-reported";

/// Leaves out each named field that is among the extra ones. The `$needed` ones are never set
/// aside; an extra field of such a name comes from a format in which it means something else.
macro_rules! extra_wins {
    ($record:ident: $($field:ident),*; $($needed:literal),*) => {
        $($record.extra.shift_remove($needed);)*
        for key in $record.extra.keys() {
            match key.as_str() {
                $(stringify!($field) => $record.$field = Default::default(),)*
                _ => {}
            }
        }
    };
}

/// The record of a place.
pub fn place(row: PlaceRef<'_>) -> PlaceRecord<'_> {
    let mut record = PlaceRecord { extra: extra(row.extra()), ..plain_place(row) };
    extra_wins!(record: names, position, precision, position_from, kind, within, note, editor_note; "id");
    record
}

/// The same without what is not known here or could not be used.
pub fn plain_place(row: PlaceRef<'_>) -> PlaceRecord<'_> {
    PlaceRecord {
        id: row.key().into(),
        names: names(row.names()),
        position: row.position().map(|p| [p.x(), p.y()]),
        precision: (row.precision() != Precision::default()).then(|| precision(row.precision())),
        position_from: stated(row.position_from()),
        kind: (row.kind() != PlaceKind::default()).then(|| row.kind().word().into()),
        within: stated(row.within()),
        note: stated(row.note()),
        editor_note: stated(row.editor_note()),
        extra: Extra::new(),
    }
}

/// The record of an actor.
pub fn actor(row: ActorRef<'_>) -> ActorRecord<'_> {
    let mut record = ActorRecord { extra: extra(row.extra()), ..plain_actor(row) };
    extra_wins!(record: names, kind, note, editor_note; "id");
    record
}

/// The same without what is not known here or could not be used.
pub fn plain_actor(row: ActorRef<'_>) -> ActorRecord<'_> {
    ActorRecord {
        id: row.key().into(),
        names: names(row.names()),
        kind: (row.kind() != ActorKind::default()).then(|| row.kind().word().into()),
        note: stated(row.note()),
        editor_note: stated(row.editor_note()),
        extra: Extra::new(),
    }
}

/// The record of a source.
pub fn source(row: SourceRef<'_>) -> SourceRecord<'_> {
    let mut record = SourceRecord { extra: extra(row.extra()), ..plain_source(row) };
    extra_wins!(
        record: title, author, publisher, url, published, accessed, language, reliability, credibility,
        editor_note; "id"
    );
    record
}

/// The same without what is not known here or could not be used.
pub fn plain_source(row: SourceRef<'_>) -> SourceRecord<'_> {
    let dossier = row.dossier();
    SourceRecord {
        id: row.key().into(),
        title: stated(row.title()),
        author: stated(row.author()),
        publisher: stated(row.publisher()),
        url: stated(row.url()),
        published: when(dossier, row.published()),
        accessed: when(dossier, row.accessed()),
        language: stated(row.language()),
        reliability: row.reliability().map(|r| r.word().into()),
        credibility: row.credibility().map(|c| c.word().into()),
        editor_note: stated(row.editor_note()),
        extra: Extra::new(),
    }
}

/// The record of an incident.
pub fn incident(row: IncidentRef<'_>) -> IncidentRecord<'_> {
    let mut record = IncidentRecord { extra: extra(row.extra()), ..plain_incident(row) };
    extra_wins!(
        record: title, kind, when, places, actors, munitions, outcome, summary, responds_to, context,
        sources, editor_note, origin; "id"
    );
    record
}

/// The same without what is not known here or could not be used.
pub fn plain_incident(row: IncidentRef<'_>) -> IncidentRecord<'_> {
    let dossier = row.dossier();
    let text = |id| text(dossier, id);
    let places = row.places().iter().map(|link| PlaceLinkRecord {
        place: dossier.place(link.place).key().into(),
        role: (link.role != PlaceRole::default()).then(|| link.role.word().into()),
        precision: link.precision.map(precision),
        said: text(link.said),
        editor_note: text(link.editor_note),
        extra: Extra::new(),
    });
    let actors = row.actors().iter().map(|link| ActorLinkRecord {
        actor: dossier.actor(link.actor).key().into(),
        role: (link.role != ActorRole::default()).then(|| link.role.word().into()),
        said: text(link.said),
        extra: Extra::new(),
    });
    let munitions = row.munitions().iter().map(|one| MunitionRecord {
        what: dossier.text().get(one.what).into(),
        count: one.count,
        fate: text(one.fate),
        extra: Extra::new(),
    });
    let outcome = row.outcome();
    let outcome = (outcome != crate::model::Outcome::default()).then(|| OutcomeRecord {
        killed: toll(outcome.killed),
        wounded: toll(outcome.wounded),
        damage: match outcome.damage {
            Damage::Unknown => None,
            Damage::NoneReported => Some(NONE_REPORTED.into()),
            Damage::Stated(id) => text(id),
        },
        extra: Extra::new(),
    });
    IncidentRecord {
        id: row.key().into(),
        title: stated(row.title()),
        kind: (row.kind() != Kind::default()).then(|| row.kind().word().into()),
        when: when(dossier, row.when()),
        places: places.collect(),
        actors: actors.collect(),
        munitions: munitions.collect(),
        outcome,
        summary: stated(row.summary()),
        responds_to: row.responds_to().map(|id| dossier.incident(id).key().into()),
        context: row.is_context(),
        sources: row.sources().iter().map(|cited| citation(dossier, *cited)).collect(),
        editor_note: stated(row.editor_note()),
        origin: origin(row),
        extra: Extra::new(),
    }
}

fn origin(row: IncidentRef<'_>) -> Option<OriginRecord<'_>> {
    let fields: Vec<_> = row.fields().map(|(heading, cell)| (heading.into(), cell.into())).collect();
    let made_from_a_row = row.line().is_some() || !fields.is_empty();
    made_from_a_row.then(|| OriginRecord { line: row.line(), fields: Fields(fields), extra: Extra::new() })
}

/// The record of a statement.
pub fn statement(row: StatementRef<'_>) -> StatementRecord<'_> {
    let mut record = StatementRecord { extra: extra(row.extra()), ..plain_statement(row) };
    extra_wins!(
        record: form, kind, language, translations, speaker, when, cited, about, editor_note; "id", "text"
    );
    record
}

/// The same without what is not known here or could not be used.
pub fn plain_statement(row: StatementRef<'_>) -> StatementRecord<'_> {
    let dossier = row.dossier();
    let text = |id| text(dossier, id);
    let speaker = row.speaker().map(|speaker| SpeakerRecord {
        actor: dossier.actor(speaker.actor).key().into(),
        role: text(speaker.role),
        role_translations: translations(dossier, row.role_translations()),
        extra: Extra::new(),
    });
    let about = AboutRecord {
        incidents: row.incidents().iter().map(|id| dossier.incident(*id).key().into()).collect(),
        places: row.places().iter().map(|id| dossier.place(*id).key().into()).collect(),
        actors: row.actors().iter().map(|id| dossier.actor(*id).key().into()).collect(),
        extra: Extra::new(),
    };
    StatementRecord {
        id: row.key().into(),
        // Always written: whether words are a quotation should not be left to a default.
        form: Some(row.form().word().into()),
        kind: (row.kind() != StatementKind::default()).then(|| row.kind().word().into()),
        text: row.text().into(),
        language: stated(row.language()),
        translations: translations(dossier, row.translations()),
        speaker,
        when: when(dossier, row.when()),
        cited: row.cited().map(|cited| citation(dossier, cited)),
        about,
        editor_note: stated(row.editor_note()),
        extra: Extra::new(),
    }
}

fn stated(text: &str) -> Option<Str<'_>> {
    (!text.is_empty()).then(|| text.into())
}

fn text(dossier: &Dossier, id: TextId) -> Option<Str<'_>> {
    stated(dossier.text().get(id))
}

fn names<'a>(names: impl Iterator<Item = (&'a str, &'a str)>) -> Names<'a> {
    names.map(|(language, name)| (language.into(), name.into())).collect()
}

fn when(dossier: &Dossier, when: Option<When>) -> Option<WhenRecord<'_>> {
    when.map(|when| when_text::record(when, dossier.text()))
}

fn precision(precision: Precision) -> PrecisionRecord<'static> {
    PrecisionRecord {
        class: precision.class.word().into(),
        radius_m: precision.radius_m,
        extra: Extra::new(),
    }
}

fn citation(dossier: &Dossier, cited: Citation) -> CitationRecord<'_> {
    CitationRecord {
        source: dossier.source(cited.source).key().into(),
        locator: text(dossier, cited.locator),
        extra: Extra::new(),
    }
}

fn translations<'a>(dossier: &'a Dossier, all: &[Translation]) -> Vec<TranslationRecord<'a>> {
    let record = |one: &Translation| TranslationRecord {
        language: dossier.text().get(one.language).into(),
        text: dossier.text().get(one.text).into(),
        by: text(dossier, one.by),
        extra: Extra::new(),
    };
    all.iter().map(record).collect()
}

fn toll(toll: CasualtyCount) -> Option<TollRecord<'static>> {
    match toll {
        CasualtyCount::Unknown => None,
        CasualtyCount::NoneReported => Some(TollRecord::Word(NONE_REPORTED.into())),
        CasualtyCount::Count(count) => Some(TollRecord::Count(count)),
        CasualtyCount::Bounds { best, low, high } => {
            Some(TollRecord::Bounds { best, low, high, extra: Extra::new() })
        }
    }
}

fn extra(extra: Option<&Extra>) -> Extra {
    extra.cloned().unwrap_or_default()
}
