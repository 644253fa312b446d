//! Who had a part in it, and who says so.

use hashbrown::HashMap;

use super::{Importer, Wrong};
use crate::formats::tables::{Meaning, dates};
use crate::model::builder::Reason;
use crate::model::record::{ActorRecord, SourceRecord, WhenRecord};
use crate::model::tables::{ActorLink, Citation};
use crate::model::{ActorId, ActorRole, SourceId, Table, TextId};

/// The columns whose actors have a part, and which.
const PARTS: [(Meaning, ActorRole); 4] = [
    (Meaning::Attacker, ActorRole::Attacker),
    (Meaning::AllegedAttacker, ActorRole::AllegedAttacker),
    (Meaning::Target, ActorRole::Target),
    (Meaning::Actor, ActorRole::Involved),
];

/// What tells one source from another.
const SOURCE: [Meaning; 4] = [Meaning::SourceTitle, Meaning::Publisher, Meaning::Published, Meaning::Link];

/// The actors and sources that were met, by the cells that name them.
#[derive(Default)]
pub(super) struct Known {
    actors: HashMap<TextId, Box<[ActorId]>>,
    /// What the actors of a column are called, once it is known.
    parts: Vec<Option<TextId>>,
    sources: HashMap<[TextId; SOURCE.len()], Box<[Citation]>>,
    named: HashMap<TextId, Box<[Citation]>>,
}

