//! Two rows of a table become one: the changes that make it so.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::change::{Change, Site};
use super::rebase::witness;
use crate::model::{Dossier, Table};

/// What changes where one row of a table becomes part of another: what names the one that goes names the
/// one that stays; what that does not state it takes over, names by language among it; the other is
/// removed. Where both state something else, that of the one that stays holds, and the change that
/// removes the other keeps what it said. `None` where they are not two rows.
pub fn merge_rows(dossier: &Dossier, table: Table, stays: &str, goes: &str) -> Option<Vec<Change>> {
    let (kept, gone) = (dossier.record(table, stays)?, dossier.record(table, goes)?);
    if stays == goes {
        return None;
    }
    let merge = Merge { table, stays, goes };
    let mut changes: BTreeMap<(Table, String), Map<String, Value>> = BTreeMap::new();
    changes.insert((table, stays.to_owned()), filled(&kept, merge.renamed(&gone)));
    for (of, key) in dossier.naming(table, goes) {
        let record = match (of == table, key.as_str()) {
            (true, key) if key == goes => continue,
            (true, key) if key == stays => changes.remove(&(of, key.to_owned()))?,
            (_, key) => dossier.record(of, key)?,
        };
        changes.insert((of, key), merge.renamed(&record));
    }
    let mut made = Vec::new();
    for ((of, key), after) in changes {
        let before = dossier.record(of, &key)?;
        let names_itself = |field: &str| {
            of == table
                && ["responds_to", "derived_from"].contains(&field)
                && after[field] == *stays
                && key == stays
        };
        for (field, value) in &after {
            if before.get(field) != Some(value) {
                let site = Site::Field { table: of, key: key.clone(), field: field.clone() };
                let after = Some(value.clone()).filter(|_| !names_itself(field));
                let witness = witness(dossier, &site);
                made.push(Change { witness, ..Change::new(site, before.get(field).cloned(), after) });
            }
        }
    }
    made.retain(|change| change.before != change.after);
    let site = Site::Row { table, key: goes.to_owned() };
    let witness = witness(dossier, &site);
    made.push(Change { witness, ..Change::new(site, Some(Value::Object(gone)), None) });
    Some(made)
}

/// A record, and what another one states that it does not.
fn filled(kept: &Map<String, Value>, gone: Map<String, Value>) -> Map<String, Value> {
    let mut filled = kept.clone();
    for (field, value) in gone {
        match (filled.get_mut(&field), value) {
            (None, value) => _ = filled.insert(field, value),
            (Some(Value::Object(names)), Value::Object(more)) if field == "names" => {
                for (language, name) in more {
                    names.entry(language).or_insert(name);
                }
            }
            (Some(_), _) => {}
        }
    }
    filled
}

struct Merge<'a> {
    table: Table,
    stays: &'a str,
    goes: &'a str,
}

impl Merge<'_> {
    /// A record that names the row that stays where it named the one that goes.
    fn renamed(&self, record: &Map<String, Value>) -> Map<String, Value> {
        let mut record = record.clone();
        for (field, value) in &mut record {
            self.rename(field, value);
        }
        record
    }

    fn rename(&self, name: &str, value: &mut Value) {
        match value {
            Value::String(key) if named_by(name) == Some(self.table) && key == self.goes => {
                self.stays.clone_into(key);
            }
            Value::Array(all) => {
                for one in all.iter_mut() {
                    self.rename(name, one);
                }
                let mut seen = Vec::new();
                all.retain(|one| {
                    !one.is_string()
                        || !seen.contains(one) && {
                            seen.push(one.clone());
                            true
                        }
                });
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    self.rename(name, value);
                }
            }
            _ => {}
        }
    }
}

/// The table of whose rows a field of this name has keys.
fn named_by(name: &str) -> Option<Table> {
    Some(match name {
        "place" | "places" => Table::Places,
        "actor" | "actors" => Table::Actors,
        "source" | "derived_from" => Table::Sources,
        "incident" | "incidents" | "responds_to" => Table::Incidents,
        "statements" => Table::Statements,
        _ => return None,
    })
}
