//! A copy of a dossier in which rows say something else.
//!
//! An edit speaks as files do: a table, the key of a row, a field, and what stands there then. What a
//! file could not say is refused here too, with the same reasons.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::builder::{Builder, Flaw, Reason};
use super::dossier::{Dossier, Table};
use super::record::{ActorRecord, IncidentRecord, PlaceRecord, SourceRecord, StatementRecord};
use super::records;
use super::refs::{ActorRef, IncidentRef, PlaceRef, SourceRef, StatementRef};

/// What a row is to say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowEdit<'a> {
    /// The table of the row.
    pub table: Table,
    /// The key of the row.
    pub key: &'a str,
    /// The field, by its name in files; `None`: the whole row.
    pub field: Option<&'a str>,
    /// What stands there then, as in files; `None`: nothing is stated, or there is no such row.
    pub value: Option<&'a Value>,
}

/// Why a row cannot say that.
#[derive(Clone, Debug, PartialEq)]
pub enum EditError {
    /// There is no such row.
    NoSuchRow,
    /// There is such a row already.
    RowTaken,
    /// Other rows name it.
    InUse,
    /// Its value is none that the field can have.
    Flaw(Flaw),
    /// It is no row: what serde says of it.
    Shape(String),
    /// There is no room for the texts.
    Full,
}

/// A dossier after edits.
#[derive(Debug)]
pub struct Edited {
    /// The dossier. It shares with the one before what is the same.
    pub dossier: Dossier,
    /// The rows that say something else; of the new dossier.
    pub touched: Touched,
    /// Which of the edits were not made, by their number, and why not.
    pub failed: Vec<(usize, EditError)>,
}

/// Rows that say something else than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Each of them once, where ids are as before.
    pub rows: Vec<(Table, u32)>,
    /// Whether rows came or went, so that ids are others than before.
    pub renumbered: bool,
}

impl Dossier {
    /// What a field of a row says, as in files; `None` where nothing is stated or there is no such row.
    pub fn value(&self, table: Table, key: &str, field: &str) -> Option<Value> {
        self.record(table, key)?.remove(field)
    }

    /// All that a row says, as in files, with what is not known here; `None` where there is none.
    pub fn record(&self, table: Table, key: &str) -> Option<Map<String, Value>> {
        let text = match table {
            Table::Places => serde_json::to_string(&records::place(self.place_by_key(key)?)),
            Table::Actors => serde_json::to_string(&records::actor(self.actor_by_key(key)?)),
            Table::Sources => serde_json::to_string(&records::source(self.source_by_key(key)?)),
            Table::Incidents => serde_json::to_string(&records::incident(self.incident_by_key(key)?)),
            Table::Statements => serde_json::to_string(&records::statement(self.statement_by_key(key)?)),
        };
        // By way of text: as a value, a radius of 0.1 would become 0.10000000149011612.
        serde_json::from_str(&text.ok()?).ok()
    }

    /// The dossier after these edits, one after the other. Those that cannot be made are not, and said.
    pub fn edited(&self, edits: &[RowEdit<'_>]) -> Edited {
        let mut rows = Table::ALL.map(|table| {
            self.keys(table)
                .map(|key| (key.clone(), self.record(table, &key).unwrap_or_default()))
                .collect::<Vec<_>>()
        });
        let (mut failed, mut touched) = (Vec::new(), Vec::new());
        let mut renumbered = false;
        let mut dossier = self.clone();
        for (n, edit) in edits.iter().enumerate() {
            let before = rows.clone();
            let made = apply(&mut rows[edit.table as usize], edit).and_then(|()| self.rebuilt(&rows));
            match made {
                Ok(made) => {
                    dossier = made;
                    renumbered |= edit.field.is_none();
                    touched.push((edit.table, edit.key));
                }
                Err(error) => {
                    rows = before;
                    failed.push((n, error));
                }
            }
        }
        let row = |(table, key): (Table, &str)| Some((table, dossier.row(table, key)?));
        let mut touched: Vec<_> = touched.into_iter().filter_map(row).collect();
        touched.sort_unstable();
        touched.dedup();
        Edited { dossier, touched: Touched { rows: touched, renumbered }, failed }
    }

    fn keys(&self, table: Table) -> impl Iterator<Item = String> + '_ {
        let keys: Vec<&str> = match table {
            Table::Places => self.places().map(PlaceRef::key).collect(),
            Table::Actors => self.actors().map(ActorRef::key).collect(),
            Table::Sources => self.sources().map(SourceRef::key).collect(),
            Table::Incidents => self.incidents().map(IncidentRef::key).collect(),
            Table::Statements => self.statements().map(StatementRef::key).collect(),
        };
        keys.into_iter().map(str::to_owned)
    }

