//! The slow and obvious way to edit: everything is taken apart to records and read anew for each edit.
//! What is quick is held against it.

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{EditError, RowEdit};
use crate::model::builder::Builder;
use crate::model::dossier::Dossier;
use crate::model::flaw::{Flaw, Reason};
use crate::model::record::{
    ActorRecord, AttachmentRecord, Extra, IncidentRecord, PlaceRecord, ShapeRecord, SourceRecord,
    StatementRecord,
};
use crate::model::table::{Table, in_table};

type Record = Map<String, Value>;
type Flaws = Vec<(Table, String, Flaw)>;

/// Records by table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slow {
    rows: [Vec<(String, Record)>; Table::ALL.len()],
}

impl Slow {
    /// Takes a dossier apart.
    pub(crate) fn of(dossier: &Dossier) -> Self {
        let rows = Table::ALL.map(|table| {
            let keys = keys(dossier, table).into_iter();
            keys.map(|key| (key.clone(), dossier.record(table, &key).unwrap())).collect()
        });
        Self { rows }
    }

    /// Makes an edit, as what is said now or as what a file said once.
    pub(crate) fn edit(&mut self, edit: &RowEdit<'_>, as_read: bool) -> Result<(), EditError> {
        let known = self.read().1;
        let mut after = self.clone();
        apply(&mut after.rows[edit.table as usize], edit)?;
        if as_read {
            *self = after;
            return Ok(());
        }
        let row = after.rows[edit.table as usize].iter().find(|(key, _)| key == edit.key);
        if let Some((_, row)) = row.filter(|_| edit.value.is_some())
            && let Err(error) = take(&mut Builder::default(), edit.table, row.clone())
            && let Failed::Shape(says) = error
        {
            let stood = self.rows[edit.table as usize].iter().find(|(key, _)| key == edit.key);
            let fails_anyway = stood.is_some_and(|(_, stood)| {
                let mut without = row.clone();
                without.shift_remove(edit.field.unwrap_or_default());
                stood.contains_key("id") && shape_is_wrong(edit.table, &without)
            });
            if !fails_anyway || shape_is_wrong(edit.table, &alone(edit)) {
                return Err(EditError::Shape(says));
            }
        }
        let is_removal = edit.field.is_none() && edit.value.is_none();
        let is_news = |(table, key, flaw): &(Table, String, Flaw)| {
            let own = (*table, key.as_str()) == (edit.table, edit.key);
            let field = flaw.field.split(['.', '[']).next();
            let is_edited = own && edit.field.is_none_or(|edited| field == Some(edited));
            is_edited || is_removal && !known.contains(&(*table, key.clone(), flaw.clone()))
        };
        match after.read().1.into_iter().find(is_news) {
            Some(_) if is_removal => Err(EditError::InUse),
            Some((.., flaw)) => Err(EditError::Flaw(flaw)),
            None => {
                *self = after;
                Ok(())
            }
        }
    }

    /// The dossier, and everything in it that cannot be used.
    pub(crate) fn read(&self) -> (Dossier, Flaws) {
        let mut builder = Builder::default();
        let mut flaws = Flaws::new();
        for (table, rows) in Table::ALL.into_iter().zip(&self.rows) {
            for (key, record) in rows {
                let mut record = record.clone();
                let mut kept = Extra::new();
                record.retain(|field, value| {
                    let mut one = Record::from_iter([(field.clone(), value.clone())]);
                    one.entry("id").or_insert("id".into());
                    one.entry("text").or_insert("text".into());
                    let is_wrong = shape_is_wrong(table, &one);
                    if is_wrong {
                        kept.insert(field.clone(), value.clone());
                    }
                    !is_wrong
                });
                record.insert("id".to_owned(), key.clone().into());
                match take_with(&mut builder, table, record, kept) {
                    Ok(()) => {
                        let own = builder.take_flaws().into_iter();
                        flaws.extend(own.map(|flaw| (table, key.clone(), flaw)));
                    }
                    Err(Failed::Reason(reason)) => {
                        let (field, value) = (String::new(), String::new());
                        flaws.push((table, key.clone(), Flaw { field, value, reason }));
                    }
                    Err(Failed::Shape(says)) => panic!("{says}"),
                }
            }
        }
        let (dossier, late) = builder.finish();
        for (table, row, flaw) in late {
            flaws.push((table, key(&dossier, table, row), flaw));
        }
        (dossier, flaws)
    }
}

enum Failed {
    Shape(String),
    Reason(Reason),
}

fn alone(edit: &RowEdit<'_>) -> Record {
    let mut one = Record::from_iter([("id".to_owned(), "id".into()), ("text".to_owned(), "text".into())]);
    if let (Some(field), Some(value)) = (edit.field, edit.value) {
        one.insert(field.to_owned(), value.clone());
    }
    one
}

