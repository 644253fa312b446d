//! Edits one after the other on a copy that shares what they leave as it is.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{EditError, Edited, RowEdit, Touched};
use crate::model::builder::RowRecord;
use crate::model::check::Check;
use crate::model::column::{Column, Extras};
use crate::model::columns::{
    Actors, Attachments, Incidents, OwnedActor, OwnedAttachment, OwnedIncident, OwnedPlace, OwnedShape,
    OwnedSource, OwnedStatement, Places, Shapes, Sources, Statements,
};
use crate::model::dossier::Dossier;
use crate::model::flaw::{Flaw, Reason};
use crate::model::keys::FindRow;
use crate::model::pointers::{self, Link, Pointers, Turned};
use crate::model::record::{
    ActorRecord, AttachmentRecord, Extra, IncidentRecord, PlaceRecord, ShapeRecord, SourceRecord,
    StatementRecord,
};
use crate::model::table::{Table, in_table};
use crate::model::text::TextId;

use super::renumber::Renumbered;

/// What becomes of what cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taking {
    /// It is refused.
    Checked,
    /// It is kept, as when a file is read.
    AsRead,
}

/// The fields by which rows name others.
const LINKS: [&str; 10] = [
    "places",
    "actors",
    "sources",
    "responds_to",
    "speaker",
    "cited",
    "about",
    "asserts",
    "derived_from",
    "belongs_to",
];

/// The field that every row has.
const ID: &str = "id";
/// The field that every statement has besides.
const WORDS: &str = "text";

/// A table whose rows are edited.
trait Rows {
    type Record<'a>: RowRecord<Owned = Self::Owned> + Deserialize<'a>;
    type Owned: Default;

    fn of(dossier: &mut Dossier) -> &mut Self;
    fn len(&self) -> u32;
    fn extra(&mut self) -> &mut Column<Extras>;
    fn push(&mut self, key: TextId, row: Self::Owned, extra: Extra);
    fn replace(&mut self, row: u32, field: &str, new: Self::Owned) -> bool;
}

macro_rules! tables {
    ($($table:ident $columns:ident: $record:ident, $owned:ident;)*) => {
        $(impl Rows for $table {
            type Record<'a> = $record<'a>;
            type Owned = $owned;

            fn of(dossier: &mut Dossier) -> &mut Self {
                &mut dossier.$columns
            }

            fn len(&self) -> u32 {
                self.len
            }

            fn extra(&mut self) -> &mut Column<Extras> {
                &mut self.extra
            }

            fn push(&mut self, key: TextId, row: $owned, extra: Extra) {
                self.push(key, row, extra);
            }

            fn replace(&mut self, row: u32, field: &str, new: $owned) -> bool {
                self.replace(row, field, new)
            }
        })*

        impl Editing<'_> {
            /// Puts a value into a field of a row.
            fn set(&mut self, table: Table, row: u32, field: &str, value: Option<&Value>) -> Result<(), EditError> {
                match table {
                    $(Table::$table => self.set_in::<$table>(table, row, field, value),)*
                }
            }

            fn add(&mut self, table: Table, key: &str, record: &Map<String, Value>) -> Result<(), EditError> {
                match table {
                    $(Table::$table => self.add_to::<$table>(table, key, record),)*
                }
            }
        }

        /// A record as a row, and what cannot be used of it.
        fn checked<R: RowRecord>(
            dossier: &mut Dossier,
            row: u32,
            mut record: R,
        ) -> Result<(R::Owned, Extra, Vec<Flaw>), EditError> {
            if let Some(reason) = record.refusal() {
                return Err(EditError::Flaw(Flaw { field: WORDS.to_owned(), value: String::new(), reason }));
            }
            let mut flaws = Vec::new();
            let mut check = Check {
                extra: std::mem::take(record.extra()),
                text: &mut dossier.text,
                rows: [$(&dossier.$columns.keys,)*],
                flaws: &mut flaws,
                itself: Some(row),
                awaits: TextId::EMPTY,
                full: false,
            };
            let owned = record.check(&mut check);
            if check.full {
                return Err(EditError::Full);
            }
            Ok((owned, check.extra, flaws))
        }
    };
}

tables! {
    Places places: PlaceRecord, OwnedPlace;
    Actors actors: ActorRecord, OwnedActor;
    Sources sources: SourceRecord, OwnedSource;
    Incidents incidents: IncidentRecord, OwnedIncident;
    Statements statements: StatementRecord, OwnedStatement;
    Attachments attachments: AttachmentRecord, OwnedAttachment;
    Shapes shapes: ShapeRecord, OwnedShape;
}

/// A dossier of which rows are edited. Pointers follow at the end.
struct Editing<'d> {
    before: &'d Dossier,
    dossier: Dossier,
    taking: Taking,
    turned: Turned,
    /// The rows of each table that are to go.
    gone: [BTreeSet<u32>; Table::ALL.len()],
    came_or_went: bool,
    touched: BTreeSet<(Table, u32)>,
    /// Rows with links that may lead nowhere, once somebody asked for them.
    loose: Option<BTreeSet<(Table, u32)>>,
}