    fn row(&self, table: Table, key: &str) -> Option<u32> {
        self.rows_by_key.row(table, self.text.find(key)?)
    }

    fn rebuilt(&self, rows: &[Vec<(String, Map<String, Value>)>; 5]) -> Result<Self, EditError> {
        let mut builder = Builder::new(self.head.clone());
        let mut flaws = Vec::new();
        for (table, rows) in Table::ALL.into_iter().zip(rows) {
            for (key, record) in rows {
                let value = Value::Object(record.clone());
                let shape = |error: serde_json::Error| EditError::Shape(error.to_string());
                let added = match table {
                    Table::Places => {
                        builder.add_place(PlaceRecord::deserialize(&value).map_err(shape)?).map(drop)
                    }
                    Table::Actors => {
                        builder.add_actor(ActorRecord::deserialize(&value).map_err(shape)?).map(drop)
                    }
                    Table::Sources => {
                        builder.add_source(SourceRecord::deserialize(&value).map_err(shape)?).map(drop)
                    }
                    Table::Incidents => {
                        builder.add_incident(IncidentRecord::deserialize(&value).map_err(shape)?).map(drop)
                    }
                    Table::Statements => {
                        builder.add_statement(StatementRecord::deserialize(&value).map_err(shape)?).map(drop)
                    }
                };
                added.map_err(|reason| match reason {
                    Reason::Full => EditError::Full,
                    reason => EditError::Flaw(Flaw { field: String::new(), value: key.clone(), reason }),
                })?;
                // What was not usable before is no news.
                let known = self.record(table, key).unwrap_or_default();
                let is_news = |flaw: &Flaw| {
                    let field = flaw.field.split(['.', '[']).next().unwrap_or_default();
                    known.get(field) != record.get(field) || matches!(&flaw.reason, Reason::Dangling(_))
                };
                flaws.extend(builder.take_flaws().into_iter().filter(is_news));
            }
        }
        for table in Table::ALL {
            self.refused(table).for_each(|raw| builder.keep_refused(table, raw.to_owned()));
        }
        let (dossier, dangling) = builder.finish();
        flaws.extend(dangling.into_iter().map(|(_, flaw)| flaw));
        match flaws.into_iter().next() {
            Some(flaw) => Err(EditError::Flaw(flaw)),
            None => Ok(dossier),
        }
    }
}

