//! One row into an incident, with its place, its actors, its sources and what was said.

use crate::formats::Problem;
use hashbrown::HashMap;

use super::shifted::has_more;
use super::{Importer, Wrong, place};
use crate::formats::FormatError;
use crate::formats::tables::{Cells, FieldRole, profiles};
use crate::model::builder::Reason;
use crate::model::tables::{ActorLink, Citation, IncidentRow, Munition, OriginRow, PlaceLink};
use crate::model::{IncidentId, Kind, Table, TextId};

/// The columns that tell of what was used.
const MUNITION: [FieldRole; 3] = [FieldRole::Munition, FieldRole::MunitionCount, FieldRole::MunitionFate];

/// Whether a spreadsheet would take a cell for a formula, with or without apostrophes before it. Such
/// cells have one more in CSV that Sitmap writes.
pub(in crate::formats) fn looks_like_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// What only the row of an incident says, and not one that adds a statement to it.
const OF_INCIDENTS: [FieldRole; 25] = [
    FieldRole::Title,
    FieldRole::Summary,
    FieldRole::Kind,
    FieldRole::From,
    FieldRole::To,
    FieldRole::Year,
    FieldRole::Place,
    FieldRole::PlaceSaid,
    FieldRole::Latitude,
    FieldRole::Longitude,
    FieldRole::Position,
    FieldRole::Mgrs,
    FieldRole::Actor,
    FieldRole::Attacker,
    FieldRole::AllegedAttacker,
    FieldRole::Target,
    FieldRole::Responder,
    FieldRole::Victim,
    FieldRole::Munition,
    FieldRole::Killed,
    FieldRole::KilledLow,
    FieldRole::KilledHigh,
    FieldRole::Wounded,
    FieldRole::Damage,
    FieldRole::RespondsTo,
];

/// Lists that are filled anew for each row.
#[derive(Default)]
pub(super) struct Lists {
    places: Vec<PlaceLink>,
    actors: Vec<ActorLink>,
    sources: Vec<Citation>,
}

/// What the cells that tell the kind say.
pub(super) type Kinds = HashMap<TextId, KindRead>;

/// What a cell says of the kind.
#[derive(Clone, Copy)]
pub(super) struct KindRead {
    kind: Option<Kind>,
    /// What the code book or the file calls it.
    called: TextId,
    /// Whether the code book has a name of its own for it.
    is_coded: bool,
    /// Whether it is piracy, if it happened to a ship.
    at_sea: bool,
}

