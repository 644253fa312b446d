use std::mem::discriminant;

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::slow::{Slow, any_edit, key, sample, told};
use super::*;
use crate::model::builder::Builder;
use crate::model::record::{IncidentRecord, PlaceRecord};
use crate::model::{IncidentRef, PlaceRef};

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
    assert_eq!(touched, Touched { rows: vec![(Table::Places, 0), (Table::Incidents, 0)], renumbered: false });
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
    let keys: Vec<_> = after.dossier.incidents().map(IncidentRef::key).collect();
    assert_eq!(keys, ["n"]);
    assert_eq!(after.dossier.places().map(PlaceRef::key).collect::<Vec<_>>(), ["b"]);
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn edits_give_what_the_slow_and_obvious_way_gives(
        calls in proptest::collection::vec((proptest::collection::vec(any_edit(), 1..5), any::<bool>()), 1..8),
    ) {
        let mut dossier = sample();
        for (edits, as_read) in calls {
            let mut slow = Slow::of(&dossier);
            let edits: Vec<_> = edits.iter().map(|said| said.edit()).collect();
            let before = told(&dossier);
            let made = if as_read { dossier.restored(&edits) } else { dossier.edited(&edits) };
            let mut failed = Vec::new();
            for (n, edit) in edits.iter().enumerate() {
                if let Err(error) = slow.edit(edit, as_read) {
                    failed.push((n, discriminant(&error)));
                }
            }
            let found: Vec<_> = made.failed.iter().map(|(n, error)| (*n, discriminant(error))).collect();
            prop_assert_eq!(found, failed, "{:?} {:?}", &edits, &made.failed);
            prop_assert_eq!(told(&dossier), before, "the dossier before stays");
            let after = told(&made.dossier);
            prop_assert_eq!(&after, &told(&slow.read().0), "{:?}", &edits);
            let came_or_went = (0..edits.len())
                .filter(|n| made.failed.iter().all(|(failed, _)| failed != n))
                .any(|n| edits[n].field.is_none());
            prop_assert_eq!(made.touched.renumbered, came_or_went);
            prop_assert!(made.touched.rows.is_sorted());
            let same = made.touched == Touched::default();
            prop_assert_eq!(made.dossier.has_rows_of(&dossier), same);
            if !came_or_went {
                for table in Table::ALL {
                    for row in 0..dossier.len(table) as u32 {
                        let says = |dossier: &Dossier| {
                            let key = key(dossier, table, row);
                            (dossier.record(table, &key), dossier.links(table, row))
                        };
                        let is_touched = made.touched.rows.contains(&(table, row));
                        prop_assert!(is_touched || says(&dossier) == says(&made.dossier));
                    }
                }
            }
            dossier = made.dossier;
        }
    }
}

#[test]
fn what_was_there_once_comes_back_as_it_was() {
    let before = sample();
    let (kind, links) = (json!("town"), json!([{"place": "a"}]));
    let made = before.edited(&[
        edit(Table::Places, "b", "kind", Some(&kind)),
        edit(Table::Incidents, "j", "places", Some(&links)),
        RowEdit { table: Table::Statements, key: "x", field: None, value: None },
    ]);
    assert_eq!(made.failed, []);
    let said = Value::Object(before.record(Table::Statements, "x").unwrap());
    let (kind, links) =
        (before.value(Table::Places, "b", "kind"), before.value(Table::Incidents, "j", "places"));
    let back = [
        RowEdit { table: Table::Statements, key: "x", field: None, value: Some(&said) },
        edit(Table::Incidents, "j", "places", links.as_ref()),
        edit(Table::Places, "b", "kind", kind.as_ref()),
    ];
    assert_eq!(made.dossier.edited(&back).failed.len(), 3, "nobody could say that now");
    let undone = made.dossier.restored(&back);
    assert_eq!(undone.failed, []);
    for (table, key) in [(Table::Statements, "x"), (Table::Incidents, "j"), (Table::Places, "b")] {
        assert_eq!(undone.dossier.record(table, key), before.record(table, key));
    }
}

#[test]
fn rows_that_come_and_go_in_great_number_leave_the_others_as_they_are() {
    let mut builder = Builder::default();
    let keys: Vec<String> = (0..5000).map(|n| format!("place {n}")).collect();
    for key in &keys {
        builder.add_place(PlaceRecord { id: key.as_str().into(), ..PlaceRecord::default() }).unwrap();
    }
    let before = builder.finish().0;
    let note = json!("noted");
    let edits: Vec<_> =
        keys.iter().step_by(2).map(|key| edit(Table::Places, key, "note", Some(&note))).collect();
    let noted = before.edited(&edits);
    assert_eq!((noted.failed.len(), noted.touched.rows.len()), (0, 2500));
    let gone = keys.iter().step_by(2);
    assert_eq!(noted.dossier.places().filter(|place| place.note() == "noted").count(), 2500);
    let gone: Vec<_> =
        gone.map(|key| RowEdit { table: Table::Places, key, field: None, value: None }).collect();
    let left = noted.dossier.edited(&gone).dossier;
    assert_eq!(left.len(Table::Places), 2500);
    assert!(left.places().all(|place| place.note().is_empty()));
    assert_eq!(left.place_by_key("place 4999").unwrap().id.0, 2499);
    assert!(left.place_by_key("place 4998").is_none());
}
