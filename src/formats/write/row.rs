//! An incident and a statement as cells of the template.

use std::borrow::Cow;

use crate::formats::tables::FieldRole;
use crate::formats::tables::import::pieces::joined;
use crate::formats::tables::profiles::template::PROFILE;
use crate::model::record::WhenRecord;
use crate::model::when_text;
use crate::model::{
    ActorId, CasualtyCount, Dossier, IncidentId, IncidentRef, PlaceRef, SourceRef, StatementForm,
    StatementRef, When, Zone,
};
use hashbrown::HashMap;

/// How files say that a source says there was none.
pub(super) const NONE_REPORTED: &str = "none-reported";

/// The cells of one row, in the order of the template's columns.
#[derive(Debug)]
pub(super) struct Row {
    pub cells: Vec<String>,
    /// The column of each meaning.
    at: Vec<usize>,
}

impl Default for Row {
    fn default() -> Self {
        let columns = PROFILE.columns;
        let at = |meaning| columns.iter().position(|(_, known)| *known == meaning).unwrap_or(columns.len());
        Self {
            cells: vec![String::new(); columns.len()],
            at: FieldRole::ALL.iter().map(|&meaning| at(meaning)).collect(),
        }
    }
}

impl Row {
    /// Empties all cells.
    pub(super) fn clear(&mut self) {
        self.cells.iter_mut().for_each(String::clear);
    }

    /// Puts a text into the cell of a meaning.
    pub(super) fn put(&mut self, meaning: FieldRole, text: &str) {
        if let Some(cell) = self.cells.get_mut(self.at[meaning as usize]) {
            cell.clear();
            cell.push_str(text);
        }
    }

    /// Whether somebody's words stand in the row.
    pub(super) fn has_words(&self) -> bool {
        let cell = |meaning: FieldRole| self.cells.get(self.at[meaning as usize]);
        let words = [FieldRole::Quotation, FieldRole::Reported].into_iter().filter_map(cell);
        words.into_iter().any(|words| !words.is_empty())
    }

    /// Puts several things into the columns that tell of them together.
    pub(super) fn put_all<const N: usize>(&mut self, meanings: [FieldRole; N], things: &[[Cow<'_, str>; N]]) {
        for (n, meaning) in meanings.into_iter().enumerate() {
            self.put(meaning, &joined(things.iter().map(|thing| &*thing[n])));
        }
    }
}

/// Makes rows of a dossier.
pub(super) struct RowBuilder<'d> {
    pub dossier: &'d Dossier,
    /// What each actor is called; no two alike.
    actors: Vec<Cow<'d, str>>,
}

impl<'d> RowBuilder<'d> {
    pub(super) fn new(dossier: &'d Dossier) -> Self {
        let mut counts: HashMap<&str, u32> = HashMap::new();
        let language = &dossier.head.language;
        for actor in dossier.actors() {
            *counts.entry(actor.name(language)).or_default() += 1;
        }
        let name = |actor: crate::model::ActorRef<'d>| match actor.name(language) {
            name if counts.get(name).is_some_and(|&count| count > 1) && name != actor.key() => {
                Cow::Owned(format!("{name} ({})", actor.key()))
            }
            name => Cow::Borrowed(name),
        };
        Self { dossier, actors: dossier.actors().map(name).collect() }
    }

    /// What an actor is called.
    pub(super) fn actor(&self, id: ActorId) -> &str {
        self.actors.get(id.index()).map_or("", |name| name)
    }