fn shape_is_wrong(table: Table, record: &Record) -> bool {
    matches!(take(&mut Builder::default(), table, record.clone()), Err(Failed::Shape(_)))
}

fn take(builder: &mut Builder, table: Table, record: Record) -> Result<(), Failed> {
    take_with(builder, table, record, Extra::new())
}

fn take_with(builder: &mut Builder, table: Table, record: Record, kept: Extra) -> Result<(), Failed> {
    let value = Value::Object(record);
    macro_rules! add {
        ($record:ident, $add:ident) => {{
            let mut record =
                $record::deserialize(&value).map_err(|error| Failed::Shape(error.to_string()))?;
            record.extra.extend(kept);
            builder.$add(record).map(drop).map_err(Failed::Reason)
        }};
    }
    match table {
        Table::Places => add!(PlaceRecord, add_place),
        Table::Actors => add!(ActorRecord, add_actor),
        Table::Sources => add!(SourceRecord, add_source),
        Table::Incidents => add!(IncidentRecord, add_incident),
        Table::Statements => add!(StatementRecord, add_statement),
        Table::Attachments => add!(AttachmentRecord, add_attachment),
        Table::Shapes => add!(ShapeRecord, add_shape),
    }
}

fn apply(rows: &mut Vec<(String, Record)>, edit: &RowEdit<'_>) -> Result<(), EditError> {
    let at = rows.iter().position(|(key, _)| key == edit.key);
    match (edit.field, at, edit.value) {
        (Some(_), None, _) | (None, None, None) => Err(EditError::NoSuchRow),
        (Some("id"), Some(_), value) if value == Some(&edit.key.into()) => Ok(()),
        (Some("id"), Some(_), _) => Err(EditError::Shape(String::new())),
        (Some(field), Some(at), Some(value)) => {
            if field == "text" && edit.table == Table::Statements && value == "" {
                return Err(no_words());
            }
            rows[at].1.insert(field.to_owned(), value.clone());
            Ok(())
        }
        (Some("text"), Some(_), None) if edit.table == Table::Statements => {
            Err(EditError::Shape(String::new()))
        }
        (Some(field), Some(at), None) => {
            rows[at].1.shift_remove(field);
            Ok(())
        }
        (None, Some(_), Some(_)) => Err(EditError::RowTaken),
        (None, Some(at), None) => {
            rows.remove(at);
            Ok(())
        }
        (None, None, Some(Value::Object(record))) => {
            if edit.table == Table::Statements && !record.contains_key("text") {
                return Err(EditError::Shape(String::new()));
            }
            if edit.table == Table::Statements && record["text"] == "" {
                return Err(no_words());
            }
            let mut record = record.clone();
            record.insert("id".to_owned(), edit.key.into());
            rows.push((edit.key.to_owned(), record));
            Ok(())
        }
        (None, None, Some(_)) => Err(EditError::Shape(String::new())),
    }
}

fn no_words() -> EditError {
    let (field, value) = (String::new(), String::new());
    EditError::Flaw(Flaw { field, value, reason: Reason::NoWords })
}

fn keys(dossier: &Dossier, table: Table) -> Vec<String> {
    (0..dossier.len(table) as u32).map(|row| key(dossier, table, row)).collect()
}

/// The key of a row.
pub(crate) fn key(dossier: &Dossier, table: Table, row: u32) -> String {
    in_table!(table, &dossier, |rows| dossier.text.get(rows.key.of(row as usize))).to_owned()
}