impl Dossier {
    /// The dossier after these edits, one after the other. Those that cannot be made are not, and said.
    pub fn edited(&self, edits: &[RowEdit<'_>]) -> Edited {
        edited(self, edits, Taking::Checked)
    }

    /// The same for what a file said once, as after an undo: what could not be used then cannot be used
    /// now, and is kept as it was; and a row may go that others name, whose links then lead nowhere.
    pub fn restored(&self, edits: &[RowEdit<'_>]) -> Edited {
        edited(self, edits, Taking::AsRead)
    }
}

fn edited(dossier: &Dossier, edits: &[RowEdit<'_>], taking: Taking) -> Edited {
    let mut editing = Editing {
        before: dossier,
        dossier: dossier.clone(),
        taking,
        turned: Turned::default(),
        gone: Default::default(),
        came_or_went: false,
        touched: BTreeSet::new(),
        loose: None,
    };
    let made = edits.iter().enumerate().map(|(n, edit)| editing.edit(edit).map_err(|error| (n, error)));
    let failed = made.filter_map(Result::err).collect();
    let (dossier, touched) = editing.finish();
    Edited { dossier, touched, failed }
}

impl Editing<'_> {
    fn edit(&mut self, edit: &RowEdit<'_>) -> Result<(), EditError> {
        let (table, key) = (edit.table, edit.key);
        let dossier = &self.dossier;
        let row =
            dossier.text.find(key).and_then(|key| in_table!(table, &dossier, |rows| rows.keys.row(key)));
        match (edit.field, row, edit.value) {
            (Some(_), None, _) | (None, None, None) => Err(EditError::NoSuchRow),
            (Some(ID), Some(_), value) if value.and_then(Value::as_str) == Some(key) => Ok(()),
            (Some(ID), Some(_), _) => Err(EditError::Shape("a row keeps its id".to_owned())),
            (Some(field), Some(row), value) => self.set(table, row, field, value),
            (None, Some(_), Some(_)) => Err(EditError::RowTaken),
            (None, Some(row), None) => self.remove(table, row),
            (None, None, Some(Value::Object(record))) => self.add(table, key, record),
            (None, None, Some(other)) => Err(EditError::Shape(format!("{other} is no row"))),
        }
    }

    fn set_in<T: Rows>(
        &mut self,
        table: Table,
        row: u32,
        field: &str,
        value: Option<&Value>,
    ) -> Result<(), EditError> {
        let dossier = &mut self.dossier;
        let stated = alone(table, field, value);
        let is_needed = (table, field) == (Table::Statements, WORDS);
        let (new, extra, flaws) = match T::Record::deserialize(&stated) {
            Ok(record) => checked(dossier, row, record)?,
            Err(error) if is_needed || self.taking == Taking::Checked => {
                return Err(EditError::Shape(error.to_string()));
            }
            Err(_) => (T::Owned::default(), only(field, value), Vec::new()),
        };
        if let Some(flaw) = flaws.into_iter().next().filter(|_| self.taking == Taking::Checked) {
            return Err(EditError::Flaw(flaw));
        }
        let before = dossier.links(table, row);
        let mut is_new = T::of(dossier).replace(row, field, new);
        let known = T::of(dossier).extra().of(row as usize);
        if known.and_then(|known| known.get(field)) != extra.get(field) {
            let mut all = known.map(|known| Extra::clone(known)).unwrap_or_default();
            match extra.get(field) {
                Some(value) => all.insert(field.to_owned(), value.clone()),
                None => all.shift_remove(field),
            };
            T::of(dossier).extra().put(row, (!all.is_empty()).then(|| Arc::new(all)));
            is_new = true;
        }
        if is_new {
            self.touched.insert((table, row));
            self.linked(table, row, &before);
        }
        Ok(())
    }

    fn add_to<T: Rows>(
        &mut self,
        table: Table,
        key: &str,
        record: &Map<String, Value>,
    ) -> Result<(), EditError> {
        if key.trim().is_empty() {
            let (field, value) = (ID.to_owned(), key.to_owned());
            return Err(EditError::Flaw(Flaw { field, value, reason: Reason::NoId }));
        }
        let (mut stated, mut kept) = (record.clone(), Extra::new());
        stated.insert(ID.to_owned(), key.into());
        if self.taking == Taking::AsRead {
            stated.retain(|field, value| {
                let is_good = T::Record::deserialize(&alone(table, field, Some(value))).is_ok();
                if !is_good {
                    kept.insert(field.clone(), std::mem::take(value));
                }
                is_good
            });
        }
        let stated = Value::Object(stated);
        let record = T::Record::deserialize(&stated);
        let mut record = record.map_err(|error| EditError::Shape(error.to_string()))?;
        record.extra().extend(kept);
        let dossier = &mut self.dossier;
        let row = T::of(dossier).len();
        let (new, extra, flaws) = checked(dossier, row, record)?;
        if let Some(flaw) = flaws.into_iter().next().filter(|_| self.taking == Taking::Checked) {
            return Err(EditError::Flaw(flaw));
        }
        let id = dossier.text.intern(key).ok_or(EditError::Full)?;
        T::of(dossier).push(id, new, extra);
        self.came_or_went = true;
        self.touched.insert((table, row));
        self.linked(table, row, &[]);
        self.link_to(key)
    }

    fn remove(&mut self, table: Table, row: u32) -> Result<(), EditError> {
        let pointing = self.dossier.pointing_at(table, row, &self.turned);
        if !pointing.is_empty() && self.taking == Taking::Checked {
            return Err(EditError::InUse);
        }
        let dossier = &mut self.dossier;
        in_table!(table, &mut dossier, |rows| rows.keys.put(rows.key.of(row as usize), None));
        let links = dossier.links(table, row);
        pointers::turn(&mut self.turned, row, &links, &[]);
        self.gone[table as usize].insert(row);
        self.came_or_went = true;
        for (table, row) in pointing {
            self.read_links(table, row, |_| true)?;
        }
        Ok(())
    }

    /// Makes the pointers follow a row that pointed at these before.
    fn linked(&mut self, table: Table, row: u32, before: &[Link]) {
        pointers::turn(&mut self.turned, row, before, &self.dossier.links(table, row));
        let extra = self.dossier.extra(table, row);
        if let (Some(loose), Some(_)) = (&mut self.loose, extra) {
            loose.insert((table, row));
        }
    }

    /// Makes links lead to a new row that led nowhere before.
    fn link_to(&mut self, key: &str) -> Result<(), EditError> {
        let dossier = &self.dossier;
        let loose = self.loose.get_or_insert_with(|| {
            let rows = Table::ALL.into_iter().flat_map(|table| {
                let rows = in_table!(table, &dossier, |columns| columns.extra.stated());
                rows.into_iter().map(move |row| (table, row))
            });
            rows.collect()
        });
        let loose: Vec<_> = loose.iter().copied().collect();
        for (table, row) in loose {
            if !self.gone[table as usize].contains(&row) {
                self.read_links(table, row, |value| names(value, key))?;
            }
        }
        Ok(())
    }

    /// Reads those links of a row anew of which this is so, in the light of the rows that are there.
    fn read_links(
        &mut self,
        table: Table,
        row: u32,
        which: impl Fn(&Value) -> bool,
    ) -> Result<(), EditError> {
        let dossier = &self.dossier;
        let key = in_table!(table, &dossier, |rows| dossier.text.get(rows.key.of(row as usize))).to_owned();
        let taking = std::mem::replace(&mut self.taking, Taking::AsRead);
        let mut done = Ok(());
        if let Some(record) = self.dossier.record(table, &key) {
            let mut links = LINKS.into_iter().filter_map(|field| Some((field, record.get(field)?)));
            let mut links = links.by_ref().filter(|(_, value)| which(value));
            done = links.try_for_each(|(field, value)| self.set(table, row, field, Some(value)));
        }
        self.taking = taking;
        done
    }

    fn finish(self) -> (Dossier, Touched) {
        let Self { before, mut dossier, turned, gone, came_or_went, touched, .. } = self;
        if !came_or_went && touched.is_empty() {
            return (before.clone(), Touched::default());
        }
        let renumbered = Renumbered::without(&mut dossier, &gone);
        if let Some(renumbered) = &renumbered {
            renumbered.renumber_links(&mut dossier);
            dossier.pointers = Pointers::of(&dossier);
        } else {
            let pointers = std::mem::take(&mut dossier.pointers);
            dossier.pointers = pointers.turned(turned, &dossier);
        }
        for table in Table::ALL {
            in_table!(table, &mut dossier, |columns| columns.settle());
        }
        dossier.text.seal();
        dossier.rows = Arc::default();
        let stays = touched.into_iter().filter(|(table, row)| !gone[*table as usize].contains(row));
        let now = |(table, row)| (table, renumbered.as_ref().map_or(row, |all| all.row(table, row)));
        (dossier, Touched { rows: stays.map(now).collect(), renumbered: came_or_went })
    }
}

/// A row that says only this, and what every row must say.
fn alone(table: Table, field: &str, value: Option<&Value>) -> Value {
    let mut row = only(ID, Some(&ID.into()));
    // To say no words is as wrong as it is in a file.
    if table == Table::Statements && field != WORDS {
        row.insert(WORDS.to_owned(), WORDS.into());
    }
    row.extend(only(field, value));
    Value::Object(row)
}

fn only(field: &str, value: Option<&Value>) -> Extra {
    value.map(|value| (field.to_owned(), value.clone())).into_iter().collect()
}

/// Whether this stands anywhere in a value.
fn names(value: &Value, key: &str) -> bool {
    match value {
        Value::String(text) => text == key,
        Value::Array(all) => all.iter().any(|one| names(one, key)),
        Value::Object(all) => all.values().any(|one| names(one, key)),
        _ => false,
    }
}