    /// The incident, and the statement that stands in its row where one fits.
    pub(super) fn incident(&self, incident: IncidentRef<'d>, row: &mut Row) -> Option<StatementRef<'d>> {
        row.clear();
        row.put(FieldRole::Id, incident.key());
        row.put(FieldRole::Title, incident.title());
        row.put(FieldRole::Summary, incident.summary());
        row.put(FieldRole::Kind, incident.kind().word());
        row.put(FieldRole::EditorNote, incident.editor_note());
        if let Some(answered) = incident.responds_to() {
            row.put(FieldRole::RespondsTo, self.dossier.incident(answered).key());
        }
        if incident.is_context() {
            row.put(FieldRole::Background, "yes");
        }
        self.when(incident, row);
        self.places(incident, row);
        self.actors(incident, row);
        self.munitions(incident, row);
        self.outcome(incident, row);
        self.sources(incident, row);
        let fits = self.statements(incident).find(|statement| fits(incident, *statement));
        if let Some(statement) = fits {
            self.words(statement, row);
        }
        fits
    }

    /// The statements that stand in rows of this incident: each under the last of those that it is
    /// about, so that the others stand above.
    pub(super) fn statements(
        &self,
        incident: IncidentRef<'d>,
    ) -> impl Iterator<Item = StatementRef<'d>> + use<'d> {
        let (dossier, id) = (self.dossier, incident.id);
        let about = incident.statements().iter().map(move |&statement| dossier.statement(statement));
        about.filter(move |statement| home(*statement) == Some(id))
    }

    /// A statement in a row of its own, which repeats the incident's id.
    pub(super) fn statement(&self, incident: IncidentRef<'d>, statement: StatementRef<'d>, row: &mut Row) {
        row.clear();
        row.put(FieldRole::Id, incident.key());
        row.put(FieldRole::EditorNote, statement.editor_note());
        if let Some(cited) = statement.cited() {
            self.cite(&[(self.dossier.source(cited.source), "")], row);
        }
        self.words(statement, row);
        let others = statement.incidents().iter().filter(|&&other| other != incident.id);
        let others = others.map(|&other| self.dossier.incident(other).key());
        row.put(FieldRole::AlsoAbout, &joined(others));
    }

    /// The words, and whose they are.
    fn words(&self, statement: StatementRef<'d>, row: &mut Row) {
        let text = self.dossier.text();
        row.put(
            match statement.form() {
                StatementForm::Quotation => FieldRole::Quotation,
                StatementForm::Reported => FieldRole::Reported,
            },
            statement.text(),
        );
        row.put(FieldRole::Language, statement.language());
        if let Some(translation) = statement.translations().first() {
            row.put(FieldRole::Translation, text.get(translation.text));
            row.put(FieldRole::TranslationLanguage, text.get(translation.language));
            row.put(FieldRole::Translator, text.get(translation.by));
        }
        if let Some(speaker) = statement.speaker() {
            row.put(FieldRole::Speaker, self.actor(speaker.actor));
            row.put(FieldRole::SpeakerRole, text.get(speaker.role));
        }
        row.put(FieldRole::StatementKind, statement.kind().word());
        if let Some(when) = statement.when() {
            row.put(FieldRole::Said, &said_on(when, self.dossier).0);
            row.put(FieldRole::SaidWords, text.get(when.said));
            row.put(FieldRole::SaidInferred, text.get(when.inferred));
        }
        if let Some(cited) = statement.cited() {
            row.put(FieldRole::Locator, text.get(cited.locator));
        }
    }
}

/// The last of the incidents that a statement is about.
fn home(statement: StatementRef<'_>) -> Option<IncidentId> {
    statement.incidents().iter().copied().max_by_key(|incident| incident.index())
}

/// Whether a statement can stand in the row of its incident: it is about no other, stands in the
/// first of its sources, and has no note of its own.
fn fits(incident: IncidentRef<'_>, statement: StatementRef<'_>) -> bool {
    let first = incident.sources().first().map(|cited| cited.source);
    statement.incidents().len() == 1
        && statement.editor_note().is_empty()
        && statement.cited().map(|cited| cited.source) == first
}

/// What a place is called; empty where only its position names it.
pub(super) fn place_name(place: PlaceRef<'_>) -> &str {
    let is_position = |key: &str| place.position().is_some_and(|at| key == format!("{}, {}", at.y(), at.x()));
    match place.names().next() {
        None if is_position(place.key()) => "",
        _ => place.name(&place.dossier().head.language),
    }
}

/// What a source is called: its id where nothing else is known of it.
pub(super) fn source_title(source: SourceRef<'_>) -> &str {
    let described =
        !source.publisher().is_empty() || !source.url().is_empty() || source.published().is_some();
    match source.title() {
        "" if !described && source.author().is_empty() => source.key(),
        title => title,
    }
}

/// The day on which a source was published, and whether more is known than that.
pub(super) fn published(when: When, dossier: &Dossier) -> (String, bool) {
    let record = when_text::record(when, dossier.text());
    let day = record.from.split('T').next().unwrap_or_default().to_owned();
    let more = day != record.from || record.zone.is_some() || more_than_from(&record);
    (day, more || record.said.is_some() || record.inferred.is_some())
}

/// When something was said, and whether more is known than that.
pub(super) fn said_on(when: When, dossier: &Dossier) -> (String, bool) {
    let record = when_text::record(when, dossier.text());
    let more = more_than_from(&record);
    match (when.zone, &record.zone) {
        (Zone::Offset(_), Some(offset)) if record.from.contains('T') => {
            (format!("{}{offset}", record.from), more)
        }
        (_, zone) => (record.from.to_string(), more || zone.is_some()),
    }
}

fn more_than_from(record: &WhenRecord<'_>) -> bool {
    record.to.is_some() || record.precision.is_some() || record.part.is_some()
}

/// A number of people in three columns: at least, best, at most.
pub(super) fn toll(toll: CasualtyCount) -> [String; 3] {
    let text = |count: Option<u32>| count.map_or(String::new(), |count| count.to_string());
    match toll {
        CasualtyCount::Unknown => Default::default(),
        CasualtyCount::NoneReported => [String::new(), NONE_REPORTED.to_owned(), String::new()],
        CasualtyCount::Count(count) => [String::new(), count.to_string(), String::new()],
        CasualtyCount::Bounds { best, low, high } => [low, best, high].map(text),
    }
}