/// All that can be read of a dossier: of each row what files say, what of it is used, and who points
/// at it.
pub(crate) fn told(dossier: &Dossier) -> Vec<Value> {
    let incidents = |ids: &[crate::model::IncidentId]| {
        ids.iter().map(|id| dossier.incident(*id).key()).collect::<Vec<_>>()
    };
    let statements = |ids: &[crate::model::StatementId]| {
        ids.iter().map(|id| dossier.statement(*id).key()).collect::<Vec<_>>()
    };
    let attached = |row: crate::model::IncidentRef<'_>| {
        row.attachments().iter().map(|id| dossier.attachment(*id).key()).collect::<Vec<_>>()
    };
    let drawn = |row: crate::model::IncidentRef<'_>| {
        row.shapes().iter().map(|id| dossier.shape(*id).key()).collect::<Vec<_>>()
    };
    let whole = |table: Table, key: &str| {
        assert!(dossier.record(table, key).is_some(), "{key} finds its row");
        dossier.record(table, key)
    };
    let places = dossier.places().map(|row| {
        let pointing = json!([incidents(row.incidents()), statements(row.statements())]);
        json!([whole(Table::Places, row.key()), row.plain_record(), pointing])
    });
    let actors = dossier.actors().map(|row| {
        let pointing =
            json!([incidents(row.incidents()), statements(row.said()), statements(row.statements())]);
        json!([whole(Table::Actors, row.key()), row.plain_record(), pointing])
    });
    let sources = dossier.sources().map(|row| {
        let pointing = json!([incidents(row.incidents()), statements(row.statements())]);
        json!([whole(Table::Sources, row.key()), row.plain_record(), pointing])
    });
    let rows = dossier.incidents().map(|row| {
        let pointing =
            json!([incidents(row.answered_by()), statements(row.statements()), attached(row), drawn(row)]);
        json!([whole(Table::Incidents, row.key()), row.plain_record(), pointing])
    });
    let said =
        dossier.statements().map(|row| json!([whole(Table::Statements, row.key()), row.plain_record()]));
    let attachments =
        dossier.attachments().map(|row| json!([whole(Table::Attachments, row.key()), row.plain_record()]));
    let shapes = dossier.shapes().map(|row| json!([whole(Table::Shapes, row.key()), row.plain_record()]));
    let days = dossier.days().map(|(first, last)| json!([first.to_string(), last.to_string()]));
    let all = places.chain(actors).chain(sources).chain(rows).chain(said).chain(attachments).chain(shapes);
    all.chain(days).collect()
}

/// A dossier that has some of everything, also of what cannot be used.
pub(crate) fn sample() -> Dossier {
    let rows = json!([
        [{"id": "a", "position": [40, 35]}, {"id": "b", "kind": "twon", "mine": [1]}, {"id": "c"}],
        [{"id": "p", "names": {"en": "P"}}, {"id": "q"}],
        [{"id": "s", "mine": "2"}, {"id": "t", "published": {"from": "no"}, "derived_from": "s"}],
        [
            {"id": "i", "title": "T", "when": {"from": "2022-01-05"}, "places": [{"place": "a"}],
             "sources": [{"source": "s"}], "origin": {"line": 2, "fields": {"H": "c", "I": "d"}}},
            {"id": "j", "responds_to": "z", "places": [{"place": "z"}, {"place": "b"}],
             "actors": [{"actor": "p"}, {"actor": "q", "role": "no"}], "when": {"from": "1999"}},
            {"id": "k", "responds_to": "i", "mine": 1, "outcome": {"killed": 3}},
        ],
        [
            {"id": "x", "text": "w", "speaker": {"actor": "q"}, "about": {"incidents": ["i", "z"], "places": ["c"]}},
            {"id": "y", "text": "w", "cited": {"source": "t", "locator": "1"}},
        ],
        [{"id": "m", "file": "m.jpg", "belongs_to": {"incidents": ["i"], "statements": ["y", "z"]}}, {"id": "n"}],
        [
            {"id": "u", "geometry": {"type": "LineString", "coordinates": [[40, 35], [41, 36]]},
             "belongs_to": {"places": ["b"]}},
            {"id": "v", "geometry": {"type": "Blob"}, "cited": {"source": "z"}},
        ],
    ]);
    let mut slow = Slow::default();
    for (table, rows) in slow.rows.iter_mut().zip(rows.as_array().unwrap()) {
        let rows = rows.as_array().unwrap().iter().map(|row| row.as_object().unwrap().clone());
        *table = rows.map(|row| (row["id"].as_str().unwrap().to_owned(), row)).collect();
    }
    slow.read().0
}

/// An edit that can be kept.
#[derive(Clone, Debug)]
pub(crate) struct Said(Table, String, Option<String>, Option<Value>);

impl Said {
    pub(crate) fn edit(&self) -> RowEdit<'_> {
        RowEdit { table: self.0, key: &self.1, field: self.2.as_deref(), value: self.3.as_ref() }
    }
}

