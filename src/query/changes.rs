//! What came, changed and went between two readings of one file.
//!
//! Rows are the same when they have the same key, whatever their number. They have changed when
//! anything that the file says of them has: ids are followed to what they stand for, as the two
//! dossiers number their rows and texts each in its own way.

use serde_json::value::RawValue;

use super::item::Item;
use super::same::Both;
use crate::document::matching::{Matching, is_numbered};
use crate::l10n::preferred_names;
use crate::model::{
    ActorId, ActorRef, Dossier, IncidentId, IncidentRef, PlaceId, PlaceRef, SourceId, SourceRef, StatementId,
    StatementRef, Table,
};

/// At most as many rows are named; all are counted.
pub const MOST_NAMED: usize = 1000;
/// A statement is named by so many of its characters.
const NAME_LENGTH: usize = 100;

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there before.
    Came,
    /// The file says something else of it.
    Changed,
    /// It is there no longer.
    Went,
}

/// How many rows of a table came, changed and went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The table.
    pub table: Table,
    /// Rows that were not there before.
    pub came: usize,
    /// Rows of which the file says something else.
    pub changed: usize,
    /// Rows that are there no longer.
    pub went: usize,
}

/// A row that came, changed or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What became of it.
    pub change: Change,
    /// Its table.
    pub table: Table,
    /// What it is called.
    pub name: String,
    /// What to select to see it; `None` for what went.
    pub item: Option<Item>,
}

/// What came, changed and went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The tables in which anything did; incidents first, then statements.
    pub tallies: Vec<Tally>,
    /// The first [`MOST_NAMED`] of the rows, table by table as above.
    pub named: Vec<Difference>,
    /// Whether what the file says of itself changed, or the order and lines of its rows, or what was refused.
    pub rest: bool,
    /// Which incident is which.
    pub matching: Matching,
}

impl Changes {
    /// Compares two readings, in a time that grows with the number of rows.
    pub fn between(old: &Dossier, new: &Dossier) -> Self {
        let matching = Matching::of(old, new);
        let mut changes = Self::default();
        let both = Both { old, new, matching: &matching };
        changes.compare::<IncidentRef<'_>>(both);
        changes.compare::<StatementRef<'_>>(both);
        changes.compare::<PlaceRef<'_>>(both);
        changes.compare::<ActorRef<'_>>(both);
        changes.compare::<SourceRef<'_>>(both);
        let refused = |table| old.refused(table).map(RawValue::get).eq(new.refused(table).map(RawValue::get));
        changes.rest |= old.incidents().map(IncidentRef::line).ne(new.incidents().map(IncidentRef::line));
        changes.rest |= old.head != new.head || !Table::ALL.into_iter().all(refused);
        changes.matching = matching;
        changes
    }

    /// Whether both readings say the same.
    pub fn is_empty(&self) -> bool {
        self.tallies.is_empty() && !self.rest
    }

    fn compare<'a, R: Content<'a>>(&mut self, both: Both<'a>) {
        let (old, new) = (both.old, both.new);
        let mut tally = Tally { table: R::TABLE, came: 0, changed: 0, went: 0 };
        let mut stayed = vec![false; old.len(R::TABLE)];
        let (mut came, mut changed) = (Vec::new(), Vec::new());
        let mut expected = 0;
        for row in 0..new.len(R::TABLE) {
            let is = R::at(new, row);
            let before = is.before(both, expected);
            let Some(before) = before else {
                tally.came += 1;
                name(&mut came, Change::Came, is);
                continue;
            };
            self.rest |= before != row;
            expected = before + 1;
            stayed[before] = true;
            if !R::at(old, before).says_the_same(is, both) {
                tally.changed += 1;
                name(&mut changed, Change::Changed, is);
            }
        }
        let mut went = Vec::new();
        for (row, _) in stayed.iter().enumerate().filter(|(_, stayed)| !**stayed) {
            tally.went += 1;
            name(&mut went, Change::Went, R::at(old, row));
        }
        if tally.came + tally.changed + tally.went > 0 {
            self.tallies.push(tally);
        }
        let room = MOST_NAMED - self.named.len();
        self.named.extend(came.into_iter().chain(changed).chain(went).take(room));
    }
}

fn name<'a>(named: &mut Vec<Difference>, change: Change, row: impl Content<'a>) {
    if named.len() < MOST_NAMED {
        let item = if change == Change::Went { None } else { row.item() };
        named.push(Difference { change, table: row.table(), name: row.name(), item });
    }
}