impl Importer<'_> {
    /// Takes a row whose cells are kept.
    ///
    /// # Errors
    /// When there is no more room.
    pub(super) fn row(&mut self, cells: &Cells) -> Result<(), FormatError> {
        if cells.is_blank() {
            return Ok(());
        }
        (self.line, self.issues.record) = (cells.line, cells.record);
        if self.is_elsewhere(cells) {
            return Ok(());
        }
        // Cells that a spreadsheet would take for formulas have an apostrophe before them.
        if self.mapping.profile.own && self.is_text() {
            self.unguard()?;
        }
        if self.leave_out(cells) {
            return Ok(());
        }
        self.count_merged_once(cells);
        let shifted = has_more(cells, self.headings.len()).then(|| self.unshift(cells)).flatten();
        if shifted.is_some() || !self.add_to_earlier()? {
            self.add_incident(cells, shifted)?;
        }
        Ok(())
    }

    /// Takes away the apostrophes that keep spreadsheets from running cells.
    fn unguard(&mut self) -> Result<(), Reason> {
        for column in 0..self.ids.len() {
            let text = self.builder.text(self.ids[column]);
            if let Some(cell) = text.strip_prefix('\'').filter(|_| looks_like_formula(text)) {
                let cell = cell.to_owned();
                self.ids[column] = self.builder.intern(&cell)?;
            }
        }
        Ok(())
    }

    /// Adds a statement to the incident of an earlier row, where the row at hand only repeats its id
    /// and has somebody's words.
    fn add_to_earlier(&mut self) -> Result<bool, Reason> {
        let key = self.id(FieldRole::Id);
        if !self.has_words() || OF_INCIDENTS.iter().any(|&meaning| self.cell(meaning).is_some()) {
            return Ok(false);
        }
        let Some(row) = self.builder.row_of(Table::Incidents, key) else { return Ok(false) };
        let unused = |column: &usize| self.mapping.meanings.get(*column) == Some(&FieldRole::Unused);
        let left = (0..self.ids.len()).filter(unused).find(|&column| self.stated(column).is_some());
        if let Some(column) = left {
            let problem = Problem::OnlyAddsStatement;
            self.wrong(&Wrong { column, problem });
        }
        let mut sources = Vec::new();
        self.sources(&mut sources)?;
        let note = self.id(FieldRole::EditorNote);
        self.statements(IncidentId(row), key, &sources, note)?;
        Ok(true)
    }

    /// `shifted` are the cells of a row that may stand under the wrong headings.
    fn add_incident(&mut self, cells: &Cells, shifted: Option<Vec<TextId>>) -> Result<(), Reason> {
        let key = self.key()?;
        let (kind, label) = self.kind()?;
        let when = self.when()?;
        let Lists { mut places, mut actors, mut sources } = std::mem::take(&mut self.lists);
        places.clear();
        self.each_piece(&place::FROM, |row| {
            places.extend(row.place()?);
            Ok(())
        })?;
        self.actors(&mut actors)?;
        self.sources(&mut sources)?;
        let mut munitions: Vec<Munition> = Vec::new();
        self.each_piece(&MUNITION, |row| {
            munitions.extend(row.munition());
            Ok(())
        })?;
        let outcome = self.outcome();
        let summary = self.id(FieldRole::Summary);
        let editor_note = self.note()?;
        let (headings, ids) = self.origin(cells, shifted)?;
        let title = self.title(label, summary)?;
        let row = IncidentRow {
            key,
            title,
            kind,
            when,
            places: &places,
            actors: &actors,
            munitions: &munitions,
            outcome,
            summary,
            responds_to: self.id(FieldRole::RespondsTo),
            context: self.cell(FieldRole::Background).is_some_and(|(column, _)| self.is_yes(column)),
            sources: &sources,
            editor_note,
            origin: OriginRow {
                line: self.line,
                headings: headings.as_deref().unwrap_or(&self.headings),
                cells: ids.as_deref().unwrap_or(&self.ids),
            },
        };
        let incident = self.builder.push_incident(&row)?;
        self.statements(incident, key, &sources, TextId::EMPTY)?;
        self.shapes(key, &sources)?;
        self.lists = Lists { places, actors, sources };
        Ok(())
    }

    /// Headings and cells of a row that has more cells than there are headings.
    #[expect(clippy::type_complexity, reason = "two lists that nearly no row needs")]
    fn origin(
        &mut self,
        cells: &Cells,
        shifted: Option<Vec<TextId>>,
    ) -> Result<(Option<Vec<TextId>>, Option<Vec<TextId>>), Reason> {
        if !has_more(cells, self.headings.len()) {
            return Ok((None, None));
        }
        let (mut headings, mut ids) = (self.headings.clone(), shifted.unwrap_or_else(|| self.ids.clone()));
        for column in self.headings.len()..cells.len() {
            headings.push(self.builder.intern(&format!("column {}", column + 1))?);
            ids.push(self.builder.intern(cells.get(column))?);
        }
        Ok((Some(headings), Some(ids)))
    }

    /// The key: the row's id, or its line where it has none of its own.
    fn key(&mut self) -> Result<TextId, Reason> {
        let id = self.id(FieldRole::Id);
        if !id.is_empty() && self.builder.row_of(Table::Incidents, id).is_none() {
            return Ok(id);
        }
        let line = self.line;
        let mut key = format!("line {line}");
        if !id.is_empty() {
            let text = self.builder.text(id).to_owned();
            key = format!("{text} (line {line})");
            let heading = self.heading_texts.get(self.column(FieldRole::Id)).map_or("", String::as_str);
            self.issues.add(line, heading, &text, &Problem::IdTaken);
        }
        let wanted = self.builder.intern(&key)?;
        let mut free = wanted;
        while self.builder.row_of(Table::Incidents, free).is_some() {
            let number = self.next_number(Table::Incidents, wanted) + 1;
            free = self.builder.intern(&format!("{key} ({number})"))?;
        }
        Ok(free)
    }

    /// What kind of incident, and what the file or its code book calls it. A column that leaves the
    /// kind open leaves it to the next one.
    fn kind(&mut self) -> Result<(Kind, TextId), Reason> {
        let (mut label, mut named) = (TextId::EMPTY, TextId::EMPTY);
        for n in 0..self.plan.columns(FieldRole::Kind).len() {
            let Some(cell) = self.stated(self.plan.columns(FieldRole::Kind)[n]) else { continue };
            let read = if let Some(&read) = self.kinds.get(&cell) {
                read
            } else {
                let read = self.read_kind(cell)?;
                self.kinds.insert(cell, read);
                read
            };
            let is_first = label.is_empty();
            if is_first {
                label = read.called;
            }
            let at_sea = || (read.at_sea && self.is_of_ship()).then_some(Kind::Piracy);
            let Some(kind) = read.kind.or_else(at_sea) else { continue };
            // What the code book calls a code says more than a code that it does not know.
            if named.is_empty() && (is_first || read.is_coded) {
                named = read.called;
            }
            if kind != Kind::Other {
                return Ok((kind, if named.is_empty() { label } else { named }));
            }
        }
        Ok((Kind::Other, if named.is_empty() { label } else { named }))
    }

    fn read_kind(&mut self, cell: TextId) -> Result<KindRead, Reason> {
        let text = self.builder.text(cell);
        let mut chosen = self.mapping.kinds.iter();
        if let Some((_, kind)) = chosen.find(|(word, _)| word.eq_ignore_ascii_case(text.trim())) {
            return Ok(KindRead { kind: Some(*kind), called: cell, is_coded: false, at_sea: false });
        }
        let code = text.strip_suffix(".0").unwrap_or(text);
        let code = self.mapping.profile.kinds.iter().find(|(known, ..)| known.eq_ignore_ascii_case(code));
        if let Some((_, kind, called)) = code {
            let is_coded = !called.is_empty();
            let called = if is_coded { self.builder.intern(called)? } else { cell };
            return Ok(KindRead { kind: Some(*kind), called, is_coded, at_sea: false });
        }
        let (kind, at_sea) = (profiles::kind_in(text), profiles::is_piracy_at_sea(text));
        // A list may end in a separator.
        let called = text.trim_end_matches([',', ';', '|', ' ']).to_owned();
        let called = if called.is_empty() { cell } else { self.builder.intern(&called)? };
        Ok(KindRead { kind, called, is_coded: false, at_sea })
    }

    /// Whether the table or the row at hand tells of ships.
    fn is_of_ship(&self) -> bool {
        const TELLING: [FieldRole; 5] =
            [FieldRole::Title, FieldRole::Kind, FieldRole::Target, FieldRole::Place, FieldRole::Summary];
        let mut cells = TELLING.iter().map(|&meaning| self.builder.text(self.id(meaning)));
        self.of_ships || cells.any(profiles::tells_of_ships)
    }

    fn munition(&mut self) -> Option<Munition> {
        let what = self.id(FieldRole::Munition);
        let count = self.cell(FieldRole::MunitionCount).and_then(|(column, id)| {
            let count = super::count::people(self.builder.text(id));
            if count.is_none() {
                self.wrong(&Wrong { column, problem: Problem::NotAWholeNumber });
            }
            count
        });
        (!what.is_empty()).then_some(Munition { what, count, fate: self.id(FieldRole::MunitionFate) })
    }
}
