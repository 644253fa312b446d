//! One function a table: a record becomes one that says less.
//!
//! Records are taken apart without `..` and made anew: a field that is new does not compile until
//! somebody has decided whether a copy tells it. What is not known here always goes.

use super::choice::{Part, Redaction};
use super::counts::Counts;
use super::done::Where;
use super::keep::RetainedRows;
use super::names::ResidualScanner;
use super::parts::{kept, precision, unless};
use crate::l10n::redact as w;
use crate::model::record::{
    ActorRecord, ArchivedRecord, Extra, Names, PlaceRecord, PrecisionRecord, SourceRecord, Wording,
};
use crate::model::{ActorRef, Dossier, PlaceRef, Precision, PrecisionClass, SourceRef};

/// Makes records say less.
pub(super) struct Redactor<'a> {
    pub from: &'a Dossier,
    pub wish: &'a Redaction,
    pub keep: RetainedRows,
    pub count: Counts,
    pub looker: ResidualScanner,
    /// The ids of statements that are without a source now.
    pub without_source: Vec<String>,
}

impl<'a> Redactor<'a> {
    pub(super) fn new(from: &'a Dossier, wish: &'a Redaction) -> Self {
        let keep = RetainedRows::new(from, wish);
        let looker = ResidualScanner::new(from, wish, &keep);
        Self { from, wish, keep, count: Counts::default(), looker, without_source: Vec::new() }
    }

    pub(super) fn without(&self, part: Part) -> bool {
        self.wish.is_without(part)
    }

    /// The id of the actor who stands for speakers whose name is withheld.
    pub(super) fn withheld(&self) -> Option<String> {
        self.keep.withheld.map(actor_key)
    }

    pub(super) fn place<'r>(
        &mut self,
        row: PlaceRef<'r>,
        record: PlaceRecord<'r>,
    ) -> Option<PlaceRecord<'r>> {
        let PlaceRecord {
            id: _,
            names,
            position,
            precision,
            position_from,
            kind,
            within,
            note,
            editor_note,
            recorded,
            extra: _,
        } = record;
        let number = self.keep.place(row.id)?;
        let square = self.wish.positions;
        let cell = square.zip(row.position()).and_then(|(square, at)| Some((square, square.around(at)?)));
        let named = !self.without(Part::PlaceNames);
        let mut precision = precision.map(self::precision);
        let (position, position_from) = match &cell {
            Some((square, cell)) => {
                self.count.positions += 1;
                if is_finer(row.precision(), square.radius_m()) {
                    self.count.named_positions += usize::from(named);
                    precision = Some(PrecisionRecord {
                        class: PrecisionClass::Unknown.word().into(),
                        radius_m: Some(square.radius_m()),
                        extra: Extra::new(),
                    });
                }
                (Some([cell.centre.x(), cell.centre.y()]), None)
            }
            None if square.is_some() => (None, None),
            None => (position, position_from.filter(|_| named)),
        };
        // It tells of the position that is no longer there.
        let editor_note = unless(cell.is_some(), &mut self.count.place_notes, editor_note);
        let names = if named {
            names
        } else {
            self.count.place_names += 1;
            let cell = cell.as_ref().map(|(_, cell)| w::square_name(&cell.name));
            Names::from([("und".into(), cell.unwrap_or_else(|| w::unnamed(&number.to_string())).into())])
        };
        let mut record = PlaceRecord {
            id: format!("place-{number}").into(),
            names,
            position,
            precision,
            position_from,
            kind: kind.filter(|_| named),
            within: within.filter(|_| named),
            note: self.note(note.filter(|_| named)),
            editor_note: self.note(editor_note.filter(|_| named)),
            recorded: self.recorded(recorded),
            extra: Extra::new(),
        };
        self.looker.look(Where::Place, &record, &record.id, first_name(&record.names));
        // A square tells no more than itself, but its name may look like another position.
        if let Some((square, cell)) = cell {
            record.position_from = Some(w::position_from(square.name(), &cell.name).into());
        }
        Some(record)
    }

    pub(super) fn actor<'r>(
        &mut self,
        row: ActorRef<'r>,
        record: ActorRecord<'r>,
    ) -> Option<ActorRecord<'r>> {
        let ActorRecord { id: _, names, kind, note, editor_note, recorded, extra: _ } = record;
        self.count.actors += usize::from(self.wish.drops_actor(row));
        let record = ActorRecord {
            id: actor_key(self.keep.actor(row.id)?).into(),
            names,
            kind,
            note: self.note(note),
            editor_note: self.note(editor_note),
            recorded: self.recorded(recorded),
            extra: Extra::new(),
        };
        self.looker.look(Where::Actor, &record, &record.id, first_name(&record.names));
        Some(record)
    }

    pub(super) fn source<'r>(
        &mut self,
        row: SourceRef<'r>,
        record: SourceRecord<'r>,
    ) -> Option<SourceRecord<'r>> {
        let SourceRecord {
            id: _,
            kind,
            title,
            author,
            publisher,
            country,
            url,
            archived,
            sha256: _,
            derived_from: _,
            published,
            accessed,
            language,
            reliability,
            text,
            editor_note,
            recorded,
            extra: _,
        } = record;
        self.count.sources += usize::from(self.wish.drops_source(row));
        let number = self.keep.source(row.id)?;
        // It says all of it once more, and its hash leads to it.
        self.count.source_texts += usize::from(text.is_some());
        let links = self.without(Part::Links);
        let record = SourceRecord {
            id: source_key(number).into(),
            kind,
            title,
            author,
            publisher,
            country,
            url: unless(links, &mut self.count.links, url),
            archived: unless(links, &mut self.count.links, archived.map(self::archived)),
            sha256: None,
            derived_from: row
                .derived_from()
                .and_then(|id| self.keep.source(id))
                .map(|number| source_key(number).into()),
            published: published.map(|when| self.when(when)),
            accessed: accessed.map(|when| self.when(when)),
            language,
            reliability,
            text: None,
            editor_note: self.note(editor_note),
            recorded: self.recorded(recorded),
            extra: Extra::new(),
        };
        self.looker.look(Where::Source, &record, &record.id, shown(record.title.as_ref()));
        Some(record)
    }

    /// A note, unless notes are left out.
    pub(super) fn note<T>(&mut self, note: Option<T>) -> Option<T> {
        unless(self.without(Part::Notes), &mut self.count.notes, note)
    }
}

/// How a text begins that may stand in several languages.
pub(super) fn shown<'r>(text: Option<&'r Wording<'_>>) -> &'r str {
    text.map_or("", Wording::shown)
}

fn archived(record: ArchivedRecord<'_>) -> ArchivedRecord<'_> {
    kept!(record, ArchivedRecord { url, day })
}

pub(super) fn incident_key(number: u32) -> String {
    format!("incident-{number}")
}

pub(super) fn statement_key(number: u32) -> String {
    format!("statement-{number}")
}

pub(super) fn actor_key(number: u32) -> String {
    format!("actor-{number}")
}

pub(super) fn source_key(number: u32) -> String {
    format!("source-{number}")
}

/// Whether a position is said to be known better than to `radius_m`.
pub(super) fn is_finer(precision: Precision, radius_m: f32) -> bool {
    precision.class != PrecisionClass::Country
        && precision.drawn_radius_m().is_none_or(|drawn| drawn < radius_m)
}

fn first_name<'r>(names: &'r Names<'_>) -> &'r str {
    let name = names.get("en").or_else(|| names.values().next());
    name.map_or("", |name| name)
}