/// A row whose content can be compared with that of a row in another dossier.
trait Content<'a>: Copy {
    const TABLE: Table;

    fn at(dossier: &'a Dossier, row: usize) -> Self;
    fn find(dossier: &'a Dossier, key: &str) -> Option<usize>;
    fn key(self) -> &'a str;
    fn says_the_same(self, other: Self, both: Both<'a>) -> bool;
    /// The row of the old reading that this one of the new reading was, which is likely the expected.
    fn before(self, both: Both<'a>, expected: usize) -> Option<usize>;
    fn name(self) -> String;
    fn item(self) -> Option<Item>;

    fn table(self) -> Table {
        Self::TABLE
    }
}

macro_rules! content {
    ($($refs:ident, $id:ident, $table:ident, $one:ident, $by_key:ident: $name:expr, $item:expr, $before:expr;)*) => {$(
        impl<'a> Content<'a> for $refs<'a> {
            const TABLE: Table = Table::$table;

            fn at(dossier: &'a Dossier, row: usize) -> Self {
                dossier.$one($id(u32::try_from(row).unwrap_or(u32::MAX)))
            }

            fn find(dossier: &'a Dossier, key: &str) -> Option<usize> {
                dossier.$by_key(key).map(|row| row.id.index())
            }

            fn key(self) -> &'a str {
                self.key()
            }

            fn says_the_same(self, other: Self, both: Both<'a>) -> bool {
                self.says_same(other, &both) && self.extra() == other.extra()
            }

            fn before(self, both: Both<'a>, expected: usize) -> Option<usize> {
                let before: fn(Self, Both<'a>, usize) -> Option<usize> = $before;
                before(self, both, expected)
            }

            fn name(self) -> String {
                let name: fn($refs<'_>) -> &str = $name;
                shortened(match name(self) {
                    "" => self.key(),
                    name => name,
                })
            }

            fn item(self) -> Option<Item> {
                let item: fn($refs<'_>) -> Option<Item> = $item;
                item(self)
            }
        }
    )*};
}

content! {
    IncidentRef, IncidentId, Incidents, incident, incident_by_key:
        |row| row.title_in(preferred_names()), |row| Some(Item::Incident(row.id)),
        |row, both, _| both.matching.before(row.id).map(IncidentId::index);
    StatementRef, StatementId, Statements, statement, statement_by_key: |row| row.text(), spoken_of,
        said_before;
    PlaceRef, PlaceId, Places, place, place_by_key:
        |row| row.name(preferred_names()), |row| Some(Item::Place(row.id)), by_key;
    ActorRef, ActorId, Actors, actor, actor_by_key:
        |row| row.name(preferred_names()), |row| Some(Item::Actor(row.id)), by_key;
    SourceRef, SourceId, Sources, source, source_by_key:
        |row| row.title_in(preferred_names()), |row| Some(Item::Source(row.id)), by_key;
}

fn by_key<'a, R: Content<'a>>(row: R, both: Both<'a>, expected: usize) -> Option<usize> {
    // Most rows follow the one that they followed before, and need not be looked up.
    let follows = expected < both.old.len(R::TABLE) && R::at(both.old, expected).key() == row.key();
    if follows { Some(expected) } else { R::find(both.old, row.key()) }
}

/// A statement that was made from a row without an id has its key from that row.
fn said_before<'a>(statement: StatementRef<'a>, both: Both<'a>, expected: usize) -> Option<usize> {
    let incident = statement.incidents().first().map(|&id| both.new.incident(id));
    let Some(incident) = incident.filter(|&incident| is_numbered(incident)) else {
        return by_key(statement, both, expected);
    };
    let Some(rest) = statement.key().strip_prefix(incident.key()) else {
        return by_key(statement, both, expected);
    };
    let before = both.old.incident(both.matching.before(incident.id)?);
    StatementRef::find(both.old, &format!("{}{rest}", before.key()))
}

/// On whose card a statement stands.
fn spoken_of(statement: StatementRef<'_>) -> Option<Item> {
    let incident = statement.incidents().first().map(|&id| Item::Incident(id));
    let place = || statement.places().first().map(|&id| Item::Place(id));
    let actor = || statement.actors().first().map(|&id| Item::Actor(id));
    let speaker = || statement.speaker().map(|speaker| Item::Actor(speaker.actor));
    incident.or_else(place).or_else(actor).or_else(speaker)
}

fn shortened(name: &str) -> String {
    match name.char_indices().nth(NAME_LENGTH) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests;