/// Edits of which many can be made and many cannot.
pub(crate) fn any_edit() -> impl Strategy<Value = Said> {
    let fields = [
        json!({
            "names": [{"en": "A"}, {"e!": "A"}, []], "position": [[1, 2], [1, 200], "here"],
            "precision": [{"class": "town"}, {"class": "no"}, {"class": "near", "mine": 1}],
            "kind": ["town", "no", null], "note": ["n", "m"], "mine": [1, null, {"a": "b"}], "key": ["k"],
        }),
        json!({"names": [{"fr": "P"}], "kind": ["state", "no"], "editor_note": ["e", 1], "mine": [1]}),
        json!({
            "title": ["T"], "published": [{"from": "2021"}, {"from": "no"}, 1], "language": ["en", "no!"],
            "reliability": ["A", "Z"], "kind": ["post", "no"], "country": ["IQ", "iq"],
            "archived": [{"url": "u", "day": "2022-01-05"}, {"url": "u", "day": "2022"}, 1],
            "derived_from": ["s", "t", "z"], "recorded": ["2022-01-05", "now"], "sha256": ["no"], "text": ["t"],
        }),
        json!({
            "title": ["T", {"fr": "U", "en": "V"}, {"e!": "T"}, 1], "kind": ["rocket", "no"], "summary": ["long"], "context": [true, false],
            "when": [{"from": "2023"}, {"from": "1900", "mine": 1}, {"from": "no"}],
            "places": [
                [{"place": "a"}], [{"place": "b"}, {"place": "a", "role": "target"}], [{"place": "z"}],
                [{"place": "c", "role": "no"}], [{"place": "c", "mine": "z"}, {"place": "c"}], [],
            ],
            "actors": [[{"actor": "q", "said": "Q"}], [{"actor": "z"}]],
            "sources": [[{"source": "t"}, {"source": "s", "locator": "2", "credibility": "3"}], [{"source": "z"}]],
            "responds_to": ["i", "j", "z"], "outcome": [{"killed": 2, "damage": "d"}, {"killed": "no"}],
            "munitions": [[{"what": "w", "count": 2}], [{}]],
            "origin": [{"line": 7, "fields": {"H": "e"}}, {"fields": {}}], "mine": [2],
        }),
        json!({
            "text": ["v", ""], "form": ["quotation"], "language": ["en", "!"],
            "speaker": [{"actor": "p", "role": "r", "role_translations": [{"language": "fr", "text": "t"}]},
                        {"actor": "z"}],
            "about": [{"incidents": ["k"], "places": ["a", "c"], "actors": ["p"]}, {"incidents": ["z", "k"]}, {}],
            "cited": [{"source": "s"}, {"source": "z"}], "when": [{"from": "2020"}],
            "translations": [[{"language": "fr", "text": "t"}], [{"language": "!", "text": "t"}]],
            "credibility": ["1", "7"],
            "asserts": [[{"incident": "j", "field": "kind", "value": "ied", "said": "a bomb"}],
                        [{"incident": "z", "field": "kind"}, {"field": "outcome.killed", "value": 3}]],
        }),
        json!({
            "kind": ["picture", "no"], "file": ["a.jpg"], "sensitive": [true, 1], "caption": ["C", {"ar": "ص"}],
            "belongs_to": [{"incidents": ["k", "z"], "places": ["a"], "actors": ["p"], "statements": ["y"]}, {}],
            "cited": [{"source": "t"}, {"source": "z"}], "when": [{"from": "2020"}],
        }),
        json!({
            "geometry": [
                {"type": "Point", "coordinates": [1, 2]}, {"type": "Point", "coordinates": [1, 100]},
                {"type": "Ring", "coordinates": [1, 2], "radii_m": [500]}, {"type": "Polygon", "coordinates": []},
            ],
            "style": [{"stroke": "#102030", "width": 1.5, "dashed": true}, {"fill": "red"}, {"width": -1}],
            "label": ["L"], "belongs_to": [{"incidents": ["j"], "statements": ["z"]}],
            "cited": [{"source": "s", "credibility": "no"}],
        }),
    ];
    let keys = ["abcz", "pqz", "stz", "ijkz", "xyz", "mnz", "uvz"];
    let table = 0..Table::ALL.len();
    (table, any::<[u8; 4]>(), proptest::collection::vec(any::<[u8; 2]>(), 0..4)).prop_map(
        move |(table, [key, how, field, value], more)| {
            let nth = |n: u8| usize::from(n);
            let key = keys[table].as_bytes()[nth(key) % keys[table].len()];
            let all = fields[table].as_object().unwrap();
            let stated = |field: u8, value: u8| {
                let (field, values) = all.iter().nth(nth(field) % all.len()).unwrap();
                let values = values.as_array().unwrap();
                (field.clone(), values[nth(value) % values.len()].clone())
            };
            let (field, value) = match how % 8 {
                0 => (None, None),
                1 | 2 => {
                    let mut row: Record = more.iter().map(|[field, value]| stated(*field, *value)).collect();
                    if Table::ALL[table] == Table::Statements && how % 3 != 0 {
                        row.insert("text".to_owned(), "w".into());
                    }
                    (None, Some(Value::Object(row)))
                }
                3 => (Some(stated(field, value).0), None),
                4 if how > 200 => (Some("id".to_owned()), Some("a".into())),
                _ => {
                    let (field, value) = stated(field, value);
                    (Some(field), Some(value))
                }
            };
            Said(Table::ALL[table], char::from(key).to_string(), field, value)
        },
    )
}