impl Importer<'_> {
    /// Who had a part in it, by the row at hand.
    pub(super) fn actors(&mut self, links: &mut Vec<ActorLink>) -> Result<(), Reason> {
        links.clear();
        let doubted = self.is_yes(Meaning::AttackerDoubted);
        for (meaning, role) in PARTS {
            let role = if doubted && role == ActorRole::Attacker { ActorRole::AllegedAttacker } else { role };
            for n in 0..self.plan.columns(meaning).len() {
                let column = self.plan.columns(meaning)[n];
                let Some(cell) = self.stated(column) else { continue };
                let said = self.part(column)?;
                self.name_actors(cell)?;
                let named = self.people.actors.get(&cell).map_or(&[][..], |named| named);
                links.extend(named.iter().map(|&actor| ActorLink { actor, role, said }));
            }
        }
        Ok(())
    }

    /// The actor of a name, who is one alone.
    pub(super) fn actor(&mut self, name: TextId) -> Result<ActorId, Reason> {
        if let Some(row) = self.builder.row_of(Table::Actors, name) {
            return Ok(ActorId(row));
        }
        let name = self.builder.text(name).to_owned();
        let names = [("und".into(), name.clone().into())].into();
        self.builder.add_actor(ActorRecord { id: name.into(), names, ..ActorRecord::default() })
    }

    /// Whether the cell of a meaning says yes.
    pub(super) fn is_yes(&self, meaning: Meaning) -> bool {
        let said = self.builder.text(self.id(meaning));
        ["1", "1.0", "yes", "true", "y", "oui"].iter().any(|yes| said.eq_ignore_ascii_case(yes))
    }

    fn part(&mut self, column: usize) -> Result<TextId, Reason> {
        if let Some(&Some(part)) = self.people.parts.get(column) {
            return Ok(part);
        }
        let part = self.builder.intern(self.mapping.profile.part(&self.heading_texts[column]))?;
        self.people.parts.resize(self.heading_texts.len(), None);
        self.people.parts[column] = Some(part);
        Ok(part)
    }

    fn name_actors(&mut self, cell: TextId) -> Result<(), Reason> {
        if self.people.actors.contains_key(&cell) {
            return Ok(());
        }
        let mut actors = Vec::new();
        for name in self.pieces(cell) {
            let name = self.builder.intern(&name)?;
            let actor = self.actor(name)?;
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        self.people.actors.insert(cell, actors.into());
        Ok(())
    }

    /// The names in a cell that can hold several.
    fn pieces(&self, cell: TextId) -> Vec<String> {
        let text = self.builder.text(cell);
        let Some(separator) = self.mapping.profile.separator else {
            return vec![text.to_owned()];
        };
        text.split(separator).map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()).collect()
    }

    /// Who says so, by the row at hand.
    pub(super) fn sources(&mut self, citations: &mut Vec<Citation>) -> Result<(), Reason> {
        citations.clear();
        let cells = SOURCE.map(|meaning| self.id(meaning));
        if cells.iter().any(|cell| !cell.is_empty()) {
            if !self.people.sources.contains_key(&cells) {
                let made = self.described_sources()?;
                self.people.sources.insert(cells, made.into());
            }
            citations.extend_from_slice(self.people.sources.get(&cells).map_or(&[][..], |made| made));
        }
        for n in 0..self.plan.columns(Meaning::Source).len() {
            let Some(cell) = self.stated(self.plan.columns(Meaning::Source)[n]) else { continue };
            if !self.people.named.contains_key(&cell) {
                let mut made = Vec::new();
                for name in self.pieces(cell) {
                    made.push(
                        self.source(SourceRecord { title: Some(name.into()), ..SourceRecord::default() })?,
                    );
                }
                self.people.named.insert(cell, made.into());
            }
            citations.extend_from_slice(self.people.named.get(&cell).map_or(&[][..], |made| made));
        }
        Ok(())
    }

    /// Sources of which the row says more than a name. Where each of the cells holds as many pieces,
    /// they belong together one by one.
    fn described_sources(&mut self) -> Result<Vec<Citation>, Reason> {
        let locator = |column| Wrong { column, reason: "not a date; the source is undated" };
        let mut columns: Vec<Vec<String>> = Vec::new();
        for meaning in SOURCE {
            let cells = self.plan.columns(meaning).iter().filter_map(|&column| self.stated(column));
            columns.push(cells.flat_map(|cell| self.pieces(cell)).collect());
        }
        let count = columns.iter().map(Vec::len).max().unwrap_or_default();
        let together = columns.iter().all(|pieces| pieces.is_empty() || pieces.len() == count);
        let mut made = Vec::new();
        if !together {
            let separator = self.mapping.profile.separator.unwrap_or(';').to_string() + " ";
            columns = columns.into_iter().map(|pieces| vec![pieces.join(&separator)]).collect();
        }
        for n in 0..if together { count } else { 1 } {
            let piece = |of: usize| columns[of].get(n).filter(|piece| !piece.is_empty()).cloned();
            let published = piece(2);
            let moment = published.as_deref().map(|text| dates::read(text, self.mapping.order));
            if moment == Some(None) && together {
                self.wrong(&locator(self.column(Meaning::Published)));
            }
            let iso = moment.flatten().map(|moment| moment.start.date().to_string());
            let published = iso.map(|iso| WhenRecord { from: iso.into(), ..WhenRecord::default() });
            let (title, publisher, url) = (piece(0), piece(1), piece(3));
            made.push(self.source(SourceRecord {
                title: title.map(Into::into),
                publisher: publisher.map(Into::into),
                url: url.map(Into::into),
                published,
                ..SourceRecord::default()
            })?);
        }
        Ok(made)
    }

    /// The source of this description, made when it is met first.
    fn source(&mut self, record: SourceRecord<'static>) -> Result<Citation, Reason> {
        let said =
            [&record.url, &record.title, &record.publisher].map(|said| said.as_deref().unwrap_or_default());
        let date = record.published.as_ref().map_or("", |published| &published.from);
        let said: Vec<&str> = said.into_iter().chain([date]).filter(|said| !said.is_empty()).collect();
        let key = said.join(", ");
        let id = self.builder.intern(&key)?;
        let source = match self.builder.row_of(Table::Sources, id) {
            Some(row) => SourceId(row),
            None => self.builder.add_source(SourceRecord { id: key.into(), ..record })?,
        };
        Ok(Citation { source, locator: TextId::EMPTY })
    }
}