fn apply(rows: &mut Vec<(String, Map<String, Value>)>, edit: &RowEdit<'_>) -> Result<(), EditError> {
    let at = rows.iter().position(|(key, _)| key == edit.key);
    match (edit.field, at, edit.value) {
        (Some(_), None, _) | (None, None, None) => Err(EditError::NoSuchRow),
        (Some(field), Some(at), value) => {
            match value {
                Some(value) => rows[at].1.insert(field.to_owned(), value.clone()),
                None => rows[at].1.shift_remove(field),
            };
            Ok(())
        }
        (None, Some(_), Some(_)) => Err(EditError::RowTaken),
        (None, Some(at), None) => {
            rows.remove(at);
            Ok(())
        }
        (None, None, Some(Value::Object(record))) => {
            let mut record = record.clone();
            record.insert("id".to_owned(), edit.key.into());
            rows.push((edit.key.to_owned(), record));
            Ok(())
        }
        (None, None, Some(other)) => Err(EditError::Shape(format!("{other} is no row"))),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn dossier() -> Dossier {
        let mut builder = Builder::default();
        let place = |id: &'static str| PlaceRecord {
            id: id.into(),
            position: Some([40.0, 35.0]),
            ..PlaceRecord::default()
        };
        builder.add_place(place("a")).unwrap();
        builder.add_place(place("b")).unwrap();
        let incident = json!({"id": "i", "title": "T", "places": [{"place": "a"}], "mine": [1]});
        builder.add_incident(IncidentRecord::deserialize(&incident).unwrap()).unwrap();
        builder.finish().0
    }

    fn edit<'a>(table: Table, key: &'a str, field: &'a str, value: Option<&'a Value>) -> RowEdit<'a> {
        RowEdit { table, key, field: Some(field), value }
    }

    #[test]
    fn a_row_says_something_else_and_the_dossier_before_stays() {
        let before = dossier();
        let (title, places) = (json!("U"), json!([{"place": "b", "role": "target"}]));
        let Edited { dossier: after, touched, failed } = before.edited(&[
            edit(Table::Incidents, "i", "title", Some(&title)),
            edit(Table::Incidents, "i", "places", Some(&places)),
            edit(Table::Places, "a", "position", None),
        ]);
        assert_eq!(failed, []);
        assert_eq!(
            touched,
            Touched { rows: vec![(Table::Places, 0), (Table::Incidents, 0)], renumbered: false }
        );
        let told = |dossier: &Dossier| Value::Object(dossier.record(Table::Incidents, "i").unwrap());
        assert_eq!(told(&after), json!({"id": "i", "title": "U", "places": places, "mine": [1]}));
        assert_eq!(told(&before), json!({"id": "i", "title": "T", "places": [{"place": "a"}], "mine": [1]}));
        assert_eq!(after.value(Table::Places, "a", "position"), None);
        assert_eq!(before.value(Table::Places, "a", "position"), Some(json!([40.0, 35.0])));
        let here = |key: &str| after.place_by_key(key).unwrap().incidents().len();
        assert_eq!((here("a"), here("b")), (0, 1), "who points at whom follows");
    }

    #[test]
    fn rows_come_and_go() {
        let before = dossier();
        let new = json!({"title": "N", "places": [{"place": "b"}]});
        let whole = |table, key, value| RowEdit { table, key, field: None, value };
        let after = before.edited(&[
            whole(Table::Incidents, "n", Some(&new)),
            whole(Table::Incidents, "i", None),
            whole(Table::Places, "a", None),
        ]);
        assert_eq!(after.failed, []);
        assert!(after.touched.renumbered);
        let keys: Vec<_> = after.dossier.incidents().map(|row| row.key()).collect();
        assert_eq!(keys, ["n"]);
        assert_eq!(after.dossier.places().map(|row| row.key()).collect::<Vec<_>>(), ["b"]);
        assert_eq!(after.dossier.place_by_key("b").unwrap().incidents().len(), 1);
    }

    #[test]
    fn what_a_file_could_not_say_is_not_said_and_nothing_else_is_lost() {
        let before = dossier();
        let wrong = [json!([40.0, 350.0]), json!("here"), json!([{"place": "z"}])];
        let title = json!("U");
        let whole = |table, key, value| RowEdit { table, key, field: None, value };
        let after = before.edited(&[
            edit(Table::Places, "a", "position", Some(&wrong[0])),
            edit(Table::Places, "a", "position", Some(&wrong[1])),
            edit(Table::Incidents, "i", "places", Some(&wrong[2])),
            edit(Table::Incidents, "z", "title", Some(&title)),
            whole(Table::Places, "a", None),
            whole(Table::Places, "z", None),
            whole(Table::Places, "b", Some(&title)),
            edit(Table::Incidents, "i", "title", Some(&title)),
        ]);
        assert_eq!(after.failed.iter().map(|(n, _)| *n).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(after.failed[3].1, EditError::NoSuchRow);
        assert_eq!(after.dossier.value(Table::Incidents, "i", "title"), Some(title.clone()));
        assert_eq!(after.dossier.value(Table::Places, "a", "position"), Some(json!([40.0, 35.0])));
    }
}
